"""What ``zhuti parse`` says: (zh, en)."""

WORDINGS = {
    "parse.help": (
        "解析文件的结构：文号、机构、届会、日期、标题、段落、脚注、表决。",
        "Print the structure of documents: symbol, body, session, dates, title, paragraphs, footnotes, vote.",
    ),
    "parse.files": (
        "文件或文件夹；“-” 表示标准输入。",
        "Files or folders; “-” is standard input.",
    ),
    "parse.format": ("json：一个数组；jsonl：每行一个文件。", "json: one array; jsonl: one document a line."),
}
