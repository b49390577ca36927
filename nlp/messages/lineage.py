"""What ``zhuti lineage`` says: (zh, en)."""

WORDINGS = {
    "lineage.help": (
        "一份文件的每一段从工作区里哪份较早的文件来：照抄、改写、合并、拆分还是新增。",
        "Where each paragraph of a document comes from in the earlier documents of the workspace: identical, reworded, merged,"
        " split or new.",
    ),
    "lineage.document": (
        "文号、工作区里的文件名，或一个文件（- 是标准输入）；文件不必在工作区里。",
        "A symbol, a source of the workspace, or a file (- is stdin), which need not be in the workspace.",
    ),
    "lineage.format": (
        "table（默认）、csv、json 或 html；--output 的文件名以 .html 结尾就是 html。",
        "table (the default), csv, json or html; html too where the name given with --output ends in .html.",
    ),
    "lineage.depth": ("每段最多列出几个来源。", "How many ancestors of a paragraph to give, at most."),
    "lineage.zone": (
        "只看这些部分（可重复；默认全部）。",
        "Only the paragraphs of these zones (repeatable; default: all).",
    ),
    "lineage.all_versions": (
        "同一案文的其他版本（草案、订正、其他格式）也拿来比较。",
        "Compare with the other versions of texts too: drafts, corrigenda, other formats.",
    ),
    "lineage.output": (
        "写入文件，而不是标准输出；以 .html 结尾就写成可离线打开的网页。",
        "Write to a file instead of standard output; one that ends in .html becomes a page that opens offline.",
    ),
    "lineage.versions": (
        "同一案文的其他版本有 {count} 份，没有拿来比较：{sources}（加 --all-versions 就与其中较早印发的比较）。",
        "Other versions of the same text, not compared ({count}): {sources} (--all-versions compares with those issued"
        " before it).",
    ),
    "lineage.copies": (
        "内容完全相同的文件有 {count} 份，没有拿来比较：{sources}。",
        "Files with the very same content, not compared ({count}): {sources}.",
    ),
    "lineage.later": (
        "同一案文的较晚版本有 {count} 份，没有拿来比较：{sources}。",
        "Later versions of the same text, not compared ({count}): {sources}.",
    ),
    "lineage.itself": (
        "这份文件已在工作区里，即 {sources}，不与自身比较。",
        "This file is in the workspace as {sources}; it is not compared with itself.",
    ),
    "lineage.not_chinese": (
        "注意：{source} 不是中文，来源比对只认中文文件。",
        "note: {source} is not in Chinese; paragraphs are traced in Chinese texts.",
    ),
    "lineage.undated": ("日期不详", "no date"),
    "lineage.inferred": ("推定 {date}", "{date} (inferred)"),
    "lineage.empty": ("这份文件没有段落，无从比较。", "This document has no paragraphs, so there is nothing to compare."),
    "lineage.total": ("共 {count} 段：", "{count} paragraphs: "),
    "lineage.and": ("；", "; "),
    "lineage.comma": ("，", ", "),
    "lineage.list": ("、", ", "),
    "lineage.stop": ("。", "."),
    "lineage.count.identical": (
        "相同 {count} 段（{share}，占字数 {characters}）",
        "{count} identical ({share}; {characters} of the text)",
    ),
    "lineage.count.reworded": (
        "改写 {count} 段（{share}，占字数 {characters}）",
        "{count} reworded ({share}; {characters} of the text)",
    ),
    "lineage.count.merged": (
        "合并 {count} 段（{share}，占字数 {characters}）",
        "{count} merged ({share}; {characters} of the text)",
    ),
    "lineage.count.split": (
        "拆分 {count} 段（{share}，占字数 {characters}）",
        "{count} split ({share}; {characters} of the text)",
    ),
    "lineage.count.new": (
        "新增 {count} 段（{share}，占字数 {characters}）",
        "{count} new ({share}; {characters} of the text)",
    ),
    "lineage.count.dropped": ("前一版本的 {count} 段删去", "{count} of the predecessor dropped"),
    "lineage.predecessor": (
        "前一版本：{name}（{date}）。依据：{evidence}。",
        "Predecessor: {name}, {date}. Evidence: {evidence}.",
    ),
    "lineage.predecessor.none": (
        "没有找到同一案文的较早版本。",
        "No earlier version of this text was found.",
    ),
    "lineage.evidence.same_title": ("标题相同", "same title"),
    "lineage.evidence.like_title": ("标题相近", "similar title"),
    "lineage.evidence.cited": ("本文件引用了它", "this document cites it"),
    "lineage.evidence.linked": (
        "除短句和小标题外，有 {count} 段由它而来，占较短一份文字的 {share}",
        "{count} paragraphs come from it, headings and short ones apart: {share} of the shorter text",
    ),
    "lineage.evidence.linked_short": (
        "除小标题外，有 {count} 段由它而来，占较短一份文字的 {share}",
        "{count} paragraphs come from it, headings apart: {share} of the shorter text",
    ),
    "lineage.compared": ("比较了 {count} 份较早的文件。", "Earlier documents compared: {count}."),
    "lineage.compared.undated": (
        "其中 {count} 份没有日期，不一定较早，列在最后。",
        " {count} of them have no date and may not be earlier; they are listed last.",
    ),
    "lineage.compared.all_undated": (
        "本文件没有日期，所以工作区的文件都比较了，其中可能有更晚的。",
        " This document has no date, so all were compared, and some may be later.",
    ),
    "lineage.compared.nothing": (
        "它们与本文件没有相同或相近的段落，所以各段都是新增。",
        " None has a paragraph like those of this document, so every paragraph is new.",
    ),
    "lineage.compared.none": (
        "工作区里没有可比的较早文件，所以各段都是新增；请用 zhuti add 加入较早的文件。",
        "The workspace holds no earlier document to compare with, so every paragraph is new; add earlier ones with zhuti add.",
    ),
    "lineage.status.identical": ("相同", "identical"),
    "lineage.status.reworded": ("改写", "reworded"),
    "lineage.status.merged": ("合并", "merged"),
    "lineage.status.split": ("拆分", "split"),
    "lineage.status.new": ("新增", "new"),
    "lineage.siblings": ("另一部分在{places}", "with {places}"),
    "lineage.moved": ("位置移动", "moved"),
    "lineage.renumbered": ("编号改变", "renumbered"),
    "lineage.dropped": ("{place}（{name}）  删去", "{place} of {name}  dropped"),
    "lineage.also": ("又见 {ancestors}", "also {ancestors}"),
    "lineage.more": ("另 {count} 处", "{count} more"),
    "lineage.legend": (
        "图例：{identical} 相同，{reworded} 改写，{merged} 合并，{split} 拆分，{new} 新增，{dropped} 删去；← 来源，"
        "百分比是文字的相似度。",
        "Legend: {identical} identical, {reworded} reworded, {merged} merged, {split} split, {new} new, {dropped} dropped;"
        " ← where it comes from, and how alike the two texts are.",
    ),
}
