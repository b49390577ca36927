"""What the page shows of each theme by three measures: side by side, where they disagree, and the paragraphs behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp import messages
from nlp.mine.disagreement import FEWEST_PARAGRAPHS
from nlp.mine.intervals import FEWEST_RESOLUTIONS
from nlp.report import names
from nlp.report.behind import Behind, ParagraphKey
from nlp.report.data import Report
from nlp.report.downloads import Record, csv_downloads, json_downloads
from nlp.report.names import EN_DASH, SessionKey
from nlp.report.parts import Section
from nlp.report.quotes import Quote, Quotes

QUOTED = 3
"""Paragraphs of a kind whose text stands in the section; the list of all of them is linked."""

COLUMNS = (
    "theme", "label", "body", "session", "paragraphs", "of_paragraphs", "count_relative", "mean_tfidf", "tfidf_relative",
    "topic_paragraphs", "topic_relative", "only_lexicon", "only_topic", "disagreements",
)  # fmt: skip

Weighed = tuple[ParagraphKey, float]
"""A paragraph with its share of the topic, or what the theme weighs in it."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A measure that says something else of a theme in a session than the count leads to expect.

    Attributes:
        measure: ``tfidf`` or ``topic``; cause: what kind of paragraphs it is due to.
        observed, expected: paragraphs of the topic, or the sum of weights; q: adjusted p-value.
        paragraphs: those behind it, the clearest first.
    """

    measure: str
    cause: str
    observed: float
    expected: float
    q: float
    paragraphs: tuple[Weighed, ...]


@dataclass(frozen=True, slots=True)
class MeasuredSession:
    """A theme in a session; None where there is no topic, or nothing to compare."""

    session: SessionKey
    paragraphs: int
    of_paragraphs: int
    count_relative: float | None
    mean_tfidf: float | None
    tfidf_relative: float | None
    topic_relative: float | None
    of_topic: tuple[ParagraphKey, ...] | None
    only_lexicon: tuple[ParagraphKey, ...] | None
    only_topic: tuple[ParagraphKey, ...] | None
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasuredTheme:
    """A theme by three measures.

    Attributes:
        lacking: why it has no topic (``rare``, ``unseeded``); texts: in how many different texts a rare one stands.
        topic, topic_name: its topic, counted from 1.
        jaccard: paragraphs of topic and lexicon by those of either; is_alike: whether the topic is about the theme at all.
        background: in which share of the paragraphs the topic stands, where it is background and no theme.
        only_topic, only_lexicon: in all sessions, the clearest first.
    """

    theme: str
    sessions: tuple[MeasuredSession, ...]
    lacking: str | None = None
    texts: int | None = None
    jaccard: float | None = None
    is_alike: bool = False
    background: float | None = None
    both: int = 0
    topic: int = 0
    topic_name: str = ""
    only_topic: tuple[Weighed, ...] = ()
    only_lexicon: tuple[Weighed, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasuresPart:
    """The themes that any measure finds, in the lexicon's order; of how many sessions nothing could be tested."""

    themes: tuple[MeasuredTheme, ...]
    kind: str
    k: int
    untested: int
    of_sessions: int
    has_rules: bool = False

    def section(self, report: Report, language: str, behind: Behind) -> Section | None:
        """The section; None where no theme stands anywhere."""
        if not self.themes:
            return None
        drawn = _Drawing(self, report, language, behind)
        records = [_record(theme, one, drawn.label(theme)) for theme in self.themes for one in theme.sessions]
        files = csv_downloads("zhuti-measures", records, COLUMNS) + json_downloads("zhuti-measures", report.meta, records)
        word = drawn.word
        return Section(
            "measures", word("section"), "measures.html.jinja", drawn.shown(), ((word("downloads"), files),), "measures.css"
        )


@dataclass(frozen=True, slots=True)
class ShownSession:
    """A row of a theme's table, its figures as they are printed; a pair is a figure and the address of its paragraphs."""

    name: str
    count: tuple[str, str | None]
    count_relative: str
    tfidf: tuple[str, str | None]
    tfidf_relative: str
    topic: tuple[str, str | None]
    topic_relative: str
    only_lexicon: tuple[str, str | None]
    only_topic: tuple[str, str | None]
    finding: str


@dataclass(frozen=True, slots=True)
class ShownTheme:
    """A theme's table; ``note`` says what is to be known of its topic, ``overlap`` how far topic and lexicon agree."""

    id: str
    label: str
    overlap: str
    note: str
    rows: tuple[ShownSession, ...]
    apart: tuple[ShownApart, ...]
    is_open: bool
    has_topic: bool


@dataclass(frozen=True, slots=True)
class ShownApart:
    """Paragraphs on which two measures differ: what they are, with the address of all of them, and the first ones."""

    said: str
    address: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ShownMeasures:
    """What the template takes."""

    word: names.Say
    notes: tuple[str, ...]
    disagreements: tuple[ShownApart, ...]
    themes: tuple[ShownTheme, ...]


class _Drawing:
    """The section in the making."""

    def __init__(self, part: MeasuresPart, report: Report, language: str, behind: Behind) -> None:
        self._part, self._report, self._language, self._behind = part, report, language, behind
        self._say = names.speaker(language)
        self._labels = {theme.id: names.label(theme, language) for theme in report.themes}
        self._quotes = Quotes(report, language)

    def word(self, key: str, /, **values: object) -> str:
        """A wording of the section."""
        return messages.text(f"measures_page.{key}", self._language, **values)

    def label(self, theme: MeasuredTheme) -> str:
        """A theme's label."""
        return self._labels[theme.theme]

    def shown(self) -> ShownMeasures:
        """What the template takes."""
        disagreements = [
            self._disagreement(theme, session, one)
            for theme in self._part.themes
            for session in theme.sessions
            for one in session.disagreements
        ]
        themes = tuple(map(self._theme, self._part.themes))
        return ShownMeasures(self.word, tuple(self._notes(len(disagreements))), tuple(disagreements), themes)

    def _notes(self, found: int) -> Iterator[str]:
        part = self._part
        yield self.word("note.model", kind=part.kind, k=part.k)
        if part.untested:
            yield self.word("note.untested", untested=part.untested, sessions=part.of_sessions, fewest=FEWEST_RESOLUTIONS)
        if part.of_sessions < 2:
            yield self.word("note.alone")
        if part.untested < part.of_sessions:
            yield self.word("note.rule", fewest=FEWEST_PARAGRAPHS)
            if not found:
                yield self.word("note.none")
        if part.has_rules:
            yield self.word("note.rules")

    def _disagreement(self, theme: MeasuredTheme, session: MeasuredSession, one: Disagreement) -> ShownApart:
        digits = 1 if one.measure == "tfidf" else 0
        said = self.word(
            f"disagreement.{one.measure}",
            theme=self.label(theme),
            session=names.body_and_session(session.session, self._say),
            observed=f"{one.observed:.{digits}f}",
            expected=f"{one.expected:.1f}",
            q=f"{one.q:.2g}",
        )
        title = self.word("list.cause", said=said, cause=self.word(f"cause.{one.cause}"))
        return self._apart(title, title, one.paragraphs)

    def _apart(self, said: str, title: str, paragraphs: Sequence[Weighed]) -> ShownApart:
        address = self._behind.link(title, [key for key, _ in paragraphs])
        return ShownApart(said, address, tuple(self._quotes.quote(key, value) for key, value in paragraphs[:QUOTED]))

    def _theme(self, theme: MeasuredTheme) -> ShownTheme:
        label = self.label(theme)
        apart = []
        for cause, paragraphs in (("only_topic", theme.only_topic), ("only_lexicon", theme.only_lexicon)):
            if paragraphs:
                # What a topic of something else has is no sign that terms are missing.
                is_unlike = cause == "only_topic" and not theme.is_alike
                said = self.word("apart_unlike" if is_unlike else f"apart.{cause}", count=len(paragraphs))
                apart.append(
                    self._apart(said, self.word("list.apart", theme=label, cause=self.word(f"cause.{cause}")), paragraphs)
                )
        overlap = "" if theme.jaccard is None else self.word("overlap", share=names.percent(theme.jaccard), both=theme.both)
        rows = tuple(self._row(theme, one) for one in theme.sessions)
        is_open = any(one.disagreements for one in theme.sessions)
        return ShownTheme(theme.theme, label, overlap, self._note(theme), rows, tuple(apart), is_open, theme.lacking is None)

    def _note(self, theme: MeasuredTheme) -> str:
        if theme.lacking == "rare" and theme.texts is not None:
            return self.word("lacking.rare_texts", texts=theme.texts)
        if theme.lacking is not None:
            return self.word(f"lacking.{theme.lacking}")
        if theme.background is not None:
            return self.word("background", share=f"{theme.background:.0%}")
        return "" if theme.is_alike or theme.jaccard is None else self.word("unlike")

    def _row(self, theme: MeasuredTheme, one: MeasuredSession) -> ShownSession:
        name = names.body_and_session(one.session, self._say)
        evidence = self._behind.of_theme(theme.theme, one.session) if one.paragraphs else None

        def linked(kind: str, keys: Sequence[ParagraphKey] | None, of: int | None = None) -> tuple[str, str | None]:
            if keys is None:
                return EN_DASH, None
            title = self._title(kind, theme, name)
            text = f"{len(keys):,}" if of is None else names.ratio(len(keys), of)
            return text, self._behind.link(title, keys)

        return ShownSession(
            name=name,
            count=(names.ratio(one.paragraphs, one.of_paragraphs), evidence),
            count_relative=_relative(one.count_relative),
            tfidf=(EN_DASH if one.mean_tfidf is None else f"{one.mean_tfidf:.3f}", evidence),
            tfidf_relative=_relative(one.tfidf_relative),
            topic=linked("topic", one.of_topic, one.of_paragraphs),
            topic_relative=_relative(one.topic_relative),
            only_lexicon=linked("only_lexicon", one.only_lexicon),
            only_topic=linked("only_topic", one.only_topic),
            finding=self._say("list").join(self.word(f"finding.{found.cause}") for found in one.disagreements),
        )

    def _title(self, kind: str, theme: MeasuredTheme, session: str) -> str:
        """What a list of paragraphs is called; that of a topic as in the section on topics, so that it is there once."""
        if kind == "topic":
            named = {"number": theme.topic, "name": theme.topic_name, "session": session}
            return messages.text("topics_page.list.session", self._language, **named)
        return self.word(f"list.{kind}", theme=self.label(theme), session=session)


def _relative(value: float | None) -> str:
    return EN_DASH if value is None else f"{value:.2f}"


def _record(theme: MeasuredTheme, one: MeasuredSession, label: str) -> Record:
    plain = ("paragraphs", "of_paragraphs", "count_relative", "mean_tfidf", "tfidf_relative", "topic_relative")
    counted = {"topic_paragraphs": one.of_topic, "only_lexicon": one.only_lexicon, "only_topic": one.only_topic}
    return {
        "theme": theme.theme,
        "label": label,
        "body": one.session[0],
        "session": one.session[1],
        **{name: getattr(one, name) for name in plain},
        **{name: None if keys is None else len(keys) for name, keys in counted.items()},
        "disagreements": "; ".join(f"{found.measure} {found.cause} q={found.q:.2g}" for found in one.disagreements),
    }
