"""The names of the kinds of change between two wordings: (zh, en)."""

WORDINGS = {
    "changes.opening": ("开头词语", "opening"),
    "changes.term": ("用词", "word"),
    "changes.item_added": ("并列项增加", "item added"),
    "changes.item_removed": ("并列项删去", "item removed"),
    "changes.items_reordered": ("并列项移位", "item moved"),
    "changes.qualifier_added": ("修饰语增加", "qualifier added"),
    "changes.qualifier_removed": ("修饰语删去", "qualifier removed"),
    "changes.clause_added": ("分句增加", "clause added"),
    "changes.clause_removed": ("分句删去", "clause removed"),
    "changes.negation": ("否定词（意思可能相反）", "negation (may reverse the meaning)"),
    "changes.moved": ("移位", "moved"),
    "changes.citation": ("引用的文件", "citation"),
    "changes.date": ("日期", "date"),
    "changes.number": ("数字", "number"),
    "changes.punctuation": ("标点", "punctuation"),
    "changes.function_words": ("虚词", "function words"),
    "changes.reworded": ("其他措辞改动", "other wording"),
    "changes.axis": ("{axis}{direction}", "{axis} {direction}"),
    "changes.level": ("力度不变", "no stronger, no weaker"),
    "changes.aside": ("（{aside}）", " ({aside})"),
    "changes.count": ("{count} 处", "{count}"),
    "changes.themes": ("主题：{themes}", "theme: {themes}"),
    "changes.list": ("、", ", "),
    "changes.comma": ("；", "; "),
}
"""``changes.KIND`` for each kind of `nlp.lineage.kinds`."""
