"""The names that a lexicon is written with in RDF, and what SKOS has for each of its parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from nlp.errors import LexiconError
from nlp.lexicon.model import Status

Syntax: TypeAlias = Literal["turtle", "xml"]

OWN = "urn:x-zhuti:terms#"
"""Where ``status``, ``since`` and ``until`` of a term are named: SKOS has nothing for them."""
LEXICONS = "urn:x-zhuti:lexicon:"
SKOS_XL = "http://www.w3.org/2008/05/skos-xl#"

LABEL_PROPERTIES: Mapping[Status, str] = {
    "preferred": "altLabel",
    "admitted": "altLabel",
    "superseded": "hiddenLabel",
    "deprecated": "hiddenLabel",
    "unverified": "hiddenLabel",
}
"""A concept's prefLabel is the theme's label. What is in use is an altLabel; what is only to be found is a hiddenLabel."""

FOREIGN_STATUSES: Mapping[str, Status] = {"prefLabel": "preferred", "altLabel": "admitted", "hiddenLabel": "deprecated"}
"""What a label of another program's is: hidden labels are misspellings and the like."""


def needs_rdflib(error: ImportError) -> LexiconError:
    """The error to raise where rdflib is not installed."""
    return LexiconError("skos.no_rdflib", where=error.name or "rdflib")
