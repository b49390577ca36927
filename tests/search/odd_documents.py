"""Documents whose texts are hard to index, and the five documents, in a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from nlp.lexicon.load import load_lexicon
from nlp.pipeline import tag_documents
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.types import Document, Footnote, Paragraph, TaggedDocument
from nlp.workspace import stamp_of

LEXICON = load_lexicon()
STAMP = stamp_of(LEXICON)

FULL_WIDTH = "".join(chr(ord(letter) + 0xFEE0) for letter in "COVID-19")

ODD = (
    ("南南南", "南南南南合作南南", "合作", "作"),
    ("", " ", "\u200b\u200d", "中", "\x00", "\x00\x00南\x00南合作\x00", "\x01\x02", "\ufffe\uffff"),
    ("𠮷野家𠮷", "南𠮷南合作𠮷", "𠮷", "😀南南😀合作😀", "\U0010ffff\U00010000", "\U000103ff\ufffd"),
    ("南 南 合 作，普遍定期 審議", f"{FULL_WIDTH} 與 Covid-19", "南\u200b南\u00ad合\u3000作¹²", "⽂化⽅⾯ 文化方面"),
    (
        "回顾其题为“促进南南合作”的第72/167号决议，重申南南合作，",
        "题为“甲，题为“南南合作”的决议乙，南南合作”的决议，",
        "题为“发展权”的议程项目和发展权",
    ),
    ("重申" * 300, "人权" + "的" * 500 + "人权", "a" * 100 + "b", f"aA{FULL_WIDTH}", "%_'\"*?[]()|\\"),
)


def odd_document(number: int, texts: Sequence[str], **fields: str | None) -> Document:
    """A document of some texts: the last is a footnote too, and the second is the title of every other document."""
    zones = ("preambular", "operative", "annex", "body", "heading")
    paragraphs = [
        Paragraph(zones[at % 5], at + 1, text, "重申" if text.startswith("重申") else None, part="AB"[at % 2])
        for at, text in enumerate(texts)
    ]
    known = {"symbol": f"A/RES/{number}/1", "body": "GA", "session": str(number), "adopted": f"20{number:02}-01-01", **fields}
    return Document(
        source=f"odd-{number}.txt",
        sha256=f"{number:064}",
        kind="resolution",
        title=texts[1] if number % 2 else None,
        paragraphs=tuple(paragraphs),
        footnotes=(Footnote("1", texts[-1]), Footnote("*", "见南南合作。")),
        **known,
    )


def tag(*documents: Document) -> list[TaggedDocument]:
    """Documents with their themes."""
    return [one for one in tag_documents(documents, Tagger(LEXICON)) if isinstance(one, TaggedDocument)]


def odd_documents() -> list[TaggedDocument]:
    """All of them, tagged."""
    return tag(*(odd_document(number, texts) for number, texts in enumerate(ODD, 10)))


def make_workspace(path: Path, documents: Sequence[TaggedDocument]) -> Workspace:
    """A workspace with these documents, open for writing."""
    workspace = Workspace(path, mode="create")
    for document in documents:
        workspace.store(document, STAMP)
    return workspace
