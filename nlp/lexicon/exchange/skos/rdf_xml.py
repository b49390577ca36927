"""Statements as RDF/XML (W3C, 2014): an element a subject, in the order given."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from nlp.lexicon.exchange.skos.rdf import PREFIXES, TYPE, Resource, Statement, in_full

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_RDF = f"{{{PREFIXES['rdf']}}}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def to_rdf_xml(statements: Sequence[Statement]) -> bytes:
    """The statements as RDF/XML, in UTF-8; the first of a subject gives its type."""
    from lxml import etree

    root = etree.Element(f"{_RDF}RDF", nsmap=dict(PREFIXES))
    for subject, members in groupby(statements, key=lambda one: one.subject):
        first, *others = members
        if first.predicate == TYPE and isinstance(first.value, Resource):
            element = etree.SubElement(root, _qualified(first.value.uri))
        else:
            element = etree.SubElement(root, f"{_RDF}Description")
            others.insert(0, first)
        element.set(f"{_RDF}about", subject.uri)
        for one in others:
            _add(element, one)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _add(element: Element, statement: Statement) -> None:
    from lxml import etree

    child = etree.SubElement(element, _qualified(in_full(statement.predicate)))
    value = statement.value
    if isinstance(value, Resource):
        child.set(f"{_RDF}resource", value.uri)
        return
    child.text = value.text
    if value.language:
        child.set(_LANGUAGE, value.language)
    if value.datatype:
        child.set(f"{_RDF}datatype", in_full(value.datatype))


def _qualified(uri: str) -> str:
    """A URI as lxml takes an element's name: its namespace is one of `PREFIXES`."""
    namespace = max((start for start in PREFIXES.values() if uri.startswith(start)), key=len)
    return f"{{{namespace}}}{uri[len(namespace) :]}"
