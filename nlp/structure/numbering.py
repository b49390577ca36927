"""The numbers of paragraphs: the printed one, else a running one that is free, so that (part, zone, number) is a key.

Printed numbers of operative paragraphs always count, repeated or not; elsewhere they count as long as they rise, since the
articles of a declaration each start again from 1.
"""

from __future__ import annotations

from nlp.structure.paragraphs import Draft


def number_paragraphs(drafts: list[Draft]) -> list[int]:
    """The number of each paragraph.

    >>> annex = [Draft([(0, 9)], None, "annex", printed) for printed in (None, 1, 2, 1)]
    >>> number_paragraphs(annex)
    [3, 1, 2, 4]
    """
    printed = _printed_numbers(drafts)
    taken: dict[tuple[str | None, str | None], set[int]] = {}
    for index in printed:
        if drafts[index].zone != "operative":
            taken.setdefault((drafts[index].part, drafts[index].zone), set()).add(printed[index])
    last: dict[tuple[str | None, str | None], int] = {}
    numbers = []
    for index, draft in enumerate(drafts):
        key = (draft.part, draft.zone)
        number = printed.get(index)
        if number is None:
            number = last.get(key, 0) + 1
            while key in taken and number in taken[key]:
                number += 1
        if draft.zone == "operative" or index not in printed:
            last[key] = number
        numbers.append(number)
    return numbers


def _printed_numbers(drafts: list[Draft]) -> dict[int, int]:
    """Index of a paragraph -> its printed number, where that counts."""
    found = {}
    last: dict[tuple[str | None, str | None], int] = {}
    for index, draft in enumerate(drafts):
        if draft.printed is None:
            continue
        key = (draft.part, draft.zone)
        if draft.zone == "operative" or draft.printed > last.get(key, 0):
            found[index] = last[key] = draft.printed
    return found
