"""Whether scikit-learn is there, and new enough."""

from __future__ import annotations

from nlp import messages

LEAST_VERSION = (1, 6)
"""The first with `validate_data` and `__sklearn_tags__`."""


def require_scikit_learn() -> None:
    """Ask that scikit-learn can be used.

    Raises:
        ImportError: it is not installed, or too old; the error says which version is needed.
    """
    least = ".".join(map(str, LEAST_VERSION))
    try:
        import sklearn
    except ModuleNotFoundError as error:
        raise ImportError(messages.text("sklearn.absent", least=least), name="sklearn") from error
    if version_of(sklearn.__version__) < LEAST_VERSION:
        raise ImportError(messages.text("sklearn.too_old", found=sklearn.__version__, least=least), name="sklearn")


def version_of(written: str) -> tuple[int, ...]:
    """The first two numbers of a version.

    >>> version_of("1.10.dev0"), version_of("2.0.1")
    ((1, 10), (2, 0))
    """
    return tuple(int(number) for number in written.split(".")[:2])
