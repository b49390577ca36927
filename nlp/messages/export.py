"""What ``zhuti export`` says: (zh, en)."""

WORDINGS = {
    "export.help": (
        "把整个工作区写成 JSON：每份文件一行，含结构和主题；同样的内容总是得到逐字节相同的结果。",
        "Write the whole workspace as JSON, a document a line, with structure and themes; the same content always gives the"
        " same bytes.",
    ),
    "export.format": ("格式：jsonl。", "Format: jsonl."),
    "export.progress": ("导出", "Exporting"),
    "export.summary": (
        "导出 {documents} 份文件；内容校验和 {content}。",
        "{documents} documents exported; content hash {content}.",
    ),
}
