"""What ``zhuti collocates`` says: (zh, en)."""

WORDINGS = {
    "collocation.help": (
        "搭配：检索结果左右常出现哪些词，联系有多紧。",
        "Collocates: which words stand around what a query finds, and how strongly they are drawn to it.",
    ),
    "collocation.window": ("左右各几个词。", "How many words on either side."),
    "collocation.within": (
        "窗口到哪里为止：text（一段文字）或 sentence（。！？；）。",
        "Where a window stops: at the edges of the text, or of a sentence (。！？；).",
    ),
    "collocation.sort": ("按什么排序。", "What to sort by."),
    "collocation.nothing": (
        "没有可列的搭配：{hits} 处，见于 {of_texts} 段文字中的 {texts} 段。",
        "No collocates to list: {hits} occurrences, in {texts} of {of_texts} texts.",
    ),
    "collocation.no_words": (
        "检索式没有要找的字词，左右无从谈起：请写出字词，如 zhuti collocates 发展 --session 53。",
        "The query finds texts, no words in them, so nothing stands around it: name words, as in"
        " zhuti collocates 发展 --session 53.",
    ),
    "collocation.heading.form": ("搭配", "Collocate"),
    "collocation.heading.total": ("共现", "Total"),
    "collocation.heading.left": ("左", "Left"),
    "collocation.heading.right": ("右", "Right"),
    "collocation.heading.documents": ("文件", "Doc."),
    "collocation.heading.frequency": ("词频", "Freq."),
    "collocation.heading.expected": ("期望", "Expected"),
    "collocation.heading.outside": ("窗口外", "Outside"),
    "collocation.legend.query": (
        "检索式 {query}：{hits} 处，见于 {texts} 段文字、{documents} 份文件；{nodes} 个节点（碰到同一个词的算一个），"
        "窗口左右各 {window}（{within}），共 {places} 个位置。",
        "Query {query}: {hits} occurrences in {texts} texts of {documents} documents; {nodes} nodes (those that touch the same"
        " words are one), windows of {window} on either side ({within}), {places} places in all.",
    ),
    "collocation.legend.words": (
        "共 {words} 个{unit}；窗口外 {outside} 个。",
        "{words} {unit} in all; {outside} outside the windows.",
    ),
    "collocation.legend.sorted": ("按 {measure} 排序：{formula}。", "Sorted by {measure}: {formula}."),
    "collocation.legend.formulas": ("其他：{formulas}。", "Others: {formulas}."),
    "collocation.legend.symbols": (
        "O 共现；E 期望 = 窗口位置 * (O + 窗口外的该词) / (窗口位置 + 窗口外)；f(x) 节点数；f(y) 词频。",
        "O: total; E: expected = places in windows * (O + the word outside) / (places + outside); f(x): nodes; f(y): freq.",
    ),
    "collocation.token": ("词", "words"),
    "collocation.char": ("字", "characters"),
    "collocation.text": ("不出一段文字", "within a text"),
    "collocation.sentence": ("不出一句", "within a sentence"),
}
