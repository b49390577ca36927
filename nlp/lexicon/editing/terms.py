"""Operations on a theme's terms: add, remove, move, rename, and say more of them. Each changes the lines it must."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.marked import Marked, Splice, spliced
from nlp.lexicon.editing.members import append, members_of, remove
from nlp.lexicon.editing.pieces import append_pieces, piece_of
from nlp.lexicon.editing.said import Edited, Said
from nlp.lexicon.editing.theme_text import (
    TERM_ORDER,
    drop_key,
    find_term,
    flow_item,
    in_block,
    open_theme,
    set_key,
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
        marked, warnings = _step_down(draft, theme_id, marked, place)
    had_preferred = preferred_place(marked) is not None or warnings
    marked = _drop(draft, theme_id, _change(draft, theme_id, marked, place, given), place, drop)
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
    marked = _change(draft, theme_id, open_theme(draft, theme_id), place, {"status": "deprecated"})
    where = marked.where(terms_of(marked)[place].whole)
    return Edited(Said(where, "edit.deprecated", {"theme": theme_id, "term": term.text}), warnings)


def preferred_place(marked: Marked) -> int | None:
    """Which of the terms is the preferred one: it says so, or is the first and says nothing else."""
    for place, term in enumerate(terms_of(marked)):
        status = None if term.is_short else marked.value("status", term.whole)
        if (status is None and not place) or (status is not None and status.text == "preferred"):
            return place
    return None


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
        marked = _change(draft, theme_id, marked, 1, {"status": "admitted"})
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


def _change(draft: Draft, theme_id: str, marked: Marked, place: int, changes: Mapping[str, Value]) -> Marked:
    """Write what is said of a term, key by key."""
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


def _step_down(draft: Draft, theme_id: str, marked: Marked, place: int) -> tuple[Marked, tuple[Said, ...]]:
    """Make the preferred term an admitted one, where it is another than the one that is to be it."""
    preferred = preferred_place(marked)
    if preferred is None or preferred == place:
        return marked, ()
    marked = _change(draft, theme_id, marked, preferred, {"status": "admitted"})
    term = terms_of(marked)[preferred]
    return marked, (Said(marked.where(term.whole), "edit.stepped_down", {"theme": theme_id, "term": term.text}),)


def _respelled(old: str, text: str, *, in_flow: bool) -> str:
    """A wording in the quotes that the old one had."""
    quote = old[:1]
    quoted = f"{quote}{text}{quote}"
    return quoted if quote in ("'", '"') and reads_as(quoted, text, in_flow=in_flow) else scalar(text, in_flow=in_flow)


def _has_guards(marked: Marked) -> bool:
    return any(entry.name in GUARD_KEYS for entry in marked.root.entries)
