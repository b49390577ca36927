"""A written query, cut into tokens: words, quotations, regular expressions, fields, and the signs between them.

An operator is one only at the start of a token, except ``|`` and ``>>``, which are operators wherever they stand, and ``)``,
which closes a group that is open; a ``(`` within a word takes its ``)`` with it. ``\\`` makes the next character plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from nlp.search.fields import FIELDS
from nlp.search.written import ESCAPE, PLAIN, Written
from nlp.text import fold

Pieces: TypeAlias = tuple[str, ...]
"""What stands between the stars of a word, as it was written."""

Character: TypeAlias = tuple[str, str]
"""A character and its sign (see `Written`)."""

QUOTES = '"“”'
COMMAS = ",，、"
_FIELD = re.compile(r'([^\s:|()"“”\\*>~/]{1,20}):')
_QUOTE = re.compile(f"[{QUOTES}]")
_ARROW = re.compile(r">>|》》(?=\d* )", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_DISTANCE = re.compile(r"(\d{1,9})(?= +[^ |)])(?! +>>)", re.ASCII)
_AFTER_OPERAND = re.compile(r"[ |]|>>|\Z")


class Sign(NamedTuple):
    """An operator; ``within`` is the number behind ``>>``."""

    at: int
    kind: Literal["(", ")", "-", "|", ">>", "end"]
    within: int | None = None


class Word(NamedTuple):
    """Characters that no blank interrupts."""

    at: int
    pieces: Pieces


class Quotation(NamedTuple):
    """What stands in quotation marks; with ``~5`` behind it, the words in it and the number."""

    at: int
    text: str
    words: tuple[Pieces, ...]
    within: int | None


class Expression(NamedTuple):
    """What stands between two strokes."""

    at: int
    pattern: str


class Value(NamedTuple):
    """One of the values of a field."""

    at: int
    text: str


class FieldValues(NamedTuple):
    """A field, by its English name, and what it is to be."""

    at: int
    field: str
    values: tuple[Value, ...]


Token: TypeAlias = Sign | Word | Quotation | Expression | FieldValues


def tokens_of(written: Written) -> list[Token]:
    """The tokens of a query, the last of them the sign ``end``.

    Raises:
        UsageError: a quotation or a regular expression does not end, a sign stands alone, or a value is missing.
    """
    return list(_Scanner(written).tokens())


class _Scanner:
    """Reads a query from left to right."""

    def __init__(self, written: Written) -> None:
        self._written = written
        self._text, self._signs = written.text, written.signs
        self._at = 0
        self._counterparts = _counterparts(written.signs)
        self._open_groups = 0
        self._open_in_words = 0

    def tokens(self) -> Iterator[Token]:
        while True:
            while self._sign() == " ":
                self._at += 1
            if self._at >= len(self._signs):
                yield Sign(self._at, "end")
                return
            yield self._token()

    def _token(self) -> Token:
        sign = self._sign()
        if sign in "()|":
            return self._bracket_or_bar(sign)
        if _ARROW.match(self._signs, self._at):
            return self._then()
        if sign == "-" and self._sign(1) != "-":
            return self._minus()
        if sign in QUOTES:
            return self._quotation()
        if sign == "/" and self._sign(1) not in ("", " "):
            return self._expression()
        field = _FIELD.match(self._signs, self._at)
        name = FIELDS.get(fold(field[1]).text) if field else None
        return self._field(name) if name else self._word(self._at)

    def _bracket_or_bar(self, sign: str) -> Token:
        if sign == ")" and not self._open_groups:
            if self._open_in_words:
                return self._word(self._at)
            raise self._written.fault("query.closing", self._at)
        self._open_groups += {"(": 1, ")": -1}.get(sign, 0)
        self._at += 1
        kind: Literal["(", ")", "|"] = "(" if sign == "(" else ")" if sign == ")" else "|"
        return Sign(self._at - 1, kind)

    def _then(self) -> Sign:
        start = self._at
        self._at += 2
        number = _DISTANCE.match(self._signs, self._at)
        if number:
            self._at = number.end()
        return Sign(start, ">>", int(number[1]) if number else None)

    def _minus(self) -> Sign:
        if self._ends_operand(self._at + 1):
            raise self._written.fault("query.minus", self._at)
        self._at += 1
        return Sign(self._at - 1, "-")

    def _quotation(self) -> Token:
        start, end = self._at, self._closing_quote(self._at)
        after = end + 1
        if self._signs[start] != '"' and self._sign_at(after) != "~" and not self._ends_operand(after):
            return self._word(after)
        within, after = self._nearness(after)
        self._at = after
        inside = self._between(start + 1, end)
        words = [word for word in _split(inside, " ") if word]
        return Quotation(start, _joined(inside), tuple(_pieces(word) for word in words), within)

    def _closing_quote(self, start: int) -> int:
        """The place of the sign that ends a quotation: its counterpart, else any double quotation mark."""
        opening, after = self._signs[start], start + 1
        end = self._counterparts.get(start, -1) if opening == "“" else self._signs.find(opening, after)
        if end < 0:
            other = _QUOTE.search(self._signs, after)
            if not other:
                raise self._written.fault("query.quote", start)
            end = other.start()
        return end

    def _nearness(self, at: int) -> tuple[int | None, int]:
        """The number behind ``~``, and where what follows begins."""
        if self._sign_at(at) != "~":
            return None, at
        number = _NUMBER.match(self._signs, at + 1)
        if not number or not self._ends_operand(number.end()):
            raise self._written.fault("query.near_number", at)
        return int(number[0]), number.end()

    def _expression(self) -> Expression:
        start = end = self._at
        while (end := self._signs.find("/", end + 1)) >= 0:
            if self._ends_operand(end + 1):
                self._at = end + 1
                return Expression(start, self._text[start + 1 : end])
        raise self._written.fault("query.stroke", start)

    def _field(self, name: str) -> FieldValues:
        start = self._at
        self._at = self._signs.index(":", start) + 1
        values = [self._value()]
        while self._sign() and self._sign() in COMMAS:
            self._at += 1
            values.append(self._value())
        return FieldValues(start, name, tuple(values))

    def _value(self) -> Value:
        start = self._at
        if self._sign() and self._sign() in QUOTES:
            end = self._closing_quote(start)
            self._at = end + 1
            text = _joined(self._between(start + 1, end))
        else:
            text = _joined(self._run(start, COMMAS))
        if not fold(text).text:
            raise self._written.fault("query.value", start)
        return Value(start, text)

    def _word(self, plain_until: int) -> Word:
        """The word that begins here; up to a place its characters are plain whatever they are."""
        start = self._at
        inside = [(character, PLAIN) for character, _ in self._between(start, plain_until)]
        inside += self._run(plain_until)
        return Word(start, _pieces(inside))

    def _run(self, start: int, stops: str = "") -> list[Character]:
        """The characters from a place on that make one word or value."""
        inner, run = 0, []
        self._at = start
        while (sign := self._sign()) and not self._ends_word(sign, stops, inner):
            inner += (sign == "(") - (sign == ")")
            run.append((self._text[self._at], sign))
            self._at += 1
        if inner > 0 and sign and sign != " " and sign not in stops:
            raise self._written.fault("query.word_group", self._at, sign=sign.replace(">", ">>"))
        self._open_in_words += inner
        return _without_escapes(run)

    def _ends_word(self, sign: str, stops: str, inner: int) -> bool:
        if sign == ")":
            return inner <= 0 and (self._open_groups > 0 or self._open_in_words + inner <= 0)
        return sign in stops or sign in " |" or self._signs.startswith(">>", self._at)

    def _between(self, start: int, end: int) -> list[Character]:
        return _without_escapes(list(zip(self._text[start:end], self._signs[start:end], strict=True)))

    def _ends_operand(self, at: int) -> bool:
        closes_group = self._open_groups > 0 and self._signs.startswith(")", at)
        return closes_group or bool(_AFTER_OPERAND.match(self._signs, at))

    def _sign(self, ahead: int = 0) -> str:
        return self._sign_at(self._at + ahead)

    def _sign_at(self, at: int) -> str:
        return self._signs[at] if at < len(self._signs) else ""


def _counterparts(signs: str) -> dict[int, int]:
    """For each “ the place of the ” that belongs to it, where there is one."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for quote in re.finditer("[“”]", signs):
        if quote[0] == "“":
            opened.append(quote.start())
        elif opened:
            found[opened.pop()] = quote.start()
    return found


def _without_escapes(inside: list[Character]) -> list[Character]:
    """Characters without the backslashes that made others plain."""
    return [one for one, following in pairwise([*inside, ("", "")]) if one[1] != ESCAPE or following[1] != PLAIN]


def _joined(inside: list[Character]) -> str:
    return "".join(character for character, _ in inside)


def _split(inside: list[Character], separator: str) -> list[list[Character]]:
    parts: list[list[Character]] = [[]]
    for one in inside:
        if one[1] == separator:
            parts.append([])
        else:
            parts[-1].append(one)
    return parts


def _pieces(inside: list[Character]) -> Pieces:
    return tuple(_joined(piece) for piece in _split(inside, "*"))
