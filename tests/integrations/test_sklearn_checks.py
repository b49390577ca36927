"""What scikit-learn checks of every estimator and that does not ask for numbers holds for those that take texts too."""

from __future__ import annotations

from typing import Any

import pytest
from sklearn.utils import estimator_checks

from nlp.integrations.sklearn import JiebaTokenizer, ThemeVectorizer

OF_PARAMETERS = [
    "check_estimator_cloneable",
    "check_estimator_repr",
    "check_no_attributes_set_in_init",
    "check_parameters_default_constructible",
    "check_get_params_invariance",
    "check_set_params",
    "check_valid_tag_types",
    "check_do_not_raise_errors_in_init_or_set_params",
]
OF_TRANSFORMERS = ["check_estimator_tags_renamed", "check_mixin_order"]


@pytest.mark.parametrize("name", OF_PARAMETERS)
@pytest.mark.parametrize("estimator", [ThemeVectorizer(), JiebaTokenizer()], ids=["ThemeVectorizer", "JiebaTokenizer"])
def test_parameters_behave_as_those_of_all_estimators(name: str, estimator: Any) -> None:
    getattr(estimator_checks, name)(type(estimator).__name__, estimator)


@pytest.mark.parametrize("name", OF_TRANSFORMERS)
def test_the_vectorizer_behaves_as_all_transformers(name: str) -> None:
    getattr(estimator_checks, name)("ThemeVectorizer", ThemeVectorizer())
