"""TBX files, read entry by entry: TBX-Basic of the third version in both styles, and ``martif`` files of the second.

Nothing in a file is followed: see `nlp.lexicon.exchange.xml_text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from nlp.errors import LexiconError
from nlp.lexicon.exchange.ids import theme_ids
from nlp.lexicon.exchange.model import Read, ReadConcept, Remark
from nlp.lexicon.exchange.tbx.categories import local_name
from nlp.lexicon.exchange.tbx.dialect import Breach, entry_breaches, header_breaches, target_breaches
from nlp.lexicon.exchange.tbx.entry import Entry, read_entry
from nlp.lexicon.exchange.tbx.names import ENTRIES, XML_LANGUAGE
from nlp.lexicon.exchange.xml_text import read_xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ROOTS = ("tbx", "martif", "TBX")


@dataclass(slots=True)
class _File:
    """What is known of a file besides its entries."""

    name: str
    style: str = ""
    language: str | None = None
    is_third: bool = False
    ids: set[str] = field(default_factory=set)


def read_tbx(content: bytes, name: str) -> Read:
    """The concepts of a TBX file.

    Remarks tell what was passed over and, for files of the third version, where a file is not TBX-Basic: once a kind.
    A reference to a concept that is not there is only said to be passed over.

    Args:
        name: of the file, for saying where something stands.

    Raises:
        LexiconError: the file is no XML, is no TBX, or holds no entries; it names the line.
    """
    file = _File(name)
    breaches: list[Breach] = []
    targets: dict[str, int] = {}
    entries: list[Entry] = []
    for element in _elements(read_xml_text(content, name), file, breaches):
        entries.append(read_entry(element, name, file.language))
        if file.is_third:
            breaches += entry_breaches(element, file.style)
            for one in element.iterfind(".//*[@target]"):
                targets.setdefault(one.get("target", ""), one.sourceline or 1)
    if not entries:
        raise LexiconError("tbx.no_entries", where=name)
    breaches += target_breaches(targets, file.ids | {target for entry in entries for _, target, _ in entry.targets})
    return _gather(entries, file, breaches)


def _elements(text: str, file: _File, breaches: list[Breach]) -> Iterator[Element]:
    """The entries one by one; each is emptied when the next is asked for."""
    from lxml import etree

    events = etree.iterparse(
        BytesIO(text.encode()),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        for event, element in events:
            if event == "start":
                file.ids.add(element.get("id", ""))
                if element.getparent() is None:
                    _take_root(element, file, breaches)
            elif local_name(element) in ENTRIES:
                yield element
                _forget(element)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        raise LexiconError("xml.syntax", where=f"{file.name}:{line}", problem=error.msg or "") from error


def _take_root(root: Element, file: _File, breaches: list[Breach]) -> None:
    kind = local_name(root)
    if kind not in _ROOTS:
        raise LexiconError("tbx.not_tbx", where=f"{file.name}:{root.sourceline or 1}", name=kind)
    file.is_third = kind == "tbx"
    file.style = root.get("style", "") if root.get("style") in ("dca", "dct") else ""
    file.language = root.get(XML_LANGUAGE)
    if file.is_third:
        breaches += header_breaches(root)


def _forget(element: Element) -> None:
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _gather(entries: Sequence[Entry], file: _File, breaches: Sequence[Breach]) -> Read:
    names = _References(entries)
    remarks: list[Remark] = []
    concepts: list[ReadConcept] = []
    for entry in entries:
        remarks += entry.remarks
        if entry.terms:
            relations, unknown = names.relations(entry, file.name)
            remarks += unknown
            concepts.append(_concept(entry, file.name, names.ids.get(entry.name), relations))
        else:
            remarks.append(Remark(f"{file.name}:{entry.line}", "tbx.no_terms"))
    remarks += _counted(
        ((line, "tbx.passed_over", {"category": name}) for entry in entries for name, line in entry.passed_over), file
    )
    remarks += _counted(((breach.line, breach.key, breach.values) for breach in breaches), file)
    return Read(tuple(concepts), tuple(remarks), has_elements=True)


class _References:
    """What entries are called by those that refer to them: the theme's id, or the label where the id says nothing."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.ids = theme_ids(entry.name for entry in entries if entry.name)
        self._names = {entry.name: next(iter(entry.label.values()), "") for entry in entries if entry.name}
        self._names.update(self.ids)

    def relations(self, entry: Entry, file: str) -> tuple[dict[str, tuple[str, ...]], list[Remark]]:
        found: dict[str, dict[str, None]] = {}
        unknown: list[Remark] = []
        for relation, target, line in entry.targets:
            if self._names.get(target):
                found.setdefault(relation, {})[self._names[target]] = None
            else:
                unknown.append(Remark(f"{file}:{line}", "tbx.unknown_target", {"target": target}))
        return {relation: tuple(names) for relation, names in found.items()}, unknown


def _concept(entry: Entry, file: str, theme_id: str | None, relations: Mapping[str, tuple[str, ...]]) -> ReadConcept:
    return ReadConcept(
        where=f"{file}:{entry.line}",
        id=theme_id,
        label=entry.label,
        terms=tuple(entry.terms),
        scope=entry.scope,
        note=entry.note,
        is_deprecated=entry.is_deprecated,
        **relations,
    )


def _counted(breaches: Iterable[tuple[int, str, Mapping[str, str]]], file: _File) -> list[Remark]:
    """One remark for all that is alike, where the first of it stands."""
    first: dict[tuple[str, tuple[tuple[str, str], ...]], int] = {}
    counts: dict[tuple[str, tuple[tuple[str, str], ...]], int] = {}
    for line, key, values in breaches:
        kind = (key, tuple(values.items()))
        first.setdefault(kind, line)
        counts[kind] = counts.get(kind, 0) + 1
    return [Remark(f"{file.name}:{line}", kind[0], {**dict(kind[1]), "count": counts[kind]}) for kind, line in first.items()]
