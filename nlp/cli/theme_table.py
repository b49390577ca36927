"""The table of ``zhuti themes``: themes down, groups across, and a legend that says what the figures are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from nlp import messages
from nlp.cli.table import align, blocks
from nlp.cli.wrap import fitted
from nlp.mine.intervals import FEWEST_RESOLUTIONS
from nlp.mine.model import Group, IntervalKind, ThemeFrequency
from nlp.mine.selection import Selection

if TYPE_CHECKING:
    from nlp.novelty import Basis

ZONE_KEYS = {"heading": "themes.part_heading", "body": "themes.part_body"}
_CHECKSUM_LENGTH = 12


def table_lines(
    rows: Sequence[ThemeFrequency],
    meta: Mapping[str, object],
    selection: Selection,
    left_out: int,
    room: int | None = None,
    *,
    bases: Mapping[Group, Basis] | None = None,
    cell: Callable[[ThemeFrequency], str] | None = None,
    lines: Sequence[Sequence[str]] | None = None,
    told: Sequence[str] | None = None,
) -> list[str]:
    """The lines of the table and its legend; nothing where there are no rows.

    Args:
        left_out: how many documents are other versions of those counted.
        room: the columns of the terminal; a wider table is cut into several, a longer line of the legend goes on below.
        bases: what is behind each group where only new text was counted, else None.
        cell: what a row shows; without it paragraphs and share.
        lines: the lines under the heading, a name and a cell for each group, in the place of a line for each theme.
        told: what the cells are and which intervals there are, in the place of what is said of paragraphs and shares.
    """
    if not rows:
        return []
    groups = list(dict.fromkeys(row.group for row in rows))
    cells = {(row.theme, row.group): (cell or _cell)(row) for row in rows}
    names = {row.theme: row.label for row in rows}
    firsts = {row.group: row for row in reversed(rows)}
    heading = [
        [messages.text("themes.heading"), *(group_name(group) for group in groups)],
        ["", *(_denominators(firsts[group], bases) for group in groups)],
        *_marks(groups, bases),
    ]
    of_themes = [[name, *(cells[theme, group] for group in groups)] for theme, name in names.items()]
    table = [*heading, *(of_themes if lines is None else lines)]
    tables = ("\n".join(align([line for line in block if any(line)])) for block in blocks(table, room))
    return ["\n\n".join(tables), "", *fitted(_legend(firsts, meta, selection, left_out, bases, told), room)]


def group_name(group: Group) -> str:
    """A group as a reader knows it: ``HRC 53``, ``2020``, a symbol, a zone or a body."""
    body = group.body or messages.text("themes.no_body")
    match group.by:
        case "session":
            return f"{body} {group.session or messages.text('themes.no_session')}"
        case "year":
            return group.year or messages.text("themes.no_year")
        case "document":
            return group.symbol or group.source or ""
        case "zone":
            return zone_name(group.zone or "")
        case "body":
            return body


def zone_name(zone: str) -> str:
    """A zone in the language in force."""
    return messages.text(ZONE_KEYS.get(zone, f"themes.{zone}"))


def _cell(row: ThemeFrequency) -> str:
    share = "–" if row.share is None else f"{row.share:.1%}"
    return f"{row.paragraphs} {share:>6}" if row.paragraphs else f"0 {'':6}"


def _denominators(row: ThemeFrequency, bases: Mapping[Group, Basis] | None) -> str:
    if bases is not None:
        every = bases[row.group].all_paragraphs
        return messages.text("themes.denominators.new", paragraphs=row.of_paragraphs, all=every, documents=row.of_documents)
    return messages.text("themes.denominators", paragraphs=row.of_paragraphs, documents=row.of_documents)


def _marks(groups: Sequence[Group], bases: Mapping[Group, Basis] | None) -> list[list[str]]:
    """A line that marks the groups of which nothing was compared with anything earlier, if there are any."""
    mark = messages.text("themes.no_earlier")
    marks = [mark if bases and bases[group].has_nothing_earlier else "" for group in groups]
    return [["", *marks]] if any(marks) else []


def _legend(
    firsts: Mapping[Group, ThemeFrequency],
    meta: Mapping[str, object],
    selection: Selection,
    left_out: int,
    bases: Mapping[Group, Basis] | None,
    told: Sequence[str] | None,
) -> Iterator[str]:
    """What the figures are; ``firsts`` holds one row of each group."""
    yield from told if told is not None else [messages.text("themes.legend.cells")]
    if bases is not None:
        yield from _legend_of_new(bases, cast("int", meta.get("undated_documents", 0)))
    yield messages.text("themes.legend.scope", scope=_scope(meta, selection))
    for rule in _rules(meta, selection):
        yield messages.text("themes.legend.rule", name=rule["label"], query=rule["query"])
    if told is None:
        kinds = Counter(row.interval.kind for row in firsts.values())
        yield from _interval_legend(kinds, meta, is_new_only=bases is not None)
    if left_out:
        yield messages.text("themes.legend.left_out", count=left_out)
    checksum = str(meta["corpus_hash"])[:_CHECKSUM_LENGTH]
    yield messages.text("themes.legend.lexicon", lexicon=meta["lexicon"], version=meta["lexicon_version"], corpus=checksum)


def _legend_of_new(bases: Mapping[Group, Basis], undated: int) -> Iterator[str]:
    yield messages.text("themes.legend.new_only")
    if undated:
        yield messages.text("themes.legend.undated", documents=undated)
    nothing_earlier = sum(basis.has_nothing_earlier for basis in bases.values())
    if nothing_earlier:
        yield messages.text("themes.legend.no_earlier", groups=nothing_earlier)
    some = [basis.no_earlier for basis in bases.values() if basis.no_earlier and not basis.has_nothing_earlier]
    if some:
        yield messages.text("themes.legend.some_no_earlier", groups=len(some), documents=sum(some))


def _rules(meta: Mapping[str, object], selection: Selection) -> list[dict[str, str]]:
    """The rules of which there are rows."""
    rules = cast("list[dict[str, str]]", meta.get("rules", []))
    return [rule for rule in rules if not selection.themes or rule["id"] in selection.themes]


def _interval_legend(groups: Counter[IntervalKind], meta: Mapping[str, object], *, is_new_only: bool) -> Iterator[str]:
    yield messages.text(
        "themes.legend.intervals",
        many=groups["bootstrap"],
        groups=groups.total(),
        resamples=meta["resamples"],
        seed=meta["seed"],
    )
    if groups["wilson"]:
        yield messages.text("themes.legend.wilson", few=groups["wilson"], fewest=FEWEST_RESOLUTIONS)
    if groups["none"]:
        yield messages.text("themes.legend.none_new" if is_new_only else "themes.legend.none", none=groups["none"])


def _scope(meta: Mapping[str, object], selection: Selection) -> str:
    """The documents and zones that were counted, and the filters on documents."""
    comma, stop = ("、", "；") if messages.language() == "zh" else (", ", "; ")
    filters = {
        "body": selection.bodies,
        "session": selection.sessions,
        "year": selection.years,
        "kind": selection.kinds,
    }
    parts = [
        messages.text("themes.scope.documents", count=meta["corpus_documents"]),
        *(
            messages.text("themes.scope.range", name=messages.text(f"themes.scope.{name}"), values=comma.join(map(str, values)))
            for name, values in filters.items()
            if values
        ),
        comma.join(map(zone_name, selection.zones)),
    ]
    if not selection.with_cited:
        parts.append(messages.text("themes.scope.no_cited"))
    return stop.join(parts)
