"""SKOS files of other programs, right and wrong."""

import logging
import sys
from pathlib import Path

import pytest

from nlp.errors import LexiconError
from nlp.lexicon.exchange.skos import graph, read_skos
from nlp.messages import text

FILES = Path(__file__).parent / "files"
PREFIXES = (
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    "@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .\n"
    "@prefix ex: <https://example.org/> .\n"
)


def read(turtle):
    return read_skos((PREFIXES + turtle).encode(), "a.ttl")


def terms(concept, language="zh"):
    return [(term.text, term.provenance.status, term.has_status) for term in concept.terms if term.language == language]


def remarks(found):
    return [f"{one.where}: {text(one.key, 'en', **one.values)}" for one in found.remarks]


@pytest.mark.parametrize(("name", "syntax"), [("skosprovider.ttl", "turtle"), ("skosprovider.rdf", "xml")])
def test_a_file_of_skosprovider_is_read(name, syntax):
    found = read_skos((FILES / name).read_bytes(), name, syntax)
    by_label = {concept.label["en"]: concept for concept in found.concepts}
    change, finance, loss = by_label["climate change"], by_label["climate finance"], by_label["loss and damage"]
    assert terms(change) == [("气候变化", "preferred", True), ("全球变暖", "admitted", False), ("气候变迁", "deprecated", True)]
    assert terms(finance) == [("气候资金", "preferred", True), ("氣候資金", "admitted", False)]
    assert change.scope == "由人类活动引起的变化。"
    assert loss.note == "“损害”不单独收入。"
    assert set(finance.broader) <= set(change.label.values())
    assert len(finance.broader) == len(loss.broader) == 1
    assert [one.key for one in found.remarks] == ["skos.passed_over"]


def test_a_concept_is_found_by_its_line():
    found = read('\nex:debt a skos:Concept ;\n  skos:prefLabel "债务"@zh ;\n  skos:altLabel "外债"@zh .')
    assert found.concepts[0].where == "a.ttl:7"
    assert [term.where for term in found.concepts[0].terms] == ["a.ttl:8", "a.ttl:9"]


def test_narrower_says_broader():
    found = read('ex:a-b skos:prefLabel "甲"@zh ; skos:narrower ex:c-d . ex:c-d skos:prefLabel "乙"@zh .')
    assert {concept.id: concept.broader for concept in found.concepts} == {"a-b": (), "c-d": ("a-b",)}


def test_a_notation_is_the_id_where_the_uri_is_a_mere_number():
    found = read('ex:c_1234 a skos:Concept ; skos:notation "debt" ; skos:prefLabel "债务"@zh .')
    assert found.concepts[0].id == "debt"


def test_labels_of_skos_xl_alone_are_labels():
    found = read(
        "ex:debt a skos:Concept ; "
        'skosxl:prefLabel [ skosxl:literalForm "债务"@zh-Hans ] ; skosxl:altLabel [ skosxl:literalForm "外债"@zh ] .'
    )
    assert found.concepts[0].label == {"zh": "债务"}
    assert terms(found.concepts[0]) == [("债务", "preferred", True), ("外债", "admitted", False)]


def test_the_simplified_label_of_several_chinese_ones_is_the_themes():
    found = read('ex:debt a skos:Concept ; skos:prefLabel "債務"@zh-Hant , "债务"@zh-Hans .')
    assert found.concepts[0].label == {"zh": "债务"}
    assert terms(found.concepts[0]) == [("债务", "preferred", True), ("債務", "admitted", False)]


def test_a_label_without_a_language_is_chinese_and_one_of_blanks_is_none():
    found = read('ex:debt a skos:Concept ; skos:prefLabel "债务" ; skos:altLabel "  " .')
    assert terms(found.concepts[0]) == [("债务", "preferred", True)]


def test_a_definition_stands_for_a_missing_scope_note_and_notes_may_be_nodes():
    note = '[ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "只收国家的债"@zh ]'
    found = read(
        f'ex:debt a skos:Concept ; skos:prefLabel "债务"@zh ; skos:definition "debt"@en , "所欠的债"@zh ; skos:note {note} .'
    )
    assert (found.concepts[0].scope, found.concepts[0].note) == ("所欠的债", "只收国家的债")


def test_a_deprecated_concept_without_labels_is_a_retired_id():
    found = read(
        "ex:old-debt a skos:Concept ; "
        'owl:deprecated true ; dct:isReplacedBy ex:debt . ex:debt a skos:Concept ; skos:prefLabel "债务"@zh .'
    )
    assert (len(found.concepts), found.retired) == (1, {"old-debt": "debt"})


def test_references_out_of_the_file_and_properties_without_a_place_are_said():
    found = read(
        'ex:debt a skos:Concept ; skos:prefLabel "债务"@zh ; '
        "skos:broader ex:gone ; skos:exactMatch ex:other .\nex:empty a skos:Concept ."
    )
    assert remarks(found) == [
        "a.ttl:6: a reference to “https://example.org/gone”, which is not in the file, was passed over",
        "a.ttl:7: a concept without labels was passed over",
        "a.ttl:6: skos:exactMatch was passed over (1)",
    ]


def test_collections_and_schemes_with_labels_are_no_concepts():
    found = read(
        'ex:s a skos:ConceptScheme ; skos:prefLabel "债"@zh . '
        'ex:c a skos:Collection ; skos:prefLabel "群"@zh . ex:debt skos:prefLabel "债务"@zh .'
    )
    assert [concept.id for concept in found.concepts] == ["debt"]


@pytest.mark.parametrize(
    ("content", "syntax", "where"),
    [
        pytest.param("@prefix ex: <x> .\n\nex:a ex:b \n d .", "turtle", "a.rdf:3", id="a fault of Turtle"),
        pytest.param("@prefix ex: <x> .\nex:a no:b 1 .", "turtle", "a.rdf:2", id="an unbound prefix"),
        pytest.param("@prefix ex: <x> .\nex:a ex:b " + "[ ex:b " * 5_000, "turtle", "a.rdf", id="Turtle nested deeply"),
        pytest.param("", "turtle", "a.rdf", id="an empty file"),
        pytest.param("<rdf:RDF>\n</rdf:RDF>", "xml", "a.rdf:1", id="XML without its namespace"),
        pytest.param("<a>\n<b></a>", "xml", "a.rdf:2", id="a tag that is not closed"),
        pytest.param("<a>\n" + "<b>" * 300 + "</b>" * 300 + "</a>", "xml", "a.rdf:2", id="XML nested deeply"),
        pytest.param('{"@context": "http://localhost:9/c"}', "turtle", "a.rdf:1", id="JSON-LD"),
    ],
)
def test_a_broken_file_is_an_error_with_its_line_and_a_remedy(content, syntax, where):
    with pytest.raises(LexiconError) as raised:
        read_skos(content.encode(), "a.rdf", syntax)
    assert raised.value.where == where
    assert "\n" not in raised.value.line("en")


def test_what_is_not_utf8_is_an_error_with_its_line():
    with pytest.raises(LexiconError) as raised:
        read_skos("ex\n债务".encode("gb18030"), "a.ttl")
    assert raised.value.line("en") == "not UTF-8: a.ttl:2; Turtle is always UTF-8; save it so"


def test_a_file_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(graph, "LARGEST", 1)
    with pytest.raises(LexiconError, match="1 MB"):
        read_skos(b" " * 1_000_001, "a.ttl")


def test_without_rdflib_the_error_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "rdflib", None)
    with pytest.raises(LexiconError) as raised:
        read_skos(b"", "a.ttl")
    assert raised.value.line("en") == 'SKOS needs rdflib, which is not installed: rdflib; run pip install "zhuti[rdf]"'


def test_values_that_rdflib_would_complain_of_print_nothing(capsys, caplog):
    with caplog.at_level(logging.WARNING):
        read('ex:debt a skos:Concept ; skos:prefLabel "债务"@zh ; dct:date "never"^^<http://www.w3.org/2001/XMLSchema#date> .')
        read('<https://example.org/a b> a skos:Concept ; skos:prefLabel "债务"@zh .'.replace("a b", "a{b}"))
        read('@prefix odd: <http://exa mple/> . ex:debt a skos:Concept ; skos:prefLabel "债务"@zh ; odd:size 3 .')
    assert capsys.readouterr().err == ""
    assert not caplog.records


@pytest.mark.parametrize(
    ("content", "syntax"),
    [
        pytest.param(PREFIXES + '<#debt> a skos:Concept ; skos:prefLabel "债务"@zh .', "turtle", id="Turtle"),
        pytest.param(
            '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#">\n\n\n\n\n'
            '<s:Concept r:ID="debt"><s:prefLabel xml:lang="zh">债务</s:prefLabel></s:Concept></r:RDF>',
            "xml",
            id="RDF/XML",
        ),
    ],
)
def test_names_relative_to_the_file_are_read_wherever_it_stands(content, syntax):
    [concept] = read_skos(content.encode(), "a", syntax).concepts
    assert (concept.id, concept.where) == ("debt", "a:6")
