"""The lines of a page in the making: blanks collapsed as browsers do, gaps, list labels, cells, notes."""

from __future__ import annotations

import re

from nlp.ingest.readers.reading import Reading
from nlp.ingest.readers.writing import Writing, mark_text, raised
from nlp.text import is_han

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_LINE_ENDS = re.compile(r"\r\n|\r|\f")
_NUMBER_ALONE = re.compile(r"\d{1,3}[.．、)]?|[(（]?[a-z\d一二三四五六七八九十甲乙丙丁戊己]{1,4}[)）]")
_NUMBERED = re.compile(r"\d{1,3}[.．、]|[(（][a-z\d一二三四五六七八九十甲乙丙丁戊己]{1,4}[)）]|[•·▪●]")
_WIDE_SIGNS = frozenset("，。；：、！？“”‘’《》〈〉（）【】「」『』—…·　")
_SIGNS_OF_MARKS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹*∗>")


class Lines:
    """Takes a page's text piece by piece and writes it line by line."""

    def __init__(self) -> None:
        self._writing = Writing()
        self._line: list[str] = []
        self._last = ""
        self._space = ""
        self._label = ""
        self._block = 1
        self._has_text = False
        self._cells: list[int] = []
        self._carried = ""
        self._note: str | None = None
        self._note_lines: list[str] = []

    def text(self, text: str, *, keeps_space: bool) -> None:
        """Add text; blanks are collapsed unless they are to be kept."""
        if keeps_space:
            self._keep(_LINE_ENDS.sub("\n", text))
            return
        position = 0
        for blank in _BLANKS.finditer(text):
            self._add(text[position : blank.start()])
            self._space = "\n" if "\n" in blank[0] or self._space == "\n" else " "
            position = blank.end()
        self._add(text[position:])

    def raised(self, text: str) -> None:
        """Add what is printed raised."""
        shown = raised(" ".join(text.split()))
        self._separate(shown)
        self.text(shown, keeps_space=False)

    def mark(self, mark: str) -> None:
        """Add the reference to a note."""
        shown = mark_text(mark)
        self._separate(shown)
        self._add(shown)

    def label(self, label: str) -> None:
        """Say what stands before the text that comes next."""
        self._label = label

    def break_line(self) -> None:
        """End the line, even an empty one."""
        self._write()

    def end_line(self) -> None:
        """End the line if there is one."""
        if self._line:
            self._write()
        if self._has_text:
            self._block += 1
            self._has_text = False

    def gap(self) -> None:
        """End the line, and leave a blank one."""
        self.end_line()
        if self._note is None:
            self._writing.gap()

    def start_cell(self) -> None:
        """A table's cell begins."""
        self._cells.append(self._writing.count)

    def end_cell(self) -> None:
        """A table's cell ends; a number alone in it goes before the text of the next."""
        self.end_line()
        before = self._cells.pop()
        text = self._writing.since(before).strip()
        if self._note is None and _NUMBER_ALONE.fullmatch(text):
            self._writing.rewind(before)
            self._carried = f"{text}\t"

    def end_row(self) -> None:
        """A table's row ends; a number that found no text stands alone."""
        if self._carried:
            self._write()
        self.gap()

    def start_note(self, mark: str) -> None:
        """What comes next is a note's text."""
        self.end_line()
        self._note, self._note_lines = mark, []

    def end_note(self) -> None:
        """The note's text has ended."""
        self.end_line()
        if self._note is not None:
            lines = [line.strip() for line in self._note_lines if line.strip()]
            lines[:1] = [_without_mark(line, self._note) for line in lines[:1]]
            if any(lines):
                self._writing.note(self._note, [line for line in lines if line], self._place())
        self._note = None
        self._block += 1

    def reading(self, encoding: str) -> Reading:
        """All that was written."""
        self.end_note()
        return self._writing.reading(encoding)

    def _keep(self, text: str) -> None:
        first, *rest = text.split("\n")
        self._add(first)
        for line in rest:
            self._write()
            self._add(line)

    def _add(self, text: str) -> None:
        if not text:
            return
        if self._label:
            # Where the number is written in the text too, the list's own is not shown.
            self._line.append("" if _NUMBERED.match(text) else self._label)
            self._label = ""
        if self._space and self._last and not _is_dropped(self._space, self._last, text[0]):
            self._line.append(" ")
        self._space = ""
        self._line.append(text)
        self._last = text[-1]

    def _separate(self, shown: str) -> None:
        """Keep two marks that meet apart."""
        if self._last in _SIGNS_OF_MARKS and not self._space and shown[:1] != " ":
            self._space = " "

    def _write(self) -> None:
        text = self._carried + "".join(self._line)
        self._line, self._last, self._space, self._carried = [], "", "", ""
        self._has_text = self._has_text or bool(text.strip())
        if self._note is not None:
            self._note_lines.append(text)
        else:
            self._writing.line(text.rstrip(), self._place())

    def _place(self) -> dict[str, object]:
        return {"part": "body", "paragraph": self._block}


def _is_dropped(space: str, before: str, after: str) -> bool:
    """Whether blanks with a line break, as an editor leaves between two Chinese characters, are shown as nothing."""
    return space == "\n" and _is_wide(before) and _is_wide(after)


def _is_wide(character: str) -> bool:
    return character in _WIDE_SIGNS or is_han(character)


def _without_mark(line: str, mark: str) -> str:
    """A note's first line without the mark that it begins with."""
    shown = mark_text(mark)
    if line.startswith(shown):
        return line.removeprefix(shown).lstrip(" ./\u3000\u00a0")
    written = re.match(rf"[\[(（^]?\s*{re.escape(mark)}\s*[\])）]?(?:[./、．:：]\s*|\s+|(?=[^\d\s./]))", line)
    return line[written.end() :].lstrip() if written else line
