"""``zhuti verify``: an unaltered report holds, an altered one does not, and what changed since is named."""

from __future__ import annotations

import base64
import io
import json
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.cli.main import run

FIRST = """大会决议

68/160. 增进人权领域的国际合作

大会，

重申决心促进国际合作，

1. 欢迎南南合作和普遍定期审议；

2. 请秘书长提出报告。

2013年12月18日
第70次全体会议
"""
SECOND = FIRST.replace("68/160", "70/153").replace("2013年", "2015年").replace("请秘书长", "又请秘书长")
PLAIN = ["--no-new-text", "--theme", "south-south-cooperation"]

NO_ZONE = {"theme": [], "body": [], "session": [], "year": [], "kind": [], "zone": ["nowhere"], "cited": True}
NO_REASON = [{"part": "topics", "reason": "nowhere.x", "values": {}}]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two resolutions, a workspace of them, and a small report of it."""
    folder = tmp_path_factory.mktemp("prepared")
    documents = folder / "documents"
    documents.mkdir()
    (documents / "first.txt").write_text(FIRST, encoding="utf-8")
    (documents / "second.txt").write_text(SECOND, encoding="utf-8")
    workspace = ["--db", str(folder / "zhuti.db")]
    assert run(["add", str(documents), *workspace]) == 0
    assert run(["report", *workspace, *PLAIN, "--output", str(folder / "plain.html"), "--lang", "en"]) == 0
    return folder


@pytest.fixture
def folder(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it to work in."""
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for name in ("ZHUTI_DB", "ZHUTI_LEXICON"):
        monkeypatch.delenv(name, raising=False)
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*options: str) -> str:
    """A page with these options; the small one is made already."""
    if options == tuple(PLAIN):
        shutil.copy("plain.html", "page.html")
    else:
        assert run(["report", "--output", "page.html", *options]) == 0
    return Path("page.html").read_text(encoding="utf-8")


def write(page: str) -> None:
    Path("page.html").write_text(page, encoding="utf-8")


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--lang", "zh"],
        [
            "--session",
            "68..69",
            "--zone",
            "operative",
            "--no-cited",
            "--year",
            "2013..2014",
            "--kind",
            "resolution",
            "--body",
            "GA",
        ],
        ["--theme", "south-south-cooperation"],
        ["--rule", "报告=报告", "--rule", "两个 词=合作 AND 审议", *PLAIN],
        ["--new-text"],
        PLAIN,
    ],
    ids=["plain", "in Chinese", "filters", "one theme", "rules", "new text", "without new text"],
)
def test_an_unaltered_page_holds(folder: Path, options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    make(*options)
    capsys.readouterr()
    assert run(["verify", "page.html"]) == 0
    said = capsys.readouterr()
    assert re.match("(The page holds: figures in tables |核对无误：表中数字)[0-9,]+", said.out)
    assert said.err == ""


def test_a_page_with_judgements_holds(folder: Path) -> None:
    assert run(["lexicon", "copy", "own"]) == 0
    assert run(["add", "documents", "--lexicon", "own", "--db", "own.db"]) == 0
    judge = ["judge", "--lexicon", "own", "--db", "own.db", "--by", "r", "--theme", "south-south-cooperation"]
    assert run([*judge, "--add", "first.txt", "--number", "1", "--zone", "operative", "--verdict", "yes"]) == 0
    assert '<section id="judged">' in make("--lexicon", "own", "--db", "own.db")
    assert run(["verify", "page.html", "--lexicon", "own", "--db", "own.db"]) == 0


def test_a_page_of_files_holds_against_the_files_and_against_a_workspace_of_them(folder: Path) -> None:
    make("documents")
    shutil.move(folder / "documents", folder / "elsewhere")
    assert run(["verify", "page.html", "elsewhere"]) == 0
    assert run(["verify", "page.html"]) == 0


def test_a_page_of_files_some_of_which_cannot_be_read_holds(folder: Path) -> None:
    (folder / "documents" / "empty.txt").write_bytes(b"")
    assert run(["report", "documents", "--output", "page.html"]) == 1
    shutil.move(folder / "documents", folder / "elsewhere")
    assert run(["verify", "page.html", str(folder / "elsewhere")]) == 0
    assert run(["verify", "page.html"]) == 0


@pytest.mark.parametrize("bytes_before", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
def test_other_line_ends_are_the_same_page(folder: Path, bytes_before: bytes) -> None:
    page = make(*PLAIN)
    Path("page.html").write_bytes(bytes_before + page.replace("\n", "\r\n").encode())
    assert run(["verify", "page.html"]) == 0


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_digit_that_was_changed_anywhere_makes_it_fail(folder: Path, data: st.DataObject) -> None:
    page = make(*PLAIN)
    digits = [found.start() for found in re.finditer(r"\d", page)]
    at = data.draw(st.sampled_from(digits))
    write(page[:at] + data.draw(st.sampled_from([digit for digit in "0123456789" if digit != page[at]])) + page[at + 1 :])
    assert run(["verify", "page.html"]) == 1


def test_a_figure_that_was_changed_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = make(*PLAIN)
    write(
        re.sub(r"(South-South cooperation</a></th>\s*<th[^>]*>[^<]*</th>\s*<td[^>]*><a[^>]*>)1/3", r"\g<1>2/3", page, count=1)
    )
    assert run(["verify", "page.html"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("Themes by session > ")
    assert said[0].endswith(
        "South-South cooperation > General Assembly session 68 > Paragraphs: the page says “2/3”, the documents give “1/3”"
    )
    assert said[-1] == "The page does not hold: differences from what the documents give: 1."


def test_json_gives_the_place_and_both_values(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(make(*PLAIN).replace(">1/3<", ">3/3<"))
    assert run(["verify", "page.html", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["meta"]["holds"] is False
    assert {(row["page"], row["workspace"]) for row in found["rows"]} == {("3/3", "1/3")}


def test_of_many_differences_the_first_are_listed_and_the_others_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(make(*PLAIN).replace(">1/3<", ">3/3<"))
    assert run(["verify", "page.html", "--most", "1"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[1].startswith("Not listed: ")
    assert len(said) == 3


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda folder: (folder / "third.txt").write_text(FIRST.replace("68/160", "72/1"), "utf-8"), "added since: third.txt"),
        (
            lambda folder: (folder / "second.txt").write_text(SECOND.replace("南南合作", "对话"), "utf-8"),
            "changed since: second.txt",
        ),
    ],
    ids=["added", "changed"],
)
def test_what_became_of_the_documents_since_is_named(
    folder: Path, change, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    make(*PLAIN)
    change(folder / "documents")
    assert run(["add", "documents"]) == 0
    capsys.readouterr()
    assert run(["verify", "page.html"]) == 1
    assert f"Documents {said}\n" in capsys.readouterr().out


def test_a_document_that_was_removed_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(*PLAIN)
    assert run(["remove", "second.txt"]) == 0
    capsys.readouterr()
    assert run(["verify", "page.html"]) == 1
    assert "Documents removed since: second.txt\n" in capsys.readouterr().out


def test_a_page_of_another_lexicon_is_said_to_be_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(*PLAIN)
    assert run(["lexicon", "copy", "own"]) == 0
    assert run(["lexicon", "add", "south-south-cooperation=提出报告", "--lexicon", "own", "--force"]) == 0
    assert run(["add", "documents", "--lexicon", "own", "--db", "own.db"]) == 0
    capsys.readouterr()
    assert run(["verify", "page.html", "--lexicon", "own"]) == 1
    assert capsys.readouterr().err.startswith("error: ")
    assert run(["verify", "page.html", "--lexicon", "own", "--db", "own.db"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("Another lexicon: the page was made with ")
    assert "South-South cooperation > General Assembly session 68 > Paragraphs: the page says “1/3”" in said


def as_of_another_program(page: str, **meta: object) -> str:
    """The page as another version of the program would have left it."""
    (address,) = re.findall(r'download="zhuti-report.json" href="[^"]*;base64,([^"]*)"', page)
    written = json.loads(base64.b64decode(address))
    written["meta"] |= {"program_version": "0.0.1", **meta}
    return page.replace(address, base64.b64encode(json.dumps(written).encode()).decode())


def test_of_a_page_of_another_program_what_both_show_is_compared(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = as_of_another_program(make(*PLAIN)).replace("<h2>", '<h2 class="x">').replace("</main>", "<p>More</p></main>")
    write(page)
    assert run(["verify", "page.html"]) == 0
    assert capsys.readouterr().out.startswith("The page was made by zhuti 0.0.1, this is ")
    write(page.replace(">1/3<", ">3/3<"))
    assert run(["verify", "page.html"]) == 1


def test_without_its_workspace_it_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(*PLAIN)
    assert run(["verify", "page.html", "--db", "none.db"]) == 1
    assert capsys.readouterr().err.startswith("error: ")


@pytest.mark.parametrize(
    ("altered", "said"),
    [
        (lambda page: page[: len(page) // 2], "the page breaks off before its end"),
        (lambda page: page + "<p>7</p>", "something was added after the page's end"),
        (lambda page: "<!doctype html><html><body>人权</body></html>", "this is no report that zhuti made"),
        (
            lambda page: page.replace("zhuti-report.json", "x.json"),
            "what the page says of how it was made is missing or damaged",
        ),
        (lambda page: page.replace(";base64,", ";base64,AAAA"), "what the page says of how it was made is missing or damaged"),
        (lambda page: as_of_another_program(page, format=99), "the page was made by a newer program, zhuti 0.0.1"),
        (lambda page: as_of_another_program(page, filters={"theme": [7]}), "what the page says of how it was made is missing"),
        (lambda page: as_of_another_program(page, filters=NO_ZONE), "what the page says of how it was made is missing"),
        (lambda page: as_of_another_program(page, left_out=NO_REASON), "what the page says of how it was made is missing"),
        (lambda page: as_of_another_program(page, rules=[{"label": "x"}]), "what the page says of how it was made is missing"),
        (
            lambda page: as_of_another_program(page, unread=[{"key": "no.such"}]),
            "what the page says of how it was made is missing",
        ),
        (
            lambda page: as_of_another_program(page, left_out=[{"part": "x"}]),
            "what the page says of how it was made is missing",
        ),
        (
            lambda page: page.replace("</main>", "<script>alert(1)</script <p></main>"),
            "has markup that no report of zhuti holds",
        ),
    ],
    ids=[
        "cut off",
        "added to",
        "foreign",
        "no parameters",
        "damaged",
        "newer",
        "filters",
        "zone",
        "reason",
        "rules",
        "unread",
        "parts",
        "markup",
    ],
)
def test_what_is_no_whole_report_is_refused_with_the_reason(
    folder: Path, altered, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(altered(make(*PLAIN)))
    assert run(["verify", "page.html"]) == 1
    error = capsys.readouterr().err
    assert error.startswith("error: ")
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"\x00" * 1000], ids=["no text", "empty", "zeros"])
def test_what_is_no_text_is_no_report(folder: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.html").write_bytes(content)
    assert run(["verify", "page.html"]) == 1
    assert "this is no report that zhuti made: page.html" in capsys.readouterr().err


def test_a_page_can_come_on_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(make(*PLAIN).encode())))
    assert run(["verify", "-"]) == 0


def test_a_page_that_is_not_there_and_one_that_is_too_large_are_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["verify", "none.html"]) == 1
    assert "there is no such file: none.html" in capsys.readouterr().err
    make(*PLAIN)
    monkeypatch.setattr("nlp.verification.page.LARGEST", 2**20)
    Path("page.html").write_bytes(b"x" * (2**20 + 1))
    assert run(["verify", "page.html"]) == 1
    assert "the page has more than 1 MB" in capsys.readouterr().err
