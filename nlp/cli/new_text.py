"""What is said on stderr while documents are compared with earlier ones, where that takes long."""

from __future__ import annotations

from nlp.cli import output

MANY = 50
"""From so many documents on, it takes long."""


def say_traced(traced: int, total: int) -> None:
    """Say at the beginning of long work what is done."""
    if traced == 0 and total >= MANY:
        output.say("new_text.working", documents=total)
