"""What the page shows of the keywords of each session: the words that it uses more than others, each with its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from nlp import messages
from nlp.report import names
from nlp.report.behind import Behind, ParagraphKey
from nlp.report.data import Report
from nlp.report.downloads import Record, csv_downloads, json_downloads
from nlp.report.names import EN_DASH, SessionKey
from nlp.report.parts import Section

Reference: TypeAlias = Literal["sessions", "rest"]
"""What a session is compared with: the other sessions of its body, or all else where its body has no other."""

SHOWN = 10
"""Words shown of a session; the downloads have more."""

COLUMNS = (
    "body", "session", "against", "list", "word", "tokens", "of_tokens", "per_10k", "reference_tokens", "reference_of_tokens",
    "reference_per_10k", "paragraphs", "documents", "of_documents", "log_ratio", "low", "high", "interval", "g2", "q",
    "q_resolutions", "sure", "tfidf",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SessionWord:
    """A word of a session, with the figures of both groups.

    Attributes:
        tokens: how often it stands in the session; per_10k: for each 10 000 of its words.
        paragraphs: those of the session in which it stands, their openings apart.
        documents: resolutions of the session that have it.
        log_ratio, low, high: with the 95 % interval; g2: log-likelihood; q, q_resolutions: p by words and by resolutions,
            adjusted for all words tested. None of a word of which only the weight was asked for; the last also where
            there are too few resolutions.
        tfidf: its weight in the session.
        sure: whether q is below the bound, by words and by resolutions; None of a word that was not tested.
        is_few: it stands in fewer than three resolutions of the session.
    """

    word: str
    tokens: int
    per_10k: float
    reference_tokens: int
    reference_per_10k: float
    paragraphs: tuple[ParagraphKey, ...]
    documents: int
    tfidf: float
    is_few: bool
    log_ratio: float | None = None
    low: float | None = None
    high: float | None = None
    g2: float | None = None
    q: float | None = None
    q_resolutions: float | None = None
    sure: bool | None = None

    @property
    def greater_q(self) -> float | None:
        """The one by which a word is listed or not."""
        return max((one for one in (self.q, self.q_resolutions) if one is not None), default=None)


@dataclass(frozen=True, slots=True)
class Size:
    """How much a group holds; a document is a resolution."""

    documents: int
    paragraphs: int
    tokens: int


@dataclass(frozen=True, slots=True)
class SessionKeywords:
    """The keywords of a session.

    Attributes:
        target, reference: how large both groups are.
        interval: what the intervals go by: ``resolutions``, or ``naive`` where a group has too few of them.
        key: those that distinguish it, the surest size first; where they are few, words follow that are not sure. listed: how
            many there are of the former in all.
        weighty: those of the largest TF-IDF weight.
    """

    session: SessionKey
    against: Reference
    target: Size
    reference: Size
    interval: str
    key: tuple[SessionWord, ...]
    listed: int
    tested: int
    weighty: tuple[SessionWord, ...]


@dataclass(frozen=True, slots=True)
class KeywordsPart:
    """The keywords of all sessions.

    Attributes:
        wordless: sessions without a word to compare; unplaced: documents of which session or body is not known.
        most_q, least: listed words have a smaller q, and stand at least so often in both groups together.
        left_out: how many stop words and openings are not tested.
    """

    sessions: tuple[SessionKeywords, ...]
    wordless: tuple[SessionKey, ...]
    unplaced: int
    most_q: float
    least: int
    left_out: Mapping[str, int]

    def section(self, report: Report, language: str, behind: Behind) -> Section | None:
        """The section in a language."""
        word = _speaker(language)
        say = names.speaker(language)
        shown = ShownKeywords(
            tuple(_shown(one, word, say, behind) for one in self.sessions),
            tuple(self._notes(word, say)),
            word("unsure", most=self.most_q),
            word,
        )
        records = list(_records(self))
        files = csv_downloads("zhuti-keywords", records, COLUMNS) + json_downloads("zhuti-keywords", report.meta, records)
        return Section("keywords", word("section"), "keywords.html.jinja", shown, ((word("downloads"), files),), "keywords.css")

    def _notes(self, word: names.Say, say: names.Say) -> Iterator[str]:
        yield word("note.tested", least=self.least, most=self.most_q)
        yield word("note.left_out", **self.left_out)
        if any(one.interval == "naive" for one in self.sessions):
            yield word("note.naive")
        if self.wordless:
            sessions = names.listed([names.body_and_session(key, say) for key in self.wordless], say)
            yield word("note.wordless", sessions=sessions)
        if self.unplaced:
            yield word("note.unplaced", documents=self.unplaced)


@dataclass(frozen=True, slots=True)
class ShownWord:
    """A row of a table, in figures as they are printed, with the address of its paragraphs."""

    word: str
    tokens: str
    per_10k: str
    reference: str
    paragraphs: str
    address: str | None
    documents: str
    log_ratio: str
    interval: str
    g2: str
    q: str
    tfidf: str
    is_few: bool


@dataclass(frozen=True, slots=True)
class ShownSession:
    """A session: its name, what it is compared with, the table of words and of those not sure, and the words of most weight."""

    name: str
    compared: str
    caption: str
    rows: tuple[ShownWord, ...]
    unsure: tuple[ShownWord, ...]
    nothing: str
    more: str
    weighty: tuple[ShownWord, ...]
    is_naive: bool


@dataclass(frozen=True, slots=True)
class ShownKeywords:
    """What the template takes."""

    sessions: tuple[ShownSession, ...]
    notes: tuple[str, ...]
    unsure: str
    word: names.Say


def _shown(one: SessionKeywords, word: names.Say, say: names.Say, behind: Behind) -> ShownSession:
    name = names.body_and_session(one.session, say)
    others = word(f"against.{one.against}", body=names.body_name(one.session[0], say))
    target, reference = (
        word("size", documents=f"{size.documents:,}", paragraphs=f"{size.paragraphs:,}", tokens=f"{size.tokens:,}")
        for size in (one.target, one.reference)
    )
    return ShownSession(
        name,
        word("compared", target=target, others=others, reference=reference),
        word("caption", session=name, others=others),
        tuple(_shown_word(each, one, name, word, behind) for each in one.key[:SHOWN] if each.sure),
        tuple(_shown_word(each, one, name, word, behind) for each in one.key[:SHOWN] if not each.sure),
        word("nothing", tested=f"{one.tested:,}"),
        word("more", count=f"{one.listed - SHOWN:,}") if one.listed > SHOWN else "",
        tuple(_shown_word(each, one, name, word, behind) for each in one.weighty[:SHOWN]),
        one.interval == "naive",
    )


def _shown_word(one: SessionWord, of: SessionKeywords, session: str, word: names.Say, behind: Behind) -> ShownWord:
    return ShownWord(
        word=one.word,
        tokens=f"{one.tokens:,}",
        per_10k=f"{one.per_10k:.1f}",
        reference=f"{one.reference_per_10k:.1f}",
        paragraphs=f"{len(one.paragraphs):,}",
        address=behind.link(word("list", word=one.word, session=session), one.paragraphs),
        documents=names.ratio(one.documents, of.target.documents),
        log_ratio=_signed(one.log_ratio),
        interval=_interval(one.low, one.high),
        g2=EN_DASH if one.g2 is None else f"{one.g2:.1f}",
        q=_small(one.greater_q),
        tfidf=f"{one.tfidf:.3f}",
        is_few=one.is_few,
    )


def _records(part: KeywordsPart) -> Iterator[Record]:
    for one in part.sessions:
        for name, words in (("key", one.key), ("weighty", one.weighty)):
            yield from (_record(one, name, each) for each in words)


def _record(one: SessionKeywords, name: str, each: SessionWord) -> Record:
    own = {column: getattr(each, column) for column in COLUMNS if hasattr(each, column)}
    return own | {
        "body": one.session[0],
        "session": one.session[1],
        "against": one.against,
        "list": name,
        "of_tokens": one.target.tokens,
        "reference_of_tokens": one.reference.tokens,
        "paragraphs": len(each.paragraphs),
        "of_documents": one.target.documents,
        "interval": one.interval if each.log_ratio is not None else None,
    }


def _signed(value: float | None) -> str:
    return EN_DASH if value is None else f"{value:+.2f}"


def _interval(low: float | None, high: float | None) -> str:
    """Both ends with their signs, set apart by a word space: a dash would be read as a minus."""
    return EN_DASH if low is None or high is None else f"[{low:+.2f}, {high:+.2f}]"


def _small(value: float | None) -> str:
    """A probability; a very small one as a bound."""
    if value is None:
        return EN_DASH
    return "< 0.0001" if value < 0.0001 else f"{value:.4f}"


def _speaker(language: str) -> names.Say:
    def word(key: str, /, **values: object) -> str:
        return messages.text(f"keywords_page.{key}", language, **values)

    return word
