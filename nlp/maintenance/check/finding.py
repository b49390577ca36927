"""A finding: something of a lexicon to be looked at, with its place and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from nlp import messages
from nlp.lexicon.model import Theme

Severity: TypeAlias = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to be looked at.

    Attributes:
        where: ``path:line``.
        key: of its wording; ``key + ".do"`` is the remedy's.
        values: what the wording needs besides the theme and the term, and what a program may want to know.
        theme, term: what it is about: an id, and a wording as the lexicon has it.
    """

    severity: Severity
    where: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    theme: str | None = None
    term: str | None = None

    @property
    def rule(self) -> str:
        """The name that ``docs/lexicon-check.md`` lists it under.

        >>> Finding("error", "themes/debt.yaml:5", "check.false_hit").rule
        'false-hit'
        """
        return self.key.partition(".")[2].replace("_", "-")

    @property
    def path(self) -> str:
        """The file it is in."""
        return self.where.rpartition(":")[0]

    @property
    def line(self) -> int:
        """The line it is on."""
        return int(self.where.rpartition(":")[2])

    def message(self, language: str | None = None) -> str:
        """What is found."""
        return messages.text(self.key, language, **self._wording_values())

    def remedy(self, language: str | None = None) -> str:
        """What to do about it."""
        return messages.text(f"{self.key}.do", language, **self._wording_values())

    def _wording_values(self) -> dict[str, object]:
        shown = {name: ", ".join(map(str, value)) if isinstance(value, tuple) else value for name, value in self.values.items()}
        return {"theme": self.theme, "term": self.term, **shown}


def place(theme: Theme, key: str) -> str:
    """Where a key of a theme's file stands, the top of the file where it does not."""
    return f"{theme.path}:{theme.lines.get(key, 1)}"
