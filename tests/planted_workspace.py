"""The planted corpus as a workspace: its themes go by themes of the shipped lexicon, its texts are drawn characters."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from planted import THEMES, Planted

from nlp.lexicon.load import load_lexicon
from nlp.store import Workspace
from nlp.types import Document, Mention, Paragraph, TaggedDocument, ThemeTag
from nlp.workspace import keep_left_out, stamp_of

OF_THEME = dict(
    zip(THEMES, ("debt", "climate-change", "terrorism", "globalization", "multilateralism", "non-selectivity"), strict=True)
)
"""The lexicon's theme that stands for each planted one."""

_CHARACTERS = [chr(0x4E00 + number) for number in range(3000)]
_LENGTH = 40


def planted_workspace(path: Path, planted: Planted, *, body: str = "GA", seed: int = 0) -> Path:
    """A workspace at a path with the planted resolutions; those that repeat an earlier one have its texts."""
    generator = np.random.default_rng(seed)
    stamp = stamp_of(load_lexicon())
    before: list[list[str]] = []
    with Workspace(path, mode="create") as workspace:
        for session, (resolutions, repeats) in enumerate(zip(planted.carries, planted.repeats, strict=True), 1):
            texts = [_texts(len(carries), generator) for carries in resolutions]
            texts = [before[at] if is_copy else texts[at] for at, is_copy in enumerate(repeats)]
            for number, (carries, some) in enumerate(zip(resolutions, texts, strict=True), 1):
                workspace.store(_document(body, session, number, carries, some), stamp)
            before = texts
        keep_left_out(workspace)
    return path


def _texts(size: int, generator: np.random.Generator) -> list[str]:
    return ["".join(generator.choice(_CHARACTERS, _LENGTH)) for _ in range(size)]


def _document(body: str, session: int, number: int, carries: np.ndarray, texts: list[str]) -> TaggedDocument:
    paragraphs = tuple(Paragraph("operative", at, text) for at, text in enumerate(texts, 1))
    document = Document(
        source=f"{body}-{session:03}-{number:03}.txt", sha256=f"{body} {session} {number}",
        symbol=f"A/{body}/RES/{session}/{number}",
        body=body, session=str(session), kind="resolution", adopted=f"{1980 + session}-12-17", paragraphs=paragraphs,
    )  # fmt: skip
    return TaggedDocument(document, (), tuple(map(_tags, carries, texts)))


def _tags(carries: np.ndarray, text: str) -> tuple[ThemeTag, ...]:
    names = [OF_THEME[theme] for theme, has in zip(THEMES, carries, strict=True) if has]
    return tuple(ThemeTag(name, (Mention(0, 2, text[:2], text[:2]),)) for name in names)
