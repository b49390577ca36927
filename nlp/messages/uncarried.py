"""What a format cannot carry of a lexicon, as it is said when one is exported: (zh, en)."""

WORDINGS = {
    "uncarried.guards": ("此格式不能带上语境条件：{count} 处", "the format has no place for guards: {count} left out"),
    "uncarried.borders": (
        "此格式不能带上“borders: free”：{count} 个词",
        "the format has no place for “borders: free”: {count} terms without it",
    ),
    "uncarried.patterns": ("此格式不能带上句式：{count} 个", "the format has no place for patterns: {count} left out"),
    "uncarried.coordinations": (
        "此格式不能带上并列规则：{count} 条",
        "the format has no place for coordination rules: {count} left out",
    ),
    "uncarried.examples": ("此格式不能带上例句：{count} 条", "the format has no place for examples: {count} left out"),
    "uncarried.lists": (
        "此格式不能带上 lexicon.yaml 的名单：{count} 个",
        "the format has no place for named lists: {count} left out",
    ),
    "uncarried.retired": ("此格式不能带上停用的 id：{count} 个", "the format has no place for retired ids: {count} left out"),
    "uncarried.deprecated": (
        "此格式不能标明主题已弃用：{count} 个",
        "the format cannot say that a theme is deprecated: {count} do not say so",
    ),
    "uncarried.replacements": (
        "此格式不能标明取代它的主题：{count} 个主题",
        "the format cannot say what replaces a theme: left out of {count}",
    ),
    "uncarried.scopes": ("此格式不能带上范围说明：{count} 条", "the format has no place for scope notes: {count} left out"),
    "uncarried.theme_notes": (
        "此格式不能带上主题的备注：{count} 条",
        "the format has no place for notes on themes: {count} left out",
    ),
    "uncarried.broader": (
        "此格式不能带上上位主题：{count} 个主题",
        "the format has no place for broader themes: left out of {count}",
    ),
    "uncarried.related": (
        "此格式不能带上相关主题：{count} 个主题",
        "the format has no place for related themes: left out of {count}",
    ),
    "uncarried.statuses": (
        "此格式不能带上词的状态（旧译、弃用、未核实）：{count} 个词",
        "the format has no place for the status of terms (superseded, deprecated, unverified): left out of {count}",
    ),
    "uncarried.years": ("此格式不能带上年份：{count} 个词", "the format has no place for years: left out of {count} terms"),
    "uncarried.sources": ("此格式不能带上出处：{count} 个词", "the format has no place for sources: left out of {count} terms"),
    "uncarried.term_notes": (
        "此格式不能带上词的备注：{count} 条",
        "the format has no place for notes on terms: {count} left out",
    ),
}
