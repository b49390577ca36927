"""What one file may cost: its size, its pages and characters, the time and the memory that reading it takes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from nlp.errors import UsageError

LIMITS_VARIABLE = "ZHUTI_LIMITS"


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one file may cost; a file that would cost more is refused with a message that names the limit.

    Attributes:
        size: megabytes (1 000 000 bytes) of the file.
        unpacked: megabytes of all that is packed in it (DOCX).
        characters: of its text, in millions.
        pages: of a PDF.
        seconds: for reading it.
        memory: megabytes for reading it, above what the reader takes when it does nothing.
    """

    size: int = 100
    unpacked: int = 300
    characters: int = 10
    pages: int = 5_000
    seconds: int = 60
    memory: int = 800


def read_limits(settings: Iterable[str] = ()) -> Limits:
    """The limits, changed by ``$ZHUTI_LIMITS`` (``size=200,seconds=120``) and then by the settings (``size=200``).

    Raises:
        UsageError: a setting is not NAME=NUMBER, or no limit has that name.
    """
    from_environment = [part for part in os.environ.get(LIMITS_VARIABLE, "").split(",") if part.strip()]
    limits = Limits()
    for setting in (*from_environment, *settings):
        limits = _changed(limits, setting)
    return limits


def _changed(limits: Limits, setting: str) -> Limits:
    name, _, value = (part.strip() for part in setting.partition("="))
    names = [field.name for field in fields(Limits)]
    if name not in names or not (value.isascii() and value.isdecimal()) or not 0 < int(value) < 10**9:
        raise UsageError("source.limit_setting", where=setting, names=", ".join(names))
    return replace(limits, **{name: int(value)})
