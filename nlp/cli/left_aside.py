"""What is said of files that are left aside: documents in other languages, and files of other kinds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.collection import Skipped

_MOST_NAMED = 6


def say_skipped(skipped: Skipped) -> None:
    """Say which document is skipped for its language."""
    language = messages.text(f"metadata.language.{skipped.language}")
    output.say("metadata.skipped", source=visible(skipped.source), language=language)


def say_other_kinds(paths: Sequence[Path]) -> None:
    """Say how many files of other kinds the folders hold, in one line; nothing where there is none."""
    from nlp.ingest.walk import other_kinds

    found = other_kinds(paths)
    if found:
        suffixes = [visible(suffix) for suffix, _ in sorted(found.items(), key=lambda pair: (-pair[1], pair[0])) if suffix]
        suffixes = [*suffixes[:_MOST_NAMED], *["…"] * (len(suffixes) > _MOST_NAMED or "" in found)]
        output.say("metadata.aside", count=found.total(), suffixes=", ".join(suffixes))
