"""The lexicon as values: themes with their terms, rules, guards and examples, each with the line it was read from.

The files these come from are described in ``docs/lexicon-format.md``; the words are kept as they are written there,
folding is the matcher's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Status: TypeAlias = Literal["preferred", "admitted", "superseded", "deprecated", "unverified"]
STATUSES: tuple[Status, ...] = ("preferred", "admitted", "superseded", "deprecated", "unverified")

WordGuardKind: TypeAlias = Literal[
    "never_inside", "not_after", "not_before", "after", "before", "listed_with", "not_listed_with", "near", "not_near"
]
WORD_GUARDS: tuple[WordGuardKind, ...] = (
    "never_inside",
    "not_after",
    "not_before",
    "after",
    "before",
    "listed_with",
    "not_listed_with",
    "near",
    "not_near",
)

Scope: TypeAlias = Literal["clause", "sentence", "paragraph"]
SCOPES: tuple[Scope, ...] = ("clause", "sentence", "paragraph")

DEFAULT_GAP = 12


@dataclass(frozen=True, slots=True)
class Window:
    """How far from a mention a ``near`` guard looks.

    Attributes:
        scope: the stretch of text that the window never leaves.
        before: at most so many characters before the mention, None for all of the scope.
        after: at most so many characters after it, None for all of the scope.
    """

    scope: Scope
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True)
class WordGuard:
    """A condition that names words; ``window`` is there for ``near`` and ``not_near`` only."""

    kind: WordGuardKind
    words: tuple[str, ...]
    window: Window | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class OneOf:
    """An alternative: all guards of at least one of the sets must hold."""

    choices: tuple[tuple[Guard, ...], ...]
    line: int = field(default=0, compare=False)


Guard: TypeAlias = WordGuard | OneOf


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a wording is from and how it stands: years of attestation, the document it was read in, a remark."""

    status: Status = "admitted"
    since: int | None = None
    until: int | None = None
    source: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A wording that stands for its theme. ``is_bounded`` is false where the term may lie inside other words."""

    text: str
    provenance: Provenance = Provenance()
    guards: tuple[Guard, ...] = ()
    is_bounded: bool = True
    line: int = 0


@dataclass(frozen=True, slots=True)
class Pattern:
    """A wording with alternatives or gaps; ``term`` is the name its mentions go by."""

    text: str
    term: str
    gap: int = DEFAULT_GAP
    provenance: Provenance = Provenance()
    guards: tuple[Guard, ...] = ()
    is_bounded: bool = True
    line: int = 0


@dataclass(frozen=True, slots=True)
class Coordination:
    """A modifier and a head that enumerations tear apart; ``through`` lists the words that share the modifier."""

    modifier: str
    head: str
    term: str
    through: tuple[str, ...] = ()
    provenance: Provenance = Provenance()
    guards: tuple[Guard, ...] = ()
    is_bounded: bool = True
    line: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence or clause that must carry the theme (yes) or must not (no)."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Theme:
    """A concept: its labels, what counts as a mention of it, and the examples that hold it to that.

    Attributes:
        label: by language (``zh``, ``en``).
        broader, related: ids of wider themes and of others that a reader should know of; they tag nothing by themselves.
        is_deprecated: kept and still counted, but no longer to be chosen; ``replaced_by`` names the themes in its place.
        guards: hold for every term, pattern and coordination rule of the theme.
        path: the file it was read from.
        lines: where the values of the file's keys begin (``broader``, ``label`` …).
    """

    id: str
    label: Mapping[str, str]
    terms: tuple[Term, ...]
    patterns: tuple[Pattern, ...] = ()
    coordinations: tuple[Coordination, ...] = ()
    guards: tuple[Guard, ...] = ()
    broader: tuple[str, ...] = ()
    scope: str | None = None
    note: str | None = None
    yes: tuple[Example, ...] = ()
    no: tuple[Example, ...] = ()
    path: str = ""
    related: tuple[str, ...] = ()
    is_deprecated: bool = False
    replaced_by: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True, repr=False)
class Lexicon:
    """All themes, in the order that ``lexicon.yaml`` gives them, else of their ids.

    Attributes:
        declared_version: what ``lexicon.yaml`` says.
        digest: the first twelve hexadecimal digits of a hash over ``lexicon.yaml`` and the themes' files;
            line ends do not matter.
        retired: ids of themes that are gone and never given again, each with the theme it went into, if any.
        files: the texts it was read from, as `nlp.lexicon.files.read_files` gives them.
    """

    name: str
    declared_version: str
    digest: str
    themes: tuple[Theme, ...]
    language: str = "zh"
    licence: str | None = None
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    path: str = ""
    retired: Mapping[str, str | None] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    def __repr__(self) -> str:
        """Its name, version and size: with all that is in it, one would fill pages wherever it is shown."""
        return f"Lexicon(name={self.name!r}, version={self.version!r}, themes={len(self.themes)})"

    def __deepcopy__(self, memo: dict[int, object]) -> Lexicon:
        """Itself: it never changes, and those who hold it may ask whether it is the one that they gave."""
        return self

    @property
    def version(self) -> str:
        """The declared version and the content's digest: ``1.0.0+3fa9c0d1e2b4``."""
        return f"{self.declared_version}+{self.digest}"

    def theme(self, theme_id: str) -> Theme:
        """The theme with an id.

        Raises:
            KeyError: there is none.
        """
        for theme in self.themes:
            if theme.id == theme_id:
                return theme
        raise KeyError(theme_id)

    def current_id(self, theme_id: str) -> str:
        """The id that a theme goes by now: where it was merged away that of the one it went into, step by step."""
        seen: set[str] = set()
        while theme_id not in seen and (into := self.retired.get(theme_id)) is not None:
            seen.add(theme_id)
            theme_id = into
        return theme_id
