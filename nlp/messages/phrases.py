"""What is said of phrases: (zh, en)."""

WORDINGS = {
    "phrases.help": (
        "反复出现的短语，可能是术语：次数、C 值、熵、结合强度，按像术语的程度排列。",
        "List phrases that stand again and again and may be terms, with C-value, entropies and cohesion, the likeliest first.",
    ),
    "phrases.length": (
        "几个字：4，或 2..8（默认 2..12；拉丁字母的词按字母数）。",
        "How many characters: 4, or 2..8 (default: 2..12; of a Latin word, its letters).",
    ),
    "phrases.n": (
        "改按词（jieba 分词）计：几个词连在一起，3 或 2..5。",
        "Take words as jieba cuts them instead: how many in a row, 3 or 2..5.",
    ),
    "phrases.least": ("至少出现几次。", "How often a phrase must stand."),
    "phrases.overlap": (
        "互相重叠时留哪些：none 都留，longest 先留长的，frequent 先留多的。",
        "Where phrases overlap, keep all (none), the longest first (longest), or the commonest first (frequent).",
    ),
    "phrases.sort": (
        "按什么排：score（像术语的程度）、c-value、count、length 或 documents。",
        "Order by score (how much like a term), c-value, count, length or documents.",
    ),
    "phrases.all": (
        "凡够次数的都列：两端是虚词的、只在更长短语里出现的也列。",
        "List all that stands so often: with function words at the edges, and only within longer phrases, too.",
    ),
    "phrases.known": (
        "标出词库已有的，以及有多少在词库的命中之内。",
        "Say which are terms of the lexicon, and how much lies within mentions of its terms.",
    ),
    "phrases.new": (
        "不列词库已有的，和全在词库命中之内的。",
        "Leave out terms of the lexicon, and what only stands within mentions of its terms.",
    ),
    "phrases.stop_words": (
        "虚词表，一行一词：短语不以它们开头或结尾（默认：词库里的 stopwords.txt）。",
        "The function words that no phrase begins or ends with, one a line (default: stopwords.txt of the lexicon).",
    ),
    "phrases.no_stop_words": ("短语可以虚词开头或结尾。", "Let phrases begin and end with function words."),
    "phrases.lengths": ("不是长度", "not a length"),
    "phrases.lengths.do": ("请写 1 到 {most} 的数，或 2..12", "write a number from 1 to {most}, or 2..12"),
    "phrases.two_units": ("--length 和 --n 不能同用", "--length and --n do not go together"),
    "phrases.two_units.do": (
        "--length 按字计，--n 按词计，请用其一",
        "--length counts characters, --n words; give one of them",
    ),
    "phrases.too_much": ("文字太多，一次只能处理 {most} 字", "there is too much text: {most} characters are mined at once"),
    "phrases.too_much.do": (
        "请用 --session、--year、--body 等缩小范围",
        "narrow it down with --session, --year, --body or other filters",
    ),
    "phrases.nothing": (
        "没有可列的：{texts} 段文字里没有出现 {least} 次以上的短语。",
        "Nothing to list: no phrase stands {least} times or more in {texts} texts.",
    ),
    "phrases.heading.phrase": ("短语", "Phrase"),
    "phrases.heading.length": ("长度", "Length"),
    "phrases.heading.count": ("次数", "Count"),
    "phrases.heading.paragraphs": ("段落", "Texts"),
    "phrases.heading.documents": ("文件", "Doc."),
    "phrases.heading.sessions": ("届会", "Sess."),
    "phrases.heading.score": ("分数", "Score"),
    "phrases.heading.c_value": ("C 值", "C-value"),
    "phrases.heading.left_entropy": ("左熵", "H left"),
    "phrases.heading.right_entropy": ("右熵", "H right"),
    "phrases.heading.pmi": ("PMI", "PMI"),
    "phrases.heading.whole": ("词界", "Whole"),
    "phrases.heading.covered": ("命中内", "Within"),
    "phrases.heading.themes": ("词库主题", "Theme"),
    "phrases.legend.least": (
        "至少 {least} 次，{shortest} 至 {longest} {unit}；不跨标点；按{sort}排列。",
        "At least {least} times, {shortest} to {longest} {unit}; none crosses a mark; ordered by {sort}.",
    ),
    "phrases.legend.char": ("字", "characters"),
    "phrases.legend.token": ("词", "words"),
    "phrases.legend.edges": (
        "两端不是虚词，且不总在更长的短语里（--all 全列）。",
        "None begins or ends with a function word, or always stands within a longer one (--all lists those too).",
    ),
    "phrases.legend.all": ("凡够次数的都列了。", "All that stands so often is listed."),
    "phrases.legend.overlap": (
        "{overlap}：与已留的短语有一处重叠的不留。",
        "{overlap}: what touches a phrase that was kept before it, at any place, is not kept.",
    ),
    "phrases.legend.new": ("词库已有的不列。", "What the lexicon has is not listed."),
    "phrases.legend.narrow": (
        "窗口窄，有几列没有列出；csv 和 json 有全部各列。",
        "Some columns have no room here; csv and json have all of them.",
    ),
}
