"""What the components of spaCy say: (zh, en)."""

WORDINGS = {
    "spacy.missing": ("没有安装 spaCy（需要 {needed}）", "spaCy is not installed ({needed} is needed)"),
    "spacy.missing.do": ("请运行 {command}", "run {command}"),
    "spacy.version": ("spaCy {found} 不合用（需要 {needed}）", "spaCy {found} will not do ({needed} is needed)"),
    "spacy.version.do": ("请运行 {command}", "run {command}"),
    "spacy.language": ("语言是 {language}，而词库是中文的", "the language is {language}, and the lexicon is Chinese"),
    "spacy.language.do": (
        '请用 spacy.blank("zh")，多语种流水线用 "xx"',
        'use spacy.blank("zh"), or "xx" for a pipeline of several languages',
    ),
    "spacy.alignment": ("没有这种 alignment_mode", "there is no such alignment_mode"),
    "spacy.alignment.do": ("可用：{modes}", "take one of {modes}"),
    "spacy.theme": ("词库里没有这个主题", "the lexicon has no such theme"),
    "spacy.theme.do": ("请改正 themes；主题一览：zhuti lexicon show", "correct themes; zhuti lexicon show lists them"),
    "spacy.no_spans_key": ("spans_key 是空的", "spans_key is empty"),
    "spacy.no_spans_key.do": ('请给出 doc.spans 的键，例如 "terms"', 'give the key of doc.spans, as "terms"'),
    "spacy.annotated": (
        "Doc 已有依附于词的标注（{annotation}）",
        "the Doc has annotation that hangs on its tokens already ({annotation})",
    ),
    "spacy.annotated.do": (
        '请把 zhuti_tokenizer 放在最前：add_pipe("zhuti_tokenizer", first=True)',
        'put zhuti_tokenizer before all others: add_pipe("zhuti_tokenizer", first=True)',
    ),
    "spacy.unaligned": (
        '有的词语两端不在分词边界上，alignment_mode="{mode}" 时它们在 doc.spans["{key}"] 里没有完整的 Span；'
        '它们列在 doc.spans["{key}"].attrs["unaligned"] 里',
        'some mentions do not begin and end where tokens do, so that with alignment_mode="{mode}" they have no whole span'
        ' in doc.spans["{key}"]; doc.spans["{key}"].attrs["unaligned"] lists them',
    ),
    "spacy.document_cut": (
        "这个 Doc 由文件转换而来，每一行都已由流水线的分词器切分",
        "this Doc was made from a document, of which each line was cut by the pipeline's tokenizer",
    ),
    "spacy.document_cut.do": (
        '请不用这个组件，而以 "zhuti.Tokenizer.v1" 作流水线的 tokenizer',
        'leave this component out, and make "zhuti.Tokenizer.v1" the tokenizer of the pipeline',
    ),
    "spacy.not_a_document": ("要的是 Document，给的却是别的", "a Document is expected, and something else was given"),
    "spacy.not_a_document.do": ("请给出 nlp.parse 的结果", "give what nlp.parse gives"),
    "spacy.evidence": ("这不是 ThemeEvidence（{found}）", "this is no ThemeEvidence ({found})"),
    "spacy.evidence.do": (
        "请写 ThemeEvidence(id, label, cited, mentions)（在 nlp.integrations.spacy）",
        "write ThemeEvidence(id, label, cited, mentions), from nlp.integrations.spacy",
    ),
    "spacy.no_lexicon": ("没有这个词库文件夹", "there is no such lexicon folder"),
    "spacy.no_lexicon.do": ("请改正流水线配置里的 lexicon", "correct lexicon in the pipeline's configuration"),
    "spacy.lexicon_not_saved": ("保存的流水线里没有词库", "the saved pipeline lacks its lexicon"),
    "spacy.lexicon_not_saved.do": ("请重新保存流水线（to_disk）", "save the pipeline again (to_disk)"),
    "spacy.no_document": ("这个 Doc 不是由文件转换而来的", "this Doc was not made from a document"),
    "spacy.no_document.do": (
        "请用 document_to_doc，并用 DocBin(store_user_data=True) 保存",
        "make it with document_to_doc, and keep it with DocBin(store_user_data=True)",
    ),
}
