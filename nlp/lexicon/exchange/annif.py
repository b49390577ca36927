"""Annif's vocabularies: the URIs of subjects and their labels, as TSV in one language or as CSV in several.

Terms beside the labels have no place in them; a label alone makes no term of a theme that is there, but of a new one.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from urllib.parse import quote

from nlp.errors import LexiconError
from nlp.lexicon.exchange.csv import csv_rows
from nlp.lexicon.exchange.gathering import label_of
from nlp.lexicon.exchange.ids import theme_id
from nlp.lexicon.exchange.languages import short_language
from nlp.lexicon.exchange.model import Read, ReadConcept, Remark, Written
from nlp.lexicon.exchange.skos.names import LEXICONS
from nlp.lexicon.exchange.uncarried import RULES, TERMS, THEMES, left_out, uncarried
from nlp.lexicon.model import Lexicon

_LABEL = re.compile("label_([A-Za-z-]+)")
_LINE = re.compile(r"<([^<>\t]+)>\t([^\t]*)(?:\t.*)?")
_LAST_PART = re.compile(r"[^/#:]+$")


def uri_of(lexicon: Lexicon, theme: str) -> str:
    """The URI by which a theme goes in SKOS too: ``urn:x-zhuti:lexicon:un-human-rights#debt``."""
    return f"{LEXICONS}{quote(lexicon.name, safe='')}#{theme}"


def write_tsv(lexicon: Lexicon) -> Written:
    """A line a theme: its URI and its label in the lexicon's language."""
    lines = []
    for theme in lexicon.themes:
        label = theme.label.get(lexicon.language) or theme.label["zh"]
        lines.append(f"<{uri_of(lexicon, theme.id)}>\t{' '.join(label.split())}\n")
    others = ((theme.path, 1) for theme in lexicon.themes if len(theme.label) > 1)
    return Written("".join(lines).encode(), (*left_out("other_labels", others), *_lost(lexicon)))


def write_csv(lexicon: Lexicon) -> Written:
    """A row a theme: its URI, its id as the notation, its labels."""
    languages = list(dict.fromkeys(["zh", "en", *(language for theme in lexicon.themes for language in theme.label)]))
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["uri", "notation", *(f"label_{language}" for language in languages)])
    for theme in lexicon.themes:
        labels = [" ".join(theme.label.get(language, "").split()) for language in languages]
        writer.writerow([uri_of(lexicon, theme.id), theme.id, *labels])
    return Written(stream.getvalue().encode(), _lost(lexicon))


def read_tsv(content: bytes, name: str) -> Read:
    """The subjects of a TSV; labels that are not Chinese are taken as English, since the file does not say.

    Raises:
        LexiconError: a line does not begin with a URI.
    """
    concepts = []
    others = []
    for number, line in enumerate(content.decode("utf-8").split("\n"), 1):
        if not line.strip():
            continue
        found = _LINE.fullmatch(line)
        if not found:
            raise LexiconError("exchange.no_uri", where=f"{name}:{number}")
        label = label_of(found[2].strip()) if found[2].strip() else {}
        others += [f"{name}:{number}"] if "en" in label else []
        concepts.append(ReadConcept(f"{name}:{number}", _id_of(found[1]), label))
    if not concepts:
        raise LexiconError("exchange.no_terms", where=name)
    remarks = (Remark(others[0], "exchange.taken_as_english", {"count": len(others)}),) if others else ()
    return Read(tuple(concepts), remarks)


def read_csv(content: bytes, name: str) -> Read:
    """The subjects of a CSV, with their labels.

    Raises:
        LexiconError: no column is headed ``uri``.
    """
    rows = csv_rows(content.decode("utf-8"), name, ",")
    where, heads = next(rows, (f"{name}:1", []))
    if "uri" not in heads:
        raise LexiconError("exchange.no_uri_column", where=where)
    concepts = list(_concepts(rows, heads))
    if not concepts:
        raise LexiconError("exchange.no_terms", where=name)
    return Read(tuple(concepts))


def _concepts(rows: Iterator[tuple[str, list[str]]], heads: list[str]) -> Iterator[ReadConcept]:
    languages = {head: short_language(found[1]) for head in heads if (found := _LABEL.fullmatch(head))}
    for where, cells in rows:
        values = {head: cell.strip() for head, cell in zip(heads, cells, strict=False)}
        if not any(values.values()):
            continue
        if not values.get("uri"):
            raise LexiconError("exchange.no_uri", where=where)
        label = {language: values[head] for head, language in languages.items() if values.get(head)}
        notation = values.get("notation", "")
        known = notation if notation and theme_id(notation) == notation and not notation.isdigit() else None
        yield ReadConcept(where, known or _id_of(values["uri"].strip("<>")), label)


def _id_of(uri: str) -> str | None:
    """The last part of a URI, where it can be an id; one that has no word in it (p10073) is a number, no name."""
    last = _LAST_PART.search(uri)
    made = theme_id(last[0]) if last else None
    return made if made and re.search("[a-z]{2}", made) else None


def _lost(lexicon: Lexicon) -> tuple[Remark, ...]:
    variants = (
        (theme.path, term.line) for theme in lexicon.themes for term in theme.terms if term.text not in theme.label.values()
    )
    return (*left_out("variants", variants), *uncarried(lexicon, *RULES, *TERMS, *THEMES))
