"""Paragraphs in the making to paragraphs: numbers, openings, text; and warnings about the numbering."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.structure.assemble import Assembler
from nlp.structure.openings import Openings
from nlp.structure.paragraphs import Draft
from nlp.types import Paragraph, Warning, Zone

_LONGEST_OPENING = 24


def finish_paragraphs(drafts: list[Draft], assembler: Assembler, openings: Openings) -> tuple[Paragraph, ...]:
    """The paragraphs, numbered as printed, else one by one within part and zone."""
    last: dict[tuple[str | None, Zone], int] = {}
    found = []
    for draft in drafts:
        zone = draft.zone or "body"
        number = _number(draft, zone, last.get((draft.part, zone), 0))
        last[draft.part, zone] = number
        text = assembler.join(draft.fragments)
        spans = assembler.spans(draft.fragments)
        found.append(
            Paragraph(
                zone=zone,
                number=number,
                text=text,
                opening=_opening(text, draft, assembler, openings) if zone in ("preambular", "operative") else None,
                notes=assembler.marks(draft.fragments),
                source_spans=spans,
                source_locations=(None,) * len(spans),
                part=draft.part,
            )
        )
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


def _number(draft: Draft, zone: Zone, before: int) -> int:
    """The printed number; outside the operative part it counts only where it goes on from the one before."""
    if draft.printed is not None and (zone == "operative" or draft.printed > before):
        return draft.printed
    return before + 1


def _opening(text: str, draft: Draft, assembler: Assembler, openings: Openings) -> str | None:
    """The opening as the source writes it; a wrapped one is looked for in the joined text."""
    view = assembler.head_view(draft.fragments, _LONGEST_OPENING)
    end = openings.end(view)
    return text[:end] if end else None
