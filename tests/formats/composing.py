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
