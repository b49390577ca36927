"""Whole documents as Docs: paragraphs as spans, mentions in their places, and the document back."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
import spacy
from spacy import displacy
from spacy.tokens import Doc, DocBin

from nlp.integrations.spacy import (
    displacy_colors,
    doc_to_document,
    doc_to_tagged,
    document_to_doc,
    tagged_to_doc,
    theme_colors,
)
from nlp.lexicon import load_lexicon
from nlp.pipeline import parse_sources, tag_documents
from nlp.themes import Tagger
from nlp.types import Document, Footnote, NoteMark, Paragraph, Vote, VoteCounts, Warning

PARTED = Document(
    "一.docx",
    symbol="A/RES/53/1",
    body="GA",
    session="53",
    kind="resolution",
    title="发展权",
    adopted="1998-12-09",
    paragraphs=(
        Paragraph("heading", 1, "全体会议", part="A"),
        Paragraph(
            "operative",
            2,
            "2. 重申 发展权，\n欢迎南南",
            "重申",
            (NoteMark("1", 4),),
            ((3, 9), (12, 20)),
            ({"page": 1}, None),
            "A",
        ),
        Paragraph("operative", 1, "合作。", part="B", source_spans=((30, 33),), source_locations=(None,)),
    ),
    footnotes=(Footnote("1", "见外债报告。", ((40, 46),)), Footnote("*", "", ())),
    vote=Vote("recorded", VoteCounts(5, 2, None), ("中国", "古巴"), (), ("海地",)),
    warnings=(Warning("structure.repeat", {"number": 2}),),
    derived=("symbol",),
    sponsors=("古巴",),
    supplied={"session": "set"},
    manifest={"url": "a"},
)


@pytest.fixture(scope="module")
def tagger():
    return Tagger(load_lexicon())


@pytest.fixture(scope="module")
def documents(corpus):
    return list(parse_sources([corpus]))


@pytest.fixture(scope="module", params=["char", "zhuti"])
def language(request):
    tokenizers = {"char": {"segmenter": "char"}, "zhuti": {"@tokenizers": "zhuti.Tokenizer.v1"}}
    language = spacy.blank("zh", config={"nlp": {"tokenizer": tokenizers[request.param]}})
    language.add_pipe("zhuti_themes", config={"spans_key": "terms"})
    return language


def test_paragraphs_of_the_sample_documents_are_spans_in_their_order(documents, language):
    for document in documents:
        doc = document_to_doc(document, language)
        spans = doc.spans["paragraphs"]
        assert [span.text_with_ws for span in spans] == [paragraph.text for paragraph in document.paragraphs]
        assert [span.label_ for span in spans] == [paragraph.zone for paragraph in document.paragraphs]
        assert [(span._.part, span._.number, span._.opening) for span in spans] == [
            (paragraph.part, paragraph.number, paragraph.opening) for paragraph in document.paragraphs
        ]
        assert [span.text for span in doc.spans["title"]] == [document.title]
        assert [(span.text, span._.zone, span._.number) for span in doc.spans["footnotes"]] == [
            (note.text, "footnote", note.mark) for note in document.footnotes
        ]
        assert doc.text.split("\n") == [
            document.title, *[paragraph.text for paragraph in document.paragraphs], *[note.text for note in document.footnotes],
        ]  # fmt: skip


def test_the_fields_of_a_document_are_attributes_of_its_doc_and_of_spans(documents, language):
    for document in documents:
        doc = document_to_doc(document, language)
        for name in ("source", "symbol", "body", "session", "kind", "title", "adopted", "year"):
            assert getattr(doc._, name) == getattr(document, name)
        assert doc[0:1]._.symbol == document.symbol


def test_a_pipeline_finds_in_a_document_what_the_tagger_finds_paragraph_by_paragraph(documents, language, tagger):
    tagged = list(tag_documents(documents, tagger))
    docs = language.pipe([document_to_doc(document, language) for document in documents])
    assert [doc_to_tagged(doc) for doc in docs] == tagged


def test_mentions_stand_in_the_document_where_they_stand_in_their_paragraph(documents, language, tagger):
    for tagged in tag_documents(documents, tagger):
        doc = tagged_to_doc(tagged, language)
        spans = doc.spans["paragraphs"]
        for span, tags in zip(spans, tagged.paragraph_tags, strict=True):
            assert [(theme.id, theme.cited) for theme in span._.themes] == [(tag.theme, tag.cited) for tag in tags]
            for theme, tag in zip(span._.themes, tags, strict=True):
                assert [(mention.start - span.start_char, mention.surface) for mention in theme.mentions] == [
                    (mention.start, mention.surface) for mention in tag.mentions
                ]
        assert all(doc.text[m.start : m.end] == m.surface for theme in doc._.themes for m in theme.mentions)
        assert len(doc.spans["terms"]) == sum(len(theme.mentions) for theme in doc._.themes)


@pytest.mark.parametrize("way", ["DocBin", "bytes", "pickle"])
def test_a_document_comes_back_as_it_was(language, tagger, documents, way):
    (parted,) = tag_documents([PARTED], tagger)
    for tagged in [parted, *tag_documents(documents[:2], tagger)]:
        doc = tagged_to_doc(tagged, language)
        ways = {
            "DocBin": lambda doc: next(
                DocBin().from_bytes(DocBin(docs=[doc], store_user_data=True).to_bytes()).get_docs(language.vocab)
            ),
            "bytes": lambda doc: Doc(language.vocab).from_bytes(doc.to_bytes()),
            "pickle": lambda doc: pickle.loads(pickle.dumps(doc)),  # noqa: S301 - it is the test's own
        }
        back = ways[way](doc)
        assert doc_to_document(back) == tagged.document
        assert doc_to_tagged(back) == tagged
        assert back._.themes == doc._.themes
        assert [span._.number for span in back.spans["paragraphs"]] == [part.number for part in tagged.document.paragraphs]


def test_no_mention_reaches_from_one_paragraph_into_the_next(language):
    doc = language(document_to_doc(PARTED, language))
    assert "欢迎南南\n合作" in doc.text
    assert doc.cats["south-south-cooperation"] == 0.0
    assert language(doc.text.replace("\n", "")).cats["south-south-cooperation"] == 1.0


def test_footnotes_are_not_tagged(language):
    doc = language(document_to_doc(PARTED, language))
    assert {theme.id for theme in doc._.themes} == {"right-to-development"}
    assert [theme.mentions[0].start for theme in doc.spans["title"][0]._.themes] == [0]


def test_a_document_without_a_title_has_no_line_for_it(language, tagger):
    (tagged,) = tag_documents([replace(PARTED, title=None)], tagger)
    doc = tagged_to_doc(tagged, language)
    assert len(doc.spans["title"]) == 0
    assert doc.text.startswith("全体会议\n")
    assert doc_to_tagged(doc) == tagged


def test_a_doc_that_is_no_document_has_no_fields_and_gives_none_back(language, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    document_to_doc(PARTED, language)
    doc = language("重申发展权。")
    assert (doc._.symbol, doc[0:1]._.zone, doc[0:1]._.symbol) == (None, None, None)
    doc._.symbol = "A/RES/1"
    assert doc[0:1]._.symbol == "A/RES/1"
    with pytest.raises(ValueError, match="not made from a document: doc_to_document; make it with document_to_doc"):
        doc_to_document(doc)


def test_a_document_is_not_put_into_a_pipeline_of_another_language():
    with pytest.raises(ValueError, match="en"):
        document_to_doc(PARTED, spacy.blank("en"))


@pytest.mark.parametrize("given", ["a.txt", None], ids=repr)
def test_what_is_no_document_is_not_converted(language, given, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    with pytest.raises(TypeError, match=r"^a Document is expected, .+: (str|NoneType); give what nlp\.parse gives$"):
        document_to_doc(given, language)


def test_a_document_is_not_cut_anew_by_a_component(monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    cutting = spacy.blank("zh")
    cutting.add_pipe("zhuti_tokenizer")
    with pytest.raises(ValueError, match=r'made from a document, .+: zhuti_tokenizer; .+ make "zhuti\.Tokenizer\.v1" the tok'):
        cutting(document_to_doc(PARTED, cutting))


def test_another_program_s_attribute_of_the_same_name_is_not_replaced(language, monkeypatch):
    from spacy.tokens.underscore import Underscore

    monkeypatch.setattr(Underscore, "doc_extensions", {"symbol": (None, None, len, None)})
    with pytest.raises(ValueError, match="symbol"):
        document_to_doc(PARTED, language)


def test_displacy_shows_the_spans_in_the_themes_colours(language):
    html = displacy.render(language("欢迎北南、南南及三方合作。"), style="span", options={"spans_key": "terms"}, page=True)
    colors = displacy_colors()
    assert all(theme in html and colors[theme] in html for theme in ("south-south-cooperation", "triangular-cooperation"))


def test_every_theme_of_the_shipped_lexicon_has_a_colour_of_its_own():
    ids = [theme.id for theme in load_lexicon().themes]
    assert set(displacy_colors()) == set(ids)
    assert len(set(theme_colors(ids).values())) == len(ids)
