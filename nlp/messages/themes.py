"""What is said of frequencies: options, faults, the table's words and its legend: (zh, en)."""

WORDINGS = {
    "themes.help": (
        "统计主题：每个主题在各届会议、年份、文件、部分或机构中的段落数、比例和区间。",
        "Count themes: paragraphs, shares and intervals of each theme by session, year, document, zone or body.",
    ),
    "themes.by": ("按什么分组。", "What makes a group."),
    "themes.format": (
        "table（主题与组的交叉表）、csv（一行一个主题和组）或 json。",
        "table (theme by group), csv (a row for each theme and group) or json.",
    ),
    "themes.theme": ("只要这个主题（编号或名称；可重复）。", "Only this theme, by id or label; may be repeated."),
    "themes.body": ("只要这个机构的文件（GA、HRC……；可重复）。", "Only documents of this body (GA, HRC …); may be repeated."),
    "themes.session": (
        "只要这些届次的文件（43、43..53、S-32；可重复）。",
        "Only documents of these sessions (43, 43..53, S-32); may be repeated.",
    ),
    "themes.year": (
        "只要这些年份通过的文件（2020、2013..2021；可重复）。",
        "Only documents adopted in these years (2020, 2013..2021); may be repeated.",
    ),
    "themes.kind": ("只要这类文件（可重复）。", "Only documents of this kind; may be repeated."),
    "themes.zone": (
        "只要这些部分（可重复；默认序言部分和执行部分）。",
        "Only these zones; may be repeated (default: preambular and operative).",
    ),
    "themes.no_cited": (
        "不计只在所引文件标题中出现的主题。",
        "Leave out themes that stand only in the quoted title of another document.",
    ),
    "themes.new_only": (
        "只计新增或改动的段落：与较早文件中来源段落完全相同的不计。",
        "Count only paragraphs that are new or changed: not those that read as an earlier document has them.",
    ),
    "themes.rule_option": (
        "按检索式另立一个主题，与词库的主题一样统计：'名称=检索式'（可重复）。",
        "One more theme, made from a query and counted like the others: 'NAME=QUERY'; may be repeated.",
    ),
    "themes.rule": ("看不懂的规则", "not a rule"),
    "themes.rule.do": (
        "请写成 '名称=检索式'，如 '南南=南南合作|三方合作'",
        "write 'NAME=QUERY', such as 'south=南南合作|三方合作'",
    ),
    "themes.rule_name": ("已经有主题叫这个名称", "there is already a theme of this name"),
    "themes.rule_name.do": ("请换一个名称", "choose another name for the rule"),
    "themes.range": ("看不懂的范围", "not a range"),
    "themes.range.do": ("请写成 43、43..53 或 S-32", "write 43, 43..53 or S-32"),
    "themes.range_of_years": ("看不懂的年份", "not a range of years"),
    "themes.range_of_years.do": ("请写成 2020 或 2020..2023", "write 2020 or 2020..2023"),
    "themes.range_reversed": ("范围的起点大于终点", "the first of the range is larger than the last"),
    "themes.range_reversed.do": ("请写成 {right}", "write {right}"),
    "themes.unknown": ("词库里没有这个主题", "the lexicon has no such theme"),
    "themes.unknown.do": (
        "请写主题的编号或名称，如 {example}",
        "give the id or the label of a theme, such as {example}",
    ),
    "themes.heading": ("主题", "Theme"),
    "themes.no_body": ("无机构", "no body"),
    "themes.no_session": ("无届次", "no session"),
    "themes.no_year": ("无年份", "no year"),
    "themes.title": ("标题", "title"),
    "themes.footnote": ("脚注", "footnote"),
    "themes.preambular": ("序言部分", "preambular"),
    "themes.operative": ("执行部分", "operative"),
    "themes.part_heading": ("小标题", "heading"),
    "themes.annex": ("附件", "annex"),
    "themes.part_body": ("正文", "body"),
    "themes.denominators": ("{paragraphs} 段/{documents} 件", "{paragraphs} par./{documents} doc."),
    "themes.denominators.new": ("{paragraphs}/{all} 段/{documents} 件", "{paragraphs}/{all} par./{documents} doc."),
    "themes.no_earlier": ("无更早文件可比", "nothing earlier"),
    "themes.legend.new_only": (
        "只计新增或改动的段落：表头第二行是新增或改动的段落数/全部段落数/有这种段落的文件数；比例以新增或改动的段落为分母。"
        "逐段对照的是工作区里更早的文件，工作区里没有的文件不在其内。",
        "Only paragraphs that are new or changed are counted: the second line of the heading gives these/all"
        " paragraphs/documents that have such paragraphs; shares are of these paragraphs. They were compared with the earlier"
        " documents of this workspace, and with no others.",
    ),
    "themes.legend.undated": (
        "{documents} 份文件没有日期，先后不能确定：有日期的文件的段落新不新，不看它们；"
        "它们自己则同有日期的全部文件、以及名称排在前面的其他无日期文件对照。",
        "Documents without a date ({documents}): nothing tells what is earlier. They make no"
        " paragraph of a dated document old; they were themselves compared with all documents that have a date, and with those"
        " without one that come before them by name.",
    ),
    "themes.legend.no_earlier": (
        "“无更早文件可比”的组（{groups} 组）：工作区里没有更早的文件，其段落全部算作新增。",
        "Groups marked “nothing earlier” ({groups}): the workspace holds no earlier document, so that all their paragraphs"
        " are taken for new.",
    ),
    "themes.legend.some_no_earlier": (
        "{groups} 组中有部分文件（共 {documents} 件）无更早文件可比，其段落全部算作新增。",
        "Documents that had nothing earlier to be compared with, so that all their paragraphs are taken for new: {documents}"
        " (in groups: {groups}).",
    ),
    "themes.no_such_body": (
        "工作区里没有机构 {body} 的文件（有：{there}）。",
        "No document of the workspace is of the body {body} (there are: {there}).",
    ),
    "themes.nothing": ("没有符合筛选条件的文件。", "No document passes the filters."),
    "themes.legend.cells": (
        "每格是含有该主题的段落数和它在所计段落中的比例；表头第二行是分母：所计段落数和文件数。标题不计。",
        "A cell gives the paragraphs that carry the theme and their share of the paragraphs counted; the second line of the"
        " heading gives the denominators: paragraphs and documents. Titles are not counted.",
    ),
    "themes.legend.scope": ("统计范围：{scope}", "Counted: {scope}"),
    "themes.legend.rule": ("主题“{name}”是这个检索式： {query}", "The theme “{name}” is this query: {query}"),
    "themes.legend.intervals": (
        "95% 区间见 csv 和 json：{groups} 组中有 {many} 组按决议自助重抽样（{resamples} 次，随机种子 {seed}）。",
        "The 95% intervals are in csv and json: a bootstrap over resolutions for {many} of {groups} groups"
        " ({resamples} resamples, seed {seed}).",
    ),
    "themes.legend.wilson": (
        "{few} 组不足 {fewest} 件，用威尔逊区间，只可作粗略参考：它把同一决议的段落当作彼此独立，因而过窄。",
        "Groups with fewer than {fewest} resolutions ({few}) get Wilson's interval, which is naive: it takes the paragraphs of"
        " one resolution for independent and is too narrow.",
    ),
    "themes.legend.none": (
        "{none} 组在所选部分没有段落，没有比例和区间。",
        "Groups without a paragraph in the zones counted ({none}) have neither shares nor intervals.",
    ),
    "themes.legend.none_new": (
        "{none} 组在所选部分没有新增或改动的段落，没有比例和区间。",
        "Groups without a new or changed paragraph in the zones counted ({none}) have neither shares nor intervals.",
    ),
    "themes.legend.left_out": (
        "另有 {count} 份文件是所计文件的其他版本，未计（见 zhuti documents）。",
        "Left out as other versions of those counted (see zhuti documents): {count} doc.",
    ),
    "themes.legend.lexicon": (
        "词库 {lexicon} {version}；文件校验和 {corpus}。",
        "Lexicon {lexicon} {version}; checksum of the documents {corpus}.",
    ),
    "themes.scope.documents": ("{count} 份文件", "{count} doc."),
    "themes.scope.no_cited": ("不含只在所引标题中出现的主题", "without themes that stand only in cited titles"),
    "themes.scope.range": ("{name} {values}", "{name} {values}"),
    "themes.scope.body": ("机构", "body"),
    "themes.scope.session": ("届次", "session"),
    "themes.scope.year": ("年份", "year"),
    "themes.scope.kind": ("类别", "kind"),
}
