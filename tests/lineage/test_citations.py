"""The resolutions that a text cites: all the ways in which they are written, and whose each is."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.lineage.citations import citations, cited_symbols, speaker_of
from nlp.lineage.organs import Speaker
from nlp.pipeline import parse_sources
from nlp.types import Document, Paragraph

ROOT = Path(__file__).resolve().parent.parent.parent
GOLDEN = ROOT / "tests" / "golden" / "citations.tsv"

ASSEMBLY, COUNCIL, COMMISSION = Speaker("GA", 2020), Speaker("HRC", 2023), Speaker("CHR", 2001)


def symbols(text: str, speaker: Speaker | None = None) -> list[str | None]:
    return [one.symbol for one in citations(text, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        pytest.param("回顾大会2012年12月20日第67/169号决议，", COUNCIL, ["A/RES/67/169"], id="organ, date, number"),
        pytest.param("回顾其第70/1号决议，", ASSEMBLY, ["A/RES/70/1"], id="its own"),
        pytest.param("又回顾其第6/17号决议，", COUNCIL, ["A/HRC/RES/6/17"], id="the Council's own"),
        pytest.param("重申本组织第60/1号决议，", ASSEMBLY, ["A/RES/60/1"], id="this Organization's"),
        pytest.param(
            "回顾大会第67/169号、第68/160号和第69/153号决议，",
            COUNCIL,
            ["A/RES/67/169", "A/RES/68/160", "A/RES/69/153"],
            id="a list",
        ),
        pytest.param("见大会第 66/3 和 76/1 号决议。", COUNCIL, ["A/RES/66/3", "A/RES/76/1"], id="a list with one 号"),
        pytest.param(
            "回顾其2013年3月21日第22/1号、2014年3月27日第25/1号和2015年10月1日第30/1号决议，",
            COUNCIL,
            ["A/HRC/RES/22/1", "A/HRC/RES/25/1", "A/HRC/RES/30/1"],
            id="a list with dates between",
        ),
        pytest.param(
            "铭记大会第71/1号和人权理事会第35/3号决议，", ASSEMBLY, ["A/RES/71/1", "A/HRC/RES/35/3"], id="two organs, one noun"
        ),
        pytest.param("回顾其第70/1号、第71/1号等决议，", ASSEMBLY, ["A/RES/70/1", "A/RES/71/1"], id="and others"),
        pytest.param("回顾第48/26 A至C号决议，", ASSEMBLY, ["A/RES/48/26"], id="parts of a resolution"),
        pytest.param(
            "回顾人权理事会2022年7月7日第50/4号决议，",
            Speaker("GA", 2022),
            ["A/HRC/RES/50/4"],
            id="a session both bodies have had",
        ),
        pytest.param("回顾理事会第5/1号决议，", COUNCIL, ["A/HRC/RES/5/1"], id="the council that speaks"),
        pytest.param(
            "欢迎经济及社会理事会的工作，并回顾理事会第2013/5号决议，",
            ASSEMBLY,
            ["E/RES/2013/5"],
            id="the council that was named",
        ),
        pytest.param("回顾理事会第21/9号决议，", ASSEMBLY, ["A/HRC/RES/21/9"], id="the council that numbers so"),
        pytest.param("回顾人权委员会2000年4月20日第2000/22号决议，", ASSEMBLY, ["E/CN.4/RES/2000/22"], id="the Commission"),
        pytest.param(
            "回顾促进和保护人权小组委员会第五十二届会议于2000年8月18日通过的关于对话的第2000/22号决议，",
            COUNCIL,
            ["E/CN.4/Sub.2/RES/2000/22"],
            id="its Sub-Commission",
        ),
        pytest.param(
            "回顾经济及社会理事会1996年7月25日第1996/31号决议，",
            ASSEMBLY,
            ["E/RES/1996/31"],
            id="the Economic and Social Council",
        ),
        pytest.param("回顾经社理事会第2007/33号决议，", COMMISSION, ["E/RES/2007/33"], id="the same, for short"),
        pytest.param("回顾安全理事会第1325(2000)号决议，", ASSEMBLY, ["S/RES/1325(2000)"], id="the Security Council"),
        pytest.param(
            "回顾第1373（2001）号、第1540 (2004)号和2178(2014)号决议，",
            ASSEMBLY,
            ["S/RES/1373(2001)", "S/RES/1540(2004)", "S/RES/2178(2014)"],
            id="its numbers tell the Security Council",
        ),
        pytest.param("回顾大会第 217 A (III)号决议，", COUNCIL, ["A/RES/217A(III)"], id="before 1976, with a letter"),
        pytest.param("见第2200A(XXI)号决议，附件。", ASSEMBLY, ["A/RES/2200A(XXI)"], id="without its organ"),
        pytest.param("回顾大会第3201(S-VI)号决议，", ASSEMBLY, ["A/RES/3201(S-VI)"], id="a special session before 1976"),
        pytest.param("依经济及社会理事会第1503(XLVIII)号决议，", COMMISSION, ["E/RES/1503(XLVIII)"], id="the same in ECOSOC"),
        pytest.param(
            "回顾大会第S-30/1号和第ES-10/19号决议，", COUNCIL, ["A/RES/S-30/1", "A/RES/ES-10/19"], id="special sessions"
        ),
        pytest.param("回顾人权理事会第S-30/1号决议，", ASSEMBLY, ["A/HRC/RES/S-30/1"], id="a special session of the Council"),
        pytest.param("依据大会决议案五十七（一），", ASSEMBLY, ["A/RES/57(I)"], id="1946, the number behind"),
        pytest.param(
            "覆按第二一五九（二十一）号决议案，", Speaker("GA", 1970), ["A/RES/2159(XXI)"], id="1966, in Chinese numerals"
        ),
        pytest.param("查第四十六（一九四八）号决议，", Speaker("SC", 1948), ["S/RES/46(1948)"], id="1948, with the year"),
        pytest.param("注意到第25/117号决定，", COUNCIL, ["A/HRC/DEC/25/117"], id="a decision"),
        pytest.param("注意到大会第55/488号决定，", COUNCIL, ["A/DEC/55/488"], id="a decision of the Assembly"),
        pytest.param("注意到 A/HRC/RES/43/21 号决议，", ASSEMBLY, ["A/HRC/RES/43/21"], id="a symbol"),
        pytest.param(
            "见A/RES/68/160和E/CN.4/Sub.2/RES/2000/5。", ASSEMBLY, ["A/RES/68/160", "E/CN.4/Sub.2/RES/2000/5"], id="two"
        ),
        pytest.param("回顧大會第 41/128 號決議，", COUNCIL, ["A/RES/41/128"], id="Traditional"),
        pytest.param("回顾大会第６８/１６０号决议，", COUNCIL, ["A/RES/68/160"], id="full-width"),
    ],
)
def test_a_citation_is_read(text, speaker, expected):
    assert symbols(text, speaker) == expected


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        pytest.param(
            "回顾大会2006年3月15日设立人权理事会的第60/251号决议，",
            COUNCIL,
            "A/RES/60/251",
            id="a session the Council has not had",
        ),
        pytest.param("回顾人权理事会的工作和大会关于发展权的第41/128号决议，", COUNCIL, "A/RES/41/128", id="the nearer of two"),
        pytest.param("回顾题为“大会第五次全球审查”的人权理事会第6/30号决议，", ASSEMBLY, "A/HRC/RES/6/30", id="not in a title"),
        pytest.param("回顾关于“经济及社会理事会”的其第48/162号决议，", ASSEMBLY, "A/RES/48/162", id="nor this one"),
        pytest.param("其中大会重申人权理事会第16/21号决议，", COUNCIL, "A/HRC/RES/16/21", id="其中 is nobody's"),
    ],
)
def test_the_organ_is_the_nearest_that_can_have_numbered_so(text, speaker, expected):
    assert symbols(text, speaker) == [expected]


@pytest.mark.parametrize(
    ("text", "symbol", "is_inferred"),
    [
        pytest.param("回顾大会第68/160号决议，", "A/RES/68/160", False, id="named"),
        pytest.param("回顾其第68/160号决议，", "A/RES/68/160", False, id="its own"),
        pytest.param("回顾第68/160号决议，", "A/RES/68/160", True, id="not named"),
        pytest.param("回顾大会设立人权理事会的第60/251号决议，", "A/RES/60/251", True, id="against the nearest name"),
        pytest.param("回顾第1999/22号决议，", None, True, id="three bodies numbered so"),
        pytest.param("注意到缔约方大会第14/5号决定，", None, False, id="a body without such symbols"),
    ],
)
def test_what_was_worked_out_is_told_from_what_is_said(text, symbol, is_inferred):
    (found,) = citations(text, ASSEMBLY)
    assert (found.symbol, found.is_inferred) == (symbol, is_inferred)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("审议了决议草案A/C.3/75/L.40，", id="a draft"),
        pytest.param("注意到第68/12号决议草案，", id="a draft by number"),
        pytest.param("注意到国际劳工组织第169号公约，", id="a convention"),
        pytest.param("注意到第12/2019号意见，", id="an opinion"),
        pytest.param("注意到第24号一般性意见和秘书长的报告(A/76/249)，", id="a comment and a report"),
        pytest.param("回顾其以往各项决议，", id="no number"),
        pytest.param("2013年和2014年通过了若干决议，", id="years"),
    ],
)
def test_what_is_no_resolution_is_not_cited(text):
    assert symbols(text, ASSEMBLY) == []


def test_offsets_point_at_the_number_in_the_text_as_it_stands():
    text = "又回顾 大会第 68/ 160 号决议和第 2200 A (XXI)号决议，"
    assert [text[one.start : one.end] for one in citations(text, ASSEMBLY)] == ["68/ 160", "2200 A (XXI)"]


@given(st.text("大会人权理事其第号决议定、和0123456789/()（）A年月日S- “”", max_size=60))
def test_any_text_gives_citations_in_order_that_stand_in_it(text):
    found = citations(text, ASSEMBLY)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_document_s_citations_are_given_once_each_in_their_order():
    texts = ["回顾其第68/160号决议，", "又回顾人权理事会第6/17号决议，", "重申其第68/160号决议，"]
    paragraphs = tuple(Paragraph("preambular", number, text) for number, text in enumerate(texts, 1))
    document = Document("x.txt", body="GA", adopted="2020-12-16", paragraphs=paragraphs)
    assert cited_symbols(document) == ("A/RES/68/160", "A/HRC/RES/6/17")


def test_the_citations_of_the_five_documents(corpus, regenerate_golden):
    lines = ["source\tzone\tnumber\tcited\tsymbol\tis_inferred"]
    for document in parse_sources(sorted(corpus.glob("*.txt"))):
        assert isinstance(document, Document)
        for paragraph in document.paragraphs:
            for one in citations(paragraph.text, speaker_of(document)):
                place = (document.source, paragraph.zone, paragraph.number, paragraph.text[one.start : one.end])
                lines.append("\t".join(map(str, (*place, one.symbol, one.is_inferred))))
    if regenerate_golden:
        GOLDEN.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8").splitlines() == lines
