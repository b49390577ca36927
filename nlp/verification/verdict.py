"""What comes out when a report is held against its documents: what was compared, which documents changed, what differs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from nlp.report.data import Report
from nlp.report.page import render
from nlp.report.parameters import document_record
from nlp.verification.compare import Difference, differences
from nlp.verification.page import Page

MOST_DIFFERENCES = 100_000
"""Differences beyond these are not counted."""

_FIGURE_CELL = re.compile(r'<td class="number">[^<]*(?:<a [^>]*>)?[^<\d]*\d')
_MARK = re.compile(r"<title>[^<]*\d[^<]*</title>")
_DOWNLOAD = re.compile(r'<a download="[^"]*"[^>]*>([^<]*)</a>')


@dataclass(frozen=True, slots=True)
class Compared:
    """How much was compared: cells of tables with a figure, marks of charts that name one, downloads."""

    cells: int
    marks: int
    downloads: int


@dataclass(frozen=True, slots=True)
class Versions:
    """A version that the page names, and the one at hand."""

    page: str
    here: str

    @property
    def differ(self) -> bool:
        """Whether they are two."""
        return self.page != self.here


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found.

    Attributes:
        lexicon, program: the versions that the page was made with and that it was made again with.
        added: documents that are counted now and were not; removed, changed: likewise.
        differences: all that was found, at most `MOST_DIFFERENCES`.
    """

    compared: Compared
    lexicon: Versions
    program: Versions
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    differences: tuple[Difference, ...]

    @property
    def holds(self) -> bool:
        """Whether every figure of the page is what the documents give."""
        return not (self.differences or self.added or self.removed or self.changed or self.lexicon.differ)


def verify(page: Page, report: Report) -> Verdict:
    """The page held against the report that its documents give now.

    Raises:
        SourceError: something stands in the page that no page of ours holds.
    """
    expected = render(report, page.language)
    program = Versions(str(page.made_with["program_version"]), str(report.meta["program_version"]))
    added, removed, changed = _documents(page.documents, [document_record(tagged.document) for tagged in report.documents])
    found = differences(page.text, expected, page.name, only_shared=program.differ)
    return Verdict(
        compared=_compared(expected),
        lexicon=Versions(_lexicon(page.made_with), _lexicon(report.meta)),
        program=program,
        added=added,
        removed=removed,
        changed=changed,
        differences=tuple(islice(_told(found, is_other_program=program.differ), MOST_DIFFERENCES)),
    )


def _told(found: Iterator[Difference], *, is_other_program: bool) -> Iterator[Difference]:
    """The differences, without those that only say that another version of the program made the page."""
    for one in found:
        if not (is_other_program and any("program_version" in part for part in one.place)):
            yield one


def _lexicon(meta: Mapping[str, Any]) -> str:
    return f"{meta.get('lexicon')} {meta['lexicon_version']}"


def _documents(
    then: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    before, after = {one["source"]: one for one in then}, {one["source"]: one for one in now}
    return (
        tuple(source for source in after if source not in before),
        tuple(source for source in before if source not in after),
        tuple(source for source in after if source in before and dict(after[source]) != dict(before[source])),
    )


def _compared(expected: str) -> Compared:
    return Compared(
        sum(1 for _ in _FIGURE_CELL.finditer(expected)),
        sum(1 for _ in _MARK.finditer(expected)),
        sum(1 for _ in _DOWNLOAD.finditer(expected)),
    )
