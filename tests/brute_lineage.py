"""Lineages worked out by comparing with every earlier document, and workspaces made at random to hold others against them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from nlp.lineage.compare import compare
from nlp.lineage.dates import date_of
from nlp.lineage.edition import edition_of
from nlp.lineage.model import Edition, Lineage
from nlp.lineage.trace import trace
from nlp.store import Stamp, Workspace
from nlp.types import Document, Footnote, Paragraph, TaggedDocument
from nlp.workspace import left_out, versions_in

WORDS = (
    "促进和保护人权", "国际合作", "对话", "各国", "强调", "必须", "充分尊重", "文化多样性", "秘书长", "提交报告", "请", "，",
    "认识到", "发展中国家", "继续", "审议", "人权理事会", "决定", "高级专员", "2023年", "第48/141号决议", "普遍、客观",
    "非选择性", "建设性", "能力建设", "技术援助", "非政府组织", "鼓励", "《世界人权宣言》",
)  # fmt: skip
TITLES = ("加强人权领域的国际合作", "增进人权领域的国际合作", "儿童权利", "苏丹的人权状况", None)
ZONES = ("preambular", "operative", "heading", "annex")


def traced_by_scan(
    workspace: Workspace, source: str, depth: int, *, all_versions: bool = False, undated_last: bool = False
) -> Lineage:
    """The lineage of a document, each earlier one read as a whole and compared."""
    others = {} if all_versions else left_out(workspace)
    documents = [tagged.document for tagged in workspace.tagged_documents()]
    editions = {one.source: _edition(workspace, one, documents, all_versions) for one in documents}
    new = editions[source]
    earlier = [
        one
        for one in editions.values()
        if one.source in new.forerunners
        or (one.source not in {source, *others, *new.versions} and _is_earlier(one, new, undated_last=undated_last))
    ]
    return trace(new, [(one, compare(one, new)) for one in earlier], depth=depth)


def _is_earlier(one: Edition, new: Edition, *, undated_last: bool) -> bool:
    if one.date and new.date:
        return one.date < new.date
    if undated_last:
        return bool(one.date) or (not new.date and one.source < new.source)
    return True


def _edition(workspace: Workspace, document: Document, all_of_them: Sequence[Document], all_versions: bool) -> Edition:
    same_text = versions_in(workspace, document)
    if not all_versions:
        return edition_of(document, same_text)
    copies = {one.source for one in all_of_them if one.sha256 == document.sha256} - {document.source}
    issue = _issue(document)
    earlier = {one.source for one in all_of_them if one.source in same_text and _issue(one) < issue} - copies
    return edition_of(document, (same_text - earlier) | copies, earlier)


def _issue(document: Document) -> tuple[bool, list[str], str, str]:
    """What tells which of two versions of one text was issued first; numbers of one figure only."""
    numbers = [(re.findall(rf"/{name}\.(\d)", document.symbol or "") or ["0"])[0] for name in ("Rev", "Corr")]
    return document.kind != "draft", numbers, date_of(document)[0] or "", document.source


def issued_again(documents: Sequence[Document]) -> list[Document]:
    """The same documents, each third one being a revision or a corrigendum of that before it, of the same day."""
    made = list(documents)
    for at in range(1, len(made), 3):
        suffix = ("/Rev.1", "/Corr.1")[at % 2]
        first = made[at - 1]
        symbol = (first.symbol or "A/RES/75/1") + suffix
        made[at] = replace(made[at], symbol=symbol, adopted=first.adopted, distributed=first.distributed)
    return made


def store(path: Path, documents: Sequence[Document]) -> Path:
    """A workspace of these documents, without themes."""
    with Workspace(path, mode="create") as workspace:
        for one in documents:
            workspace.store(TaggedDocument(one, (), ((),) * len(one.paragraphs)), Stamp("none", "1", "1"))
    return path


def made_documents(seed: int, count: int) -> list[Document]:
    """Documents many of which are made from earlier ones: clauses left out, changed, cut, joined, moved; some are copies."""
    random = Random(seed)
    pool = ["".join(random.choices(WORDS, k=random.randint(2, 25))) + "；" for _ in range(60)]
    documents: list[Document] = []
    for number in range(count):
        base = random.choice(documents).paragraphs if documents and random.random() < 0.6 else ()
        texts = [one.text for one in base] or random.choices(pool, k=random.randint(0, 12))
        made = [text for old in texts for text in _changed(old, pool, random)]
        if random.random() < 0.3:
            random.shuffle(made)
        if random.random() < 0.3:
            made += ["决定继续处理此案。", "决"]
        documents.append(_document(number, made, pool, random))
    return documents


def _changed(text: str, pool: Sequence[str], random: Random) -> list[str]:
    at = random.randrange(len(text))
    changed = (
        [], [], [], [text[:at] + random.choice(WORDS) + text[at + 2 :]], [text[:at], text[at:]], [text + random.choice(pool)],
        [random.choice(pool)],
    )  # fmt: skip
    return [one for one in random.choice([*changed, *[[text]] * 10]) if one]


def _document(number: int, texts: Sequence[str], pool: Sequence[str], random: Random) -> Document:
    zones = [random.choice(ZONES) if random.random() < 0.2 else ZONES[2 * at >= len(texts)] for at in range(len(texts))]
    year = random.randint(2000, 2023)
    return Document(
        source=f"{random.random():.6f}.txt",
        sha256=str(random.randint(0, 10**9) if random.random() < 0.9 else 7),
        symbol=random.choice([None, f"A/RES/{year - 1945}/{number}", f"A/RES/{year - 1945}/{number}"]),
        body=random.choice(["GA", "HRC"]),
        session=random.choice([None, str(year - 1945)]),
        kind=random.choice(["resolution", "draft", "resolution"]),
        title=random.choice(TITLES),
        adopted=random.choice([None, f"{year}-12-18"]),
        distributed=random.choice([None, f"{year}-11-18"]),
        paragraphs=tuple(Paragraph(zone, at, text) for at, (zone, text) in enumerate(zip(zones, texts, strict=True), 1)),
        footnotes=(Footnote("1", random.choice(pool)),),
    )
