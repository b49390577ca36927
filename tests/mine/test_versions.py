"""Versions of one symbol: one is counted."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.mine.versions import Uncounted, Version, uncounted

DRAFT = Version("a.txt", "1", "A/HRC/53/L.9", "draft")
REVISED = Version("z.txt", "2", "A/HRC/53/L.9/Rev.1", "draft")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(DRAFT, REVISED, {"a.txt": Uncounted("z.txt", "revision")}, id="later revision"),
        pytest.param(
            Version("a.txt", "1", "A/HRC/53/L.9/Rev.10", "draft"),
            Version("b.txt", "2", "A/HRC/53/L.9/Rev.9", "draft"),
            {"b.txt": Uncounted("a.txt", "revision")},
            id="revision 10 after 9",
        ),
        pytest.param(
            Version("a.txt", "1", "A/RES/68/160", "draft"),
            Version("b.txt", "2", "A/RES/68/160", "resolution"),
            {"a.txt": Uncounted("b.txt", "draft")},
            id="adopted before draft",
        ),
        pytest.param(
            Version("a.txt", "1", "A/RES/68/160/Corr.1", "other"),
            Version("b.txt", "2", "A/RES/68/160", "resolution"),
            {"a.txt": Uncounted("b.txt", "corrigendum")},
            id="text before corrigendum",
        ),
        pytest.param(
            Version("b/43.txt", "1", "A/HRC/RES/43/21", "resolution"),
            Version("a/43.txt", "2", "A/HRC/RES/43/21", "resolution"),
            {"b/43.txt": Uncounted("a/43.txt", "copy")},
            id="first by name",
        ),
        pytest.param(
            Version("a.txt", "1", None, "draft"),
            Version("b.txt", "1", None, "draft"),
            {"b.txt": Uncounted("a.txt", "copy")},
            id="same bytes without a symbol",
        ),
        pytest.param(Version("a.txt", "1", None, "draft"), Version("b.txt", "2", None, "draft"), {}, id="no symbols"),
        pytest.param(
            Version("a.txt", "1", "A/HRC/53/2/Add.1", "report"),
            Version("b.txt", "2", "A/HRC/53/2", "report"),
            {},
            id="an addendum is a document of its own",
        ),
        pytest.param(
            Version("a.txt", "1", "A/RES/68/160", "resolution"),
            Version("b.txt", "2", "A/RES/68/16", "resolution"),
            {},
            id="other symbols",
        ),
    ],
)
def test_one_version_of_a_symbol_is_counted(first: Version, second: Version, expected: dict[str, Uncounted]) -> None:
    assert uncounted([first, second]) == expected
    assert uncounted([second, first]) == expected


symbols = st.sampled_from([None, "A/RES/1/1", "A/RES/1/1/Rev.1", "A/RES/1/1/Rev.2", "A/RES/1/2", "A/RES/1/2/Corr.1"])
kinds = st.sampled_from(["resolution", "draft", "other"])


@given(st.lists(st.tuples(symbols, kinds, st.sampled_from("xyz")), max_size=8), st.integers(0, 9))
def test_every_symbol_keeps_exactly_one_version_in_whatever_order(found: list[tuple[str, str, str]], seed: int) -> None:
    versions = [Version(str(n), digest, symbol, kind) for n, (symbol, kind, digest) in enumerate(found)]
    left_out = uncounted(versions)
    kept = [version for version in versions if version.source not in left_out]
    texts = {(v.symbol or v.sha256).removesuffix("/Rev.1").removesuffix("/Rev.2").removesuffix("/Corr.1") for v in versions}
    assert len(kept) == len(texts)
    assert uncounted(Random(seed).sample(versions, len(versions))) == left_out
    assert all(version.instead in {v.source for v in kept} for version in left_out.values())
