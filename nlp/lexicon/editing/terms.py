"""Operations on a theme's terms: add, remove, move, rename. Each changes the lines it must."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.marked import Marked, Splice, spliced
from nlp.lexicon.editing.marks import change_term, preferred_place, step_down
from nlp.lexicon.editing.members import append, members_of, remove
from nlp.lexicon.editing.pieces import append_pieces, piece_of
from nlp.lexicon.editing.said import Edited, Said
from nlp.lexicon.editing.theme_text import (
    find_term,
    in_block,
    open_theme,
    splice_theme,
    term_list,
    terms_of,
)
from nlp.lexicon.editing.wording import checked_wording, remarks_on
from nlp.lexicon.editing.written import Value, reads_as, scalar, written
from nlp.lexicon.files import theme_file
from nlp.lexicon.model import Lexicon, Status
from nlp.lexicon.read_guards import GUARD_KEYS
from nlp.lexicon.read_theme import folded_words


@dataclass(frozen=True, slots=True)
class NewTerm:
    """A term to be added, and what is known of it."""

    text: str
    status: Status | None = None
    since: int | None = None
    until: int | None = None
    source: str | None = None
    note: str | None = None

    def provenance(self) -> dict[str, Value]:
        """What is known, by the keys that a theme's file has for it."""
        known: dict[str, Value] = {name: getattr(self, name) for name in ("status", "since", "until", "source", "note")}
        return {name: value for name, value in known.items() if value is not None}


def add_term(
    draft: Draft,
    theme_id: str,
    text: str,
    *,
    status: Status | None = None,
    since: int | None = None,
    until: int | None = None,
    source: str | None = None,
    note: str | None = None,
) -> Edited:
    """Add a term to a theme, behind the others.

    Raises:
        LexiconError: the theme is not there, has the term already, or the wording cannot be a term.
    """
    return add_terms(draft, theme_id, [NewTerm(text, status, since, until, source, note)])


def add_terms(draft: Draft, theme_id: str, terms: Sequence[NewTerm]) -> Edited:
    """Add several terms at once, in time that grows with their number alone.

    A new preferred term makes the one that was it an admitted one.

    Raises:
        LexiconError: as `add_term`; nothing is added then.
    """
    marked = open_theme(draft, theme_id)
    before = terms_of(marked)
    checked = checked_terms(theme_id, terms, {folded_words(term.text): marked.where(term.whole) for term in before})
    wordings = [term.text for term in checked]
    listed = term_list(marked)
    is_block = in_block(marked, listed)
    lines = [written_term(term, is_block=is_block) for term in checked]
    splices = append(members_of(marked, listed), lines)
    draft.write(theme_file(theme_id), spliced(marked.text, splices))
    where = [f"{marked.path}:{line}" for line in _new_lines(marked, splices, len(wordings))]
    remarks = [one for wording, place in zip(wordings, where, strict=True) for one in remarks_on(wording, place)]
    statuses = [term.status for term in checked]
    if "preferred" in statuses:
        _, stepped = step_down(draft, theme_id, open_theme(draft, theme_id), len(before) + statuses.index("preferred"))
        remarks += stepped
    said = {"theme": theme_id, "terms": "、".join(wordings), "count": len(wordings)}
    key = "edit.added" if len(wordings) == 1 else "edit.added_several"
    return Edited(Said(where[0] if where else str(marked.path), key, said), tuple(remarks), theme_id, tuple(wordings))


def checked_terms(theme_id: str, terms: Sequence[NewTerm], there: Mapping[str, str] | None = None) -> list[NewTerm]:
    """The terms, their wordings without blanks around them, each new to the theme and among themselves.

    Args:
        there: the folded wordings that the theme has, and where they stand.

    Raises:
        LexiconError: a wording cannot be a term, or is there already.
    """
    places = dict(there or {})
    checked = []
    for term in terms:
        wording = checked_wording(term.text, f"{theme_id}={term.text.strip()}")
        folded = folded_words(wording)
        if folded in places:
            raise LexiconError("edit.there", where=f"{theme_id}={wording}", place=places[folded])
        places[folded] = f"{theme_id}={wording}"
        checked.append(replace(term, text=wording))
    return checked


def written_term(term: NewTerm, *, is_block: bool) -> str:
    """A term as it stands in a list: only its wording where nothing more is known."""
    provenance = term.provenance()
    return written({"text": term.text, **provenance}) if provenance else scalar(term.text, in_flow=not is_block)


def _new_lines(marked: Marked, splices: Sequence[Splice], count: int) -> Sequence[int]:
    """The lines on which members stand that were put in: one each, or all on the line of the last before them."""
    if not splices:
        return []
    line = marked.text.count("\n", 0, splices[-1].start) + 1
    has_lines = splices[-1].written.startswith("\n")
    return range(line + 1, line + 1 + count) if has_lines else [line] * count


def remove_term(draft: Draft, theme_id: str, text: str) -> Edited:
    """Take a term out of a theme.

    Raises:
        LexiconError: the theme or the term is not there, or it is the theme's only one.
    """
    marked = open_theme(draft, theme_id)
    place = find_term(marked, theme_id, text)
    term = terms_of(marked)[place]
    where = marked.where(term.whole)
    new = _without(draft, theme_id, marked, place)
    return Edited(Said(where, "edit.removed", {"theme": theme_id, "term": term.text}), _now_first(marked, new, place))


def move_term(draft: Draft, from_theme: str, text: str, to_theme: str) -> Edited:
    """Move a term to another theme with all that is said of it: provenance, guards, the comment on its line.

    It comes behind the others there; a preferred term becomes an admitted one.

    Raises:
        LexiconError: a theme or the term is not there, the other theme has the term already, or this one has no other.
    """
    source, target = open_theme(draft, from_theme), open_theme(draft, to_theme)
    place = find_term(source, from_theme, text)
    term = terms_of(source)[place]
    if from_theme == to_theme:
        raise LexiconError("edit.same_theme", where=f"{from_theme}={term.text}")
    _refuse_there(target, to_theme, term.text)
    was_preferred = place == preferred_place(source)
    piece = piece_of(source, term_list(source), place, ("status",) if was_preferred else ())
    new_source = _without(draft, from_theme, source, place)
    draft.write(theme_file(to_theme), append_pieces(target, term_list(target), [piece]))
    new_target = open_theme(draft, to_theme)
    moved = terms_of(new_target)[-1]
    said = {"theme": from_theme, "term": term.text, "to": to_theme}
    themes = {from_theme: source, to_theme: target}
    guarded = [Said(str(one.path), "edit.theme_guards", {"theme": name}) for name, one in themes.items() if _has_guards(one)]
    warnings = (*_now_first(source, new_source, place), *guarded)
    return Edited(Said(new_target.where(moved.whole), "edit.moved", said), warnings, to_theme, (term.text,))


def rename_term(draft: Draft, theme_id: str, text: str, new_text: str) -> Edited:
    """Give a term another wording; what is said of it stays.

    Raises:
        LexiconError: the theme or the term is not there, or the theme has the new wording already.
    """
    marked = open_theme(draft, theme_id)
    place = find_term(marked, theme_id, text)
    term = terms_of(marked)[place]
    wording = checked_wording(new_text, f"{theme_id}={new_text}")
    if folded_words(wording) != folded_words(term.text):
        _refuse_there(marked, theme_id, wording)
    in_flow = not in_block(marked, term_list(marked)) if term.is_short else term.whole.is_flow
    start = term.wording.start
    spelling = _respelled(marked.written(term.wording), wording, in_flow=in_flow)
    marked = splice_theme(draft, theme_id, marked, [Splice(start, term.wording.end, spelling)])
    where = marked.where(terms_of(marked)[place].wording)
    said = Said(where, "edit.renamed", {"theme": theme_id, "term": term.text, "to": wording})
    return Edited(said, tuple(remarks_on(wording, where)), theme_id, (wording,))


def elsewhere(lexicon: Lexicon, theme_id: str, wordings: Collection[str]) -> list[Said]:
    """Which of the wordings are terms of other themes too; a paragraph that has one of them carries both themes."""
    asked = {folded_words(wording) for wording in wordings}
    return [
        Said(f"{theme.path}:{term.line}", "edit.elsewhere", {"term": term.text, "theme": theme.id})
        for theme in lexicon.themes
        if theme.id != theme_id
        for term in theme.terms
        if folded_words(term.text) in asked
    ]


def _refuse_there(marked: Marked, theme_id: str, wording: str) -> None:
    for term in terms_of(marked):
        if folded_words(term.text) == folded_words(wording):
            raise LexiconError("edit.there", where=f"{theme_id}={wording}", place=marked.where(term.whole))


def _without(draft: Draft, theme_id: str, marked: Marked, place: int) -> Marked:
    """The theme without a term; what was admitted by its place stays so where another term says that it is preferred."""
    if len(terms_of(marked)) == 1:
        raise LexiconError("edit.only_term", where=f"{theme_id}={terms_of(marked)[place].text}", theme=theme_id)
    preferred = preferred_place(marked)
    if not place and preferred and terms_of(marked)[1].is_short and preferred > 1:
        marked = change_term(draft, theme_id, marked, 1, {"status": "admitted"})
    return splice_theme(draft, theme_id, marked, remove(members_of(marked, term_list(marked)), place))


def _now_first(before: Marked, after: Marked, place: int) -> tuple[Said, ...]:
    """What became of the preferred term when another one was taken out."""
    was, now = preferred_place(before), preferred_place(after)
    if now is None:
        return (Said(str(after.path), "edit.no_preferred", {"theme": after.path.stem}),) if was is not None else ()
    term = terms_of(after)[now]
    if was is not None and terms_of(before)[was].text == term.text:
        return ()
    return (Said(after.where(term.whole), "edit.now_preferred", {"theme": after.path.stem, "term": term.text}),)


def _respelled(old: str, text: str, *, in_flow: bool) -> str:
    """A wording in the quotes that the old one had."""
    quote = old[:1]
    quoted = f"{quote}{text}{quote}"
    return quoted if quote in ("'", '"') and reads_as(quoted, text, in_flow=in_flow) else scalar(text, in_flow=in_flow)


def _has_guards(marked: Marked) -> bool:
    return any(entry.name in GUARD_KEYS for entry in marked.root.entries)
