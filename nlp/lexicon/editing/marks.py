"""What is said of a theme's terms: how they stand, when and where they were read; and which one is preferred."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.marked import Marked, Splice
from nlp.lexicon.editing.said import Edited, Said
from nlp.lexicon.editing.theme_text import (
    TERM_ORDER,
    drop_key,
    find_term,
    flow_item,
    open_theme,
    set_key,
    splice_theme,
    terms_of,
)
from nlp.lexicon.editing.written import Value, written
from nlp.lexicon.model import Status


def set_term(
    draft: Draft,
    theme_id: str,
    text: str,
    *,
    status: Status | None = None,
    since: int | None = None,
    until: int | None = None,
    source: str | None = None,
    note: str | None = None,
    drop: Collection[str] = (),
) -> Edited:
    """Say more of a term, or something else; what is None stays as it is.

    Making a term the preferred one makes the one that was it an admitted one.

    Args:
        drop: the keys to take out.
    """
    changes = {"status": status, "since": since, "until": until, "source": source, "note": note}
    given: dict[str, Value] = {key: value for key, value in changes.items() if value is not None}
    marked = open_theme(draft, theme_id)
    place = find_term(marked, theme_id, text)
    warnings: tuple[Said, ...] = ()
    if status == "preferred":
        marked, warnings = step_down(draft, theme_id, marked, place)
    had_preferred = preferred_place(marked) is not None or warnings
    marked = _drop(draft, theme_id, change_term(draft, theme_id, marked, place, given), place, drop)
    term = terms_of(marked)[place]
    if had_preferred and preferred_place(marked) is None:
        warnings += (Said(str(marked.path), "edit.no_preferred", {"theme": theme_id}),)
    changed = (*(f"{key}={value}" for key, value in given.items()), *(f"{key}=" for key in drop))
    said = {"theme": theme_id, "term": term.text, "changes": " ".join(changed)}
    return Edited(Said(marked.where(term.whole), "edit.set", said), warnings)


def deprecate_term(draft: Draft, theme_id: str, text: str, *, use: str | None = None) -> Edited:
    """Say that a term is no longer to be used; it still matches and counts.

    Args:
        use: the term of the theme that is to be used in its place; it becomes the preferred one if this one was it.

    Raises:
        LexiconError: it is the preferred term, and no other was named.
    """
    marked = open_theme(draft, theme_id)
    place = find_term(marked, theme_id, text)
    term = terms_of(marked)[place]
    was_preferred = place == preferred_place(marked)
    if was_preferred and use is None:
        raise LexiconError("edit.deprecates_preferred", where=f"{theme_id}={term.text}")
    warnings: tuple[Said, ...] = ()
    if use is not None:
        other = terms_of(marked)[find_term(marked, theme_id, use)]
        if other.text == term.text:
            raise LexiconError("edit.use_itself", where=f"{theme_id}={term.text}")
        if was_preferred:
            warnings = (set_term(draft, theme_id, use, status="preferred").done,)
    marked = change_term(draft, theme_id, open_theme(draft, theme_id), place, {"status": "deprecated"})
    where = marked.where(terms_of(marked)[place].whole)
    return Edited(Said(where, "edit.deprecated", {"theme": theme_id, "term": term.text}), warnings)


def preferred_place(marked: Marked) -> int | None:
    """Which of the terms is the preferred one: it says so, or is the first and says nothing else."""
    for place, term in enumerate(terms_of(marked)):
        status = None if term.is_short else marked.value("status", term.whole)
        if (status is None and not place) or (status is not None and status.text == "preferred"):
            return place
    return None


def change_term(draft: Draft, theme_id: str, marked: Marked, place: int, changes: Mapping[str, Value]) -> Marked:
    """Write what is said of a term, key by key, and give the theme's file as it is then.

    Args:
        place: which of the theme's terms.
    """
    term = terms_of(marked)[place]
    if term.is_short:
        item = Splice(term.whole.start, term.whole.end, flow_item(marked, term, changes))
        return splice_theme(draft, theme_id, marked, [item]) if changes else marked
    for key, value in changes.items():
        whole = terms_of(marked)[place].whole
        spelling = written(value, in_flow=whole.is_flow)
        marked = splice_theme(draft, theme_id, marked, set_key(marked, key, spelling, order=TERM_ORDER, mapping=whole))
    return marked


def _drop(draft: Draft, theme_id: str, marked: Marked, place: int, keys: Collection[str]) -> Marked:
    for key in keys:
        whole = terms_of(marked)[place].whole
        if whole.kind == "mapping":
            marked = splice_theme(draft, theme_id, marked, drop_key(marked, key, whole))
    return marked


def step_down(draft: Draft, theme_id: str, marked: Marked, place: int) -> tuple[Marked, tuple[Said, ...]]:
    """Make the preferred term an admitted one, where it is another than the one that is to be it."""
    preferred = preferred_place(marked)
    if preferred is None or preferred == place:
        return marked, ()
    marked = change_term(draft, theme_id, marked, preferred, {"status": "admitted"})
    term = terms_of(marked)[preferred]
    return marked, (Said(marked.where(term.whole), "edit.stepped_down", {"theme": theme_id, "term": term.text}),)
