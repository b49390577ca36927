"""Which theme of a lexicon a concept of a file is: by its id, by its labels, or as the user named it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from nlp.errors import LexiconError
from nlp.lexicon.exchange.ids import theme_id
from nlp.lexicon.exchange.merge_model import Naming
from nlp.lexicon.exchange.model import ReadConcept, Remark
from nlp.lexicon.model import Lexicon
from nlp.lexicon.read_theme import folded_words

_LONGEST_ID = 100
"""An id is the name of a file, which systems let have some 255 bytes."""


class Names:
    """The names that themes go by: those of a lexicon, and of new themes once they were met."""

    def __init__(self, lexicon: Lexicon, naming: Naming, concepts: Iterable[ReadConcept]) -> None:
        """The names of a lexicon's themes, and which concepts of a file are themes though they have other ids."""
        self._retired = lexicon.retired
        self._naming = naming
        self._ids: dict[str, str] = {}
        self._matched = _same_by_label(lexicon, concepts)
        for theme in lexicon.themes:
            self._learn(theme.id, theme.label)

    def find(self, concept: ReadConcept) -> tuple[str, tuple[Remark, ...]]:
        """The id of a concept's theme, whether the lexicon has it or not, and what is to be said of it.

        Raises:
            LexiconError: the file does not say which theme it is, or says one that is gone for good.
        """
        named = [name for name in (concept.id, *concept.label.values()) if name]
        for name in named:
            if name in self._naming.names:
                return self._known(self._naming.names[name], concept)
        if concept.id in self._matched:
            return self._taken_for(self._matched[concept.id], concept)
        if concept.id:
            return self._known(concept.id, concept)
        found = self.by_label(concept.label)
        made = found or _shortened(theme_id(concept.label.get("en", "")))
        if made:
            return self._known(made, concept)
        if self._naming.default:
            return self._known(self._naming.default, concept)
        if named:
            raise LexiconError("exchange.no_id", where=concept.where, name=named[0])
        raise LexiconError("exchange.needs_theme", where=concept.where)

    def now(self, name: str | None) -> str | None:
        """The id of the theme that a concept of the file with this id was taken for."""
        return self._matched.get(name, name) if name else None

    def _taken_for(self, theme: str, concept: ReadConcept) -> tuple[str, tuple[Remark, ...]]:
        """A theme that has a concept's label, and goes by the concept's id as well from here on."""
        self._ids.setdefault(folded_words(concept.id or ""), theme)
        self._learn(theme, concept.label)
        return theme, (Remark(concept.where, "exchange.by_label", {"id": concept.id, "theme": theme}),)

    def by_label(self, label: Mapping[str, str]) -> str | None:
        """The theme that has one of these labels."""
        return next((self._ids[key] for key in map(folded_words, label.values()) if key in self._ids), None)

    def resolve(self, names: Iterable[str]) -> tuple[list[str], list[str]]:
        """The ids of themes that are named by id or label, and the names that are no theme's."""
        found: list[str] = []
        unknown: list[str] = []
        for name in names:
            one = self._naming.names.get(name) or self._ids.get(folded_words(name)) or self._ids.get(theme_id(name) or "")
            (found if one else unknown).append(one or name)
        return found, unknown

    def _known(self, name: str, concept: ReadConcept) -> tuple[str, tuple[Remark, ...]]:
        remarks: tuple[Remark, ...] = ()
        if len(name) > _LONGEST_ID:
            raise LexiconError("exchange.long_id", where=concept.where, id=name[:20], longest=_LONGEST_ID)
        if name in self._retired:
            into = self._successor(name)
            if into is None:
                raise LexiconError("exchange.retired", where=concept.where, id=name)
            remarks = (Remark(concept.where, "exchange.retired_into", {"id": name, "into": into}),)
            name = into
        self._learn(name, concept.label)
        return name, remarks

    def _successor(self, name: str) -> str | None:
        seen = {name}
        into = self._retired.get(name)
        while into is not None and into in self._retired and into not in seen:
            seen.add(into)
            into = self._retired[into]
        return into

    def _learn(self, name: str, label: Mapping[str, str]) -> None:
        self._ids.setdefault(folded_words(name), name)
        for one in label.values():
            self._ids.setdefault(folded_words(one), name)


def _same_by_label(lexicon: Lexicon, concepts: Iterable[ReadConcept]) -> dict[str, str]:
    """The ids of concepts that the lexicon has not, each with the theme that shares most labels with it.

    Not where several themes share as many, or several concepts would be the same theme, or the file has the theme by its id.
    """
    labels: dict[str, set[str]] = defaultdict(set)
    for concept in concepts:
        if concept.id:
            labels[concept.id] |= set(map(folded_words, concept.label.values()))
    owners: dict[str, set[str]] = defaultdict(set)
    for theme in lexicon.themes:
        for label in theme.label.values() if theme.id not in labels else ():
            owners[folded_words(label)].add(theme.id)
    gone = {*lexicon.retired, *(theme.id for theme in lexicon.themes)}
    nearest = {one: _most_shared(some, owners) for one, some in labels.items() if one not in gone}
    claims = Counter(nearest.values())
    return {one: theme for one, theme in nearest.items() if theme is not None and claims[theme] == 1}


def _most_shared(labels: Iterable[str], owners: Mapping[str, Iterable[str]]) -> str | None:
    """The one theme that has more of the labels than any other."""
    shared = Counter(theme for label in labels for theme in owners.get(label, ()))
    best = [theme for theme, count in shared.items() if count == max(shared.values())]
    return best[0] if len(best) == 1 else None


def _shortened(made: str | None) -> str | None:
    """An id made of a long label: as many of its words as there is room for."""
    if made is None or len(made) <= _LONGEST_ID:
        return made
    return made[:_LONGEST_ID].rpartition("-")[0] or made[:_LONGEST_ID]
