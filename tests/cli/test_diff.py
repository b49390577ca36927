"""``zhuti diff`` on files and on documents of a workspace."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from nlp.cli.main import run

OLD = """大会

第七十五届会议

75/1. 增进人权领域的国际合作

大会，

重申决心促进人权领域的国际合作，

回顾其2019年12月18日第74/153号决议，

关切债务危机对发展中国家的影响，

1. 注意到秘书长的报告；

2. 促请会员国继续开展建设性对话和协商；

3. 决定在第七十六届会议上继续审议这一问题。

2020年12月16日
第46次全体会议
"""

NEW = """大会

第七十六届会议

76/2. 加强人权领域的国际合作

大会，

重申决心促进人权领域的国际合作，

回顾其2020年12月16日第75/1号决议，

1. 欢迎秘书长的报告；

2. 吁请各国继续开展建设性对话与磋商；

3. 请高级专员就此编写一份研究报告，提交人权理事会；

4. 决定在第七十七届会议上继续审议这一问题。

2021年12月16日
第53次全体会议
"""

OTHER = """安全理事会

第9000次会议

安全理事会，

深为震惊平民在冲突中遭受的苦难，

1. 要求武装团体撤出城镇；

2. 延长特派团的任务期限；
"""

SHOWN = """\
--- A/RES/75/1  old.txt  2020-12-16  增进人权领域的国际合作
+++ A/RES/76/2  new.txt  2021-12-16  加强人权领域的国际合作

~ Title
    [-增进-]{+加强+}人权领域的国际合作
    · word: 增进 → 加强

… 1 the same: preambular 1

~ preambular 2  reworded 79%
    回顾其[-2019年12月18日-]{+2020年12月16日+}[-第74/153号-]{+第75/1号+}决议，
    · citation: 2019年12月18日第74/153号 → 2020年12月16日第75/1号

- preambular 3  dropped
    [-关切债务危机对发展中国家的影响，-]

~ operative 1  reworded 73%
    [-注意到-]{+欢迎+}秘书长的报告；
    · opening: 注意到 → 欢迎 (pressure stronger)

~ operative 2  reworded 74%
    [-促请-]{+吁请+}[-会员国-]{+各国+}继续开展建设性对话[-和-]{+与+}[-协商-]{+磋商+}；
    · opening: 促请 → 吁请 (no stronger, no weaker)
    · word: 会员国 → 各国; 协商 → 磋商
    · function words: 1

+ operative 3  new
    {+请高级专员就此编写一份研究报告，提交人权理事会；+}

~ operative 3 → operative 4  reworded 95%, renumbered
    决定在[-第七十六届-]{+第七十七届+}会议上继续审议这一问题。
    · number: 第七十六届 → 第七十七届

Paragraphs: 6 before, 6 now; 1 the same, 4 reworded, 0 merged, 0 split, 1 new, 1 dropped.
Of these 0 moved and 1 got another number.
"""


class Written(NamedTuple):
    """What a command wrote, and its exit status."""

    status: int
    out: str
    err: list[str]


Diff = Callable[..., Written]


@pytest.fixture
def diff(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Diff:
    """Runs ``zhuti diff`` in a folder with some documents."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for name in ("ZHUTI_DB", "ZHUTI_LEXICON"):
        monkeypatch.delenv(name, raising=False)
    for name, text in (("old", OLD), ("new", NEW), ("other", OTHER)):
        Path(f"{name}.txt").write_text(text, encoding="utf-8")

    def run_it(*arguments: str, command: str = "diff") -> Written:
        status = run([command, *arguments])
        written = capsys.readouterr()
        return Written(status, written.out, written.err.splitlines())

    return run_it


def test_what_changed_is_shown_paragraph_by_paragraph(diff: Diff) -> None:
    assert diff("old.txt", "new.txt") == Written(1, SHOWN, [])


def test_text_is_another_name_of_the_table(diff: Diff) -> None:
    assert diff("old.txt", "new.txt", "--format", "text").out == diff("old.txt", "new.txt", "--format", "table").out == SHOWN


def test_the_same_in_chinese(diff: Diff) -> None:
    lines = diff("old.txt", "new.txt", "--lang", "zh").out.splitlines()
    assert lines[7] == "… 1 段相同：序言 1"
    assert "    · 开头词语：注意到 → 欢迎（要求的力度加强）" in lines
    assert lines[-2:] == [
        "旧 6 段，新 6 段：相同 1，改写 4，合并 0，拆分 0，新增 1，删去 1。",
        "其中移位 0，段号改变 1。",
    ]


def test_what_may_be_its_contrary_and_what_is_only_punctuation_is_told(diff: Diff) -> None:
    opening, law = (
        "大会，\n\n1. 强调各国{}采取不符合国际法的单方面胁迫性措施；\n\n",
        "2. 重申各国应遵守国际法和联合国宪章的原则",
    )
    Path("ban.txt").write_text(opening.format("不得") + law + "；\n\n3. 决定继续处理此案。\n", encoding="utf-8")
    Path("none.txt").write_text(opening.format("") + law + "。\n", encoding="utf-8")
    lines = diff("ban.txt", "none.txt").out.splitlines()
    assert "    · negation (may reverse the meaning): -不得" in lines
    (one,) = [line for line in lines if "punctuation only" in line]
    assert one.startswith("~ operative 2  reworded 95%, punctuation only")


def test_a_document_does_not_differ_from_itself(diff: Diff) -> None:
    same = diff("old.txt", "old.txt")
    assert (same.status, same.err) == (0, [])
    assert same.out.splitlines()[3:] == [
        "… 6 the same: preambular 1–3, operative 1–3",
        "",
        "Paragraphs: 6 before, 6 now; 6 the same, 0 reworded, 0 merged, 0 split, 0 new, 0 dropped.",
        "No difference.",
    ]


def test_line_breaks_widths_and_scripts_make_no_difference(diff: Diff) -> None:
    Path("wrapped.txt").write_text(OLD.replace("国际合作，", "国 际\n合作，").replace("秘书长", "秘書長"), encoding="utf-8")
    assert diff("old.txt", "wrapped.txt").status == 0


def test_all_shows_what_is_the_same(diff: Diff) -> None:
    assert "= preambular 1  the same\n    重申决心促进人权领域的国际合作，\n" in diff("old.txt", "new.txt", "--all").out


def test_two_texts_with_nothing_in_common(diff: Diff) -> None:
    apart = diff("old.txt", "other.txt")
    counts = json.loads(diff("old.txt", "other.txt", "--format", "json").out)["counts"]
    assert (apart.status, counts["new"], counts["dropped"]) == (1, 3, 6)
    assert apart.out.endswith("\nThe two have no paragraph in common.\n")


def test_documents_without_paragraphs(diff: Diff) -> None:
    Path("bare.txt").write_text("A/RES/75/1\n", encoding="utf-8")
    both = diff("bare.txt", "bare.txt")
    assert (both.status, both.err) == (0, ["note: bare.txt has no paragraphs"] * 2)
    assert diff("bare.txt", "new.txt").status == 1
    assert json.loads(diff("new.txt", "bare.txt", "--format", "json").out)["counts"]["dropped"] == 6


def test_texts_in_another_language_are_compared_as_they_are(diff: Diff) -> None:
    english = (
        "The General Assembly,\n\nRecalling its resolution 74/153,\n\n1. Urges all States to cooperate;\n\n"
        "2. Decides to remain seized of the matter.\n"
    )
    Path("one.txt").write_text(english, encoding="utf-8")
    Path("two.txt").write_text(english.replace("Urges", "Invites"), encoding="utf-8")
    compared = diff("one.txt", "two.txt")
    assert (compared.status, compared.err) == (1, ["note: one.txt is not in Chinese", "note: two.txt is not in Chinese"])
    assert "[-Urges-]{+Invites+}" in compared.out


def test_one_of_them_may_be_standard_input(diff: Diff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NEW.encode())))
    assert diff("old.txt", "-").out.splitlines()[1] == "+++ A/RES/76/2  -  2021-12-16  加强人权领域的国际合作"


def test_symbols_of_a_workspace_are_found(diff: Diff) -> None:
    diff("old.txt", "new.txt", command="add")
    for name in ("old", "new"):
        Path(f"{name}.txt").unlink()
    assert diff("A/RES/75/1", "a/res/76/2").out == SHOWN


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        pytest.param(
            ["old.txt", "missing.txt"],
            "error: neither a file nor a document of the workspace: missing.txt; check the name, or name the workspace"
            " with --db",
            id="no such file",
        ),
        pytest.param(
            ["-", "-"], "error: both documents cannot be standard input: -; name a file for one of them", id="both stdin"
        ),
        pytest.param(["old.txt"], "error: wrong usage: Missing argument 'NEW'; see zhuti diff --help", id="one file"),
        pytest.param(
            ["old.txt", "new.txt", "--lexicon", "nowhere"],
            "error: there is no such lexicon folder: nowhere; check the folder's name (on the command line: "
            "--lexicon or $ZHUTI_LEXICON)",
            id="no lexicon",
        ),
    ],
)
def test_trouble_is_said_in_one_line_with_the_status_of_diff(diff: Diff, arguments: list[str], line: str) -> None:
    assert diff(*arguments) == Written(2, "", [line])


def test_a_file_that_cannot_be_read_is_trouble(diff: Diff) -> None:
    Path("broken.pdf").write_bytes(b"%PDF-1.7 nothing more")
    written = diff("old.txt", "broken.pdf")
    assert (written.status, written.out, len(written.err)) == (2, "", 1)
    assert written.err[0].startswith("error: ")


def test_a_broken_ladder_is_trouble_and_names_its_line(diff: Diff, tmp_path: Path) -> None:
    from nlp.resources import resource

    shutil.copytree(resource("lexicons", "un-human-rights"), "mine")
    (tmp_path / "mine" / "ladder.tsv").write_text("zh\taxis\trung\tsource\n请\tpressure\thigh\tours\n", encoding="utf-8")
    expected = f"error: “high” is no rung: {Path('mine') / 'ladder.tsv'}:2; write 0 or a whole number, the greater the stronger"
    assert diff("old.txt", "new.txt", "--lexicon", "mine").err == [expected]
    checked = diff("check", "mine", "--severity", "error", command="lexicon")
    assert checked.status == 1
    assert checked.out.startswith(f"{Path('mine') / 'ladder.tsv'}:2: error: “high” is no rung; ")


def test_without_a_ladder_openings_are_not_ranked(diff: Diff, tmp_path: Path) -> None:
    from nlp.resources import resource

    shutil.copytree(resource("lexicons", "un-human-rights"), "mine")
    (tmp_path / "mine" / "ladder.tsv").unlink()
    assert "    · opening: 注意到 → 欢迎\n" in diff("old.txt", "new.txt", "--lexicon", "mine").out


def test_json_has_edits_and_changes_with_offsets(diff: Diff) -> None:
    compared = json.loads(diff("old.txt", "new.txt", "--format", "json").out)
    assert {key: compared[key] for key in ("same", "counts")} == {
        "same": False,
        "counts": {"identical": 1, "reworded": 4, "merged": 0, "split": 0, "new": 1, "dropped": 1},
    }
    assert (compared["old"]["symbol"], compared["new"]["symbol"]) == ("A/RES/75/1", "A/RES/76/2")
    row = next(row for row in compared["rows"] if row["new"] and row["new"][0]["text"] == "欢迎秘书长的报告；")
    assert row["edits"] == [{"operation": "replaced", "old": [0, 3], "new": [0, 2]}]
    assert row["changes"] == [
        {
            "kind": "opening", "old": [0, 3], "new": [0, 2], "old_words": "注意到", "new_words": "欢迎", "themes": [],
            "direction": "stronger", "axes": {"pressure": "stronger"},
        }
    ]  # fmt: skip


def test_csv_has_a_row_for_each_pair_and_the_title(diff: Diff) -> None:
    diff("old.txt", "new.txt", "--format", "csv", "--output", "d.csv")
    content = Path("d.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    assert [(row["status"], row["old_number"], row["new_number"]) for row in rows] == [
        ("title", "", ""),
        ("identical", "1", "1"),
        ("reworded", "2", "2"),
        ("dropped", "3", ""),
        ("reworded", "1", "1"),
        ("reworded", "2", "2"),
        ("new", "", "3"),
        ("reworded", "3", "4"),
    ]
    assert rows[4]["changes"] == "opening: 注意到 → 欢迎"


def test_what_a_terminal_would_obey_is_shown_instead(diff: Diff) -> None:
    Path("hostile.txt").write_text(NEW.replace("研究报告", "研究\x1b[2J报告"), encoding="utf-8")
    assert "\x1b" not in diff("old.txt", "hostile.txt").out


def test_a_merged_and_a_split_paragraph_are_shown_as_one_change(diff: Diff) -> None:
    first = "促请各国加强南南合作和三方合作，并在这方面分享最佳做法和经验教训；"
    second = "鼓励各区域组织为落后国家提供能力建设和技术援助方面的支持；"
    both = f"{first[:-1]}，又{second}"
    apart = OLD.replace("2. 促请会员国继续开展建设性对话和协商；", f"2. {first}\n\n3. {second}").replace("3. 决定", "4. 决定")
    Path("apart.txt").write_text(apart, encoding="utf-8")
    Path("together.txt").write_text(OLD.replace("促请会员国继续开展建设性对话和协商；", both), encoding="utf-8")
    assert "> operative 2–3 → operative 2  merged" in diff("apart.txt", "together.txt").out
    assert "< operative 2 → operative 2–3  split" in diff("together.txt", "apart.txt").out
