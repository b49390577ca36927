"""Words of topics that no theme covers, among the suggestions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nlp.cli.main import run
from nlp.lexicon.load import load_lexicon
from nlp.maintenance.suggest.topics import WORDS, find_topic_words

CULTURE = [
    "强调必须保护土著人民的传统知识和祖传土地，",
    "促请各国承认土著人民对祖传土地的所有权，",
    "关切土著人民的祖传土地遭到矿业公司侵占，",
    "欢迎土著人民代表参加关于祖传土地的磋商，",
    "鼓励矿业公司事先征得土著人民的知情同意，",
    "请矿业公司尊重祖传土地和传统知识，",
]
COOPERATION = [
    "重申国际合作对增进人权十分重要，",
    "鼓励各国通过国际合作增进人权，",
    "着重指出国际合作应当有助于增进人权，",
    "请高级专员加强国际合作以增进人权，",
    "欢迎为增进人权而开展的国际合作，",
    "促请会员国扩大国际合作，增进人权，",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a subject that the lexicon lacks, and a model of two topics in ``models/two``."""
    for name in ("ZHUTI_LEXICON", "ZHUTI_DB", "ZHUTI_MODELS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for number in range(2):
        lines = [f"{at}. {text}" for at, text in enumerate([*CULTURE, *COOPERATION][number::2], 1)]
        Path(f"{number}.txt").write_text("大会，\n\n" + "\n\n".join(lines) + "\n", encoding="utf-8")
    assert run(["lexicon", "copy", "own"]) == 0
    assert run(["add", "0.txt", "1.txt", "--lexicon", "own"]) == 0
    assert run(["topics", "fit", "--k", "2", "--no-seeded", "--name", "two", "--lexicon", "own"]) == 0
    return tmp_path


def test_the_words_of_an_uncovered_topic_are_found_in_the_saved_model(folder):
    words = find_topic_words(load_lexicon(folder / "own"))
    assert {"祖传", "矿业"} & {word.wording for word in words}
    assert {(word.model, word.topic) for word in words} == {("two", words[0].topic)}
    assert len(words) <= WORDS
    assert words[0].paragraphs == 6


def test_they_are_suggested_with_the_topic_as_the_reason(folder, capsys):
    capsys.readouterr()
    assert run(["lexicon", "suggest", "--lexicon", "own", "--kind", "topic", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    found = {row["term"]: row for row in rows}
    assert {"祖传", "矿业"} & set(found)
    for row in rows:
        assert "topic" in row["kinds"]
        assert row["points"]["topic"] == 1.0
        assert any("of the model two, which no theme covers" in reason for reason in row["evidence"])


def test_a_model_of_another_lexicon_or_a_damaged_one_suggests_nothing(folder):
    assert find_topic_words(load_lexicon(folder / "own"))
    Path("models/two/arrays.npz").write_bytes(b"")
    assert find_topic_words(load_lexicon(folder / "own")) == []
