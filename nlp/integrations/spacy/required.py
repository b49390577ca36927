"""Whether spaCy is there and new enough, asked before anything of it is used."""

from __future__ import annotations

import re
from importlib import import_module

from nlp.integrations.spacy.faults import fault_line

OLDEST = (3, 8, 7)
FIRST_TOO_NEW = (4,)
NEEDED = "spacy>=3.8.7,<4"

_COMMAND = f'python -m pip install "{NEEDED}"'


def require_spacy() -> None:
    """Do nothing where spaCy will do.

    Raises:
        ImportError: it is not installed, or of a version that was not tried; the version that is wanted is named.
    """
    try:
        found = str(import_module("spacy").__version__)
    except ModuleNotFoundError as error:
        if error.name != "spacy":
            raise
        line = fault_line("spacy.missing", "nlp.integrations.spacy", needed=NEEDED, command=_COMMAND)
        raise ImportError(line, name="spacy") from error
    if not OLDEST <= _numbers(found) < FIRST_TOO_NEW:
        line = fault_line("spacy.version", "nlp.integrations.spacy", found=found, needed=NEEDED, command=_COMMAND)
        raise ImportError(line, name="spacy")


def _numbers(version: str) -> tuple[int, ...]:
    """The numbers that a version begins with.

    >>> _numbers("3.8.18"), _numbers("4.0.0.dev3")
    ((3, 8, 18), (4, 0, 0))
    """
    found = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(int(number) for number in found[0].split(".")) if found else ()
