"""What ``zhuti judge`` was asked for, whatever of it is meant: lexicon, themes, sample, reviewer."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.cli import output
from nlp.errors import LexiconError, UsageError

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.maintenance.judgements import Judgement, Stratum
    from nlp.maintenance.judgements.sampling import Drawn


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for.

    Attributes:
        name: of the reviewer, as far as it was given.
        is_second: whether that one judges what others have judged.
    """

    lexicon: Lexicon
    themes: tuple[str, ...]
    only: tuple[Stratum, ...]
    size: int
    seed: int
    name: str | None
    is_second: bool
    db: Path

    @property
    def folder(self) -> Path:
        """The lexicon's folder, beside whose files the judgements are."""
        return Path(self.lexicon.path)

    def reviewer(self) -> str:
        """The reviewer's name: the one given, else that of whoever is logged in.

        Raises:
            UsageError: there is none.
        """
        name = (self.name or os.environ.get("USER") or os.environ.get("USERNAME") or "").strip()
        if not name:
            raise UsageError("judge.no_name", where="--by")
        return name

    def writable_folder(self) -> Path:
        """The folder, if judgements can be kept in it.

        Raises:
            LexiconError: it is the shipped one.
        """
        from nlp.lexicon.editing.draft import is_shipped

        if is_shipped(self.folder):
            raise LexiconError("lexicon.read_only", where=str(self.folder))
        return self.folder

    def sample(self, judgements: list[Judgement]) -> list[Drawn]:
        """What is to be judged: of the workspace, or for a second reviewer what others have judged.

        Raises:
            ZhutiError: there is no workspace, or it was tagged with another lexicon.
        """
        from nlp.maintenance.judgements.queue import judged_by_others, sample
        from nlp.store import Workspace
        from nlp.workspace import stamp_of

        if self.is_second:
            return judged_by_others(judgements, self.reviewer(), self.themes)
        if sys.stderr.isatty():
            output.say("judge.drawing")
        with Workspace(self.db) as workspace, workspace.snapshot():
            workspace.require(stamp_of(self.lexicon))
            return sample(
                workspace, self.lexicon, self.themes, size=self.size, only=self.only, seed=self.seed, judged=judgements
            )
