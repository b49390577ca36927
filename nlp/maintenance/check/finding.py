"""A finding: something of a lexicon to be looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to be looked at; the wording is ``messages.text(key, **values)``, ``where`` is ``path:line``."""

    severity: Severity
    where: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)
