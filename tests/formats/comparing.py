"""Holds the parse of a file made from one of the five documents against the golden parse of the document's text."""

import json
import re
from pathlib import Path

from nlp.ingest.limits import Limits
from nlp.ingest.worker import read_bytes
from nlp.structure.document import structure_document
from nlp.structure.to_json import document_to_json
from nlp.types import SourceText

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "structure"
NAMES = sorted(path.stem for path in GOLDEN.glob("*.json"))

_ZERO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SCALARS = ("symbol", "body", "committee", "session", "kind", "agenda_item", "report", "adopted", "distributed")
_CHOSEN = {"favour", "against", "abstain"}


def golden(name):
    """The golden parse of a document."""
    return json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


def squeeze(text):
    """A text without white space and characters that take no room."""
    return _ZERO_WIDTH.sub("", re.sub(r"\s", "", text or ""))


def differences(parsed, expected, *, source_text=None):
    """What differs between a parse and the golden one, a line each; white space apart.

    Args:
        source_text: what the reader made of the file; with it, the source spans are held against the paragraphs' texts.
    """
    found = [f"{key}: {parsed[key]!r} for {expected[key]!r}" for key in _SCALARS if parsed[key] != expected[key]]
    found += [
        f"{key}: {parsed[key]!r} for {expected[key]!r}"
        for key in ("title", "meeting")
        if squeeze(parsed[key]) != squeeze(expected[key])
    ]
    if list(map(squeeze, parsed["sponsors"])) != list(map(squeeze, expected["sponsors"])):
        found.append(f"sponsors: {parsed['sponsors']}")
    found += _paragraph_differences(_paragraphs(parsed), _paragraphs(expected))
    notes, expected_notes = _notes(parsed), _notes(expected)
    found += [
        f"note {mark}: {notes.get(mark)!r} for {text!r}" for mark, text in expected_notes.items() if notes.get(mark) != text
    ]
    found += [f"note {mark} is not one: {notes[mark]!r}" for mark in notes.keys() - expected_notes.keys()]
    if _vote(parsed) != _vote(expected):
        found.append(f"vote: {_vote(parsed)} for {_vote(expected)}")
    if source_text is not None:
        found += _span_differences(parsed, source_text)
    return found


def _paragraph_differences(parsed, expected):
    if len(parsed) != len(expected):
        yield f"{len(parsed)} paragraphs for {len(expected)}"
    for got, wanted in zip(parsed, expected, strict=False):
        if got != wanted:
            yield f"{got} for {wanted}"
            return


def _paragraphs(document):
    return [
        (one["part"], one["zone"], one["number"], squeeze(one["text"]), [mark for mark, _ in one["notes"]])
        for one in document["paragraphs"]
    ]


def _notes(document):
    return {note["mark"]: squeeze(note["text"]) for note in document["footnotes"]}


def _vote(document):
    vote = document["vote"]
    return vote and {key: [*map(squeeze, value)] if key in _CHOSEN else value for key, value in vote.items()}


def _span_differences(parsed, source_text):
    for one in parsed["paragraphs"]:
        joined = "".join(source_text[start:end] for start, end in one["source_spans"])
        if squeeze(joined) != squeeze(one["text"]):
            yield f"spans of {one['zone']} {one['number']}: {joined!r} for {one['text']!r}"
        if len(one["source_locations"]) != len(one["source_spans"]):
            yield f"locations of {one['zone']} {one['number']}"


def differences_of(data, format_, name):
    """What differs between the parse of a file's bytes and the golden parse of the document it was made from."""
    source, parsed = _parse(data, format_, name)
    return differences(parsed, golden(name), source_text=source.text)


def parsed_of(data, format_):
    """The parse of a file's bytes."""
    return _parse(data, format_, "a file")[1]


def _parse(data, format_, name):
    reading = read_bytes(format_, data, Limits())
    source = SourceText(name, reading.text, "", reading.encoding, format_, reading.furniture, reading.notes, reading.places)
    return source, document_to_json(structure_document(source))
