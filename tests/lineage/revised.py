"""A resolution and its revision, composed for these tests in the manner of real ones; what became of what is said beside it.

The revision does everything at once: other translators' words, cited resolutions brought up to date, clauses moved from the
preamble to the operative part, two clauses made one and one made two, new clauses full of the phrases that all the others
have.
"""

from nlp.lineage.model import Clause
from nlp.text import fold

OLD = [
    ("preambular", "遵循《联合国宪章》的宗旨和原则，"),
    ("preambular", "重申《世界人权宣言》、《经济社会文化权利国际公约》和《残疾人权利公约》，"),
    ("preambular", "回顾大会 2010 年 7 月 28 日第 64/292 号决议，其中大会确认享有安全饮用水和卫生设施是一项人权，"),
    (
        "preambular",
        "又回顾人权理事会以往各项关于享有安全饮用水和卫生设施的人权的决议，包括 2016 年 9 月 29 日第 33/10 号决议，",
    ),
    ("preambular", "深为关切全世界仍有数亿人得不到安全饮用水，二十多亿人没有基本卫生设施，"),
    ("preambular", "强调妇女和女童承担取水的主要责任，因而上学和从事有酬工作的时间减少，"),
    ("preambular", "认识到气候变化加剧了水资源短缺，对小岛屿发展中国家和内陆发展中国家影响尤甚，"),
    ("preambular", "注意到民间社会组织在监测供水服务方面的贡献，"),
    ("preambular", "申明各国负有确保充分实现所有人权的首要责任，必须采取步骤，最大限度利用现有资源，"),
    ("operative", "重申享有安全饮用水和卫生设施的人权是实现适当生活水准权的组成部分，同健康权和生命权密不可分；"),
    ("operative", "欢迎特别报告员的工作，赞赏地注意到他提交理事会的报告；"),
    ("operative", "促请各国将供水和卫生设施列入国家发展计划，并为此划拨充足的预算；"),
    ("operative", "又促请各国确保供水价格人人可以负担，不得因无力付费而切断贫困家庭的供水；"),
    (
        "operative",
        "鼓励各国收集按性别、年龄、残疾和收入分列的数据，并建立独立的监督机制，处理个人就供水服务提出的申诉；",
    ),
    ("operative", "敦促各国在学校和保健设施内提供男女分设的厕所，保障隐私和安全；"),
    ("operative", "邀请多边开发银行增加对农村地区卫生设施的优惠贷款；"),
    ("operative", "请联合国人权事务高级专员办事处为特别报告员提供一切必要的人力和财政资源；"),
    ("operative", "请特别报告员每年向人权理事会和大会提交报告；"),
    ("operative", "决定继续处理此事。"),
]

NEW = [
    ("preambular", "遵循《联合国宪章》的宗旨和原则，", [0]),
    (
        "preambular",
        "重申《世界人权宣言》、《经济社会文化权利国际公约》、《儿童权利公约》、《残疾人权利公约》和其他有关国际人权文书，",
        [1],
    ),
    (
        "preambular",
        "回顾大会 2010 年 7 月 28 日题为“享有饮水和卫生设施的人权”的第 64/292 号决议，大会在该决议中承认，享有安全饮用水"
        "和卫生设施是一项人权，又回顾理事会以往关于这一问题的各项决议，最近一项是 2019 年 9 月 26 日第 42/5 号决议，",
        [2, 3],
    ),
    ("preambular", "重申各国负有促进和保护所有人权的首要责任，并应为此加强国际合作，", []),
    ("preambular", "深感关切的是，世界各地有数亿人仍然得不到安全饮用水，超过二十亿人缺乏基本的卫生设施，", [4]),
    ("preambular", "着重指出取水的责任主要由妇女和女童承担，她们上学和从事有酬工作的时间因此减少，", [5]),
    ("preambular", "铭记冠状病毒病大流行表明，洗手设施对于预防传染病十分重要，", []),
    ("preambular", "认识到气候变化正在加剧水资源短缺，小岛屿发展中国家、最不发达国家和内陆发展中国家受影响尤为严重，", [6]),
    ("preambular", "又认识到通过国际合作促进和保护所有人权的重要性，", []),
    ("operative", "申明各国对确保充分实现所有人权负有首要责任，必须尽现有资源之所能采取步骤；", [8]),
    ("operative", "重申享有安全饮用水和卫生设施的人权源自适当生活水准权，并与健康权和生命权密不可分；", [9]),
    ("operative", "欢迎特别报告员所做的工作，并赞赏地注意到其提交理事会的专题报告；", [10]),
    ("operative", "吁请各国将供水和环境卫生纳入国家发展规划，并为此划拨足够的预算；", [11]),
    ("operative", "敦促各国在应对大流行病时不中断任何人的供水；", []),
    ("operative", "又吁请各国确保人人都能负担得起水价，不得因贫困家庭无力付费而切断其供水；", [12]),
    ("operative", "鼓励各国收集按收入、性别、年龄和残疾分列的数据；", [13]),
    ("operative", "又鼓励各国建立独立的监督机制，以处理个人就供水和卫生服务提出的申诉；", [13]),
    ("operative", "确认民间社会组织对监测供水服务所作的贡献；", [7]),
    ("operative", "敦促各国在学校、保健设施和工作场所提供男女分设的厕所，以保障隐私和安全；", [14]),
    (
        "operative",
        "请高级专员办事处向特别报告员提供履行任务所需的一切人力和财政资源，并请特别报告员每年向理事会和大会提交报告；",
        [16, 17],
    ),
    ("operative", "决定按照工作方案继续处理此事。", [18]),
]

DROPPED = [15]


def old_clauses() -> tuple[Clause, ...]:
    """The clauses of the resolution."""
    return _clauses(OLD)


def new_clauses() -> tuple[Clause, ...]:
    """The clauses of its revision."""
    return _clauses([(zone, text) for zone, text, _ in NEW])


def links() -> set[tuple[int, int]]:
    """The old and the new clause of each link."""
    return {(old, new) for new, (_, _, olds) in enumerate(NEW) for old in olds}


def _clauses(texts: list[tuple[str, str]]) -> tuple[Clause, ...]:
    clauses: list[Clause] = []
    for position, (zone, text) in enumerate(texts, 1):
        number = 1 + sum(clause.zone == zone for clause in clauses)
        clauses.append(Clause(position, None, zone, number, None, text, fold(text).text))
    return tuple(clauses)
