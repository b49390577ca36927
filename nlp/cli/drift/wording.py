"""A clause as ``zhuti drift`` shows it in a terminal: the words around its mentions, with what went and what came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nlp.text import CLAUSE_MARKS
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.lineage.differences.changes import Change, Rewording
    from nlp.lineage.drift.history import Ending, Step
    from nlp.report.marked import Piece
    from nlp.types import Span

DELETED, ADDED, MENTIONED = ("[-", "-]"), ("{+", "+}"), ("【", "】")
ELLIPSIS = "…"

_LONGEST_DELETION = 40
_KEPT_OF_DELETION = 14
_LEAST_LEFT_OUT = 12
_CLAUSE = re.compile(f"[^{CLAUSE_MARKS}]*[{CLAUSE_MARKS}]*")


class Passage(NamedTuple):
    """The part of a paragraph that is shown, marked.

    Attributes:
        changes: those in it, and that of the words that open the paragraph; elsewhere: how many others there are.
    """

    text: str
    changes: tuple[Change, ...] = ()
    elsewhere: int = 0


def passage_of(step: Step, *, is_whole: bool = False) -> Passage:
    """The clauses of a paragraph in which the theme is mentioned, and those beside them that changed.

    Args:
        is_whole: show the whole paragraph.
    """
    mentions = [(one.start, one.end) for one in step.mentions]
    return _passage(step.clause.text, step.rewording, mentions, mentions, is_whole=is_whole)


def passage_of_ending(ending: Ending, step: Step, *, is_whole: bool = False) -> Passage:
    """The clauses from which the theme went, and those beside them that changed; nothing where it did not go from a clause.

    Args:
        step: the last that carries it.
    """
    if ending.clause is None or ending.rewording is None:
        return Passage("")
    changes = ending.rewording.changes
    gone = [one.new for one in changes if any(_touches(one.old, (mention.start, mention.end)) for mention in step.mentions)]
    return _passage(ending.clause.text, ending.rewording, gone, [], is_whole=is_whole)


def _passage(
    text: str, rewording: Rewording | None, focus: Sequence[Span], mentions: Sequence[Span], *, is_whole: bool
) -> Passage:
    """The clauses of a text in which something of the focus stands, and those beside them that changed."""
    changes = rewording.changes if rewording else ()
    spans = [(0, len(text))] if is_whole else _spans(text, focus, changes)
    pieces = _pieces(text, rewording)
    shown = ELLIPSIS.join("".join(_marked(pieces, span, mentions, is_whole=is_whole)) for span in spans)
    before = ELLIPSIS if spans[0][0] > 0 else ""
    after = ELLIPSIS if spans[-1][1] < len(text) else ""
    told = tuple(one for one in changes if one.kind == "opening" or any(_touches(one.new, span) for span in spans))
    return Passage(f"{before}{shown}{after}", told, len(changes) - len(told))


def in_marks(piece: Piece, *, is_whole: bool = True) -> str:
    """A piece with the marks of what it is.

    Args:
        is_whole: show it whole, however long; else of a long passage that went its beginning and end.
    """
    if not piece.mark:
        return visible(piece.text)
    text = _shortened(piece.text) if piece.mark == "del" and not is_whole else piece.text
    return _in(DELETED if piece.mark == "del" else ADDED, visible(text))


def _spans(text: str, focus: Sequence[Span], changes: Sequence[Change]) -> list[Span]:
    """The stretches of a text that are shown, in order; what would be left out between two is shown where it is short."""
    clauses = [found.span() for found in _CLAUSE.finditer(text) if found.end() > found.start()]
    mentioned = [any(_touches(span, clause) for span in focus) for clause in clauses]
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
    """Whether two spans have characters in common, or the first, being empty, stands within the other or before it."""
    return max(span[0], other[0]) < min(span[1], other[1]) or (span[0] == span[1] and other[0] <= span[0] < other[1])


def _pieces(text: str, rewording: Rewording | None) -> Sequence[Piece]:
    from nlp.report.marked import marked, unmarked

    return unmarked(text) if rewording is None else marked(rewording.old, rewording.new, rewording.edits)


def _marked(pieces: Sequence[Piece], span: Span, mentions: Sequence[Span], *, is_whole: bool) -> Iterator[str]:
    from nlp.report.marked import Piece, within

    at = span[0]
    for text, mark in within(pieces, *span):
        if mark:
            yield in_marks(Piece(text, mark), is_whole=is_whole)
        else:
            yield _with_mentions(text, at, mentions)
        at += 0 if mark == "del" else len(text)


def _with_mentions(text: str, offset: int, mentions: Sequence[Span]) -> str:
    """A piece with the mentions marked that lie in it as a whole."""
    shown, last = "", 0
    for start, end in sorted({(first - offset, behind - offset) for first, behind in mentions}):
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
