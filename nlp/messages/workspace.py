"""What is said of the workspace and of documents going in and out of it: (zh, en)."""

WORDINGS = {
    "workspace.missing": ("没有工作区", "there is no workspace"),
    "workspace.missing.do": (
        "请先用 zhuti add 加入文件，或用 --db 指明工作区",
        "add documents with zhuti add first, or name a workspace with --db",
    ),
    "workspace.foreign": ("这个文件不是 zhuti 的工作区", "the file is not a workspace of zhuti"),
    "workspace.foreign.do": ("请用 --db 另指一个文件", "name another file with --db"),
    "workspace.newer": (
        "工作区由较新的 zhuti 建成（格式 {found}，本程序只认得到 {known}）",
        "the workspace was made by a newer zhuti (format {found}, this program knows up to {known})",
    ),
    "workspace.newer.do": ("请升级 zhuti，或另用一个工作区", "upgrade zhuti, or use another workspace"),
    "workspace.locked": ("工作区正被另一个程序写入", "another program is writing to the workspace"),
    "workspace.locked.do": ("请等它结束后再试", "wait for it to end and try again"),
    "workspace.damaged": ("工作区已损坏（{reason}）", "the workspace is damaged ({reason})"),
    "workspace.damaged.do": (
        "请移开这个文件，再用 zhuti add 重建",
        "move the file away and make it again with zhuti add",
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
        "请用 zhuti retag 重新标注，或用 --lexicon 指明原来的词库",
        "tag it anew with zhuti retag, or name that lexicon with --lexicon",
    ),
}
