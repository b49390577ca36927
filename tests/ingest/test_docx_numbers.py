"""Automatic numbers are counted as Word counts them: by list and level, by style, with starts of their own."""

import pytest
from docx_parts import p, text_of

from nlp.ingest.readers.counting import chinese, counted, letters, roman
from nlp.numerals import parse_number


def level(at, style="decimal", text=None, more=""):
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{f"%{at + 1}." if text is None else text}"/></w:lvl>'
    )


def num(number, override=""):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="7"/>{override}</w:num>'


def numbering(*levels, nums=None):
    return f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{num(1) if nums is None else nums}'


def entry(text, at=0, number=1):
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


@pytest.mark.parametrize(
    ("style", "text", "shown"),
    [
        ("decimal", "%1.", ["1.\t", "2.\t"]),
        ("decimal", "%1", ["1.\t", "2.\t"]),
        ("decimalFullWidth", "%1．", ["１．\t", "２．\t"]),
        ("lowerLetter", "(%1)", ["(a)\t", "(b)\t"]),
        ("upperLetter", "%1.", ["A.\t", "B.\t"]),
        ("lowerRoman", "(%1)", ["(i)\t", "(ii)\t"]),
        ("upperRoman", "%1、", ["I、\t", "II、\t"]),
        ("chineseCounting", "%1、", ["一、\t", "二、\t"]),
        ("chineseCountingThousand", "第%1条", ["第一条\t", "第二条\t"]),
        ("ideographTraditional", "(%1)", ["(甲)\t", "(乙)\t"]),
        ("bullet", "\uf0b7", ["•\t", "•\t"]),
        ("none", "", ["", ""]),
    ],
)
def test_each_style_of_number_is_shown(style, text, shown):
    lines = text_of(entry("重申") + entry("欢迎"), numbering=numbering(level(0, style, text))).split("\n")
    assert lines == [f"{shown[0]}重申", f"{shown[1]}欢迎"]


@pytest.mark.parametrize(("suffix", "shown"), [("tab", "1.\t重申"), ("space", "1. 重申"), ("nothing", "1.重申")])
def test_what_stands_behind_a_number_is_shown(suffix, shown):
    assert text_of(entry("重申"), numbering=numbering(level(0, more=f'<w:suff w:val="{suffix}"/>'))) == shown


def test_a_list_goes_on_behind_other_paragraphs_and_deeper_levels_start_again():
    body = entry("请") + entry("协助；", 1) + entry("协调；", 1) + p("又，") + entry("决定") + entry("审议", 1)
    levels = numbering(level(0), level(1, "lowerLetter", "(%2)"))
    assert [line.split("\t")[0] for line in text_of(body, numbering=levels).split("\n")] == [
        "1.", "(a)", "(b)", "又，", "2.", "(a)"
    ]  # fmt: skip


def test_a_level_may_show_those_above_it_and_count_on_through_them():
    levels = numbering(
        level(0, "upperRoman"), level(1, text="%1.%2", more="<w:isLgl/>"), level(2, more='<w:lvlRestart w:val="0"/>')
    )
    body = entry("一") + entry("二", 1) + entry("三", 2) + entry("四") + entry("五", 1) + entry("六", 2)
    assert [line.split("\t")[0] for line in text_of(body, numbering=levels).split("\n")] == [
        "I.", "1.1", "1.", "II.", "2.1", "2."
    ]  # fmt: skip


def test_two_numbers_of_one_list_count_on_unless_one_has_a_start_of_its_own():
    own_start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    nums = num(1) + num(2) + num(3, own_start)
    body = entry("甲") + entry("乙", number=2) + entry("丙", number=3) + entry("丁", number=3)
    shown = text_of(body, numbering=numbering(level(0), nums=nums)).split("\n")
    assert [line.split("\t")[0] for line in shown] == ["1.", "2.", "5.", "6."]


def test_a_list_may_replace_a_level():
    nums = num(1, f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter")}</w:lvlOverride>')
    assert text_of(entry("援助"), numbering=numbering(level(0), nums=nums)) == "A.\t援助"


def test_a_style_numbers_its_paragraphs_and_a_paragraph_may_opt_out():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Op"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Op"/></w:style>'
    )
    levels = numbering(level(0), level(1, "lowerLetter", "(%2)", more='<w:pStyle w:val="Sub"/>'))
    op, sub = '<w:pStyle w:val="Op"/>', '<w:pStyle w:val="Sub"/>'
    out = f'{op}<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p("请", properties=op) + p("协助", properties=sub) + p("又", properties=out) + p("决定", properties=op)
    assert text_of(body, styles=styles, numbering=levels) == "1.\t请\n(a)\t协助\n又\n2.\t决定"


def test_a_list_style_lends_its_levels():
    styles = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    lists = numbering(level(0, "lowerRoman", "(%1)"), nums="") + (
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    )
    assert text_of(entry("重申", number=2), styles=styles, numbering=lists) == "(i)\t重申"


def test_an_empty_paragraph_of_a_list_is_counted_and_not_shown():
    assert text_of(entry("重申") + entry("") + entry("欢迎"), numbering=numbering(level(0))) == "1.\t重申\n\n3.\t欢迎"


def test_a_list_that_is_not_defined_numbers_nothing():
    assert text_of(entry("重申", number=9), numbering=numbering(level(0))) == "重申"


def test_a_number_of_the_old_field_is_counted():
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> AUTONUM </w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
    assert text_of(p(field, " 重申") + p(field, " 欢迎")) == "1. 重申\n2. 欢迎"


@pytest.mark.parametrize("number", [1, 4, 9, 10, 11, 20, 27, 40, 99, 100, 105, 110, 999, 2030, 9999])
def test_a_number_said_in_chinese_is_read_back(number):
    assert parse_number(chinese(number)) == number


@pytest.mark.parametrize(
    "style", ["lowerLetter", "upperRoman", "chineseCounting", "ideographTraditional", "decimalEnclosedCircle"]
)
@pytest.mark.parametrize("number", [-1, 0, 10**8])
def test_a_number_that_a_style_does_not_reach_is_written_in_digits(style, number):
    assert counted(number, style) == str(number)


def test_letters_and_roman_numerals_differ_for_each_number():
    for write in (letters, roman):
        assert len({write(number) for number in range(1, 200)}) == 199
