"""What ``zhuti show`` says: (zh, en)."""

WORDINGS = {
    "show.other_lexicon": (
        "主题是工作区所用的词库（{found}）标注的，不是 {asked} 的；zhuti retag 改用后者。",
        "The themes are those of the workspace's lexicon ({found}), not of {asked}; zhuti retag changes to the latter.",
    ),
    "show.help": (
        "显示一份文件或其中一段：案文、主题、所引脚注；--source 显示它来自原文何处、略去了什么。",
        "Show a document or a paragraph of it: text, themes, footnotes; with --source where it is from and what was left out.",
    ),
    "show.document": (
        "文号、工作区里的文件名，或一个文件（- 是标准输入）。",
        "A symbol, a source of the workspace, or a file (- is stdin).",
    ),
    "show.number": ("段落编号；不给就显示全文。", "The paragraph's number; without it the whole document is shown."),
    "show.zone": (
        "所在部分（默认执行部分，没有执行部分的文件则是正文）；不写编号则显示整个部分。",
        "The zone it stands in (default: operative, or body in documents without an operative part); without a number, all"
        " of it.",
    ),
    "show.part": (
        "所在的部分：A、B……；不写编号则显示整个部分。",
        "The part it stands in: A, B …; without a number, all of it.",
    ),
    "show.context": ("前后各显示几段（默认 1）。", "How many paragraphs to show before and after it (default: 1)."),
    "show.source": (
        "显示每段来自原文何处，接上和略去的字符都标出来。",
        "Show where each paragraph is from, with what was joined over and left out.",
    ),
    "show.source_text": (
        "只打印阅读器得到的文字，一字不改；source_spans 指向它。",
        "Print the reader's text and nothing else, unchanged; source_spans point into it.",
    ),
    "show.format": ("text 或 json。", "text or json."),
    "show.unknown": ("既不是工作区里的文件，也不是磁盘上的文件", "neither a document of the workspace nor a file"),
    "show.unknown.do": (
        "请看 zhuti documents，或检查文号和文件名",
        "see zhuti documents, or check the symbol and the name",
    ),
    "show.no_paragraph": ("没有这一段（有：{there}）", "there is no such paragraph (there are: {there})"),
    "show.number_beyond": (
        "没有这一段（编号从 {first} 到 {last}）",
        "there is no such paragraph (the numbers go from {first} to {last})",
    ),
    "show.number_beyond.do": ("请给其中的编号，或不给编号而看全文", "give one of them, or none to see the whole document"),
    "show.no_paragraph.do": ("请用 --zone 或 --part 指明", "name it with --zone or --part"),
    "show.no_footnote": ("没有这条脚注（有：{there}）", "there is no such footnote (there are: {there})"),
    "show.no_footnote.do": ("不给编号就显示全部脚注", "without a number all footnotes are shown"),
    "show.only_paragraphs": ("--source 只显示段落的来源", "--source shows where paragraphs are from"),
    "show.only_paragraphs.do": (
        "请去掉 --zone，或用 --source-text 看原文",
        "leave --zone out, or see the file's text with --source-text",
    ),
    "show.no_source_text": ("工作区没有存下原文的文字", "the workspace has not kept the text of the file"),
    "show.no_source_text.do": ("请用 zhuti add 重新加入这份文件", "add the document again with zhuti add"),
    "show.no_number": ("--context 要和段落编号一起用", "--context goes with a paragraph's number"),
    "show.no_number.do": ("请看 zhuti show --help", "see zhuti show --help"),
    "show.only_a_file": (
        "--source-text 打印全文，不能同时选段落",
        "--source-text prints the whole text; paragraphs cannot be chosen",
    ),
    "show.only_a_file.do": ("请看 zhuti show --help", "see zhuti show --help"),
    "show.versions": (
        "{symbol} 有 {count} 个版本，这里是计入统计的 {source}（其余：{others}）。",
        "{symbol} has {count} versions; this is {source}, the one that is counted (the others: {others}).",
    ),
    "show.instead": (
        "统计时不用这个版本，而用 {instead}。",
        "This version is not counted; {instead} is.",
    ),
    "show.adopted": ("{date} 通过", "adopted {date}"),
    "show.zone.preambular": ("序言", "preambular"),
    "show.zone.operative": ("执行", "operative"),
    "show.zone.heading": ("小标题", "heading"),
    "show.zone.annex": ("附件", "annex"),
    "show.zone.body": ("正文", "body"),
    "show.themes": ("主题：", "themes: "),
    "show.cited": ("只在所引标题中", "only in a quoted title"),
    "show.note": ("脚注 {mark}：", "note {mark}: "),
    "show.from.lines": ("第 {first} 至 {last} 行", "lines {first} to {last}"),
    "show.from.line": ("第 {first} 行", "line {first}"),
    "show.from.page": ("第 {page} 页", "page {page}"),
    "show.from.box": ("{left}, {low}, {right}, {high} 点", "{left}, {low}, {right}, {high} pt"),
    "show.from.paragraph": ("{part} 第 {paragraph} 段", "{part}, paragraph {paragraph}"),
    "show.from.characters": ("字符 {start}–{end}", "characters {start}–{end}"),
    "show.from.both": ("{place}，{characters}", "{place}, {characters}"),
    "show.raw": ("原文：", "source: "),
    "show.nowhere": ("没有来源记录", "nothing is known of where it is from"),
    "show.left_out": ("略去：", "left out: "),
    "show.reason.mark": ("脚注标记", "a note's mark"),
    "show.reason.footnote": ("脚注", "a footnote"),
    "show.reason.number": ("段落编号", "the paragraph's number"),
    "show.reason.invisible": ("不可见字符", "invisible characters"),
    "show.reason.layout": ("版面或标记", "layout or markup"),
    "show.legend": (
        "图例：⏎ 接上的换行；␣ 去掉的空白；⟦…⟧ 略去的字符；⟨…⟩ 加入的空格。字符序号从 0 起，见 zhuti show … --source-text。",
        "Legend: ⏎ a line break closed up; ␣ white space taken out; ⟦…⟧ characters left out; ⟨…⟩ a blank put in."
        " Characters count from 0 in what zhuti show … --source-text prints.",
    ),
}
