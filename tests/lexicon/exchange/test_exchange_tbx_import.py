"""TBX files of other programs, of three versions, right and wrong."""

from pathlib import Path

import pytest

from nlp.errors import LexiconError
from nlp.lexicon.exchange.tbx import read_tbx
from nlp.messages import text

FILES = Path(__file__).parent / "files"


def terms(concept, language="zh"):
    return [(term.text, term.provenance.status) for term in concept.terms if term.language == language]


def remarks(read, language="en"):
    return [f"{one.where}: {text(one.key, language, **one.values)}" for one in read.remarks]


def third(body, *, style="dca", kind="TBX-Basic", namespace="urn:iso:std:iso:30042:ed-2", root=""):
    return (
        f'<tbx type="{kind}" style="{style}" xml:lang="en" xmlns="{namespace}" {root}>'
        f"<tbxHeader/><text><body>\n{body}\n</body></text></tbx>"
    ).encode()


def section(inner, tag="zh"):
    return f'<conceptEntry id="debt"><langSec xml:lang="{tag}">{inner}</langSec></conceptEntry>'


def test_a_file_of_translate_toolkit_is_read_with_its_statuses_and_explanations():
    read = read_tbx((FILES / "translate-toolkit.tbx").read_bytes(), "climate.tbx")
    assert [concept.label for concept in read.concepts] == [
        {"en": "climate finance", "zh": "气候资金"},
        {"en": "loss and damage", "zh": "损失和损害"},
        {"en": "global stocktake", "zh": "全球盘点"},
        {"en": "emissions", "zh": "排放量"},
    ]
    assert [terms(concept) for concept in read.concepts] == [
        [("气候资金", "preferred")],
        [("损失和损害", "admitted")],
        [("全球盘点", "admitted")],
        [("排放量", "deprecated")],
    ]
    assert read.concepts[0].scope == "money for mitigation and adaptation"
    assert read.concepts[0].note == "发达国家向发展中国家提供的资金"
    assert read.concepts[0].where == "climate.tbx:13"
    assert remarks(read) == []


def test_a_file_of_termate_is_read_and_what_is_not_of_the_dialect_is_named_with_its_line():
    read = read_tbx((FILES / "termate.tbx").read_bytes(), "climate.tbx")
    adaptation, resilience = read.concepts
    assert (adaptation.id, adaptation.related, resilience.id) == ("adaptation", ("resilience",), "resilience")
    assert terms(adaptation) == [("适应", "preferred"), ("适应措施", "admitted"), ("适应性调整", "superseded")]
    assert terms(resilience) == [("复原力", "preferred"), ("抗灾能力", "admitted")]
    assert remarks(read) == [
        "climate.tbx:20: partOfSpeech was passed over (2)",
        "climate.tbx:32: termType was passed over (1)",
        "climate.tbx:37: termFrequency was passed over (1)",
        "climate.tbx:15: subjectField was passed over (1)",
        "climate.tbx:37: TBX-Basic has no data category termFrequency (1)",
        "climate.tbx:54: “Admitted” is no value of administrativeStatus (1)",
    ]


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("preferredTerm-admn-sts", "preferred"),
        ("admittedTerm-admn-sts", "admitted"),
        ("supersededTerm-admn-sts", "superseded"),
        ("deprecatedTerm-admn-sts", "deprecated"),
        ("deprecatedTermAdmnSts", "deprecated"),
        ("deprecatedtermadmnsts", "deprecated"),
        ("deprecated", "deprecated"),
        (" Preferred ", "preferred"),
        ("forbidden", "deprecated"),
        ("obsolete", "superseded"),
        ("standardizedTerm-admn-sts", "admitted"),
        ("Not recommended", "deprecated"),
    ],
)
def test_a_status_is_known_in_all_its_spellings(written, status):
    term = f'<tig><term>外债</term><termNote type="administrativeStatus">{written}</termNote></tig>'
    entry = f'<termEntry><langSet xml:lang="zh">{term}</langSet></termEntry>'
    read = read_tbx(f'<martif type="TBX"><text><body>{entry}</body></text></martif>'.encode(), "a.tbx")
    assert terms(read.concepts[0]) == [("外债", status)]
    assert read.concepts[0].terms[0].has_status
    assert not read.remarks


def test_a_status_that_nobody_knows_is_said_and_not_guessed():
    body = section('<termSec><term>外债</term><termNote type="administrativeStatus">gut</termNote></termSec>')
    read = read_tbx(third(body), "a.tbx")
    assert not read.concepts[0].terms[0].has_status
    assert "a.tbx:2: the status “gut” is not known and was passed over" in remarks(read)


@pytest.mark.parametrize("tag", ["zh", "ZH", "zh-Hans", "zh-CN", "zh_cn", "zho", "chi", "cmn-Hans", "zh-Hans-CN"])
def test_chinese_is_known_by_every_tag_that_programs_give_it(tag):
    read = read_tbx(third(section("<termSec><term>外债</term></termSec>", tag)), "a.tbx")
    assert read.concepts[0].label == {"zh": "外债"}
    assert terms(read.concepts[0]) == [("外债", "admitted")]


def test_simplified_characters_come_before_traditional_ones_which_are_no_second_preferred_term():
    preferred = '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>'
    sections = "".join(
        f'<langSec xml:lang="{tag}"><termSec><term>{term}</term>{preferred}</termSec></langSec>'
        for tag, term in (("zh-Hant", "氣候變化"), ("zh-Hans", "气候变化"))
    )
    read = read_tbx(third(f'<conceptEntry id="climate">{sections}</conceptEntry>'), "a.tbx")
    assert read.concepts[0].label == {"zh": "气候变化"}
    assert terms(read.concepts[0]) == [("气候变化", "preferred"), ("氣候變化", "admitted")]


def test_a_section_without_a_language_is_in_that_of_the_file():
    read = read_tbx(
        third('<conceptEntry id="debt"><langSec><termSec><term>debt</term></termSec></langSec></conceptEntry>'), "a"
    )
    assert read.concepts[0].label == {"en": "debt"}


@pytest.mark.parametrize("namespace", ["urn:iso:std:iso:30042:ed-2", "urn:iso:std:iso:30042:ed:3.0", ""])
def test_the_namespaces_of_the_standard_of_its_drafts_and_none_are_all_read(namespace):
    body = section(
        '<termSec><term>外债</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>'
    )
    read = read_tbx(third(body, namespace=namespace), "a.tbx")
    assert terms(read.concepts[0]) == [("外债", "superseded")]


def test_categories_as_elements_are_read_like_those_as_attributes():
    body = section(
        "<descripGrp><basic:definition>国家所欠的债</basic:definition><basic:source>词典</basic:source></descripGrp><termSec>"
        "<term>外债</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>"
        "<descripGrp><basic:context>外债负担</basic:context><basic:source>A/RES/45/199</basic:source></descripGrp></termSec>"
    )
    modules = 'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
    read = read_tbx(third(body, style="dct", root=modules), "a.tbx")
    [concept] = read.concepts
    assert (concept.scope, terms(concept)) == ("国家所欠的债", [("外债", "preferred")])
    assert concept.terms[0].provenance.source == "A/RES/45/199"
    assert remarks(read) == ["a.tbx:2: source was passed over (1)", "a.tbx:2: context was passed over (1)"]


def test_ntig_of_the_second_version_is_read():
    body = (
        '<termEntry id="debt"><langSet xml:lang="zh"><ntig><termGrp><term>外 <hi>债</hi></term>'
        '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp>'
        '<admin type="source">A/RES/45/199</admin></ntig></langSet></termEntry>'
    )
    read = read_tbx(f'<martif type="TBX-Basic" xml:lang="en"><text><body>{body}</body></text></martif>'.encode(), "a.tbx")
    [term] = read.concepts[0].terms
    assert (term.text, term.provenance.status, term.provenance.source) == ("外 债", "preferred", "A/RES/45/199")


def test_tbx_min_of_the_second_version_is_read():
    body = (
        '<entry id="C002"><langGroup xml:lang="zh"><termGroup><term>狗</term><termStatus>preferred</termStatus></termGroup>'
        "</langGroup></entry>"
    )
    read = read_tbx(f'<TBX dialect="TBX-Min"><body>{body}</body></TBX>'.encode(), "a.tbx")
    assert (read.concepts[0].id, terms(read.concepts[0])) == (None, [("狗", "preferred")])


def test_an_id_that_is_a_mere_number_is_no_themes_and_references_go_by_labels():
    body = (
        '<conceptEntry id="c1"><ref type="crossReference" target="c2">see</ref>'
        '<langSec xml:lang="zh"><termSec><term>外债</term></termSec></langSec></conceptEntry>'
        '<conceptEntry id="c2"><langSec xml:lang="zh"><termSec><term>债务</term></termSec></langSec></conceptEntry>'
    )
    first, second = read_tbx(third(body), "a.tbx").concepts
    assert (first.id, first.related, second.id) == (None, ("债务",), None)


def test_full_tbx_names_broader_concepts():
    body = (
        '<termEntry id="foreign-debt"><descrip type="superordinateConceptGeneric" target="debt">债务</descrip>'
        '<langSet xml:lang="zh"><tig><term>外债</term></tig></langSet></termEntry>'
        '<termEntry id="debt"><langSet xml:lang="zh"><tig><term>债务</term></tig></langSet></termEntry>'
    )
    read = read_tbx(f'<martif type="TBX"><text><body>{body}</body></text></martif>'.encode(), "a.tbx")
    assert read.concepts[0].broader == ("debt",)


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        pytest.param(
            '<termSec><term>债</term><termNote type="zzz">x</termNote></termSec>',
            "TBX-Basic has no data category zzz",
            id="unknown",
        ),
        pytest.param(
            '<termSec><term>债</term><descrip type="definition">x</descrip></termSec>',
            "definition may not stand at the term level",
            id="level",
        ),
        pytest.param(
            '<termSec><term>债</term><termNote type="partOfSpeech">名词</termNote></termSec>',
            "“名词” is no value of partOfSpeech",
            id="value",
        ),
        pytest.param(
            '<termSec><term>债</term><admin type="context">x</admin></termSec>',
            "context should be of descrip, not of admin",
            id="element",
        ),
        pytest.param("<termSec><term>债</term><admin>x</admin></termSec>", "admin has no type", id="no type"),
        pytest.param(
            '<termSec><term>债</term><ref type="crossReference" target="gone">x</ref></termSec>',
            "the target “gone” is neither an id of the file nor a web address",
            id="target",
        ),
        pytest.param(
            '<termSec><term>债</term><b:context xmlns:b="http://www.tbxinfo.net/ns/basic">x</b:context></termSec>',
            "context is of the other style, dca or dct",
            id="style",
        ),
    ],
)
def test_what_is_not_tbx_basic_is_said_with_its_line(inner, said):
    assert f"a.tbx:2: {said} (1)" in remarks(read_tbx(third(section(inner)), "a.tbx"))


def test_another_dialect_is_read_and_said():
    read = read_tbx(third(section("<termSec><term>外债</term></termSec>"), kind="TBX-Core"), "a.tbx")
    assert remarks(read) == ["a.tbx:1: the file says it is TBX-Core; it was read as TBX-Basic"]


def test_empty_terms_and_entries_without_terms_are_passed_over_and_said():
    body = section("<termSec><term> </term></termSec>") + '\n<conceptEntry id="b"/>'
    read = read_tbx(third(body), "a.tbx")
    assert read.concepts == ()
    assert remarks(read) == [
        "a.tbx:2: an empty term was passed over",
        "a.tbx:2: an entry without terms was passed over",
        "a.tbx:3: an entry without terms was passed over",
    ]


def test_line_breaks_of_the_files_layout_become_blanks():
    body = section("<termSec><term>外\n      债</term><note>第一行\n      续</note></termSec>")
    [term] = read_tbx(third(body), "a.tbx").concepts[0].terms
    assert (term.text, term.provenance.note) == ("外 债", "第一行 续")


def test_lines_are_right_beyond_the_number_that_libxml2_used_to_stop_at():
    entry = section("<termSec><term>外债</term></termSec>")
    read = read_tbx(third("\n" * 70_000 + entry), "a.tbx")
    assert read.concepts[0].where == "a.tbx:70002"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        pytest.param(b"", "a.tbx:1", id="an empty file"),
        pytest.param(b"not XML at all", "a.tbx:1", id="no XML"),
        pytest.param(b"<tbx>\n<text>\n</tbx>", "a.tbx:3", id="a tag that is not closed"),
        pytest.param(b"<html>\n</html>", "a.tbx:1", id="another kind of XML"),
        pytest.param(third(""), "a.tbx", id="no entries"),
        pytest.param(b"<tbx>\n" + b"<a>" * 300 + b"</a>" * 300 + b"</tbx>", "a.tbx:2", id="nested deeply"),
        pytest.param(b"<tbx>\n\xff</tbx>", "a.tbx:2", id="not in its encoding"),
    ],
)
def test_a_broken_file_is_an_error_with_its_line_and_a_remedy(content, line):
    with pytest.raises(LexiconError) as raised:
        read_tbx(content, "a.tbx")
    what, _, rest = raised.value.line("en").partition(": a.tbx")
    assert what
    assert raised.value.where == line
    assert "; " in rest


def test_a_reference_to_something_at_the_end_of_the_file_leads_somewhere():
    who = '<transacGrp><transac type="transactionType">origination</transac>'
    who += '<transacNote type="responsibility" target="p1">Li</transacNote></transacGrp>'
    content = third(section(f"<termSec><term>外债</term>{who}</termSec>")).replace(
        b"</body>", b'</body><back><refObjectSec type="respPerson"><refObject id="p1"/></refObjectSec></back>'
    )
    assert remarks(read_tbx(content, "a.tbx")) == [
        "a.tbx:2: transactionType was passed over (1)",
        "a.tbx:2: responsibility was passed over (1)",
    ]


def test_a_reference_to_no_entry_is_said_once():
    body = '<conceptEntry id="debt"><ref type="crossReference" target="gone">x</ref>'
    body += '<langSec xml:lang="zh"><termSec><term>外债</term></termSec></langSec></conceptEntry>'
    assert remarks(read_tbx(third(body), "a.tbx")) == ["a.tbx:2: a reference to “gone”, which is no entry, was passed over"]
