"""What ``zhuti evaluate`` says: (zh, en)."""

_ROW = (
    "请改正这一行；格式见 docs/judgements.md，其余的照常计算",
    "correct the line; docs/judgements.md describes the formats; the rest is evaluated",
)
_FILE = ("请检查文件；格式见 docs/judgements.md", "check the file; docs/judgements.md describes the formats")

WORDINGS = {
    "evaluate.help": (
        "对照人工标注（金标准）计算词库的精确率、召回率和 F1，方法与 Annif 相同。",
        "Precision, recall and F1 of the lexicon against a gold standard, measured as Annif does.",
    ),
    "evaluate.gold": (
        "人工标注：JSONL（zhuti tag 的格式）、带表头的 CSV/TSV，或 Annif 的 TSV（- 是标准输入）。",
        "Gold standard: JSONL as of zhuti tag, CSV or TSV with a heading, or Annif's TSV (- is stdin).",
    ),
    "evaluate.results": ("把各主题的结果写成 TSV，列名同 Annif。", "Write the results by theme as TSV, with Annif's columns."),
    "evaluate.metrics": ("把各项指标写成 JSON，名称同 Annif。", "Write the measures as JSON, by Annif's names."),
    "evaluate.mistakes": ("把漏标和误标的段落写成 CSV。", "Write what was missed and wrongly found as CSV."),
    "evaluate.format": (
        "table（指标和主题）、csv（各主题一行）或 json。",
        "table (measures and themes), csv (a row a theme) or json.",
    ),
    "evaluate.precision": ("精确率", "precision"),
    "evaluate.recall": ("召回率", "recall"),
    "evaluate.f1": ("F1", "F1"),
    "evaluate.micro": ("总计（micro）", "all decisions (micro)"),
    "evaluate.by_theme": ("按主题平均（macro）", "by theme (macro)"),
    "evaluate.by_theme_weighted": ("按主题加权平均（weighted）", "by theme, weighted"),
    "evaluate.by_document_with_gold": ("按有标注的段落平均", "by paragraph that has gold themes"),
    "evaluate.by_document": ("按全部段落平均（samples）", "by paragraph, all (samples)"),
    "evaluate.counts": (
        "{documents} 段：标对 {right}，误标 {wrong}，漏标 {missed}。",
        "{documents} paragraphs: {right} right, {wrong} wrong, {missed} missed.",
    ),
    "evaluate.without_gold": (
        "其中 {documents} 段没有任何主题，{tagged} 段被误标；按全部段落平均时，这些段落一律算作 0。",
        "Without any theme: {documents}, {tagged} of which were given one; in the average over all each of these counts as 0.",
    ),
    "evaluate.lexicon": ("词库 {name} {version}", "lexicon {name} {version}"),
    "evaluate.theme": ("主题", "Theme"),
    "evaluate.support": ("应有", "gold"),
    "evaluate.right": ("标对", "right"),
    "evaluate.wrong": ("误标", "wrong"),
    "evaluate.missed": ("漏标", "missed"),
    "evaluate.empty": ("文件是空的", "the file is empty"),
    "evaluate.empty.do": _FILE,
    "evaluate.not_utf8": ("不是 UTF-8", "not UTF-8"),
    "evaluate.not_utf8.do": ("请另存为 UTF-8", "save it as UTF-8"),
    "evaluate.unreadable": ("无法读取（{reason}）", "it cannot be read ({reason})"),
    "evaluate.unreadable.do": ("请检查文件名和权限", "check the name and the permissions"),
    "evaluate.unknown_kind": ("认不出这是哪种格式", "it is not known what kind of file this is"),
    "evaluate.unknown_kind.do": _FILE,
    "evaluate.judgements": ("这是判定，不是每段标全的金标准", "these are judgements, not a gold standard of whole paragraphs"),
    "evaluate.judgements.do": ("请用 zhuti judge --figures", "use zhuti judge --figures"),
    "evaluate.row": ("这一行读不出来（{reason}）", "this line cannot be read ({reason})"),
    "evaluate.row.do": _ROW,
    "evaluate.unknown_theme": ("词库里没有主题“{theme}”", "the lexicon has no theme “{theme}”"),
    "evaluate.unknown_theme.do": (
        "请检查 --lexicon；这个主题不计，其余的照常计算",
        "check --lexicon; the theme is left out and the rest is evaluated",
    ),
    "evaluate.no_workspace": ("没有给出原文，也没有工作区可查", "no text is given, and there is no workspace to look it up in"),
    "evaluate.no_workspace.do": ("请用 --db 指明工作区", "name the workspace with --db"),
    "evaluate.no_paragraph": ("工作区里没有 {paragraph}", "the workspace has no {paragraph}"),
    "evaluate.no_paragraph.do": (
        "请检查文件名、部分和编号；其余的照常计算",
        "check source, zone and number; the rest is evaluated",
    ),
}
