"""Notes that say what TBX-Basic has no data category for: ``since: 1978``, ``status: unverified``, ``label: 债务``.

A note of one's own that looks like one of these is written with ``note:`` before it.
"""

from __future__ import annotations

import re

from nlp.lexicon.model import STATUSES

_KEYWORD = re.compile(rf"(status): ({'|'.join(STATUSES)})|(since|until): (\d{{4}})|(label|note): (.+)", re.DOTALL)
_RELATION = re.compile("(broader|related|replaced by): ")
RELATIONS = {"broader": "broader", "related": "related", "replaced by": "replaced_by"}


def keyword_note(keyword: str, value: object) -> str:
    """A note that says something by a keyword.

    >>> keyword_note("since", 1978)
    'since: 1978'
    """
    return f"{keyword}: {value}"


def free_note(text: str) -> str:
    """A note of one's own, so written that it is not taken for another.

    >>> free_note("2005年见于联合国新闻"), free_note("since: 1978")
    ('2005年见于联合国新闻', 'note: since: 1978')
    """
    return keyword_note("note", text) if _KEYWORD.fullmatch(text) else text


def read_note(text: str) -> tuple[str, str]:
    """A note's keyword, ``note`` where it has none, and what it says.

    >>> read_note("since: 1978"), read_note("Since 1978")
    (('since', '1978'), ('note', 'Since 1978'))
    """
    found = _KEYWORD.fullmatch(text)
    if not found:
        return "note", text
    keyword, value = (part for part in found.groups() if part is not None)
    return keyword, value


def read_relation(text: str) -> str:
    """What a reference says that the other concept is: a name of `RELATIONS`; a plain reference is to a related one.

    >>> read_relation("broader: 国际合作"), read_relation("国际合作")
    ('broader', 'related')
    """
    found = _RELATION.match(text)
    return RELATIONS[found[1]] if found else "related"
