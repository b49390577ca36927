"""What is said of keywords: options, faults, the table and its legend: (zh, en)."""

WORDINGS = {
    "keywords.help": (
        "关键词：一个组（届会、机构、年份、部分、文件或主题）比另一个组多用哪些词，多多少，有多可靠。",
        "Keywords: the words that a session, body, year, zone, document or theme uses more than another: how much, how surely.",
    ),
    "keywords.of": (
        "比较哪个组：session=53,body=HRC；键有 body session year kind zone theme document，重复的键任一即可。",
        "The group: session=53,body=HRC. Keys: body session year kind zone theme document; one repeated gives alternatives.",
    ),
    "keywords.against": (
        "同哪个组比：写法同上，或 rest（其余全部）。",
        "The other group, written likewise, or rest: all others.",
    ),
    "keywords.measure": (
        "按什么排序：logratio（差多少倍，取区间下限）、g2（多可靠）、logodds（两者兼顾）、diff（百分差）、tfidf。",
        "The order: logratio (how many times, its lower bound), g2 (how surely), logodds (both at once), diff (%DIFF), tfidf.",
    ),
    "keywords.unit": (
        "数词次（tokens），还是数有这个词的文件（documents）。",
        "Count words (tokens), or the documents that have a word (documents).",
    ),
    "keywords.min_count": ("两组合计至少出现几次才检验。", "How often a word must stand in both groups together to be tested."),
    "keywords.max_q": (
        "只列 q 小于此数的词；1 全列。不写就是 0.05，不足五个词时接着列出不可靠的词，共十行。",
        "List words of a smaller q; 1 lists all. Without it 0.05, and fewer than five are followed by others, up to ten rows.",
    ),
    "keywords.min_documents": (
        "至少在组内几份文件里出现才列。",
        "How many documents of the group must have a word for it to be listed.",
    ),
    "keywords.lacking": ("改列这个组用得少的词。", "List what the group uses less instead."),
    "keywords.once": ("组内文字相同的段落只计一次。", "Count paragraphs of a group that read the same once."),
    "keywords.openings": ("段首用语（重申、又回顾）也计，或不计。", "Count the words with which paragraphs open, or do not."),
    "keywords.list_stop_words": ("只列出不计的词和段首用语。", "Only list the words and openings that are left out."),
    "keywords.list.stop_words": (
        "停用词 {count} 个：词库的 stopwords.txt，或 --stop-words 所给的表",
        "{count} stop words: stopwords.txt of the lexicon, or what --stop-words gives",
    ),
    "keywords.list.openings": ("段首用语 {count} 个：词库的 openings.tsv", "{count} openings: openings.tsv of the lexicon"),
    "keywords.no_of": ("没有说是哪个组", "no group is given"),
    "keywords.no_of.do": ("请写 --of session=53,body=HRC", "write --of session=53,body=HRC"),
    "keywords.rest": ("其余", "the rest"),
    "keywords.group_size": (
        "{written}（{documents} 份文件，{paragraphs} 段，{tokens} 词）",
        "{written} ({documents} doc., {paragraphs} par., {tokens} words)",
    ),
    "keywords.heading": ("{of}比{against}多用的词", "What {of} uses more than {against}"),
    "keywords.heading.lacking": ("{of}比{against}少用的词", "What {of} uses less than {against}"),
    "keywords.heading.measure": ("排序：{measure}：{formula}；{cells}。", "Ordered by {measure}: {formula}; {cells}."),
    "keywords.formula.logratio": ("log₂((a/c) / (b/d))", "log₂((a/c) / (b/d))"),
    "keywords.formula.g2": ("2 Σ O ln(O/E)，四格 a、b、c-a、d-b", "2 Σ O ln(O/E) over a, b, c-a, d-b"),
    "keywords.formula.logodds": (
        "(ln((a+w)/(c+W-a-w)) - ln((b+w)/(d+W-b-w))) / √(1/(a+w) + 1/(b+w))，w 为先验",
        "(ln((a+w)/(c+W-a-w)) - ln((b+w)/(d+W-b-w))) / √(1/(a+w) + 1/(b+w)), w being the prior",
    ),
    "keywords.formula.diff": ("100 (a/c - b/d) / (b/d)", "100 (a/c - b/d) / (b/d)"),
    "keywords.formula.tfidf": (
        "a (ln((1+n)/(1+df)) + 1)，归一；n 份文件中 df 份有这个词",
        "a (ln((1+n)/(1+df)) + 1), scaled to length 1; df of n documents have the word",
    ),
    "keywords.cells.tokens": (
        "这个词在前一组的 c 个词中有 a 个，在后一组的 d 个词中有 b 个",
        "the word is a of c words of the first group and b of d of the other",
    ),
    "keywords.cells.documents": (
        "前一组 c 份文件中有 a 份用这个词，后一组 d 份中有 b 份",
        "a of c documents of the first group have the word, and b of d of the other",
    ),
    "keywords.none": (
        "没有 q 小于 {most} 的词：文字太少，或两组用词相近。最小的 q 是 {least_q}。",
        "No word has a q below {most}: there is too little text, or the groups use much the same words. The smallest q is"
        " {least_q}.",
    ),
    "keywords.none_by_resolutions": (
        "没有可靠的词：有 {fell} 个词只看词次像是可靠，但各份文件之间的差别一样大，不能排除偶然。",
        "No word is sure: {fell} words are so by their count alone, but documents differ as much among themselves, so that"
        " chance cannot be excluded.",
    ),
    "keywords.unsure": (
        "以下不可靠：q 不小于 {most}，可能出于偶然",
        "Not sure, q of {most} or more: they may be chance",
    ),
    "keywords.none_at_all": ("没有可列的词。", "There is no word to list."),
    "keywords.by.logratio": (
        "Log Ratio 区间靠零的一端，即至少差多少倍（1 为两倍，2 为四倍）",
        "the end of the Log Ratio's interval that is nearer to 0, how large it is at least (1: twice as often, 2: four times)",
    ),
    "keywords.by.g2": ("对数似然 G²（四格），差别有多可靠", "log-likelihood G² over four cells, how sure the difference is"),
    "keywords.by.logodds": (
        "对数胜算比的 z 值，带先验（Monroe、Colaresi、Quinn 2008）",
        "z of the log-odds with an informative prior (Monroe, Colaresi, Quinn 2008)",
    ),
    "keywords.by.diff": ("百分差 %DIFF，多百分之几", "%DIFF, by how many per cent it is more"),
    "keywords.by.tfidf": ("TF-IDF，组内常见而文件间少见", "TF-IDF, frequent in the group and in few documents"),
    "keywords.column.word": ("词", "Word"),
    "keywords.column.theme": ("主题", "Theme"),
    "keywords.column.count_tokens": ("次数", "Count"),
    "keywords.column.rate_tokens": ("每万词", "/10k"),
    "keywords.column.reference_count_tokens": ("对方", "Other"),
    "keywords.column.reference_rate_tokens": ("每万词", "/10k"),
    "keywords.column.count_documents": ("文件", "Docs"),
    "keywords.column.rate_documents": ("比例", "Share"),
    "keywords.column.reference_count_documents": ("对方", "Other"),
    "keywords.column.reference_rate_documents": ("比例", "Share"),
    "keywords.column.log_ratio": ("LogR", "LogR"),
    "keywords.column.interval": ("95% 区间", "95% interval"),
    "keywords.column.documents_of": ("文件", "Doc."),
    "keywords.legend.tested": (
        "检验了合计至少 {least} 次的 {tested} 个词；q 不小于 {most} 的 {fell} 个词不列（--max-q 1 全列）。",
        "{tested} words that stand {least} times or more were tested; not listed for their q of {most} or more: {fell}"
        " (--max-q 1 lists them).",
    ),
    "keywords.legend.tested.some": (
        "检验了合计至少 {least} 次的 {tested} 个词；{fell} 个词的 q 不小于 {most}（--max-q 1 全列）。",
        "{tested} words that stand {least} times or more were tested; {fell} of them have a q of {most} or more (--max-q 1"
        " lists all).",
    ),
    "keywords.legend.shown": (
        "列出的词：可靠的 {sure} 个，不可靠的 {unsure} 个。",
        "Rows shown: {sure} sure, {unsure} not sure.",
    ),
    "keywords.legend.unsure": (
        "q 后带 {mark}：不小于 {most}，不可靠，可能出于偶然。",
        "{mark} behind q: {most} or more, not sure; the word may be chance.",
    ),
    "keywords.legend.all": (
        "检验了合计至少 {least} 次的 {tested} 个词，不论 q 多大都列。",
        "{tested} words that stand {least} times or more were tested, and are listed whatever their q.",
    ),
    "keywords.legend.q.resolutions": (
        "q：p 按 Benjamini–Hochberg 校正，一按词次（G²；期望不足 5 次的用 Fisher 检验），一按决议（Log Ratio），取大的一个。",
        "q: p after Benjamini and Hochberg, once by words (G², or Fisher's exact test where less than 5 are expected) and"
        " once by resolutions (Log Ratio); the greater of the two.",
    ),
    "keywords.legend.q.naive": (
        "q：p 按 Benjamini–Hochberg 校正；p 出自 G²，期望不足 5 次的出自 Fisher 精确检验；把每个词当作独立的，偏小。",
        "q: p after Benjamini and Hochberg; p: of G², or of Fisher's exact test where less than 5 are expected. It takes"
        " words for"
        " independent draws and is too small.",
    ),
    "keywords.legend.q.documents": (
        "q：p 按 Benjamini–Hochberg 校正，一出自 G²（期望不足 5 份的用 Fisher 精确检验），一出自 Log Ratio，取大的一个。",
        "q: p after Benjamini and Hochberg, once of G² (or Fisher's exact test where less than 5 are expected) and once of"
        " the Log"
        " Ratio; the greater of the two.",
    ),
    "keywords.legend.tfidf": (
        "合计至少 {least} 次的 {tested} 个词。TF-IDF 不作检验：q 只供参考。",
        "{tested} words that stand {least} times or more. TF-IDF tests nothing: q stands beside it.",
    ),
    "keywords.legend.documents": (
        "不足 {fewest} 份文件的词不列：{fell} 个（--min-documents 1 全列）。",
        "Not listed because fewer than {fewest} documents have them: {fell} words (--min-documents 1 lists them).",
    ),
    "keywords.legend.resolutions": (
        "q 虽小而按决议算的 q 不小的 {fell} 个词不列：只看词次像是可靠，看各份文件则不然。",
        "Not listed though their q is small, because q by resolutions is not: {fell} words, sure by their count alone and not"
        " by the documents.",
    ),
    "keywords.legend.resolutions.some": (
        "有 {fell} 个词 q 虽小而按决议算的 q 不小：只看词次像是可靠，看各份文件则不然。",
        "A small q by words, but not by resolutions, have {fell} words: sure by their count alone and not by the documents.",
    ),
    "keywords.legend.interval.resolutions": (
        "95% 区间以决议为单位，考虑了同一决议的词互不独立。",
        "The 95% interval goes by resolutions, whose words are not independent of each other.",
    ),
    "keywords.legend.interval.documents": (
        "95% 区间以文件为单位。",
        "The 95% interval goes by documents.",
    ),
    "keywords.legend.interval.naive_documents": (
        "有一组不足 8 份文件：95% 区间按大样本的公式算，偏窄，只可粗看。",
        "A group has fewer than 8 documents: the 95% interval goes by a formula for many, is too narrow, and should be read"
        " as naive.",
    ),
    "keywords.legend.q.naive_documents": (
        "q：p 按 Benjamini–Hochberg 校正；p 出自 G²，期望不足 5 份的出自 Fisher 精确检验。",
        "q: p after Benjamini and Hochberg; p: of G², or of Fisher's exact test where less than 5 are expected.",
    ),
    "keywords.legend.interval.naive": (
        "有一组不足 8 份文件，看不出文件之间的差别：95% 区间把每个词当作独立的，偏窄，只可粗看。",
        "A group has fewer than 8 documents, too few to tell how documents differ: the 95% interval takes words for"
        " independent, is too narrow, and should be read as naive.",
    ),
    "keywords.legend.independent": (
        "同一决议反复用一个词，G² 就偏大；可用 --unit documents 或 --once 对照。",
        "A resolution that repeats a word makes G² too large; compare --unit documents, and --once.",
    ),
    "keywords.legend.once": (
        "组内文字相同的段落只计一次：未计 {target} 段，对方 {reference} 段。",
        "Paragraphs that read the same count once: left out {target}, in the other group {reference}.",
    ),
    "keywords.legend.shared": (
        "两组都有的 {shared} 段只计入前一组。",
        "Paragraphs of both groups count for the first alone: {shared}.",
    ),
    "keywords.legend.few": (
        "带 {mark} 的词不足 3 份文件，可能只是一两篇的用语。",
        "{mark}: fewer than 3 documents have the word; it may be a matter of one text.",
    ),
    "keywords.legend.themes": (
        "主题：以这个词为术语的主题；括号里的只在更长的术语中有它；{news} 表示词库里没有。",
        "Theme: has the word for a term; in brackets: has it within a longer term; {news}: the lexicon does not have it.",
    ),
    "keywords.legend.query": (
        "看一个词的段落：zhuti search '{query}'",
        "To read the paragraphs of a word: zhuti search '{query}'",
    ),
    "keywords.legend.left_out": (
        "不计：{left_out}（zhuti keywords --list-stop-words 可列出；在词库的 stopwords.txt 和 openings.tsv 里改）。",
        "Left out: {left_out} (zhuti keywords --list-stop-words lists them; stopwords.txt and openings.tsv of the lexicon"
        " hold them).",
    ),
    "keywords.legend.stop_words": ("停用词 {count} 个", "{count} stop words"),
    "keywords.legend.openings": ("段首用语 {count} 个", "{count} openings of paragraphs"),
    "keywords.legend.numbers": ("纯数字", "numbers"),
    "keywords.group": ("看不懂的组 {part}", "not a group: {part}"),
    "keywords.group.do": (
        "请写成 键=值，以逗号分隔，如 session=53,body=HRC；键有 {keys}",
        "write KEY=VALUE, set apart by commas, such as session=53,body=HRC; the keys are {keys}",
    ),
    "keywords.body": ("没有这个机构 {value}", "there is no such body: {value}"),
    "keywords.body.do": ("请写 GA、HRC 等", "write GA, HRC or another"),
    "keywords.session": ("看不懂的届次 {value}", "not a session: {value}"),
    "keywords.session.do": ("请写 53、43..53 或 S-32", "write 53, 43..53 or S-32"),
    "keywords.year": ("看不懂的年份 {value}", "not a year: {value}"),
    "keywords.year.do": ("请写 2020 或 2013..2021", "write 2020 or 2013..2021"),
    "keywords.kind": ("没有这类文件 {value}", "there is no such kind of document: {value}"),
    "keywords.kind.do": (
        "请写 resolution、draft、decision、report 或 other",
        "write resolution, draft, decision, report or other",
    ),
    "keywords.zone": ("没有这个部分 {value}", "there is no such zone: {value}"),
    "keywords.zone.do": (
        "请写 preambular、operative、heading、annex、body、title 或 footnote",
        "write preambular, operative, heading, annex, body, title or footnote",
    ),
    "keywords.theme": ("词库里没有这个主题 {value}", "the lexicon has no such theme: {value}"),
    "keywords.theme.do": (
        "请写主题的编号或名称，见 zhuti lexicon show",
        "give its id or its label; zhuti lexicon show lists them",
    ),
    "keywords.document": ("所统计的文件中没有 {value}", "there is no {value} among the documents counted"),
    "keywords.document.do": ("请看 zhuti documents 列出的文号和名称", "see zhuti documents for symbols and names"),
    "keywords.nothing": ("没有可统计的段落", "there is no paragraph to count"),
    "keywords.nothing.do": ("请用 zhuti add 加入文件，或放宽过滤条件", "add documents with zhuti add, or filter less"),
    "keywords.empty": ("这个组里没有段落", "there is no paragraph in this group"),
    "keywords.empty.do": (
        "请看 zhuti themes --by session 有哪些届次；默认只统计序言和执行部分，其他部分用 --zone",
        "zhuti themes --by session lists the sessions; other zones than preambular and operative take --zone",
    ),
    "keywords.no_rest": (
        "这个组就是全部段落，没有其余部分可比",
        "this group has all paragraphs: there is no rest to compare it with",
    ),
    "keywords.no_rest.do": ("请加入其他届会的文件，或缩小这个组", "add documents of other sessions, or make the group smaller"),
    "keywords.inside": ("--against 的段落全在 --of 里", "all paragraphs of --against are in --of"),
    "keywords.inside.do": ("请选两个不同的组", "choose two groups that differ"),
    "keywords.no_words": ("这个组的段落里没有词", "the paragraphs of this group have no words"),
    "keywords.no_words.do": ("请换一个组", "choose another group"),
}
