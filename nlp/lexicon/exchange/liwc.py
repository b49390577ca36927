"""LIWC's dictionaries (``.dic``): between two ``%`` the categories with their numbers, then the terms, each with numbers.

Read as quanteda's ``read_dict_liwc`` reads them: categories may be set in with tabs, one within another; lines with ``<of>``
and conditions in brackets are not read; numbers of no category are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.errors import LexiconError
from nlp.lexicon.exchange.gathering import Gathering
from nlp.lexicon.exchange.model import Read, Remark, Written
from nlp.lexicon.exchange.uncarried import RULES, TERMS, THEMES, left_out, uncarried
from nlp.lexicon.exchange.wordings import closed_up
from nlp.lexicon.model import Lexicon

_BORDER = "%"
_CATEGORY = re.compile(r"(\t*)\s*(\d+)\s+(.*\S)\s*")
_TERM = re.compile(r"\s*(.*?)((?:\s+\d+)+)\s*")
_UNWRITABLE = re.compile(r"\s\d|[()*%<>\t]")


def write(lexicon: Lexicon) -> Written:
    """A category a theme, its id; a term of several themes stands once, with the numbers of all."""
    numbers = {theme.id: str(number) for number, theme in enumerate(lexicon.themes, 1)}
    categories: dict[str, list[str]] = {}
    unwritable = []
    for theme in lexicon.themes:
        for term in theme.terms:
            if _UNWRITABLE.search(term.text):
                unwritable.append((theme.path, term.line))
            else:
                categories.setdefault(term.text, []).append(numbers[theme.id])
    head = [f"{number}\t{theme}\n" for theme, number in numbers.items()]
    body = ["\t".join((text, *of_text)) + "\n" for text, of_text in categories.items()]
    content = "".join([f"{_BORDER}\n", *head, f"{_BORDER}\n", *body])
    remarks = (*left_out("unwritable", unwritable), *uncarried(lexicon, *RULES, *TERMS, "labels", *THEMES))
    return Written(content.encode(), remarks)


def read(content: bytes, name: str) -> Read:
    """The categories and their terms; words with a star stand for many, and are left out with a remark.

    Raises:
        LexiconError: the two lines with ``%`` are not there, or a line is neither a category nor a term.
    """
    lines = [(f"{name}:{number}", line) for number, line in enumerate(content.decode("utf-8").split("\n"), 1)]
    borders = [place for place, (_, line) in enumerate(lines) if line.strip() == _BORDER][:2]
    if len(borders) < 2:
        raise LexiconError("exchange.no_borders", where=f"{name}:1")
    gathering = Gathering(name)
    categories = _read_categories(gathering, lines[borders[0] + 1 : borders[1]])
    for where, line in lines[borders[1] + 1 :]:
        if line.strip():
            _read_term(gathering, categories, where, line)
    return gathering.read()


def _read_categories(gathering: Gathering, lines: list[tuple[str, str]]) -> dict[int, str]:
    """The names of the categories by their numbers."""
    categories: dict[int, str] = {}
    above: list[str] = []
    for where, line in lines:
        found = _CATEGORY.fullmatch(line)
        if found:
            depth = len(found[1])
            gathering.begin(found[3], where, broader=above[min(depth, len(above)) - 1] if depth and above else None)
            categories[int(found[2])] = found[3]
            above[depth:] = [found[3]]
        elif line.strip():
            raise LexiconError("exchange.no_category_line", where=where)
    return categories


def _read_term(gathering: Gathering, categories: dict[int, str], where: str, line: str) -> None:
    found = _TERM.fullmatch(line)
    if "<of>" in line or "(" in line:
        gathering.remarks.append(Remark(where, "exchange.condition", {"text": " ".join(line.split())}))
    elif not found or not found[1]:
        raise LexiconError("exchange.no_term_line", where=where)
    elif "*" in found[1]:
        gathering.remarks.append(Remark(where, "exchange.glob", {"text": found[1]}))
    else:
        for theme in _of_numbers(gathering, categories, found[2], where):
            gathering.add(theme, closed_up(found[1]), where)


def _of_numbers(gathering: Gathering, categories: dict[int, str], numbers: str, where: str) -> Iterator[str]:
    for number in map(int, numbers.split()):
        if number in categories:
            yield categories[number]
        else:
            gathering.remarks.append(Remark(where, "exchange.no_such_category", {"number": number}))
