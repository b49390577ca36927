"""What is said of judgements: of their file, of what a change breaks, of judging and its figures: (zh, en)."""

_ROW = ("请改正这一行；格式见 docs/judgements.md", "correct the line; docs/judgements.md describes the file")

_FAULTS = {
    "judgements.not_utf8": ("不是 UTF-8", "not UTF-8"),
    "judgements.header": ("第一行应是这些列：{columns}", "the first line should name these columns: {columns}"),
    "judgements.cells": ("有 {found} 格，应是 {wanted} 格", "there are {found} cells and should be {wanted}"),
    "judgements.empty": ("{column} 是空的", "{column} is empty"),
    "judgements.choice": ("{column}“{value}”不是 {choices} 之一", "{column} “{value}” is none of {choices}"),
    "judgements.number": ("{column}“{value}”不是整数", "{column} “{value}” is not a whole number"),
    "judgements.altered": (
        "digest 与 text 不符：判定后原文被改动",
        "digest and text do not go together: the text was altered after it was judged",
    ),
    "judgements.twice": ("与第 {line} 行是同一人对同一段的判定", "the same reviewer judged the same text on line {line}"),
}

_SHEET = {
    "judgements.sheet_columns": ("缺少这些列：{columns}", "these columns are missing: {columns}"),
    "judgements.sheet_csv": ("不是正确的 CSV（{reason}）", "not valid CSV ({reason})"),
    "judgements.sheet_encoding": ("既不是 UTF-8 也不是 GB 18030", "neither UTF-8 nor GB 18030"),
    "judgements.sheet_verdict": ("“{value}”不是 yes 或 no", "“{value}” is neither yes nor no"),
    "judgements.sheet_number": ("{column}“{value}”不是整数", "{column} “{value}” is not a whole number"),
    "judgements.sheet_row": ("stratum 或 theme 被改动了", "the stratum or the theme was altered"),
    "judgements.sheet_altered": (
        "digest 与 text 不符：原文被改动，或存成了别的编码",
        "digest and text do not go together: the text was altered, or saved in another encoding",
    ),
    "judgements.unknown_theme": ("词库里没有这个主题", "the lexicon has no such theme"),
}
_SHEET_REMEDY = (
    "请改正这一行再读一次；已读回的不会重复",
    "correct the row and take the sheet again; what was taken is not taken twice",
)

FAULTS = {
    **_FAULTS,
    **{f"{key}.do": _ROW for key in _FAULTS},
    "judgements.not_utf8.do": ("把文件存为 UTF-8", "save the file as UTF-8"),
}
"""What is wrong with lines of the file, with what to do about it."""

WORDINGS = {
    **FAULTS,
    **_SHEET,
    **{f"{key}.do": _SHEET_REMEDY for key in _SHEET},
    "judgements.sheet_unreadable": ("无法读取（{reason}）", "it cannot be read ({reason})"),
    "judgements.sheet_unreadable.do": ("请检查文件名和权限", "check the name and the permissions"),
    "judgements.stray_theme": ("词库里没有主题 {theme}", "the lexicon has no theme {theme}"),
    "judgements.stray_theme.do": (
        "请改正主题，或删去这些行；其余的照常计算",
        "correct the theme or take its lines out; the rest is counted",
    ),
    "judgements.not_tried": (
        "判定无法读取（{what}），不知道改动是否与它们相合",
        "the judgements cannot be read ({what}), so the change cannot be held against them",
    ),
    "judgements.not_tried.do": (
        "什么也没有写；先改好这个文件，或加 --force",
        "nothing was written; mend the file first, or add --force",
    ),
    "judgements.not_counted": (
        "判定无法读取（{what}），没有用上；请改好这个文件",
        "the judgements cannot be read ({what}) and are left out; mend the file",
    ),
    "judgements.partly_unread": (
        "{count} 行判定无法读取（{what}），没有用上；请改好这些行，zhuti lexicon check 逐行列出",
        "judgements left out because their lines cannot be read: {count} ({what}); mend them, zhuti lexicon check lists them",
    ),
    "judgements.unwritable": ("无法写入判定文件（{reason}）", "the judgements cannot be written ({reason})"),
    "judgements.unwritable.do": ("请检查磁盘空间和文件夹的写入权限", "check the disk and that the folder may be written to"),
}
