"""Clauses with their later wordings, and what changed from one to the other: real ones and others made in their manner.

A change is written "kind: old → new"; words that only came or went stand on one side. Marks and small words are named without
the words. What is not written here did not change.
"""

from __future__ import annotations

from typing import NamedTuple


class Reworded(NamedTuple):
    """A clause, its later wording, and the changes between the two."""

    name: str
    old: str
    new: str
    changes: tuple[str, ...]


PAIRS = (
    # Resolution 68/160 and the draft of the seventy-fifth session.
    Reworded(
        "an opening is joined to the one before",
        "强调需要通过国际合作等途径，在促进和鼓励尊重人权和基本自由方面取得进一步进展，",
        "又强调需要通过国际合作等途径，在促进和鼓励尊重人权和基本自由方面取得进一步进展，",
        ("opening: 强调 → 又强调",),
    ),
    Reworded(
        "an item comes into a list of principles",
        "重申在促进、保护和充分实现所有人权和基本自由的过程中，应遵循普遍、非选择、客观和透明的原则，并与《宪章》所载宗旨和原则保持一致；",
        "重申在促进、保护和充分实现所有人权和基本自由的过程中，应遵循普遍、非选择、合作与真诚对话、客观和透明的原则，并与《宪章》所载宗旨和原则保持一致；",
        ("item_added: 合作与真诚对话",),
    ),
    Reworded(
        "an item of a list gets another wording",
        "敦促国际舞台上的所有行为体建立一个以包容、正义、平等和公平、人类尊严、相互理解、促进和尊重文化多样性及普遍人权为基础的国际秩序，",
        "敦促国际舞台上的所有行为体建立一个以包容、正义、平等和公平、人类尊严、相互谅解、促进和尊重文化多样性以及普遍人权为基础的国际秩序，",
        ("term: 相互理解 → 相互谅解", "function_words"),
    ),
    Reworded(
        "another session",
        "决定在大会第六十九届会议上继续审议这个问题。",
        "决定在大会第七十六届会议上继续审议这个问题。",
        ("number: 第六十九届 → 第七十六届",),
    ),
    Reworded(
        "an adjective before a term",
        "就增进在人权理事会等联合国人权机构内国际合作与对话的途径和方法，与各国进行协商；",
        "就增进在人权理事会等联合国人权机构内国际合作与真诚对话的途径和方法，与各国进行协商；",
        ("term: 对话 → 真诚对话",),
    ),
    # The draft and resolution 53/11.
    Reworded(
        "principles as nouns, and a purpose",
        "应遵循普遍、非选择、客观和透明的原则，并与《宪章》所载宗旨和原则保持一致；",
        "应遵循普遍性、非选择性、客观及透明的原则，以加强国际合作为导向，并与《宪章》所载宗旨和原则保持一致；",
        ("term: 普遍 → 普遍性", "term: 非选择 → 非选择性", "function_words", "clause_added: 以加强国际合作为导向"),
    ),
    Reworded(
        "dates and numbers of cited resolutions",
        "大会2019年12月18日第74/153号决议、人权理事会2020年7月17日第44/18号决议和人权委员会关于增进人权领域国际合作的各项决议，",
        "大会2022年12月15日第77/213号决议、人权理事会2022年7月7日第50/4号决议和人权委员会关于加强人权领域国际合作的各项决议，",
        (
            "citation: 2019年12月18日第74/153号 → 2022年12月15日第77/213号",
            "citation: 2020年7月17日第44/18号 → 2022年7月7日第50/4号",
            "term: 增进 → 加强",
        ),
    ),
    Reworded(
        "one verb for another",
        "认识到增进人权领域国际合作对于充分实现联合国宗旨，包括切实促进和保护所有人权的重要性，",
        "认识到加强人权领域国际合作对于充分实现联合国宗旨，包括切实促进和保护所有人权的重要性，",
        ("term: 增进 → 加强",),
    ),
    Reworded(
        "two words for others",
        "强调人权对话应具有建设性，并基于普遍性、不可分割性、客观性、非选择性、非政治化、相互尊重和平等对待等原则，",
        "强调人权对话应具有建设性，并立足于普遍性、不可分割性、客观性、非选择性、非政治化、相互尊重和平等相待等原则，",
        ("term: 基于 → 立足于", "term: 平等对待 → 平等相待"),
    ),
    Reworded(
        "a comma behind the opening, and three words",
        "着重指出相互理解、对话、合作、透明和建立信任，是所有促进和保护人权活动的重要元素，",
        "着重指出，相互谅解、对话、合作、透明和建立信任，是一切促进和保护人权活动的基本要素，",
        ("punctuation", "term: 相互理解 → 相互谅解", "term: 所有 → 一切", "term: 重要元素 → 基本要素"),
    ),
    Reworded(
        "a qualifier before a noun",
        "重申通过国际合作促进、保护和鼓励尊重人权和基本自由，也是各国的责任；",
        "重申通过国际合作促进、保护和鼓励尊重人权和基本自由，也是各国的主要责任；",
        ("qualifier_added: 主要",),
    ),
    Reworded(
        "an opening of another kind",
        "确认各国除单独承担对本国社会的责任之外，还担负着在全球一级维护人类尊严、平等和公平原则的集体责任；",
        "认识到各国除单独承担对本国社会的责任之外，还担负着在全球维护人类尊严、平等和公平原则的集体责任；",
        ("opening: 确认 → 认识到", "qualifier_removed: 一级"),
    ),
    Reworded(
        "a particle for another",
        "回顾促进和保护人权小组委员会第五十二届会议于 2000 年 8 月 18 日通过了关于促进人权问题对话的第 2000/22 号决议，",
        "回顾促进和保护人权小组委员会第五十二届会议于 2000 年 8 月 18 日通过的关于促进人权问题对话的第 2000/22 号决议，",
        ("function_words",),
    ),
    Reworded(
        "an aside is left out",
        "强调普遍定期审议作为机制的重要性，其目的除其他外包括改善实地人权状况，",
        "强调普遍定期审议作为机制的重要性，其目的包括改善实地人权状况，",
        ("qualifier_removed: 除其他外",),
    ),
    Reworded(
        "an adverb that segmentation takes for part of a word",
        "又强调所有利益攸关方都需要在国际论坛上以合作和建设性方式解决人权问题；",
        "又强调所有利益攸关方需要在国际论坛上以合作和建设性方式解决人权问题；",
        ("function_words",),
    ),
    Reworded(
        "consultations are renamed, and who is called upon",
        "促请会员国、各专门机构和政府间组织继续开展建设性对话和协商，",
        "吁请各国、各专门机构和政府间组织继续开展建设性对话与磋商，",
        ("opening: 促请 → 吁请", "term: 会员国 → 各国", "function_words", "term: 协商 → 磋商"),
    ),
    Reworded(
        "items at the beginning and the end of a list",
        "以应对诸如金融和经济危机、粮食危机、气候变化和自然灾害等接连发生的复合型危机对充分享受人权的不利影响；",
        "以应对诸如卫生危机、金融和经济危机、粮食危机、气候变化和自然灾害以及难民和境内流离失所危机等接连发生的复合型危机对充分享有人权的不利影响；",
        ("item_added: 卫生危机", "item_added: 难民和境内流离失所危机", "term: 享受 → 享有"),
    ),
    Reworded(
        "a stronger opening, and a clause at the end",
        "鼓励全体会员国和联合国系统探索和发挥南北合作、南南合作和三方合作的互补作用，以加强人权领域的国际合作；",
        "请所有国家和联合国系统探索和发挥南北合作、南南合作和三方合作的互补作用，以加强人权领域的国际合作；请联合国人权事务高级专员在这方面开展具体活动；",
        (
            "opening: 鼓励 → 请",
            "term: 全体 → 所有",
            "term: 会员国 → 国家",
            "clause_added: 请联合国人权事务高级专员在这方面开展具体活动",
        ),
    ),
    Reworded(
        "attention and understanding",
        "邀请各国和联合国相关人权机制和程序继续注意相互合作、理解和对话在确保促进和保护所有人权方面的重要性；",
        "请各国和联合国相关人权机制和程序继续关注相互合作、谅解和对话在确保促进和保护所有人权方面的重要性；",
        ("opening: 邀请 → 请", "term: 注意 → 关注", "term: 理解 → 谅解"),
    ),
    Reworded(
        "a place in the clause",
        "认为在人权领域按照《宪章》的宗旨和原则开展国际合作，",
        "认为按照《宪章》的宗旨和原则在人权领域开展国际合作，",
        ("moved: 在人权领域",),
    ),
    Reworded(
        "a duty is borne",
        "又重申依照《联合国宪章》，各国有义务彼此合作，促进普遍尊重和遵守所有人的人权和基本自由，",
        "重申依照《联合国宪章》，各国负有义务彼此合作，促进普遍尊重和遵守所有人的人权和基本自由，",
        ("opening: 又重申 → 重申", "term: 有 → 负有"),
    ),
    # Made in the manner of resolutions.
    Reworded(
        "takes note becomes welcomes",
        "注意到秘书长关于发展权的报告；",
        "欢迎秘书长关于发展权的报告；",
        ("opening: 注意到 → 欢迎",),
    ),
    Reworded(
        "takes note becomes takes note with appreciation",
        "注意到秘书长关于发展权的报告；",
        "赞赏地注意到秘书长关于发展权的报告；",
        ("opening: 注意到 → 赞赏地注意到",),
    ),
    Reworded(
        "concern deepens",
        "表示关切武装冲突中侵害儿童的行为，",
        "深表关切武装冲突中侵害儿童的行为，",
        ("opening: 表示关切 → 深表关切",),
    ),
    Reworded(
        "an item leaves the middle of a list",
        "重申妇女、青年、残疾人和土著人民的参与至关重要；",
        "重申妇女、残疾人和土著人民的参与至关重要；",
        ("item_removed: 青年",),
    ),
    Reworded(
        "the last item leaves a list",
        "鼓励各国交流经验、分享数据和转让技术；",
        "鼓励各国交流经验和分享数据；",
        ("function_words", "item_removed: 转让技术"),
    ),
    Reworded(
        "a third item behind two",
        "欢迎区域和次区域组织的贡献；",
        "欢迎区域、次区域和跨区域组织的贡献；",
        ("function_words", "item_added: 跨区域"),
    ),
    Reworded(
        "two items come together",
        "关切饥饿、贫困对儿童的影响；",
        "关切饥饿、疾病、流离失所、贫困对儿童的影响；",
        ("item_added: 疾病", "item_added: 流离失所"),
    ),
    Reworded(
        "items change places",
        "应以普遍性、公正性、客观性和非选择性为指导原则，",
        "应以公正性、客观性、普遍性和非选择性为指导原则，",
        ("items_reordered: 普遍性",),
    ),
    Reworded(
        "an item in quotation marks of books",
        "重申《世界人权宣言》和《发展权利宣言》所载的原则，",
        "重申《世界人权宣言》、《2030年可持续发展议程》和《发展权利宣言》所载的原则，",
        ("item_added: 《2030年可持续发展议程》",),
    ),
    Reworded(
        "an adverb before a verb",
        "敦促各国执行各项建议；",
        "敦促各国切实执行各项建议；",
        ("qualifier_added: 切实",),
    ),
    Reworded(
        "an adverb with its particle",
        "促请各国处理此类请求；",
        "促请各国及时、透明地处理此类请求；",
        ("qualifier_added: 及时、透明",),
    ),
    Reworded(
        "as appropriate",
        "鼓励会员国考虑采取措施，消除一切形式的歧视；",
        "鼓励会员国酌情考虑采取措施，消除一切形式的歧视；",
        ("qualifier_added: 酌情",),
    ),
    Reworded(
        "in particular",
        "强调国际合作对各国，包括发展中国家的重要性；",
        "强调国际合作对各国，尤其是发展中国家的重要性；",
        ("term: 包括 → 尤其是",),
    ),
    Reworded(
        "all of them",
        "促进和保护人权是会员国的责任；",
        "促进和保护所有人权是所有会员国的责任；",
        ("qualifier_added: 所有", "qualifier_added: 所有"),
    ),
    Reworded(
        "a clause between commas comes",
        "请高级专员编写报告，并提交人权理事会第五十届会议；",
        "请高级专员编写报告，其中应载列各国的最佳做法，并提交人权理事会第五十届会议；",
        ("clause_added: 其中应载列各国的最佳做法",),
    ),
    Reworded(
        "a clause between commas goes",
        "请秘书长在现有资源范围内，继续提供一切必要协助，使工作组能够履行其任务；",
        "请秘书长继续提供一切必要协助，使工作组能够履行其任务；",
        ("clause_removed: 在现有资源范围内",),
    ),
    Reworded(
        "a citation gets a successor",
        "回顾其2018年12月17日第73/168号决议，",
        "回顾其2020年12月16日第75/177号决议，",
        ("citation: 2018年12月17日第73/168号 → 2020年12月16日第75/177号",),
    ),
    Reworded(
        "a citation joins another",
        "回顾大会第60/251号决议，",
        "回顾大会第60/251号决议和第65/281号决议，",
        ("citation: 第65/281号决议",),
    ),
    Reworded(
        "a report's symbol",
        "表示注意到秘书长的报告(A/70/323)；",
        "表示注意到秘书长的报告(A/72/351)；",
        ("citation: A/70/323 → A/72/351",),
    ),
    Reworded(
        "a date alone",
        "决定宣布2015年1月1日为开始之日；",
        "决定宣布2016年3月1日为开始之日；",
        ("date: 2015年1月1日 → 2016年3月1日",),
    ),
    Reworded(
        "a number alone",
        "赞扬联合国向45个国家提供援助；",
        "赞扬联合国向62个国家提供援助；",
        ("number: 45 → 62",),
    ),
    Reworded(
        "marks alone",
        "强调，合作是必要的，对话也是必要的；",
        "强调，合作是必要的；对话也是必要的。",
        ("punctuation", "punctuation"),
    ),
    Reworded(
        "a conjunction alone",
        "促进与保护人权；",
        "促进和保护人权；",
        ("function_words",),
    ),
    Reworded(
        "no longer than a word",
        "敦促所有国家加强团结与合作；",
        "敦促所有国家深化团结与合作；",
        ("term: 加强 → 深化",),
    ),
    Reworded(
        "humanitarian words",
        "谴责一切阻碍人道主义援助的行为；",
        "谴责一切拖延人道主义援助的行为；",
        ("term: 阻碍 → 拖延",),
    ),
    Reworded(
        "a term of the lexicon in a longer wording",
        "反对采取单方面强制性措施；",
        "反对采取单边强制性措施；",
        ("term: 单方面强制性措施 → 单边强制性措施",),
    ),
    Reworded(
        "cooperation gains a third side",
        "重申南南合作的重要性；",
        "重申南南合作和三方合作的重要性；",
        ("item_added: 三方合作",),
    ),
    Reworded(
        "a whole clause is worded anew",
        "各国应当在不附加条件的情况下提供援助；",
        "受援方的需要为先，由其自主决定款项的用途；",
        ("reworded",),
    ),
    Reworded(
        "requests becomes demands",
        "请当事各方停止敌对行动；",
        "要求当事各方停止敌对行动；",
        ("opening: 请 → 要求",),
    ),
    Reworded(
        "strongly",
        "谴责对平民的袭击；",
        "强烈谴责对平民的袭击；",
        ("opening: 谴责 → 强烈谴责",),
    ),
    Reworded(
        "a name is shortened",
        "依照《联合国宪章》所载的宗旨，",
        "依照《宪章》所载的宗旨，",
        ("qualifier_removed: 联合国",),
    ),
    Reworded(
        "a title of office is shortened",
        "请联合国人权事务高级专员提交报告；",
        "请高级专员提交报告；",
        ("qualifier_removed: 联合国人权事务",),
    ),
    Reworded(
        "the end of a list is spelt out",
        "包括咨询服务、技术援助和能力建设等；",
        "包括咨询服务、技术援助、能力建设和财政支助；",
        ("function_words", "item_added: 财政支助"),
    ),
    Reworded(
        "who is asked",
        "邀请非政府组织参与这一进程；",
        "邀请民间社会组织参与这一进程；",
        ("term: 非政府 → 民间社会",),
    ),
    Reworded(
        "in this regard",
        "欢迎各国为此所作的努力；",
        "欢迎各国在这方面所作的努力；",
        ("term: 为此 → 在这方面",),
    ),
    Reworded(
        "years of a decade",
        "宣布2015-2024年为非洲人后裔国际十年；",
        "宣布2025-2034年为非洲人后裔国际十年；",
        ("date: 2015-2024年 → 2025-2034年",),
    ),
    Reworded(
        "Chinese numerals in a date",
        "回顾一九六六年十二月十六日通过的公约，",
        "回顾一九七九年十二月十八日通过的公约，",
        ("date: 一九六六年十二月十六日 → 一九七九年十二月十八日",),
    ),
    Reworded(
        "another article",
        "特别是《宪章》第五十五条，",
        "特别是《宪章》第五十六条，",
        ("number: 第五十五条 → 第五十六条",),
    ),
    Reworded(
        "a pandemic's name",
        "应对COVID-19疫情造成的影响；",
        "应对COVID-19大流行造成的影响；",
        ("term: 疫情 → 大流行",),
    ),
    Reworded(
        "a verb is put before others",
        "采取措施打击贩运人口；",
        "采取措施防止和打击贩运人口；",
        ("item_added: 防止",),
    ),
    Reworded(
        "a condition comes in front",
        "吁请各国提供技术援助；",
        "吁请各国应有关国家请求提供技术援助；",
        ("qualifier_added: 应有关国家请求",),
    ),
    Reworded(
        "with whom one consults",
        "请秘书长就此事进行协商；",
        "请秘书长与会员国就此事进行协商；",
        ("qualifier_added: 与会员国",),
    ),
    Reworded(
        "the place where something is done",
        "决定继续审议这个问题。",
        "决定在其第八十届会议上继续审议这个问题。",
        ("qualifier_added: 在其第八十届会议上",),
    ),
    Reworded(
        "organizations change places",
        "欢迎联合国粮食及农业组织、世界卫生组织和世界粮食计划署的工作；",
        "欢迎世界卫生组织、联合国粮食及农业组织和世界粮食计划署的工作；",
        ("items_reordered: 世界卫生组织",),
    ),
    Reworded(
        "in law and in practice",
        "敦促各国为民间社会创造安全和有利的环境；",
        "敦促各国在法律上和实践中为民间社会创造和维护安全和有利的环境；",
        ("qualifier_added: 在法律上和实践中", "item_added: 维护"),
    ),
    Reworded(
        "how many go hungry, and who they are",
        "表示关切全世界仍有8亿多人遭受饥饿，",
        "深表关切全世界仍有近7亿人遭受饥饿，其中大多数是妇女和儿童，",
        (
            "opening: 表示关切 → 深表关切",
            "qualifier_added: 近",
            "number: 8亿 → 7亿",
            "qualifier_removed: 多",
            "clause_added: 其中大多数是妇女和儿童",
        ),
    ),
    Reworded(
        "a clause that repeats the word before it",
        "确保所有儿童不受歧视地接受教育；",
        "确保所有儿童，尤其是女童和残疾儿童，不受歧视地接受优质教育；",
        ("clause_added: 尤其是女童和残疾儿童", "qualifier_added: 优质"),
    ),
    Reworded(
        "another agenda item",
        "决定将题为“人权问题”的项目列入大会第六十九届会议临时议程。",
        "决定将题为“促进和保护人权”的项目列入大会第七十一届会议临时议程。",
        ("qualifier_added: 促进和保护", "qualifier_removed: 问题", "number: 第六十九届 → 第七十一届"),
    ),
    Reworded(
        "a report, fully, and what is to be in it",
        "请秘书长向大会第七十届会议提交一份关于本决议执行情况的报告；",
        "请秘书长向大会第七十二届会议提交一份关于本决议执行情况的全面报告，并在其中提出建议；",
        ("number: 第七十届 → 第七十二届", "qualifier_added: 全面", "clause_added: 并在其中提出建议"),
    ),
    Reworded(
        "a right in front instead of behind",
        "促进和保护所有人权、包括发展权",
        "促进和保护包括发展权在内的所有人权",
        ("moved: 包括发展权", "qualifier_added: 在内"),
    ),
    Reworded(
        "one citation gets a successor, another joins it",
        "回顾其以往各项决议，包括2011年12月19日第66/152号决议，",
        "回顾其以往各项决议，包括2013年12月18日第68/160号决议和2015年12月17日第70/153号决议，",
        ("citation: 2011年12月19日第66/152号 → 2013年12月18日第68/160号", "citation: 2015年12月17日第70/153号决议"),
    ),
    Reworded(
        "a clause at the end is left out",
        "强调所有利益攸关方都需要以合作和建设性方式在国际论坛上解决人权问题，为促进与保护人权作出贡献，",
        "又强调所有利益攸关方需要在国际论坛上以合作和建设性方式解决人权问题；",
        (
            "opening: 强调 → 又强调",
            "function_words",
            "moved: 在国际论坛上",
            "clause_removed: 为促进与保护人权作出贡献",
            "punctuation",
        ),
    ),
    Reworded(
        "attention becomes attention to a list",
        "请联合国有关人权机制及程序继续重视在促进和保护所有人权方面合作共赢的重要性；",
        "请各国和联合国相关人权机制和程序继续关注相互合作、谅解和对话在确保促进和保护所有人权方面的重要性；",
        (
            "item_added: 各国",
            "term: 有关 → 相关",
            "function_words",
            "reworded",
            "qualifier_added: 确保",
            "qualifier_removed: 合作共赢",
        ),
    ),
    Reworded(
        "an opening within a paragraph",
        "欢迎秘书长的报告，并请各国执行其中各项建议；",
        "欢迎秘书长的报告，并敦促各国执行其中各项建议；",
        ("opening: 请 → 敦促",),
    ),
    Reworded(
        "an opening behind a semicolon",
        "重申合作的重要性；鼓励非政府组织作出贡献；",
        "重申合作的重要性；促请非政府组织作出贡献；",
        ("opening: 鼓励 → 促请",),
    ),
    Reworded(
        "a noun that elsewhere is an opening",
        "强调应根据条约的要求，提供必要资料；",
        "强调应根据条约的建议，提供必要资料；",
        ("term: 要求 → 建议",),
    ),
    Reworded(
        "an opening where there was none",
        "各国应加强在人权领域的合作；",
        "敦促各国应加强在人权领域的合作；",
        ("opening: 敦促",),
    ),
    Reworded(
        "an item comes in where segmentation takes two words for one",
        "重申人权理事会的工作应以非选择性、公正性为指导原则；",
        "重申人权理事会的工作应以普遍性、非选择性、公正性为指导原则；",
        ("item_added: 普遍性",),
    ),
    Reworded(
        "an organ in place of another",
        "请大会审议这一问题；",
        "请人权理事会审议这一问题；",
        ("term: 大会 → 人权理事会",),
    ),
    Reworded(
        "an organ whose name holds a conjunction",
        "请经济及社会理事会审议这一问题；",
        "请人权理事会审议这一问题；",
        ("term: 经济及社会理事会 → 人权理事会",),
    ),
    Reworded(
        "an office under its short name",
        "请高级专员办事处继续协助各国；",
        "请人权高专办继续协助各国；",
        ("term: 高级专员办事处 → 人权高专办",),
    ),
    Reworded(
        "an office under its full name",
        "请联合国人权事务高级专员办事处继续协助各国；",
        "请人权高专办继续协助各国；",
        ("term: 联合国人权事务高级专员办事处 → 人权高专办",),
    ),
    Reworded(
        "a prohibition goes",
        "强调各国不得采取此种单方面措施；",
        "强调各国采取此种单方面措施；",
        ("negation: 不得",),
    ),
    Reworded(
        "a duty becomes a prohibition",
        "强调各国应采取此种单方面措施；",
        "强调各国不应采取此种单方面措施；",
        ("negation: 应 → 不应",),
    ),
    Reworded(
        "what is allowed becomes forbidden",
        "强调各国可以采取此种单方面措施；",
        "强调各国不得采取此种单方面措施；",
        ("negation: 可以 → 不得",),
    ),
    Reworded(
        "a verb is denied",
        "请各国进行此种试验；",
        "请各国不进行此种试验；",
        ("negation: 进行 → 不进行",),
    ),
    Reworded(
        "what was done is not yet",
        "注意到这些建议已得到执行，",
        "注意到这些建议尚未得到执行，",
        ("negation: 已 → 尚未",),
    ),
    Reworded(
        "one prohibition for another",
        "强调各国不得采取此种单方面措施；",
        "强调各国不应采取此种单方面措施；",
        ("term: 不得 → 不应",),
    ),
    Reworded(
        "how a thing is done, in words of denial",
        "促请各国执行本决议；",
        "促请各国不受任何限制地执行本决议；",
        ("qualifier_added: 不受任何限制",),
    ),
    Reworded(
        "an item of denial",
        "强调主权和平等原则，",
        "强调主权、不干涉内政和平等原则，",
        ("item_added: 不干涉内政",),
    ),
)
