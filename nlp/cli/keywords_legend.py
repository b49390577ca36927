"""What stands under the table of ``zhuti keywords``: what was tested, what was left out, how far it can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp import messages
from nlp.mine.keyness.model import SURE_Q

if TYPE_CHECKING:
    from nlp.keywords import Keyword, Keywords

MARK = "!"
"""Behind a word of few resolutions."""

UNSURE = "?"
"""Behind a q that is not small."""

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
    if any(is_marked(row, found) for row in found.rows):
        yield messages.text("keywords.legend.unsure", mark=UNSURE, most=SURE_Q)
    if any(row.is_few for row in found.rows):
        yield messages.text("keywords.legend.few", mark=MARK)
    if any(not row.themes for row in found.rows):
        yield messages.text("keywords.legend.themes", news=NEWS)
    checksum = str(meta["corpus_hash"])[:_CHECKSUM_LENGTH]
    yield messages.text("themes.legend.lexicon", lexicon=meta["lexicon"], version=meta["lexicon_version"], corpus=checksum)


def is_marked(row: Keyword, found: Keywords) -> bool:
    """Whether a row is marked as not sure; TF-IDF tests nothing and marks none."""
    return not row.sure and found.asked.measure != "tfidf"


def _shown(found: Keywords) -> Iterator[str]:
    """How many words are shown and where their paragraphs are, or why none is sure, or there is none."""
    if not found.listed and (reason := _why_none(found)):
        yield reason
    if found.rows and found.unsure:
        sure = min(found.listed, len(found.rows))
        yield messages.text("keywords.legend.shown", sure=sure, unsure=len(found.rows) - sure)
    elif found.rows:
        yield messages.text("words.legend.shown", shown=f"{len(found.rows):,}", total=f"{found.listed:,}")
    if query := next((row.query for row in found.rows if row.query), None):
        yield messages.text("keywords.legend.query", query=query)


def _why_none(found: Keywords) -> str | None:
    """Why no word passes; None where there is nothing to say but what the legend says anyway."""
    if found.fell_by_resolutions:
        return messages.text("keywords.none_by_resolutions", fell=f"{found.fell_by_resolutions:,}")
    if found.fell_by_q and found.least_q is not None and found.least_q >= found.asked.most_q:
        return messages.text("keywords.none", most=found.asked.most_q, least_q=f"{found.least_q:.2g}")
    return None if found.unsure else messages.text("keywords.none_at_all")


def _tested(found: Keywords) -> Iterator[str]:
    """How many words were tested, and how many are not listed for what."""
    asked = found.asked
    tested = {"tested": f"{found.tested:,}", "least": asked.least}
    some = ".some" if found.unsure else ""
    if asked.measure == "tfidf" or asked.most_q >= 1:
        yield messages.text("keywords.legend.tfidf" if asked.measure == "tfidf" else "keywords.legend.all", **tested)
    else:
        yield messages.text(f"keywords.legend.tested{some}", most=asked.most_q, fell=f"{found.fell_by_q:,}", **tested)
    if found.fell_by_resolutions:
        yield messages.text(f"keywords.legend.resolutions{some}", fell=f"{found.fell_by_resolutions:,}")
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
