"""The components ``zhuti_terms`` and ``zhuti_themes``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from spacy.tokens import Doc

from nlp.integrations.spacy.evidence import add_pieces, found_piece, pieces_of
from nlp.integrations.spacy.faults import fault_line
from nlp.integrations.spacy.last_text import LastText
from nlp.integrations.spacy.lexicon_pipe import LexiconPipe, Scorer
from nlp.integrations.spacy.spans import FoundText, check_alignment_mode, set_spans
from nlp.lexicon import Lexicon


class TermsPipe(LexiconPipe):
    """Puts mentions into ``doc.spans[spans_key]``: the label is the theme's id, the span's id the term."""

    def __init__(
        self,
        name: str = "zhuti_terms",
        *,
        lexicon: Lexicon | str | Path | None = None,
        themes: Iterable[str] | None = None,
        spans_key: str = "terms",
        alignment_mode: str = "expand",
        scorer: Scorer | None = None,
        texts: LastText | None = None,
    ) -> None:
        super().__init__(name, lexicon=lexicon, themes=themes, scorer=scorer, texts=texts)
        check_alignment_mode(alignment_mode)
        if not spans_key:
            raise ValueError(fault_line("spacy.no_spans_key", name))
        self.cfg = {"spans_key": spans_key}
        self.spans_key = spans_key
        self.alignment_mode = alignment_mode

    def set_annotations(self, doc: Doc, found: Sequence[FoundText]) -> None:
        """Put the mentions into ``doc.spans``; where there is none, an empty group."""
        set_spans(doc, found, self.spans_key, self.alignment_mode)


class ThemesPipe(LexiconPipe):
    """Puts themes with their evidence into ``doc._.themes``, and each theme into ``doc.cats`` as 1.0 or 0.0.

    Where ``spans_key`` is given, mentions go into ``doc.spans[spans_key]`` as well, without being looked for twice.
    """

    def __init__(
        self,
        name: str = "zhuti_themes",
        *,
        lexicon: Lexicon | str | Path | None = None,
        themes: Iterable[str] | None = None,
        spans_key: str | None = None,
        alignment_mode: str = "expand",
        scorer: Scorer | None = None,
        texts: LastText | None = None,
    ) -> None:
        super().__init__(name, lexicon=lexicon, themes=themes, scorer=scorer, texts=texts)
        check_alignment_mode(alignment_mode)
        self.spans_key = spans_key
        self.alignment_mode = alignment_mode

    def set_annotations(self, doc: Doc, found: Sequence[FoundText]) -> None:
        """Put themes into the Doc; themes and categories that other components gave stay."""
        add_pieces(doc, [found_piece(start, end, tags, self._labels) for start, end, tags in found])
        carried = {theme.id for piece in pieces_of(doc) for theme in piece.themes}
        doc.cats = {**doc.cats, **{theme: float(theme in carried) for theme in self.labels}}
        if self.spans_key:
            set_spans(doc, found, self.spans_key, self.alignment_mode)
