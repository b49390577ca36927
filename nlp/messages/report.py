"""The wordings of the report, page and command: (zh, en)."""

WORDINGS = {
    # The command
    "report.help": (
        "做出一页可以离线打开的主题频率报告（HTML）。",
        "Make a theme frequency report: one HTML page that opens offline.",
    ),
    "report.paths": (
        "文件或文件夹；给出时不需要工作区。",
        "Files or folders; with these no workspace is needed.",
    ),
    "report.output": ("写入这个 HTML 文件。", "Write to this HTML file."),
    "report.nothing": ("没有可以报告的文件", "there is nothing to report on"),
    "report.nothing.do": (
        "请给出文件或文件夹，或先用 zhuti add 存入，或放宽筛选",
        "give files or folders, add documents with zhuti add, or widen the filters",
    ),
    # Names
    "report.body.GA": ("大会", "General Assembly"),
    "report.body.HRC": ("人权理事会", "Human Rights Council"),
    "report.body.ECOSOC": ("经济及社会理事会", "Economic and Social Council"),
    "report.body.SC": ("安全理事会", "Security Council"),
    "report.body.CHR": ("人权委员会", "Commission on Human Rights"),
    "report.body.none": ("机构不详", "body not known"),
    "report.session.number": ("第{number}届会议", "session {number}"),
    "report.session.S": ("第{number}届特别会议", "special session {number}"),
    "report.session.ES": ("第{number}届紧急特别会议", "emergency special session {number}"),
    "report.session.year": ("{number}年会议", "{number} session"),
    "report.session.other": ("{name}", "session {name}"),
    "report.session.short": ("第{number}届", "{number}"),
    "report.session.none": ("届会不详", "session not known"),
    "report.session.unplaced": ("机构和届会不详", "body and session not known"),
    "report.session.of_body": ("{body}{session}", "{body} {session}"),
    "report.year.none": ("年份未载", "year not given"),
    "report.zone.preambular": ("序言部分", "preambular"),
    "report.zone.preambular.mark": ("●", "●"),
    "report.zone.operative": ("执行部分", "operative"),
    "report.zone.operative.mark": ("◆", "◆"),
    "report.zone.heading": ("小标题", "heading"),
    "report.zone.annex": ("附件", "annex"),
    "report.zone.body": ("正文", "body"),
    "report.kind.resolution": ("决议", "resolution"),
    "report.kind.draft": ("决议草案", "draft resolution"),
    "report.kind.decision": ("决定", "decision"),
    "report.kind.report": ("报告", "report"),
    "report.kind.other": ("其他", "other"),
    "report.interval.bootstrap": ("自助法", "bootstrap"),
    "report.interval.wilson": ("威尔逊（粗略）", "Wilson (naive)"),
    "report.interval.none": ("无", "none"),
    "report.list": ("、", ", "),
    "report.list.more": ("{listed}等", "{listed} and others"),
    "report.cell": (
        "{count}段，{share}，95%区间{interval}，{kind}",
        "{count} paragraphs, {share}, 95% interval {interval}, {kind}",
    ),
    # Head of the page
    "report.title": ("联合国中文决议主题频率报告", "Theme frequency in Chinese United Nations resolutions"),
    "report.scope.headline": (
        "{documents}份文件 · {sessions}届会议 · {paragraphs}个段落",
        "Documents: {documents} · sessions: {sessions} · paragraphs: {paragraphs}",
    ),
    "report.skip": ("跳到正文", "Skip to the content"),
    "report.contents": ("目录", "Contents"),
    "report.summary": ("摘要", "Summary"),
    "report.scope": ("统计了什么", "What was counted, over what"),
    "report.heat": ("各届会议的主题", "Themes by session"),
    "report.lines": ("逐届变化", "From session to session"),
    "report.zones": ("序言部分与执行部分", "Preambular and operative paragraphs"),
    "report.caveats": ("不可据此得出的结论", "What must not be concluded"),
    "report.evidence": ("各主题的段落", "The paragraphs behind each theme"),
    "report.downloads": ("下载", "Downloads"),
    "report.sources": ("来源与版本", "Sources and versions"),
    # Summary
    "report.summary.scope": (
        "本报告统计了{documents}份文件（{kinds}）的{paragraphs}个段落，来自{sessions}。",
        "Documents counted: {documents} ({kinds}), with {paragraphs} paragraphs in all, from {sessions}.",
    ),
    "report.summary.scope.empty": (
        "按所给筛选，没有可以统计的段落。",
        "With the filters given there is no paragraph to count.",
    ),
    "report.summary.body": (
        "{body}{sessions}届会议",
        "{body} (sessions: {sessions})",
    ),
    "report.summary.kind": ("{kind} {count}份", "{kind}: {count}"),
    "report.summary.present": (
        "统计的{themes}个主题中，{present}个至少见于一个段落。",
        "Themes counted: {themes}; found in at least one paragraph: {present}.",
    ),
    "report.summary.all_present": (
        "统计的{themes}个主题，每个都至少见于一个段落。",
        "Themes counted: {themes}; every one was found in at least one paragraph.",
    ),
    "report.summary.leading": (
        "段落最多的主题是{leading}。",
        "The themes with the most paragraphs are {leading}.",
    ),
    "report.summary.theme": (
        "{theme}（{count}段，占{share}；{documents}份文件）",
        "{theme} ({count} paragraphs, {share}; {documents} documents)",
    ),
    "report.summary.everywhere": (
        "见于每一份文件的主题：{themes}。",
        "Themes that stand in every document: {themes}.",
    ),
    "report.summary.absent": ("没有找到的主题：{themes}。", "Themes not found: {themes}."),
    "report.summary.drafts": (
        "文件中有{drafts}份是草案，与已通过的案文一起计算。",
        "Drafts are counted together with adopted texts ({drafts} of them).",
    ),
    "report.summary.few": (
        "{all_sessions}届会议中有{sessions}届计入的文件不到{fewest}份，那里的区间是粗略的，届会之间的差别不足为凭。",
        "In {sessions} of {all_sessions} sessions fewer than {fewest} documents are counted: intervals there are naive, and "
        "differences between sessions prove nothing.",
    ),
    "report.summary.all_few": (
        "每届会议计入的文件都不到{fewest}份，区间是粗略的，届会之间的差别不足为凭。",
        "In every session fewer than {fewest} documents are counted: the intervals are naive, and differences between "
        "sessions prove nothing.",
    ),
    "report.summary.honest": (
        "数字只说明所列文件的用语，不代表届会的全部决议；请同时看“{caveats}”。",
        "The figures describe the wording of the documents listed, not all resolutions of a session; see “{caveats}”.",
    ),
    # Scope
    "report.scope.unit": (
        "统计单位是段落。一个段落只要有一处提到某主题，就为该主题计一次；一个段落可以属于几个主题，所以各主题的占比相加"
        "不是100%。标题、脚注、页眉、议程项目名称和表决名单不计。",
        "The unit is the paragraph. A paragraph counts once for each theme that it mentions at least once; as it can carry "
        "several themes, the shares do not add up to 100%. Titles, footnotes, running heads, names of agenda items and lists "
        "of voters are not counted.",
    ),
    "report.scope.zones": ("计入的部分", "Zones counted"),
    "report.scope.documents": ("文件", "Documents"),
    "report.scope.paragraphs": ("段落", "Paragraphs"),
    "report.scope.characters": ("字数（汉字、字母、数字）", "Characters (Han, letters, digits)"),
    "report.scope.sessions": ("届会", "Sessions"),
    "report.scope.session": ("届会", "Session"),
    "report.scope.years": ("年份", "Year"),
    "report.scope.resolutions": ("决议", "Resolutions"),
    "report.scope.drafts": ("草案", "Drafts"),
    "report.scope.others": ("其他", "Other"),
    "report.scope.filters": ("筛选", "Filters"),
    "report.scope.caption": ("表1　每届会议计入的文件和段落", "Table 1. Documents and paragraphs counted in each session"),
    "report.rows": (
        "（{count}行）",
        "(rows: {count})",
    ),
    "report.total": ("合计", "Total"),
    "report.filters.none": ("无", "none"),
    "report.filters.theme": ("主题：{values}", "themes: {values}"),
    "report.filters.body": ("机构：{values}", "bodies: {values}"),
    "report.filters.session": ("届会：{values}", "sessions: {values}"),
    "report.filters.year": ("年份：{values}", "years: {values}"),
    "report.filters.kind": ("文件种类：{values}", "kinds: {values}"),
    "report.filters.zone": ("部分：{values}", "zones: {values}"),
    "report.filters.no_cited": ("不计引用的标题", "cited titles left out"),
    # Charts and tables
    "report.heat.title": ("主题与届会：段落占比热图", "Heat map: share of paragraphs by theme and session"),
    "report.heat.desc": (
        "{themes}个主题、{sessions}届会议；每格是含该主题的段落占比和段落数，数据见下表。",
        "{themes} themes by {sessions} sessions; each cell gives the share of paragraphs with the theme and their number. The "
        "figures are in the table below.",
    ),
    "report.heat.note": (
        "每格：占比（粗体）和段落数。主题按段落总数从多到少排列；竖线分隔不同机构。颜色越深，占比越大：",
        "Each cell: the share (bold) and the number of paragraphs. Themes with the most paragraphs come first; an upright line "
        "separates bodies. The darker, the larger the share:",
    ),
    "report.heat.note.narrow": (
        "每格是占比，段落数见下表；每个机构一图。主题按段落总数从多到少排列。颜色越深，占比越大：",
        "Each cell is the share; the numbers of paragraphs are in the table below. There is one map for each body. Themes with "
        "the most paragraphs come first. The darker, the larger the share:",
    ),
    "report.swipe": ("图比屏幕宽，可以左右滑动。", "The chart is wider than the screen: swipe sideways."),
    "report.heat.zero": ("0：有段落，未见该主题", "0: paragraphs, but not with this theme"),
    "report.heat.none": ("–：没有段落", "–: no paragraphs"),
    "report.heat.from": ("{from_}以上", "{from_} and more"),
    "report.heat.between": ("{from_}–{to}", "{from_}–{to}"),
    "report.heat.below": ("不到{to}", "below {to}"),
    "report.heat.caption": ("表2　各主题在各届会议中的频率", "Table 2. Frequency of each theme in each session"),
    "report.lines.note": (
        "段落最多的{themes}个主题，每个机构一组，纵轴相同（含该主题的段落占比）。竖线是95%区间：虚线是粗略的威尔逊区间，"
        "实线是按决议重抽样的自助法区间。横轴按届次排列，间隔不表示年数。",
        "The {themes} themes with the most paragraphs, one set for each body, all on one scale (share of paragraphs with the "
        "theme). Upright lines are 95% intervals: broken for naive Wilson intervals, whole for a bootstrap over resolutions. "
        "Sessions stand in their order; the distance between them does not stand for years.",
    ),
    "report.lines.single": (
        "本机构只有一届会议，只能画点，看不出变化。",
        "There is only one session of this body: a point, which shows no change.",
    ),
    "report.lines.unplaced": (
        "没有届会的文件不在图中，见表2。",
        "Documents without a session are not in these charts; see table 2.",
    ),
    "report.lines.none": (
        "文件都没有届会，画不出逐届变化。",
        "No document has a session, so there is nothing to draw from session to session.",
    ),
    "report.lines.panel": ("{theme}，{body}", "{theme}, {body}"),
    "report.lines.caption": ("表3　图中各主题逐届的频率", "Table 3. The charted themes from session to session"),
    "report.zones.title": ("序言部分与执行部分的段落占比", "Share of paragraphs, preambular and operative"),
    "report.zones.desc": (
        "{themes}个主题在序言部分和执行部分的段落占比及95%区间，数据见下表。",
        "Share of preambular and of operative paragraphs for {themes} themes, with 95% intervals. The figures are in the table "
        "below.",
    ),
    "report.zones.note": (
        "全部文件合计。圆点是序言部分，菱形是执行部分；横线是95%区间；右边是段落数。没有找到的主题不画，见表4。",
        "All documents together. Circles are preambular, diamonds operative paragraphs; lines are 95% intervals; the "
        "numbers of "
        "paragraphs stand on the right. Themes not found are not drawn; see table 4.",
    ),
    "report.zones.none": (
        "没有序言部分和执行部分的段落，无从比较。",
        "There are no preambular and operative paragraphs to compare.",
    ),
    "report.zones.caption": ("表4　各主题在各部分的频率", "Table 4. Frequency of each theme in each zone"),
    "report.column.theme": ("主题", "Theme"),
    "report.column.session": ("届会", "Session"),
    "report.column.zone": ("部分", "Zone"),
    "report.column.paragraphs": ("段落", "Paragraphs"),
    "report.column.share": ("占比", "Share"),
    "report.column.interval": ("95%区间", "95% interval"),
    "report.column.kind": ("区间种类", "Kind of interval"),
    "report.column.mentions": ("提及", "Mentions"),
    "report.column.per_10k": ("每万字提及", "Per 10 000 characters"),
    "report.column.documents": ("文件", "Documents"),
    # Caveats
    "report.caveat.sample": (
        "占比说明的是这{documents}份文件，不是各届会议的全部决议。文件怎样挑选，数字就怎样；不能推及没有收入的决议。",
        "The shares describe the documents counted ({documents}), not everything adopted in the sessions. They depend on how "
        "the documents were chosen and say nothing of resolutions that are not here.",
    ),
    "report.caveat.drafts": (
        "草案与已通过的案文一起计算（{drafts}份草案：{sources}）。草案的用语不是机构的决定。",
        "Drafts are counted together with adopted texts ({drafts}: {sources}). The wording of a draft is no decision of "
        "the body.",
    ),
    "report.caveat.only_drafts": (
        "计入的都是草案，没有已通过的案文；不能说任何机构“通过”了这些用语。",
        "Only drafts are counted, no adopted text; it must not be said that any body adopted this wording.",
    ),
    "report.caveat.others": (
        "有{documents}份文件不是决议或草案（{sources}），它们的段落与决议的段落不能直接相比。",
        "Documents that are neither resolutions nor drafts are counted too ({documents}: {sources}); their paragraphs do not "
        "compare with those of resolutions.",
    ),
    "report.caveat.few": (
        "以下届会计入的文件不到{fewest}份：{sessions}。文件这样少，届会之间的差别可能只是文件之间的差别。",
        "Fewer than {fewest} documents are counted in: {sessions}. With so few, a difference between sessions can be no more "
        "than a difference between documents.",
    ),
    "report.caveat.wilson": (
        "标为“威尔逊（粗略）”的区间当作段落彼此独立，而同一决议的段落并不独立：模拟中名义95%的这种区间只有51%至86%盖住"
        "真值。区间不重叠也不能当作有差别的证据。",
        "Intervals marked “Wilson (naive)” take paragraphs as independent, which those of one resolution are not: in "
        "simulations "
        "such intervals of nominal 95% held the true value in only 51% to 86% of cases. Even intervals that do not overlap are "
        "no evidence of a difference.",
    ),
    "report.caveat.bootstrap": (
        "自助法区间按决议重抽样（{resamples}次，随机种子{seed}），并计入每次重抽样自身的误差；模拟中三十份决议时约有93%至98%盖住"
        "真值。只见于一两份决议的主题，盖住的要少些。",
        "Bootstrap intervals resample whole resolutions ({resamples} times, seed {seed}) and reckon with the error of each "
        "resample; in simulations with thirty resolutions about 93% to 98% held the true value, fewer for a theme that stands "
        "in only one or two resolutions.",
    ),
    "report.caveat.share": (
        "占比是含该主题的段落所占的比例，不表示重视程度、立场或段落长短；赞成和反对的提法都计入。",
        "A share is that of paragraphs in which the theme stands. It measures neither weight nor position nor length; wording "
        "for and against counts alike.",
    ),
    "report.caveat.zero": (
        "0表示没有找到词库收录的用语，不表示没有谈到这个问题。",
        "Zero means that none of the lexicon's wordings was found, not that the subject is absent.",
    ),
    "report.caveat.cited": (
        "{cited}处“主题—段落”只因引用其他文件的标题而计入（题为“…”）；一再引用旧决议，数字就会自己增长。",
        "Pairs of theme and paragraph that count only because the title of another document is quoted: {cited}. Such counts "
        "grow by themselves as earlier resolutions are recalled.",
    ),
    "report.caveat.uncited": (
        "只因引用其他文件标题而出现的主题没有计入（共{cited}处）。",
        "Themes that stand only in the quoted title of another document are left out (pairs with a paragraph: {cited}).",
    ),
    "report.caveat.bodies": (
        "届次属于各自的机构（{bodies}）：同一届次在不同机构是不同的年份，任务和议程也不同，不能把不同机构的届会连成一个趋势。",
        "Session numbers belong to their body ({bodies}): the same number is another year elsewhere, and mandates and agendas "
        "differ. Sessions of different bodies do not make one trend.",
    ),
    "report.caveat.single": (
        "以下机构只有一届会议：{bodies}；谈不上逐届变化。",
        "There is only one session of: {bodies}; nothing can be said about change.",
    ),
    "report.caveat.short": (
        "每个机构最多{sessions}届会议，太少，无法检验趋势：不足五届时，即使届届上升，精确的曼–肯德尔检验（双侧）也达不到5%的"
        "显著水平。图中的起落不是趋势。",
        "No body has more than {sessions} sessions, too few to test for a trend: with fewer than five, even a rise at "
        "every step "
        "does not reach 5% in the exact two-sided Mann–Kendall test. Ups and downs in the charts are not one.",
    ),
    "report.caveat.unplaced": (
        "有{documents}份文件没有可辨认的届会（{sources}），单列一组，不在逐届变化的图中。",
        "Documents without a session that could be read make a group of their own and are not in the charts from session to "
        "session ({documents}: {sources}).",
    ),
    "report.caveat.many": (
        "表中有{comparisons}个“主题—届会”数字；从这么多数字里挑出的最大差别，单凭偶然也会出现。",
        "The tables hold {comparisons} figures of theme and session; the largest difference picked from so many can be chance.",
    ),
    "report.caveat.warnings": (
        "有{documents}份文件在读取时有疑点（{sources}），见“{place}”。",
        "Reading left doubts about some documents ({documents}: {sources}); see “{place}”.",
    ),
    # Evidence
    "report.evidence.rule": ("按检索式：", "by the query"),
    "report.evidence.note": (
        "标出的是找到的用语。每个主题每届会议最多列出{limit}段，全部段落在“{downloads}”里。注有“引用标题”的段落，该主题只见于另一"
        "文件的标题。",
        "The wordings found are marked. At most {limit} paragraphs are listed for each theme and session; “{downloads}” "
        "has them "
        "all. “Cited title” means that the theme stands only in the title of another document.",
    ),
    "report.evidence.index": ("主题索引（段落数）", "Index of themes (paragraphs)"),
    "report.evidence.figures": (
        "{count}段（{share}），{mentions}处提及，{documents}份文件",
        "Paragraphs: {count} ({share}); mentions: {mentions}; documents: {documents}",
    ),
    "report.evidence.none": ("没有找到。", "Not found."),
    "report.evidence.session": (
        "{session}：{count}段",
        "{session} (paragraphs: {count})",
    ),
    "report.evidence.more": (
        "另有{count}段，见“{downloads}”。",
        "Not listed here: {count}; they are in “{downloads}”.",
    ),
    "report.evidence.paragraph": ("{zone}第{number}段", "{zone} paragraph {number}"),
    "report.evidence.part": ("{part}部分", "part {part}"),
    "report.evidence.cited": ("引用标题", "cited title"),
    "report.evidence.top": ("回到主题索引", "Back to the index of themes"),
    # Downloads
    "report.downloads.note": (
        "文件就在本页里，不需要网络。CSV可以直接用Excel打开；以 =、+、-、@ 开头的文字前加了撇号，以免被当作公式。",
        "The files lie in this page; no network is needed. CSV opens in Excel as it is; text that begins with =, +, - or "
        "@ has an "
        "apostrophe before it, lest it be taken for a formula.",
    ),
    "report.downloads.session": ("各主题在各届会议中的频率", "Frequency of each theme in each session"),
    "report.downloads.zone": ("各主题在各部分的频率", "Frequency of each theme in each zone"),
    "report.downloads.evidence": ("全部段落及其主题", "All paragraphs with their themes"),
    "report.downloads.file": (
        "{name}（{records}行，{size} KB）",
        "{name} (rows: {records}; {size} KB)",
    ),
    # Foot
    "report.sources.caption": ("表6　计入的文件", "Table 6. Documents counted"),
    "report.sources.file": ("文件名", "File"),
    "report.sources.symbol": ("文号", "Symbol"),
    "report.sources.title": ("标题", "Title"),
    "report.sources.kind": ("种类", "Kind"),
    "report.sources.session": ("届会", "Session"),
    "report.sources.date": ("日期", "Date"),
    "report.sources.sha256": ("SHA-256", "SHA-256"),
    "report.field.body": ("机构", "body"),
    "report.field.session": ("届会", "session"),
    "report.field.symbol": ("文号", "symbol"),
    "report.field.kind": ("种类", "kind"),
    "report.field.title": ("标题", "title"),
    "report.field.adopted": ("通过日期", "date of adoption"),
    "report.field.distributed": ("分发日期", "date of distribution"),
    "report.field.job": ("工作编号", "job number"),
    "report.field.committee": ("委员会", "committee"),
    "report.field.meeting": ("会议", "meeting"),
    "report.sources.derived": ("由程序推断：{fields}", "inferred by the program: {fields}"),
    "report.sources.supplied": ("由人提供：{fields}", "supplied by a person: {fields}"),
    "report.sources.doubt": ("疑点：{warnings}", "doubt: {warnings}"),
    "report.sources.unread": ("未能读取，没有计入：", "Could not be read, and not counted:"),
    "report.sources.not_counted": (
        "没有计入（同一案文的另一版本已计入）：",
        "Not counted, as another version of the same text is:",
    ),
    "report.sources.instead": ("{source}（计入的是{instead}；{reason}）", "{source} ({instead} is counted: {reason})"),
    "report.sources.reason.draft": ("它是草案", "this is the draft"),
    "report.sources.reason.revision": ("它是较早的修订", "this is an earlier revision"),
    "report.sources.alone": ("{source}（{reason}）", "{source} ({reason})"),
    "report.sources.reason.corrected": ("它是更正重发之前的版本", "this is the issue before its corrigendum"),
    "report.sources.reason.corrigendum": ("它只是更正表", "this is a list of corrections"),
    "report.sources.reason.reading": ("它读出来疑点较多或缺项较多", "this was read with more doubts or gaps"),
    "report.sources.reason.format": ("同一文件的另一格式", "this is the same document in another format"),
    "report.sources.reason.copy": ("它是副本", "this is a copy"),
    "report.meta.lexicon": ("词库", "Lexicon"),
    "report.meta.program": ("程序", "Program"),
    "report.meta.folding": ("折叠规则", "Folding"),
    "report.meta.corpus": ("语料校验值", "Corpus hash"),
    "report.meta.seed": ("随机种子", "Seed"),
    "report.meta.resamples": ("重抽样次数", "Resamples"),
    "report.meta.filters": ("筛选", "Filters"),
    "report.meta.same": (
        "同样的文件、词库、程序和筛选，做出的页面逐字节相同；页面里没有日期。",
        "The same documents, lexicon, program and filters give the same page, byte for byte; it holds no date.",
    ),
}
