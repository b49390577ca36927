"""What the report says of the keywords of each session: (zh, en)."""

WORDINGS = {
    "keywords_page.section": ("各届会议的关键词", "Keywords of each session"),
    "keywords_page.note": (
        "每届会议比同一机构的其他各届（没有其他各届的，比其余全部）多用哪些词。按 Log Ratio = log₂((a/c) / (b/d)) "
        "的 95% 区间下限从大到小排：a 是本届 c 个词里这个词的次数，b 是对照的 d 个词里的次数；+1 就是多一倍，+2 是四倍。"
        "G² 是四格对数似然（2 Σ O ln(O/E)），越大越不像偶然；q 是全部受检的词一起按 "
        "Benjamini–Hochberg 校正后的 p，一按词次，一按文件，取大的一个。",
        "The words that each session uses more than the other sessions of its body (than all the rest, where there is no"
        " other). They are in the order of the lower end of the 95% interval of the Log Ratio, log₂((a/c) / (b/d)): the word is"
        " a of c words of the session and b of d words of what it is compared with; +1 is twice as often, +2 four times."
        " G² is log-likelihood over four cells (2 Σ O ln(O/E)): the larger, the less like chance. q is p, adjusted over all"
        " words tested after Benjamini and Hochberg, once by words and once by documents; the greater of the two.",
    ),
    "keywords_page.note.tfidf": (
        "TF-IDF 一行列出权重最大的词：a·(ln((1+n)/(1+df)) + 1)，整届归一；相比的 n 份文件中 df 份有这个词。它不作检验，"
        "只说哪些词在本届常见而文件间少见。",
        "The line on TF-IDF has the words of most weight: a·(ln((1+n)/(1+df)) + 1), the session scaled to length 1, where df of"
        " the n documents compared have the word. It tests nothing: these words are frequent in the session and stand in few"
        " documents.",
    ),
    "keywords_page.note.tested": (
        "只检验合计至少 {least} 次的词，只列 q 小于 {most} 的；不足五个时，其后另列不可靠的，颜色较浅，q 带问号。",
        "Tested are words that stand {least} times or more in both together; listed are those of a q below {most}. Fewer than"
        " five are followed by others that are not sure, paler and with a question mark behind q.",
    ),
    "keywords_page.unsure": (
        "以下不可靠：q 不小于 {most}，可能出于偶然",
        "Not sure, q of {most} or more: they may be chance",
    ),
    "keywords_page.note.left_out": (
        "停用词 {stop_words} 个、段首用语 {openings} 个和数字不计；都在词库的 stopwords.txt 和 openings.tsv 里，可以改。",
        "Left out: {stop_words} stop words, {openings} openings of paragraphs, and numbers. stopwords.txt and openings.tsv of"
        " the lexicon hold them, and can be edited.",
    ),
    "keywords_page.note.naive": (
        "标有 ~ 的区间是粗算的：有一方不足 8 份文件，看不出文件之间的差别，只好把每个词当作独立的，偏窄；q 也只按词次，偏小。",
        "Intervals marked ~ are naive: one side has fewer than 8 documents, too few to tell how documents differ, so that words"
        " are taken for independent. They are too narrow; q goes by words alone and is too small.",
    ),
    "keywords_page.note.wordless": ("没有词可比的届会：{sessions}。", "Sessions without a word to compare: {sessions}."),
    "keywords_page.note.unplaced": (
        "有 {documents} 份文件不知道是哪个机构或哪届会议的，没有计入。",
        "Documents of which the body or the session is not known take no part: {documents}.",
    ),
    "keywords_page.against.sessions": ("{body}其他各届", "the other sessions: {body}"),
    "keywords_page.against.rest": ("其余全部文件", "all other documents"),
    "keywords_page.size": (
        "{documents} 份文件，{paragraphs} 段，{tokens} 词",
        "documents {documents}, paragraphs {paragraphs}, words {tokens}",
    ),
    "keywords_page.compared": (
        "本届（{target}）比{others}（{reference}）。",
        "The session ({target}) beside {others} ({reference}).",
    ),
    "keywords_page.caption": ("{session}比{others}多用的词", "What {session} uses more than {others}"),
    "keywords_page.nothing": (
        "检验了 {tested} 个词，没有一个可以断定本届用得更多：文字太少，或用词相近。",
        "{tested} words were tested, and of none can it be said that the session uses it more: there is too little text, or it"
        " uses much the same words.",
    ),
    "keywords_page.more": ("另有 {count} 个，见文末的下载文件。", "{count} more are in the downloads at the end of the page."),
    "keywords_page.column.word": ("词", "Word"),
    "keywords_page.column.tokens": ("次数", "Count"),
    "keywords_page.column.per_10k": ("每万词", "Per 10k"),
    "keywords_page.column.reference": ("对照每万词", "Other per 10k"),
    "keywords_page.column.paragraphs": ("段数", "Paragraphs"),
    "keywords_page.column.documents": ("文件", "Documents"),
    "keywords_page.column.log_ratio": ("Log Ratio", "Log Ratio"),
    "keywords_page.column.interval": ("95% 区间", "95% interval"),
    "keywords_page.column.g2": ("G²", "G²"),
    "keywords_page.column.q": ("q", "q"),
    "keywords_page.few": (
        "* 不足 3 份文件有这个词，可能只是一两篇的用语。",
        "* Fewer than 3 documents have the word: it may be a matter of one text.",
    ),
    "keywords_page.tfidf": ("按 TF-IDF（括号里是权重和段数）：", "By TF-IDF (in brackets: weight, and paragraphs): "),
    "keywords_page.colon": ("：", ": "),
    "keywords_page.list": ("“{word}”，{session}", "“{word}”, {session}"),
    "keywords_page.downloads": ("各届会议的关键词", "Keywords of each session"),
    "keywords_page.alone": (
        "没有两届会议的文字可比",
        "there are no two sessions with words to compare",
    ),
}
