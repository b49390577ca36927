"""The lexicon in the formats of spaCy, quanteda, LIWC, Lexicoder, KH Coder, Annif and jieba: out, in, and files of theirs."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from exchanged import FILES, imported, lexicon_of, lexicons, terms_by_theme, theme_of
from hypothesis import given, settings

from nlp.errors import LexiconError, UsageError
from nlp.lexicon.exchange.formats import format_named, read_lexicon_file, write_lexicon
from nlp.lexicon.exchange.merge_model import Naming
from nlp.lexicon.exchange.model import Read
from nlp.lexicon.load import load_lexicon

OF_THEMES = ["spacy", "quanteda", "liwc", "lexicoder", "khcoder"]


def read_file(name: str, format_: str) -> Read:
    return read_lexicon_file((FILES / name).read_bytes(), name, format_named(format_))


def terms_read(read: Read) -> dict[str, list[str]]:
    return {concept.id or "/".join(concept.label.values()): [term.text for term in concept.terms] for concept in read.concepts}


def kept(content: bytes, format_: str, folder: Path) -> dict[str, list[str]]:
    return terms_by_theme(imported(read_lexicon_file(content, "file", format_named(format_)), folder))


@pytest.mark.parametrize("format_", OF_THEMES)
@settings(max_examples=25, deadline=None)
@given(lexicon=lexicons())
def test_themes_and_terms_are_read_again_except_those_that_were_said_to_be_lost(format_, lexicon):
    written = write_lexicon(lexicon, format_named(format_))
    lost = sum(remark.values["count"] for remark in written.remarks if remark.key == "uncarried.unwritable")
    read = read_lexicon_file(written.content, "file", format_named(format_)) if lost == 0 else None
    if read:
        with TemporaryDirectory() as folder:
            again = imported(read, Path(folder, "lexicon"))
        assert terms_by_theme(again) == terms_by_theme(lexicon)
    assert lost <= sum(map(len, terms_by_theme(lexicon).values()))


@pytest.mark.parametrize("format_", OF_THEMES)
def test_the_shipped_lexicon_s_terms_go_out_and_in(format_, tmp_path):
    lexicon = load_lexicon()
    written = write_lexicon(lexicon, format_named(format_))
    assert [remark for remark in written.remarks if remark.key == "uncarried.unwritable"] == []
    assert kept(written.content, format_, tmp_path / "lexicon") == terms_by_theme(lexicon)


@pytest.mark.parametrize("format_", [*OF_THEMES, "jieba", "annif-tsv", "annif-csv", "csv", "xlsx"])
def test_what_cannot_be_carried_is_told_by_kind_with_counts_and_places(format_):
    remarks = {one.key: one.values for one in write_lexicon(load_lexicon(), format_named(format_)).remarks}
    assert {"uncarried.guards", "uncarried.patterns", "uncarried.coordinations", "uncarried.examples"} <= remarks.keys()
    assert remarks["uncarried.coordinations"]["count"] == 11
    assert remarks["uncarried.coordinations"]["places"].startswith("themes/south-south-cooperation.yaml:")
    assert ("uncarried.years" in remarks) == (format_ not in ("csv", "xlsx"))


def test_spacy_finds_what_the_written_patterns_say():
    import spacy

    lexicon = lexicon_of(theme_of("debt", "债务", "外债"), theme_of("south-south-cooperation", "南南合作"))
    patterns = write_lexicon(lexicon, format_named("spacy")).content.decode().splitlines()
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": "char"}}})
    nlp.add_pipe("span_ruler").add_patterns([json.loads(line) for line in patterns])
    doc = nlp("南南合作有助于减免外债和债务")
    assert [(span.label_, span.id_, span.text) for span in doc.spans["ruler"]] == [
        ("south-south-cooperation", "南南合作", "南南合作"),
        ("debt", "外债", "外债"),
        ("debt", "债务", "债务"),
    ]


def test_with_jieba_spacy_finds_every_term_of_the_shipped_lexicon_in_itself(tmp_path, monkeypatch):
    import jieba
    import spacy

    jieba.setLogLevel(logging.ERROR)
    monkeypatch.setattr(jieba.dt, "tmp_dir", str(tmp_path))
    lexicon = load_lexicon()
    lines = write_lexicon(lexicon, format_named("spacy")).content.decode().splitlines()
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": "jieba"}}})
    nlp.add_pipe("span_ruler").add_patterns([json.loads(line) for line in lines])
    docs = {term.text: nlp(term.text) for theme in lexicon.themes for term in theme.terms}
    found = {(span.label_, text) for text, doc in docs.items() for span in doc.spans["ruler"] if span.text == text}
    assert found == {(theme.id, term.text) for theme in lexicon.themes for term in theme.terms}


def test_patterns_that_spacy_wrote_are_read_and_token_patterns_that_are_no_words_told():
    read = read_file("span_ruler.jsonl", "spacy")
    assert terms_read(read) == {"debt": ["债务", "外债"], "migration": ["移民"]}
    assert [(remark.where, remark.key) for remark in read.remarks] == [("span_ruler.jsonl:3", "exchange.token_pattern")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{}", "这一行没有 label 和 pattern: f:2; 写作"),
        ("[]", "这一行没有 label 和 pattern: f:2; 写作"),
        ("x", "这一行不是 JSON"),
        ("[" * 100_000, "这一行不是 JSON"),
    ],
    ids=["empty", "a list", "no JSON", "deep"],
)
def test_a_line_that_is_no_pattern_is_refused(line, said):
    content = f'{{"label": "debt", "pattern": "债务"}}\n{line}\n'.encode()
    with pytest.raises(LexiconError) as raised:
        read_lexicon_file(content, "f", format_named("spacy"))
    assert raised.value.where == "f:2"
    assert raised.value.line().startswith(said)


def test_quanteda_gets_whole_terms_or_jieba_s_tokens():
    lexicon = lexicon_of(theme_of("upr", "普遍定期审议", "UPR"), theme_of("no", "非*"))
    whole = write_lexicon(lexicon, format_named("quanteda"))
    assert yaml.safe_load(whole.content) == {"upr": ["普遍定期审议", "UPR"], "no": []}
    assert (whole.remarks[0].key, whole.remarks[0].values["count"]) == ("uncarried.unwritable", 1)
    cut = write_lexicon(lexicon, format_named("quanteda"), tokens=True).content
    assert yaml.safe_load(cut) == {"upr": ["普遍 定期 审议", "UPR"], "no": []}
    assert terms_read(read_lexicon_file(cut, "f", format_named("quanteda")))["upr"] == ["普遍定期审议", "UPR"]


def test_keys_within_keys_are_themes_within_themes():
    read = read_file("nested.yml", "quanteda")
    assert terms_read(read) == {
        "cooperation": ["国际合作"],
        "south-south": ["南南合作", "南南及三方合作"],
        "principles": ["非选择性"],
    }
    assert {concept.id: concept.broader for concept in read.concepts}["south-south"] == ("cooperation",)
    assert read.concepts[1].terms[1].where == "nested.yml:5"


@pytest.mark.parametrize(
    ("name", "format_"), [("climate.dic", "liwc"), ("climate.lc3", "lexicoder")], ids=["LIWC", "Lexicoder"]
)
def test_dictionaries_of_two_formats_hold_the_same(name, format_):
    read = read_file(name, format_)
    assert terms_read(read) == {
        "Cutting emissions": ["emissions", "sinks"],
        "Living with change": ["resilience", "flood", "heat"],
    }
    assert [concept.label for concept in read.concepts] == [{"en": "Cutting emissions"}, {"en": "Living with change"}]


def test_a_yaml_dictionary_of_quanteda_is_read():
    read = read_file("climate.yml", "quanteda")
    assert terms_read(read) == {"mitigation": ["emissions", "sinks"], "adaptation": ["resilience", "flood", "heat"]}


def test_a_dictionary_of_yoshikoder_is_read_without_the_category_that_names_it():
    read = read_file("climate.ykd", "yoshikoder")
    assert terms_read(read) == {"mitigation": ["emissions", "sinks"], "adaptation": ["resilience", "flood", "heat"]}
    assert read.concepts[1].terms[0].where == "climate.ykd:9"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<dictionary><cnode name='a'></dictionary>", "不是 Yoshikoder 的词典（"),
        ("<dict/>", "不是 Yoshikoder 的词典（<dict>）: f:1; "),
        (
            "<dictionary>" + "<cnode name='a'>" * 60 + "</cnode>" * 60 + "</dictionary>",
            "不是 Yoshikoder 的词典（cnode）: f:1; ",
        ),
        ("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n<dictionary><cnode name='&e;'/></dictionary>", ""),
    ],
    ids=["not closed", "other XML", "deep", "an entity that stands for a file"],
)
def test_what_is_no_dictionary_of_yoshikoder_is_refused(content, said):
    with pytest.raises(LexiconError) as raised:
        read_lexicon_file(content.encode(), "f", format_named("yoshikoder"))
    assert raised.value.line().startswith(said)
    assert (raised.value.key == "xml.entity") == (not said)


def test_a_format_that_is_only_read_is_not_written():
    with pytest.raises(UsageError, match="这种格式只能读入"):
        write_lexicon(lexicon_of(theme_of("debt", "债务")), format_named("yoshikoder"))


def test_categories_of_liwc_stand_one_within_another_and_terms_in_several():
    content = "%\n1\tcooperation\n\t2\tsouth-south\n3\tdebt\n%\n国际 合作\t1\n南南合作\t1\t2\n外债 3 9\n债*\t3\n(不)债务\t3\n"
    read = read_lexicon_file(content.encode(), "f.dic", format_named("liwc"))
    assert terms_read(read) == {"cooperation": ["国际合作", "南南合作"], "south-south": ["南南合作"], "debt": ["外债"]}
    assert read.concepts[1].broader == ("cooperation",)
    assert [(remark.where, remark.key) for remark in read.remarks] == [
        ("f.dic:8", "exchange.no_such_category"),
        ("f.dic:9", "exchange.glob"),
        ("f.dic:10", "exchange.condition"),
    ]


def test_a_term_of_two_themes_stands_once_in_liwc():
    lexicon = lexicon_of(theme_of("debt", "外债"), theme_of("finance", "金融", "外债"))
    assert write_lexicon(lexicon, format_named("liwc")).content.decode() == "%\n1\tdebt\n2\tfinance\n%\n外债\t1\t2\n金融\t2\n"


@pytest.mark.parametrize(
    ("format_", "content", "said"),
    [
        ("liwc", "1\tdebt\n债务\t1\n", "没有两行 % 围起来的类别: f:1; 类别写在两行 % 之间"),
        ("liwc", "%\ndebt\n%\n债务\t1\n", "这一行不是“编号 类别”: f:2; 编号和类别之间用制表符"),
        ("liwc", "%\n1\tdebt\n%\n债务\n", "这一行没有类别编号: f:4; 词和编号之间用制表符"),
        ("lexicoder", "债务\n+debt\n", "词的前面没有 +类别: f:1; 先写一行 +类别"),
        ("khcoder", "# 说明\n债务 or 外债\n", "条件的前面没有 ＊代码: f:2; 先写一行 ＊代码"),
        ("quanteda", "a: &x [b]\nc: *x\nd: [*x, *x]\n", "不是 quanteda 的词典"),
        ("quanteda", "a: [b\n", "不是 quanteda 的词典"),
        ("quanteda", "- a\n- b\n", "不是 quanteda 的词典（这里应是“键: 值”）: f:1; 写作 键: [词, 词]"),
        ("annif-tsv", "<http://example.org/a>\t债务\n债务\n", "这一行没有主题的网址: f:2; 写作 <网址> 制表符 标签"),
        ("annif-csv", "label_zh\n债务\n", "没有名为 uri 的列: f:1; 第一行写 uri,notation,label_zh,label_en"),
        ("annif-csv", "uri,label_zh\n,债务\n", "这一行没有主题的网址: f:2; "),
        ("jieba", "\n\n", "文件里没有词: f; 请检查文件，或用 --from 说明格式"),
    ],
)
def test_files_that_are_not_of_the_format_are_refused_with_their_line(format_, content, said):
    with pytest.raises(LexiconError) as raised:
        read_lexicon_file(content.encode(), "f", format_named(format_))
    assert raised.value.line().startswith(said)


def test_of_kh_coder_s_conditions_words_strings_and_phrases_are_terms_and_the_rest_is_told():
    read = read_file("themes.cod", "khcoder")
    assert terms_read(read) == {
        "南南合作": ["南南合作", "三方合作", "北南、南南及三方合作", "发展中国家"],
        "强势的南南合作": [],
        "审议": ["普遍定期审议"],
        "国际合作": ["国际合作"],
    }
    assert [(remark.where, remark.values["rule"]) for remark in read.remarks] == [
        ("themes.cod:9", "<＊南南合作> and 敦促 >= 1"),
        ("themes.cod:12", "near(审议-人权)[b15]"),
        ("themes.cod:12", "( 审议 and ! 法官 )"),
        ("themes.cod:13", "审议-->名词"),
        ("themes.cod:14", "No. >= 2"),
    ]


def test_a_coding_rule_is_a_line_a_term_under_the_chinese_label():
    themes = (theme_of("debt", "债务", "外 债"), theme_of("loan", "贷款", label={"zh": "债务", "en": "loans"}))
    written = write_lexicon(lexicon_of(*themes), format_named("khcoder"))
    assert written.content.decode() == "# id: debt\n＊债务 debt\n'债务'\n\n# id: loan\n＊债务 loan\n'贷款'\n"
    assert written.remarks[0].key == "uncarried.unwritable"


def test_vocabularies_of_annif_are_read():
    assert [(concept.id, concept.label) for concept in read_file("subjects.csv", "annif-csv").concepts] == [
        (None, {"fi": "ilmastonmuutos"}),
        (None, {"fi": "sopeutuminen"}),
    ]
    tsv = read_file("subjects.tsv", "annif-tsv")
    assert [concept.label for concept in tsv.concepts] == [{"en": "ilmastonmuutos"}, {"en": "sopeutuminen"}]
    assert [remark.key for remark in tsv.remarks] == ["exchange.taken_as_english"]


def test_annif_s_labels_make_themes_of_one_term(tmp_path):
    made = imported(read_file("subjects-zh.csv", "annif-csv"), tmp_path / "lexicon")
    assert [(theme.id, dict(theme.label), [term.text for term in theme.terms]) for theme in made.themes] == [
        ("climate-change", {"zh": "气候变化", "en": "climate change"}, ["气候变化"]),
        ("subj3", {"zh": "粮食安全", "en": "food security"}, ["粮食安全"]),
    ]


@pytest.mark.parametrize("format_", ["annif-tsv", "annif-csv"])
def test_labels_go_out_to_annif_and_in(format_, tmp_path):
    lexicon = load_lexicon()
    content = write_lexicon(lexicon, format_named(format_)).content
    again = imported(read_lexicon_file(content, "f", format_named(format_)), tmp_path / "lexicon")
    assert {theme.id: theme.label["zh"] for theme in again.themes} == {theme.id: theme.label["zh"] for theme in lexicon.themes}
    if format_ == "annif-csv":
        assert {theme.id: theme.label for theme in again.themes} == {theme.id: theme.label for theme in lexicon.themes}


def test_a_user_dictionary_of_jieba_is_read_into_the_theme_that_is_named(tmp_path):
    read = read_lexicon_file("债务 5 n\n外债\n\nCOVID-19 3\n云计算 5\n".encode(), "f", format_named("jieba"))
    assert terms_by_theme(imported(read, tmp_path / "lexicon", Naming("debt"))) == {
        "debt": ["债务", "外债", "COVID-19", "云计算"]
    }
    assert [remark.values for remark in read.remarks] == [{"count": 1}]
