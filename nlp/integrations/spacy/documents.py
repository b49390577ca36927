"""Whole documents as Docs, and Docs back as documents.

The Doc's text is the document's title, its paragraphs and its footnotes, a line each, in their order. Each line is cut by
the pipeline's tokenizer for itself, so that every paragraph is a span whatever the tokenizer. What a Doc has no place for
is kept in its user data, which spaCy writes and reads with it (a `DocBin` where it is made with ``store_user_data=True``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from nlp.integrations.spacy.document_values import document_values, lines_of, read_document
from nlp.integrations.spacy.evidence import Piece, found_piece, keep_pieces, pieces_of, tags_of
from nlp.integrations.spacy.extensions import register_extensions
from nlp.integrations.spacy.faults import fault_line
from nlp.integrations.spacy.languages import check_language
from nlp.integrations.spacy.paragraphs import FOOTNOTE, KEY, TITLE, kept_document
from nlp.integrations.spacy.spans import set_spans
from nlp.integrations.spacy.user_data import user_data
from nlp.lexicon import Lexicon, load_lexicon
from nlp.types import Document, TaggedDocument, ThemeTag

LINE_BREAK = "\n"
PARAGRAPHS = "paragraphs"
TERMS = "terms"
_GROUPS = {TITLE: "title", FOOTNOTE: "footnotes"}


def document_to_doc(document: Document, language: Language) -> Doc:
    """The Doc of a document, cut by a pipeline's tokenizer; ``language(doc)`` then runs the pipeline's components on it.

    ``doc.spans["title"]``, ``doc.spans["paragraphs"]`` and ``doc.spans["footnotes"]`` hold the lines, in the document's
    order; a span's label is its zone. ``doc._.symbol``, ``doc._.session`` and the like are the document's, ``span._.zone``,
    ``span._.number``, ``span._.part`` and ``span._.opening`` those of the line in which a span begins. zhuti's components
    look at each paragraph for itself, so they find in a document what `nlp.Tagger` does.

    Raises:
        ValueError: the pipeline is of another language.
        TypeError: what was given is no `Document`.
    """
    check_language(language, "document_to_doc")
    if not isinstance(document, Document):
        raise TypeError(fault_line("spacy.not_a_document", type(document).__name__))
    register_extensions()
    texts, lines = lines_of(document)
    doc, places = _cut(texts, language)
    user_data(doc)[KEY] = {**document_values(document), "lines": lines}
    groups: dict[str, list[Span]] = {"title": [], PARAGRAPHS: [], "footnotes": []}
    for line, (first, last) in zip(lines, places, strict=True):
        groups[_GROUPS.get(line["zone"], PARAGRAPHS)].append(Span(doc, first, last, label=line["zone"]))
    for key, spans in groups.items():
        doc.spans[key] = SpanGroup(doc, name=key, spans=spans)
    return doc


def tagged_to_doc(tagged: TaggedDocument, language: Language, *, lexicon: Lexicon | None = None) -> Doc:
    """`document_to_doc` with the themes that were found: in ``doc._.themes``, ``doc.cats`` and ``doc.spans["terms"]``.

    Args:
        lexicon: the one that the document was tagged with, None for the shipped one; the themes' labels are from there.

    Raises:
        ValueError: the pipeline is of another language.
    """
    doc = document_to_doc(tagged.document, language)
    labels = {theme.id: theme.label["zh"] for theme in (lexicon or load_lexicon()).themes}
    tags = [*([tagged.title_tags] if tagged.document.title else []), *tagged.paragraph_tags]
    found = [(line["start"], line["end"], of_line) for line, of_line in zip(_tagged_lines(doc), tags, strict=True)]
    carried = {tag.theme for _, _, of_line in found for tag in of_line}
    keep_pieces(doc, [found_piece(start, end, of_line, labels) for start, end, of_line in found])
    doc.cats = {theme: float(theme in carried) for theme in labels}
    set_spans(doc, found, TERMS, "expand")
    return doc


def doc_to_document(doc: Doc) -> Document:
    """The document that a Doc was made from, as it was, the reader's text apart.

    Raises:
        ValueError: it was not made by `document_to_doc`, or its user data were not kept.
    """
    return read_document(_kept(doc), doc.text)


def doc_to_tagged(doc: Doc) -> TaggedDocument:
    """The document that a Doc was made from, with the themes that the Doc has of its title and paragraphs.

    Raises:
        ValueError: it was not made by `document_to_doc`, or its user data were not kept.
    """
    document = doc_to_document(doc)
    found = {piece.start: piece for piece in pieces_of(doc)}
    tags = [_tags(found.get(line["start"])) for line in _tagged_lines(doc)]
    if document.title:
        return TaggedDocument(document, tags[0], tuple(tags[1:]))
    return TaggedDocument(document, (), tuple(tags))


def _kept(doc: Doc) -> Mapping[str, Any]:
    kept = kept_document(doc)
    if kept is None:
        raise ValueError(fault_line("spacy.no_document", "doc_to_document"))
    return kept


def _tagged_lines(doc: Doc) -> list[Mapping[str, Any]]:
    return [line for line in _kept(doc)["lines"] if line["zone"] != FOOTNOTE]


def _tags(piece: Piece | None) -> tuple[ThemeTag, ...]:
    return tags_of(piece) if piece else ()


def _cut(texts: Sequence[str], language: Language) -> tuple[Doc, list[tuple[int, int]]]:
    """One Doc of several texts, line breaks between them, and the first and last token of each."""
    words: list[str] = []
    spaces: list[bool] = []
    places: list[tuple[int, int]] = []
    for text in texts:
        if places:
            words.append(LINE_BREAK)
            spaces.append(False)
        first = len(words)
        for token in language.make_doc(text):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
        places.append((first, len(words)))
    return Doc(language.vocab, words=words, spaces=spaces), places
