"""One concept entry of a TBX file, as far as a theme has a place for what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from nlp.lexicon.exchange.languages import DEFAULT, is_traditional, short_language
from nlp.lexicon.exchange.model import ReadTerm, Remark
from nlp.lexicon.exchange.tbx.categories import Datum, data_of, local_name, text_of
from nlp.lexicon.exchange.tbx.keywords import read_note, read_relation
from nlp.lexicon.exchange.tbx.names import LEVELS, XML_LANGUAGE, read_status
from nlp.lexicon.model import Provenance, Status

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BROADER = frozenset(
    ("superordinateConcept", "superordinateConceptGeneric", "superordinateConceptPartitive", "broaderConceptGeneric")
)
_RELATED = frozenset(("relatedConcept", "relatedConceptBroader", "relatedConceptNarrower", "associatedConcept"))
_DEFINITIONS = frozenset(("definition", "explanation"))
_NOTES = frozenset(("Usage note", "usageNote", "translatorNote"))
_STATUSES = frozenset(("administrativeStatus", "normativeAuthorization", "termStatus"))


@dataclass(slots=True)
class Entry:
    """What was read of an entry.

    Attributes:
        name: its id in the file, empty where it has none.
        targets: names of other entries by ``broader``, ``related``, ``replaced_by``, with the line.
        passed_over: categories that a theme has no place for, with the line.
    """

    name: str
    line: int
    label: dict[str, str] = field(default_factory=dict)
    terms: list[ReadTerm] = field(default_factory=list)
    targets: list[tuple[str, str, int]] = field(default_factory=list)
    definitions: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    subject_fields: list[tuple[str, int]] = field(default_factory=list)
    is_deprecated: bool = False
    passed_over: list[tuple[str, int]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def scope(self) -> str | None:
        """The definition, the Chinese one where there are several."""
        ranked = sorted(self.definitions, key=lambda pair: pair[0] != DEFAULT)
        return ranked[0][1] if ranked else None

    @property
    def note(self) -> str | None:
        """The notes, a line each."""
        return "\n".join(dict.fromkeys(self.notes)) or None


def read_entry(element: Element, file: str, default_language: str | None) -> Entry:
    """An entry of any of the versions.

    Args:
        file: its name, for saying where something stands.
        default_language: the file's, for sections without one.
    """
    entry = Entry(element.get("id", "").strip(), element.sourceline or 1)
    for datum in data_of(element):
        _take_of_concept(entry, datum)
    sections = [child for child in element if LEVELS.get(local_name(child)) == "language"]
    for section in sorted(sections, key=lambda one: is_traditional(one.get(XML_LANGUAGE))):
        _take_section(entry, section, file, section.get(XML_LANGUAGE) or default_language)
    _pass_over_fields(entry)
    return entry


def _take_of_concept(entry: Entry, datum: Datum) -> None:
    keyword, text = read_note(datum.text) if datum.name == "note" else ("", datum.text)
    if not text:
        return
    if datum.within or not _take_relation(entry, datum, text):
        if keyword == "status" and text == "deprecated":
            entry.is_deprecated = True
        elif datum.name == "subjectField":
            entry.subject_fields.append((text, datum.line))
        else:
            _take_description(entry, datum, keyword, text, "")


def _take_relation(entry: Entry, datum: Datum, text: str) -> bool:
    if datum.name == "crossReference":
        relation = read_relation(text)
    elif datum.name in _BROADER:
        relation = "broader"
    elif datum.name in _RELATED:
        relation = "related"
    else:
        return False
    entry.targets.append((relation, datum.target or text, datum.line))
    return True


def _take_description(entry: Entry, datum: Datum, keyword: str, text: str, language: str) -> None:
    if datum.within:
        entry.passed_over.append((datum.name, datum.line))
    elif datum.name in _DEFINITIONS or (datum.element == "descrip" and not datum.name):
        entry.definitions.append((language, text))
    elif datum.name == "note" or datum.name in _NOTES:
        entry.notes.append(datum.text if keyword and keyword != "note" else text)
    else:
        entry.passed_over.append((datum.name or datum.element, datum.line))


def _take_section(entry: Entry, section: Element, file: str, tag: str | None) -> None:
    language = short_language(tag)
    label = ""
    for datum in data_of(section):
        keyword, text = read_note(datum.text) if datum.name == "note" else ("", datum.text)
        if keyword == "label":
            label = text
        elif text:
            _take_description(entry, datum, keyword, text, language)
    terms = [term for part in section if (term := _read_term(entry, part, file, language))]
    if is_traditional(tag) and language in entry.label:
        terms = [_not_preferred(term) for term in terms]
    entry.terms += terms
    label = label or _name_of(terms)
    if label:
        entry.label.setdefault(language, label)


def _not_preferred(term: ReadTerm) -> ReadTerm:
    """A Traditional wording beside Simplified ones: a concept of a lexicon has one preferred term, whatever the script."""
    if term.provenance.status != "preferred":
        return term
    return replace(term, provenance=replace(term.provenance, status="admitted"), has_status=False)


def _name_of(terms: list[ReadTerm]) -> str:
    preferred = (term.text for term in terms if term.provenance.status == "preferred")
    return next(preferred, terms[0].text if terms else "")


def _read_term(entry: Entry, section: Element, file: str, language: str) -> ReadTerm | None:
    if LEVELS.get(local_name(section)) != "term":
        return None
    element = next((one for one in section.iter() if local_name(one) == "term"), None)
    where = f"{file}:{section.sourceline or entry.line}"
    text = text_of(element, on_one_line=True) if element is not None else ""
    if not text:
        entry.remarks.append(Remark(where, "tbx.empty_term"))
        return None
    return _with_data(ReadTerm(text, where, language, has_status=False), entry, section, file)


def _with_data(term: ReadTerm, entry: Entry, section: Element, file: str) -> ReadTerm:
    facts: dict[str, str] = {}
    notes: list[str] = []
    for datum in data_of(section):
        for keyword, text in _term_facts(datum):
            if keyword == "note":
                notes.append(text)
            elif keyword == "unknown_status":
                entry.remarks.append(Remark(f"{file}:{datum.line}", "tbx.unknown_status", {"status": text}))
            elif keyword == "passed_over":
                entry.passed_over.append((text, datum.line))
            else:
                facts.setdefault(keyword, text)
    provenance = Provenance(
        status=cast(Status, facts.get("status", "admitted")),
        since=_year(facts.get("since")),
        until=_year(facts.get("until")),
        source=facts.get("source") or facts.get("source_of_context"),
        note="\n".join(dict.fromkeys(notes)) or None,
    )
    return ReadTerm(term.text, term.where, term.language, provenance, "status" in facts)


def _term_facts(datum: Datum) -> Iterator[tuple[str, str]]:
    """What a datum says of a term, by the name of what it says."""
    if not datum.text:
        return
    if datum.within:
        is_source = datum.name == "source" and datum.within == "context"
        yield ("source_of_context", datum.text) if is_source else ("passed_over", datum.name or datum.element)
    elif datum.name in _STATUSES:
        status = read_status(datum.text)
        yield ("status", status) if status else ("unknown_status", datum.text)
    elif datum.name == "note":
        keyword, text = read_note(datum.text)
        yield ("note", datum.text) if keyword == "label" else (keyword, text)
    elif datum.name in _NOTES:
        yield "note", datum.text
    elif datum.name == "source":
        yield "source", datum.text
    else:
        yield "passed_over", datum.name or datum.element


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def _pass_over_fields(entry: Entry) -> None:
    """A subject field names a domain; it is nothing new where it is the concept's own label."""
    labels = set(entry.label.values())
    entry.passed_over += [("subjectField", line) for text, line in entry.subject_fields if text not in labels]
