"""What the report says of topics beside themes: (zh, en)."""

WORDINGS = {
    "topics_page.section": ("话题与主题", "Topics beside themes"),
    "topics_page.downloads": ("话题", "Topics"),
    "topics_page.note": (
        "话题由用词得出，不靠词库判定：常在一起出现的词语归为一个话题。拿话题同主题对照，可以看出词库尚未覆盖什么：没有主题覆盖的话题"
        "可能是一个新主题。话题是提示，不是结论。",
        "Topics are made of words that tend to stand together; no tag of the lexicon decides which paragraph has one. Held"
        " against the themes they show what the lexicon does not cover yet: a topic that no theme covers may be a theme. They"
        " are hints, and no findings.",
    ),
    "topics_page.note.model": (
        "模型：{kind}，{k}个话题，以词库主题的词语为种子；几乎相同的段落只取一段来得出模型，然后给全部段落标注。",
        "The model: {kind}, {k} topics, seeded with the terms of the lexicon's themes. Of paragraphs that are almost the same"
        " one was used to fit it; then all were tagged.",
    ),
    "topics_page.note.rare": (
        "太少、不能建模的主题，括号内是其词语所在的不同文字的段数：{themes}。",
        "Themes too rare to be modelled, in brackets the number of different texts in which their words stand: {themes}.",
    ),
    "topics_page.rare_joined": ("；", "; "),
    "topics_page.rare_none": (
        "另有{count}个主题在任何段落中都没有出现",
        "{count} more stand in no paragraph",
    ),
    "topics_page.only_none": (
        "有{count}个主题在任何段落中都没有出现",
        "{count} that stand in no paragraph",
    ),
    "topics_page.rare_theme": ("{theme}（{texts}）", "{theme} ({texts})"),
    "topics_page.note.naive": (
        "不足{fewest}件决议的一届会议，以及不足{fewest}件决议的重合，用威尔逊区间：它把同一决议的段落当作彼此独立，因而过窄。",
        "Sessions, and overlaps, of fewer than {fewest} resolutions have Wilson's interval, which takes the paragraphs of one"
        " resolution for independent and is too narrow.",
    ),
    "topics_page.naive": ("粗略 ", "naive: "),
    "topics_page.caption": ("各话题和与之最相近的主题", "The topics, and the theme that is most like each"),
    "topics_page.caption.topic": ("话题{number}在各届会议", "Topic {number} by session"),
    "topics_page.column.name": ("话题", "Topic"),
    "topics_page.column.paragraphs": ("段落", "Paragraphs"),
    "topics_page.column.theme": ("最相近的主题", "Theme most like it"),
    "topics_page.column.overlap": ("重合（Jaccard，95% 区间）", "Overlap (Jaccard, 95% interval)"),
    "topics_page.column.verdict": ("结论", "Verdict"),
    "topics_page.column.mean_weight": ("平均比重", "Mean weight"),
    "topics_page.verdict.matched": ("主题覆盖它", "covered by the theme"),
    "topics_page.verdict.partly": ("主题覆盖一部分", "covered in part"),
    "topics_page.verdict.uncovered": ("没有主题覆盖", "covered by no theme"),
    "topics_page.verdict.background": (
        "背景：{share} 的段落都有，不是主题",
        "background: in {share} of paragraphs; no theme",
    ),
    "topics_page.verdict.small": ("段落太少", "too few paragraphs"),
    "topics_page.topic": ("话题{number}", "Topic {number}"),
    "topics_page.words": ("词语：", "Words: "),
    "topics_page.proposal": (
        "没有主题覆盖这个话题。可供考虑的词语：{terms}。",
        "No theme covers this topic. Words to consider: {terms}.",
    ),
    "topics_page.examples": (
        "段落举例（括号内是话题所占比重）：",
        "Some of its paragraphs (in brackets the share of the topic):",
    ),
    "topics_page.list": ("话题{number}：{name}", "Topic {number}: {name}"),
    "topics_page.list.session": ("话题{number}（{name}），{session}", "Topic {number} ({name}), {session}"),
}
