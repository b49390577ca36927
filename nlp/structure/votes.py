"""How a text was adopted: by a recorded vote with figures and names, without a vote, or unanimously."""

from __future__ import annotations

import re

from nlp.numerals import NUMERAL_CHARACTERS, parse_number
from nlp.structure.names import split_names, split_voters
from nlp.types import Vote, VoteCounts, Warning

_NUMBER = f"([{NUMERAL_CHARACTERS}\\d]{{1,6}})"
_FAVOUR = re.compile(rf"{_NUMBER}票(?:赞成|对|同意)|赞成(?:票|者)?{_NUMBER}票?")
_AGAINST = re.compile(rf"{_NUMBER}票反对|票(?:赞成)?对{_NUMBER}(?:票|通过)|对{_NUMBER}票|反对(?:票|者)?{_NUMBER}票?")
_ABSTAIN = re.compile(rf"{_NUMBER}票弃权|弃权(?:票|者)?{_NUMBER}票?|{_NUMBER}国弃权")
_NONE_AGAINST = re.compile(r"票对无|无反对|无人反对|没有反对")
_WITHOUT_VOTE = re.compile(r"未经表决|不经表决|未付表决|无须表决|协商一致")
_UNANIMOUS = re.compile(r"一致(?:获得)?通过|一致表决通过")
_VOTED = re.compile(rf"以{_NUMBER}票|{_NUMBER}票赞成")
_ASIDE = re.compile(r"(赞成|反对|弃权)[^(，。；赞反弃]{0,8}\(([^()]{2,2000})\)")
_LISTS = re.compile(r"(赞成|反对|弃权)[：:]")
_NEXT_LIST = re.compile(r"(?:赞成|反对|弃权)[：:]|\]")

VOTE_START = re.compile(
    rf"\[?\s*(?:[于在]?\s*第\s*(?:[{NUMERAL_CHARACTERS}\d]\s*){{1,7}}次\s*(?:全\s*体\s*)?会\s*议\s*[，,]?\s*)?"
    rf"(?:经\s*(?:记\s*录|唱\s*名|书\s*面|无\s*记\s*名)?\s*(?:投\s*票\s*)?表\s*决|经\s*书\s*面\s*投\s*票|(?:决\s*议\s*(?:草\s*案)?)?\s*(?:未\s*经\s*表\s*决|未\s*付\s*表\s*决|不\s*经\s*表\s*决)|以\s*[{NUMERAL_CHARACTERS}\d]{{1,4}}\s*票"
    rf"|(?:决\s*议\s*(?:草\s*案)?)?\s*一\s*致\s*(?:获\s*得\s*)?通\s*过)"
)
"""How the sentence about a vote starts."""


def read_vote(squeezed: str, source: str) -> Vote | None:
    """The vote that a text without blanks tells of, or None.

    Args:
        squeezed: the text as the rules read it.
        source: the same, in the source's own characters, for the names.

    >>> read_vote("以九票对零通过，弃权者二", "以九票对零通过，弃权者二").counts
    VoteCounts(favour=9, against=0, abstain=2)
    """
    if _VOTED.search(squeezed):
        return _recorded(squeezed, source)
    if _WITHOUT_VOTE.search(squeezed):
        return Vote("without vote")
    return Vote("unanimous") if _UNANIMOUS.search(squeezed) else None


def check_vote(vote: Vote) -> list[Warning]:
    """A warning for each list of names that is not as long as its figure says; a vote without names has none to check."""
    found = []
    for choice in ("favour", "against", "abstain"):
        count, names = getattr(vote.counts, choice), getattr(vote, choice)
        if names and count is not None and len(names) != count:
            found.append(Warning(f"structure.vote_{choice}", {"count": count, "names": len(names)}))
    return found


def _recorded(squeezed: str, source: str) -> Vote:
    lists = _split_lists(squeezed, source)
    first_list = _LISTS.search(squeezed)
    summary = squeezed[: first_list.start()] if first_list else squeezed
    against = _count(_AGAINST, summary)
    if against is None and _NONE_AGAINST.search(summary):
        against = 0
    counts = VoteCounts(_count(_FAVOUR, summary), against, _count(_ABSTAIN, summary))
    return Vote(
        "recorded",
        counts,
        _names(lists.get("赞成", ""), counts.favour),
        _names(lists.get("反对", ""), counts.against),
        _names(lists.get("弃权", ""), counts.abstain),
    )


def _names(listed: str, count: int | None) -> tuple[str, ...]:
    """The names of a list; its last two may be joined by 和, which only the figure tells from a 和 within a name."""
    names = split_voters(listed)
    if names and count is not None and len(names) < count:
        joined = split_names(listed)
        return joined if len(joined) == count else names
    return names


def _count(pattern: re.Pattern[str], summary: str) -> int | None:
    found = pattern.search(summary)
    return parse_number(next(group for group in found.groups() if group)) if found else None


def _split_lists(squeezed: str, source: str) -> dict[str, str]:
    """What is listed behind 赞成： and so on, or in brackets behind a figure (弃权者二(…))."""
    lists = {aside[1]: source[aside.start(2) : aside.end(2)] for aside in _ASIDE.finditer(squeezed)}
    for heading in _LISTS.finditer(squeezed):
        following = _NEXT_LIST.search(squeezed, heading.end())
        end = following.start() if following else len(squeezed)
        names = source[heading.end() : end]
        lists[heading[1]] = "" if names in ("无", "無", "无。") else names
    return lists
