"""What TBX-Basic is made of: its namespaces, its data categories with the places where they may stand, and statuses.

From the definition of the dialect, version 1.2 (LTAC Global and the TBX Steering Committee, 2023), and ISO 30042:2019.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from nlp.lexicon.model import Status

Style: TypeAlias = Literal["dca", "dct"]
Level: TypeAlias = Literal["concept", "language", "term"]

CORE = "urn:iso:std:iso:30042:ed-2"
OLDER_CORE = "urn:iso:std:iso:30042:ed:3.0"
"""The namespace of the drafts of the third version, which files made before 2023 have."""
MODULES = {"min": "http://www.tbxinfo.net/ns/min", "basic": "http://www.tbxinfo.net/ns/basic"}
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

LEVELS: Mapping[str, Level] = {
    "conceptEntry": "concept",
    "termEntry": "concept",
    "langSec": "language",
    "langSet": "language",
    "termSec": "term",
    "tig": "term",
    "ntig": "term",
    "entry": "concept",
    "langGroup": "language",
    "termGroup": "term",
}
"""The sections, as the third version names them, the second, and TBX-Min before the third."""
ENTRIES = frozenset(name for name, level in LEVELS.items() if level == "concept")


@dataclass(frozen=True, slots=True)
class Category:
    """A data category of TBX-Basic.

    Attributes:
        module: where its element is defined in the style that has an element for each category.
        element: that bears it in the other style, with the category's name as ``type``.
        values: that it may have, none for any.
        is_reference: whether its ``target`` is the id of an entry.
    """

    module: Literal["min", "basic"]
    element: str
    levels: tuple[Level, ...]
    values: tuple[str, ...] = ()
    is_reference: bool = False


_ANYWHERE: tuple[Level, ...] = ("concept", "language", "term")
_LOCATIONS = (
    "checkBox comboBox comboBoxElement dialogBox groupBox informativeMessage interactiveMessage menuItem progressBar "
    "pushButton radioButton slider spinBox tab tableText textBox toolTip user-definedType"
)

CATEGORIES: Mapping[str, Category] = {
    "subjectField": Category("min", "descrip", ("concept",)),
    "customerSubset": Category("min", "admin", ("concept", "term")),
    "administrativeStatus": Category(
        "min",
        "termNote",
        ("term",),
        tuple(f"{name}Term-admn-sts" for name in ("admitted", "deprecated", "superseded", "preferred")),
    ),
    "partOfSpeech": Category("min", "termNote", ("term",), ("adjective", "noun", "other", "verb", "adverb")),
    "definition": Category("basic", "descrip", ("concept", "language")),
    "context": Category("basic", "descrip", ("term",)),
    "projectSubset": Category("basic", "admin", ("concept", "term")),
    "source": Category("basic", "admin", _ANYWHERE),
    "grammaticalGender": Category("basic", "termNote", ("term",), ("masculine", "feminine", "neuter", "other")),
    "geographicalUsage": Category("basic", "termNote", ("term",)),
    "termLocation": Category("basic", "termNote", ("term",), tuple(_LOCATIONS.split())),
    "termType": Category(
        "basic", "termNote", ("term",), ("fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase")
    ),
    "transactionType": Category("basic", "transac", _ANYWHERE, ("origination", "modification")),
    "responsibility": Category("basic", "transacNote", _ANYWHERE),
    "crossReference": Category("basic", "ref", ("concept", "term"), is_reference=True),
    "externalCrossReference": Category("basic", "xref", _ANYWHERE),
    "xGraphic": Category("basic", "xref", ("concept", "language")),
}

WRITTEN_STATUSES: Mapping[Status, str] = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "superseded": "supersededTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
}
"""TBX has no status for what is unverified: it is written as a note."""

# The words that programs have for a status, ``Term`` and ``-admn-sts`` taken off. standardized, legal and regulated terms are
# those of TBX's second version; forbidden and obsolete are Weblate's.
_STATUSES: Mapping[str, Status] = {
    "preferred": "preferred",
    "recommended": "preferred",
    "admitted": "admitted",
    "accepted": "admitted",
    "allowed": "admitted",
    "approved": "admitted",
    "standardized": "admitted",
    "legal": "admitted",
    "regulated": "admitted",
    "superseded": "superseded",
    "obsolete": "superseded",
    "deprecated": "deprecated",
    "forbidden": "deprecated",
    "prohibited": "deprecated",
    "rejected": "deprecated",
    "notrecommended": "deprecated",
    "donotuse": "deprecated",
    "unverified": "unverified",
    "proposed": "unverified",
}
_NOT_A_LETTER = re.compile("[^a-z]+")


def read_status(text: str) -> Status | None:
    """The status that a file's word means, or None.

    >>> read_status("preferredTerm-admn-sts"), read_status("deprecatedTermAdmnSts"), read_status("Superseded")
    ('preferred', 'deprecated', 'superseded')
    """
    letters = _NOT_A_LETTER.sub("", text.lower())
    return _STATUSES.get(letters.removesuffix("admnsts").removesuffix("term"))
