"""Ad-hoc themes: rules that are queries, made for one command and counted like the themes of the lexicon.

A paragraph carries a rule's theme where the query holds in it. Its mentions are the rows that it gives (one where the query
finds no words), and it is cited where all of its spans lie in quoted titles of other documents. Titles and footnotes are not
asked, for they are not counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from nlp.errors import UsageError
from nlp.lexicon.model import Lexicon
from nlp.mine.model import CountedDocument, CountedTag
from nlp.search.query import Query, narrowed
from nlp.search.read import read_query
from nlp.search.unit import Found
from nlp.searching import Search, theme_names
from nlp.store import Workspace
from nlp.text import fold
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
        """The id it goes by among the themes."""
        return f"{ID_START}{self.name}"


def read_rules(written: Iterable[str], lexicon: Lexicon) -> tuple[Rule, ...]:
    """The rules that ``NAME=QUERY`` writes, in their order.

    Raises:
        UsageError: there is no sign or no name, two rules have one name or a theme of the lexicon has it, or the query
            cannot be read.
    """
    names = theme_names(lexicon)
    taken = set(names)
    rules = []
    for one in written:
        rule = _read_rule(one, names)
        name = _folded(rule.name)
        if name in taken:
            raise UsageError("themes.rule_name", where=rule.name)
        taken |= {name, _folded(rule.id)}
        rules.append(rule)
    return tuple(rules)


def documents_with_rules(workspace: Workspace, lexicon: Lexicon, rules: Sequence[Rule]) -> Iterator[CountedDocument]:
    """The documents of a workspace as counting takes them, with the themes of the rules; use it within a snapshot.

    Raises:
        WorkspaceError: there are rules, and the workspace was tagged with another lexicon.
    """
    documents = counted_documents(workspace)
    return with_rules(documents, rule_tags(Search(workspace, lexicon), rules)) if rules else documents


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


def describe_rules(rules: Iterable[Rule]) -> list[dict[str, str]]:
    """The rules as JSON values, for the ``meta`` of a table."""
    return [{"id": rule.id, "label": rule.name, "query": rule.query.written} for rule in rules]


def _read_rule(written: str, names: Mapping[str, str]) -> Rule:
    sign = min((at for at in (written.find(SIGN), written.find(FULL_WIDTH_SIGN)) if at >= 0), default=-1)
    name = " ".join(written[: max(sign, 0)].split())
    if not _folded(name):
        raise UsageError("themes.rule", where=written)
    return Rule(name, read_query(written[sign + 1 :], names))


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


def _folded(name: str) -> str:
    return fold(name).text
