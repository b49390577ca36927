"""What a format cannot carry of a lexicon, under the line ``exchange.lost`` when one is exported: (zh, en)."""

WORDINGS = {
    "uncarried.guards": ("语境条件：{count} 处", "guards: {count}"),
    "uncarried.borders": ("borders: free：{count} 个词", "borders: free of {count} terms"),
    "uncarried.patterns": ("句式：{count} 个", "patterns: {count}"),
    "uncarried.coordinations": ("并列规则：{count} 条", "coordination rules: {count}"),
    "uncarried.examples": ("例句：{count} 条", "examples: {count}"),
    "uncarried.lists": ("lexicon.yaml 的名单：{count} 个", "named lists: {count}"),
    "uncarried.retired": ("停用的 id：{count} 个", "retired ids: {count}"),
    "uncarried.deprecated": ("主题已弃用的标记：{count} 个主题", "that a theme is deprecated: {count} themes"),
    "uncarried.replacements": ("取代它的主题：{count} 个主题", "what replaces a theme: {count} themes"),
    "uncarried.labels": ("主题的标签：{count} 个主题", "the labels of themes: {count} themes"),
    "uncarried.ids": ("主题的 id：{count} 个主题", "the ids of themes: {count} themes"),
    "uncarried.scopes": ("范围说明：{count} 个主题", "scope notes: {count} themes"),
    "uncarried.theme_notes": ("主题的备注：{count} 个主题", "notes on themes: {count} themes"),
    "uncarried.broader": ("上位主题：{count} 个主题", "broader themes: {count} themes"),
    "uncarried.related": ("相关主题：{count} 个主题", "related themes: {count} themes"),
    "uncarried.statuses": (
        "词的状态（旧译、弃用、未核实）：{count} 个词",
        "the status of terms (superseded, deprecated, unverified): {count} terms",
    ),
    "uncarried.preferred": ("哪个词是首选：{count} 个主题", "which term is preferred: {count} themes"),
    "uncarried.variants": ("首选词以外的词：{count} 个", "terms beside the preferred ones: {count}"),
    "uncarried.other_labels": ("其他语言的标签：{count} 个主题", "labels in other languages: {count} themes"),
    "uncarried.years": ("年份：{count} 个词", "years: {count} terms"),
    "uncarried.sources": ("出处：{count} 个词", "sources: {count} terms"),
    "uncarried.term_notes": ("词的备注：{count} 个词", "notes on terms: {count} terms"),
    "uncarried.unmatchable": ("jieba 认不出的词：{count} 个", "terms that jieba can never match: {count}"),
    "uncarried.unwritable": (
        "含有格式用作符号的字符的词：{count} 个",
        "terms with characters that are signs of the format: {count}",
    ),
}
