"""Where a paragraph is from, as lines for a person: its places, and the source's characters with what became of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp import messages
from nlp.cli.wrap import hang
from nlp.provenance import Piece, Tracer
from nlp.types import Location, Paragraph, Span
from nlp.visible import visible

_LINE_BREAK = re.compile(r"[^\S\n\r\v\f\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])\s*")
_DECIMALS = 1


def source_lines(tracer: Tracer, paragraph: Paragraph, indent: str, room: int) -> Iterator[str]:
    """The places of a paragraph, its characters as the file has them, and what was left out of it and why."""
    pieces = tracer.pieces(paragraph)
    if not pieces:
        yield indent + messages.text("show.nowhere")
        return
    for place in _places(tracer, paragraph):
        yield from hang(indent, visible(place), room)
    yield from hang(indent + messages.text("show.raw"), "".join(map(_marked, pieces)), room)
    dropped = [piece for piece in pieces if piece.status == "dropped"]
    if dropped:
        yield from hang(indent + messages.text("show.left_out"), "；".join(map(_reason, dropped)), room)


def legend_lines(room: int) -> Iterator[str]:
    """What the signs mean."""
    yield from hang("", messages.text("show.legend"), room)


def _places(tracer: Tracer, paragraph: Paragraph) -> Iterator[str]:
    """The page or part of each stretch that stands in one place, else the lines of the text; and the characters."""
    spans = paragraph.source_spans
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    first, last = tracer.line_numbers(spans)
    lines = messages.text("show.from.line" if first == last else "show.from.lines", first=first, last=last)
    yield _both(lines, (start, end))
    last_place = ""
    for span, location in zip(spans, paragraph.source_locations, strict=False):
        place = _place(location) if location else ""
        if place and place != last_place:
            yield _both(place, span)
        last_place = place


def _both(place: str, span: Span) -> str:
    """A place, and the characters that stand there."""
    characters = messages.text("show.from.characters", start=span[0], end=span[1])
    return messages.text("show.from.both", place=place, characters=characters)


def _place(location: Location) -> str:
    """A place in a file, in words."""
    box = location.get("box")
    found = []
    if "page" in location:
        found.append(messages.text("show.from.page", page=location["page"]))
    if isinstance(box, Sequence) and not isinstance(box, str) and len(box) == 4:
        left, low, right, high = (round(float(side), _DECIMALS) for side in box)
        found.append(messages.text("show.from.box", left=left, low=low, right=right, high=high))
    if "paragraph" in location:
        part, paragraph = location.get("part", ""), location["paragraph"]
        found.append(messages.text("show.from.paragraph", part=part, paragraph=paragraph))
    return " ".join(found)


def _marked(piece: Piece) -> str:
    """The characters of a piece with the sign of what became of them."""
    match piece.status:
        case "joined":
            return "⏎" if _LINE_BREAK.search(piece.text) else "␣"
        case "dropped":
            return f"⟦{_on_one_line(piece)}⟧"
        case "inserted":
            return f"⟨{piece.text}⟩"
        case _:
            return visible(piece.text)


def _reason(piece: Piece) -> str:
    reason = messages.text(f"show.reason.{piece.reason}")
    shown = f"“{_on_one_line(piece)}” " if piece.reason != "invisible" else ""
    return f"{shown}{reason}"


def _on_one_line(piece: Piece) -> str:
    if piece.reason == "invisible":
        return " ".join(f"U+{ord(character):04X}" for character in piece.text)
    return visible(_LINE_BREAK.sub("⏎", piece.text))
