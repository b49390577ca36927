"""Guards as a lexicon's file writes them, for findings that name one."""

from __future__ import annotations

from nlp.lexicon.model import Guard, OneOf, Window

_MOST_WORDS = 4


def written_guard(guard: Guard) -> str:
    """A guard on one line; of many words only the first.

    >>> from nlp.lexicon.model import WordGuard
    >>> written_guard(WordGuard("near", ("人民", "民族"), Window("sentence")))
    'near: {any: [人民, 民族], within: sentence}'
    """
    if isinstance(guard, OneOf):
        choices = ("{" + ", ".join(map(written_guard, choice)) + "}" for choice in guard.choices)
        return f"one_of: [{', '.join(choices)}]"
    words = ", ".join(guard.words[:_MOST_WORDS]) + (" …" if len(guard.words) > _MOST_WORDS else "")
    if guard.window is None:
        return f"{guard.kind}: [{words}]"
    return f"{guard.kind}: {{any: [{words}], {_written_window(guard.window)}}}"


def _written_window(window: Window) -> str:
    if window.before is None and window.after is None:
        return f"within: {window.scope}"
    if window.before == window.after:
        return f"within: {window.before}"
    return ", ".join(f"{side}: {reach}" for side, reach in (("before", window.before), ("after", window.after)) if reach)
