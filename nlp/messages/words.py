"""What is said of lists of words, n-grams and collocates alike, and of the first two: (zh, en)."""

WORDINGS = {
    "words.unit": (
        "单位：token（词，按分词）或 char（字）。",
        "What is counted: token (words, as segmented) or char (characters).",
    ),
    "words.format": ("table、csv 或 json。", "table, csv or json."),
    "words.min_count": ("至少出现几次才列出。", "How often a row must be counted to be listed."),
    "words.limit": (
        "最多列几行（默认：table 20，csv 和 json 全部）。",
        "How many rows to list (default: 20 in a table, all in csv and json).",
    ),
    "words.numbers": ("也列纯数字。", "List numbers too."),
    "words.stop_words": (
        "停用词表，一行一词（默认：词库里的 stopwords.txt）。",
        "The stop words, one a line (default: stopwords.txt of the lexicon).",
    ),
    "words.no_stop_words": ("停用词也列。", "List stop words too."),
    "words.wordlist.help": (
        "词表：每个词的次数、每万字次数、段落数、文件数和离散度。",
        "List words: how often, per 10 000 characters, in how many paragraphs and documents, how evenly.",
    ),
    "words.ngrams.help": (
        "列出连续的词或字（不跨标点）：次数、段落数和文件数。",
        "List what stands in a row without a mark between: how often, in how many paragraphs and documents.",
    ),
    "words.n": ("几个连在一起：3，或 2..5。", "How many in a row: 3, or 2..5."),
    "words.containing": ("只列含有这几个字的。", "Only those that contain this text."),
    "words.lengths": ("不是长度", "not a length"),
    "words.lengths.do": ("请写 1 到 {most} 的数，或 2..5", "write a number from 1 to {most}, or 2..5"),
    "words.containing_nothing": ("没有要找的字", "there is no text to look for"),
    "words.containing_nothing.do": ("请写至少一个字", "write at least one character"),
    "words.cutting": (
        "正在切分 {count} 份文件的词语；以后就不用等了。",
        "Cutting {count} documents into words; later commands need not wait for it.",
    ),
    "words.nothing": ("没有可列的：计了 {texts} 段文字。", "Nothing to list, in {texts} texts."),
    "words.heading.word": ("词", "Word"),
    "words.heading.char": ("字", "Character"),
    "words.heading.ngram": ("连续的词", "In a row"),
    "words.heading.ngram_char": ("连续的字", "In a row"),
    "words.heading.n": ("长度", "n"),
    "words.heading.frequency": ("次数", "Count"),
    "words.heading.per_10k": ("每万字", "per 10k"),
    "words.heading.paragraphs": ("段落", "Texts"),
    "words.heading.documents": ("文件", "Doc."),
    "words.heading.dp": ("DP", "DP"),
    "words.legend.corpus": (
        "统计范围：{documents} 份文件的 {texts} 段文字（标题、段落、脚注）",
        "Counted: {texts} texts (titles, paragraphs, footnotes) of {documents} documents",
    ),
    "words.legend.shown": ("列出 {shown} 行，共 {total} 行。", "{shown} of {total} rows shown."),
    "words.legend.words": (
        "共 {words} 个词（标点和空格不算），{characters} 字（汉字、字母、数字）。",
        "{words} words in all (marks and blanks are none), {characters} Han characters, letters and digits.",
    ),
    "words.legend.characters": (
        "共 {characters} 字（汉字、字母、数字；标点和空格不算）。",
        "{characters} Han characters, letters and digits in all (marks and blanks are none).",
    ),
    "words.legend.units": (
        "共 {units} 个词或字（标点和空格不算）；至少 {least} 次的才列。",
        "{units} units in all (marks and blanks are none); listed from {least} times on.",
    ),
    "words.legend.dp": (
        "DP 是在各文件中分布的偏差：0 为均匀，接近 1 为集中在少数文件（见 zhuti dispersion）。",
        "DP is the deviation from an even spread over the documents: 0 is even, near 1 in few of them (see zhuti dispersion).",
    ),
    "words.legend.runs": ("不跨标点，互相重叠的都算。", "None crosses a mark; those that overlap all count."),
    "words.legend.stop_words": (
        "停用词 {count} 个不列（--no-stop-words 可列）。",
        "{count} stop words are not listed (--no-stop-words lists them).",
    ),
    "words.legend.numbers": ("纯数字不列（--numbers 可列）。", "Numbers are not listed (--numbers lists them)."),
}
