"""What the page shows of topics beside themes: of each topic its words, the theme that is most like it, and its sessions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp import messages
from nlp.mine.intervals import FEWEST_RESOLUTIONS
from nlp.mine.model import Interval
from nlp.report import names
from nlp.report.behind import Behind, ParagraphKey
from nlp.report.data import Report
from nlp.report.downloads import Record, csv_downloads, json_downloads
from nlp.report.names import EN_DASH, SessionKey
from nlp.report.parts import Section
from nlp.report.quotes import Quote, Quotes

COLUMNS = (
    "topic", "name", "words", "verdict", "theme", "label", "both", "jaccard", "jaccard_low", "jaccard_high", "jaccard_interval",
    "body", "session", "paragraphs", "of_paragraphs", "share", "low", "high", "interval", "mean_weight", "documents",
    "of_documents",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TopicSession:
    """A topic in a session: its paragraphs of those counted, with the 95 % interval of the share."""

    session: SessionKey
    paragraphs: tuple[ParagraphKey, ...]
    of_paragraphs: int
    interval: Interval
    mean_weight: float
    documents: int
    of_documents: int

    @property
    def share(self) -> float | None:
        """Its share of the paragraphs."""
        return len(self.paragraphs) / self.of_paragraphs if self.of_paragraphs else None


@dataclass(frozen=True, slots=True)
class ReportedTopic:
    """A topic beside the themes.

    Attributes:
        number: from 1; words: those of most weight.
        verdict: ``matched``, ``partly``, ``background``, ``uncovered`` or ``small``.
        theme: the one that is most like it, None where none is.
        both: paragraphs that carry topic and theme; jaccard: of those of either, with its interval.
        untagged: paragraphs of the topic that carry no theme at all.
        terms: words that set it apart and are no terms of the lexicon; examples: paragraphs with the topic's share in each.
    """

    number: int
    name: str
    words: tuple[str, ...]
    verdict: str
    theme: str | None
    both: int
    jaccard: float
    interval: Interval
    untagged: int
    terms: tuple[str, ...]
    examples: tuple[tuple[ParagraphKey, float], ...]
    sessions: tuple[TopicSession, ...]


@dataclass(frozen=True, slots=True)
class TopicsPart:
    """The topics of a model in its own order; rare: themes too rare to be modelled, with the number of different texts."""

    topics: tuple[ReportedTopic, ...]
    kind: str
    rare: tuple[tuple[str, int], ...]

    def section(self, report: Report, language: str, behind: Behind) -> Section | None:
        """The section; None where the model has no topic."""
        if not self.topics:
            return None
        drawn = _Drawing(self, report, language, behind)
        records = [_record(topic, one, drawn.label(topic.theme)) for topic in self.topics for one in topic.sessions]
        files = csv_downloads("zhuti-topics", records, COLUMNS) + json_downloads("zhuti-topics", report.meta, records)
        name, downloads = drawn.word("section"), ((drawn.word("downloads"), files),)
        return Section("topics", name, "topics.html.jinja", drawn.shown(), downloads, "topics.css")


@dataclass(frozen=True, slots=True)
class ShownTopicSession:
    """A row of a topic's table, in figures as they are printed."""

    name: str
    paragraphs: str
    address: str | None
    share: str
    interval: str
    kind: str
    mean_weight: str
    documents: str


@dataclass(frozen=True, slots=True)
class ShownTopic:
    """A topic: its heading, the sentence on the theme that is most like it, its table and some of its paragraphs."""

    number: int
    name: str
    words: str
    total: str
    address: str | None
    theme_id: str | None
    theme: str
    overlap: str
    verdict: str
    proposal: str
    rows: tuple[ShownTopicSession, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ShownTopics:
    """What the template takes."""

    word: names.Say
    notes: tuple[str, ...]
    topics: tuple[ShownTopic, ...]


class _Drawing:
    """The section in the making."""

    def __init__(self, part: TopicsPart, report: Report, language: str, behind: Behind) -> None:
        self._part, self._language, self._behind = part, language, behind
        self._say = names.speaker(language)
        self._labels = {theme.id: names.label(theme, language) for theme in report.themes}
        self._quotes = Quotes(report, language)

    def word(self, key: str, /, **values: object) -> str:
        """A wording of the section."""
        return messages.text(f"topics_page.{key}", self._language, **values)

    def label(self, theme: str | None) -> str:
        """A theme's label; a theme that the report does not show goes by its id."""
        return self._labels.get(theme, theme) if theme is not None else EN_DASH

    def shown(self) -> ShownTopics:
        """What the template takes."""
        return ShownTopics(self.word, tuple(self._notes()), tuple(map(self._topic, self._part.topics)))

    def _notes(self) -> Iterator[str]:
        yield self.word("note.model", kind=self._part.kind, k=len(self._part.topics))
        if self._part.rare:
            yield self.word("note.rare", themes=self._rare(self._part.rare))
        if any(one.interval.kind == "wilson" for topic in self._part.topics for one in topic.sessions):
            yield self.word("note.naive", fewest=FEWEST_RESOLUTIONS)

    def _rare(self, rare: Sequence[tuple[str, int]]) -> str:
        """Themes, each with its number of texts; those that have none only by how many they are."""
        some = [self.word("rare_theme", theme=self.label(theme), texts=texts) for theme, texts in rare if texts]
        parts = [names.listed(some, self._say, most=len(some))] if some else []
        if len(some) < len(rare):
            parts.append(self.word("rare_none" if some else "only_none", count=len(rare) - len(some)))
        return self.word("rare_joined").join(parts)

    def _topic(self, topic: ReportedTopic) -> ShownTopic:
        keys = [key for one in topic.sessions for key in one.paragraphs]
        uncovered = topic.verdict == "uncovered"
        share = len(keys) / max(1, sum(one.of_paragraphs for one in topic.sessions))
        return ShownTopic(
            number=topic.number,
            name=topic.name,
            words=self._say("list").join(topic.words),
            total=f"{len(keys):,}",
            address=self._behind.link(self.word("list", number=topic.number, name=topic.name), keys),
            theme_id=topic.theme if topic.theme in self._labels else None,
            theme=self.label(topic.theme),
            overlap=self._overlap(topic),
            verdict=self.word(f"verdict.{topic.verdict}", share=f"{share:.0%}"),
            proposal=self.word("proposal", terms=self._say("list").join(topic.terms)) if uncovered and topic.terms else "",
            rows=tuple(self._row(topic, one) for one in topic.sessions),
            quotes=tuple(self._quotes.quote(key, value) for key, value in topic.examples),
        )

    def _overlap(self, topic: ReportedTopic) -> str:
        if topic.theme is None:
            return EN_DASH
        interval = names.interval(topic.interval.low, topic.interval.high)
        naive = self.word("naive") if topic.interval.kind == "wilson" else ""
        return f"{names.percent(topic.jaccard)} ({naive}{interval})"

    def _row(self, topic: ReportedTopic, one: TopicSession) -> ShownTopicSession:
        name = names.body_and_session(one.session, self._say)
        title = self.word("list.session", number=topic.number, name=topic.name, session=name)
        return ShownTopicSession(
            name=name,
            paragraphs=names.ratio(len(one.paragraphs), one.of_paragraphs),
            address=self._behind.link(title, one.paragraphs),
            share=names.percent(one.share),
            interval=names.interval(one.interval.low, one.interval.high),
            kind=self._say(f"interval.{one.interval.kind}"),
            mean_weight=f"{one.mean_weight:.3f}",
            documents=names.ratio(one.documents, one.of_documents),
        )


def _record(topic: ReportedTopic, one: TopicSession, label: str) -> Record:
    return {
        "topic": topic.number,
        "name": topic.name,
        "words": " ".join(topic.words),
        "verdict": topic.verdict,
        "theme": topic.theme,
        "label": label,
        "both": topic.both,
        "jaccard": topic.jaccard,
        "jaccard_low": topic.interval.low,
        "jaccard_high": topic.interval.high,
        "jaccard_interval": topic.interval.kind,
        "body": one.session[0],
        "session": one.session[1],
        "paragraphs": len(one.paragraphs),
        "of_paragraphs": one.of_paragraphs,
        "share": one.share,
        "low": one.interval.low,
        "high": one.interval.high,
        "interval": one.interval.kind,
        "mean_weight": one.mean_weight,
        "documents": one.documents,
        "of_documents": one.of_documents,
    }
