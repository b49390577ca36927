"""What the estimators for scikit-learn say of what they are given: (zh, en)."""

WORDINGS = {
    "sklearn.absent": (
        "没有装 scikit-learn，这里要 {least} 或更新的版本；请运行 pip install \"scikit-learn>={least}\"",
        "scikit-learn is not installed, {least} or later is needed here; run pip install \"scikit-learn>={least}\"",
    ),
    "sklearn.too_old": (
        "scikit-learn {found} 太旧，这里要 {least} 或更新的版本；请运行 pip install -U scikit-learn",
        "scikit-learn {found} is too old, {least} or later is needed here; run pip install -U scikit-learn",
    ),
    "sklearn.one_string": (
        "要的是一组文本，给的却是一个字符串；请放进列表：[text]",
        "an iterable of texts is expected, and one string was given; put it into a list: [text]",
    ),
    "sklearn.not_iterable": (
        "要的是一组文本，给的却是 {type}",
        "an iterable of texts is expected, and what was given is of type {type}",
    ),
    "sklearn.dimensions": (
        "要的是一列文本，给的却有 {dimensions} 维；请只给一列，如 frame[\"text\"]"
        "（ColumnTransformer 里写 \"text\"，不写 [\"text\"]）",
        "one column of texts is expected, and {dimensions} dimensions were given; "
        "give one column, as frame[\"text\"] (in a ColumnTransformer \"text\", not [\"text\"])",
    ),
    "sklearn.missing_text": (
        "有文本是空缺（None 或 NaN）：共 {count} 个，第一个在位置 {position}（从 0 数起）；请去掉，或换成空字符串",
        "texts are missing (None or NaN): {count}, the first at position {position}, counted from 0; "
        "drop them or put an empty string in their places",
    ),
    "sklearn.missing_alone": (
        "文本是空缺（None 或 NaN）；请去掉，或换成空字符串",
        "a text is missing (None or NaN); drop it or put an empty string in its place",
    ),
    "sklearn.not_text": (
        "位置 {position}（从 0 数起）不是文本，而是 {type}；请先换成字符串",
        "what stands at position {position}, counted from 0, is no text but of type {type}; make it a string",
    ),
    "sklearn.not_text_alone": (
        "要的是一个文本，给的却是 {type}；请先换成字符串",
        "a text is expected, and what was given is of type {type}; make it a string",
    ),
    "sklearn.lexicon": (
        "lexicon 可以是 None、词库文件夹的路径或 Lexicon，不能是 {type}",
        "lexicon may be None, the path of a lexicon's folder, or a Lexicon, and not of type {type}",
    ),
    "sklearn.no_lexicon": ("没有这个词库文件夹", "there is no such lexicon folder"),
    "sklearn.no_lexicon.do": ("请改正参数 lexicon", "correct the parameter lexicon"),
    "sklearn.one_of": (
        "{name} 可以是 {choices}，不能是 {given}",
        "{name} may be {choices}, and not {given}",
    ),
    "sklearn.no_themes": (
        "themes 是空的，没有可数的主题；请给出主题，或用 None 数全部主题",
        "empty vocabulary: themes names none; name some, or give None for all of the lexicon",
    ),
    "sklearn.themes_string": (
        "themes 要的是一组主题，给的却是一个字符串；请放进列表：[{given}]",
        "themes is expected to be a list, and one string was given; put it into a list: [{given}]",
    ),
    "sklearn.themes_kind": (
        "themes 可以是 None 或一组主题的 id，不能是 {given}",
        "themes may be None or a list of the ids of themes, and not {given}",
    ),
    "sklearn.unknown_themes": (
        "词库里没有这些主题：{themes}；zhuti lexicon show 列出全部主题",
        "the lexicon has no such themes: {themes}; zhuti lexicon show lists those that it has",
    ),
    "sklearn.repeated_theme": ("themes 里重复了：{theme}", "themes names one twice: {theme}"),
    "sklearn.stop_words": (
        "stop_words 可以是 None、\"lexicon\" 或一组词，不能是 {given}",
        "stop_words may be None, \"lexicon\" or a list of words, and not {given}",
    ),
    "sklearn.seeds": (
        "seeds 可以是 None、\"lexicon\"、Lexicon，或从名称到一组词（或列号）的字典，不能是 {given}",
        "seeds may be None, \"lexicon\", a Lexicon, or a mapping of names to lists of words or of columns, and not {given}",
    ),
    "sklearn.seeds_need_names": (
        "seeds 里有词，却不知道各列是什么词；请给 feature_names（如 vectorizer.get_feature_names_out()），"
        "或用带列名的 DataFrame，或在 seeds 里写列号",
        "seeds has words, and what word each column stands for is not known; give feature_names "
        "(as vectorizer.get_feature_names_out() has them), fit on a DataFrame with words for its columns, "
        "or put numbers of columns into seeds",
    ),
    "sklearn.names_length": (
        "feature_names 有 {names} 个，X 却有 {columns} 列",
        "feature_names has {names} names, and X has {columns} columns",
    ),
    "sklearn.column": (
        "seeds 的 {topic} 里有列号 {column}，X 只有 {columns} 列",
        "seeds has the column {column} for {topic}, and X has {columns} columns",
    ),
    "sklearn.topics_for_seeds": (
        "n_components={components} 少于有种子词的主题（{seeded} 个）；请加大，或少给种子词",
        "n_components={components} is less than the {seeded} topics that are seeded; raise it or seed fewer",
    ),
    "sklearn.too_many_topics": (
        "n_components={components} 多于 min(n_samples, n_features)={most}；请减小",
        "n_components={components} is more than min(n_samples, n_features)={most}; lower it",
    ),
    "sklearn.too_many_free": (
        "n_components={components} 太多：{seeded} 个主题有种子词，其余的只剩 {words} 个词；请减小",
        "n_components={components} is too many: {seeded} topics are seeded, "
        "and {words} words are left for the others; lower it",
    ),
    "sklearn.topics_width": (
        "X 有 {given} 列，模型却有 {components} 个主题",
        "X has {given} columns, and the model has {components} topics",
    ),
    "sklearn.too_large": (
        "X 的值太大（最大 {most}），其平方和超出单精度；请先缩小，如 X / X.max()",
        "the values of X are too large (up to {most}), for their squares add up to more than single precision holds; "
        "scale X, as X / X.max()",
    ),
    "sklearn.too_rare": (
        "有种子词的文本少于 {least} 个，因此没有设主题：{topics}",
        "fewer than {least} texts have a word of these seeds, so that they seed no topic: {topics}",
    ),
    "sklearn.not_converged": (
        "迭代了 {rounds} 次仍未收敛；请加大 max_iter 或 tol",
        "not converged after {rounds} iterations; raise max_iter or tol",
    ),
}  # fmt: skip
