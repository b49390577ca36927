"""In which form a transformer gives its matrix: sparse, an array, or what `set_output` can make a data frame of."""

from __future__ import annotations

from typing import Any

from sklearn import get_config


def contained(estimator: Any, matrix: Any, *, is_sparse: bool) -> Any:
    """A matrix in the form that the estimator, or scikit-learn as a whole, is set to.

    Where a data frame was asked for it is an array, which scikit-learn then makes one: of sparse matrices it makes none.

    Args:
        matrix: a `scipy.sparse.csr_array`.
    """
    if asks_for_frame(estimator) or not is_sparse:
        return matrix.toarray()
    if get_config().get("sparse_interface", "spmatrix") == "sparray":
        return matrix
    from scipy.sparse import csr_matrix

    return csr_matrix(matrix)


def asks_for_frame(estimator: Any) -> bool:
    """Whether ``set_output``, of the estimator or of all, asks for a data frame.

    scikit-learn has no public way to ask; the attribute is where ``set_output`` puts it in all versions from 1.2 on.
    """
    own = getattr(estimator, "_sklearn_output_config", {})
    return bool(own.get("transform", get_config()["transform_output"]) != "default")
