"""The lexicon as a table: CSV and XLSX, out and in again, in both languages and in the hands of others."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from exchanged import imported, lexicon_of, lexicons, theme_of
from hypothesis import given, settings

from nlp.errors import LexiconError
from nlp.lexicon.exchange import csv, xlsx
from nlp.lexicon.load import load_lexicon
from nlp.lexicon.model import Lexicon, Provenance, Term, Theme

WRITERS = [pytest.param(csv, id="csv"), pytest.param(xlsx, id="xlsx")]


def in_table(lexicon: Lexicon) -> list[object]:
    """What a table carries of a lexicon."""
    return sorted(
        (
            theme.id, sorted(theme.label.items()), [(term.text, term.provenance) for term in theme.terms], theme.broader,
            theme.related, theme.scope, theme.note, theme.is_deprecated, theme.replaced_by,
        )
        for theme in lexicon.themes
    )  # fmt: skip


@pytest.mark.parametrize("module", WRITERS)
@settings(max_examples=25, deadline=None)
@given(lexicon=lexicons())
def test_what_was_written_is_read_into_an_equal_lexicon(module, lexicon):
    with TemporaryDirectory() as folder:
        again = imported(module.read(module.write(lexicon).content, "file"), Path(folder, "lexicon"))
    assert in_table(again) == in_table(lexicon)


@pytest.mark.parametrize("module", WRITERS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_shipped_lexicon_goes_out_and_in(module, language, tmp_path, monkeypatch):
    lexicon = load_lexicon()
    monkeypatch.setenv("ZHUTI_LANG", language)
    content = module.write(lexicon).content
    monkeypatch.setenv("ZHUTI_LANG", "zh")
    assert in_table(imported(module.read(content, "file"), tmp_path / "lexicon")) == in_table(lexicon)


@pytest.mark.parametrize("module", WRITERS)
def test_deprecated_themes_and_their_successors_are_carried(module, tmp_path):
    lexicon = lexicon_of(theme_of("debt", "债务"), theme_of("old-debt", "旧债", is_deprecated=True, replaced_by=("debt",)))
    assert in_table(imported(module.read(module.write(lexicon).content, "f"), tmp_path / "lexicon")) == in_table(lexicon)


def test_the_headings_are_in_the_language_in_force(monkeypatch):
    lexicon = lexicon_of(theme_of("debt", "债务"))
    first = (
        "主题,标签（zh）,标签（en）,词语,状态,起始年,终止年,出处,备注,范围说明,主题备注,上位主题,相关主题,主题状态,取代它的主题"
    )
    assert csv.write(lexicon).content.decode().splitlines()[:2] == [first, "debt,债务,debt,债务,首选,,,,,,,,,,"]
    monkeypatch.setenv("ZHUTI_LANG", "en")
    assert csv.write(lexicon).content.decode().splitlines()[:2] == [
        "theme,label (zh),label (en),term,status,since,until,source,note,"
        "scope,theme note,broader,related,theme status,replaced by",
        "debt,债务,debt,债务,preferred,,,,,,,,,,",
    ]


def test_what_a_spreadsheet_would_run_is_guarded_in_csv_and_comes_back_as_it_was():
    theme = Theme(
        "debt", {"zh": "债务", "en": "debt"}, (Term("=债务", Provenance("preferred", note="@sum(1)")), Term("'=外债"))
    )
    content = csv.write(lexicon_of(theme)).content
    assert "'=债务" in content.decode()
    assert "''=外债" in content.decode()
    (concept,) = csv.read(content, "f.csv").concepts
    assert [(term.text, term.provenance.note) for term in concept.terms] == [("=债务", "@sum(1)"), ("'=外债", None)]


def test_no_cell_of_the_workbook_is_a_formula():
    theme = Theme("debt", {"zh": "债务", "en": "=cmd|' /C calc'!A0"}, (Term("=1+1", Provenance("preferred", 2005)),))
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.write(lexicon_of(theme)).content)).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert "=1+1" in [cell.value for cell in cells]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("出处,词语,主题,年份,状态\nA/RES/1,外债,debt,x,旧译\n", id="any order of columns, one that is not known"),
        pytest.param("主题，词语，状态，出处\ndebt，外债，旧译，A/RES/1\n", id="full-width commas"),
        pytest.param("Theme;Term;STATUS;Source\ndebt;外债;superseded;A/RES/1\n", id="semicolons"),
        pytest.param("theme\tterm\tstatus\tsource\ndebt\t外债\tsuperseded\tA/RES/1\n", id="tabs"),
        pytest.param("\n\n ,,\ntheme,term,status,source\n,,,\ndebt,外债,superseded,A/RES/1\n\n", id="blank lines"),
        pytest.param('"主题 ID","术语",状态,来源\ndebt,"外债",旧称,A/RES/1\n', id="other words for the headings, quotes"),
    ],
)
def test_a_table_is_read_however_people_write_it(text):
    read = csv.read(text.encode(), "f.csv")
    (concept,) = read.concepts
    (term,) = concept.terms
    assert (concept.id, term.text, term.provenance) == ("debt", "外债", Provenance("superseded", source="A/RES/1"))
    assert [remark.key for remark in read.remarks] == (["exchange.column_left"] if "年份" in text else [])


def test_a_table_without_headings_is_a_list_of_terms():
    (concept,) = csv.read("外债\n\n债务危机，债务重组\n".encode(), "f.txt").concepts
    assert concept.id is None
    assert [(term.text, term.where, term.has_status) for term in concept.terms] == [
        ("外债", "f.txt:1", False),
        ("债务危机，债务重组", "f.txt:3", False),
    ]


def test_a_theme_may_be_named_by_its_label():
    (concept,) = csv.read("主题,词语\n债务,外债\n".encode(), "f.csv").concepts
    assert (concept.id, concept.label) == (None, {"zh": "债务"})


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            "theme,colour\ndebt,red\n", "没有一列叫“词语”: f.csv:1; 列名可以是：主题, 词语, 状态", id="no column of terms"
        ),
        pytest.param(
            "外债\na,b\n", "第一行没有列名，这一行却不止一格: f.csv:2; 请在第一行写列名：主题", id="cells without headings"
        ),
        pytest.param(
            'theme,term\ndebt,"外债\ndebt,债务\n', "引号没有配对（unexpected end of data）: f.csv:2; 格子", id="open quotes"
        ),
        pytest.param("theme,term\n", "文件里没有词: f.csv; ", id="headings alone"),
    ],
)
def test_a_table_that_is_none_is_refused_with_its_line(text, line):
    with pytest.raises(LexiconError) as raised:
        csv.read(text.encode(), "f.csv")
    assert str(raised.value).startswith(line)


def test_cells_that_cannot_be_taken_are_faults_each_with_its_line():
    text = "主题,标签（zh）,词语,状态,起始年,终止年\ndebt,债务,外债,好,19x5,\ndebt,债,减债,,2005,1999\n"
    assert [fault.line() for fault in csv.read(text.encode(), "f.csv").faults] == [
        "没有“好”这种状态: f.csv:2; "
        "可用：首选, 许用, 旧译, 弃用, 未核实, preferred, admitted, superseded, deprecated, unverified",
        "“19x5”不是年份: f.csv:2; 请写四位数字，1900 至 2100",
        "同一个主题的“标签（zh）”，这里是“债”，在 f.csv:2 是“债务”: f.csv:3; 请改成一致，或只留一处",
        "终止年 1999 早于起始年 2005: f.csv:3; 请改正其中一个",
    ]


def workbook(*rows: list[object], title: str = "Sheet") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_numbers_of_a_workbook_are_years_and_its_blanks_are_nothing():
    (concept,) = xlsx.read(
        workbook(["主题", "词语", "起始年"], [], ["debt", " 外债 ", 2005.0], ["debt", "债务", None]), "f.xlsx"
    ).concepts
    assert [(term.text, term.where, term.provenance.since) for term in concept.terms] == [
        ("外债", "f.xlsx:3", 2005),
        ("债务", "f.xlsx:4", None),
    ]


def test_the_sheet_with_the_headings_is_read_and_the_others_are_told():
    book = openpyxl.Workbook()
    book.worksheets[0].append(["说明", "这是给同事的"])
    terms = book.create_sheet("词表")
    terms.append(["theme", "term"])
    terms.append(["debt", "外债"])
    stream = io.BytesIO()
    book.save(stream)
    read = xlsx.read(stream.getvalue(), "f.xlsx")
    assert [term.text for concept in read.concepts for term in concept.terms] == ["外债"]
    assert [(remark.key, remark.values) for remark in read.remarks] == [("exchange.sheet_left", {"sheet": "Sheet"})]


def test_a_formula_is_refused_with_its_cell():
    with pytest.raises(LexiconError) as raised:
        xlsx.read(workbook(["theme", "term"], ["debt", '=HYPERLINK("http://x.example","债")']), "f.xlsx")
    assert str(raised.value) == '这一格是公式（=HYPERLINK("http://x.example","债")）: f.xlsx:B2; 请改成文字'


def repacked(content: bytes, changes: dict[str, bytes]) -> bytes:
    """A workbook with parts put in the place of others."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, changes.get(part.filename, old.read(part)))
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>theme</t></is></c><c r="B1" t="inlineStr"><is><t>term</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>debt</t></is></c><c r="B2" t="inlineStr"><is><t>外债</t></is></c></row>'
)


def sheet_of(rows: str, before: str = "") -> dict[str, bytes]:
    return {SHEET: f'<?xml version="1.0"?>{before}<worksheet {NAMESPACE}><sheetData>{rows}</sheetData></worksheet>'.encode()}


def test_a_row_far_below_costs_nothing():
    far = '<row r="99999999999"><c r="A99999999999" t="inlineStr"><is><t>debt</t></is></c></row>'
    (concept,) = xlsx.read(repacked(workbook(["a"]), sheet_of(ROWS + far)), "f.xlsx").concepts
    assert [term.text for term in concept.terms] == ["外债"]


def with_large_directory(content: bytes) -> bytes:
    """A workbook that says that its directory has millions of entries."""
    data = bytearray(content)
    at = data.rindex(b"PK\x05\x06")
    data[at + 12 : at + 16] = (80_000_000).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        pytest.param(
            repacked(workbook(["a"]), sheet_of(ROWS, '<!DOCTYPE x [<!ENTITY a "b">]>')), "exchange.declares", id="entities"
        ),
        pytest.param(
            repacked(workbook(["a"]), {SHEET: sheet_of(ROWS, "<!DOCTYPE x>")[SHEET].decode().encode("utf-16")}),
            "exchange.declares",
            id="declared in UTF-16",
        ),
        pytest.param(repacked(workbook(["a"]), {SHEET: b" " * 210_000_000}), "exchange.too_large", id="zip bomb"),
        pytest.param(with_large_directory(workbook(["a"])), "exchange.too_large", id="millions of parts"),
        pytest.param(b"theme,term\ndebt,x\n", "exchange.no_workbook", id="no ZIP"),
        pytest.param(workbook(["theme", "term"])[:-40], "exchange.no_workbook", id="cut short"),
        pytest.param(repacked(workbook(["a"]), {SHEET: b"<worksheet"}), "exchange.no_workbook", id="broken XML"),
        pytest.param(repacked(workbook(["a"]), {"xl/workbook.xml": b"<x/>"}), "exchange.no_terms", id="no sheets"),
        pytest.param(workbook(), "exchange.no_terms", id="empty"),
    ],
)  # fmt: skip
def test_hostile_and_broken_workbooks_are_refused_in_one_line(content, key):
    with pytest.raises(LexiconError) as raised:
        xlsx.read(content, "f.xlsx")
    assert raised.value.key == key
    assert "\n" not in raised.value.line()
