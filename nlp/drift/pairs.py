"""The words that took the place of others in the clauses of a workspace, wherever they were rewritten."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from nlp.ancestry import Ancestry
from nlp.drift.watching import Watch, unwatched
from nlp.lexicon.model import Lexicon
from nlp.lineage.differences.ladder import load_ladder
from nlp.lineage.drift.history import Place
from nlp.lineage.drift.replacements import Example, Pair, Replacements
from nlp.lineage.drift.steps import earlier_clauses
from nlp.lineage.model import Lineage
from nlp.mine.selection import Selection
from nlp.rewording import Reworder
from nlp.segment import Segmenter
from nlp.store import Workspace
from nlp.text import fold
from nlp.workspace import counted_documents


class Found(NamedTuple):
    """The replacements found, the commonest first, and in how many rewordings (an old and a new text each)."""

    pairs: list[Pair]
    rewordings: int


def replacement_pairs(
    workspace: Workspace,
    lexicon: Lexicon,
    selection: Selection,
    *,
    least: int = 1,
    ancestry: Ancestry | None = None,
    watch: Watch = unwatched,
) -> Found:
    """The words that took the place of others, the commonest first; use it within ``workspace.snapshot()``.

    Each clause is compared with the nearest that it was made from. The selection says which later documents and which of their
    zones are looked at; where it names themes, the clause or the one that it was made from must carry one.

    Args:
        least: in how many pairs of texts a replacement must have been made.
    """
    tracing = ancestry or Ancestry(workspace, undated_last=True)
    carrying, sources = _corpus(workspace, selection)
    ladder = load_ladder(Path(lexicon.path))
    found = Replacements(Reworder(lexicon).compare, Segmenter(lexicon).words, ladder.plain)
    for source in watch(sources):
        edition = tracing.edition(source)
        if edition is not None:
            _add(found, tracing.lineage(edition), selection, carrying)
    return Found(found.pairs(themes_of_terms(lexicon), least=least), found.rewordings)


def themes_of_terms(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The themes of each term of a lexicon, by its folded text."""
    themes: dict[str, list[str]] = defaultdict(list)
    for theme in lexicon.themes:
        for term in theme.terms:
            themes[fold(term.text).text].append(theme.id)
    return {term: tuple(dict.fromkeys(ids)) for term, ids in themes.items()}


def _add(found: Replacements, lineage: Lineage, selection: Selection, carrying: frozenset[Place]) -> None:
    short = replace(lineage.edition, clauses=())
    for descent in lineage.rows:
        before = next(iter(earlier_clauses(descent, short)), None)
        if before is None or descent.clause.zone not in selection.zones or before.clause.folded == descent.clause.folded:
            continue
        places = {(short.source, descent.clause.position), (before.source, before.clause.position)}
        if not selection.themes or places & carrying:
            found.add(Example(before, short, descent.clause))


def _corpus(workspace: Workspace, selection: Selection) -> tuple[frozenset[Place], list[str]]:
    """The clauses that carry the themes asked for, and the documents that are looked at."""
    themes = frozenset(selection.themes)
    carrying: list[Place] = []
    sources = []
    for document in counted_documents(workspace):
        if selection.takes_document(document):
            sources.append(document.source)
        for position, paragraph in enumerate(document.paragraphs if themes else (), 1):
            if any(tag.theme in themes and selection.takes_tag(tag) for tag in paragraph.tags):
                carrying.append((document.source, position))
    return frozenset(carrying), sources
