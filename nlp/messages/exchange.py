"""What is said of lexicons in other formats: columns, remarks, faults, the help of import and export: (zh, en)."""

_COLUMNS = {
    "theme": ("主题", "theme"),
    "label": ("标签（{language}）", "label ({language})"),
    "term": ("词语", "term"),
    "status": ("状态", "status"),
    "since": ("起始年", "since"),
    "until": ("终止年", "until"),
    "source": ("出处", "source"),
    "note": ("备注", "note"),
    "scope": ("范围说明", "scope"),
    "theme_note": ("主题备注", "theme note"),
    "broader": ("上位主题", "broader"),
    "related": ("相关主题", "related"),
    "theme_status": ("主题状态", "theme status"),
    "replaced_by": ("取代它的主题", "replaced by"),
}

_STATUSES = {
    "preferred": ("首选", "preferred"),
    "admitted": ("许用", "admitted"),
    "superseded": ("旧译", "superseded"),
    "deprecated": ("弃用", "deprecated"),
    "unverified": ("未核实", "unverified"),
}

_CELLS = {
    "exchange.rows_differ": (
        "同一个主题的“{column}”，这里是“{value}”，在 {place} 是“{first}”",
        "the {column} of the theme is “{value}” here and “{first}” at {place}",
    ),
    "exchange.rows_differ.do": ("请改成一致，或只留一处", "make them the same, or leave one"),
    "exchange.unknown_status": ("没有“{value}”这种状态", "“{value}” is no status"),
    "exchange.unknown_status.do": ("可用：{known}", "the statuses are {known}"),
    "exchange.years_reversed": ("终止年 {until} 早于起始年 {since}", "the last year, {until}, is before the first, {since}"),
    "exchange.years_reversed.do": ("请改正其中一个", "correct one of them"),
    "exchange.no_year": ("“{value}”不是年份", "“{value}” is no year"),
    "exchange.no_year.do": ("请写四位数字，1900 至 2100", "write four digits, from 1900 to 2100"),
    "exchange.no_headings": ("第一行没有列名，这一行却不止一格", "no line of headings, and more than one cell in this row"),
    "exchange.no_headings.do": ("请在第一行写列名：{known}", "put headings into the first line: {known}"),
    "exchange.no_term_column": ("没有一列叫“{term}”", "no column is headed “{term}”"),
    "exchange.no_term_column.do": ("列名可以是：{known}", "the headings may be {known}"),
    "exchange.quotes": ("引号没有配对（{reason}）", "the quotation marks do not match ({reason})"),
    "exchange.quotes.do": ("格子里的引号要写两遍，整格再加引号", "double the marks within a cell, and put the cell into marks"),
    "exchange.column_left": ("没有读入“{column}”一列", "the column “{column}” is not taken"),
    "exchange.split": (
        "“{text}”按标点读作 {count} 个词；以后请一行写一个",
        "“{text}” is read as {count} terms; next time give each a row",
    ),
    "exchange.one_term": (
        "“{text}”带有顿号，读作一个词；若是几个词，请各占一行",
        "“{text}” holds 、 and is read as one term; if several are meant, give each a row",
    ),
}

WORDINGS = {
    **{f"exchange.column_{name}": wording for name, wording in _COLUMNS.items()},
    **{f"exchange.status_{name}": wording for name, wording in _STATUSES.items()},
    **_CELLS,
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
