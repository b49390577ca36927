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

WORDINGS = {
    **_FAULTS,
    **{f"{key}.do": _ROW for key in _FAULTS},
    "judgements.unwritable": ("无法写入判定文件（{reason}）", "the judgements cannot be written ({reason})"),
    "judgements.unwritable.do": ("请检查磁盘空间和文件夹的写入权限", "check the disk and that the folder may be written to"),
    "judgements.broken_yes": (
        "{theme}：{reviewer} {date} 判为有此主题，如今认不出来：{text}",
        "{theme}: judged to be there ({reviewer}, {date}), no longer found: {text}",
    ),
    "judgements.broken_no": (
        "{theme}：{reviewer} {date} 判为没有此主题，如今被“{term}”认出：{text}",
        "{theme}: judged not to be there ({reviewer}, {date}), found by “{term}” now: {text}",
    ),
}
