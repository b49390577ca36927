"""scikit-learn is imported when an estimator is asked for, and its absence or age is said."""

from __future__ import annotations

import subprocess
import sys

import pytest

import nlp.integrations.sklearn as ours
from nlp.integrations.sklearn.version import require_scikit_learn


def test_the_package_imports_scikit_learn_only_for_an_estimator() -> None:
    program = "import sys, nlp.integrations.sklearn; sys.exit('sklearn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_estimators_are_all_there_is() -> None:
    assert {"JiebaTokenizer", "SeededNMF", "ThemeVectorizer"} <= set(dir(ours))
    with pytest.raises(AttributeError, match="no attribute 'Vectorizer'"):
        _ = ours.Vectorizer


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.setitem(sys.modules, "sklearn", None)
    with pytest.raises(ImportError, match=r'scikit-learn is not installed, 1.6 or later is needed .* "scikit-learn>=1.6"'):
        _ = ours.ThemeVectorizer


@pytest.mark.parametrize("found", ["1.5.2", "0.24.1", "1.5.dev0"])
def test_what_is_too_old_is_named_with_what_is_needed(monkeypatch: pytest.MonkeyPatch, found: str) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.setattr("sklearn.__version__", found)
    with pytest.raises(ImportError, match=f"scikit-learn {found} is too old, 1.6 or later is needed here"):
        require_scikit_learn()


@pytest.mark.parametrize("found", ["1.6.0", "1.10.0rc1", "2.0.dev0"])
def test_what_is_new_enough_will_do(monkeypatch: pytest.MonkeyPatch, found: str) -> None:
    monkeypatch.setattr("sklearn.__version__", found)
    require_scikit_learn()
