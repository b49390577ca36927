"""The lines above a title: names of organs, symbol, distribution, language, session, dates, agenda item.

A title is what is left between them and the text where nothing else tells: no number before it, no line of adoption.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from nlp.numerals import NUMERAL_CHARACTERS
from nlp.structure.lines import Line
from nlp.symbols import SYMBOL_PATTERN
from nlp.text import squeeze

_NUMERAL = f"[{NUMERAL_CHARACTERS}\\d]"
_MASTHEAD = re.compile(
    rf"""联合国 | 第[一二三四五六]委员会 | 特别政治(?:和非殖民化)?委员会
    | {SYMBOL_PATTERN} [*]{{0,2}}
    | (?:Distr\.?|分发)[:：]?.{{0,30}} | General | GENERAL | Limited | LIMITED
    | Chinese.{{0,20}} | Original.{{0,30}} | 中文 | 原文[:：].{{0,12}}
    | \d{{1,2}}[A-Z][a-z]{{2,8}}\d{{4}}                                # 10March1999
    | 第{_NUMERAL}{{1,8}}届.{{0,24}} | \d{{4}}年.{{0,10}}(?:届会|会议)
    | {_NUMERAL}{{4}}年{_NUMERAL}{{1,3}}月{_NUMERAL}{{1,3}}日(?:[至和-].{{0,60}})?
    | 第{_NUMERAL}{{1,6}}次(?:全体)?(?:会议|全会)
    | (?:临时)?议程项目.{{0,24}} | 项目\d{{1,3}}.{{0,12}}
    | .{{0,60}}决[议定]草案 | .{{0,60}}通过的?决[议定](?:案)?[*\d]{{0,2}} | .{{0,40}}[会日]决[议定](?:案)?
    | \[.{{0,200}}\]? | .{{0,200}}\] | \u3014.{{0,60}} | (?:主题|通过日期|原始文本)[:：]?.{{0,60}}
    """,
    re.VERBOSE,
)
AGENDA_ITEM = re.compile(r"(?:临时)?议程项目")
"""How the line of the agenda item starts, blanks apart; the lines behind it name the item."""


def is_masthead(squeezed: str, organs: Mapping[str, str]) -> bool:
    """Whether a line without blanks says whose document it is, of when, under which item, and is no title.

    >>> [is_masthead(line, {"大会": "GA"}) for line in ("大会", "A/75/258", "第七十五届会议", "议程项目72(b)", "秘书长的报告")]
    [True, True, True, True, False]
    """
    return squeezed in organs or _MASTHEAD.fullmatch(squeezed) is not None


def behind_masthead(lines: list[Line], organs: Mapping[str, str]) -> list[Line]:
    """The lines behind the last line of a masthead, and behind the name of the agenda item where that was the last."""
    last, is_item = -1, False
    for index, line in enumerate(lines):
        squeezed = squeeze(line.text)
        if is_masthead(squeezed, organs):
            last, is_item = index, AGENDA_ITEM.match(squeezed) is not None
    rest = lines[last + 1 :] if last >= 0 else []
    if is_item and rest:
        gaps = [index for index, line in enumerate(rest) if index and line.follows_gap]
        return rest[gaps[0] :] if gaps else []
    return rest
