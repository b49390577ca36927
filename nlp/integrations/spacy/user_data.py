"""What spaCy keeps with a Doc for its users."""

from __future__ import annotations

from typing import Any, TypeAlias, cast

from spacy.tokens import Doc

Key: TypeAlias = tuple[str, str, int | None, int | None]


def user_data(doc: Doc) -> dict[Any, Any]:
    """The user data of a Doc; spaCy's own keys in it are tuples, though its stubs say that all are texts."""
    return cast("dict[Any, Any]", doc.user_data)


def attribute_key(name: str) -> Key:
    """Where spaCy keeps the attribute ``doc._.NAME``."""
    return ("._.", name, None, None)
