"""The card of a topic model: what it was fitted to, and what it cannot be asked."""

WORDINGS: dict[str, tuple[str, str]] = {
    "model_card.title": ("主题模型 {name}", "Topic model {name}"),
    "model_card.made": (
        "本卡片由 zhuti topics fit 生成，与模型一起保存；请勿手工修改。",
        "Written by zhuti topics fit and kept with the model; not made by hand.",
    ),
    "model_card.facts": ("拟合的依据", "What it was fitted to"),
    "model_card.kind": ("方法", "method"),
    "model_card.kind.nmf": ("非负矩阵分解（NMF）", "non-negative matrix factorisation (NMF)"),
    "model_card.kind.lda": ("隐含狄利克雷分配（LDA，scikit-learn）", "latent Dirichlet allocation (LDA, scikit-learn)"),
    "model_card.kind.tomotopy": ("隐含狄利克雷分配（LDA，tomotopy）", "latent Dirichlet allocation (LDA, tomotopy)"),
    "model_card.topics": ("话题数", "topics"),
    "model_card.topics.value": (
        "{k}，其中 {seeded} 个以词库的主题为种子",
        "{k}, {seeded} of them seeded with themes of the lexicon",
    ),
    "model_card.lexicon": ("词库", "lexicon"),
    "model_card.corpus": ("文件集合的校验和", "hash of the documents"),
    "model_card.documents": ("文件", "documents"),
    "model_card.paragraphs": ("段落", "paragraphs"),
    "model_card.paragraphs.value": (
        "{paragraphs}；几乎相同的段落只取其一，拟合用了 {fitted} 段",
        "{paragraphs}; of near-identical ones one was taken, which leaves {fitted} for the fit",
    ),
    "model_card.words": ("词", "words"),
    "model_card.filters": ("筛选", "filters"),
    "model_card.versions": ("版本", "versions"),
    "model_card.parameters": ("参数", "parameters"),
    "model_card.sessions": ("届会", "Sessions"),
    "model_card.no_session": ("未注明", "not stated"),
    "model_card.choice": ("话题数是怎样选定的", "How the number of topics was chosen"),
    "model_card.choice.given": ("话题数由使用者指定。", "The number of topics was given, not chosen."),
    "model_card.choice.chosen": ("选用", "chosen"),
    "model_card.column.k": ("k", "k"),
    "model_card.column.stability": ("稳定性", "stability"),
    "model_card.column.coherence": ("连贯性（NPMI）", "coherence (NPMI)"),
    "model_card.column.diversity": ("多样性", "diversity"),
    "model_card.list": ("话题", "Topics"),
    "model_card.column.topic": ("编号", "no."),
    "model_card.column.name": ("名称", "name"),
    "model_card.column.seed": ("种子", "seed"),
    "model_card.column.words": ("权重最大的词", "words of most weight"),
    "model_card.column.paragraphs": ("段落", "paragraphs"),
    "model_card.rare": ("因段落太少而未建模的主题", "Themes too rare to be modelled"),
    "model_card.rare.one": ("{theme}：{count} 段", "{theme}: {count} paragraphs"),
    "model_card.rare.none": ("无。", "None."),
    "model_card.dropped": ("未采用的词", "Words left out"),
    "model_card.limits": ("局限", "Limits"),
    "model_card.limit.corpus": (
        "只反映上述文件。用于别的文件时，没有见过的词不起作用，权重仍按上述文件计算。",
        "It speaks of the documents above. With other documents, words it has not met count for nothing, "
        "and words weigh as they do above.",
    ),
    "model_card.limit.lexicon": (
        "用词库的术语分词，因此只能与上述版本的词库一起使用。",
        "Texts were cut into words by the terms of the lexicon, so it goes with that version of the lexicon alone.",
    ),
    "model_card.limit.topics": (
        "话题是经常一起出现的一组词，不是概念；种子只决定拟合的起点。主题模型用来检查词库，不能取代词库的计数。",
        "A topic is a set of words that stand together often, not a concept; a seed decides where the fit begins. Topics audit "
        "the lexicon; they do not replace its counts.",
    ),
    "model_card.limit.rare": (
        "段落太少的主题无法用模型还原；没有相应的话题不等于没有这方面的内容。",
        "What stands in few paragraphs cannot be found by a model; that there is no topic does not say that nothing is there.",
    ),
    "model_card.limit.small": (
        "只用了 {fitted} 段来拟合，换一部分文件就会得到不同的话题：此模型只作示例。",
        "Fitted to {fitted} paragraphs only: other documents of the same kind would give other topics. Take it as an example.",
    ),
}
