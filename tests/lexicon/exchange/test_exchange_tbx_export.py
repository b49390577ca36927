"""TBX-Basic as it is written: valid by a grammar and by the dialect's rules, with nothing left out in silence."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree
from random_lexicons import as_read, as_written, lexicons

from nlp.lexicon import load_lexicon
from nlp.lexicon.exchange.tbx import read_tbx, write_tbx
from nlp.lexicon.exchange.tbx.dialect import entry_breaches, header_breaches, target_breaches
from nlp.lexicon.model import Lexicon, Provenance, Term, Theme
from nlp.messages import text

GRAMMAR = Path(__file__).parent / "files" / "tbx-core.rng"
STYLES = pytest.mark.parametrize("style", ["dca", "dct"])
TBX = "{urn:iso:std:iso:30042:ed-2}"


@pytest.fixture(scope="module")
def grammar():
    return etree.RelaxNG(etree.parse(GRAMMAR))


def breaches(root, style):
    found = [*header_breaches(root)]
    for entry in root.iter(f"{TBX}conceptEntry"):
        found += entry_breaches(entry, style)
    targets = {one.get("target"): one.sourceline for one in root.iterfind(".//*[@target]")}
    return [*found, *target_breaches(targets, set(root.xpath("//@id")))]


@STYLES
def test_the_shipped_lexicon_is_valid_tbx_basic(style, grammar):
    root = etree.fromstring(write_tbx(load_lexicon(), style).content)
    grammar.assertValid(root)
    assert breaches(root, style) == []


@STYLES
@settings(max_examples=40, deadline=None)
@given(lexicon=lexicons())
def test_any_lexicon_is_valid_tbx_basic_and_comes_back_as_it_was(style, lexicon):
    written = write_tbx(lexicon, style)
    root = etree.fromstring(written.content)
    etree.RelaxNG(etree.parse(GRAMMAR)).assertValid(root)
    assert breaches(root, style) == []
    read = read_tbx(written.content, "out.tbx")
    assert as_read(read) == as_written(lexicon)
    assert [concept.related for concept in read.concepts] == [theme.related for theme in lexicon.themes]
    assert not read.remarks


@STYLES
def test_the_shipped_lexicon_comes_back_as_it_was(style):
    lexicon = load_lexicon()
    read = read_tbx(write_tbx(lexicon, style).content, "out.tbx")
    assert as_read(read) == as_written(lexicon)
    assert not read.remarks


@STYLES
def test_writing_what_was_read_gives_the_same_file(style):
    lexicon = load_lexicon()
    content = write_tbx(lexicon, style).content
    themes = tuple(
        Theme(
            concept.id,
            concept.label,
            tuple(Term(term.text, term.provenance) for term in concept.terms if term.language == "zh"),
            broader=concept.broader,
            scope=concept.scope,
            note=concept.note,
        )
        for concept in read_tbx(content, "out.tbx").concepts
    )
    again = Lexicon(lexicon.name, lexicon.declared_version, lexicon.digest, themes)
    assert write_tbx(again, style).content == content


def a_lexicon(*terms, **theme):
    label = {"zh": "债务", "en": "debt"}
    return Lexicon("debts", "1.0.0", "0" * 12, (Theme("debt", label, terms, path="themes/debt.yaml", **theme),), path="debts")


def test_a_term_has_its_status_its_source_its_years_and_its_note():
    term = Term("外债", Provenance("superseded", 1990, 2001, "A/RES/45/199", "见于标题"))
    root = etree.fromstring(write_tbx(a_lexicon(term)).content)
    section = root.find(f".//{TBX}termSec")
    assert [(etree.QName(child).localname, child.get("type"), child.text) for child in section] == [
        ("term", None, "外债"),
        ("termNote", "administrativeStatus", "supersededTerm-admn-sts"),
        ("admin", "source", "A/RES/45/199"),
        ("note", None, "since: 1990"),
        ("note", None, "until: 2001"),
        ("note", None, "见于标题"),
    ]


def test_what_is_unverified_has_no_status_of_tbx_but_a_note():
    root = etree.fromstring(write_tbx(a_lexicon(Term("债务国", Provenance("unverified")))).content)
    section = root.find(f".//{TBX}termSec")
    assert [child.text for child in section] == ["债务国", "status: unverified"]


def test_labels_in_other_languages_are_preferred_terms_of_their_sections():
    root = etree.fromstring(write_tbx(a_lexicon(Term("债务"))).content)
    sections = {section.get("{http://www.w3.org/XML/1998/namespace}lang"): section for section in root.iter(f"{TBX}langSec")}
    assert sections["en"].findtext(f".//{TBX}term") == "debt"
    assert sections["en"].findtext(f".//{TBX}termNote") == "preferredTerm-admn-sts"


def test_an_id_that_begins_with_a_digit_becomes_a_name_of_xml():
    theme = Theme("2030-agenda", {"zh": "议程", "en": "agenda"}, (Term("2030年议程"),))
    root = etree.fromstring(write_tbx(Lexicon("n", "1", "0", (theme,))).content)
    assert root.find(f".//{TBX}conceptEntry").get("id") == "_2030-agenda"


def test_characters_that_xml_cannot_hold_are_replaced_and_named():
    written = write_tbx(a_lexicon(Term("外\x07债", line=4)))
    assert etree.fromstring(written.content).findtext(f".//{TBX}term") == "外\ufffd债"
    [remark] = written.remarks
    assert (remark.where, text(remark.key, "en", **remark.values)) == (
        "themes/debt.yaml:4",
        "characters of “外\\u0007债” that XML cannot hold became \ufffd",
    )


def test_a_traditional_label_beside_the_chinese_one_is_left_out_and_named():
    theme = Theme("debt", {"zh": "债务", "en": "debt", "zh-Hant": "債務"}, (Term("债务"),), path="themes/debt.yaml")
    written = write_tbx(Lexicon("debts", "1.0.0", "0", (theme,)))
    assert [(remark.where, remark.key) for remark in written.remarks] == [("themes/debt.yaml:1", "tbx.label_left")]
    assert "債務".encode() not in written.content


def test_every_kind_of_thing_that_tbx_has_no_place_for_is_named_with_its_number():
    kinds = {remark.key: remark.values["count"] for remark in write_tbx(load_lexicon()).remarks}
    lexicon = load_lexicon()
    assert kinds["uncarried.patterns"] == sum(len(theme.patterns) for theme in lexicon.themes)
    assert kinds["uncarried.examples"] == sum(len(theme.yes) + len(theme.no) for theme in lexicon.themes)
    assert kinds.keys() >= {"uncarried.guards", "uncarried.coordinations", "uncarried.borders", "uncarried.lists"}


def test_retired_ids_are_named_as_left_out():
    lexicon = Lexicon("debts", "1", "0", a_lexicon(Term("债务")).themes, retired={"old-debt": "debt"}, path="debts")
    assert [remark.key for remark in write_tbx(lexicon).remarks] == ["uncarried.retired"]
