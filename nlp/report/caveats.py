"""What a reader must not conclude, worked out from the figures at hand: only what applies is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.mine.intervals import FEWEST_RESOLUTIONS
from nlp.report import names
from nlp.report.data import Report, few_documents
from nlp.types import Document

FEWEST_SESSIONS = 5
"""With four sessions the exact two-sided Mann–Kendall test cannot fall below 2/4! = 0.083; with five, 2/5! = 0.017."""


@dataclass(frozen=True, slots=True)
class Caveat:
    """One thing not to conclude: the key of its wording, without ``caveat.``, and the wording filled in."""

    key: str
    text: str


def caveats(report: Report, say: names.Say) -> tuple[Caveat, ...]:
    """The caveats that apply, the gravest first."""
    if not report.documents:
        return ()
    found = (*_of_documents(report, say), *_of_intervals(report, say), *_of_sessions(report, say), *_of_counting(report, say))
    return tuple(Caveat(key, say(f"caveat.{key}", **values)) for key, values in found)


_Found = tuple[str, dict[str, object]]


def _of_documents(report: Report, say: names.Say) -> Iterator[_Found]:
    documents = [tagged.document for tagged in report.documents]
    drafts = [document for document in documents if document.kind == "draft"]
    others = [document for document in documents if document.kind not in ("draft", "resolution")]
    yield "sample", {"documents": len(documents)}
    if drafts and len(drafts) == len(documents):
        yield "only_drafts", {}
    elif drafts:
        yield "drafts", {"drafts": len(drafts), "sources": _sources(drafts, say)}
    if others:
        yield "others", {"documents": len(others), "sources": _sources(others, say)}


def _of_intervals(report: Report, say: names.Say) -> Iterator[_Found]:
    few = few_documents(report)
    if few:
        listed = names.listed([names.body_and_session(key, say) for key in few], say)
        yield "few", {"fewest": FEWEST_RESOLUTIONS, "sessions": listed}
    kinds = {row.interval.kind for row in (*report.by_session, *report.by_zone)}
    if "wilson" in kinds:
        yield "wilson", {}
    if "bootstrap" in kinds:
        yield "bootstrap", {"resamples": report.meta["resamples"], "seed": report.meta["seed"]}


def _of_sessions(report: Report, say: names.Say) -> Iterator[_Found]:
    placed = [session.key for session in report.sessions if session.key[1] is not None]
    by_body = Counter(body for body, _ in placed)
    if len(by_body) > 1:
        yield "bodies", {"bodies": say("list").join(names.body_name(body, say) for body in by_body)}
    single = [names.body_name(body, say) for body, sessions in by_body.items() if sessions == 1]
    if single:
        yield "single", {"bodies": say("list").join(single)}
    most = max(by_body.values(), default=0)
    if 1 < most < FEWEST_SESSIONS:
        yield "short", {"sessions": most}
    unplaced = [tagged.document for tagged in report.documents if tagged.document.session is None]
    if unplaced:
        yield "unplaced", {"documents": len(unplaced), "sources": _sources(unplaced, say)}


def _of_counting(report: Report, say: names.Say) -> Iterator[_Found]:
    yield "share", {}
    if any(row.of_paragraphs and not row.paragraphs for row in report.by_session):
        yield "zero", {}
    cited = _cited_only(report)
    if cited:
        yield ("cited" if report.selection.with_cited else "uncited"), {"cited": cited}
    if len(report.by_session) > 1:
        yield "many", {"comparisons": len(report.by_session)}
    doubtful = [tagged.document for tagged in report.documents if tagged.document.warnings]
    if doubtful:
        yield "warnings", {"documents": len(doubtful), "sources": _sources(doubtful, say), "place": say("sources")}


def _cited_only(report: Report) -> int:
    """Pairs of theme and paragraph where the theme stands only in a quoted title, in the zones counted."""
    themes = {theme.id for theme in report.themes}
    return sum(
        tag.cited and tag.theme in themes
        for tagged in report.documents
        for paragraph, tags in zip(tagged.document.paragraphs, tagged.paragraph_tags, strict=True)
        if paragraph.zone in report.selection.zones
        for tag in tags
    )


def _sources(documents: list[Document], say: names.Say) -> str:
    return names.listed([names.document_name(document) for document in documents], say)
