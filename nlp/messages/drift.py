"""What ``zhuti drift`` says: (zh, en)."""

WORDINGS = {
    "drift.help": (
        "措辞的变迁：--theme 按条款逐届列出一个主题的措辞和每一步的改动；--pairs 列出全库里互相替换的词语。",
        "How wordings drift: --theme tells a theme's history clause by clause, with what changed at each step; --pairs lists"
        " the words that took the place of others in the workspace.",
    ),
    "drift.theme": (
        "哪个主题（编号或名称；可重复）；与 --pairs 合用时只看含有它的条款。",
        "Which theme, by id or label; may be repeated. With --pairs: only clauses that carry it.",
    ),
    "drift.pairs": ("列出互相替换的词语。", "List the words that took the place of others."),
    "drift.format": (
        "table（默认）、csv、json 或 html（--theme 的网页；文件名以 .html 结尾时默认）。",
        "table (the default), csv, json or html (a page, for --theme; the default for a file that ends in .html).",
    ),
    "drift.min_count": (
        "--pairs：至少在几处改写中替换过才列出（同一改写见于多份文件，只算一处）。",
        "--pairs: in how many rewordings at least (one found in several documents counts once).",
    ),
    "drift.limit": (
        "最多列几行替换（默认：table 20，csv 和 json 全部），或者每个主题几条沿革（步数多的先列，默认全部）。",
        "How many replacements to list (default: 20 in a table, all in csv and json), or chains of each theme (those of the"
        " most steps; default: all).",
    ),
    "drift.context": (
        "--theme：列出提到主题的那几句（clause），还是整段（paragraph）。",
        "--theme: show the clauses around the mentions, or the whole paragraph.",
    ),
    "drift.unasked": ("没有说要看什么", "nothing was asked for"),
    "drift.unasked.do": (
        "请写 --theme 主题（如 --theme {example}），或者写 --pairs",
        "write --theme THEME, such as --theme {example}, or --pairs",
    ),
    "drift.no_page": ("--pairs 没有网页", "there is no page of --pairs"),
    "drift.no_page.do": ("请用 --format table、csv 或 json", "use --format table, csv or json"),
    "drift.tracing": ("正在追溯 {count} 份文件的条款……", "Tracing the clauses of {count} documents …"),
    "drift.progress": ("追溯条款", "Tracing"),
    "drift.nothing": ("没有符合筛选条件的文件。", "No document passes the filters."),
    "drift.no_paragraphs": (
        "所选范围里没有段落含有主题“{label}”，看不出变迁。",
        "No paragraph in the range chosen carries the theme “{label}”: no history to tell.",
    ),
    "drift.one_session": (
        "主题“{label}”只见于一届会议，还看不出变迁：请加入其他届次的文件。",
        "The theme “{label}” stands in one session only, so there is no history yet: add documents of other sessions.",
    ),
    "drift.no_pairs": (
        "没有可列的替换：在 {documents} 份文件里比对了 {clauses} 处改写。",
        "No replacement to list: {clauses} rewordings in {documents} documents were compared.",
    ),
    "drift.heading.session": ("届次", "Session"),
    "drift.heading.paragraphs": ("段落", "Par."),
    "drift.heading.identical": ("相同", "Same"),
    "drift.heading.reworded": ("改写", "Reworded"),
    "drift.heading.entered": ("加入", "Entered"),
    "drift.heading.new": ("新增", "New"),
    "drift.heading.wordings": ("措辞（次数）", "Wordings (mentions)"),
    "drift.outcome.identical": ("措辞相同", "unchanged"),
    "drift.outcome.reworded": ("改写", "reworded"),
    "drift.outcome.entered": ("主题加入旧段", "theme entered the clause"),
    "drift.outcome.new": ("新增", "new"),
    "drift.title": ("{label}（{theme}）", "{label} ({theme})"),
    "drift.total": (
        "{paragraphs} 段含有该主题，分成 {chains} 条沿革，见于 {sessions} 届会议。",
        "{paragraphs} paragraphs carry the theme, in {chains} chains over {sessions} sessions.",
    ),
    "drift.wording": (
        "“{surface}”：{mentions} 次，{documents} 份文件，{span}",
        "“{surface}”: {mentions} times in {documents} documents, {span}",
    ),
    "drift.span": ("{first} 至 {last}", "{first} to {last}"),
    "drift.span.one": ("仅 {first}", "{first} only"),
    "drift.chain": ("沿革 {number}：{first} 至 {last}，{steps} 步", "Chain {number}: {first} to {last}, {steps} steps"),
    "drift.chain.one": ("沿革 {number}：仅 {first}", "Chain {number}: {first} only"),
    "drift.chain.origin": ("（由 {origin} 分出）", " (branches off {origin})"),
    "drift.step.after": ("{outcome}，{likeness}", "{outcome}, {likeness}"),
    "drift.step.against": ("{outcome}，与 {before} 相比，{likeness}", "{outcome}, against {before}, {likeness}"),
    "drift.change": ("{kind}：{words}", "{kind}: {words}"),
    "drift.alike": ("相似度 {similarity}", "{similarity} alike"),
    "drift.contained": (
        "相似度 {similarity}，较短一段的 {containment} 见于另一段",
        "{similarity} alike, {containment} of the shorter one in the other",
    ),
    "drift.shown": ("列出 {shown} 条沿革，共 {total} 条。", "{shown} of {total} chains shown."),
    "drift.left": ("改写后不再含有该主题", "reworded: it carries the theme no more"),
    "drift.merged": ("与别的条款合并成此条，见其沿革", "merged into this clause, which goes on in another chain"),
    "drift.dropped": ("整段删去", "the whole paragraph was dropped"),
    "drift.elsewhere": ("（此段别处另有改动：{count} 处）", "(changes elsewhere in the paragraph: {count})"),
    "drift.undated": ("日期不详", "no date"),
    "drift.inferred": ("{date}（推定）", "{date} (inferred)"),
    "drift.legend.marks": (
        "{deleted} 是删去的，{added} 是增加的，与沿革中的上一步或所注条款相比；【】里是提到主题的词语。",
        "{deleted} went and {added} came since the step before, or the clause named; 【】 holds the mentions.",
    ),
    "drift.legend.outcomes": (
        "相同、改写：来源条款也含有该主题；加入：来源条款没有这个主题；新增：没有找到来源。四项之和是段落数。",
        "Same, reworded: the clause it comes from carries the theme too; entered: that one does not; new: no earlier clause was"
        " found. The four add up to the paragraphs.",
    ),
    "drift.heading.old": ("原词语", "Old words"),
    "drift.heading.new_words": ("新词语", "New words"),
    "drift.heading.clauses": ("改写", "Reworded"),
    "drift.heading.alone": ("仅此", "Alone"),
    "drift.heading.pair_documents": ("文件", "Doc."),
    "drift.heading.back": ("反向", "Back"),
    "drift.heading.likeness": ("字同", "Alike"),
    "drift.heading.where": ("届次", "Sessions"),
    "drift.more": ("（另有 {count} 处）", " and {count} more"),
    "drift.opening": ("段首用语", "opens the paragraph"),
    "drift.term_of": ("“{word}”是主题“{theme}”的用语", "“{word}” is a term of “{theme}”"),
    "drift.terms_of": ("都是主题“{theme}”的用语", "both are terms of “{theme}”"),
    "drift.legend.pairs": (
        "改写：在几处改写（旧文、新文各不相同）中替换过；仅此：其中除标点、虚词、数字和引文外别无改动的；反向：反过来替换的；字同：两个词语共有的字。",
        "Reworded: in how many rewordings (an old and a new text each); Alone: those without any other change but marks, small"
        " words, numbers and citations; Back: made the other way round; Alike: characters in common.",
    ),
    "drift.legend.candidates": (
        "字同高、仅此多的，多半是同一概念的不同译法，可考虑收入词库；字同为零的，也可能是内容改了。请看例句再定。",
        "Where Alike or Alone is high, the two are probably renderings of one term, candidates for the lexicon; at 0% the"
        " content may have changed. Read the example before deciding.",
    ),
    "drift.legend.corpus": ("比对了 {documents} 份文件的 {clauses} 处改写", "{clauses} rewordings in {documents} documents"),
}
