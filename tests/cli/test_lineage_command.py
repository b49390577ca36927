"""``zhuti lineage`` on the five documents and on small workspaces."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from workspace_commands import DRAFT, Zhuti, resolution, running

from nlp.ancestry import Ancestry
from nlp.cli.lineage.table import table_lines
from nlp.cli.table import width
from nlp.lineage.model import Edition, Lineage
from nlp.resources import resource
from nlp.store import Workspace

CORPUS = resource("data", "corpus")
LATER = resolution("76/201. ").replace("第七十五届", "第七十六届").replace("第七十六届会议上", "第七十七届会议上")
LATER = LATER.replace("2020年12月16日", "2021年12月17日").replace("所作的努力", "所作的不懈努力")
NUMBERED = "1. 欢迎会员国为促进国际合作所作的努力；"


@pytest.fixture
def zhuti(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Zhuti]:
    with running(tmp_path, monkeypatch, capsys) as run_it:
        yield run_it


@pytest.fixture
def stored(zhuti: Zhuti) -> Zhuti:
    """The same, with a workspace that holds the five documents."""
    zhuti("add", str(CORPUS))
    return zhuti


def rows(zhuti: Zhuti, *arguments: str) -> list[dict[str, Any]]:
    written = zhuti("lineage", *arguments, "--format", "json")
    assert written.status == 0, written.err
    found: list[dict[str, Any]] = json.loads(written.out)
    return found


def row(found: list[dict[str, Any]], zone: str, number: int) -> dict[str, Any]:
    (one,) = [one for one in found if (one["zone"], one["number"]) == (zone, number) and one["status"] != "dropped"]
    return one


def ancestors(one: dict[str, Any]) -> list[tuple[object, ...]]:
    return [(other["source"], other["zone"], other["number"]) for other in one["ancestors"]]


def write(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")


def test_json_has_a_row_for_each_paragraph_then_those_dropped(stored: Zhuti) -> None:
    found = rows(stored, "ga-75-third-committee-draft.txt")
    assert [one["position"] for one in found] == [*range(1, 33), 21]
    assert found[-1] == {
        "source": "ga-res-68-160.txt",
        "symbol": "A/RES/68/160",
        "position": 21,
        "part": None,
        "zone": "operative",
        "number": 12,
        "opening": "表示注意到",
        "text": found[-1]["text"],
        "status": "dropped",
        "against": None,
        "renumbered": False,
        "moved": False,
        "ancestors": [],
        "others": [],
        "siblings": [],
    }
    assert sum(one["status"] == "identical" for one in found) == 14


def test_a_row_tells_status_numbers_and_ancestors(stored: Zhuti) -> None:
    found = row(rows(stored, "A/HRC/RES/53/11"), "operative", 7)
    assert (found["status"], found["against"], found["renumbered"], found["moved"]) == (
        "reworded",
        "ga-75-third-committee-draft.txt",
        True,
        False,
    )
    assert ancestors(found) == [("ga-75-third-committee-draft.txt", "operative", 5), ("ga-res-68-160.txt", "operative", 4)]
    nearest = found["ancestors"][0]
    assert (nearest["symbol"], nearest["body"], nearest["session"], nearest["date"]) == (None, "GA", "75", "2020-09-01")
    assert 0.9 < nearest["similarity"] < 1
    assert nearest["direct"] is True
    assert nearest["text"].startswith("敦促国际舞台上的所有行为体")


@pytest.mark.parametrize(
    ("place", "expected", "is_moved"),
    [
        pytest.param(("operative", 13), ("hrc-res-43-21.txt", "preambular", 11), True, id="from the preamble"),
        pytest.param(("preambular", 23), ("hrc-res-43-21.txt", "preambular", 12), False, id="within the preamble"),
        pytest.param(("operative", 35), ("ga-res-76-164.txt", "operative", 11), False, id="quoted from another resolution"),
    ],
)
def test_a_clause_that_was_borrowed_from_another_text_is_found(stored: Zhuti, place, expected, is_moved) -> None:
    found = row(rows(stored, "A/HRC/RES/53/11"), *place)
    assert (ancestors(found)[0], found["moved"], found["against"]) == (expected, is_moved, expected[0])


def test_identical_is_one_and_nothing_else_is(stored: Zhuti) -> None:
    found = [(one, other) for one in rows(stored, "A/HRC/RES/53/11") for other in one["ancestors"]]
    alike = [(one["text"], other["text"], other["similarity"]) for one, other in found]
    assert {"".join(one.split()) == "".join(other.split()) for one, other, figure in alike if figure == 1} == {True}
    assert any(figure > 0.98 for _, _, figure in alike if figure < 1)


def test_the_table_tells_first_what_became_of_the_whole(stored: Zhuti) -> None:
    lines = stored("lineage", "ga-75-third-committee-draft.txt", "--lang", "en").out.splitlines()
    assert lines[:3] == ["ga-75-third-committee-draft.txt", "增进人权领域的国际合作", "GA 75 · draft · 2020-09-01 (inferred)"]
    summary = " ".join(lines[4 : lines.index("", 4)])
    assert summary.startswith("32 paragraphs: 14 identical (44%; ")
    assert "1 of the predecessor dropped." in summary
    assert "Predecessor: A/RES/68/160, 2013-12-18. Evidence: same title; 21 paragraphs come from it, headings" in summary
    assert summary.endswith("Earlier documents compared: 2.")


def test_the_table_has_each_paragraph_with_its_text_and_origin(stored: Zhuti) -> None:
    out = stored("lineage", "ga-75-third-committee-draft.txt", "--lang", "zh").out
    blocks = out.split("\n\n")
    (eighth,) = [block for block in blocks if "执行 8 " in block.splitlines()[0]]
    assert eighth.splitlines()[0] == "~ 执行 8  改写，编号改变"
    assert eighth.splitlines()[-1] == "    ← A/RES/68/160 执行 7 94%"
    (dropped,) = [block for block in blocks if block.startswith("- ")]
    assert dropped.splitlines()[0] == "- 执行 12（A/RES/68/160）  删去"
    assert blocks.index(dropped) == blocks.index(next(block for block in blocks if "执行 14 " in block.splitlines()[0])) + 1


def test_csv_has_a_row_for_each_paragraph_and_ancestor(stored: Zhuti) -> None:
    stored("lineage", "A/HRC/RES/53/11", "--format", "csv", "--output", "lineage.csv")
    text = Path("lineage.csv").read_text(encoding="utf-8")
    assert text.startswith("\ufeffsource,symbol,position,")
    found = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    expected = rows(stored, "A/HRC/RES/53/11")
    assert len(found) == sum(max(1, len(one["ancestors"]) + len(one["others"])) for one in expected)
    assert {one["position"] for one in found} == {str(one["position"]) for one in expected}


def test_a_page_is_written_where_the_name_asks_for_one(stored: Zhuti) -> None:
    assert stored("lineage", "A/HRC/RES/53/11", "--output", "page.html", "--lang", "zh").status == 0
    page = Path("page.html").read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>")
    assert "zhuti lineage A/HRC/RES/53/11" in page
    written = stored("lineage", "A/HRC/RES/53/11", "--format", "json", "--output", "rows.html")
    assert (written.status, Path("rows.html").read_text(encoding="utf-8")[:1]) == (0, "[")


def test_zones_and_depth_narrow_what_is_given(stored: Zhuti) -> None:
    found = rows(stored, "A/HRC/RES/53/11", "--zone", "operative", "--depth", "1")
    assert {one["zone"] for one in found} == {"operative"}
    assert {len(one["ancestors"]) for one in found} == {0, 1}


def test_a_file_need_not_be_in_the_workspace(zhuti: Zhuti) -> None:
    write("75-185.txt", resolution())
    write("76-201.txt", LATER)
    zhuti("add", "75-185.txt")
    found = rows(zhuti, "76-201.txt")
    assert [one["status"] for one in found] == ["identical", "identical", "reworded", "identical", "reworded"]
    assert {one["source"] for one in found} == {"76-201.txt"}


def test_a_paragraph_of_which_only_the_punctuation_changed_says_so(zhuti: Zhuti) -> None:
    write("75-185.txt", resolution())
    write("76-201.txt", LATER.replace("所作的不懈努力；", "所作的努力。"))
    zhuti("add", "75-185.txt")
    shown = zhuti("lineage", "76-201.txt", "--lang", "en").out
    assert "~ operative 1  reworded, punctuation only\n" in shown
    assert shown.count("punctuation only") == 1


def test_standard_input_is_a_file_too(zhuti: Zhuti, monkeypatch: pytest.MonkeyPatch) -> None:
    write("75-185.txt", resolution())
    zhuti("add", "75-185.txt")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LATER.encode())))
    found = rows(zhuti, "-")
    assert ({one["source"] for one in found}, found[2]["status"]) == ({"-"}, "reworded")


def test_a_file_that_is_stored_is_not_its_own_ancestor(stored: Zhuti) -> None:
    shutil.copy(CORPUS / "hrc-res-53-11.txt", "another-name.txt")
    written = stored("lineage", "another-name.txt", "--format", "json")
    assert " ".join(written.err) == ("This file is in the workspace as hrc-res-53-11.txt; it is not compared with itself.")
    assert max(map(len, written.err)) <= 80
    expected = rows(stored, "A/HRC/RES/53/11")
    assert [(one["status"], one["ancestors"]) for one in json.loads(written.out)] == [
        (one["status"], one["ancestors"]) for one in expected
    ]


def test_a_changed_file_of_a_stored_name_is_traced_as_the_file(stored: Zhuti) -> None:
    Path("copies").mkdir()
    text = (CORPUS / "hrc-res-53-11.txt").read_text(encoding="utf-8").replace("23. 敦促各国继续支持各基金；", "23. 敦促；")
    write("copies/hrc-res-53-11.txt", text)
    found = rows(stored, "copies/hrc-res-53-11.txt")
    assert row(found, "operative", 23)["text"] == "敦促；"
    assert row(found, "operative", 7)["status"] == "reworded"


def test_a_copy_in_the_workspace_is_no_ancestor(zhuti: Zhuti) -> None:
    for name in ("a.txt", "b.txt"):
        write(name, resolution())
    zhuti("add", "a.txt", "b.txt")
    written = zhuti("lineage", "b.txt", "--format", "json")
    assert {one["status"] for one in json.loads(written.out)} == {"new"}
    assert "not compared (1): a.txt" in written.err[0]
    assert zhuti("lineage", "b.txt", "--all-versions").err == ["Files with the very same content, not compared (1): a.txt."]


def test_what_was_not_compared_is_said_in_lines_of_a_terminal(zhuti: Zhuti) -> None:
    write("75-185.txt", resolution())
    write("a-draft-of-a-resolution.txt", DRAFT)
    write("copy.txt", resolution())
    zhuti("add", "75-185.txt", "a-draft-of-a-resolution.txt", "copy.txt")
    for language in ("en", "zh"):
        said = zhuti("lineage", "75-185.txt", "--lang", language).err
        assert max(map(width, said)) <= 80
        assert "copy.txt" in said[0]
        assert "draft" not in said[0]
        assert "a-draft-of-a-resolution.txt" in " ".join(said[1:])


@pytest.mark.parametrize("is_stored", [False, True], ids=["a file", "in the workspace"])
def test_a_text_that_is_not_chinese_is_said_to_be_none(zhuti: Zhuti, is_stored: bool) -> None:
    write("75-185.txt", resolution())
    write(
        "english.txt",
        "The General Assembly,\n\nReaffirming the Charter of the United Nations and its purposes and principles,\n\n"
        "1. Requests the Secretary-General to report to the General Assembly at its next session on the present resolution;"
        "\n\n2. Decides to remain seized of the matter and to continue its consideration of it at its next session.\n",
    )
    zhuti("add", "75-185.txt", *["english.txt"] * is_stored)
    assert zhuti("lineage", "english.txt").err[0].startswith("note: english.txt is not in Chinese")
    assert not zhuti("lineage", "75-185.txt").err


def test_neither_the_draft_nor_a_corrigendum_is_an_ancestor(zhuti: Zhuti) -> None:
    write("75-185.txt", resolution())
    write("draft.txt", DRAFT)
    write("corrigendum.txt", "A/RES/75/185/Corr.1\n\n" + resolution())
    zhuti("add", "75-185.txt", "draft.txt", "corrigendum.txt")
    for name in ("75-185.txt", "draft.txt", "corrigendum.txt"):
        assert {one["status"] for one in rows(zhuti, name)} == {"new"}
    assert {one["status"] for one in rows(zhuti, "75-185.txt", "--all-versions")} != {"new"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(("b.txt", ""), ("a.txt", "A/RES/75/185/Corr.1\n\n"), id="a corrigendum that is the whole text"),
        pytest.param(("b.txt", "A/C.3/75/L.9\n\n"), ("a.txt", "A/C.3/75/L.9/Rev.1\n\n"), id="a revision"),
        pytest.param(("b.txt", "A/C.3/75/L.9/Rev.2\n\n"), ("a.txt", "A/C.3/75/L.9/Rev.10\n\n"), id="the tenth revision"),
        pytest.param(("a.txt", ""), ("b.html", ""), id="another format"),
    ],
)
def test_of_two_versions_of_one_day_the_second_comes_from_the_first(
    zhuti: Zhuti, first: tuple[str, str], second: tuple[str, str]
) -> None:
    for name, heading in (first, second):
        text = resolution() if name == first[0] else resolution().replace("所作的努力", "所作的不懈努力")
        write(name, heading + text if name.endswith(".txt") else "".join(f"<p>{one}</p>" for one in text.split("\n\n")))
    zhuti("add", first[0], second[0])
    found = rows(zhuti, second[0], "--all-versions")
    assert [one["status"] for one in found] == ["identical", "identical", "reworded", "identical", "identical"]
    assert {one["against"] for one in found} == {first[0]}
    assert {one["status"] for one in rows(zhuti, first[0], "--all-versions")} == {"new"}
    assert "not compared" not in "".join(zhuti("lineage", second[0], "--all-versions").err)
    assert zhuti("lineage", first[0], "--all-versions").err[-1] == (
        f"Later versions of the same text, not compared (1): {second[0]}."
    )


def test_the_only_document_of_a_workspace_is_all_new_and_it_says_why(zhuti: Zhuti) -> None:
    write("75-185.txt", resolution())
    zhuti("add", "75-185.txt")
    assert "The workspace holds no earlier document to compare with, so every paragraph is new; add earlier ones" in " ".join(
        zhuti("lineage", "A/RES/75/185").out.split()
    )


def test_two_texts_with_nothing_in_common_say_so(zhuti: Zhuti) -> None:
    write("a.txt", resolution("65/1. ").replace("第七十五届", "第六十五届").replace("2020年", "2010年"))
    write("b.txt", LATER.replace("国际合作", "海洋渔业").replace("促进", "养护").replace("人权", "公海鱼类种群"))
    text = Path("b.txt").read_text(encoding="utf-8")
    replaced = {
        "以往关于这一问题的各项": "第61/105号",
        "欢迎会员国为养护海洋渔业所作的不懈努力": "禁止底拖网捕捞",
        "请秘书长继续为此提供一切必要的协助": "核可执法检查办法",
        "决定在第七十七届会议上继续审议这一问题": "定于今后再议",
        "重申决心养护公海鱼类种群领域的海洋渔业": "关切过度捕捞",
    }
    for old, new in replaced.items():
        text = text.replace(old, new)
    write("b.txt", text)
    zhuti("add", "a.txt")
    said = " ".join(zhuti("lineage", "b.txt").out.split())
    assert "No earlier version of this text was found. Earlier documents compared: 1. None has a paragraph like" in said


def test_documents_of_one_day_are_not_each_other_s_ancestors(zhuti: Zhuti) -> None:
    write("a.txt", resolution("75/185. "))
    write("b.txt", resolution("75/186. ").replace("增进人权领域的国际合作", "人权领域的能力建设"))
    zhuti("add", "a.txt", "b.txt")
    assert [{one["status"] for one in rows(zhuti, name)} for name in ("a.txt", "b.txt")] == [{"new"}, {"new"}]


def test_a_document_without_a_date_is_compared_with_all_and_says_so(zhuti: Zhuti) -> None:
    write("75-185.txt", resolution())
    write("undated.txt", f"大会，\n\n重申决心促进人权领域的国际合作，\n\n{NUMBERED}\n\n2. 决定继续处理此事。\n")
    zhuti("add", "75-185.txt", "undated.txt")
    out = " ".join(zhuti("lineage", "undated.txt").out.split())
    assert "Earlier documents compared: 1. This document has no date, so all were compared, and some may be later." in out
    assert "← A/RES/75/185 operative 1 100%" in out
    dated = " ".join(zhuti("lineage", "75-185.txt").out.split())
    assert "Earlier documents compared: 1. 1 of them have no date and may not be earlier; they are listed last." in dated


def test_a_corrected_date_decides_what_is_earlier(zhuti: Zhuti) -> None:
    write("75-185.txt", resolution())
    write("76-201.txt", LATER)
    zhuti("add", "75-185.txt", "76-201.txt")
    assert rows(zhuti, "75-185.txt")[0]["status"] == "new"
    zhuti("set", "76-201.txt", "adopted=2019-12-18")
    assert rows(zhuti, "75-185.txt")[0]["ancestors"][0]["date"] == "2019-12-18"


def test_a_document_without_paragraphs_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "en")
    lines = list(table_lines(Lineage(Edition("empty.txt"), None, (), (), compared=3), 80))
    assert lines[-1] == "This document has no paragraphs, so there is nothing to compare."


PARTS = """大会

第六十届会议

60/9. 海洋事务

A

加强渔业养护的国际合作

大会，

关切非法、未报告和无管制的捕捞活动继续破坏鱼类种群的养护和管理，

1. 敦促各国采取有效措施，防止、制止和消除非法、未报告和无管制的捕捞活动；

2. 请秘书长就本部分的执行情况向大会第六十一届会议提出报告；

B

海洋环境的保护

大会，

深信海洋垃圾对海洋生物多样性和沿海社区生计构成日益严重的威胁，

1. 邀请国际海事组织就船舶废物的处理提供技术援助。

2005年11月30日
第56次全体会议
"""


def test_parts_and_mergers_are_told_with_their_places(zhuti: Zhuti) -> None:
    write("60-9.txt", PARTS)
    later = PARTS.replace("60/9.", "62/9.").replace("第六十届", "第六十二届").replace("2005年", "2007年")
    write("62-9.txt", later.replace("捕捞活动；\n\n2. 请秘书长", "捕捞活动，并请秘书长"))
    zhuti("add", "60-9.txt", "62-9.txt")
    found = rows(zhuti, "A/RES/62/9")
    assert {one["part"] for one in found} == {"A", "B"}
    (merged,) = [one for one in found if one["status"] == "merged"]
    assert (merged["part"], merged["zone"], merged["number"]) == ("A", "operative", 1)
    sides = [*merged["ancestors"], *merged["others"]]
    assert sorted((side["part"], side["zone"], side["number"]) for side in sides) == [
        ("A", "operative", 1),
        ("A", "operative", 2),
    ]
    assert {one["status"] for one in found if one is not merged} == {"identical"}
    assert "← A/RES/60/9 A operative 1 " in zhuti("lineage", "A/RES/62/9").out


@pytest.mark.parametrize(
    ("arguments", "status", "line"),
    [
        pytest.param(
            ("A/RES/1/1",),
            1,
            "error: neither a document of the workspace nor a file: A/RES/1/1; see zhuti documents, or check the symbol"
            " and the name",
            id="unknown",
        ),
        pytest.param(
            ("A/RES/1/1", "--db", "none.db"),
            1,
            "error: there is no workspace: none.db; add documents with zhuti add first, or name a workspace with --db",
            id="no workspace",
        ),
        pytest.param(
            ("nothing.txt",),
            1,
            "error: the file is empty: nothing.txt; check that it was downloaded completely",
            id="an empty file",
        ),
        pytest.param(("A/HRC/RES/53/11", "--depth", "0"), 2, None, id="no depth"),
        pytest.param(("A/HRC/RES/53/11", "--format", "docx"), 2, None, id="no such format"),
    ],
)
def test_what_cannot_be_done_is_said_on_one_line(stored: Zhuti, arguments, status, line) -> None:
    write("nothing.txt", "")
    written = stored("lineage", *arguments)
    assert (written.status, written.out, len(written.err)) == (status, "", 1)
    assert line is None or written.err == [line]


def test_a_symbol_is_found_whatever_its_blanks_and_capitals(stored: Zhuti) -> None:
    assert rows(stored, "a/hrc/res/ 43/21") == rows(stored, "hrc-res-43-21.txt")


def test_no_line_of_the_table_is_wider_than_the_terminal(stored: Zhuti) -> None:

    with Workspace(Path("zhuti.db")) as workspace, workspace.snapshot():
        ancestry = Ancestry(workspace)
        edition = ancestry.edition("hrc-res-53-11.txt")
        assert edition is not None
        lines = list(table_lines(ancestry.lineage(edition), 80))
    assert max(map(width, lines)) <= 80


def test_what_others_wrote_moves_no_cursor(zhuti: Zhuti) -> None:
    write("75-185.txt", resolution())
    write("76-201.txt", LATER.replace("不懈努力", "\x1b[2J不懈努力"))
    zhuti("add", "75-185.txt")
    assert "\x1b" not in zhuti("lineage", "76-201.txt").out
