"""A progress bar on stderr, where stderr is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Value = TypeVar("Value")


def with_progress(values: Iterable[Value], count: Callable[[], int], label: str) -> Iterator[Value]:
    """The values as they come, a bar showing how many have gone through; no bar where no one would see it.

    Args:
        count: how many there will be; asked only when a bar is drawn.
        label: what stands before the bar.
    """
    if not sys.stderr.isatty():
        yield from values
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(values, label, count(), console=Console(stderr=True), transient=True)
