"""``zhuti show`` on the five documents and on files."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from nlp.cli.main import run
from nlp.resources import resource

FIFTH = "注意到人权理事会咨询委员会关于技术援助和能力建设对推动实现促进和保护人权方面合作共赢的作用的报告；"


class Written(NamedTuple):
    """What a command wrote, and its exit status."""

    status: int
    out: str
    err: list[str]


Zhuti = Callable[..., Written]


@pytest.fixture
def zhuti(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs a command in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for name in ("ZHUTI_DB", "ZHUTI_LEXICON"):
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: str) -> Written:
        status = run(list(arguments))
        written = capsys.readouterr()
        return Written(status, written.out, written.err.splitlines())

    return run_it


@pytest.fixture
def stored(zhuti: Zhuti) -> Zhuti:
    """The same, with a workspace that holds the five documents; the files are not at hand."""
    zhuti("add", str(resource("data", "corpus")))
    return zhuti


def test_a_paragraph_stands_among_its_neighbours_with_themes_and_notes(stored: Zhuti) -> None:
    written = stored("show", "A/HRC/RES/43/21", "5")
    lines = written.out.splitlines()
    assert (written.status, written.err) == (0, [])
    assert lines[:3] == [
        "A/HRC/RES/43/21",
        "在人权领域促进合作共赢",
        "HRC 43 · resolution · adopted 2020-06-22 · hrc-res-43-21.txt",
    ]
    assert [line[:13] for line in lines if "operative" in line] == ["  operative 4", "> operative 5", "  operative 6"]
    assert "".join(line[2:].strip() for line in lines[lines.index("") :]).count(f"operative 5  {FIFTH}[1]") == 1
    assert [line.strip() for line in lines if "note 1" in line] == ["note 1: A/HRC/43/31。"]
    assert "（技术援助、能力建设）" in "".join(line.strip() for line in lines)


def test_its_source_shows_what_was_joined_over_and_left_out(stored: Zhuti) -> None:
    lines = [line.strip() for line in stored("show", "A/HRC/RES/43/21", "5", "--context", "0", "--source").out.splitlines()]
    assert "lines 150 to 152, characters 2119–2170" in lines
    raw = "".join(lines[lines.index("lines 150 to 152, characters 2119–2170") + 1 :])
    assert raw.startswith(
        "source: ⟦5.⟧注意到人权理事会咨询委员会关于技术援助和能力建设对推动实现促⏎进和保护人权方面合作共赢的作用的报告；⟦1⟧"
        "left out: “5.” the paragraph's number；“1” a note's mark"
    )


def test_the_same_in_json_has_pieces_that_point_into_the_reader_s_text(stored: Zhuti) -> None:
    shown: dict[str, Any] = json.loads(stored("show", "A/HRC/RES/43/21", "5", "--source", "--format", "json").out)
    text = stored("show", "A/HRC/RES/43/21", "--source-text").out
    before, target, after = shown["paragraphs"]
    assert [one["is_target"] for one in (before, target, after)] == [False, True, False]
    assert (target["text"], target["footnotes"]) == (FIFTH, [{"mark": "1", "text": "A/HRC/43/31。"}])
    assert [theme["id"] for theme in target["themes"]] == ["technical-assistance", "mutually-beneficial-cooperation"]
    assert all(theme["label"] for theme in target["themes"])
    assert [(piece["status"], piece["reason"]) for piece in target["pieces"]] == [
        ("dropped", "number"), ("kept", None), ("joined", None), ("kept", None), ("dropped", "mark"),
    ]  # fmt: skip
    assert all(text[slice(*piece["span"])] == piece["text"] for piece in target["pieces"])
    kept = [piece["span"] for piece in target["pieces"] if piece["status"] == "kept"]
    assert kept == target["source_spans"]


def test_a_whole_document_or_a_zone_of_it_is_shown_without_a_number(stored: Zhuti) -> None:
    whole = json.loads(stored("show", "A/HRC/RES/43/21", "--format", "json").out)
    preambular = json.loads(stored("show", "hrc-res-43-21.txt", "--zone", "preambular", "--format", "json").out)
    assert [one["zone"] for one in whole["paragraphs"]].count("operative") == 10
    assert preambular["paragraphs"] == [one for one in whole["paragraphs"] if one["zone"] == "preambular"]
    assert {key for key in whole if whole[key] != preambular[key]} == {"paragraphs"}


def test_a_file_is_shown_without_a_workspace(zhuti: Zhuti) -> None:
    shutil.copy(resource("data", "corpus", "hrc-res-43-21.txt"), "a.txt")
    shown = json.loads(zhuti("show", "a.txt", "5", "--source", "--format", "json").out)
    assert (shown["source"], shown["paragraphs"][1]["text"]) == ("a.txt", FIFTH)
    assert [path.name for path in Path().iterdir()] == ["a.txt"]


@pytest.mark.parametrize(
    "content", ["重申\r\n合作\u200b\r欢迎\x0c。\n", "\ufeff重申", "重\x1b[2J申"], ids=["line ends", "mark", "escape"]
)
def test_the_reader_s_text_is_printed_as_it_is(zhuti: Zhuti, content: str) -> None:
    Path("a.txt").write_bytes(content.encode())
    assert zhuti("show", "a.txt", "--source-text", "--output", "b.txt").status == 0
    assert Path("b.txt").read_bytes() == content.removeprefix("\ufeff").encode()


def test_the_reader_s_text_goes_to_stdout_byte_by_byte(zhuti: Zhuti, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_bytes("重申\r\n合作\r".encode("gb18030"))
    written = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\r\n")
    monkeypatch.setattr(sys, "stdout", written)
    assert run(["show", "a.txt", "--source-text"]) == 0
    assert written.buffer.getvalue() == "重申\r\n合作\r".encode()  # type: ignore[attr-defined]  # it is a BytesIO


def test_nothing_that_a_terminal_would_obey_is_passed_through(zhuti: Zhuti) -> None:
    text = "人权理事会\n\n第五十届会议\n\n50/1. 合\x1b[2J作\n\n人权理事会，\n\n回顾决议\x1b]0;x\x07，\n\n1. 欢迎\x9b合作。\n"
    Path("a.txt").write_text(text, encoding="utf-8")
    out = zhuti("show", "a.txt", "--source").out
    assert "欢迎" in out
    assert not {character for character in out if character < " " and character != "\n"} | ({"\x9b"} & set(out))


def test_of_two_versions_the_counted_one_is_shown_and_the_other_named(stored: Zhuti) -> None:
    Path("zz.txt").write_bytes(resource("data", "corpus", "hrc-res-43-21.txt").read_bytes() + b"\n")
    stored("add", "zz.txt")
    written = stored("show", "a/hrc/res/43/21", "5")
    assert "adopted 2020-06-22 · hrc-res-43-21.txt" in written.out
    assert written.err == [
        "A/HRC/RES/43/21 has 2 versions; this is hrc-res-43-21.txt, the one that is counted (the others: zz.txt)."
    ]
    assert stored("show", "zz.txt").out.splitlines()[2].endswith("zz.txt")


@pytest.mark.parametrize(
    ("arguments", "status", "line"),
    [
        pytest.param(
            ["A/RES/1/1"],
            1,
            "error: neither a document of the workspace nor a file: A/RES/1/1; see zhuti documents, or check the symbol and"
            " the name",
            id="unknown document",
        ),
        pytest.param(
            ["A/HRC/RES/43/21", "99"],
            1,
            "error: there is no such paragraph (the numbers go from 1 to 10): A/HRC/RES/43/21 operative 99; give one of them,"
            " or none to see the whole document",
            id="unknown number",
        ),
        pytest.param(
            ["A/HRC/RES/43/21", "9", "--zone", "annex"],
            1,
            "error: there is no such paragraph (there are: preambular 21, operative 10): A/HRC/RES/43/21 annex 9; name it with"
            " --zone or --part",
            id="unknown zone",
        ),
        pytest.param(
            ["A/HRC/RES/43/21", "--context", "2"],
            2,
            "error: --context goes with a paragraph's number: --context; see zhuti show --help",
            id="context of nothing",
        ),
        pytest.param(
            ["A/HRC/RES/43/21", "5", "--source-text"],
            2,
            "error: --source-text prints the whole text; paragraphs cannot be chosen: --source-text; see zhuti show --help",
            id="part of the text",
        ),
    ],
)
def test_what_cannot_be_shown_is_said_in_one_line(stored: Zhuti, arguments: list[str], status: int, line: str) -> None:
    assert stored("show", *arguments) == Written(status, "", [line])


def test_without_a_workspace_and_a_file_the_workspace_is_missed(zhuti: Zhuti) -> None:
    assert zhuti("show", "A/RES/1/1").err == [
        "error: there is no workspace: zhuti.db; add documents with zhuti add first, or name a workspace with --db"
    ]


def test_footnotes_and_the_title_are_shown_by_themselves(stored: Zhuti) -> None:
    heading = ["A/HRC/RES/53/11", "加强人权领域的国际合作"]
    note = stored("show", "A/HRC/RES/53/11", "2", "--zone", "footnote").out.splitlines()
    assert (note[:2], note[3:]) == (heading, ["", "  note 2: 见大会第 66/3 和 76/1 号决议。"])
    assert stored("show", "A/HRC/RES/53/11", "--zone", "title").out.splitlines()[:2] == heading
    every = json.loads(stored("show", "A/HRC/RES/53/11", "--zone", "footnote", "--format", "json").out)
    assert (every["paragraphs"], [written["mark"] for written in every["footnotes"]]) == ([], ["1", "2", "3", "4", "5"])


def test_a_footnote_that_is_not_there_is_told_with_those_that_are(stored: Zhuti) -> None:
    assert stored("show", "A/HRC/RES/53/11", "9", "--zone", "footnote").err == [
        "error: there is no such footnote (there are: 1, 2, 3, 4, 5): A/HRC/RES/53/11 9;"
        " without a number all footnotes are shown"
    ]


def test_a_number_that_is_too_high_is_told_in_chinese_with_the_numbers_there_are(
    stored: Zhuti, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "zh")
    assert stored("show", "A/HRC/RES/53/11", "999").err == [
        "error: 没有这一段（编号从 1 到 37）: A/HRC/RES/53/11 执行 999; 请给其中的编号，或不给编号而看全文"
    ]
    assert stored("show", "A/HRC/RES/53/11", "--part", "B").err == [
        "error: 没有这一段（有：序言 33、执行 37）: A/HRC/RES/53/11 B; 请用 --zone 或 --part 指明"
    ]
