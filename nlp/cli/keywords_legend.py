"""What stands under the table of ``zhuti keywords``: what was tested, what was left out, how far it can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp import messages

if TYPE_CHECKING:
    from nlp.keywords import Keywords

MARK = "!"
"""Behind a word of few resolutions."""

NEWS = "*"
"""In the place of a theme, where the lexicon does not have a word."""

_CHECKSUM_LENGTH = 12


def legend(found: Keywords) -> Iterator[str]:
    """The lines, unbroken."""
    asked, meta = found.asked, found.meta
    yield from _shown(found)
    yield from _tested(found)
    kind = "naive_documents" if (found.interval, asked.unit) == ("naive", "documents") else found.interval
    yield messages.text(f"keywords.legend.q.{kind}")
    yield messages.text(f"keywords.legend.interval.{kind}")
    if asked.unit == "tokens":
        yield messages.text("keywords.legend.independent")
    yield from _legend_of_texts(found)
    if any(row.is_few for row in found.rows):
        yield messages.text("keywords.legend.few", mark=MARK)
    if any(not row.themes for row in found.rows):
        yield messages.text("keywords.legend.themes", news=NEWS)
    checksum = str(meta["corpus_hash"])[:_CHECKSUM_LENGTH]
    yield messages.text("themes.legend.lexicon", lexicon=meta["lexicon"], version=meta["lexicon_version"], corpus=checksum)


def _shown(found: Keywords) -> Iterator[str]:
    """How many words are shown and where their paragraphs are, or why there is none."""
    if found.rows:
        yield messages.text("words.legend.shown", shown=f"{len(found.rows):,}", total=f"{found.listed:,}")
        if query := next((row.query for row in found.rows if row.query), None):
            yield messages.text("keywords.legend.query", query=query)
    elif found.fell_by_resolutions:
        yield messages.text("keywords.none_by_resolutions", fell=f"{found.fell_by_resolutions:,}")
    elif found.fell_by_q and found.least_q is not None:
        yield messages.text("keywords.none", most=found.asked.most_q, least_q=f"{found.least_q:.2g}")
    else:
        yield messages.text("keywords.none_at_all")


def _tested(found: Keywords) -> Iterator[str]:
    """How many words were tested, and how many are not listed for what."""
    asked = found.asked
    tested = {"tested": f"{found.tested:,}", "least": asked.least}
    if asked.measure == "tfidf" or asked.most_q >= 1:
        yield messages.text("keywords.legend.tfidf" if asked.measure == "tfidf" else "keywords.legend.all", **tested)
    else:
        yield messages.text("keywords.legend.tested", most=asked.most_q, fell=f"{found.fell_by_q:,}", **tested)
    if found.fell_by_resolutions:
        yield messages.text("keywords.legend.resolutions", fell=f"{found.fell_by_resolutions:,}")
    if found.fell_by_documents:
        yield messages.text("keywords.legend.documents", fewest=asked.fewest_documents, fell=f"{found.fell_by_documents:,}")


def _legend_of_texts(found: Keywords) -> Iterator[str]:
    """What of the texts was not counted."""
    meta = found.meta
    repeats = found.target.repeats, found.reference.repeats
    if meta["once"]:
        yield messages.text("keywords.legend.once", target=repeats[0], reference=repeats[1])
    if found.shared:
        yield messages.text("keywords.legend.shared", shared=found.shared)
    lists = ((name, meta[name]) for name in ("stop_words", "openings"))
    left_out = [messages.text(f"keywords.legend.{name}", count=one["words"]) for name, one in lists if isinstance(one, dict)]
    left_out += [] if meta["numbers"] else [messages.text("keywords.legend.numbers")]
    if left_out:
        comma = "、" if messages.language() == "zh" else ", "
        yield messages.text("keywords.legend.left_out", left_out=comma.join(left_out))
