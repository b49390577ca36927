"""In what order the versions of one text were issued: the draft, its revisions, what was adopted, its corrigenda.

The days that documents bear do not tell it: a text that is issued again with its corrigenda, or in another format, is of the
day of its adoption as the first issue is, and where the day of adoption is not known that of the session comes before that of
the draft.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from nlp.mine.versions import Texts, Version, corrigendum, groups_of, no_texts, revision

_Key: TypeAlias = tuple[bool, int, int, str, str]


@dataclass(frozen=True, slots=True)
class Issues:
    """The other versions of a document's text, by source: those issued before it, and those that were not.

    What has the very same bytes is the document itself, and no issue before it.
    """

    earlier: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


def issues_of(versions: Iterable[Version], dates: Callable[[str], str | None], texts: Texts = no_texts) -> Mapping[str, Issues]:
    """The other versions of each document's text, by its source; documents without one are left out.

    A draft is before what is none, then a lower revision before a higher, the text before its corrigendum, an earlier day
    before a later; else the order of the sources decides, so that of two versions one is always the earlier.

    Args:
        dates: gives the day of the document that goes by a source.
        texts: gives the paragraphs of a document, and is asked only for those that may be versions of each other.

    >>> first = Version("b.txt", "1", "A/RES/70/1", "resolution")
    >>> again = Version("a.txt", "2", "A/RES/70/1/Corr.1", "resolution")
    >>> issues_of([first, again], lambda source: None)["a.txt"]
    Issues(earlier=frozenset({'b.txt'}), others=frozenset())
    """
    found: dict[str, Issues] = {}
    for group in groups_of(versions, texts):
        keys = {one.source: _key(one, dates(one.source)) for one in group}
        for one in group if len(group) > 1 else ():
            before = (other for other in group if keys[other.source] < keys[one.source] and not _is_copy(one, other))
            earlier = frozenset(other.source for other in before)
            found[one.source] = Issues(earlier, frozenset(keys) - earlier - {one.source})
    return found


def _key(version: Version, date: str | None) -> _Key:
    return version.kind != "draft", revision(version), corrigendum(version), date or "", version.source


def _is_copy(one: Version, other: Version) -> bool:
    return bool(one.sha256) and one.sha256 == other.sha256
