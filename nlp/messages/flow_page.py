"""The wordings of the page of a theme's history, and of its drawing: (zh, en)."""

WORDINGS = {
    "flow_page.title": ("{labels} · 措辞沿革", "{labels} · history in wordings"),
    "flow_page.heading": ("措辞沿革", "History in wordings of"),
    "flow_page.lead": (
        "{paragraphs} 个段落，{chains} 条沿革，{sessions} 届会议",
        "Paragraphs: {paragraphs} · chains: {chains} · sessions: {sessions}",
    ),
    "flow_page.nothing": (
        "按所给筛选，没有带有这个主题的段落。",
        "With the filters given, no paragraph carries this theme.",
    ),
    "flow_page.single": (
        "只有一届会议有这个主题，还谈不上沿革。",
        "Only one session has this theme: there is no history to tell yet.",
    ),
    "flow_page.flow": ("逐届流向", "From session to session"),
    "flow_page.flow.note": (
        "一列是一届会议，一格是一个带有此主题的段落，点一下看它的文字；段落和它的来源之间有线相连。格上方是此主题在那里的措辞，"
        "与上一步不同时才写。",
        "A column is a session, a box a paragraph that carries the theme: follow it to its words. A line joins it with what it "
        "was made from. Above a box stands how the theme is worded there, where that is not as in the step before.",
    ),
    "flow_page.flow.skip": ("跳过此图", "Skip the drawing"),
    "flow_page.flow.left_out": (
        "另有 {count} 条较短的沿革没有画出，在下面列着。",
        "Shorter chains that are not drawn, but listed below: {count}.",
    ),
    "flow_page.legend.same": ("文字相同", "same wording"),
    "flow_page.legend.other": ("文字有改动", "reworded"),
    "flow_page.legend.end": ("后来整段删去，或改写后不再含有该主题", "later dropped, or reworded without the theme"),
    "flow_page.ending.left": ("改写后不再含有该主题", "reworded: it carries the theme no more"),
    "flow_page.ending.merged": ("与别的段落合并成此段，见其沿革", "merged into this paragraph, which goes on in another chain"),
    "flow_page.ending.dropped": ("整段删去", "the whole paragraph was dropped"),
    "flow_page.outcome.identical": ("相同", "same"),
    "flow_page.outcome.reworded": ("改写", "reworded"),
    "flow_page.outcome.entered": ("新入主题", "theme entered"),
    "flow_page.outcome.new": ("新增", "new"),
    "flow_page.drawing": ("{theme}：各段落逐届的流向", "{theme}: its paragraphs from session to session"),
    "flow_page.drawing.desc": (
        "{sessions} 届会议，画出 {clauses} 个段落和 {lines} 条连线；同样的内容在图下列出。",
        "Sessions: {sessions}; paragraphs drawn: {clauses}; lines: {lines}. The same is listed below the drawing.",
    ),
    "flow_page.head": ("{date} · {paragraphs} 段", "{date} · {paragraphs} par."),
    "flow_page.head.inferred": ("约 {date} · {paragraphs} 段", "c. {date} · {paragraphs} par."),
    "flow_page.box": ("{name} {place}，{outcome}：{wordings}", "{name} {place}, {outcome}: {wordings}"),
    "flow_page.undrawn": ("另有单独 {count} 段", "{count} more, alone"),
    # Tables
    "flow_page.sessions": ("各届会议", "By session"),
    "flow_page.sessions.caption": (
        "各届会议带有此主题的段落，以及与来源相比的变化",
        "Paragraphs that carry the theme in each session, and what became of them since their ancestors",
    ),
    "flow_page.column.session": ("届会", "Session"),
    "flow_page.column.date": ("日期", "Date"),
    "flow_page.column.documents": ("文件", "Documents"),
    "flow_page.column.paragraphs": ("段落", "Paragraphs"),
    "flow_page.column.wordings": ("措辞（次数）", "Wordings (mentions)"),
    "flow_page.wording": ("{surface} {count}", "{surface} {count}"),
    "flow_page.wordings": ("各种措辞", "Wordings"),
    "flow_page.wordings.caption": (
        "此主题的各种措辞，按首次出现先后",
        "The wordings of the theme, in the order in which they first stand",
    ),
    "flow_page.column.wording": ("措辞", "Wording"),
    "flow_page.column.mentions": ("次数", "Mentions"),
    "flow_page.column.first": ("首见", "First"),
    "flow_page.column.last": ("末见", "Last"),
    # Chains
    "flow_page.chains": ("逐条沿革", "Chain by chain"),
    "flow_page.chains.note": (
        "每条沿革从最早的段落起；与来源相比标出增删，文字相同的不重复。",
        "Each chain begins with its earliest paragraph; words that came and went are marked, and what is the same "
        "is not repeated.",
    ),
    "flow_page.chain.steps": ("{count} 步", "steps: {count}"),
    "flow_page.alone": ("单独的段落", "Paragraphs that stand alone"),
    "flow_page.from": ("来自 {name} {place}", "From {name}, {place}"),
    "flow_page.cited": ("只在所引标题里", "only in a quoted title"),
    "flow_page.worded": ("措辞：{wordings}", "worded: {wordings}"),
    "flow_page.not_listed": (
        "这一页放不下的 {count} 步没有列出；用 --format csv 取全部。",
        "Steps that are not listed, for the page has no room: {count}. Use --format csv for all.",
    ),
    "flow_page.same_text": ("文字同上。", "Worded as before."),
    "flow_page.about.filters": ("筛选", "Filters"),
    "flow_page.about.filters.none": ("无", "none"),
}
