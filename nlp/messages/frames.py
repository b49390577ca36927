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
    "frames.no_theme": ("没有给出主题", "no theme is given"),
    "frames.no_theme.do": ('请给出一个或几个主题，如 "debt"', 'name one or more themes, as "debt"'),
    "frames.rules": ("rules 要写成从名称到查询式的字典", "rules are a mapping of names to queries"),
    "frames.rules.do": ('请写 dict(名称="查询式")', 'write dict(NAME="QUERY")'),
    "frames.flag": ("这里要 True 或 False", "True or False is expected"),
    "frames.flag.do": ("请写 True 或 False", "write True or False"),
    "frames.share": ("这不是 0 至 1 的数", "this is no number from 0 to 1"),
    "frames.share.do": ("请给出 0 至 1 的数", "give a number from 0 to 1"),
    "frames.text": ("这里要一段文字", "a text is expected"),
    "frames.text.do": ("请给出字符串（str）", "give a string (str)"),
    "frames.no_document": ("这不是文件", "this is no document"),
    "frames.no_document.do": (
        "请给出文号、来源、文件路径，或 nlp.parse 的结果",
        "give its symbol or source, the path of a file, or what nlp.parse gives",
    ),
    "frames.no_workspace": ("没有这个工作区文件", "there is no such workspace file"),
    "frames.no_workspace.do": (
        "请改正路径；工作区由 zhuti add 或 add_sources 建立",
        "correct the path; zhuti add or add_sources makes a workspace",
    ),
    "frames.value": ("筛选的值既不是文字也不是整数", "a value to filter by is neither a text nor a whole number"),
    "frames.value.do": ('写作 "53"、53 或 ["43..47", "53"]', 'write "53", 53 or ["43..47", "53"]'),
    "frames.number": ("这个数太小，或不是整数", "the number is too small or no whole number"),
    "frames.number.do": ("请给出不小于 {least} 的整数", "give a whole number from {least} on"),
    "frames.not_a_workspace": ("这不是工作区", "this is no workspace"),
    "frames.not_a_workspace.do": ("请给出 Workspace 或工作区文件的路径", "give a Workspace or the path of its file"),
}
