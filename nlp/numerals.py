"""Chinese numerals: 七十五 is 75, 二〇三〇 is 2030, 廿六 is 26."""

from __future__ import annotations

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": 0, "○": 0, "Ｏ": 0, "两": 2, "兩": 2, "0": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}

NUMERAL_CHARACTERS = "〇零○一二三四五六七八九十百千廿卅两"
"""The characters a Chinese number is written with, for character classes."""


def parse_number(numeral: str) -> int | None:
    """The value of a number written in Chinese or in digits of any width, or None.

    >>> [parse_number(n) for n in ("七十五", "一百零三", "二〇三〇", "廿六", "第一", "53", "７５")]
    [75, 103, 2030, 26, None, 53, 75]
    """
    if not numeral:
        return None
    if numeral.isdecimal():
        return int(numeral)
    if all(character in _DIGITS for character in numeral):
        return int("".join(str(_DIGITS[character]) for character in numeral))
    return _parse_with_units(numeral)


def _parse_with_units(numeral: str) -> int | None:
    total, digit = 0, None
    for character in numeral:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _UNITS:
            unit = _UNITS[character]
            total += unit if unit in (20, 30) else (1 if digit is None else digit) * unit
            digit = None
        else:
            return None
    return total + (digit or 0)
