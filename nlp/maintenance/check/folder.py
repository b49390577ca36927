"""A lexicon's folder, checked: the faults of its files first, and then what is found in the themes that can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nlp.errors import LexiconError
from nlp.lexicon.files import THEMES
from nlp.lexicon.model import Lexicon, Theme
from nlp.lexicon.stop_words import read_stop_words, stop_words_file
from nlp.lexicon.survey import survey
from nlp.lineage.differences.ladder import load_ladder
from nlp.maintenance.check.check import check_lexicon
from nlp.maintenance.check.finding import SEVERITIES, Finding, finding_of
from nlp.maintenance.check.firing import Watch, unwatched
from nlp.maintenance.check.labels import check_characters
from nlp.maintenance.check.wordings import check_terms
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
        return Checked(None, (*faults, *_of_pieces(surveyed.partial)))
    path = Path(lexicon.path)
    faults += [*_faults_of_tables(path), *_of_pieces(surveyed.partial), *_stray_files(path)]
    found = (*faults, *check_lexicon(lexicon, workspace, watch=watch))
    return Checked(lexicon, tuple(sorted(found, key=lambda one: SEVERITIES.index(one.severity))))


def _of_pieces(themes: Iterable[Theme]) -> Iterator[Finding]:
    """What is wrong with the single terms and texts of themes that cannot be read as a whole."""
    for theme in themes:
        yield from check_terms(theme)
        yield from check_characters(theme)


def _stray_files(folder: Path) -> Iterator[Finding]:
    """Files among those of the themes that are passed over for their names."""
    for path in sorted((folder / THEMES).iterdir()):
        if path.suffix != ".yaml" and not path.name.startswith("."):
            yield Finding("warning", f"{path}:1", "check.not_a_theme")


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
