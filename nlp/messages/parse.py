"""What ``zhuti parse`` says: (zh, en)."""

WORDINGS = {
    "parse.help": (
        "解析文件的结构：符号、届会、标题、序言段、执行段、脚注、表决。",
        "Print the structure of documents: symbol, session, title, paragraphs, footnotes, vote.",
    ),
    "parse.files": (
        "文件或文件夹；“-” 表示标准输入。",
        "Files or folders; “-” is standard input.",
    ),
    "parse.format": ("json：一个数组；jsonl：每行一个文件。", "json: one array; jsonl: one document a line."),
}
