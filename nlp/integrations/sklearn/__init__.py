"""zhuti in scikit-learn: texts to theme counts, texts to words, topics that are seeded with themes.

    from nlp.integrations.sklearn import JiebaTokenizer, SeededNMF, ThemeVectorizer

scikit-learn is imported when one of them is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.integrations.sklearn.jieba_tokenizer import JiebaTokenizer
    from nlp.integrations.sklearn.seeded_nmf import SeededNMF
    from nlp.integrations.sklearn.theme_vectorizer import ThemeVectorizer

__all__ = ["JiebaTokenizer", "SeededNMF", "ThemeVectorizer"]

_MODULES = {"JiebaTokenizer": "jieba_tokenizer", "SeededNMF": "seeded_nmf", "ThemeVectorizer": "theme_vectorizer"}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from nlp.integrations.sklearn.version import require_scikit_learn

    require_scikit_learn()
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
