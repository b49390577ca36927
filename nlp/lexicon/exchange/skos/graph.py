"""RDF files as graphs, read by rdflib without anything in them being followed.

Only Turtle and RDF/XML are read: JSON-LD names contexts that would be fetched. ``owl:imports`` is a statement like any other.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nlp.errors import LexiconError
from nlp.lexicon.exchange.skos.names import Syntax, needs_rdflib
from nlp.lexicon.exchange.xml_text import read_xml_text

if TYPE_CHECKING:
    from rdflib import Graph

LARGEST = 32
"""Megabytes of a file: rdflib takes about forty times as much memory."""

_MEGABYTE = 1_000_000
_BASE = "x-zhuti://file/"
"""What relative URIs are relative to; rdflib would take the current folder."""
_NAMES = {"turtle": "Turtle", "xml": "RDF/XML"}


def read_text(content: bytes, name: str, syntax: Syntax) -> str:
    """The text of a file.

    Raises:
        LexiconError: it is too large, or in another encoding than its syntax allows.
    """
    if len(content) > LARGEST * _MEGABYTE:
        raise LexiconError("skos.too_large", where=name, limit=LARGEST)
    if syntax == "xml":
        return read_xml_text(content, name)
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise LexiconError("skos.not_utf8", where=f"{name}:{line}") from error


def read_graph(text: str, name: str, syntax: Syntax) -> Graph:
    """The graph of a file's text.

    Args:
        name: of the file, for errors.

    Raises:
        LexiconError: it is not valid; or rdflib is not installed.
    """
    try:
        from rdflib import Graph
        from rdflib.exceptions import ParserError
    except ImportError as error:
        raise needs_rdflib(error) from error
    graph = Graph(bind_namespaces="none")
    if syntax == "xml":
        _check_xml(text, name)
    try:
        with _quiet():
            graph.parse(data=text.encode("utf-8", "replace"), format=syntax, publicID=_BASE)
    except RecursionError as error:
        raise LexiconError("skos.too_deep", where=name) from error
    # rdflib's Turtle reader lets some faults of a file through as they come: a prefix that is not bound, an escape cut short.
    except (SyntaxError, ParserError, ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
        where = f"{name}:{_line(error, text)}"
        raise LexiconError("skos.syntax", where=where, syntax=_NAMES[syntax], problem=_problem(error)) from error
    return graph


def prefixes_of(graph: Graph) -> dict[str, str]:
    """The prefixes that a file binds, with what they stand for."""
    with _quiet():
        return {prefix: str(uri) for prefix, uri in graph.namespaces()}


@contextmanager
def _quiet() -> Iterator[None]:
    """rdflib logs every literal and URI that is not as it should be; a file of others may have thousands."""
    logger = logging.getLogger("rdflib.term")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _check_xml(text: str, name: str) -> None:
    """Valid XML, and not nested too deeply: rdflib's own reader has no bound."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8")
    try:
        etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        where = f"{name}:{error.lineno or 1}"
        raise LexiconError("skos.syntax", where=where, syntax=_NAMES["xml"], problem=error.msg or "") from error


def _line(error: Exception, text: str) -> int:
    """The line of a fault: rdflib's Turtle reader keeps the byte that it came to, not the line."""
    reached = getattr(error, "_i", None)
    return text.encode()[:reached].count(b"\n") + 1 if isinstance(reached, int) else 1


def _problem(error: Exception) -> str:
    return getattr(error, "_why", None) or str(error).partition("\n")[0] or type(error).__name__
