"""G², chi² and their p-values, held to quanteda's figures, to published ones and to scipy."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from nlp.mine.association import Cells
from nlp.mine.association import log_likelihood as of_one
from nlp.mine.keyness.likelihood import chi_squared, log_likelihood, p_of_chi_squared, two_cells, williams
from nlp.mine.keyness.tables import Tables, tables

SIZE = 40
COUNTS = st.integers(0, SIZE)

FIRST = Counter([*"a a a b b c c c c c c d e f g h h".replace(" ", "")])
SECOND = Counter([*"a a b c c d d d d e f h".replace(" ", "")])
"""Two texts of the tests of quanteda.textstats (tests/testthat/test-textstat_keyness.R)."""


def chi_squared_of_quanteda(table: Tables) -> np.ndarray:
    """With the correction of Yates where every |O - E| is ½ or more, and without it elsewhere."""
    apart = np.abs(table.observed - table.expected)[0]
    return np.where(apart >= 0.5, chi_squared(table, corrected=True), chi_squared(table))


def test_the_fixture_of_quanteda_gives_its_figures() -> None:
    """“b*7 a*3” against “a*7 b*2”, the word a: figures as quanteda.textstats gives them, two cells as the wizard of UCREL."""
    table = tables([3], [7], 10, 9)
    assert log_likelihood(table) == pytest.approx([-4.534939], abs=1e-6)
    assert williams(table) == pytest.approx([-4.200833], abs=1e-6)
    assert chi_squared(table) == pytest.approx([-4.337160], abs=1e-6)
    assert chi_squared(table, corrected=True) == pytest.approx([-2.632438], abs=1e-6)
    assert two_cells(table) == pytest.approx([-2.094839], abs=1e-6)
    assert p_of_chi_squared(log_likelihood(table)) == pytest.approx([0.0332096], abs=1e-7)


@pytest.mark.parametrize(
    ("target", "reference", "measure", "order"),
    [
        pytest.param(FIRST, SECOND, chi_squared_of_quanteda, "gcbhaefd", id="chi²"),
        pytest.param(FIRST, SECOND, log_likelihood, "cgbhaefd", id="G²"),
        pytest.param(SECOND, FIRST, log_likelihood, "defabhgc", id="G² of the other text"),
    ],
)
def test_words_come_in_the_order_of_quanteda(target, reference, measure, order) -> None:
    words = sorted({*target, *reference})
    found = measure(
        tables([target[one] for one in words], [reference[one] for one in words], target.total(), reference.total())
    )
    # quanteda leaves ties in the order of its columns, that in which words come up in the texts.
    places = {word: at for at, word in enumerate(dict.fromkeys([*FIRST, *SECOND]))}
    pairs = sorted(zip(words, found.round(9).tolist(), strict=True), key=lambda pair: (-pair[1], places[pair[0]]))
    assert "".join(word for word, _ in pairs) == order


def test_the_wizard_of_ucrel_is_the_one_of_two_cells() -> None:
    """5 against 10 in 10 000 words, and none against 8: as its page works them out."""
    assert two_cells(tables([10], [5], 10_000, 10_000)) == pytest.approx([1.698990], abs=1e-6)
    assert two_cells(tables([0], [8], 10_000, 10_000)) == pytest.approx([-11.090355], abs=1e-6)


@given(COUNTS, COUNTS)
@settings(max_examples=60)
def test_g2_and_chi2_are_those_of_scipy(target: int, reference: int) -> None:
    table = tables([target], [reference], SIZE, 2 * SIZE)
    if 0 < target + reference < 3 * SIZE:
        cells = table.observed[:, 0].reshape(2, 2)
        for name, value in (("log-likelihood", log_likelihood(table)), ("pearson", chi_squared(table))):
            expected = stats.chi2_contingency(cells, correction=False, lambda_=name)
            assert abs(value[0]) == pytest.approx(expected.statistic, abs=1e-9)
            assert p_of_chi_squared(value)[0] == pytest.approx(expected.pvalue, abs=1e-9)
        yates = stats.chi2_contingency(cells, correction=True)
        assert abs(chi_squared(table, corrected=True)[0]) == pytest.approx(yates.statistic, abs=1e-9)


@given(st.integers(0, 10**4), st.integers(0, 10**4), st.integers(1, 10**3), st.integers(1, 10**3))
@settings(max_examples=60)
def test_g2_over_many_words_is_that_of_one_collocate(a: int, b: int, others: int, others_too: int) -> None:
    cells = Cells(a, others, b, others_too)
    found = log_likelihood(tables([a], [b], a + others, b + others_too))
    assert found[0] == pytest.approx(of_one(cells), rel=1e-9, abs=1e-7)


@given(st.integers(1, 50), st.integers(1, 50), st.integers(1, 9), st.integers(1, 9))
@settings(max_examples=60)
def test_equal_shares_give_0_in_every_measure(count: int, others: int, times: int, other_times: int) -> None:
    size = count + others
    table = tables([count * times], [count * other_times], size * times, size * other_times)
    for measure in (log_likelihood, chi_squared, two_cells):
        assert measure(table).tolist() == [0.0]


@given(COUNTS, COUNTS)
@settings(max_examples=60)
def test_exchanging_the_groups_changes_the_sign_alone(target: int, reference: int) -> None:
    table, exchanged = tables([target], [reference], SIZE, 3 * SIZE), tables([reference], [target], 3 * SIZE, SIZE)
    for measure in (log_likelihood, chi_squared, two_cells):
        assert measure(table) == pytest.approx(-measure(exchanged), abs=1e-9)
    assert np.sign(log_likelihood(table))[0] in (0, np.sign(target * 3 - reference))


def test_a_word_that_fills_one_group_and_lacks_in_the_other_has_figures() -> None:
    table = Tables(np.array([5.0, 0.0]), np.array([0.0, 7.0]), 5.0, 7.0)
    assert np.isfinite(log_likelihood(table)).all()
    assert log_likelihood(table)[0] == pytest.approx(-log_likelihood(table)[1])
