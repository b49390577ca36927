"""What ``zhuti export`` says: (zh, en)."""

WORDINGS = {
    "export.help": (
        "导出工作区：不带 --to 时为 JSON，每份文件一行，含结构和主题；带 --to 时为供 R、pandas、Excel 等使用的表。"
        "同样的内容总是得到逐字节相同的结果。",
        "Export the workspace: without --to as JSON, a document a line, with structure and themes; with --to as tables for R,"
        " pandas, Excel and others. The same content always gives the same bytes.",
    ),
    "export.format": ("不带 --to 时的格式：jsonl。", "Format without --to: jsonl."),
    "export.to": (
        "把文件、段落、主题出处、词四张表写成 parquet、csv 或 jsonl；或把全部文本写成 conllu。",
        "Write the tables of documents, paragraphs, mentions and tokens as parquet, csv or jsonl, or all texts as conllu.",
    ),
    "export.table": (
        "只写这张表（可重复；默认四张都写）。只选一张时，--output 是文件，否则是文件夹。",
        "Only this table; may be repeated (default: all four). With one, --output is a file, else a folder.",
    ),
    "export.output": (
        "写到这里：四张表写到一个文件夹（附 schema.json），其余写到一个文件；一张 csv、jsonl 表和 conllu 默认写到标准输出。",
        "Where to write: several tables make a folder, with schema.json; all else a file (without it stdout, but for parquet).",
    ),
    "export.theme": (
        "只要含有这个主题的段落和这个主题的出处（编号或名称；可重复）。",
        "Only paragraphs that carry this theme, and its mentions, by id or label; may be repeated.",
    ),
    "export.progress": ("导出", "Exporting"),
    "export.summary": (
        "导出 {documents} 份文件；内容校验和 {content}。",
        "{documents} documents exported; content hash {content}.",
    ),
    "export.rows": ("导出的行数：{counts}。", "Rows exported: {counts}."),
    "export.count": ("{table} {rows}", "{table} {rows}"),
    "export.sentences": ("导出 {sentences} 句。", "{sentences} sentences exported."),
    "export.needs_to": ("这个选项要与 --to 一起用", "this option goes with --to"),
    "export.needs_to.do": ("请加上 --to csv 等，或去掉它", "add --to csv or another format, or leave it out"),
    "export.not_both": ("这个选项不能与 --to 一起用", "this option does not go with --to"),
    "export.not_both.do": ("请去掉其中一个", "leave one of them out"),
    "export.no_tables": ("conllu 不分表", "conllu has no tables"),
    "export.no_tables.do": ("请去掉它；用 --zone 等选取文本", "leave it out; choose texts with --zone and the other filters"),
    "export.needs_folder": ("几张表不能写到标准输出", "several tables cannot go to stdout"),
    "export.needs_folder.do": (
        "请用 --output 指定文件夹，或用 --table 选一张",
        "name a folder with --output, or one table with --table",
    ),
    "export.needs_file": ("parquet 不能写到标准输出", "parquet cannot go to stdout"),
    "export.needs_file.do": ("请用 --output 指定文件", "name a file with --output"),
    "export.foreign": ("这里已有别的内容，不是 zhuti 导出的表", "something else is here, not tables that zhuti exported"),
    "export.here": ("不能替换当前文件夹", "the current folder cannot be replaced"),
    "export.here.do": ("请换一个文件夹，如其中的 tables", "choose another one, such as tables in it"),
    "export.foreign.do": ("请换一个文件夹", "choose another folder"),
}
