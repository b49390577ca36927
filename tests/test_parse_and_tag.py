"""One file parsed, and texts tagged, from Python."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

import nlp


def test_a_file_is_parsed_to_a_document(corpus):
    document = nlp.parse(corpus / "hrc-res-53-11.txt")
    assert (document.source, document.symbol, document.session) == ("hrc-res-53-11.txt", "A/HRC/RES/53/11", "53")
    assert len(document.paragraphs) == 70
    assert document == nlp.parse(str(corpus / "hrc-res-53-11.txt"), lexicon=nlp.load_lexicon())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere.txt", "there is no such file: "),
        ("", "this is a folder, not a file: "),
        ("empty.txt", "the file is empty: "),
    ],
    ids=["missing", "folder", "empty"],
)
def test_a_file_that_cannot_be_parsed_raises_what_is_wrong_with_it(name, said, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(nlp.SourceError) as caught:
        nlp.parse(tmp_path / name)
    assert caught.value.line("en").startswith(said)


def test_a_broken_manifest_beside_a_file_is_warned_of(tmp_path):
    (tmp_path / "a.txt").write_text("大会，\n\n1. 欢迎南南合作；\n", encoding="utf-8")
    (tmp_path / "manifest.csv").write_text("file,session\na.txt,第一百万届\n", encoding="utf-8")
    with pytest.warns(UserWarning, match="manifest"):
        document = nlp.parse(tmp_path / "a.txt")
    assert document.session is None


def test_one_text_gives_its_themes_and_several_a_list_of_them():
    alone = nlp.tag("欢迎北南、南南及三方合作")
    assert [tag.theme for tag in alone] == ["south-south-cooperation", "north-south-cooperation", "triangular-cooperation"]
    assert nlp.tag(["全文完", "欢迎北南、南南及三方合作"]) == [(), alone]
    assert nlp.tag(text for text in ("欢迎北南、南南及三方合作",)) == [alone]
    assert nlp.tag([]) == []
    assert nlp.tag("") == ()


def test_a_column_of_a_frame_is_tagged_row_by_row():
    texts = pd.Series(["减免外债", "无关"], index=[7, 9], dtype="string")
    assert [[tag.theme for tag in tags] for tags in nlp.tag(texts)] == [["debt"], []]


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, b"\xe5", 5], ids=repr)
def test_what_is_no_text_is_named_by_its_place(missing, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    with pytest.raises(TypeError, match=r"^texts\[1\] is no text \(str\): .+; leave it out or fill it in$"):
        nlp.tag(["合作", missing])


@pytest.mark.parametrize("texts", [None, 5, float("nan")], ids=repr)
def test_what_is_neither_a_text_nor_texts_is_refused(texts):
    with pytest.raises(TypeError):
        nlp.tag(texts)


@pytest.mark.parametrize("texts", [{"a": "合作"}, pd.DataFrame({"text": ["合作"]})], ids=["dict", "frame"])
def test_what_would_give_its_keys_for_texts_is_refused(texts, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    with pytest.raises(TypeError, match=r"^(dict|DataFrame) is no sequence of texts; give one column of it, such as"):
        nlp.tag(texts)


def test_tagging_twice_compiles_the_lexicon_once(monkeypatch):
    from nlp import pipeline

    made = []
    monkeypatch.setattr(pipeline, "Tagger", lambda lexicon: made.append(lexicon) or nlp.Tagger(lexicon))
    lexicon = replace(nlp.load_lexicon())
    assert nlp.tag("减免外债", lexicon=lexicon) == nlp.tag("减免外债", lexicon=lexicon)
    assert made == [lexicon]
