"""The names of all rules: what ``--rule`` takes, and what ``docs/lexicon-check.md`` tells about."""

from __future__ import annotations

from collections.abc import Iterable

from nlp.maintenance.check.finding import rule_of

_REMEDY = ".do"


def rules() -> list[str]:
    """The rules' names, sorted: those of the checks, and the faults of files that keep them from being read."""
    from nlp.messages import check, judgements, lexicon

    return sorted({*_names(check.RULES), *_names(lexicon.FAULTS), *_names(judgements.FAULTS)})


def _names(keys: Iterable[str]) -> Iterable[str]:
    return (rule_of(key.removesuffix(_REMEDY)) for key in keys if key.endswith(_REMEDY))
