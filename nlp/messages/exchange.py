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

_LINES = {
    "exchange.no_json": ("这一行不是 JSON（{reason}）", "this line is no JSON ({reason})"),
    "exchange.no_json.do": ("一行一个 JSON 对象", "write one JSON object a line"),
    "exchange.no_pattern": ("这一行没有 label 和 pattern", "this line has no label and pattern"),
    "exchange.no_pattern.do": (
        '写作 {{"label": 主题, "pattern": 词}}',
        'write {{"label": THEME, "pattern": TERM}}',
    ),
    "exchange.no_dictionary": ("不是 quanteda 的词典（{problem}）", "this is no dictionary of quanteda ({problem})"),
    "exchange.no_dictionary.do": ("写作 键: [词, 词]", "write KEY: [TERM, TERM]"),
    "exchange.no_category": ("词的前面没有 +类别", "there is no +CATEGORY before this term"),
    "exchange.no_category.do": ("先写一行 +类别", "put a line +CATEGORY before it"),
    "exchange.no_yoshikoder": ("不是 Yoshikoder 的词典（{reason}）", "this is no dictionary of Yoshikoder ({reason})"),
    "exchange.no_yoshikoder.do": ("请检查文件，或用 --from 说明格式", "check the file, or name its format with --from"),
    "exchange.no_borders": ("没有两行 % 围起来的类别", "there are no categories between two lines of %"),
    "exchange.no_borders.do": ("类别写在两行 % 之间", "put the categories between two lines of %"),
    "exchange.no_category_line": ("这一行不是“编号 类别”", "this line is no number and category"),
    "exchange.no_category_line.do": ("编号和类别之间用制表符", "put a tab between the number and the category"),
    "exchange.no_term_line": ("这一行没有类别编号", "this line has no number of a category"),
    "exchange.no_term_line.do": ("词和编号之间用制表符", "put a tab between the term and the number"),
    "exchange.no_code": ("条件的前面没有 ＊代码", "there is no ＊CODE before this condition"),
    "exchange.no_code.do": ("先写一行 ＊代码", "put a line ＊CODE before it"),
    "exchange.no_uri": ("这一行没有主题的网址", "this line has no URI of a subject"),
    "exchange.no_uri.do": ("写作 <网址> 制表符 标签", "write <URI>, a tab, and the label"),
    "exchange.glob": ("“{text}”带通配符，没有读入", "“{text}” stands for many words and is not taken"),
    "exchange.condition": ("“{text}”带条件，没有读入", "“{text}” has a condition and is not taken"),
    "exchange.no_such_category": ("没有编号为 {number} 的类别", "no category has the number {number}"),
    "exchange.rule": ("＊{code} 的“{rule}”是规则，没有读入", "“{rule}” of ＊{code} is a rule and is not taken"),
    "exchange.token_pattern": ("{label} 的一条词元模式没有读入", "a token pattern of {label} is not taken"),
    "exchange.taken_as_english": (
        "没有标明语言，当作英文：{count} 个标签",
        "labels of no stated language, taken as English: {count}",
    ),
}

_FILES = {
    "exchange.which_format": ("看不出是什么格式", "no telling which format this is"),
    "exchange.which_format.do": ("请用 --from 说明：{names}", "name it with --from: {names}"),
    "exchange.other_format": (
        "文件名像 {named}，内容是 {found}",
        "the file is named as {named}, and its content is {found}",
    ),
    "exchange.other_format.do": ("请用 --from 说明，或改文件名", "name the format with --from, or rename the file"),
    "exchange.empty": ("文件是空的", "the file is empty"),
    "exchange.empty.do": ("请检查文件", "check the file"),
    "exchange.folder": ("这是文件夹", "this is a folder"),
    "exchange.folder.do": ("请给出一个文件", "give a file"),
    "exchange.no_text": ("文件不是文本", "the file is not text"),
    "exchange.no_text.do": ("请用 --from 说明格式，或另存为文本", "name its format with --from, or save it as text"),
    "exchange.encoding": ("无法辨认文件的编码", "the file's encoding cannot be made out"),
    "exchange.encoding.do": ("请另存为 UTF-8", "save it as UTF-8"),
    "exchange.no_uri_column": ("没有名为 uri 的列", "no column is headed uri"),
    "exchange.no_uri_column.do": ("第一行写 uri,notation,label_zh,label_en", "begin with uri,notation,label_zh,label_en"),
    "exchange.no_workbook": ("打不开这个工作簿（{reason}）", "this workbook cannot be opened ({reason})"),
    "exchange.no_workbook.do": ("请在 Excel 里另存为 .xlsx", "save it anew as .xlsx in Excel"),
    "exchange.too_large": ("解开后太大", "what is packed in it is too large"),
    "exchange.too_large.do": ("请只留下词表，另存一份", "keep the list of terms and save it anew"),
    "exchange.declares": ("这一部分声明了实体（DOCTYPE）", "this part declares entities (DOCTYPE)"),
    "exchange.declares.do": ("这样的文件不读；请另存一份", "such files are not read; save it anew"),
    "exchange.formula": ("这一格是公式（{formula}）", "this cell is a formula ({formula})"),
    "exchange.formula.do": ("请改成文字", "put its text there"),
    "exchange.sheet_left": ("没有读入工作表“{sheet}”", "the sheet “{sheet}” is not taken"),
}

_IMPORT = {
    "exchange.import_help": (
        "把别的程序的文件并入词库：补上缺的词和主题，什么也不删；与词库不同的只列出来。",
        "Merge another program's file into the lexicon: terms and themes that it lacks are added, nothing is taken away, "
        "differences are listed.",
    ),
    "exchange.file": ("文件（- 是标准输入）。", "The file (- for standard input)."),
    "exchange.from": ("格式（不写则按内容和后缀判断）：{names}。", "Format (else by content and suffix): {names}."),
    "exchange.theme": (
        "不知道主题的词归入哪个主题；或 名称=id，说明文件里的名称是哪个主题。",
        "The theme of terms that belong to none; or NAME=ID: which theme a name in the file is.",
    ),
    "exchange.update": ("与词库不同的，照文件改。", "Where the file differs from the lexicon, let the file prevail."),
    "exchange.verbose": ("列出全部，不只一页。", "List everything, not a page of it."),
    "exchange.two_defaults": ("只能有一个主题收下没有主题的词", "terms that belong to no theme can go to one theme only"),
    "exchange.two_defaults.do": ("另外的写作 --theme 名称=id", "write the others as --theme NAME=ID"),
    "exchange.nothing_done": (
        "文件里有 {count} 处错误，词库没有改动",
        "the file has faults ({count}); the lexicon was not changed",
    ),
    "exchange.imported": (
        "{file}（{format}）并入 {folder}：新主题 {themes} 个，新词 {terms} 个，更改 {changes} 处，留下不同 {left} 处",
        "{file} ({format}) merged into {folder}: themes +{themes}, terms +{terms}, changes {changes}, differences left {left}",
    ),
    "exchange.would_import": (
        "试读 {file}（{format}），未写入 {folder}：新主题 {themes} 个，新词 {terms} 个，更改 {changes} 处，留下不同 {left} 处",
        "{file} ({format}) only tried, {folder} was not changed: themes +{themes}, terms +{terms}, changes {changes}, "
        "differences left {left}",
    ),
    "exchange.use_update": (
        "以上不同之处照旧；要照文件改，加 --update",
        "these stay as they are; with --update the file prevails",
    ),
    "exchange.absent": (
        "文件提到这些主题而没有的词 {count} 个，照旧：{terms}",
        "terms that the file's themes have and the file has not, left as they are: {count}: {terms}",
    ),
    "exchange.new_theme": ("+ 主题 {theme}：{label}", "+ theme {theme}: {label}"),
    "exchange.bracketed": ("（{said}）", " ({said})"),
    "exchange.comma": ("，", ", "),
    "exchange.change": ("~ {place} {what}：{had} → {has}（{where}）", "~ {place} {what}: {had} → {has} ({where})"),
    "exchange.difference": (
        "{place} 的{what}，词库作“{had}”（{where}），文件作“{has}”",
        "the {what} of {place} is “{had}” in the lexicon ({where}), “{has}” in the file",
    ),
    "exchange.shared": ("{place} 也是 {other} 的词（{where}）", "{place} is a term of {other} too ({where})"),
    "exchange.moved": (
        "{place} 在词库属于 {other}（{where}），在文件里改属这里",
        "{place} belongs to {other} in the lexicon ({where}), and was moved here in the file",
    ),
    "exchange.more": ("…… 另有 {count} 行；--verbose 列出全部", "… {count} more lines; --verbose lists all"),
    "exchange.more_remarks": ("…… 同类的另有 {count} 条，如：{example}", "… {count} more of the kind: {example}"),
}

_MERGING = {
    "exchange.no_id": ("词库里没有“{name}”，也做不出 id", "the lexicon has no “{name}”, and no id can be made of it"),
    "exchange.no_id.do": ("请加 --theme {name}=id", "add --theme {name}=ID"),
    "exchange.long_id": ("id {id}… 太长，最多 {longest} 个字符", "the id {id}… is too long; {longest} characters are the most"),
    "exchange.long_id.do": ("请用短的 id", "choose a shorter one"),
    "exchange.needs_theme": ("文件没有说词属于哪个主题", "the file does not say which theme the terms belong to"),
    "exchange.needs_theme.do": ("请加 --theme id", "add --theme ID"),
    "exchange.retired": ("主题 {id} 已停用，id 不再使用", "the theme {id} was retired; its id is not given again"),
    "exchange.retired.do": ("请用 --theme {id}=另一个主题", "add --theme {id}=ANOTHER"),
    "exchange.too_many": (
        "词库的词超过 {most} 个，用不动了",
        "the lexicon would have more than {most} terms, too many to be used",
    ),
    "exchange.too_many.do": ("请只留下要用的词", "keep the terms that are needed"),
    "exchange.retired_into": ("主题 {id} 已并入 {into}，词归入 {into}", "the theme {id} went into {into}, and so do its terms"),
    "exchange.years_clash": (
        "{place} 的年份没有读入：词库和文件合在一起，终止年 {until} 早于起始年 {since}",
        "the year of {place} is not taken: with the lexicon's, the last year, {until}, is before the first, {since}",
    ),
    "exchange.by_label": (
        "词库里没有主题 {id}；它的标签与主题 {theme} 相同，归入 {theme}",
        "the lexicon has no theme {id}; it has a label of the theme {theme} and is taken for it",
    ),
    "exchange.blanks": ("“{text}”中间有空格，读作“{term}”", "“{text}” has blanks inside and is read as “{term}”"),
    "exchange.twice": ("{theme} 的“{term}”已在 {place}", "“{term}” of {theme} stands already at {place}"),
    "exchange.second_preferred": (
        "{theme} 的“{term}”不能也是首选词，作许用词",
        "“{term}” of {theme} cannot be preferred as well and is taken as admitted",
    ),
    "exchange.unknown_relation": (
        "{relation} 里的 {name} 不是主题，没有读入",
        "{name}, named as {relation}, is no theme and not taken",
    ),
    "exchange.other_language": (
        "{count} 个 {language} 语的词没有读入（词库里只有标签有别的语言）",
        "{count} terms in the language {language} are not taken (a lexicon has other languages in labels alone)",
    ),
    "exchange.no_own_terms": ("{theme} 没有词，没有做成主题", "{theme} has no terms and is not made a theme"),
    "exchange.made_label": ("{theme} 没有英文标签，写作“{label}”", "{theme} has no English label; “{label}” is put there"),
    "exchange.scope_set": ("已更改 {theme} 的范围说明", "changed the scope note of {theme}"),
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
    **_LINES,
    **_MERGING,
    **_IMPORT,
    **_FILES,
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
