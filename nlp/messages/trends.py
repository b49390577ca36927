"""What is said of trends: (zh, en)."""

WORDINGS = {
    "trends.help": (
        "各主题历届会议（或历年）的走势：所占比例的序列、单调趋势、转折和突增，以及能下什么结论。"
        "序列限于同一机构；证据不足时说明为什么不能下结论。",
        "How the share of each theme moves from session to session (or year to year): the series, its trend, changes of level,"
        " bursts, and what may be concluded. A series is of one body. Where the evidence is not enough it says why.",
    ),
    "trends.by": (
        "按会议届次（各机构分开）还是按年份（所选机构合在一起）。",
        "By session, each body apart, or by year, the bodies together.",
    ),
    "trends.from": (
        "要比较的两个时期中较早的一个，如 43..47；同 --to 一起用。不写时以末届比首届。",
        "The earlier of two periods to compare, such as 43..47; goes with --to. Without it the last point is compared with the"
        " first.",
    ),
    "trends.to": ("较晚的时期，如 48..53", "The later period, such as 48..53."),
    "trends.new_text": (
        "另算只含新增或改动段落的序列；不写时，文件多于 50 份就略去。",
        "Also the series of new or changed paragraphs alone; where neither is said, without it for more than 50 documents.",
    ),
    "trends.series": ("csv 一行一点（届会或年份），不写时一行一个主题", "csv with a row for each point, not for each theme."),
    "trends.format": (
        "table、csv（一行一个主题和序列）或 json（附序列的每个点）。",
        "table, csv (a row for each theme and series) or json (with every point).",
    ),
    "trends.half_period": ("少了一个时期", "one of the two periods is missing"),
    "trends.half_period.do": ("请两个都写，如 43..47 和 48..53", "give both, as 43..47 and 48..53"),
    "trends.overlap": ("两个时期有重叠，自己同自己比不出变化", "the two periods overlap, and what is in both cannot differ"),
    "trends.overlap.do": (
        "请写不重叠的两段，如 43..47 和 48..53",
        "give two that are apart, as 43..47 and 48..53",
    ),
    "trends.empty_period": (
        "所选机构没有一个序列在两个时期都有文件（{earlier}、{later}）",
        "no series of the bodies chosen has documents in both periods ({earlier}, {later})",
    ),
    "trends.empty_period.do": ("zhuti documents 列出有哪些届会", "zhuti documents lists the sessions that there are"),
    "trends.nothing": (
        "没有可排成序列的文件：没有文件符合筛选条件，或者都没有注明机构和届会（或年份）；zhuti documents 列出有哪些文件。",
        "Nothing makes a series: no document passes the filters, or none that does says its body and session (or year);"
        " zhuti documents lists what there is.",
    ),
    "trends.one_point": (
        "{name}：只有一个时点（{only}），无走势可言；至少要 5 个才可能下结论。",
        "{name}: only one point ({only}), so there is no trend to speak of; a conclusion needs five at least.",
    ),
    "trends.working": (
        "正在把文件逐段同更早的文件对照……",
        "comparing documents, paragraph by paragraph, with the earlier ones …",
    ),
    # conclusions
    "trends.conclusion.rises": (
        "上升：从{first}到{last}约升{total}个百分点（q{q}）。",
        "Rises: by about {total} percentage points from {first} to {last} (q {q}).",
    ),
    "trends.conclusion.falls": (
        "下降：从{first}到{last}约降{total}个百分点（q{q}）。",
        "Falls: by about {total} percentage points from {first} to {last} (q {q}).",
    ),
    "trends.conclusion.level": (
        "持平：从{first}到{last}，升降不超过{farthest}个百分点（按斜率的 95% 区间）。",
        "Level: from {first} to {last} it moved by no more than {farthest} percentage points (95 % interval of the slope).",
    ),
    "trends.conclusion.repeated-rises": (
        "不能断定：全部段落看是上升，但新增或改动的段落看不出（p{p}），升幅可能只来自沿用的文字。",
        "Cannot be concluded: it rises in all paragraphs, but not in those that are new or changed (p {p}); the rise may be"
        " that of repeated text.",
    ),
    "trends.conclusion.repeated-falls": (
        "不能断定：全部段落看是下降，但新增或改动的段落看不出（p{p}），降幅可能只来自沿用的文字。",
        "Cannot be concluded: it falls in all paragraphs, but not in those that are new or changed (p {p}); the fall may be"
        " that of repeated text.",
    ),
    "trends.conclusion.unclear": (
        "不能断定：起伏之中看不出方向（p{p}）。",
        "Cannot be concluded: no direction stands out from the ups and downs (p {p}).",
    ),
    "trends.conclusion.many": (
        "不能断定：单看可以（p{p}），但检验了许多主题，总有碰巧的（q{q}）。",
        "Cannot be concluded: alone it would pass (p {p}), but many themes were tested and some pass by chance (q {q}).",
    ),
    "trends.conclusion.serial": (
        "不能断定：相邻各点彼此相似（按相关 {correlation} 计），这样的序列没有趋势也会如此游走（p{p_serial}；"
        "若当作独立则 p{p}）。",
        "Cannot be concluded: neighbours resemble each other (a correlation of {correlation} is allowed for), and such series"
        " wander like this without a trend (p {p_serial}; were they independent, p {p}).",
    ),
    "trends.conclusion.few-paragraphs": (
        "不能断定：只有{paragraphs}个段落（至少要{fewest}个）。",
        "Cannot be concluded: it stands in {paragraphs} paragraphs only (at least {fewest} are needed).",
    ),
    "trends.conclusion.few-sessions": (
        "不能断定：只有{sessions}个时点，即使一路上升，也有 p{least}。",
        "Cannot be concluded from {sessions} points: even a rise all the way would have p {least}.",
    ),
    "trends.conclusion.one-session": (
        "不能断定：只有一个时点有文字。",
        "Cannot be concluded: only one point has text.",
    ),
    "trends.conclusion.absent": ("没有一个段落有这个主题。", "Stands in no paragraph."),
    "trends.changes": (
        "水平从{points}起有变（分段所得，未经检验）。",
        "Its level changes with {points} (by segments; no test).",
    ),
    "trends.smallest": (
        "从{earlier}到{later}，升到{up}倍或降到{down}倍以下才看得出。",
        "From {earlier} to {later} a rise to {up} times the share, or a fall to {down}, could have been shown.",
    ),
    "trends.smallest.up": (
        "从{earlier}到{later}，升到{up}倍以上才看得出；降多少都看不出。",
        "From {earlier} to {later} a rise to {up} times the share could have been shown, and no fall however deep.",
    ),
    "trends.first": ("首见于{first}。", "First found in {first}."),
    "trends.wording.replaced": (
        "措辞变了：{last}以前用“{old}”，{first}起用“{new}”。",
        "The wording changed: “{old}” until {last}, “{new}” from {first} on.",
    ),
    "trends.wording.shifted": (
        "措辞在变：“{old}”在本主题各次提及中所占的比例下降，“{new}”上升。",
        "The wording is changing: of the theme's mentions the share of “{old}” falls and that of “{new}” rises.",
    ),
    "trends.short.rises": ("↑ 上升", "↑ rises"),
    "trends.short.falls": ("↓ 下降", "↓ falls"),
    "trends.short.level": ("→ 持平", "→ level"),
    "trends.short.none": ("不能断定", "not known"),
    "trends.short.absent": ("未见", "absent"),
    # table
    "trends.of_years": ("各年", "years"),
    "trends.of_years_body": ("{body} 各年", "{body}, by year"),
    "trends.block": (
        "{name}：{first}至{last}，{points}个时点，{paragraphs}段，{documents}份文件",
        "{name}: {first} to {last}, {points} points, {paragraphs} paragraphs, {documents} documents",
    ),
    "trends.column.theme": ("主题", "Theme"),
    "trends.column.series": ("序列", "Series"),
    "trends.column.paragraphs": ("段落", "par."),
    "trends.column.share": ("比例", "share"),
    "trends.column.slope": ("斜率", "slope"),
    "trends.column.p": ("p", "p"),
    "trends.column.q": ("q", "q"),
    "trends.column.lag1": ("相邻", "lag 1"),
    "trends.column.ratio": ("末/首", "ratio"),
    "trends.column.conclusion": ("结论", "conclusion"),
    "trends.reason.unclear": (
        "另有{count}个主题不能断定：起伏之中看不出方向。",
        "Nothing can be concluded, no direction stands out (themes: {count}).",
    ),
    "trends.reason.few-paragraphs": (
        "另有{count}个主题段落太少（不到{fewest}个），不能断定。",
        "Nothing can be concluded, fewer than {fewest} paragraphs carry them (themes: {count}).",
    ),
    "trends.reason.few-sessions": (
        "都不能断定（{count}个主题）：只有{sessions}个时点，即使一路上升，p 也有 {least}；至少要 5 个时点。",
        "Nothing can be concluded from {sessions} points (themes: {count}): even a rise all the way would have p = {least};"
        " five are needed at least.",
    ),
    "trends.reason.absent": ("{count}个主题没有一个段落。", "Themes that stand in no paragraph: {count}."),
    "trends.legend.series": (
        "序列：每点是含该主题的段落占所计段落的比例，以该主题最高的一点为满格；· 是零。时点多于{most}个时，相邻的合为一格。",
        "Series: at each point the share of paragraphs that carry the theme, of the theme's highest; · is none. Of more than"
        " {most} points neighbours share a sign.",
    ),
    "trends.legend.slope": (
        "斜率：每{unit}变动的百分点，泰尔－森斜率，即各点两两相连所得斜率的中位数；横轴是{places}。95% 区间见 csv 和 json。",
        "slope: percentage points a {unit}, after Theil and Sen: the median of the slopes between all pairs of points over the"
        " {places}. Its 95 % interval is in csv and json.",
    ),
    "trends.legend.p": (
        "p：肯德尔检验（精确分布，按先后次序），已计入相邻各点的相似（相邻：绕直线的残差的一阶自相关）；"
        "q：按同一序列的全部主题校正（本雅明尼－霍赫贝格），{tested}个主题受检。q 不超过 0.05 才下结论。",
        "p: Kendall's test of the order (exact), allowing for neighbours that resemble each other (lag 1: autocorrelation of"
        " the residuals around the line); q: adjusted for all themes of the series (Benjamini and Hochberg; tested: {tested})."
        " Conclusions need a q of 0.05 at most.",
    ),
    "trends.legend.ratio": (
        "末/首：{later}的比例是{earlier}的几倍；两个时期各有{fewest}份决议以上才有 95% 区间，见 csv 和 json。",
        "ratio: the share in {later} by that in {earlier}; with {fewest} resolutions or more in both it has a 95 % interval, in"
        " csv and json.",
    ),
    "trends.legend.repeated": (
        "{name}：相邻两届文字的沿用率（超出各届共有的套语）为 {share}。",
        "{name}: of a point's text the one before had {share}, beyond the formulas that all have.",
    ),
    "trends.legend.fresh": (
        "结论已同只含新增或改动段落的序列核对。",
        "Conclusions were held against the series of new or changed paragraphs alone.",
    ),
    "trends.legend.no_fresh": (
        "没有核对新增或改动段落的序列（{documents}份文件要逐段对照）：要核对请加 --new-text。",
        "The series of new or changed paragraphs was not looked at ({documents} documents would be compared): --new-text does.",
    ),
    "trends.legend.special": (
        "特别会议不入序列（{count}届）：它们在常会之间没有次序；--by year 把它们算进去。",
        "Special sessions are in no series ({count}): they have no place among the ordinary ones; --by year counts them.",
    ),
    "trends.legend.undated": (
        "没有注明机构、届会或年份的文件不入序列（{documents}份）。",
        "Documents that do not say their body and session (or year) are in no series ({documents}).",
    ),
    "trends.legend.bursts": (
        "突增、最小可见变化和各点的区间见 csv 和 json。",
        "Bursts, the smallest change that could have been shown, and the interval of each point are in csv and json.",
    ),
    "trends.last": ("末点", "the last point"),
    "trends.first_point": ("首点", "the first"),
    "trends.unit.session": ("届", "session"),
    "trends.unit.year": ("年", "year"),
    "trends.places.session": ("届次", "numbers of the sessions"),
    "trends.places.year": ("年份", "years"),
}
