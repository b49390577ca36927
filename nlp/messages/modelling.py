"""What is said of topic models: the commands, their tables, what the audit found: (zh, en)."""

WORDINGS: dict[str, tuple[str, str]] = {
    "modelling.help": (
        "主题模型：拟合、查看、按届会统计、与词库对照。",
        "Topic models: fit one, look at its topics, follow them over sessions, hold them against the lexicon.",
    ),
    "modelling.fit_help": (
        "为工作区的段落拟合一个主题模型，存入 models/ 下以名称命名的文件夹。",
        "Fit a topic model to the paragraphs of the workspace and save it in a folder of its name under models/.",
    ),
    "modelling.show_help": (
        "列出一个模型的话题；写出话题时，列出它的词和最能代表它的段落。",
        "List the topics of a model; of one topic, its words and the paragraphs that have most of it.",
    ),
    "modelling.over_help": (
        "每个话题在各届会议、年份、机构、部分或文件中的段落数、比例和区间。",
        "Paragraphs, shares and intervals of each topic by session, year, body, zone or document.",
    ),
    "modelling.audit_help": (
        "话题与词库的主题对照：哪些话题没有主题覆盖，哪些主题没有话题对应。",
        "Hold topics against the themes of the lexicon: topics that no theme covers, themes that no topic finds.",
    ),
    "modelling.list_help": ("列出已保存的主题模型。", "List the saved topic models."),
    "modelling.k": (
        "话题数，或 auto：取最稳定的。",
        "How many topics, those seeded among them; auto takes the most stable number.",
    ),
    "modelling.model": ("方法：nmf、lda 或 tomotopy。", "The method: nmf, lda or tomotopy."),
    "modelling.seeded": (
        "是否以词库的主题为种子（nmf 和 tomotopy 默认是，lda 没有种子）。",
        "Whether themes of the lexicon seed topics (default: yes, but lda takes no seeds).",
    ),
    "modelling.seed": ("随机数种子。", "Seed of all that is random."),
    "modelling.fit_name": (
        "保存的名称；不写则存为 latest，并替换上一个 latest。",
        "The name to save it under; without one it is latest, and replaces the one before.",
    ),
    "modelling.name": (
        "用哪个已保存的模型（自己的或随附的）；不写则用本工作区的 latest，没有则用默认模型。",
        "The saved model to use, one's own or a shipped one; without one the latest of this workspace, else its default model.",
    ),
    "modelling.force": ("替换同名的模型。", "Replace the model of that name."),
    "modelling.format": ("table、csv 或 json。", "table, csv or json."),
    "modelling.topic": ("话题：编号、名称，或作种子的主题。", "A topic: its number, its name, or the theme that seeded it."),
    "modelling.only_topic": (
        "只要这个话题：编号、名称，或作种子的主题。",
        "Only this topic: its number, its name, or the theme that seeded it.",
    ),
    "modelling.limit": (
        "至多列出多少段；0 为全部（表格默认 {most} 段，csv 和 json 默认全部）。",
        "How many paragraphs to list, 0 for all (default: {most} in a table, all in csv and json).",
    ),
    "modelling.bad_k": (
        "话题数应是 auto 或 1 至 {most} 的整数",
        "the number of topics is auto or a whole number from 1 to {most}",
    ),
    "modelling.bad_k.do": ("请写 --k auto 或 --k 12", "write --k auto or --k 12"),
    "modelling.seeded_lda": ("LDA 不能用种子", "LDA takes no seeds"),
    "modelling.seeded_lda.do": ("去掉 --seeded，或改用 nmf、tomotopy", "leave out --seeded, or take nmf or tomotopy"),
    "modelling.no_topic": ("模型里没有这个话题", "the model has no such topic"),
    "modelling.no_topic.do": ("用 zhuti topics show 查看编号（1 至 {k}）", "zhuti topics show gives their numbers (1 to {k})"),
    "modelling.no_paragraphs": ("没有可统计的段落", "there are no paragraphs to count"),
    "modelling.no_paragraphs.do": (
        "用 zhuti add 加入文件，或放宽筛选",
        "add documents with zhuti add, or filter less",
    ),
    "modelling.too_few": (
        "段落太少，不能拟合主题模型：只有 {different} 个互不相同的段落，至少要 {least} 个",
        "too little text for a topic model: {different} different paragraphs, and it takes {least}",
    ),
    "modelling.too_few.do": ("用 zhuti add 加入文件，或放宽筛选", "add documents with zhuti add, or filter less"),
    "modelling.fitting": ("拟合主题模型", "Fitting topic models"),
    "modelling.slow": (
        "{kind} 为每个话题数拟合十一次，可能要几分钟；--k N 只拟合一次。",
        "{kind} is fitted eleven times for each number of topics, which may take minutes; --k N takes one fit.",
    ),
    "modelling.saved": ("已保存：{path}", "Saved: {path}"),
    "modelling.not_latest": (
        "latest 是用别的文件或词库拟合的，改用本工作区的默认模型；要用它请写 --name latest",
        "latest was fitted to other documents or with another lexicon; the default model of this workspace is used instead. "
        "Name it with --name latest to use it",
    ),
    "modelling.only_saved": (
        "没有可用的工作区（或其词库不同），以下是拟合时的数字",
        "There is no workspace tagged with this model's lexicon at hand: the figures are those of the fit",
    ),
    "modelling.other_corpus": (
        "模型是用另外一些文件拟合的（{documents} 件，校验和 {corpus}）：其中没有的词不起作用。",
        "The model was fitted to other documents ({documents}, hash {corpus}): words that they do not have count for nothing.",
    ),
    "modelling.default_model": ("本工作区的默认模型", "the default model of this workspace"),
    "modelling.head": (
        "{name}：{k} 个话题（{kind}），{seeded} 个以词库的主题为种子",
        "{name}: {k} topics ({kind}), {seeded} of them seeded with themes of the lexicon",
    ),
    "modelling.seed_of": ("种子：{theme}", "seed: {theme}"),
    "modelling.stability_of": ("稳定性 {stability}", "stability {stability}"),
    "modelling.drifted": ("已偏离种子词：{words}", "lost of its seed: {words}"),
    "modelling.figures": ("{paragraphs}/{of} 段  {share}", "{paragraphs}/{of} par.  {share}"),
    "modelling.interval": ("（95% 区间 {low}–{high}）", " (95% interval {low}–{high})"),
    "modelling.naive": ("（Wilson 区间 {low}–{high}，偏窄）", " (Wilson's interval {low}–{high}, too narrow)"),
    "modelling.paragraphs_of": (
        "最能代表它的段落（{shown}，共 {count} 段）：",
        "The paragraphs that have most of it ({shown} of {count}):",
    ),
    "modelling.none_of": ("没有段落属于这个话题。", "No paragraph carries this topic."),
    "modelling.rule.nmf": (
        "段落的词（TF-IDF，单位长度）用各话题非负地相加来近似，某话题的系数不小于 {least} 时，该段算作属于这个话题；"
        "一段可有几个话题，也可没有。",
        "A paragraph carries a topic that has a coefficient of at least {least} where its words (TF-IDF, unit length) "
        "are put together from topics of unit length, none of them negative. It may carry several, or none.",
    ),
    "modelling.rule.mixture": (
        "某话题在段落中的份额不小于 {least} 时，该段算作属于这个话题；一段可有几个话题，也可没有。",
        "A paragraph carries a topic that has at least the share {least} in it. It may carry several, or none.",
    ),
    "modelling.share": (
        "比例 = 属于该话题的段落 / 全部段落，是模型的估计，不是词库的计数。",
        "The share is that of the paragraphs that carry the topic, of all counted: by the model, not by the lexicon.",
    ),
    "modelling.lexicon": (
        "词库 {lexicon} {version} · 文件校验和 {corpus} · {documents} 件 · {paragraphs} 段",
        "Lexicon {lexicon} {version} · hash of the documents {corpus} · {documents} documents · {paragraphs} paragraphs",
    ),
    "modelling.rare_themes": (
        "因段落太少而未作种子的主题（至少要 {least} 段不同的文字）：{themes}",
        "Themes too rare to seed a topic (it takes {least} different paragraphs): {themes}",
    ),
    "modelling.background": (
        "背景：{share} 的段落都有，不是主题",
        "background: in {share} of paragraphs; no theme",
    ),
    "modelling.and_none": (
        "另有 {count} 个主题在任何段落中都没有出现",
        "{count} more stand in no paragraph",
    ),
    "modelling.only_none": (
        "有 {count} 个主题在任何段落中都没有出现",
        "{count} that stand in no paragraph",
    ),
    "modelling.rare_theme": ("{label}（{count}）", "{label} ({count})"),
    "modelling.column.name": ("话题", "Topic"),
    "modelling.choice_head": (
        "话题数 k 的选择（稳定性不低于最高者 {stable} 的几个中，连贯性最高者；同高取小）：",
        "How k was chosen (of those at least {stable} as stable as the best the most coherent; of equals the smallest):",
    ),
    "modelling.choice.k": ("k", "k"),
    "modelling.choice.stability": ("稳定性", "stability"),
    "modelling.choice.coherence": ("连贯性 NPMI", "coherence NPMI"),
    "modelling.choice.diversity": ("多样性", "diversity"),
    "modelling.chosen": ("← 选用", "← taken"),
    "modelling.denominators": ("{paragraphs} 段/{documents} 件", "{paragraphs} par./{documents} doc."),
    "modelling.over_cells": (
        "格中是属于该话题的段落数和比例；表头第二行是各组的段落数/文件数。",
        "A cell gives the paragraphs that carry the topic, and their share; below the heading stand the "
        "paragraphs/documents of the group.",
    ),
    "modelling.over_intervals": (
        "区间在 csv 和 json 里：决议为单位的自助法，95%；不足 {fewest} 份决议的组（{few} 个）只有 Wilson 区间，偏窄。",
        "Intervals are in csv and json: 95 %, over resolutions; groups of fewer than {fewest} resolutions ({few}) have "
        "Wilson's interval, which is naive and too narrow.",
    ),
    "modelling.behind": (
        "某个数字背后的段落：zhuti topics show 话题编号，加同样的筛选（如 --body HRC --session 53）。",
        "The paragraphs behind a figure: zhuti topics show NUMBER with the same filters (such as --body HRC --session 53).",
    ),
    "modelling.audit.matched": ("有主题对应的话题（{count}）", "Topics that a theme covers ({count})"),
    "modelling.audit.partly": ("部分对应的话题（{count}）", "Topics that a theme covers in part ({count})"),
    "modelling.audit.uncovered": (
        "没有主题覆盖的话题，可考虑立为主题（{count}）",
        "Topics that no theme covers, which may be themes ({count})",
    ),
    "modelling.audit.background": (
        "背景：过半的段落都有、没有主题覆盖的话题，不能立为主题（{count}）",
        "Background: topics of more than half of the paragraphs that no theme covers; no themes ({count})",
    ),
    "modelling.audit.everywhere": (
        "话题 {topic} {name} — 背景：{share} 的段落都有（{paragraphs}/{of}），不是主题",
        "Topic {topic} {name} — background: in {share} of paragraphs ({paragraphs} of {of}); no theme",
    ),
    "modelling.audit.small": (
        "段落太少、不能下结论的话题（{count}）",
        "Topics of too few paragraphs to say anything ({count})",
    ),
    "modelling.audit.topic": (
        "话题 {topic} {name} — {theme}：共有 {both}/{either} 段，Jaccard {jaccard}{interval}",
        "Topic {topic} {name} — {theme}: {both} of {either} paragraphs in common, Jaccard {jaccard}{interval}",
    ),
    "modelling.audit.unlike": (
        "话题 {topic} {name}：{paragraphs} 段，{documents} 件，其中 {untagged} 段没有任何主题",
        "Topic {topic} {name}: {paragraphs} paragraphs in {documents} documents; {untagged} of them carry no theme at all",
    ),
    "modelling.audit.few": ("话题 {topic} {name}（{paragraphs} 段）", "Topic {topic} {name} ({paragraphs} paragraphs)"),
    "modelling.audit.terms": ("词：{terms}", "words: {terms}"),
    "modelling.audit.themes": ("没有话题对应的主题", "Themes that no topic finds"),
    "modelling.audit.rare": (
        "太少，无法建模（括号内是有其词语的不同段落数，至少要 {least}）：{themes}",
        "Too rare to model (in brackets the different paragraphs that have its words; it takes {least}): {themes}",
    ),
    "modelling.audit.spread": (
        "分散在多个话题中（括号内是段落数）：{themes}",
        "Spread over several topics (in brackets their paragraphs): {themes}",
    ),
    "modelling.audit.absent": (
        "在这些段落中没有出现：{count} 个主题（名称见 csv 和 json）",
        "In none of these paragraphs: {count} themes (named in csv and json)",
    ),
    "modelling.audit.none": ("无。", "None."),
    "modelling.audit.rule": (
        "Jaccard = 同属话题和主题的段落 / 属于其中之一的段落；不小于 {matched}、"
        "且两者的一致超出偶然（Cohen 的 kappa 大于 {slight}）为对应。"
        "主题占话题段落的 1/3 以上或话题含主题段落的一半以上、且为平均的 {lift} 倍以上，为部分对应。",
        "Jaccard = paragraphs of both topic and theme / paragraphs of either; from {matched} on the theme covers the topic, "
        "if they agree beyond chance (Cohen's kappa above {slight}). "
        "In part: a third of the topic's paragraphs or half of the theme's, and {lift} times as many as by chance.",
    ),
    "modelling.audit.queue": (
        "未被覆盖的话题的词，见 zhuti lexicon suggest --kind topic（须先用 zhuti topics fit 保存模型）。",
        "The words of uncovered topics stand in zhuti lexicon suggest --kind topic, once zhuti topics fit has saved the model.",
    ),
    "modelling.list.own": ("自存", "own"),
    "modelling.list.shipped": ("随附", "shipped"),
    "modelling.list.fits": ("是", "yes"),
    "modelling.list.differs": ("否", "no"),
    "modelling.list.none": (
        "没有保存的主题模型；用 zhuti topics fit 拟合一个。",
        "There are no saved topic models; zhuti topics fit makes one.",
    ),
    "modelling.list.name": ("名称", "Name"),
    "modelling.list.kind": ("方法", "Method"),
    "modelling.list.k": ("话题", "Topics"),
    "modelling.list.documents": ("文件", "Documents"),
    "modelling.list.paragraphs": ("段落", "Paragraphs"),
    "modelling.list.lexicon_version": ("词库版本", "Lexicon"),
    "modelling.list.fits_lexicon": ("适用", "Fits"),
    "modelling.list.where": ("来源", "From"),
    "modelling.list.legend": (
        "“适用”指与现用的词库 {lexicon} {version} 相同。",
        "“Fits”: whether it was fitted with the lexicon in use, {lexicon} {version}.",
    ),
}
