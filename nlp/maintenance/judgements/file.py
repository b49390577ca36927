"""The file of judgements beside a lexicon: tab-separated, a line a judgement, sorted, so that it reads well as a diff.

What a line cannot hold (tabs, line ends) is written with a backslash. The file is no part of the lexicon's digest: what is
judged changes nothing that is tagged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from secrets import token_hex

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import is_shipped
from nlp.maintenance.judgements.model import STRATA, Frame, Judgement, Place
from nlp.store.wordings import digest_of
from nlp.text import fold

FILE = "judgements.tsv"
COLUMNS = (
    "theme", "verdict", "reviewer", "role", "date", "stratum", "of_tagged", "of_near", "of_random", "tagged", "lexicon",
    "source", "part", "zone", "number", "digest", "text", "note",
)  # fmt: skip
REVIEWER, FINAL = "reviewer", "final"

_NUMBERS = ("of_tagged", "of_near", "of_random", "number")
_NEEDED = ("theme", "reviewer", "date", "zone", "text")
_CHOICES = {"verdict": ("yes", "no"), "tagged": ("yes", "no"), "role": (REVIEWER, FINAL), "stratum": STRATA}
_BYTE_ORDER_MARK = "\ufeff"
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def text_digest(text: str) -> str:
    """What a text goes by: widths, blanks and Traditional characters make no difference."""
    return digest_of(fold(text).text)


def read_judgements(folder: Path) -> tuple[list[Judgement], list[LexiconError]]:
    """The judgements kept beside a lexicon, and what is wrong with lines that hold none; nothing where there is no file."""
    path = folder / FILE
    if not path.exists() and not path.is_symlink():
        return [], []
    try:
        lines = path.read_bytes().decode("utf-8", "surrogatepass").removeprefix(_BYTE_ORDER_MARK).split("\n")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return [], [LexiconError("judgements.not_utf8", where=f"{path}:{line}")]
    except OSError as error:
        return [], [LexiconError("lexicon.unreadable", where=str(path), reason=error.strerror)]
    header = lines[0].rstrip("\r").split("\t")
    if sorted(header) != sorted(COLUMNS):
        return [], [LexiconError("judgements.header", where=f"{path}:1", columns=", ".join(COLUMNS))]
    return _read_lines(path, header, lines[1:])


def require_judgements(folder: Path) -> list[Judgement]:
    """The judgements kept beside a lexicon.

    Raises:
        LexiconError: a line holds none; writing the file anew would lose it.
    """
    judgements, faults = read_judgements(folder)
    if faults:
        raise faults[0]
    return judgements


def keep_judgements(folder: Path, judgements: Iterable[Judgement]) -> None:
    """Keep judgements; one of the same reviewer on the same text takes the place of the earlier.

    Raises:
        LexiconError: the folder is the shipped lexicon, or what is kept there cannot be read.
    """
    kept = {one.key: one for one in (*_to_be_changed(folder), *judgements)}
    _write(folder, kept.values())


def drop_judgement(folder: Path, judgement: Judgement) -> None:
    """Take a judgement back."""
    _write(folder, [one for one in _to_be_changed(folder) if one.key != judgement.key])


def _to_be_changed(folder: Path) -> list[Judgement]:
    if is_shipped(folder):
        raise LexiconError("lexicon.read_only", where=str(folder))
    return require_judgements(folder)


def _read_lines(path: Path, header: list[str], lines: list[str]) -> tuple[list[Judgement], list[LexiconError]]:
    judgements: dict[tuple[str, str, str, bool], Judgement] = {}
    faults: list[LexiconError] = []
    for number, line in enumerate(lines, 2):
        if not line.strip():
            continue
        try:
            judgement = _read_line(header, line.rstrip("\r"), number, f"{path}:{number}")
        except LexiconError as fault:
            faults.append(fault)
            continue
        first = judgements.setdefault(judgement.key, judgement)
        if first is not judgement:
            faults.append(LexiconError("judgements.twice", where=f"{path}:{number}", line=first.line))
    return list(judgements.values()), faults


def _read_line(header: list[str], line: str, number: int, where: str) -> Judgement:
    cells = line.split("\t")
    if len(cells) != len(header):
        raise LexiconError("judgements.cells", where=where, found=len(cells), wanted=len(header))
    row = {name: _unescape(cell) for name, cell in zip(header, cells, strict=True)}
    _check_row(row, where)
    digest = text_digest(row["text"])
    if row["digest"] != digest:
        raise LexiconError("judgements.altered", where=where)
    return _judgement(row, digest, number)


def _check_row(row: Mapping[str, str], where: str) -> None:
    for name in _NEEDED:
        if not row[name].strip():
            raise LexiconError("judgements.empty", where=where, column=name)
    for name, choices in _CHOICES.items():
        if row[name] not in choices:
            raise LexiconError("judgements.choice", where=where, column=name, value=row[name], choices=", ".join(choices))
    for name in _NUMBERS:
        if not (row[name].isascii() and row[name].isdecimal()):
            raise LexiconError("judgements.number", where=where, column=name, value=row[name])


def _judgement(row: Mapping[str, str], digest: str, line: int) -> Judgement:
    return Judgement(
        theme=row["theme"],
        is_yes=row["verdict"] == "yes",
        reviewer=row["reviewer"],
        date=row["date"],
        stratum=next(stratum for stratum in STRATA if stratum == row["stratum"]),
        frame=Frame(row["lexicon"], int(row["of_tagged"]), int(row["of_near"]), int(row["of_random"])),
        was_tagged=row["tagged"] == "yes",
        place=Place(row["source"], row["part"] or None, row["zone"], int(row["number"])),
        text=row["text"],
        digest=digest,
        note=row["note"],
        is_final=row["role"] == FINAL,
        line=line,
    )


def _write(folder: Path, judgements: Iterable[Judgement]) -> None:
    """Write the file whole: another in its place, or none."""
    path = folder / FILE
    draft = path.with_name(f".{FILE}.{token_hex(4)}.new")
    try:
        draft.write_bytes("".join(_lines(judgements)).encode("utf-8", "surrogatepass"))
        draft.replace(path)
    except OSError as error:
        raise LexiconError("judgements.unwritable", where=str(path), reason=error.strerror) from error
    finally:
        draft.unlink(missing_ok=True)


def _lines(judgements: Iterable[Judgement]) -> Iterator[str]:
    yield "\t".join(COLUMNS) + "\n"
    for judgement in sorted(judgements, key=_order):
        row = _row(judgement)
        yield "\t".join(_escape(row[name]) for name in COLUMNS) + "\n"


def _order(judgement: Judgement) -> tuple[object, ...]:
    place = judgement.place
    return (
        judgement.theme, place.source, place.part or "", place.zone, place.number,
        judgement.digest, judgement.is_final, judgement.reviewer,
    )  # fmt: skip


def _row(one: Judgement) -> dict[str, str]:
    return {
        "theme": one.theme,
        "verdict": _yes_or_no(one.is_yes),
        "reviewer": one.reviewer,
        "role": FINAL if one.is_final else REVIEWER,
        "date": one.date,
        "stratum": one.stratum,
        "of_tagged": str(one.frame.tagged),
        "of_near": str(one.frame.near),
        "of_random": str(one.frame.random),
        "tagged": _yes_or_no(one.was_tagged),
        "lexicon": one.frame.lexicon,
        "source": one.place.source,
        "part": one.place.part or "",
        "zone": one.place.zone,
        "number": str(one.place.number),
        "digest": one.digest,
        "text": one.text,
        "note": one.note,
    }


def _yes_or_no(value: bool) -> str:
    return "yes" if value else "no"


def _escape(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    pieces = text.split("\\\\")
    for written, meant in (("\\t", "\t"), ("\\n", "\n"), ("\\r", "\r")):
        pieces = [piece.replace(written, meant) for piece in pieces]
    return "\\".join(pieces)
