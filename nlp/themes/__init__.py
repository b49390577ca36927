"""Finding themes: an automaton over folded text, guards on what it finds, and the mentions that remain."""

from nlp.themes.tag import Found, Tagger, Tally

__all__ = ["Found", "Tagger", "Tally"]
