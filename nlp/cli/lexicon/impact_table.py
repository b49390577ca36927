"""The tables of ``zhuti lexicon impact``: the figures that change, how many paragraphs do, and which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp import messages
from nlp.cli.output import visible
from nlp.cli.table import align
from nlp.cli.theme_table import group_name, zone_name
from nlp.maintenance.impact import Change, SeriesRow, Totals
from nlp.maintenance.impact.published import SplitRow
from nlp.mine.model import ThemeFrequency

ARROW = "→"


def series_lines(rows: Sequence[SeriesRow]) -> Iterator[str]:
    """A line for each theme and group of which a figure changes; nothing where none does."""
    changed = [row for row in rows if row.is_changed]
    if not changed:
        return
    names = ("themes.heading", "impact.group", "impact.column.paragraphs", "", "impact.column.share", "impact.column.mentions")
    heading = [messages.text(name) if name else "" for name in names]
    yield from align([heading, *map(_cells, changed)], left=2)
    yield ""


def totals_lines(totals: Totals, versions: tuple[str, str]) -> Iterator[str]:
    """How many paragraphs gain and lose which theme."""
    yield messages.text("impact.versions", before=versions[0], after=versions[1])
    for theme in sorted(totals.gained | totals.lost | totals.otherwise):
        counts = {name: getattr(totals, name)[theme] for name in ("gained", "lost", "otherwise")}
        told = [messages.text(f"impact.{name}", count=count) for name, count in counts.items() if count]
        yield messages.text("impact.theme", theme=visible(theme), told=messages.text("impact.comma").join(told))
    if not (totals.gained or totals.lost or totals.otherwise):
        yield messages.text("impact.nothing", count=totals.looked_at)


def change_line(change: Change) -> str:
    """A paragraph that gains (+) or loses (−) a theme."""
    number = messages.text("impact.number", zone=zone_name(change.zone), number=change.number)
    place = " ".join(filter(None, (change.source, change.part, number)))
    return visible(f"{'+' if change.kind == 'gained' else '−'} {change.theme}  {change.term}  {place}")


def split_lines(rows: Sequence[SplitRow]) -> Iterator[str]:
    """Published paragraphs, what the text and the lexicon changed of them, and what they are with the lexicon after.

    Rows in which nothing changed are left out.
    """
    rows = [row for row in rows if any(row.text.values()) or any(row.lexicon.values())]
    if not rows:
        return
    names = (
        "themes.heading",
        "impact.group",
        "impact.column.published",
        "impact.column.text",
        "impact.column.lexicon",
        "impact.column.after",
    )
    heading = [messages.text(name) for name in names]
    cells = [
        [row.label, row.group_name, *(_number(row.published.get("paragraphs")), _signed(row.text.get("paragraphs"))),
         *(_signed(row.lexicon.get("paragraphs")), _number(row.after.get("paragraphs")))]
        for row in rows
    ]  # fmt: skip
    yield from align([heading, *cells], left=2)
    yield ""


def _cells(row: SeriesRow) -> list[str]:
    one = row.one
    paragraphs = [0 if side is None else side.paragraphs for side in (row.before, row.after)]
    return [
        one.label,
        group_name(one.group),
        f"{_of(row.before, 'paragraphs')} {ARROW} {_of(row.after, 'paragraphs')}",
        f"{paragraphs[1] - paragraphs[0]:+d}",
        f"{_share(row.before)} {ARROW} {_share(row.after)}",
        f"{_of(row.before, 'mentions')} {ARROW} {_of(row.after, 'mentions')}",
    ]


def _of(side: ThemeFrequency | None, name: str) -> str:
    return "–" if side is None else str(getattr(side, name))


def _share(side: ThemeFrequency | None) -> str:
    return "–" if side is None or side.share is None else f"{side.share:.1%}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"


def _signed(value: float | None) -> str:
    return "–" if value is None else f"{value:+g}" if value else "0"
