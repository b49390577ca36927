"""Mentions as spans of a Doc, whatever its tokens."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from operator import itemgetter
from typing import Any, TypeAlias

from spacy.tokens import Doc, Span, SpanGroup

from nlp import messages
from nlp.integrations.spacy.faults import fault_line
from nlp.types import ThemeTag

FoundText: TypeAlias = tuple[int, int, tuple[ThemeTag, ...]]
"""Where a paragraph stands in its Doc, from and to, and what was found in it; the mentions' offsets are the paragraph's own."""

ALIGNMENT_MODES = ("strict", "contract", "expand")
UNALIGNED = "unaligned"
_BY_CHARACTERS = itemgetter(0, 1)


def check_alignment_mode(mode: str) -> None:
    """Do nothing for a mode that spaCy's `Doc.char_span` has.

    Raises:
        ValueError: it has no such mode.
    """
    if mode not in ALIGNMENT_MODES:
        raise ValueError(fault_line("spacy.alignment", mode, modes=", ".join(ALIGNMENT_MODES)))


def set_spans(doc: Doc, found: Iterable[FoundText], key: str, mode: str) -> None:
    """Put the mentions into ``doc.spans[key]``, in the order of the text: the label is the theme's id, the span's id the term.

    What the group holds already stays, and nothing stands in it twice.

    A mention that does not begin and end where tokens do is listed in the group's ``attrs["unaligned"]`` besides, as
    ``[theme, term, start, end]``; a warning is given where its span is narrower than the mention, or missing.
    """
    mentions = [
        (first + start, first + end, tag[0], term) for first, _, tags in found for tag in tags for start, end, _, term in tag[1]
    ]
    mentions.sort(key=_BY_CHARACTERS)
    spans: list[Span] = []
    unaligned: list[list[object]] = []
    char_span = doc.char_span
    for start, end, theme, term in mentions:
        span = char_span(start, end, label=theme, span_id=term, alignment_mode=mode)
        if span is not None:
            spans.append(span)
            if span.start_char == start and span.end_char == end:
                continue
        unaligned.append([theme, term, start, end])
    _put(doc, key, spans, unaligned)
    if unaligned and mode != "expand":
        warnings.warn(messages.text("spacy.unaligned", key=key, mode=mode), stacklevel=2)


def _put(doc: Doc, key: str, spans: list[Span], unaligned: list[list[object]]) -> None:
    attrs: dict[str, Any] = {}
    if key in doc.spans:
        group = doc.spans[key]
        known = {(*_tokens(span), span.label, span.id) for span in group}
        spans = sorted([*group, *(span for span in spans if (*_tokens(span), span.label, span.id) not in known)], key=_tokens)
        attrs = dict(group.attrs)
        unaligned = [*attrs.get(UNALIGNED, ()), *(one for one in unaligned if one not in attrs.get(UNALIGNED, ()))]
    if unaligned:
        attrs[UNALIGNED] = unaligned
    doc.spans[key] = SpanGroup(doc, name=key, spans=spans, attrs=attrs)


def _tokens(span: Span) -> tuple[int, int]:
    return span.start, span.end
