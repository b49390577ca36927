"""What is said of the ladder of openings: (zh, en)."""

WORDINGS = {
    "ladder.heading": ("ladder.tsv 的第一行应是列名", "the first line of ladder.tsv is not its heading"),
    "ladder.heading.do": ("请以制表符分隔，写明 {columns}", "write {columns}, separated by tabs"),
    "ladder.columns": ("这一行缺少内容", "something is missing in this row"),
    "ladder.columns.do": ("请填写 {columns}，以制表符分隔", "fill in {columns}, separated by tabs"),
    "ladder.rung": ("“{rung}” 不是级别", "“{rung}” is no rung"),
    "ladder.rung.do": ("请写 0 或正整数，数字越大，语气越重", "write 0 or a whole number, the greater the stronger"),
    "ladder.twice": ("“{word}” 在 {axis} 上已有级别", "“{word}” already has a rung on {axis}"),
    "ladder.twice.do": ("请只留一行", "keep one of the rows"),
    "ladder.axis.pressure": ("要求的力度", "pressure"),
    "ladder.axis.effect": ("法律效果", "legal effect"),
    "ladder.axis.emotive": ("情感的强度", "feeling"),
    "ladder.direction.stronger": ("加强", "stronger"),
    "ladder.direction.weaker": ("减弱", "weaker"),
    "ladder.direction.same": ("不变", "unchanged"),
    "ladder.direction.unknown": ("无法比较", "not comparable"),
}
