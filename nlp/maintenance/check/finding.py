"""A finding: something of a lexicon to be looked at, with its place and what to do about it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from nlp import messages
from nlp.errors import LexiconError
from nlp.lexicon.files import THEMES
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
        return rule_of(self.key)

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
        return messages.text(self.key, language, **self._wording_values(language))

    def remedy(self, language: str | None = None) -> str:
        """What to do about it."""
        return messages.text(f"{self.key}.do", language, **self._wording_values(language))

    @property
    def identity(self) -> Hashable:
        """What stays the same where an edit only moved lines."""
        values = {name: str(value) for name, value in self.values.items() if not name.endswith(("line", "place"))}
        return self.key, self.path, self.theme, self.term, tuple(sorted(values.items()))

    def _wording_values(self, language: str | None) -> dict[str, object]:
        comma = "、" if (language or messages.language()) == "zh" else ", "
        shown = {name: comma.join(map(str, one)) if isinstance(one, tuple) else one for name, one in self.values.items()}
        return {"theme": self.theme, "term": self.term, **shown}


def place(theme: Theme, key: str) -> str:
    """Where a key of a theme's file stands, the top of the file where it does not."""
    return f"{theme.path}:{theme.lines.get(key, 1)}"


def finding_of(fault: LexiconError) -> Finding:
    """A fault that keeps a file, or a line of it, from being read."""
    path, _, line = fault.where.rpartition(":")
    where = fault.where if line.isdigit() else f"{fault.where}:1"
    theme = Path(path).stem if Path(path).parent.name == THEMES else None
    return Finding("error", where, fault.key, fault.values, theme)


def rule_of(key: str) -> str:
    """The name of the rule that a wording's key belongs to; what is not of the lexicon's own files is told with its area.

    >>> rule_of("lexicon.not_utf8"), rule_of("judgements.header")
    ('not-utf8', 'judgements-header')
    """
    area, _, name = key.partition(".")
    return (name if area in ("check", "lexicon") else f"{area}-{name}").replace("_", "-")
