"""The five documents parse to the golden files, which were checked by hand paragraph by paragraph."""

import json
from pathlib import Path

import pytest
from parsing import rebuilt, squeeze

from nlp.ingest import read_source
from nlp.structure import document_to_json, structure_document

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "structure"
NAMES = ["ga-75-third-committee-draft", "ga-res-68-160", "ga-res-76-164", "hrc-res-43-21", "hrc-res-53-11"]


@pytest.mark.parametrize("name", NAMES)
def test_a_document_parses_to_its_golden_file(name, corpus, regenerate_golden):
    parsed = document_to_json(structure_document(read_source(corpus / f"{name}.txt")))
    path = GOLDEN / f"{name}.json"
    if regenerate_golden:
        path.write_text(json.dumps(parsed, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert parsed == json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_source_spans_rebuild_each_paragraph_footnote_and_title(name, corpus):
    source = read_source(corpus / f"{name}.txt")
    document = structure_document(source)
    for piece in (*document.paragraphs, *document.footnotes):
        assert rebuilt(source.text, piece.source_spans) == squeeze(piece.text)
    assert rebuilt(source.text, document.title_spans) == squeeze(document.title)


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("ga-75-third-committee-draft", (15, 17, 6)),
        ("ga-res-68-160", (9, 14, 5)),
        ("ga-res-76-164", (9, 13, 7)),
        ("hrc-res-43-21", (21, 10, 1)),
        ("hrc-res-53-11", (33, 37, 5)),
    ],
)
def test_a_document_has_as_many_paragraphs_and_footnotes_as_on_paper(name, counts, corpus):
    document = structure_document(read_source(corpus / f"{name}.txt"))
    zones = [paragraph.zone for paragraph in document.paragraphs]
    assert (zones.count("preambular"), zones.count("operative"), len(document.footnotes)) == counts
    assert document.warnings == ()


@pytest.mark.parametrize(("name", "names"), [("hrc-res-43-21", (23, 16, 8)), ("hrc-res-53-11", (33, 13, 1))])
def test_the_lists_of_a_vote_are_as_long_as_its_figures(name, names, corpus):
    vote = structure_document(read_source(corpus / f"{name}.txt")).vote
    assert (len(vote.favour), len(vote.against), len(vote.abstain)) == names
    assert (vote.counts.favour, vote.counts.against, vote.counts.abstain) == names
