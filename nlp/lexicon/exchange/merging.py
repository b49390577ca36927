"""What a file of another program would bring to a lexicon: `plan_merge`. Nothing is taken away, and nothing is changed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from nlp.errors import LexiconError
from nlp.lexicon.editing.wording import checked_wording, remarks_on
from nlp.lexicon.exchange.differences import term_differences, theme_differences
from nlp.lexicon.exchange.languages import short_language
from nlp.lexicon.exchange.merge_model import Addition, Difference, Merge, Naming, NewTheme
from nlp.lexicon.exchange.model import MOST_TERMS, TOO_MANY, Read, ReadConcept, ReadTerm, Remark
from nlp.lexicon.exchange.naming import Names
from nlp.lexicon.exchange.wordings import closed_up, split_terms
from nlp.lexicon.model import Lexicon, Term, Theme
from nlp.lexicon.read_theme import folded_words

_IDEOGRAPHIC_COMMA = "、"
_RELATIONS = ("broader", "related", "replaced_by")


def plan_merge(lexicon: Lexicon, read: Read, naming: Naming | None = None) -> Merge:
    """What a file brings to a lexicon.

    Themes that are there get the terms that they lack, the others become themes. Whatever the lexicon says otherwise is a
    difference: another status, a term that another theme has, a second preferred term.
    """
    plan = _Plan(lexicon, naming or Naming(), read)
    for concept in read.concepts:
        plan.take(concept)
        if plan.is_full:
            break
    return plan.merge(read)


class _NewTheme:
    """A theme that is being made of one or several concepts."""

    def __init__(self, concept: ReadConcept) -> None:
        self.concept = concept
        self.terms: list[Addition] = []


class _Plan:
    """A merge that is being made."""

    def __init__(self, lexicon: Lexicon, naming: Naming, read: Read) -> None:
        self.lexicon = lexicon
        self.has_elements = read.has_elements
        self.names = Names(lexicon, naming, read.concepts)
        self.there = {theme.id: theme for theme in lexicon.themes}
        self.terms = {theme.id: {folded_words(term.text): term for term in theme.terms} for theme in lexicon.themes}
        self.owners = _owners(lexicon)
        self.preferred = {key for terms in self.terms.values() for key, term in terms.items() if _is_preferred(term)}
        self.count = sum(map(len, self.terms.values()))
        self.new: dict[str, _NewTheme] = {}
        self.known: list[tuple[Theme, ReadConcept]] = []
        self.seen: dict[str, dict[str, str]] = {}
        self.additions: list[Addition] = []
        self.differences: list[Difference] = []
        self.remarks: list[Remark] = [*read.remarks]
        self.faults: list[LexiconError] = [*read.faults]
        self.other_languages: Counter[str] = Counter()

    @property
    def is_full(self) -> bool:
        """Whether there are more terms than a lexicon may have, so that nothing of the file will be taken."""
        return self.count > MOST_TERMS

    def take(self, concept: ReadConcept) -> None:
        """Take a concept in."""
        try:
            theme, remarks = self.names.find(concept)
        except LexiconError as error:
            self.faults.append(error)
            return
        self.remarks += remarks
        if theme not in self.there and theme not in self.new:
            self.new[theme] = _NewTheme(concept)
        for term in self._terms(theme, concept):
            self._take_term(theme, term)
            if self.is_full:
                return
        if theme in self.there:
            self.known.append((self.there[theme], concept))

    def _terms(self, theme: str, concept: ReadConcept) -> Iterator[ReadTerm]:
        """The terms of a concept; its label, where a new theme would have none."""
        has_some = False
        for term in self._own_terms(concept):
            has_some = True
            yield term
        label = concept.label.get(self.lexicon.language)
        if label and not has_some and theme in self.new and not self.new[theme].terms:
            yield ReadTerm(label, concept.where, has_status=False)

    def _own_terms(self, concept: ReadConcept) -> Iterator[ReadTerm]:
        """The terms in the lexicon's language, as they will be written; what cannot be one is a fault."""
        for term in concept.terms:
            language = short_language(term.language)
            if language != self.lexicon.language:
                if term.text != concept.label.get(language):
                    self.other_languages[language] += 1
                continue
            texts = split_terms(term.text)
            if len(texts) > 1:
                self.remarks.append(Remark(term.where, "exchange.split", {"text": term.text, "count": len(texts)}))
            for position, text in enumerate(texts):
                closed = closed_up(text)
                try:
                    wording = checked_wording(closed, term.where)
                except LexiconError as error:
                    self.faults.append(error)
                    continue
                if wording != " ".join(text.split()):
                    self.remarks.append(Remark(term.where, "exchange.blanks", {"text": text, "term": wording}))
                is_other = position and term.provenance.status == "preferred"
                own = replace(term.provenance, status="admitted") if is_other else term.provenance
                yield replace(term, text=wording, provenance=own)

    def _take_term(self, theme: str, term: ReadTerm) -> None:
        key = folded_words(term.text)
        seen = self.seen.setdefault(theme, {})
        if key in seen:
            self.remarks.append(Remark(term.where, "exchange.twice", {"theme": theme, "term": term.text, "place": seen[key]}))
            return
        seen[key] = term.where
        known = self.terms.get(theme, {}).get(key)
        if known:
            if term.has_status and term.provenance.status == "preferred" and not _is_preferred(known) and key in self.preferred:
                self.remarks.append(Remark(term.where, "exchange.second_preferred", {"theme": theme, "term": term.text}))
                term = replace(term, has_status=False)
            self.differences += term_differences(self.there[theme], known, self._without_clash(theme, known, term))
        else:
            self._take_new(theme, term, key)

    def _without_clash(self, theme: str, known: Term, term: ReadTerm) -> ReadTerm:
        """A term without the year that cannot go with the lexicon's other one, of which the file says nothing."""
        had, has = known.provenance, term.provenance
        since, until = has.since or had.since, has.until or had.until
        if since is None or until is None or since <= until or (has.since and has.until):
            return term
        values = {"place": f"{theme}={term.text}", "since": since, "until": until}
        self.remarks.append(Remark(term.where, "exchange.years_clash", values))
        return replace(term, provenance=replace(has, since=None, until=None))

    def _take_new(self, theme: str, term: ReadTerm, key: str) -> None:
        self.count += 1
        if self.is_full:
            self.faults = [fault for fault in self.faults if fault.key != TOO_MANY]
            self.faults.append(LexiconError(TOO_MANY, where=term.where, most=MOST_TERMS))
            return
        self.remarks += [Remark(one.where, one.key, one.values) for one in remarks_on(term.text, term.where)]
        if _IDEOGRAPHIC_COMMA in term.text and not self.has_elements:
            self.remarks.append(Remark(term.where, "exchange.one_term", {"text": term.text}))
        addition = self._addition(theme, term, key)
        owner, held = self.owners.get(key, (None, None))
        if owner is not None and held is not None:
            place = f"{owner.path}:{held.line}"
            self.differences.append(Difference(theme, term.text, "shared", owner.id, theme, term.where, place, addition))
        elif theme in self.new:
            self.new[theme].terms.append(addition)
        else:
            self.additions.append(addition)

    def _addition(self, theme: str, term: ReadTerm, key: str) -> Addition:
        """The term as it will be added: a second preferred one becomes an admitted one."""
        status = term.provenance.status if term.has_status else None
        is_first = theme in self.new and not self.new[theme].terms
        if status == "preferred" or (status is None and is_first):
            has_other = self._has_preferred(theme)
            if has_other and theme in self.there and key not in self.preferred:
                place = f"{self.there[theme].path}:{has_other}"
                self.differences.append(Difference(theme, term.text, "status", "admitted", "preferred", term.where, place))
            elif has_other or key in self.preferred:
                self.remarks.append(Remark(term.where, "exchange.second_preferred", {"theme": theme, "term": term.text}))
            status = "admitted" if has_other or key in self.preferred else status
            self.preferred.add(key)
        return Addition(theme, term.text, term.where, status, term.provenance)

    def _has_preferred(self, theme: str) -> int:
        """The line of the theme's preferred term, 1 where it is new, 0 where there is none."""
        if theme in self.new:
            return int(any(one.status == "preferred" for one in self.new[theme].terms))
        return next((term.line for term in self.there[theme].terms if _is_preferred(term)), 0)

    def _relations(self, concept: ReadConcept) -> Mapping[str, tuple[str, ...]]:
        """The themes that a concept names, as ids; names of none are told."""
        relations = {}
        for relation in _RELATIONS:
            found, unknown = self.names.resolve(getattr(concept, relation))
            relations[relation] = tuple(found)
            for name in unknown:
                self.remarks.append(Remark(concept.where, "exchange.unknown_relation", {"relation": relation, "name": name}))
        return relations

    def merge(self, read: Read) -> Merge:
        """The whole."""
        for theme, concept in self.known:
            self.differences += theme_differences(theme, concept, self._relations(concept))
        where = read.concepts[0].where if read.concepts else ""
        for language, count in sorted(self.other_languages.items()):
            self.remarks.append(Remark(where, "exchange.other_language", {"language": language, "count": count}))
        absent = tuple(self._absent())
        gone = {(theme, folded_words(term)) for theme, term, _ in absent}
        known = {*self.lexicon.retired, *self.there}
        return Merge(
            themes=tuple(self._new_themes()),
            additions=tuple(self.additions),
            differences=tuple(_told_apart(self.differences, gone, self._still_preferred(gone))),
            absent=absent,
            retired={gone: self.names.now(into) for gone, into in read.retired.items() if gone not in known},
            remarks=tuple(self.remarks),
            faults=tuple(self.faults),
        )

    def _still_preferred(self, gone: set[tuple[str, str]]) -> set[str]:
        """The wordings that a theme prefers which the file has not moved away from it."""
        return {
            key
            for theme, terms in self.terms.items()
            for key, term in terms.items()
            if _is_preferred(term) and (theme, key) not in gone
        }

    def _new_themes(self) -> Iterator[NewTheme]:
        waiting = {one.theme for one in self.differences if one.what == "shared"}
        for theme, new in self.new.items():
            if new.terms or theme in waiting:
                relations = self._relations(new.concept)
                yield NewTheme(theme, self._label(theme, new), tuple(new.terms), new.concept, relations)
            else:
                self.remarks.append(Remark(new.concept.where, "exchange.no_own_terms", {"theme": theme}))

    def _absent(self) -> Iterator[tuple[str, str, str]]:
        for theme_id, seen in self.seen.items():
            theme = self.there.get(theme_id)
            for term in theme.terms if theme else ():
                if theme and folded_words(term.text) not in seen:
                    yield theme.id, term.text, f"{theme.path}:{term.line}"

    def _label(self, theme: str, new: _NewTheme) -> dict[str, str]:
        """The labels; a Chinese one that is missing is the first term, an English one is read in a term or made of the id."""
        concept = new.concept
        label = dict(concept.label)
        if "zh" not in label:
            first = new.terms[0].text if new.terms else concept.terms[0].text
            label["zh"] = next((one.text for one in new.terms if one.status == "preferred"), first)
        english = next((term.text for term in concept.terms if short_language(term.language) == "en"), None)
        if "en" not in label:
            label["en"] = english or theme.replace("-", " ")
            self.remarks.append(Remark(concept.where, "exchange.made_label", {"theme": theme, "label": label["en"]}))
        return {language: label[language] for language in sorted(label, key=lambda one: (one != "zh", one != "en", one))}


def _told_apart(
    differences: list[Difference], absent: set[tuple[str, str]], preferred: Collection[str]
) -> Iterator[Difference]:
    """The differences; a term of another theme that the file has there no longer was moved.

    Args:
        preferred: wordings that a theme which keeps them prefers.
    """
    for one in differences:
        if one.what != "shared" or (one.had, folded_words(one.term or "")) not in absent:
            yield one
            continue
        yield replace(one, what="moved")
        if one.addition and one.addition.provenance.status == "preferred" and folded_words(one.term or "") not in preferred:
            yield replace(one, what="status", had="admitted", has="preferred", addition=None)


def _owners(lexicon: Lexicon) -> dict[str, tuple[Theme, Term]]:
    """The theme and the term of each wording, the first that has it."""
    owners: dict[str, tuple[Theme, Term]] = {}
    for theme in lexicon.themes:
        for term in theme.terms:
            owners.setdefault(folded_words(term.text), (theme, term))
    return owners


def _is_preferred(term: Term) -> bool:
    return term.provenance.status == "preferred"
