"""How alike paragraphs of a resolution are: against SciPy and statsmodels, and on a planted corpus."""

from __future__ import annotations

import numpy as np
import pytest
from planted import plant
from scipy.stats import f_oneway

from nlp.mine.clustering import Clustering, clustering


def some_resolutions() -> list[tuple[int, list[int]]]:
    generator = np.random.default_rng(8)
    sizes = generator.integers(5, 40, 40)
    return [(int(of), [int(generator.binomial(of, generator.beta(0.6, 3)))]) for of in sizes]


def test_the_correlation_is_that_of_an_analysis_of_variance() -> None:
    counts = some_resolutions()
    paragraphs = [np.arange(of) < carrying for of, (carrying,) in counts]
    ratio = f_oneway(*[one.astype(float) for one in paragraphs]).statistic
    sizes = np.array([of for of, _ in counts])
    size = (sizes.sum() - (sizes**2).sum() / sizes.sum()) / (len(sizes) - 1)
    (found,) = clustering(counts)
    assert found.correlation == pytest.approx((ratio - 1) / (ratio + size - 1))


def test_the_design_effect_is_the_cluster_robust_variance_by_the_binomial_one() -> None:
    import statsmodels.api as sm

    counts = some_resolutions()
    carries = np.concatenate([np.arange(of) < carrying for of, (carrying,) in counts]).astype(float)
    of_resolution = np.repeat(np.arange(len(counts)), [of for of, _ in counts])
    model = sm.GLM(carries, np.ones((len(carries), 1)), family=sm.families.Binomial())
    robust = model.fit(cov_type="cluster", cov_kwds={"groups": of_resolution, "use_correction": False})
    naive = model.fit()
    factor = len(counts) / (len(counts) - 1)
    (found,) = clustering(counts)
    assert found.design_effect == pytest.approx(factor * float((robust.bse / naive.bse)[0] ** 2))
    assert found.effective == pytest.approx(len(carries) / (found.design_effect or 1))


def test_the_planted_correlation_is_found() -> None:
    planted = plant(sessions=1, resolutions=400, correlation=0.15, seed=2)
    for found in clustering([(len(one), one.sum(axis=0).tolist()) for one in planted.carries[0]]):
        assert found.correlation == pytest.approx(0.15, abs=0.04)
        assert found.design_effect == pytest.approx(1 + 24 * 0.15, rel=0.3)


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param([(10, [0])] * 9, id="nowhere"),
        pytest.param([(10, [10])] * 9, id="everywhere"),
        pytest.param([(10, [3])], id="one resolution"),
        pytest.param([(10, [3]), (0, [0])], id="one resolution with paragraphs"),
    ],
)
def test_where_nothing_varies_nothing_is_said(counts: list[tuple[int, list[int]]]) -> None:
    assert clustering(counts) == (Clustering(),)


def test_resolutions_of_one_paragraph_have_no_correlation_but_a_design_effect() -> None:
    (found,) = clustering([(1, [1]), (1, [0])] * 10)
    assert found.correlation is None
    assert found.design_effect == pytest.approx(20 / 19)


def test_equal_resolutions_leave_no_design_effect_to_divide_by() -> None:
    (found,) = clustering([(10, [3])] * 9)
    assert (found.design_effect, found.effective) == (pytest.approx(0.0, abs=1e-12), None)
