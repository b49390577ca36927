"""What is said of TBX files: what was left out or passed over, where a file is not of the dialect, faults: (zh, en)."""

WORDINGS = {
    "tbx.not_tbx": ("不是 TBX 文件（根元素是 {name}）", "not a TBX file (its root is {name})"),
    "tbx.not_tbx.do": ("请检查文件，或用 --from 指明格式", "check the file, or name its format with --from"),
    "tbx.no_entries": ("文件里没有概念条目", "the file has no concept entries"),
    "tbx.no_entries.do": ("请从原程序重新导出", "export it again from its program"),
    "tbx.label_left": ("没有写出 {language} 的标签“{label}”", "the {language} label “{label}” is left out"),
    "tbx.characters": ("“{text}”里 XML 不允许的字符改成了 \ufffd", "characters of “{text}” that XML cannot hold became \ufffd"),
    "tbx.empty_term": ("词是空的，没有读入", "an empty term was passed over"),
    "tbx.no_terms": ("条目里没有词，没有读入", "an entry without terms was passed over"),
    "tbx.unknown_status": ("不认识的状态“{status}”，未读入状态", "the status “{status}” is not known and was passed over"),
    "tbx.unknown_target": (
        "引用的条目“{target}”不在文件里，没有读入",
        "a reference to “{target}”, which is no entry, was passed over",
    ),
    "tbx.passed_over": ("没有读入 {category}（{count} 处）", "{category} was passed over ({count})"),
    "tbx.not_basic": (
        "文件自称 {type}，按 TBX-Basic 读入",
        "the file says it is {type}; it was read as TBX-Basic",
    ),
    "tbx.no_style": ("没有说明是 dca 还是 dct（{style}）", "neither dca nor dct is named as the style ({style})"),
    "tbx.other_style": (
        "{name} 是另一种写法（dca / dct）的元素（{count} 处）",
        "{name} is of the other style, dca or dct ({count})",
    ),
    "tbx.unknown_category": (
        "TBX-Basic 没有数据类别 {name}（{count} 处）",
        "TBX-Basic has no data category {name} ({count})",
    ),
    "tbx.wrong_element": (
        "{name} 应写在 {expected} 里，不在 {element} 里（{count} 处）",
        "{name} should be of {expected}, not of {element} ({count})",
    ),
    "tbx.wrong_level": (
        "{name} 不能放在 {level} 一级（{count} 处）",
        "{name} may not stand at the {level} level ({count})",
    ),
    "tbx.wrong_value": (
        "{name} 不能是“{value}”（{count} 处）",
        "“{value}” is no value of {name} ({count})",
    ),
    "tbx.no_type": ("{element} 没有 type（{count} 处）", "{element} has no type ({count})"),
    "tbx.bad_target": (
        "target“{target}”不是条目的 id，也不是网址（{count} 处）",
        "the target “{target}” is neither an id of the file nor a web address ({count})",
    ),
}
