"""A query as it was written: its signs in their plain form, and the place of what is wrong with it."""

from __future__ import annotations

import re

from nlp.errors import UsageError
from nlp.text import ZERO_WIDTH, unify

LONGEST = 10_000
"""Characters that a query may have."""

ESCAPE = "\\"
PLAIN = "\ufffe"
"""Stands for a character that a backslash made plain; it is no character itself."""

_ESCAPED = re.compile(r"\\.")
_TAKES_NO_ROOM = re.compile(f"[{ZERO_WIDTH}]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANK = re.compile(r"\s")
_OTHER_FORMS = str.maketrans("：〜∗", ":~*")
_AROUND = 24


class Written:
    """A query without characters that take no room.

    Attributes:
        text: its characters.
        signs: each of them in its plain form, so that an operator is known in any width; any blank is a space, and what
            stands behind a backslash is `PLAIN`.

    Raises:
        UsageError: there is nothing in it, it is too long, or it holds half of a character.
    """

    __slots__ = ("_columns", "query", "signs", "text")

    def __init__(self, query: str) -> None:
        self.query = query
        self._columns = [at for at, character in enumerate(query) if not _TAKES_NO_ROOM.match(character)]
        self._columns.append(len(query))
        self.text = _TAKES_NO_ROOM.sub("", query)
        self.signs = _ESCAPED.sub(f"{ESCAPE}{PLAIN}", _BLANK.sub(" ", unify(self.text).translate(_OTHER_FORMS)))
        if len(query) > LONGEST:
            raise self.fault("query.long", LONGEST, longest=LONGEST)
        if half := _LONE_SURROGATE.search(self.text):
            raise self.fault("query.surrogate", half.start())
        if not self.text.strip():
            raise UsageError("query.empty", where="QUERY")

    def fault(self, key: str, at: int, **values: object) -> UsageError:
        """What is wrong at a place: the message says the column; of a long query what stands around it is shown."""
        column = self._columns[min(at, len(self._columns) - 1)]
        return UsageError(key, where=_BLANK.sub(" ", _around(self.query, column)), column=column + 1, **values)


def _around(query: str, at: int) -> str:
    """A query, or what stands around a place in it, the place marked, where it is long.

    >>> _around("南" * 60 + "|" + "合" * 5, 60)
    '…南南南南南南南南南南南南南南南南南南南南南南南南【|】合合合合合'
    """
    if len(query) <= 2 * _AROUND:
        return query
    start, end = max(0, at - _AROUND), at + 1 + _AROUND
    cut = f"{query[start:at]}【{query[at : at + 1]}】{query[at + 1 : end]}"
    return f"{'…' * (start > 0)}{cut}{'…' * (end < len(query))}"
