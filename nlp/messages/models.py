"""Saved topic models: what is wrong with one, and what to do about it."""

WORDINGS: dict[str, tuple[str, str]] = {
    "models.missing": ("没有这个名称的主题模型", "there is no topic model of this name"),
    "models.missing.do": (
        "zhuti topics list 列出已有的模型，zhuti topics fit --name 名称 拟合一个",
        "zhuti topics list gives those there are, zhuti topics fit --name NAME makes one",
    ),
    "models.bad_name": ("主题模型不能用这个名称", "a topic model cannot have this name"),
    "models.bad_name.do": (
        "用 1 至 64 个小写拉丁字母、数字、连字符或下划线，以字母或数字开头，且不是 Windows 的设备名",
        "use 1 to 64 small Latin letters, digits, hyphens and underscores, beginning with a letter or digit; "
        "no name that Windows keeps for a device",
    ),
    "models.exists": ("已有这个名称的主题模型", "there is a topic model of this name already"),
    "models.exists.do": ("换个名称，或加 --force 替换它", "choose another name, or replace it with --force"),
    "models.not_a_model": ("这个文件夹不是 zhuti 的主题模型", "this folder is not a topic model of zhuti"),
    "models.not_a_model.do": (
        "模型的文件夹有 model.json 和 arrays.npz 两个文件；给它换个名称，或移走它",
        "the folder of one holds model.json and arrays.npz; choose another name, or move the folder away",
    ),
    "models.foreign": (
        "这是别的程序的模型，不是 zhuti 的主题模型",
        "this is a model of another program, not a topic model of zhuti",
    ),
    "models.foreign.do": ("用 zhuti topics fit 拟合一个", "fit one with zhuti topics fit"),
    "models.newer": (
        "这个主题模型的格式是第 {format} 版，本程序只认识到第 {known} 版",
        "this topic model has format {format}; this program knows formats up to {known}",
    ),
    "models.newer.do": ("升级 zhuti，或用本程序重新拟合", "upgrade zhuti, or fit the model again with this version"),
    "models.damaged": ("主题模型已损坏（{reason}）", "the topic model is damaged ({reason})"),
    "models.damaged.do": (
        "从备份中取回，或用 zhuti topics fit 重新拟合",
        "take it from a backup, or fit it again with zhuti topics fit",
    ),
    "models.unwritable": ("不能保存主题模型（{reason}）", "the topic model cannot be saved ({reason})"),
    "models.unwritable.do": (
        "检查权限和磁盘空间，或用 ZHUTI_MODELS 指定别的文件夹",
        "check permissions and disk space, or name another folder in ZHUTI_MODELS",
    ),
    "models.other_lexicon": (
        "这个主题模型是用另一词库（{made}）拟合的，现在用的是 {asked}",
        "this topic model was fitted with another lexicon ({made}); the one in use is {asked}",
    ),
    "models.other_lexicon.do": (
        "用 --lexicon 指定原来的词库，或用 zhuti topics fit 重新拟合；zhuti topics show --name 仍可列出它的话题",
        "name that lexicon with --lexicon, or fit the model again with zhuti topics fit; "
        "zhuti topics show --name still lists its topics",
    ),
    "models.why.missing": ("缺少文件 {name}", "the file {name} is missing"),
    "models.why.too_large": ("文件 {name} 过大", "the file {name} is too large"),
    "models.why.unreadable": ("不能读取文件 {name}", "the file {name} cannot be read"),
    "models.why.no_json": ("model.json 不是完整的 JSON", "model.json is not whole JSON"),
    "models.why.altered": ("文件 {name} 与记录的校验和不符", "the file {name} is not what its checksum says"),
    "models.why.field": ("model.json 的 {name} 一项有误", "the entry {name} of model.json is wrong"),
    "models.why.no_zip": ("arrays.npz 不是完整的压缩文件", "arrays.npz is not a whole archive"),
    "models.why.arrays": (
        "arrays.npz 中的数组与 model.json 所说不符",
        "the arrays of arrays.npz are not those that model.json speaks of",
    ),
    "models.why.values": ("arrays.npz 中有不是权重的数值", "arrays.npz holds values that are no weights"),
    "models.why.no_topic": (
        "arrays.npz 中有主题的权重之和不是 1",
        "arrays.npz holds a topic whose weights do not sum to 1",
    ),
}
