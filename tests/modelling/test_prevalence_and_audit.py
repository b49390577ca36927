"""How often topics stand, and what themes cover of them, on a corpus of which everything is known."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from planted import THEMES, plant

from nlp.mine.frequency import frequency
from nlp.mine.tokenized import Tokenized, TokenizedDocument
from nlp.modelling.applied import Applied, counts_of
from nlp.modelling.audit import MATCHED, compare
from nlp.modelling.prevalence import groups_of, overall, prevalence
from nlp.modelling.texts import ModelTexts
from nlp.topics.model import TopicModel


def applied_to(carries: np.ndarray, documents: list[TokenizedDocument], document: np.ndarray, **parameters: object) -> Applied:
    """A model of which it is given which paragraphs carry which topic."""
    size, k = carries.shape
    place = np.concatenate([np.arange(1, count + 1) for count in np.bincount(document, minlength=len(documents))])
    nothing = np.zeros(size, np.int64)
    starts = np.zeros(size + 1, np.int64)
    cut = Tokenized((), nothing[:0], starts, nothing, tuple(documents), document, place, ("operative",), nothing)
    words = tuple(f"词{at:02}" for at in range(k))
    model = TopicModel("nmf", words, np.ones(k), np.eye(k) * 0.9 + 0.1 / k, (None,) * k, words, parameters)
    texts = ModelTexts(cut, np.arange(size), words, None)
    return Applied(model, texts, carries / np.maximum(carries.sum(axis=1, keepdims=True), 1), carries)


@pytest.fixture(scope="module")
def planted() -> tuple[Applied, list]:
    """The planted corpus with its themes for topics, and the same as documents to be counted."""
    counted = plant(sessions=3, resolutions=10, paragraphs=12).documents()
    tags = [{tag.theme for tag in one.tags} for document in counted for one in document.paragraphs]
    carries = np.array([[theme in some for theme in THEMES] for some in tags])
    document = np.repeat(np.arange(len(counted)), [len(one.paragraphs) for one in counted])
    documents = [TokenizedDocument(d.source, d.symbol, d.body, d.session, d.year, d.kind) for d in counted]
    return applied_to(carries, documents, document), counted


@pytest.mark.parametrize("by", ["session", "year", "body", "document", "zone"])
def test_a_topic_that_is_a_theme_has_the_theme_s_figures_and_intervals(by, planted):
    applied, counted = planted
    rows = frequency(counted, {theme: theme for theme in THEMES}, by=by)
    found = prevalence(applied, by)
    rows = [row for row in rows if row.of_paragraphs]
    assert [(one.group, one.paragraphs, one.of_paragraphs, one.share, one.interval) for one in found] == [
        (row.group, row.paragraphs, row.of_paragraphs, row.share, row.interval) for row in rows
    ]
    assert [(one.documents, one.of_documents) for one in found] == [(row.documents, row.of_documents) for row in rows]


def test_the_mean_weights_of_a_group_add_up_to_what_its_paragraphs_have(planted):
    applied, _ = planted
    for group, members in groups_of(applied, "session").items():
        rows = [one for one in prevalence(applied, "session") if one.group == group]
        assert sum(one.mean_weight for one in rows) == pytest.approx(applied.weights[members].sum() / members.sum())


def test_the_examples_of_a_figure_are_its_strongest_paragraphs(planted):
    applied, _ = planted
    for one in prevalence(applied, "session"):
        assert len(one.examples) == min(3, one.paragraphs)
        assert all(applied.carries[row, one.topic] for row in one.examples)
        weights = [applied.weights[row, one.topic] for row in one.examples]
        assert weights == sorted(weights, reverse=True)


def test_a_topic_that_is_a_theme_is_covered_by_it(planted):
    applied, _ = planted
    found = compare(applied, THEMES, applied.carries)
    assert [(one.verdict, one.theme, one.jaccard) for one in found.topics] == [("matched", theme, 1.0) for theme in THEMES]
    assert [(one.verdict, one.topic) for one in found.themes] == [("matched", at) for at in range(len(THEMES))]
    assert found.proposed == ()


def test_a_topic_without_its_theme_is_proposed_with_its_words_and_paragraphs(planted):
    applied, _ = planted
    lost = THEMES.index("level-common")
    themes = [theme for theme in THEMES if theme != "level-common"]
    found = compare(applied, themes, np.delete(applied.carries, lost, axis=1), known={"词00"})
    (one,) = found.proposed
    assert (one.topic, one.verdict) == (lost, "uncovered")
    assert one.terms[0] == f"词{lost:02}"
    assert "词00" not in one.terms
    own = applied.carries[:, lost]
    assert one.untagged == (own & ~np.delete(applied.carries, lost, axis=1).any(axis=1)).sum()
    assert all(own[row] for row in one.examples)


def small(carries: list[list[int]], carried: list[list[int]], documents: int = 2, **parameters: object):
    matrix = np.array(carries, bool)
    document = np.arange(len(matrix)) * documents // len(matrix)
    named = [TokenizedDocument(f"{at}.txt", None, "GA", "1", None, "resolution") for at in range(documents)]
    applied = applied_to(matrix, named, document, **parameters)
    themes = [f"theme-{at}" for at in range(len(carried[0]))]
    return compare(applied, themes, np.array(carried, bool))


def test_half_of_each_being_the_other_s_is_enough_to_cover():
    found = small([[1]] * 4 + [[0]] * 16, [[0]] * 2 + [[1]] * 4 + [[0]] * 14)
    assert found.topics[0].jaccard == pytest.approx(MATCHED)
    assert found.topics[0].verdict == "matched"


SHARES = [(0.3, "uncovered"), (0.45, "uncovered"), (0.6, "background"), (0.97, "background"), (1, "background")]


@pytest.mark.parametrize(("share", "verdict"), SHARES)
def test_a_topic_of_most_paragraphs_is_background_and_not_proposed(share, verdict, planted):
    applied, _ = planted
    whatever = np.random.default_rng(5).random(len(applied.carries)) < share
    carries = np.column_stack([applied.carries, whatever])
    found = compare(applied_to(carries, list(applied.documents), applied.document), THEMES, applied.carries)
    *of_themes, topic = found.topics
    assert topic.verdict == verdict
    assert (topic in found.proposed, topic in found.background) == (verdict == "uncovered", verdict == "background")
    assert [one.verdict for one in of_themes] == ["matched"] * len(THEMES)


@pytest.mark.parametrize("theme", [range(71), range(107, 178)], ids=["within", "beside"])
def test_a_theme_of_many_paragraphs_does_not_cover_a_topic_of_nearly_all(theme):
    found = small([[1]] * 168 + [[0]] * 10, [[int(at in theme)] for at in range(178)], 4)
    assert found.topics[0].jaccard > MATCHED
    assert (found.topics[0].verdict, found.themes[0].verdict) == ("background", "spread")


def test_a_theme_of_most_paragraphs_covers_a_topic_that_is_the_same():
    found = small([[1]] * 110 + [[0]] * 68, [[int(5 <= at < 115)] for at in range(178)], 4)
    assert (found.topics[0].verdict, found.themes[0].verdict, found.background) == ("matched", "matched", ())


def test_a_theme_beyond_chance_goes_before_one_that_is_everywhere():
    carries = [[int(at < 80)] for at in range(178)]
    found = small(carries, [[int(at % 10 < 9), int(at < 30)] for at in range(178)], 4).topics[0]
    assert (found.theme, found.verdict) == ("theme-1", "matched")


def test_a_theme_that_is_everywhere_covers_nothing_in_part():
    carries = ([[1]] * 3 + [[0]] * 17) * 2
    assert small(carries, [[1], [0]] * 20).topics[0].verdict == "uncovered"
    theme = {0, 1, 20, 21, *range(10, 19)}
    assert small(carries, [[int(at in theme)] for at in range(40)]).topics[0].verdict == "partly"


@pytest.mark.parametrize(("paragraphs", "documents", "verdict"), [(4, 2, "small"), (5, 2, "uncovered"), (8, 1, "small")])
def test_of_a_topic_of_few_paragraphs_nothing_is_said(paragraphs, documents, verdict):
    carries = ([[1]] + [[0]] * 3) * paragraphs
    assert small(carries, [[0]] * len(carries), documents).topics[0].verdict == verdict


def test_a_theme_that_no_topic_finds_is_named_with_the_reason():
    carries = [[1]] * 10 + [[0]] * 30
    carried = [[0, 0, 0]] * 10 + [[1, 1, 0]] * 3 + [[0, 1, 0]] * 12 + [[0, 0, 0]] * 15
    themes = {one.theme: one for one in small(carries, carried, rare={"theme-0": 3}).themes}
    assert [themes[f"theme-{at}"].verdict for at in range(3)] == ["rare", "spread", "absent"]
    assert (themes["theme-0"].texts, themes["theme-0"].paragraphs) == (3, 3)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_figure_of_an_audit_is_that_of_sets(data):
    size, topics, themes = (data.draw(st.integers(1, most)) for most in (12, 3, 3))
    carries, carried = (data.draw(arrays(bool, (size, count))) for count in (topics, themes))
    found = small(carries.tolist(), carried.tolist())
    of_themes = [set(np.flatnonzero(column)) for column in carried.T]
    for one in found.topics:
        own = set(np.flatnonzero(carries[:, one.topic]))
        likeness = [len(own & other) / len(own | other) if own | other else 0 for other in of_themes]
        assert any(one.jaccard == pytest.approx(value) for value in likeness)
        assert (one.theme is None) == (max(likeness) == 0)
        assert one.paragraphs == len(own)
        assert one.untagged == len(own - set().union(*of_themes))
        if one.theme is not None:
            theme = of_themes[int(one.theme.removeprefix("theme-"))]
            assert (one.both, one.of_theme) == (len(own & theme), len(theme))
        if one.interval.low is not None:
            assert 0 <= one.interval.low <= one.jaccard <= one.interval.high <= 1


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_counts_in_another_vocabulary_are_those_of_the_words_that_both_have(data):
    from scipy.sparse import csr_array

    own, other = (tuple(sorted(data.draw(st.sets(st.sampled_from("甲乙丙丁戊己"), min_size=1)))) for _ in range(2))
    counts = data.draw(arrays(np.int64, (3, len(own)), elements=st.integers(0, 4)))
    texts = SimpleNamespace(vocabulary=own, counts=csr_array(counts))
    found = counts_of(texts, other).toarray()
    expected = [[counts[row][own.index(word)] if word in own else 0 for word in other] for row in range(3)]
    assert found.tolist() == expected


def test_over_all_paragraphs_a_topic_has_all_its_paragraphs(planted):
    applied, _ = planted
    assert [one.paragraphs for one in overall(applied)] == applied.carries.sum(axis=0).tolist()
