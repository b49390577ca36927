"""``zhuti lexicon export`` and ``import``: what they print and write, and what they leave alone."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from nlp.cli.main import run
from nlp.lexicon.exchange.formats import FORMATS

DEBT = """\
id: debt
label: {zh: 债务, en: debt}
terms:
  - 债务
  - {text: 外债, status: unverified}
examples:
  yes: [减免债务, 债务危机, 重债穷国的债务]
  no: [责任, 债券]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "lexicon" / "themes").mkdir(parents=True)
    (tmp_path / "lexicon" / "lexicon.yaml").write_text("name: test\nversion: 1.0.0\n", encoding="utf-8")
    (tmp_path / "lexicon" / "themes" / "debt.yaml").write_text(DEBT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Path("lexicon")


def imported(table: str, *options: str) -> int:
    Path("terms.csv").write_text(table, encoding="utf-8")
    return run(["lexicon", "import", "terms.csv", "--lexicon", "lexicon", "--lang", "en", *options])


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_an_import_says_in_a_line_what_it_did(folder, capsys):
    assert imported("theme,term,status\ndebt,债务危机,admitted\nfood,粮食安全,preferred\n") == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "terms.csv:3: food has no English label; “food” is put there",
        "terms that the file's themes have and the file has not, left as they are: 2: "
        "debt=债务 (lexicon/themes/debt.yaml:4), debt=外债 (lexicon/themes/debt.yaml:5)",
        "terms.csv (csv) merged into lexicon: themes +1, terms +2, changes 0, differences left 0",
    ]
    assert "  - 债务危机\n" in (folder / "themes" / "debt.yaml").read_text(encoding="utf-8")
    food = (folder / "themes" / "food.yaml").read_text(encoding="utf-8")
    assert food == "id: food\nlabel: {zh: 粮食安全, en: food}\nterms:\n  - 粮食安全\n"


def test_a_dry_run_lists_what_would_be_done_and_writes_nothing(folder, capsys):
    before = snapshot(folder)
    table = "theme,term,status,since\ndebt,外债,admitted,1990\ndebt,国债,superseded,1980\nfood,粮食安全,,\n"
    assert imported(table, "--dry-run", "--update") == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "terms.csv:4: + theme food: 粮食安全 / food",
        "terms.csv:4: + food=粮食安全",
        "terms.csv:3: + debt=国债 (superseded, 1980)",
        "terms.csv:2: ~ debt=外债 status: unverified → admitted (lexicon/themes/debt.yaml:5)",
        "terms.csv:2: ~ debt=外债 since: — → 1990 (lexicon/themes/debt.yaml:5)",
    ]
    assert said.err.splitlines()[-1] == (
        "terms.csv (csv) only tried, lexicon was not changed: themes +1, terms +2, changes 2, differences left 0"
    )
    assert snapshot(folder) == before


def test_differences_are_listed_with_both_places_and_left(folder, capsys):
    before = snapshot(folder)
    assert imported("theme,term,status\ndebt,外债,preferred\n") == 0
    assert capsys.readouterr().err.splitlines() == [
        "terms.csv:2: the status of debt=外债 is “unverified” in the lexicon (lexicon/themes/debt.yaml:5), "
        "“preferred” in the file",
        "these stay as they are; with --update the file prevails",
        "terms that the file's themes have and the file has not, left as they are: 1: debt=债务 (lexicon/themes/debt.yaml:4)",
        "terms.csv (csv) merged into lexicon: themes +0, terms +0, changes 0, differences left 1",
    ]
    assert snapshot(folder) == before


def test_one_fault_in_a_file_and_nothing_of_it_is_taken(folder, capsys):
    before = snapshot(folder)
    assert imported(f"theme,term\ndebt,国债\ndebt,{'债' * 201}\n粮食,粮食安全\n") == 1
    assert capsys.readouterr().err.splitlines() == [
        "error: the term has 201 characters; 200 is the most: terms.csv:3; "
        "write a pattern instead; docs/lexicon-format.md tells how",
        "error: the lexicon has no “粮食”, and no id can be made of it: terms.csv:4; add --theme 粮食=ID",
        "the file has faults (2); the lexicon was not changed",
    ]
    assert snapshot(folder) == before


def test_an_import_after_which_an_example_fails_is_refused_unless_forced(folder, capsys):
    before = snapshot(folder)
    table = "theme,term\ndebt,债\n"
    assert imported(table) == 1
    assert "debt is found in this no example (债): 债券" in capsys.readouterr().err
    assert snapshot(folder) == before
    assert imported(table, "--force") == 0
    assert snapshot(folder) != before


def test_a_dry_run_of_an_import_that_would_be_refused_ends_as_the_import_would(folder, capsys):
    before = snapshot(folder)
    assert imported("theme,term\ndebt,债\n", "--dry-run") == 1
    tried = capsys.readouterr()
    assert tried.out.splitlines() == ["terms.csv:2: + debt=债"]
    assert "only tried, lexicon was not changed" in tried.err
    assert imported("theme,term\ndebt,债\n") == 1
    assert tried.err.splitlines()[-1] == capsys.readouterr().err.splitlines()[-1]
    assert tried.err.splitlines()[-1].startswith("error: checks that held would fail (1): lexicon; ")
    assert imported("theme,term\ndebt,债\n", "--dry-run", "--force") == 0
    assert snapshot(folder) == before


def test_themes_are_named_on_the_command_line(folder, capsys):
    Path("words.txt").write_text("国债\n公债\n", encoding="utf-8")
    assert run(["lexicon", "import", "words.txt", "--lexicon", "lexicon", "--theme", "debt", "--lang", "en"]) == 0
    assert capsys.readouterr().err.splitlines()[-1].startswith("words.txt (jieba) merged into lexicon: themes +0, terms +2")
    assert imported("theme,term\n粮食,粮食安全\n", "--theme", "粮食=food") == 0
    assert (folder / "themes" / "food.yaml").exists()
    assert imported("term\n主权债务\n", "--theme", "a", "--theme", "b") == 2


def test_a_page_of_remarks_is_said_and_the_rest_counted(folder, capsys):
    assert imported("theme,term\n" + "debt,国债\n" * 50) == 0
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "terms.csv:3: “国债” of debt stands already at terms.csv:2"
    assert lines[20] == "… 29 more of the kind: “国债” of debt stands already at terms.csv:2"
    assert imported("theme,term\n" + "debt,公债\n" * 50, "--verbose") == 0
    assert sum("stands already" in line for line in capsys.readouterr().err.splitlines()) == 49


def test_the_shipped_lexicon_is_not_written_to(capsys):
    Path("terms.csv").write_text("theme,term\ndebt,国债\n", encoding="utf-8")
    assert run(["lexicon", "import", "terms.csv", "--lang", "en"]) == 1
    Path("terms.csv").unlink()
    assert capsys.readouterr().err.startswith("error: the shipped lexicon is read-only: ")


def test_an_export_comes_back_as_no_change(folder, capsys):
    assert run(["lexicon", "export", "--to", "xlsx", "--lexicon", "lexicon", "--output", "a.xlsx"]) == 0
    sheet = openpyxl.load_workbook("a.xlsx").worksheets[0]
    assert [cell.value for cell in next(sheet.iter_rows(max_col=4))] == ["主题", "标签（zh）", "标签（en）", "词语"]
    capsys.readouterr()
    assert run(["lexicon", "import", "a.xlsx", "--lexicon", "lexicon", "--lang", "en"]) == 0
    assert capsys.readouterr().err == "a.xlsx (xlsx) merged into lexicon: themes +0, terms +0, changes 0, differences left 0\n"


def test_csv_begins_with_a_byte_order_mark_in_a_file_and_not_on_the_terminal(folder, capsys):
    command = ["lexicon", "export", "--to", "csv", "--lexicon", "lexicon", "--lang", "en"]
    assert run(command) == 0
    assert capsys.readouterr().out.startswith("theme,label (zh)")
    assert run([*command, "--output", "a.csv"]) == 0
    assert Path("a.csv").read_bytes().startswith(b"\xef\xbb\xbftheme,label (zh)")


def test_what_the_format_cannot_carry_is_said_on_stderr(folder, capsys):
    assert run(["lexicon", "export", "--to", "lexicoder", "--lexicon", "lexicon", "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert said.out == "+debt\n债务\n外债\n"
    assert said.err.splitlines() == [
        "lexicoder cannot carry (places are in lexicon):",
        "  examples: 5: themes/debt.yaml:7 …",
        "  the status of terms (superseded, deprecated, unverified): 1 terms: themes/debt.yaml:5",
        "  which term is preferred: 1 themes: themes/debt.yaml:1",
        "  the labels of themes: 1 themes: themes/debt.yaml:1",
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--to", "xlsx"], "error: xlsx is no text and cannot go to standard output: --output; add --output FILE"),
        (["--to", "word"], f"error: there is no such format: word; the formats are {', '.join(one.name for one in FORMATS)}"),
        (["--to", "csv", "--tokens"], "error: csv has no such option: --tokens; --tokens is for quanteda"),
    ],
)
def test_wrong_usage_of_export_is_one_line(folder, capsys, options, said):
    assert run(["lexicon", "export", "--lexicon", "lexicon", "--lang", "en", *options]) == 2
    assert capsys.readouterr().err == f"{said}\n"


def test_terms_from_standard_input(folder, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("国债\n".encode())))
    command = ["lexicon", "import", "-", "--from", "jieba", "--theme", "debt", "--lexicon", "lexicon", "--lang", "en"]
    assert run(command) == 0
    assert "- 国债\n" in (folder / "themes" / "debt.yaml").read_text(encoding="utf-8")


def test_the_impact_on_the_workspace_is_told(folder, capsys, tmp_path):
    Path("a.txt").write_text("大会，\n\n1. 吁请减免国债；\n\n2. 又吁请减免债务。\n", encoding="utf-8")
    assert run(["add", "a.txt", "--db", "a.db", "--lexicon", "lexicon"]) == 0
    capsys.readouterr()
    assert imported("theme,term\ndebt,国债\n", "--db", "a.db") == 0
    assert "debt +1 −0" in capsys.readouterr().err  # a minus sign
