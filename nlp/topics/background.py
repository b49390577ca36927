"""Topics that are background: what most paragraphs have in common, and not what some of them speak of."""

from __future__ import annotations

MOST = 1 / 2
"""A topic that more paragraphs carry than this does not set some apart from the others: those without it are the exception."""


def is_background(paragraphs: int, of_paragraphs: int) -> bool:
    """Whether a topic that no theme covers stands in so many paragraphs that it is background, and may not be a theme.

    >>> is_background(168, 178), is_background(89, 178)
    (True, False)
    """
    return paragraphs > MOST * of_paragraphs
