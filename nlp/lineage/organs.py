"""Whose resolution is cited: the organ that is named before its number, with the shape of the number as evidence.

大会…第41/128号决议 and 人权理事会…第6/17号决议 name theirs, 其第55/2号决议 means the body whose document it is, and 理事会 the
council that was named or that speaks. The nearest name is not always the one (大会…设立人权理事会的第60/251号决议), so each is
held against the shape of the number: the Assembly numbers by session since its thirty-first, in 1976, and before that in one
run with the session as a Roman numeral; the Human Rights Council by session since 2006; the Economic and Social Council, since
1978, and the Commission on Human Rights and its Sub-Commission by year; the Security Council in one run with the year in
brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

OTHER = "other"
"""An organ whose resolutions bear no symbol that is made from the number."""

_OWN = "own"
_COUNCIL = "council"
_COUNCILS = ("HRC", "ECOSOC", "SC")
_LAST_WITHOUT_SESSIONS = 30
_LAST_ROMAN = {"GA": 30, "ECOSOC": 63, "CHR": 33}
_LAST_OF_COMMISSION = 2006
_ANY = 999

# On folded text. The longer names of other organs stand first, so that 大会 in 缔约方大会 is not the General Assembly.
_ORGAN = re.compile(
    rf"""
      (?P<{OTHER}> (?: (?:缔约[方国]|世界卫生|卫生|环境|人居|劳工|议会联盟|文化组织|农业组织|世界)大会 | 缔约国会议 | 执行局
        | (?:托管|贸易和发展|规划署|计划署|难民署|基金|基金会|劳工局)(?:执行|管理)?理事会
        | (?:妇女地位|麻醉药品|刑事司法|社会发展|人口[与和]发展|统计|可持续发展|经济|经济社会|非洲人权|美洲人权)委员会
        ) (?=第|\d|关于|题为|在|于|通过) )
    | (?P<SubCom> (?:促进和保护人权|增进和保护人权|人权|防止歧视[及和]保护少数)?小组委员会 )
    | (?P<CHR> 人权委员会 )
    | (?P<HRC> 人权理事会 )
    | (?P<ECOSOC> 经济[及和与暨]社会理事会 | 经社理事会 )
    | (?P<SC> 安全理事会 | 安理会 )
    | (?P<GA> 大会 )
    | (?P<{_COUNCIL}> 理事会 )
    | (?P<{_OWN}> (?<![极尤与])其(?!中|他|它|余|后|间|实|所|内) | 本组织 )
    """,
    re.VERBOSE,
)
_QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")


class Number(NamedTuple):
    """The number of a resolution as it is cited.

    Attributes:
        text: as a symbol has it: 68/160, S-30/1, 2200A(XXI), 1325(2000).
        shape: session, special, emergency, year (2000/22), roman, special roman, or year in brackets.
        value: of the session or year that stands in it.
    """

    text: str
    shape: str
    value: int


class Speaker(NamedTuple):
    """Whose document it is that cites, and of when: what tells which sessions there can have been."""

    body: str | None = None
    year: int | None = None


def organ_of(number: Number, before: str, speaker: Speaker) -> tuple[str | None, bool]:
    """The body whose resolution is cited, or None, and whether that was inferred rather than said by the nearest name.

    Args:
        before: the folded text of the paragraph up to the number.
    """
    for nearness, organ in enumerate(_named(number, before, speaker)):
        if organ == OTHER:
            return None, False
        if permits(organ, number, speaker):
            return organ, nearness > 0
    if speaker.body and permits(speaker.body, number, speaker):
        return speaker.body, True
    return _by_shape(number, speaker), True


def permits(organ: str, number: Number, speaker: Speaker) -> bool:
    """Whether a resolution of an organ can bear such a number."""
    match number.shape:
        case "session":
            return organ in ("GA", "HRC") and _first(organ) <= number.value <= _last(organ, speaker)
        case "special":
            return organ in ("GA", "HRC")
        case "emergency" | "special roman":
            return organ == "GA"
        case "year":
            return organ == "ECOSOC" or (organ in ("CHR", "SubCom") and number.value <= _LAST_OF_COMMISSION)
        case "roman":
            return number.value <= _LAST_ROMAN.get(organ, 0)
        case _:
            return organ == "SC"


def _named(number: Number, before: str, speaker: Speaker) -> Iterator[str]:
    """The organs named in a text, the nearest to its end first; what stands in quoted titles names none."""
    text = _QUOTED.sub(lambda quoted: "”" * len(quoted[0]), before)
    names = [str(found.lastgroup) for found in _ORGAN.finditer(text)]
    for at in range(len(names) - 1, -1, -1):
        organ = _meant(names[at], names[:at], number, speaker)
        if organ is not None:
            yield organ


def _meant(name: str, earlier: Sequence[str], number: Number, speaker: Speaker) -> str | None:
    """The organ that a name stands for, where it is not a full one."""
    if name == _OWN:
        return speaker.body
    if name != _COUNCIL:
        return name
    said = next((one for one in reversed(earlier) if one in _COUNCILS), None)
    own = speaker.body if speaker.body in _COUNCILS else None
    return said or own or next((council for council in _COUNCILS if permits(council, number, speaker)), None)


def _by_shape(number: Number, speaker: Speaker) -> str | None:
    """The only organ that can have numbered so, or None where several can."""
    match number.shape:
        case "year":
            return "ECOSOC" if number.value > _LAST_OF_COMMISSION else None
        case "roman":
            return "GA" if number.value <= _LAST_ROMAN["GA"] else None
        case "special":
            return None
    able = [organ for organ in ("GA", "HRC", "SC") if permits(organ, number, speaker)]
    return able[0] if len(able) == 1 else None


def _first(organ: str) -> int:
    return _LAST_WITHOUT_SESSIONS + 1 if organ == "GA" else 1


def _last(organ: str, speaker: Speaker) -> int:
    """The number of the last session that an organ can have had; a session of the Assembly goes on into the next year."""
    if speaker.year is None:
        return _ANY
    return speaker.year + 1 - 1945 if organ == "GA" else 3 * (speaker.year + 1 - 2005)
