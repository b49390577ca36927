"""When a document is of, so that earlier and later can be told: from its dates, else from its session."""

from __future__ import annotations

import re

from nlp.types import Document


def date_of(document: Document) -> tuple[str | None, bool]:
    """The date that a document is of (ISO), and whether it was worked out from something else than its adoption."""
    if document.adopted:
        return document.adopted, False
    if document.distributed:
        return document.distributed, True
    return _date_of_session(document.body, document.session), True


def _date_of_session(body: str | None, session: str | None) -> str | None:
    """The first day that a document of a session can be of."""
    if body == "GA" and session and re.fullmatch(r"\d{1,3}", session):
        return f"{1945 + int(session)}-09-01"
    return None
