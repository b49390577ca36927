"""What the themes of a lexicon say of each other, held against what is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from nlp.errors import LexiconError
from nlp.lexicon.model import Theme
from nlp.lexicon.nodes import Node
from nlp.lexicon.read_theme import folded_words


def relation_faults(themes: Sequence[Theme], roots: Mapping[str, Node], known: Collection[str]) -> Iterator[LexiconError]:
    """Themes that are broader than themselves, or that name one that is not there as broader, related or in their place.

    Args:
        roots: the trees of the themes' files, by the themes' ids.
        known: the ids of all themes, those that could not be read among them.
    """
    broader = {theme.id: theme.broader for theme in themes}
    for theme in themes:
        entries = roots[theme.id].mapping()
        for key, named in (("broader", theme.broader), ("related", theme.related), ("replaced_by", theme.replaced_by)):
            for other in named:
                if other not in known:
                    yield _member(entries[key], other).fault(f"lexicon.unknown_{key}", id=other)
        if theme.id in ancestors(theme.id, broader):
            yield entries["broader"].fault("lexicon.cycle", id=theme.id)


def preferred_faults(themes: Sequence[Theme]) -> Iterator[LexiconError]:
    """Preferred terms that are another theme's: a wording may name only one."""
    owners: dict[str, str] = {}
    for theme in themes:
        for term in theme.terms:
            if term.provenance.status == "preferred":
                owner = owners.setdefault(folded_words(term.text), theme.id)
                if owner != theme.id:
                    yield LexiconError(
                        "lexicon.preferred_twice", where=f"{theme.path}:{term.line}", term=term.text, theme=owner
                    )


def ancestors(theme_id: str, broader: Mapping[str, Sequence[str]]) -> set[str]:
    """The ids of all wider themes of a theme; its own among them where it is broader than itself.

    Args:
        broader: the ids that each theme names as broader; themes that are not there have none.
    """
    found: set[str] = set()
    waiting = list(broader.get(theme_id, ()))
    while waiting:
        wider = waiting.pop()
        if wider not in found:
            found.add(wider)
            waiting.extend(broader.get(wider, ()))
    return found


def _member(node: Node, text: str) -> Node:
    """The member of a list with a text, the list itself where it is a single text."""
    members = node.nodes() if isinstance(node.content, list) else []
    return next((member for member in members if member.text() == text), node)
