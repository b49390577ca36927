"""SKOS as it is written: what rdflib reads of it keeps SKOS's integrity conditions and comes back as it was."""

import re
import sys
from itertools import combinations

import pytest
from hypothesis import given, settings
from random_lexicons import as_read, as_written, lexicons
from rdflib import Graph, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS

from nlp.lexicon import load_lexicon
from nlp.lexicon.exchange.skos import read_skos, write_skos
from nlp.lexicon.model import Lexicon, Provenance, Term, Theme

XL = Namespace("http://www.w3.org/2008/05/skos-xl#")
OWN = Namespace("urn:x-zhuti:terms#")
LABELS = ("prefLabel", "altLabel", "hiddenLabel")
SYNTAXES = pytest.mark.parametrize("syntax", ["turtle", "xml"])


def graph_of(lexicon, syntax="turtle"):
    return Graph().parse(data=write_skos(lexicon, syntax).content, format=syntax)


def ancestors(graph, concept):
    return set(graph.transitive_objects(concept, SKOS.broader)) - {concept}


def check_integrity(graph):
    """S13, S14, S27 of the SKOS reference, and what SKOS-XL says of them (S55 to S57)."""
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        wordings = {name: set(graph.objects(concept, SKOS[name])) for name in LABELS}
        for one, other in combinations(LABELS, 2):
            assert not wordings[one] & wordings[other], "S13"
        languages = [label.language for label in wordings["prefLabel"]]
        assert len(languages) == len(set(languages)), "S14"
        assert all(label.language for several in wordings.values() for label in several)
        related = set(graph.objects(concept, SKOS.related)) | set(graph.subjects(SKOS.related, concept))
        assert not related & (ancestors(graph, concept) | {concept}), "S27"
        for name in LABELS:
            for label in graph.objects(concept, XL[name]):
                assert set(graph.objects(label, XL.literalForm)) <= wordings[name], "S55 to S57"


@SYNTAXES
def test_the_shipped_lexicon_keeps_the_integrity_conditions(syntax):
    check_integrity(graph_of(load_lexicon(), syntax))


def test_both_syntaxes_say_the_same():
    lexicon = load_lexicon()
    assert isomorphic(graph_of(lexicon), graph_of(lexicon, "xml"))


@SYNTAXES
@settings(max_examples=25, deadline=None)
@given(lexicon=lexicons())
def test_any_lexicon_keeps_the_integrity_conditions_and_comes_back_as_it_was(syntax, lexicon):
    written = write_skos(lexicon, syntax)
    check_integrity(Graph().parse(data=written.content, format=syntax))
    read = read_skos(written.content, "out.rdf", syntax)
    assert as_read(read) == as_written(lexicon)
    assert read.retired == lexicon.retired
    assert not read.remarks
    left = {(remark.values["id"], remark.values["other"]) for remark in written.remarks if remark.key == "skos.related_left"}
    related = {(theme.id, other) for theme in lexicon.themes for other in theme.related}
    assert {(concept.id, other) for concept in read.concepts for other in concept.related} == related - left


@SYNTAXES
def test_the_shipped_lexicon_comes_back_as_it_was(syntax):
    lexicon = load_lexicon()
    read = read_skos(write_skos(lexicon, syntax).content, "out.rdf", syntax)
    assert as_read(read) == as_written(lexicon)
    assert not read.remarks


def a_lexicon(*themes, **more):
    return Lexicon("debts", "1.0.0", "0" * 12, themes, path="debts", **more)


def debt(*terms, **more):
    return Theme("debt", {"zh": "债务", "en": "debt"}, terms, path="themes/debt.yaml", **more)


@pytest.mark.parametrize(
    ("status", "name"),
    [
        ("preferred", "altLabel"),
        ("admitted", "altLabel"),
        ("superseded", "hiddenLabel"),
        ("deprecated", "hiddenLabel"),
        ("unverified", "hiddenLabel"),
    ],
)
def test_a_term_is_shown_or_only_found_as_its_status_says(status, name):
    graph = graph_of(a_lexicon(debt(Term("外债", Provenance(status)))))
    [concept] = graph.subjects(RDF.type, SKOS.Concept)
    assert [str(label) for label in graph.objects(concept, SKOS[name])] == ["外债"]
    [label] = graph.objects(concept, XL[name])
    assert str(graph.value(label, OWN.status)) == status


def test_a_term_that_is_the_label_is_the_preferred_label_whatever_its_status():
    graph = graph_of(a_lexicon(debt(Term("债务", Provenance("superseded")))))
    [concept] = graph.subjects(RDF.type, SKOS.Concept)
    assert {str(label) for label in graph.objects(concept, SKOS.prefLabel)} == {"债务", "debt"}
    assert not list(graph.objects(concept, SKOS.hiddenLabel))


def test_a_term_says_its_years_its_source_and_its_note():
    graph = graph_of(a_lexicon(debt(Term("外债", Provenance("superseded", 1990, 2001, "A/RES/45/199", "见于标题")))))
    [label] = graph.subjects(RDF.type, XL.Label)
    said = [graph.value(label, name) for name in (OWN.since, OWN.until, DCTERMS.source, SKOS.note)]
    assert [str(value) for value in said] == ["1990", "2001", "A/RES/45/199", "见于标题"]


def test_deprecated_and_retired_themes_say_what_took_their_places():
    old = Theme("old", {"zh": "旧债", "en": "old"}, (Term("旧债"),), is_deprecated=True, replaced_by=("debt",))
    lexicon = a_lexicon(debt(Term("债务")), old, retired={"gone": "debt", "lost": None})
    graph = graph_of(lexicon)
    deprecated = {str(concept).rpartition("#")[2] for concept in graph.subjects(OWL.deprecated)}
    replaced = {str(concept).rpartition("#")[2] for concept in graph.subjects(DCTERMS.isReplacedBy)}
    assert (deprecated, replaced) == ({"old", "gone", "lost"}, {"old", "gone"})
    read = read_skos(write_skos(lexicon).content, "out.ttl")
    assert read.retired == {"gone": "debt", "lost": None}
    assert [(concept.id, concept.is_deprecated, concept.replaced_by) for concept in read.concepts] == [
        ("debt", False, ()),
        ("old", True, ("debt",)),
    ]


def test_what_is_related_to_something_above_it_is_left_out_and_named():
    wide = Theme("finance", {"zh": "资金", "en": "finance"}, (Term("资金"),))
    written = write_skos(a_lexicon(wide, debt(Term("债务"), broader=("finance",), related=("finance",))))
    assert [(remark.where, remark.key, remark.values["other"]) for remark in written.remarks] == [
        ("themes/debt.yaml:1", "skos.related_left", "finance")
    ]


def test_a_label_whose_language_is_no_tag_is_left_out_and_named():
    theme = Theme("debt", {"zh": "债务", "en": "debt", "简 体": "债"}, (Term("债务"),), path="themes/debt.yaml")
    assert [remark.key for remark in write_skos(a_lexicon(theme)).remarks] == ["skos.label_left"]


@SYNTAXES
def test_characters_that_xml_cannot_hold_are_replaced_and_named(syntax):
    written = write_skos(a_lexicon(debt(Term("外\x07债", line=4))), syntax)
    assert {(remark.where, remark.key) for remark in written.remarks} == {("themes/debt.yaml:4", "skos.characters")}
    assert "外\ufffd债".encode() in written.content


def test_a_name_with_any_characters_makes_uris_that_are_valid():
    graph = graph_of(Lexicon('人权 "x" <y>', "1", "0", (debt(Term("债务")),)))
    [scheme] = graph.subjects(RDF.type, SKOS.ConceptScheme)
    assert re.fullmatch(r"urn:x-zhuti:lexicon:[\w%.~-]+", scheme)
    assert (URIRef(f"{scheme}#debt"), SKOS.inScheme, scheme) in graph


def test_writing_needs_no_rdflib(monkeypatch):
    monkeypatch.setitem(sys.modules, "rdflib", None)
    assert write_skos(load_lexicon()).content.startswith(b"@prefix rdf:")
