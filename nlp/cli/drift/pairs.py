"""The words that took the place of others, as they are written: for a person to read, as CSV or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.cli.drift.rows import PAIR_COLUMNS, pair_cells
from nlp.cli.drift.theme import clause_name, counted, session_name
from nlp.cli.drift.view import View, room_of
from nlp.cli.drift.wording import ELLIPSIS, in_marks
from nlp.cli.table import align
from nlp.cli.words import shown_line
from nlp.cli.wrap import hang, wrap
from nlp.rows.drift import pair_row
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.lineage.drift.replacements import Pair

_COUNTS = ("clauses", "alone", "pair_documents", "back", "likeness")
_AROUND = 12
_CHECKSUM_LENGTH = 12


def write_pairs(pairs: Sequence[Pair], meta: Mapping[str, object], view: View, labels: Mapping[str, str]) -> None:
    """Write replacements.

    Args:
        labels: the name of each theme.
    """
    with output.destination(view.output_file) as stream:
        match view.form:
            case "json":
                output.write_json({"meta": meta, "rows": list(map(pair_row, pairs))}, stream)
            case "csv":
                output.write_csv(map(pair_cells, pairs), PAIR_COLUMNS, stream, guarded=view.guarded, made_with=meta)
            case _:
                stream.writelines(f"{line}\n" for line in table_lines(pairs, meta, labels, room_of(stream)))


def table_lines(pairs: Sequence[Pair], meta: Mapping[str, object], labels: Mapping[str, str], room: int) -> Iterator[str]:
    """A line for each pair, under it where it happened and the earliest example."""
    if pairs:
        heading = [messages.text(f"drift.heading.{name}") for name in ("old", "new_words", *_COUNTS)]
        lines = align([heading, *map(_cells, pairs)], left=2)
        yield lines[0]
        for pair, line in zip(pairs, lines[1:], strict=True):
            yield line
            yield from hang("    ", _example(pair), room)
            yield from hang("    ", _where(pair, labels), room)
        yield ""
    for line in _legend(len(pairs), meta):
        yield from wrap(line, room)


def _cells(pair: Pair) -> list[str]:
    counts = (pair.clauses, pair.alone, pair.documents, pair.back)
    return [pair.old, pair.new, *(str(count) if count else "·" for count in counts), f"{pair.likeness:.0%}"]


def _example(pair: Pair) -> str:
    """The replacement in the earliest clause that has it, with the words around it."""
    from nlp.report.marked import marked, within

    text, words = pair.example.clause.text, pair.replaced
    rewording = pair.rewording
    start, end = max(0, words.new_span[0] - _AROUND), min(len(text), words.new_span[1] + _AROUND)
    pieces = within(marked(rewording.old, rewording.new, rewording.edits), start, end)
    shown = "".join(in_marks(piece) for piece in pieces)
    return f"{ELLIPSIS if start else ''}{shown}{ELLIPSIS if end < len(text) else ''}"


def _where(pair: Pair, labels: Mapping[str, str]) -> str:
    """The session in which it happened most, the place of the example, and whose terms the words are."""
    old, new, _ = pair.sessions[0]
    stop = "；" if messages.language() == "zh" else "; "
    parts = [f"{session_name(old)} → {session_name(new)}"]
    if len(pair.sessions) > 1:
        parts[0] += messages.text("drift.more", count=len(pair.sessions) - 1)
    parts.append(clause_name(pair.example.edition, pair.example.clause))
    if pair.openings == pair.clauses:
        parts.append(messages.text("drift.opening"))
    both = set(pair.old_themes) & set(pair.new_themes)
    parts += [messages.text("drift.terms_of", theme=labels.get(theme, theme)) for theme in sorted(both)]
    for word, themes in ((pair.old, pair.old_themes), (pair.new, pair.new_themes)):
        named = [labels.get(theme, theme) for theme in themes if theme not in both]
        parts += [messages.text("drift.term_of", word=word, theme=name) for name in named]
    return visible(stop.join(parts))


def said_corpus(meta: Mapping[str, object]) -> dict[str, str]:
    """How many documents and rewordings were compared, in words."""
    documents, clauses = int(str(meta["corpus_documents"])), int(str(meta["rewordings"]))
    return {"documents": counted("documents", documents), "clauses": counted("rewordings", clauses)}


def _legend(shown: int, meta: Mapping[str, object]) -> Iterator[str]:
    yield shown_line(shown, int(str(meta["pairs"])))
    if shown:
        yield messages.text("drift.legend.pairs")
        yield messages.text("drift.legend.candidates")
    yield messages.text("drift.legend.corpus", **said_corpus(meta))
    checksum = str(meta["corpus_hash"])[:_CHECKSUM_LENGTH]
    yield messages.text("themes.legend.lexicon", lexicon=meta["lexicon"], version=meta["lexicon_version"], corpus=checksum)
