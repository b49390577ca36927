"""A merge put into a draft of a lexicon: new themes, new terms, and where the file is to prevail, what it says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from nlp.lexicon.editing.bulk import set_terms
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.marked import spliced
from nlp.lexicon.editing.members import append, members_of
from nlp.lexicon.editing.relations import Relation, relate
from nlp.lexicon.editing.said import Edited, Said
from nlp.lexicon.editing.terms import NewTerm, add_terms, move_term, remove_term
from nlp.lexicon.editing.theme_text import THEME_ORDER, open_description, open_theme, set_key, splice_theme
from nlp.lexicon.editing.themes import add_theme, deprecate_theme, rename_theme, retire, set_note
from nlp.lexicon.editing.written import Value, scalar
from nlp.lexicon.exchange.merge_model import Addition, Difference, Merge, NewTheme
from nlp.lexicon.files import DESCRIPTION, theme_file


@dataclass(frozen=True, slots=True)
class Applied:
    """What was put into a draft."""

    themes: int
    terms: int
    changes: int
    edited: tuple[Edited, ...]


def apply_merge(draft: Draft, merge: Merge, *, update: bool = False) -> Applied:
    """Put a merge into a draft.

    Args:
        update: let the file prevail where it differs from the lexicon; a term that another theme has is then added here too, or
            moved, where the file has it in that theme no longer.

    Raises:
        LexiconError: something of it is not possible.
    """
    taken = [one for one in merge.differences if update]
    shared = [one.addition for one in taken if one.what == "shared" and one.addition]
    moved = [one for one in taken if one.what == "moved" and one.addition]
    new = {theme.id: theme for theme in merge.themes}
    edited = []
    made = 0
    for theme in merge.themes:
        more = [one for one in [*shared, *(one.addition for one in moved if one.addition)] if one.theme == theme.id]
        if theme.terms or more:
            made += 1
            edited.append(_make(draft, theme, more))
    added = [one for one in [*merge.additions, *shared] if one.theme not in new]
    edited += [add_terms(draft, theme, terms) for theme, terms in _by_theme(added).items()]
    edited += [_move(draft, one, is_new=one.theme in new) for one in moved]
    for theme in merge.themes:
        _relate(draft, theme)
    _put_in_order(draft, [theme.id for theme in merge.themes if theme_file(theme.id) in draft.files])
    for gone, into in merge.retired.items():
        retire(draft, gone, into)
    edited += _changes(draft, [one for one in taken if one.what not in ("shared", "moved")])
    terms = len(added) + sum(len(theme.terms) for theme in merge.themes)
    return Applied(made, terms, len([one for one in taken if one.what != "shared"]), tuple(edited))


def _make(draft: Draft, theme: NewTheme, more: Iterable[Addition]) -> Edited:
    terms = _by_place([*theme.terms, *more])
    return add_theme(draft, theme.id, label=theme.label, terms=terms, scope=theme.concept.scope, note=theme.concept.note)


def _by_place(additions: Sequence[Addition]) -> list[NewTerm]:
    """The terms of a new theme: the first is the preferred one, unless it is said of it or of another."""
    has_preferred = any(one.status == "preferred" for one in additions)
    first = additions[0].status or ("admitted" if has_preferred else None)
    head = replace(_new_term(additions[0]), status=None if first == "preferred" else first)
    return [head, *map(_new_term, additions[1:])]


def _relate(draft: Draft, theme: NewTheme) -> None:
    """Name the themes that a new one is related to, those that are there now."""
    if theme_file(theme.id) not in draft.files:
        return
    relations = {
        cast(Relation, name): [one for one in others if theme_file(one) in draft.files and one != theme.id]
        for name, others in theme.relations.items()
    }
    if theme.concept.is_deprecated:
        deprecate_theme(draft, theme.id)
    for relation, others in relations.items():
        if others:
            relate(draft, theme.id, relation, others)


def _put_in_order(draft: Draft, themes: Sequence[str]) -> None:
    """Name new themes in the lexicon's order of themes, where it has one."""
    marked = open_description(draft)
    order = marked.value("order")
    if order is not None and order.kind == "list" and themes:
        draft.write(DESCRIPTION, spliced(marked.text, append(members_of(marked, order), list(themes))))


def _by_theme(additions: Iterable[Addition]) -> Mapping[str, list[NewTerm]]:
    themes: dict[str, list[NewTerm]] = {}
    for one in additions:
        themes.setdefault(one.theme, []).append(_new_term(one))
    return themes


def _new_term(one: Addition) -> NewTerm:
    """The term behind others, where it is admitted if nothing is said of it."""
    provenance = one.provenance
    status = None if one.status == "admitted" else one.status
    return NewTerm(one.text, status, provenance.since, provenance.until, provenance.source, provenance.note)


def _move(draft: Draft, one: Difference, *, is_new: bool) -> Edited:
    """Move a term; into a new theme it was put when that was made."""
    term = one.term or ""
    return remove_term(draft, one.had, term) if is_new else move_term(draft, one.had, term, one.theme)


def _changes(draft: Draft, differences: Iterable[Difference]) -> Iterator[Edited]:
    """Let the file prevail: what it says of the terms of a theme is written at once."""
    themes: dict[str, dict[str, dict[str, Value]]] = {}
    for one in differences:
        if one.term is None:
            yield _change_theme(draft, one)
        else:
            value = int(one.has) if one.what in ("since", "until") else one.has
            themes.setdefault(one.theme, {}).setdefault(one.term, {})[one.what] = value
    for theme, changes in themes.items():
        yield set_terms(draft, theme, changes)


def _change_theme(draft: Draft, one: Difference) -> Edited:
    if one.what.startswith("label:"):
        return rename_theme(draft, one.theme, {one.what.partition(":")[2]: one.has})
    if one.what == "deprecated":
        return deprecate_theme(draft, one.theme)
    if one.what == "note":
        return set_note(draft, one.theme, one.has)
    if one.what == "scope":
        return _set_scope(draft, one)
    others = [other for other in one.has.split() if theme_file(other) in draft.files]
    return relate(draft, one.theme, cast(Relation, one.what), others)


def _set_scope(draft: Draft, one: Difference) -> Edited:
    marked = open_theme(draft, one.theme)
    spelling = scalar(" ".join(one.has.split()), in_flow=marked.root.is_flow)
    splice_theme(draft, one.theme, marked, set_key(marked, "scope", spelling, order=THEME_ORDER))
    return Edited(Said(str(marked.path), "exchange.scope_set", {"theme": one.theme}))
