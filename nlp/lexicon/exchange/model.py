"""What the formats of other programs carry of a lexicon, and what they cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nlp.errors import LexiconError
from nlp.lexicon.model import Provenance

MOST_TERMS = 50_000
"""The most terms that a lexicon may have: to tag with 40 000 took 2.8 GB of memory, and ten seconds before it began."""

TOO_MANY = "exchange.too_many"


@dataclass(frozen=True, slots=True)
class ReadTerm:
    """A wording as a file of another program has it.

    Attributes:
        language: as the file says, ``zh`` where it says nothing.
        where: the file and the line, ``terms.csv:12``.
        has_status: false where the file says nothing of the status, so that it cannot contradict the lexicon's.
    """

    text: str
    where: str
    language: str = "zh"
    provenance: Provenance = field(default_factory=Provenance)
    has_status: bool = True


@dataclass(frozen=True, slots=True)
class ReadConcept:
    """A theme as a file of another program has it; what it does not say is empty or None.

    Attributes:
        id: the theme's, where the file keeps one that can be a theme's id.
        label: by language.
        broader, related: ids of other themes.
        is_deprecated: the concept is kept, but no longer to be chosen; ``replaced_by`` names the themes in its place.
    """

    where: str
    id: str | None = None
    label: Mapping[str, str] = field(default_factory=dict)
    terms: tuple[ReadTerm, ...] = ()
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    scope: str | None = None
    note: str | None = None
    is_deprecated: bool = False
    replaced_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a reader must know of what was read or written: the wording is ``messages.text(key, **values)``.

    At import, what was passed over or mended; at export, what the format cannot carry. ``where`` names the file and the line.
    """

    where: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """What a file of another program gives.

    Attributes:
        retired: ids that are gone and never given again, each with the theme it went into, if any.
        faults: what cannot be taken as it stands; while there are any, nothing of the file is.
        has_elements: each term stands in an element of its own, so that 、 in it parts no terms.
    """

    concepts: tuple[ReadConcept, ...]
    remarks: tuple[Remark, ...] = ()
    retired: Mapping[str, str | None] = field(default_factory=dict)
    faults: tuple[LexiconError, ...] = ()
    has_elements: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A lexicon in another program's format, and what that format cannot carry of it."""

    content: bytes
    remarks: tuple[Remark, ...] = ()
