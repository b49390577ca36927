"""Sets composed documents as a printer would: lines, columns, pages, raised marks, notes at the foot, running heads."""

import re
from dataclasses import dataclass

from pdf_writer import HEIGHT, WIDTH, Text, advance, pdf_file

_NEVER_FIRST = "，。；：、）》”]"


@dataclass
class Setting:
    """How a document is set; lengths are in points, or in sizes of the text."""

    columns: int = 1
    size: float = 10.5
    pitch: float = 1.6
    indent: float = 0
    gap: float = 0.7
    margin: float = 72
    gutter: float = 20
    note_size: float = 8.5
    heads: bool = True
    has_rule: bool = True
    by_rows: bool = False


def typeset(composition, setting):
    """The PDF of a document."""
    return pdf_file(_Press(composition, setting).pages())


class _Press:
    def __init__(self, composition, setting):
        self.composition, self.setting = composition, setting
        self.width = (WIDTH - 2 * setting.margin - (setting.columns - 1) * setting.gutter) / setting.columns
        self.texts = dict(composition.notes)
        self.columns = []

    def pages(self):
        for kind, text in _parts(self.composition):
            self._add(kind, text)
        columns = self.setting.columns
        sheets = [self.columns[at : at + columns] for at in range(0, len(self.columns), columns)]
        return [self._page(number, sheet, len(sheets)) for number, sheet in enumerate(sheets, start=1)]

    def _add(self, kind, text):
        """Put a paragraph into the columns, line by line, and the notes it cites at their feet."""
        setting = self.setting
        indent = setting.indent * setting.size if kind == "text" else 0
        for number, line in enumerate(_lines(text, self.width, setting.size, indent)):
            height = setting.pitch * setting.size + (setting.gap * setting.size if number == 0 else 0)
            notes = [(mark, self.texts[mark]) for mark in re.findall(r"\{(.+?)\}", line) if mark in self.texts]
            lines = [one for note in notes for one in self._note(*note)]
            if not self.columns or self.columns[-1].room < height + len(lines) * setting.note_size * 1.4 + 30:
                self.columns.append(_Column(HEIGHT - 2 * setting.margin))
            self.columns[-1].add(line, height, indent if number == 0 else 0, lines, setting.note_size * 1.4)
            for mark, _ in notes:
                del self.texts[mark]

    def _note(self, mark, text):
        return _lines(f"{{{mark}}} {text}", self.width, self.setting.note_size, 0)

    def _page(self, number, columns, count):
        drawn = [self._column(index, column) for index, column in enumerate(columns)]
        texts = [text for column in drawn for text in column]
        if self.setting.by_rows:
            texts.sort(key=lambda text: (-round(text.y), text.x))
        return texts + (self._furniture(number, count) if self.setting.heads else [])

    def _column(self, index, column):
        setting = self.setting
        left = setting.margin + index * (self.width + setting.gutter)
        texts, y = [], HEIGHT - setting.margin
        for line, height, indent in column.lines:
            y -= height
            texts += _runs(left + indent, y, line, setting.size)
        y = setting.margin + len(column.notes) * setting.note_size * 1.4
        if column.notes and setting.has_rule:
            texts.append(Text(left, y + 4, "_" * 18, setting.size))
        for number, line in enumerate(column.notes):
            texts += _runs(left, y - (number + 1) * setting.note_size * 1.4, line, setting.note_size)
        return texts

    def _furniture(self, number, count):
        title = re.sub(r"^\d+/\d+\.? ?", "", self.composition.title)
        head = [title, "A/RES/1/1"] if number % 2 else ["A/RES/1/1", title]
        foot = ["13-44904 (C)", f"{number}/{count}"] if number % 2 else [f"{number}/{count}", "13-44904 (C)"]
        rows = [(36, foot)] if number == 1 else [(HEIGHT - 40, head), (36, foot)]
        return [
            Text(x, y, text, 8)
            for y, (left, right) in rows
            for x, text in ((72, left), (WIDTH - 72 - 8 * advance(right), right))
        ]


class _Column:
    def __init__(self, room):
        self.room, self.lines, self.notes = room, [], []

    def add(self, line, height, indent, notes, note_height):
        self.lines.append((line, height, indent))
        self.notes += notes
        self.room -= height + len(notes) * note_height


def _parts(composition):
    yield from (("head", line) for line in composition.head)
    yield "title", composition.title
    yield "text", composition.enacting
    yield from (("text", paragraph) for paragraph in composition.paragraphs)
    yield from (("ending", line) for line in (*composition.ending, *composition.vote))
    cited = "".join((*composition.head, *composition.paragraphs))
    yield from (("ending", f"{{{mark}}} {text}") for mark, text in composition.notes if f"{{{mark}}}" not in cited)


def _lines(text, width, size, indent):
    """A text cut into lines; no line starts with a closing mark, and no mark of a note is cut."""
    lines, line, used = [], "", indent
    for piece in re.findall(r"\{.+?\}|.", text):
        wide = 0.3 * size if piece.startswith("{") else advance(piece) * size
        if used + wide > width and piece not in _NEVER_FIRST and not piece.startswith("{"):
            lines.append(line)
            line, used = "", 0
        line, used = line + piece, used + wide
    return [*lines, line]


def _runs(x, y, line, size):
    """The runs of a line: marks are raised and small."""
    runs = []
    for piece in re.split(r"(\{.+?\})", line):
        if piece.startswith("{"):
            runs.append(Text(x, y + 0.35 * size, piece[1:-1], 0.6 * size))
            x += 0.6 * size * advance(piece[1:-1])
        elif piece:
            runs.append(Text(x, y, piece, size))
            x += size * advance(piece)
    return runs
