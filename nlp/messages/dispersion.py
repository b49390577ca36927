"""What is said of dispersion and of its barcode: options, measures, the table and the picture: (zh, en)."""

WORDINGS = {
    "dispersion.barcode.title": ("命中位置条形图", "Barcode of the hits"),
    "dispersion.barcode.desc": (
        "每份文件一条，从文件开头到末尾；竖线是命中的位置。共 {documents} 份文件，{hits} 处命中。",
        "A strip for each document, from its beginning to its end; a tick is a hit. {documents} documents, {hits} hits.",
    ),
    "dispersion.barcode.strip": ("{label}：{hits} 处，{characters} 字", "{label}: {hits} hits, {characters} characters"),
    "dispersion.barcode.figures": ("{hits} 处 / {characters} 字", "{hits} in {characters} char."),
    "dispersion.barcode.start": ("0 % 开头", "0 % start"),
    "dispersion.barcode.end": ("末尾 100 %", "end 100 %"),
}
