"""The section on trends: what may be concluded of each theme, its series as a row of bars, and the figures behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp import messages
from nlp.mine.trends.found import Trends
from nlp.mine.trends.kendall import least_p
from nlp.mine.trends.model import CONCLUDED, Trend
from nlp.mine.trends.rows import COLUMNS, POINT_COLUMNS, flat, meta, points, rows
from nlp.mine.trends.said import chance, sentence, short, wording_sentence
from nlp.mine.trends.series import SeriesKey, name_of
from nlp.report import names
from nlp.report.charts.sparkline import Bar, sparkline
from nlp.report.downloads import Download, csv_downloads, json_downloads
from nlp.report.names import EN_DASH
from nlp.report.parts import Section

if TYPE_CHECKING:
    from markupsafe import Markup

    from nlp.mine.model import Group
    from nlp.report.behind import Behind
    from nlp.report.data import Report

_TESTED = 0.05


@dataclass(frozen=True, slots=True)
class TrendRow:
    """A theme in a table, its figures as they are printed; ``conclusion`` is a word or two, ``said`` sentences."""

    id: str
    label: str
    bars: Markup
    paragraphs: str
    share: str
    slope: str
    p: str
    q: str
    ratio: str
    conclusion: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrendBlock:
    """A series: what it is called and made of, its themes, and what of it cannot be concluded, in sentences."""

    name: str
    lead: str
    rows: tuple[TrendRow, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the template takes."""

    word: names.Say
    blocks: tuple[TrendBlock, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrendPart:
    """Trends as a part of a report."""

    found: Trends

    def section(self, report: Report, language: str, behind: Behind) -> Section | None:
        """The section; None where nothing makes a series."""
        drawn = _Drawing(self.found, report, language, behind)
        series = enumerate(self.found.by_series().items(), 1)
        blocks = tuple(drawn.block(key, trends, number) for number, (key, trends) in series)
        if not blocks:
            return None
        return Section(
            id="trends",
            name=drawn.word("section"),
            template="trends.html.jinja",
            shown=Shown(drawn.word, blocks, tuple(drawn.remarks())),
            downloads=((drawn.word("downloads"), _downloads(self.found, report, language)),),
            style="trends.css",
        )


class _Drawing:
    """The section in the making."""

    def __init__(self, found: Trends, report: Report, language: str, behind: Behind) -> None:
        self._found, self._behind, self._language = found, behind, language
        self._labels = {theme.id: names.label(theme, language) for theme in report.themes}
        self._say = names.speaker(language)

    def word(self, key: str, /, **values: object) -> str:
        """A wording of the section."""
        return messages.text(f"trends_page.{key}", self._language, **values)

    def block(self, key: SeriesKey, trends: Sequence[Trend], number: int) -> TrendBlock:
        """A series; a table where it is long enough for any conclusion, else a sentence."""
        counted = trends[0].counted
        name = names.body_name(self._found.body_of(key), self._say) if key.by == "session" else self.word("years")
        sessions = len(counted)
        if least_p(sessions) > _TESTED:
            listed = names.listed([self._point(point.group) for point in counted], self._say)
            said = self.word("too_few", sessions=sessions, listed=listed, least=chance(least_p(sessions)))
            return TrendBlock(name, said, (), ())
        lead = self.word(
            "lead",
            first=names.session_name(counted[0].group.session, self._say),
            last=names.session_name(counted[-1].group.session, self._say),
            sessions=sessions,
            paragraphs=sum(point.of_paragraphs for point in counted),
            documents=sum(point.of_documents for point in counted),
            tested=trends[0].tested,
        )
        shown = [trend for trend in trends if trend.conclusion != "absent"]
        table = tuple(self._row(trend, f"trend-{number}-{trend.theme}") for trend in sorted(shown, key=_concluded_first))
        return TrendBlock(name, lead, table, tuple(self._absent(trends)))

    def remarks(self) -> Iterator[str]:
        """What the section leaves out, and what its conclusions were held against."""
        yield self.word("fresh" if self._found.has_fresh else "no_fresh")
        if self._found.left.special:
            yield self.word("special", count=len(self._found.left.special))
        if self._found.undated_documents:
            yield self.word("undated", documents=self._found.undated_documents)

    def _point(self, group: Group) -> str:
        if group.by == "session":
            return names.session_short(group.session, self._say)
        return name_of(group)

    def _absent(self, trends: Sequence[Trend]) -> Iterator[str]:
        counts = Counter(trend.conclusion for trend in trends)
        if counts["absent"]:
            yield self.word("absent", count=counts["absent"])

    def _row(self, trend: Trend, name: str) -> TrendRow:
        figures, ratio = trend.figures, trend.comparison.ratio if trend.comparison else None
        shift = self._found.shift_of(trend)
        wording = (wording_sentence(shift, self._found.groups[trend.series], self._language),) if shift else ()
        return TrendRow(
            id=trend.theme,
            label=self._labels[trend.theme],
            bars=self._bars(trend, name),
            paragraphs=names.ratio(trend.paragraphs, trend.of_paragraphs),
            share=names.percent(trend.paragraphs / trend.of_paragraphs),
            slope=f"{figures.slope.slope * 100:+.2f}" if figures and figures.slope else EN_DASH,
            p=chance(figures.p_serial) if figures else EN_DASH,
            q=chance(figures.q) if figures and figures.q is not None else EN_DASH,
            ratio=f"{ratio.value:.2f}" if ratio and ratio.value is not None else EN_DASH,
            conclusion=short(trend, self._language),
            said=(sentence(trend, self._language), *wording),
        )

    def _bars(self, trend: Trend, name: str) -> Markup:
        """The shares as bars, each with the paragraphs behind it."""
        bars = [
            Bar(
                point.share,
                f"{self._point(point.group)}{self.word('colon')}{names.ratio(point.paragraphs, point.of_paragraphs)}",
                self._behind.of_theme(trend.theme, (point.group.body, point.group.session)) if point.paragraphs else None,
            )
            for point in trend.counted
        ]
        highest = max(point.share or 0.0 for point in trend.counted)
        body = self._found.body_of(trend.series) or ""
        title = self.word("bars", theme=self._labels[trend.theme], body=names.body_name(body, self._say))
        first, last = self._point(trend.counted[0].group), self._point(trend.counted[-1].group)
        told = self.word("bars.desc", first=first, last=last, highest=names.percent(highest))
        return sparkline(bars, name=name, title=title, description=told)


def _concluded_first(trend: Trend) -> int:
    """Rises and falls before what is level, and that before what is not known."""
    return CONCLUDED.index(trend.conclusion) // 2 if trend.conclusion in CONCLUDED else 2


def _downloads(found: Trends, report: Report, language: str) -> tuple[Download, ...]:
    made = list(rows(found, language))
    more = {**report.meta, **meta(found)}
    return (
        *csv_downloads("zhuti-trends", map(flat, made), COLUMNS),
        *csv_downloads("zhuti-trends-series", points(found), POINT_COLUMNS),
        *json_downloads("zhuti-trends", more, made),
    )
