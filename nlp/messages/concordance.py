"""The wordings of the concordance page: (zh, en)."""

WORDINGS = {
    "concordance.title": ("{query} · 逐处索引", "{query} · concordance"),
    "concordance.heading": ("逐处索引", "Concordance of"),
    "concordance.lead": (
        "{hits} 处，见于 {documents} 份文件的 {units} 段文字",
        "Occurrences: {hits} · texts: {units} · documents: {documents}",
    ),
    "concordance.scope": ("查了什么", "What was searched"),
    "concordance.scope.unit": (
        "查的是标题、段落和脚注，每个算一段文字。繁简、全半角、空格和大小写不分；列出的文字一律照原样。",
        "Titles, paragraphs and footnotes were searched, each a text of its own. Traditional and Simplified characters, widths,"
        " blanks and case make no difference; what is shown is the text as it stands.",
    ),
    "concordance.scope.hits": ("处数", "Occurrences"),
    "concordance.scope.texts": ("文字（有的/查过的）", "Texts (with a hit/searched)"),
    "concordance.scope.documents": ("文件（有的/查过的）", "Documents (with a hit/searched)"),
    "concordance.scope.left_out": (
        "另有 {count} 份文件是所查文件的其他版本（草案、副本），没有查。",
        "Not searched, as other versions (drafts, copies) of those searched: {count} documents.",
    ),
    "concordance.sessions": ("各届会议", "By session"),
    "concordance.sessions.caption": (
        "各届会议的处数，以及有此处的文字和文件各占多少",
        "Occurrences by session, with the share of the texts and documents that have one",
    ),
    "concordance.sessions.hits": ("处数", "Occurrences"),
    "concordance.sessions.texts": ("文字", "Texts"),
    "concordance.sessions.share": ("占比", "Share"),
    "concordance.sessions.interval": ("95%区间", "95% interval"),
    "concordance.sessions.documents": ("文件", "Documents"),
    "concordance.dispersion": ("在文件中的分布", "Where it stands in the documents"),
    "concordance.dispersion.words": (
        "见于 {range} 份文件。按文件篇幅看，DP 为 {dp}（DPnorm {dp_norm}；0 是完全均匀），"
        "Juilland 的 D 为 {juilland}（1 是完全均匀）。",
        "It stands in {range} documents. By their length DP is {dp} (DPnorm {dp_norm}; 0 is perfectly even) and Juilland's D"
        " {juilland} (1 is perfectly even).",
    ),
    "concordance.dispersion.note": (
        "一条是一份文件，从头到尾；每一竖是一处。没有的文件不列。",
        "Each strip is a document from beginning to end, each tick an occurrence. Documents without one are left out.",
    ),
    "concordance.dispersion.strips": ("{count} 份文件", "Documents: {count}"),
    "concordance.lines": ("逐处", "Every occurrence"),
    "concordance.lines.note": (
        "第 {first} 至 {last} 处，共 {hits} 处，{order}。点开一行看整段。",
        "{first} to {last} of {hits}, {order}. Open a line to read its whole text.",
    ),
    "concordance.lines.shown": ("{count} 处", "{count}"),
    "concordance.lines.more": (
        "还有 {count} 处没有列在这一页；用 --limit 和 --offset，或用 --format csv 取全部。",
        "Not on this page: {count} more. Use --limit and --offset, or --format csv for all.",
    ),
    "concordance.order.document": ("按文件顺序", "in the order of documents"),
    "concordance.order.rank": ("最相关的在前", "the texts that answer best first"),
    "concordance.order.sort": ("按{keys}排序", "sorted by {keys}"),
    "concordance.order.l": ("左{distance}", "L{distance}"),
    "concordance.order.r": ("右{distance}", "R{distance}"),
    "concordance.order.left": ("左文", "left context"),
    "concordance.order.right": ("右文", "right context"),
    "concordance.order.keyword": ("关键词", "keyword"),
    "concordance.order.session": ("届会", "session"),
    "concordance.order.symbol": ("文号", "symbol"),
    "concordance.order.source": ("文件名", "source"),
    "concordance.order.year": ("年份", "year"),
    "concordance.order.zone": ("部分", "zone"),
    "concordance.downloads": ("下载", "Downloads"),
    "concordance.downloads.note": (
        "这一页上的各处，一行一处；start 和 end 是关键词在该段文字里的位置。",
        "The occurrences on this page, a row each; start and end tell where the keyword stands in its text.",
    ),
    "concordance.nothing": ("没有找到", "Nothing found"),
    "concordance.nothing.words": (
        "查过的文字里没有这个检索式要的内容。",
        "No text that was searched has what the query asks for.",
    ),
    "concordance.about": ("怎样得来", "How it was made"),
    "concordance.about.command": ("命令", "Command"),
    "concordance.about.lexicon": ("词库", "Lexicon"),
    "concordance.about.program_version": ("程序", "Program"),
    "concordance.about.folding_version": ("折叠规则", "Folding"),
    "concordance.about.corpus_hash": ("文件校验和", "Checksum of the documents"),
    "concordance.about.same": (
        "同样的文件、词库和命令，得到同样的一页。",
        "The same documents, lexicon and command give the same page.",
    ),
}
