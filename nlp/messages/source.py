"""What is said of documents that cannot be read: (zh, en)."""

WORDINGS = {
    "source.missing": ("没有这个文件", "there is no such file"),
    "source.missing.do": ("请检查文件名和文件夹", "check the name and the folder"),
    "source.empty": ("文件是空的", "the file is empty"),
    "source.empty.do": ("请检查下载是否完整", "check that it was downloaded completely"),
    "source.binary": ("文件不是文本", "the file is not text"),
    "source.binary.do": ("请给出文本文件（.txt、.md）", "give a text file (.txt, .md)"),
    "source.undecodable": ("无法辨认文件的编码", "the file's encoding cannot be made out"),
    "source.undecodable.do": ("请另存为 UTF-8 后再试", "save it as UTF-8 and try again"),
    "source.unreadable": ("无法读取文件（{reason}）", "the file cannot be read ({reason})"),
    "source.unreadable.do": ("请检查文件的权限", "check the file's permissions"),
}
