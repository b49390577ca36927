"""What most paragraphs have in common is called background wherever topics are shown, and is proposed to nobody."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from nlp.cli.main import run
from nlp.cli.topics.lines import counted_themes
from nlp.lexicon.load import load_lexicon
from nlp.maintenance.suggest.topics import find_topic_words
from nlp.topics.saved import own_folder, read_model, save

OFFICES = ("档案", "港口", "邮政", "气象", "测绘", "海关")
PAPERS = ("表格", "目录", "汇总表", "日程", "账户", "地图")

Asked = Callable[..., str]


@pytest.fixture
def zhuti(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Asked:
    """Runs a command where the one topic of the model ``one`` is what every paragraph asks for: gives what it prints."""
    for name in ("ZHUTI_LEXICON", "ZHUTI_DB", "ZHUTI_MODELS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.setenv("COLUMNS", "100")
    for number in range(4):
        texts = [f"{at}. 请{office}{PAPERS[(at + number) % 6]}专家整理更新工作报告；" for at, office in enumerate(OFFICES, 1)]
        Path(f"{number}.txt").write_text("大会，\n\n" + "\n\n".join(texts) + "\n", encoding="utf-8")

    def asked(*arguments: str) -> str:
        capsys.readouterr()
        assert run([*arguments]) == 0
        return capsys.readouterr().out

    asked("add", *(f"{number}.txt" for number in range(4)))
    asked("topics", "fit", "--k", "1", "--no-seeded", "--name", "one")
    return asked


def test_a_topic_of_all_paragraphs_is_background_in_the_audit(zhuti: Asked) -> None:
    told = json.loads(zhuti("topics", "audit", "--name", "one", "--format", "json"))
    (topic,) = [row for row in told["rows"] if row["row"] == "topic"]
    assert (topic["verdict"], topic["paragraphs"], topic["of_paragraphs"]) == ("background", 24, 24)
    assert (told["meta"]["proposed"], told["meta"]["background"]) == ([], [1])
    first = next(csv.DictReader(io.StringIO(zhuti("topics", "audit", "--name", "one", "--format", "csv"))))
    assert first["verdict"] == "background"
    table = zhuti("topics", "audit", "--name", "one")
    assert "background: in 100% of paragraphs (24 of 24); no theme" in table
    assert "Topics that no theme covers, which may be themes (0)" in table


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "background: in 100% of paragraphs; no theme"), ("zh", "背景：100% 的段落都有，不是主题")],
)
def test_it_is_called_so_where_topics_are_shown(
    zhuti: Asked, language: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHUTI_LANG", language)
    assert said in zhuti("topics", "show", "--name", "one")
    assert said in zhuti("topics", "show", "1", "--name", "one")
    assert said in zhuti("topics", "show", "--name", "one", "--db", "none.db")
    (row,) = json.loads(zhuti("topics", "show", "--name", "one", "--format", "json"))["rows"]
    assert row["background"] is True


def test_its_words_are_not_proposed_as_terms(zhuti: Asked) -> None:
    assert find_topic_words(load_lexicon()) == []
    saved = read_model(own_folder() / "one")
    assert saved.made.uncovered == ()
    # As a model that was saved before background was told apart.
    save(replace(saved, made=replace(saved.made, uncovered=(0,))), own_folder(), force=True)
    assert find_topic_words(load_lexicon()) == []


WITHOUT = {
    "some": ({"a": 12, "b": 0, "c": 3, "d": 0}, "a (12), c (3); 2 more stand in no paragraph"),
    "all": ({"a": 0, "b": 0}, "2 that stand in no paragraph"),
    "none": ({"a": 1}, "a (1)"),
}


@pytest.mark.parametrize("name", WITHOUT)
def test_themes_that_stand_nowhere_are_only_counted(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    counts, said = WITHOUT[name]
    monkeypatch.setenv("ZHUTI_LANG", "en")
    assert counted_themes(counts, {}) == said


def test_in_chinese_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHUTI_LANG", "zh")
    assert counted_themes({"a": 12, "b": 0, "c": 3}, {}) == "a（12）、c（3）；另有 1 个主题在任何段落中都没有出现"
