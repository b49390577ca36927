"""The three measures of each theme for the report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from nlp.errors import ModelError
from nlp.measures.evidence import cause_of, rows_behind
from nlp.measures.whole import ThreeWays, three_ways
from nlp.mine.model import Group
from nlp.report.behind import ParagraphKey
from nlp.report.measures_section import Disagreement, MeasuredSession, MeasuredTheme, MeasuresPart, Weighed
from nlp.report.names import printable
from nlp.report.parts import LeftOut
from nlp.reporting.asked import Ground

if TYPE_CHECKING:
    from nlp.measures.sheet import Mask

MOST = 40_000
"""A topic model of more paragraphs than these is fitted only where the section is asked for."""


def measures_part(ground: Ground) -> MeasuresPart | LeftOut:
    """The three measures of the themes that any of them finds, by session."""
    paragraphs = sum(session.paragraphs for session in ground.report.sessions)
    if ground.is_wanted is None and paragraphs > MOST:
        return LeftOut("measures", "measures_page.too_many", {"paragraphs": paragraphs})
    try:
        found = three_ways(ground.workspace, ground.lexicon, "session", ground.asked.selection)
    except ModelError as error:
        return LeftOut("measures", error.key, dict(error.values))
    shown = {theme.id for theme in ground.report.themes}
    themes = [theme for theme in found.comparison.sheet.themes if theme in shown]
    measured = [one for one in (_theme(found, theme) for theme in themes) if any(map(_occurs, one.sessions))]
    groups = found.comparison.sheet.groups
    untested = len(found.comparison.untested)
    return MeasuresPart(
        tuple(measured), found.model.kind, found.model.k, untested, len(groups), has_rules=bool(ground.asked.rules)
    )


def _occurs(one: MeasuredSession) -> bool:
    return bool(one.paragraphs or one.of_topic)


def _theme(found: ThreeWays, theme: str) -> MeasuredTheme:
    sheet, agreement = found.comparison.sheet, found.comparison.agreement.get(theme)
    of_theme = _OfTheme(found, theme)
    sessions = tuple(_session(found, theme, group, of_theme) for group in sheet.groups)
    share = next((found.topics[theme, group] for group in sheet.groups if (theme, group) in found.topics), None)
    if agreement is None:
        return MeasuredTheme(theme, sessions, share.lacking if share else None, share.texts if share else None)
    return MeasuredTheme(
        theme,
        sessions,
        jaccard=agreement.jaccard,
        is_alike=agreement.is_alike,
        background=agreement.background,
        both=agreement.both,
        topic=sheet.topics[theme] + 1,
        topic_name=found.model.names[sheet.topics[theme]],
        only_topic=_weighed(found, rows_behind(sheet, theme, "only_topic"), theme, of_topic=True),
        only_lexicon=_weighed(found, rows_behind(sheet, theme, "only_lexicon"), theme, of_topic=True),
    )


class _OfTheme:
    """The paragraphs of a theme in each group, of one measure and of the other."""

    def __init__(self, found: ThreeWays, theme: str) -> None:
        sheet = found.comparison.sheet
        at = sheet.themes.index(theme)
        carried, with_topic = sheet.carried[:, at], sheet.with_topic[:, at]
        self.carried = _by_group(found, carried)
        self.with_topic = _by_group(found, with_topic)
        self.only_lexicon = _by_group(found, carried & ~with_topic)
        self.only_topic = _by_group(found, with_topic & ~carried)


def _by_group(found: ThreeWays, members: Mask) -> dict[int, tuple[ParagraphKey, ...]]:
    """Paragraphs by the place of their group."""
    sheet = found.comparison.sheet
    by_group: dict[int, list[int]] = {}
    for row, group in zip(members.nonzero()[0].tolist(), sheet.group[members].tolist(), strict=True):
        by_group.setdefault(group, []).append(row)
    return {group: _keys(found, rows) for group, rows in by_group.items()}


def _session(found: ThreeWays, theme: str, group: Group, of_theme: _OfTheme) -> MeasuredSession:
    sheet, row = found.comparison.sheet, found.comparison.rows[theme, group]
    place, has_topic = sheet.groups.index(group), theme in sheet.topics
    weight = found.weights[theme, group]
    return MeasuredSession(
        session=(group.body, group.session),
        paragraphs=len(of_theme.carried.get(place, ())),
        of_paragraphs=weight.of_paragraphs,
        count_relative=row.count,
        mean_tfidf=weight.mean,
        tfidf_relative=row.tfidf,
        topic_relative=row.topic,
        of_topic=of_theme.with_topic.get(place, ()) if has_topic else None,
        only_lexicon=of_theme.only_lexicon.get(place, ()) if has_topic else None,
        only_topic=of_theme.only_topic.get(place, ()) if has_topic else None,
        disagreements=tuple(_disagreements(found, theme, group)),
    )


def _disagreements(found: ThreeWays, theme: str, group: Group) -> Iterable[Disagreement]:
    row = found.comparison.rows[theme, group]
    for measure in row.disagreeing:
        difference = row.topic_difference if measure == "topic" else row.tfidf_difference
        cause = cause_of(found.comparison, theme, group, measure)
        rows = rows_behind(found.comparison.sheet, theme, cause, group)
        if difference is not None and difference.expected is not None and difference.q is not None:
            paragraphs = _weighed(found, rows, theme, of_topic=measure == "topic")
            yield Disagreement(measure, cause, difference.observed, difference.expected, difference.q, paragraphs)


def _weighed(found: ThreeWays, rows: Sequence[int], theme: str, *, of_topic: bool) -> tuple[Weighed, ...]:
    sheet = found.comparison.sheet
    values = (sheet.topic_weight if of_topic else sheet.weight)[rows, sheet.themes.index(theme)].tolist() if rows else []
    return tuple(zip(_keys(found, rows), values, strict=True))


def _keys(found: ThreeWays, rows: Sequence[int]) -> tuple[ParagraphKey, ...]:
    return tuple((printable(source), position) for source, position in found.comparison.sheet.places_of(rows))
