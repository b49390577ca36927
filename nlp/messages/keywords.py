"""What is said of keywords: options, faults, the table and its legend: (zh, en)."""

WORDINGS = {
    "keywords.group": ("看不懂的组 {part}", "not a group: {part}"),
    "keywords.group.do": (
        "请写成 键=值，以逗号分隔，如 session=53,body=HRC；键有 {keys}",
        "write KEY=VALUE, set apart by commas, such as session=53,body=HRC; the keys are {keys}",
    ),
    "keywords.body": ("没有这个机构 {value}", "there is no such body: {value}"),
    "keywords.body.do": ("请写 GA、HRC 等", "write GA, HRC or another"),
    "keywords.session": ("看不懂的届次 {value}", "not a session: {value}"),
    "keywords.session.do": ("请写 53、43..53 或 S-32", "write 53, 43..53 or S-32"),
    "keywords.year": ("看不懂的年份 {value}", "not a year: {value}"),
    "keywords.year.do": ("请写 2020 或 2013..2021", "write 2020 or 2013..2021"),
    "keywords.kind": ("没有这类文件 {value}", "there is no such kind of document: {value}"),
    "keywords.kind.do": (
        "请写 resolution、draft、decision、report 或 other",
        "write resolution, draft, decision, report or other",
    ),
    "keywords.zone": ("没有这个部分 {value}", "there is no such zone: {value}"),
    "keywords.zone.do": (
        "请写 preambular、operative、heading、annex、body、title 或 footnote",
        "write preambular, operative, heading, annex, body, title or footnote",
    ),
    "keywords.theme": ("词库里没有这个主题 {value}", "the lexicon has no such theme: {value}"),
    "keywords.theme.do": (
        "请写主题的编号或名称，见 zhuti lexicon show",
        "give its id or its label; zhuti lexicon show lists them",
    ),
    "keywords.document": ("所统计的文件中没有 {value}", "there is no {value} among the documents counted"),
    "keywords.document.do": ("请看 zhuti documents 列出的文号和名称", "see zhuti documents for symbols and names"),
    "keywords.nothing": ("工作区里没有可统计的段落", "the workspace has no paragraphs to count"),
    "keywords.nothing.do": ("请用 zhuti add 加入文件，或放宽过滤条件", "add documents with zhuti add, or filter less"),
    "keywords.empty": ("这个组里没有段落", "there is no paragraph in this group"),
    "keywords.empty.do": (
        "请看 zhuti themes --by session 有哪些届次；默认只统计序言和执行部分，其他部分用 --zone",
        "zhuti themes --by session lists the sessions; other zones than preambular and operative take --zone",
    ),
    "keywords.no_rest": (
        "这个组就是全部段落，没有其余部分可比",
        "this group has all paragraphs: there is no rest to compare it with",
    ),
    "keywords.no_rest.do": ("请加入其他届会的文件，或缩小这个组", "add documents of other sessions, or make the group smaller"),
    "keywords.inside": ("--against 的段落全在 --of 里", "all paragraphs of --against are in --of"),
    "keywords.inside.do": ("请选两个不同的组", "choose two groups that differ"),
    "keywords.no_words": ("这个组的段落里没有词", "the paragraphs of this group have no words"),
    "keywords.no_words.do": ("请换一个组", "choose another group"),
}
