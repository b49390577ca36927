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
    try:
        import termios
        import tty
    except ImportError:  # on Windows, where the terminal is asked in another way
        yield typer.getchar
        return
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal, termios.TCSADRAIN)
    try:
        yield lambda: sys.stdin.read(1)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
