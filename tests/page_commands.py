"""Runs the commands that pages show: ``zhuti`` where nothing is left for a shell in this very process, the rest by bash.

A process of its own for each command takes a second to begin, which is longer than what most of them do. What is run here
has the folder, the environment, the streams and the ways of warning that it would have there; test_page_commands.py holds
the two against each other.
"""

from __future__ import annotations

import logging
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import chdir, contextmanager
from pathlib import Path
from typing import NamedTuple

from nlp.cli.main import run

BASH = shutil.which("bash") or "bash"
_WORD = r"""(?:[\w./:,=%+@-]|'[^']*'|"[^"$`\\!]*")+"""
_PLAIN = re.compile(rf"zhuti(?: +{_WORD})+")
"""No variable, pattern, pipe, redirection, comment or second command: characters that may mean one stand in quotes only."""

_HELP = {"--help", "-h"}
"""Help texts are made when a command's module is imported, in the language that is in force then."""

_IGNORED = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)
"""What Python warns of to nobody but the code that runs as ``__main__``."""


class Printed(NamedTuple):
    """The exit status of a command and what it printed, messages and all, in the order written."""

    status: int
    text: str


def run_command(command: str, folder: Path, environment: dict[str, str], *, in_shell: bool = False) -> Printed:
    """What a command does in a folder; ``export`` changes the environment of what follows."""
    if command.startswith("export "):
        name, _, value = command.removeprefix("export ").partition("=")
        environment[name] = value
        return Printed(0, "")
    arguments = None if in_shell else plain_arguments(command)
    if arguments is None:
        return run_process([BASH, "-o", "pipefail", "-c", command], folder, environment)
    return run_here(lambda: run(arguments), ["zhuti", *arguments], folder, environment)


def plain_arguments(command: str) -> list[str] | None:
    """The arguments of a command of zhuti that a shell would have nothing to do for but to take off the quotes."""
    if not _PLAIN.fullmatch(command):
        return None
    arguments = shlex.split(command)[1:]
    return None if _HELP & set(arguments) else arguments


def environment_of_pages() -> dict[str, str]:
    """This environment without the settings of zhuti, in which the command of this very installation is the first found."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ZHUTI_")}
    return kept | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{kept['PATH']}"}


def run_process(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Printed:
    """What a program does that is started as a process of its own."""
    done = subprocess.run(
        command, cwd=folder, env=environment, encoding="utf-8", check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    return Printed(done.returncode, done.stdout)


def run_here(call: Callable[[], int], argv: list[str], folder: Path, environment: Mapping[str, str]) -> Printed:
    """What a call that gives an exit status does, with what a process of its own would have; all is put back afterwards."""
    with tempfile.TemporaryFile() as written:
        with _environment(environment), chdir(folder), _streams(written.fileno()), _warnings(), _loggers(), _argv(argv):
            status = call()
        written.seek(0)
        return Printed(status, written.read().decode("utf-8"))


@contextmanager
def _environment(environment: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    _replace_environment(environment)
    try:
        yield
    finally:
        _replace_environment(before)


def _replace_environment(environment: Mapping[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)


@contextmanager
def _streams(into: int) -> Iterator[None]:
    """Nothing to read, and one file for what is written: by Python, by libraries in C, by the processes that are started."""
    before = sys.stdin, sys.stdout, sys.stderr
    for stream in before[1:]:
        stream.flush()
    kept = [os.dup(descriptor) for descriptor in range(3)]
    nothing = os.open(os.devnull, os.O_RDONLY)
    for descriptor, source in enumerate((nothing, into, into)):
        os.dup2(source, descriptor)
    os.close(nothing)
    given, out, said = (os.fdopen(at, mode, encoding="utf-8", closefd=False) for at, mode in enumerate("rww"))
    said.reconfigure(errors="backslashreplace", line_buffering=True)
    sys.stdin, sys.stdout, sys.stderr = given, out, said
    try:
        yield
    finally:
        for stream in (out, said):
            stream.flush()
        sys.stdin, sys.stdout, sys.stderr = before
        for descriptor, source in enumerate(kept):
            os.dup2(source, descriptor)
            os.close(source)


@contextmanager
def _warnings() -> Iterator[None]:
    """Python's own filters, where pytest makes errors of warnings; and they are written, where pytest gathers them."""
    with warnings.catch_warnings():
        warnings.resetwarnings()
        for category in _IGNORED:
            warnings.simplefilter("ignore", category)
        warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
        warnings.showwarning = _show_warning
        yield


def _show_warning(message, category, filename, lineno, file=None, line=None) -> None:
    (file or sys.stderr).write(warnings.formatwarning(message, category, filename, lineno, line))


@contextmanager
def _loggers() -> Iterator[None]:
    """Without the handlers by which pytest gathers records."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    root.handlers[:] = []
    root.setLevel(logging.WARNING)
    try:
        yield
    finally:
        root.handlers[:], level = before
        root.setLevel(level)


@contextmanager
def _argv(argv: list[str]) -> Iterator[None]:
    before = sys.argv
    sys.argv = argv
    try:
        yield
    finally:
        sys.argv = before
