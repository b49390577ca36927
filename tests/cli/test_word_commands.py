"""``zhuti wordlist`` and ``zhuti ngrams``: counts that equal those of searches, filters, formats, wrong usage."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from nlp.cli import ngrams, wordlist
from nlp.cli.main import run
from nlp.lexicon import load_lexicon
from nlp.mine.forms import is_word
from nlp.segment import Segmenter
from nlp.store import Workspace
from nlp.text import fold
from nlp.themes import Tagger
from nlp.workspace import add_sources

CORPUS = Path(__file__).parents[2] / "data" / "corpus"


class Written(NamedTuple):
    """What a command wrote."""

    out: str
    err: str


Zhuti = Callable[..., Written]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of the five documents."""
    path = tmp_path_factory.mktemp("words") / "zhuti.db"
    with Workspace(path, mode="create") as made:
        list(add_sources(made, [CORPUS], Tagger(load_lexicon())))
    return path


@pytest.fixture
def zhuti(workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs a command and gives what it writes."""
    monkeypatch.setenv("ZHUTI_DB", str(workspace))
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.delenv("ZHUTI_LEXICON", raising=False)

    def run_it(*arguments: str, status: int = 0) -> Written:
        assert run(list(arguments)) == status
        return Written(*capsys.readouterr())

    return run_it


def found(zhuti: Zhuti, *arguments: str) -> dict[str, Any]:
    """What a command gives as JSON."""
    written: dict[str, Any] = json.loads(zhuti(*arguments, "--format", "json").out)
    return written


@pytest.mark.parametrize("text", ["人权", "南南合作", "发展权", "促进和保护", "hrc", "的"])
def test_a_character_ngram_stands_as_often_as_a_search_finds_it(zhuti: Zhuti, text: str) -> None:
    rows = found(zhuti, "ngrams", "--n", str(len(text)), "--unit", "char", "--min-count", "1", "--containing", text)["rows"]
    hits = [json.loads(line) for line in zhuti("search", f'"{text}"', "--format", "jsonl").out.splitlines()]
    places = {(hit["source"], hit["zone"], hit["part"], hit["number"]) for hit in hits}
    documents = {hit["source"] for hit in hits}
    assert [(row["ngram"], row["frequency"], row["documents"]) for row in rows] == [(text, len(hits), len(documents))]
    assert rows[0]["paragraphs"] == len(places)


def test_the_characters_of_a_word_list_are_the_ngrams_of_one(zhuti: Zhuti) -> None:
    words = found(zhuti, "wordlist", "--unit", "char", "--no-stop-words", "--numbers")
    units = found(zhuti, "ngrams", "--n", "1", "--unit", "char", "--min-count", "1")
    assert {row["word"].lower(): row["frequency"] for row in words["rows"]} == {
        row["ngram"]: row["frequency"] for row in units["rows"]
    }
    assert words["meta"]["words"] == units["meta"]["units"] == sum(row["frequency"] for row in words["rows"])


def test_the_words_of_the_texts_without_their_blanks_are_the_words_that_are_listed(zhuti: Zhuti) -> None:
    """Blanks are passed over: 2030 年可持续发展议程 is the one term that it is without the blank."""
    tagged = [json.loads(line) for line in zhuti("tag", str(CORPUS)).out.splitlines()]
    segmenter = Segmenter(load_lexicon())
    tokens = (token.text for row in tagged for token in segmenter.tokens("".join(row["text"].split())))
    expected = Counter(fold(token).text for token in tokens if is_word(token))
    zones = ("title", "preambular", "operative", "heading", "annex", "body")
    options = [option for zone in zones for option in ("--zone", zone)]
    rows = found(zhuti, "wordlist", "--no-stop-words", "--numbers", *options)["rows"]
    assert {fold(row["word"]).text: row["frequency"] for row in rows} == expected


def test_filters_make_the_corpus(zhuti: Zhuti) -> None:
    every, council = found(zhuti, "wordlist"), found(zhuti, "wordlist", "--body", "HRC")
    assert (every["meta"]["corpus_documents"], council["meta"]["corpus_documents"]) == (5, 2)
    assert council["meta"]["filters"]["body"] == ["HRC"]
    assert council["meta"]["corpus_hash"] != every["meta"]["corpus_hash"]
    of_all = {row["word"]: row["frequency"] for row in every["rows"]}
    assert all(row["frequency"] <= of_all[row["word"]] for row in council["rows"])
    assert all(row["documents"] <= 2 for row in council["rows"])


def test_csv_has_the_columns_that_are_told(zhuti: Zhuti) -> None:
    words = csv.DictReader(io.StringIO(zhuti("wordlist", "--format", "csv", "--limit", "3").out))
    pairs = csv.DictReader(io.StringIO(zhuti("ngrams", "--format", "csv", "--limit", "3").out))
    assert tuple(words.fieldnames or ()) == (*wordlist.COLUMNS, "lexicon_version")
    assert tuple(pairs.fieldnames or ()) == (*ngrams.COLUMNS, "lexicon_version")
    assert len(list(words)) == len(list(pairs)) == 3


def test_tables_say_what_was_counted(zhuti: Zhuti) -> None:
    words, pairs = zhuti("wordlist", "--limit", "1").out, zhuti("ngrams", "--limit", "1").out
    assert words.splitlines()[0].split() == ["Word", "Count", "per", "10k", "Texts", "Doc.", "DP"]
    assert words.splitlines()[1].split()[:2] == ["人权", "196"]
    assert pairs.splitlines()[0].split() == ["In", "a", "row", "n", "Count", "Texts", "Doc."]
    for table in (words, pairs):
        assert "Counted: 207 texts (titles, paragraphs, footnotes) of 5 documents" in table


def test_containing_finds_text_however_it_is_written(zhuti: Zhuti) -> None:
    simplified = found(zhuti, "ngrams", "--containing", "国际合作")["rows"]
    assert simplified
    assert all("国际合作" in row["ngram"] for row in simplified)
    assert found(zhuti, "ngrams", "--containing", "國際 合作")["rows"] == simplified


def test_a_limit_takes_the_first_rows(zhuti: Zhuti) -> None:
    rows = found(zhuti, "ngrams", "--n", "2..3")["rows"]
    assert found(zhuti, "ngrams", "--n", "2..3", "--limit", "7")["rows"] == rows[:7]
    assert rows == sorted(rows, key=lambda row: (-row["frequency"], row["n"]))


def test_nothing_to_list_is_said(zhuti: Zhuti) -> None:
    assert zhuti("wordlist", "--session", "999", "--format", "csv").err == "Nothing to list, in 0 texts.\n"
    assert "Nothing to list" in zhuti("ngrams", "--containing", "木星").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ngrams", "--n", "0"], "not a length: --n 0; write a number from 1 to 20, or 2..5"),
        (["ngrams", "--n", "5..2"], "not a length: --n 5..2; write a number from 1 to 20, or 2..5"),
        (["ngrams", "--n", "1..99"], "not a length: --n 1..99; write a number from 1 to 20, or 2..5"),
        (["ngrams", "--containing", " "], "there is no text to look for: --containing ' '; write at least one character"),
    ],
)
def test_wrong_usage_is_said_in_a_line(zhuti: Zhuti, arguments: list[str], said: str) -> None:
    assert zhuti(*arguments, status=2).err == f"error: {said}\n"
