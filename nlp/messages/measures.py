"""What is said of the measures of themes: the count, the TF-IDF weight, the topic, and where they disagree: (zh, en)."""

WORDINGS = {
    "measures.measure": (
        "怎样衡量主题：count（词库统计）、tfidf（TF-IDF 权重）、topic（以其词语为种子的话题）、all（三者并列、指出分歧）。",
        "How a theme is measured: count (by the lexicon), tfidf (its TF-IDF weight), topic (the topic seeded with its terms),"
        " all (the three side by side, and where they disagree).",
    ),
    "measures.name": (
        "用 zhuti topics fit --name 存下的这个话题模型（与 --measure topic、all 同用）；不写则用本工作区的。",
        "The topic model that zhuti topics fit --name saved, for --measure topic and all; without it that of the workspace.",
    ),
    "measures.new_only_topic": (
        "话题模型看的是全部段落，不能只看新增段落",
        "a topic model looks at all paragraphs, not at new ones alone",
    ),
    "measures.new_only_topic.do": (
        "请去掉 --new-only，或改用 --measure count、tfidf",
        "leave out --new-only, or take --measure count or tfidf",
    ),
    "measures.rule_all": (
        "规则没有可作种子的词语，不能三者并列",
        "a rule has no terms to seed a topic with, so it has no three measures",
    ),
    "measures.rule_all.do": (
        "请去掉 --rule，或改用 --measure count、tfidf、topic",
        "leave out --rule, or take --measure count, tfidf or topic",
    ),
    "measures.name_without_topic": ("--name 只用于话题模型", "--name goes with topic models only"),
    "measures.name_without_topic.do": ("请加上 --measure topic 或 all", "add --measure topic or all"),
    "measures.legend.tfidf": (
        "每格是该主题的 TF-IDF 权重（0 到 1）：以每组为一篇文本、以主题为特征，主题的提及次数 * (ln((1 + n) / (1 + df)) + 1)，"
        "再把每组的向量缩放为长度 1。n 是组数（{groups}），df 是有该主题的组数；少数组才有的主题因而更重。",
        "A cell gives the TF-IDF weight of the theme, 0 to 1: each group is one text, each theme a feature, its mentions times"
        " (ln((1 + n) / (1 + df)) + 1), each group's weights scaled to length 1. n is the number of groups ({groups}), df of"
        " those that have the theme: a theme that few groups have weighs more.",
    ),
    "measures.legend.tfidf_one": (
        "只有 {groups} 组有段落：TF-IDF 比较各组，只有一组时无从比较，因此不给出组的权重；段落的平均权重见 csv 和 json。",
        "Groups with paragraphs: {groups}. TF-IDF compares groups, and of one alone it says nothing, so no weight is given; the"
        " mean weight in paragraphs is in csv and json.",
    ),
    "measures.legend.tfidf_mean": (
        "csv 和 json 另有段落的平均权重（以每段为一篇文本，共 {paragraphs} 段）及其区间，以及各主题的词语。组的权重没有区间："
        "它取决于全部各组。",
        "In csv and json there is also the mean weight in paragraphs (each paragraph a text, {paragraphs} in all) with its"
        " interval, and the terms of the theme. The weight of a group has no interval: it depends on all groups.",
    ),
    "measures.legend.topic": (
        "每格是属于该主题之话题的段落数和它在所计段落中的比例；话题由模型（{kind}，{k} 个话题）以主题的词语为种子得出，"
        "段落是否属于某话题看整段的用词，不看是否出现词库的词语。",
        "A cell gives the paragraphs of the theme's topic and their share of the paragraphs counted. The topic comes from a"
        " model ({kind}, {k} topics) that is seeded with the theme's terms; a paragraph is one of it by all of its words,"
        " whether a term of the lexicon stands in it or not.",
    ),
    "measures.lacking.rare": (
        "太少、不能建模的主题（–，不是 0），各有几段不同的文字：{themes}。",
        "Too rare to be modelled (–, which is not 0), with the number of different texts of each: {themes}.",
    ),
    "measures.lacking.unseeded": (
        "模型没有以其词语为种子的话题的主题（–，不是 0）：{themes}。",
        "Themes with whose terms the model seeded no topic (–, which is not 0): {themes}.",
    ),
    "measures.lacking.rule": (
        "规则没有可作种子的词语，因而没有话题（–，不是 0）：{themes}。",
        "Rules have no terms to seed a topic with (–, which is not 0): {themes}.",
    ),
    "measures.legend.cited": (
        "--no-cited 只影响词库统计，话题不知道哪些词语在所引标题中。",
        "--no-cited touches the count alone: a topic does not know which words stand in cited titles.",
    ),
    "measures.legend.csv": (
        "区间和段落的平均比重见 csv 和 json。",
        "Intervals and mean weights are in csv and json.",
    ),
    "measures.all.count": ("词库", "count"),
    "measures.all.tfidf": ("TF-IDF", "TF-IDF"),
    "measures.all.topic": ("话题", "topic"),
    "measures.all.none_occurs": ("所计段落中没有任何主题。", "No theme stands in the paragraphs counted."),
    "measures.all.legend": (
        "每格以该主题在各组的平均为 1，所以三种衡量可以相比：含该主题的段落比例、段落的平均 TF-IDF 权重、属于该主题之话题的段落"
        "比例。– 表示没有可比的。未出现的主题不列，没有话题的主题不列话题一行。",
        "In every cell 1 is the mean of the theme over the groups, so that the three can be compared: the share of paragraphs"
        " that carry the theme, the mean TF-IDF weight of the paragraphs, the share of paragraphs of the theme's topic. – is"
        " nothing to compare. Themes that do not occur are not listed, nor the topic of a theme that has none.",
    ),
    "measures.all.rule": (
        "* 分歧：以其他各组中两种衡量之比为准，该组多出一半以上（或少三分之一以上）、至少相差 {fewest} 段，且错误发现率"
        "不超过 5%。",
        "* disagrees: by the ratio of the two measures in all other groups there is half as much again or a third less, by"
        " {fewest} paragraphs or more, at a false discovery rate of 5%.",
    ),
    "measures.all.untested": (
        "{groups} 组中有 {untested} 组无从检验分歧：该组或其余各组不足 {fewest} 件决议。",
        "In {untested} of {groups} groups no disagreement could be tested: they, or all others together, have fewer than"
        " {fewest} resolutions.",
    ),
    "measures.all.none": ("检验过的各组没有发现分歧。", "No disagreement was shown in the groups that were tested."),
    "measures.all.found": ("分歧：", "Disagreements:"),
    "measures.all.disagreement": (
        "{theme}，{group}，{measure}：{observed}，预期 {expected}（q = {q}）；{cause}：{paragraphs} 段",
        "{theme}, {group}, {measure}: {observed} where {expected} were expected (q = {q}); {cause}: {paragraphs} par.",
    ),
    "measures.cause.only_topic": (
        "属于话题而词库未见（词库可能缺词）",
        "of the topic, unseen by the lexicon (terms may be missing)",
    ),
    "measures.cause.only_lexicon": ("词库统计到而不属于话题", "counted by the lexicon, not of the topic"),
    "measures.cause.heavy": ("提及不多而权重大（段落以它为主）", "few mentions of much weight (the paragraph is about it)"),
    "measures.cause.light": ("提及而权重小（与其他主题并列）", "mentions of little weight (among many other themes)"),
    "measures.all.agreement": (
        "话题与词库所指的段落（二者共有/只有词库/只有话题）：",
        "Paragraphs by topic and lexicon (both/lexicon alone/topic alone):",
    ),
    "measures.all.agreement_row": (
        "{theme} {both}/{only_lexicon}/{only_topic}，重合 {jaccard}",
        "{theme} {both}/{only_lexicon}/{only_topic}, overlap {jaccard}",
    ),
    "measures.all.unlike": ("（话题所说的不是该主题，不作比较）", " (the topic is of something else: not compared)"),
    "measures.all.background": (
        "（话题是背景：{share} 的段落都有，不是主题，不作比较）",
        " (the topic is background: in {share} of paragraphs; no theme: not compared)",
    ),
    "measures.and_none": (
        "另有 {count} 个主题在任何段落中都没有出现",
        "{count} more stand in no paragraph",
    ),
    "measures.only_none": (
        "有 {count} 个主题在任何段落中都没有出现",
        "{count} that stand in no paragraph",
    ),
    "measures.all.json": (
        "各段的出处和文字见 json。",
        "Where each paragraph stands and what it says is in json.",
    ),
}
