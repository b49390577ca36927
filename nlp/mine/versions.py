"""Versions of one text: which of several documents is counted, so that no resolution counts twice.

Versions are the documents of one symbol (a PDF beside a DOCX, revisions, corrigenda), and a draft beside the text that was
adopted, which bears another symbol: it is known by body, session, title and by what the two have in common.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from nlp.mine.overlap import share_in_common
from nlp.text import fold, squeeze
from nlp.types import Document

Reason: TypeAlias = Literal["draft", "revision", "corrected", "corrigendum", "reading", "format", "copy"]
Texts: TypeAlias = Callable[[str], Sequence[str]]
"""The paragraphs of the document that goes by a source."""

RULES = "1"
"""Raised whenever choosing among versions changes: what was kept of an earlier choice is old then."""

LEAST_IN_COMMON = 0.5
"""The least share of paragraphs in common of two versions.

It only confirms what body, session and title say, for the same title comes back at every session: the Assembly's text
on co-operation in human rights has nine tenths in common with the one seven sessions later, and a third with the
Council's. Between a draft and what was adopted less than half is changed, or it is another text.
"""

_REVISION = re.compile(r"/Rev\.\s*(\d{1,4})", re.IGNORECASE)
_CORRIGENDUM = re.compile(r"/Corr\.\s*(\d{1,4})", re.IGNORECASE)
_KINDS = ("resolution", "decision", "draft", "report", "other")
_ADOPTED = ("resolution", "decision")
_FORMATS = ("docx", "html", "text", "pdf")
_WANTED = ("symbol", "body", "session", "title", "adopted")

_Key: TypeAlias = tuple[str, str]
_TitleKey: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Version:
    """What choosing needs to know of a document, and no more.

    Attributes:
        warnings: how many there are of its reading.
        gaps: how many of its fields are missing or had to be worked out.
        paragraphs: how many it has.
    """

    source: str
    sha256: str
    symbol: str | None
    kind: str
    body: str | None = None
    session: str | None = None
    title: str | None = None
    job: str | None = None
    format: str = "text"
    warnings: int = 0
    gaps: int = 0
    paragraphs: int = 0


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Why a document is not counted: ``instead`` is the source of the version that is, None where none is there.

    The reason is what that version has over this one: it was adopted (``draft``), is a later ``revision`` or was issued
    again ``corrected``, is the text itself rather than a list of corrections (``corrigendum``), could be read with fewer
    warnings and gaps (``reading``), is in a ``format`` that says more, or is merely the first of two by name (``copy``).
    """

    instead: str | None
    reason: Reason


def version_of(document: Document) -> Version:
    """What choosing needs to know of a document."""
    return Version(
        source=document.source,
        sha256=document.sha256,
        symbol=document.symbol,
        kind=document.kind,
        body=document.body,
        session=document.session,
        title=document.title,
        job=document.job,
        format=document.format,
        warnings=len(document.warnings),
        gaps=count_gaps({name: getattr(document, name) for name in _WANTED}, document.derived),
        paragraphs=len(document.paragraphs),
    )


def texts_of(document: Document) -> list[str]:
    """The paragraphs that are compared: those of the text itself, without headings."""
    return [paragraph.text for paragraph in document.paragraphs if paragraph.zone != "heading"]


def count_gaps(fields: Mapping[str, str | None], derived: Iterable[str]) -> int:
    """How many of symbol, body, session, title and date are missing, and how many of all fields had to be worked out."""
    return sum(fields[name] is None for name in _WANTED) + len(tuple(derived))


def no_texts(source: str) -> Sequence[str]:
    """No paragraphs, for choosing by symbols alone."""
    return ()


def uncounted(versions: Iterable[Version], texts: Texts = no_texts) -> Mapping[str, Uncounted]:
    """The documents that are not counted, by source: of each text one version is.

    The adopted text goes before the draft, the text before a list of corrections to it, the later revision before the
    earlier, a text issued again as a corrigendum before the first issue; then what was read with fewer warnings and
    fewer gaps, then docx, html, text, pdf, then the first by source. Documents without a symbol are versions of each
    other when their job numbers or their bytes are the same. The order of the versions plays no part.

    Args:
        texts: gives the paragraphs of a document, and is asked only for those that may be versions of each other.

    >>> draft, final = Version("a.txt", "1", "A/C.3/75/L.43", "draft"), Version("b.txt", "2", "A/C.3/75/L.43/Rev.1", "draft")
    >>> uncounted([draft, final])
    {'a.txt': Uncounted(instead='b.txt', reason='revision')}
    """
    left_out: dict[str, Uncounted] = {}
    for same in groups_of(versions, texts):
        ordered = sorted(_without_lists(same), key=_preference)
        chosen = ordered[0] if ordered else None
        for other in same:
            if chosen is None or other not in ordered:
                left_out[other.source] = Uncounted(chosen.source if chosen else None, "corrigendum")
            elif other is not chosen:
                left_out[other.source] = Uncounted(chosen.source, _reason(chosen, other))
    return left_out


def versions_of(version: Version, stored: Iterable[Version], texts: Texts = no_texts) -> frozenset[str]:
    """The sources of the stored documents that are versions of the same text as a document, the document itself apart.

    Args:
        version: the document, stored or not; a stored one of its source is the document itself.
        texts: gives the paragraphs of a document, this one too, and is asked only for those that may be versions of each other.

    >>> draft, final = Version("a.txt", "1", "A/C.3/75/L.43", "draft"), Version("b.txt", "2", "A/C.3/75/L.43/Rev.1", "draft")
    >>> versions_of(draft, [draft, final])
    frozenset({'b.txt'})
    """
    others = [one for one in stored if one.source != version.source]
    groups = groups_of([version, *others], texts)
    same = next((group for group in groups if any(one is version for one in group)), [])
    return frozenset(one.source for one in same if one is not version)


def groups_of(versions: Iterable[Version], texts: Texts = no_texts) -> list[list[Version]]:
    """The versions of each text, whatever their order.

    Args:
        texts: gives the paragraphs of a document, and is asked only for those that may be versions of each other.
    """
    return _groups(sorted(versions, key=lambda version: version.source), texts)


def _groups(versions: Sequence[Version], texts: Texts) -> list[list[Version]]:
    """The versions of each text."""
    by_key: dict[_Key, list[Version]] = defaultdict(list)
    for version, key in zip(versions, _keys(versions), strict=True):
        by_key[key].append(version)
    groups = list(by_key.values())
    by_title: dict[_TitleKey, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        for title in dict.fromkeys(map(_title_key, group)):
            if title is not None:
                by_title[title].append(index)
    joined: dict[int, int] = {}
    for indices in by_title.values():
        _join(indices, groups, texts, joined)
    merged: dict[int, list[Version]] = defaultdict(list)
    for index, group in enumerate(groups):
        merged[_last(joined, index)] += group
    return list(merged.values())


def _keys(versions: Sequence[Version]) -> list[_Key]:
    """What each version has in common with the others of its document: the symbol, else the job number or the bytes."""
    own = [_key(version) for version in versions]
    of_job: dict[str | None, _Key] = {}
    of_bytes: dict[str, _Key] = {}
    for version, key in sorted(zip(versions, own, strict=True), key=lambda pair: pair[0].symbol is None):
        if version.job:
            of_job.setdefault(version.job, key)
            of_bytes.setdefault(version.sha256 or version.source, of_job[version.job])
    return [
        key if version.symbol else of_job.get(version.job) or of_bytes.get(version.sha256) or key
        for version, key in zip(versions, own, strict=True)
    ]


def _key(version: Version) -> _Key:
    if version.symbol is None:
        return ("sha256", version.sha256) if version.sha256 else ("source", version.source)
    symbol = "".join(version.symbol.split())
    return "symbol", _CORRIGENDUM.sub("", _REVISION.sub("", symbol)).upper()


def _title_key(version: Version) -> _TitleKey | None:
    if not (version.body and version.session and version.title):
        return None
    return version.body, version.session, squeeze(fold(version.title).text)


def _join(indices: Sequence[int], groups: Sequence[Sequence[Version]], texts: Texts, joined: dict[int, int]) -> None:
    """Note which groups of one title belong to which other: drafts to what was adopted, nameless texts to named ones.

    A group that joined another is no target any more, so that no two can join each other.
    """
    for index in indices:
        targets = [other for other in indices if other != index and other not in joined]
        targets = [other for other in targets if index not in joined and _may_join(groups[index], groups[other], other < index)]
        shares = [(_share(groups[index], groups[other], texts), -other) for other in targets]
        best, target = max(shares, default=(0.0, 0))
        if best >= LEAST_IN_COMMON:
            joined[index] = -target


def _last(joined: Mapping[int, int], index: int) -> int:
    """The group that joins no other."""
    while index in joined:
        index = joined[index]
    return index


def _may_join(mine: Sequence[Version], theirs: Sequence[Version], is_behind: bool) -> bool:
    """Whether one group can be versions of another's text; of two that are nameless the one behind joins."""
    is_adopted, is_other_adopted = (any(one.kind in _ADOPTED for one in group) for group in (mine, theirs))
    if is_adopted != is_other_adopted:
        return is_other_adopted
    return mine[0].symbol is None and (theirs[0].symbol is not None or is_behind)


def _share(mine: Sequence[Version], theirs: Sequence[Version], texts: Texts) -> float:
    first, second = (min(group, key=_preference) for group in (mine, theirs))
    return share_in_common(texts(first.source), texts(second.source))


def _without_lists(same: Sequence[Version]) -> list[Version]:
    """The versions that are a text; a corrigendum may be a list of corrections, or the whole text issued again."""
    most = max((one.paragraphs for one in same if not corrigendum(one)), default=0)
    return [one for one in same if not corrigendum(one) or _is_whole(one, most)]


def _is_whole(issued_again: Version, most: int) -> bool:
    """Whether a corrigendum is a text: it enacts, or it has as much to say as at least half of the text it corrects."""
    if issued_again.kind in ("resolution", "draft"):
        return True
    return most > 0 and issued_again.kind != "other" and 2 * issued_again.paragraphs >= most


def _preference(version: Version) -> tuple[int, int, int, int, int, int, str]:
    return (
        _rank(version.kind, _KINDS),
        -revision(version),
        -corrigendum(version),
        version.warnings,
        version.gaps,
        _rank(version.format, _FORMATS),
        version.source,
    )


def _reason(chosen: Version, other: Version) -> Reason:
    if other.kind == "draft" and chosen.kind in _ADOPTED:
        return "draft"
    if revision(chosen) != revision(other):
        return "revision"
    if corrigendum(chosen) != corrigendum(other):
        return "corrected"
    if (chosen.kind, chosen.warnings, chosen.gaps) != (other.kind, other.warnings, other.gaps):
        return "reading"
    return "format" if chosen.format != other.format else "copy"


def _rank(name: str, names: Sequence[str]) -> int:
    return names.index(name) if name in names else len(names)


def revision(version: Version) -> int:
    """The number of its revision, 0 for the first issue."""
    found = _REVISION.search(version.symbol or "")
    return int(found[1]) if found else 0


def corrigendum(version: Version) -> int:
    """The number of its corrigendum, 0 for a text that is none."""
    found = _CORRIGENDUM.search(version.symbol or "")
    return int(found[1]) if found else 0
