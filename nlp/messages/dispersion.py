"""What is said of dispersion and of its barcode: options, measures, the table and the picture: (zh, en)."""

WORDINGS = {
    "dispersion.help": (
        "一个检索式的命中在各文件或各届会议中分布得有多均匀，以及在每份文件里的位置。",
        "How evenly what a query finds is spread over documents or sessions, and where it stands in each.",
    ),
    "dispersion.by": ("以什么为一部分：文件或届会。", "What is a part: a document or a session."),
    "dispersion.format": (
        "table（度量和条形图）、csv（一行一部分）、json（附每处命中的位置）或 html（一页可离线打开的条形图）。",
        "table (measures and barcode), csv (a row for each part), json (with the place of each hit) or html (a page "
        "that opens offline).",
    ),
    "dispersion.found": ("“{query}”：{found}", "“{query}”: {found}"),
    "dispersion.found.document": (
        "{hits} 处，见于 {parts} 份文件中的 {range} 份。",
        "{hits} hits, in {range} of {parts} documents.",
    ),
    "dispersion.found.session": (
        "{hits} 处，见于 {parts} 届会议中的 {range} 届。",
        "{hits} hits, in {range} of {parts} sessions.",
    ),
    "dispersion.in_words": (
        "要与各部分的字数相称，{share} 的命中须在别的部分。",
        "To be in proportion to the sizes of the parts, {share} of the hits would have to stand in other parts.",
    ),
    "dispersion.few_parts": (
        "只有 {parts} 部分：各项度量只可作粗略参考。",
        "There are only {parts} parts: take every measure as rough.",
    ),
    "dispersion.few_hits": (
        "命中（{hits}）比部分（{parts}）少：再均匀，也必有部分没有命中，各项度量都显得集中。",
        "There are fewer hits ({hits}) than parts ({parts}): some parts must go without, and every measure looks concentrated.",
    ),
    "dispersion.reason.no_hits": ("没有命中，分布无从量度。", "There are no hits, so there is no spread to measure."),
    "dispersion.reason.one_part": (
        "所查的只有一部分，分布无从量度。",
        "Only one part was searched, so there is nothing to compare.",
    ),
    "dispersion.reason.no_size": (
        "有命中的一部分没有计数的字，分布无从量度。",
        "A part with hits has no character that is counted, so the spread cannot be measured.",
    ),
    "dispersion.dp": ("DP", "DP"),
    "dispersion.dp.reads": (
        "0 均匀，1 集中：要挪到别处才均匀的命中所占的比例",
        "0 even, 1 concentrated: the share of hits that would have to move to be even",
    ),
    "dispersion.dp_norm": ("DPnorm", "DPnorm"),
    "dispersion.dp_norm.reads": ("0 均匀，1 集中：DP 除以它的最大值", "0 even, 1 concentrated: DP by the most it can be"),
    "dispersion.juilland_d": ("Juilland D", "Juilland's D"),
    "dispersion.juilland_d.reads": (
        "1 均匀，0 集中：部分多时偏高",
        "1 even, 0 concentrated: too high where there are many parts",
    ),
    "dispersion.carroll_d2": ("Carroll D2", "Carroll's D2"),
    "dispersion.carroll_d2.reads": (
        "1 均匀，0 集中：部分多时偏高",
        "1 even, 0 concentrated: too high where there are many parts",
    ),
    "dispersion.rosengren_s": ("Rosengren S", "Rosengren's S"),
    "dispersion.rosengren_s.reads": ("1 均匀，0 集中", "1 even, 0 concentrated"),
    "dispersion.da": ("DA", "DA"),
    "dispersion.da.reads": ("1 均匀，0 集中：罕见的总是低", "1 even, 0 concentrated: always low for what is rare"),
    "dispersion.kld": ("KLD", "KLD"),
    "dispersion.kld.reads": ("0 均匀，没有上限，以比特计", "0 even, no upper end, in bits"),
    "dispersion.kld_norm": ("KLDnorm", "KLDnorm"),
    "dispersion.kld_norm.reads": ("0 均匀，1 集中：KLD/(1+KLD)", "0 even, 1 concentrated: KLD/(1+KLD)"),
    "dispersion.part": ("部分", "Part"),
    "dispersion.hits": ("处", "hits"),
    "dispersion.per_10k": ("每万字", "per 10k"),
    "dispersion.expected": ("期望", "expected"),
    "dispersion.legend": (
        "条形图从开头到末尾：{one} 一处，{several} 几处。期望：命中若只随字数分布，这里会有几处。",
        "Barcodes go from beginning to end: {one} is a hit, {several} several. Expected: hits if spread by size alone.",
    ),
    "dispersion.page.title": ("分布：{query}", "Dispersion: {query}"),
    "dispersion.page.heading": ("分布", "Dispersion of"),
    "dispersion.page.measures": ("度量", "Measures"),
    "dispersion.page.measures.caption": (
        "命中在各部分之间的分布；部分的大小以字计",
        "The spread of the hits over the parts, whose sizes are counted in characters",
    ),
    "dispersion.page.measure": ("度量", "Measure"),
    "dispersion.page.value": ("值", "Value"),
    "dispersion.page.reads": ("怎么读", "How to read it"),
    "dispersion.page.barcode": ("位置", "Where the hits stand"),
    "dispersion.page.barcode.note": (
        "每份文件一条，从标题起到最后一个脚注，长短一律画成一样宽；竖线是命中的位置，挨得近的并成一条。",
        "A strip for each document, from its title to its last footnote, all drawn equally wide; a tick is a hit, and hits"
        " that stand close together share one.",
    ),
    "dispersion.page.left_out": (
        "另有 {count} 部分没有画出，也没有列出（没有命中，或者太多）；csv 和 json 里都有。",
        "Parts that are neither drawn nor listed, for they have no hits or are too many: {count}. csv and json have them.",
    ),
    "dispersion.page.parts": ("各部分的数字", "Figures of the parts"),
    "dispersion.page.parts.caption": (
        "每部分的命中；期望是命中若只随字数分布，这里会有几处",
        "The hits of each part; expected: how many it would have if they were spread by size alone",
    ),
    "dispersion.page.characters": ("字数", "characters"),
    "dispersion.page.about": ("怎么得来的", "How this was made"),
    "dispersion.page.about.query": ("检索式", "Query"),
    "dispersion.page.about.filters": ("筛选", "Filters"),
    "dispersion.page.about.lexicon": ("词库", "Lexicon"),
    "dispersion.page.about.program": ("程序", "Program"),
    "dispersion.page.about.documents": ("文件校验和", "Checksum of the documents"),
    "dispersion.barcode.title": ("命中位置条形图", "Barcode of the hits"),
    "dispersion.barcode.desc": (
        "每份文件一条，从文件开头到末尾；竖线是命中的位置。共 {documents} 份文件，{hits} 处命中。",
        "A strip for each document, from its beginning to its end; a tick is a hit. {documents} documents, {hits} hits.",
    ),
    "dispersion.barcode.strip": ("{label}：{hits} 处，{characters} 字", "{label}: {hits} hits, {characters} characters"),
    "dispersion.barcode.figures": ("{hits} 处 / {characters} 字", "{hits} in {characters} char."),
    "dispersion.barcode.start": ("0 % 开头", "0 % start"),
    "dispersion.barcode.end": ("末尾 100 %", "end 100 %"),
}
