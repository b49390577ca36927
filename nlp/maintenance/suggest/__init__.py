"""Suggesting terms: candidates from the corpus, ranked, with what speaks for each; and the queue that remembers decisions."""

from nlp.maintenance.suggest.corpus import read_units
from nlp.maintenance.suggest.model import KINDS, Context, Evidence, Figures, Kind, Suggestion
from nlp.maintenance.suggest.suggestions import suggestions

__all__ = ["KINDS", "Context", "Evidence", "Figures", "Kind", "Suggestion", "read_units", "suggestions"]
