"""Where ``lexicons/``, ``data/`` and ``models/`` lie: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

import errno
from pathlib import Path

from nlp import messages

DEFAULT_LEXICON = "un-human-rights"

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, e.g. ``resource("lexicons", "un-human-rights")``.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    for root in (_PACKAGE / "_resources", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(errno.ENOENT, messages.text("system.incomplete"), "/".join(parts))
