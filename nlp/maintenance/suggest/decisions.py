"""The file of decisions beside a lexicon, ``suggestions.tsv``: which candidates were accepted or rejected, by whom and why.

Tab-separated, a line a decision, in the order of the wordings, so that it reads well as a diff; what a line cannot hold is
written with a backslash. It is no part of the lexicon's digest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import is_shipped
from nlp.lexicon.editing.saving import locked, write_whole
from nlp.maintenance.suggest.suggestions import id_of
from nlp.text import fold

FILE = "suggestions.tsv"
COLUMNS = ("id", "term", "decision", "theme", "why", "by", "date", "lexicon")

Verdict: TypeAlias = Literal["accepted", "rejected"]

_VERDICTS: tuple[Verdict, ...] = ("accepted", "rejected")
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_BACKSLASH = re.compile(r"\\(.)")
_ESCAPED = {written[1]: character for character, written in _ESCAPES.items()}


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of a candidate.

    Attributes:
        theme: to which it was added, where it was accepted.
        date: of the day, as ISO has it; lexicon: name and version of the lexicon that it was suggested for.
    """

    term: str
    verdict: Verdict
    theme: str | None
    why: str
    by: str
    date: str
    lexicon: str

    @property
    def folded(self) -> str:
        """The wording that it is about."""
        return fold(self.term).text

    @property
    def id(self) -> str:
        """That of the candidate."""
        return id_of(self.folded)


def read_decisions(folder: Path) -> dict[str, Decision]:
    """The decisions kept beside a lexicon, by folded wording; none where there is no file.

    Raises:
        LexiconError: a line holds none; it names the line.
    """
    path = folder / FILE
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LexiconError("suggest.not_utf8", where=f"{path}:{line}") from error
    except OSError as error:
        raise LexiconError("lexicon.unreadable", where=str(path), reason=error.strerror) from error
    header, *lines = content.split("\n")
    if tuple(header.rstrip("\r").split("\t")) != COLUMNS:
        raise LexiconError("suggest.header", where=f"{path}:1", columns=" ".join(COLUMNS))
    return _read(path, lines)


def keep_decisions(folder: Path, decisions: Iterable[Decision]) -> None:
    """Add decisions to the file; two who do so at once take turns.

    Raises:
        LexiconError: one was decided already, the lexicon is the shipped one, or the file cannot be read or written.
    """
    with _changing(folder):
        kept = read_decisions(folder)
        for decision in decisions:
            if decision.folded in kept:
                raise decided_already(kept[decision.folded])
            kept[decision.folded] = decision
        _write(folder, kept)


def drop_decision(folder: Path, folded: str) -> None:
    """Take a decision out of the file.

    Raises:
        LexiconError: there is none, the lexicon is the shipped one, or the file cannot be read or written.
    """
    with _changing(folder):
        kept = read_decisions(folder)
        if folded not in kept:
            raise LexiconError("suggest.undecided", where=folded)
        del kept[folded]
        _write(folder, kept)


def decided_already(decision: Decision) -> LexiconError:
    """The error that says by whom and when."""
    return LexiconError(f"suggest.{decision.verdict}_already", where=decision.term, by=decision.by, date=decision.date)


def require_own(folder: Path) -> None:
    """Make sure that decisions can be kept beside a lexicon.

    Raises:
        LexiconError: it is the shipped one.
    """
    if is_shipped(folder):
        raise LexiconError("lexicon.read_only", where=str(folder))


@contextmanager
def _changing(folder: Path) -> Iterator[None]:
    require_own(folder)
    try:
        with locked(folder):
            yield
    except OSError as error:
        where = str(error.filename or folder / FILE)
        raise LexiconError("lexicon.unwritable", where=where, reason=error.strerror or str(error)) from error


def _read(path: Path, lines: Iterable[str]) -> dict[str, Decision]:
    found: dict[str, Decision] = {}
    for number, line in enumerate(lines, 2):
        if line.strip():
            decision = _decision(line.rstrip("\r").split("\t"), f"{path}:{number}")
            if decision.folded in found:
                raise LexiconError("suggest.twice", where=f"{path}:{number}", term=decision.term)
            found[decision.folded] = decision
    return found


def _decision(cells: list[str], where: str) -> Decision:
    if len(cells) != len(COLUMNS):
        raise LexiconError("suggest.cells", where=where, found=len(cells), wanted=len(COLUMNS))
    row = {name: _unescaped(cell) for name, cell in zip(COLUMNS, cells, strict=True)}
    verdict = next((one for one in _VERDICTS if one == row["decision"]), None)
    if verdict is None:
        raise LexiconError("suggest.verdict", where=where, value=row["decision"])
    if not fold(row["term"]).text:
        raise LexiconError("suggest.no_term", where=where)
    decision = Decision(row["term"], verdict, row["theme"] or None, row["why"], row["by"], row["date"], row["lexicon"])
    if decision.id != row["id"]:
        raise LexiconError("suggest.altered", where=where, term=row["term"], id=decision.id)
    return decision


def _write(folder: Path, decisions: Mapping[str, Decision]) -> None:
    rows = ["\t".join(COLUMNS), *(_line(decisions[folded]) for folded in sorted(decisions))]
    write_whole(folder / FILE, ("\n".join(rows) + "\n").encode("utf-8", "surrogatepass"))


def _line(one: Decision) -> str:
    return "\t".join(map(_escaped, (one.id, one.term, one.verdict, one.theme or "", one.why, one.by, one.date, one.lexicon)))


def _escaped(cell: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in cell)


def _unescaped(cell: str) -> str:
    return _BACKSLASH.sub(lambda found: _ESCAPED.get(found[1], found[0]), cell)
