"""Ad-hoc themes: rules that are queries, made for one command and counted like the themes of the lexicon.

A paragraph carries a rule's theme where the query holds in it. Its mentions are the rows that it gives (one where the query
finds no words), and it is cited where all of its spans lie in quoted titles of other documents. Titles and footnotes are not
asked, for they are not counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from nlp.cutting import LateTokens
from nlp.errors import UsageError
from nlp.lexicon.model import Lexicon, Theme
from nlp.messages import LANGUAGES
from nlp.mine.model import CountedDocument, CountedTag
from nlp.search.match import find_in
from nlp.search.names import term_names, theme_names
from nlp.search.query import Query, narrowed
from nlp.search.read import read_query
from nlp.search.unit import Found, Unit
from nlp.searching import Search, units_of
from nlp.store import Workspace
from nlp.text import fold
from nlp.types import Mention, TaggedDocument, ThemeTag
from nlp.workspace import counted_documents

SIGN, FULL_WIDTH_SIGN = "=", "\uff1d"
ID_START = "rule:"
"""An id of the lexicon has letters, digits and hyphens only, so that no id of a rule is one."""

UNCOUNTED_ZONES = ("title", "footnote")

Tags: TypeAlias = Mapping[tuple[str, int], Sequence[CountedTag]]
"""The tags of paragraphs, by source and position; the first paragraph of a document has position 1."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A theme made for one command: its name and its query."""

    name: str
    query: Query

    @property
    def id(self) -> str:
        """The id it goes by among the themes, without blanks, so that a page can use it as an address."""
        return f"{ID_START}{self.name.replace(' ', '-')}"

    @property
    def described(self) -> dict[str, str]:
        """The rule as JSON values, for what a table or page was made with."""
        return {"id": self.id, "label": self.name, "query": self.query.written}


def read_rules(written: Iterable[str], lexicon: Lexicon) -> tuple[Rule, ...]:
    """The rules that ``NAME=QUERY`` writes, in their order.

    Raises:
        UsageError: there is no sign or no name that can be printed, two rules have one name or a theme of the lexicon has
            it, or the query cannot be read.
    """
    names, terms, cutter = theme_names(lexicon), term_names(lexicon), LateTokens(lexicon)
    taken = set(names)
    rules = []
    for one in written:
        rule = _read_rule(one, names, terms, cutter)
        own = {_folded(rule.name), _folded(rule.id)}
        if own & taken:
            raise UsageError("themes.rule_name", where=rule.name)
        taken |= own
        rules.append(rule)
    return tuple(rules)


def theme_of(rule: Rule) -> Theme:
    """The rule as a theme, for pages that list themes."""
    return Theme(rule.id, dict.fromkeys(LANGUAGES, rule.name), ())


def documents_with_rules(workspace: Workspace, lexicon: Lexicon, rules: Sequence[Rule]) -> Iterator[CountedDocument]:
    """The documents of a workspace as counting takes them, with the themes of the rules; use it within a snapshot.

    Raises:
        WorkspaceError: the workspace was tagged with another lexicon.
    """
    return with_rules(counted_documents(workspace), rule_tags(Search(workspace, lexicon), rules))


def tagged_with_rules(tagged: TaggedDocument, rules: Sequence[Rule]) -> TaggedDocument:
    """A document with the tags of the rules beside those it has; no workspace is needed for that."""
    tags = list(tagged.paragraph_tags)
    for unit in units_of(tagged):
        if unit.zone not in UNCOUNTED_ZONES:
            tags[unit.position - 1] += tuple(tag for rule in rules if (tag := _tag(rule, unit)))
    return replace(tagged, paragraph_tags=tuple(tags))


def rule_tags(search: Search, rules: Iterable[Rule]) -> Tags:
    """The tags that the rules give to the paragraphs of a workspace."""
    tags: defaultdict[tuple[str, int], list[CountedTag]] = defaultdict(list)
    for rule in rules:
        cited = _cited_spans(search, rule.query)
        for key, found in _paragraphs(search, rule.query):
            is_cited = bool(found.spans) and cited.get(key) == len(found.spans)
            tags[key].append(CountedTag(rule.id, found.rows, is_cited))
    return tags


def with_rules(documents: Iterable[CountedDocument], tags: Tags) -> Iterator[CountedDocument]:
    """The documents with the tags of rules beside those they have."""
    for document in documents:
        paragraphs = tuple(
            replace(paragraph, tags=(*paragraph.tags, *tags[document.source, position]))
            if (document.source, position) in tags
            else paragraph
            for position, paragraph in enumerate(document.paragraphs, 1)
        )
        yield replace(document, paragraphs=paragraphs)


def _read_rule(written: str, names: Mapping[str, str], terms: Collection[str], cutter: LateTokens) -> Rule:
    sign = min((at for at in (written.find(SIGN), written.find(FULL_WIDTH_SIGN)) if at >= 0), default=-1)
    name = " ".join(written[: max(sign, 0)].split())
    if not _folded(name) or not name.isprintable():
        raise UsageError("themes.rule", where=written)
    try:
        return Rule(name, read_query(written[sign + 1 :], names, terms, cutter.tokens))
    except UsageError as error:
        raise UsageError(error.key, where=f"--rule {name}: {error.where}", **error.values) from error


def _cited_spans(search: Search, query: Query) -> dict[tuple[str, int], int]:
    """How many spans of each paragraph lie in quoted titles."""
    if query.cited is False:
        return {}
    return {key: len(found.spans) for key, found in _paragraphs(search, narrowed(query, cited=True))}


def _paragraphs(search: Search, query: Query) -> Iterator[tuple[tuple[str, int], Found]]:
    """The paragraphs in which the query holds, by source and position."""
    for found in search.every(query):
        if found.unit.zone not in UNCOUNTED_ZONES:
            yield (found.unit.origin.source, found.unit.position), found


def _tag(rule: Rule, unit: Unit) -> ThemeTag | None:
    """The tag of a rule where its query holds in a text."""
    found = find_in(rule.query, unit)
    if found is None:
        return None
    cited = find_in(narrowed(rule.query, cited=True), unit) if rule.query.cited is not False and found.spans else None
    mentions = tuple(Mention(start, end, unit.text[start:end], rule.name) for start, end in found.spans)
    return ThemeTag(rule.id, mentions, cited is not None and len(cited.spans) == len(mentions))


def _folded(name: str) -> str:
    return fold(name).text
