"""Groups compared: what is listed, by which measure, and that chance alone lists next to nothing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from planted import plant
from sklearn.feature_extraction.text import TfidfTransformer

from nlp.mine.keyness import ENOUGH, Asked, Comparison, Group, compare, group_of, repeats
from nlp.mine.multiple import benjamini_hochberg
from nlp.mine.tokenized import Tokenized, TokenizedDocument

ALL = Asked(least=1, most_q=1.0, fewest_documents=1)


def tokenized(documents: Sequence[Sequence[str]], opening: int = 0) -> Tokenized:
    """Documents as lists of paragraphs, their words with blanks between; each paragraph opens with so many of its words."""
    texts = [text.split() for document in documents for text in document]
    words = sorted({word for text in texts for word in text})
    places = {word: at for at, word in enumerate(words)}
    numbers = np.array([places[word] for text in texts for word in text], np.int64)
    starts = np.concatenate([[0], np.cumsum([len(text) for text in texts])])
    of_text = np.repeat(np.arange(len(documents)), [len(document) for document in documents])
    described = tuple(TokenizedDocument(f"{at:03}.txt", None, "GA", "1", None, "resolution") for at in range(len(documents)))
    size = np.zeros(len(texts), np.int64)
    return Tokenized(
        tuple(words), numbers, starts, size + opening, described, of_text, np.arange(1, len(texts) + 1), ("operative",), size
    )


def groups_of(cut: Tokenized, first: int) -> tuple[Group, Group]:
    """The first documents, and the others."""
    target = cut.document < first
    return group_of(cut, target), group_of(cut, ~target)


def compared(documents: Sequence[Sequence[str]], first: int, asked: Asked = ALL) -> tuple[Tokenized, Comparison]:
    cut = tokenized(documents)
    return cut, compare(*groups_of(cut, first), np.ones(len(cut.words), bool), asked)


def listed(cut: Tokenized, found: Comparison) -> list[str]:
    return [cut.words[found.words[at]] for at in found.chosen.order]


SMALL = [["debt debt relief", "peace"], ["debt food food"], ["peace peace food", "relief peace"], ["peace law law law"]]


def test_counts_are_those_of_both_groups() -> None:
    cut, found = compared(SMALL, 2)
    rows = {
        cut.words[word]: (
            found.target.tokens[at], found.target.paragraphs[at], found.target.documents[at],
            found.reference.tokens[at], found.reference.paragraphs[at], found.reference.documents[at],
        )
        for at, word in enumerate(found.words)
    }  # fmt: skip
    assert rows == {
        "debt": (3, 2, 2, 0, 0, 0), "food": (2, 1, 1, 1, 1, 1), "law": (0, 0, 0, 3, 1, 1),
        "peace": (1, 1, 1, 4, 3, 2), "relief": (1, 1, 1, 1, 1, 1),
    }  # fmt: skip
    assert found.target.per_10k.tolist() == pytest.approx([10_000 * count / 7 for count in found.target.tokens])


def test_what_the_target_has_more_of_is_listed_and_what_it_lacks_where_that_is_asked_for() -> None:
    cut, found = compared(SMALL, 2)
    assert sorted(listed(cut, found)) == ["debt", "food", "relief"]
    cut, found = compared(SMALL, 2, Asked(least=1, most_q=1.0, fewest_documents=1, is_lacking=True))
    assert sorted(listed(cut, found)) == ["law", "peace"]


def test_openings_that_do_not_count_are_no_words_of_the_text() -> None:
    cut = tokenized(SMALL, opening=1)
    group = group_of(cut, cut.document < 2, with_openings=False)
    counts = dict(zip(cut.words, group.spread.counts().tolist(), strict=True))
    assert counts == {"debt": 1, "food": 2, "law": 0, "peace": 0, "relief": 1}
    assert (group.texts, group.documents, group.spread.words) == (3, 2, 4)


@pytest.mark.parametrize("measure", ["logratio", "g2", "logodds", "diff", "tfidf"])
def test_words_come_in_the_order_of_the_measure(measure) -> None:
    cut, found = compared(SMALL, 2, Asked(measure, least=1, most_q=1.0, fewest_documents=1))
    keys = {"logratio": found.low, "g2": found.g2, "logodds": found.log_odds, "diff": found.diff, "tfidf": found.tfidf}
    values = keys[measure][found.chosen.order].tolist()
    assert values == sorted(values, reverse=True)
    if measure == "tfidf":
        assert listed(cut, found) == ["debt", "food", "relief", "peace"]


def test_words_that_are_equal_in_all_come_by_code_points() -> None:
    cut, found = compared([["d a c b"], ["x"]], 1)
    assert listed(cut, found) == ["a", "b", "c", "d"]


def test_words_of_fewer_resolutions_than_asked_for_are_left_out_and_counted() -> None:
    cut, found = compared(SMALL, 2, Asked(least=1, most_q=1.0, fewest_documents=2))
    assert listed(cut, found) == ["debt"]
    assert found.chosen.fell_by_documents == 2


@pytest.mark.parametrize(
    ("most_q", "filled_to", "sure", "unsure"),
    [
        pytest.param(0.05, 0, 0, 0, id="none asked for"),
        pytest.param(0.05, 2, 0, 2, id="as many rows as are asked for"),
        pytest.param(0.05, 9, 0, 4, id="no more than there are"),
        pytest.param(0.5, 9, 1, 3, id="after those that pass"),
        pytest.param(1.0, 9, 4, 0, id="where all are listed"),
    ],
)
def test_few_words_are_followed_by_the_next_of_the_same_order(most_q, filled_to, sure, unsure) -> None:
    documents = [["a a a a a b b c c d z"], ["x x x x x b z z z z z"]]
    cut, every = compared(documents, 1)
    _, found = compared(documents, 1, Asked(least=1, most_q=most_q, fewest_documents=1, filled_to=filled_to))
    assert (len(found.chosen.order), len(found.chosen.unsure)) == (sure, unsure)
    assert [*found.chosen.order, *found.chosen.unsure] == every.chosen.order[: sure + unsure].tolist()
    assert listed(cut, every) == ["a", "c", "b", "d"]


def test_enough_words_are_followed_by_none() -> None:
    words = [f"w{number}" for number in range(ENOUGH)]
    documents = [[" ".join(words * 30 + ["rare"])], [" ".join(["other"] * 150)]]
    few = [[" ".join(words[1:] * 30 + ["rare"])], documents[1]]
    asked = Asked(least=1, fewest_documents=1, filled_to=10)
    assert [
        (len(found.order), len(found.unsure))
        for _, one in (compared(documents, 1, asked), compared(few, 1, asked))
        for found in [one.chosen]
    ] == [(ENOUGH, 0), (ENOUGH - 1, 1)]


def test_words_that_are_not_sure_need_as_many_resolutions_as_others() -> None:
    cut, found = compared(SMALL, 2, Asked(least=1, fewest_documents=2, filled_to=10))
    assert [cut.words[found.words[at]] for at in found.chosen.unsure] == ["debt"]


def test_q_is_over_all_words_tested() -> None:
    _, found = compared(SMALL, 2)
    assert found.q.tolist() == benjamini_hochberg(found.p).tolist()
    assert found.is_exact.all()


def test_tfidf_is_that_of_scikit_learn_fitted_on_resolutions() -> None:
    cut, found = compared(SMALL, 2)
    by_document = np.zeros((4, len(cut.words)))
    np.add.at(by_document, (np.repeat(cut.document, np.diff(cut.starts)), cut.tokens), 1)
    expected = TfidfTransformer().fit(by_document).transform(by_document[:2].sum(axis=0, keepdims=True)).toarray()[0]
    assert found.tfidf == pytest.approx(expected[found.words])


def test_by_documents_the_cells_are_resolutions() -> None:
    _, found = compared(SMALL, 2, Asked(unit="documents", least=1, most_q=1.0, fewest_documents=1))
    # debt: 2 of 2 against 0 of 2; the exact test has one table of six as extreme, on either side
    assert found.p[0] == pytest.approx(1 / 3)
    assert found.interval == "naive"
    assert np.isfinite([found.low, found.high]).all()


def test_paragraphs_that_read_the_same_are_repeats_but_for_the_first() -> None:
    cut = tokenized([["a b", "b a", "a b"], ["a b", "c"], ["", ""]])
    assert repeats(cut, np.ones(7, bool)).tolist() == [False, False, True, True, False, False, False]
    assert repeats(cut, cut.document == 1).tolist() == [False] * 7


def clustered(seed: int) -> list[list[str]]:
    """Forty resolutions of one kind, in each of which some themes are frequent: words that stand together in few of them."""
    corpus = plant(sessions=1, resolutions=40, paragraphs=12, correlation=0.5, seed=seed)
    texts = iter(corpus.texts(seed))
    return [[" ".join(next(texts)) for _ in rows] for rows in corpus.carries[0]]


def test_groups_that_do_not_differ_have_no_keywords_though_g2_finds_many() -> None:
    """Twelve halves of resolutions in which words come in clusters: whatever is listed is false."""
    by_words, by_both, tested = 0, 0, 0
    for seed in range(12):
        _, found = compared(clustered(seed), 20, Asked())
        by_words += found.chosen.fell_by_resolutions + found.chosen.fell_by_documents + len(found.chosen.order)
        by_both += len(found.chosen.order)
        tested += len(found.words)
    assert tested > 3000
    assert by_words > 20
    assert by_both <= 1


def test_a_word_that_one_group_has_in_every_resolution_is_found() -> None:
    documents = [[f"{text} new" if at < 20 else text for text in document] for at, document in enumerate(clustered(1))]
    cut, found = compared(documents, 20, Asked())
    assert listed(cut, found) == ["new"]
    assert found.interval == "resolutions"


def test_fewer_than_eight_resolutions_have_a_naive_interval_and_no_q_by_resolutions() -> None:
    documents = clustered(2)
    for first, kind in ((7, "naive"), (8, "resolutions")):
        _, found = compared(documents, first)
        assert found.interval == kind
        assert (found.q_resolutions is None) == (kind == "naive")
