"""A lexicon as a SKOS concept scheme.

Every term is also a label of SKOS-XL, which says what plain SKOS has no place for: its status, years, source and note. Programs
that know plain SKOS only find the same wordings as prefLabel, altLabel and hiddenLabel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from nlp.lexicon.exchange.model import Remark, Written
from nlp.lexicon.exchange.skos.names import LABEL_PROPERTIES, LEXICONS, Syntax
from nlp.lexicon.exchange.skos.rdf import TYPE, Literal, Resource, Statement, in_full
from nlp.lexicon.exchange.skos.rdf_xml import to_rdf_xml
from nlp.lexicon.exchange.skos.turtle import to_turtle
from nlp.lexicon.exchange.uncarried import RULES, uncarried
from nlp.lexicon.exchange.xml_text import xml_safe
from nlp.lexicon.model import Lexicon, Term, Theme

LANGUAGE_TAG = re.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")


def write_skos(lexicon: Lexicon, syntax: Syntax = "turtle") -> Written:
    """The lexicon as SKOS, in UTF-8."""
    writer = _Writer(lexicon)
    statements = list(writer.statements())
    if syntax == "turtle":
        content = to_turtle(statements, {"lexicon": writer.concept("").uri}).encode()
    else:
        content = to_rdf_xml(statements)
    return Written(content, (*uncarried(lexicon, *RULES), *writer.remarks))


class _Writer:
    """What is said of a lexicon in RDF, and in ``remarks`` what could not be."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._scheme = Resource(LEXICONS + quote(lexicon.name, safe=""))
        self._broader = {theme.id: set(theme.broader) for theme in lexicon.themes}
        self._place = ""
        self._left_out: list[Remark] = []
        self._replaced: dict[str, str] = {}

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What had to be left out, and what XML cannot hold, with the last place of each."""
        replaced = (Remark(place, "skos.characters", {"text": text}) for text, place in self._replaced.items())
        return (*self._left_out, *replaced)

    def concept(self, theme_id: str) -> Resource:
        """A theme."""
        return Resource(f"{self._scheme.uri}#{theme_id}")

    def statements(self) -> Iterator[Statement]:
        """All statements, those of a subject together."""
        yield from self._of_scheme()
        for theme in self._lexicon.themes:
            self._place = f"{theme.path}:1"
            yield from self._of_theme(theme)
            for number, term in enumerate(theme.terms, 1):
                self._place = f"{theme.path}:{term.line}"
                yield from self._of_label(self._label(theme, number), term)
        for retired, successor in self._lexicon.retired.items():
            yield from self._of_retired(retired, successor)

    def _of_scheme(self) -> Iterator[Statement]:
        lexicon = self._lexicon
        yield Statement(self._scheme, TYPE, _resource("skos:ConceptScheme"))
        for name in ("rdfs:label", "dct:title"):  # some programs look for the one, some for the other
            yield Statement(self._scheme, name, self._literal(lexicon.name))
        yield Statement(self._scheme, "dct:language", self._literal(lexicon.language))
        yield Statement(self._scheme, "owl:versionInfo", self._literal(lexicon.version))
        if lexicon.licence:
            yield Statement(self._scheme, "dct:license", self._literal(lexicon.licence))
        for theme in lexicon.themes:
            if not theme.broader:
                yield Statement(self._scheme, "skos:hasTopConcept", self.concept(theme.id))

    def _of_theme(self, theme: Theme) -> Iterator[Statement]:
        concept = self.concept(theme.id)
        yield Statement(concept, TYPE, _resource("skos:Concept"))
        yield Statement(concept, "skos:inScheme", self._scheme)
        yield Statement(concept, "skos:notation", Literal(theme.id))
        for name, value in (*self._labels(theme), *self._relations(theme), *self._notes(theme)):
            yield Statement(concept, name, value)

    def _labels(self, theme: Theme) -> Iterator[tuple[str, Resource | Literal]]:
        for language, label in theme.label.items():
            if LANGUAGE_TAG.fullmatch(language):
                yield "skos:prefLabel", self._literal(label, language)
            else:
                self._left_out.append(Remark(self._place, "skos.label_left", {"language": language, "label": label}))
        properties = [self._property(theme, term) for term in theme.terms]
        for name in ("altLabel", "hiddenLabel"):
            wordings = (term.text for term, own in zip(theme.terms, properties, strict=True) if own == name)
            yield from ((f"skos:{name}", self._own_literal(wording)) for wording in wordings)
        for number, name in enumerate(properties, 1):
            yield f"skosxl:{name}", self._label(theme, number)

    def _property(self, theme: Theme, term: Term) -> str:
        """A term that is the theme's label is its prefLabel, and nothing else besides (SKOS S13)."""
        is_label = term.text == theme.label.get(self._lexicon.language)
        return "prefLabel" if is_label else LABEL_PROPERTIES[term.provenance.status]

    def _relations(self, theme: Theme) -> Iterator[tuple[str, Resource | Literal]]:
        if not theme.broader:
            yield "skos:topConceptOf", self._scheme
        for other in theme.broader:
            yield "skos:broader", self.concept(other)
        for narrower, broader in self._broader.items():
            if theme.id in broader:
                yield "skos:narrower", self.concept(narrower)
        for other in theme.related:
            if self._is_above(other, theme.id) or self._is_above(theme.id, other):
                self._left_out.append(Remark(self._place, "skos.related_left", {"id": theme.id, "other": other}))
            else:
                yield "skos:related", self.concept(other)
        if theme.is_deprecated:
            yield "owl:deprecated", Literal("true", datatype="xsd:boolean")
        for other in theme.replaced_by:
            yield "dct:isReplacedBy", self.concept(other)

    def _is_above(self, upper: str, lower: str) -> bool:
        seen, waiting = {lower}, [lower]
        while waiting and upper not in seen:
            wider = self._broader.get(waiting.pop(), set()) - seen
            seen |= wider
            waiting += wider
        return upper in seen

    def _notes(self, theme: Theme) -> Iterator[tuple[str, Literal]]:
        if theme.scope:
            yield "skos:scopeNote", self._own_literal(theme.scope)
        if theme.note:
            yield "skos:editorialNote", self._own_literal(theme.note)

    def _label(self, theme: Theme, number: int) -> Resource:
        return self.concept(f"{theme.id}.{number}")

    def _of_label(self, label: Resource, term: Term) -> Iterator[Statement]:
        provenance = term.provenance
        yield Statement(label, TYPE, _resource("skosxl:Label"))
        yield Statement(label, "skosxl:literalForm", self._own_literal(term.text))
        yield Statement(label, "zhuti:status", Literal(provenance.status))
        for name, year in (("zhuti:since", provenance.since), ("zhuti:until", provenance.until)):
            if year is not None:
                yield Statement(label, name, Literal(str(year), datatype="xsd:gYear"))
        if provenance.source:
            yield Statement(label, "dct:source", self._literal(provenance.source))
        if provenance.note:
            yield Statement(label, "skos:note", self._own_literal(provenance.note))

    def _of_retired(self, retired: str, successor: str | None) -> Iterator[Statement]:
        """An id that is gone: a deprecated concept without labels, of no scheme."""
        concept = self.concept(retired)
        yield Statement(concept, TYPE, _resource("skos:Concept"))
        yield Statement(concept, "owl:deprecated", Literal("true", datatype="xsd:boolean"))
        if successor:
            yield Statement(concept, "dct:isReplacedBy", self.concept(successor))

    def _own_literal(self, text: str) -> Literal:
        language = self._lexicon.language
        return self._literal(text, language if LANGUAGE_TAG.fullmatch(language) else None)

    def _literal(self, text: str, language: str | None = None) -> Literal:
        """A text, what XML cannot hold replaced, which is remarked upon."""
        changed = xml_safe(text)
        if changed != text:
            self._replaced[text] = self._place
        return Literal(changed, language)


def _resource(name: str) -> Resource:
    return Resource(in_full(name))
