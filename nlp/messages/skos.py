"""What is said of SKOS files: what was left out or passed over, faults: (zh, en)."""

WORDINGS = {
    "skos.no_rdflib": ("SKOS 需要 rdflib，还没有安装", "SKOS needs rdflib, which is not installed"),
    "skos.no_rdflib.do": ('请运行 pip install "zhuti[rdf]"', 'run pip install "zhuti[rdf]"'),
    "skos.too_large": ("文件太大（上限 {limit} MB）", "the file is too large (the limit is {limit} MB)"),
    "skos.too_large.do": ("请分成几个文件再导入", "divide it into several files"),
    "skos.not_utf8": ("不是 UTF-8", "not UTF-8"),
    "skos.not_utf8.do": ("Turtle 只能是 UTF-8，请另存", "Turtle is always UTF-8; save it so"),
    "skos.syntax": ("不是正确的 {syntax}（{problem}）", "not valid {syntax} ({problem})"),
    "skos.syntax.do": ("请从原程序重新导出，或改正这一行", "export it again from its program, or correct the line"),
    "skos.too_deep": ("嵌套太深", "nested too deeply"),
    "skos.too_deep.do": ("请从原程序重新导出", "export it again from its program"),
    "skos.no_concepts": ("文件里没有 skos:Concept", "the file has no skos:Concept"),
    "skos.no_concepts.do": ("请检查文件，或用 --from 指明格式", "check the file, or name its format with --from"),
    "skos.label_left": (
        "“{language}”不是语言标记，标签“{label}”没有写出",
        "“{language}” is no language tag: “{label}” is left out",
    ),
    "skos.related_left": (
        "{id} 与上位或下位主题 {other} 的相关关系没有写出（SKOS S27）",
        "that {id} is related to {other}, which is broader or narrower, is left out (SKOS S27)",
    ),
    "skos.characters": (
        "“{text}”里 XML 不允许的字符改成了 \ufffd",
        "characters of “{text}” that XML cannot hold became \ufffd",
    ),
    "skos.no_labels": ("概念没有标签，没有读入", "a concept without labels was passed over"),
    "skos.unknown_target": (
        "引用的“{target}”不在文件里，没有读入",
        "a reference to “{target}”, which is not in the file, was passed over",
    ),
    "skos.passed_over": ("没有读入 {name}（{count} 处）", "{name} was passed over ({count})"),
}
