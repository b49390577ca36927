"""What a comparison of two periods lacks: (zh, en)."""

WORDINGS = {
    "ratios.nothing-counted": (
        "其中一个时期没有可统计的段落，无从比较。",
        "One of the periods has no paragraph counted, so there is nothing to compare.",
    ),
    "ratios.few-resolutions": (
        "其中一个时期的决议不足 {fewest} 份，给不出可靠的区间。",
        "One of the periods has fewer than {fewest} resolutions: no interval would be honest.",
    ),
    "ratios.never": ("两个时期都没有这个主题。", "The theme stands in neither period."),
    "ratios.never-in-target": (
        "后一时期没有这个主题：比率为 0，区间以差值为准。",
        "The theme does not stand in the period compared: the ratio is 0; see the difference for an interval.",
    ),
    "ratios.never-in-reference": (
        "作为基准的时期没有这个主题：比率无从算起，区间以差值为准。",
        "The theme does not stand in the period of reference: there is no ratio; see the difference for an interval.",
    ),
    "ratios.no-variation": (
        "各份决议之间没有差异，区间无从算起。",
        "The resolutions of each period are all alike: there is nothing to make an interval from.",
    ),
}
