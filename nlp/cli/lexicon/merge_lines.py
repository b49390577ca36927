"""A merge in words: a line a thing, with the line of the file that it is from and, where there is one, that of the lexicon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from nlp import messages
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.lexicon.exchange.merge_model import Addition, Difference, Merge, NewTheme
    from nlp.lexicon.exchange.model import Remark

PAGE = 20
"""The most lines of a kind that are said unless all are asked for."""

_SEVERAL = 3


def additions(merge: Merge) -> Iterator[str]:
    """What is new: themes with their terms, then terms of themes that are there."""
    for theme in merge.themes:
        yield _new_theme(theme)
        yield from map(_addition, theme.terms)
    yield from map(_addition, merge.additions)


def changes(merge: Merge) -> Iterator[str]:
    """What becomes other where the file is to prevail."""
    return (_line(one, "exchange.change") for one in merge.differences)


def differences(merge: Merge) -> Iterator[str]:
    """What the file says otherwise and is left as it is."""
    return (_line(one, "exchange.difference") for one in merge.differences)


def absent(merge: Merge, *, is_whole: bool) -> Iterator[str]:
    """The terms that the file, though it names their themes, has not: in one line, or all."""
    listed = [f"{theme}={term} ({place})" for theme, term, place in merge.absent]
    if listed:
        shown = listed if is_whole else listed[:_SEVERAL]
        more = "" if len(shown) == len(listed) else " …"
        yield messages.text("exchange.absent", count=len(listed), terms=", ".join(shown) + more)


def remarks(said: Sequence[Remark], *, is_whole: bool) -> Iterator[str]:
    """Remarks: a page of them, then how many more there are of each kind."""
    shown = said if is_whole else said[:PAGE]
    for remark in shown:
        yield f"{visible(remark.where)}: {messages.text(remark.key, **remark.values)}"
    left = Counter(remark.key for remark in said[len(shown) :])
    for key, count in left.most_common():
        example = next(remark for remark in said[len(shown) :] if remark.key == key)
        yield messages.text("exchange.more_remarks", count=count, example=messages.text(key, **example.values))


def page(lines: Iterator[str], *, is_whole: bool) -> Iterator[str]:
    """A page of lines, and how many more there are."""
    left = 0
    for number, line in enumerate(lines):
        if is_whole or number < PAGE:
            yield line
        else:
            left += 1
    if left:
        yield messages.text("exchange.more", count=left)


def _new_theme(theme: NewTheme) -> str:
    label = " / ".join(theme.label.values())
    return f"{visible(theme.concept.where)}: " + messages.text("exchange.new_theme", theme=theme.id, label=label)


def _addition(one: Addition) -> str:
    from nlp.lexicon.exchange.columns import status_word

    provenance = one.provenance
    known = [status_word(one.status) if one.status else "", str(provenance.since or ""), str(provenance.until or "")]
    known += [provenance.source or "", provenance.note or ""]
    said = messages.text("exchange.comma").join(filter(None, known))
    bracketed = messages.text("exchange.bracketed", said=said) if said else ""
    return f"{visible(one.where)}: + {one.theme}={visible(one.text)}{visible(bracketed)}"


def _line(one: Difference, key: str) -> str:
    place = f"{one.theme}={one.term}" if one.term else one.theme
    values = {"place": place, "other": one.had, "where": one.place, "what": _what(one), "had": _value(one, one.had)}
    key = f"exchange.{one.what}" if one.what in ("shared", "moved") else key
    return f"{visible(one.where)}: " + messages.text(key, **values, has=_value(one, one.has))


def _what(one: Difference) -> str:
    from nlp.lexicon.exchange.columns import heading

    column = {"deprecated": "theme_status", "note": "note" if one.term else "theme_note"}.get(one.what, one.what)
    return heading(column) if one.what not in ("shared", "moved") else ""


def _value(one: Difference, value: str) -> str:
    return messages.text(f"exchange.status_{value}") if one.what == "status" else value
