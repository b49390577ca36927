"""In which form a transformer gives its matrix: sparse, an array, or what `set_output` can make a data frame of."""

from __future__ import annotations

from typing import Any

from sklearn import get_config


def contained(estimator: Any, matrix: Any, given: Any, *, is_sparse: bool) -> Any:
    """A matrix in the form that the estimator, or scikit-learn as a whole, is set to.

    Where a data frame was asked for it is an array, which scikit-learn then makes one: of sparse matrices it makes none.

    Args:
        matrix: a `scipy.sparse.csr_array`.
        given: the texts, of which a Series has an index for the frame.
    """
    asked = asked_form(estimator)
    if asked == "pandas":
        return _indexed(matrix.toarray(), given)
    if asked != "default" or not is_sparse:
        return matrix.toarray()
    if get_config().get("sparse_interface", "spmatrix") == "sparray":
        return matrix
    from scipy.sparse import csr_matrix

    return csr_matrix(matrix)


def asked_form(estimator: Any) -> str:
    """What ``set_output``, of the estimator or of all, asks for: ``default``, ``pandas``, ``polars``.

    scikit-learn has no public way to ask; the attribute is where ``set_output`` puts it in all versions from 1.2 on.
    """
    own = getattr(estimator, "_sklearn_output_config", {})
    return str(own.get("transform", get_config()["transform_output"]))


def _indexed(array: Any, given: Any) -> Any:
    """A data frame with the index of the texts; scikit-learn 1.6 takes over that of a data frame, but not that of a column."""
    import pandas as pd

    return pd.DataFrame(array, index=given.index) if isinstance(given, pd.Series) else array
