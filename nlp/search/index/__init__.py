"""The index of a workspace's texts: every two neighbouring characters of every folded text, and where they stand.

It lies in a folder beside the workspace and holds nothing that is not in the workspace: whatever is missing, stale or damaged
is built anew (`nlp.search.index.folder`).
"""

from nlp.search.index.at_hand import TextsAtHand, texts_at_hand
from nlp.search.index.folder import Index, is_whole, open_index, tell_no_one
from nlp.search.index.opening import OpenPart
from nlp.search.index.owners import DamagedError
from nlp.search.index.part import Mentions, Part

__all__ = [
    "DamagedError",
    "Index",
    "Mentions",
    "OpenPart",
    "Part",
    "TextsAtHand",
    "is_whole",
    "open_index",
    "tell_no_one",
    "texts_at_hand",
]
