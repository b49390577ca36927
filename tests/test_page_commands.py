"""A page's commands print the same run within the tests as they do run by a shell, and leave nothing behind."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import warnings
from pathlib import Path

import pytest
from page_commands import environment_of_pages, plain_arguments, run_command, run_here, run_process

ROOT = Path(__file__).resolve().parent.parent
TELLING = """
import logging, os, shutil, subprocess, sys, warnings
print(sys.stdout.isatty(), sys.stderr.isatty(), sys.stdin.isatty(), shutil.get_terminal_size().columns, repr(sys.stdin.read()))
print(sys.stdout.encoding, sys.stderr.encoding, sys.stderr.errors, os.getcwd(), sorted(os.environ.items()))
print("还没有写出")
print("决议 \\udcff", file=sys.stderr)
warnings.warn("an advice")
for category in (DeprecationWarning, PendingDeprecationWarning, ResourceWarning):
    warnings.warn(category.__name__, category)
warnings.warn_explicit("of a library", DeprecationWarning, "library.py", 1, "library")
logging.warning("a record")
logging.info("a record that nobody asked for")
sys.stdout.flush()
subprocess.run(["echo", "of another process"])
print("x" * 10000)
"""


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("zhuti documents", ["documents"]),
        ("zhuti add data/corpus --db=x.db", ["add", "data/corpus", "--db=x.db"]),
        ("zhuti  search '\"南南 三方\"~5' --limit 3", ["search", '"南南 三方"~5', "--limit", "3"]),
        ("zhuti themes --rule 'a=南南|三'\"方\"", ["themes", "--rule", "a=南南|三方"]),
        ("zhuti search ''", ["search", ""]),
    ],
)
def test_a_command_that_needs_no_shell_is_taken_apart_as_a_shell_would(command, arguments):
    assert plain_arguments(command) == arguments


@pytest.mark.parametrize(
    "command",
    [
        "zhuti", "ls tables", "zhutix add", "LC_ALL=C zhuti documents", "zhuti documents | head", "zhuti documents >a",
        "zhuti tag - <a", "zhuti add *.txt", "zhuti add ?.txt", "zhuti add [ab].txt", "zhuti add {a,b}", "zhuti add ~/a",
        "zhuti search $Q", 'zhuti search "$Q"', "zhuti search `a`", 'zhuti search "`a`"', "zhuti search a\\ b",
        'zhuti search "a\\"b"', "zhuti documents; ls", "zhuti documents & ls", "zhuti documents || true",
        "(zhuti documents)", "zhuti documents # all", "zhuti search 'a", "zhuti search 'a'$'b'", "zhuti search --help",
        "zhuti search a -h",
    ],
)  # fmt: skip
def test_a_command_with_anything_left_for_a_shell_is_given_to_it(command):
    assert plain_arguments(command) is None


@pytest.fixture(scope="module")
def here_and_there(tmp_path_factory):
    """A folder for the commands that are run here, one for those run by a shell; each with documents added in its own way."""
    folders = [tmp_path_factory.mktemp(name) for name in ("here", "there")]
    printed = []
    for folder, in_shell in zip(folders, (False, True), strict=True):
        shutil.copytree(ROOT / "data" / "corpus", folder / "corpus")
        printed.append(run_command("zhuti add corpus", folder, english(), in_shell=in_shell))
    return folders, printed


def english() -> dict[str, str]:
    return environment_of_pages() | {"ZHUTI_LANG": "en"}


def test_documents_are_added_with_the_same_words(here_and_there):
    _, (here, there) = here_and_there
    assert here == there
    assert "added" in here.text


@pytest.mark.parametrize(
    "command",
    [
        "zhuti --version",
        "zhuti themes --by session",
        "zhuti search 人权 --limit 3 --lang zh",
        "zhuti search 人权 --format csv",
        "zhuti collocates 合作 --limit 5",
        "zhuti parse corpus/hrc-res-43-21.txt none.txt --format json",
        "zhuti documents --format tables",
        "zhuti searhc 人权",
    ],
    ids=["version", "table", "in-chinese", "csv", "figures", "one-missing", "wrong-usage", "no-such-command"],
)
def test_a_command_prints_the_same_here_and_by_a_shell(here_and_there, command):
    assert plain_arguments(command) is not None
    folders, _ = here_and_there
    here, there = (run_command(command, folder, english(), in_shell=at > 0) for at, folder in enumerate(folders))
    assert here == there
    assert here.text


def test_what_a_program_sees_and_what_it_prints_are_the_same_here_and_in_a_process_of_its_own(tmp_path):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "ZHUTI_LANG": "en"}

    def tell() -> int:
        exec(compile(TELLING, "<string>", "exec"), {"__name__": "__main__"})  # noqa: S102  what it runs stands above
        return 0

    assert run_here(tell, ["-c"], tmp_path, environment) == run_process([sys.executable, "-c", TELLING], tmp_path, environment)


def test_what_a_call_writes_is_not_lost_where_it_fails_and_all_is_put_back(tmp_path, capfd):
    before = surroundings()

    def fail() -> int:
        os.environ["ZHUTI_LANG"], os.environ["ZHUTI_DB"] = "en", "x.db"
        os.chdir(Path.home())
        warnings.simplefilter("ignore")
        logging.getLogger().setLevel(logging.DEBUG)
        logging.getLogger().addHandler(logging.StreamHandler())
        sys.argv.append("more")
        sys.stdin = sys.stdout = None
        raise LookupError

    with pytest.raises(LookupError):
        run_here(fail, ["zhuti"], tmp_path, {})
    assert surroundings() == before
    print("written after it", flush=True)
    os.write(2, b"and by its number")
    assert capfd.readouterr() == ("written after it\n", "and by its number")


def surroundings() -> list[object]:
    root = logging.getLogger()
    streams = [sys.stdin, sys.stdout, sys.stderr]
    return [Path.cwd(), dict(os.environ), sys.argv[:], streams, warnings.filters[:], root.handlers[:], root.level]
