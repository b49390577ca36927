"""Operations on whole themes: add, take out, rename, deprecate, note, examples. Ids never change and are never given again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.marked import Marked, Place, spliced
from nlp.lexicon.editing.marks import set_term
from nlp.lexicon.editing.members import append, members_of
from nlp.lexicon.editing.relations import description_without, mend_relations, relate
from nlp.lexicon.editing.said import Edited, Said
from nlp.lexicon.editing.terms import NewTerm, checked_terms, written_term
from nlp.lexicon.editing.theme_text import (
    DESCRIPTION_ORDER,
    LABEL_ORDER,
    THEME_ORDER,
    drop_key,
    open_description,
    open_theme,
    retired_ids,
    set_key,
    splice_theme,
)
from nlp.lexicon.editing.wording import remarks_on
from nlp.lexicon.editing.written import scalar, written
from nlp.lexicon.files import DESCRIPTION, theme_file
from nlp.lexicon.read_theme import is_reserved

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LINE_END = re.compile(r"\s*[\r\n\x85\u2028\u2029]+\s*")


def add_theme(
    draft: Draft,
    theme_id: str,
    *,
    label: Mapping[str, str],
    terms: Sequence[NewTerm | str],
    broader: Sequence[str] = (),
    related: Sequence[str] = (),
    scope: str | None = None,
    note: str | None = None,
    yes: Sequence[str] = (),
    no: Sequence[str] = (),
) -> Edited:
    """Add a theme, as a file of its own.

    Args:
        label: by language, ``zh`` and ``en`` at least.
        terms: the preferred one first; at least one.

    Raises:
        LexiconError: the id is no id, is a theme's or was one's, or a term cannot be one.
    """
    _check_new_id(draft, theme_id)
    for language in LABEL_ORDER:
        if not label.get(language, "").strip():
            raise LexiconError("edit.no_label", where=theme_id, language=language)
    new = [NewTerm(term) if isinstance(term, str) else term for term in terms]
    if not new:
        raise LexiconError("edit.no_terms", where=theme_id)
    checked = checked_terms(theme_id, new)
    name = theme_file(theme_id)
    head = [f"id: {theme_id}", f"label: {written({key: _one_line(text) for key, text in label.items()})}"]
    head += [f"{key}: {written(list(ids))}" for key, ids in (("broader", broader), ("related", related)) if ids]
    head += [f"{key}: {_paragraph(text)}" for key, text in (("scope", scope), ("note", note)) if text and text.strip()]
    lines = [*head, "terms:", *(f"  - {written_term(term, is_block=True)}" for term in checked)]
    lines += _written_examples(yes, no)
    draft.write(name, "\n".join((*lines, "")))
    said = {"theme": theme_id, "terms": "、".join(term.text for term in checked), "count": len(checked)}
    remarks = [one for term in checked for one in remarks_on(term.text, str(draft.folder / name))]
    wordings = tuple(term.text for term in checked)
    return Edited(Said(f"{draft.folder / name}:1", "edit.theme_added", said), tuple(remarks), theme_id, wordings)


def remove_theme(draft: Draft, theme_id: str, *, into: str | None = None) -> Edited:
    """Take a theme out; its id is kept among the retired ones, and themes that named it do so no longer.

    Args:
        into: the theme that takes its place, for readers and wherever it was named.
    """
    marked = open_theme(draft, theme_id)
    draft.delete(theme_file(theme_id))
    mended = mend_relations(draft, theme_id, into)
    retire(draft, theme_id, into)
    return Edited(Said(str(marked.path), "edit.theme_removed", {"theme": theme_id}), tuple(mended))


def rename_theme(draft: Draft, theme_id: str, label: Mapping[str, str]) -> Edited:
    """Give a theme other labels, by language; the others stay, and so does its id."""
    marked = open_theme(draft, theme_id)
    before = {entry.name: entry.value.text for entry in _label(marked).entries}
    for language, text in label.items():
        if not text.strip():
            raise LexiconError("edit.no_label", where=theme_id, language=language)
        place = _label(marked)
        spelling = scalar(_one_line(text), in_flow=place.is_flow)
        splices = set_key(marked, language, spelling, order=LABEL_ORDER, mapping=place)
        marked = splice_theme(draft, theme_id, marked, splices)
    old = " / ".join(before.get(language, "—") for language in label)
    said = {"theme": theme_id, "old": old, "new": " / ".join(label.values())}
    return Edited(Said(marked.where(_label(marked)), "edit.theme_renamed", said))


def deprecate_theme(draft: Draft, theme_id: str, *, replaced_by: Sequence[str] = ()) -> Edited:
    """Say that a theme is no longer to be chosen; it is still found and counted.

    Args:
        replaced_by: the themes to choose in its place.
    """
    marked = open_theme(draft, theme_id)
    marked = splice_theme(draft, theme_id, marked, set_key(marked, "status", "deprecated", order=THEME_ORDER))
    if replaced_by:
        relate(draft, theme_id, "replaced_by", replaced_by)
        marked = open_theme(draft, theme_id)
    status = marked.value("status")
    where = marked.where(status) if status else str(marked.path)
    return Edited(Said(where, "edit.theme_deprecated", {"theme": theme_id, "others": "、".join(replaced_by) or "—"}))


def set_note(draft: Draft, theme_id: str, note: str, text: str | None = None) -> Edited:
    """Write a note on a theme, or on a term of it, in the place of the one that stands there.

    Args:
        note: an empty one takes the note out.
        text: the term, None for the theme itself.
    """
    note = _one_line(note)
    if text is not None:
        drop = () if note else ("note",)
        edited = set_term(draft, theme_id, text, note=note or None, drop=drop)
        values = {**edited.done.values, "note": note}
        return Edited(Said(edited.done.where, "edit.noted" if note else "edit.note_dropped", values), edited.warnings)
    marked = open_theme(draft, theme_id)
    spelling = scalar(note, in_flow=marked.root.is_flow)
    splices = set_key(marked, "note", spelling, order=THEME_ORDER) if note else drop_key(marked, "note")
    marked = splice_theme(draft, theme_id, marked, splices)
    place = marked.value("note")
    values = {"theme": theme_id, "term": theme_id, "note": note}
    return Edited(
        Said(marked.where(place) if place else str(marked.path), "edit.noted" if note else "edit.note_dropped", values)
    )


def add_examples(draft: Draft, theme_id: str, *, yes: Sequence[str] = (), no: Sequence[str] = ()) -> Edited:
    """Add sentences that must carry the theme (yes) or must not (no); those that stand there already are passed over."""
    marked = open_theme(draft, theme_id)
    count, where = 0, str(marked.path)
    for kind, sentences in (("yes", yes), ("no", no)):
        there = set(_examples(marked, kind))
        new = [one for one in dict.fromkeys(_one_line(one) for one in sentences) if one and one not in there]
        if new:
            draft.write(theme_file(theme_id), _with_examples(marked, kind, new))
            marked = open_theme(draft, theme_id)
            where = marked.where(_example_list(marked, kind)[-1])
            count += len(new)
    return Edited(Said(where, "edit.examples_added", {"theme": theme_id, "count": count}))


def retire(draft: Draft, theme_id: str, into: str | None) -> None:
    """Keep an id among the retired ones, so that it is not given again; what went into it goes where it goes."""
    marked = open_description(draft)
    order = marked.value("order")
    if order is not None:
        draft.write(DESCRIPTION, spliced(marked.text, description_without(marked, order, theme_id)))
        marked = open_description(draft)
    retired = marked.value("retired")
    if retired is None or not retired.entries:
        entry = f"{{{theme_id}: {into or 'null'}}}" if marked.root.is_flow else f"\n  {theme_id}: {into or 'null'}"
        draft.write(DESCRIPTION, spliced(marked.text, set_key(marked, "retired", entry, order=DESCRIPTION_ORDER)))
        return
    splices = set_key(marked, theme_id, into or "null", order=(), mapping=retired)
    for gone in retired.entries:
        if gone.value.text == theme_id:
            splices += set_key(marked, gone.name, into or "null", order=(), mapping=retired)
    draft.write(DESCRIPTION, spliced(marked.text, splices))


def _check_new_id(draft: Draft, theme_id: str) -> None:
    if not _ID.fullmatch(theme_id):
        raise LexiconError("edit.bad_id", where=theme_id)
    if is_reserved(theme_id):
        raise LexiconError("edit.reserved_id", where=theme_id, id=theme_id)
    if theme_file(theme_id) in draft.files:
        raise LexiconError("edit.theme_there", where=theme_id, path=str(draft.folder / theme_file(theme_id)))
    retired = retired_ids(draft)
    if theme_id in retired:
        raise LexiconError("edit.theme_retired", where=theme_id, path=str(draft.folder / DESCRIPTION))


def _one_line(text: str) -> str:
    return _LINE_END.sub(" ", text.strip())


def _paragraph(text: str) -> str:
    """A text that may have several lines, as a block where it has."""
    lines = [line.strip() for line in text.strip().splitlines()]
    return "\n  ".join(("|-", *lines)) if len(lines) > 1 else scalar(lines[0], in_flow=False)


def _written_examples(yes: Sequence[str], no: Sequence[str]) -> list[str]:
    lines = []
    for kind, sentences in (("yes", yes), ("no", no)):
        if sentences:
            lines += [f"  {kind}:", *(f"    - {scalar(_one_line(one), in_flow=False)}" for one in sentences)]
    return ["examples:", *lines] if lines else []


def _label(marked: Marked) -> Place:
    label = marked.value("label")
    if label is None or label.kind != "mapping":
        raise LexiconError("lexicon.missing_key", where=f"{marked.path}:1", name="label")
    return label


def _example_list(marked: Marked, kind: str) -> tuple[Place, ...]:
    examples = marked.value("examples")
    sentences = marked.value(kind, examples) if examples is not None else None
    return sentences.members if sentences is not None else ()


def _examples(marked: Marked, kind: str) -> list[str]:
    return [one.text.strip() for one in _example_list(marked, kind)]


def _with_examples(marked: Marked, kind: str, sentences: Sequence[str]) -> str:
    """The file's text with sentences added to a list of examples, which may not be there yet."""
    examples = marked.value("examples")
    sentences_there = marked.value(kind, examples) if examples is not None else None
    if sentences_there is not None:
        members = members_of(marked, sentences_there)
        return spliced(marked.text, append(members, [scalar(one, in_flow=members.is_flow) for one in sentences]))
    if examples is not None and examples.entries:
        indent = "\n" + members_of(marked, examples).indent + "  - "
        block = "".join(indent + scalar(one, in_flow=False) for one in sentences)
        value = written(list(sentences)) if examples.is_flow else block
        return spliced(marked.text, set_key(marked, kind, value, order=("yes", "no"), mapping=examples))
    block = f"\n  {kind}:" + "".join(f"\n    - {scalar(one, in_flow=False)}" for one in sentences)
    value = f"{{{kind}: {written(list(sentences))}}}" if marked.root.is_flow else block
    return spliced(marked.text, set_key(marked, "examples", value, order=THEME_ORDER))
