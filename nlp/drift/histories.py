"""The history of themes in a workspace, clause by clause."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from nlp.ancestry import Ancestry
from nlp.drift.watching import Watch, unwatched
from nlp.lexicon.model import Lexicon
from nlp.lineage.dates import date_from
from nlp.lineage.drift.history import Ending, Place, SessionName, Step, ThemeHistory, chains_of
from nlp.lineage.drift.sessions import Session, session_histories, wordings_of
from nlp.lineage.drift.steps import endings_in, steps_in
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

    The clauses are those that `nlp.mine.frequency` counts with the same selection. Whether what they come from carries a theme
    is asked of the whole workspace. The documents that are looked at are those that have one, and those that bear the title of
    one, so that it is seen where a theme left a text.

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
        lineage = tracing.lineage(edition)
        for theme in wanted:
            steps[theme] += steps_in(lineage, corpus.tags[theme], corpus.carrying[theme], compare)
            endings[theme] += endings_in(lineage, corpus.tags[theme], corpus.carrying[theme], compare)
    sessions = list(_sessions(workspace, corpus.selected))
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
        tags: the clauses selected that carry each theme; carrying: all that do, whatever the filters of documents and zones.
        selected: the documents that the selection takes; sources: those to trace.
    """

    tags: dict[str, dict[Place, ThemeTag]]
    carrying: dict[str, set[Place]]
    selected: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)


def _corpus(workspace: Workspace, themes: frozenset[str], selection: Selection) -> _Corpus:
    corpus = _Corpus({theme: {} for theme in themes}, {theme: set() for theme in themes})
    carrying: list[str] = []
    for document in counted_documents(workspace):
        _add_places(corpus.carrying, document, selection)
        if selection.takes_document(document):
            corpus.selected.append(document.source)
            if _carries(document, themes, selection):
                carrying.append(document.source)
    for source in carrying:
        _add_tags(corpus, workspace, source, selection)
    titles = {one.source: squeeze(fold(one.title).text) for one in workspace.documents() if one.title}
    borne = {titles[source] for source in carrying if source in titles}
    others = set(corpus.selected).difference(carrying)
    corpus.sources.extend(sorted([*carrying, *(source for source in others if titles.get(source) in borne)]))
    return corpus


def _sessions(workspace: Workspace, sources: Iterable[str]) -> Iterator[Session]:
    """The sessions of documents, each with the first date of adoption that one has, else the first that one is of."""
    distributed, taken = workspace.distributed(), frozenset(sources)
    dates: dict[SessionName, list[tuple[bool, str]]] = defaultdict(list)
    counted: Counter[SessionName] = Counter()
    for one in workspace.documents():
        if one.source in taken:
            name = SessionName(one.body, one.session)
            counted[name] += 1
            day = distributed.get(one.source)
            date, inferred = date_from(
                symbol=one.symbol, body=one.body, session=one.session, adopted=one.adopted, distributed=day
            )
            dates[name] += [(inferred, date)] if date else []
    for name, documents in counted.items():
        is_inferred, first = min(dates[name], default=(False, None))
        yield Session(name, first, documents, is_inferred)


def _add_places(places: Mapping[str, set[Place]], document: CountedDocument, selection: Selection) -> None:
    """Take in where a document carries the themes, in whatever zone."""
    for position, paragraph in enumerate(document.paragraphs, 1):
        for tag in paragraph.tags:
            if tag.theme in places and selection.takes_tag(tag):
                places[tag.theme].add((document.source, position))


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
