"""The keywords of each session for the report: each beside the other sessions of its body, or beside all the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np

from nlp.errors import UsageError
from nlp.keywords import Compared, GroupSize, GroupSpec, Keyword, Texts, keywords_between, listing_of
from nlp.mine.keyness import Asked
from nlp.mine.keyness.tables import Mask, Numbers
from nlp.mine.tfidf import WordTable, inverse_frequencies, word_table
from nlp.report.behind import ParagraphKey
from nlp.report.keywords_section import SHOWN, KeywordsPart, Reference, SessionKeywords, SessionWord, Size
from nlp.report.names import SessionKey, printable
from nlp.report.parts import LeftOut
from nlp.reporting.asked import Ground

MOST = 50
"""Words kept of a session: the page shows the first, the downloads have all."""

_WEIGHTY = 10
_FEW = 3
_PER = 10_000


def keywords_part(ground: Ground) -> KeywordsPart | LeftOut:
    """The keywords of the sessions that have something to be compared with."""
    counted = _Counted(ground)
    found, wordless = [], []
    for key in counted.sessions:
        try:
            found.append(counted.keywords(key))
        except UsageError:  # a session, or all that it could be compared with, has no words
            wordless.append(key)
    if not found:
        return LeftOut("keywords", "keywords_page.alone")
    return KeywordsPart(
        sessions=tuple(found),
        wordless=tuple(wordless),
        unplaced=counted.unplaced,
        most_q=counted.asked.most_q,
        least=counted.asked.least,
        left_out={"stop_words": len(counted.listing.stop_words), "openings": len(counted.listing.openings)},
    )


class _Counted:
    """The words of the paragraphs that a report counts."""

    def __init__(self, ground: Ground) -> None:
        # --theme chooses rows of themes; the paragraphs counted, and their words, stay the same.
        self._selection = replace(ground.report.selection, themes=())
        self._lexicon = ground.lexicon
        self.asked, self.listing = Asked(filled_to=SHOWN), listing_of(ground.lexicon)
        self._texts = Texts(ground.workspace, ground.lexicon, self._selection, ground.told.on_cutting)
        self._cut = self._texts.tokenized
        keys: list[SessionKey] = [(one.body, one.session) for one in self._cut.documents]
        self.sessions = [session.key for session in ground.report.sessions if None not in session.key and session.key in keys]
        place = {key: at for at, key in enumerate(self.sessions)}
        self.unplaced = sum(key not in place for key in keys)
        self._session_of_document = np.array([place.get(key, -1) for key in keys], np.int64)

    def keywords(self, key: SessionKey) -> SessionKeywords:
        """The keywords of a session.

        Raises:
            UsageError: it has no words, or what it is compared with has none.
        """
        against, target, reference = self._documents(key)
        of = GroupSpec(written=f"{key}")
        texts, others = (self._texts.taken & chosen[self._cut.document] for chosen in (target, reference))
        found = keywords_between(
            Compared(of, against, texts, others), self._texts, self._lexicon,
            selection=self._selection, listing=self.listing, asked=self.asked, limit=MOST,
        )  # fmt: skip
        cells = self._cells(self._by_text, target[self._cut.document])
        return SessionKeywords(
            session=key,
            against=against,
            target=_size(found.target),
            reference=_size(found.reference),
            interval=found.interval,
            key=tuple(self._word(row, cells) for row in found.rows),
            listed=found.listed,
            tested=found.tested,
            weighty=tuple(self._weighty(target, reference, (found.target, found.reference), cells)),
        )

    def _documents(self, key: SessionKey) -> tuple[Reference, Mask, Mask]:
        """What a session is compared with, and which documents are of either group."""
        session = self.sessions.index(key)
        others = [at for at, other in enumerate(self.sessions) if other[0] == key[0] and at != session]
        target = self._session_of_document == session
        if others:
            return "sessions", target, np.isin(self._session_of_document, others)
        return "rest", target, ~target

    @cached_property
    def _by_text(self) -> WordTable:
        """The words that are listed, of each paragraph that is counted."""
        texts = np.where(self._texts.taken, np.arange(len(self._cut)), -1)
        return self._table(texts, len(self._cut))

    @cached_property
    def _by_document(self) -> WordTable:
        """The same of each document."""
        return self._table(np.where(self._texts.taken, self._cut.document, -1), len(self._cut.documents))

    def _table(self, groups: Numbers, of_groups: int) -> WordTable:
        takes = self._texts.tested(self.listing)
        return word_table(self._cut, groups, of_groups=of_groups, takes=takes, with_openings=not self.listing.openings)

    def _cells(self, table: WordTable, rows: Mask) -> WordTable:
        """A table with some of its rows alone."""
        kept = rows[table.rows]
        return replace(table, rows=table.rows[kept], columns=table.columns[kept], values=table.values[kept])

    def _weighty(self, target: Mask, reference: Mask, sizes: Sequence[GroupSize], cells: WordTable) -> Iterator[SessionWord]:
        """The words of the largest TF-IDF weight, as ``zhuti keywords --measure tfidf`` weighs them."""
        own, others = (self._cells(self._by_document, rows) for rows in (target, reference))
        documents = own.with_word() + others.with_word()
        counts, other_counts = own.per_column(), others.per_column()
        weight = counts * inverse_frequencies(documents, sum(one.documents for one in sizes))
        weight = weight / (np.sqrt((weight**2).sum()) or 1.0)
        # Equal weights in the order of the words, which is that of their code points.
        for at in np.argsort(-weight, kind="stable")[:_WEIGHTY].tolist():
            if counts[at]:
                yield SessionWord(
                    word=self._cut.words[at],
                    tokens=int(counts[at]),
                    per_10k=_PER * float(counts[at]) / sizes[0].tokens,
                    reference_tokens=int(other_counts[at]),
                    reference_per_10k=_PER * float(other_counts[at]) / sizes[1].tokens,
                    paragraphs=self._paragraphs(at, cells),
                    documents=int(own.with_word()[at]),
                    tfidf=float(weight[at]),
                    is_few=int(own.with_word()[at]) < _FEW,
                )

    def _word(self, row: Keyword, cells: WordTable) -> SessionWord:
        return SessionWord(
            word=row.word,
            tokens=row.tokens,
            per_10k=row.per_10k,
            reference_tokens=row.reference_tokens,
            reference_per_10k=row.reference_per_10k,
            paragraphs=self._paragraphs(self._place[row.word], cells),
            documents=row.documents,
            tfidf=row.tfidf,
            is_few=row.is_few,
            log_ratio=row.log_ratio,
            low=row.low,
            high=row.high,
            g2=row.g2,
            q=row.q,
            q_resolutions=row.q_resolutions,
            sure=row.sure,
        )

    def _paragraphs(self, word: int, cells: WordTable) -> tuple[ParagraphKey, ...]:
        """The paragraphs of a session in which a word stands."""
        texts = cells.rows[cells.columns == word]
        documents, positions = self._cut.document[texts].tolist(), self._cut.position[texts].tolist()
        return tuple(
            (printable(self._cut.documents[at].source), position) for at, position in zip(documents, positions, strict=True)
        )

    @cached_property
    def _place(self) -> dict[str, int]:
        return {word: at for at, word in enumerate(self._cut.words)}


def _size(group: GroupSize) -> Size:
    return Size(group.documents, group.paragraphs, group.tokens)
