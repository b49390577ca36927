"""What ``zhuti search`` says: options, totals, hints, faults: (zh, en)."""

WORDINGS = {
    "search.help": (
        "在工作区的标题、段落和脚注里检索，逐处列出上下文。",
        "Search the titles, paragraphs and footnotes of the workspace; every occurrence in its context.",
    ),
    "search.query": ("检索式；含空格或符号时请加单引号。", "The query; in single quotes where it has blanks or signs."),
    "search.format": (
        "table（关键词居中对齐）、csv、jsonl、html（一页可离线打开的索引），与 --by 合用时还有 json。",
        "table (keywords aligned), csv, jsonl, html (a concordance page that opens offline), or with --by json.",
    ),
    "search.order": ("document（按文件）或 rank（最相关的在前）。", "document, or rank: the texts that answer best first."),
    "search.sort": (
        "排序：l1 至 l9 是左边第几个字，r1 至 r9 是右边的；另有 left right keyword session symbol source year zone；"
        "几个用逗号隔开，如 r1,session。",
        "Sort by l1 … l9 (characters to the left), r1 … r9 (to the right), left, right, keyword, session, symbol, source, year"
        " or zone; several with commas, as r1,session.",
    ),
    "search.limit": (
        "最多列出几处（默认：table 20，html 2000，csv 和 jsonl 全部）。",
        "How many occurrences to list (default: 20 in a table, 2000 in html, all in csv and jsonl).",
    ),
    "search.offset": ("先跳过几处。", "How many occurrences to pass over first."),
    "search.window": (
        "左右各几个字（默认：csv 和 jsonl 30，table 依屏宽）。",
        "Characters on either side (default: 30 in csv and jsonl, what fits in a table).",
    ),
    "search.context": (
        "line（一处一行）或 paragraph（整段文字）。",
        "line (a line for each occurrence) or paragraph (the whole text).",
    ),
    "search.total_only": ("只说总数。", "Only the total."),
    "search.theme": (
        "只要含有这个主题的段落（编号或名称；可重复）。",
        "Only texts that carry this theme, by id or label; may be repeated.",
    ),
    "search.zone": ("只要这些部分（可重复；默认全部）。", "Only these zones; may be repeated (default: all)."),
    "search.no_cited": (
        "不要所引文件标题里的。",
        "Leave out what stands in the quoted title of another document.",
    ),
    "search.all_versions": (
        "其他版本（草案、副本）也找。",
        "Search the other versions too (drafts, copies).",
    ),
    "search.sort_key": ("不能按这个排序", "not something to sort by"),
    "search.sort_key.do": ("可以用 l1…l9、r1…r9、{names}", "use l1…l9, r1…r9, {names}"),
    "search.two_orders": ("--sort 和 --order rank 只能用一个", "--sort and --order rank exclude each other"),
    "search.two_orders.do": ("请去掉一个", "leave one of them out"),
    "search.dash": ("用法不对", "wrong usage"),
    "search.dash.do": (
        "检索式以 - 开头时，请写在 -- 后面：{command} -- '-…'；选项请看 {command} --help",
        "a query that begins with - goes behind --, as in {command} -- '-…'; for options see {command} --help",
    ),
    "search.total": (
        "共 {hits} 处，见于 {of_units} 段文字中的 {units} 段，{of_documents} 份文件中的 {documents} 份。",
        "{hits} occurrences, in {units} of {of_units} texts, {documents} of {of_documents} documents.",
    ),
    "search.total_one": (
        "共 1 处，见于所查 {of_documents} 份文件、{of_units} 段文字中的 1 段。",
        "1 occurrence, among {of_units} texts of {of_documents} documents.",
    ),
    "search.shown": (
        "列出 {shown} 处，{total}",
        "{shown} shown of {total}",
    ),
    "search.shown_from": (
        "列出第 {first} 至 {last} 处，{total}",
        "{first} to {last} shown of {total}",
    ),
    "search.beyond": ("没有第 {first} 处：{total}", "There is no number {first}: {total}"),
    "search.nothing": (
        "没有找到：查了 {of_documents} 份文件的 {of_units} 段文字（标题、段落、脚注）。",
        "Nothing found in {of_units} texts (titles, paragraphs, footnotes) of {of_documents} documents.",
    ),
    "search.nothing.scope": (
        "筛选后没有可查的文字；请放宽筛选。",
        "The filters leave no text to search; widen them.",
    ),
    "search.nothing.parts": (
        "空格的意思是“同一段里都有”。各部分单独查：{parts}",
        "A blank means “both in the same text”. Each part by itself: {parts}",
    ),
    "search.nothing.part": ("{part}（{hits} 处）", "{part} ({hits})"),
    "search.nothing.operators": (
        "and、or、not 在这里是普通字：空格就是“都有”，| 是“或”，- 是“不要”。",
        "and, or and not are plain words here: a blank means “and”, | “or”, - “not”.",
    ),
    "search.nothing.empty": (
        "工作区里没有文件；请先用 zhuti add 加入。",
        "The workspace is empty; add documents with zhuti add.",
    ),
    "search.left_out": (
        "另有 {count} 份文件是所查文件的其他版本，没有查（--all-versions 也查）。",
        "Not searched, as other versions of those searched: {count} (--all-versions searches them too).",
    ),
    "search.building": (
        "正在为 {count} 份文件建立索引；以后检索就不用等了。",
        "Making an index of {count} documents; later searches need not wait for it.",
    ),
    "search.open": ("看整段：{command}", "To read a paragraph: {command}"),
    "search.more": ("接着看：--offset {offset}；全部：--limit {hits}", "For more: --offset {offset}; for all: --limit {hits}"),
    "search.zone.title": ("标题", "title"),
    "search.zone.preambular": ("序言", "preambular"),
    "search.zone.operative": ("执行", "operative"),
    "search.zone.heading": ("小标题", "heading"),
    "search.zone.annex": ("附件", "annex"),
    "search.zone.body": ("正文", "body"),
    "search.zone.footnote": ("脚注", "footnote"),
    "search.by": (
        "不逐处列出，而按届会、年份、文件、部分或机构统计。",
        "Count by session, year, document, zone or body instead of listing occurrences.",
    ),
    "search.json": ("json 只用于分组统计", "json is for groups only"),
    "search.json.do": ("请加 --by，或用 jsonl", "add --by, or ask for jsonl"),
    "search.groups_form": ("分组统计没有这种格式", "groups have no such form"),
    "search.groups_form.do": ("请用 {forms}", "ask for one of {forms}"),
    "search.groups.group": ("组", "Group"),
    "search.groups.hits": ("处", "hits"),
    "search.groups.texts": ("含有/所查段", "with/of texts"),
    "search.groups.share": ("比例", "share"),
    "search.groups.interval": ("95% 区间", "95% interval"),
    "search.groups.documents": ("含有/所查文件", "with/of docs"),
    "search.groups.legend": (
        "比例：含有命中的标题、段落和脚注，占所查的多少；区间按决议自助重抽样。",
        "Share: titles, paragraphs and footnotes with a hit, of those searched. Interval: a bootstrap over resolutions.",
    ),
    "search.groups.wilson": (
        "不足 {fewest} 件的组用威尔逊区间，只可作粗略参考：它把同一决议的段落当作彼此独立，因而过窄。",
        "Groups of fewer than {fewest} resolutions have Wilson's interval, which is naive and too narrow.",
    ),
}
