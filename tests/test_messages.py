"""The catalogue: both languages say the same of the same things, and nothing is said that is not in it."""

from __future__ import annotations

import re
import string
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from nlp import messages

AREAS = [module.name for module in iter_modules(messages.__path__)]
WORDINGS = {key: wording for area in AREAS for key, wording in import_module(f"nlp.messages.{area}").WORDINGS.items()}
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(messages.__file__).parents[1].rglob("*.py")))
TEMPLATES = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(messages.__file__).parents[1].rglob("*.jinja")))


def placeholders(wording: str) -> set[str]:
    return {name.partition("[")[0].partition(".")[0] for _, name, _, _ in string.Formatter().parse(wording) if name}


@pytest.mark.parametrize("key", WORDINGS)
def test_a_wording_is_there_in_both_languages_with_the_same_placeholders(key: str) -> None:
    chinese, english = WORDINGS[key]
    assert chinese
    assert english
    assert placeholders(chinese) == placeholders(english)


@pytest.mark.parametrize("area", AREAS)
def test_a_key_stands_in_the_area_it_names(area: str) -> None:
    assert {key.partition(".")[0] for key in import_module(f"nlp.messages.{area}").WORDINGS} == {area}


def test_what_is_raised_says_what_to_do() -> None:
    raised = set(re.findall(r"(?:Usage|Source|Lexicon|Workspace)Error\(\s*\"([a-z_.]+)\"", CODE))
    assert raised
    assert {key for key in raised if key not in WORDINGS or f"{key}.do" not in WORDINGS} == set()


def test_every_key_that_is_named_is_in_the_catalogue() -> None:
    named = set(re.findall(rf"\"((?:{'|'.join(AREAS)})\.[a-z_]+(?:\.[a-z_]+)*)\"", CODE + TEMPLATES))
    files = {key for key in named if key.endswith((".yaml", ".py", ".css", ".jinja", ".csv", ".tsv", ".json"))}
    assert {key for key in named - files if key not in WORDINGS} == set()
