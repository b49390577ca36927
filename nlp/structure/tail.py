"""What stands behind the ending: the vote with its lists of names, sometimes the title, or notes that lost their marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.numerals import NUMERAL_CHARACTERS
from nlp.structure.plain import PlainText
from nlp.structure.unwrap import Block
from nlp.structure.votes import VOTE_START, read_vote
from nlp.text import squeeze
from nlp.types import Span, Vote

_NOTE_LIKE = re.compile(
    r"(?:见|参看|同上|[AES]/|ST/|大会第|安全理事会第|经济及社会理事会第|人权理事会第|第\s?\d|《|联合国，|联合国《)"
)
_MEETING = re.compile(rf"\[?[于在]?(第[{NUMERAL_CHARACTERS}\d]{{1,7}}次(?:全体)?会议)")
_MASTHEAD = re.compile(
    r"联合国(?:大会|经济及社会理事会|安全理事会|人权理事会)?$|(?:大会|经济及社会理事会|安全理事会|人权理事会)$"
)
_FEWEST_VOTE_BLOCKS_FROM_END = 12


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a document's text.

    Attributes:
        vote: how it was adopted, or None.
        meeting: where the sentence about the vote names it (第二七七次会议以九票对零通过).
        title: spans of the title, where it is printed only here (as on pages of the Economic and Social Council).
        notes: spans of notes that bear no marks.
        left_over: how many blocks could not be told.
    """

    vote: Vote | None = None
    meeting: str | None = None
    title: tuple[Span, ...] = ()
    notes: tuple[tuple[Span, ...], ...] = ()
    left_over: int = 0


def split_vote(blocks: list[Block], view: str) -> tuple[list[Block], list[Block]]:
    """The blocks of a text that has no ending, and those about the vote behind them."""
    first = max(0, len(blocks) - _FEWEST_VOTE_BLOCKS_FROM_END)
    for index in range(first, len(blocks)):
        if VOTE_START.match(blocks[index].head(view)) and read_vote(_squeezed(blocks[index:], view), ""):
            return blocks[:index], blocks[index:]
    return blocks, []


def read_tail(blocks: list[Block], plain: PlainText, *, wants_title: bool) -> Tail:
    """What the blocks behind the ending say."""
    view = plain.view
    vote_start = next((index for index, block in enumerate(blocks) if VOTE_START.match(block.head(view))), len(blocks))
    vote = read_vote(_squeezed(blocks[vote_start:], view), _squeezed(blocks[vote_start:], plain.text))
    rest = blocks if vote is None else blocks[:vote_start]
    title: tuple[Span, ...] = ()
    notes = []
    left_over = 0
    for block in rest:
        text = squeeze("".join(view[start:end] for start, end in block.fragments))
        if _NOTE_LIKE.match(text):
            notes.append(tuple(block.fragments))
        elif wants_title and not title and not block.is_final(view) and not _MASTHEAD.match(text):
            title = tuple(block.fragments)
        elif not _MASTHEAD.match(text) and not (title and text == _text_of(title, view)):
            left_over += 1
    return Tail(vote, _meeting(blocks[vote_start:], view) if vote else None, title, tuple(notes), left_over)


def _meeting(blocks: list[Block], view: str) -> str | None:
    found = _MEETING.match(_squeezed(blocks[:1], view))
    return found[1] if found else None


def _text_of(fragments: tuple[Span, ...], view: str) -> str:
    return squeeze("".join(view[start:end] for start, end in fragments))


def _squeezed(blocks: list[Block], text: str) -> str:
    return squeeze("".join(text[start:end] for block in blocks for start, end in block.fragments))
