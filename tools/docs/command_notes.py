"""What the pages of commands say beyond the help texts: the pages that explain a command, and a remark."""

EXPLAINED = {
    "parse": ("formats.md", "layouts.md", "limits.md"),
    "tag": ("lexicon.md", "segmentation.md"),
    "add": ("getting-documents.md", "getting-documents.md#a-manifest", "limits.md"),
    "documents": ("workspace.md", "workspace.md#versions-of-one-text"),
    "remove": ("workspace.md",),
    "set": ("workspace.md#corrections",),
    "retag": ("lexicon-impact.md#tagging-anew",),
    "search": ("search-language.md", "searching.md", "search-index.md"),
    "dispersion": ("dispersion.md",),
    "show": ("workspace.md#where-a-paragraph-is-from",),
    "collocates": ("collocation.md",),
    "wordlist": ("collocation.md#word-lists",),
    "ngrams": ("collocation.md#n-grams",),
    "phrases": ("phrases.md",),
    "diff": ("diff.md",),
    "lineage": ("lineage.md",),
    "themes": ("counting.md", "measures.md", "new-text.md"),
    "trends": ("trends.md",),
    "keywords": ("keywords.md",),
    "topics fit": ("topic-models.md", "topics.md#how-many-topics"),
    "topics show": ("topics.md",),
    "topics over": ("topics.md",),
    "topics audit": ("topics.md#the-audit",),
    "topics list": ("topics.md#which-model-is-used",),
    "drift": ("drift.md",),
    "report": ("measures.md", "trends.md", "new-text.md#in-the-report"),
    "verify": ("verify.md",),
    "export": ("export.md",),
    "judge": ("judgements.md",),
    "evaluate": ("judgements.md#evaluating-against-a-gold-standard",),
    "lexicon check": ("lexicon-check.md",),
    "lexicon suggest": ("lexicon-suggest.md",),
    "lexicon impact": ("lexicon-impact.md",),
    "lexicon export": ("lexicon-exchange.md", "segmentation.md"),
    "lexicon import": ("lexicon-exchange.md",),
    "lexicon new": ("lexicon-format.md#editors", "lexicon-format.md"),
    "lexicon": ("lexicon-maintenance.md",),
}
"""The pages that explain a command; for a command of a group that is not named, those of the group."""

NOTES = {
    "parse": (
        "Paragraphs have the source's own characters; `source_spans` say where in the file they are from.",
        "段落保留原文的字符；`source_spans` 说明它们在文件里的位置。",
    ),
    "tag": (
        "`text[start:end]` is a mention's surface; `cited` is true where a theme stands only in the"
        " quoted title of another document.",
        "`text[start:end]` 是提及的原文；主题只出现在所引文件的标题里时，`cited` 为 true。",
    ),
    "add": (
        "Documents in other languages and files of other kinds are left out; a `manifest.csv` beside the"
        " files supplies what they do not say.",
        "其他语言的文件和其他种类的文件略过；文件旁的 `manifest.csv` 补充文件本身没有写明的内容。",
    ),
    "show": (
        "A number stands in the operative part, or in the body of a document without one, unless `--zone`"
        " or `--part` say otherwise."
        " What the workspace does not have is read from the file of that name. Offsets of `source_spans`"
        " count the characters of"
        " `--source-text`.",
        "编号指执行部分的段落，没有执行部分的文件指正文的段落，除非另用 `--zone` 或 `--part` 指明。"
        "工作区里没有的，从同名文件读取。"
        "`source_spans` 的位置按 `--source-text` 的字符计数。",
    ),
    "diff": (
        "Each is a file, `-` for standard input, or a symbol or source of the workspace. Exit status 0:"
        " no difference, 1: differences, 2: trouble.",
        "每一份可以是文件、表示标准输入的 `-`，或者工作区里的文号或来源。退出状态 0：没有差别，1：有差别，2：出了问题。",
    ),
    "trends": (
        "A block for each body that has a series. Themes that are not asked for are tested along all the"
        " same, since q is over all of them.",
        "每个有序列的机构各成一块。没有点名的主题也一并检验，因为 q 是就全部主题算的。",
    ),
    "topics fit": (
        "The model is saved in `models/NAME/` of the current folder, else in `$ZHUTI_MODELS`. The model tomotopy needs"
        " `pip install 'zhuti[tomotopy]'`; lda takes no seeds.",
        "模型存在当前文件夹的 `models/NAME/` 里，否则存在 `$ZHUTI_MODELS` 里。tomotopy 需要 `pip install"
        " 'zhuti[tomotopy]'`；lda 不接受种子。",
    ),
    "topics list": ("Exit status 1 where a model cannot be read.", "有模型读不出来时，退出状态为 1。"),
    "report": (
        "The page has no scripts and refers to nothing outside it. With paths no workspace is needed."
        " What is left out is said on the page.",
        "页面没有脚本，也不引用外部内容。给出路径时不需要工作区。略去的部分在页面上注明。",
    ),
    "verify": ("Exit status 1 where a figure differs.", "有数字不符时，退出状态为 1。"),
    "judge": (
        "In a terminal it asks, a key an answer; otherwise a line of standard input is an answer.",
        "在终端里逐段提问，一键一答；否则标准输入的一行就是一个回答。",
    ),
    "lexicon remove": (
        "The id of a theme is kept among the retired ones and never given again.",
        "主题的编号留在停用之列，不再另给别的主题。",
    ),
    "lexicon check": (
        "Exit status 1 for errors, 0 where there are only warnings.",
        "有错误时退出状态为 1，只有警告时为 0。",
    ),
    "lexicon set": (
        "An empty value takes back what was said. Making a term the preferred one makes the one that was it an admitted one.",
        "空值收回原来所说。把一个用语定为首选，原来的首选就成为许用。",
    ),
    "lexicon deprecate": (
        "It is still found and counted, and no longer suggested.",
        "它仍然会找到和计数，只是不再推荐。",
    ),
}
"""What is to be known of a command beyond its help, in English and Chinese."""
