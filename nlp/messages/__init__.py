"""Every wording that a person reads, in Chinese and English, by key.

A key is ``area.name``; the area is the module of this package that holds it (``source.missing`` stands in
`nlp.messages.source`), so a command loads only the wordings it needs. The language is the one given, else
``$ZHUTI_LANG``, else Chinese; the locale of the machine plays no part, so that output is the same everywhere.
"""

from __future__ import annotations

import os
from importlib import import_module

from nlp.visible import visible

LANGUAGES = ("zh", "en")
LANGUAGE_VARIABLE = "ZHUTI_LANG"


def language() -> str:
    """The language in force: ``$ZHUTI_LANG`` where it names one of `LANGUAGES`, else Chinese."""
    chosen = os.environ.get(LANGUAGE_VARIABLE, "")[:2].lower()
    return chosen if chosen in LANGUAGES else LANGUAGES[0]


def text(key: str, in_language: str | None = None, /, **values: object) -> str:
    """The wording of a key, its placeholders filled in; texts that fill them have no character that a terminal would obey.

    >>> text("source.missing", "en")
    'there is no such file'
    >>> text("source.missing", "zh")
    '没有这个文件'

    Raises:
        KeyError: the catalogue has no such key.
    """
    chosen = in_language or language()
    wording = _wordings(key.partition(".")[0])[key][LANGUAGES.index(chosen)]
    if "reason" in values:
        values["reason"] = _reason(values["reason"], chosen)
    return wording.format(**{name: _shown(value) for name, value in values.items()}) if values else wording


def _wordings(area: str) -> dict[str, tuple[str, str]]:
    wordings: dict[str, tuple[str, str]] = import_module(f"nlp.messages.{area}").WORDINGS
    return wordings


def _reason(said: object, language: str) -> object:
    """Why something failed; where the system said it, in the language asked for."""
    if language == LANGUAGES[1]:
        return said
    return next((chinese for chinese, english in _wordings("system").values() if english == said), said)


def _shown(value: object) -> object:
    """A value as a line may hold it: what a library says on several lines stands on one."""
    return visible(" ".join(value.splitlines())) if isinstance(value, str) else value
