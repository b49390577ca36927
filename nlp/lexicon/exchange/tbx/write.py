"""A lexicon as TBX-Basic, third version (ISO 30042:2019), with data categories as attributes (DCA) or as elements (DCT).

A theme is a concept entry. Its terms stand in the section of the lexicon's language, the labels in other languages in sections
of their own; what TBX-Basic has no data category for is said in notes (`keywords`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lexicon.exchange.languages import short_language
from nlp.lexicon.exchange.model import Remark, Written
from nlp.lexicon.exchange.tbx.keywords import RELATIONS, free_note, keyword_note
from nlp.lexicon.exchange.tbx.names import CATEGORIES, CORE, MODULES, WRITTEN_STATUSES, XML_LANGUAGE, Style
from nlp.lexicon.exchange.uncarried import RULES, uncarried
from nlp.lexicon.exchange.xml_text import xml_safe
from nlp.lexicon.model import Lexicon, Provenance, Term, Theme

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SCHEMAS = "https://raw.githubusercontent.com/LTAC-Global/"
_MODELS = {
    "dca": (
        ("TBX_Core_RNG/master/TBXcoreStructV03.rng", "http://relaxng.org/ns/structure/1.0"),
        ("TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch", "http://purl.oclc.org/dsdl/schematron"),
    ),
    "dct": (("TBX-Basic_dialect/master/DCT/TBX-Basic.nvdl", "http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0"),),
}


def write_tbx(lexicon: Lexicon, style: Style = "dca") -> Written:
    """The lexicon as a TBX-Basic file, in UTF-8."""
    from lxml import etree

    writer = _Writer(lexicon, style)
    root = writer.root()
    for href, language in _MODELS[style]:
        attributes = f'href="{_SCHEMAS}{href}" type="application/xml" schematypens="{language}"'
        root.addprevious(etree.ProcessingInstruction("xml-model", attributes))
    tree = root.getroottree()
    content = etree.tostring(tree, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return Written(content, (*uncarried(lexicon, *RULES, "retired"), *writer.remarks))


def entry_id(theme_id: str) -> str:
    """A theme's id as a name of XML, which begins with no digit.

    >>> entry_id("debt"), entry_id("2030-agenda")
    ('debt', '_2030-agenda')
    """
    return f"_{theme_id}" if theme_id[0].isdigit() else theme_id


class _Writer:
    """A tree that is being made; ``remarks`` gathers what had to be left out of it or changed."""

    def __init__(self, lexicon: Lexicon, style: Style) -> None:
        self._lexicon = lexicon
        self._style = style
        self._labels = {theme.id: theme.label.get(lexicon.language, theme.id) for theme in lexicon.themes}
        self._place = ""
        self.remarks: list[Remark] = []

    def root(self) -> Element:
        """The whole file's element."""
        from lxml import etree

        namespaces: dict[str | None, str] = {None: CORE}
        if self._style == "dct":
            namespaces.update(MODULES)
        attributes = {"type": "TBX-Basic", "style": self._style, XML_LANGUAGE: self._lexicon.language}
        root = etree.Element(f"{{{CORE}}}tbx", attributes, nsmap=namespaces)
        description = self._child(self._child(root, "tbxHeader"), "fileDesc")
        self._child(self._child(description, "titleStmt"), "title", self._lexicon.name)
        source = f"zhuti: {self._lexicon.name} {self._lexicon.version}"
        self._child(self._child(description, "sourceDesc"), "p", source)
        body = self._child(self._child(root, "text"), "body")
        for theme in self._lexicon.themes:
            self._add_entry(body, theme)
        return root

    def _add_entry(self, body: Element, theme: Theme) -> None:
        self._place = f"{theme.path}:1"
        entry = self._child(body, "conceptEntry", id=entry_id(theme.id))
        self._data(entry, "subjectField", self._labels[theme.id])
        if theme.is_deprecated:
            self._child(entry, "note", keyword_note("status", "deprecated"))
        if theme.note:
            self._child(entry, "note", free_note(theme.note))
        for keyword, relation in RELATIONS.items():
            for other in getattr(theme, relation):
                text = keyword_note(keyword, self._labels.get(other, other))
                self._data(entry, "crossReference", text, target=entry_id(other))
        self._add_own_section(entry, theme)
        self._add_other_sections(entry, theme)

    def _add_own_section(self, entry: Element, theme: Theme) -> None:
        """The section of the lexicon's language: what the theme covers, and its terms."""
        section = self._child(entry, "langSec", **{XML_LANGUAGE: self._lexicon.language})
        label = theme.label.get(self._lexicon.language)
        if theme.scope:
            self._data(section, "definition", theme.scope)
        if label and label != name_of(theme.terms):
            self._child(section, "note", keyword_note("label", label))
        for term in theme.terms:
            self._place = f"{theme.path}:{term.line}"
            self._add_term(section, term.text, term.provenance)

    def _add_other_sections(self, entry: Element, theme: Theme) -> None:
        """The labels in other languages, each as the preferred term of its language."""
        for language, label in theme.label.items():
            if language == self._lexicon.language:
                continue
            if short_language(language) == self._lexicon.language:
                self.remarks.append(Remark(f"{theme.path}:1", "tbx.label_left", {"language": language, "label": label}))
                continue
            section = self._child(entry, "langSec", **{XML_LANGUAGE: language})
            self._add_term(section, label, Provenance("preferred"))

    def _add_term(self, section: Element, text: str, provenance: Provenance) -> None:
        term = self._child(section, "termSec")
        self._child(term, "term", text)
        if provenance.status in WRITTEN_STATUSES:
            self._data(term, "administrativeStatus", WRITTEN_STATUSES[provenance.status])
        if provenance.source:
            self._data(term, "source", provenance.source)
        if provenance.status not in WRITTEN_STATUSES:
            self._child(term, "note", keyword_note("status", provenance.status))
        for keyword, year in (("since", provenance.since), ("until", provenance.until)):
            if year is not None:
                self._child(term, "note", keyword_note(keyword, year))
        if provenance.note:
            self._child(term, "note", free_note(provenance.note))

    def _data(self, parent: Element, name: str, text: str, **attributes: str) -> None:
        category = CATEGORIES[name]
        if self._style == "dca":
            self._child(parent, category.element, text, type=name, **attributes)
        else:
            self._child(parent, name, text, namespace=MODULES[category.module], **attributes)

    def _child(self, parent: Element, name: str, text: str = "", *, namespace: str = CORE, **attributes: str) -> Element:
        from lxml import etree

        child = etree.SubElement(parent, f"{{{namespace}}}{name}", {key: self._xml(value) for key, value in attributes.items()})
        if text:
            child.text = self._xml(text)
        return child

    def _xml(self, text: str) -> str:
        """The text with what XML cannot hold replaced, which is remarked upon."""
        changed = xml_safe(text)
        if changed != text:
            self.remarks.append(Remark(self._place, "tbx.characters", {"text": text}))
        return changed


def name_of(terms: tuple[Term, ...]) -> str:
    """The wording that a concept goes by where nothing else says it: the preferred one, else the first."""
    return next((term.text for term in terms if term.provenance.status == "preferred"), terms[0].text)
