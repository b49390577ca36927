"""What a reviewer says, as a judgement: of a drawn paragraph, and of the words in which yes and no are written."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from nlp.maintenance.judgements.model import Judgement
from nlp.maintenance.judgements.sampling import Drawn

YES = ("yes", "y", "1", "true", "是", "有", "对")
NO = ("no", "n", "0", "false", "否", "不", "没有", "没", "无", "不是", "错")

_REPRODUCIBLE = "SOURCE_DATE_EPOCH"


def read_verdict(text: str) -> bool | None:
    """Yes or no as people write it; None for anything else.

    >>> read_verdict(" Yes"), read_verdict("否"), read_verdict("?")
    (True, False, None)
    """
    word = text.strip().casefold()
    return word in YES if word in (*YES, *NO) else None


def judged(drawn: Drawn, is_yes: bool, reviewer: str, *, date: str, note: str = "", is_final: bool = False) -> Judgement:
    """What a reviewer says of a drawn paragraph."""
    return Judgement(
        theme=drawn.theme,
        is_yes=is_yes,
        reviewer=reviewer,
        date=date,
        stratum=drawn.stratum,
        frame=drawn.frame,
        was_tagged=drawn.is_tagged,
        place=drawn.place,
        text=drawn.text,
        digest=drawn.digest,
        note=note,
        is_final=is_final,
    )


def drawn_again(judgement: Judgement) -> Drawn:
    """The paragraph that was judged, for another reviewer."""
    return Drawn(
        judgement.theme,
        judgement.stratum,
        judgement.frame,
        judgement.was_tagged,
        judgement.place,
        judgement.text,
        judgement.digest,
    )


def today() -> str:
    """The date, ISO: that of ``$SOURCE_DATE_EPOCH`` where it is set, so that a run can be made again, else of the clock."""
    given = os.environ.get(_REPRODUCIBLE, "")
    moment = datetime.fromtimestamp(int(given), UTC) if given.isdecimal() else datetime.now().astimezone()
    return moment.date().isoformat()
