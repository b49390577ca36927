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
    "documents": (
        "Also what is not counted, why and instead of what, and what was supplied or corrected. csv and json say more"
        " than the table.",
        "也列出哪些不计、为什么、由哪一份代替，以及哪些内容是补充或更正的。csv 和 json 比表格详细。",
    ),
    "retag": (
        "It says how many titles and paragraphs were looked at, and how many of them changed.",
        "结束时说明看了多少标题和段落、其中多少有变。",
    ),
    "search": (
        "The total is exact; it stands under the table, or on standard error. `zhuti search --help` tells the search"
        " language in short.",
        "总数是准确的，写在表格下面，或写到标准错误。`zhuti search --help` 末尾有检索语言的简介。",
    ),
    "collocates": (
        "The filters make the corpus in which everything is counted.",
        "筛选所得就是统计所在的语料。",
    ),
    "ngrams": (
        "Stop words and numbers are among what is listed.",
        "停用词和数字也列出。",
    ),
    "show": (
        "A number stands in the operative part, or in the body of a document without one, unless `--zone` or `--part` say"
        " otherwise. A paragraph is marked `>` among its neighbours. Of several versions the one that is counted is"
        " shown, and the others are named. `--zone footnote` shows the footnote of that number, or all; `--zone title`"
        " the title alone. What the workspace does not have is read from the file of that name, for which no workspace is"
        " needed. Offsets of `source_spans` count the characters of `--source-text`.",
        "编号指执行部分的段落，没有执行部分的文件指正文的段落，除非另用 `--zone` 或 `--part` 指明。所要的段落前有 `>`，"
        "前后是相邻的段落。同一文号有几个版本时，显示计数的那个，并列出其余。"
        "`--zone footnote` 显示该号的脚注，不写编号则显示全部；`--zone title` 只显示标题。工作区里没有的，"
        "从同名文件读取，不需要工作区。"
        "`source_spans` 的位置按 `--source-text` 的字符计数。",
    ),
    "diff": (
        "A file, `-` for standard input, or else a symbol or source of the workspace; for files no workspace is needed.",
        "每一份可以是文件、表示标准输入的 `-`，或者工作区里的文号或来源；比较文件不需要工作区。",
    ),
    "lineage": (
        "It also says what of the predecessor was dropped. Only documents that were issued before are compared.",
        "也说明前一份文件里哪些被删去。只同先前印发的文件比较。",
    ),
    "trends": (
        "A block for each body that has a series. Themes that are not asked for are tested along all the"
        " same, since q is over all of them.",
        "每个有序列的机构各成一块。没有点名的主题也一并检验，因为 q 是就全部主题算的。",
    ),
    "topics fit": (
        "The model is saved in `models/NAME/` of the current folder, else in `$ZHUTI_MODELS`. The filters say which"
        " paragraphs it is fitted to. A topic is seeded for each theme that is common enough; lda takes no seeds, and"
        " tomotopy needs `pip install 'zhuti[tomotopy]'`. It prints what `zhuti topics show` does.",
        "模型存在当前文件夹的 `models/NAME/` 里，否则存在 `$ZHUTI_MODELS` 里。筛选决定用哪些段落。"
        "够常见的主题各作一个话题的种子；lda 不接受种子，"
        "tomotopy 需要 `pip install 'zhuti[tomotopy]'`。输出与 `zhuti topics show` 相同。",
    ),
    "topics over": (
        "Also the mean weight, the documents and the strongest paragraphs of each topic.",
        "另有每个话题的平均权重、文件数和最突出的段落。",
    ),
    "topics audit": (
        "It also names topics that are background rather than a theme, and themes that are too rare to model.",
        "也指出哪些话题可能只是背景，哪些主题太少见、建不了模。",
    ),
    "topics list": (
        "One's own and the shipped ones, with whether they go with the lexicon. Exit status 1 where a model cannot be read.",
        "包括自己的和随附的，并说明是否与词库相配。有模型读不出来时，退出状态为 1。",
    ),
    "report": (
        "The page has no scripts and refers to nothing outside it. What is left out is said on the page.",
        "页面没有脚本，也不引用外部内容。略去的部分在页面上注明。",
    ),
    "export": (
        "Without `--to` a line has what `zhuti parse` prints, with `themes` in each paragraph, `title_themes`, and"
        " `tagged_with`, the lexicon they were found with. The last message gives the content hash.",
        "不用 `--to` 时，一行是 `zhuti parse` 所写的内容，加上各段的 `themes`、`title_themes`，以及所用词库 "
        "`tagged_with`。最后一条消息给出内容校验和。",
    ),
    "judge": (
        "In a terminal it asks, a key an answer; otherwise a line of standard input is an answer. Judgements are kept"
        " beside the lexicon. Without `--theme` all themes are judged.",
        "在终端里逐段提问，一键一答；否则标准输入的一行就是一个回答。判定存在词库旁边。不写 `--theme` 则判定全部主题。",
    ),
    "lexicon show": (
        "Names, relations, scope, terms with their lines, rules, guards and examples, and how good it is by what was judged.",
        "名称、关系、范围、各词及所在行、规则、条件、例句，以及据判定所得的准确程度。",
    ),
    "lexicon list": (
        "Of each theme: how many terms, unverified terms, rules and examples it has.",
        "每个主题列出有多少词、未核实的词、规则和例句。",
    ),
    "lexicon new": (
        "The JSON Schemas of its files are in it, for editors.",
        "其中有各文件的 JSON Schema，供编辑器使用。",
    ),
    "lexicon copy": (
        "The shipped one, unless `--lexicon` names another. The copy is what the commands below change, named with"
        " `--lexicon` or `$ZHUTI_LEXICON`.",
        "复制的是随附的词库，除非用 `--lexicon` 指明另一部。以下命令改的就是这一份，用 `--lexicon` 或 `$ZHUTI_LEXICON` 指明。",
    ),
    "lexicon add": (
        "Terms are put behind those that a theme has. With `--zh` and `--en` it makes a new theme, whose first term is"
        " the preferred one; without terms the Chinese name is its term. What was done is said with its place, and so is"
        " the impact where there is a workspace.",
        "词加在主题原有的词之后。用 `--zh` 和 `--en` 建立新主题，第一个词是首选词；没有写词的，以中文名称为词。做了什么、"
        "在哪一行，都有说明；有工作区的，还说明影响。",
    ),
    "lexicon remove": (
        "The id of a theme is kept among the retired ones and never given again; themes that named it do so no longer."
        " With `--broader` or `--related` only the relation is taken out.",
        "主题的编号留在停用之列，不再另给别的主题；别的主题也不再提到它。用 `--broader` 或 `--related` 只去掉这个关系。",
    ),
    "lexicon move": (
        "With their status, sources and guards, and the comments on their lines.",
        "连同词的地位、出处、条件和行上的注释。",
    ),
    "lexicon rename": (
        "All that is said of a term stays. `--zh` and `--en` give a theme other names; ids never change.",
        "对词所作的一切说明照旧。`--zh` 和 `--en` 更改主题的名称；编号从不改变。",
    ),
    "lexicon merge": (
        "Its terms, rules and examples go over, with its guards on each of them; relations follow, the id is retired.",
        "词、规则和例句一并过去，各带原主题的条件；关系随之更改，编号停用。",
    ),
    "lexicon set": (
        "An empty value takes back what was said. Making a term the preferred one makes the one that was it an admitted one.",
        "空值收回原来所说。把一个用语定为首选，原来的首选就成为许用。",
    ),
    "lexicon deprecate": (
        "It is still found and counted, and no longer suggested. A preferred term needs `--use`.",
        "它仍然会找到和计数，只是不再推荐。首选词须用 `--use` 指明改用哪个。",
    ),
    "lexicon note": (
        "It takes the place of the note that is there.",
        "取代原有的备注。",
    ),
    "lexicon edit": (
        "The editor opens a copy. If what was written is wrong, this is said, and one may go on editing or give up, which"
        " keeps the text in a file of its own.",
        "编辑器打开的是副本。写得不对会说明，可以接着改，也可以放弃；放弃时所写的内容存在另一个文件里。",
    ),
    "lexicon check": (
        "Its files, labels, relations, terms and examples, and with a workspace what the corpus says of it: a line a"
        " finding, with its place and what to do. Exit status 0 where there are only warnings.",
        "查各文件、标签、关系、词和例句，有工作区的还查语料：一行一个问题，写明在哪里、怎么办。只有警告时退出状态为 0。",
    ),
    "lexicon suggest": (
        "Each candidate has its reasons, counts, contexts and the theme it is nearest to. Decisions are kept in"
        " `suggestions.tsv` beside the lexicon. An accepted term has the first document that has it for its source,"
        " unless `--source` or `--since` say otherwise.",
        "每个候选都有理由、次数、上下文和最近的主题。决定记在词库旁的 `suggestions.tsv` 里。"
        "接受的词以最早出现它的文件为出处，除非另用 `--source` 或 `--since` 指明。",
    ),
    "lexicon impact": (
        "The filters are those of the series; the paragraphs are those of all documents.",
        "筛选只用于序列；段落取自全部文件。",
    ),
    "lexicon import": (
        "Where the file says otherwise than the lexicon, both are listed with their lines. `--dry-run` lists what would"
        " be added and changed.",
        "文件与词库说法不同的，连同所在行一并列出。`--dry-run` 只列出会加什么、改什么。",
    ),
}
"""What is to be known of a command beyond its help, in English and Chinese."""
