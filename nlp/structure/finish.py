"""Paragraphs in the making to paragraphs: numbers, openings, text; and warnings about the numbering."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.structure.assemble import Assembler
from nlp.structure.openings import Openings
from nlp.structure.paragraphs import Draft
from nlp.types import Paragraph, Warning, Zone

_LONGEST_OPENING = 24
_ENACTED = ("preambular", "operative")


def finish_paragraphs(drafts: list[Draft], assembler: Assembler, openings: Openings) -> tuple[Paragraph, ...]:
    """The paragraphs, numbered as printed, else one by one within part and zone."""
    last: dict[tuple[str | None, Zone], int] = {}
    found = []
    for draft in drafts:
        zone, fragments = draft.zone or "body", draft.fragments
        before = last.get((draft.part, zone), 0)
        number = last[draft.part, zone] = _number(draft.printed, zone, before)
        text = assembler.join(fragments)
        opening = None
        if zone in _ENACTED:
            end = openings.end(assembler.head_view(fragments, _LONGEST_OPENING))
            opening = text[:end] if end else None
        spans = assembler.spans(fragments)
        notes = assembler.marks(fragments)
        found.append(Paragraph(zone, number, text, opening, notes, spans, (None,) * len(spans), draft.part))
    return tuple(found)


def check_numbers(drafts: list[Draft]) -> Iterator[Warning]:
    """Warnings of gaps, repeats and disorder in the printed numbers of operative paragraphs."""
    last: dict[str | None, int] = {}
    seen: set[tuple[str | None, int]] = set()
    for draft in drafts:
        if draft.zone != "operative" or draft.printed is None:
            continue
        before, number = last.get(draft.part, 0), draft.printed
        if (draft.part, number) in seen:
            yield Warning("structure.repeat", {"number": number})
        elif number < before:
            yield Warning("structure.disorder", {"before": before, "after": number})
        elif number > before + 1:
            yield Warning("structure.gap", {"before": before, "after": number})
        seen.add((draft.part, number))
        last[draft.part] = number


def _number(printed: int | None, zone: Zone, before: int) -> int:
    """The printed number; outside the operative part it counts only where it goes on from the one before."""
    if printed is not None and (zone == "operative" or printed > before):
        return printed
    return before + 1
