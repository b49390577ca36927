"""What the command line says of itself, and the options that several commands share: (zh, en)."""

WORDINGS = {
    "cli.help": (
        "主题：在联合国中文决议里查找、统计和追踪主题。",
        "zhuti: find, count and trace themes in Chinese United Nations resolutions.",
    ),
    "cli.help.usage": ("用法：", "Usage:"),
    "cli.help.any_options": ("[选项]", "[OPTIONS]"),
    "cli.help.any_command": ("命令 [参数]...", "COMMAND [ARGS]..."),
    "cli.help.arguments": ("参数：", "Arguments:"),
    "cli.help.options": ("选项：", "Options:"),
    "cli.help.commands": ("命令：", "Commands:"),
    "cli.help.help": ("显示这个帮助。", "Show this help."),
    "cli.help.required": ("[必填]", "[required]"),
    "cli.help.default": ("[默认：", "[default: "),
    "cli.version": ("显示版本。", "Show the version."),
    "cli.lang": ("语言：zh 或 en（默认取 $ZHUTI_LANG，否则中文）。", "Language: zh or en (default: $ZHUTI_LANG, else zh)."),
    "cli.lexicon": (
        "词库所在的文件夹（默认取 $ZHUTI_LEXICON，否则用随附的词库）。",
        "Folder of the lexicon (default: $ZHUTI_LEXICON, else the shipped one).",
    ),
    "cli.db": (
        "工作区文件（默认取 $ZHUTI_DB，否则当前文件夹的 zhuti.db）。",
        "Workspace file (default: $ZHUTI_DB, else zhuti.db here).",
    ),
    "cli.output": ("写入这个文件，而不是标准输出。", "Write to this file instead of stdout."),
    "cli.raw_csv": (
        "CSV 里以 = + - @ 开头的单元格照原样写，不加撇号。",
        "Write CSV cells that begin with = + - @ as they are, without an apostrophe.",
    ),
    "cli.limit": (
        "一个文件的限额（可重复）： size、 unpacked、 memory（MB）、 characters（百万字）、 pages、 seconds。",
        "What one file may cost, repeatable: size, unpacked, memory (MB), characters (millions), pages, seconds.",
    ),
    "cli.usage": ("用法不对", "wrong usage"),
    "cli.usage.do": ("请看 {command} --help", "see {command} --help"),
    "cli.refused": ("系统不允许（{reason}）", "the system would not do it ({reason})"),
    "cli.refused.do": ("请检查磁盘空间和权限", "check the room on the disk and the permissions"),
    "cli.unwritable": ("无法写入（{reason}）", "cannot write ({reason})"),
    "cli.unwritable.do": ("请换一个文件夹或文件名", "choose another folder or name"),
}
