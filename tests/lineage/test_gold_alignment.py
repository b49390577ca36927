"""Two pairs of the sample documents, aligned by hand in two passes, hold the aligning."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from nlp.lineage.alignment.align import align
from nlp.lineage.edition import clauses_of
from nlp.lineage.model import Alignment, Clause
from nlp.pipeline import parse_sources
from nlp.types import Document

ROOT = Path(__file__).resolve().parent.parent.parent
GOLD = ROOT / "tests" / "golden" / "lineage"
PAIRS = {
    "1": ("ga-res-68-160.txt", "ga-75-third-committee-draft.txt"),
    "2": ("ga-75-third-committee-draft.txt", "hrc-res-53-11.txt"),
}
LEAST = 0.97

Place = tuple[str, int]


def clauses(name: str) -> tuple[Clause, ...]:
    (document,) = parse_sources([ROOT / "data" / "corpus" / name])
    assert isinstance(document, Document)
    return clauses_of(document)


def rows(pair: str, name: str = "adjudicated.tsv") -> list[dict[str, str]]:
    with (GOLD / name).open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines, delimiter="\t") if row["pair"] == pair]


def place(zone: str, number: str) -> Place:
    return zone, int(number)


def place_of(clause: Clause) -> Place:
    return clause.zone, clause.number


def statuses(alignment: Alignment, old: tuple[Clause, ...], new: tuple[Clause, ...]) -> dict[tuple[str, Place], str]:
    """What became of each clause: new ones under "new", dropped ones under "old"."""
    by_new, by_old = alignment.by_new(), alignment.by_old()
    found = {("old", place_of(clause)): "dropped" for index, clause in enumerate(old) if index not in by_old}
    for index, clause in enumerate(new):
        links = by_new.get(index, ())
        if not links:
            status = "new"
        elif len(links) > 1:
            status = "merged"
        elif len(by_old[links[0].old]) > 1:
            status = "split"
        else:
            status = "identical" if old[links[0].old].folded == clause.folded else "reworded"
        found["new", place_of(clause)] = status
    return found


def key(row: dict[str, str]) -> tuple[str, Place]:
    if row["status"] == "dropped":
        return "old", place(*row["old"].split())
    return "new", place(row["new_zone"], row["new_number"])


def scores(found: set[object], right: set[object]) -> tuple[float, float]:
    return len(found & right) / len(found), len(found & right) / len(right)


@pytest.mark.parametrize("pair", ["1", "2"])
def test_links_are_those_drawn_by_hand(pair):
    old, new = (clauses(name) for name in PAIRS[pair])
    certain = {key(row): row for row in rows(pair) if row["certain"] == "yes"}
    right = {(where, place(*row["old"].split())) for (side, where), row in certain.items() if side == "new" and row["old"]}
    links = {(place_of(new[link.new]), place_of(old[link.old])) for link in align(old, new).links}
    found = {link for link in links if ("new", link[0]) in certain}
    precision, recall = scores(found, right)
    assert min(precision, recall) >= LEAST, f"{precision=:.3f} {recall=:.3f} wrong={found - right} missing={right - found}"


@pytest.mark.parametrize("pair", ["1", "2"])
def test_statuses_are_those_given_by_hand(pair):
    old, new = (clauses(name) for name in PAIRS[pair])
    certain = {(key(row), row["status"]) for row in rows(pair) if row["certain"] == "yes"}
    uncertain = {key(row) for row in rows(pair) if row["certain"] == "no"}
    found = {(where, status) for where, status in statuses(align(old, new), old, new).items() if where not in uncertain}
    precision, recall = scores(found, certain)
    assert min(precision, recall) >= LEAST, f"{precision=:.3f} {recall=:.3f} wrong={found - certain} missing={certain - found}"


@pytest.mark.parametrize("pair", ["1", "2"])
def test_both_passes_and_what_was_made_of_them_agree(pair):
    first, second, adjudicated = (
        [{name: value for name, value in row.items() if name != "note"} for row in rows(pair, file)]
        for file in ("first-pass.tsv", "second-pass.tsv", "adjudicated.tsv")
    )
    assert first == second == adjudicated


@pytest.mark.parametrize("pair", ["1", "2"])
def test_every_paragraph_has_its_row(pair):
    old, new = (clauses(name) for name in PAIRS[pair])
    named = {place(*row["old"].split()) for row in rows(pair) if row["old"]}
    assert [key(row)[1] for row in rows(pair) if row["new_zone"]] == [place_of(clause) for clause in new]
    assert named == {place_of(clause) for clause in old}


@pytest.mark.parametrize(
    ("one", "other", "most"),
    [
        ("ga-res-68-160.txt", "ga-res-76-164.txt", 1),
        ("ga-75-third-committee-draft.txt", "ga-res-76-164.txt", 1),
        ("ga-res-76-164.txt", "hrc-res-43-21.txt", 1),
        ("ga-res-76-164.txt", "hrc-res-53-11.txt", 2),
        ("ga-res-68-160.txt", "hrc-res-43-21.txt", 4),
    ],
)
def test_resolutions_on_kindred_matters_have_few_clauses_in_common(one, other, most):
    assert len(align(clauses(one), clauses(other)).links) <= most
    assert len(align(clauses(one), clauses(other), is_related=False).links) <= most


def test_what_one_resolution_took_from_another_is_found_without_knowing_of_a_relation():
    old, new = clauses("ga-res-76-164.txt"), clauses("hrc-res-53-11.txt")
    (link,) = align(old, new, is_related=False).links
    assert (place_of(old[link.old]), place_of(new[link.new])) == (("operative", 11), ("operative", 35))
