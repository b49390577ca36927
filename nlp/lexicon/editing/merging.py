"""Merging a theme into another: terms, rules and examples go over as they are written, relations follow, the id is retired."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TypeAlias

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.marked import Marked, Place, Splice, read_marked, spliced
from nlp.lexicon.editing.marks import preferred_place
from nlp.lexicon.editing.members import append, insert, members_of, remove
from nlp.lexicon.editing.pieces import Piece, append_pieces, flow_text, new_list, piece_of
from nlp.lexicon.editing.relations import mend_relations, relate
from nlp.lexicon.editing.said import Edited, Said
from nlp.lexicon.editing.theme_text import open_theme, term_list, terms_of, texts_of, theme_ids
from nlp.lexicon.editing.themes import add_examples, retire
from nlp.lexicon.files import theme_file
from nlp.lexicon.read_guards import GUARD_KEYS, WINDOWED
from nlp.lexicon.read_theme import folded_words

NEVER = frozenset(("never_inside", "not_after", "not_before", "not_listed_with"))
"""Guards of which two lists together say the same as each by itself."""

_Recognised: TypeAlias = Callable[[Marked, Place], tuple[str, ...]]


def merge_themes(draft: Draft, from_id: str, into_id: str, *, leave: Collection[str] = ()) -> Edited:
    """Put everything that one theme finds into another, and take it out.

    Guards that held for the whole theme come to stand on each of its terms and rules. What stands in both stays as the
    other theme has it.

    Args:
        leave: examples that are not to go over, since they are no longer true.

    Raises:
        LexiconError: a theme is not there, or guards cannot be joined.
    """
    source, target = open_theme(draft, from_id), open_theme(draft, into_id)
    if from_id == into_id:
        raise LexiconError("edit.related_to_itself", where=from_id)
    source = _with_guards_on_members(source, target)
    twice = _carry_terms(draft, source, into_id)
    terms = len(terms_of(source)) - len(twice)
    rules = sum(_carry_rules(draft, source, into_id, key, same) for key, same in _RULES.items())
    examples, dropped = _carry_examples(draft, source, into_id, leave)
    draft.delete(theme_file(from_id))
    mended = mend_relations(draft, from_id, into_id)
    _carry_relations(draft, source, into_id)
    retire(draft, from_id, into_id)
    said = {"theme": from_id, "into": into_id, "terms": terms, "rules": rules, "examples": examples}
    warnings = [*twice, *dropped, *_not_carried(source), *mended]
    target = open_theme(draft, into_id)
    return Edited(Said(target.where(term_list(target)), "edit.merged", said), tuple(warnings))


def _with_guards_on_members(source: Marked, target: Marked) -> Marked:
    """The theme's file with its guards on each term and rule, but for those that the other theme has just so."""
    guards = {
        entry.name: entry.value
        for entry in source.root.entries
        if entry.name in GUARD_KEYS and not _has_same(target, entry.name, flow_text(source, entry.value))
    }
    if not guards:
        return source
    lists = [node for key in ("terms", "coordination", "patterns") if (node := source.value(key)) is not None]
    splices = [one for node in lists for member in node.members for one in _guarded(source, member, guards)]
    return read_marked(source.path, spliced(source.text, splices))


def _has_same(target: Marked, name: str, written: str) -> bool:
    place = target.value(name)
    return place is not None and flow_text(target, place) == written


def _guarded(source: Marked, member: Place, guards: Mapping[str, Place]) -> list[Splice]:
    """A term or rule with the theme's guards."""
    if member.kind == "text":
        more = "".join(f", {name}: {flow_text(source, guard)}" for name, guard in guards.items())
        return [Splice(member.start, member.end, f"{{text: {flow_text(source, member)}{more}}}")]
    own = {entry.name: entry.value for entry in member.entries}
    new = [f"{name}: {flow_text(source, guard)}" for name, guard in guards.items() if name not in own]
    joined = [one for name, guard in guards.items() if name in own for one in _joined(source, name, own[name], guard)]
    return [*joined, *insert(members_of(source, member), len(member.entries) - 1, new)]


def _joined(source: Marked, name: str, own: Place, guard: Place) -> list[Splice]:
    """A guard of the theme beside the term's own of the same name."""
    if flow_text(source, own) == flow_text(source, guard):
        return []
    if name in NEVER and own.kind == "list":
        there = set(texts_of(own))
        members = guard.members if guard.kind == "list" else (guard,)
        return append(members_of(source, own), [flow_text(source, one) for one in members if one.text.strip() not in there])
    if name in NEVER or name in WINDOWED:
        several = [flow_text(source, one) for place in (own, guard) for one in (place.members or (place,))]
        return [Splice(own.start, own.end, f"[{', '.join(several)}]")]
    raise LexiconError("edit.guards_clash", where=source.where(own), theme=source.path.stem, name=name)


def _carry_terms(draft: Draft, source: Marked, into_id: str) -> list[Said]:
    """The terms, but for those that the other theme has; which these are."""
    target = open_theme(draft, into_id)
    there = {folded_words(term.text): target.where(term.whole) for term in terms_of(target)}
    preferred, pieces, twice = preferred_place(source), [], []
    for place, term in enumerate(terms_of(source)):
        where = there.get(folded_words(term.text))
        if where:
            twice.append(Said(where, "edit.twice", {"term": term.text, "into": into_id}))
        else:
            pieces.append(piece_of(source, term_list(source), place, ("status",) if place == preferred else ()))
    if pieces:
        draft.write(theme_file(into_id), append_pieces(target, term_list(target), pieces))
    return twice


def _same_pattern(marked: Marked, rule: Place) -> tuple[str, ...]:
    text = marked.value("text", rule)
    return (folded_words(text.text),) if text else ()


def _same_coordination(marked: Marked, rule: Place) -> tuple[str, ...]:
    words = [place.text for key in ("modifier", "head") if (place := marked.value(key, rule))]
    return tuple(map(folded_words, [*words, *texts_of(marked.value("through", rule))]))


_RULES: Mapping[str, _Recognised] = {"coordination": _same_coordination, "patterns": _same_pattern}


def _carry_rules(draft: Draft, source: Marked, into_id: str, key: str, same: _Recognised) -> int:
    """The rules of a kind that the other theme does not have; how many."""
    rules = source.value(key)
    if rules is None:
        return 0
    target = open_theme(draft, into_id)
    there = target.value(key)
    known = {same(target, rule) for rule in there.members} if there else set()
    pieces = [piece_of(source, rules, place) for place, rule in enumerate(rules.members) if same(source, rule) not in known]
    if pieces:
        draft.write(theme_file(into_id), _with_list(target, key, there, pieces))
    return len(pieces)


def _with_list(target: Marked, key: str, there: Place | None, pieces: list[Piece]) -> str:
    return append_pieces(target, there, pieces) if there else new_list(target, key, pieces)


def _carry_examples(draft: Draft, source: Marked, into_id: str, leave: Collection[str]) -> tuple[int, list[Said]]:
    """The examples; a sentence that one theme has as yes and the other as no is a yes of the merged one."""
    target = open_theme(draft, into_id)
    (yes, no), (target_yes, target_no) = ((_sentences(one, "yes"), _sentences(one, "no")) for one in (source, target))
    dropped = [Said(str(source.path), "edit.example_dropped", {"text": text}) for text in no if text in {*target_yes, *leave}]
    no = [text for text in no if text not in {*target_yes, *leave}]
    yes = [text for text in yes if text not in leave]
    for text in [text for text in target_no if text in yes]:
        dropped.append(Said(str(target.path), "edit.example_dropped", {"text": text}))
        _drop_example(draft, into_id, text)
    edited = add_examples(draft, into_id, yes=yes, no=no)
    return int(str(edited.done.values["count"])), dropped


def _sentences(marked: Marked, kind: str) -> list[str]:
    examples = marked.value("examples")
    return list(texts_of(marked.value(kind, examples))) if examples else []


def _drop_example(draft: Draft, theme_id: str, text: str) -> None:
    marked = open_theme(draft, theme_id)
    examples = marked.value("examples")
    sentences = marked.value("no", examples) if examples else None
    if sentences is None:
        return
    if len(sentences.members) == 1:
        draft.write(theme_file(theme_id), spliced(marked.text, [Splice(sentences.start, sentences.end, "[]")]))
        return
    place = [one.text.strip() for one in sentences.members].index(text)
    draft.write(theme_file(theme_id), spliced(marked.text, remove(members_of(marked, sentences), place)))


def _carry_relations(draft: Draft, source: Marked, into_id: str) -> None:
    """Wider and related themes, but for the merged one itself and those below it."""
    narrower = set(_below(draft, into_id))
    broader = [one for one in texts_of(source.value("broader")) if one not in {into_id, *narrower}]
    related = [one for one in texts_of(source.value("related")) if one != into_id]
    if broader:
        relate(draft, into_id, "broader", broader)
    if related:
        relate(draft, into_id, "related", related)


def _below(draft: Draft, theme_id: str) -> Iterator[str]:
    """The themes that are narrower than one, by any number of steps."""
    broader = {one: set(texts_of(open_theme(draft, one).value("broader"))) for one in theme_ids(draft)}
    waiting, seen = [theme_id], {theme_id}
    while waiting:
        wider = waiting.pop()
        for one in (one for one, names in broader.items() if wider in names and one not in seen):
            seen.add(one)
            waiting.append(one)
            yield one


def _not_carried(source: Marked) -> Iterator[Said]:
    """What a person wrote of the theme, to be looked at: it is not of the other one."""
    for name in ("scope", "note"):
        place = source.value(name)
        if place is not None:
            values = {"theme": source.path.stem, "name": name, "text": " ".join(place.text.split())}
            yield Said(source.where(place), "edit.not_carried", values)
