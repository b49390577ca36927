"""``zhuti set``: corrections win, survive adding again, and can be taken back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from workspace_commands import Written, Zhuti, copy_corpus, listed, running


@pytest.fixture
def zhuti(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Zhuti]:
    """Runs a command in a folder that has a workspace of the five documents."""
    copy_corpus(tmp_path)
    with running(tmp_path, monkeypatch, capsys) as run_it:
        run_it("add", "corpus")
        yield run_it


def row_of(zhuti: Zhuti, source: str = "ga-res-68-160.txt") -> dict[str, Any]:
    """The row of a document."""
    return listed(zhuti)[source]


def test_a_correction_is_said_and_shown_with_what_had_been_read(zhuti: Zhuti) -> None:
    assert zhuti("set", "ga-res-68-160.txt", "session=69", "adopted=2014/1/2") == Written(
        0, "", ["ga-res-68-160.txt: session is now 69", "ga-res-68-160.txt: adopted is now 2014-01-02"]
    )
    row = row_of(zhuti)
    assert (row["session"], row["adopted"]) == ("69", "2014-01-02")
    assert row["supplied"] == {"adopted": "set", "session": "set"}
    assert row["read"] == {"adopted": "2013-12-18", "session": "68"}
    assert "session" not in row["derived"]
    assert "ga-res-68-160.txt: session set to “69” (read: “68”)" in zhuti("documents").out.splitlines()


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ("symbol=A/RES/68/161", "symbol", "A/RES/68/161"),
        ("body=人权理事会", "body", "HRC"),
        ("body=hrc", "body", "HRC"),
        ("session=S-32", "session", "S-32"),
        ("届次=第六十九届会议", "session", "69"),
        ("kind=草案", "kind", "draft"),
        ("title=增进 合作", "title", "增进 合作"),
        ("adopted=2013年12月19日", "adopted", "2013-12-19"),
        ("adopted=", "adopted", None),
        ("body=", "body", None),
        ("session\uff1d69", "session", "69"),
    ],
)
def test_values_are_taken_as_people_write_them(zhuti: Zhuti, change: str, field: str, value: str | None) -> None:
    assert zhuti("set", "ga-res-68-160.txt", change).status == 0
    assert row_of(zhuti)[field] == value


@pytest.mark.parametrize(
    ("arguments", "status", "line"),
    [
        pytest.param(
            ["ga-res-68-160.txt", "colour=red"],
            2,
            "error: there is no such field: 'colour'; the fields are symbol, body, session, kind, title, adopted, agenda_item,"
            " committee, report, distributed, meeting, job",
            id="field",
        ),
        pytest.param(
            ["ga-res-68-160.txt", "session=69", "adopted=2013-02-31"],
            2,
            "error: adopted cannot be this: 'adopted=2013-02-31'; write A/RES/76/164 for a symbol, GA for a body, 53 or S-32"
            " for a session, resolution for a kind, 2023-07-12 for a date",
            id="no day",
        ),
        pytest.param(
            ["ga-res-68-160.txt", "session"],
            2,
            "error: not of the form FIELD=VALUE: 'session'; write session=75",
            id="no sign",
        ),
        pytest.param(
            ["ga-res-68-160.txt"],
            2,
            "error: there is nothing to set: zhuti set; write session=75 or the like, or --forget session alone, or --undo"
            " alone",
            id="nothing",
        ),
        pytest.param(
            ["nothing.txt", "session=69"],
            1,
            "error: the workspace has no such document: nothing.txt; see zhuti documents",
            id="no document",
        ),
    ],
)
def test_what_cannot_be_set_changes_nothing(zhuti: Zhuti, arguments: list[str], status: int, line: str) -> None:
    before = listed(zhuti)
    assert zhuti("set", *arguments) == Written(status, "", [line])
    assert listed(zhuti) == before


@pytest.mark.parametrize("wrong", ["kind=", "kind=letter", "body=Xyz", "symbol=68/160", "session=next", "session=0"])
def test_no_field_takes_what_it_cannot_be(zhuti: Zhuti, wrong: str) -> None:
    assert zhuti("set", "ga-res-68-160.txt", wrong).status == 2


def test_a_symbol_names_a_document_where_one_has_it(zhuti: Zhuti) -> None:
    assert zhuti("set", "a/res/68/160", "session=69").status == 0
    zhuti("set", "ga-res-76-164.txt", "symbol=A/RES/68/160")
    assert zhuti("set", "A/RES/68/160", "session=70") == Written(
        2,
        "",
        [
            "error: several documents have this symbol: A/RES/68/160; name one by its source: ga-res-68-160.txt,"
            " ga-res-76-164.txt"
        ],
    )


def test_a_correction_survives_changed_content_and_goes_with_the_document(zhuti: Zhuti) -> None:
    zhuti("set", "ga-res-68-160.txt", "session=69")
    path = Path("corpus/ga-res-68-160.txt")
    path.write_text(path.read_text(encoding="utf-8").replace("能力", "才力"), encoding="utf-8")
    zhuti("add", "corpus")
    assert row_of(zhuti)["session"] == "69"
    zhuti("remove", "ga-res-68-160.txt")
    zhuti("add", "corpus")
    assert (row_of(zhuti)["session"], row_of(zhuti)["supplied"]) == ("68", {})


def test_corrections_can_be_taken_back_one_by_one_or_all(zhuti: Zhuti) -> None:
    before = row_of(zhuti)
    zhuti("set", "ga-res-68-160.txt", "session=69", "body=", "committee=第三委员会")
    assert zhuti("set", "ga-res-68-160.txt", "--forget", "session").err == ["ga-res-68-160.txt: session is as it was read"]
    assert (row_of(zhuti)["session"], row_of(zhuti)["body"]) == ("68", None)
    assert zhuti("set", "ga-res-68-160.txt", "--undo").err == [
        "ga-res-68-160.txt: body is as it was read",
        "ga-res-68-160.txt: committee is as it was read",
    ]
    assert row_of(zhuti) == before


def test_figures_follow_the_correction_and_their_checksum_tells(zhuti: Zhuti) -> None:
    def themes() -> tuple[set[str | None], str]:
        found = json.loads(zhuti("themes", "--body", "GA", "--format", "json").out)
        return {row["session"] for row in found["rows"]}, found["meta"]["corpus_hash"]

    before = themes()
    zhuti("set", "ga-res-68-160.txt", "session=69")
    after = themes()
    assert (before[0], after[0]) == ({"68", "75", "76"}, {"69", "75", "76"})
    assert before[1] != after[1]
    zhuti("set", "ga-res-68-160.txt", "--undo")
    assert themes() == before


def test_a_correction_is_in_the_report_the_export_and_in_csv(zhuti: Zhuti) -> None:
    zhuti("set", "ga-res-68-160.txt", "session=69", "title=另一标题")
    (row,) = [row for row in csv.DictReader(io.StringIO(zhuti("documents", "--format", "csv").out)) if row["session"] == "69"]
    assert (row["supplied"], row["read"]) == ("session=set; title=set", "session=68; title=增进人权领域的国际合作")
    exported = [json.loads(line) for line in zhuti("export").out.splitlines()]
    (document,) = [one for one in exported if one.get("source") == "ga-res-68-160.txt"]
    assert (document["session"], document["title"], document["title_themes"]) == ("69", "另一标题", [])
    zhuti("report", "--output", "page.html")
    assert "另一标题" in Path("page.html").read_text(encoding="utf-8")
