"""Versions of one symbol: which of several documents is counted, so that no resolution counts twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

Reason: TypeAlias = Literal["draft", "revision", "corrigendum", "copy"]

_REVISION = re.compile(r"/Rev\.\s*(\d{1,4})", re.IGNORECASE)
_CORRIGENDUM = re.compile(r"/Corr\.\s*(\d{1,4})", re.IGNORECASE)
_KINDS = ("resolution", "decision", "draft", "report", "other")


class Described(Protocol):
    """What choosing looks at; a document in full or in short has it."""

    @property
    def source(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def symbol(self) -> str | None: ...
    @property
    def kind(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Version:
    """What choosing needs to know of a document, and no more."""

    source: str
    sha256: str
    symbol: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Why a document is not counted: ``instead`` is the source of the version that is.

    The reason is what that version has over this one: it was adopted (``draft``), is a later ``revision``, the text
    itself rather than its ``corrigendum``, or merely the first of two by name (``copy``).
    """

    instead: str
    reason: Reason


def uncounted(versions: Iterable[Described]) -> Mapping[str, Uncounted]:
    """The documents that are not counted, by source: of each symbol one version is.

    The adopted text goes before the draft, the text before its corrigendum, the later revision before the earlier,
    then the first by source. Documents without a symbol are versions of each other when their bytes are the same.

    >>> draft, final = Version("a.txt", "1", "A/C.3/75/L.43", "draft"), Version("b.txt", "2", "A/C.3/75/L.43/Rev.1", "draft")
    >>> uncounted([draft, final])
    {'a.txt': Uncounted(instead='b.txt', reason='revision')}
    """
    by_text: dict[tuple[str, str], list[Described]] = {}
    for version in versions:
        by_text.setdefault(_key(version), []).append(version)
    left_out: dict[str, Uncounted] = {}
    for same in by_text.values():
        chosen, *others = sorted(same, key=_preference)
        left_out |= {other.source: Uncounted(chosen.source, _reason(chosen, other)) for other in others}
    return left_out


def _key(version: Described) -> tuple[str, str]:
    if version.symbol is None:
        return ("sha256", version.sha256) if version.sha256 else ("source", version.source)
    symbol = "".join(version.symbol.split())
    return "symbol", _CORRIGENDUM.sub("", _REVISION.sub("", symbol)).upper()


def _preference(version: Described) -> tuple[int, bool, int, str]:
    return _rank(version), _is_corrigendum(version), -_revision(version), version.source


def _reason(chosen: Described, other: Described) -> Reason:
    if _is_corrigendum(other) and not _is_corrigendum(chosen):
        return "corrigendum"
    if other.kind == "draft" and chosen.kind != "draft":
        return "draft"
    return "revision" if _revision(chosen) != _revision(other) else "copy"


def _rank(version: Described) -> int:
    return _KINDS.index(version.kind) if version.kind in _KINDS else len(_KINDS)


def _revision(version: Described) -> int:
    found = _REVISION.search(version.symbol or "")
    return int(found[1]) if found else 0


def _is_corrigendum(version: Described) -> bool:
    return _CORRIGENDUM.search(version.symbol or "") is not None
