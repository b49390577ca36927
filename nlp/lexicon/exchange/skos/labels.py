"""The labels of a SKOS concept as a theme's labels and terms.

A label of SKOS-XL that has a status of ours is a term with all that we wrote of it; then the plain labels beside it only repeat
it. In files of other programs a prefLabel is a preferred term, an altLabel an admitted, a hiddenLabel a deprecated one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from nlp.lexicon.exchange.languages import is_traditional, short_language
from nlp.lexicon.exchange.model import ReadTerm
from nlp.lexicon.exchange.skos.names import FOREIGN_STATUSES, OWN, SKOS_XL
from nlp.lexicon.exchange.skos.places import Places
from nlp.lexicon.model import STATUSES, Provenance, Status

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_NUMBER_AT_END = re.compile(r"\d+$")
_YEAR = re.compile(r"\d{4}")


class Wording(NamedTuple):
    """A label: its text, the language as the file has it, the property that it is the value of, its SKOS-XL node if any."""

    text: str
    tag: str | None
    name: str
    node: Node | None = None


def labels_of(graph: Graph, concept: Node) -> dict[str, str]:
    """The preferred label of each language; of several Chinese ones that in Simplified characters."""
    preferred = [one for one in _wordings(graph, concept) if one.name == "prefLabel"]
    labels: dict[str, str] = {}
    for one in sorted(preferred, key=lambda one: is_traditional(one.tag)):
        labels.setdefault(short_language(one.tag), one.text)
    return labels


def terms_of(graph: Graph, concept: Node, file: str, places: Places) -> tuple[ReadTerm, ...]:
    """The terms, preferred ones first, else in the order that we wrote them in."""
    own = [one for one in _extended(graph, concept) if one.node is not None and _own(graph, one.node, "status")]
    wordings = sorted(own, key=_number) if own else _each_once(_wordings(graph, concept))
    return tuple(_term(graph, concept, one, file, places) for one in wordings)


def _wordings(graph: Graph, concept: Node) -> Iterator[Wording]:
    from rdflib import Literal
    from rdflib.namespace import SKOS

    yield from _extended(graph, concept)
    for name in FOREIGN_STATUSES:
        for value in graph.objects(concept, SKOS[name]):
            if isinstance(value, Literal) and str(value).strip():
                yield Wording(" ".join(str(value).split()), value.language, name)


def _extended(graph: Graph, concept: Node) -> Iterator[Wording]:
    """The labels of SKOS-XL."""
    from rdflib import Literal, URIRef

    for name in FOREIGN_STATUSES:
        for node in graph.objects(concept, URIRef(SKOS_XL + name)):
            for value in graph.objects(node, URIRef(f"{SKOS_XL}literalForm")):
                if isinstance(value, Literal) and str(value).strip():
                    yield Wording(" ".join(str(value).split()), value.language, name, node)


def _each_once(wordings: Iterator[Wording]) -> list[Wording]:
    """Preferred ones before the others, Simplified before Traditional; what is said twice once, with its node if it has one."""
    order = list(FOREIGN_STATUSES)
    found: dict[tuple[str, str], Wording] = {}
    for one in wordings:
        found.setdefault((one.text, short_language(one.tag)), one)
    return sorted(found.values(), key=lambda one: (order.index(one.name), is_traditional(one.tag), one.text))


def _number(wording: Wording) -> int:
    found = _NUMBER_AT_END.search(str(wording.node))
    return int(found[0]) if found else 0


def _term(graph: Graph, concept: Node, wording: Wording, file: str, places: Places) -> ReadTerm:
    subject = str(concept if wording.node is None else wording.node)
    where = f"{file}:{places.line_of_label(subject, wording.text)}"
    said = _own(graph, wording.node, "status") if wording.node is not None else ""
    has_status = said in STATUSES or wording.name != "altLabel"
    status: Status = said if said in STATUSES else FOREIGN_STATUSES[wording.name]
    if status == "preferred" and not said and is_traditional(wording.tag):
        status, has_status = "admitted", False
    provenance = Provenance(status) if wording.node is None else _provenance(graph, wording.node, status)
    return ReadTerm(wording.text, where, short_language(wording.tag), provenance, has_status)


def _provenance(graph: Graph, node: Node, status: Status) -> Provenance:
    from rdflib.namespace import DCTERMS, SKOS

    return Provenance(
        status=status,
        since=_year(_own(graph, node, "since")),
        until=_year(_own(graph, node, "until")),
        source=_text(graph, node, DCTERMS.source),
        note=_text(graph, node, SKOS.note),
    )


def _own(graph: Graph, node: Node, name: str) -> str:
    from rdflib import URIRef

    return _text(graph, node, URIRef(OWN + name)) or ""


def _text(graph: Graph, node: Node, predicate: Node) -> str | None:
    return "\n".join(sorted(str(value).strip() for value in graph.objects(node, predicate))) or None


def _year(text: str) -> int | None:
    found = _YEAR.match(text)
    return int(found[0]) if found else None
