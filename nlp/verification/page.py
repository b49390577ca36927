"""A report read back: its text, what it says it was made with, and what has to be asked to make it again."""

from __future__ import annotations

import base64
import json
import re
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast, get_args

from nlp.ad_hoc import read_rules
from nlp.errors import SourceError, UsageError, ZhutiError
from nlp.lexicon.model import Lexicon
from nlp.messages import LANGUAGES
from nlp.mine.selection import Selection
from nlp.ranges import parse_range
from nlp.report.parameters import FORMAT, NAME
from nlp.report.parts import NOT_WANTED, TOO_MANY, LeftOut
from nlp.reporting import PART_NAMES, Asked
from nlp.types import Kind, Zone

LARGEST = 600 * 1024 * 1024
"""Bytes of the largest page that is read; one of 20 000 paragraphs has 140 million."""

_GENERATOR = re.compile(r'<meta name="generator" content="zhuti [^"]{1,40}">', re.IGNORECASE)
_ADDRESS = re.compile(rf'download="{NAME}(?:-\d+)?\.json" href="data:application/json;charset=utf-8;base64,([A-Za-z0-9+/=]*)"')
_END = "</html>"
_STDIN = Path("-")
_CHOSEN = (NOT_WANTED, TOO_MANY)
_MALFORMED = (LookupError, TypeError, ValueError, AttributeError, ModuleNotFoundError)
"""What values of another shape than this program writes lead to: keys, areas of wordings and options that there are not."""

_LINE_ENDS = re.compile("\r\n?")


@dataclass(frozen=True, slots=True)
class Page:
    """A report as it was found.

    Attributes:
        name: of the file.
        text: line ends made one kind.
        made_with: what it says it was made with, as `nlp.report.parameters` wrote it.
        documents: the records of the documents counted.
    """

    name: str
    text: str
    made_with: Mapping[str, Any]
    documents: Sequence[Mapping[str, Any]]

    @property
    def language(self) -> str:
        """The language that it is in."""
        return str(self.made_with["language"])


def read_page(path: Path) -> Page:
    """A report from its file.

    Raises:
        SourceError: there is no such file, it is too large, no report, cut off, or does not say how it was made.
    """
    text = _LINE_ENDS.sub("\n", _decoded(path))
    if not _GENERATOR.search(text, 0, 4096):
        raise SourceError("verify.foreign", where=str(path))
    if not text.rstrip().endswith(_END):
        raise SourceError("verify.after_end" if _END in text else "verify.cut_off", where=str(path))
    made_with, documents = _made_with(text, str(path))
    return Page(str(path), text, made_with, documents)


def asked_again(page: Page, lexicon: Lexicon) -> Asked:
    """What has to be asked to make the page again.

    Raises:
        ZhutiError: the page says something that cannot be asked: a theme or a part that there is not.
    """
    try:
        return Asked(_selection(page.made_with["filters"]), _rules(page, lexicon), _parts(page.made_with["left_out"]))
    except (*_MALFORMED, UsageError) as error:
        raise SourceError("verify.parameters", where=page.name) from error


def unread_of(page: Page) -> list[ZhutiError]:
    """What the page says was wrong with files that could not be read."""
    try:
        found = [SourceError(one["key"], where=one["where"], **one["values"]) for one in page.made_with["unread"]]
        for error in found:
            error.line()
    except _MALFORMED as error:
        raise SourceError("verify.parameters", where=page.name) from error
    return cast("list[ZhutiError]", found)


def _decoded(path: Path) -> str:
    try:
        with _opened(path) as stream:
            content = stream.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise SourceError("verify.large", where=str(path), limit=LARGEST // 2**20)
        return content.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise SourceError("source.missing", where=str(path)) from error
    except OSError as error:
        raise SourceError("verify.unreadable", where=str(path), reason=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise SourceError("verify.foreign", where=str(path)) from error


def _opened(path: Path) -> AbstractContextManager[BinaryIO]:
    """The file, or standard input for ``-``."""
    return nullcontext(sys.stdin.buffer) if path == _STDIN else path.open("rb")


def _made_with(text: str, where: str) -> tuple[Mapping[str, Any], Sequence[Mapping[str, Any]]]:
    """What the page was made with, and its documents; of many documents the file comes in several parts."""
    try:
        files = [json.loads(base64.b64decode(one, validate=True)) for one in _ADDRESS.findall(text)]
        meta, rows = files[0]["meta"], [row for one in files for row in one["rows"]]
        is_known = isinstance(meta["format"], int) and meta["language"] in LANGUAGES
        is_whole = all(isinstance(row["source"], str) for row in rows) and {"program_version", "lexicon_version"} <= meta.keys()
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise SourceError("verify.parameters", where=where) from error
    if is_known and meta["format"] > FORMAT:
        raise SourceError("verify.newer", where=where, program=meta["program_version"])
    if not (is_known and is_whole):
        raise SourceError("verify.parameters", where=where)
    return meta, rows


def _selection(filters: Mapping[str, Any]) -> Selection:
    """The filters, as `nlp.mine.meta.describe` wrote them."""
    return Selection(
        themes=_texts(filters["theme"]),
        bodies=_texts(filters["body"]),
        sessions=tuple(parse_range(one, "--session") for one in _texts(filters["session"])),
        years=tuple(parse_range(one, "--year") for one in _texts(filters["year"])),
        kinds=_of(get_args(Kind), filters["kind"]),
        zones=_of(get_args(Zone), filters["zone"]),
        with_cited=bool(filters["cited"]),
    )


def _texts(written: Sequence[str]) -> tuple[str, ...]:
    if not all(isinstance(one, str) for one in written):
        raise TypeError(written)
    return tuple(written)


def _of(known: Sequence[str], written: Sequence[str]) -> tuple[str, ...]:
    if not set(written) <= set(known):
        raise ValueError(written)
    return tuple(written)


def _rules(page: Page, lexicon: Lexicon) -> tuple[Any, ...]:
    return read_rules([f"{rule['label']}={rule['query']}" for rule in page.made_with["rules"]], lexicon)


def _parts(left_out: Sequence[Mapping[str, Any]]) -> dict[str, bool | LeftOut | None]:
    """Which parts are wanted again: those that the page has, and those that lacked something, which they may lack no more."""
    wanted: dict[str, bool | LeftOut | None] = dict.fromkeys(PART_NAMES, True)
    for one in left_out:
        found = LeftOut(one["part"], one["reason"], one["values"])
        found.in_words()
        wanted[one["part"]] = found if one["reason"] in _CHOSEN else None
    return wanted
