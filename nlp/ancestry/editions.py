"""The documents of a workspace as lineage sees them: in the order of their dates, read when they are needed, without themes."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import cast

import numpy as np

from nlp.kept.arrays import Array
from nlp.lineage.dates import date_from, date_of
from nlp.lineage.edition import edition_of
from nlp.lineage.model import Edition
from nlp.lineage.stamps import Stampable, stamps
from nlp.mine.issues import Issues, issues_of
from nlp.mine.versions import Version, texts_of, uncounted, version_of
from nlp.store import Entry, Run, StoredText, Workspace
from nlp.types import Document, Kind, Paragraph, Zone
from nlp.workspace import stored_versions, versions_in

_REMEMBERED = 500
_AT_ONCE = 50


class Editions:
    """The documents of a workspace, each by its index in ``entries``.

    Args:
        all_versions: compare with the other versions of texts too; only what has the same bytes is the same document.
        undated_last: take a document without a date for later than all that have one, and those without among each other in
            the order of their sources; else each may be earlier than anything.

    Attributes:
        entries: all documents, by source.
        is_compared: of each whether others are compared with it, being the version of its text that is counted.
        places: of each its place among all from the latest to the earliest, those without a date last, equal ones by source.
    """

    def __init__(self, workspace: Workspace, *, all_versions: bool = False, undated_last: bool = False) -> None:
        self._workspace = workspace
        self._has_all_versions = all_versions
        self._is_undated_last = undated_last
        self.entries = workspace.entries()
        self._distributed = workspace.distributed()
        self._indices = {entry.source: index for index, entry in enumerate(self.entries)}
        self._dates = [self._date(entry) or "" for entry in self.entries]
        self._read: OrderedDict[int, Edition] = OrderedDict()
        left_out = frozenset[str]() if all_versions else self._uncounted.keys()
        self.is_compared = np.array([entry.source not in left_out for entry in self.entries], bool)
        self.places = np.empty(len(self.entries), np.int64)
        latest_first = sorted(range(len(self.entries)), key=self._dates.__getitem__, reverse=True)
        self.places[latest_first] = np.arange(len(self.entries))

    def of_source(self, source: str) -> Edition | None:
        """The document of a source, or None."""
        index = self._indices.get(source)
        return None if index is None else self.read([index])[index]

    def of_document(self, document: Document) -> Edition:
        """A document that need not be in the workspace; one that is not goes by a source that is none of the workspace's."""
        if not self._has_all_versions:
            return edition_of(document, versions_in(self._workspace, document, self._versions))
        version, others = version_of(document), [one for one in self._versions if one.source != document.source]
        days = {**self._days, document.source: date_of(document)[0]}

        def texts(source: str) -> Sequence[str]:
            return texts_of(document) if source == document.source else self._workspace.texts(source)

        issues = issues_of([version, *others], days.get, texts).get(document.source, Issues())
        same = {one.source for one in others if document.sha256 and one.sha256 == document.sha256}
        return edition_of(document, issues.others | same, issues.earlier - same)

    def read(self, indices: Iterable[int]) -> dict[int, Edition]:
        """Documents by their indices."""
        wanted = list(dict.fromkeys(indices))
        found = {index: self._read[index] for index in wanted if index in self._read}
        missing = [index for index in wanted if index not in found]
        for start in range(0, len(missing), _AT_ONCE):
            chosen = missing[start : start + _AT_ONCE]
            texts = self._workspace.texts_in([Run(self.entries[index]) for index in chosen])
            found.update((index, self._edition(self.entries[index], texts)) for index in chosen)
        self._remember(found)
        return found

    def in_order(self) -> Iterator[Edition]:
        """All that are compared, the earliest first; those without a date come first of all."""
        order = sorted(np.flatnonzero(self.is_compared).tolist(), key=lambda index: (self._dates[index], index))
        for start in range(0, len(order), _AT_ONCE):
            chosen = order[start : start + _AT_ONCE]
            found = self.read(chosen)
            yield from (found[index] for index in chosen)

    def earlier_than(self, edition: Edition) -> Array:
        """Which of all documents may hold ancestors of another's clauses."""
        is_earlier = self.is_compared.copy()
        dates = self._dates_array
        if edition.date is not None:
            is_earlier &= dates < edition.date
            if self._is_undated_last:
                is_earlier &= dates != ""
        elif self._is_undated_last:
            is_earlier &= (dates != "") | np.array([entry.source < edition.source for entry in self.entries], bool)
        is_earlier[self._indices_of(edition.forerunners)] = True
        is_earlier[self._indices_of({edition.source, *edition.versions})] = False
        return is_earlier

    def _indices_of(self, sources: Iterable[str]) -> list[int]:
        return [self._indices[source] for source in sources if source in self._indices]

    def stamps(self, made_with: str) -> dict[str, str]:
        """Of each document a stamp of what its lineage depends on, by source: the same as long as its lineage is.

        Args:
            made_with: what else it depends on.
        """
        documents = (
            Stampable(
                entry.source,
                repr((*entry[1:], self._distributed.get(entry.source), *self._forerunners(entry.source))),
                date,
                bool(is_compared),
                self._same.get(entry.source, frozenset()) - {entry.source},
            )
            for entry, date, is_compared in zip(self.entries, self._dates, self.is_compared, strict=True)
        )
        return stamps(documents, made_with, undated_last=self._is_undated_last)

    def _forerunners(self, source: str) -> list[Entry]:
        earlier = self._issues.get(source, Issues()).earlier
        return [self.entries[index]._replace(key=0) for index in sorted(self._indices_of(earlier))]

    def undated(self, chosen: Array) -> int:
        """How many of some documents have no date."""
        return int((self._dates_array[chosen] == "").sum())

    @cached_property
    def of_symbol(self) -> Mapping[str, Sequence[int]]:
        """The documents that have a symbol, which is written without white space."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, entry in enumerate(self.entries):
            if entry.symbol is not None:
                found["".join(entry.symbol.split())].append(index)
        return found

    @cached_property
    def _dates_array(self) -> Array:
        return np.array(self._dates, dtype=np.str_)

    @cached_property
    def _versions(self) -> Sequence[Version]:
        return stored_versions(self._workspace)

    @cached_property
    def _uncounted(self) -> Mapping[str, str | None]:
        """The documents that are not counted, and the source of that which is counted instead."""
        found = uncounted(self._versions, self._workspace.texts)
        return {source: other.instead for source, other in found.items()}

    @cached_property
    def _issues(self) -> Mapping[str, Issues]:
        """The versions of one text by which came first, where they are compared with each other."""
        if not self._has_all_versions:
            return {}
        return issues_of(self._versions, self._days.get, self._workspace.texts)

    @cached_property
    def _days(self) -> Mapping[str, str]:
        return {entry.source: date for entry, date in zip(self.entries, self._dates, strict=True)}

    @cached_property
    def _same(self) -> Mapping[str, frozenset[str]]:
        """The sources that are one text, by each of them that has another; of all versions, those of the same bytes."""
        groups: defaultdict[str, set[str]] = defaultdict(set)
        if self._has_all_versions:
            for version in self._versions:
                groups[version.sha256 or version.source].add(version.source)
        else:
            for source, instead in self._uncounted.items():
                groups[instead or source].update((source, instead or source))
        return {source: frozenset(group) for group in groups.values() for source in group}

    def _date(self, entry: Entry) -> str | None:
        return date_from(
            symbol=entry.symbol,
            body=entry.body,
            session=entry.session,
            adopted=entry.adopted,
            distributed=self._distributed.get(entry.source),
        )[0]

    def _edition(self, entry: Entry, texts: Mapping[int, Sequence[StoredText]]) -> Edition:
        document = _document(entry, self._distributed.get(entry.source), texts.get(entry.key, ()))
        issues = self._issues.get(entry.source, Issues())
        same = self._same.get(entry.source, frozenset()) - {entry.source}
        return edition_of(document, same | issues.others, issues.earlier - same)

    def _remember(self, found: Mapping[int, Edition]) -> None:
        for index, edition in found.items():
            self._read[index] = edition
            self._read.move_to_end(index)
        while len(self._read) > _REMEMBERED:
            self._read.popitem(last=False)


def _document(entry: Entry, distributed: str | None, texts: Sequence[StoredText]) -> Document:
    """What lineage needs to know of a stored document."""
    title = next((text.text for text in texts if text.position == 0), None)
    return Document(
        source=entry.source,
        symbol=entry.symbol,
        body=entry.body,
        session=entry.session,
        kind=cast("Kind", entry.kind),
        title=title,
        adopted=entry.adopted,
        distributed=distributed,
        paragraphs=tuple(_paragraph(text) for text in texts if text.position),
    )


def _paragraph(text: StoredText) -> Paragraph:
    return Paragraph(cast("Zone", text.zone), cast("int", text.number), text.text, text.opening, part=text.part)
