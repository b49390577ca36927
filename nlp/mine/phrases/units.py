"""Texts as one array of numbers, a number a unit: what phrases are looked for in.

A unit is an ideograph, or a Latin word, number or symbol as a whole (covid-19, 70/1), so that no phrase begins within one;
where tokens are mined, a token. Marks end a run: a nought stands for them, and at the end of every text. Texts are read in
their plain form, as matching sees them: Traditional characters as Simplified, full-width signs as half-width, small letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.mine.forms import Words
from nlp.mine.phrases.model import Cut, Place
from nlp.text import SUPERSCRIPTS, ZERO_WIDTH, is_han, unify

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from nlp.mine.phrases.model import Flags, Numbers

    Kinds = NDArray[np.uint8]

MARK, IDEOGRAPH, LETTER, BLANK, NOTHING = range(5)
JOINTS = "-./'"
"""Signs that belong to a word where letters or digits stand on both sides."""

_CODES = 0x110000
_DROPPED = re.compile(f"[{ZERO_WIDTH}{SUPERSCRIPTS}]")


@dataclass(frozen=True, slots=True)
class Units:
    """Texts cut into units; the first and the last are noughts.

    Attributes:
        codes: the number of each unit, noughts between runs; numbers rise in the order of code points.
        names: the unit of each number.
        starts, ends: where each unit stands in the texts laid end to end, one character apart.
        offsets: where each text begins there.
        widths: how much each unit adds to the length of a phrase: its characters, or one for a token.
        plain: phrases no longer than this are mostly plain words: two characters, one token.
    """

    codes: Numbers
    names: Sequence[str]
    starts: Numbers
    ends: Numbers
    offsets: Numbers
    widths: Numbers
    plain: int = 2

    def texts_of(self, places: Numbers) -> Numbers:
        """The number of the text in which each unit stands."""
        import numpy as np

        return np.searchsorted(self.offsets, self.starts[places], "right") - 1

    def places_of(self, places: Numbers, length: int) -> list[Place]:
        """The spans of so many units from each of these on."""
        texts = self.texts_of(places)
        offsets = self.offsets[texts]
        columns = (texts, self.starts[places] - offsets, self.ends[places + (length - 1)] - offsets)
        return [Place(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]


def characters(texts: Sequence[str]) -> Units:
    """The texts cut into ideographs and Latin words.

    >>> units = characters(["人權 理事會第53/11号决议，human rights"])
    >>> [units.names[code] for code in units.codes]
    ['', '人', '权', '理', '事', '会', '第', '53/11', '号', '决', '议', '', 'human', 'rights', '']
    """
    import numpy as np

    plain = unify("\n".join(texts)) + "\n"
    offsets = _offsets(texts)
    codes = np.frombuffer(plain.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.int64)
    codes[(codes >= ord("A")) & (codes <= ord("Z"))] += ord("a") - ord("A")
    kinds = _kinds(codes)
    kinds[offsets[1:] - 1] = MARK
    kinds[-1] = MARK
    return _gathered(plain, codes, kinds, offsets)


def tokens(texts: Sequence[str], cut: Cut) -> Units:
    """The texts cut into tokens, folded."""
    import numpy as np

    words = Words()
    offsets = _offsets(texts)
    found: list[tuple[str, int, int]] = [("", 0, 0)]
    for text, offset in zip(texts, offsets.tolist(), strict=True):
        found += [(words[one.text] or "", one.start + offset, one.end + offset) for one in cut(text) if not one.text.isspace()]
        found.append(("", offset + len(text), offset + len(text)))
    names = sorted({word for word, _, _ in found})
    numbers = {name: number for number, name in enumerate(names)}
    codes = np.fromiter((numbers[word] for word, _, _ in found), np.int64, len(found))
    starts = np.fromiter((start for _, start, _ in found), np.int64, len(found))
    ends = np.fromiter((end for _, _, end in found), np.int64, len(found))
    return Units(codes, names, starts, ends, offsets, (codes > 0).astype(np.int64), plain=1)


def _offsets(texts: Sequence[str]) -> Numbers:
    import numpy as np

    lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)[:-1])) if len(texts) else lengths


def _kinds(codes: Numbers) -> Kinds:
    """What each character is."""
    import numpy as np

    table = np.zeros(_CODES, np.uint8)
    for code in np.flatnonzero(np.bincount(codes, minlength=1)).tolist():
        table[code] = _kind(chr(code))
    return table[codes]


def _kind(character: str) -> int:
    if character.isspace():
        return BLANK
    if _DROPPED.match(character):
        return NOTHING
    if is_han(character):
        return IDEOGRAPH
    return LETTER if character.isalnum() else MARK


def _gathered(plain: str, codes: Numbers, kinds: Kinds, offsets: Numbers) -> Units:
    """The units of a plain text, its letters gathered to words and its marks to one nought each run of them."""
    import numpy as np

    at = np.flatnonzero((kinds != BLANK) & (kinds != NOTHING))
    blanks = np.cumsum(kinds == BLANK)[at]
    follows = np.concatenate((np.zeros(1, bool), blanks[1:] == blanks[:-1]))
    kind = _with_joints(codes[at], kinds[at], follows)
    is_letter = kind == LETTER
    continues = is_letter & follows & np.concatenate((np.zeros(1, bool), is_letter[:-1]))
    continues |= (kind == MARK) & np.concatenate((np.ones(1, bool), kind[:-1] == MARK))
    firsts = np.flatnonzero(~continues)
    lasts = np.append(firsts[1:], len(at)) - 1
    starts, ends, kind = at[firsts], at[lasts] + 1, kind[firsts]
    numbers, names = _numbered(plain, codes[starts], kind, starts, ends)
    numbers, starts, ends = (np.concatenate((np.zeros(1, np.int64), column)) for column in (numbers, starts, ends))
    widths = np.array([len(name) for name in names])[numbers]
    return Units(numbers, names, starts, ends, offsets, widths)


def _with_joints(codes: Numbers, kinds: Kinds, follows: Flags) -> Kinds:
    """The kinds, with the signs between two letters made letters."""
    import numpy as np

    is_letter = kinds == LETTER
    is_joint = np.isin(codes, [ord(sign) for sign in JOINTS])
    is_joint[:1] = is_joint[-1:] = False
    is_joint[1:-1] &= is_letter[:-2] & is_letter[2:] & follows[1:-1] & follows[2:]
    return np.where(is_joint, LETTER, kinds).astype(np.uint8)


def _numbered(plain: str, codes: Numbers, kind: Kinds, starts: Numbers, ends: Numbers) -> tuple[Numbers, list[str]]:
    """The number of each unit, and the units by number."""
    import numpy as np

    is_word = kind == LETTER
    spans = zip(starts[is_word].tolist(), ends[is_word].tolist(), strict=True)
    folded = Words()
    words = [folded[plain[start:end]] or "" for start, end in spans]
    ideographs = np.unique(codes[kind == IDEOGRAPH])
    names = sorted({"", *words, *map(chr, ideographs.tolist())})
    number = {name: place for place, name in enumerate(names)}
    table = np.zeros(_CODES, np.int64)
    table[ideographs] = [number[chr(code)] for code in ideographs.tolist()]
    numbers = np.where(kind == IDEOGRAPH, table[codes], 0)
    numbers[is_word] = [number[word] for word in words]
    return numbers, names
