"""What a tagger is given to tag, looked at before it is folded."""

from __future__ import annotations

from collections.abc import Sequence

from nlp import messages


def require_texts(texts: Sequence[str]) -> None:
    """Do nothing for several texts.

    Raises:
        TypeError: they are one text, or something among them is none; it says where.
    """
    if isinstance(texts, str):
        raise TypeError(messages.text("tag.one_text"))
    for place, text in enumerate(texts):
        if not isinstance(text, str):
            raise TypeError(messages.text("tag.no_text", place=place, found=repr(text)))
