"""The places of every two neighbouring code units: all that is needed to find any string without reading the texts.

A text's last unit and the separator after it are such a pair too, so that single characters can be found; the separator
and the first unit of the next text are not. Pairs are sorted in pieces that fit into memory, which are then put together
range by range.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from nlp.kept.arrays import Array, ArrayWriter, FileRecord, write_arrays
from nlp.search.index.owners import owners_of, table_of

_PIECE_BITS = 23
_PIECE = 1 << _PIECE_BITS


class _Piece(NamedTuple):
    """A sorted piece: its pairs (ascending), and where the places of each begin and end in the file of places."""

    pairs: Array
    bounds: Array


def write_bigrams(folder: Path, text: Array, starts: Array) -> dict[str, FileRecord]:
    """Write ``pairs``, ``ends``, ``places``, ``texts_with`` and ``table``; see `nlp.search.index.part.Part`."""
    draft = folder / "places.draft"
    pieces = _sort_pieces(draft, text, starts)
    pairs = np.unique(np.concatenate([piece.pairs for piece in pieces])) if pieces else np.empty(0, np.uint32)
    counts = np.zeros(len(pairs), np.uint64)
    for piece in pieces:
        counts[np.searchsorted(pairs, piece.pairs)] += np.diff(piece.bounds).astype(np.uint64)
    ends = np.cumsum(counts)
    places, texts_with = ArrayWriter(folder / "places.npy", "<u4"), ArrayWriter(folder / "texts_with.npy", "<u4")
    table = table_of(starts)
    for first, last in _ranges(ends):
        gathered = _gather(draft, pieces, pairs[first:last], counts[first:last])
        places.append(gathered)
        texts_with.append(_texts_with(owners_of(gathered, starts, table), counts[first:last]))
    draft.unlink()
    written = write_arrays(folder, {"pairs": pairs.astype("<u4"), "ends": ends.astype("<u4"), "table": table})
    return {**written, "places": places.close(), "texts_with": texts_with.close()}


def _sort_pieces(draft: Path, text: Array, starts: Array) -> list[_Piece]:
    """Sort the pairs of the texts piece by piece; their places go to the file."""
    pieces = []
    written = 0
    with draft.open("xb") as file:
        for start in range(0, len(text) - 1, _PIECE):
            packed = _sorted_pairs(text, starts, start)
            pairs = (packed >> np.uint64(_PIECE_BITS)).astype(np.uint32)
            places = (packed & np.uint64(_PIECE - 1)).astype(np.uint32) + np.uint32(start)
            changes = np.flatnonzero(pairs[1:] != pairs[:-1]) + 1
            heads = np.concatenate([[0], changes]) if len(pairs) else np.empty(0, np.int64)
            pieces.append(_Piece(pairs[heads], written + np.concatenate([heads, [len(pairs)]])))
            file.write(places.data)
            written += len(places)
    return pieces


def _sorted_pairs(text: Array, starts: Array, start: int) -> Array:
    """The pairs of a piece, each with its place in the piece in the lowest bits."""
    units = text[start : start + _PIECE + 1].astype(np.uint64)
    count = len(units) - 1
    places = np.arange(count, dtype=np.uint64)
    packed = (units[:-1] << np.uint64(16 + _PIECE_BITS)) | (units[1:] << np.uint64(_PIECE_BITS)) | places
    first, last = np.searchsorted(starts, np.array([start + 1, start + count + 1], starts.dtype))
    is_kept = np.ones(count, bool)
    separators = starts[first:last].astype(np.int64) - 1 - start
    is_kept[separators[separators < count]] = False
    packed = packed[is_kept]
    packed.sort()
    return packed


def _ranges(ends: Array) -> Iterator[tuple[int, int]]:
    """Ranges of pairs whose places fit into memory."""
    first = 0
    while first < len(ends):
        before = int(ends[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(ends, np.uint64(before + _PIECE), "right")))
        yield first, last
        first = last


def _gather(draft: Path, pieces: list[_Piece], pairs: Array, counts: Array) -> Array:
    """The places of a range of pairs, from all pieces, those of each pair in order."""
    cursors = np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.int64)
    gathered = np.empty(int(counts.sum()), np.uint32)
    for piece in pieces:
        first, last = np.searchsorted(piece.pairs, pairs[0]), np.searchsorted(piece.pairs, pairs[-1], "right")
        bounds = piece.bounds[first : last + 1]
        if first == last:
            continue
        places = np.fromfile(draft, np.uint32, count=int(bounds[-1] - bounds[0]), offset=4 * int(bounds[0]))
        targets = np.searchsorted(pairs, piece.pairs[first:last])
        lengths = np.diff(bounds)
        shifts = cursors[targets] - (bounds[:-1] - bounds[0])
        gathered[np.repeat(shifts, lengths) + np.arange(len(places))] = places
        cursors[targets] += lengths
    return gathered


def _texts_with(owners: Array, counts: Array) -> Array:
    """In how many texts each pair stands; the owners of its places are in order."""
    heads = np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.int64)
    is_new = np.ones(len(owners), np.uint32)
    is_new[1:] = owners[1:] != owners[:-1]
    is_new[heads] = 1
    return np.asarray(np.add.reduceat(is_new, heads))
