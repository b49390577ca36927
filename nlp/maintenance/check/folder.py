"""A lexicon's folder, checked: the faults of its files first, and then what is found in the themes that can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nlp.errors import LexiconError
from nlp.lexicon.model import Lexicon
from nlp.lexicon.stop_words import read_stop_words, stop_words_file
from nlp.lexicon.survey import survey
from nlp.lineage.differences.ladder import load_ladder
from nlp.maintenance.check.check import check_lexicon
from nlp.maintenance.check.finding import Finding, finding_of
from nlp.maintenance.check.firing import Watch, unwatched
from nlp.store import Workspace


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found; ``lexicon`` holds the themes that could be read, None where there are none."""

    lexicon: Lexicon | None
    findings: tuple[Finding, ...]


def check_folder(folder: Path | None = None, workspace: Workspace | None = None, *, watch: Watch = unwatched) -> Checked:
    """What is found in a lexicon's folder, the shipped one by default.

    Args:
        workspace: the corpus for what only a corpus can tell.
        watch: is given the batches of its texts: see `check_lexicon`.

    Raises:
        LexiconError: there is no such folder, or it holds no themes.
    """
    surveyed = survey(folder)
    faults = sorted(map(finding_of, surveyed.faults), key=lambda finding: (finding.path, finding.line))
    lexicon = surveyed.lexicon
    if lexicon is None:
        return Checked(None, tuple(faults))
    faults += _faults_of_tables(Path(lexicon.path))
    return Checked(lexicon, (*faults, *check_lexicon(lexicon, workspace, watch=watch)))


def _faults_of_tables(folder: Path) -> Iterator[Finding]:
    """The first fault of each table beside the themes."""
    readers: tuple[Callable[[], object], ...] = (
        lambda: load_ladder(folder),
        lambda: read_stop_words(stop_words_file(str(folder))),
    )
    for read in readers:
        try:
            read()
        except LexiconError as fault:
            yield finding_of(fault)
