"""What is said of the impact of a lexicon's change: (zh, en)."""

WORDINGS = {
    "impact.help": (
        "预先说明词库改动的后果：哪些段落增减哪个主题、各个统计数字前后如何，不动工作区。",
        "Tell beforehand what a change of the lexicon does: which paragraphs gain or lose which theme, and every figure "
        "before and after; the workspace is not touched.",
    ),
    "impact.to": (
        "改动后的词库文件夹（默认：--lexicon 所指的）。",
        "The folder of the lexicon as changed (default: the one of --lexicon).",
    ),
    "impact.from": (
        "改动前的词库文件夹（默认：工作区标注时所用的词库）。",
        "The folder of the lexicon before (default: the one that the workspace was tagged with).",
    ),
    "impact.add": (
        "假如（在 --to 之上）加入这个词（可重复）。",
        "As if this term were added, on top of --to; may be repeated.",
    ),
    "impact.remove": (
        "假如（在 --to 之上）去掉这个词（可重复）。",
        "As if this term were taken out, on top of --to; may be repeated.",
    ),
    "impact.published": (
        "zhuti themes 先前写出的表（JSON，或带 lexicon_version 一栏的 CSV）：把数字的变化分为文本的和词库的。",
        "A table that zhuti themes wrote earlier (JSON, or CSV with the column lexicon_version): split the change of its "
        "figures into the text's and the lexicon's.",
    ),
    "impact.format": (
        "table（先数列，后段落）、csv（数列；加 --paragraphs 则为段落）或 json（全部）。",
        "table (the series, then the paragraphs), csv (the series; the paragraphs with --paragraphs) or json (all of it).",
    ),
    "impact.paragraphs": ("只列增减的段落，不列数列。", "Only the paragraphs that gain or lose a theme, no series."),
    "impact.limit": ("表中最多列出多少个段落；0 为全部。", "How many paragraphs a table lists at most; 0 for all."),
    "impact.group": ("组", "Group"),
    "impact.column.paragraphs": ("段落", "Paragraphs"),
    "impact.column.share": ("比例", "Share"),
    "impact.column.mentions": ("提及", "Mentions"),
    "impact.column.published": ("已发表", "Published"),
    "impact.column.text": ("文本", "Text"),
    "impact.column.lexicon": ("词库", "Lexicon"),
    "impact.column.after": ("改后", "After"),
    "impact.number": ("{zone}第{number}段", "{zone} {number}"),
    "impact.versions": ("词库 {before} → {after}", "lexicon {before} → {after}"),
    "impact.theme": ("{theme}：{told}", "{theme}: {told}"),
    "impact.comma": ("，", ", "),
    "impact.gained": ("增 {count} 段", "+{count} par."),
    "impact.lost": ("减 {count} 段", "−{count} par."),
    "impact.otherwise": ("{count} 段仅提及有变", "other mentions in {count} par."),
    "impact.nothing": (
        "什么都不变（看了 {count} 段）",
        "nothing changes (paragraphs looked at: {count})",
    ),
    "impact.more": (
        "……另有 {count} 项：--limit 0 全部列出，--format csv --paragraphs 写成文件",
        "… and {count} more: --limit 0 lists all, --format csv --paragraphs writes a file",
    ),
    "impact.no_change": ("没有说改了什么", "no change to look at"),
    "impact.no_change.do": (
        "请用 --to 指明改后的词库，或用 --add、--remove 说明改动",
        "name the changed lexicon with --to, or give --add or --remove",
    ),
    "impact.not_published": (
        "不是 zhuti themes 写出的表",
        "not a table that zhuti themes wrote",
    ),
    "impact.not_published.do": (
        "请给出 zhuti themes --format json 或 csv 写出的文件",
        "give a file that zhuti themes --format json or csv wrote",
    ),
    "impact.not_countable": (
        "这个表只计新增段落，或用了 --rule，不能重新统计",
        "this table counts only new text, or has rules, and cannot be counted again",
    ),
    "impact.not_countable.do": (
        "请给出不带 --new-only 和 --rule 的表",
        "give a table that was made without --new-only and --rule",
    ),
    "impact.other_version": (
        "这个表是用另一词库统计的（{found}，而不是 {asked}）",
        "this table was made with another lexicon ({found}, not {asked})",
    ),
    "impact.other_version.do": (
        "请用 --from 指明那个词库的文件夹",
        "name the folder of that lexicon with --from",
    ),
    "impact.not_kept": (
        "工作区没有留下它所用的词库（{found}）",
        "the workspace has not kept the lexicon that it was tagged with ({found})",
    ),
    "impact.not_kept.do": (
        "请用 --from 指明这个词库，或用 zhuti retag 重新标注",
        "name that lexicon with --from, or tag it anew with zhuti retag",
    ),
}
