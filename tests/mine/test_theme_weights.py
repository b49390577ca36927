"""The TF-IDF weights of themes: held to scikit-learn's, with rules beside the lexicon's themes and too few of everything."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import THEMES, plant
from sklearn.feature_extraction.text import TfidfTransformer

from nlp.mine.marks import Marks, marks_of
from nlp.mine.model import CountedDocument, CountedParagraph, CountedTag, Group
from nlp.mine.selection import Selection
from nlp.mine.theme_weights import theme_weights, weights_of_texts

TABLES = st.integers(1, 6).flatmap(
    lambda themes: st.lists(st.lists(st.integers(0, 5), min_size=themes, max_size=themes), min_size=1, max_size=8)
)


def document(name: str, session: str | None, *paragraphs: dict[str, int], zone: str = "operative") -> CountedDocument:
    made = tuple(
        CountedParagraph(None, zone, number, 10, tuple(CountedTag(theme, count) for theme, count in tags.items()))
        for number, tags in enumerate(paragraphs, 1)
    )
    return CountedDocument(name, name, name, "GA", session, None, "resolution", made)


def marks(*documents: CountedDocument, themes: tuple[str, ...] = ("debt", "peace"), rules: int = 0) -> Marks:
    return marks_of(documents, themes, "session", Selection(), rules=rules)


@given(TABLES)
def test_weights_of_texts_are_those_of_scikit_learn(table: list[list[int]]) -> None:
    counts = np.array(table, float)
    expected = TfidfTransformer().fit_transform(counts).toarray()
    assert weights_of_texts(counts, len(counts), counts.shape[1]) == pytest.approx(expected, abs=1e-12)


@settings(max_examples=30)
@given(st.integers(0, 1000))
def test_means_over_paragraphs_and_weights_of_sessions_are_those_of_scikit_learn(seed: int) -> None:
    documents = plant(sessions=3, resolutions=2, paragraphs=6, seed=seed).documents()
    found = theme_weights(marks_of(documents, THEMES, "session", Selection()), resamples=10)
    rows = [
        (one.session, [sum(tag.mentions for tag in paragraph.tags if tag.theme == theme) for theme in THEMES])
        for one in documents
        for paragraph in one.paragraphs
    ]
    of_paragraphs = TfidfTransformer().fit_transform(np.array([row for _, row in rows], float)).toarray()
    sessions = sorted({session for session, _ in rows})
    sums = [np.sum([row for one, row in rows if one == session], axis=0) for session in sessions]
    of_sessions = TfidfTransformer().fit_transform(np.array(sums, float)).toarray()
    for at, session in enumerate(sessions):
        group = Group("session", body="GA", session=session)
        means = of_paragraphs[[one == session for one, _ in rows]].mean(axis=0)
        assert [found[theme, group].weight for theme in THEMES] == pytest.approx(of_sessions[at])
        assert [found[theme, group].mean for theme in THEMES] == pytest.approx(means)


def test_a_weight_can_be_worked_out_by_hand() -> None:
    found = theme_weights(marks(document("a", "1", {"debt": 2}, {}), document("b", "2", {"debt": 1, "peace": 1})))
    second = found["peace", Group("session", body="GA", session="2")]
    rare, common = np.log(3 / 2) + 1, np.log(3 / 3) + 1
    assert second.weight == pytest.approx(rare / np.hypot(rare, common))
    assert (second.groups_with, second.of_groups) == (1, 2)
    rare, common = np.log(4 / 2) + 1, np.log(4 / 3) + 1
    assert second.mean == pytest.approx(rare / np.hypot(rare, common))
    assert second.interval.kind == "none"


def test_one_session_has_no_weight_as_a_text_among_others_but_a_mean() -> None:
    (found,) = theme_weights(marks(document("a", "1", {"debt": 2}, {}), themes=("debt",))).values()
    assert (found.weight, found.mean, found.of_groups) == (None, 0.5, 1)


def test_a_theme_that_never_occurs_weighs_nothing() -> None:
    found = theme_weights(marks(document("a", "1", {"debt": 2}), document("b", "2", {"debt": 1})))
    weights = [one for (theme, _), one in found.items() if theme == "peace"]
    assert [(one.weight, one.mean, one.groups_with) for one in weights] == [(0.0, 0.0, 0)] * 2


def test_a_session_without_a_paragraph_counted_is_no_text_and_has_no_weight() -> None:
    empty = document("b", "2", {"debt": 1}, zone="annex")
    found = theme_weights(marks(document("a", "1", {"debt": 2}), empty, document("c", "3", {"peace": 1})))
    of_empty = found["debt", Group("session", body="GA", session="2")]
    assert (of_empty.weight, of_empty.mean, of_empty.of_paragraphs) == (None, None, 0)
    assert {one.of_groups for one in found.values()} == {2}


def test_no_document_at_all_gives_nothing() -> None:
    assert theme_weights(marks()) == {}


def test_a_rule_is_weighed_among_the_themes_and_changes_the_weight_of_none() -> None:
    texts = (document("a", "1", {"debt": 2, "rule:x": 1}, {"rule:x": 3}), document("b", "2", {"debt": 1, "peace": 1}))
    bare = theme_weights(marks(*texts))
    ruled = theme_weights(marks(*texts, themes=("debt", "peace", "rule:x"), rules=1))
    assert {key: one for key, one in ruled.items() if key[0] != "rule:x"} == bare
    only = ruled["rule:x", Group("session", body="GA", session="1")]
    rare, common = np.log(3 / 2) + 1, np.log(3 / 3) + 1
    assert only.weight == pytest.approx(4 * rare / np.hypot(4 * rare, 2 * common))


def test_the_mean_has_an_interval_where_there_are_resolutions_enough() -> None:
    found = theme_weights(marks_of(plant(sessions=2, resolutions=8).documents(), THEMES, "session", Selection()))
    for one in found.values():
        assert one.interval.kind == "bootstrap"
        assert one.interval.low <= one.mean <= one.interval.high
    assert sum(one.interval.high > one.interval.low for one in found.values()) == len(found)


def test_by_zone_a_resolution_counts_in_each_of_its_zones() -> None:
    mixed = CountedDocument(
        "a", "a", "a", "GA", "1", None, "resolution",
        (
            CountedParagraph(None, "preambular", 1, 10, (CountedTag("debt", 1),)),
            CountedParagraph(None, "operative", 1, 10, (CountedTag("peace", 1),)),
        ),
    )  # fmt: skip
    found = marks_of([mixed], ("debt", "peace"), "zone", Selection())
    assert found.of_paragraphs.tolist() == [1, 1]
    assert found.per_group(found.per_cell(np.ones(2))).tolist() == [[1, 0], [0, 1]]
