"""Groups as they are written: ``session=53,body=HRC``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from nlp.errors import UsageError
from nlp.lexicon.model import Lexicon
from nlp.ranges import NumberRange
from nlp.search.fields import FIELDS, body_named, kind_named, range_written, zone_named
from nlp.search.names import theme_names
from nlp.text import fold

REST: Final[Literal["rest"]] = "rest"
"""Stands for everything that is not in the target."""

KEYS = ("body", "session", "year", "kind", "zone", "theme", "document")
"""What a group may be made of."""

_DOCUMENT_NAMES = {"document": "document", "文件": "document", "symbol": "document", "source": "document"}
_PAIR = re.compile(r"[,，、]\s*(?=[^,，、=\uff1d]+[=\uff1d])")
_SIGN = re.compile("[=\uff1d]")


@dataclass(frozen=True, slots=True)
class GroupSpec:
    """What makes a group; an empty tuple does not restrict, and the members of a tuple are alternatives.

    Attributes:
        documents: symbols or sources.
        themes: ids; a paragraph belongs to the group where it carries one of them.
        written: as the user gave it, and named: what it was given to, for messages.
    """

    bodies: tuple[str, ...] = ()
    sessions: tuple[NumberRange, ...] = ()
    years: tuple[NumberRange, ...] = ()
    kinds: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    written: str = ""
    named: str = field(default="--of", compare=False)


def read_group(written: str, lexicon: Lexicon, option: str = "--of") -> GroupSpec:
    """The group that ``session=53,body=HRC`` writes; a key that is repeated gives alternatives.

    Keys and values may be Chinese, as in the search language: 届会=53,机构=人权理事会.

    Args:
        option: what it was given to, for the message.

    Raises:
        UsageError: a key or a value is not known.
    """
    found: dict[str, list[Any]] = {key: [] for key in KEYS}
    for pair in _PAIR.split(written.strip().strip(",，、")):
        name, sign, value = (part.strip() for part in _parts(pair))
        key = _DOCUMENT_NAMES.get(fold(name).text) or FIELDS.get(fold(name).text, "")
        if not sign or key not in KEYS or not value:
            raise UsageError("keywords.group", where=f"{option} {written}", part=pair, keys=" ".join(KEYS))
        read = _read_value(key, value, lexicon)
        if read is None:
            raise UsageError(f"keywords.{key}", where=f"{option} {written}", value=value)
        found[key].append(read)
    bodies, sessions, years, kinds, zones, themes, documents = (tuple(dict.fromkeys(found[key])) for key in KEYS)
    return GroupSpec(bodies, sessions, years, kinds, zones, themes, documents, written.strip(), option)


def _parts(pair: str) -> Sequence[str]:
    sign = _SIGN.search(pair)
    return (pair[: sign.start()], "=", pair[sign.end() :]) if sign else (pair, "", "")


def _read_value(key: str, value: str, lexicon: Lexicon) -> Any:
    """The value of a key, or None where it is none."""
    readers: dict[str, Callable[[str], Any]] = {
        "body": lambda one: body_named(one).upper(),
        "session": range_written,
        "year": range_written,
        "kind": kind_named,
        "zone": zone_named,
        "theme": lambda one: theme_names(lexicon).get(fold(one).text),
    }
    return readers.get(key, str)(value)
