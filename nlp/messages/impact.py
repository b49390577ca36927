"""What is said of the impact of a lexicon's change: (zh, en)."""

WORDINGS = {
    "impact.not_kept": (
        "工作区没有留下它所用的词库（{found}）",
        "the workspace has not kept the lexicon that it was tagged with ({found})",
    ),
    "impact.not_kept.do": (
        "请用 --from 指明这个词库，或用 zhuti retag 重新标注",
        "name that lexicon with --from, or tag it anew with zhuti retag",
    ),
}
