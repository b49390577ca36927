"""The heat map: themes down, sessions across, the share of paragraphs in each cell as shade and as figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from nlp.lexicon.model import Theme
from nlp.mine.model import ThemeFrequency
from nlp.report import names
from nlp.report.charts import style
from nlp.report.data import Session, session_of
from nlp.report.svg import draw
from nlp.report.wrap import wrap

if TYPE_CHECKING:
    import altair as alt
    from markupsafe import Markup

MOST_WIDE_CELLS = 9
"""Beyond so many sessions the cells are narrow: they print the share and leave the count to the table."""

WIDEST_CELL, WIDE_CELL, NARROW_CELL, PLOT_WIDTH = 128, 92, 60, 840
LABEL_EM = {"zh": 13.0, "en": 23.0}
_NARROW_EM, _WIDE_EM = 4.6, 7.0


def heat_map(
    rows: Sequence[ThemeFrequency],
    themes: Sequence[Theme],
    sessions: Sequence[Session],
    *,
    name: str,
    is_narrow: bool,
    language: str,
    say: names.Say,
    address: Callable[[ThemeFrequency], str] | None = None,
) -> Markup:
    """The heat map as SVG; themes and sessions in the order given, rows of others left out.

    Args:
        address: of the paragraphs behind a row that has some; its cell leads there.
    """
    import altair as alt

    labels = [wrap(names.label(theme, language), em=LABEL_EM[language]) for theme in themes]
    headings = [_heading(session, say, is_narrow=is_narrow) for session in sessions]
    cell_width = NARROW_CELL if is_narrow else min(WIDEST_CELL, max(WIDE_CELL, PLOT_WIDTH // max(1, len(sessions))))
    row_height = 11 + style.LINE_HEIGHT * max((len(label) for label in labels), default=1)
    x = alt.X("column:O", axis=None, scale=alt.Scale(domain=list(range(len(sessions)))))
    y = alt.Y("row:O", axis=None, scale=alt.Scale(domain=list(range(len(themes)))))
    chart = style.frame(
        *_cells(_values(rows, themes, sessions, language, say, address), x, y, is_narrow=is_narrow),
        *style.row_labels(labels, y),
        _column_headings(headings, x),
        *_body_borders(sessions, cell_width, row_height * len(themes)),
        width=cell_width * len(sessions),
        height=row_height * len(themes),
        left=LABEL_EM[language] * style.FONT_SIZE + 14,
        right=2,
        top=10 + style.LINE_HEIGHT * max((len(heading) for heading in headings), default=1),
        bottom=2,
    )
    description = say("heat.desc", themes=len(themes), sessions=len(sessions))
    return draw(chart, name=name, title=say("heat.title"), description=description)


def _values(
    rows: Sequence[ThemeFrequency],
    themes: Sequence[Theme],
    sessions: Sequence[Session],
    language: str,
    say: names.Say,
    address: Callable[[ThemeFrequency], str] | None,
) -> list[dict[str, Any]]:
    columns = {session.key: position for position, session in enumerate(sessions)}
    positions = {theme.id: position for position, theme in enumerate(themes)}
    labels = {theme.id: names.label(theme, language) for theme in themes}
    return [
        {
            "row": positions[row.theme],
            "column": columns[session_of(row)],
            "fill": _fill(row),
            "ink": "#ffffff" if style.shade(row.share) >= style.FIRST_DARK_SHADE else style.INK,
            "share": names.percent(row.share) if row.paragraphs else "",
            "nothing": "" if row.paragraphs else "0" if row.of_paragraphs else names.EN_DASH,
            "count": names.ratio(row.paragraphs, row.of_paragraphs) if row.paragraphs else "",
            "address": address(row) if address is not None and row.paragraphs else None,
            "words": f"{labels[row.theme]} · {names.body_and_session(session_of(row), say)}: {style.words(row, say)}",
        }
        for row in rows
        if row.theme in positions and session_of(row) in columns
    ]


def _fill(row: ThemeFrequency) -> str:
    if row.share is None:
        return style.NO_TEXT_SHADE
    position = style.shade(row.share)
    return style.NOTHING_SHADE if position < 0 else style.SHADES[position]


def _cells(values: list[dict[str, Any]], x: alt.X, y: alt.Y, *, is_narrow: bool) -> list[alt.Chart]:
    import altair as alt

    base = style.chart_of(values).encode(x=x, y=y)
    colour = alt.Color("ink:N", scale=None)
    align: Literal["center", "right"] = "center" if is_narrow else "right"
    cells = base.mark_rect(stroke=style.GRID, strokeWidth=1).encode(
        color=alt.Color("fill:N", scale=None), description=alt.Description("words:N"), href=alt.Href("address:N")
    )
    shares = base.mark_text(align=align, dx=0 if is_narrow else -2, fontSize=style.FONT_SIZE, fontWeight="bold")
    nothing = base.mark_text(fontSize=style.FONT_SIZE, color=style.FAINT).encode(text=alt.Text("nothing:N"))
    counts = base.mark_text(align="left", dx=6, fontSize=style.SMALL_FONT_SIZE).encode(text=alt.Text("count:N"), color=colour)
    layers = [cells, shares.encode(text=alt.Text("share:N"), color=colour), nothing]
    return layers if is_narrow else [*layers, counts]


def _heading(session: Session, say: names.Say, *, is_narrow: bool) -> list[str]:
    """Body, session and years, wrapped; in narrow cells the body is left to the page.

    Years that the session's own name says are not said twice.
    """
    body, number = session.key
    if is_narrow:
        lines = wrap(names.session_short(number, say), em=_NARROW_EM)
    else:
        name = names.session_name(number, say)
        lines = [*wrap(names.body_name(body, say), em=_WIDE_EM, lines=3), *wrap(name, em=_WIDE_EM)]
    years = names.years_range(session.years)
    if years == number:
        return lines
    return [*lines, *wrap(years or say("year.none"), em=_NARROW_EM if is_narrow else _WIDE_EM)]


def _column_headings(headings: Sequence[list[str]], x: alt.X) -> alt.Chart:
    import altair as alt

    tallest = max((len(heading) for heading in headings), default=1)
    values = [
        {"column": position, "label": "\n".join([*[""] * (tallest - len(heading)), *heading])}
        for position, heading in enumerate(headings)
    ]
    mark = style.chart_of(values).mark_text(
        baseline="top",
        y=-(style.LINE_HEIGHT * tallest + 4),
        lineBreak="\n",
        lineHeight=style.LINE_HEIGHT,
        fontSize=style.FONT_SIZE,
        color=style.INK,
    )
    labelled: alt.Chart = mark.encode(x=x, text=alt.Text("label:N"))
    return labelled


def _body_borders(sessions: Sequence[Session], cell_width: int, height: int) -> list[alt.Chart]:
    """A line between the sessions of two bodies."""
    import altair as alt

    borders = [
        position * cell_width
        for position, (before, after) in enumerate(pairwise(session.key[0] for session in sessions), start=1)
        if before != after
    ]
    return [
        style.chart_of([{}])
        .mark_rule(stroke=style.INK, strokeWidth=2)
        .encode(x=alt.value(border), y=alt.value(-6), y2=alt.value(height))
        for border in borders
    ]
