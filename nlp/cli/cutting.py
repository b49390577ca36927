"""What is said where words are cut for the first time."""

from __future__ import annotations

from nlp.cli import output

_MANY_DOCUMENTS = 200


def say_cutting(count: int) -> None:
    """Say that the words of so many documents are cut, where that takes time."""
    if count >= _MANY_DOCUMENTS:
        output.say("words.cutting", count=f"{count:,}")
