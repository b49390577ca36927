"""What is said of the query language: faults with their column, and the language in short: (zh, en)."""

WORDINGS = {
    "query.empty": ("检索式是空的", "the query is empty"),
    "query.empty.do": ("请写要找的词，如 南南合作", "write the words to find, such as 南南合作"),
    "query.long": ("检索式超过 {longest} 个字", "the query has more than {longest} characters"),
    "query.long.do": ("请分成几个检索式", "split it into several queries"),
    "query.surrogate": ("第 {column} 列不是完整的字符", "column {column} holds half of a character"),
    "query.surrogate.do": ("请删去它，或检查终端的编码（须为 UTF-8）", "delete it, or set the terminal to UTF-8"),
    "query.quote": ("第 {column} 列的引号没有配对", "the quotation mark at column {column} is not closed"),
    "query.quote.do": (
        "请补上后引号；要找引号本身，请在前面加 \\",
        "close it, or write \\ before it to search for the mark itself",
    ),
    "query.opening": ("第 {column} 列的括号没有配对", "the bracket at column {column} is not closed"),
    "query.opening.do": (
        "请补上后括号；要找括号本身，请在前面加 \\",
        "close it, or write \\ before it to search for the bracket itself",
    ),
    "query.closing": ("第 {column} 列的后括号没有前括号", "the bracket at column {column} closes nothing"),
    "query.closing.do": (
        "请补上前括号或删去它；要找括号本身，请在前面加 \\",
        "open it or delete it, or write \\ before it to search for the bracket itself",
    ),
    "query.word_group": (
        "第 {column} 列的 {sign} 在紧跟着词的括号里，那个括号只是普通字",
        "the {sign} at column {column} stands in a bracket within a word, which is plain text",
    ),
    "query.word_group.do": (
        "请写成 人权理事会|人权委员会 或 /人权(理事会|委员会)/，要找 {sign} 本身就加引号",
        "write 人权理事会|人权委员会 or /人权(理事会|委员会)/; put it in quotation marks to search for {sign} itself",
    ),
    "query.group": ("第 {column} 列的括号里没有要找的词", "the brackets at column {column} hold nothing to find"),
    "query.group.do": ("请在括号里写要找的词，或删去括号", "write words between them or delete them"),
    "query.nothing": ("第 {column} 列起没有可找的字", "there is nothing to find at column {column}"),
    "query.nothing.do": ("请写要找的词，或删去这一处", "write the words to find, or delete it"),
    "query.star": ("第 {column} 列的 * 旁边没有字", "the * at column {column} has no words beside it"),
    "query.star.do": ("请写成 非*性 或 南南*", "write it like 非*性 or 南南*"),
    "query.stars": ("第 {column} 列的词里 * 多于 {most} 个", "the word at column {column} has more than {most} stars"),
    "query.stars.do": ("请减少 *，或改用 >>", "use fewer, or >> instead"),
    "query.minus": ("第 {column} 列的 - 后面没有词", "the - at column {column} has nothing behind it"),
    "query.minus.do": (
        "请把 - 紧写在不要的词前面，如 合作 -北南；要找 - 本身，请写 \\-",
        "write it right before what is not wanted, as in 合作 -北南, or write \\- to search for the sign",
    ),
    "query.minus_inside": ("第 {column} 列的 - 不能写在 | 或 >> 后面", "the - at column {column} may not follow | or >>"),
    "query.minus_inside.do": (
        "请写成 a|(-b)；要找 - 本身，请写 \\-",
        "write a|(-b), or \\- to search for the sign itself",
    ),
    "query.operand": ("第 {column} 列的 {sign} 旁边缺少词", "the {sign} at column {column} lacks a word beside it"),
    "query.operand.do": (
        "请在 {sign} 两边都写上词；要找 {sign} 本身，请在前面加 \\",
        "write words on both sides of {sign}, or \\ before it to search for the sign itself",
    ),
    "query.no_place": ("第 {column} 列的这一部分不能用在 >> 旁边", "what stands at column {column} cannot stand beside >>"),
    "query.no_place.do": (
        ">> 两边只能是词、引号、正则表达式、主题或术语；其他条件请用空格隔开",
        "beside >> only words, quotations, expressions, themes and terms may stand; set other conditions apart by a blank",
    ),
    "query.near": (
        "第 {column} 列 ~ 前的引号里应有两到 {most} 个词",
        "the quotation before ~ at column {column} must hold two to {most} words",
    ),
    "query.near.do": ('请用空格把词隔开，如 "南南 三方"~5', 'set the words apart by blanks, as in "南南 三方"~5'),
    "query.near_number": ("第 {column} 列的 ~ 后面应是数字", "the ~ at column {column} must have a number behind it"),
    "query.near_number.do": ('请写最多相隔几个字，如 "南南 三方"~5', 'say how many characters at most, as in "南南 三方"~5'),
    "query.far": ("第 {column} 列的距离大于 {farthest}", "the distance at column {column} is above {farthest}"),
    "query.far.do": ("请用空格表示同一段里都有", "write a blank for words anywhere in the paragraph"),
    "query.stroke": ("第 {column} 列的正则表达式没有结束", "the expression at column {column} is not closed"),
    "query.stroke.do": (
        "请以 / 结束；要找以 / 开头的字，请写 \\/",
        "close it with /, or write \\/ to search for the sign itself",
    ),
    "query.regex": (
        "第 {column} 列的正则表达式有误（RE2：{reason}）",
        "the expression at column {column} is wrong (RE2: {reason})",
    ),
    "query.regex.do": (
        "请参看 RE2 的语法，或把它放进引号里照字面找",
        "see RE2's syntax, or search for it literally in quotation marks",
    ),
    "query.regex_large": ("第 {column} 列的正则表达式太大", "the expression at column {column} is too large"),
    "query.regex_large.do": ("请减小重复次数", "lower its numbers of repetition"),
    "query.regex_empty": (
        "第 {column} 列的正则表达式什么字都没有也能匹配",
        "the expression at column {column} can match no characters at all",
    ),
    "query.regex_empty.do": ("请写成至少匹配一个字，如用 + 代替 *", "make it match at least one, with + for * for instance"),
    "query.value": ("第 {column} 列缺少字段的值", "the field lacks a value at column {column}"),
    "query.value.do": (
        "请把值紧写在冒号或逗号后面，如 机构:HRC,GA；要找这几个字，请加引号",
        "write it right behind the colon or comma, as in body:HRC,GA, or put the words in quotation marks to search for them",
    ),
    "query.theme": ("词库里没有“{name}”这个主题（第 {column} 列）", "the lexicon has no theme “{name}” (column {column})"),
    "query.theme.do": ("相近的主题：{nearest}", "themes like it: {nearest}"),
    "query.word": ("这里不能按词找（第 {column} 列）", "words cannot be told apart here (column {column})"),
    "query.word.do": ("请写词的几个字，不写 word:", "write the characters themselves, without word:"),
    "query.term": ("词库里没有“{name}”这个术语（第 {column} 列）", "the lexicon has no term “{name}” (column {column})"),
    "query.term.do": ("相近的术语：{nearest}", "terms like it: {nearest}"),
    "query.term_far": ("词库里没有“{name}”这个术语（第 {column} 列）", "the lexicon has no term “{name}” (column {column})"),
    "query.term_far.do": (
        "不加“术语:”就按原文的字找",
        "without term: the characters themselves are searched for",
    ),
    "query.theme_far": ("词库里没有“{name}”这个主题（第 {column} 列）", "the lexicon has no theme “{name}” (column {column})"),
    "query.theme_far.do": ("请写主题的编号或名称", "give the id or the label of a theme"),
    "query.range": ("第 {column} 列不是届次或年份", "no session or year stands at column {column}"),
    "query.range.do": ("请写成 43、43..53 或 S-32", "write 43, 43..53 or S-32"),
    "query.zone": ("没有第 {column} 列的部分", "there is no zone as at column {column}"),
    "query.zone.do": (
        "可写：title 标题、preambular 序言、operative 执行、heading 小标题、annex 附件、body 正文、footnote 脚注",
        "write title, preambular, operative, heading, annex, body or footnote",
    ),
    "query.kind": ("没有第 {column} 列的类别", "there is no kind as at column {column}"),
    "query.kind.do": (
        "可写：resolution 决议、draft 草案、decision 决定、report 报告、other 其他",
        "write resolution, draft, decision, report or other",
    ),
    "query.cited": ("第 {column} 列应是“是”或“否”", "column {column} must say yes or no"),
    "query.cited.do": ("请写 所引:是 或 所引:否，只写一次", "write cited:yes or cited:no, once"),
    "query.cited_place": ("第 {column} 列的“所引”只能单独写", "cited at column {column} must stand by itself"),
    "query.cited_place.do": (
        "请把它移到括号、|、>> 和 - 之外，用空格隔开",
        "move it out of brackets and away from |, >> and -, set apart by blanks",
    ),
    "query.cited_alone": (
        "第 {column} 列的“所引”之外没有要找的词",
        "there is nothing to find besides cited at column {column}",
    ),
    "query.cited_alone.do": ("请加上要找的词，如 发展权 所引:否", "add the words to find, as in 发展权 cited:no"),
    "query.deep": (
        "第 {column} 列的括号套了 {deepest} 层以上",
        "the brackets at column {column} are nested deeper than {deepest}",
    ),
    "query.deep.do": ("请减少括号", "use fewer brackets"),
    "query.many": ("第 {column} 列起超过 {most} 个部分", "from column {column} on there are more than {most} parts"),
    "query.many.do": ("请分成几个检索式", "split it into several queries"),
    "query.slow": (
        "第 {column} 列起超过 {most} 个 >>、~、* 和正则表达式",
        "from column {column} on there are more than {most} of >>, ~, * and expressions",
    ),
    "query.slow.do": ("请分成几个检索式", "split it into several queries"),
    "query.language": (
        "检索式的写法：\n"
        "  南南合作              这几个字连着出现；空格、全角半角、大小写、繁简都不计较\n"
        '  "南南 合作"           引号里的照字面找，* 和 | 也是普通字\n'
        "  人权 发展             空格：同一段里都有\n"
        "  人权|自由             |：有其中一个就行；| 比空格结合得紧\n"
        "  人权 -公约            -：没有后面这个词\n"
        "  (人权|自由) 对话      括号：先算里面的\n"
        "  非*性  合作*          *：零到 8 个汉字\n"
        '  "南南 三方"~5         这几个词挨得近，中间一共最多 5 个字，先后不论\n'
        "  敦促 >> 合作          >>：先后出现；敦促 >>9 合作：中间最多 9 个字\n"
        "  /[东南西北]{2}合作/   正则表达式（RE2）\n"
        "  主题:普遍定期审议     theme: 词库里的主题；术语:（term:）其中一个术语\n"
        "  词:合作               word: 分词得出的整个词；南南合作里的合作不算\n"
        "  机构:HRC,GA           body:；逗号隔开几个值，有一个就行\n"
        "  届会:43..53           session:；年份:2013..2021（year:）\n"
        "  文号:A/HRC/RES/*      symbol:；来源:（source:）文件名；都可以用 *\n"
        "  部分:执行             zone: title preambular operative heading annex body\n"
        "                        footnote（标题 序言 执行 小标题 附件 正文 脚注）\n"
        "  开首:敦促             opening: 段落开头的词；又敦促 也算\n"
        "  类别:决议  分部:A     kind: part:\n"
        "  所引:否               cited:no 不要所引文件标题里的；cited:yes 只要这些\n"
        "- / ( 和引号只在词首才起作用：COVID-19、A/HRC/RES/53/11、74(b) 照字面找。\n"
        "符号前加 \\ 就是普通字；全角符号（“”（）｜－＊～：）一样用。\n"
        "在命令行里请用单引号括住整个检索式，如 zhuti search '\"南南 三方\"~5 -北南'。",
        "How a query is written:\n"
        "  南南合作              these characters in a row; blanks, widths, case,\n"
        "                        Traditional or Simplified make no difference\n"
        '  "南南 合作"           literally; * and | are plain in quotation marks\n'
        "  人权 发展             a blank: both in the paragraph\n"
        "  人权|自由             |: at least one; it binds tighter than a blank\n"
        "  人权 -公约            -: without what follows\n"
        "  (人权|自由) 对话      brackets: what is in them first\n"
        "  非*性  合作*          *: none to 8 Chinese characters\n"
        '  "南南 三方"~5         close together, in any order, with at most 5\n'
        "                        characters in all between them\n"
        "  敦促 >> 合作          >>: in this order; 敦促 >>9 合作: at most 9 between\n"
        "  /[东南西北]{2}合作/   a regular expression (RE2)\n"
        "  theme:普遍定期审议    a theme, by label or id; term: one term of the lexicon\n"
        "  word:合作             as the text is cut into words; not within 南南合作\n"
        "  body:HRC,GA           one of several values\n"
        "  session:43..53        year:2013..2021\n"
        "  symbol:A/HRC/RES/*    source: the name of a file; * in both\n"
        "  zone:operative        title preambular operative heading annex body footnote\n"
        "  opening:敦促          the words a paragraph opens with; 又敦促 counts\n"
        "  kind:resolution       part:A\n"
        "  cited:no              not in the quoted title of another document; cited:yes\n"
        "- / ( and quotation marks are signs only at the start of a word: COVID-19,\n"
        "A/HRC/RES/53/11 and 74(b) are plain text. \\ makes the next character plain;\n"
        "full-width signs do the same.\n"
        "In a shell put the query in single quotes: zhuti search '\"南南 三方\"~5 -北南'.",
    ),
}
