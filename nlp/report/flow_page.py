"""The page of ``zhuti drift --theme``: a theme's clauses over the sessions as a flow, and its history in wordings under it.

It is of one family with the report: one HTML file, no script, nothing to fetch. The same history gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nlp import messages
from nlp.lineage.differences.changes import Rewording
from nlp.lineage.drift.history import OUTCOMES, Chain, Ending, Step, ThemeHistory
from nlp.lineage.model import Clause
from nlp.report import lineage_words, names
from nlp.report.charts.flow import SIGNS, flow_drawing, flow_heads
from nlp.report.environment import HTML_LANGUAGES, load_template
from nlp.report.flow import Flow, flow_of, lone_chains, step_name, surfaces
from nlp.report.lineage_words import Words
from nlp.report.marked import Piece, marked_rewording, unmarked
from nlp.report.told_changes import told_changes

if TYPE_CHECKING:
    from markupsafe import Markup

TEMPLATE = "flow.html.jinja"
MOST_STEPS = 4000
"""Of a longer history the chains with the most steps are listed, in so many steps."""


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step as the page has it: its name there, its wording marked against the one before it."""

    name: str
    step: Step
    pieces: tuple[Piece, ...]
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownChain:
    """A chain as the page has it, with its number; ``endings`` have their wordings marked as steps have."""

    number: int
    steps: tuple[ShownStep, ...]
    endings: tuple[tuple[Ending, tuple[Piece, ...]], ...]


@dataclass(frozen=True, slots=True)
class ShownTheme:
    """A theme as the page has it: the ``chains`` listed, those of paragraphs that stand ``alone``, and ``steps`` in all."""

    name: str
    history: ThemeHistory
    flow: Flow
    heads: Markup
    drawing: Markup
    chains: tuple[ShownChain, ...]
    alone: tuple[ShownChain, ...]
    steps: int

    @property
    def unlisted(self) -> int:
        """How many steps the page has no room for."""
        return self.steps - sum(len(chain.steps) for chain in (*self.chains, *self.alone))


def flow_page(
    histories: Sequence[ThemeHistory], meta: Mapping[str, object], language: str, *, labels: Mapping[str, str] | None = None
) -> str:
    """The histories of themes as an HTML page in a language (``zh`` or ``en``).

    Args:
        meta: ``command`` that gives this page, ``lexicon``, ``lexicon_version``, ``program_version``, ``folding_version``,
            ``corpus_hash``, ``filters`` by name.
        labels: of all themes, by id.
    """
    known = {history.theme: history.label for history in histories} | dict(labels or {})
    return load_template(TEMPLATE).render(_context(histories, meta, language, known))


def _context(
    histories: Sequence[ThemeHistory], meta: Mapping[str, object], language: str, labels: Mapping[str, str]
) -> dict[str, Any]:
    def text(key: str, /, **values: object) -> str:
        return messages.text(f"flow_page.{key}", language, **values)

    word = Words(language)
    return {
        "language": language,
        "html_language": HTML_LANGUAGES[language],
        "say": word.say,
        "word": word,
        "text": text,
        "names": names,
        "words": lineage_words,
        "told_changes": lambda changes: told_changes(changes, labels, language),
        "signs": SIGNS,
        "outcomes": OUTCOMES,
        "themes": [_theme(number, history, language) for number, history in enumerate(histories, 1)],
        "heading": word.say("list").join(history.label for history in histories),
        "meta": meta,
    }


def _theme(number: int, history: ThemeHistory, language: str) -> ShownTheme:
    name = f"t{number}"
    indices, lone = list(_listed(history.chains)), lone_chains(history.chains)
    flow = flow_of(history, number, listed=set(indices))
    return ShownTheme(
        name,
        history,
        flow,
        flow_heads(flow, language=language),
        flow_drawing(flow, name=f"{name}-flow", theme=history.label, language=language),
        tuple(_chain(number, index, history.chains[index]) for index in sorted(set(indices) - lone)),
        tuple(_chain(number, index, history.chains[index]) for index in sorted(lone.intersection(indices))),
        sum(len(chain.steps) for chain in history.chains),
    )


def _listed(chains: Sequence[Chain]) -> Iterator[int]:
    """The indices of the chains that the page has room for: those of several steps first."""
    left = MOST_STEPS
    for index in sorted(range(len(chains)), key=lambda index: len(chains[index].steps) == 1):
        if len(chains[index].steps) <= left:
            left -= len(chains[index].steps)
            yield index


def _chain(theme: int, index: int, chain: Chain) -> ShownChain:
    steps = tuple(
        ShownStep(step_name(theme, index + 1, at), step, _pieces(step.rewording, step.clause), surfaces(step))
        for at, step in enumerate(chain.steps, 1)
    )
    return ShownChain(index + 1, steps, tuple((one, _pieces(one.rewording, one.clause)) for one in chain.endings))


def _pieces(change: Rewording | None, clause: Clause | None) -> tuple[Piece, ...]:
    if change is not None:
        return marked_rewording(change)
    return unmarked(clause.text) if clause else ()
