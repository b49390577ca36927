"""What ``zhuti lexicon impact`` gives out: the series first, then the paragraphs, as they come."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TextIO

from nlp import messages
from nlp.cli import output
from nlp.cli.lexicon.impact_table import change_line, series_lines, split_lines, totals_lines
from nlp.cli.options import TableFormat
from nlp.maintenance.impact import Change, Counting, SeriesRow, changes_of, series_of, totals_in
from nlp.mine.frequency import as_row, columns, group_columns
from nlp.mine.meta import counting_meta
from nlp.retagging import Shifts, find_shifts
from nlp.workspace import left_out

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.maintenance.impact.published import Published
    from nlp.store import Workspace

CHANGE_COLUMNS = ("change", "source", "part", "zone", "number", "theme", "term", "lexicon_before", "lexicon_after")
_CHANGE_FIELDS = ("source", "part", "zone", "number", "theme", "term")


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be shown: the paragraphs or, in a table or JSON too, the series; ``limit`` is that of a table's list."""

    form: TableFormat
    paragraphs: bool
    limit: int
    guarded: bool


def write(
    workspace: Workspace,
    before: Lexicon,
    after: Lexicon,
    counting: Counting,
    published: Published | None,
    shown: Shown,
    stream: TextIO,
) -> None:
    """Find what a change does, and write it."""
    shifts = find_shifts(workspace, before, after)
    rows = () if shown.form is TableFormat.CSV and shown.paragraphs else series_of(workspace, before, after, shifts, counting)
    versions = before.version, after.version
    match shown.form:
        case TableFormat.JSON:
            meta = _meta(workspace, before, after, counting, shifts)
            _write_json(meta, _series(rows, published), workspace, shifts, stream)
        case TableFormat.CSV if shown.paragraphs:
            records = (_record(change, versions) for change in changes_of(workspace, shifts))
            output.write_csv(records, CHANGE_COLUMNS, stream, guarded=shown.guarded)
        case TableFormat.CSV:
            _write_series(rows, counting, published, versions, stream, guarded=shown.guarded)
        case TableFormat.TABLE:
            lines = series_lines(rows) if published is None else split_lines(list(published.split(rows)))
            _write_table(() if shown.paragraphs else lines, workspace, shifts, versions, shown, stream)


def _write_json(
    meta: Mapping[str, object], series: Sequence[Mapping[str, object]], workspace: Workspace, shifts: Shifts, stream: TextIO
) -> None:
    """One object; the lists of paragraphs are written as they are read."""
    for name, value in (("meta", meta), ("series", series)):
        stream.write(f'{"{" if name == "meta" else ","}\n "{name}": {json.dumps(value, ensure_ascii=False, indent=1)}')
    for name in ("gained", "lost"):
        stream.write(f',\n "{name}": ')
        found = (change for change in changes_of(workspace, shifts) if change.kind == name)
        output.write_json_array(({field: getattr(change, field) for field in _CHANGE_FIELDS} for change in found), stream)
    stream.write("}\n")


def _series(rows: Iterable[SeriesRow], published: Published | None) -> list[dict[str, object]]:
    """The series as JSON values; beside published figures, with what of each change is the text's and what the lexicon's."""
    if published is not None:
        return [row.as_json() for row in published.split(rows)]
    return [_series_row(row) for row in rows]


def _series_row(row: SeriesRow) -> dict[str, object]:
    by = row.one.group.by
    names = ("theme", "label", *group_columns(by))
    told = as_row(row.one)
    sides = {name: None if side is None else as_row(side) for name, side in (("before", row.before), ("after", row.after))}
    return {
        **{name: told[name] for name in names},
        **{name: side and {key: value for key, value in side.items() if key not in names} for name, side in sides.items()},
    }


def _meta(workspace: Workspace, before: Lexicon, after: Lexicon, counting: Counting, shifts: Shifts) -> dict[str, object]:
    others, selection = left_out(workspace), counting.selection
    corpus = [one for one in workspace.documents() if one.source not in others and selection.takes_document(one)]
    made = counting_meta(lexicon=after.name, lexicon_version=after.version, selection=selection, corpus=corpus)
    totals = totals_in(shifts)
    return {
        "by": counting.by,
        "before": {"lexicon": before.name, "lexicon_version": before.version},
        "after": {"lexicon": after.name, "lexicon_version": after.version},
        **made,
        "paragraphs_looked_at": totals.looked_at,
        "paragraphs_gained": totals.gained.total(),
        "paragraphs_lost": totals.lost.total(),
        "paragraphs_otherwise": totals.otherwise.total(),
    }


def _write_series(
    rows: Iterable[SeriesRow],
    counting: Counting,
    published: Published | None,
    versions: tuple[str, str],
    stream: TextIO,
    *,
    guarded: bool,
) -> None:
    """One row a theme and group, each figure before and after."""
    made = {"lexicon_before": versions[0], "lexicon_after": versions[1]}
    if published is not None:
        records = ({**row.as_columns(), **made} for row in published.split(rows))
        output.write_csv(records, [*published.columns, *made], stream, guarded=guarded)
        return
    names = ("theme", "label", *group_columns(counting.by))
    figures = [name for name in columns(counting.by) if name not in names]
    sided = [f"{name}_{side}" for name in figures for side in ("before", "after")]

    records = ({**_sided(row, names, figures), **made} for row in rows)
    output.write_csv(records, [*names, *sided, *made], stream, guarded=guarded)


def _sided(row: SeriesRow, names: Sequence[str], figures: Sequence[str]) -> dict[str, object]:
    told = as_row(row.one)
    sides = {side: as_row(one) if one else {} for side, one in (("before", row.before), ("after", row.after))}
    return {
        **{name: told[name] for name in names},
        **{f"{name}_{side}": sides[side].get(name) for name in figures for side in sides},
    }


def _write_table(
    series: Iterable[str], workspace: Workspace, shifts: Shifts, versions: tuple[str, str], shown: Shown, stream: TextIO
) -> None:
    totals = totals_in(shifts)
    stream.writelines(f"{line}\n" for line in series)
    stream.writelines(f"{line}\n" for line in totals_lines(totals, versions))
    stream.flush()
    count = totals.gained.total() + totals.lost.total()
    for change in islice(changes_of(workspace, shifts), shown.limit or None):
        stream.write(f"{change_line(change)}\n")
    if shown.limit and count > shown.limit:
        stream.write(messages.text("impact.more", count=count - shown.limit) + "\n")


def _record(change: Change, versions: tuple[str, str]) -> dict[str, object]:
    fields = {field: getattr(change, field) for field in _CHANGE_FIELDS}
    return {"change": change.kind, **fields, "lexicon_before": versions[0], "lexicon_after": versions[1]}
