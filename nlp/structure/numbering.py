"""The numbers of paragraphs: the printed one, else a running one that is free, so that (part, zone, number) is a key.

Printed numbers of operative paragraphs always count, repeated or not; elsewhere they count as long as they rise, since the
articles of a declaration each start again from 1.
"""

from __future__ import annotations

from typing import TypeAlias

from nlp.structure.drafts import Draft

_NUMBERED_THROUGH = frozenset(["preambular", "operative", "heading"])
_Key: TypeAlias = tuple[str | None, str | None]


def number_paragraphs(drafts: list[Draft]) -> list[int]:
    """The number of each paragraph.

    >>> annex = [Draft([(0, 9)], None, "annex", printed) for printed in (None, 1, 2, 1)]
    >>> number_paragraphs(annex)
    [3, 1, 2, 4]
    """
    zones = {draft.zone for draft in drafts}
    rising = set() if zones <= _NUMBERED_THROUGH else _rising_numbers(drafts)
    taken = {(draft.part, draft.zone, draft.printed) for index, draft in enumerate(drafts) if index in rising} if rising else ()
    last: dict[_Key, int] = {}
    numbers = []
    for index, draft in enumerate(drafts):
        number = draft.printed
        if number is None or (draft.zone != "operative" and index not in rising):
            key = (draft.part, draft.zone)
            number = last.get(key, 0) + 1
            while taken and (*key, number) in taken:
                number += 1
            last[key] = number
        elif draft.zone == "operative":
            last[draft.part, "operative"] = number
        numbers.append(number)
    return numbers


def _rising_numbers(drafts: list[Draft]) -> set[int]:
    """The indices of paragraphs outside the operative zone whose printed numbers rise."""
    found = set()
    last: dict[_Key, int] = {}
    for index, draft in enumerate(drafts):
        if draft.printed is None or draft.zone == "operative":
            continue
        key = (draft.part, draft.zone)
        if draft.printed > last.get(key, 0):
            last[key] = draft.printed
            found.add(index)
    return found
