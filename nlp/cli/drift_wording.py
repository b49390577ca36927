"""A clause as ``zhuti drift`` shows it in a terminal: the words around its mentions, with what went and what came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nlp.text import CLAUSE_MARKS
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.lineage.changes import Change
    from nlp.lineage.history import Step
    from nlp.report.marked import Piece
    from nlp.types import Mention, Span

DELETED, ADDED, MENTIONED = ("[-", "-]"), ("{+", "+}"), ("【", "】")
ELLIPSIS = "…"

_LONGEST_DELETION = 40
_KEPT_OF_DELETION = 14
_LEAST_LEFT_OUT = 12
_CLAUSE = re.compile(f"[^{CLAUSE_MARKS}]*[{CLAUSE_MARKS}]*")


class Passage(NamedTuple):
    """The part of a paragraph that is shown, marked, and how many changes lie outside it."""

    text: str
    elsewhere: int


def passage_of(step: Step, *, is_whole: bool = False) -> Passage:
    """The clauses of a paragraph in which the theme is mentioned, and those beside them that changed.

    Args:
        is_whole: show the whole paragraph.
    """
    text = step.clause.text
    changes = step.rewording.changes if step.rewording else ()
    spans = [(0, len(text))] if is_whole else _spans(text, step.mentions, changes)
    pieces = _pieces(step)
    shown = ELLIPSIS.join("".join(_marked(pieces, span, step.mentions, is_whole=is_whole)) for span in spans)
    before = ELLIPSIS if spans[0][0] > 0 else ""
    after = ELLIPSIS if spans[-1][1] < len(text) else ""
    outside = sum(not any(_touches(change.new, span) for span in spans) for change in changes)
    return Passage(f"{before}{shown}{after}", outside)


def in_marks(piece: Piece, *, is_whole: bool = True) -> str:
    """A piece with the marks of what it is.

    Args:
        is_whole: show it whole, however long; else of a long passage that went its beginning and end.
    """
    if not piece.mark:
        return visible(piece.text)
    text = _shortened(piece.text) if piece.mark == "del" and not is_whole else piece.text
    return _in(DELETED if piece.mark == "del" else ADDED, visible(text))


def _spans(text: str, mentions: Sequence[Mention], changes: Sequence[Change]) -> list[Span]:
    """The stretches of a text that are shown, in order; what would be left out between two is shown where it is short."""
    clauses = [found.span() for found in _CLAUSE.finditer(text) if found.end() > found.start()]
    mentioned = [any(one.start < end and one.end > start for one in mentions) for start, end in clauses]
    changed = [any(_touches(change.new, clause) for change in changes) for clause in clauses]
    joined: list[Span] = []
    for index, (start, end) in enumerate(clauses):
        beside = any(mentioned[max(0, index - 1) : index + 2])
        if mentioned[index] or (beside and changed[index]):
            if joined and start - joined[-1][1] <= _LEAST_LEFT_OUT:
                joined[-1] = joined[-1][0], end
            else:
                joined.append((start if start > _LEAST_LEFT_OUT else 0, end))
    return joined or [(0, len(text))]


def _touches(span: Span, other: Span) -> bool:
    """Whether two spans have characters in common, or the one, being empty, stands within the other or before it."""
    return max(span[0], other[0]) < min(span[1], other[1]) or (span[0] == span[1] and other[0] <= span[0] < other[1])


def _pieces(step: Step) -> Sequence[Piece]:
    from nlp.report.marked import marked, unmarked

    if step.rewording is None:
        return unmarked(step.clause.text)
    return marked(step.rewording.old, step.rewording.new, step.rewording.edits)


def _marked(pieces: Sequence[Piece], span: Span, mentions: Sequence[Mention], *, is_whole: bool) -> Iterator[str]:
    from nlp.report.marked import Piece, within

    at = span[0]
    for text, mark in within(pieces, *span):
        if mark:
            yield in_marks(Piece(text, mark), is_whole=is_whole)
        else:
            yield _with_mentions(text, at, mentions)
        at += 0 if mark == "del" else len(text)


def _with_mentions(text: str, offset: int, mentions: Sequence[Mention]) -> str:
    """A piece with the mentions marked that lie in it as a whole."""
    shown, last = "", 0
    for start, end in sorted({(one.start - offset, one.end - offset) for one in mentions}):
        if last <= start and end <= len(text):
            shown += visible(text[last:start]) + _in(MENTIONED, visible(text[start:end]))
            last = end
    return shown + visible(text[last:])


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_DELETION:
        return text
    return text[:_KEPT_OF_DELETION] + ELLIPSIS + text[-_KEPT_OF_DELETION:]


def _in(marks: tuple[str, str], text: str) -> str:
    return f"{marks[0]}{text}{marks[1]}"
