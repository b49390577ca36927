"""The same document laid out otherwise: wrapped at other widths, told apart by blank lines or by indents, damaged in transport.

The logical blocks are read from the five documents with rules of their own, simpler than the parser's: in texts that came
from a PDF a block ends with a trailing blank; in the others a blank line ends it.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable, Iterable

WIDTHS = (10, 12, 20, 25, 33, 40, 60, 100, 100_000)

_NUMBERED = re.compile(r"\n(?=\d{1,2}\. )")
_MARK_LINE = re.compile(r"\n(\d)\n")


def blocks_of(text: str) -> list[str]:
    """The blocks of a document, each on one line."""
    blocks = _blocks_of_pdf(text) if _is_pdf_text(text) else _blocks_by_blank_lines(text)
    return [block for block in blocks if block]


def _is_pdf_text(text: str) -> bool:
    return sum(line.endswith(" ") and not line.endswith("  ") for line in text.split("\n")) > 10


def _blocks_by_blank_lines(text: str) -> list[str]:
    chunks = (part for chunk in re.split(r"\n\s*\n", text) for part in _NUMBERED.split(chunk))
    blocks = []
    for chunk in chunks:
        lines = [line.strip() for line in chunk.split("\n") if line.strip()]
        keep_apart = any(line.startswith("Distr") or re.match(r"\d{4} 年 \d+ 月 \d+ 日$", line) for line in lines)
        blocks += lines if keep_apart else ["".join(lines)]
    return blocks


def _blocks_of_pdf(text: str) -> list[str]:
    blocks: list[str] = []
    ended = True
    lines = _MARK_LINE.sub(_rejoin_mark, "\n" + text).split("\n")
    for line in lines:
        if not line.strip():
            ended = ended or line != ""
            continue
        starts = ended or line.startswith((" ", "http"))
        if starts:
            blocks.append(line.strip())
        else:
            blocks[-1] += line.strip()
        ended = line.endswith(" ") or line.startswith("http")
    return blocks


def _rejoin_mark(match: re.Match[str]) -> str:
    """A mark that had a line to itself goes back to the end of the line before; a note's goes before the note."""
    before = match.string[: match.start()].rsplit("\n", 1)[-1]
    return f"\n{match[1]}" if not before.strip() else match[1]


def wrap_hard(block: str, width: int) -> list[str]:
    """Lines of exactly ``width`` characters, blanks at their ends dropped."""
    pieces = (block[start : start + width].strip() for start in range(0, len(block), width))
    return [piece for piece in pieces if piece]


def cut(block: str, width: int) -> list[str]:
    """Lines of exactly ``width`` characters, blanks at their ends kept: some lines then start with a blank."""
    return [block[start : start + width] for start in range(0, len(block), width)]


def wrap_at_blanks(block: str, width: int) -> list[str]:
    """Lines as `textwrap` makes them, which prefers to break at blanks."""
    return textwrap.wrap(block, width, break_on_hyphens=False) or [block]


def by_blank_lines(blocks: Iterable[str], width: int, wrap: Callable[[str, int], list[str]] = wrap_hard) -> str:
    """Paragraphs told apart by a blank line."""
    return "\n\n".join("\n".join(wrap(block, width)) for block in blocks) + "\n"


def by_indent(
    blocks: Iterable[str],
    width: int,
    wrap: Callable[[str, int], list[str]] = wrap_hard,
    *,
    indent: str = " ",
    between: str = "\n",
) -> str:
    """Paragraphs told apart by an indent; ``between`` stands between all lines, so that it may hold a blank line."""
    return (
        between.join(between.join([indent + lines[0], *lines[1:]]) for block in blocks if (lines := wrap(block, width))) + "\n"
    )


LAYOUTS: dict[str, Callable[[list[str], int], str]] = {
    "blank lines": by_blank_lines,
    "blank lines, broken at blanks": lambda blocks, width: by_blank_lines(blocks, width, wrap_at_blanks),
    "indent of one": by_indent,
    "indent of two": lambda blocks, width: by_indent(blocks, width, indent="  "),
    "ideographic indent": lambda blocks, width: by_indent(blocks, width, indent="　　"),
    "indent, blank line between lines": lambda blocks, width: by_indent(blocks, width, between="\n\n"),
    "ideographic indent, blank line between lines": lambda blocks, width: by_indent(
        blocks, width, indent="　　", between="\n\n"
    ),
    "indent, blank line between lines, broken at blanks": lambda blocks, width: by_indent(
        blocks, width, wrap_at_blanks, between="\n\n"
    ),
    "blank lines, cut": lambda blocks, width: by_blank_lines(blocks, width, cut),
    "indent of one, cut": lambda blocks, width: by_indent(blocks, width, cut),
    "indent of two, cut": lambda blocks, width: by_indent(blocks, width, cut, indent="  "),
    "ideographic indent, cut": lambda blocks, width: by_indent(blocks, width, cut, indent="　　"),
    "indent, blank line between lines, cut": lambda blocks, width: by_indent(blocks, width, cut, between="\n\n"),
    "indent and blank line between blocks": lambda blocks, width: "\n\n".join(
        by_indent([block], width).rstrip("\n") for block in blocks
    ),
}


def sprinkle(text: str, characters: str, *, every: int, seed: int = 0) -> str:
    """The text with one of the characters behind about one character in ``every``."""
    chance = random.Random(seed)
    return "".join(c + chance.choice(characters) if c not in "\r\n" and chance.random() * every < 1 else c for c in text)


def full_width_numbers(text: str, stop: str = ". ") -> str:
    """Paragraph numbers in full-width digits: ``１．重申``, ``１. 重申``."""
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    return re.sub(r"(?m)^(\s*)(\d{1,2})\. ", lambda found: found[1] + found[2].translate(wide) + stop, text)


DAMAGES: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "trailing blanks": lambda text: text.replace("\n", "   \n"),
    "trailing ideographic blanks": lambda text: text.replace("\n", "\u3000\n"),
    "no-break blanks": lambda text: text.replace(" ", "\u00a0"),
    "ideographic blanks": lambda text: text.replace(" ", "\u3000"),
    "zero-width characters": lambda text: sprinkle(text, "\u200b\u200c\u200d\u2060\ufeff", every=3),
    "zero-width characters everywhere": lambda text: sprinkle(text, "\u200b", every=1),
    "soft hyphens": lambda text: sprinkle(text, "\u00ad", every=5),
    "full-width numbers": full_width_numbers,
    "full-width numbers and stops": lambda text: full_width_numbers(text, "．"),
    "full-width numbers without a blank": lambda text: full_width_numbers(text, "."),
    "numbers with a full-width stop": lambda text: re.sub(r"(?m)^(\s*\d{1,2})\. ", r"\1．", text),
    "raised marks in markup": lambda text: re.sub("[¹²³⁴⁵]", lambda found: f"<sup>{'¹²³⁴⁵'.index(found[0]) + 1}</sup>", text),
}


def with_pages(text: str, furniture: Iterable[str] = (), *, seed: int = 0, pages: int = 4, gap: str = "\n") -> str:
    """Form feeds at some line ends, each followed by the furniture of the page, as a conversion page by page leaves them.

    ``{page}`` in the furniture is the number of the page; ``gap`` stands before the form feed and behind the furniture.
    """
    lines = text.split("\n")
    chance = random.Random(seed)
    candidates = range(len(lines) // 4, len(lines) * 3 // 4)
    cuts = sorted(chance.sample(candidates, min(pages, len(candidates))))
    pieces = list(furniture)
    for page, cut in reversed(list(enumerate(cuts, start=2))):
        lines[cut] += gap + "\f" + "\n".join(piece.format(page=page) for piece in pieces) + (gap if pieces else "")
        lines[cut : cut + 2] = [lines[cut] + lines[cut + 1]]
    return "\n".join(lines)
