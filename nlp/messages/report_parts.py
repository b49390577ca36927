"""What the report says of its parts: their names, why one is left out, the paragraphs behind figures: (zh, en)."""

WORDINGS = {
    "report_parts.name.new_text": ("新增文字", "New text"),
    "report_parts.name.keywords": ("各届会议的关键词", "Keywords of each session"),
    "report_parts.name.trends": ("趋势", "Trends"),
    "report_parts.name.measures": ("三种度量", "Three measures"),
    "report_parts.name.topics": ("话题", "Topics"),
    "report_parts.left_out": ("本报告没有“{name}”一节：{reason}。", "Not in this report: {name} ({reason})."),
    "report_parts.not_wanted": ("未要求", "not asked for"),
    "report_parts.too_many": (
        "有{documents}份文件要逐段对照，费时较久",
        "{documents} documents would have to be compared, which takes long",
    ),
    "report_parts.option.keywords": (
        "要不要“各届会议的关键词”一节；不写时要。",
        "With or without the section on the keywords of each session; by default with it.",
    ),
    "report_parts.option.trends": (
        "要不要“趋势”一节；不写时要。",
        "With or without the section on trends; by default with it.",
    ),
    "report_parts.option.measures": (
        "要不要“三种度量”一节；不写时要。",
        "With or without the section on the three measures of each theme; by default with it.",
    ),
    "report_parts.option.topics": (
        "要不要“话题”一节；不写时要。",
        "With or without the section on topics; by default with it.",
    ),
    "report_parts.behind": ("数字背后的段落", "The paragraphs behind the figures"),
    "report_parts.behind.note": (
        "表中带下划线的数字各自指向这里的一份清单，清单再指向段落原文；主题在各届会议的数字则直接指向“{evidence}”。"
        "每份清单至多列出{limit}段，更长的清单全部在“{downloads}”里。",
        "A figure that is underlined in a table leads to one of these lists, and the list to the text of each paragraph;"
        " figures of a theme in a session lead straight to “{evidence}”. A list shows {limit} paragraphs at most; longer"
        " ones are whole in “{downloads}”.",
    ),
    "report_parts.behind.lists": ("全部清单（{count}份）", "All lists ({count})"),
    "report_parts.behind.list": ("{title}：{count}段", "{title}: paragraphs: {count}"),
    "report_parts.behind.document": ("{document}：{count}段", "{document}: paragraphs: {count}"),
    "report_parts.behind.texts": ("段落原文", "The texts"),
    "report_parts.behind.downloads": ("较长的清单", "The longer lists"),
    "report_parts.parameters": (
        "本页的做法和所用文件（zhuti verify 据此重算全部数字）",
        "How this page was made and from which documents (zhuti verify recomputes every figure from it)",
    ),
}
