"""The page of ``zhuti drift --theme``: a theme's clauses over the sessions as a flow, and its history in wordings under it.

It is of one family with the report: one HTML file, no script, nothing to fetch. The same history gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nlp import messages
from nlp.lineage.history import OUTCOMES, Chain, Step, ThemeHistory
from nlp.report import lineage_words, names
from nlp.report.charts.flow import SIGNS, flow_drawing, flow_heads
from nlp.report.environment import HTML_LANGUAGES, load_template
from nlp.report.flow import Flow, flow_of, session_of, step_name, surfaces
from nlp.report.lineage_words import Words
from nlp.report.marked import Piece, marked, unmarked

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
class ShownTheme:
    """A theme as the page has it; ``chains`` are those listed, each with its number."""

    name: str
    history: ThemeHistory
    flow: Flow
    heads: Markup
    drawing: Markup
    chains: tuple[tuple[int, tuple[ShownStep, ...]], ...]
    alone: int | None
    steps: int


def flow_page(histories: Sequence[ThemeHistory], meta: Mapping[str, object], language: str) -> str:
    """The histories of themes as an HTML page in a language (``zh`` or ``en``).

    Args:
        meta: ``command`` that gives this page, ``lexicon``, ``lexicon_version``, ``program_version``, ``folding_version``,
            ``corpus_hash``, ``filters`` by name.
    """
    return load_template(TEMPLATE).render(_context(histories, meta, language))


def _context(histories: Sequence[ThemeHistory], meta: Mapping[str, object], language: str) -> dict[str, Any]:
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
        "signs": SIGNS,
        "outcomes": OUTCOMES,
        "session_of": session_of,
        "themes": [_theme(number, history, language) for number, history in enumerate(histories, 1)],
        "labels": word.say("list").join(history.label for history in histories),
        "meta": meta,
    }


def _theme(number: int, history: ThemeHistory, language: str) -> ShownTheme:
    name = f"t{number}"
    flow = flow_of(history, number)
    listed = tuple(_listed(number, history))
    alone = next((chain for chain, steps in listed if len(steps) == 1), None)
    return ShownTheme(
        name,
        history,
        flow,
        flow_heads(flow, language=language),
        flow_drawing(flow, name=f"{name}-flow", theme=history.label, language=language),
        listed,
        alone,
        sum(len(chain.steps) for chain in history.chains),
    )


def _listed(theme: int, history: ThemeHistory) -> Iterator[tuple[int, tuple[ShownStep, ...]]]:
    """The chains as they are listed, those of several steps first, with their numbers."""
    left = MOST_STEPS
    for number, chain in sorted(enumerate(history.chains, 1), key=lambda pair: len(pair[1].steps) == 1):
        if len(chain.steps) > left:
            continue
        left -= len(chain.steps)
        yield number, tuple(_shown(theme, number, chain))


def _shown(theme: int, number: int, chain: Chain) -> Iterator[ShownStep]:
    for at, step in enumerate(chain.steps, 1):
        text = step.clause.text
        change = step.rewording
        pieces = marked(change.old, change.new, change.edits) if change else unmarked(text)
        yield ShownStep(step_name(theme, number, at), step, pieces, surfaces(step))
