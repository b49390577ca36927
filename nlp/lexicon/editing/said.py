"""What an operation on a lexicon did, and what is to be known of it: values, which the command line puts into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Said:
    """Something to be said: the wording is ``messages.text(key, **values)``, ``where`` is ``path:line``."""

    where: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edited:
    """What an operation did.

    Attributes:
        done: what was done and on which line of the draft it stands now, or stood.
        warnings: what is to be known of it, or looked at.
        theme, wordings: the terms that are new to a theme.
    """

    done: Said
    warnings: tuple[Said, ...] = ()
    theme: str = ""
    wordings: tuple[str, ...] = ()
