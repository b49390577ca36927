"""What the package says where spaCy is missing, or is not of the version that was tried; and what else importing it does."""

from __future__ import annotations

import importlib
import subprocess
import sys
from types import ModuleType

import pytest

from nlp.integrations.spacy import required


@pytest.mark.parametrize("version", ["3.8.6", "3.5.0", "4.0.0.dev3", "2.3.9", ""])
def test_a_version_that_was_not_tried_is_named_with_what_to_install(version, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    spacy = ModuleType("spacy")
    spacy.__version__ = version
    monkeypatch.setitem(sys.modules, "spacy", spacy)
    with pytest.raises(ImportError) as raised:
        required.require_spacy()
    assert str(raised.value) == (
        f"spaCy {version} will not do (spacy>=3.8.7,<4 is needed): nlp.integrations.spacy;"
        ' run python -m pip install "spacy>=3.8.7,<4"'
    )
    assert raised.value.name == "spacy"


def test_a_missing_spacy_is_an_import_error_of_one_line():
    script = (
        "import sys; sys.modules['spacy'] = None\n"
        "try:\n    import nlp.integrations.spacy\nexcept ImportError as error:\n    print(error, error.name)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == (
        '没有安装 spaCy（需要 spacy>=3.8.7,<4）: nlp.integrations.spacy; 请运行 python -m pip install "spacy>=3.8.7,<4" spacy\n'
    )


@pytest.mark.parametrize("version", ["3.8.7", "3.8.18", "3.9.0"])
def test_newer_versions_will_do(version, monkeypatch):
    spacy = ModuleType("spacy")
    spacy.__version__ = version
    monkeypatch.setitem(sys.modules, "spacy", spacy)
    required.require_spacy()


def test_every_public_name_is_there():
    package = importlib.import_module("nlp.integrations.spacy")
    assert [name for name in package.__all__ if not callable(getattr(package, name))] == []


def test_making_another_pipeline_loads_nothing_of_ours_and_takes_no_attribute_s_name():
    script = (
        "import sys, spacy\nfrom spacy.tokens import Doc\nspacy.blank('en')\n"
        "print(sorted({'jieba', 'rjieba', 'daachorse', 'yaml', 'nlp.themes', 'pandas'} & set(sys.modules)))\n"
        "Doc.set_extension('themes', default=None)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "[]\n"
