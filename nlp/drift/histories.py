"""The history of themes in a workspace, clause by clause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from nlp.ancestry import Ancestry
from nlp.drift.watching import Watch, unwatched
from nlp.lexicon.model import Lexicon
from nlp.lineage.dates import first_day
from nlp.lineage.history import Ending, Place, SessionName, Step, ThemeHistory, chains_of
from nlp.lineage.sessions import Session, session_histories, wordings_of
from nlp.lineage.steps import endings_in, steps_in
from nlp.mine.model import CountedDocument
from nlp.mine.selection import Selection
from nlp.rewording import Reworder
from nlp.store import Workspace
from nlp.text import fold, squeeze
from nlp.types import ThemeTag
from nlp.workspace import counted_documents


def theme_histories(
    workspace: Workspace,
    lexicon: Lexicon,
    labels: Mapping[str, str],
    selection: Selection,
    *,
    ancestry: Ancestry | None = None,
    watch: Watch = unwatched,
) -> tuple[ThemeHistory, ...]:
    """The histories of themes in wordings; use it within ``workspace.snapshot()``.

    The clauses are those that `nlp.mine.frequency` counts with the same selection. The documents that are looked at are those
    that have one, and those that bear the title of one, so that it is seen where a theme left a text.

    Args:
        labels: the themes, by id; of these the ones that the selection names, or all.
    """
    wanted = [theme for theme in labels if not selection.themes or theme in selection.themes]
    corpus = _corpus(workspace, frozenset(wanted), selection)
    steps: dict[str, list[Step]] = {theme: [] for theme in wanted}
    endings: dict[str, list[Ending]] = {theme: [] for theme in wanted}
    compare = Reworder(lexicon).compare
    tracing = ancestry or Ancestry(workspace, undated_last=True)
    for source in watch(corpus.sources):
        edition = tracing.edition(source)
        if edition is None:
            continue
        if edition.date is not None:
            corpus.dates[SessionName(edition.body, edition.session)].append(edition.date)
        lineage = tracing.lineage(edition)
        for theme in wanted:
            steps[theme] += steps_in(lineage, corpus.tags[theme], compare)
            endings[theme] += endings_in(lineage, corpus.tags[theme], compare)
    sessions = list(corpus.dated_sessions())
    return tuple(_history(theme, labels[theme], steps[theme], endings[theme], sessions) for theme in wanted)


def _history(
    theme: str, label: str, steps: Sequence[Step], endings: Sequence[Ending], sessions: Sequence[Session]
) -> ThemeHistory:
    told = session_histories(steps, sessions), wordings_of(steps, sessions)
    return ThemeHistory(theme, label, *told, chains_of(steps, endings))


@dataclass(frozen=True, slots=True)
class _Corpus:
    """What is looked at.

    Attributes:
        tags: the clauses that carry each theme.
        sources: the documents to trace.
        sessions: how many documents of the selection each has; dates: those of the documents traced.
    """

    tags: dict[str, dict[Place, ThemeTag]]
    sources: list[str]
    sessions: dict[SessionName, int]
    dates: dict[SessionName, list[str]] = field(default_factory=lambda: defaultdict(list))

    def dated_sessions(self) -> Iterable[Session]:
        """The sessions with their first dates."""
        for name, documents in self.sessions.items():
            yield Session(name, min(self.dates[name], default=first_day(name.body, name.session)), documents)


def _corpus(workspace: Workspace, themes: frozenset[str], selection: Selection) -> _Corpus:
    corpus = _Corpus({theme: {} for theme in themes}, [], defaultdict(int))
    carrying: list[str] = []
    others: list[str] = []
    for document in counted_documents(workspace):
        if selection.takes_document(document):
            corpus.sessions[SessionName(document.body, document.session)] += 1
            (carrying if _carries(document, themes, selection) else others).append(document.source)
    for source in carrying:
        _add_tags(corpus, workspace, source, selection)
    titles = {one.source: squeeze(fold(one.title).text) for one in workspace.documents() if one.title}
    borne = {titles[source] for source in carrying if source in titles}
    corpus.sources.extend(sorted([*carrying, *(source for source in others if titles.get(source) in borne)]))
    return corpus


def _carries(document: CountedDocument, themes: frozenset[str], selection: Selection) -> bool:
    return any(
        tag.theme in themes and selection.takes_tag(tag)
        for paragraph in document.paragraphs
        if selection.takes_paragraph(paragraph)
        for tag in paragraph.tags
    )


def _add_tags(corpus: _Corpus, workspace: Workspace, source: str, selection: Selection) -> None:
    """Take in where a document carries the themes."""
    tagged = workspace.tagged_document(source)
    if tagged is None:
        return
    for position, (paragraph, tags) in enumerate(zip(tagged.document.paragraphs, tagged.paragraph_tags, strict=True), 1):
        for tag in tags if paragraph.zone in selection.zones else ():
            if tag.theme in corpus.tags and (selection.with_cited or not tag.cited):
                corpus.tags[tag.theme][source, position] = tag
