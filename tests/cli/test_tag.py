"""``zhuti tag``."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from nlp.cli.main import run

DOCUMENT = """\
人权理事会
第四十三届会议

人权理事会2020年6月22日通过的决议

43/21 在人权领域促进合作共赢

人权理事会，

回顾其题为“发展权”的第42/23号决议，

1. 欢迎北南、南南及三方合作；

2. 决定继续审议这个问题。

第45次会议
2020年6月22日
"""
FIELDS = ["source", "symbol", "body", "session", "part", "zone", "number", "text", "themes"]


def tag(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, list[dict[str, object]], str]:
    status = run(["tag", *map(str, arguments)])
    printed = capsys.readouterr()
    return status, [json.loads(line) for line in printed.out.splitlines()], printed.err


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


def test_every_paragraph_is_a_row_the_title_first(capsys: pytest.CaptureFixture[str], document: Path) -> None:
    status, rows, said = tag(capsys, document, "--format", "jsonl")
    assert (status, said) == (0, "")
    assert [list(row) for row in rows] == [FIELDS] * len(rows)
    assert (rows[0]["zone"], rows[0]["number"], rows[0]["text"]) == ("title", None, "在人权领域促进合作共赢")
    assert [(row["zone"], row["number"]) for row in rows[1:]] == [("preambular", 1), ("operative", 1), ("operative", 2)]
    assert {(row["source"], row["body"], row["session"]) for row in rows} == {("a.txt", "HRC", "43")}


def test_a_theme_shows_where_it_stands(capsys: pytest.CaptureFixture[str], document: Path) -> None:
    rows = tag(capsys, document)[1]
    assert rows[1]["themes"] == [
        {
            "id": "right-to-development",
            "label": "发展权",
            "cited": True,
            "mentions": [{"start": 6, "end": 9, "surface": "发展权", "term": "发展权"}],
        }
    ]
    operative = rows[2]["themes"]
    assert isinstance(operative, list)
    assert {theme["id"]: theme["mentions"][0]["surface"] for theme in operative} == {
        "north-south-cooperation": "北南、南南及三方合作",
        "south-south-cooperation": "南南及三方合作",
        "triangular-cooperation": "三方合作",
    }
    assert rows[3]["themes"] == []


def test_tokens_tile_the_text(capsys: pytest.CaptureFixture[str], document: Path) -> None:
    for row in tag(capsys, document, "--tokens")[1]:
        tokens = row["tokens"]
        assert isinstance(tokens, list)
        assert "".join(token[0] for token in tokens) == row["text"]
        assert [token[1] for token in tokens] == [0, *[token[2] for token in tokens[:-1]]]


def test_lines_are_paragraphs_and_empty_ones_count(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes('\ufeff南南合作\r\n\r\n \u3000\r\n说“"\\”\t南北合作'.encode())
    status, rows, _ = tag(capsys, "--lines", path)
    assert status == 0
    assert [list(row) for row in rows] == [FIELDS] * 2
    assert [(row["zone"], row["number"], row["text"]) for row in rows] == [
        ("body", 1, "南南合作"),
        ("body", 4, '说“"\\”\t南北合作'),
    ]
    assert rows[0]["source"] == "lines.txt"
    assert rows[0]["symbol"] is None


def test_lines_come_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes("南南合作\n".encode("gb18030") + "重申国际合作的重要性，欢迎各国的贡献\n".encode("gb18030"))
    with path.open(encoding="gb18030") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        status, rows, _ = tag(capsys, "--lines", "-")
    assert status == 0
    assert [(row["source"], row["text"]) for row in rows] == [
        ("-", "南南合作"),
        ("-", "重申国际合作的重要性，欢迎各国的贡献"),
    ]


def test_output_goes_to_a_file(capsys: pytest.CaptureFixture[str], document: Path, tmp_path: Path) -> None:
    printed = tag(capsys, document)[1]
    written = tmp_path / "rows.jsonl"
    status, rows, said = tag(capsys, document, "--output", written)
    assert (status, rows, said) == (0, [], "")
    assert [json.loads(line) for line in written.read_text(encoding="utf-8").splitlines()] == printed


def test_a_bad_file_does_not_stop_the_others(capsys: pytest.CaptureFixture[str], document: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    status, rows, said = tag(capsys, tmp_path / "missing.txt", empty, document, "--lang", "en")
    assert status == 1
    assert len(rows) == 4
    assert said.splitlines() == [
        f"error: there is no such file: {tmp_path / 'missing.txt'}; check the name and the folder",
        f"error: the file is empty: {empty}; check that it was downloaded completely",
    ]


@pytest.mark.parametrize(
    ("content", "key"),
    [(b"", "文件是空的"), (b"\x00\x01\x02\xff\xfe\x00", "文件不是文本"), (None, "没有这个文件")],
    ids=["empty", "binary", "missing"],
)
def test_lines_that_cannot_be_read_are_one_error(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes | None, key: str
) -> None:
    path = tmp_path / "lines.txt"
    if content is not None:
        path.write_bytes(content)
    status, rows, said = tag(capsys, "--lines", path)
    assert (status, rows) == (1, [])
    assert said.startswith(f"error: {key}: {path}; ")
    assert said.count("\n") == 1


@pytest.mark.parametrize("arguments", [[], ["a.txt", "--lines", "b.txt"]], ids=["neither", "both"])
def test_files_or_lines_must_be_given(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    status, rows, said = tag(capsys, *arguments, "--lang", "en")
    assert (status, rows) == (2, [])
    assert said == "error: give files or --lines, one of the two: zhuti tag; see zhuti tag --help\n"


def test_a_broken_lexicon_is_one_error(capsys: pytest.CaptureFixture[str], document: Path, tmp_path: Path) -> None:
    status, rows, said = tag(capsys, document, "--lexicon", tmp_path / "nothing", "--lang", "en")
    assert (status, rows) == (1, [])
    assert said.startswith("error: there is no such lexicon folder: ")


def test_no_bar_is_drawn_where_stderr_is_no_terminal(capsys: pytest.CaptureFixture[str], document: Path) -> None:
    assert not isinstance(sys.stderr, io.FileIO)
    assert tag(capsys, document)[2] == ""
