"""In which languages Chinese may be looked for: spaCy's Chinese, and its pipelines of several languages."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from nlp.integrations.spacy.faults import fault_line

TAKEN = frozenset(("zh", "xx", ""))
"""``xx`` is spaCy's name for several languages; a vocabulary made by itself has no language."""


def check_language(language: Language, where: str) -> None:
    """Do nothing for a pipeline that may hold Chinese.

    Raises:
        ValueError: it is of another language.
    """
    _check(language.lang, where)


def check_doc(doc: Doc, where: str) -> None:
    """Do nothing for a Doc that may be Chinese.

    Raises:
        ValueError: it was made by a pipeline of another language.
    """
    if doc.lang_ not in TAKEN:
        _check(doc.lang_, where)


def _check(found: str | None, where: str) -> None:
    if (found or "") not in TAKEN:
        raise ValueError(fault_line("spacy.language", where, language=found))
