"""Paragraphs in the making to paragraphs: numbers, openings, text; and warnings about the numbering."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.structure.assemble import Assembler
from nlp.structure.drafts import Draft
from nlp.structure.numbering import number_paragraphs
from nlp.structure.openings import Openings
from nlp.types import Paragraph, Warning

_LONGEST_OPENING = 24
_ENACTED = ("preambular", "operative")


def finish_paragraphs(drafts: list[Draft], assembler: Assembler, openings: Openings) -> tuple[Paragraph, ...]:
    """The paragraphs, numbered as printed, else one by one within part and zone."""
    found = []
    join, trace, place, head = assembler.join, assembler.spans, assembler.marks, assembler.head_view
    locate = assembler.locations
    opening_end = openings.end
    for draft, number in zip(drafts, number_paragraphs(drafts), strict=True):
        zone, part, fragments = draft.zone or "body", draft.part, draft.fragments
        text = join(fragments)
        end = opening_end(head(fragments, _LONGEST_OPENING)) if zone in _ENACTED else 0
        spans = trace(fragments)
        found.append(Paragraph(zone, number, text, text[:end] or None, place(fragments), spans, locate(spans), part))
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
