"""``zhuti judge --sample`` and ``--take``: a sheet to be filled in, and what was filled in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.errors import SourceError, ZhutiError

if TYPE_CHECKING:
    from nlp.cli.judge.asked import Asked

_STANDARD_OUTPUT = Path("-")


def write_sheet(asked: Asked, path: Path, *, guarded: bool) -> int:
    """Write what is to be judged as a sheet; without what the reviewer judged already, where one is named."""
    from nlp.maintenance.judgements import require_judgements
    from nlp.maintenance.judgements.queue import unjudged
    from nlp.maintenance.judgements.sheet import COLUMNS, sheet_rows

    judgements = require_judgements(asked.folder)
    drawn = asked.sample(judgements)
    if asked.name:
        drawn = unjudged(drawn, judgements, asked.name)
    with output.destination(None if path == _STANDARD_OUTPUT else path) as stream:
        output.write_csv(sheet_rows(drawn, asked.lexicon, messages.language()), COLUMNS, stream, guarded=guarded)
    output.say("judge.sheet_written", paragraphs=len(drawn), path=str(path))
    return 0


def take_sheet(asked: Asked, path: Path) -> int:
    """Keep what was filled in; 1 where rows are wrong, which are said and left out."""
    from nlp.maintenance.judgements import Judgement, keep_judgements
    from nlp.maintenance.judgements.sheet import read_sheet
    from nlp.maintenance.judgements.verdicts import today

    folder, reviewer = asked.writable_folder(), asked.reviewer()
    known = {theme.id for theme in asked.lexicon.themes}
    taken: list[Judgement] = []
    faults: list[ZhutiError] = []
    for row in read_sheet(path, reviewer=reviewer, date=today()):
        if isinstance(row, SourceError):
            faults.append(row)
        elif row.theme not in known:
            faults.append(SourceError("judgements.unknown_theme", where=f"{path}: {row.theme}"))
        else:
            taken.append(row)
    for fault in faults:
        output.say_error(fault)
    if taken:
        keep_judgements(folder, taken)
    output.say("judge.taken", taken=len(taken), wrong=len(faults), reviewer=reviewer)
    return int(bool(faults))
