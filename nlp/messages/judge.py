"""What ``zhuti judge`` says: help, questions, figures: (zh, en)."""

_HELP = {
    "judge.help": (
        "逐段判定主题标得对不对，保存在词库旁；据此给出各主题的精确率和召回率、两人判定的一致程度。",
        "Judge whether paragraphs carry a theme; gives precision and recall by theme, and how far two reviewers agree.",
    ),
    "judge.stratum": (
        "从哪里抽：tagged（已标的）、near（差一点标上的）、random（其余）或 all。",
        "What to draw from: tagged, near (nearly tagged), random (all others) or all.",
    ),
    "judge.size": ("每个主题抽多少段。", "How many paragraphs to draw for a theme."),
    "judge.seed": ("随机种子；同一种子抽同样的段落。", "Seed; the same one draws the same paragraphs."),
    "judge.by": ("判定人（默认取 $USER）。", "The reviewer's name (default: $USER)."),
    "judge.second": (
        "第二判定人：判定别人判过的同样段落，看不到别人的答案。",
        "A second reviewer: judges what others have judged, without seeing how.",
    ),
    "judge.sample": (
        "不在终端里问，把抽出的段落写成 CSV，供在表格里填写（- 是标准输出）。",
        "Do not ask; write what was drawn as CSV, to be filled in in a spreadsheet (- is stdout).",
    ),
    "judge.take": ("读回填好的 CSV（- 是标准输入）。", "Take back a CSV that was filled in (- is stdin)."),
    "judge.add": (
        "判定指定的一段：文件名或文号，另加 --number、--theme、--verdict。",
        "Judge one paragraph of this source or symbol; goes with --number, --theme, --verdict.",
    ),
    "judge.number": ("段落编号，与 --add 同用。", "The paragraph's number, with --add."),
    "judge.zone": ("所在部分，与 --add 同用。", "The zone it stands in, with --add."),
    "judge.part": ("所在的部分 A、B……，与 --add 同用。", "The part it stands in, with --add: A, B …"),
    "judge.verdict": ("判定，与 --add 同用。", "The verdict, with --add."),
    "judge.note": ("备注，与 --add 同用。", "A remark, with --add."),
    "judge.settle": (
        "裁定各人判定不一的段落，显示各人的答案。",
        "Settle what reviewers disagree on, shown with what each said.",
    ),
    "judge.figures": ("显示各主题的精确率和召回率。", "Show precision and recall by theme."),
    "judge.agreement": ("显示两人判定的一致程度和不一致的段落。", "Show how far reviewers agree, and on what they do not."),
    "judge.format": ("--figures 和 --agreement 的格式。", "The format of --figures and --agreement."),
}

_FAULTS = {
    "judge.one_of": ("这些选项不能同用", "these options do not go together"),
    "judge.one_of.do": ("请看 zhuti judge --help", "see zhuti judge --help"),
    "judge.no_name": ("不知道判定人是谁", "it is not known who judges"),
    "judge.no_name.do": ("请用 --by 给出名字", "name the reviewer with --by"),
    "judge.no_terminal": ("没有终端可以问，输入也是空的", "there is no terminal to ask in, and nothing to read"),
    "judge.no_terminal.do": (
        "请用 --sample FILE.csv 写成表格，填好后用 --take FILE.csv 读回",
        "write a sheet with --sample FILE.csv and take it back with --take FILE.csv",
    ),
    "judge.incomplete": (
        "要指明一段、一个主题和一个判定",
        "one paragraph, one theme and one verdict must be named",
    ),
    "judge.incomplete.do": (
        "请给出 --number、--theme 和 --verdict yes 或 no",
        "give --number, --theme and --verdict yes or no",
    ),
    "judge.no_paragraph": ("没有这一段", "there is no such paragraph"),
    "judge.no_paragraph.do": (
        "请用 zhuti show 看编号，用 --zone 和 --part 指明",
        "see the numbers with zhuti show; name it with --zone and --part",
    ),
}

_ASKING = {
    "judge.drawing": ("正在抽取段落……", "drawing paragraphs …"),
    "judge.scope": ("范围：", "Scope: "),
    "judge.keys": (
        "这一段有这个主题吗？ y 有 · n 没有 · ? 跳过 · u 撤回上一个 · q 退出",
        "Does it carry this theme?  y yes · n no · ? skip · u undo the last · q quit",
    ),
    "judge.yes": ("有", "yes"),
    "judge.no": ("没有", "no"),
    "judge.said_yes": ("→ 有", "→ yes"),
    "judge.said_no": ("→ 没有", "→ no"),
    "judge.said_skip": ("→ 跳过", "→ skipped"),
    "judge.said_undo": ("→ 撤回", "→ undone"),
    "judge.said_quit": ("→ 退出", "→ quit"),
    "judge.has_said": ("{reviewer}（{date}）：{verdict} {note}", "{reviewer} ({date}): {verdict} {note}"),
    "judge.nothing_to_undo": ("没有可撤回的。", "There is nothing to undo."),
    "judge.nothing_left": (
        "{reviewer} 没有待判定的段落；要多判一些，请加大 --size。",
        "There is nothing left to judge for {reviewer}; for more, raise --size.",
    ),
    "judge.done": (
        "{reviewer} 判定了 {judged} 段，还剩 {left} 段。",
        "{reviewer} judged {judged}; {left} left.",
    ),
    "judge.sheet_written": ("{paragraphs} 段写入 {path}。", "{paragraphs} paragraphs written to {path}."),
    "judge.taken": (
        "读回 {reviewer} 的 {taken} 个判定，{wrong} 行有错。",
        "Took {taken} judgements of {reviewer}; {wrong} rows are wrong.",
    ),
    "judge.added": ("已记下，与词库一致（{theme}）：{text}", "Kept; the lexicon agrees ({theme}): {text}"),
    "judge.added_against": (
        "已记下，与词库不一致（{theme}）：{text}",
        "Kept; the lexicon says otherwise ({theme}): {text}",
    ),
}

_FIGURES = {
    "judge.no_judgements": (
        "{path} 旁还没有判定；用 zhuti judge 判定。",
        "There are no judgements in {path} yet; zhuti judge makes some.",
    ),
    "judge.column.theme": ("主题", "Theme"),
    "judge.column.judged": ("判定", "judged"),
    "judge.column.found": ("标对/标出", "right/found"),
    "judge.column.precision": ("精确率", "precision"),
    "judge.column.missed": ("漏标", "missed"),
    "judge.column.recall": ("召回率", "recall"),
    "judge.column.reviewers": ("判定人", "Reviewers"),
    "judge.column.pairs": ("同判", "both judged"),
    "judge.column.agreement": ("一致", "agreed"),
    "judge.column.kappa": ("kappa", "kappa"),
    "judge.all_themes": ("全部", "all"),
    "judge.line_judged": ("{judged} 段", "{judged} paragraphs"),
    "judge.line_precision": ("精确率 {share}", "precision {share}"),
    "judge.line_recall": ("召回率 {share}", "recall {share}"),
    "judge.semicolon": ("；", "; "),
    "judge.comma": ("、", ", "),
    "judge.lacking": ("要给召回率还须判定 {lacking}", "no recall before more are judged: {lacking}"),
    "judge.lacking.tagged": ("已标的 {count} 段", "{count} tagged"),
    "judge.lacking.near": ("差一点标上的 {count} 段", "{count} near"),
    "judge.lacking.random": ("其余的 {count} 段", "{count} random"),
    "judge.remark.undecided": ("{count} 段判定不一，不计", "{count} disagreed on, not counted"),
    "judge.remark.stale": ("{count} 段判定后原文有变，不计", "{count} changed since they were judged, not counted"),
    "judge.remark.chosen": ("{count} 段是指定的，不计入比率", "{count} chosen by hand, not counted in the shares"),
    "judge.remark.frames": (
        "抽自 {count} 个不同状态的词库或工作区，权数按最近一次",
        "drawn from {count} states of lexicon or workspace, weighted by the latest",
    ),
    "judge.legend.precision": (
        "精确率：标出的有多少是对的；括号内是 95% 的 Wilson 区间。相近的段落只算一段。",
        "Precision: how much of what is found is right, with Wilson's 95 % interval. Near-identical paragraphs count once.",
    ),
    "judge.legend.recall": (
        "召回率：该标的有多少标出了，按各层的抽样比例加权；区间是 β-二项后验的 95% 区间。",
        "Recall: how much of what is right is found, weighted by stratum; the 95 % interval is of a beta-binomial posterior.",
    ),
    "judge.legend.kappa": (
        "kappa：扣除偶然后的一致程度，1 是完全一致，0 与偶然无异；括号内是 95% 区间，不足 10 段不给。",
        "kappa: agreement beyond chance, 1 is full, 0 no better than chance; with its 95 % interval from 10 paragraphs on.",
    ),
    "judge.no_pairs": (
        "没有两人都判过的段落；用 --second NAME 让另一人判定。",
        "No two reviewers have judged the same; --second NAME has another judge it.",
    ),
    "judge.torn": (
        "判定不一的 {count} 段（用 zhuti judge --settle 裁定）：",
        "Disagreed on: {count} (zhuti judge --settle settles them)",
    ),
}

WORDINGS = {**_HELP, **_FAULTS, **_ASKING, **_FIGURES}
