"""Many terms of a theme changed at once: the file is read a few times, not once a term."""

from __future__ import annotations

from collections.abc import Mapping

from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.marked import Splice
from nlp.lexicon.editing.marks import set_term
from nlp.lexicon.editing.said import Edited, Said
from nlp.lexicon.editing.theme_text import TERM_ORDER, TermNode, flow_item, open_theme, set_key, splice_theme, terms_of
from nlp.lexicon.editing.written import Value, written
from nlp.lexicon.read_theme import folded_words

KEYS = ("status", "since", "until", "source", "note")


def set_terms(draft: Draft, theme_id: str, changes: Mapping[str, Mapping[str, Value]]) -> Edited:
    """Say something else of several terms of a theme.

    Args:
        changes: by the terms' wordings, what is to be said of each, by `KEYS`. A term that becomes the preferred one makes the
            one that was it an admitted one, unless that is changed too.
    """
    by_wording = {folded_words(text): dict(said) for text, said in changes.items()}
    preferred = [text for text, said in changes.items() if said.get("status") == "preferred"]
    for text in preferred:
        set_term(draft, theme_id, text, status="preferred")
        del by_wording[folded_words(text)]["status"]
    _change_short(draft, theme_id, by_wording)
    for key in KEYS:
        _change_key(draft, theme_id, key, by_wording)
    path = str(open_theme(draft, theme_id).path)
    return Edited(Said(path, "edit.set_several", {"theme": theme_id, "count": len(changes)}))


def _change_short(draft: Draft, theme_id: str, changes: Mapping[str, Mapping[str, Value]]) -> None:
    """Terms that are only their wordings become mappings with all that is said of them."""
    marked = open_theme(draft, theme_id)
    splices = []
    for term in terms_of(marked):
        said = _said_of(term, changes)
        if term.is_short and said:
            splices.append(Splice(term.whole.start, term.whole.end, flow_item(marked, term, said)))
    splice_theme(draft, theme_id, marked, splices)


def _change_key(draft: Draft, theme_id: str, key: str, changes: Mapping[str, Mapping[str, Value]]) -> None:
    """One key of the terms that are mappings."""
    marked = open_theme(draft, theme_id)
    splices: list[Splice] = []
    for term in terms_of(marked):
        value = _said_of(term, changes).get(key)
        entry = None if term.is_short else marked.value(key, term.whole)
        if value is not None and not term.is_short and (entry is None or entry.text != str(value)):
            spelling = written(value, in_flow=term.whole.is_flow)
            splices += set_key(marked, key, spelling, order=TERM_ORDER, mapping=term.whole)
    if splices:
        splice_theme(draft, theme_id, marked, splices)


def _said_of(term: TermNode, changes: Mapping[str, Mapping[str, Value]]) -> Mapping[str, Value]:
    return changes.get(folded_words(term.text), {})
