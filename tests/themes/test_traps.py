"""Traps in Chinese UN texts, each under the number it has in the collection of traps, with the shipped lexicon.

A case names a sentence, the themes that must be found in it and those that must not; ``=n`` asks for n mentions.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from nlp.lexicon import load_lexicon
from nlp.structure import structure_document
from nlp.themes import Tagger
from nlp.types import SourceText, ThemeTag

UPR = "universal-periodic-review"
SOUTH, NORTH, TRIANGULAR = "south-south-cooperation", "north-south-cooperation", "triangular-cooperation"
NON_SELECTIVITY, POLITICS = "non-selectivity", "non-politicization"
OBJECTIVITY, IMPARTIALITY, UNIVERSALITY = "objectivity", "impartiality", "universality"
DEVELOPMENT, MEASURES, SOLIDARITY = "right-to-development", "unilateral-coercive-measures", "international-solidarity"
COOPERATION, WIN_WIN, HELP = "international-cooperation", "mutually-beneficial-cooperation", "technical-assistance"
CULTURE, GLOBALIZATION, MANY = "cultural-diversity", "globalization", "multilateralism"
DIALOGUE, COVID, INDIVISIBILITY = "dialogue", "covid-19", "indivisibility"


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with what must (``theme`` or ``theme=mentions``) and must not be found in it."""

    text: str
    found: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


TRAPS: dict[int, list[Case]] = {
    1: [
        Case("欢迎北南、南南及三方合作，", (f"{NORTH}=1", f"{SOUTH}=1", f"{TRIANGULAR}=1")),
        Case("推动南南和三方合作取得进展；", (f"{SOUTH}=1", f"{TRIANGULAR}=1"), (NORTH,)),
        Case("加强南南、区域及三角合作，", (f"{SOUTH}=1", f"{TRIANGULAR}=1")),
        Case("支持南北和南南合作，", (f"{NORTH}=1", f"{SOUTH}=1"), (TRIANGULAR,)),
        Case("通过南北、南南以及三方合作筹集资源，", (f"{NORTH}=1", f"{SOUTH}=1", f"{TRIANGULAR}=1")),
    ],
    2: [
        Case("包括南北合作、南南合作和三方合作，", (f"{NORTH}=1", f"{SOUTH}=1", f"{TRIANGULAR}=1")),
        Case("包括南南合作、三方合作和南北合作，", (f"{NORTH}=1", f"{SOUTH}=1", f"{TRIANGULAR}=1")),
        Case("包括三方合作与南北合作及南南合作，", (f"{NORTH}=1", f"{SOUTH}=1", f"{TRIANGULAR}=1")),
    ],
    3: [
        Case("认为南南合作不同于南北合作，南南合作出于团结，南北合作出于承诺，", (f"{SOUTH}=2", f"{NORTH}=2")),
        Case("发展中国家技术合作如今称为南南合作，", (f"{SOUTH}=2",)),
        Case("促进发展中国家间技术合作；", (f"{SOUTH}=1",)),
    ],
    4: [
        Case("强调南南合作补充而不是替代南北合作，", (f"{SOUTH}=1", f"{NORTH}=1")),
        Case("南北合作不能由南南合作代替；", (f"{SOUTH}=1", f"{NORTH}=1")),
    ],
    5: [
        Case("向普遍定期审议自愿信托基金捐款，", (f"{UPR}=1", "voluntary-funds")),
        Case("普遍定期审议机制产生的各项建议和普遍定期审议自愿信托基金，", (f"{UPR}=2",)),
        Case("执行普遍定期审议产生的各项建议的财政和技术援助自愿基金，", (f"{UPR}=1", "voluntary-funds")),
        Case("向当代形式奴隶制自愿基金捐款；", ("voluntary-funds",), (UPR,)),
    ],
    6: [
        Case("重申非选择性的重要性，", (f"{NON_SELECTIVITY}=1",)),
        Case("批评某些国家选择性地援引保护责任，", (), (NON_SELECTIVITY,)),
        Case("谴责对人权采取的选择性做法有增无减，", (), (NON_SELECTIVITY,)),
    ],
    7: [
        Case("遵循普遍、非选择、客观和透明的原则，", (NON_SELECTIVITY, OBJECTIVITY, UNIVERSALITY)),
        Case("应以客观、透明、非选择和非对抗的方式开展工作，", (NON_SELECTIVITY, OBJECTIVITY)),
    ],
    8: [
        Case("各国人民有权自由选择并发展自己的政治、经济和文化制度，", (), (NON_SELECTIVITY,)),
        Case("除非选择其他和平手段，争端应提交法院，", (), (NON_SELECTIVITY,)),
        Case("这并非选择问题，而是义务，", (), (NON_SELECTIVITY,)),
    ],
    9: [
        Case("必须消除双重标准和政治化，", (POLITICS, "double-standards")),
        Case("人权工作应基于合作、对话和非政治化，", (POLITICS,)),
        Case("强调任何信息均不应用于政治目的，", (POLITICS,)),
        Case("避免使人权问题政治化，", (POLITICS,)),
        Case("各方通过政治化解冲突，", (), (POLITICS,)),
        Case("反对派呼吁展开政治对话，", (), (POLITICS,)),
    ],
    10: [
        Case("任务负责人必须以客观、独立、公正和审慎的方式履行职责，", (OBJECTIVITY, IMPARTIALITY)),
        Case("确保审议人权问题时的普遍性、客观性和公正性，", (IMPARTIALITY, OBJECTIVITY, UNIVERSALITY)),
        Case("按照人道、中立、公正和独立原则提供救济，", (), (IMPARTIALITY,)),
        Case("维护国际公平正义，", (), (IMPARTIALITY,)),
        Case("以公正和平等的方式对待各国，", (), (IMPARTIALITY,)),
        Case("争取公正、持久的和平解决，", (), (IMPARTIALITY,)),
    ],
    11: [
        Case("促进对人权的普遍尊重和遵守，", (), (UNIVERSALITY, UPR)),
        Case("加强普遍和平，", (), (UNIVERSALITY, UPR)),
        Case("普遍实现各国人民的自决权利，", ("self-determination",), (UNIVERSALITY, UPR)),
        Case("谴责在该领土普遍侵犯人权的行为，", (), (UNIVERSALITY, UPR)),
        Case("确保人人普遍享有保健服务，", (), (UNIVERSALITY, UPR)),
    ],
    12: [
        Case("决定继续审议这个问题，", (), (UPR,)),
        Case("在人权问题的审议工作中，", (), (UPR,)),
        Case("审议了秘书长的报告，", (), (UPR,)),
        Case("请裁军审议委员会提出报告；", (), (UPR,)),
    ],
    13: [
        Case("德班审查会议的成果文件，", (), (UPR,)),
        Case("缔约国应提交定期报告，", (), (UPR,)),
        Case("第四次审查和评价行动计划，", (), (UPR,)),
        Case("对全球战略进行定期审查，", (), (UPR,)),
        Case("设立定期普遍审查制度，", (f"{UPR}=1",)),
        Case("第二轮国别人权审查期间，", (f"{UPR}=1",)),
    ],
    15: [
        Case("回顾《发展权利宣言》，", (f"{DEVELOPMENT}=1",)),
        Case("重申发展的权利是一项不可剥夺的人权，", (f"{DEVELOPMENT}=1",)),
        Case("促进实现发展权，", (f"{DEVELOPMENT}=1",)),
        Case("各国发展权力机构的职能，", (), (DEVELOPMENT,)),
        Case("扩大地方发展权限，", (), (DEVELOPMENT,)),
        Case("明确界定各部门的发展权责，", (), (DEVELOPMENT,)),
    ],
    16: [
        Case("反对单边主义和单方面强制性措施，", (f"{MEASURES}=1",)),
        Case("促请各国停止采取片面的强迫性措施，", (MEASURES,)),
        Case("解除单边强制措施，", (MEASURES,)),
        Case("关于单方面胁迫性措施不利影响的报告，", (MEASURES,)),
        Case("安全理事会根据第七章采取的强制性措施，", (), (MEASURES,)),
        Case("该国发表了单方面声明，", (), (MEASURES,)),
        Case("占领国的单方面措施没有法律效力，", (), (MEASURES,)),
    ],
    17: [
        Case("提高会员国在人权领域的能力，", (HELP,)),
        Case("有助于儿童的认知能力发展，", (), (HELP,)),
        Case("培养妇女的领导能力，", (), (HELP,)),
        Case("提高青年的学习能力，", (), (HELP,)),
    ],
    18: [
        Case("增进宽容和尊重多样性的文化，", (), (CULTURE,)),
        Case("尊重文化多样性，", (f"{CULTURE}=1",)),
        Case("承认宗教和文化多样性，", (f"{CULTURE}=1",)),
        Case("保护生物多样性，", (), (CULTURE,)),
    ],
    19: [
        Case("开发锂三角的矿产，", (), (TRIANGULAR,)),
        Case("收集三角测量数据，", (), (TRIANGULAR,)),
        Case("开展三角合作，", (f"{TRIANGULAR}=1",)),
    ],
    20: [
        Case("选择第三方合作伙伴时应当谨慎，", (), (TRIANGULAR,)),
        Case("与第三方合作开发市场，", (), (TRIANGULAR,)),
        Case("由三国小组提交报告，", (), (TRIANGULAR,)),
        Case("同第三方和区域合作机构签约，", (), (TRIANGULAR,)),
    ],
    21: [
        Case("建立南南学习网络，", (), (SOUTH,)),
        Case("促进南南交流，", (), (SOUTH,)),
        Case("联合国南南合作办公室，", (f"{SOUTH}=1",)),
        Case("纪念联合国南南合作日，", (f"{SOUTH}=1",)),
        Case("越南南部和湖南南合作社的代表，", (), (SOUTH,)),
    ],
    22: [
        Case("构建合作共赢的国际关系，", (f"{WIN_WIN}=1",)),
        Case("合作不只是互惠互利，", (), (WIN_WIN,)),
        Case("强调互利与合作的精神，", (), (WIN_WIN,)),
        Case("构建人类命运共同体，", (WIN_WIN,)),
    ],
    23: [
        Case("加强国际合作和团结，", (f"{COOPERATION}=1", f"{SOLIDARITY}=1")),
        Case("呼吁国际合作与团结，", (f"{COOPERATION}=1", f"{SOLIDARITY}=1")),
        Case("各国人民团结一致，", (), (SOLIDARITY,)),
    ],
    24: [
        Case("全球化带来的机遇，", (f"{GLOBALIZATION}=1",)),
        Case("在全球一级应对全球性挑战，", (), (GLOBALIZATION,)),
        Case("全球化肥价格上涨，", (), (GLOBALIZATION,)),
        Case("与特别报告员进行互动对话，", (DIALOGUE,)),
        Case("与债权人和捐助方对话，", (), (DIALOGUE,)),
    ],
    25: [
        Case("坚持多边主义，", (f"{MANY}=1",)),
        Case("请双边、区域和多边供资机制提供资金，", (), (MANY,)),
    ],
    26: [
        Case("提供技术援助和能力建设，", (f"{HELP}=2",)),
        Case("提供技术援助与能力建设，", (f"{HELP}=2",)),
        Case("能力建设和技术合作，", (f"{HELP}=2",)),
        Case("技术合作、能力建设，", (f"{HELP}=2",)),
    ],
    39: [
        Case("各国应当合\n\n作共赢，开展真诚对\n话，", (WIN_WIN, DIALOGUE)),
        Case("不可分\n割性、不\n\n可分割性和不可分割\n\n\n性是人权的特征，", (f"{INDIVISIBILITY}=3",)),
        Case("能力\f建设和国\r\n际合作，", (HELP, COOPERATION)),
    ],
    42: [
        Case("南 南 合 作 与 普 遍 定 期 审 议，", (f"{SOUTH}=1", f"{UPR}=1")),
        Case("南\u3000南\u00a0合作，", (f"{SOUTH}=1",)),
    ],
    53: [
        Case("促進南南合作、發展權和合作共贏，", (f"{SOUTH}=1", f"{DEVELOPMENT}=1", f"{WIN_WIN}=1")),
        Case("非選擇性和普遍定期審議，", (f"{NON_SELECTIVITY}=1", f"{UPR}=1")),
        Case("應對氣候變化和恐怖主義，", ("climate-change", "terrorism")),
    ],
    54: [
        Case("冠状病毒病（\uff23\uff2f\uff36\uff29\uff24－\uff11\uff19）大流行，", (COVID,)),
        Case("冠状病毒病(COVID-19)大流行，", (COVID,)),
        Case("COVID‑19 疫情，", (COVID,)),
        Case("可持续¹发展和南南²合作，", ("sustainable-development", f"{SOUTH}=1")),
        Case("促进多样的⽂化，尊重⽂化多样性，", (f"{CULTURE}=1",)),
    ],
    55: [
        Case("二〇三〇年可持续发展议程，", ("sustainable-development",)),
        Case("二○三○年可持续发展议程，", ("sustainable-development",)),
    ],
    56: [
        Case("三方合作、普遍定期审议、非选择性、合作共赢，", (TRIANGULAR, UPR, NON_SELECTIVITY, WIN_WIN)),
        Case("能力建设、多边主义、文化多样性，", (HELP, MANY, CULTURE)),
    ],
    57: [
        Case("加强北南、南南及三方合作，", (f"{SOUTH}=1",)),
        Case("冠状病毒病大流行，", (COVID,)),
        Case("普遍定期审议自愿信托基金的捐助方，", (f"{UPR}=1",)),
    ],
}  # fmt: skip

CASES = [
    pytest.param(case, id=f"{number}-{position}") for number, cases in TRAPS.items() for position, case in enumerate(cases, 1)
]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(load_lexicon())


def mentions(tags: tuple[ThemeTag, ...]) -> dict[str, int]:
    return {tag.theme: len(tag.mentions) for tag in tags}


@pytest.mark.parametrize("case", CASES)
def test_a_trap_does_not_catch_the_tagger(tagger: Tagger, case: Case) -> None:
    counted = mentions(tagger.tag([case.text])[0])
    for wanted in case.found:
        theme, _, number = wanted.partition("=")
        assert theme in counted, f"{theme} is missing: {counted}"
        assert not number or counted[theme] == int(number), f"{theme}: {counted[theme]} mentions"
    assert not counted.keys() & set(case.absent)


RESOLUTION = """\
人权理事会
第五十三届会议
议程项目3
增进和保护所有人权――公民权利、政治权利、经济、社会和文化权利，包括发展权

人权理事会2023年7月13日通过的决议

53/99. 民间社会的作用

人权理事会，

回顾秘书长关于移徙工人的报告¹ 以及其中的建议，

1. 鼓励各国在其领土内开展国
________________
¹ 题为“非选择性与普遍定期审议”的文件。
际合作；

2. 决定继续处理此案。

第36次会议
2023年7月13日
[经记录表决，以2票赞成、1票反对、0票弃权通过。投票情况如下：
赞成：
阿根廷、古巴
反对：
法国]
"""


def tags_of_document(tagger: Tagger, text: str) -> list[tuple[str, list[str]]]:
    document = structure_document(SourceText("a.txt", text, "0" * 64))
    tags = tagger.tag([document.title or "", *[paragraph.text for paragraph in document.paragraphs]])
    places = ["title", *[f"{paragraph.zone} {paragraph.number}" for paragraph in document.paragraphs]]
    return [(place, [tag.theme for tag in found]) for place, found in zip(places, tags, strict=True)]


def test_trap_14_and_31_an_agenda_item_and_a_note_are_not_tagged(tagger: Tagger) -> None:
    assert tags_of_document(tagger, RESOLUTION) == [
        ("title", []),
        ("preambular 1", ["migration"]),
        ("operative 1", ["international-cooperation"]),
        ("operative 2", []),
    ]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("回顾大会2022年12月15日题为“人权与单方面强制性措施”的第77/214号决议，", True),
        ("回顾大会第77/214号决议，其中谴责单方面强制性措施，", False),
        ("吁请各国不再采用单方面强制性措施；", False),
        ("在题为“单方面强制性措施”的议程项目下，", False),
    ],
)
def test_trap_27_a_quoted_title_is_cited(tagger: Tagger, text: str, cited: bool) -> None:
    assert [tag.cited for tag in tagger.tag([text])[0] if tag.theme == MEASURES] == [cited]
