"""What is said of lexicons in other formats: columns, remarks, faults, the help of import and export: (zh, en)."""

WORDINGS = {
    "exchange.unknown_format": ("没有这种格式", "there is no such format"),
    "exchange.unknown_format.do": ("可用：{names}", "the formats are {names}"),
    "exchange.only_read": ("这种格式只能读入", "this format is only read"),
    "exchange.only_read.do": ("请用 --to 选别的格式", "choose another with --to"),
    "exchange.only_written": ("这种格式只能写出", "this format is only written"),
    "exchange.only_written.do": ("请用 --from 选别的格式", "choose another with --from"),
    "exchange.needs_file": ("{format} 不是文本，不能写到终端", "{format} is no text and cannot go to standard output"),
    "exchange.needs_file.do": ("请加 --output 文件", "add --output FILE"),
    "exchange.not_option": ("{format} 没有这个选项", "{format} has no such option"),
    "exchange.not_option.do": ("--tokens 只用于 quanteda", "--tokens is for quanteda"),
    "exchange.export_help": (
        "把词库写成别的程序的格式；写不进去的内容列在标准错误上。",
        "Write the lexicon in another program's format; what it cannot carry is listed on standard error.",
    ),
    "exchange.to": ("格式：{names}。", "Format: {names}."),
    "exchange.tokens": (
        "quanteda：词写成 jieba 的分词，用空格隔开。",
        "For quanteda: terms as jieba's tokens, joined by blanks.",
    ),
    "exchange.no_terms": ("文件里没有词", "the file holds no terms"),
    "exchange.no_terms.do": ("请检查文件，或用 --from 说明格式", "check the file, or name its format with --from"),
    "exchange.tags_left": ("{count} 个词的词性没有读入", "the parts of speech of {count} words are not taken"),
    "exchange.lost": ("{format} 带不走的（位置在 {folder} 里）：", "{format} cannot carry (places are in {folder}):"),
}
