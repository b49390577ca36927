"""Editions composed for tests: the yearly resolution on a made-up matter, in the manner of real ones."""

from __future__ import annotations

from nlp.lineage.model import Clause, Edition
from nlp.text import fold

TITLE = "加强沿海城市防灾减灾领域的国际合作"

PURPOSE = "重申加强防灾减灾领域的国际合作是联合国的宗旨之一，也是各会员国的共同责任，"
CHARTER = "铭记《联合国宪章》的宗旨和原则，"
FRAMEWORK = "回顾第三次世界减少灾害风险大会通过的《仙台宣言》和《2015-2030年仙台减少灾害风险框架》，"
WARNING = "敦促各会员国建立和完善沿海城市的多灾种预警系统，并与邻国及时分享水文和气象资料；"
FUNDING = "邀请国际金融机构和捐助国向沿海发展中国家提供充足、可预测和持续的资金和技术援助；"
WOMEN = "强调妇女、老年人和残疾人应充分、平等和切实地参与备灾和恢复重建的各项决策；"
REPORT = "请秘书长就本决议的执行情况向大会下届会议提交一份全面和注重行动的报告；"
SEIZED = "决定继续处理此事。"

WHOLE = (PURPOSE, FRAMEWORK, WARNING, FUNDING, WOMEN, SEIZED)


def edition(source: str, *texts: str, date: str | None = None, title: str | None = TITLE, **fields: object) -> Edition:
    """A document whose clauses are these: those that end with a comma are preambular."""
    return Edition(source, title=title, date=date, clauses=clauses(*texts), **fields)  # type: ignore[arg-type] # named fields


def clauses(*texts: str) -> tuple[Clause, ...]:
    """Clauses of these texts, numbered within their zones."""
    numbers = {"preambular": 0, "operative": 0}
    made = []
    for position, text in enumerate(texts, 1):
        zone = "preambular" if text.endswith("，") else "operative"
        numbers[zone] += 1
        made.append(Clause(position, None, zone, numbers[zone], None, text, fold(text).text))
    return tuple(made)
