"""What is said of faults, for exceptions of the kinds that spaCy's users expect."""

from __future__ import annotations

from nlp.errors import ZhutiError


def fault_line(key: str, where: str, **values: object) -> str:
    """A fault on one line, as the command line has it: ``WHAT: WHERE; WHAT TO DO``."""
    return ZhutiError(key, where=where, **values).line()
