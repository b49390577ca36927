"""Lexicons of themes: what they hold (`model`), how they are read (`load`), exchanged (`exchange`)."""

from nlp.lexicon.load import load_lexicon
from nlp.lexicon.model import Lexicon, Term, Theme

__all__ = ["Lexicon", "Term", "Theme", "load_lexicon"]
