"""What is said of lexicons: faults in their files, findings of ``zhuti lexicon check``, the command's help: (zh, en)."""

_CORRECT = ("请改正这一行；格式见 docs/lexicon-format.md", "correct the line; docs/lexicon-format.md describes the format")

_FAULTS = {
    "lexicon.syntax": ("不是正确的 YAML（{problem}）", "not valid YAML ({problem})"),
    "lexicon.conflict": (
        "文件里有尚未解决的合并冲突（{mark}）",
        "a merge left a conflict in the file ({mark})",
    ),
    "lexicon.too_many_aliases": (
        "YAML 别名展开后太多（超过 {most} 个值）",
        "its YAML aliases stand for too much (more than {most} values)",
    ),
    "lexicon.empty_file": ("文件是空的", "the file is empty"),
    "lexicon.too_deep": ("嵌套太深", "nested too deeply"),
    "lexicon.key_twice": ("键 {name} 出现两次", "the key {name} stands twice"),
    "lexicon.not_text": ("这里应是一段文字", "a text should stand here"),
    "lexicon.not_list": ("这里应是一个列表", "a list should stand here"),
    "lexicon.not_mapping": ("这里应是“键: 值”", "keys with values should stand here"),
    "lexicon.empty": ("这里是空的", "nothing stands here"),
    "lexicon.unknown_key": ("不认识的键 {name}（可用：{known}）", "unknown key {name} (known: {known})"),
    "lexicon.missing_key": ("缺少 {name}", "{name} is missing"),
    "lexicon.missing_label": ("缺少 {language} 标签", "the {language} label is missing"),
    "lexicon.bad_number": (
        "“{value}”不是 {smallest} 至 {largest} 的整数",
        "“{value}” is not a whole number from {smallest} to {largest}",
    ),
    "lexicon.years_reversed": ("until {until} 早于 since {since}", "until {until} is before since {since}"),
    "lexicon.not_a_choice": ("“{value}”不是可用的值（{choices}）", "“{value}” is none of {choices}"),
    "lexicon.bad_id": (
        "id“{id}”不合格式（小写字母、数字、连字符）",
        "the id “{id}” is not made of small letters, digits and hyphens",
    ),
    "lexicon.reserved_id": ("id“{id}”在 Windows 上不能作文件名", "the id “{id}” can be no file's name on Windows"),
    "lexicon.id_not_name": ("id“{id}”与文件名“{name}”不同", "the id “{id}” is not the file's name “{name}”"),
    "lexicon.term_twice": ("“{term}”已在第 {line} 行", "“{term}” already stands on line {line}"),
    "lexicon.same_when_folded": (
        "“{term}”与第 {line} 行的“{first}”在匹配时是同一个词（繁简、全角等不作区别）",
        "“{term}” is the same as “{first}” of line {line} when matched (widths, Traditional forms make no difference)",
    ),
    "lexicon.two_preferred": ("“{term}”是第二个首选词", "“{term}” is a second preferred term"),
    "lexicon.preferred_twice": ("“{term}”已是 {theme} 的首选词", "“{term}” is already the preferred term of {theme}"),
    "lexicon.nothing_left": ("“{term}”折叠后什么也不剩", "nothing is left of “{term}” when it is folded"),
    "lexicon.unknown_list": ("lexicon.yaml 里没有名单 ${name}", "lexicon.yaml has no list ${name}"),
    "lexicon.window": (
        "near 要有 any，以及 within 或 before/after",
        "near needs any, and either within or before/after",
    ),
    "lexicon.brackets": ("括号不配对", "the brackets do not match"),
    "lexicon.gap_at_end": ("开头或结尾不能是…，也不能为空", "a pattern must begin and end with words, not with … or nothing"),
    "lexicon.unknown_broader": ("上位主题 {id} 不存在", "the broader theme {id} does not exist"),
    "lexicon.unknown_related": ("相关主题 {id} 不存在", "the related theme {id} does not exist"),
    "lexicon.unknown_replaced_by": ("取代它的主题 {id} 不存在", "the theme {id} in its place does not exist"),
    "lexicon.retired_id": ("id“{id}”已停用，不得再用", "the id “{id}” was retired and is not given again"),
    "lexicon.unknown_in_order": ("次序中的主题 {id} 不存在", "the theme {id} in the order does not exist"),
    "lexicon.cycle": ("{id} 成了自己的上位主题", "{id} is broader than itself"),
    "lexicon.not_utf8": ("不是 UTF-8", "not UTF-8"),
}

_REMEDIES = {
    "lexicon.conflict.do": (
        "从 <<<<<<< 到 >>>>>>> 留下要的行，删去三种标记，再存盘",
        "keep the lines that you want of both sides, and take out those that begin with <<<<<<<, ======= and >>>>>>>",
    ),
    "lexicon.too_many_aliases.do": ("把 *别名 写全，或删去", "write out what the *aliases stand for, or take them out"),
    "lexicon.not_utf8.do": ("把文件存为 UTF-8", "save the file as UTF-8"),
    "lexicon.key_twice.do": ("把两处合成一处", "make one of the two"),
    "lexicon.term_twice.do": ("删去其中一个", "take one of them out"),
    "lexicon.same_when_folded.do": ("删去“{term}”：一个写法就够", "take “{term}” out: one form is enough"),
    "lexicon.two_preferred.do": (
        "给其中一个写上 status: admitted",
        "give one of them status: admitted",
    ),
    "lexicon.preferred_twice.do": (
        "在其中一个主题里换首选词，或写上 status: admitted",
        "prefer another term in one of the themes, or give it status: admitted there",
    ),
    "lexicon.missing_label.do": ("在 label 里补上 {language}", "add {language} under label"),
    "lexicon.unknown_broader.do": ("改正 id，或从 broader 里删去", "correct the id, or take it out of broader"),
    "lexicon.unknown_related.do": ("改正 id，或从 related 里删去", "correct the id, or take it out of related"),
    "lexicon.unknown_replaced_by.do": ("改正 id，或从 replaced_by 里删去", "correct the id, or take it out of replaced_by"),
    "lexicon.unknown_in_order.do": ("改正 id，或从 order 里删去", "correct the id, or take it out of order"),
    "lexicon.cycle.do": ("断开这一圈：从其中一个主题的 broader 里删去", "break the circle: take one of its broader themes out"),
    "lexicon.retired_id.do": ("换一个 id，连文件名一起", "choose another id, and name the file by it"),
    "lexicon.reserved_id.do": ("换一个 id，连文件名一起", "choose another id, and name the file by it"),
    "lexicon.id_not_name.do": ("改 id 或文件名，使二者相同", "change the id or the file's name, so that they are the same"),
    "lexicon.years_reversed.do": ("改正其中一个年份", "correct one of the years"),
}

FAULTS = {**_FAULTS, **{f"{key}.do": _CORRECT for key in _FAULTS}, **_REMEDIES}
"""What keeps a file from being read, with what to do about it."""

WORDINGS = {
    **FAULTS,
    "lexicon.no_folder": ("没有这个词库文件夹", "there is no such lexicon folder"),
    "lexicon.no_folder.do": (
        "请检查文件夹的名字（命令行：--lexicon 或 $ZHUTI_LEXICON）",
        "check the folder's name (on the command line: --lexicon or $ZHUTI_LEXICON)",
    ),
    "lexicon.none_given": ("没有这个词库文件夹", "there is no such lexicon folder"),
    "lexicon.none_given.do": ("请改正 lexicon 的路径", "correct the path given for lexicon"),
    "lexicon.not_given": ("这不是词库", "this is no lexicon"),
    "lexicon.not_given.do": (
        "请给出 Lexicon、词库文件夹的路径，或用 None 表示随附的词库",
        "give a Lexicon, the path of a lexicon's folder, or None for the shipped one",
    ),
    "lexicon.read_only": ("随附的词库是只读的", "the shipped lexicon is read-only"),
    "lexicon.read_only.do": (
        "先用 zhuti lexicon copy DIR 复制一份，再加 --lexicon DIR",
        "make it your own with zhuti lexicon copy DIR, then add --lexicon DIR",
    ),
    "lexicon.not_empty": ("这里已有文件", "there is something at this place already"),
    "lexicon.not_empty.do": ("请换一个名字，或先清空这个文件夹", "take another name, or empty the folder first"),
    "lexicon.unwritable": ("无法写入（{reason}）", "it cannot be written ({reason})"),
    "lexicon.unwritable.do": ("请检查文件夹和权限", "check the folder and your permissions"),
    "lexicon.changed_meanwhile": ("词库在此期间被改动过", "the lexicon was changed meanwhile"),
    "lexicon.changed_meanwhile.do": ("什么也没有写；请看一看，再做一次", "nothing was written; look at it and do it again"),
    "lexicon.journal": (
        "这个文件应是未完成的改动，却不是本程序写的",
        "this file should hold a change that was not finished, and is none of this program's",
    ),
    "lexicon.journal.do": ("请看一看，然后删去它", "look at it, then delete it"),
    "lexicon.alias": (
        "文件里有 YAML 别名 *{name}，不能逐行更改",
        "the file uses the YAML alias *{name}, so that it cannot be changed line by line",
    ),
    "lexicon.alias.do": ("请把别名写全，或用 zhuti lexicon edit", "write the alias out, or use zhuti lexicon edit"),
    "lexicon.no_themes": ("词库里没有主题文件", "the lexicon has no themes"),
    "lexicon.no_themes.do": (
        "用 zhuti lexicon add 加一个主题，或放入 <id>.yaml",
        "add a theme with zhuti lexicon add, or put <id>.yaml files into this folder",
    ),
    "lexicon.unreadable": ("无法读取词库文件（{reason}）", "the lexicon file cannot be read ({reason})"),
    "lexicon.unreadable.do": ("请检查文件是否存在、是否可读", "check that it exists and may be read"),
    "lexicon.summary": (
        "{name} {version}：{themes} 个主题，{terms} 个词（{unverified} 个未核实），{rules} 条规则，{examples} 个例句；"
        "{errors} 个错误，{warnings} 个警告，{infos} 个提示",
        "{name} {version}: {themes} themes, {terms} terms ({unverified} unverified), {rules} rules, {examples} examples; "
        "{errors} errors, {warnings} warnings, {infos} remarks",
    ),
    "lexicon.help": ("查看、更改、检查词库，与别的程序交换。", "See, change, check and exchange lexicons."),
    "lexicon.check_help": (
        "检查词库：文件是否正确，例句是否都对（有错误时退出码为 1）。",
        "Check a lexicon: its files, and that its examples hold (exit status 1 for errors).",
    ),
    "lexicon.folder": ("词库所在的文件夹（默认是随附的词库）。", "The lexicon's folder (default: the shipped one)."),
    "lexicon.new_help": (
        "新建一部词库：能用的骨架，带一个示范主题。",
        "Make a new lexicon: a skeleton that works, with one theme that shows how.",
    ),
    "lexicon.new_folder": ("新词库的文件夹。", "The folder of the new lexicon."),
    "lexicon.new_name": ("词库的名称（默认：文件夹的名称）。", "The lexicon's name (default: the folder's)."),
    "lexicon.new_empty": ("不要示范主题，用于导入。", "Without the theme that shows how, for importing."),
    "lexicon.new_done": (
        "新词库 {name} 在 {folder}；现在改 {folder}/themes 里的文件，再用 zhuti lexicon check {folder} 检查",
        "the new lexicon {name} is in {folder}; change the files in {folder}/themes, then check: zhuti lexicon check {folder}",
    ),
    "lexicon.new_done_empty": (
        "空词库 {name} 在 {folder}；现在用 zhuti lexicon add 或 import 加主题（--lexicon {folder}）",
        "the empty lexicon {name} is in {folder}; now add themes: zhuti lexicon add or import, with --lexicon {folder}",
    ),
}
