"""Relations between themes in a lexicon's files: put in, taken out, and mended where a theme goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.marked import Marked, Place, Splice
from nlp.lexicon.editing.members import append, members_of, remove
from nlp.lexicon.editing.said import Edited, Said
from nlp.lexicon.editing.theme_text import THEME_ORDER, drop_key, open_theme, set_key, splice_theme, texts_of, theme_ids
from nlp.lexicon.editing.written import written
from nlp.lexicon.files import theme_file

Relation: TypeAlias = Literal["broader", "related", "replaced_by"]
RELATIONS: tuple[Relation, ...] = ("broader", "related", "replaced_by")


def relate(draft: Draft, theme_id: str, relation: Relation, others: Sequence[str]) -> Edited:
    """Name other themes as broader, related, or in this one's place.

    Raises:
        LexiconError: one of them is not there.
    """
    marked = open_theme(draft, theme_id)
    for other in others:
        if theme_file(other) not in draft.files:
            open_theme(draft, other)
        if other == theme_id:
            raise LexiconError("edit.related_to_itself", where=theme_id)
    new = [other for other in others if other not in set(texts_of(marked.value(relation)))]
    marked = splice_theme(draft, theme_id, marked, _named(marked, relation, new))
    place = marked.value(relation)
    where = marked.where(place) if place else str(marked.path)
    return Edited(Said(where, "edit.related", {"theme": theme_id, "relation": relation, "others": "、".join(others)}))


def unrelate(draft: Draft, theme_id: str, relation: Relation, other: str) -> Edited:
    """Take a theme out of another one's relations.

    Raises:
        LexiconError: it is not among them.
    """
    marked = open_theme(draft, theme_id)
    if other not in texts_of(marked.value(relation)):
        raise LexiconError("edit.not_related", where=f"{theme_id}: {relation}: {other}")
    place = marked.value(relation)
    where = marked.where(place) if place else str(marked.path)
    splice_theme(draft, theme_id, marked, _replaced(marked, relation, theme_id, other, None))
    return Edited(Said(where, "edit.unrelated", {"theme": theme_id, "relation": relation, "other": other}))


def mend_relations(draft: Draft, gone: str, into: str | None) -> list[Said]:
    """Where other themes name one that goes, name the one that it goes into instead, or nothing.

    Returns:
        what was mended, a line each.
    """
    return [said for theme_id in theme_ids(draft) if theme_id != gone for said in _mend(draft, theme_id, gone, into)]


def _mend(draft: Draft, theme_id: str, gone: str, into: str | None) -> Iterator[Said]:
    for relation in RELATIONS:
        if gone not in draft.files[theme_file(theme_id)]:
            return
        marked = open_theme(draft, theme_id)
        place = marked.value(relation)
        if place is not None and gone in texts_of(place):
            splice_theme(draft, theme_id, marked, _replaced(marked, relation, theme_id, gone, into))
            values = {"theme": theme_id, "relation": relation, "other": gone, "into": into or "—"}
            yield Said(marked.where(place), "edit.mended", values)


def _named(marked: Marked, relation: Relation, new: Sequence[str]) -> list[Splice]:
    place = marked.value(relation)
    if not new:
        return []
    if place is not None and place.kind == "list":
        return append(members_of(marked, place), list(new))
    return set_key(marked, relation, written([*texts_of(place), *new]), order=THEME_ORDER)


def _replaced(marked: Marked, relation: Relation, theme_id: str, old: str, new: str | None) -> list[Splice]:
    """The places at which a relation names another theme, or no longer."""
    place = marked.value(relation)
    names = list(texts_of(place))
    if place is None or old not in names:
        return []
    if new is not None and new not in names and new != theme_id:
        one = place if place.kind == "text" else place.members[names.index(old)]
        return [Splice(one.start, one.end, new)]
    if len(names) == 1:
        return drop_key(marked, relation)
    return remove(members_of(marked, place), names.index(old))


def description_without(marked: Marked, place: Place, theme_id: str) -> list[Splice]:
    """``order`` without a theme."""
    names = list(texts_of(place))
    if theme_id not in names:
        return []
    return drop_key(marked, "order") if len(names) == 1 else remove(members_of(marked, place), names.index(theme_id))
