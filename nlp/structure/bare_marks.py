"""Note marks that were printed raised and came out as plain digits: ``号决议1及其后``, ``第三十六届、2/第三十七届``.

A digit is a mark when it is the next of the sequence 1, 2, 3 … and stands where a mark can stand: behind closing
punctuation or a noun, in front of no unit (第55/2号, 1993/51, 第1条, 2000年 stay as they are). Its note comes later, at the
start of a line. A line that holds a number and nothing else is the mark, then the note of that mark, else a page number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from nlp.structure.layout import NUMBER
from nlp.structure.lines import Line

_UNITS = (
    "年|月|号|届|票|岁|万|亿|[千百]|倍|天|％|%|日(?!内|益|本|程|前)|次(?!区)|条(?!约|件)|款|项(?!目)|段|章(?!程)|节|页|个|名(?!为|称)"
    "|人(?!权|民|类|口|道|员|人|士)|国(?!际|家|别|内)|时(?!期)|周(?!年|边)|级(?!别)|轮|卷|册|期(?!待|望)|点|小时|分钟|位|美元|欧元"
)
_NOTE_LEADS = "见|参看|参见|同上|[AES]/|ST/|第|《|联合国|大会|安全理事会|Official|经济及社会"
_CLOSING = frozenset("》”’)],，、；。:：")
_NOUNS = re.compile(
    r"(?:决议|报告|宣言|公约|议定书|纲领|文件|章程|决定|声明|成果|准则|原则|规则|议程|计划|框架|盟约|战略|宪章|协定)$"
)
_NEVER_BEFORE = frozenset(
    "第至到约达共近月年日于从有为数附表图段期章条例号目标项阶每前后满过隔达仅少多超零一二三四五六七八九十点"
)
_SENTENCE_ENDS = frozenset("。；.;：:！？")
_MOST_NOTES = 200
_CONTEXT = 12
# A pattern that starts with a character, not with a repetition or a look behind, is searched for several times as fast.
_NO_SYMBOL = r"(?!/\d)(?!/\s\d(?!\d?[.．]\D))"  # 70/1 and 70/ 1, but not the mark and the number of 报告,20/ 1.重申
_RUN = re.compile(rf"\d(?<![\d/.\-A-Za-z]\d)\d?(?![\d.．:\-A-Za-z%]){_NO_SYMBOL}(?!\s*(?:{_UNITS}))")
_WORTH_A_LOOK = re.compile(rf"\d\d?(?:(?=(?:1[89]|20)\d\d\s?年)|(?![\d.．:\-A-Za-z%]){_NO_SYMBOL}(?!\s*(?:{_UNITS})))")
_GLUED_YEAR = re.compile(r"(\d(?<=[、，；》和及与或]\d)\d?)(?=(?:1[89]|20)\d\d(?:\s?年|(?P<cut>$)))")
_LEADING_YEAR = re.compile(r"(\d{1,2})(?=(?:1[89]|20)\d\d\s?年)")
_BEFORE_GLUED_YEAR = frozenset("、，；》和及与或")
_BRACKETED = re.compile(r"\((?<=[，、；。》”]\()(\d{1,2})\)(?!\s?[(\d])")
_UNIT_AHEAD = re.compile(rf"\s*(?:{_UNITS})")
_NOTE_START = re.compile(
    rf"(\d{{1,2}})(?:[ \t]+(?![\d.．])|/(?:[ \t]+|(?=[^\x00-\x7f]))|(?={_NOTE_LEADS}))|\((\d{{1,2}})\)[ \t]*"
)
_NAMED = re.compile(r"\((注[一二三四五六七八九十\d]{0,2})\)[ \t]*")
NOTE_LEAD = re.compile(_NOTE_LEADS)


@dataclass(frozen=True, slots=True)
class BareMark:
    """A digit that is a note's mark: its span in the plain text and its line."""

    mark: str
    start: int
    end: int
    line: int


@dataclass(slots=True)
class BareMarks:
    """The plain digits of a document that are marks.

    Attributes:
        references: marks in the text, in order.
        notes: line on which a note starts -> its mark, and where its text starts.
        alone: lines that hold a reference and nothing else.
        pages: lines that hold a number which is no mark: page numbers.
    """

    references: list[BareMark] = field(default_factory=list)
    notes: dict[int, tuple[str, int]] = field(default_factory=dict)
    alone: set[int] = field(default_factory=set)
    pages: set[int] = field(default_factory=set)


def find_page_numbers(lines: list[Line]) -> set[int]:
    """Lines that hold a number and nothing else, and are not words torn apart, where no plain digit can be a mark."""
    return {
        index
        for index, line in enumerate(lines)
        if len(line.text) < 4
        and line.text.isdecimal()
        and (_is_at_page_break(lines, index) or not _is_wrapped_number(*_neighbours(lines, index)))
    }


def _is_at_page_break(lines: list[Line], index: int) -> bool:
    return lines[index].follows_page or (index + 1 < len(lines) and lines[index + 1].follows_page)


@dataclass(slots=True)
class _Candidate:
    """A digit that may be a mark; ``strength`` 2 where a mark is likely, 1 where it is possible, 0 where only a note is."""

    start: int
    end: int
    line: int
    strength: int
    is_note: bool
    text_start: int = 0
    is_alone: bool = False


def find_bare_marks(lines: list[Line], view: str, *, ignored: frozenset[int], rules: frozenset[int]) -> BareMarks:
    """The plain digits that are note marks, in the lines that are not ``ignored``; a page may count its notes anew."""
    pages = {index for index in find_page_numbers(lines) if _is_at_page_break(lines, index) or {index - 1, index + 1} & ignored}
    marks = BareMarks(pages=pages)
    candidates: dict[int, list[_Candidate]] = {}
    may_hold_mark = _WORTH_A_LOOK.search
    for index, line in enumerate(lines):
        if not may_hold_mark(line.text) or index in ignored or index in pages:
            continue
        for value, candidate in _candidates(lines, index, view, rules):
            candidates.setdefault(value, []).append(candidate)
    for found in _by_page(candidates, [index for index, line in enumerate(lines) if line.follows_page]):
        _select(found, marks)
    if "(注" in view:
        _find_named(lines, view, marks)
    return marks


def _by_page(candidates: dict[int, list[_Candidate]], breaks: list[int]) -> list[dict[int, list[_Candidate]]]:
    """The candidates of each page, where notes are numbered anew on each: a note 1 on more than one; else all together."""
    first = {bisect_right(breaks, one.line) for one in candidates.get(1, ()) if one.is_note and not one.is_alone}
    if len(first) < 2:
        return [candidates]
    pages: list[dict[int, list[_Candidate]]] = [{} for _ in range(len(breaks) + 1)]
    for value, found in candidates.items():
        for candidate in found:
            pages[bisect_right(breaks, candidate.line)].setdefault(value, []).append(candidate)
    return pages


def _select(candidates: dict[int, list[_Candidate]], marks: BareMarks) -> None:
    """Add the marks 1, 2, 3 … among the candidates, as far as they go, and their notes."""
    last_reference, last_note = -1, _Candidate(-1, -1, -1, 0, is_note=True)
    for value in range(_first_number(candidates), _MOST_NOTES):
        note, reference = _choose(candidates.get(value, []), last_reference, last_note)
        if note is None and reference is None:
            break
        if reference:
            last_reference = reference.start
            marks.references.append(BareMark(str(value), reference.start, reference.end, reference.line))
            if reference.is_alone:
                marks.alone.add(reference.line)
        if note:
            last_note = note
            marks.notes[note.line] = (str(value), note.text_start)
    _leave_pages(candidates, marks)


def _first_number(candidates: dict[int, list[_Candidate]]) -> int:
    """The number of the first note: 1, but for texts from a volume whose notes are numbered through (23, 24, 25)."""
    if any(one.is_note and not one.is_alone for one in candidates.get(1, ())):
        return 1
    notes = sorted(value for value, found in candidates.items() if any(one.is_note and not one.is_alone for one in found))
    follows = [value for value, following in pairwise(notes) if following == value + 1]
    return follows[0] if follows and follows[0] == notes[0] else 1


def _find_named(lines: list[Line], view: str, marks: BareMarks) -> None:
    """Marks that are words in brackets, (注) or (注一): the first of each refers, one at the start of a line is the note."""
    cited: set[str] = set()
    for index, line in enumerate(lines):
        for found in _NAMED.finditer(view, line.start, line.end):
            if found[1] not in cited:
                cited.add(found[1])
                end = found.start() + len(found[1]) + 2
                marks.references.append(BareMark(found[1], found.start(), end, index))
            elif found.start() == line.start:
                marks.notes[index] = (found[1], found.end())
    marks.references.sort(key=lambda mark: mark.start)


def _choose(
    candidates: list[_Candidate], last_reference: int, last_note: _Candidate
) -> tuple[_Candidate | None, _Candidate | None]:
    """(the note, the reference) of one number: the first likely reference, and the first note behind it."""
    notes = [candidate for candidate in candidates if candidate.is_note and candidate.start > last_note.start]
    behind = [candidate for candidate in candidates if candidate.start > last_reference]
    reference = next((candidate for candidate in behind if _is_likely_reference(candidate, notes)), None)
    if reference is None and notes:
        reference = next((candidate for candidate in behind if candidate.strength and not candidate.is_note), None)
    following = [note for note in notes if reference is None or note.start > reference.start]
    alike = [note for note in following if note.is_alone == last_note.is_alone]
    note = next(iter(alike or following), None)
    if note and reference is None and note.is_alone and note.strength and note.start > last_reference:
        return None, note
    return note, reference


def _is_likely_reference(candidate: _Candidate, notes: list[_Candidate]) -> bool:
    """Whether a candidate is likely a reference; one that could be a note needs another note behind it."""
    if candidate.strength < 2:
        return False
    return not candidate.is_note or (candidate.is_alone and bool(notes) and notes[-1].start > candidate.start)


def _leave_pages(candidates: dict[int, list[_Candidate]], marks: BareMarks) -> None:
    for found in candidates.values():
        for candidate in found:
            if candidate.is_alone and candidate.line not in marks.alone and candidate.line not in marks.notes:
                marks.pages.add(candidate.line)


def _candidates(lines: list[Line], index: int, view: str, rules: frozenset[int]) -> Iterator[tuple[int, _Candidate]]:
    line = lines[index]
    text = line.text
    before_line, after_line = _neighbours(lines, index)
    if text.isdecimal() or (text[-1] == "/" and text[:-1].isdecimal()):
        if len(text) < 4 and not _is_wrapped_number(before_line, after_line):
            yield int(text.removesuffix("/")), _alone(line, index, before_line, after_line)
        return
    note = _NOTE_START.match(text) if text[0].isdecimal() or text[0] == "(" else None
    if note and (_UNIT_AHEAD.match(text, note.end()) or not _may_start_note(lines, index, note, rules)):
        note = None
    if note:
        value = int(note[1] or note[2])
        strength = _strength(before_line, text[note.end() : note.end() + _CONTEXT] or after_line)
        end = line.start + note.end()
        yield value, _Candidate(line.start, end, index, strength, True, end)
    for run in _RUN.finditer(text):
        before = text[max(0, run.start() - _CONTEXT) : run.start()] or before_line
        strength = _strength(before, text[run.end() : run.end() + _CONTEXT] or after_line)
        if strength and not (run.start() == 0 and (note or NUMBER.match(text))):
            has_stroke = text.startswith("/", run.end())
            likely = 2 if has_stroke else strength
            end = line.start + run.end() + has_stroke
            yield int(run[0]), _Candidate(line.start + run.start(), end, index, likely, False)
    glued_years = _GLUED_YEAR.finditer(text) if "年" in text or after_line.startswith("年") else ()
    if text[0].isdecimal() and before_line[-1:] in _BEFORE_GLUED_YEAR and (leading := _LEADING_YEAR.match(text)):
        yield int(leading[1]), _Candidate(line.start, line.start + leading.end(), index, 2, False)
    bracketed = _BRACKETED.finditer(text) if "(" in text else ()
    for glued in (*glued_years, *bracketed):
        if glued.groupdict().get("cut") is not None and not after_line.startswith("年"):
            continue
        yield int(glued[1]), _Candidate(line.start + glued.start(), line.start + glued.end(), index, 2, False)


def _neighbours(lines: list[Line], index: int) -> tuple[str, str]:
    """The lines before and behind a line."""
    return lines[index - 1].text if index else "", lines[index + 1].text if index + 1 < len(lines) else ""


def _is_wrapped_number(before: str, after: str) -> bool:
    """Whether a number alone on its line belongs to the words around it (第 / 53 / 号)."""
    return before[-1:] in _NEVER_BEFORE or _UNIT_AHEAD.match(after) is not None


def _alone(line: Line, index: int, before: str, after: str) -> _Candidate:
    possible = 2 if _strength(before, after) or not after else 0
    return _Candidate(line.start, line.end, index, possible, True, line.end, is_alone=True)


def _may_start_note(lines: list[Line], index: int, note: re.Match[str], rules: frozenset[int]) -> bool:
    """Whether a line that starts with a number looks set apart, as notes are, or starts as notes do."""
    line = lines[index]
    if index - 1 in rules or NOTE_LEAD.match(line.text, note.end()):
        return True
    return (line.follows_gap or line.indent > 0) and (index == 0 or lines[index - 1].text[-1] in _SENTENCE_ENDS)


def _strength(before: str, after: str) -> int:
    """How likely a digit between two stretches of text is a mark."""
    before = before.rstrip()
    if not before or _UNIT_AHEAD.match(after):
        return 0
    if before[-1] in _CLOSING or _NOUNS.search(before[-4:]):
        return 2
    return 0 if before[-1].isascii() or before[-1] in _NEVER_BEFORE else 1
