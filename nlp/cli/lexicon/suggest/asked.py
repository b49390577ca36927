"""What ``zhuti lexicon suggest`` was asked for, and the candidates for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.cli.options import TableFormat

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.maintenance.suggest import Suggestion
    from nlp.maintenance.suggest.decisions import Decision
    from nlp.maintenance.suggest.replaced import Replacement
    from nlp.search.query import RangeFilter, TextFilter
    from nlp.search.unit import Unit
    from nlp.store import DocumentSummary, Workspace
    from nlp.themes import Tagger

MOST_FOR_PAIRS = 25
"""Up to so many documents, replaced words are looked for unless it is said otherwise; each takes a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Given:
    """Which candidates are listed, and how.

    Attributes:
        is_guarded: cells of csv that a spreadsheet would take for formulas are marked.
    """

    themes: Sequence[str]
    kinds: Sequence[str]
    limit: int | None
    form: TableFormat
    output_file: Path | None
    is_guarded: bool


@dataclass(frozen=True)
class Asked:
    """The lexicon and the texts that are asked.

    Attributes:
        pairs: whether replaced words are looked for; None leaves it to the size of the workspace.
        contexts: how many of each candidate.
    """

    folder: Path
    db: Path
    filters: Mapping[str, Sequence[str] | None]
    pairs: bool | None = None
    contexts: int = 3
    meta: dict[str, object] = field(default_factory=dict)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The lexicon."""
        from nlp.lexicon.load import load_lexicon

        return load_lexicon(self.folder)

    @cached_property
    def decisions(self) -> dict[str, Decision]:
        """What was decided already, by folded wording."""
        from nlp.maintenance.suggest.decisions import read_decisions

        return read_decisions(self.folder)

    def queue(self, *, strictly: bool) -> list[Suggestion]:
        """The candidates that are not decided on, the best first.

        Args:
            strictly: refuse a workspace that was tagged with another version of the lexicon too; else only another lexicon.

        Raises:
            WorkspaceError: the workspace was tagged with another lexicon.
        """
        from nlp.maintenance.suggest import read_units, suggestions
        from nlp.maintenance.suggest.topics import find_topic_words
        from nlp.store import Workspace
        from nlp.themes import Tagger

        tagger = Tagger(self.lexicon)
        with Workspace(self.db) as workspace, workspace.snapshot():
            self._require(workspace, strictly=strictly)
            units = list(read_units(workspace, self._conditions()))
            replaced = self._replacements(workspace, tagger, is_listing=strictly)
            self.meta.update(self._made_of(workspace, units))
        return suggestions(
            units,
            self.lexicon,
            replacements=replaced,
            decided=self.decisions.keys(),
            topics=find_topic_words(self.lexicon),
            contexts=self.contexts,
            tagger=tagger,
        )

    def _require(self, workspace: Workspace, *, strictly: bool) -> None:
        """A lexicon that was just added to is still the one that the workspace was tagged with, in an earlier version."""
        from nlp.workspace import stamp_of

        found, asked = workspace.stamp, stamp_of(self.lexicon)
        if strictly or found is None or (found.lexicon, found.folding) != (asked.lexicon, asked.folding):
            workspace.require(asked)

    def _conditions(self) -> tuple[TextFilter | RangeFilter, ...]:
        from nlp.cli.search_filters import scope_filters
        from nlp.search.query import RangeFilter, TextFilter

        return tuple(one for one in scope_filters(**self.filters) if isinstance(one, TextFilter | RangeFilter))

    def _replacements(self, workspace: Workspace, tagger: Tagger, *, is_listing: bool) -> list[Replacement]:
        """The words that took the place of others, unless they are not asked for or there are too many documents to wait."""
        from nlp.ancestry import Ancestry
        from nlp.cli.drift.command import watched
        from nlp.cli.search.said import say_building
        from nlp.maintenance.suggest.replaced import find_replacements

        documents = self._documents(workspace)
        are_asked_for = len(documents) <= MOST_FOR_PAIRS if self.pairs is None else self.pairs
        if is_listing and self.pairs is None and not are_asked_for:
            output.say("suggest.no_pairs", count=len(documents))
        if not are_asked_for:
            return []
        ancestry = Ancestry(workspace, undated_last=True, on_building=say_building)
        return find_replacements(workspace, self.lexicon, ancestry=ancestry, watch=watched, tagger=tagger)

    def _documents(self, workspace: Workspace) -> list[DocumentSummary]:
        from nlp.workspace import left_out

        others = left_out(workspace)
        return [one for one in workspace.documents() if one.source not in others]

    def _made_of(self, workspace: Workspace, units: Sequence[Unit]) -> dict[str, object]:
        """What the candidates were found with and in."""
        from importlib.metadata import version

        from nlp.mine.meta import corpus_hash
        from nlp.text import FOLDING_VERSION

        sources = {unit.origin.source for unit in units}
        summaries = [one for one in workspace.documents() if one.source in sources]
        return {
            "lexicon": self.lexicon.name,
            "lexicon_version": self.lexicon.version,
            "folding_version": FOLDING_VERSION,
            "program_version": version("zhuti"),
            "filters": {name: [str(value) for value in values or ()] for name, values in self.filters.items()},
            "corpus_hash": corpus_hash(summaries),
            "corpus_documents": len(sources),
            "corpus_texts": len(units),
            "decided": len(self.decisions),
        }


def theme_label(lexicon: Lexicon, theme_id: str) -> str:
    """The name of a theme in the language in force."""
    theme = next((one for one in lexicon.themes if one.id == theme_id), None)
    return theme.label.get(messages.language(), theme_id) if theme else theme_id
