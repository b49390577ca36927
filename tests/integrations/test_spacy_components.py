"""zhuti's components in spaCy pipelines: what they say of a Doc, on any tokenizer, one by one and in batches."""

from __future__ import annotations

import pickle
import warnings

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span
from spacy.training import Example

from nlp.lexicon import load_lexicon
from nlp.lexicon.files import read_files
from nlp.themes import Tagger

SENTENCE = "欢迎北南、南南及三方合作，重申发展权。"
PIECES = [
    "发展权", "发展权利", "各自决定", "自决权", "南南", "合作", "、", "和", "三方", "题为“发展权”的决议",
    " ", "\n", "\t", "COVID-19", "😀", "ａ", "，", "。", "\x00",
]  # fmt: skip
STORABLE = st.characters(exclude_categories=["Cs"])
TOKENIZERS = {
    "char": {"segmenter": "char"},
    "jieba": {"segmenter": "jieba"},
    "zhuti": {"@tokenizers": "zhuti.Tokenizer.v1"},
}


def pipeline(tokenizer="char", component="zhuti_themes", **config):
    language = spacy.blank("zh", config={"nlp": {"tokenizer": TOKENIZERS[tokenizer]}})
    language.add_pipe(component, config=config)
    return language


@pytest.fixture(scope="module")
def tagger():
    return Tagger(load_lexicon())


@pytest.fixture(scope="module", params=TOKENIZERS)
def language(request):
    """A pipeline with both components, on each tokenizer."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own, when it is first imported
        return pipeline(request.param, spans_key="terms")


@pytest.fixture(scope="module")
def by_characters():
    return pipeline(spans_key="terms")


@pytest.fixture(scope="module")
def debt(tmp_path_factory):
    """The folder of a lexicon of one theme."""
    folder = tmp_path_factory.mktemp("lexicon")
    (folder / "themes").mkdir()
    (folder / "lexicon.yaml").write_text("name: 债\nversion: 1.0.0\n", encoding="utf-8")
    theme = "id: debt\nlabel: {zh: 债务, en: Debt}\nterms: [外债, 债务]\n"
    (folder / "themes" / "debt.yaml").write_text(theme, encoding="utf-8")
    return folder


def copied(value):
    """What another process makes of a value that is handed to it."""
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - it is the test's own


def said(doc):
    """What a Doc says of its themes, as `nlp.Tagger` gives it."""
    return tuple((theme.id, theme.mentions, theme.cited) for theme in doc._.themes)


def test_a_doc_has_its_themes_with_the_evidence(by_characters):
    doc = by_characters("欢迎南南合作。")
    (theme,) = doc._.themes
    assert (theme.id, theme.label, theme.cited) == ("south-south-cooperation", "南南合作", False)
    assert theme.mentions == ((2, 6, "南南合作", "南南合作"),)
    assert {name for name, value in doc.cats.items() if value == 1.0} == {"south-south-cooperation"}
    assert set(doc.cats.values()) == {0.0, 1.0}
    assert tuple(doc.cats) == by_characters.get_pipe("zhuti_themes").labels


def test_a_theme_in_a_quoted_title_is_cited_and_a_category_all_the_same(by_characters):
    doc = by_characters("回顾其题为“发展权”的第72/167号决议，")
    assert [(theme.id, theme.cited) for theme in doc._.themes] == [("right-to-development", True)]
    assert doc.cats["right-to-development"] == 1.0


def test_mentions_of_several_themes_overlap_and_are_all_there(language):
    doc = language("欢迎北南、南南及三方合作。")
    spans = [(span.label_, span.id_, span._.themes[0].id) for span in doc.spans["terms"]]
    assert [label for label, _, _ in spans] == ["north-south-cooperation", "south-south-cooperation", "triangular-cooperation"]
    assert [term for _, term, _ in spans] == ["北南合作", "南南合作", "三方合作"]
    assert doc.spans["terms"].has_overlap


def test_terms_alone_are_spans_under_any_key_and_no_categories():
    language = pipeline(component="zhuti_terms", spans_key="主题词")
    doc = language("重申发展权。")
    assert [(span.text, span.label_, span.id_) for span in doc.spans["主题词"]] == [
        ("发展权", "right-to-development", "发展权")
    ]
    assert doc.cats == {}
    assert list(language("决定休会。").spans["主题词"]) == []


def test_categories_of_others_stay(by_characters):
    doc = by_characters.make_doc("重申发展权。")
    doc.cats = {"draft": 0.25}
    doc = by_characters(doc)
    assert (doc.cats["draft"], doc.cats["right-to-development"]) == (0.25, 1.0)


@pytest.mark.parametrize(("mode", "texts"), [("expand", ["发展权。"]), ("contract", ["发展"]), ("strict", [])])
def test_a_mention_that_ends_within_a_token_is_never_lost_silently(mode, texts):
    language = pipeline(spans_key="terms", alignment_mode=mode)
    doc = Doc(language.vocab, words=["重申", "发展", "权。"], spaces=[False] * 3)
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        doc = language(doc)
    assert [span.text for span in doc.spans["terms"]] == texts
    assert doc.spans["terms"].attrs == {"unaligned": [["right-to-development", "发展权", 2, 5]]}
    assert [mention[:2] for theme in doc._.themes for mention in theme.mentions] == [(2, 5)]
    assert ["attrs" in str(warning.message) for warning in given] == ([] if mode == "expand" else [True])


def test_tags_equal_those_of_the_tagger_on_the_sample_documents(language, tagger, corpus):
    lines = [line for path in sorted(corpus.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines() if line]
    for doc, tags in zip(language.pipe(lines), tagger.tag(lines), strict=True):
        assert said(doc) == tuple((tag.theme, tag.mentions, tag.cited) for tag in tags)
        assert all(doc.text[mention[0] : mention[1]] == mention[2] for _, mentions, _ in said(doc) for mention in mentions)


@given(pieces=st.lists(st.one_of(st.sampled_from(PIECES), st.text(STORABLE, max_size=3)), max_size=10))
@settings(max_examples=60, deadline=None)
def test_tags_equal_those_of_the_tagger_on_any_text(tagger, by_characters, pieces):
    text = "".join(pieces)
    doc = by_characters(text)
    assert said(doc) == tuple((tag.theme, tag.mentions, tag.cited) for tag in tagger.tag([doc.text])[0])
    assert {span.label_ for span in doc.spans["terms"]} == {theme.id for theme in doc._.themes}


@pytest.mark.parametrize("batch_size", [1, 2, 1000])
def test_batches_give_what_single_calls_give(by_characters, batch_size):
    texts = [SENTENCE, "", "决定休会。", "重申发展权。"] * 20
    alone = [said(by_characters(text)) for text in texts[:4]] * 20
    assert [said(doc) for doc in by_characters.pipe(texts, batch_size=batch_size)] == alone


def test_docs_that_were_made_beforehand_keep_their_own_texts():
    language = pipeline("zhuti", spans_key="terms")
    texts = ["重申发展权。", "决定休会。", "欢迎南南合作。"]
    docs = [language.make_doc(text) for text in texts]
    found = [[theme.mentions[0].surface for theme in doc._.themes] for doc in language.pipe([docs[2], docs[1], docs[0]])]
    assert found == [["南南合作"], [], ["发展权"]]
    assert language(docs[0].copy())._.themes == docs[0]._.themes


def test_a_batch_is_one_call_to_the_tagger(monkeypatch):
    language = pipeline()
    pipe = language.get_pipe("zhuti_themes")
    sizes = []
    tag = pipe.tagger.tag
    monkeypatch.setattr(pipe.tagger, "tag", lambda texts: sizes.append(len(texts)) or tag(texts))
    assert len(list(language.pipe([SENTENCE] * 20, batch_size=10))) == 20
    assert sizes == [10, 10]


def test_contexts_go_along(by_characters):
    pairs = [("重申发展权。", 7), ("决定休会。", 8)]
    assert [(doc.text, context) for doc, context in by_characters.pipe(pairs, as_tuples=True)] == pairs


def test_two_processes_find_what_one_finds(debt):
    language = pipeline(lexicon=str(debt), spans_key="terms")
    texts = ["减免外债，", "决定休会。"] * 3
    docs = list(language.pipe(texts, n_process=2, batch_size=2))
    assert [said(doc) for doc in docs] == [said(language(text)) for text in texts]
    assert [span.id_ for span in docs[0].spans["terms"]] == ["外债"]


def test_a_pipeline_can_be_handed_to_another_process(debt):
    language = pipeline("zhuti", lexicon=str(debt))
    before = language("减免外债，")
    after = copied(language)("减免外债，")
    assert (said(after), [token.text for token in after]) == (said(before), [token.text for token in before])


@pytest.mark.parametrize("way", ["bytes", "pickle", "copy"])
def test_a_doc_keeps_its_evidence_wherever_it_goes(by_characters, way):
    doc = by_characters(SENTENCE)
    ways = {
        "bytes": lambda: Doc(by_characters.vocab).from_bytes(doc.to_bytes()),
        "pickle": lambda: copied(doc),
        "copy": doc.copy,
    }
    kept = ways[way]()
    assert kept._.themes == doc._.themes
    assert type(kept._.themes[0].mentions[0]) is type(doc._.themes[0].mentions[0])
    assert [(span.text, span.label_, span.id_) for span in kept.spans["terms"]] == [
        (span.text, span.label_, span.id_) for span in doc.spans["terms"]
    ]


def test_only_the_themes_that_are_named_are_looked_for():
    language = pipeline(themes=["right-to-development"], spans_key="terms")
    doc = language(SENTENCE)
    assert doc.cats == {"right-to-development": 1.0}
    assert {span.label_ for span in doc.spans["terms"]} == {"right-to-development"}


def test_two_components_of_a_kind_say_together_what_each_found():
    language = spacy.blank("zh")
    for name, theme in (("first", "right-to-development"), ("second", "debt")):
        language.add_pipe("zhuti_themes", name=f"{name}_themes", config={"themes": [theme]})
        language.add_pipe("zhuti_terms", name=f"{name}_terms", config={"themes": [theme]})
    doc = language("减免外债，重申发展权。")
    assert doc.cats == {"right-to-development": 1.0, "debt": 1.0}
    assert [(theme.id, len(theme.mentions)) for theme in doc._.themes] == [("right-to-development", 1), ("debt", 1)]
    assert [(span.text, span.label_) for span in doc.spans["terms"]] == [("外债", "debt"), ("发展权", "right-to-development")]


def test_two_lexicons_are_united_in_what_they_say_of_one_theme(debt):
    language = spacy.blank("zh")
    language.add_pipe("zhuti_themes", name="own", config={"lexicon": str(debt)})
    language.add_pipe("zhuti_themes", name="shipped", config={"themes": ["debt"]})
    for order in (["own", "shipped"], ["shipped", "own"]):
        doc = language.make_doc("题为“外债”的决议，债务减免，减免外债。")
        for name in order:
            doc = language.get_pipe(name)(doc)
        (theme,) = doc._.themes
        assert (doc.cats, theme.cited) == ({"debt": 1.0}, False)
        assert [doc.text[start:end] for start, end, _, _ in theme.mentions] == [one.surface for one in theme.mentions]
        assert len(set(theme.mentions)) == len(theme.mentions)
        assert [one.start for one in theme.mentions] == sorted(one.start for one in theme.mentions)


@pytest.mark.parametrize("mode", ["expand", "contract", "strict"])
def test_a_component_that_runs_again_on_a_doc_changes_nothing(mode):
    language = pipeline("jieba", spans_key="terms", alignment_mode=mode)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        doc = language("题为“发展权”的决议，" + SENTENCE)
        before = (doc._.themes, doc.cats, outline(doc))
        again = language(doc)
    assert (again._.themes, again.cats, outline(again)) == before


def outline(doc):
    group = doc.spans["terms"]
    return [(span.start, span.end, span.label_, span.id_) for span in group], dict(group.attrs)


def test_spans_that_somebody_put_under_the_key_stay(by_characters):
    doc = by_characters.make_doc("重申发展权。")
    doc.spans["terms"] = [Span(doc, 5, 6, label="mark")]
    assert [(span.text, span.label_) for span in by_characters(doc).spans["terms"]] == [
        ("发展权", "right-to-development"), ("。", "mark"),
    ]  # fmt: skip


def test_another_lexicon_can_be_named(debt):
    doc = pipeline(lexicon=str(debt))("减免外债和发展权，")
    assert [(theme.id, theme.label) for theme in doc._.themes] == [("debt", "债务")]


def test_a_training_configuration_names_the_lexicon_when_it_is_initialized(debt):
    language = spacy.blank("zh", config={"initialize": {"components": {"zhuti_themes": {"lexicon": str(debt)}}}})
    language.add_pipe("zhuti_themes")
    language.initialize()
    assert language.get_pipe("zhuti_themes").labels == ("debt",)


def test_evaluation_scores_categories_and_spans():
    language = pipeline(themes=["right-to-development", "debt"], component="zhuti_themes")
    language.add_pipe("zhuti_terms", config={"spans_key": "found", "themes": ["right-to-development", "debt"]})
    gold = language("重申发展权。").copy()
    missed = language.make_doc("重申发展权。")
    missed.cats = {"right-to-development": 0.0, "debt": 1.0}
    missed.spans["found"] = [Span(missed, 0, 2, label="debt")]
    good = language.evaluate([Example(language.make_doc(gold.text), gold)])
    bad = language.evaluate([Example(language.make_doc(missed.text), missed)])
    assert (good["cats_micro_f"], good["spans_found_f"]) == (1.0, 1.0)
    assert (bad["cats_micro_f"], bad["spans_found_f"]) == (0.0, 0.0)
    assert good["cats_f_per_type"]["right-to-development"]["f"] == 1.0


def test_a_person_may_say_which_themes_a_doc_carries(by_characters):
    gold = by_characters.make_doc("重申发展权。")
    assert gold._.themes == ()
    gold._.themes = by_characters("重申发展权。")._.themes
    assert [theme.id for theme in gold._.themes] == ["right-to-development"]


@pytest.mark.parametrize("said", [["debt"], [("debt", "债务", False, ())], "debt"], ids=["ids", "tuples", "text"])
def test_what_is_no_evidence_is_refused_when_it_is_said(by_characters, said, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    doc = by_characters("重申发展权。")
    with pytest.raises(ValueError, match=r"^this is no ThemeEvidence \(.*d.*\): doc\._\.themes; write ThemeEvidence\(id,"):
        doc._.themes = said
    assert [theme.id for theme in doc._.themes] == ["right-to-development"]


def test_a_tokenizer_of_another_language_is_refused(monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    with pytest.raises(ValueError, match=r"the language is en, and the lexicon is Chinese: zhuti\.Tokenizer\.v1; use spacy"):
        spacy.blank("en", config={"nlp": {"tokenizer": TOKENIZERS["zhuti"]}})


@pytest.mark.parametrize("component", ["zhuti_tokenizer", "zhuti_terms", "zhuti_themes"])
def test_a_pipeline_of_another_language_is_refused(component, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    with pytest.raises(ValueError, match=r"the language is en, and the lexicon is Chinese: \w+; use spacy.blank"):
        spacy.blank("en").add_pipe(component)


def test_a_pipeline_of_several_languages_is_taken():
    language = spacy.blank("xx")
    language.add_pipe("zhuti_themes")
    assert [theme.id for theme in language("重申发展权。")._.themes] == ["right-to-development"]


def test_a_doc_of_another_language_is_an_error_that_a_stream_may_skip(by_characters):
    english = spacy.blank("en").make_doc("right to development")
    with pytest.raises(ValueError, match="en"):
        by_characters(english)
    skipped = []
    pipe = by_characters.get_pipe("zhuti_themes")
    pipe.set_error_handler(lambda name, pipe, docs, error: skipped.append((name, [doc.text for doc in docs], str(error))))
    docs = list(pipe.pipe([by_characters.make_doc("重申发展权。"), english, by_characters.make_doc("决定休会。")]))
    assert [doc.text for doc in docs] == ["重申发展权。", "决定休会。"]
    assert [(name, texts) for name, texts, _ in skipped] == [("zhuti_themes", ["right to development"])]


@pytest.mark.parametrize(
    ("component", "config", "message"),
    [
        ("zhuti_themes", {"alignment_mode": "loose"}, "there is no such alignment_mode: loose; take one of strict"),
        ("zhuti_terms", {"spans_key": ""}, "spans_key is empty"),
        ("zhuti_terms", {"themes": "debt"}, "themes"),
        ("zhuti_terms", {"lexcion": "x"}, "lexcion"),
    ],
    ids=["alignment_mode", "no spans_key", "themes is no list", "unknown key"],
)
def test_a_wrong_configuration_is_refused_when_the_component_is_made(component, config, message, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    with pytest.raises(ValueError, match=message):
        spacy.blank("zh").add_pipe(component, config=config)


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"lexicon": "nowhere"}, "there is no such lexicon folder: nowhere; correct lexicon in the pipeline's configuration"),
        ({"themes": ["dept"]}, "the lexicon has no such theme: dept"),
    ],
    ids=["no such folder", "no such theme"],
)
def test_a_lexicon_that_is_not_there_is_told_when_it_is_needed(config, message, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    language = pipeline(**config)
    with pytest.raises(ValueError, match=message):
        language("重申发展权。")


def test_a_broken_lexicon_is_named_with_its_line(debt, tmp_path, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    (tmp_path / "themes").mkdir()
    for name, text in read_files(debt).items():
        (tmp_path / name).write_text(text.replace("terms:", "termss:"), encoding="utf-8")
    with pytest.raises(ValueError, match=r"debt\.yaml:3"):
        pipeline(lexicon=str(tmp_path))("减免外债，")
