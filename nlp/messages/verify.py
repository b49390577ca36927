"""The wordings of ``zhuti verify``: (zh, en)."""

WORDINGS = {
    "verify.help": (
        "重算一份报告的全部数字，逐一同页面核对；有一处不同就以 1 退出。",
        "Recompute every figure of a report and compare it with the page; exit 1 where one differs.",
    ),
    "verify.page": ("zhuti report 做出的页面。", "A page that zhuti report made."),
    "verify.paths": (
        "做报告所用的文件或文件夹；不给出时用工作区。",
        "The files or folders that the report was made from; without them the workspace is used.",
    ),
    "verify.format": ("输出格式。", "Output format."),
    "verify.most": ("至多列出多少处不同（json 不限）。", "How many differences to list at most (all with json)."),
    "verify.foreign": ("不是 zhuti 做的报告", "this is no report that zhuti made"),
    "verify.foreign.do": (
        "请给出 zhuti report 写出的 HTML 文件",
        "give the HTML file that zhuti report wrote",
    ),
    "verify.after_end": ("页面结尾之后添了内容", "something was added after the page's end"),
    "verify.after_end.do": ("请重新取得原来的文件", "get the file again as it was made"),
    "verify.cut_off": ("页面没有结尾", "the page breaks off before its end"),
    "verify.cut_off.do": ("请重新取得完整的文件", "get the whole file again"),
    "verify.parameters": (
        "页面所载的报告做法缺失或已损坏",
        "what the page says of how it was made is missing or damaged",
    ),
    "verify.parameters.do": (
        "无法重算；请用 zhuti report 重新做一份",
        "it cannot be made again from that; make a new one with zhuti report",
    ),
    "verify.newer": (
        "页面由较新的 zhuti {program} 做出",
        "the page was made by a newer program, zhuti {program}",
    ),
    "verify.newer.do": ("请先更新 zhuti", "update zhuti first"),
    "verify.markup": (
        "第{line}行的标记不可能出自 zhuti 的报告",
        "line {line} has markup that no report of zhuti holds",
    ),
    "verify.markup.do": (
        "页面已被改动；请用 zhuti report 重新做一份",
        "the page was altered; make a new one with zhuti report",
    ),
    "verify.large": ("页面超过 {limit} MB", "the page has more than {limit} MB"),
    "verify.large.do": ("请用筛选做一份较小的报告", "make a smaller report with filters"),
    "verify.unreadable": ("读不了页面（{reason}）", "the page cannot be read ({reason})"),
    "verify.unreadable.do": ("请检查文件名和权限", "check the name and the permissions"),
    "verify.nothing": ("没有可以核对的文件", "there are no documents to compare with"),
    "verify.nothing.do": (
        "请给出报告所用的文件，或用 --db 指明工作区",
        "give the files that the report was made from, or the workspace with --db",
    ),
    "verify.holds": (
        "核对无误：表中数字{cells}个、图中数值{marks}个、下载文件{downloads}个，全部与重算结果一致。",
        "The page holds: figures in tables {cells}, values in charts {marks}, downloads {downloads}; all are as recomputed.",
    ),
    "verify.fails": (
        "核对不符：共{count}处与重算结果不同。",
        "The page does not hold: differences from what the documents give: {count}.",
    ),
    "verify.more": ("另有{count}处未列出。", "Not listed: {count}."),
    "verify.difference": (
        "{place}：页面为“{page}”，重算为“{workspace}”",
        "{place}: the page says “{page}”, the documents give “{workspace}”",
    ),
    "verify.missing": ("{place}：页面没有，重算为“{workspace}”", "{place}: not on the page, the documents give “{workspace}”"),
    "verify.extra": ("{place}：页面为“{page}”，重算没有", "{place}: the page says “{page}”, the documents give nothing there"),
    "verify.between": (" > ", " > "),
    "verify.whole": ("整页", "the whole page"),
    "verify.lexicon": (
        "词典不同：页面用的是 {page}，现在是 {here}。",
        "Another lexicon: the page was made with {page}, this is {here}.",
    ),
    "verify.program": (
        "页面由 zhuti {page} 做出，现在是 {here}：只核对两版都有的内容。",
        "The page was made by zhuti {page}, this is {here}: only what both versions show is compared.",
    ),
    "verify.added": ("新增的文件：{sources}", "Documents added since: {sources}"),
    "verify.removed": ("去掉的文件：{sources}", "Documents removed since: {sources}"),
    "verify.changed": ("改动的文件：{sources}", "Documents changed since: {sources}"),
    "verify.drawing": (
        "只有图形的坐标不同时，也可能是两台机器的字体不同所致。",
        "Where only coordinates of a drawing differ, other fonts on this machine may be the cause.",
    ),
}
