"""What ``zhuti diff`` says: (zh, en)."""

WORDINGS = {
    "diff.help": (
        "比较两份文件：哪些段落相同、改写、新增、删去，改了哪些字。没有差别退出码是 0，有差别是 1，出错是 2。",
        "Compare two documents: which paragraphs are the same, reworded, new or dropped, and which words changed."
        " Exit status 0: no difference, 1: differences, 2: trouble.",
    ),
    "diff.old": (
        "旧文件：文件、- （标准输入），或工作区里的文号。",
        "The old document: a file, - (stdin), or a symbol of the workspace.",
    ),
    "diff.new": ("新文件，同上。", "The new document, likewise."),
    "diff.format": (
        "table（默认，给人看的文字）、csv、json 或 html；--output 的文件名以 .html 结尾就是 html。",
        "table (the default: text for people), csv, json or html; html too where --output ends in .html.",
    ),
    "diff.all": ("相同的段落也写出来。", "Show the paragraphs that are the same too."),
    "diff.output": (
        "写入文件，而不是标准输出；以 .html 结尾就写成可离线打开的网页。",
        "Write to a file instead of standard output; one that ends in .html becomes a page that opens offline.",
    ),
    "diff.both_stdin": ("两份文件不能都是标准输入", "both documents cannot be standard input"),
    "diff.both_stdin.do": ("请把其中一份写成文件", "name a file for one of them"),
    "diff.unknown": ("没有这个文件，工作区里也没有这份文件", "neither a file nor a document of the workspace"),
    "diff.unknown.do": ("请核对文件名，或用 --db 指明工作区", "check the name, or name the workspace with --db"),
    "diff.no_paragraphs": ("注意：{source} 没有段落", "note: {source} has no paragraphs"),
    "diff.not_chinese": ("注意：{source} 不是中文", "note: {source} is not in Chinese"),
    "diff.title": ("标题", "Title"),
    "diff.same_run": ("{count} 段相同：{places}", "{count} the same: {places}"),
    "diff.status.identical": ("相同", "the same"),
    "diff.status.reworded": ("改写", "reworded"),
    "diff.status.merged": ("合并", "merged"),
    "diff.status.split": ("拆分", "split"),
    "diff.status.new": ("新增", "new"),
    "diff.status.dropped": ("删去", "dropped"),
    "diff.place": ("{old} → {new}", "{old} → {new}"),
    "diff.list": ("、", ", "),
    "diff.comma": ("，", ", "),
    "diff.renumbered": ("段号改变", "renumbered"),
    "diff.moved": ("移位", "moved"),
    "diff.change": ("{kind}：{changes}", "{kind}: {changes}"),
    "diff.summary": (
        "旧 {old} 段，新 {new} 段：相同 {identical}，改写 {reworded}，合并 {merged}，拆分 {split}，新增 {added}，"
        "删去 {dropped}。",
        "Paragraphs: {old} before, {new} now; {identical} the same, {reworded} reworded, {merged} merged, {split} split,"
        " {added} new, {dropped} dropped.",
    ),
    "diff.summary.elsewhere": (
        "其中移位 {moved}，段号改变 {renumbered}。",
        "Of these {moved} moved and {renumbered} got another number.",
    ),
    "diff.summary.same": ("没有差别。", "No difference."),
    "diff.summary.nothing": ("两份文件没有一段相近。", "The two have no paragraph in common."),
    "diff.page.title": ("{old} 与 {new} 的差别", "What changed from {old} to {new}"),
    "diff.page.heading": ("两份文件的差别", "What changed"),
    "diff.page.old": ("旧", "Old"),
    "diff.page.new": ("新", "New"),
    "diff.page.changes": ("改动", "Changes"),
    "diff.page.changes.note": (
        "段落按新文件的顺序排列；删去的段落留在原处。",
        "Paragraphs are in the order of the new document; dropped ones stand where they stood.",
    ),
    "diff.page.same": ("{count} 段相同", "{count} the same"),
    "diff.page.title_changed": ("标题改变", "The title changed"),
    "diff.page.kinds": ("改动的种类", "Kinds of change"),
    "diff.page.count": ("次数", "Count"),
    "diff.page.paragraphs": ("段数", "Paragraphs"),
    "diff.page.likeness": ("相似 {likeness}", "{likeness} alike"),
}
