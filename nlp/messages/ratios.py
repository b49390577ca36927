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
    "ratios.never-in-reference": (
        "作为基准的时期没有这个主题：算不出比率，只能说比率不低于区间的下界。",
        "The theme does not stand in the period of reference: there is no ratio, only a bound below it.",
    ),
    "ratios.open": (
        "作为基准的时期里，这个主题的比例区间下达零，比率因此没有上界。",
        "In the period of reference the interval of the theme's share reaches down to 0: the ratio has no upper bound.",
    ),
}
