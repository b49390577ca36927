"""What the options of edits were given, tried before a file is touched: a fault in them is on no line of any file."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.errors import UsageError


def years_of(since: str | None, until: str | None = None) -> tuple[int | None, int | None]:
    """The years of ``--since`` and ``--until``; None for one that was not given, or is empty.

    Raises:
        UsageError: one is no year that a lexicon takes, or the first is after the last.
    """
    first, last = _year("--since", since), _year("--until", until)
    if first is not None and last is not None and last < first:
        raise UsageError("edit.years_reversed", where=f"--since {first} --until {last}")
    return first, last


def refuse_empty(**options: str | Sequence[str] | None) -> None:
    """Make sure that no option that was given is empty.

    Raises:
        UsageError: one is.
    """
    for name, given in options.items():
        texts = [given] if isinstance(given, str) else given or []
        if not all(text.strip() for text in texts):
            raise UsageError("edit.empty_option", where=f"--{name}")


def _year(option: str, text: str | None) -> int | None:
    from nlp.lexicon.read_theme import FIRST_YEAR, LAST_YEAR

    if text is None or not text.strip():
        return None
    written = text.strip()
    if not (written.isdecimal() and FIRST_YEAR <= int(written) <= LAST_YEAR):
        raise UsageError("edit.bad_year", where=f"{option} {text}", first=FIRST_YEAR, last=LAST_YEAR)
    return int(written)
