"""The history of themes in a workspace, clause by clause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from nlp.ancestry import Ancestry
from nlp.drift.watching import Watch, unwatched
from nlp.lexicon.model import Lexicon
from nlp.lineage.dates import first_day
from nlp.lineage.history import Outcome, Place, SessionName, Step, ThemeHistory, chains_of, earlier_clauses
from nlp.lineage.model import Ancestor, Clause, Descent, Edition
from nlp.lineage.sessions import Session, session_histories, wordings_of
from nlp.mine.model import CountedDocument
from nlp.mine.selection import Selection
from nlp.rewording import Reworder
from nlp.store import Workspace
from nlp.types import ThemeTag
from nlp.workspace import counted_documents


class _Carriers(NamedTuple):
    """Where themes are carried: by theme and clause, and the documents of each session."""

    tags: Mapping[str, Mapping[Place, ThemeTag]]
    sources: Sequence[str]
    sessions: Mapping[SessionName, int]


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

    The clauses are those that `nlp.mine.frequency` counts with the same selection.

    Args:
        labels: the themes, by id; of these the ones that the selection names, or all.
    """
    wanted = [theme for theme in labels if not selection.themes or theme in selection.themes]
    carriers = _carriers(workspace, frozenset(wanted), selection)
    steps: dict[str, list[Step]] = {theme: [] for theme in wanted}
    dates: dict[SessionName, list[str]] = defaultdict(list)
    reworder = Reworder(lexicon)
    tracing = ancestry or Ancestry(workspace)
    for source in watch(carriers.sources):
        edition = tracing.edition(source)
        if edition is None:
            continue
        lineage = tracing.lineage(edition)
        short = replace(edition, clauses=())
        if edition.date is not None:
            dates[SessionName(edition.body, edition.session)].append(edition.date)
        predecessor = lineage.predecessor.source if lineage.predecessor else None
        for descent in lineage.rows:
            place = source, descent.clause.position
            for theme in wanted:
                tag = carriers.tags[theme].get(place)
                if tag is not None:
                    steps[theme].append(_step(short, descent, tag, carriers.tags[theme], predecessor, reworder))
    sessions = [
        Session(name, min(dates[name], default=first_day(name.body, name.session)), count)
        for name, count in carriers.sessions.items()
    ]
    return tuple(_history(theme, labels[theme], steps[theme], sessions) for theme in wanted)


def _history(theme: str, label: str, steps: Sequence[Step], sessions: Sequence[Session]) -> ThemeHistory:
    return ThemeHistory(theme, label, session_histories(steps, sessions), wordings_of(steps, sessions), chains_of(steps))


def _step(
    edition: Edition,
    descent: Descent,
    tag: ThemeTag,
    carrying: Mapping[Place, ThemeTag],
    predecessor: str | None,
    reworder: Reworder,
) -> Step:
    earlier = earlier_clauses(descent, edition)
    before = next((one for one in earlier if (one.source, one.clause.position) in carrying), earlier[0] if earlier else None)
    is_carried_on = before is not None and (before.source, before.clause.position) in carrying
    outcome = _outcome(descent.clause, before, is_carried_on)
    return Step(
        edition,
        descent.clause,
        tag.mentions,
        tag.cited,
        outcome,
        descent.status,
        before,
        before is not None and before.source == predecessor,
        None if before is None or outcome == "identical" else reworder.compare(before.clause.text, descent.clause.text),
    )


def _outcome(clause: Clause, before: Ancestor | None, is_carried_on: bool) -> Outcome:
    if before is None:
        return "new"
    if not is_carried_on:
        return "entered"
    return "identical" if before.clause.folded == clause.folded else "reworded"


def _carriers(workspace: Workspace, themes: frozenset[str], selection: Selection) -> _Carriers:
    """The clauses that carry the themes, as they are counted."""
    tags: dict[str, dict[Place, ThemeTag]] = {theme: {} for theme in themes}
    sources: list[str] = []
    sessions: dict[SessionName, int] = defaultdict(int)
    for document in counted_documents(workspace):
        if selection.takes_document(document):
            sessions[SessionName(document.body, document.session)] += 1
            if _carries(document, themes, selection):
                sources.append(document.source)
    for source in sources:
        tagged = workspace.tagged_document(source)
        if tagged is None:
            continue
        for position, (paragraph, found) in enumerate(zip(tagged.document.paragraphs, tagged.paragraph_tags, strict=True), 1):
            for tag in found if paragraph.zone in selection.zones else ():
                if tag.theme in themes and (selection.with_cited or not tag.cited):
                    tags[tag.theme][source, position] = tag
    return _Carriers(tags, sources, sessions)


def _carries(document: CountedDocument, themes: frozenset[str], selection: Selection) -> bool:
    return any(
        tag.theme in themes and selection.takes_tag(tag)
        for paragraph in document.paragraphs
        if selection.takes_paragraph(paragraph)
        for tag in paragraph.tags
    )
