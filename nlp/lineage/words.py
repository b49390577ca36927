"""The words of a clause, as comparing sees them: tokens, but for what is one word to a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from nlp.lineage.wording import Word
from nlp.text import Folded, Origins
from nlp.types import Span, Token

_NUMERAL = "[0-9〇零一二三四五六七八九十百两]"

DATE = re.compile(
    rf"""
    (?:(?:[0-9]{{4}}|[〇零一二三四五六七八九]{{4}})年)?      # 2013年; the year may be told before
    (?:{_NUMERAL}{{1,3}}月)(?:{_NUMERAL}{{1,3}}日)?
    (?:[至到和、-](?:(?:[0-9]{{4}}|[〇零一二三四五六七八九]{{4}})年)?(?:{_NUMERAL}{{1,3}}月)?{_NUMERAL}{{1,3}}日)?
    | (?:[0-9]{{4}}|[〇零一二三四五六七八九]{{4}})(?:[-至][0-9]{{4}})?年
    """,
    re.VERBOSE,
)
RESOLUTION_NUMBER = re.compile(r"第[0-9a-z][0-9a-z/()\-. ]*号")
NUMBER = re.compile(rf"第{_NUMERAL}+[届次条款项段章节]?|[0-9]+(?:[.,][0-9]+)*%?|百分之{_NUMERAL}+")
_SYMBOL = re.compile(r"[a-z]+(?:/[a-z0-9.()\-]+)+|[a-z0-9]+(?:[-.'][a-z0-9]+)*")

_ONE_WORD = re.compile("|".join(f"(?:{one.pattern})" for one in (DATE, RESOLUTION_NUMBER, _SYMBOL, NUMBER)), re.VERBOSE)

_PREFIXES = ("相互", "互相", "非", "无", "不")
_SUFFIXES = ("性", "化", "者")
_LONGEST_PREFIXED = 4

_LIST_MARKS = re.compile("[、，和及与或]")


def words_of(folded: Folded, tokens: Sequence[Token], terms: Iterable[Span] = ()) -> list[Word]:
    """The words of a text; their spans, which tile the text as it stands, have the blanks behind a word in it.

    Args:
        tokens: of the folded text, which they tile.
        terms: spans of the folded text that are not to be cut, such as the terms of the lexicon; those that hold a list are,
            since an item may be added to it.
    """
    text = folded.text
    units = [span for span in terms if not _LIST_MARKS.search(text, *span)]
    units += [found.span() for found in _ONE_WORD.finditer(text)]
    spans = _joined(text, _cut(tokens, _longest(units)))
    return list(_placed(folded, spans))


def _longest(units: Iterable[Span]) -> list[Span]:
    """Of units that overlap the longest, by place."""
    kept: list[Span] = []
    for unit in sorted(set(units), key=lambda span: (span[0] - span[1], span)):
        if unit[0] < unit[1] and all(unit[1] <= start or end <= unit[0] for start, end in kept):
            kept.append(unit)
    return sorted(kept)


def _cut(tokens: Sequence[Token], units: Sequence[Span]) -> Iterator[Span]:
    """The units, and between them the tokens, cut where a unit begins or ends within one."""
    waiting = list(reversed(units))
    position = 0
    for token in tokens:
        start = max(position, token.start)
        while waiting and waiting[-1][0] < token.end:
            unit = waiting.pop()
            if start < unit[0]:
                yield start, unit[0]
            yield unit
            start = position = unit[1]
        if start < token.end:
            yield start, token.end
            position = token.end


def _joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """Prefixes with the word behind them (相互理解, 非选择), suffixes with the word before them (普遍性)."""
    joined: list[Span] = []
    for start, end in spans:
        before = text[slice(*joined[-1])] if joined else ""
        is_suffix = text[start:end] in _SUFFIXES and len(before) > 1 and before.isalpha()
        is_prefixed = before in _PREFIXES and len(before) < end - start + 2 and end - start <= _LONGEST_PREFIXED
        if is_suffix or (is_prefixed and end - start > 1):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _placed(folded: Folded, spans: Sequence[Span]) -> Iterator[Word]:
    """The words in the text as it stands, each reaching to where the next begins."""
    origins = Origins(folded)
    starts = [0, *(origins.span(start, end)[0] for start, end in spans[1:]), len(folded.source)]
    for (start, end), first, last in zip(spans, starts, starts[1:], strict=False):
        yield Word(first, last, folded.text[start:end])
