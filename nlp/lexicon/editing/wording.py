"""Whether a wording can be a term as it was typed: what is refused, with what to do, and what is worth knowing."""

from __future__ import annotations

import re

from nlp.errors import LexiconError
from nlp.lexicon.editing.said import Said
from nlp.lexicon.read_theme import folded_words
from nlp.text import ZERO_WIDTH, is_han, squeeze

LONGEST = 200

_CONTROL = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff{ZERO_WIDTH}]")
_SEPARATOR = re.compile("[，；,;]")
_LEAST_OF_SEVERAL = 2


def checked_wording(text: str, where: str) -> str:
    """The wording without blanks around it.

    Args:
        where: what it was given for, as the user would recognise it.

    Raises:
        LexiconError: it cannot be a term: it holds a character that cannot be seen, a blank inside Chinese, several terms,
            nothing, or more than `LONGEST` characters.
    """
    wording = text.strip()
    hidden = _CONTROL.search(wording)
    if hidden:
        raise LexiconError("edit.hidden", where=where, code=f"U+{ord(hidden[0]):04X}", place=hidden.start() + 1)
    folded = folded_words(wording)
    if not folded:
        raise LexiconError("edit.no_wording", where=where, term=wording)
    if len(folded) > LONGEST:
        raise LexiconError("edit.too_long", where=where, length=len(folded), longest=LONGEST)
    if _is_several(wording):
        raise LexiconError("edit.several", where=where, term=wording)
    if _has_blank_in_chinese(wording):
        raise LexiconError("edit.blank", where=where, term=wording, meant=squeeze(wording))
    return wording


def remarks_on(wording: str, where: str) -> list[Said]:
    """What is worth knowing of a wording that can be a term."""
    remarks = []
    folded = folded_words(wording)
    if len(folded) == 1:
        remarks.append(Said(where, "edit.one_character", {"term": wording}))
    letters = "" if folded == wording else wording
    changed = [letter for letter in letters if is_han(letter) and folded_words(letter) != letter]
    if changed:
        remarks.append(Said(where, "edit.folded", {"term": wording, "letters": "".join(changed), "folded": folded}))
    return remarks


def _is_several(wording: str) -> bool:
    """Whether commas or semicolons part it, with something like a term between any two: 1,2-二氯乙烷 is one."""
    pieces = [folded_words(piece) for piece in _SEPARATOR.split(wording)]
    return len(pieces) > 1 and all(len(piece) >= _LEAST_OF_SEVERAL or not piece for piece in pieces)


def _has_blank_in_chinese(wording: str) -> bool:
    return any(is_han(wording[blank.start() - 1]) or is_han(wording[blank.end()]) for blank in re.finditer(r"\s+", wording))
