"""Takes the five documents apart into what a typist would lay out: header lines, title, paragraphs, notes, ending, vote."""

import re
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from comparing import golden

CORPUS = Path(__file__).resolve().parents[2] / "data" / "corpus"

_MARKUP = re.compile(r"\[([^\[\]]*)\]\(#\)|^#+ |\\(?=[()])|\*\*")
_ENDING = re.compile(r"\d{4} ?年 ?\d+ ?月 ?\d+ ?日|第 ?\d+ ?次(?:全体)?会议")


@dataclass
class Composition:
    """A document in parts; in ``head`` and ``paragraphs`` a note's mark stands between braces: ``《宣言》{1}``."""

    name: str
    head: list[str]
    title: str
    enacting: str
    paragraphs: list[str]
    notes: list[tuple[str, str]]
    ending: list[str]
    vote: list[str] = field(default_factory=list)


def compose(name):
    """The parts of a document, from its golden parse; the header and the ending from its text."""
    document = golden(name)
    lines = [_MARKUP.sub(r"\1", line).strip() for line in (CORPUS / f"{name}.txt").read_text(encoding="utf-8").splitlines()]
    lines = [line for line in lines if line]
    title = next(index for index, line in enumerate(lines) if line.endswith(document["title"]))
    head = [line.replace("*", "{*}") for line in lines[:title]]
    last = max(index for index, line in enumerate(lines) if re.match(r"\d+\.", line))
    return Composition(
        name,
        head,
        lines[title],
        lines[title + 1],
        [_paragraph(one) for one in document["paragraphs"]],
        [(note["mark"], note["text"]) for note in document["footnotes"]],
        [line for line in lines[last:] if _ENDING.fullmatch(line)],
        _vote(document["vote"], lines),
    )


def to_html(composition, *, css="", notes="end", mark="<sup>{}</sup>", before="", after=""):
    """A page of the document.

    Args:
        notes: ``end``: behind the text; ``near``: behind the paragraph that first cites them.
        mark: how a note's mark is written.
        before: HTML in front of the text, ``after``: behind it.
    """
    written = dict(composition.notes)
    parts = [f'<p class="head">{_marked(line, mark)}</p>' for line in composition.head]
    parts.append(f"<h1>{escape(composition.title)}</h1>")
    parts.append(f'<p class="text">{escape(composition.enacting)}</p>')
    for paragraph in composition.paragraphs:
        parts.append(f'<p class="text">{_marked(paragraph, mark)}</p>')
        if notes == "near":
            cited = [one for one in re.findall(r"\{(.+?)\}", paragraph) if one in written]
            parts += [_note(one, written.pop(one), mark) for one in cited]
    parts += [f'<p class="ending">{line}</p>' for line in composition.ending]
    parts += [f'<p class="vote">{escape(line)}</p>' for line in composition.vote]
    parts += [_note(one, text, mark) for one, text in written.items()]
    body = "\n".join(parts)
    return f'<!doctype html><html lang="zh"><meta charset="utf-8"><style>{css}</style><body>{before}{body}{after}</body></html>'


def _paragraph(paragraph):
    text = paragraph["text"]
    for mark, offset in sorted(paragraph["notes"], key=lambda note: -note[1]):
        text = f"{text[:offset]}{{{mark}}}{text[offset:]}"
    return f"{paragraph['number']}. {text}" if paragraph["zone"] == "operative" else text


def _vote(vote, lines):
    if vote is None:
        return []
    first = next(line for line in lines if line.startswith("[经"))
    names = [(label, vote[key]) for label, key in (("赞成", "favour"), ("反对", "against"), ("弃权", "abstain"))]
    listed = [line for label, chosen in names for line in (f"{label}：", "、".join(chosen))]
    return [first, *listed[:-1], f"{listed[-1]}]"]


def _marked(text, mark):
    return re.sub(r"\{(.+?)\}", lambda found: mark.format(found[1]), escape(text))


def _note(one, text, mark):
    return f'<p class="note">{mark.format(one)} {escape(text)}</p>'


def to_pages(composition, *, characters=700, css="", symbol="A/RES/1/1", job="13-44904 (C)"):
    """The pages of a printed document: running heads, a job number, the notes at the foot of the page that cites them.

    Args:
        characters: of the text on a page; a paragraph that does not fit is cut, and goes on on the next page.
    """
    sheets = _sheets(composition, characters)
    count, title = len(sheets), escape(re.sub(r"^\d+/\d+\.? ?", "", composition.title))
    written = dict(composition.notes)
    pages = []
    for number, parts in enumerate(sheets, start=1):
        heads = [f"<span>{title}</span>", f"<span>{symbol}</span>"]
        foot = [f"<span>{number}/{count}</span>", f"<span>{job}</span>"] if number > 1 else [f"<span>{job}</span>"]
        if number % 2:
            foot.reverse()
        else:
            heads.reverse()
        body = "\n".join(parts)
        cited = [mark for mark in re.findall(r"<sup>(.+?)</sup>", body) if mark in written]
        notes = "".join(_note(mark, written.pop(mark), "<sup>{}</sup>") for mark in cited)
        notes = f'<div class="notes"><hr>{notes}</div>' if notes else ""
        head = f'<div class="running">{"".join(heads)}</div>' if number > 1 else ""
        pages.append(f'<section>{head}{body}{notes}<div class="foot">{"".join(foot)}</div></section>')
    style = f"{_PAGE_STYLE}{css}"
    return f'<!doctype html><html lang="zh"><meta charset="utf-8"><style>{style}</style><body>{"".join(pages)}</body></html>'


_PAGE_STYLE = """
    @page { size: A4; margin: 0 } body { margin: 0; font: 10.5pt/1.6 'Noto Serif CJK SC'; text-align: justify }
    section { position: relative; box-sizing: border-box; height: 297mm; padding: 30mm 25mm; page-break-after: always }
    .running, .foot { position: absolute; left: 25mm; right: 25mm; display: flex; justify-content: space-between }
    .running { top: 15mm; border-bottom: 1px solid } .foot { bottom: 12mm; font-size: 8pt }
    .notes { position: absolute; left: 25mm; right: 25mm; bottom: 20mm } .notes hr { width: 40mm; margin: 0 0 4pt }
    .note { font-size: 9pt; margin: 0 } .cut { text-align-last: justify }
"""


def _sheets(composition, characters):
    """The paragraphs on each page, as HTML."""
    parts = [("head", line) for line in composition.head]
    parts += [("title", composition.title), ("text", composition.enacting)]
    parts += [("text", paragraph) for paragraph in composition.paragraphs]
    parts += [("ending", line) for line in composition.ending] + [("vote", line) for line in composition.vote]
    sheets, room = [[]], characters
    for kind, text in parts:
        while len(text) > room:
            cut = _place_to_cut(text, room)
            if cut > 0:
                sheets[-1].append(_element(f"{kind} cut", text[:cut]))
                text, kind = text[cut:], f"{kind} continued"
            sheets.append([])
            room = characters
        sheets[-1].append(_element(kind, text))
        room -= len(text) + 10
    return sheets


def _place_to_cut(text, room):
    """The last place where a line may end and no mark, number or word is cut."""
    for cut in range(room, 20, -1):
        before, after = text[cut - 1], text[cut]
        if not (before.isascii() or after.isascii() or before in "《“（" or after in "，。；、：》”）"):
            return cut
    return 0


def _element(kind, text):
    name = "h1" if kind == "title" else "p"
    return f'<{name} class="{kind}">{_marked(text, "<sup>{}</sup>")}</{name}>'
