"""What is said of data frames: (zh, en)."""

WORDINGS = {
    "frames.missing": (
        "需要 {name}，没有安装；请运行 pip install {name}",
        "{name} is needed and not installed; run pip install {name}",
    ),
    "frames.unknown": ("不认识这个值", "there is no such value"),
    "frames.unknown.do": ("可用的有：{known}", "it is one of: {known}"),
    "frames.empty": ("没有给出任何值", "no value is given"),
    "frames.empty.do": ("不要筛选就用 None", "to leave the filter out, give None"),
    "frames.value": ("筛选的值既不是文字也不是整数", "a value to filter by is neither a text nor a whole number"),
    "frames.value.do": ('写作 "53"、53 或 ["43..47", "53"]', 'write "53", 53 or ["43..47", "53"]'),
    "frames.number": ("这个数太小，或不是整数", "the number is too small or no whole number"),
    "frames.number.do": ("请给出不小于 {least} 的整数", "give a whole number from {least} on"),
    "frames.not_a_workspace": ("这不是工作区", "this is no workspace"),
    "frames.not_a_workspace.do": ("请给出 Workspace 或工作区文件的路径", "give a Workspace or the path of its file"),
}
