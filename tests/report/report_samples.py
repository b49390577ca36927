"""Composed documents for the report's tests: many sessions of few paragraphs, with every case that a page must bear."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from nlp.lexicon.model import Theme
from nlp.report.data import Report, gather
from nlp.types import Document, Mention, Paragraph, TaggedDocument, ThemeTag, Warning

SOUTH, REVIEW, DEBT, HOSTILE = (
    Theme("south-south-cooperation", {"zh": "南南合作", "en": "South-South cooperation"}, ()),
    Theme("universal-periodic-review", {"zh": "普遍定期审议", "en": "universal periodic review"}, ()),
    Theme(
        "debt", {"zh": "债务", "en": "debt, debt relief and the burden of servicing foreign debt in developing countries"}, ()
    ),
    Theme("hostile", {"zh": "<b>恶意</b>", "en": '"><script>alert(1)</script>'}, ()),
)
THEMES = (SOUTH, REVIEW, DEBT, HOSTILE)
WORDINGS = {"南南合作": SOUTH, "普遍定期审议": REVIEW}

FORMULA = "=HYPERLINK(“x”)"
HOSTILE_TEXT = "</script><script>alert(‘南南合作’)</script><img src=x onerror=alert(1)>&amp;"

PREAMBULAR = ("回顾南南合作和南南合作办公室的工作，", "铭记各国的责任，")
OPERATIVE = ("欢迎普遍定期审议和南南合作；", "请秘书长提出报告；")


def document(source: str, paragraphs: Sequence[Paragraph], **fields: object) -> TaggedDocument:
    """A document, tagged by a plain search for the wordings; 题为 makes its tags cited."""
    values = {"sha256": sha256(source.encode()).hexdigest(), "kind": "resolution", **fields}
    made = Document(source=source, paragraphs=tuple(paragraphs), **values)
    return TaggedDocument(made, tags_of(made.title or ""), tuple(tags_of(paragraph.text) for paragraph in paragraphs))


def tags_of(text: str) -> tuple[ThemeTag, ...]:
    """The themes whose wording stands in a text."""
    tags = []
    for wording, theme in WORDINGS.items():
        starts = [start for start in range(len(text)) if text.startswith(wording, start)]
        mentions = tuple(Mention(start, start + len(wording), wording, wording) for start in starts)
        if mentions:
            tags.append(ThemeTag(theme.id, mentions, cited="题为" in text))
    return tuple(tags)


def resolution(source: str, **fields: object) -> TaggedDocument:
    """A resolution of two preambular and two operative paragraphs."""
    preamble = [Paragraph("preambular", number, text, text[:2]) for number, text in enumerate(PREAMBULAR, 1)]
    body = [Paragraph("operative", number, text, text[:2]) for number, text in enumerate(OPERATIVE, 1)]
    return document(source, [*preamble, *body], **fields)


def many() -> list[TaggedDocument]:
    """Nine resolutions of one session (enough for a bootstrap), one of the next, and the Assembly's of three."""
    council = [
        resolution(f"hrc-40-{number}.txt", symbol=f"A/HRC/RES/40/{number}", body="HRC", session="40", adopted="2019-03-21")
        for number in range(1, 9)
    ]
    ninth = document(
        "hrc-40-9.txt",
        [Paragraph("preambular", 1, "回顾题为“南南合作”的第33/134号决议，"), Paragraph("operative", 1, "决定继续处理此案。")],
        symbol="A/HRC/RES/40/9",
        body="HRC",
        session="40",
        adopted="2019-03-22",
    )
    next_session = resolution("hrc-41-1.txt", symbol="A/HRC/RES/41/1", body="HRC", session="41", adopted="2019-07-11")
    assembly = [
        resolution("ga-9.txt", symbol="A/RES/9/1", body="GA", session="9", adopted="1954-11-01"),
        resolution("ga-74.txt", symbol="A/RES/74/1", body="GA", session="74", adopted="2019-12-18"),
        resolution("ga-75-draft.txt", body="GA", session="75", kind="draft"),
    ]
    return [*council, ninth, next_session, *assembly]


def hostile() -> TaggedDocument:
    """A document that no one should trust, of no known body or session."""
    paragraphs = [
        Paragraph("preambular", 1, HOSTILE_TEXT, "<i>重申</i>"),
        Paragraph("operative", 1, f"{FORMULA}南南合作", part="<A>"),
    ]
    return document(
        "<script>alert(1)</script>" + "很长的文件名" * 30 + ".txt",
        paragraphs,
        kind="other",
        title="=cmd|' /C calc'!A0",
        warnings=(Warning("source.empty"),),
        derived=("session",),
    )


def report_of(documents: Sequence[TaggedDocument], **options: object) -> Report:
    """The report of some documents, with the sample themes."""
    return gather(documents, THEMES, lexicon="sample", lexicon_version="1.0+abc", **options)


def everything() -> Report:
    """The report of all the samples together."""
    return report_of([*many(), hostile()])
