"""The shipped lexicon on sentences in the style of resolutions of several decades: what each must carry and must not."""

from __future__ import annotations

from functools import cache

import pytest

from nlp.lexicon import load_lexicon
from nlp.themes import Tagger

INTERNATIONAL = "international-cooperation"
SOUTH_SOUTH = "south-south-cooperation"
NORTH_SOUTH = "north-south-cooperation"
TRIANGULAR = "triangular-cooperation"
NON_SELECTIVITY = "non-selectivity"
OBJECTIVITY = "objectivity"
IMPARTIALITY = "impartiality"
UNIVERSALITY = "universality"
INDIVISIBILITY = "indivisibility"
NON_POLITICIZATION = "non-politicization"
DOUBLE_STANDARDS = "double-standards"
REVIEW = "universal-periodic-review"
DIALOGUE = "dialogue"
INTERCULTURAL = "intercultural-dialogue"
ASSISTANCE = "technical-assistance"
MUTUAL = "mutually-beneficial-cooperation"
DEVELOPMENT = "right-to-development"
COERCIVE = "unilateral-coercive-measures"
MULTILATERALISM = "multilateralism"
SELF_DETERMINATION = "self-determination"
SOVEREIGNTY = "sovereignty"
PROCEDURES = "special-procedures"
CULTURE = "cultural-diversity"
RACISM = "racism"
SUSTAINABLE = "sustainable-development"
CLIMATE = "climate-change"
CRISES = "global-crises"
COVID = "covid-19"
TERRORISM = "terrorism"
GLOBALIZATION = "globalization"
DEBT = "debt"
SOLIDARITY = "international-solidarity"
ORDER = "international-order"
FUNDS = "voluntary-funds"
MIGRATION = "migration"
NON_ALIGNED = "non-aligned-movement"

# What a sentence must carry stands before the bar, what it must not after it.
CASES: list[tuple[str, set[str], set[str]]] = [
    # --- cooperation: the three directions and their ellipses
    ("赞扬南南及三角合作对千年发展目标的贡献，", {SOUTH_SOUTH, TRIANGULAR, SUSTAINABLE}, {NORTH_SOUTH}),
    ("请各方加强南北、南南和三方合作；", {SOUTH_SOUTH, NORTH_SOUTH, TRIANGULAR}, set()),
    ("邀请会员国利用三方、南南与南北合作的渠道，", {SOUTH_SOUTH, NORTH_SOUTH, TRIANGULAR}, set()),
    ("支持北南合作以及南南合作伙伴关系，", {SOUTH_SOUTH, NORTH_SOUTH}, {TRIANGULAR}),
    ("鼓励南南、区域内以及三角形式的合作，", {SOUTH_SOUTH}, {NORTH_SOUTH}),
    ("南—南合作应予加强，", {SOUTH_SOUTH}, {NORTH_SOUTH}),
    ("促进南南经济和技术合作，", {SOUTH_SOUTH}, {NORTH_SOUTH}),
    ("决定将12月19日改定为联合国南南合作日；", {SOUTH_SOUTH}, set()),
    ("发展中国家间的经济和技术合作是集体自力更生的手段，", {SOUTH_SOUTH}, set()),
    ("请开发计划署继续支持发展中国家间技术合作；", {SOUTH_SOUTH}, set()),
    ("回顾发展中国家彼此之间的科学和技术合作，", {SOUTH_SOUTH}, set()),
    ("工业化国家应扩大与发展中国家的技术合作，", {ASSISTANCE}, {SOUTH_SOUTH}),
    ("欢迎南南知识交流平台上线；", set(), {SOUTH_SOUTH}),
    ("越南南合作区和北合作区分别设立办事处，", set(), {SOUTH_SOUTH, NORTH_SOUTH}),
    ("注意到朝鲜半岛南北合作事务的进展，", set(), {NORTH_SOUTH}),
    ("恢复南北对话，缩小贫富差距，", set(), {NORTH_SOUTH}),
    ("供应链上的第三方合作方须接受尽职调查；", set(), {TRIANGULAR}),
    ("同私营部门和第三方合作，", set(), {TRIANGULAR}),
    ("用三角测量法核实数据，以便开展合作，", set(), {TRIANGULAR}),
    ("锂三角和邻近地区的合作", set(), {TRIANGULAR}),
    ("通过政府、雇主和工人三方合作落实劳工标准，", set(), {TRIANGULAR}),
    ("加强打击跨国有组织犯罪的国际合作项目和机制，", {INTERNATIONAL}, set()),
    ("和平利用外层空间的国际合作", {INTERNATIONAL}, set()),
    ("宣布2012年为国际合作社年；", set(), {INTERNATIONAL}),
    ("国际上各方应当合作，", set(), {INTERNATIONAL}),
    # --- principles of human rights work
    ("审议各国人权记录时必须坚持非选择性原则，", {NON_SELECTIVITY}, set()),
    ("以公正、客观和非选择的方式开展工作，", {NON_SELECTIVITY, OBJECTIVITY, IMPARTIALITY}, set()),
    ("其指导原则是非选择性和透明，", {NON_SELECTIVITY}, set()),
    ("应非选择性地处理侵犯人权行为，", {NON_SELECTIVITY}, set()),
    ("确保普遍、客观、非选择地审议人权问题，", {NON_SELECTIVITY, OBJECTIVITY, UNIVERSALITY}, set()),
    ("必须避免选择性和双重标准，", {NON_SELECTIVITY, DOUBLE_STANDARDS}, set()),
    ("摒弃双重标准、选择性和政治化的做法，", {NON_SELECTIVITY, DOUBLE_STANDARDS, NON_POLITICIZATION}, set()),
    ("除非选择其他程序，争端应提交仲裁，", set(), {NON_SELECTIVITY}),
    ("签证的签发并非选择性执法，", set(), {NON_SELECTIVITY}),
    ("父母有权为子女自由选择学校，", set(), {NON_SELECTIVITY}),
    ("有人选择性地引用报告中的段落，", set(), {NON_SELECTIVITY}),
    ("对会员国与联合国选择性合作表示遗憾，", set(), {NON_SELECTIVITY}),
    ("消除非选择性捕捞造成的浪费，", set(), {NON_SELECTIVITY}),
    ("评价应遵循客观、透明和非对抗的原则，", {OBJECTIVITY}, set()),
    ("任务负责人应以客观和独立的方式履行任务，", {OBJECTIVITY, PROCEDURES}, set()),
    ("要求特别报告员保持客观，", {OBJECTIVITY, PROCEDURES}, set()),
    ("客观上，内陆国家的运输成本更高，", set(), {OBJECTIVITY}),
    ("考虑到各国不同的客观情况和发展阶段，", set(), {OBJECTIVITY}),
    ("依据客观事实和公开数据作出判断，", set(), {OBJECTIVITY}),
    ("主客观因素共同造成了这一局面，", set(), {OBJECTIVITY}),
    ("公众有权获得客观、准确的信息，", set(), {OBJECTIVITY}),
    ("采用客观、可核查的指标，", set(), {OBJECTIVITY}),
    ("人权理事会的工作应不偏不倚，", {IMPARTIALITY}, set()),
    ("独立专家在履行职责时应保持公正，", {IMPARTIALITY, PROCEDURES}, set()),
    ("不公正的国际经济关系", set(), {IMPARTIALITY}),
    ("建设一个更加公正、包容的社会，", set(), {IMPARTIALITY}),
    ("实现公正、持久、全面的和平，", set(), {IMPARTIALITY}),
    ("重申人道、中立、公正、独立等人道主义援助原则，", set(), {IMPARTIALITY}),
    ("受到公正审判和享有适当法律程序的权利，", set(), {IMPARTIALITY}),
    ("维护司法公正和社会公平，", set(), {IMPARTIALITY}),
    ("公正合理地解决边界问题，", set(), {IMPARTIALITY}),
    ("以公平、公正和平等的态度对待所有人权，", set(), {IMPARTIALITY}),
    ("人权和基本自由的普遍性质不容置疑，", {UNIVERSALITY}, set()),
    ("一切人权均为普遍、不可分割、相互依存、相互联系，", {UNIVERSALITY, INDIVISIBILITY}, set()),
    ("在普遍性、公正性、客观性原则指导下，", {UNIVERSALITY, IMPARTIALITY, OBJECTIVITY}, set()),
    ("所有人权都是普遍的、不可分割的、相互关联的，", {UNIVERSALITY, INDIVISIBILITY}, set()),
    ("普遍批准《禁止酷刑公约》，", set(), {UNIVERSALITY}),
    ("促进《不扩散条约》的普遍性，", set(), {UNIVERSALITY}),
    ("普遍获得清洁饮用水，", set(), {UNIVERSALITY}),
    ("加强世界普遍和平，", set(), {UNIVERSALITY}),
    ("建立开放、透明、普遍和有章可循的多边贸易体制，", set(), {UNIVERSALITY, MULTILATERALISM}),
    ("《2030年议程》具有普遍性，适用于所有国家，", {SUSTAINABLE}, {UNIVERSALITY}),
    ("强调暴力侵害妇女行为的普遍性，", set(), {UNIVERSALITY}),
    ("全民健康覆盖应当普遍、公平，", set(), {UNIVERSALITY}),
    ("重申各项人权相互关连、互相依存、不可分割，", {INDIVISIBILITY}, set()),
    ("经济、社会及文化权利与公民和政治权利不可分割，", {INDIVISIBILITY}, {CULTURE}),
    ("认识到残疾人权利是普遍人权不可分割的一部分，", set(), {INDIVISIBILITY, UNIVERSALITY}),
    ("可持续发展目标和具体目标不可分割，兼顾三个方面，", {SUSTAINABLE}, {INDIVISIBILITY}),
    ("世界经济日益相互依存，", set(), {INDIVISIBILITY}),
    ("民主、发展与尊重人权相互依存、相互加强，", set(), {INDIVISIBILITY}),
    ("各国安全不可分割，", set(), {INDIVISIBILITY}),
    ("和平与安全、发展和人权是联合国相互关联的支柱，", set(), {INDIVISIBILITY}),
    ("不应将人权问题政治化，", {NON_POLITICIZATION}, set()),
    ("反对把体育运动政治化，", {NON_POLITICIZATION}, set()),
    ("不得出于政治目的利用人权问题，", {NON_POLITICIZATION}, set()),
    ("人权不应被用作政治工具，", {NON_POLITICIZATION}, set()),
    ("本着非政治化和建设性精神，", {NON_POLITICIZATION}, set()),
    ("为政治目的而实施的恐怖行为在任何情况下都不可开脱，", {TERRORISM}, {NON_POLITICIZATION}),
    ("任何人不得以政治目的为恐怖主义辩解，", {TERRORISM}, {NON_POLITICIZATION}),
    ("评论员指出该议题日益政治化，", set(), {NON_POLITICIZATION}),
    ("拒绝在人权问题上采用双重标准，", {DOUBLE_STANDARDS}, set()),
    ("遭受多重和双重歧视的妇女，", set(), {DOUBLE_STANDARDS}),
    ("避免在人权问题上的选择性，", {NON_SELECTIVITY}, set()),
    ("谴责某些国家在人权问题上的选择性做法，", set(), {NON_SELECTIVITY}),
    ("招聘广告中不应有选择性别的内容，", set(), {NON_SELECTIVITY}),
    ("特别报告员做到独立、公正、廉正，", {IMPARTIALITY, PROCEDURES}, set()),
    ("法官和律师独立性特别报告员强调独立、公正的司法机构的重要性，", {PROCEDURES}, {IMPARTIALITY}),
    ("内部监督事务厅的独立和客观的评价，", set(), {OBJECTIVITY}),
    ("人权与可持续发展相互依存、相辅相成，", {SUSTAINABLE}, {INDIVISIBILITY}),
    # --- universal periodic review
    ("请各国落实普遍定期审议产生的建议；", {REVIEW}, set()),
    ("设立普遍定期审议自愿信托基金，", {REVIEW, FUNDS}, set()),
    ("参加第三轮UPR的国家", {REVIEW}, set()),
    ("对每个国家履行人权义务的情况进行普遍定期审查，", {REVIEW}, set()),
    ("定期普遍审查应以客观可靠的资料为依据，", {REVIEW}, {OBJECTIVITY}),
    ("在国别人权审查中提出的意见，", {REVIEW}, set()),
    ("定期审议该项目，并鼓励普遍参加，", set(), {REVIEW, UNIVERSALITY}),
    ("缔约国逾期未交定期报告，", set(), {REVIEW}),
    ("《不扩散条约》缔约国审议大会", set(), {REVIEW}),
    ("The Supreme Court 的判决", set(), {REVIEW}),
    ("审议了秘书长的报告，", set(), {REVIEW}),
    # --- dialogue
    ("鼓励在人权领域开展真诚和建设性对话，", {DIALOGUE}, set()),
    ("与特别程序举行互动对话，", {DIALOGUE, PROCEDURES}, set()),
    ("人权理事会应促进对话与合作，", {DIALOGUE}, set()),
    ("以对话、合作与相互尊重处理人权分歧，", {DIALOGUE}, set()),
    ("通过建设性国际对话和合作增进人权，", {DIALOGUE}, set()),
    ("同债权人举行建设性对话，以重组债务，", {DEBT}, {DIALOGUE}),
    ("加强同捐助方和受援方的对话与合作，", set(), {DIALOGUE}),
    ("鼓励企业与投资者对话，", set(), {DIALOGUE}),
    ("吁请当事各方恢复政治对话与合作，", set(), {DIALOGUE}),
    ("开展包容各方的全国对话，尊重人权，", set(), {DIALOGUE}),
    ("劳资双方的社会对话", set(), {DIALOGUE}),
    ("他们的对话者表示同意，并谈到人权，", set(), {DIALOGUE}),
    ("宗教间和文化间对话有助于和平，", {INTERCULTURAL}, {DIALOGUE}),
    ("跨文化对话与容忍", {INTERCULTURAL}, {DIALOGUE}),
    ("促进各种文明之间及其内部的对话，", {INTERCULTURAL}, set()),
    ("宣布2001年为联合国不同文明之间对话年，", {INTERCULTURAL}, set()),
    ("不同信仰的人民之间的对话", {INTERCULTURAL}, set()),
    ("文明对话国际日", {INTERCULTURAL}, set()),
    ("文化部与财政部之间开展对话，", set(), {INTERCULTURAL}),
    ("就文化产业问题同业界对话，", set(), {INTERCULTURAL}),
    # --- assistance, mutual benefit
    ("应请求提供咨询服务和财政及技术援助，", {ASSISTANCE}, set()),
    ("实施能力建设方案，", {ASSISTANCE}, set()),
    ("加强发展中国家执行本公约的能力，", {ASSISTANCE}, set()),
    ("提供技术和财政援助，", {ASSISTANCE}, set()),
    ("建设缔约国编写报告的能力，", {ASSISTANCE}, set()),
    ("提高妇女的领导能力，", set(), {ASSISTANCE}),
    ("认知能力发展迟缓的儿童", set(), {ASSISTANCE}),
    ("限制其核能力建设，", set(), {ASSISTANCE}),
    ("转让技术和提供人道主义援助，", set(), {ASSISTANCE}),
    ("空间科学和技术合作", set(), {ASSISTANCE}),
    ("携手构建人类命运共同体，", {MUTUAL}, set()),
    ("开展互利共赢的合作，", {MUTUAL}, set()),
    ("坚持互利合作的原则，", {MUTUAL}, set()),
    ("以合作谋求共赢，", {MUTUAL}, set()),
    ("在互利互惠的基础上进行贸易，", set(), {MUTUAL}),
    ("平等、互利与合作", set(), {MUTUAL}),
    # --- rights of peoples and states
    ("落实《发展权利宣言》二十五周年", {DEVELOPMENT}, set()),
    ("发展的权利是不可剥夺的人权，", {DEVELOPMENT}, set()),
    ("发展权工作组", {DEVELOPMENT}, {PROCEDURES}),
    ("各国发展权力机构的设置", set(), {DEVELOPMENT}),
    ("扩大地方政府的发展权限，", set(), {DEVELOPMENT}),
    ("每个儿童都有生存和发展的权利，", set(), {DEVELOPMENT}),
    ("单方面胁迫性措施违反国际法，", {COERCIVE}, set()),
    ("停止实施片面的强迫性经济措施，", {COERCIVE}, set()),
    ("消除作为政治和经济胁迫手段的强制性经济措施，", {COERCIVE}, set()),
    ("不得采用单方面的经济、政治或任何其他性质的胁迫措施，", {COERCIVE}, set()),
    ("单边主义和单边制裁", {COERCIVE}, {MULTILATERALISM}),
    ("安全理事会依据第七章通过的强制性措施", set(), {COERCIVE}),
    ("该国就停火发表了单方面声明，", set(), {COERCIVE}),
    ("占领国采取的单方面措施无效，", set(), {COERCIVE}),
    ("重振多边主义，", {MULTILATERALISM}, set()),
    ("多边环境协定和多边开发银行", set(), {MULTILATERALISM}),
    ("殖民地人民有权实现自决和独立，", {SELF_DETERMINATION}, set()),
    ("各民族的自决的权利", {SELF_DETERMINATION}, set()),
    ("普遍实现民族自决权利", {SELF_DETERMINATION}, {UNIVERSALITY}),
    ("由各方自决定生效之日起执行，", set(), {SELF_DETERMINATION}),
    ("会员国可各自决定国家目标，", set(), {SELF_DETERMINATION}),
    ("案文来自决议的附件，", set(), {SELF_DETERMINATION}),
    ("尊重各国的主权、领土完整和政治独立，", {SOVEREIGNTY}, set()),
    ("不容干涉各国内政和干预其内部事务，", {SOVEREIGNTY}, set()),
    ("国家间的主权平等", {SOVEREIGNTY}, set()),
    ("主权国家有权利用本国资源，", {SOVEREIGNTY}, set()),
    ("人民在不受外来干涉的情况下决定其政治地位，", {SOVEREIGNTY}, set()),
    ("公民享有民主权利和自由，", set(), {SOVEREIGNTY}),
    ("加强国家自主权和领导作用，", set(), {SOVEREIGNTY}),
    ("主权财富基金的长期投资", set(), {SOVEREIGNTY}),
    ("财务主权债券和主权信用评级", set(), {SOVEREIGNTY}),
    ("人人有权持有主张，不受干涉，", set(), {SOVEREIGNTY}),
    ("保护企业主权益，", set(), {SOVEREIGNTY}),
    ("国家权力属于人民，人民主权不可侵犯，", {SOVEREIGNTY}, set()),
    ("东道主权利和农场主权益", set(), {SOVEREIGNTY}),
    ("特别报告员关于军事法庭的报告", {PROCEDURES}, set()),
    ("为自愿基金捐款，并开展人权对话，", {FUNDS, DIALOGUE}, set()),
    # --- procedures, culture, racism
    ("请任意拘留问题工作组和有关特别报告员协调行动，", {PROCEDURES}, set()),
    ("设立开放式政府间工作组，", set(), {PROCEDURES}),
    ("国际法委员会特别报告员关于条款草案的报告", set(), {PROCEDURES}),
    ("由独立专家组对方案进行审查，", set(), {PROCEDURES}),
    ("承认宗教和文化多样性，", {CULTURE}, set()),
    ("尊重文化和宗教的多样性，", {CULTURE}, set()),
    ("保护文化和语言多样性，", {CULTURE}, set()),
    ("尊重文化多元性的决议", {CULTURE}, set()),
    ("推进多元文化教育，", {CULTURE}, set()),
    ("文化权利领域特别报告员", {CULTURE, PROCEDURES}, set()),
    ("公民、政治、经济、社会和文化权利", set(), {CULTURE}),
    ("经济、社会、文化权利国际盟约", set(), {CULTURE}),
    ("容忍和尊重多样性的文化", set(), {CULTURE}),
    ("国家最高文化权威机构", set(), {CULTURE}),
    ("向种族主义和种族歧视进行战斗的第三个十年", {RACISM}, set()),
    ("一切形式的仇外心理和有关的不容忍现象", {RACISM}, set()),
    ("消除种族和族裔歧视，", {RACISM}, set()),
    ("不分种族、性别、语言或宗教，均应受到保护，", set(), {RACISM}),
    ("不得因种族、肤色、性别而受任何区别对待，", set(), {RACISM}),
    ("基于宗教或信仰的不容忍行为", set(), {RACISM}),
    ("对灭绝种族罪负有责任的人", set(), {RACISM}),
    # --- the state of the world
    ("实现可持久发展和消除贫穷，", {SUSTAINABLE}, set()),
    ("拟订2015年后发展议程，", {SUSTAINABLE}, set()),
    ("执行二〇三〇年议程，", {SUSTAINABLE}, set()),
    ("持续推动发展合作，", set(), {SUSTAINABLE}),
    ("敦促缔约方批准《京都议定书》，", {CLIMATE}, set()),
    ("改善投资气候和政治气候，", set(), {CLIMATE}),
    ("1991年10月签署的关于柬埔寨问题的巴黎协定", set(), {CLIMATE}),
    ("粮食、燃料和金融危机", {CRISES}, set()),
    ("世界金融和经济危机及其对发展的影响", {CRISES}, set()),
    ("经济与金融危机", {CRISES}, set()),
    ("该国的人道主义危机和政治危机", set(), {CRISES}),
    ("在COVID-19大流行期间，", {COVID}, set()),
    ("ＣＯＶＩＤ—１９疫苗", {COVID}, set()),  # noqa: RUF001 - full-width letters are what is tried
    ("从新型冠状病毒肺炎疫情中复苏，", {COVID}, set()),
    ("中东呼吸综合征冠状病毒的传播", set(), {COVID}),
    ("霍乱疫情和流感大流行", set(), {COVID}),
    ("在打击恐怖主义的同时尊重人权，", {TERRORISM}, set()),
    ("全球反恐战略", {TERRORISM}, set()),
    ("助长暴力极端主义的条件", {TERRORISM}, set()),
    ("令居民生活在恐怖之中，", set(), {TERRORISM}),
    ("全球化对充分享受人权的影响", {GLOBALIZATION}, set()),
    ("全球化学品管理战略", set(), {GLOBALIZATION}),
    ("全球性问题需要全球对策，", set(), {GLOBALIZATION}),
    ("外债和其他相关国际金融义务", {DEBT}, set()),
    ("重债穷国倡议", {DEBT}, set()),
    ("主权债务重组", {DEBT}, {SOVEREIGNTY}),
    ("强迫劳动、债务质役和农奴制", set(), {DEBT}),
    ("发行主权债券，", set(), {DEBT, SOVEREIGNTY}),
    ("以国际合作与团结应对灾害，", {INTERNATIONAL, SOLIDARITY}, set()),
    ("国际团结权宣言草案", {SOLIDARITY}, set()),
    ("全球合作和团结", {SOLIDARITY}, {INTERNATIONAL}),
    ("呼吁国际社会团结一致，", set(), {SOLIDARITY}),
    ("不分族群的民族团结", set(), {SOLIDARITY}),
    ("人人有权要求社会的和国际的秩序，", {ORDER}, set()),
    ("建立新的国际经济秩序宣言", {ORDER}, set()),
    ("以规则为基础的国际秩序", {ORDER}, set()),
    ("恢复公共秩序，", set(), {ORDER}),
    ("联合国土著居民自愿基金", {FUNDS}, set()),
    ("援助酷刑受害者自愿捐助基金", {FUNDS}, set()),
    ("向信托基金自愿捐款，", set(), {FUNDS}),
    ("返回家园的难民和流离失所者", {MIGRATION}, set()),
    ("移徙工人及其家属的权利", {MIGRATION}, set()),
    ("难民营中的妇女", {MIGRATION}, set()),
    ("停止扩建移民点，", set(), {MIGRATION}),
    ("帮助生活困难民众，", set(), {MIGRATION}),
    ("迁徙自由和选择住所的自由", set(), {MIGRATION}),
    ("代表不结盟国家和其他国家提出，", {NON_ALIGNED}, set()),
    ("不结盟运动协调局", {NON_ALIGNED}, set()),
    ("各国结盟的历史", set(), {NON_ALIGNED}),
    # --- older translations
    ("本组织不得干涉在本质上属于任何国家国内管辖之事件，", {SOVEREIGNTY}, set()),
    ("承认民族自决之权利，", {SELF_DETERMINATION}, set()),
    ("扩大技术协助方案", {ASSISTANCE}, set()),
    ("人權方面諮詢服務", {ASSISTANCE}, set()),
    ("拟定新的国际经济秩序，以利发展中国家经济和技术合作，", {ORDER, SOUTH_SOUTH}, set()),
    ("对人权问题的政治化表示遗憾，", {NON_POLITICIZATION}, set()),
    ("举行自由、公正、普遍和透明的选举，", set(), {UNIVERSALITY, IMPARTIALITY}),
    ("在其他国家寻求和享受庇护的权利", {MIGRATION}, set()),
    ("种族主义和与之相关的不容忍", {RACISM}, set()),
    ("推动发展的建设性对话和国际经济合作", set(), {DIALOGUE, INTERNATIONAL}),
    ("占领国在定居点安置移民，", set(), {MIGRATION}),
    ("以不可持续的发展方式消耗资源，", set(), {SUSTAINABLE}),
    # --- old scripts and broken text
    ("普遍定期審議的機制", {REVIEW}, set()),
    ("非選擇性、公正性和客觀性", {NON_SELECTIVITY, IMPARTIALITY, OBJECTIVITY}, set()),
    ("合作共贏和發展權", {MUTUAL, DEVELOPMENT}, set()),
    ("南 南\n合 作", {SOUTH_SOUTH}, set()),
]


@pytest.mark.parametrize(("sentence", "wanted", "unwanted"), CASES, ids=[sentence for sentence, _, _ in CASES])
def test_a_sentence_carries_the_themes_it_speaks_of_and_no_lookalikes(
    sentence: str, wanted: set[str], unwanted: set[str]
) -> None:
    found = {tag.theme: [mention.surface for mention in tag.mentions] for tag in _tagger().tag([sentence])[0]}

    assert wanted - set(found) == set()
    assert {theme: found[theme] for theme in unwanted & set(found)} == {}


MENTIONS: list[tuple[str, str, list[str]]] = [
    ("欢迎北南、南南及三方合作，", SOUTH_SOUTH, ["南南及三方合作"]),
    ("欢迎北南、南南及三方合作，", NORTH_SOUTH, ["北南、南南及三方合作"]),
    ("欢迎北南、南南及三方合作，", TRIANGULAR, ["三方合作"]),
    ("南南合作补充而非替代南北合作，南南合作有其特点，", SOUTH_SOUTH, ["南南合作", "南南合作"]),
    ("单边主义和单方面强制性措施仍在实行，", COERCIVE, ["单方面强制性措施"]),
    ("技术援助与能力建设以及技术合作，", ASSISTANCE, ["技术援助", "能力建设", "技术合作"]),
    ("金融和经济危机、粮食危机等复合型全球危机，", CRISES, ["金融和经济危机", "粮食危机", "全球危机"]),
    ("普遍、客观、非选择的原则和普遍性，", UNIVERSALITY, ["普遍", "普遍性"]),
    ("避免双重标准和选择性，坚持非选择性，", NON_SELECTIVITY, ["选择性", "非选择性"]),
    ("向普遍定期审议自愿信托基金和技术援助自愿基金捐款，", FUNDS, ["普遍定期审议自愿信托基金", "自愿基金"]),
    ("以国际合作和团结应对，", SOLIDARITY, ["国际合作和团结"]),
    ("不同宗教、文化和文明之间及内部的对话，", INTERCULTURAL, ["不同宗教、文化和文明之间及内部的对话"]),
]


@pytest.mark.parametrize(
    ("sentence", "theme", "surfaces"), MENTIONS, ids=[f"{theme} {i}" for i, (_, theme, _) in enumerate(MENTIONS)]
)
def test_a_mention_is_the_wording_that_was_meant_and_counts_once(sentence: str, theme: str, surfaces: list[str]) -> None:
    found = {tag.theme: [mention.surface for mention in tag.mentions] for tag in _tagger().tag([sentence])[0]}

    assert found[theme] == surfaces


def test_every_theme_has_at_least_three_yes_and_two_no_examples() -> None:
    short = [theme.id for theme in load_lexicon().themes if len(theme.yes) < 3 or len(theme.no) < 2]

    assert short == []


def test_every_theme_is_met_in_the_sentences_above() -> None:
    met = {theme for _, wanted, _ in CASES for theme in wanted}
    avoided = {theme for _, _, unwanted in CASES for theme in unwanted}
    themes = {theme.id for theme in load_lexicon().themes}

    assert met == themes
    assert themes - avoided == set()


def test_a_wording_without_a_source_is_marked_unverified() -> None:
    wordings = [
        (theme.id, wording.provenance, getattr(wording, "text", None) or wording.term)
        for theme in load_lexicon().themes
        for wording in (*theme.terms, *theme.patterns, *theme.coordinations)
    ]
    unsourced = [
        (theme, text) for theme, provenance, text in wordings if not provenance.source and provenance.status != "unverified"
    ]

    assert unsourced == []


def test_every_theme_says_what_counts() -> None:
    assert [theme.id for theme in load_lexicon().themes if not theme.scope] == []


@cache
def _tagger() -> Tagger:
    return Tagger(load_lexicon())
