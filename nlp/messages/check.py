"""What ``zhuti lexicon check`` finds, and what to do about it: (zh, en)."""

_EXAMPLES = {
    "check.missed": ("{theme} 没有认出这个正例：{text}", "{theme} is not found in this yes example: {text}"),
    "check.missed.do": (
        "补上缺少的词或改例句；哪个条件挡住了它，见 docs/lexicon-format.md",
        "add the wording that is missing, loosen the guard that stops it, or correct the example",
    ),
    "check.false_hit": (
        "{theme} 误认了这个反例（{found}）：{text}",
        "{theme} is found in this no example ({found}): {text}",
    ),
    "check.false_hit.do": ("给“{found}”加条件，或改例句", "give “{found}” a guard, or correct the example"),
    "check.few_examples": (
        "{theme} 有正例 {yes} 个、反例 {no} 个，至少要 {least_yes} 个和 {least_no} 个",
        "{theme} has {yes} yes and {no} no examples; it needs {least_yes} and {least_no}",
    ),
    "check.few_examples.do": ("在 examples 里补例句", "add sentences under examples"),
    "check.example_twice": ("同一个例句已在第 {other_line} 行", "the same example stands on line {other_line}"),
    "check.example_twice.do": ("删去一个", "take one out"),
    "check.contradiction": (
        "同一个例句在第 {other_line} 行是相反的例子",
        "the same example stands on line {other_line} for the contrary",
    ),
    "check.contradiction.do": ("决定它属于哪一边，删去另一个", "decide which it is, and take the other out"),
    "check.unreachable": (
        "{theme} 的“{term}”永远认不出来：它自己的条件不许",
        "“{term}” of {theme} can never be found: its own guards forbid it",
    ),
    "check.unreachable.do": (
        "改掉互相矛盾的条件，或删去这个词",
        "change the guards that contradict each other, or take the term out",
    ),
}

_LABELS = {
    "check.same_label": (
        "标签“{label}”（{language}）也是 {other} 的标签（{other_place}）",
        "the {language} label “{label}” is also that of {other} ({other_place})",
    ),
    "check.same_label.do": ("给其中一个改名", "give one of the two another label"),
    "check.label_of_another": (
        "标签“{label}”是另一主题 {other} 的词（{other_place}）",
        "the label “{label}” is a term of another theme, {other} ({other_place})",
    ),
    "check.label_of_another.do": (
        "改标签，或把这个词移过来：zhuti lexicon move {other}={term} {theme}",
        "change the label, or move the term: zhuti lexicon move {other}={term} {theme}",
    ),
    "check.label_is_variant": (
        "{theme} 的标签“{label}”在词表里不是首选词",
        "the label “{label}” of {theme} stands among its terms, but is not the preferred one",
    ),
    "check.label_is_variant.do": (
        "让首选词与标签一致，或换一个标签",
        "make it the preferred term, or give the theme another label",
    ),
    "check.no_preferred": (
        "{theme} 没有首选词（第一个词“{term}”是 {status}）",
        "{theme} has no preferred term (the first, “{term}”, is {status})",
    ),
    "check.no_preferred.do": ("给一个词写上 status: preferred", "give one of its terms status: preferred"),
    "check.label_missing": (
        "{theme} 没有 {language} 标签，别的主题有",
        "{theme} has no {language} label, other themes have one",
    ),
    "check.label_missing.do": ("在 label 里补上", "add it under label"),
    "check.no_scope": ("{theme} 没有范围说明", "{theme} has no scope note"),
    "check.no_scope.do": ("在 scope 里写明什么计入、什么不计入", "say under scope what counts and what does not"),
    "check.unprintable": (
        "“{text}”里有看不见或损坏的字符：{characters}",
        "“{text}” has characters that do not print: {characters}",
    ),
    "check.unprintable.do": ("删去这些字符，重新输入", "take them out and write it anew"),
}

_FOLDER = {
    "check.retired_lost": (
        "停用的 id {retired} 并入了 {into}，而 {into} 并不存在",
        "the retired id {retired} went into {into}, which does not exist",
    ),
    "check.retired_lost.do": (
        "改为它并入的主题，或写 null",
        "name the theme that it went into, or write null",
    ),
    "check.not_a_theme": (
        "这个文件不以 .yaml 结尾，没有读取",
        "the name of this file does not end in .yaml, so it is not read",
    ),
    "check.not_a_theme.do": ("改名为 <id>.yaml，或移到别处", "name it <id>.yaml, or put it elsewhere"),
}

_RELATIONS = {
    "check.related_to_itself": ("{theme} 说自己与自己相关", "{theme} is related to itself"),
    "check.related_to_itself.do": ("从 related 里删去", "take it out of related"),
    "check.related_is_broader": (
        "{theme} 与 {other} 既相关又有上下位关系",
        "{theme} is related to {other}, which is broader or narrower",
    ),
    "check.related_is_broader.do": ("从 related 里删去 {other}", "take {other} out of related"),
    "check.one_way": (
        "{theme} 说与 {other} 相关，{other} 没有说（{other_place}）",
        "{theme} is related to {other}, which does not say so ({other_place})",
    ),
    "check.one_way.do": ("在 {other} 的 related 里加上 {theme}", "add {theme} to related of {other}"),
    "check.redundant_broader": (
        "{theme} 的上位主题 {other} 多余：{through} 已在它之下",
        "{other} as broader of {theme} is redundant: {through} is narrower than it",
    ),
    "check.redundant_broader.do": ("从 broader 里删去 {other}", "take {other} out of broader"),
    "check.broader_deprecated": ("{theme} 的上位主题 {other} 已停用", "{other}, broader than {theme}, is deprecated"),
    "check.broader_deprecated.do": ("改用取代它的主题", "name the theme in its place"),
    "check.replaced_but_current": (
        "{theme} 有 replaced_by（{others}）却没有停用",
        "{theme} names {others} in its place but is not deprecated",
    ),
    "check.replaced_but_current.do": (
        "加上 status: deprecated，或删去 replaced_by",
        "add status: deprecated, or take replaced_by out",
    ),
    "check.replaced_by_deprecated": (
        "取代 {theme} 的 {other} 本身已停用",
        "{other}, in the place of {theme}, is itself deprecated",
    ),
    "check.replaced_by_deprecated.do": ("改为仍在使用的主题", "name a theme that is in use"),
    "check.relation_twice": ("{theme} 的 {relation} 里 {other} 出现两次", "{other} stands twice in {relation} of {theme}"),
    "check.relation_twice.do": ("删去一个", "take one out"),
    "check.orphan": ("{theme} 与别的主题没有任何关系", "{theme} has no relation to any other theme"),
    "check.orphan.do": ("有上位或相关主题的话，写进 broader 或 related", "name broader or related themes, if there are any"),
    "check.deprecated_theme": ("{theme} 已停用，仍然计数", "{theme} is deprecated and still counted"),
    "check.deprecated_theme.do": (
        "不再需要时：zhuti lexicon remove {theme}",
        "once no one needs it: zhuti lexicon remove {theme}",
    ),
}

_WORDINGS = {
    "check.single_character": ("“{term}”只有一个字", "“{term}” is a single character"),
    "check.single_character.do": (
        "单字几乎处处会碰上：改用更长的词，或加 near、listed_with 等条件",
        "it is found almost anywhere: write a longer wording, or give it a guard (near, listed_with)",
    ),
    "check.too_long": ("这个词有 {length} 个字符，多于 {longest} 个", "this term has {length} characters, more than {longest}"),
    "check.too_long.do": (
        "这是一段文字而不是一个词：拆开，或移到 note",
        "it is a text, not a term: take it apart, or move it to note",
    ),
    "check.inner_space": ("“{term}”中间有空白", "“{term}” has a blank inside"),
    "check.inner_space.do": ("匹配时不看空白；写作“{written}”", "matching passes over blanks; write “{written}”"),
    "check.separator_inside": ("“{term}”像是几个词写在一起：{pieces}", "“{term}” seems to be several terms: {pieces}"),
    "check.separator_inside.do": ("每个词各占一行", "write each on a line of its own"),
    "check.enumeration_inside": ("“{term}”里有顿号", "“{term}” has an enumeration comma inside"),
    "check.enumeration_inside.do": (
        "若是几个词，各占一行；若是省略的并列，用 coordination",
        "write several terms on lines of their own; for ellipsis, coordination finds more",
    ),
    "check.mark_at_edge": ("“{term}”以标点开头或结尾", "“{term}” begins or ends with a punctuation mark"),
    "check.mark_at_edge.do": ("写作“{written}”", "write “{written}”"),
    "check.folded": ("“{term}”在匹配时成了“{written}”", "“{term}” becomes “{written}” when matched"),
    "check.folded.do": (
        "写作“{written}”；繁简、全角、部首等形式不必另列",
        "write “{written}”; Traditional forms, widths and radicals need no terms of their own",
    ),
    "check.shared_term": (
        "“{term}”也是 {other} 的词“{other_term}”（{other_place}），两个主题都计数",
        "“{term}” is also the term “{other_term}” of {other} ({other_place}); both themes count it",
    ),
    "check.shared_term.do": (
        "不是有意的话，删去一个，或用条件分开",
        "unless that is meant, take one out, or tell them apart with guards",
    ),
    "check.deprecated_term": ("{theme} 的“{term}”已停用，仍然计数", "“{term}” of {theme} is deprecated and still counted"),
    "check.deprecated_term.do": (
        "不再需要时：zhuti lexicon remove {theme}={term}",
        "once no one needs it: zhuti lexicon remove {theme}={term}",
    ),
}

_TRIED = {
    "check.trap": (
        "{theme} 的“{term}”藏在别的词里：{hosts}（读作 {readings}）",
        "“{term}” of {theme} lies hidden in other words: {hosts} (read as {readings})",
    ),
    "check.trap.do": ("不该计入的话，给这个词加上 {guard}", "unless they count, give the term {guard}"),
    "check.nested": (
        "{theme} 的“{term}”里也认出了 {other} 的“{other_term}”（{other_place}），两个主题都计数",
        "“{other_term}” of {other} ({other_place}) is found inside “{term}” of {theme}; both themes count it",
    ),
    "check.nested.do": (
        "不该两边都计的话，给“{other_term}”加上 never_inside: [{term}]",
        "unless both are meant, give “{other_term}” never_inside: [{term}]",
    ),
    "check.not_a_token": ("分词器切不出整个“{term}”：{tokens}", "the segmenter cuts “{term}”: {tokens}"),
    "check.not_a_token.do": (
        "主题不受影响；词表和关键词里它是几段",
        "themes are found all the same; lists of words and keywords see it in pieces",
    ),
    "check.never_a_token": (
        "“{term}”里有分词器从不查的字符，切不出整个词：{tokens}",
        "“{term}” has characters that the segmenter never looks up: {tokens}",
    ),
    "check.never_a_token.do": (
        "主题不受影响；词表和关键词里它是几段",
        "themes are found all the same; lists of words and keywords see it in pieces",
    ),
    "check.idle_guard": (
        "never_inside 里的 {words} 不含要保护的词",
        "{words} in never_inside does not hold a term to be protected",
    ),
    "check.idle_guard.do": ("改正或删去", "correct it, or take it out"),
}

_JUDGED = {
    "check.broken_yes": (
        "{theme}：{reviewer} {date} 判为有此主题，如今认不出来：{text}",
        "{theme}: judged to be there ({reviewer}, {date}), no longer found: {text}",
    ),
    "check.broken_yes.do": ("改回去，或重新判定：zhuti judge", "undo the change, or have it judged anew: zhuti judge"),
    "check.broken_no": (
        "{theme}：{reviewer} {date} 判为没有此主题，如今被“{term}”认出：{text}",
        "{theme}: judged not to be there ({reviewer}, {date}), found by “{term}” now: {text}",
    ),
    "check.broken_no.do": (
        "给“{term}”加条件，或重新判定：zhuti judge",
        "give “{term}” a guard, or have it judged anew: zhuti judge",
    ),
    "check.judged": (
        "{theme} 判定过 {judged} 段：精确率 {precision}，召回率 {recall}",
        "{theme}, {judged} paragraphs judged: precision {precision}, recall {recall}",
    ),
    "check.judged.do": ("继续判定，区间就会变窄：zhuti judge", "more judgements make the intervals narrower: zhuti judge"),
    "check.low_precision": (
        "{theme} 的精确率低于 {least}：{share}",
        "the precision of {theme} is below {least}: {share}",
    ),
    "check.low_precision.do": (
        "看看判为 no 的段落，给误认的词加条件",
        "look at the paragraphs judged no, and give the terms found there guards",
    ),
    "check.low_recall": ("{theme} 的召回率低于 {least}：{share}", "the recall of {theme} is below {least}: {share}"),
    "check.low_recall.do": (
        "看看判为 yes 而认不出的段落，补上缺少的词",
        "look at the paragraphs judged yes and not found, and add the wordings that are missing",
    ),
}

_CORPUS = {
    "check.dead_term": ("{theme} 的“{written}”在工作区里从未出现", "“{written}” of {theme} never stands in the workspace"),
    "check.dead_term.do": (
        "语料够大的话，删去它，或核对写法",
        "where the corpus is large enough: take it out, or look at its spelling",
    ),
    "check.never_found": (
        "{theme} 的“{written}”出现 {stands} 次，从未认出（长词内 {covered}，词界 {border}，条件 {guard}，字母 {latin}）",
        "“{written}” of {theme} stands {stands} times and is never found (in longer terms {covered}, borders {border}, "
        "guards {guard}, letters {latin})",
    ),
    "check.never_found.do": (
        "看看这些地方（zhuti search）：条件太严就放宽；词界挡住就写 borders: free",
        "look at these places (zhuti search): loosen the guard that is too strict, or write borders: free",
    ),
    "check.mostly_refused": (
        "{theme} 的“{written}”在 {places} 处里有 {refused} 处只因 {guard} 而不算",
        "of the {places} places where “{written}” of {theme} stands, {refused} are refused by {guard} alone",
    ),
    "check.mostly_refused.do": (
        "看看这些地方：这个主题的数字由这一个条件决定",
        "look at these places: this one guard decides the figures of the theme",
    ),
    "check.one_choice": (
        "{theme} 的“{written}”认出 {mentions} 次，其中 {through} 次只靠 {guard} 这一个选项",
        "of {mentions} mentions of “{written}” of {theme}, {through} are let through by one alternative alone, {guard}",
    ),
    "check.one_choice.do": (
        "看看别的选项是否多余，这一个是否太宽",
        "look whether the other alternatives are needed, and whether this one is too wide",
    ),
    "check.dead_guard": (
        "{theme} 的条件 {guard} 在工作区里从未挡住什么（问过 {asked} 次）",
        "the guard {guard} of {theme} never refused anything in the workspace (asked {asked} times)",
    ),
    "check.dead_guard.do": (
        "语料够大的话可以删去；例句说明它防什么，就留着",
        "where the corpus is large enough, take it out, unless an example shows what it is for",
    ),
    "check.attested": (
        "未核实的“{written}”（{theme}）已见于 {name}（{year} 年），共 {mentions} 处、{documents} 份文件",
        "the unverified “{written}” of {theme} was read in {name} ({year}): {mentions} mentions in {documents} documents",
    ),
    "check.attested.do": (
        "核对后删去 status: unverified，写上 {paste}{command}",
        "look at it, take out status: unverified, and write {paste}{command}",
    ),
    "check.attested_undated": (
        "未核实的“{written}”（{theme}）已见于语料：{mentions} 处、{documents} 份文件，都没有年份",
        "the unverified “{written}” of {theme} was read: {mentions} mentions in {documents} documents, none with a year",
    ),
    "check.attested_undated.do": (
        "核对后删去 status: unverified，写上 source；文件的年份用 zhuti set 补上",
        "look at it, take out status: unverified, and write its source; zhuti set gives documents their years",
    ),
    "check.before_since": (
        "{theme} 的“{written}”写明 since: {since}，却已见于 {year} 年的 {name}",
        "“{written}” of {theme} has since: {since} and was read in {name} of {year}",
    ),
    "check.before_since.do": (
        "改为 since: {year}，并在 source 或 note 写明 {name}",
        "write since: {year}, and name {name} as source or in note",
    ),
    "check.after_until": (
        "{theme} 的“{written}”写明 until: {until}，却仍见于 {year} 年的 {name}",
        "“{written}” of {theme} has until: {until} and was still read in {name} of {year}",
    ),
    "check.after_until.do": ("改为 until: {year} 或删去 until", "write until: {year}, or take until out"),
}

_TITLES = {
    "check.judged.title": ("判定过的主题", "themes that were judged"),
    "check.dead_term.title": ("从未出现的词", "wordings that never stand in the workspace"),
    "check.never_found.title": ("出现而从未认出的词", "wordings that stand there and are never found"),
    "check.mostly_refused.title": ("多半被一个条件挡住的词", "wordings mostly refused by one guard"),
    "check.one_choice.title": ("几乎只靠一个选项的词", "wordings let through by one alternative alone"),
    "check.dead_guard.title": ("从未挡住什么的条件", "guards that never refused anything"),
    "check.nested.title": ("嵌在别的主题的词里的词", "terms inside terms of other themes"),
    "check.not_a_token.title": ("分词器切不整的词", "terms that the segmenter cuts"),
    "check.never_a_token.title": ("分词器不可能切整的词", "terms that the segmenter never looks up"),
    "check.orphan.title": ("没有任何关系的主题", "themes without relations"),
    "check.one_way.title": ("只说了一边的相关", "relations told on one side only"),
    "check.label_missing.title": ("缺少的标签", "labels that other themes have"),
    "check.deprecated_theme.title": ("已停用的主题", "deprecated themes"),
    "check.deprecated_term.title": ("已停用的词", "deprecated terms"),
    "check.enumeration_inside.title": ("带顿号的词", "terms with an enumeration comma"),
}
"""What is only told for information is counted under these names."""

_COMMAND = {
    "check.error": ("错误", "error"),
    "check.warning": ("警告", "warning"),
    "check.info": ("提示", "info"),
    "check.line": ("{message}；{remedy} [{rule}]", "{message}; {remedy} [{rule}]"),
    "check.remark": ("{message}；{remedy}", "{message}; {remedy}"),
    "check.unread": (
        "{errors} 个错误，{warnings} 个警告；没有一个主题能读，其余的无从检查",
        "{errors} errors, {warnings} warnings; no theme can be read, so nothing else was checked",
    ),
    "check.how_to_list": ("--all 或 --rule NAME 把提示逐条列出", "--all or --rule NAME lists the remarks"),
    "check.counted": (
        "提示：{number} 个{title}（{themes}）[{rule}]",
        "info: {number} {title} ({themes}) [{rule}]",
    ),
    "check.more_warnings": (
        "警告：另有 {number} 个；--rule {rule} 全部列出 [{rule}]",
        "warning: {number} more; --rule {rule} lists them all [{rule}]",
    ),
    "check.more_themes": ("，另有 {number} 个主题", " and {number} more themes"),
    "check.db": (
        "词在哪个工作区里试（默认：$ZHUTI_DB，否则当前文件夹里的 zhuti.db，若有）。",
        "The workspace to try the terms in (default: $ZHUTI_DB, else zhuti.db in the current folder, if there is one).",
    ),
    "check.no_corpus": ("不看工作区。", "Leave the workspace aside."),
    "check.rule": ("只列这一种；可以重复。", "Only findings of this kind; may be repeated."),
    "check.severity": ("只列这么重要的，或更重要的。", "Only findings as serious as this, or more."),
    "check.all": ("提示也逐条列出。", "List what is only told for information too."),
    "check.format": ("输出格式。", "The form of the findings."),
    "check.progress": ("逐段试词", "Trying the terms"),
    "check.tried": (
        "词在工作区 {path}（{documents} 份文件）里试过。",
        "Tried in the workspace {path} ({documents} documents).",
    ),
    "check.unknown_rule": ("没有这种检查", "there is no such rule"),
    "check.unknown_rule.do": ("可用：{rules}", "known: {rules}"),
}

RULES = {**_FOLDER, **_EXAMPLES, **_LABELS, **_RELATIONS, **_WORDINGS, **_TRIED, **_JUDGED, **_CORPUS}
"""What the checks find, with what to do about it."""

WORDINGS = {**RULES, **_TITLES, **_COMMAND}
