"""What merging a file into a lexicon would do, as values: what is new, what differs, what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nlp.errors import LexiconError
from nlp.lexicon.exchange.model import ReadConcept, Remark
from nlp.lexicon.model import Provenance, Status


@dataclass(frozen=True, slots=True)
class Naming:
    """How the user named themes that a file does not name by their ids.

    Attributes:
        default: the theme of whatever belongs to none.
        names: ids by the names that the file has, ids or labels.
    """

    default: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Addition:
    """A term that a theme does not have yet.

    Attributes:
        where: in the file.
        status: None where the file says nothing: then the first of a new theme is preferred, any other admitted.
    """

    theme: str
    text: str
    where: str
    status: Status | None
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class NewTheme:
    """A theme that the lexicon does not have yet.

    Attributes:
        label: with at least the Chinese and the English one.
        concept: as the file has it.
        relations: ids of other themes, in the lexicon or new too, by ``broader``, ``related``, ``replaced_by``.
    """

    id: str
    label: Mapping[str, str]
    terms: tuple[Addition, ...]
    concept: ReadConcept
    relations: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that the file says otherwise than the lexicon. It is left as it is, unless the file is to prevail.

    Attributes:
        term: None for what is said of the theme itself.
        what: ``status``, ``since``, ``until``, ``source``, ``note`` of a term; ``label:zh``, ``scope``, ``note``, ``broader``,
            ``related``, ``replaced_by``, ``deprecated`` of a theme; ``moved`` for a term that the file has here and not in
            another theme any more, ``shared`` for one that another theme has as well.
        had: what the lexicon says, for ``moved`` and ``shared`` the other theme.
        has: what the file says.
        where: in the file.
        place: in the lexicon.
        addition: the term to be added, for ``moved`` and ``shared``.
    """

    theme: str
    term: str | None
    what: str
    had: str
    has: str
    where: str
    place: str
    addition: Addition | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """What a file brings to a lexicon.

    Attributes:
        additions: terms for themes that are there.
        absent: terms that the lexicon's themes have and the file, which names these themes, has not: (theme, term, place).
        retired: ids that are to be kept as gone, each with the theme it went into, if any.
        faults: what cannot be taken; while there are any, nothing is.
    """

    themes: tuple[NewTheme, ...]
    additions: tuple[Addition, ...]
    differences: tuple[Difference, ...]
    absent: tuple[tuple[str, str, str], ...]
    retired: Mapping[str, str | None]
    remarks: tuple[Remark, ...]
    faults: tuple[LexiconError, ...]
