"""What is said of a document's structure: (zh, en)."""

WORDINGS = {
    "structure.other": (
        "没有找到联合国文件的开头语，按普通文本处理",
        "no enacting clause of a United Nations document was found; its blocks are taken as plain paragraphs",
    ),
    "structure.gap": (
        "执行段编号不连续：第 {before} 段之后是第 {after} 段",
        "operative paragraph {before} is followed by {after}: numbers are missing",
    ),
    "structure.repeat": ("执行段编号重复：第 {number} 段", "operative paragraph {number} occurs more than once"),
    "structure.disorder": (
        "执行段编号次序有误：第 {before} 段之后是第 {after} 段",
        "operative paragraph {before} is followed by {after}: numbers are out of order",
    ),
    "structure.unnumbered": (
        "执行段没有编号，依位置和用词推断",
        "the operative paragraphs bear no numbers; they were told by their position and wording",
    ),
    "structure.no_operative": ("没有找到执行段", "no operative paragraph was found"),
    "structure.no_preambular": ("没有找到序言段", "no preambular paragraph was found"),
    "structure.english": (
        "文本是中英对照的，{lines} 行英文未予采用",
        "the text is printed in two languages; its {lines} English lines were left out",
    ),
    "structure.pinyin": (
        "文本中夹有拼音（如“{example}”），可能来自受损的镜像，未作修改",
        "the text holds pinyin glosses such as “{example}”; it may be a damaged mirror; nothing was changed",
    ),
    "structure.vote_favour": (
        "赞成票为 {count}，名单却有 {names} 个名称",
        "{count} votes in favour, but {names} names are listed",
    ),
    "structure.vote_against": (
        "反对票为 {count}，名单却有 {names} 个名称",
        "{count} votes against, but {names} names are listed",
    ),
    "structure.vote_abstain": (
        "弃权为 {count}，名单却有 {names} 个名称",
        "{count} abstentions, but {names} names are listed",
    ),
    "structure.left_over": (
        "结尾之后有 {blocks} 段文字无法归类，未予采用",
        "{blocks} blocks behind the ending could not be told and were left out",
    ),
    "structure.collapsed": (
        "文本失去了分行，段落依编号和用词划分",
        "the text has lost its line breaks; paragraphs were told by numbers and wording",
    ),
    "structure.restart": (
        "编号从 1 重新开始，其后按附件处理",
        "the numbers start again from 1; what follows is taken as an annex",
    ),
}
