"""What is said of the workspace and of documents going in and out of it: (zh, en)."""

WORDINGS = {
    "workspace.missing": ("没有工作区", "there is no workspace"),
    "workspace.missing.do": (
        "请先用 zhuti add 加入文件，或用 --db 指明工作区",
        "add documents with zhuti add first, or name a workspace with --db",
    ),
    "workspace.mode": ("mode 可以是 {known}，不能是 {mode}", "mode may be {known}, and not {mode}"),
    "workspace.foreign": ("这个文件不是 zhuti 的工作区", "the file is not a workspace of zhuti"),
    "workspace.foreign.do": ("请用 --db 另指一个文件", "name another file with --db"),
    "workspace.not_over": (
        "这是工作区（或别的数据库），不能用结果覆盖",
        "this is a workspace (or another database), and is not written over with results",
    ),
    "workspace.not_over.do": ("请给 --output 另取一个文件名", "give --output the name of another file"),
    "workspace.empty": ("工作区是空文件", "the workspace is an empty file"),
    "workspace.empty.do": (
        "请用 zhuti add 重新加入文件，或用 --db 另指一个文件",
        "add the documents anew with zhuti add, or name another file with --db",
    ),
    "workspace.readonly": ("工作区不能写入（{reason}）", "the workspace cannot be written to ({reason})"),
    "workspace.readonly.do": (
        "请检查权限，或复制到可以写入的文件夹",
        "check its permissions, or copy it to a folder where you may write",
    ),
    "workspace.full": ("磁盘已满，没有写入工作区", "the disk is full and nothing was written to the workspace"),
    "workspace.full.do": (
        "请腾出空间再运行一次；已经存好的都在",
        "make room and run the command again; what was stored before is there",
    ),
    "workspace.newer": (
        "工作区由较新的 zhuti 建成（格式 {found}，本程序只认得到 {known}）",
        "the workspace was made by a newer zhuti (format {found}, this program knows up to {known})",
    ),
    "workspace.newer.do": ("请升级 zhuti，或另用一个工作区", "upgrade zhuti, or use another workspace"),
    "workspace.locked": ("工作区正被另一个程序写入", "another program is writing to the workspace"),
    "workspace.locked.do": ("请等它结束后再试", "wait for it to end and try again"),
    "workspace.damaged": ("工作区已损坏（{reason}）", "the workspace is damaged ({reason})"),
    "workspace.damaged.do": (
        "请换回备份，或移开这个文件再用 zhuti add 重建；见 docs/workspace.md",
        "put a copy in its place, or move it away and make it again with zhuti add; see docs/workspace.md",
    ),
    "workspace.altered": (
        "工作区里的 {source} 与存入时不同，工作区已损坏",
        "{source} is not what was stored: the workspace is damaged",
    ),
    "workspace.altered.do": (
        "请换回备份，或用 zhuti remove 移去这份文件再重新加入；见 docs/workspace.md",
        "put a copy in its place, or remove this document and add it again; see docs/workspace.md",
    ),
    "workspace.misused": ("工作区不能这样用（{reason}）", "the workspace cannot be used like this ({reason})"),
    "workspace.misused.do": (
        "请在 with Workspace(…) 之内、在同一线程里使用，或给出文件的路径",
        "use it within its with block and in one thread, or give the path of its file",
    ),
    "workspace.failed": ("工作区无法读写（{reason}）", "the workspace cannot be read or written ({reason})"),
    "workspace.failed.do": (
        "请检查文件夹、权限和磁盘空间",
        "check the folder, its permissions and the room on the disk",
    ),
    "workspace.lexicon": (
        "工作区是用另一词库标注的（{found}，而不是 {asked}）",
        "the workspace was tagged with another lexicon ({found}, not {asked})",
    ),
    "workspace.lexicon.do": (
        "请用 zhuti retag 重新标注，或指明原来的词库（--lexicon，Python 里是 lexicon=）",
        "tag it anew with zhuti retag, or name that lexicon (--lexicon, in Python lexicon=)",
    ),
    "workspace.not_stored": ("工作区里没有这份文件", "the workspace has no such document"),
    "workspace.not_stored.do": ("请看 zhuti documents", "see zhuti documents"),
    "workspace.same_name": (
        "同名的另一份文件已在这次加入",
        "another file of the same name was added in this run",
    ),
    "workspace.same_name.do": (
        "请改名，或加入它们共同的上级文件夹",
        "rename one, or add the folder above both",
    ),
    "workspace.name": ("文件名不是有效的文字", "the file's name is not valid text"),
    "workspace.name.do": ("请改名后再加入", "rename it and add it again"),
    "workspace.add.help": (
        "把文件或文件夹里的文件加入工作区：内容未变的跳过，变了的替换。",
        "Add files or folders to the workspace; unchanged content is skipped, changed content replaces.",
    ),
    "workspace.add.paths": ("文件或文件夹；- 是标准输入。", "Files or folders; - is stdin."),
    "workspace.add.progress": ("加入文件", "Adding documents"),
    "workspace.add.summary": (
        "加入 {added} 份，替换 {replaced} 份，未变 {unchanged} 份，跳过 {skipped} 份，失败 {failed} 份。",
        "{added} added, {replaced} replaced, {unchanged} unchanged, {skipped} skipped, {failed} failed.",
    ),
    "workspace.documents.help": (
        "列出工作区里的文件和对它们的提示。",
        "List the documents of the workspace, with their warnings.",
    ),
    "workspace.documents.format": ("table、csv 或 json。", "table, csv or json."),
    "workspace.documents.check": (
        "先检查整个工作区是否完好。",
        "Look through the whole workspace first for damage.",
    ),
    "workspace.documents.sound": (
        "工作区完好；内容校验和 {content}。",
        "The workspace is sound; content hash {content}.",
    ),
    "workspace.documents.index": (
        "检索用的索引已损坏，下次检索时自动重建。",
        "The index for searching is damaged; the next search makes it anew.",
    ),
    "workspace.documents.none": ("工作区里没有文件。", "The workspace has no documents."),
    "workspace.set.value": ("{field} 已更正为“{value}”", "{field} set to “{value}”"),
    "workspace.corrected": ("{field} 已更正为“{value}”（原读作“{read}”）", "{field} set to “{value}” (read: “{read}”)"),
    "workspace.from_manifest": ("由 manifest.csv 提供：{fields}", "supplied by the manifest: {fields}"),
    "workspace.remove.help": (
        "从工作区移去文件，连同对它们的更正。",
        "Remove documents from the workspace, and what was corrected of them.",
    ),
    "workspace.remove.sources": (
        "文件名（见 zhuti documents）、文号，或 'old/*' 一类的通配。",
        "Sources (see zhuti documents), symbols, or patterns such as 'old/*'.",
    ),
    "workspace.remove.done": ("已移去 {name}", "removed {name}"),
    "workspace.set.help": (
        "更正一份文件的文号、机构、届次、类别、标题、通过日期等；重新加入文件后仍然有效。",
        "Correct a document's symbol, body, session, kind, title, date …; it survives adding the file again.",
    ),
    "workspace.set.document": ("文件名（见 zhuti documents）或文号。", "A source (see zhuti documents) or a symbol."),
    "workspace.set.values": (
        "如 session=75 body=GA；等号后留空即不详。",
        "Such as session=75 body=GA; nothing behind the sign means not known.",
    ),
    "workspace.set.forget": (
        "撤回对这一项的更正，恢复读到的内容；可重复。",
        "Take back the correction of this field, so that what was read counts again; repeatable.",
    ),
    "workspace.set.undo": ("撤回对这份文件的全部更正。", "Take back all corrections of the document."),
    "workspace.set.done": ("{source}：{field} 已更正为 {value}", "{source}: {field} is now {value}"),
    "workspace.set.given_back": ("{source}：{field} 的更正已撤回", "{source}: {field} is as it was read"),
    "workspace.set_nothing": ("没有说要更正什么", "there is nothing to set"),
    "workspace.set_nothing.do": (
        "请写 session=75 之类，或单用 --forget session，或单用 --undo",
        "write session=75 or the like, or --forget session alone, or --undo alone",
    ),
    "workspace.set_form": ("不是“项目=内容”", "not of the form FIELD=VALUE"),
    "workspace.set_form.do": ("请写作 session=75", "write session=75"),
    "workspace.set_field": ("没有这一项", "there is no such field"),
    "workspace.set_field.do": ("可以更正的有：{fields}", "the fields are {fields}"),
    "workspace.set_value": ("{field} 不能是这个", "{field} cannot be this"),
    "workspace.set_value.do": (
        "文号写作 A/RES/76/164，机构 GA，届次 53 或 S-32，类别 resolution，日期 2023-07-12",
        "write A/RES/76/164 for a symbol, GA for a body, 53 or S-32 for a session, resolution for a kind,"
        " 2023-07-12 for a date",
    ),
    "workspace.set_ambiguous": ("这个文号有几份文件", "several documents have this symbol"),
    "workspace.set_ambiguous.do": ("请改用文件名：{sources}", "name one by its source: {sources}"),
    "workspace.retag.help": (
        "用现在的词库重新标注工作区，只看可能有变的段落。",
        "Tag the workspace anew with the lexicon asked for, looking only at paragraphs in which something can change.",
    ),
    "workspace.retag.all": ("重新标注全部段落。", "Tag all paragraphs anew."),
    "workspace.retag.some": (
        "已改用 {lexicon}：看了 {looked_at} 个标题和段落，其中 {changed} 个的主题有变。",
        "now tagged with {lexicon}: {looked_at} titles and paragraphs looked at, {changed} of them changed.",
    ),
    "workspace.retag.same": (
        "工作区本来就是用 {lexicon} 标注的，没有改动；--all 重新标注全部段落。",
        "the workspace was tagged with {lexicon} already, and nothing changed; --all tags all paragraphs anew.",
    ),
    "workspace.retag.progress": ("重新标注", "Tagging"),
    "workspace.retag.summary": (
        "已用 {lexicon} 重新标注 {paragraphs} 个标题和段落。",
        "{paragraphs} titles and paragraphs tagged with {lexicon}.",
    ),
    "workspace.column.source": ("文件", "Source"),
    "workspace.column.symbol": ("文号", "Symbol"),
    "workspace.column.session": ("届次", "Session"),
    "workspace.column.kind": ("类别", "Kind"),
    "workspace.column.adopted": ("通过日期", "Adopted"),
    "workspace.column.paragraphs": ("段落", "Paragraphs"),
    "workspace.column.counted": ("计入", "Counted"),
    "workspace.kind.resolution": ("决议", "resolution"),
    "workspace.kind.draft": ("草案", "draft"),
    "workspace.kind.decision": ("决定", "decision"),
    "workspace.kind.report": ("报告", "report"),
    "workspace.kind.other": ("其他", "other"),
    "workspace.yes": ("是", "yes"),
    "workspace.no": ("否", "no"),
    "workspace.reason.draft": ("未计：已有通过的案文 {instead}", "not counted: adopted as {instead}"),
    "workspace.reason.revision": ("未计：已有较新的版本 {instead}", "not counted: revised in {instead}"),
    "workspace.reason.corrigendum": (
        "未计：是对 {instead} 的更正表",
        "not counted: a list of corrections to {instead}",
    ),
    "workspace.reason.corrected": ("未计：已由 {instead} 更正重发", "not counted: issued again, corrected, as {instead}"),
    "workspace.reason.reading": (
        "未计：同一文件的 {instead} 读得较好（疑点和缺项较少）",
        "not counted: {instead}, the same document, was read with fewer doubts and gaps",
    ),
    "workspace.reason.format": (
        "未计：同一文件的另一格式 {instead} 已计入",
        "not counted: {instead}, the same document in a format that says more, is",
    ),
    "workspace.reason.alone": (
        "未计：只是一份更正表，它所更正的案文不在工作区",
        "not counted: a list of corrections to a text that is not here",
    ),
    "workspace.reason.copy": ("未计：与 {instead} 是同一文件", "not counted: the same document as {instead}"),
}
