"""Words that took the place of a term, or whose place a term took, where clauses were rewritten: 相互谅解 for 相互理解.

The pairs are those of `nlp.drift`. Where only a part of a term was replaced (强制性 by 强制, in 单方面强制性措施), the whole of
what stands in the place of the term is the candidate.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from nlp.ancestry import Ancestry
from nlp.drift import replacement_pairs
from nlp.drift.watching import Watch, unwatched
from nlp.lexicon.model import Lexicon
from nlp.lineage.drift.replacements import Pair
from nlp.mine.selection import Selection
from nlp.store import Workspace
from nlp.text import fold
from nlp.themes import Tagger
from nlp.types import Mention

LIKE = 0.5
"""How many characters a replacement has in common with a term, at least, where it was made only once."""


class Replacement(NamedTuple):
    """A wording, folded, that stood in the place of a term.

    Attributes:
        clauses: in how many pairs of an old and a new text; is_older: it stood there before the term.
        old, new: the session in which it was made most often, from and to.
    """

    wording: str
    theme: str
    term: str
    clauses: int
    likeness: float
    is_older: bool


@dataclass(frozen=True, slots=True)
class _Side:
    """A text of a pair: where the words stand that were replaced, and where the text of the other side has its words."""

    text: str
    span: tuple[int, int]
    other: str
    other_span: tuple[int, int]
    is_older: bool


def find_replacements(
    workspace: Workspace,
    lexicon: Lexicon,
    *,
    ancestry: Ancestry | None = None,
    watch: Watch = unwatched,
    tagger: Tagger | None = None,
) -> list[Replacement]:
    """The replacements of a workspace; use it within ``workspace.snapshot()``. It takes a tenth of a second a document."""
    found = replacement_pairs(workspace, lexicon, Selection(), ancestry=ancestry, watch=watch)
    return list(from_pairs(found.pairs, tagger or Tagger(lexicon)))


def from_pairs(pairs: Sequence[Pair], tagger: Tagger) -> Iterator[Replacement]:
    """The replacements in which one side is a term's mention, or a part of one, each wording and term once."""
    found: dict[tuple[str, str, str, bool], list[tuple[int, float]]] = defaultdict(list)
    for pair in pairs:
        for side in _sides(pair):
            for theme, mention in _mentions(side, tagger):
                wording = _in_its_place(side, mention)
                if wording:
                    found[wording, theme, mention.term, side.is_older].append((pair.clauses, pair.likeness))
    for (wording, theme, term, is_older), some in sorted(found.items()):
        clauses, likeness = sum(count for count, _ in some), max(like for _, like in some)
        if clauses > 1 or likeness >= LIKE:
            yield Replacement(wording, theme, term, clauses, likeness, is_older)


def _sides(pair: Pair) -> Iterator[_Side]:
    old, new = pair.rewording.old, pair.rewording.new
    spans = pair.replaced.old_span, pair.replaced.new_span
    yield _Side(old, spans[0], new, spans[1], is_older=False)
    yield _Side(new, spans[1], old, spans[0], is_older=True)


def _mentions(side: _Side, tagger: Tagger) -> Iterable[tuple[str, Mention]]:
    """The mentions that hold the words, and are no more than a term."""
    for tag in tagger.tag([side.text])[0]:
        for mention in tag.mentions:
            if mention.start <= side.span[0] and side.span[1] <= mention.end:
                yield tag.theme, mention


def _in_its_place(side: _Side, mention: Mention) -> str | None:
    """What the other text has in the place of a mention, folded; None where the words around the replaced ones differ too."""
    ahead, behind = side.text[mention.start : side.span[0]], side.text[side.span[1] : mention.end]
    start, end = side.other_span[0] - len(ahead), side.other_span[1] + len(behind)
    if start < 0 or not side.other.startswith(ahead, start) or not side.other.startswith(behind, side.other_span[1]):
        return None
    return fold(side.other[start:end]).text
