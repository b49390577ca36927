"""What is said where a document, its file's name and the manifest do not agree, and of its language: (zh, en)."""

WORDINGS = {
    "metadata.name": (
        "文件名说是 {given}，与案文（{printed}）不符，未予采用",
        "the file is named after {given}, which the text contradicts ({printed}); the name was not followed",
    ),
    "metadata.name_job": (
        "文件名说工作编号是 {given}，案文印的是 {printed}，以案文为准",
        "the file is named after job {given}, but {printed} is printed in it, which was taken",
    ),
    "metadata.manifest": (
        "manifest.csv 说 {field} 是“{given}”，案文印的是“{printed}”，以案文为准",
        "the manifest says that {field} is “{given}”, but “{printed}” is printed, which was taken",
    ),
    "metadata.language.en": ("文件是英文，不是中文", "the text is in English, not in Chinese"),
    "metadata.language.fr": ("文件是法文，不是中文", "the text is in French, not in Chinese"),
    "metadata.language.es": ("文件是西班牙文，不是中文", "the text is in Spanish, not in Chinese"),
    "metadata.language.ru": ("文件是俄文，不是中文", "the text is in Russian, not in Chinese"),
    "metadata.language.ar": ("文件是阿拉伯文，不是中文", "the text is in Arabic, not in Chinese"),
    "metadata.skipped": (
        "跳过 {source}：{language}",
        "skipped {source}: {language}",
    ),
    "metadata.aside": (
        "另有 {count} 个其他类型的文件未读（{suffixes}）。",
        "Left aside, being of other kinds: {count} ({suffixes}).",
    ),
}
