"""RDF as values: statements in the order in which they are to be written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from nlp.lexicon.exchange.skos.names import OWN, SKOS_XL

PREFIXES: Mapping[str, str] = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "skosxl": SKOS_XL,
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "zhuti": OWN,
}
TYPE = "rdf:type"


class Resource(NamedTuple):
    """Something that has a URI, written in full."""

    uri: str


class Literal(NamedTuple):
    """A text, with its language or its datatype (``xsd:gYear``) where it has one."""

    text: str
    language: str | None = None
    datatype: str | None = None


class Statement(NamedTuple):
    """One statement; the predicate is written with a prefix of `PREFIXES`."""

    subject: Resource
    predicate: str
    value: Resource | Literal


def in_full(name: str) -> str:
    """A name with a prefix as a URI.

    >>> in_full("dct:source")
    'http://purl.org/dc/terms/source'
    """
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local
