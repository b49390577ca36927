"""The text of ``zhuti diff``: each paragraph that changed, what went and what came in it, and what kind of change that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from nlp import messages
from nlp.cli.diff.marks import Colours, Mark, Piece, marked_lines, pieces_of
from nlp.cli.diff.places import places
from nlp.cli.wrap import hang, wrap
from nlp.lineage.differences.changes import Rewording
from nlp.lineage.differences.comparison import Comparison, Pair
from nlp.lineage.model import Clause, Edition, Status
from nlp.report.lineage_said import whole_percent
from nlp.report.told_changes import ELLIPSIS, told_changes
from nlp.visible import visible

SIGNS: dict[Status, str] = {"identical": "=", "reworded": "~", "merged": ">", "split": "<", "new": "+", "dropped": "-"}
"""What stands before a paragraph, so that what became of it is seen without reading."""

INDENT = "    "
BULLET = f"{INDENT}· "


def text_lines(
    comparison: Comparison, room: int, colours: Colours, labels: Mapping[str, str], *, show_all: bool = False
) -> Iterator[str]:
    """The lines of the comparison; paragraphs that are the same are only counted, unless all are to be shown."""
    yield from hang("--- ", _name(comparison.old), room)
    yield from hang("+++ ", _name(comparison.new), room)
    if comparison.title is not None:
        yield ""
        yield f"~ {messages.text('diff.title')}"
        yield from _changed(comparison.title, room, colours, labels)
    for is_folded, run in groupby(comparison.pairs, key=lambda pair: pair.is_kept and not show_all):
        pairs = list(run)
        if is_folded:
            yield ""
            yield from hang(f"{ELLIPSIS} ", _same_run(pairs), room)
            continue
        for pair in pairs:
            yield ""
            yield from _pair(pair, room, colours, labels)
    yield ""
    yield from summary_lines(comparison, room)


def summary_lines(comparison: Comparison, room: int) -> Iterator[str]:
    """How many paragraphs became what."""
    counts: dict[str, int] = {status: comparison.count(status) for status in SIGNS if status != "new"}
    olds, news = len(comparison.old.clauses), len(comparison.new.clauses)
    said = [messages.text("diff.summary", old=olds, new=news, added=comparison.count("new"), **counts)]
    moved, renumbered = (sum(getattr(pair, name) for pair in comparison.pairs) for name in ("is_moved", "is_renumbered"))
    if moved or renumbered:
        said.append(messages.text("diff.summary.elsewhere", moved=moved, renumbered=renumbered))
    if comparison.is_same:
        said.append(messages.text("diff.summary.same"))
    elif olds and news and not comparison.has_common:
        said.append(messages.text("diff.summary.nothing"))
    for sentence in said:
        yield from wrap(sentence, room)


def _name(edition: Edition) -> str:
    names = (edition.symbol, edition.source, None if edition.is_date_inferred else edition.date, edition.title)
    return visible("  ".join(dict.fromkeys(name for name in names if name)))


def _same_run(pairs: Sequence[Pair]) -> str:
    """How many paragraphs in a row are the same, and which."""
    sides = [places(clause for pair in pairs for clause in clauses(pair)) for clauses in (_old, _new)]
    return messages.text("diff.same_run", count=len(pairs), places=_from_to(*sides))


def _old(pair: Pair) -> tuple[Clause, ...]:
    return pair.old


def _new(pair: Pair) -> tuple[Clause, ...]:
    return pair.new


def _from_to(old: str, new: str) -> str:
    return new if old == new else messages.text("diff.place", old=old, new=new)


def _pair(pair: Pair, room: int, colours: Colours, labels: Mapping[str, str]) -> Iterator[str]:
    yield from hang(f"{SIGNS[pair.status]} ", _heading(pair), room)
    if pair.rewording is not None:
        yield from _changed(pair.rewording, room, colours, labels)
        return
    mark: Mark = "+" if pair.status == "new" else "-" if pair.status == "dropped" else ""
    for clause in pair.new or pair.old:
        yield from marked_lines([Piece(clause.text, mark)], room, colours, indent=INDENT)


def _heading(pair: Pair) -> str:
    """Where the paragraph stood and stands, what became of it, and how much alike the two are."""
    sides = [places(clauses) for clauses in (pair.old, pair.new) if clauses]
    where = _from_to(sides[0], sides[-1])
    words = [messages.text(f"diff.status.{pair.status}")]
    if pair.likeness is not None and pair.status != "identical":
        words[0] += f" {whole_percent(pair.likeness.similarity)}"
    words += [messages.text("changes.punctuation_only")] if pair.is_punctuation_only else []
    words += [messages.text("diff.moved")] if pair.is_moved else []
    words += [messages.text("diff.renumbered")] if pair.is_renumbered else []
    return f"{where}  {messages.text('diff.comma').join(words)}"


def _changed(rewording: Rewording, room: int, colours: Colours, labels: Mapping[str, str]) -> Iterator[str]:
    pieces = pieces_of(rewording.old, rewording.new, rewording.edits)
    yield from marked_lines(pieces, room, colours, indent=INDENT)
    for kind, changes in told_changes(rewording.changes, labels):
        yield from hang(BULLET, messages.text("diff.change", kind=kind, changes=visible(changes)), room)
