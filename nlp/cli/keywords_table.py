"""The table of ``zhuti keywords``: a word a line, and a legend that says what the figures are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli.table import align, width
from nlp.cli.wrap import wrap
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.keywords import GroupSize, Keyword, Keywords
    from nlp.lexicon.model import Lexicon

MARK = "!"
NEWS = "*"
_OWN_COLUMNS = {"g2": "G2", "logodds": "z", "diff": "%DIFF", "tfidf": "TF-IDF"}
_CHECKSUM_LENGTH = 12
_LEAST_ROOM = 6


def table_lines(found: Keywords, lexicon: Lexicon, room: int | None = None) -> Iterator[str]:
    """The lines: what was compared by which measure, the words, and what the figures are.

    Args:
        room: the columns of the terminal; a theme that does not fit is cut, a line of text broken.
    """
    for line in _heading(found):
        yield from wrap(line, room) if room else [line]
    yield ""
    if found.rows:
        lines = align([_columns(found), *(_cells(row, found) for row in found.rows)])
        themes = [messages.text("keywords.column.theme"), *(_theme(row, lexicon) for row in found.rows)]
        widest = max(map(width, lines))
        for line, theme in zip(lines, themes, strict=True):
            yield f"{line}{' ' * (widest - width(line))}  {_fitting(theme, room, widest + 2)}".rstrip()
        yield ""
    for line in _legend(found):
        yield from wrap(line, room) if room else [line]


def _heading(found: Keywords) -> Iterator[str]:
    of, against = (_group(one) for one in (found.target, found.reference))
    key = "keywords.heading.lacking" if found.asked.is_lacking else "keywords.heading"
    yield messages.text(key, of=of, against=against)
    measure, formula = (messages.text(f"keywords.{name}.{found.asked.measure}") for name in ("by", "formula"))
    cells = messages.text(f"keywords.cells.{found.asked.unit}")
    yield messages.text("keywords.heading.measure", measure=measure, formula=formula, cells=cells)


def _group(group: GroupSize) -> str:
    written = messages.text("keywords.rest") if group.written == "rest" else group.written
    counts = {name: f"{getattr(group, name):,}" for name in ("documents", "paragraphs", "tokens")}
    return messages.text("keywords.group_size", written=written, **counts)


def _columns(found: Keywords) -> list[str]:
    unit = found.asked.unit
    names = ["word", f"{unit}", f"rate_{unit}", f"reference_{unit}", f"reference_rate_{unit}", "log_ratio", "interval"]
    headings = [messages.text(f"keywords.column.{name}") for name in names]
    own = _OWN_COLUMNS.get(found.asked.measure)
    return [*headings, *([own] if own else []), "q", messages.text("keywords.column.documents_of")]


def _cells(row: Keyword, found: Keywords) -> list[str]:
    if found.asked.unit == "documents":
        counts = [str(row.documents), f"{row.documents / row.of_documents:.0%}", str(row.reference_documents)]
        counts.append(f"{row.reference_documents / row.reference_of_documents:.0%}")
    else:
        counts = [str(row.tokens), f"{row.per_10k:.1f}", str(row.reference_tokens), f"{row.reference_per_10k:.1f}"]
    ratio = [f"{row.log_ratio:+.2f}", f"{row.low:+.2f}…{row.high:+.2f}"]
    own = {"g2": f"{row.g2:.1f}", "logodds": f"{row.log_odds:+.2f}", "tfidf": f"{row.tfidf:.3f}"}
    own["diff"] = "∞" if row.diff is None else f"{row.diff:+.0f}"
    wanted = [own[found.asked.measure]] if found.asked.measure in own else []
    greater = max(row.q, row.q_resolutions or 0.0)
    q = "<.0001" if greater < 0.0001 else f"{greater:.4f}".removeprefix("0")
    return [row.word + MARK * row.is_few, *counts, *ratio, *wanted, q, f"{row.documents}/{row.of_documents}"]


def _theme(row: Keyword, lexicon: Lexicon) -> str:
    """The themes that have a word for a term; in brackets those that have it within one; a mark where there is none."""
    comma = "、" if messages.language() == "zh" else ", "
    if row.themes:
        return comma.join(_label(theme, lexicon) for theme in row.themes)
    return f"({comma.join(_label(theme, lexicon) for theme in row.within)})" if row.within else NEWS


def _label(theme: str, lexicon: Lexicon) -> str:
    label = next((one.label for one in lexicon.themes if one.id == theme), {})
    return label.get(messages.language()) or theme


def _fitting(text: str, room: int | None, taken: int) -> str:
    """A text cut where the room ends, never to nothing."""
    text = visible(text)
    left = max(_LEAST_ROOM, (room or 0) - taken)
    if room is None or width(text) <= left:
        return text
    while text and width(text) > left - 1:
        text = text[:-1]
    return f"{text}…"


def _legend(found: Keywords) -> Iterator[str]:
    """What the figures are, what was left out, and how far they can be trusted."""
    asked, meta = found.asked, found.meta
    if found.rows:
        yield messages.text("words.legend.shown", shown=f"{len(found.rows):,}", total=f"{found.listed:,}")
    elif found.fell_by_resolutions:
        yield messages.text("keywords.none_by_resolutions", fell=f"{found.fell_by_resolutions:,}")
    elif found.least_q is not None and found.least_q >= asked.most_q and asked.measure != "tfidf":
        yield messages.text("keywords.none", most=asked.most_q, least_q=f"{found.least_q:.2g}")
    else:
        yield messages.text("keywords.none_at_all")
    tested = {"tested": f"{found.tested:,}", "least": asked.least}
    if asked.measure == "tfidf" or asked.most_q >= 1:
        yield messages.text("keywords.legend.tfidf" if asked.measure == "tfidf" else "keywords.legend.all", **tested)
    else:
        yield messages.text("keywords.legend.tested", most=asked.most_q, fell=f"{found.fell_by_q:,}", **tested)
    if found.fell_by_resolutions:
        yield messages.text("keywords.legend.resolutions", fell=f"{found.fell_by_resolutions:,}")
    if found.fell_by_documents or asked.fewest_documents > 1:
        yield messages.text("keywords.legend.documents", fewest=asked.fewest_documents, fell=f"{found.fell_by_documents:,}")
    yield messages.text(f"keywords.legend.q.{found.interval}")
    yield messages.text(f"keywords.legend.interval.{found.interval}")
    if asked.unit == "tokens":
        yield messages.text("keywords.legend.independent")
    yield from _legend_of_texts(found)
    if any(row.is_few for row in found.rows):
        yield messages.text("keywords.legend.few", mark=MARK)
    if any(not row.themes for row in found.rows):
        yield messages.text("keywords.legend.themes", news=NEWS)
    checksum = str(meta["corpus_hash"])[:_CHECKSUM_LENGTH]
    yield messages.text("themes.legend.lexicon", lexicon=meta["lexicon"], version=meta["lexicon_version"], corpus=checksum)


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
