"""What a theme is called and how it is told about: its labels, its preferred term, its scope note.

The faults of labels are those that qSKOS looks for (Mader, Haslhofer and Isaac, "Finding Quality Issues in SKOS
Vocabularies", 2012): overlapping labels, missing preferred labels, disjoint labels violation, incomplete language
coverage, undocumented concepts, unprintable characters.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from nlp.lexicon.model import Lexicon, Term, Theme
from nlp.maintenance.check.finding import Finding, Severity, place
from nlp.text import fold

REQUIRED_LANGUAGES = frozenset(("zh", "en"))

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BROKEN = frozenset(("Cc", "Co", "Cs", "Cn"))


def check_labels(lexicon: Lexicon) -> Iterator[Finding]:
    """Everything found wrong with labels, preferred terms and scope notes."""
    yield from _same_labels(lexicon)
    yield from _labels_that_are_terms(lexicon)
    languages = _languages(lexicon)
    for theme in lexicon.themes:
        yield from _preferred(theme)
        yield from _covered(theme, languages)
        if not theme.scope:
            yield Finding("warning", f"{theme.path}:1", "check.no_scope", theme=theme.id)
        yield from check_characters(theme)


def _same_labels(lexicon: Lexicon) -> Iterator[Finding]:
    owners: dict[tuple[str, str], Theme] = {}
    for theme in lexicon.themes:
        for language, label in theme.label.items():
            owner = owners.setdefault((language, fold(label).text), theme)
            if owner is not theme:
                values = {"label": label, "language": language, "other": owner.id, "other_place": place(owner, "label")}
                yield Finding("error", place(theme, "label"), "check.same_label", values, theme.id)


def _labels_that_are_terms(lexicon: Lexicon) -> Iterator[Finding]:
    terms: dict[str, list[tuple[Theme, Term]]] = defaultdict(list)
    for theme in lexicon.themes:
        for term in theme.terms:
            terms[fold(term.text).text].append((theme, term))
    for theme in lexicon.themes:
        label = theme.label.get(lexicon.language)
        for owner, term in terms.get(fold(label).text, ()) if label else ():
            values = {"label": label, "other": owner.id, "other_place": f"{owner.path}:{term.line}"}
            if owner is not theme:
                yield Finding("warning", place(theme, "label"), "check.label_of_another", values, theme.id, term.text)
            elif term.provenance.status != "preferred":
                yield Finding("warning", f"{theme.path}:{term.line}", "check.label_is_variant", values, theme.id, term.text)


def _preferred(theme: Theme) -> Iterator[Finding]:
    if all(term.provenance.status != "preferred" for term in theme.terms):
        first = theme.terms[0]
        values = {"status": first.provenance.status}
        yield Finding("warning", f"{theme.path}:{first.line}", "check.no_preferred", values, theme.id, first.text)


def _languages(lexicon: Lexicon) -> Sequence[str]:
    return sorted({language for theme in lexicon.themes for language in theme.label} - REQUIRED_LANGUAGES)


def _covered(theme: Theme, languages: Sequence[str]) -> Iterator[Finding]:
    for language in languages:
        if language not in theme.label:
            yield Finding("info", place(theme, "label"), "check.label_missing", {"language": language}, theme.id)


def check_characters(theme: Theme) -> Iterator[Finding]:
    """Characters in the texts of a theme that do not print."""
    for where, text in _texts(theme):
        severity = _severity_of(text)
        if severity:
            values = {"text": text, "characters": tuple(f"U+{ord(one):04X}" for one in text if _is_unprintable(one))}
            yield Finding(severity, where, "check.unprintable", values, theme.id)


def _texts(theme: Theme) -> Iterator[tuple[str, str]]:
    """All that a person reads of a theme, with its place."""
    yield from ((place(theme, "label"), label) for label in theme.label.values())
    yield from ((place(theme, key), text) for key, text in (("scope", theme.scope), ("note", theme.note)) if text)
    yield from ((f"{theme.path}:{term.line}", term.text) for term in theme.terms)
    yield from ((f"{theme.path}:{pattern.line}", pattern.text) for pattern in theme.patterns)
    yield from ((f"{theme.path}:{example.line}", example.text) for example in (*theme.yes, *theme.no))


def _severity_of(text: str) -> Severity | None:
    """A character that only takes no room is passed over in matching; a broken one makes a term that no text has."""
    found = [character for character in text if _is_unprintable(character)]
    if not found:
        return None
    return "warning" if all(unicodedata.category(one) == "Cf" for one in found) else "error"


def _is_unprintable(character: str) -> bool:
    if character in "\n\t":
        return False
    return character == _REPLACEMENT or unicodedata.category(character) in _BROKEN or unicodedata.category(character) == "Cf"
