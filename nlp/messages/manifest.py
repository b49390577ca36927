"""What is said of manifests: (zh, en)."""

WORDINGS = {
    "manifest.broken": ("manifest.csv 无法读作表格（{reason}）", "the manifest cannot be read as a table ({reason})"),
    "manifest.broken.do": ("请用电子表格软件重新另存为 CSV", "save it as CSV anew from a spreadsheet"),
    "manifest.too_large": ("manifest.csv 超过 {limit} MB", "the manifest is larger than {limit} MB"),
    "manifest.too_large.do": ("请检查是不是放错了文件", "check that it is the right file"),
    "manifest.headings": (
        "首行没有“文件”（source）一栏，或没有可以采用的栏目",
        "the first line has no column “source”, or no other column that can be used",
    ),
    "manifest.headings.do": (
        "请写作 文件,文号,机构,届次,类别,标题,通过日期 或其中几栏",
        "write source and any of symbol, body, session, kind, title, adopted",
    ),
    "manifest.twice": ("同一文件在表中出现两次（{file}）", "the file stands in the table twice ({file})"),
    "manifest.twice.do": ("只采用了前一行，请删去一行", "the first line was taken; delete one"),
    "manifest.no_file": ("表中所列的文件不存在（{file}）", "the table names a file that is not there ({file})"),
    "manifest.no_file.do": ("请检查文件名，连同后缀", "check the name, suffix and all"),
    "manifest.no_name": ("这一行没有文件名", "the line names no file"),
    "manifest.no_name.do": ("请填上文件名，或删去这一行", "fill in the file's name, or delete the line"),
    "manifest.value": ("{field} 不能是“{value}”", "{field} cannot be “{value}”"),
    "manifest.value.do": (
        "未采用；届次写作 53，机构写作 GA 或 大会，类别写作 决议，日期写作 2023-07-12",
        "it was not taken; write 53 for a session, GA for a body, resolution for a kind, 2023-07-12 for a date",
    ),
}
