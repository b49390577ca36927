"""What passes between the program and a process that reads for it: jobs and answers, each of which is checked.

A job is a line of JSON {format, size, limits} and then ``size`` bytes. An answer is twelve digits, the length of what
follows, which is JSON: {reading} or {error, values}, and ``ends`` where the process takes no further job. The process
has read what a stranger wrote, so nothing that it answers is believed before its shape and its offsets were looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from string import Formatter
from typing import Any

from nlp import messages
from nlp.errors import SourceError
from nlp.ingest.limits import Limits
from nlp.ingest.readers.reading import Reading
from nlp.types import NoteText, Place, Span

LENGTH_DIGITS = 12

_BYTES_PER_CHARACTER = 20
"""Three for the character itself, the rest for furniture, notes and places; pages are told by each of their lines."""

_VALUE_NAMES = frozenset({"format", "reason", "limit"})
_LOCATION_NAMES = frozenset({"page", "box", "part", "paragraph"})

_SURROGATE = re.compile("[\ud800-\udfff]")
_FORMAT_NAME = re.compile(r"[\w.\-]{1,40}", re.ASCII)


def job_header(format_: str, size: int, limits: Limits) -> bytes:
    """The line that announces a job."""
    return json.dumps({"format": format_, "size": size, "limits": asdict(limits)}).encode() + b"\n"


def answer_bytes(answer: dict[str, Any]) -> bytes:
    """An answer as it is sent, its length first."""
    packed = json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")
    return b"%0*d" % (LENGTH_DIGITS, len(packed)) + packed


def parse_answer(packed: bytes) -> object:
    """The answer that was sent; ValueError where it is not JSON, or holds numbers that JSON does not know."""
    return json.loads(packed, parse_constant=_refuse)


def largest_answer(limits: Limits) -> int:
    """The most bytes that an answer may have."""
    return (limits.characters + 1) * 1_000_000 * _BYTES_PER_CHARACTER


def without_surrogates(text: str) -> str:
    """The text with halves of surrogate pairs, which no file can hold, as replacement characters, one for one."""
    return _SURROGATE.sub("\ufffd", text)


def reading_of(answer: object, limits: Limits) -> Reading:
    """The reading that an answer gives.

    Raises:
        SourceError: the answer says that the file cannot be read; ``where`` is empty.
        ValueError: the answer is not of the shape that it should have.
    """
    if not isinstance(answer, dict):
        raise ValueError("no answer")
    if "error" in answer:
        raise _error_of(answer)
    match answer.get("reading"):
        case [str(text), str(encoding), list(furniture), list(notes), list(places)]:
            return _reading(text, encoding, furniture, notes, places, limits)
    raise ValueError("no reading")


def _reading(
    text: str, encoding: str, furniture: list[object], notes: list[object], places: list[object], limits: Limits
) -> Reading:
    size = len(text)
    if size > limits.characters * 1_000_000 or _SURROGATE.search(text) or not _FORMAT_NAME.fullmatch(encoding):
        raise ValueError("text")
    found_notes = tuple(_note(note) for note in notes)
    found_places = tuple(place for place in map(_place, places) if place.start != place.end)
    spans = _spans(furniture)
    _check_order(spans, size)
    _check_order([(place.start, place.end) for place in found_places], size)
    _check_order(sorted(span for note in found_notes for span in note.spans), size)
    return Reading(text, encoding, spans, found_notes, found_places)


def _error_of(answer: dict[Any, Any]) -> SourceError:
    key, values = answer["error"], answer.get("values")
    if not isinstance(key, str) or not key.startswith("source.") or not isinstance(values, dict):
        raise ValueError("error")
    plain = {name: value for name, value in values.items() if name in _VALUE_NAMES and isinstance(value, str | int)}
    try:
        wordings = messages.text(key) + messages.text(f"{key}.do")
    except KeyError as fault:
        raise ValueError("no such error") from fault
    if not {name for _, name, _, _ in Formatter().parse(wordings) if name} <= plain.keys():
        raise ValueError("values")
    return SourceError(key, where="", **plain)


def _span(value: object) -> Span:
    match value:
        case [int(start), int(end)]:
            return start, end
    raise ValueError("span")


def _spans(values: list[object]) -> tuple[Span, ...]:
    """The spans; empty ones, which say nothing and do no harm, left out."""
    return tuple((start, end) for start, end in map(_span, values) if start != end)


def _note(value: object) -> NoteText:
    match value:
        case [str(mark), list(spans)] if not _SURROGATE.search(mark):
            return NoteText(mark, _spans(spans))
    raise ValueError("note")


def _place(value: object) -> Place:
    match value:
        case [int(start), int(end), dict(location)] if location.keys() <= _LOCATION_NAMES and all(
            map(_is_plain, location.values())
        ):
            return Place(start, end, location)
    raise ValueError("place")


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _is_plain(value: object) -> bool:
    """Whether a value is a number, a text that can be written out, nothing, or a list of numbers (a box)."""
    if isinstance(value, list):
        return all(isinstance(number, int | float) for number in value)
    return value is None or isinstance(value, int | float) or (isinstance(value, str) and not _SURROGATE.search(value))


def _check_order(spans: Sequence[Span], size: int) -> None:
    """Make sure that spans are ordered, do not overlap and lie within the text."""
    last = 0
    for start, end in spans:
        if not last <= start < end <= size:
            raise ValueError("span")
        last = end
