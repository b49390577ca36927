"""What files are called and say does no harm to the terminal, the spreadsheet and the browser that show it."""

import csv
import fcntl
import io
import json
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.cli.output import write_csv
from nlp.cli.table import align, blocks, width
from nlp.errors import SourceError
from nlp.visible import visible

ZHUTI = Path(sys.executable).with_name("zhuti")
HARM = "\x1b[2J\x07\r\n\x9b31m\u202egpj\u2066\u2028"
TEXT = "大会，\n\n重申《联合国宪章》，\n\n1. 决定{}审议发展权；\n"


def run(*arguments, stdin=subprocess.DEVNULL, **more):
    """The command's output, messages and exit status."""
    done = subprocess.run(
        [ZHUTI, *arguments, "--lang", "en"], capture_output=True, stdin=stdin, check=False, encoding="utf-8", **more
    )
    return done.stdout, done.stderr, done.returncode


@given(st.text(alphabet=st.characters(), max_size=50))
def test_what_is_visible_has_nothing_that_a_terminal_obeys_and_is_the_same_json(text):
    shown = visible(text)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
    plain = "".join(character for character in text if character not in '"\\' and not "\ud800" <= character < "\ue000")
    assert json.loads(f'"{visible(plain)}"') == plain


def test_an_error_is_one_line_whatever_the_file_is_called():
    line = SourceError("source.damaged", where=f"a{HARM}.pdf", format="PDF", reason=f"bad\n{HARM}").line("en")
    assert line.isprintable()
    assert line.startswith("the file is damaged or is no PDF (bad \\u001b[2J\\u0007 \\u009b31m\\u202egpj\\u2066): a\\u001b[2J")


def test_cells_of_a_table_are_made_visible_before_they_are_aligned():
    rows = [["source", "n"], [f"a{HARM}", "1"]]
    assert align(rows)[1] == visible(f"a{HARM}") + "  1"
    assert "".join(cell for block in blocks(rows, 20) for row in block for cell in row).isprintable()


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1+1", "\uff20x"])
def test_cells_that_a_spreadsheet_would_compute_are_guarded_unless_asked_for_raw(cell):
    def written(guarded):
        stream = io.StringIO()
        write_csv([{"text": cell, "number": -1}], ["text", "number"], stream, guarded=guarded)
        return list(csv.reader(io.StringIO(stream.getvalue(), newline="")))[1]

    assert written(True) == [f"'{cell}", "-1"]
    assert written(False) == [cell, "-1"]


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "documents"
    found.mkdir()
    (found / f"=x{HARM.replace('/', '')}.txt").write_text(TEXT.format("继续"), encoding="utf-8")
    (found / "b<script>alert(1)<.txt").write_text(TEXT.format("<script>alert(2)</script>"), encoding="utf-8")
    (found / f"c{HARM}.txt").write_bytes(b"")
    return found


def test_the_commands_of_a_workspace_print_names_that_do_no_harm(folder, tmp_path):
    database = tmp_path / "zhuti.db"
    printed = [
        run("add", folder, "--db", database),
        run("documents", "--db", database),
        run("themes", "--by", "document", "--db", database),
        run("remove", f"none{HARM}", "--db", database),
    ]
    assert [status for _, _, status in printed] == [1, 0, 0, 1]
    for out, err, _ in printed:
        assert [line for line in (out + err).split("\n") if not line.isprintable()] == []


def test_csv_of_a_workspace_is_guarded_and_raw_on_request(folder, tmp_path):
    database = tmp_path / "zhuti.db"
    run("add", folder, "--db", database)
    guarded, _, _ = run("documents", "--format", "csv", "--db", database)
    raw, _, _ = run("documents", "--format", "csv", "--raw-csv", "--db", database)
    names = [[row["source"] for row in csv.DictReader(io.StringIO(text, newline=""))] for text in (guarded, raw)]
    assert [name[:3] for name in names[0]] == ["'=x", "b<s"]
    assert [name[:3] for name in names[1]] == ["=x\x1b", "b<s"]


def test_the_report_has_no_markup_from_files_or_their_names(folder):
    page, _, status = run("report", folder)
    assert status == 1
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such devices")
@pytest.mark.parametrize(
    ("target", "status", "line"),
    [
        ("/dev/full", 1, "error: cannot write (No space left on device): /dev/full; choose another folder or name\n"),
        (".", 2, "error: cannot write (Is a directory): .; choose another folder or name\n"),
        ("no/file.json", 2, "error: cannot write (No such file or directory): no/file.json; choose another folder or name\n"),
        ("/dev/null", 0, ""),
    ],
    ids=["full", "folder", "missing folder", "null"],
)
def test_output_that_cannot_be_written_is_one_line(folder, target, status, line):
    documents = sorted(folder.iterdir())[:2]
    assert run("parse", *documents, "--output", target, cwd=folder) == ("", line, status)
    assert sorted(folder.iterdir())[:2] == documents


def test_output_through_a_link_writes_what_it_leads_to(folder, tmp_path):
    (tmp_path / "link.json").symlink_to("real.json")
    (document, *_) = sorted(folder.iterdir())
    run("parse", document, "--output", tmp_path / "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert len(json.loads((tmp_path / "real.json").read_text(encoding="utf-8"))) == 1


STDOUT = "stdout; choose another folder or name"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX systems")
@pytest.mark.parametrize(
    ("shell", "said", "status"),
    [
        ('"$0" parse "$1" --lang en >/dev/full', f"error: cannot write (No space left on device): {STDOUT}", 1),
        ('"$0" parse "$1" --lang en >&-', f"error: cannot write (Bad file descriptor): {STDOUT}", 1),
        ('"$0" --help >/dev/full', "error: 系统不允许（磁盘已满）: stdout; 请检查磁盘空间和权限", 1),
        ('"$0" parse "$1" | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}', "", 0),
        ('"$0" parse "$1" | true; exit ${PIPESTATUS[0]}', "", 0),
        ('"$0" parse "$1" no-such-file 2>&- >/dev/null', "", 1),
        ('"$0" parse - --lang en <&-', "error: the file is empty: -; check that it was downloaded completely", 1),
    ],
    ids=["full", "closed", "help to a full disk", "head", "no reader", "no messages", "no input"],
)
def test_streams_that_are_full_closed_or_broken_are_one_line_at_most(tmp_path, shell, said, status):
    path = tmp_path / "file.txt"
    path.write_text(TEXT.format("继续") * 2000, encoding="utf-8")
    done = subprocess.run(
        ["/bin/bash", "-c", shell, ZHUTI, path], capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL
    )
    assert (done.stderr.strip(), done.returncode) == (said, status)


def test_json_on_a_terminal_is_harmless_and_the_same(tmp_path):
    path = tmp_path / "file.txt"
    path.write_text(TEXT.format("\x1b[2J\x9b31m\u202e"), encoding="utf-8")
    shown = on_a_terminal("tag", path)
    piped, _, _ = run("tag", path)
    assert not set(shown) & {"\x1b", "\x9b", "\u202e"}
    assert [json.loads(line) for line in shown.splitlines()] == [json.loads(line) for line in piped.splitlines()]


@pytest.mark.parametrize("columns", [50, 90])
def test_a_terminal_is_written_to_as_wide_as_it_is(tmp_path, columns):
    path = tmp_path / "file.txt"
    path.write_text(TEXT.format("继续" * 200), encoding="utf-8")
    shown = on_a_terminal("show", path, columns=columns)
    assert columns - 4 < max(map(width, shown.splitlines())) <= columns


def test_a_hit_is_marked_with_an_escape_of_ours_and_no_other(tmp_path, monkeypatch):
    monkeypatch.setenv("ZHUTI_DB", str(tmp_path / "zhuti.db"))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    path = tmp_path / "file.txt"
    path.write_text(TEXT.format("南南\x1b[2J合作和三方合作"), encoding="utf-8")
    run("add", path)
    assert "\\u001b[2J合作和\x1b[1;7m三方合作\x1b[0m" in on_a_terminal("search", "三方合作", columns=120)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in on_a_terminal("search", "三方合作", columns=120)


def on_a_terminal(*arguments, columns=80):
    """What a command writes to a terminal so wide."""
    main, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    process = subprocess.Popen(
        [ZHUTI, *arguments], stdin=subprocess.DEVNULL, stdout=terminal, stderr=subprocess.DEVNULL, env=environment
    )
    os.close(terminal)
    printed = b""
    try:
        while piece := os.read(main, 1 << 16):
            printed += piece
    except OSError:  # Linux says so that the other side is closed
        pass
    assert process.wait() == 0
    os.close(main)
    return printed.decode().replace("\r\n", "\n")
