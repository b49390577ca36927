"""One theme's file, turned into a `Theme`; every fault names its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from nlp.errors import LexiconError
from nlp.lexicon.model import (
    DEFAULT_GAP,
    STATUSES,
    Coordination,
    Example,
    Pattern,
    Provenance,
    Status,
    Term,
    Theme,
)
from nlp.lexicon.nodes import Node
from nlp.lexicon.pattern_syntax import parse_pattern
from nlp.lexicon.read_guards import GUARD_KEYS, read_guards
from nlp.text import fold

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Of ``since`` and ``until``."""

_WIDEST_GAP = 60

_PROVENANCE_KEYS = frozenset(("status", "since", "until", "source", "note"))
_RULE_KEYS = GUARD_KEYS | _PROVENANCE_KEYS | {"borders"}
_TERM_KEYS = _RULE_KEYS | {"text"}
_PATTERN_KEYS = _TERM_KEYS | {"gap", "term"}
_COORDINATION_KEYS = _RULE_KEYS | {"modifier", "head", "through", "term"}
_RELATIONS = frozenset(("broader", "related", "replaced_by"))
_THEME_KEYS = (
    GUARD_KEYS | _RELATIONS | {"id", "label", "status", "scope", "note", "terms", "coordination", "patterns", "examples"}
)
REQUIRED_KEYS = ("id", "label", "terms")
_THEME_STATUSES = ("current", "deprecated")

Lists = Mapping[str, tuple[str, ...]]


def read_theme(root: Node, file_name: str, lists: Lists) -> Theme:
    """The theme that a file holds.

    Args:
        file_name: without its suffix; the id must be the same.
        lists: the named lists of ``lexicon.yaml``.

    Raises:
        LexiconError: something in the file is not as ``docs/lexicon-format.md`` has it.
    """
    entries = root.mapping(_THEME_KEYS)
    for needed in REQUIRED_KEYS:
        if needed not in entries:
            raise root.fault("lexicon.missing_key", name=needed)
    yes, no = _read_examples(entries.get("examples"))
    return Theme(
        id=_read_id(entries["id"], file_name),
        label=_read_label(entries["label"]),
        terms=_read_terms(entries["terms"], lists),
        patterns=tuple(_read_pattern(node, lists) for node in _members(entries, "patterns")),
        coordinations=tuple(_read_coordination(node, lists) for node in _members(entries, "coordination")),
        guards=read_guards(entries, lists),
        broader=_read_ids(entries, "broader"),
        related=_read_ids(entries, "related"),
        is_deprecated="status" in entries and entries["status"].one_of(_THEME_STATUSES) == "deprecated",
        replaced_by=_read_ids(entries, "replaced_by"),
        scope=_optional_text(entries, "scope"),
        note=_optional_text(entries, "note"),
        yes=yes,
        no=no,
        path=root.path,
        lines={name: node.line for name, node in entries.items()},
    )


def folded_words(text: str) -> str:
    """A word as matching sees it; the empty text where nothing is left of it."""
    return fold(text).text


def is_reserved(theme_id: str) -> bool:
    """Whether Windows keeps a name for a device, whatever its suffix, so that no file can have it.

    >>> is_reserved("con"), is_reserved("con-artists")
    (True, False)
    """
    return _RESERVED.fullmatch(theme_id) is not None


def _members(entries: Mapping[str, Node], name: str) -> list[Node]:
    return entries[name].nodes() if name in entries else []


def _read_ids(entries: Mapping[str, Node], name: str) -> tuple[str, ...]:
    return entries[name].texts() if name in entries else ()


def _optional_text(entries: Mapping[str, Node], name: str) -> str | None:
    return entries[name].text() if name in entries else None


def _read_id(node: Node, file_name: str) -> str:
    theme_id = node.text()
    if not _ID.fullmatch(theme_id):
        raise node.fault("lexicon.bad_id", id=theme_id)
    if is_reserved(theme_id):
        raise node.fault("lexicon.reserved_id", id=theme_id)
    if theme_id != file_name:
        raise node.fault("lexicon.id_not_name", id=theme_id, name=file_name)
    return theme_id


def _read_label(node: Node) -> dict[str, str]:
    entries = node.mapping()
    for language in ("zh", "en"):
        if language not in entries:
            raise node.fault("lexicon.missing_label", language=language)
    return {language: label.text() for language, label in entries.items()}


def _read_terms(node: Node, lists: Lists) -> tuple[Term, ...]:
    terms: list[Term] = []
    seen: dict[str, Term] = {}
    for position, member in enumerate(node.nodes()):
        term = _read_term(member, lists, "admitted" if position else "preferred")
        folded = folded_words(term.text)
        if folded in seen:
            raise _second(member, term.text, seen[folded])
        if term.provenance.status == "preferred" and any(other.provenance.status == "preferred" for other in terms):
            raise member.fault("lexicon.two_preferred", term=term.text)
        seen[folded] = term
        terms.append(term)
    if not terms:
        raise node.fault("lexicon.empty")
    return tuple(terms)


def _second(member: Node, text: str, first: Term) -> LexiconError:
    """What to say of a term that matching cannot tell from an earlier one."""
    key = "lexicon.term_twice" if text == first.text else "lexicon.same_when_folded"
    return member.fault(key, term=text, first=first.text, line=first.line)


def _read_term(node: Node, lists: Lists, status: Status) -> Term:
    if not isinstance(node.content, dict):
        return Term(_wording(node), Provenance(status), line=node.line)
    entries = node.mapping(_TERM_KEYS)
    return Term(
        text=_wording(_needed(node, entries, "text")),
        provenance=_read_provenance(entries, status),
        guards=read_guards(entries, lists),
        is_bounded=_read_borders(entries),
        line=node.line,
    )


def _read_pattern(node: Node, lists: Lists) -> Pattern:
    entries = node.mapping(_PATTERN_KEYS)
    text_node = _needed(node, entries, "text")
    text = _wording(text_node)
    parse_pattern(text, text_node)
    return Pattern(
        text=text,
        term=_optional_text(entries, "term") or text,
        gap=entries["gap"].number(1, _WIDEST_GAP) if "gap" in entries else DEFAULT_GAP,
        provenance=_read_provenance(entries, "admitted"),
        guards=read_guards(entries, lists),
        is_bounded=_read_borders(entries),
        line=node.line,
    )


def _read_coordination(node: Node, lists: Lists) -> Coordination:
    entries = node.mapping(_COORDINATION_KEYS)
    modifier = _wording(_needed(node, entries, "modifier"))
    head = _wording(_needed(node, entries, "head"))
    return Coordination(
        modifier=modifier,
        head=head,
        term=_optional_text(entries, "term") or modifier + head,
        through=entries["through"].texts() if "through" in entries else (),
        provenance=_read_provenance(entries, "admitted"),
        guards=read_guards(entries, lists),
        is_bounded=_read_borders(entries),
        line=node.line,
    )


def _needed(node: Node, entries: Mapping[str, Node], name: str) -> Node:
    if name not in entries:
        raise node.fault("lexicon.missing_key", name=name)
    return entries[name]


def _wording(node: Node) -> str:
    text = node.text()
    if not folded_words(text):
        raise node.fault("lexicon.nothing_left", term=text)
    return text


def _read_provenance(entries: Mapping[str, Node], status: Status) -> Provenance:
    years = {name: entries[name].number(FIRST_YEAR, LAST_YEAR) for name in ("since", "until") if name in entries}
    if "since" in years and years.get("until", LAST_YEAR) < years["since"]:
        raise entries["until"].fault("lexicon.years_reversed", **years)
    return Provenance(
        status=cast(Status, entries["status"].one_of(STATUSES)) if "status" in entries else status,
        since=years.get("since"),
        until=years.get("until"),
        source=_optional_text(entries, "source"),
        note=_optional_text(entries, "note"),
    )


def _read_borders(entries: Mapping[str, Node]) -> bool:
    return "borders" not in entries or entries["borders"].one_of(("free", "words")) == "words"


def _read_examples(node: Node | None) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
    entries = node.mapping(("yes", "no")) if node else {}
    yes, no = (tuple(Example(one.text(), one.line) for one in _members(entries, kind)) for kind in ("yes", "no"))
    return yes, no
