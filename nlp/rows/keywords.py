"""Keywords as they are asked for: the groups as they are written, and the usual measure; rows are of `nlp.keywords.model`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nlp import messages

if TYPE_CHECKING:
    from nlp.keywords import GroupSpec
    from nlp.keywords.find import Reference
    from nlp.lexicon.model import Lexicon
    from nlp.mine.keyness import Asked
    from nlp.mine.keyness.model import CountedIn, Measure

FILLED_TO = 10
"""How many rows there are with words that are not sure, where few are and no q is asked for."""


class Groups(NamedTuple):
    """What is compared: the target, and the reference or the rest."""

    of: GroupSpec
    against: Reference


def groups_of(of: str, against: str, lexicon: Lexicon, named: tuple[str, str] = ("of", "against")) -> Groups:
    """The groups that were written: ``session=53,body=HRC``; for the reference also ``rest``, in either language.

    Args:
        named: what the two are called where they were given, for messages.

    Raises:
        UsageError: a key or a value is not known.
    """
    from nlp.keywords import REST, read_group

    target = read_group(of, lexicon, named[0])
    is_rest = against.strip().casefold() in (REST, messages.text("keywords.rest", "zh"))
    return Groups(target, REST if is_rest else read_group(against, lexicon, named[1]))


def asked_of(
    measure: Measure = "logratio", unit: CountedIn = "tokens", *, least: int = 3, max_q: float | None = None,
    min_documents: int = 3, lacking: bool = False,
) -> Asked:  # fmt: skip
    """What is asked of the comparison; without a q the usual one, and some more rows where few words pass."""
    from nlp.mine.keyness import SURE_Q, Asked

    most_q, filled_to = (SURE_Q, FILLED_TO) if max_q is None else (max_q, 0)
    return Asked(measure, unit, least, most_q, min_documents, lacking, filled_to)
