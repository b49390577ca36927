"""Stamps of what the lineage of each document depends on: itself, and every document that may be earlier."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from hashlib import blake2b
from itertools import accumulate
from typing import NamedTuple

_BYTES = 16
_ROOM = 1 << (8 * _BYTES)


class Stampable(NamedTuple):
    """What is known of a document without its texts.

    Attributes:
        fingerprint: another one whenever anything in the document or known of it is.
        date: ISO, or nothing where none is known.
        is_compared: whether others are compared with it.
        versions: the sources of the other versions of its text.
    """

    source: str
    fingerprint: str
    date: str
    is_compared: bool
    versions: Collection[str] = ()


def stamps(documents: Iterable[Stampable], made_with: str, *, undated_last: bool = False) -> dict[str, str]:
    """The stamp of each document, by source: the same as long as its lineage is.

    Whatever may be an ancestor is part of it: the documents compared that are earlier or have no date, other versions apart; of
    a document without a date all others are. A set of documents is stamped with the sum of their hashes, so that in the order
    of their dates one sum after the other does for all.

    Args:
        made_with: what else the lineage depends on.
        undated_last: a document without a date is later than all that have one, and than those without before it by source.
    """
    given = {one.source: one for one in documents}
    hashes = {source: _hash(source, one.fingerprint) for source, one in given.items()}
    # Documents without a date that may be earlier than any come first, so that their sum is part of each.
    places = {source: (undated_last and not one.date, one.date, source) for source, one in given.items()}
    compared = sorted(places[source] for source, one in given.items() if one.is_compared)
    sums = list(accumulate((hashes[source] for *_, source in compared), initial=0))
    found = {}
    for source, one in given.items():
        # What has the same date is not before it; of a document without one all others are, or those before its own place.
        limit = (False, one.date) if one.date else places[source] if undated_last else (True,)
        others = (other for other in {source, *one.versions} if other in given)
        inside = (other for other in others if given[other].is_compared and places[other] < limit)
        earlier = (sums[bisect_left(compared, limit)] - sum(map(hashes.__getitem__, inside))) % _ROOM
        found[source] = _hexadecimal(_hash(made_with, source, one.fingerprint, str(earlier), *sorted(one.versions)))
    return found


def _hash(*parts: str) -> int:
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(joined, digest_size=_BYTES).digest(), "big")


def _hexadecimal(number: int) -> str:
    return f"{number:0{2 * _BYTES}x}"
