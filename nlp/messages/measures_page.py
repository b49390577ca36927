"""What the report says of the three measures of each theme: (zh, en)."""

WORDINGS = {
    "measures_page.section": ("每个主题的三种度量", "Each theme three ways"),
    "measures_page.downloads": ("三种度量", "The three measures"),
    "measures_page.note": (
        "同一个主题用三种办法来衡量：词库数出的段落；段落的平均 TF-IDF 权重（段落里主题越少、该主题在各段中越少见，权重越大）；"
        "以该主题词语为种子的话题所占的段落（看整段的用词，不看词库的词语是否出现）。话题以词库自己的词语为种子，所以三者一致证明不了"
        "词库完备；不一致之处值得细看：可能是词库缺词，也可能是主题只被顺带提及。",
        "One theme measured in three ways: the paragraphs that the lexicon counts; the mean TF-IDF weight in the paragraphs"
        " (the more, the fewer other themes a paragraph has and the rarer the theme); and the paragraphs of the topic that is"
        " seeded with its terms (by all words of a paragraph, whether a term of the lexicon stands in it or not). The"
        " topic begins with the lexicon's own terms, so that agreement does not prove the lexicon complete; where the three do"
        " not agree, look closer: it may lack a term, or the theme is mentioned in passing.",
    ),
    "measures_page.note.model": (
        "话题模型：{kind}，{k}个话题，以词库主题的词语为种子，在全部文件上得出。",
        "The topic model: {kind}, {k} topics, seeded with the terms of the lexicon's themes and fitted to all documents.",
    ),
    "measures_page.note.untested": (
        "{sessions}届会议中有{untested}届无从检验分歧：该届或其余各届合起来不足{fewest}件决议。只有一种度量看到的段落仍列在各主题"
        "之下。",
        "In {untested} of {sessions} sessions no disagreement could be tested: they, or all others together, have fewer than"
        " {fewest} resolutions. The paragraphs that only one of the measures finds are still listed under each theme.",
    ),
    "measures_page.note.rule": (
        "分歧的判定：以其他各届会议中两种度量之比为准，该届多出一半以上（或少三分之一以上）、至少相差{fewest}段，且错误发现率"
        "（Benjamini–Hochberg）不超过 5%。",
        "When measures are said to disagree: by their ratio in all other sessions there is half as much again or a third less,"
        " by {fewest} paragraphs or more, at a false discovery rate (Benjamini–Hochberg) of 5%.",
    ),
    "measures_page.note.alone": (
        "只有一届会议，“对平均”因此都是 1，说明不了什么。",
        "There is one session only, so that everything is 1 “by mean”, which says nothing.",
    ),
    "measures_page.note.none": (
        "检验过的各届会议没有发现分歧。",
        "No disagreement was shown in the sessions that were tested.",
    ),
    "measures_page.note.rules": (
        "按检索式另立的主题没有可作种子的词语，不在本节之内。",
        "Themes made from a query have no terms to seed a topic with, and are not in this section.",
    ),
    "measures_page.disagreements": ("三种度量不一致之处", "Where the measures disagree"),
    "measures_page.themes": ("各主题在各届会议", "Theme by theme and session"),
    "measures_page.legend": (
        "“对平均”以各届会议的平均为 1，因此三种度量可以相比。话题的数字是属于话题的段落和所计段落。– 表示没有可比的，不是 0。",
        "“By mean”: 1 is the mean over the sessions, so that the three can be compared. The figures of the topic are its"
        " paragraphs and those counted. – is nothing to compare, and not 0.",
    ),
    "measures_page.caption": ("{theme}：三种度量", "{theme} by three measures"),
    "measures_page.column.count": ("词库", "Lexicon"),
    "measures_page.column.tfidf": ("TF-IDF", "TF-IDF"),
    "measures_page.column.topic": ("话题", "Topic"),
    "measures_page.column.relative": ("对平均", "By mean"),
    "measures_page.column.only_lexicon": ("只有词库", "Lexicon alone"),
    "measures_page.column.only_topic": ("只有话题", "Topic alone"),
    "measures_page.column.finding": ("分歧", "Disagreement"),
    "measures_page.finding.only_topic": ("话题多于预期", "topic: more than expected"),
    "measures_page.finding.only_lexicon": ("话题少于预期", "topic: less than expected"),
    "measures_page.finding.heavy": ("权重大于预期", "weight: more than expected"),
    "measures_page.finding.light": ("权重小于预期", "weight: less than expected"),
    "measures_page.overlap": (
        "话题与词库重合 {share}（{both}段共有）",
        "topic and lexicon overlap by {share} (in both: {both})",
    ),
    "measures_page.lacking.rare": (
        "太少，不能建模，因而没有话题（不是 0）。",
        "Too rare to be modelled, so without a topic (which is not 0).",
    ),
    "measures_page.lacking.rare_texts": (
        "太少，不能建模，因而没有话题（不是 0）：其词语只见于{texts}段不同的文字。",
        "Too rare to be modelled, so without a topic (which is not 0): its words stand in {texts} different texts.",
    ),
    "measures_page.lacking.unseeded": (
        "模型没有以它为种子的话题。",
        "The model has no topic that is seeded with it.",
    ),
    "measures_page.unlike": (
        "这个话题所说的大多不是该主题，不与词库比较。",
        "Most of this topic is about something else; it is not compared with the count.",
    ),
    "measures_page.background": (
        "这个话题是背景：{share} 的段落都有，不是主题，不与词库比较。",
        "This topic is background: in {share} of paragraphs; no theme. It is not compared with the count.",
    ),
    "measures_page.apart_unlike": (
        "属于话题而词库未见的段落：{count}",
        "Paragraphs of the topic that the lexicon does not see: {count}",
    ),
    "measures_page.apart.only_topic": (
        "属于话题而词库未见的段落：{count}（词库可能缺词）",
        "Paragraphs of the topic that the lexicon does not see: {count} (terms may be missing)",
    ),
    "measures_page.apart.only_lexicon": (
        "词库数到而不属于话题的段落：{count}",
        "Paragraphs that the lexicon counts and that are not of the topic: {count}",
    ),
    "measures_page.cause.only_topic": ("属于话题而词库未见", "of the topic, unseen by the lexicon"),
    "measures_page.cause.only_lexicon": ("词库数到而不属于话题", "counted by the lexicon, not of the topic"),
    "measures_page.cause.heavy": ("提及不多而权重大", "few mentions of much weight"),
    "measures_page.cause.light": ("提及而权重小", "mentions of little weight"),
    "measures_page.disagreement.topic": (
        "{theme}，{session}：话题有{observed}段，预期{expected}段（q = {q}）",
        "{theme}, {session}: {observed} paragraphs of the topic where {expected} were expected (q = {q})",
    ),
    "measures_page.disagreement.tfidf": (
        "{theme}，{session}：权重之和{observed}，预期{expected}（q = {q}）",
        "{theme}, {session}: weights that add up to {observed} where {expected} were expected (q = {q})",
    ),
    "measures_page.list.cause": ("{said}；{cause}", "{said}; {cause}"),
    "measures_page.list.apart": ("{theme}：{cause}", "{theme}: {cause}"),
    "measures_page.list.only_lexicon": (
        "{theme}，{session}：词库数到而不属于话题",
        "{theme}, {session}: counted by the lexicon, not of the topic",
    ),
    "measures_page.list.only_topic": (
        "{theme}，{session}：属于话题而词库未见",
        "{theme}, {session}: of the topic, unseen by the lexicon",
    ),
    "measures_page.too_many": (
        "有{paragraphs}段，得出话题模型费时较久",
        "fitting a topic model to {paragraphs} paragraphs takes long",
    ),
}
