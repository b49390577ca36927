"""Paragraphs in the making, and the state of the walk over the blocks that makes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nlp.structure.openings import Openings
from nlp.structure.unwrap import Block
from nlp.types import Span, Zone


@dataclass(slots=True)
class Draft:
    """A paragraph in the making; ``printed`` is its printed number, ``zone`` None until it is known."""

    fragments: list[Span]
    part: str | None
    zone: Zone | None = None
    printed: int | None = None
    open_quotations: int = 0


@dataclass(slots=True)
class Reading:
    """The state of a walk over the blocks."""

    blocks: list[Block]
    view: str
    openings: Openings
    organs: Mapping[str, str]
    position: int = 0
    drafts: list[Draft] = field(default_factory=list)
    part: str | None = None
    in_annex: bool = False
    in_articles: bool = False
    number: int = 0
    highest: int = 0
    collapsed: bool = False
    restarted: bool = False
    has_quotations: bool = False

    @property
    def current(self) -> Draft | None:
        return self.drafts[-1] if self.drafts else None
