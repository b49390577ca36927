"""What keeps a topic model from being fitted: (zh, en)."""

WORDINGS = {
    "topic_fit.no_words": (
        "没有可供建立主题模型的词",
        "there are no words to fit a topic model to",
    ),
    "topic_fit.no_words.do": (
        "至少要有几个段落，且有词在两个以上不同的段落里出现；请加入更多文件，或放宽筛选",
        "it takes several paragraphs, and words that stand in more than one; add documents, or filter less",
    ),
    "topic_fit.texts": ("{texts} 段文字", "{texts} texts"),
    "topic_fit.no_topics": ("主题数至少是 1", "there must be one topic at least"),
    "topic_fit.no_topics.do": ("请给一个 1 以上的数", "give a number from 1 up"),
    "topic_fit.too_many": (
        "主题数太多：只有 {texts} 个互不相同的段落、{words} 个词",
        "so many topics cannot be told apart in {texts} different paragraphs with {words} words",
    ),
    "topic_fit.too_many.do": ("请把主题数减到 {most} 或更少", "ask for {most} or fewer"),
    "topic_fit.too_many_free": (
        "主题数太多：不作种子的词只有 {words} 个，不够分给其余的主题",
        "too many topics: only {words} words seed no theme, too few for the topics beside the seeded ones",
    ),
    "topic_fit.too_many_free.do": (
        "请把主题数减到 {most} 或更少，或不用种子词",
        "ask for {most} or fewer, or fit without seeds",
    ),
    "topic_fit.too_few": (
        "主题数太少：有 {seeded} 个主题的段落够多，各占一个种子主题",
        "too few topics: {seeded} themes have paragraphs enough, and each takes a topic",
    ),
    "topic_fit.too_few.do": (
        "请给 {seeded} 以上的数，或不用种子词",
        "ask for {seeded} or more, or fit without seeds",
    ),
    "topic_fit.lda_seeds": (
        "LDA 模型不能用种子词",
        "LDA takes no seeds",
    ),
    "topic_fit.lda_seeds.do": (
        "请改用 nmf 或 tomotopy，或不用种子词",
        "take nmf or tomotopy, or fit without seeds",
    ),
    "topic_fit.no_tomotopy": ("没有安装 tomotopy", "tomotopy is not installed"),
    "topic_fit.no_tomotopy.do": (
        "请安装 zhuti[tomotopy]，或改用 nmf、lda",
        "install zhuti[tomotopy], or take nmf or lda",
    ),
}
