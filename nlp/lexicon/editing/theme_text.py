"""A theme's file as operations look at it: its terms, its lists and its keys, with their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.marked import Marked, Place, Splice, read_marked, spliced
from nlp.lexicon.editing.members import insert, members_of, remove
from nlp.lexicon.editing.written import Value, reads_as, scalar, written
from nlp.lexicon.files import DESCRIPTION, theme_file
from nlp.lexicon.finding import no_theme, place_of_term
from nlp.lexicon.nodes import read_yaml

THEME_ORDER = (
    "id", "label", "status", "replaced_by", "broader", "related", "scope", "note", "terms", "coordination", "patterns",
    "never_inside", "examples",
)  # fmt: skip
"""The order of a theme's keys, for putting a new one where a reader looks for it."""

TERM_ORDER = ("text", "status", "since", "until", "source", "note", "borders")
DESCRIPTION_ORDER = ("name", "version", "language", "licence", "note", "order", "lists", "retired")
LABEL_ORDER = ("zh", "en")


class TermNode(NamedTuple):
    """A term of a file: its wording's node, and that of the whole, which is the same for one without anything more."""

    wording: Place
    whole: Place

    @property
    def text(self) -> str:
        """The term as it is written."""
        return self.wording.text.strip()

    @property
    def is_short(self) -> bool:
        """Whether nothing is said of the term but its wording."""
        return self.wording is self.whole


def open_theme(draft: Draft, theme_id: str) -> Marked:
    """A theme's file.

    Raises:
        LexiconError: there is no such theme, or its file cannot be edited by its places.
    """
    require_theme(draft, theme_id)
    name = theme_file(theme_id)
    return read_marked(draft.folder / name, draft.files[name])


def require_theme(draft: Draft, theme_id: str) -> None:
    """Refuse an id that is no theme's.

    Raises:
        LexiconError: it says which ids are near, or what became of the theme.
    """
    if theme_file(theme_id) not in draft.files:
        raise no_theme(theme_id, theme_ids(draft), retired_ids(draft), str(draft.folder))


def open_description(draft: Draft) -> Marked:
    """``lexicon.yaml``."""
    return read_marked(draft.folder / DESCRIPTION, draft.files[DESCRIPTION])


def theme_ids(draft: Draft) -> list[str]:
    """The themes that the draft has, by their files."""
    return sorted(name.removeprefix("themes/").removesuffix(".yaml") for name in draft.files if name != DESCRIPTION)


def splice_theme(draft: Draft, theme_id: str, marked: Marked, splices: Iterable[Splice]) -> Marked:
    """Write a theme's file with what was put in and taken out, and give it as it is then."""
    draft.write(theme_file(theme_id), spliced(marked.text, splices))
    return open_theme(draft, theme_id)


def term_list(marked: Marked) -> Place:
    """The list of a theme's terms."""
    terms = marked.value("terms")
    if terms is None:
        raise LexiconError("lexicon.missing_key", where=f"{marked.path}:1", name="terms")
    return listed(marked, terms)


def listed(marked: Marked, node: Place) -> Place:
    """The node, which is a list.

    Raises:
        LexiconError: it is none.
    """
    if node.kind != "list":
        raise LexiconError("lexicon.not_list", where=marked.where(node))
    return node


def terms_of(marked: Marked) -> list[TermNode]:
    """A theme's terms, in their order."""
    return [_term_node(marked, node) for node in term_list(marked).members]


def find_term(marked: Marked, theme_id: str, text: str) -> int:
    """Which of a theme's terms is meant: the one with this wording, or one that matching sees no difference to.

    Raises:
        LexiconError: none is.
    """
    return place_of_term([term.text for term in terms_of(marked)], theme_id, text, str(marked.path))


def set_key(marked: Marked, key: str, value: str, *, order: tuple[str, ...], mapping: Place | None = None) -> list[Splice]:
    """Give a key of a mapping another value, or put it in where it belongs.

    Args:
        value: as it is to stand there; a block begins with the end of the key's line.
        order: the keys in the order in which a reader expects them.
        mapping: the whole file by default.
    """
    entry = marked.entry(key, mapping)
    if entry:
        start = entry.value.start
        is_apart = marked.text[start - 1 : start].isspace() or value.startswith("\n")
        return [Splice(start, entry.value.end, value if is_apart else f" {value}")]
    keys = [entry.name for entry in (mapping or marked.root).entries]
    before = order[: order.index(key)] if key in order else keys
    after = max((place for place, name in enumerate(keys) if name in before), default=0)
    written_key = f"{key}:{value}" if value.startswith("\n") else f"{key}: {value}"
    return insert(members_of(marked, mapping or marked.root), after, [written_key])


def drop_key(marked: Marked, key: str, mapping: Place | None = None) -> list[Splice]:
    """Take a key out; nothing where it is missing."""
    keys = [entry.name for entry in (mapping or marked.root).entries]
    return remove(members_of(marked, mapping or marked.root), keys.index(key)) if key in keys else []


def flow_item(marked: Marked, term: TermNode, changes: Mapping[str, Value]) -> str:
    """A term that is only its wording, as a mapping in brackets that says more; the wording as it was written."""
    more = "".join(f", {key}: {written(value)}" for key, value in changes.items() if value is not None)
    return f"{{text: {spelling(marked, term.wording)}{more}}}"


def spelling(marked: Marked, node: Place) -> str:
    """A text as the file has it where that can stand in brackets, else written anew."""
    stands, text = marked.written(node), node.text
    one_line = "\n" not in stands and reads_as(stands, text, in_flow=True)
    return stands if one_line else scalar(text.strip(), in_flow=True)


def in_block(marked: Marked, node: Place) -> bool:
    """Whether the members of a list stand on lines of their own, without brackets."""
    return not members_of(marked, node).is_flow


def _term_node(marked: Marked, node: Place) -> TermNode:
    wording = marked.value("text", node) if node.kind == "mapping" else node
    if wording is None:
        raise LexiconError("lexicon.missing_key", where=marked.where(node), name="text")
    if wording.kind != "text":
        raise LexiconError("lexicon.not_text", where=marked.where(wording))
    return TermNode(wording, node)


def retired_ids(draft: Draft) -> dict[str, str | None]:
    """The ids that are not given again, each with the theme that took its place."""
    entries = read_yaml(draft.folder / DESCRIPTION, draft.files[DESCRIPTION]).mapping()
    node = entries.get("retired")
    return {name: None if place.content is None else place.text() for name, place in node.mapping().items()} if node else {}


def texts_of(node: Place | None) -> Iterator[str]:
    """The texts of a list, or the one text that stands in its place."""
    if node is not None:
        members = node.members if node.kind == "list" else [node]
        yield from (member.text.strip() for member in members)
