"""What the report says of trends: (zh, en)."""

WORDINGS = {
    "trends_page.section": ("趋势", "Trends"),
    "trends_page.note": (
        "各主题所占段落比例，按届会先后排列，各机构分开。只有检验得出方向才写“上升”“下降”，画箭头；其余写明为什么不能断定。"
        "点一根柱可看到它背后的段落。",
        "The share of paragraphs that carry a theme, session after session, each body apart. “Rises” and “falls” stand, with an"
        " arrow, only where the test shows a direction; elsewhere it is said why nothing can be concluded. A bar leads to the"
        " paragraphs behind it.",
    ),
    "trends_page.lead": (
        "{first}至{last}：{sessions}届会议，{paragraphs}段，{documents}份文件；{tested}个主题受检。",
        "{first} to {last}: {sessions} sessions, {paragraphs} paragraphs, {documents} documents; themes tested: {tested}.",
    ),
    "trends_page.too_few": (
        "只有{sessions}届会议（{listed}），对任何主题都不能断定升降：即使一路上升，p 也有 {least}，至少要 5 届。"
        "各届的比例见上面的各表。",
        "With {sessions} sessions ({listed}) nothing can be concluded of any theme: even a rise all the way would have"
        " p = {least}; five sessions are needed at least. The shares of the sessions stand in the tables above.",
    ),
    "trends_page.absent": (
        "{count}个主题没有一个段落，未列出。",
        "Themes that stand in no paragraph, not listed: {count}.",
    ),
    "trends_page.years": ("各年", "Years"),
    "trends_page.colon": ("：", ": "),
    "trends_page.bars": ("{body}：“{theme}”历届所占比例", "{theme}, {body}: share in each session"),
    "trends_page.bars.desc": (
        "从{first}到{last}，最高 {highest}。每届的数字见下载。",
        "From {first} to {last}, {highest} at the highest. The figures of each session are in the downloads.",
    ),
    "trends_page.column.series": ("序列", "Series"),
    "trends_page.column.conclusion": ("结论", "Conclusion"),
    "trends_page.column.paragraphs": ("段落", "Paragraphs"),
    "trends_page.column.share": ("比例", "Share"),
    "trends_page.column.slope": ("斜率", "Slope"),
    "trends_page.column.p": ("p", "p"),
    "trends_page.column.q": ("q", "q"),
    "trends_page.column.ratio": ("末届/首届", "Last/first"),
    "trends_page.legend": (
        "柱高是该届比例，以本主题最高的一届为满格。斜率：每届变动的百分点（泰尔－森），横轴是届次。"
        "p：肯德尔检验（精确分布），已计入相邻届会的相似；"
        "q：按同一机构的全部主题校正（本雅明尼－霍赫贝格），不超过 0.05 才下结论。"
        "末届/首届：两届比例之比。转折、突增、区间和最小可见变化都在下载的文件里。",
        "The height of a bar is the share in that session, of the highest of the theme. Slope: percentage points a session"
        " (Theil and Sen), over the numbers of the sessions. p: Kendall's test (exact), allowing for neighbouring sessions that"
        " resemble each other; q: adjusted for all themes of the body (Benjamini and Hochberg); conclusions need 0.05 at most."
        " Last/first: the ratio of the two shares. Changes of level, bursts, intervals and the smallest change that could have"
        " been shown are in the downloads.",
    ),
    "trends_page.fresh": (
        "方向已同只含新增或改动段落的序列核对：只在沿用的文字里才有的升降不算数。",
        "Directions were held against the series of new or changed paragraphs: what rises or falls in repeated text alone does"
        " not count.",
    ),
    "trends_page.no_fresh": (
        "方向没有同只含新增或改动段落的序列核对（本报告没有“新增文字”一节）。",
        "Directions were not held against the series of new or changed paragraphs (there is no section on new text).",
    ),
    "trends_page.special": (
        "特别会议不入序列（{count}届）：它们在常会之间没有次序。",
        "Special sessions are in no series ({count}): they have no place among the ordinary ones.",
    ),
    "trends_page.undated": (
        "没有注明机构或届会的文件不入序列（{documents}份）。",
        "Documents that do not say their body and session are in no series ({documents}).",
    ),
    "trends_page.downloads": ("各主题的趋势和序列", "Trends of the themes, and their series"),
}
