"""Judgements beside a lexicon that cannot be read: said in a line, since figures without them look as if no one had judged."""

from __future__ import annotations

from pathlib import Path

from nlp import messages
from nlp.cli import output
from nlp.errors import LexiconError
from nlp.visible import visible


def say_unread(folder: Path) -> None:
    """Say in one line that judgements could not be read, where there are such."""
    from nlp.maintenance.judgements import read_judgements

    judgements, faults = read_judgements(folder)
    if faults:
        key = "judgements.partly_unread" if judgements else "judgements.not_counted"
        said = messages.text(key, what=_what(faults[0]), count=len(faults))
        output.say_line(f"{visible(faults[0].where)}: {messages.text('check.warning')}: {said}")


def require_readable(folder: Path) -> None:
    """Refuse an edit that cannot be held against the judgements beside a lexicon; single lines are left to `say_unread`.

    Raises:
        LexiconError: there are judgements, and none can be read.
    """
    from nlp.maintenance.judgements import read_judgements

    judgements, faults = read_judgements(folder)
    if faults and not judgements:
        raise LexiconError("judgements.not_tried", where=faults[0].where, what=_what(faults[0]))


def _what(fault: LexiconError) -> str:
    return messages.text(fault.key, **fault.values)
