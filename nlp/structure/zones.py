"""Preambular or operative, where no numbers tell: by position.

The preamble is the first run of a resolution and the operative part the last, so there is one border. It is put where the
paragraphs before it look most like a preamble and those behind it most like an operative part: a comma at the end or a
semicolon, an opening that is at home in one zone. One paragraph that ends otherwise moves no border.
"""

from __future__ import annotations

from nlp.structure.drafts import Draft
from nlp.structure.openings import Openings

_END_WEIGHTS = {"，": 2, ",": 2, "；": -2, ";": -2, "。": -1, "：": 0}
_OPENING_WEIGHTS = {"preambular": 1, "operative": -2, "both": 0}


def type_by_position(drafts: list[Draft], view: str, openings: Openings) -> bool:
    """Give each part's paragraphs without a zone one; return whether operative paragraphs had to be told by position."""
    guessed = False
    parts = {draft.part: None for draft in drafts}
    for part in parts:
        members = [draft for draft in drafts if draft.part == part and draft.zone in (None, "operative")]
        numbered = next((index for index, draft in enumerate(members) if draft.zone == "operative"), None)
        if numbered is None:
            border = _find_border(members, view, openings)
            guessed = guessed or border < len(members)
        else:
            border = _step_back(members, numbered, view)
        for index, draft in enumerate(members):
            if draft.zone is None:
                draft.zone = "preambular" if index < border else "operative"
    return guessed


def _find_border(members: list[Draft], view: str, openings: Openings) -> int:
    """The index of the first operative paragraph."""
    weights = [_weight(draft, view, openings) for draft in members]
    best = score = sum(-weight for weight in weights)
    border = 0
    for index, weight in enumerate(weights, start=1):
        score += 2 * weight
        if score > best or (score == best and index < len(weights)):
            best, border = score, index
    return border


def _step_back(members: list[Draft], numbered: int, view: str) -> int:
    """The border where the first printed number is not 1: the paragraphs before it lost theirs."""
    missing = (members[numbered].printed or 1) - 1
    border = numbered
    while border and missing and view[members[border - 1].fragments[-1][1] - 1] in "；;。":
        border, missing = border - 1, missing - 1
    return border


def _weight(draft: Draft, view: str, openings: Openings) -> int:
    """Positive where a paragraph looks preambular, negative where it looks operative."""
    start, end = draft.fragments[0]
    start += len(view[start:end]) - len(view[start:end].lstrip())
    opening_end = openings.end(view, start)
    opening = openings.zone(view, start, opening_end) if opening_end > start else "both"
    return _END_WEIGHTS.get(view[draft.fragments[-1][1] - 1], 0) + _OPENING_WEIGHTS[opening]
