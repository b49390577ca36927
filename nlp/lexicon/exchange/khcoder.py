"""KH Coder's coding rules: a line ``＊name`` a code, then its condition up to the next; ``#`` begins a remark.

Terms are written as raw strings in single quotation marks, which KH Coder looks up in the text as it stands; its plain words
depend on how it cut the text. A remark before each code keeps the theme's id. Of what is read, only words, strings and phrases
(``a+b``) that stand between ``or`` become terms: whatever asks for more is a rule, and is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from nlp.errors import LexiconError
from nlp.lexicon.exchange.gathering import Gathering
from nlp.lexicon.exchange.model import Read, Remark, Written
from nlp.lexicon.exchange.uncarried import RULES, TERMS, THEMES, left_out, uncarried
from nlp.lexicon.model import Lexicon, Theme

_ID = re.compile(r"#\s*id:\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*")
_CODE = re.compile(r"[＊*]\s*(.*\S)\s*")
_REMARK = "#"
_OR = frozenset(("or", "|", "OR"))
_STRING = re.compile(r"'([^']+)'|\"([^\"]+)\"")
_WORD = re.compile(r"[^\s'\"()<>|&!*＊\[\]=]+")
_RULE = re.compile(r"-->|->|(?:near|seq)\(|^(?:lw|lc|No\.|and|not|AND|NOT)$|^[\d.]+$")
_UNWRITABLE = re.compile(r"[\s'%_\\]")


def write(lexicon: Lexicon) -> Written:
    """A code a theme, named by its Chinese label, or by its id where two have the same."""
    labels = [_name_of(theme) for theme in lexicon.themes]
    parts = []
    unwritable = []
    for theme, label in zip(lexicon.themes, labels, strict=True):
        unwritable += [(theme.path, term.line) for term in theme.terms if _UNWRITABLE.search(term.text)]
        strings = [f"'{term.text}'" for term in theme.terms if not _UNWRITABLE.search(term.text)]
        name = label if labels.count(label) == 1 else f"{label} {theme.id}"
        parts.append(f"# id: {theme.id}\n＊{name}\n" + "\nor ".join(strings) + "\n")
    others = ((theme.path, 1) for theme in lexicon.themes if len(theme.label) > 1)
    remarks = (
        *left_out("unwritable", unwritable),
        *left_out("other_labels", others),
        *uncarried(lexicon, *RULES, *TERMS, *THEMES),
    )
    return Written("\n".join(parts).encode(), remarks)


def read(content: bytes, name: str) -> Read:
    """The codes and the words of their conditions.

    Raises:
        LexiconError: a condition stands before the first code.
    """
    gathering = Gathering(name)
    for code in _codes(content.decode("utf-8").split("\n"), name):
        gathering.begin(code.name, code.where, known_id=code.id)
        for where, choice in _choices(code.words):
            text = _term(choice)
            if text is None:
                gathering.remarks.append(Remark(where, "exchange.rule", {"code": code.name, "rule": " ".join(choice)}))
            else:
                gathering.add(code.name, text, where)
    return gathering.read()


@dataclass(slots=True)
class _Code:
    name: str
    where: str
    id: str | None
    words: list[tuple[str, str]] = field(default_factory=list)
    """The condition, divided at blanks: where, and what."""


def _codes(lines: Iterable[str], name: str) -> Iterator[_Code]:
    code: _Code | None = None
    known_id = None
    for number, line in enumerate(lines, 1):
        where = f"{name}:{number}"
        begun = _CODE.fullmatch(line)
        if begun:
            if code:
                yield code
            code, known_id = _Code(begun[1], where, known_id), None
        elif line.startswith(_REMARK):
            found = _ID.fullmatch(line)
            known_id = found[1] if found else known_id
        elif line.strip():
            if code is None:
                raise LexiconError("exchange.no_code", where=where)
            code.words += [(where, word) for word in line.split()]
    if code:
        yield code


def _choices(words: Sequence[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    """What stands between the ``or`` that are in no brackets, each with its place."""
    choice: list[tuple[str, str]] = []
    depth = 0
    for where, word in [*words, ("", "or")]:
        depth += (word == "(") - (word == ")")
        if word in _OR and (not depth or not where):
            if choice:
                yield choice[0][0], [one for _, one in choice]
            choice = []
        else:
            choice.append((where, word))


def _term(choice: list[str]) -> str | None:
    """The term that a choice is, None where it is a rule."""
    if len(choice) != 1:
        return None
    string = _STRING.fullmatch(choice[0])
    if string:
        return string[1] or string[2]
    is_word = _WORD.fullmatch(choice[0]) and not _RULE.search(choice[0])
    return choice[0].replace("+", "") if is_word else None


def _name_of(theme: Theme) -> str:
    return " ".join(theme.label.get("zh", theme.id).split())
