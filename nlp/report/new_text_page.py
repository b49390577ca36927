"""What the page shows of new text: the chart, the table, and the paragraphs behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp import messages
from nlp.report import names
from nlp.report.charts.new_text import new_text_chart
from nlp.report.data import Report
from nlp.report.novelty import MOST_LISTED, SessionNovelty, novelty_by_session, undated

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class NewText:
    """The section on new text.

    Attributes:
        word: gives its wordings.
        names: what each source is called.
        nothing_earlier: the sessions of which no document had an earlier one to be compared with, in words.
        no_earlier: how many documents of other sessions had none.
        undated: how many documents have no date.
    """

    word: names.Say
    names: dict[str, str]
    sessions: tuple[SessionNovelty, ...]
    chart: Markup
    nothing_earlier: str
    no_earlier: int
    undated: int
    most_listed: int = MOST_LISTED

    def named(self, source: str) -> str:
        """What a document that was compared goes by, which need not be one that was counted."""
        return self.names.get(names.printable(source), names.printable(source))


def new_text(report: Report, language: str, say: names.Say) -> NewText | None:
    """The section on new text, or None where that was not worked out or nothing was counted."""
    sessions = tuple(session for session in novelty_by_session(report) if session.of_paragraphs)
    if not sessions:
        return None
    word = _speaker(language)
    documents = (tagged.document for tagged in report.documents)
    bare = [session for session in sessions if session.documents == session.no_earlier]
    return NewText(
        word=word,
        names={document.source: names.document_name(document) for document in documents},
        sessions=sessions,
        chart=new_text_chart(sessions, say=say, word=word),
        nothing_earlier=_listed(bare, say),
        no_earlier=sum(session.no_earlier for session in sessions if session not in bare),
        undated=undated(report),
    )


def section_name(language: str) -> str:
    """What the section is called."""
    return messages.text("new_text.section", language)


def downloads_name(language: str) -> str:
    """What its downloads are called."""
    return messages.text("new_text.downloads", language)


def _speaker(language: str) -> names.Say:
    def word(key: str, /, **values: object) -> str:
        return messages.text(f"new_text.{key}", language, **values)

    return word


def _listed(sessions: Sequence[SessionNovelty], say: names.Say) -> str:
    return names.listed([names.body_and_session(session.key, say) for session in sessions], say) if sessions else ""
