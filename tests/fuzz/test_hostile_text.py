"""Text that is large, monotonous or broken costs what its length costs, and is refused where it passes a limit."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from test_hostile_files import MOST_MEMORY, parse

ZHUTI = Path(sys.executable).with_name("zhuti")
PIECES = {
    "digits": "1",
    "brackets": "(",
    "square brackets": "[",
    "asterisks": "*",
    "underscores": "_",
    "backslashes": "\\",
    "zero width": "\u200b",
    "superscripts": "¹",
    "markup": "<sup>",
    "links": "[x](#)",
    "form feeds": "\f",
    "line breaks": "\n",
    "carriage returns": "\r",
    "quotations": "《“",
    "enacting clauses": "大会，\n",
    "numbers": "\n1. ",
    "letters": "A\n",
    "bullets": "\n* x",
    "page numbers": "\n- 2 -\n",
    "addresses": "http://a",
    "symbols": "A/RES/1/1",
    "votes": "赞成：",
    "ideographs": "一",
}


def test_a_long_run_of_any_piece_is_read_and_a_longer_one_refused(tmp_path):
    for name, piece in PIECES.items():
        (tmp_path / f"{name}.txt").write_text("大会，\n\n" + piece * (100_000 // len(piece)), encoding="utf-8", newline="")
    documents, errors, status, most = parse([tmp_path])
    assert (len(documents), errors, status) == (len(PIECES), [], 0)
    assert most < MOST_MEMORY


def test_a_line_of_many_characters_is_refused_and_read_where_the_limit_is_raised(tmp_path):
    path = tmp_path / "line.txt"
    path.write_text("大会，" + "重申各项原则，" * 1_600_000, encoding="utf-8")
    _, errors, status, _ = parse([path])
    assert (status, errors) == (
        1,
        [
            f"error: the text is longer than the limit of 10 million characters: {path}; "
            "allow more with --limit characters=NUMBER"
        ],
    )
    documents, errors, status, most = parse([path], "--limit", "characters=12")
    assert (len(documents), errors, status) == (1, [], 0)
    assert most < MOST_MEMORY


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xff\xfe" + "大会，".encode("utf-16-le") + b"\x00\xd8", "encoding cannot be made out"),
        (b"\xfe\xff\xdc\x00\xd8\x00", "encoding cannot be made out"),
        ("大会，\x00重申".encode(), "not text"),
        (b"\xff\xfe\x00", "encoding cannot be made out"),
        (b"\xef\xbb\xbf", "empty"),
        ("\u200b\ufeff \n".encode(), None),
        ("大会，".encode() + b"\xed\xa0\x80", "encoding cannot be made out"),
    ],
    ids=["half a pair", "pair the wrong way", "zero", "odd byte", "mark alone", "invisible", "surrogate in UTF-8"],
)
def test_broken_text_is_an_error_on_one_line(tmp_path, data, why):
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    documents, errors, status, _ = parse([path])
    if why is None:
        assert (len(documents), status) == (1, 0)
    else:
        assert (documents, status, len(errors)) == ({}, 1, 1)
        assert errors[0].startswith("error: ")
        assert why in errors[0]


def test_lines_tagged_one_by_one_are_held_to_the_limit_of_characters(tmp_path):
    path = tmp_path / "lines.txt"
    path.write_text("重申发展权\n" + "一" * 1_100_000 + "\n", encoding="utf-8")
    done = subprocess.run(
        [ZHUTI, "tag", "--lines", path, "--limit", "characters=1", "--lang", "en"],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert [json.loads(row)["number"] for row in done.stdout.splitlines()] == [1]
    assert done.returncode == 1
    assert done.stderr.startswith(f"error: the text is longer than the limit of 1 million characters: {path}; ")
