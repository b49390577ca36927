"""The standard streams as the program needs them: there, in UTF-8, and harmless to a terminal."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from nlp.visible import visible


def prepare_streams() -> None:
    """Make the standard streams ready; called once, before anything is read or printed."""
    _fill_standard_descriptors()
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.FileIO(0, closefd=False))
    if sys.stdout is not None and sys.stdout.isatty() and isinstance(sys.stdout, io.TextIOWrapper):
        # The old wrapper keeps its buffer: `shutil.get_terminal_size` asks it (`sys.__stdout__`) how wide the terminal is.
        sys.stdout = _Terminal(sys.stdout.buffer, encoding="utf-8", errors="backslashreplace", line_buffering=True)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace" if stream is sys.stderr else "strict")


def abandon_stdout() -> None:
    """Let what is still to be written vanish, for no one reads it; the interpreter will not complain at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_styled(stream: TextIO, text: str) -> None:
    """Write text with escapes of the program's own in it; what others wrote in it must have been made visible before."""
    if isinstance(stream, _Terminal):
        stream.write_as_it_is(text)
    else:
        stream.write(text)


class _Terminal(io.TextIOWrapper):
    """stdout where it is a terminal; JSON stays the same JSON."""

    def write(self, text: str) -> int:
        return super().write(visible(text, keep="\n\t"))

    def write_as_it_is(self, text: str) -> None:
        super().write(text)


def _fill_standard_descriptors() -> None:
    """Open what was closed (``>&-``), or the next file to be opened, a workspace say, would be taken for stdout."""
    opened = -1
    while opened < 2:
        opened = os.open(os.devnull, os.O_RDWR)
    if opened > 2:
        os.close(opened)
