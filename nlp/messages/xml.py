"""Faults of XML files that a lexicon is imported from: (zh, en)."""

WORDINGS = {
    "xml.too_large": ("文件太大（上限 {limit} MB）", "the file is too large (the limit is {limit} MB)"),
    "xml.too_large.do": ("请分成几个文件再导入", "divide it into several files"),
    "xml.encoding": ("不支持的编码 {encoding}", "the encoding {encoding} is not read"),
    "xml.encoding.do": ("请另存为 UTF-8", "save the file as UTF-8"),
    "xml.undecodable": ("内容不是所声明的编码 {encoding}", "the content is not in the encoding {encoding}"),
    "xml.undecodable.do": ("请另存为 UTF-8", "save the file as UTF-8"),
    "xml.entity": (
        "实体 &{name}; 不予展开（没有声明，或指向文件、标记或其他实体）",
        "the entity &{name}; is not put in (not declared, or it stands for a file, markup or other entities)",
    ),
    "xml.entity.do": ("请写出实体所代表的文字", "write the text that it stands for"),
    "xml.syntax": ("不是正确的 XML（{problem}）", "not valid XML ({problem})"),
    "xml.syntax.do": ("请从原程序重新导出，或改正这一行", "export it again from its program, or correct the line"),
}
