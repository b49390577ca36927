"""Lexicons of themes: what they hold (`model`), how they are read (`load`), changed (`editing`), exchanged (`exchange`).

The public names are imported when they are first used, so that a command's help need not read YAML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.lexicon.load import load_lexicon
    from nlp.lexicon.model import Lexicon, Term, Theme

__all__ = ["Lexicon", "Term", "Theme", "load_lexicon"]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("nlp.lexicon.load" if name == "load_lexicon" else "nlp.lexicon.model"), name)
