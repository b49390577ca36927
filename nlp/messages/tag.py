"""What ``zhuti tag`` says: (zh, en)."""

WORDINGS = {
    "tag.help": (
        "标出每一段的主题：每段一行 JSON，标题在前。",
        "Tag every paragraph with its themes: one JSON object a line, the title first.",
    ),
    "tag.files": ("文件或文件夹；- 是标准输入。", "Files or folders; - is stdin."),
    "tag.lines": ("不分析结构，把这个文件（或 -）的每一行当作一段。", "Take every line of this file (or -) as one paragraph."),
    "tag.tokens": ("每行再加上分词结果。", "Add the tokens of every paragraph."),
    "tag.format": ("格式：jsonl。", "Format: jsonl."),
    "tag.progress": ("标注主题", "tagging"),
    "tag.no_text": (
        "texts[{place}] 不是文本（str）：{found}；请先去掉或填上",
        "texts[{place}] is no text (str): {found}; leave it out or fill it in",
    ),
    "tag.one_text": (
        "要的是几个文本，给的却是一个；请放进列表：[text]，或用 nlp.tag(text)",
        "several texts are expected, and one was given; put it into a list: [text], or use nlp.tag(text)",
    ),
    "tag.no_texts": (
        "{found} 不是一列文本；请给出其中一列，如 frame['text']",
        "{found} is no sequence of texts; give one column of it, such as frame['text']",
    ),
    "tag.nothing": ("要么给出文件，要么给出 --lines", "give files or --lines, one of the two"),
    "tag.nothing.do": ("请看 zhuti tag --help", "see zhuti tag --help"),
}
