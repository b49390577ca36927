"""Frequencies of themes: every figure with its denominator, worked out by hand on composed sessions."""

from __future__ import annotations

from random import Random

import pytest
from composed_sessions import paragraph, resolution, session_of

from nlp.mine.frequency import as_row, columns, frequency
from nlp.mine.model import By, CountedDocument, ThemeFrequency
from nlp.mine.selection import Selection
from nlp.ranges import parse_range

THEMES = {"debt": "债务", "covid-19": "冠状病毒病"}


def the_row(rows: tuple[ThemeFrequency, ...], theme: str = "debt", **group: str | None) -> ThemeFrequency:
    """The one row of a theme and group."""
    (row,) = [r for r in rows if r.theme == theme and all(getattr(r.group, k) == v for k, v in group.items())]
    return row


def test_a_row_gives_each_figure_with_its_denominator() -> None:
    paragraphs = (
        paragraph("debt", number=1, zone="preambular", characters=60, mentions=2),
        paragraph(number=1, characters=40),
        paragraph("debt", "covid-19", number=2, characters=100),
    )
    document = CountedDocument("a.txt", "0", "A/HRC/RES/53/1", "HRC", "53", "2023", "resolution", paragraphs)
    row = the_row(frequency([document, resolution("b.txt", carrying=0, of=1)], THEMES))
    assert (row.paragraphs, row.of_paragraphs, row.share) == (2, 4, 0.5)
    assert (row.mentions, row.characters, row.per_10k) == (3, 300, 100.0)
    assert (row.documents, row.of_documents) == (1, 2)


def test_the_planted_share_of_twelve_resolutions_comes_back_with_a_bootstrap_interval() -> None:
    rows = frequency(session_of([(3, 10)] * 6 + [(1, 10)] * 6), THEMES)
    row = the_row(rows, session="53")
    assert (row.paragraphs, row.of_paragraphs, row.share, row.documents, row.of_documents) == (24, 120, 0.2, 12, 12)
    assert row.interval.kind == "bootstrap"
    # The resolutions differ less than chance would have them, so the bounds are Wilson's of 24 in 120.
    assert (row.interval.low, row.interval.high) == pytest.approx((0.138245, 0.280367), abs=5e-7)


@pytest.mark.parametrize(("resolutions", "kind"), [(7, "wilson"), (8, "bootstrap")])
def test_eight_resolutions_are_the_fewest_for_a_bootstrap(resolutions: int, kind: str) -> None:
    row = the_row(frequency(session_of([(1, 4)] * resolutions), THEMES))
    assert row.interval.kind == kind


def test_a_theme_nowhere_found_has_its_rows_of_zero() -> None:
    row = the_row(frequency(session_of([(1, 4)] * 2), THEMES), "covid-19")
    assert (row.paragraphs, row.of_paragraphs, row.share, row.mentions, row.per_10k, row.documents) == (0, 8, 0, 0, 0, 0)


def test_sessions_are_of_a_body_and_come_in_the_order_of_their_numbers() -> None:
    documents = [
        resolution("1", carrying=1, of=2, body="HRC", session="S-32"),
        resolution("2", carrying=1, of=2, body="HRC", session="10"),
        resolution("3", carrying=1, of=2, body="HRC", session="9"),
        resolution("4", carrying=1, of=2, body=None, session=None),
        resolution("5", carrying=1, of=2, body="GA", session="50"),
        resolution("6", carrying=1, of=2, body="HRC", session="50"),
        resolution("7", carrying=1, of=2, body="HRC", session=None),
    ]
    rows = frequency(documents, {"debt": "债务"})
    assert [(row.group.body, row.group.session) for row in rows] == [
        ("GA", "50"), ("HRC", "9"), ("HRC", "10"), ("HRC", "50"), ("HRC", "S-32"), ("HRC", None), (None, None),
    ]  # fmt: skip


def test_themes_come_in_the_order_of_the_lexicon() -> None:
    assert [row.theme for row in frequency(session_of([(1, 2)]), THEMES)] == ["debt", "covid-19"]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        pytest.param("year", [("2013", 2), ("2020", 1), (None, 4)], id="year"),
        pytest.param("body", [("GA", 2), ("HRC", 5)], id="body"),
        pytest.param("document", [("b", 2), ("c", 1), ("d", 4)], id="document"),
    ],
)
def test_groups_are_what_by_says(by: By, expected: list[tuple[str | None, int]]) -> None:
    documents = [
        resolution("c", carrying=1, of=1, body="HRC", year="2020"),
        resolution("b", carrying=1, of=2, body="GA", year="2013"),
        resolution("d", carrying=1, of=4, body="HRC", year=None),
    ]
    rows = [as_row(row) for row in frequency(documents, {"debt": "债务"}, by=by)]
    assert [(row[by], row["of_paragraphs"]) for row in rows] == expected
    assert all(tuple(row) == columns(by) for row in rows)


def test_zones_are_groups_that_a_resolution_takes_part_in_with_its_paragraphs() -> None:
    mixed = CountedDocument(
        "a", "", None, "GA", "68", "2013", "resolution",
        (paragraph("debt", zone="preambular"), paragraph(), paragraph(number=2), paragraph("debt", zone="annex")),
    )  # fmt: skip
    rows = frequency([mixed, resolution("b", carrying=1, of=3)], {"debt": "债务"}, by="zone")
    assert [(r.group.zone, r.paragraphs, r.of_paragraphs, r.of_documents) for r in rows] == [
        ("preambular", 1, 1, 1),
        ("operative", 1, 5, 2),
    ]


def test_a_group_without_a_paragraph_in_the_zones_has_neither_share_nor_interval() -> None:
    letter = resolution("letter.txt", carrying=1, of=3, zone="body", body=None, session=None, kind="other")
    (row,) = frequency([letter], {"debt": "债务"})
    assert (row.of_paragraphs, row.share, row.per_10k, row.of_documents) == (0, None, None, 0)
    assert (row.interval.low, row.interval.high, row.interval.kind) == (None, None, "none")


def test_cited_titles_are_left_out_on_request_but_their_paragraphs_stay_in_the_denominator() -> None:
    cited = CountedDocument("a", "", None, "GA", "68", None, "resolution", (paragraph("debt", cited=True), paragraph()))
    assert the_row(frequency([cited], THEMES)).paragraphs == 1
    row = the_row(frequency([cited], THEMES, selection=Selection(with_cited=False)))
    assert (row.paragraphs, row.mentions, row.of_paragraphs) == (0, 0, 2)


@pytest.mark.parametrize(
    ("selection", "sources"),
    [
        pytest.param(Selection(bodies=("GA",)), "a", id="body"),
        pytest.param(Selection(sessions=(parse_range("43..53", "--session"),)), "b", id="range of sessions"),
        pytest.param(Selection(sessions=(parse_range("s-32", "--session"),)), "c", id="special session"),
        pytest.param(Selection(years=(parse_range("2013..2021", "--year"),)), "ac", id="years"),
        pytest.param(Selection(kinds=("draft", "decision")), "c", id="kinds"),
        pytest.param(Selection(years=(parse_range("2023", "--year"),), bodies=("GA",)), "", id="filters add up"),
    ],
)
def test_filters_choose_documents(selection: Selection, sources: str) -> None:
    documents = [
        resolution("a", carrying=1, of=1, body="GA", session="68", year="2013"),
        resolution("b", carrying=1, of=1, session="53", year="2023"),
        resolution("c", carrying=1, of=1, session="S-32", year="2021", kind="draft"),
        resolution("d", carrying=1, of=1, session=None, year=None),
    ]
    rows = frequency(documents, {"debt": "债务"}, by="document", selection=selection)
    assert "".join(row.group.source or "" for row in rows) == sources


def test_an_interval_depends_neither_on_the_order_of_documents_nor_on_filters_and_other_groups() -> None:
    documents = session_of([(n % 4, 5 + n) for n in range(12)]) + session_of([(n, 12) for n in range(9)], "52")
    expected = the_row(frequency(documents, THEMES), session="53")
    shuffled = Random(3).sample(documents, len(documents))
    alone = Selection(themes=("debt",), sessions=(parse_range("53", "--session"),))
    assert the_row(frequency(shuffled, THEMES), session="53") == expected
    assert the_row(frequency(shuffled, THEMES, selection=alone), session="53") == expected
