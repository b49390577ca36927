"""How those who wait are told how far the work has come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

Watch: TypeAlias = Callable[[Sequence[str]], Iterable[str]]
"""Gives the sources of documents back one by one; a command draws its progress so."""


def unwatched(sources: Sequence[str]) -> Iterable[str]:
    """The sources as they are."""
    return sources
