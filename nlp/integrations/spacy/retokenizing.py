"""The component ``zhuti_tokenizer``: cuts a Doc anew that another tokenizer made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.tokens import Doc

from nlp.integrations.spacy.faults import fault_line
from nlp.integrations.spacy.languages import check_doc
from nlp.integrations.spacy.paragraphs import kept_document
from nlp.integrations.spacy.tokenizer import ZhutiTokenizer
from nlp.integrations.spacy.user_data import user_data

_BY_TOKEN = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE")


class RetokenizingPipe:
    """Gives a new Doc of the same text, cut as `nlp.Segmenter` does.

    Categories, attributes of the Doc as a whole and the context of ``nlp.pipe(as_tuples=True)`` go along. Annotation of
    tokens and spans would mean other words than it was made for, so a Doc that has any is refused.
    """

    def __init__(self, tokenizer: ZhutiTokenizer, name: str = "zhuti_tokenizer") -> None:
        self.name = name
        self.tokenizer = tokenizer

    def __call__(self, doc: Doc) -> Doc:
        """The Doc, cut anew.

        Raises:
            ValueError: it has annotation of tokens or spans, was made from a document, or is of another language.
        """
        check_doc(doc, self.name)
        if kept_document(doc) is not None:
            raise ValueError(fault_line("spacy.document_cut", self.name))
        if found := next(_annotation(doc), None):
            raise ValueError(fault_line("spacy.annotated", self.name, annotation=found))
        cut = self.tokenizer(doc.text)
        cut.cats = dict(doc.cats)
        cut.user_data.update(doc.user_data)
        cut.user_hooks.update(doc.user_hooks)
        cut._context = doc._context
        return cut

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """What the tokenizer needs."""
        return self.tokenizer.to_bytes(exclude=exclude)

    def from_bytes(self, content: bytes, *, exclude: Iterable[str] = ()) -> RetokenizingPipe:
        """Take what `to_bytes` gave."""
        self.tokenizer.from_bytes(content, exclude=exclude)
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write what the tokenizer needs into a folder."""
        self.tokenizer.to_disk(path, exclude=exclude)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> RetokenizingPipe:
        """Take what `to_disk` wrote."""
        self.tokenizer.from_disk(path, exclude=exclude)
        return self


def _annotation(doc: Doc) -> Iterator[str]:
    """What hangs on the tokens or the spans of a Doc, by the names that spaCy has for it."""
    yield from (name for name in _BY_TOKEN if doc.has_annotation(name))
    yield from (f'doc.spans["{key}"]' for key, spans in doc.spans.items() if len(spans))
    yield from (f"._.{key[1]}" for key in user_data(doc) if isinstance(key, tuple) and len(key) == 4 and key[2] is not None)
