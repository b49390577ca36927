"""The standard streams as the program needs them: there, in UTF-8, and harmless to a terminal."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from nlp.visible import visible

_STD_OUTPUT_HANDLE, _ENABLE_VIRTUAL_TERMINAL_PROCESSING = -11, 0x4  # as Windows' headers name them


def prepare_streams() -> None:
    """Make the standard streams ready; called once, before anything is read or printed."""
    _fill_standard_descriptors()
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.FileIO(0, closefd=False), encoding="utf-8")
    elif isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    if sys.stdout is not None and sys.stdout.isatty() and isinstance(sys.stdout, io.TextIOWrapper):
        # The old wrapper keeps its buffer: `shutil.get_terminal_size` asks it (`sys.__stdout__`) how wide the terminal is.
        sys.stdout = _Terminal(sys.stdout.buffer, encoding="utf-8", errors="backslashreplace", line_buffering=True)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            is_data = stream is sys.stdout and not isinstance(stream, _Terminal)
            errors = "backslashreplace" if stream is sys.stderr else "strict"
            # The same bytes on every system: Windows would end lines in another way.
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n" if is_data else None)


def abandon_stdout() -> None:
    """Let what is still to be written vanish, for no one reads it; the interpreter will not complain at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def takes_styles(stream: TextIO) -> bool:
    """Whether escapes may be written to a stream: it is a terminal that knows them (see https://no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return False
    return sys.platform != "win32" or _lets_escapes_through()


if sys.platform == "win32":

    def _lets_escapes_through() -> bool:
        """Ask the console to obey escapes, which it does not do of itself; False where it is too old."""
        import ctypes

        kernel, mode = ctypes.windll.kernel32, ctypes.c_ulong()
        console = kernel.GetStdHandle(_STD_OUTPUT_HANDLE)
        if not kernel.GetConsoleMode(console, ctypes.byref(mode)):
            return False
        return bool(kernel.SetConsoleMode(console, mode.value | _ENABLE_VIRTUAL_TERMINAL_PROCESSING))


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
