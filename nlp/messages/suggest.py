"""What ``zhuti lexicon suggest`` says: (zh, en)."""

_LINE = ("请改正这一行，或用版本管理恢复这个文件", "correct the line, or bring the file back from version control")

_FAULTS = {
    "suggest.not_utf8": ("不是 UTF-8", "not UTF-8"),
    "suggest.header": ("表头应是：{columns}（以制表符分隔）", "the heading should be {columns}, with tabs between"),
    "suggest.cells": ("有 {found} 栏，应为 {wanted} 栏", "it has {found} cells and should have {wanted}"),
    "suggest.verdict": ("“{value}”不是 accepted 或 rejected", "“{value}” is neither accepted nor rejected"),
    "suggest.no_term": ("没有写词", "the term is missing"),
    "suggest.altered": ("“{term}”的编号应是 {id}", "the id of “{term}” should be {id}"),
    "suggest.twice": ("“{term}”有两个决定", "there are two decisions on “{term}”"),
}

_BECAUSE = {
    "suggest.because.variant_longer": ("比“{term}”多“{part}”。", "“{term}” with “{part}” more."),
    "suggest.because.variant_shorter": ("比“{term}”少“{part}”。", "“{term}” without “{part}”."),
    "suggest.because.variant_other": ("与“{term}”差一字（{part}）。", "“{term}” with another character ({part})."),
    "suggest.because.variant_between": ("“{term}”中间插入“{part}”。", "“{term}” with “{part}” put in."),
    "suggest.because.variant_turned": ("“{term}”换了次序或连词。", "“{term}” in another order or with another conjunction."),
    "suggest.because.replaces": (
        "改写时取代了“{term}”（{count} 处）。",
        "Took the place of “{term}” where clauses were rewritten ({count}).",
    ),
    "suggest.because.replaced_by": (
        "改写时被“{term}”取代（{count} 处）：旧译。",
        "“{term}” took its place where clauses were rewritten ({count}): an older rendering.",
    ),
    "suggest.because.listed": ("与{terms}并列（至多 {count} 次）。", "Listed beside {terms} (up to {count} times)."),
    "suggest.because.keyness": (
        "区别于其他段落：有“{themes}”的 {of_inside} 段中 {inside} 段有它，其余 {of_outside} 段中 {outside} 段有（G² {value}，"
        "{documents} 份文件）。",
        "Distinguishes “{themes}”: in {inside} of its {of_inside} paragraphs and {outside} of the other {of_outside} "
        "(G² {value}, {documents} documents).",
    ),
    "suggest.because.quoted": ("单独放在书名号或引号里。", "Stands alone between quotation marks."),
    "suggest.because.kin": ("与“{term}”同有“{word}”。", "Shares “{word}” with “{term}”."),
    "suggest.because.phrase": ("反复出现的词组。", "A phrase that stands again and again."),
    "suggest.because.variant_of": ("是“{term}”的变体。", "A variant of “{term}”."),
    "suggest.because.took_place": ("与“{term}”互相替换。", "Stands where “{term}” stood, or the other way round."),
    "suggest.because.found": ("已全部按“{themes}”计入。", "All of its places count as “{themes}” already."),
    "suggest.because.denied": (
        "它的反例里有这个词，要加条件。",
        "A “no” example of it has the wording: it needs a guard.",
    ),
    "suggest.because.beside": ("与“{term}”并列 {count} 次。", "Listed beside “{term}” {count} times."),
    "suggest.because.shares": ("与“{term}”同有“{word}”。", "Shares “{word}” with “{term}”."),
    "suggest.because.together": (
        "出现它的 {of} 段（措辞不同者）中，{count} 段有这个主题。",
        "Of the {of} paragraphs of different wording that have it, {count} carry the theme.",
    ),
}

WORDINGS = {
    **_FAULTS,
    **{f"{key}.do": _LINE for key in _FAULTS},
    **_BECAUSE,
    "suggest.help": (
        "从工作区的文件里找可以入词库的词，排好次序；--accept、--reject 决定，--undo 收回，都记在词库旁。",
        "Suggest terms from the workspace, ranked; --accept, --reject and --undo decide, and beside the lexicon it is kept.",
    ),
    "suggest.theme": (
        "只列离这个主题最近的；接受时，词要放进的主题。",
        "Only candidates nearest to this theme; when accepting, the theme that the term goes to.",
    ),
    "suggest.kind": ("只列这一类候选词。", "Only candidates of this kind."),
    "suggest.contexts": ("每个候选词列几处上下文。", "How many contexts for each candidate."),
    "suggest.pairs": (
        "也找改写时替换的词（每份文件约 0.1 秒）；文件不多于 25 份时默认找。",
        "Look for words that were replaced too (0.1 s a document); by default where there are 25 documents at most.",
    ),
    "suggest.document_kind": ("只在这类文件里找。", "Only in documents of this kind."),
    "suggest.accept": ("接受：编号或词本身；可重复。", "Accept a candidate, by its id or wording; may be repeated."),
    "suggest.reject": ("不接受，以后不再列出；可重复。", "Reject a candidate: it is not listed again; may be repeated."),
    "suggest.undo": ("收回决定；接受过的词从词库中取出。", "Take a decision back; an accepted term leaves the lexicon."),
    "suggest.why": ("理由。", "Why."),
    "suggest.by": ("由谁决定（默认 $USER）。", "Who decides (default: $USER)."),
    "suggest.decided": ("列出已有的决定。", "List what was decided."),
    "suggest.mixed": ("一次只能做一件事", "these cannot be asked for at once"),
    "suggest.mixed.do": ("请分几次执行", "run them one after another"),
    "suggest.one_theme": ("一个词一次放进一个主题", "a term goes to one theme at a time"),
    "suggest.one_theme.do": ("--theme 只写一个", "write --theme once"),
    "suggest.which_theme": ("没有说放进哪个主题", "it was not said which theme it goes to"),
    "suggest.which_theme.do": ("如 --accept {id} --theme {theme}", "write --accept {id} --theme {theme}, say"),
    "suggest.no_why": ("没有写理由", "the reason is missing"),
    "suggest.no_why.do": ("加上 --why，让以后的人知道", "add --why, for those who come later"),
    "suggest.no_name": ("不知道是谁决定", "it is not known who decides"),
    "suggest.no_name.do": ("加上 --by 姓名", "add --by NAME"),
    "suggest.unknown": ("现在没有这个候选词", "there is no such candidate now"),
    "suggest.unknown.do": (
        "重新列出 zhuti lexicon suggest；自己的词用 zhuti lexicon add",
        "list them again with zhuti lexicon suggest; add words of your own with zhuti lexicon add",
    ),
    "suggest.known": ("词库里已有（{theme}，{place}）", "it is in the lexicon already ({theme}, {place})"),
    "suggest.known.do": ("不必再接受", "there is nothing to accept"),
    "suggest.accepted_already": ("{by} 已在 {date} 接受", "{by} accepted it on {date}"),
    "suggest.accepted_already.do": ("要改变，先 --undo", "take it back with --undo first"),
    "suggest.rejected_already": ("{by} 已在 {date} 否决", "{by} rejected it on {date}"),
    "suggest.rejected_already.do": ("要改变，先 --undo", "take it back with --undo first"),
    "suggest.undecided": ("没有关于它的决定", "nothing was decided of it"),
    "suggest.undecided.do": ("用 --decided 看有哪些", "see what was with --decided"),
    "suggest.no_pairs": (
        "有 {count} 份文件，没有找改写时替换的词；要找加 --pairs（每份约 0.1 秒）。",
        "There are {count} documents, so replaced words were not looked for; add --pairs for them (0.1 s a document).",
    ),
    "suggest.kept_accepted": ("{path}：记下接受“{terms}”", "{path}: accepted {terms}"),
    "suggest.kept_rejected": ("{path}：记下否决“{terms}”", "{path}: rejected {terms}"),
    "suggest.undone": ("{path}：收回对“{terms}”的决定", "{path}: took back what was decided of {terms}"),
    "suggest.accepted": ("接受", "accepted"),
    "suggest.rejected": ("否决", "rejected"),
    "suggest.kind.variant": ("变体", "variant"),
    "suggest.kind.replacement": ("替换", "replacement"),
    "suggest.kind.listed": ("并列", "listed"),
    "suggest.kind.keyness": ("特征", "keyness"),
    "suggest.kind.phrase": ("词组", "phrase"),
    "suggest.comma": ("、", ", "),
    "suggest.counts": (
        "{count} 处 · {paragraphs} 段 · {documents} 份 · {kinds}",
        "count {count} · par. {paragraphs} · doc. {documents} · {kinds}",
    ),
    "suggest.nearest": ("→ {label}（{theme}，把握 {sure}）：{why}", "→ {label} ({theme}, {sure} sure): {why}"),
    "suggest.no_theme": ("→ 离哪个主题都不近。", "→ Near no theme."),
    "suggest.nothing": (
        "没有候选词：{texts} 段文字；已决定 {decided} 个。",
        "No candidates: {texts} texts; {decided} decided.",
    ),
    "suggest.nothing_decided": ("还没有决定。", "Nothing was decided yet."),
    "suggest.legend.score": (
        "分数 0 至 100：各项理由的点数相加而成（docs/lexicon-suggest.md）；不是概率。",
        "Scores from 0 to 100 add up points for each reason (docs/lexicon-suggest.md); they are no probabilities.",
    ),
    "suggest.legend.next": (
        "接受：--accept 编号 --theme 主题；否决：--reject 编号 --why 理由；收回：--undo 编号。",
        "Accept: --accept ID --theme THEME; reject: --reject ID --why TEXT; take back: --undo ID.",
    ),
    "suggest.legend.decided": ("已决定 {count} 个，不再列出（--decided）。", "{count} decided, not listed again (--decided)."),
    "suggest.heading.id": ("编号", "id"),
    "suggest.heading.term": ("词", "term"),
    "suggest.heading.decision": ("决定", "decision"),
    "suggest.heading.theme": ("主题", "theme"),
    "suggest.heading.by": ("由", "by"),
    "suggest.heading.date": ("日期", "date"),
    "suggest.heading.why": ("理由", "why"),
}
