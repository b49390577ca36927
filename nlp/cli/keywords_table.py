"""The table of ``zhuti keywords``: a word a line, and a legend that says what the figures are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli.keywords_legend import MARK, NEWS, UNSURE, is_marked, legend
from nlp.cli.table import GUTTER, align, width
from nlp.cli.wrap import wrap
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.keywords import GroupSize, Keyword, Keywords
    from nlp.lexicon.model import Lexicon

_OWN_COLUMNS = {"g2": "G2", "logodds": "z", "diff": "%DIFF", "tfidf": "TF-IDF", "q": "q"}
_LEAST_ROOM = 6
_GOOD_ROOM = 12
_MOST_THEMES = 2


def table_lines(found: Keywords, lexicon: Lexicon, room: int | None = None) -> Iterator[str]:
    """The lines: what was compared by which measure, the words, and what the figures are.

    Args:
        room: the columns of the terminal; a theme that does not fit is cut, a line of text broken.
    """
    for line in _heading(found):
        yield from wrap(line, room) if room else [line]
    yield ""
    if found.rows:
        yield from _table(found, lexicon, room)
        yield ""
    for line in legend(found):
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


def _table(found: Keywords, lexicon: Lexicon, room: int | None) -> Iterator[str]:
    """A line a word; where there is little room, with fewer columns."""
    rows = [_cells(row, found) for row in found.rows]
    names = list(rows[0])
    lines = _aligned(names, rows, found)
    for name in ("log_ratio" if found.asked.measure == "logratio" else "interval", "reference_rate", "rate"):
        if room is not None and max(map(width, lines)) + len(GUTTER) + _GOOD_ROOM > room:
            names.remove(name)
            lines = _aligned(names, rows, found)
    themes = [messages.text("keywords.column.theme"), *(_theme(row, lexicon) for row in found.rows)]
    widest = max(map(width, lines))
    for place, (line, theme) in enumerate(zip(lines, themes, strict=True)):
        if found.unsure and place == found.listed + 1:
            unsure = messages.text("keywords.unsure", most=found.asked.most_q)
            yield from wrap(unsure, room) if room else [unsure]
        yield f"{line}{' ' * (widest - width(line))}{GUTTER}{_fitting(theme, room, widest + len(GUTTER))}".rstrip()


def _aligned(names: Sequence[str], rows: Sequence[Mapping[str, str]], found: Keywords) -> list[str]:
    heading = [_OWN_COLUMNS.get(name) or messages.text(f"keywords.column.{_heading_of(name, found)}") for name in names]
    return align([heading, *([row[name] for name in names] for row in rows)])


def _heading_of(name: str, found: Keywords) -> str:
    return f"{name}_{found.asked.unit}" if name in ("count", "rate", "reference_count", "reference_rate") else name


def _cells(row: Keyword, found: Keywords) -> dict[str, str]:
    """The cells of a word by the names of the columns."""
    if found.asked.unit == "documents":
        shares = row.documents / row.of_documents, row.reference_documents / row.reference_of_documents
        counts = (row.documents, f"{shares[0]:.0%}", row.reference_documents, f"{shares[1]:.0%}")
    else:
        counts = (row.tokens, f"{row.per_10k:.1f}", row.reference_tokens, f"{row.reference_per_10k:.1f}")
    own = {"g2": f"{row.g2:.1f}", "logodds": f"{row.log_odds:+.2f}", "tfidf": f"{row.tfidf:.3f}"}
    own["diff"] = "∞" if row.diff is None else f"{row.diff:+.0f}"
    measure = found.asked.measure
    telling = (row.documents, row.of_documents)
    if found.asked.is_lacking:
        telling = (row.reference_documents, row.reference_of_documents)
    return {
        "word": row.word + MARK * row.is_few,
        **dict(zip(("count", "rate", "reference_count", "reference_rate"), map(str, counts), strict=True)),
        "log_ratio": f"{row.log_ratio:+.2f}",
        "interval": f"{row.low:+.2f}…{row.high:+.2f}",
        **({measure: own[measure]} if measure in own else {}),
        "q": _q(row, found),
        "documents_of": f"{telling[0]}/{telling[1]}",
    }


def _q(row: Keyword, found: Keywords) -> str:
    """The greater q, marked where it is not small; where others are marked, a blank stands for the mark."""
    greater = max(row.q, row.q_resolutions or 0.0)
    written = "<.0001" if greater < 0.0001 else f"{greater:.4f}".removeprefix("0")
    if not any(is_marked(one, found) for one in found.rows):
        return written
    return written + (UNSURE if is_marked(row, found) else " ")


def _theme(row: Keyword, lexicon: Lexicon) -> str:
    """The themes that have a word for a term; in brackets those that have it within one; a mark where there is none."""
    comma = "、" if messages.language() == "zh" else ", "
    ids = row.themes or row.within
    labels = comma.join([*(_label(theme, lexicon) for theme in ids[:_MOST_THEMES]), *["…"] * (len(ids) > _MOST_THEMES)])
    return labels if row.themes else f"({labels})" if row.within else NEWS


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
