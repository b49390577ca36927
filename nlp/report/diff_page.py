"""The page of ``zhuti diff``: two documents paragraph by paragraph, with what went and what came and what kind of change it is.

It is of one family with the report: one HTML file, no script, nothing to fetch. The same comparison gives the same bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from typing import Any

from nlp import messages
from nlp.lineage.differences.changes import Rewording
from nlp.lineage.differences.comparison import Comparison, Pair
from nlp.lineage.differences.kinds import KINDS
from nlp.lineage.differences.wording import readable
from nlp.lineage.model import Clause, Status
from nlp.report import lineage_words, names
from nlp.report.environment import HTML_LANGUAGES, load_template
from nlp.report.lineage_words import Words
from nlp.report.marked import Piece, marked, unmarked
from nlp.report.told_changes import kind_name, told_changes

TEMPLATE = "diff.html.jinja"
STATUSES: tuple[Status, ...] = ("identical", "reworded", "merged", "split", "new", "dropped")


@dataclass(frozen=True, slots=True)
class Shown:
    """A pair of paragraphs as the page has it: its wording in pieces, and its changes, each kind with the words."""

    pair: Pair
    pieces: tuple[Piece, ...]
    changes: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class KindCount:
    """How often a kind of change occurs, and in how many paragraphs."""

    name: str
    changes: int
    paragraphs: int


def diff_page(comparison: Comparison, about: Mapping[str, str], labels: Mapping[str, str], language: str) -> str:
    """The comparison of two documents as an HTML page in a language (``zh`` or ``en``).

    Args:
        about: ``command`` that gives this page, ``lexicon`` and ``lexicon_version``.
        labels: of the themes, by id.
    """
    return load_template(TEMPLATE).render(_context(comparison, about, labels, language))


def _context(comparison: Comparison, about: Mapping[str, str], labels: Mapping[str, str], language: str) -> dict[str, Any]:
    word = Words(language)

    def tell(key: str, /, **values: object) -> str:
        return messages.text(f"diff.{key}", language, **values)

    return {
        "html_language": HTML_LANGUAGES[language],
        "say": word.say,
        "word": word,
        "tell": tell,
        "punctuation_only": messages.text("changes.punctuation_only", language),
        "names": names,
        "words": lineage_words,
        "shapes": lineage_words.SHAPES,
        "comparison": comparison,
        "name": tuple(map(lineage_words.name_of, (comparison.old, comparison.new))),
        "counts": [(status, comparison.count(status)) for status in STATUSES if comparison.count(status)],
        "kinds": list(_kinds(comparison, language)),
        "title": None if comparison.title is None else _title(comparison.title, labels, language),
        "groups": list(_groups(comparison, word, labels, language)),
        "about": {**about, "program_version": version("zhuti")},
    }


def _groups(
    comparison: Comparison, word: Words, labels: Mapping[str, str], language: str
) -> Iterator[tuple[str, list[tuple[bool, list[Shown]]]]]:
    """The pairs under the headings of their zones, in runs of those that are the same and those that are not."""
    for heading, pairs in groupby(comparison.pairs, key=lambda pair: word.heading(_clause(pair))):
        runs = groupby(pairs, key=lambda pair: pair.is_kept)
        yield heading, [(is_kept, [_shown(pair, labels, language) for pair in run]) for is_kept, run in runs]


def _clause(pair: Pair) -> Clause:
    return (pair.new or pair.old)[0]


def _shown(pair: Pair, labels: Mapping[str, str], language: str) -> Shown:
    if pair.rewording is not None:
        return Shown(pair, _pieces(pair.rewording), told_changes(pair.rewording.changes, labels, language))
    text = "".join(clause.text for clause in pair.new or pair.old)
    if pair.status == "identical":
        return Shown(pair, unmarked(text))
    return Shown(pair, (Piece(text, "ins" if pair.status == "new" else "del"),))


def _title(
    rewording: Rewording, labels: Mapping[str, str], language: str
) -> tuple[tuple[Piece, ...], Sequence[tuple[str, str]]]:
    return _pieces(rewording), told_changes(rewording.changes, labels, language)


def _pieces(rewording: Rewording) -> tuple[Piece, ...]:
    return marked(rewording.old, rewording.new, readable(rewording.edits))


def _kinds(comparison: Comparison, language: str) -> Iterator[KindCount]:
    """The kinds of change that there are, with their counts."""
    rewordings = [pair.rewording for pair in comparison.pairs if pair.rewording is not None]
    changes = Counter(change.kind for rewording in rewordings for change in rewording.changes)
    paragraphs = Counter(kind for rewording in rewordings for kind in {change.kind for change in rewording.changes})
    for kind in KINDS:
        if changes[kind]:
            yield KindCount(kind_name(kind, language), changes[kind], paragraphs[kind])
