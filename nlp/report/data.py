"""What a report is made from, and what follows from it: rows, sessions, evidence, the most frequent themes. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from nlp.errors import ZhutiError
from nlp.lexicon.model import Theme
from nlp.lineage.novelty import Novelty
from nlp.mine.counts import counted_document
from nlp.mine.frequency import frequency
from nlp.mine.intervals import FEWEST_RESOLUTIONS
from nlp.mine.judged import ThemeFigures
from nlp.mine.meta import counting_meta
from nlp.mine.model import CountedDocument, ThemeFrequency
from nlp.mine.selection import Selection
from nlp.mine.versions import Uncounted, texts_of, uncounted, version_of
from nlp.report import names
from nlp.report.behind import Behind
from nlp.report.names import SessionKey
from nlp.report.parts import LeftOut, Section
from nlp.types import Document, Paragraph, TaggedDocument, ThemeTag


@dataclass(frozen=True, slots=True)
class Session:
    """A session of a body with what of it was counted."""

    key: SessionKey
    years: tuple[str, ...]
    resolutions: int
    drafts: int
    others: int
    paragraphs: int
    characters: int

    @property
    def documents(self) -> int:
        """The documents counted, of whatever kind."""
        return self.resolutions + self.drafts + self.others


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a report shows.

    Attributes:
        documents: those counted, in the order of their sources.
        not_counted: of the documents given those that are another version of one counted, with the reason.
        themes: in the order of the lexicon.
        by_session: rows counted by session.
        by_zone: rows of the same paragraphs, counted by zone.
        sessions: in the order of the rows.
        selection: the filters.
        unread: what was wrong with the files that could not be read.
        meta: as `nlp.mine.meta.counting_meta` gives it, and the rules.
        novelty: how much of each document is new text, by source; None where that was not worked out.
        judged: what reviewers' judgements say of themes, of those that were judged.
        parts: results that have a section of their own, in the order of the page.
        left_out: the parts that are not there.
    """

    documents: tuple[TaggedDocument, ...]
    not_counted: Mapping[str, Uncounted]
    themes: tuple[Theme, ...]
    by_session: tuple[ThemeFrequency, ...]
    by_zone: tuple[ThemeFrequency, ...]
    sessions: tuple[Session, ...]
    selection: Selection
    unread: tuple[ZhutiError, ...]
    meta: Mapping[str, object]
    novelty: Mapping[str, Novelty] | None = None
    judged: tuple[ThemeFigures, ...] = ()
    parts: tuple[Part, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def session_keys(self) -> tuple[SessionKey, ...]:
        """Its sessions by body and number."""
        return tuple(session.key for session in self.sessions)


class Part(Protocol):
    """Results that have a section of their own; `nlp.report.parts` tells how one is made."""

    def section(self, report: Report, language: str, behind: Behind) -> Section | None:
        """The section in a language (``zh`` or ``en``); None where there is nothing to say."""
        ...


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paragraph that carries a theme."""

    document: Document
    paragraph: Paragraph
    tag: ThemeTag

    @property
    def session(self) -> SessionKey:
        """The session it belongs to, with its body."""
        return self.document.body, self.document.session


def gather(
    documents: Iterable[TaggedDocument],
    themes: Sequence[Theme],
    *,
    lexicon: str,
    lexicon_version: str,
    selection: Selection | None = None,
    unread: Iterable[ZhutiError] = (),
    rules: Iterable[Mapping[str, str]] = (),
    novelty: Mapping[str, Novelty] | None = None,
    judged: Iterable[ThemeFigures] = (),
) -> Report:
    """The report of some documents: one version of each text is counted, and of it what the filters take.

    Args:
        rules: id, label and query of each theme that is no theme of the lexicon.
        novelty: how much of each document is new text, by the source that it has after `distinct`.
        judged: what reviewers' judgements say of themes.
    """
    selection = selection or Selection()
    given = distinct(documents)
    by_source = {tagged.document.source: tagged.document for tagged in given}
    not_counted = uncounted(map(version_of, by_source.values()), lambda source: texts_of(by_source[source]))
    pairs = [(tagged, counted_document(tagged)) for tagged in given if tagged.document.source not in not_counted]
    pairs = [(tagged, one) for tagged, one in pairs if selection.takes_document(one)]
    counted = [one for _, one in pairs]
    labels = {theme.id: theme.label["zh"] for theme in themes}
    by_session = frequency(counted, labels, by="session", selection=selection)
    return Report(
        documents=tuple(tagged for tagged, _ in pairs),
        not_counted=not_counted,
        themes=tuple(theme for theme in themes if not selection.themes or theme.id in selection.themes),
        by_session=by_session,
        by_zone=frequency(counted, labels, by="zone", selection=selection),
        sessions=_sessions([tagged.document for tagged, _ in pairs], counted, by_session, selection),
        selection=selection,
        unread=tuple(unread),
        meta={
            **counting_meta(lexicon=lexicon, lexicon_version=lexicon_version, selection=selection, corpus=counted),
            "rules": list(rules),
        },
        novelty=novelty,
        judged=tuple(judged),
    )


def few_documents(report: Report) -> tuple[SessionKey, ...]:
    """The sessions with too few documents for an interval that is not naive."""
    few = (session_of(row) for row in report.by_session if row.of_documents < FEWEST_RESOLUTIONS)
    return tuple(dict.fromkeys(few))


def session_of(row: ThemeFrequency) -> SessionKey:
    """The session a row is about."""
    return row.group.body, row.group.session


def printed_year(document: Document) -> str | None:
    """The year of adoption, else of distribution; None where the document gives neither."""
    date = document.adopted or document.distributed
    return date[:4] if date else None


def total_paragraphs(report: Report) -> dict[str, int]:
    """For each theme the paragraphs that carry it, of all sessions together."""
    totals = {theme.id: 0 for theme in report.themes}
    for row in report.by_session:
        totals[row.theme] += row.paragraphs
    return totals


def most_frequent_first(report: Report) -> tuple[Theme, ...]:
    """The themes by the paragraphs that carry them, ties in the order of the lexicon."""
    totals = total_paragraphs(report)
    return tuple(sorted(report.themes, key=lambda theme: -totals[theme.id]))


def evidence(report: Report) -> dict[str, tuple[Evidence, ...]]:
    """For each theme the paragraphs that were counted for it, in the order of sessions, documents and paragraphs."""
    order = {session.key: position for position, session in enumerate(report.sessions)}
    found: dict[str, list[Evidence]] = {theme.id: [] for theme in report.themes}
    for tagged in sorted(report.documents, key=lambda tagged: order[tagged.document.body, tagged.document.session]):
        for piece in _evidence_of(tagged, report.selection):
            if piece.tag.theme in found:
                found[piece.tag.theme].append(piece)
    return {theme: tuple(pieces) for theme, pieces in found.items()}


def _evidence_of(tagged: TaggedDocument, selection: Selection) -> Iterator[Evidence]:
    for paragraph, tags in zip(tagged.document.paragraphs, tagged.paragraph_tags, strict=True):
        if paragraph.zone in selection.zones:
            yield from (Evidence(tagged.document, paragraph, tag) for tag in tags if selection.with_cited or not tag.cited)


def distinct(documents: Iterable[TaggedDocument]) -> list[TaggedDocument]:
    """The documents by their sources, each under a source of its own that can be printed.

    Two folders can hold files of one name: the second gets a number. A file's name need not be text: what is none is
    written as its bytes.
    """
    seen: Counter[str] = Counter()
    named = []
    for tagged in sorted(documents, key=lambda tagged: tagged.document.source):
        source = names.printable(tagged.document.source)
        seen[source] += 1
        name = source if seen[source] == 1 else f"{source} ({seen[source]})"
        named.append(tagged if name == tagged.document.source else _renamed(tagged, name))
    return named


def _renamed(tagged: TaggedDocument, source: str) -> TaggedDocument:
    return replace(tagged, document=replace(tagged.document, source=source))


def _sessions(
    documents: Sequence[Document],
    counted: Sequence[CountedDocument],
    rows: Iterable[ThemeFrequency],
    selection: Selection,
) -> tuple[Session, ...]:
    keys = list(dict.fromkeys(session_of(row) for row in rows))
    return tuple(
        _session(
            key,
            [document for document in documents if (document.body, document.session) == key],
            [one for one in counted if (one.body, one.session) == key],
            selection,
        )
        for key in keys
    )


def _session(
    key: SessionKey, documents: Sequence[Document], counted: Sequence[CountedDocument], selection: Selection
) -> Session:
    kinds = [document.kind for document in documents]
    resolutions, drafts = kinds.count("resolution"), kinds.count("draft")
    taken = [paragraph for one in counted for paragraph in one.paragraphs if selection.takes_paragraph(paragraph)]
    return Session(
        key=key,
        years=tuple(sorted({year for document in documents if (year := printed_year(document))})),
        resolutions=resolutions,
        drafts=drafts,
        others=len(kinds) - resolutions - drafts,
        paragraphs=len(taken),
        characters=sum(paragraph.characters for paragraph in taken),
    )
