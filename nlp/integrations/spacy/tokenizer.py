"""zhuti's segmentation as spaCy's tokenizer."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy import util
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import DummyTokenizer
from spacy.vocab import Vocab

from nlp.integrations.spacy.kept_lexicon import NAME, KeptLexicon
from nlp.integrations.spacy.last_text import LastText
from nlp.lexicon import Lexicon
from nlp.segment import Segmenter

BLANK = " "


class ZhutiTokenizer(DummyTokenizer):
    """Cuts texts as `nlp.Segmenter` does; ``doc.text`` is the text as it was given, blanks and line breaks included.

    Args:
        lexicon: a folder, the lexicon itself, or None for the shipped one; it is read when it is first needed.
        with_terms: put the lexicon's terms into the dictionary; without them, jieba's own words, and no lexicon is read.
    """

    def __init__(self, vocab: Vocab, *, lexicon: Lexicon | str | Path | None = None, with_terms: bool = True) -> None:
        self.vocab = vocab
        self.with_terms = with_terms
        self.last_text = LastText()
        self._kept = KeptLexicon(lexicon)
        self._segmenter: Segmenter | None = None

    def __getstate__(self) -> dict[str, Any]:
        """What another process is given: the dictionary is loaded there anew."""
        return {**self.__dict__, "_segmenter": None}

    def __call__(self, text: str) -> Doc:
        """The Doc of a text.

        Raises:
            ValueError: the text holds half a surrogate pair, which spaCy cannot store (a `UnicodeEncodeError`).
        """
        words, spaces = _words_and_spaces(self.segmenter.words(text))
        doc = Doc(self.vocab, words=words, spaces=spaces)
        self.last_text.keep(doc, text)
        return doc

    @property
    def segmenter(self) -> Segmenter:
        """What cuts the texts."""
        if self._segmenter is None:
            self._segmenter = Segmenter(self._kept.get() if self.with_terms else None)
        return self._segmenter

    def score(self, examples: Iterable[Example], **_: Any) -> dict[str, Any]:
        """spaCy's own measures of tokenization."""
        return dict(Scorer.score_tokenization(examples))

    def to_bytes(self, *, exclude: Iterable[str] = (), **_: Any) -> bytes:
        """The lexicon's files, where its terms are used."""
        return util.to_bytes({NAME: self._kept.to_bytes} if self.with_terms else {}, exclude)

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = (), **_: Any) -> ZhutiTokenizer:
        """Take the lexicon of what `to_bytes` gave."""
        util.from_bytes(data, {NAME: self._kept.from_bytes}, exclude)
        self._segmenter = None
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = (), **_: Any) -> None:
        """Write the lexicon's files into a folder, where its terms are used."""
        util.to_disk(util.ensure_path(path), {NAME: self._kept.to_disk} if self.with_terms else {}, exclude)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = (), **_: Any) -> ZhutiTokenizer:
        """Take the lexicon of what `to_disk` wrote."""
        util.from_disk(util.ensure_path(path), {NAME: self._kept.from_disk} if self.with_terms else {}, exclude)
        self._segmenter = None
        return self


def _words_and_spaces(cut: list[str]) -> tuple[list[str], list[bool]]:
    """Words as spaCy has them: one blank after a word is the word's own, any other white space is a token."""
    if BLANK not in cut:
        return cut, [False] * len(cut)
    words: list[str] = []
    spaces: list[bool] = []
    for word in cut:
        if word == BLANK and words and not spaces[-1] and not words[-1].isspace():
            spaces[-1] = True
        else:
            words.append(word)
            spaces.append(False)
    return words, spaces
