"""What a reviewer types: a key of a terminal at once, else a line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

Read = Callable[[], str]
"""Gives what was typed: a key, or where input is no terminal a line; nothing at the end."""


@contextmanager
def answers() -> Iterator[Read]:
    """While it lasts, keys of a terminal need no return and are not shown; what was typed ahead is not lost."""
    if not sys.stdin.isatty():
        yield sys.stdin.readline
        return
    if sys.platform == "win32":  # a terminal is asked in another way there
        yield typer.getchar
    else:
        with _unbuffered(sys.stdin.fileno()):
            yield lambda: sys.stdin.read(1)


if sys.platform != "win32":

    @contextmanager
    def _unbuffered(terminal: int) -> Iterator[None]:
        """While it lasts, a terminal gives each key as it is pressed."""
        import termios
        import tty

        before = termios.tcgetattr(terminal)
        tty.setcbreak(terminal, termios.TCSADRAIN)
        try:
            yield
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
