"""How far choosing the number of topics is: a bar on stderr, where stderr is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from nlp import messages


@contextmanager
def fits_watched() -> Iterator[Callable[[int, int], None]]:
    """While it lasts, a bar that shows how many fits are done, of how many; no bar where no one would see it."""
    if not sys.stderr.isatty():
        yield _tell_no_one
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(messages.text("modelling.fitting"))

        def tell(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        yield tell


def _tell_no_one(done: int, total: int) -> None:
    """Say nothing."""
