"""How wordings drift through a workspace: themes told clause by clause, and words that took the place of others."""

from nlp.drift.histories import theme_histories
from nlp.drift.pairs import replacement_pairs

__all__ = ["replacement_pairs", "theme_histories"]
