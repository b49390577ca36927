"""Numbers as word processors and browsers print them: 1, a, iv, 三十一, 甲."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CHINESE = "〇一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_CIRCLED_ONE = ord("①")
_MOST_LETTERS = 10


def roman(number: int) -> str:
    """A number in small Roman numerals; digits where there is none.

    >>> [roman(number) for number in (4, 19, 0)]
    ['iv', 'xix', '0']
    """
    if not 0 < number < 4000:
        return str(number)
    numeral = ""
    for value, letters in _ROMAN:
        numeral += letters * (number // value)
        number %= value
    return numeral


def letters(number: int) -> str:
    """A number in small letters as Word counts: a to z, then aa, bb …; digits where there is none.

    >>> [letters(number) for number in (1, 26, 27, 0)]
    ['a', 'z', 'aa', '0']
    """
    if not 0 < number <= 26 * _MOST_LETTERS:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def chinese(number: int) -> str:
    """A number as it is said in Chinese; digits from ten thousand on.

    >>> [chinese(number) for number in (3, 10, 21, 105, 2030)]
    ['三', '十', '二十一', '一百〇五', '二千〇三十']
    """
    if not 0 < number < 10_000:
        return str(number)
    said, skipped = "", False
    for value, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // value % 10
        if digit:
            said += ("〇" if skipped else "") + _CHINESE[digit] + unit
        skipped = bool(said) and not digit
    return said.removeprefix("一") if said.startswith("一十") else said


def counted(number: int, style: str) -> str:
    """A number in a style, as WordprocessingML (ECMA-376, 17.18.59) and CSS name it; in digits where neither is known.

    >>> [counted(3, style) for style in ("decimal", "upperRoman", "lower-alpha", "ideographTraditional")]
    ['3', 'III', 'c', '丙']
    """
    match style:
        case "lowerLetter" | "lower-alpha" | "lower-latin":
            return letters(number)
        case "upperLetter" | "upper-alpha" | "upper-latin":
            return letters(number).upper()
        case "lowerRoman" | "lower-roman":
            return roman(number)
        case "upperRoman" | "upper-roman":
            return roman(number).upper()
        case "decimalZero" | "decimal-leading-zero":
            return f"{number:02d}"
        case "none" | "":
            return ""
    return _counted_in_chinese(number, style)


def _counted_in_chinese(number: int, style: str) -> str:
    if style in ("decimalFullWidth", "decimalFullWidth2"):
        return str(number).translate({ord("0") + digit: "０１２３４５６７８９"[digit] for digit in range(10)})
    if style == "decimalEnclosedCircle" or style.startswith("decimalEnclosedCircle"):
        return chr(_CIRCLED_ONE + number - 1) if 0 < number <= 20 else str(number)
    if style == "ideographDigital":
        return "".join(_CHINESE[int(digit)] for digit in str(number))
    if style.startswith(("chineseCounting", "taiwaneseCounting", "japaneseCounting")) or style in _SAID_IN_CHINESE:
        return chinese(number)
    if style in ("ideographTraditional", "cjk-heavenly-stem"):
        return _STEMS[number - 1] if 0 < number <= len(_STEMS) else str(number)
    if style in ("ideographZodiac", "cjk-earthly-branch"):
        return _BRANCHES[number - 1] if 0 < number <= len(_BRANCHES) else str(number)
    return str(number)


_SAID_IN_CHINESE = frozenset(
    ("taiwaneseDigital", "cjk-ideographic", "cjk-decimal", "simp-chinese-informal", "trad-chinese-informal")
)
