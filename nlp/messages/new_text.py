"""What is said of new text, in the report and while it is worked out: (zh, en)."""

WORDINGS = {
    "new_text.working": (
        "正在把 {documents} 份文件逐段同更早的文件对照……",
        "comparing {documents} documents, paragraph by paragraph, with the earlier ones …",
    ),
    "new_text.progress": ("逐段对照", "Comparing"),
    "new_text.option": (
        "要不要“新增文字”一节；不写时，要逐段对照的文件超过 200 份就略去。",
        "With or without the section on new text; where neither is said, without it if more than 200 documents are to be"
        " compared.",
    ),
    "new_text.left_out": (
        "略去“新增文字”一节：有 {documents} 份文件要同更早的文件逐段对照，费时较久；要它请加 --new-text。",
        "the section on new text is left out: {documents} documents would have to be compared with the earlier ones, which"
        " takes long; --new-text asks for it",
    ),
    "new_text.no_room": (
        "没有地方放报告用的临时工作区（{reason}）",
        "there is no room for the temporary workspace of the report ({reason})",
    ),
    "new_text.no_room.do": (
        "请让 $TMPDIR 指向可写的文件夹，或先用 zhuti add 存入工作区",
        "let $TMPDIR be a folder that can be written to, or put the files into a workspace with zhuti add",
    ),
    "new_text.section": ("新增文字", "New text"),
    "new_text.note": (
        "决议多由以往的文本改写而成。这里把计入的每个段落同文件中更早的段落对照：“照旧”的与来源段落完全相同（繁简、全半角和空白不计），"
        "“改动”的由更早的段落改写、合并或拆分而来，“新增”的没有找到来源。只同本报告取材的文件对照：来源不在其中的段落也算新增。",
        "Resolutions are mostly rewritten from earlier texts. Here every paragraph counted is held against those of earlier"
        " documents: “as before” reads as the one it came from (blanks, widths and Traditional characters apart), “changed” was"
        " reworded, merged or split from earlier ones, and of “new” no source was found. They were compared with the documents"
        " at hand alone: a paragraph whose source is not among them counts as new.",
    ),
    "new_text.no_earlier": (
        "{sessions}没有更早的文件可比，其段落全部算作新增，不能说明文字有多新。",
        "Nothing earlier is at hand for {sessions}: all paragraphs count as new there, which says nothing of how new they are.",
    ),
    "new_text.some_no_earlier": (
        "另有{documents}份文件没有更早的文件可比（同届还有别的文件可比）。",
        "In other sessions nothing earlier is at hand for some documents ({documents}).",
    ),
    "new_text.undated": (
        "{documents}份文件没有日期，先后不能确定：有日期的文件的段落新不新，不看它们；"
        "它们自己则同有日期的全部文件、以及名称排在前面的其他无日期文件对照。",
        "Documents without a date ({documents}): nothing tells what is earlier. They make no"
        " paragraph of a dated document old; they were themselves compared with all documents that have a date, and with those"
        " without one that come before them by name.",
    ),
    "new_text.figure": (
        "每条是一届会议的全部段落，从左到右：新增（深）、改动（中）、照旧（浅）；右边是段落数。",
        "A bar is all paragraphs of a session, from the left: new (dark), changed (medium), as before (pale); the numbers of"
        " paragraphs stand on the right.",
    ),
    "new_text.title": ("各届会议新增、改动和照旧的段落", "Paragraphs new, changed and as before, by session"),
    "new_text.desc": (
        "{sessions}届会议的段落中新增、改动和照旧的各占多少，数据见下表。",
        "How many paragraphs of {sessions} sessions are new, changed and as before. The figures are in the table below.",
    ),
    "new_text.words": ("{kind}：{count}段（{share}）", "{kind}: {count} paragraphs ({share})"),
    "new_text.new": ("新增", "new"),
    "new_text.changed": ("改动", "changed"),
    "new_text.same": ("照旧", "as before"),
    "new_text.caption": ("表5　各届会议的新增文字", "Table 5. New text in each session"),
    "new_text.caption.note": (
        "“有前身”是其中有同一文本更早版本的文件数/文件数。新增字数：新增段落的全部字数，加上改动段落中来源段落没有的字数"
        "（按最长公共子序列计）。所计的是各段落所在部分，与其他各表相同。",
        "“With predecessor”: documents of which an earlier version of the text is at hand, of all. New characters: all of new"
        " paragraphs, and of changed ones those that the paragraphs they came from do not have (by the longest common"
        " subsequence). The zones counted are those of the other tables.",
    ),
    "new_text.nothing_earlier": ("无更早文件可比", "nothing earlier"),
    "new_text.column.documents": ("有前身/文件", "With predecessor"),
    "new_text.column.paragraphs": ("段落", "Paragraphs"),
    "new_text.column.new": ("新增", "New"),
    "new_text.column.changed": ("改动", "Changed"),
    "new_text.column.same": ("照旧", "As before"),
    "new_text.column.share": ("新增或改动", "New or changed"),
    "new_text.column.characters": ("字数", "Characters"),
    "new_text.column.new_characters": ("新增字数", "New characters"),
    "new_text.column.share_of_characters": ("占字数", "Of characters"),
    "new_text.listed": ("{session}：新增或改动的{count}段", "{session}: paragraphs new or changed ({count})"),
    "new_text.status.new": ("新增", "new"),
    "new_text.status.reworded": ("改写", "reworded"),
    "new_text.status.merged": ("合并", "merged"),
    "new_text.status.split": ("拆分", "split"),
    "new_text.against": ("对照{source}，新文字占{share}", "against {source}, {share} of it new"),
    "new_text.downloads": ("每个段落是新增、改动还是照旧", "Whether each paragraph is new, changed or as before"),
}
