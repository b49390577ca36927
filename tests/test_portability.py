"""zhuti on Windows and macOS, as far as another system can tell: what the code asks of the system, and a pretended Windows."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest
from pretended_windows import MISSING_MODULES, MISSING_OF_OS, MISSING_OF_SIGNAL, SIGNALS

import nlp
from nlp.ingest import office
from nlp.store.database import _address

_TEXT_METHODS = ("read_text", "write_text")
_BYTES_ALONE = ("os.open", "self._zip.open", "package.open")
"""What opens descriptors and the parts of archives, which have no text."""

_STARTS_PROGRAMS = ("run", "Popen", "check_output", "check_call", "call")


def guarded(tree: ast.Module) -> set[ast.AST]:
    """What stands where the system was asked for before."""
    asked = [node for node in ast.walk(tree) if isinstance(node, ast.If) and "sys.platform" in ast.unparse(node.test)]
    return {below for node in asked for below in ast.walk(node) if below is not node}


def called(call: ast.Call) -> str:
    """The last part of the name of what is called."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def of_unix_alone(tree: ast.Module) -> Iterator[ast.AST]:
    allowed = guarded(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [name.name for name in node.names]
            named = [name.name for name in node.names] if isinstance(node, ast.ImportFrom) else []
            is_missing = bool(MISSING_MODULES & set(names)) or any(is_missing_name(names[0], name) for name in named)
        else:
            is_missing = isinstance(node, ast.Attribute) and is_missing_name(getattr(node.value, "id", ""), node.attr)
        if is_missing and node not in allowed:
            yield node


def is_missing_name(module: str, name: str) -> bool:
    if module == "os":
        return MISSING_OF_OS.fullmatch(name) is not None
    is_signal = name.startswith("SIG") and name[3:4] != "_" and name not in SIGNALS
    return module == "signal" and (name in MISSING_OF_SIGNAL or is_signal)


def opened_as_text(tree: ast.Module) -> Iterator[tuple[ast.Call, str, set[str]]]:
    """Each call that reads or writes text: the call, its mode, and the options that it names."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = called(call)
        options = {option.arg or "" for option in call.keywords}
        if name in _TEXT_METHODS and isinstance(call.func, ast.Attribute):
            yield call, "w" if name == "write_text" else "r", options
        elif name == "TextIOWrapper":
            yield call, "r", options
        elif name in ("open", "fdopen") and not ast.unparse(call.func).startswith(_BYTES_ALONE):
            given = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
            mode = next((value for value in given if isinstance(value, str) and set(value) <= set("rwxab+t")), "r")
            if "b" not in mode:
                yield call, mode, options
        elif name in _STARTS_PROGRAMS and {"text", "universal_newlines"} & options:
            yield call, "r", options


def without_encoding(tree: ast.Module) -> Iterator[ast.AST]:
    return (call for call, _, options in opened_as_text(tree) if "encoding" not in options)


def with_line_ends_of_the_system(tree: ast.Module) -> Iterator[ast.AST]:
    return (call for call, mode, options in opened_as_text(tree) if set(mode) & set("wxa") and "newline" not in options)


def of_the_locale(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and any(name.name == "locale" for name in node.names):
            yield node
        if isinstance(node, ast.Call) and called(node).endswith("strftime"):
            yield node


RULES = [of_unix_alone, without_encoding, with_line_ends_of_the_system, of_the_locale]

FAULTS = [
    ("import fcntl", of_unix_alone),
    ("def f():\n    import resource", of_unix_alone),
    ("from os import fork", of_unix_alone),
    ("os.killpg(1, 9)", of_unix_alone),
    ("os.open('.', os.O_DIRECTORY)", of_unix_alone),
    ("if hasattr(os, 'fork'):\n    signal.alarm(1)", of_unix_alone),
    ("process.send_signal(signal.SIGKILL)", of_unix_alone),
    ("path.open()", without_encoding),
    ("path.read_text()", without_encoding),
    ("open('a', 'w', newline='')", without_encoding),
    ("subprocess.run(['a'], text=True)", without_encoding),
    ("path.write_text('a', encoding='utf-8')", with_line_ends_of_the_system),
    ("path.open('a', encoding='utf-8')", with_line_ends_of_the_system),
    ("os.fdopen(handle, 'w', encoding='utf-8')", with_line_ends_of_the_system),
    ("import locale", of_the_locale),
    ("day.strftime('%B')", of_the_locale),
]


@pytest.mark.parametrize(("code", "rule"), FAULTS, ids=[code for code, _ in FAULTS])
def test_what_would_not_work_everywhere_is_found(code: str, rule: Callable[[ast.Module], Iterator[ast.AST]]) -> None:
    assert list(rule(ast.parse(code)))


def test_what_asks_for_the_system_first_may_use_what_it_has() -> None:
    code = "if sys.platform != 'win32':\n    import fcntl\n    def lock(handle):\n        fcntl.flock(handle, 2); os.getuid()\n"
    assert list(of_unix_alone(ast.parse(code))) == []


def test_nothing_in_the_package_depends_on_the_system() -> None:
    trees = {path: ast.parse(path.read_bytes()) for path in sorted(Path(nlp.__file__).parent.rglob("*.py"))}
    found = [(rule.__name__, path.name, node) for path, tree in trees.items() for rule in RULES for node in rule(tree)]
    assert [f"{rule}: {name}:{node.lineno}: {ast.unparse(node)}" for rule, name, node in found] == []


@pytest.fixture(scope="module")
def windows(tmp_path_factory, corpus):
    """Runs zhuti as on Windows in Chinese, where programs speak GBK to each other; all in one folder."""
    folder = tmp_path_factory.mktemp("windows")
    start = "import sys\nsys.path.append({!r})\nimport pretended_windows\npretended_windows.pretend()\n"
    (folder / "python").mkdir()
    (folder / "python" / "sitecustomize.py").write_text(start.format(str(Path(__file__).parent)), encoding="utf-8")
    (folder / "决议").mkdir()
    for path in corpus.glob("*.txt"):
        (folder / "决议" / path.name).write_bytes(path.read_bytes())
    pdf = Path(__file__).parent / "formats" / "files" / "libreoffice-header-footer--ga-res-76-164.pdf"
    (folder / "决议" / "A_RES_76_164-ZH.pdf").write_bytes(pdf.read_bytes())
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "ZHUTI_", "LC_", "LANG"))
    }
    environment |= {"PYTHONPATH": str(folder / "python"), "PYTHONIOENCODING": "cp936", "PYTHONUTF8": "0", "LC_ALL": "C.UTF-8"}

    def run(*arguments: str, given: bytes | None = None, status: int = 0) -> SimpleNamespace:
        command = [sys.executable, "-c", "from nlp.cli.main import main; main()", *arguments]
        done = subprocess.run(command, cwd=folder, env=environment, input=given, capture_output=True, check=False, timeout=300)
        out, said = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert (done.returncode, "Traceback" in said) == (status, False), said
        return SimpleNamespace(out=out, said=said)

    run.folder = folder
    run("add", "决议")
    return run


def test_the_pretended_windows_has_nothing_that_windows_has_not(windows) -> None:
    code = """if True:
        import sys
        __name__ = "nlp.some_module"
        import os, signal
        import sys as ours
        from pathlib import Path, PureWindowsPath
        for name in ("fcntl", "resource", "termios"):
            try: __import__(name, globals())
            except ImportError: print("no", name)
        print(ours.platform, hasattr(os, "killpg"), hasattr(signal, "SIGKILL"), hasattr(signal, "SIGINT"))
        Path("here").touch(); Path("there").touch()
        for act in (
            lambda: Path("con.txt").write_bytes(b""),
            lambda: os.open(".", os.O_RDONLY),
            lambda: Path("here").rename("there"),
        ):
            try: act()
            except OSError as error: print(type(error).__name__)
        with open("here", "wb"):
            try: Path("here").unlink()
            except OSError as error: print(type(error).__name__)
    """
    folder = windows.folder
    environment = os.environ | {"PYTHONPATH": str(folder / "python")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=folder, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.splitlines() == [
        "no fcntl", "no resource", "no termios", "win32 False False True",
        "OSError", "PermissionError", "FileExistsError", "PermissionError",
    ]  # fmt: skip


def test_documents_of_every_kind_are_added_there_and_go_by_the_same_names(windows) -> None:
    found = windows("documents", "--format", "csv").out
    assert "A_RES_76_164-ZH.pdf" in found
    assert "hrc-res-43-21.txt" in found


def test_what_is_counted_there_is_what_is_counted_here(windows, capfd) -> None:
    from nlp.cli.main import run

    there = windows("themes", "--by", "session", "--format", "csv")
    assert run(["themes", "--by", "session", "--format", "csv", "--db", str(windows.folder / "zhuti.db")]) == 0
    assert there.out == capfd.readouterr().out
    assert "\r" not in there.out


def test_an_index_is_made_replaced_and_cleared_away_there_while_it_is_in_use(windows) -> None:
    before = windows("search", "发展权", "--format", "csv")
    (windows.folder / "more.txt").write_bytes("大会\n\n重申发展权是一项人权，\n".encode())
    windows("add", "more.txt")
    after = windows("search", "发展权", "--format", "csv")
    windows("remove", "more.txt")
    assert len(after.out.splitlines()) > len(before.out.splitlines())
    assert windows("search", "发展权", "--format", "csv").out == before.out
    assert not [path.name for path in (windows.folder / "zhuti.db.search").iterdir() if path.name.endswith(".new")]


def test_a_report_takes_the_place_of_another_there(windows) -> None:
    (windows.folder / "报告.html").write_bytes(b"an older one")
    bare = [f"--no-{part}" for part in ("topics", "keywords", "measures", "trends", "new-text")]
    windows("report", "--output", "报告.html", *bare)
    assert (windows.folder / "报告.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_lexicon_is_copied_changed_and_used_there(windows) -> None:
    windows("lexicon", "copy", "词库")
    windows("lexicon", "add", "debt=债务包袱", "--lexicon", "词库")
    assert "债务包袱" in (windows.folder / "词库" / "themes" / "debt.yaml").read_text(encoding="utf-8")
    line = windows("tag", "--lines", "-", "--lexicon", "词库", given="承受债务包袱\n".encode())
    assert json.loads(line.out)["themes"][0]["id"] == "debt"


def test_a_topic_model_is_fitted_there_and_takes_the_place_of_another(windows, corpus) -> None:
    model = windows.folder / "models" / "two"
    shutil.copytree(corpus.parents[1] / "models" / "sample", model)
    before = (model / "model.json").read_bytes()
    windows("topics", "fit", "--k", "2", "--no-seeded", "--name", "two", "--force")
    assert [path.name for path in model.parent.iterdir()] == ["two"]
    assert (model / "model.json").read_bytes() != before


def test_an_error_is_one_line_in_utf_8_there(windows) -> None:
    assert (
        windows("parse", "没有.pdf", "--format", "json", status=1).said
        == "error: 没有这个文件: 没有.pdf; 请检查文件名和文件夹\n"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_a_pipe_is_read_in_whatever_encoding_a_shell_writes(windows, encoding) -> None:
    given = "欢迎南南合作，重申发展权是一项人权。\r\n鼓励会员国加强合作。\r\n".encode(encoding)
    first, second = windows("tag", "--lines", "-", given=given).out.splitlines()
    assert json.loads(first)["text"] == "欢迎南南合作，重申发展权是一项人权。"
    assert json.loads(second)["text"] == "鼓励会员国加强合作。"


@pytest.mark.parametrize("command", [["tag", "--lines", "-"], ["parse", "-", "--format", "json"]], ids=["lines", "document"])
def test_a_pipe_of_question_marks_is_said_to_be_one(windows, command) -> None:
    said = windows(*command, given=b"??????\r\n????????, ??\r\n", status=1).said
    assert said.startswith("error: 送来的几乎全是问号：命令行把汉字换掉了: -; ")
    assert "$OutputEncoding = [Text.Encoding]::UTF8" in said


def test_a_pattern_that_a_shell_left_alone_stands_for_its_files(windows) -> None:
    assert "加入 2 份" in windows("add", "决议/hrc-*.txt", "--db", "hrc.db").said
    said = windows("add", "决议/*.wpd", "--db", "none.db", status=1).said
    assert "没有这个文件: 决议/*.wpd" in said


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("C:\\Users\\李\\zhuti.db", "file:///C:/Users/%E6%9D%8E/zhuti.db"),
        ("\\\\server\\shared folder\\zhuti.db", "file:////server/shared%20folder/zhuti.db"),
    ],
    ids=["drive", "share"],
)
def test_a_workspace_may_lie_on_a_drive_or_on_another_computer(path, address) -> None:
    assert _address(PureWindowsPath(path)) == address


def test_libreoffice_is_found_where_its_installers_put_it(monkeypatch) -> None:
    monkeypatch.delenv(office.PROGRAM_VARIABLE, raising=False)
    monkeypatch.setattr(office.shutil, "which", lambda name: name if "LibreOffice" in name else None)
    monkeypatch.setattr(office.sys, "platform", "darwin")
    assert office._program() == "/Applications/LibreOffice.app/Contents/MacOS/soffice"


def test_a_name_is_found_however_its_characters_are_composed(windows) -> None:
    folder = windows.folder
    (folder / "accents").mkdir()
    (folder / "accents" / "re\u0301solution.txt").write_bytes("大会\n\n重申发展权是一项人权，\n".encode())
    windows("add", "accents", "--db", "accents.db")
    assert "r\u00e9solution.txt" in windows("documents", "--format", "csv", "--db", "accents.db").out
    windows("remove", "re\u0301solution.txt", "--db", "accents.db")
    windows("remove", "r\u00e9solution.txt", "--db", "accents.db", status=1)


def test_names_that_differ_in_their_spelling_alone_are_two(tmp_path) -> None:
    from nlp.ingest import find_sources

    for name in ("re\u0301solution.txt", "r\u00e9solution.txt"):
        (tmp_path / name).touch()
    if len(list(tmp_path.iterdir())) == 1:
        pytest.skip("this file system takes them for one name")
    assert [source for source, _ in find_sources([tmp_path])] == ["re\u0301solution.txt", "r\u00e9solution.txt"]
