"""The summary at the head of the page: a few sentences that claim no more than was counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from nlp.lexicon.model import Theme
from nlp.mine.intervals import FEWEST_RESOLUTIONS
from nlp.report import names
from nlp.report.data import Report, evidence, few_documents, most_frequent_first

LEADING = 3
MOST_LISTED = 40
MOST_SESSIONS = 8


def summary(report: Report, language: str, say: names.Say) -> tuple[str, ...]:
    """The sentences, in order."""
    if not _paragraphs(report):
        return (say("summary.scope.empty"),)
    return (_scope(report, say), *_themes(report, language, say), *_limits(report, say))


def kinds_listed(report: Report, say: names.Say) -> str:
    """How many documents of each kind: 决议 4 份、决议草案 1 份."""
    counts = Counter(tagged.document.kind for tagged in report.documents)
    return say("list").join(
        say("summary.kind", kind=say(f"kind.{kind}"), count=count) for kind, count in sorted(counts.items(), key=_largest_first)
    )


def _largest_first(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def _paragraphs(report: Report) -> int:
    return sum(session.paragraphs for session in report.sessions)


def _scope(report: Report, say: names.Say) -> str:
    return say(
        "summary.scope",
        documents=len(report.documents),
        kinds=kinds_listed(report, say),
        paragraphs=f"{_paragraphs(report):,}",
        sessions=say("list").join(_sessions(report, say)),
    )


def _sessions(report: Report, say: names.Say) -> list[str]:
    """Each session by name; when they are many, how many of each body."""
    if len(report.sessions) <= MOST_SESSIONS:
        return [names.body_and_session(session.key, say) for session in report.sessions]
    counts = Counter(session.key[0] for session in report.sessions)
    return [say("summary.body", body=names.body_name(body, say), sessions=count) for body, count in counts.items()]


def _themes(report: Report, language: str, say: names.Say) -> Iterator[str]:
    found = {theme: {piece.document.source for piece in pieces} for theme, pieces in evidence(report).items() if pieces}
    present = "summary.all_present" if len(found) == len(report.themes) else "summary.present"
    yield say(present, themes=len(report.themes), present=len(found))
    leading = [theme for theme in most_frequent_first(report)[:LEADING] if theme.id in found]
    if leading:
        yield say("summary.leading", leading=say("list").join(_figures(report, theme, language, say) for theme in leading))
    everywhere = [theme for theme in report.themes if len(found.get(theme.id, ())) == len(report.documents)]
    if everywhere and len(report.documents) > 1:
        yield say("summary.everywhere", themes=_labels(everywhere, language, say))
    absent = [theme for theme in report.themes if theme.id not in found]
    if absent:
        yield say("summary.absent", themes=_labels(absent, language, say))


def _limits(report: Report, say: names.Say) -> Iterator[str]:
    drafts = sum(session.drafts for session in report.sessions)
    if 0 < drafts < len(report.documents):
        yield say("summary.drafts", drafts=drafts)
    few = few_documents(report)
    if few and len(few) == len(report.sessions):
        yield say("summary.all_few", fewest=FEWEST_RESOLUTIONS)
    elif few:
        yield say("summary.few", sessions=len(few), all_sessions=len(report.sessions), fewest=FEWEST_RESOLUTIONS)
    yield say("summary.honest", caveats=say("caveats"))


def _figures(report: Report, theme: Theme, language: str, say: names.Say) -> str:
    rows = [row for row in report.by_session if row.theme == theme.id]
    count, of = sum(row.paragraphs for row in rows), _paragraphs(report)
    return say(
        "summary.theme",
        theme=names.label(theme, language),
        count=names.ratio(count, of),
        share=names.percent(count / of),
        documents=names.ratio(sum(row.documents for row in rows), len(report.documents)),
    )


def _labels(themes: list[Theme], language: str, say: names.Say) -> str:
    return names.listed([names.label(theme, language) for theme in themes], say, most=MOST_LISTED)
