"""What the report says of judgements: (zh, en)."""

WORDINGS = {
    "judged_page.section": ("标注质量", "How good the tags are"),
    "judged_page.note": (
        "评审人逐段判定了一部分段落。精确率是标出的段落里有多少确有这个主题，附 95% 的 Wilson 区间；"
        "召回率是该标的段落里有多少标出了，按各层的抽样比例加权，附 β-二项后验的 95% 区间。"
        "两者都以词库现在的样子计算，相近的段落只算一段；前面各图表的频率没有据此修正。",
        "Reviewers judged a sample of paragraphs. Precision is how many of those tagged carry the theme, with Wilson's 95 %"
        " interval; recall is how many of those that carry it are tagged, weighted by stratum, with the 95 % interval of a"
        " beta-binomial posterior. Both are of the lexicon as it is now, near-identical paragraphs counting once. The"
        " frequencies above are not corrected by them.",
    ),
    "judged_page.unjudged": (
        "另有 {count} 个主题还没有人判定，标得对不对不得而知。",
        "{count} more themes have not been judged: nothing is known of how good their tags are.",
    ),
    "judged_page.caption": ("各主题的精确率和召回率", "Precision and recall of each theme"),
    "judged_page.column.judged": ("判定段数", "Judged"),
    "judged_page.column.right": ("标对/标出", "Right/found"),
    "judged_page.column.precision": ("精确率", "Precision"),
    "judged_page.column.missed": ("漏标", "Missed"),
    "judged_page.column.recall": ("召回率", "Recall"),
    "judged_page.column.remarks": ("说明", "Remarks"),
    "judged_page.too_few": ("还须判定：{lacking}", "to be judged: {lacking}"),
    "judged_page.lacking.tagged": ("已标的 {count} 段", "{count} tagged"),
    "judged_page.lacking.near": ("差一点标上的 {count} 段", "{count} near"),
    "judged_page.lacking.random": ("其余的 {count} 段", "{count} random"),
    "judged_page.undecided": ("{count} 段判定不一，不计", "{count} disagreed on, not counted"),
    "judged_page.stale": ("{count} 段判定后原文有变，不计", "{count} changed since, not counted"),
    "judged_page.chosen": ("{count} 段是指定的，不计入比率", "{count} chosen by hand, not in the shares"),
    "judged_page.frames": ("抽自 {count} 个不同状态的词库或语料", "drawn from {count} states of lexicon or corpus"),
    "judged_page.comma": ("、", ", "),
    "judged_page.semicolon": ("；", "; "),
}
