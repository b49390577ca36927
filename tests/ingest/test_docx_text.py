"""What Word shows of a paragraph is read: breaks, raised marks, tracked changes, fields, tables, boxes; nothing hidden."""

import zipfile
from io import BytesIO

import pytest
from docx_parts import make_docx, make_zip, p, r, read, text_of

from nlp.ingest.limits import Limits
from nlp.ingest.readers.docx import read_docx

RAISED = '<w:vertAlign w:val="superscript"/>'


def test_a_paragraph_is_a_line_and_an_empty_one_an_empty_line():
    assert text_of(p("大会，") + p() + p("重申《宪章》，")) == "大会，\n\n重申《宪章》，"


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        ("<w:r><w:t>1.</w:t><w:tab/><w:t>重申</w:t></w:r>", "1.\t重申"),
        ("<w:r><w:t>A/C.3/75/L</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/></w:r>", "A/C.3/75/L-1"),
        ('<w:r><w:sym w:font="Symbol" w:char="F02A"/><w:t>代表</w:t></w:r>', "*代表"),
        ("<w:ins><w:r><w:t>重申</w:t></w:r></w:ins><w:del><w:r><w:delText>欢迎</w:delText></w:r></w:del>", "重申"),
        ("<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo>", "新"),
        (r("看不见", "<w:vanish/>") + r("看得见"), "看得见"),
        (r("看得见", '<w:vanish w:val="0"/>'), "看得见"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "a"</w:instrText>'
            '<w:fldChar w:fldCharType="separate"/><w:t>A/76/249</w:t><w:fldChar w:fldCharType="end"/></w:r>',
            "A/76/249",
        ),
        ('<w:hyperlink r:id="x"><w:r><w:t>A/76/249</w:t></w:r></w:hyperlink>', "A/76/249"),
        ("<w:smartTag><w:smartTag><w:r><w:t>日内瓦</w:t></w:r></w:smartTag></w:smartTag>", "日内瓦"),
        ("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:r><w:t>大会</w:t></w:r></w:sdtContent></w:sdt>", "大会"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处</w:t></w:r></w:sdtContent></w:sdt>",
            "",
        ),
        (f"<w:r><w:ruby><w:rt>{r('rén')}</w:rt><w:rubyBase>{r('人')}</w:rubyBase></w:ruby></w:r>", "人"),
        ('<w:commentRangeStart w:id="1"/><w:r><w:t>大会</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r>', "大会"),
    ],
    ids=[
        "tab", "hyphens", "symbol", "tracked", "moved", "hidden", "not hidden", "field", "link", "smart tags", "control",
        "placeholder", "ruby", "comment",
    ],
)  # fmt: skip
def test_what_word_shows_of_a_run_is_read(runs, shown):
    assert text_of(p(runs) + p("大会，")) == f"{shown}\n大会，"


@pytest.mark.parametrize(
    ("properties", "typed", "shown"),
    [
        (RAISED, "1", "《宣言》¹ 中"),
        (RAISED, "12", "《宣言》¹² 中"),
        (RAISED, "*", "《宣言》* 中"),
        (RAISED, "**", "《宣言》∗∗ 中"),
        (RAISED, "1, 2", "《宣言》¹ ² 中"),
        (RAISED, "(3)", "《宣言》³ 中"),
        ('<w:position w:val="6"/>', "1", "《宣言》¹ 中"),
        ('<w:rStyle w:val="mark"/>', "1", "《宣言》¹ 中"),
        ('<w:rStyle w:val="mark"/><w:vertAlign w:val="baseline"/>', "1", "《宣言》1 中"),
        ('<w:vertAlign w:val="subscript"/>', "1", "《宣言》1 中"),
        ('<w:position w:val="2"/>', "1", "《宣言》1 中"),
        (RAISED, "st", "《宣言》st 中"),
    ],
    ids=["digit", "two digits", "star", "stars", "several", "brackets", "lifted", "by style", "not by style", "lowered",
         "hardly lifted", "letters"],
)  # fmt: skip
def test_raised_marks_are_told_from_digits(properties, typed, shown):
    styles = (
        '<w:style w:type="character" w:styleId="base"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="mark"><w:basedOn w:val="base"/></w:style>'
    )
    assert text_of(p(r("《宣言》"), r(typed, properties), r(" 中")), styles=styles) == shown


def test_digits_raised_in_two_runs_are_one_mark():
    assert text_of(p(r("决议"), r("1", RAISED), r("2", RAISED), r("，"))) == "决议¹²，"


def test_styles_that_are_based_on_each_other_end_where_the_circle_closes():
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    assert text_of(p("大会，", properties='<w:pStyle w:val="a"/>'), styles=styles) == "大会，"


def test_lines_broken_within_paragraphs_are_told_from_paragraphs():
    assert text_of(p("<w:r><w:t>促进和保护人权：</w:t><w:br/><w:t>人权问题</w:t></w:r>") + p("大会，")) == (
        "促进和保护人权：\n人权问题\n\n大会，"
    )


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next():
    deleted = p("重申《宪章》的", properties='<w:rPr><w:del w:id="1"/></w:rPr>')
    assert text_of(deleted + p("宗旨，")) == "重申《宪章》的宗旨，"


def test_tables_are_read_cell_by_cell_and_a_number_alone_goes_before_its_text():
    def row(*cells):
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    table = f"<w:tbl>{row(p('联合国'), p('A/RES/76/164'))}{row(p('1.'), p('重申人权；'))}{row(p('2.'))}</w:tbl>"
    assert text_of(table) == "联合国\nA/RES/76/164\n1.\t重申人权；\n2.\t"


def test_a_row_that_was_deleted_is_not_shown():
    assert text_of(f"<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>{p('旧')}</w:tc></w:tr></w:tbl>{p('新')}") == "新"


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{p('A/HRC/RES/53/11')}</w:txbxContent>"
    drawn = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text_of(p(drawn, "人权理事会")) == "A/HRC/RES/53/11\n人权理事会"


def test_places_name_the_part_and_count_its_paragraphs():
    reading = read(p("大会，") + p() + p("重申"))
    assert [(reading.text[place.start : place.end], place.location) for place in reading.places] == [
        ("大会，", {"part": "document", "paragraph": 1}),
        ("重申", {"part": "document", "paragraph": 3}),
    ]


def test_strict_files_are_read_as_others():
    transitional, strict = (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    with zipfile.ZipFile(BytesIO(make_docx(p("大会，")))) as file:
        entries = [(name, file.read(name).replace(transitional, strict)) for name in file.namelist()]
    assert read_docx(make_zip(entries), Limits()).text == "大会，"


def test_lines_of_a_text_that_are_paragraphs_keep_their_indents():
    lines = [
        "重申决心按照《联合国宪章》，特别是第一条第三",
        "项，以及世界人权会议通过的《维也纳宣言和行动",
        "纲领》，促进国际合作，",
    ]
    indent = '<w:ind w:firstLine="420"/>'
    body = "".join(p(line, properties=indent if line == lines[0] else "") for line in lines)
    assert text_of(body) == f"  {lines[0]}\n{lines[1]}\n{lines[2]}"
    assert text_of(p("重申《宪章》，", properties=indent) + p("决定如下：")) == "重申《宪章》，\n决定如下："
