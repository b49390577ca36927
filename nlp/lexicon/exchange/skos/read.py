"""SKOS files, ours and others', as concepts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from nlp.errors import LexiconError
from nlp.lexicon.exchange.ids import is_serial, theme_id, theme_ids
from nlp.lexicon.exchange.languages import short_language
from nlp.lexicon.exchange.model import Read, ReadConcept, Remark
from nlp.lexicon.exchange.skos.graph import prefixes_of, read_graph, read_text
from nlp.lexicon.exchange.skos.labels import labels_of, terms_of
from nlp.lexicon.exchange.skos.names import SKOS_XL, Syntax
from nlp.lexicon.exchange.skos.places import Places

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_SCOPES = ("scopeNote", "definition")
_NOTES = ("editorialNote", "note")
_LABELS = ("prefLabel", "altLabel", "hiddenLabel")
_RELATIONS = ("broader", "narrower", "related")
_STRUCTURE = ("inScheme", "topConceptOf", "hasTopConcept", "notation", "broaderTransitive", "narrowerTransitive")


def read_skos(content: bytes, name: str, syntax: Syntax = "turtle") -> Read:
    """The concepts of a SKOS file.

    Args:
        name: of the file, for saying where something stands.

    Raises:
        LexiconError: the file is not valid, or holds no concepts; or rdflib is not installed.
    """
    text = read_text(content, name, syntax)
    return _Reading(read_graph(text, name, syntax), text, name, syntax).read()


class _Reading:
    """A graph that is being read; ``remarks`` gathers what is to be said of it."""

    def __init__(self, graph: Graph, text: str, file: str, syntax: Syntax) -> None:
        self._graph = graph
        self._file = file
        self._prefixes = prefixes_of(graph)
        self._places = Places(text, syntax, self._prefixes)
        self._concepts = self._in_order(_concepts(graph))
        self._ids = self._find_ids()
        self._narrower = self._find_narrower()
        self.remarks: list[Remark] = []

    def read(self) -> Read:
        """All concepts in the order of the file."""
        if not self._concepts:
            raise LexiconError("skos.no_concepts", where=self._file)
        concepts: list[ReadConcept] = []
        retired: dict[str, str | None] = {}
        for node in self._concepts:
            concept = self._concept(node)
            if concept.terms or concept.label:
                concepts.append(concept)
            elif concept.is_deprecated and concept.id:
                retired[concept.id] = next(iter(concept.replaced_by), None)
            else:
                self.remarks.append(Remark(concept.where, "skos.no_labels"))
        self._say_passed_over()
        return Read(tuple(concepts), tuple(self.remarks), retired, has_elements=True)

    def _concept(self, node: Node) -> ReadConcept:
        from rdflib.namespace import DCTERMS, OWL, SKOS

        graph = self._graph
        broader = [*graph.objects(node, SKOS.broader), *self._narrower.get(node, ())]
        return ReadConcept(
            where=self._where(node),
            id=self._ids.get(node),
            label=labels_of(graph, node),
            terms=terms_of(graph, node, self._file, self._places),
            broader=self._names(node, broader),
            related=self._names(node, graph.objects(node, SKOS.related)),
            scope=self._first_text(node, _SCOPES),
            note=self._all_texts(node, _NOTES),
            is_deprecated=any(str(value).lower() in ("true", "1") for value in graph.objects(node, OWL.deprecated)),
            replaced_by=self._names(node, graph.objects(node, DCTERMS.isReplacedBy)),
        )

    def _in_order(self, nodes: Iterable[Node]) -> list[Node]:
        return sorted(nodes, key=lambda node: (self._places.line(str(node)), str(node)))

    def _find_ids(self) -> dict[Node, str]:
        """The last parts of the URIs as ids of themes; where they are mere numbers, the notations that are not."""
        by_name: dict[str, Node] = {}
        for node in self._concepts:
            by_name.setdefault(self._name(node), node)
        return {by_name[name]: made for name, made in theme_ids(by_name).items()}

    def _name(self, node: Node) -> str:
        from rdflib.namespace import SKOS

        uri = unquote(str(node)).rstrip("/#")
        local = uri[max(uri.rfind(mark) for mark in "#/:") + 1 :]
        if is_serial(theme_id(local) or "0"):
            notations = (str(value) for value in self._graph.objects(node, SKOS.notation))
            return next((one for one in notations if theme_id(one) == one and not is_serial(one)), local)
        return local

    def _find_narrower(self) -> dict[Node, list[Node]]:
        from rdflib.namespace import SKOS

        broader: dict[Node, list[Node]] = {}
        for wider, narrower in self._graph.subject_objects(SKOS.narrower):
            broader.setdefault(narrower, []).append(wider)
        return broader

    def _names(self, node: Node, others: Iterable[Node]) -> tuple[str, ...]:
        """What the other concepts are called: their ids, or their labels where the ids say nothing."""
        names: dict[str, None] = {}
        for other in self._in_order(set(others)):
            name = self._ids.get(other) or next(iter(labels_of(self._graph, other).values()), None)
            if name is None:
                self.remarks.append(Remark(self._where(node), "skos.unknown_target", {"target": str(other)}))
            else:
                names[name] = None
        return tuple(names)

    def _first_text(self, node: Node, names: Sequence[str]) -> str | None:
        """A text of the first of the properties that has one, the Chinese one where there are several."""
        for name in names:
            texts = self._texts(node, name)
            if texts:
                return min(texts, key=lambda text: (text[1] != "zh", text))[0]
        return None

    def _all_texts(self, node: Node, names: Sequence[str]) -> str | None:
        texts = dict.fromkeys(text for name in names for text, _ in sorted(self._texts(node, name)))
        return "\n".join(texts) or None

    def _texts(self, node: Node, name: str) -> list[tuple[str, str]]:
        """The texts with their languages; a note may be a node of its own that has the text as ``rdf:value``."""
        from rdflib import Literal
        from rdflib.namespace import RDF, SKOS

        values = [
            inner
            for value in self._graph.objects(node, SKOS[name])
            for inner in ((value,) if isinstance(value, Literal) else self._graph.objects(value, RDF.value))
        ]
        literals = [value for value in values if isinstance(value, Literal) and str(value).strip()]
        return [(str(value).strip(), short_language(value.language)) for value in literals]

    def _where(self, node: Node) -> str:
        return f"{self._file}:{self._places.line(str(node))}"

    def _say_passed_over(self) -> None:
        known = _known_predicates()
        counts: Counter[Node] = Counter()
        first: dict[Node, str] = {}
        for node in self._concepts:
            for predicate in self._graph.predicates(node):
                if predicate not in known:
                    counts[predicate] += 1
                    first.setdefault(predicate, self._where(node))
        for predicate, count in sorted(counts.items()):
            values = {"name": self._short(str(predicate)), "count": count}
            self.remarks.append(Remark(first[predicate], "skos.passed_over", values))

    def _short(self, uri: str) -> str:
        """A URI with the file's prefix, if it has one for it."""
        known = ((prefix, start) for prefix, start in self._prefixes.items() if start and uri.startswith(start))
        prefix, start = max(known, key=lambda pair: len(pair[1]), default=("", ""))
        return f"{prefix}:{uri.removeprefix(start)}" if start else uri


def _concepts(graph: Graph) -> set[Node]:
    """What is called a concept, and what has a preferred label without being a label or a scheme."""
    from rdflib import URIRef
    from rdflib.namespace import RDF, SKOS

    labelled = {*graph.subjects(SKOS.prefLabel), *graph.subjects(URIRef(f"{SKOS_XL}prefLabel"))}
    others = {*graph.subjects(RDF.type, SKOS.ConceptScheme), *graph.subjects(RDF.type, SKOS.Collection)}
    others |= {*graph.subjects(RDF.type, SKOS.OrderedCollection)}
    return {*graph.subjects(RDF.type, SKOS.Concept)} | (labelled - others)


def _known_predicates() -> set[Node]:
    from rdflib import URIRef
    from rdflib.namespace import DCTERMS, OWL, RDF, SKOS

    names = (*_SCOPES, *_NOTES, *_LABELS, *_RELATIONS, *_STRUCTURE)
    extended = (URIRef(SKOS_XL + name) for name in _LABELS)
    return {*(SKOS[name] for name in names), *extended, RDF.type, OWL.deprecated, DCTERMS.isReplacedBy}
