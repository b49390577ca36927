"""What is dear to make and never changes once made, made once for all tests of a process: lexicons, rules, dictionaries.

Hundreds of tests run a command, and each run would read and compile the same lexicon again, which takes longer than what
most of them are about. Each of these functions gives the same for the same arguments, and nothing changes what it gives.
Commands that tests start as processes of their own share nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from nlp.lexicon import load
from nlp.lexicon.exchange import jieba
from nlp.lexicon.model import Lexicon
from nlp.themes import borders, rules, tag

if TYPE_CHECKING:
    from rjieba import Jieba

KEPT = 16
"""Lexicons, and the rules made from them; tests that edit lexicons make many."""

KEPT_DICTIONARIES = 3
"""Of those with terms added, each of tens of megabytes; the one that was asked for longest ago goes first."""


def share(patch: pytest.MonkeyPatch) -> None:
    """Let what is made again be what was made before."""
    patch.setattr(load, "read_lexicon", _read_once(load.read_lexicon))
    patch.setattr(rules, "find_crossings", _found_once(rules.find_crossings))
    patch.setattr(tag, "compile_rules", _compiled_once(tag.compile_rules))
    patch.setattr(borders, "_Dictionary", cache(borders._Dictionary))
    patch.setattr("nlp.segment.load_rjieba", _added_once(jieba.load_rjieba))


def _read_once(read: Callable[[Mapping[str, str], Path], Lexicon]) -> Callable[[Mapping[str, str], Path], Lexicon]:
    """By what the files say and where they stand."""

    @lru_cache(KEPT)
    def remembered(files: tuple[tuple[str, str], ...], folder: Path) -> Lexicon:
        return read(dict(files), folder)

    return lambda files, folder: remembered(tuple(files.items()), folder)


def _found_once(
    find: Callable[[Iterable[str]], dict[str, borders.Crossings]],
) -> Callable[[Iterable[str]], dict[str, borders.Crossings]]:
    """Piece by piece: those of one do not depend on the others."""
    known: dict[str, borders.Crossings] = {}

    def remembered(pieces: Iterable[str]) -> dict[str, borders.Crossings]:
        wanted = set(pieces)
        if new := wanted - known.keys():
            known.update(find(new))
        return {piece: known[piece] for piece in wanted}

    return remembered


def _compiled_once(compile_rules: Callable[[Lexicon], tuple[rules.Rule, ...]]) -> Callable[[Lexicon], tuple[rules.Rule, ...]]:
    """By all that the themes say; lexicons that tests compose have no digest of their own."""
    known: dict[str, tuple[Lexicon, tuple[rules.Rule, ...]]] = {}

    def remembered(lexicon: Lexicon) -> tuple[rules.Rule, ...]:
        before = known.get(lexicon.digest)
        if before is None or before[0].themes != lexicon.themes:
            before = lexicon, compile_rules(lexicon)
            known[lexicon.digest] = before
            if len(known) > KEPT:
                del known[next(iter(known))]
        return before[1]

    return remembered


def _added_once(load_rjieba: Callable[[Lexicon | None], Jieba]) -> Callable[[Lexicon | None], Jieba]:
    """By the terms that are added to the dictionary."""
    known: dict[tuple[str, ...] | None, Jieba] = {}

    def remembered(lexicon: Lexicon | None = None) -> Jieba:
        terms = None if lexicon is None else tuple(jieba.matchable_terms(lexicon))
        found = known.pop(terms) if terms in known else load_rjieba(lexicon)
        known[terms] = found
        if len(known) > KEPT_DICTIONARIES:
            del known[next(iter(known))]
        return found

    return remembered
