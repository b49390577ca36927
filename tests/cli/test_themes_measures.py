"""``zhuti themes --measure``: TF-IDF weights, topics, and the three side by side, in each format and with the filters."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nlp.cli.main import run
from nlp.resources import resource

Zhuti = Callable[..., str]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace of the sample corpus."""
    folder = tmp_path_factory.mktemp("measures")
    assert run(["add", str(resource("data", "corpus")), "--db", str(folder / "zhuti.db")]) == 0
    return folder


@pytest.fixture
def zhuti(filled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs a command beside the workspace and gives what it writes to stdout, or to stderr where it fails."""
    monkeypatch.chdir(filled)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for name in ("ZHUTI_DB", "ZHUTI_LEXICON", "ZHUTI_MODELS"):
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: str, status: int = 0) -> str:
        capsys.readouterr()
        assert run(list(arguments)) == status
        printed = capsys.readouterr()
        return printed.err if status else printed.out

    return run_it


def measured(zhuti: Zhuti, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(zhuti("themes", *arguments, "--format", "json"))
    return found


def of_theme(found: dict[str, Any], theme: str) -> list[dict[str, Any]]:
    return [row for row in found["rows"] if row["theme"] == theme]


def test_the_count_is_what_is_measured_unless_another_measure_is_asked_for(zhuti: Zhuti) -> None:
    assert zhuti("themes") == zhuti("themes", "--measure", "count")
    assert "measure" not in measured(zhuti)["meta"]


@pytest.mark.parametrize("measure", ["tfidf", "topic", "all"])
@pytest.mark.parametrize("by", ["session", "year", "document", "zone", "body"])
def test_a_measure_keeps_the_rows_of_the_count_and_adds_columns(zhuti: Zhuti, measure: str, by: str) -> None:
    counted, found = measured(zhuti, "--by", by), measured(zhuti, "--by", by, "--measure", measure)
    columns = list(counted["rows"][0])
    assert [{name: row[name] for name in columns} for row in found["rows"]] == counted["rows"]
    assert list(found["rows"][0])[: len(columns)] == columns
    assert found["meta"]["measure"] == measure


@pytest.mark.parametrize("measure", ["tfidf", "topic", "all"])
def test_what_is_written_is_json_and_has_no_nan(zhuti: Zhuti, measure: str) -> None:
    def refuse(constant: str) -> None:
        raise ValueError(constant)

    json.loads(zhuti("themes", "--measure", measure, "--format", "json"), parse_constant=refuse)


@pytest.mark.parametrize("measure", ["tfidf", "topic", "all"])
def test_csv_has_a_column_for_each_name_in_json(zhuti: Zhuti, measure: str) -> None:
    found = measured(zhuti, "--measure", measure)
    rows = list(csv.DictReader(io.StringIO(zhuti("themes", "--measure", measure, "--format", "csv"))))
    assert list(rows[0]) == [*found["rows"][0], "lexicon_version"]
    for written, row in zip(rows, found["rows"], strict=True):
        assert all(
            written[name] == ("" if row[name] is None else str(row[name])) for name in row if not isinstance(row[name], list)
        )


def test_the_terms_of_a_theme_stand_in_one_cell_of_csv(zhuti: Zhuti) -> None:
    rows = csv.DictReader(io.StringIO(zhuti("themes", "--measure", "tfidf", "--theme", "covid-19", "--format", "csv")))
    assert [row["terms"] for row in rows if row["session"] == "53"] == ["COVID-19 7; 冠状病毒病 2"]


def test_the_weight_can_be_worked_out_from_the_mentions_of_a_session(zhuti: Zhuti) -> None:
    from math import log, sqrt

    rows = measured(zhuti, "--measure", "tfidf")["rows"]
    of_session = [row for row in rows if (row["body"], row["session"]) == ("HRC", "53")]
    raw = {row["theme"]: row["mentions"] * (log(6 / (1 + row["groups_with"])) + 1) for row in of_session}
    length = sqrt(sum(weight**2 for weight in raw.values()))
    assert {row["theme"]: row["tfidf"] for row in of_session} == pytest.approx({one: raw[one] / length for one in raw})


def test_a_filter_on_themes_changes_no_weight(zhuti: Zhuti) -> None:
    assert measured(zhuti, "--measure", "tfidf", "--theme", "debt")["rows"] == of_theme(
        measured(zhuti, "--measure", "tfidf"), "debt"
    )


def test_a_rule_has_a_weight_and_changes_that_of_no_theme(zhuti: Zhuti) -> None:
    bare, ruled = (measured(zhuti, "--measure", "tfidf", *rule) for rule in ((), ("--rule", "south=南南合作|三方合作")))
    weights = [(row["theme"], row["session"], row["tfidf"], row["mean_tfidf"]) for row in ruled["rows"]]
    assert [one for one in weights if not one[0].startswith("rule:")] == [
        (row["theme"], row["session"], row["tfidf"], row["mean_tfidf"]) for row in bare["rows"]
    ]
    assert [row["tfidf"] > 0 for row in of_theme(ruled, "rule:south")] == [False, True, False, True, True]


@pytest.mark.parametrize("filters", [(), ("--no-cited",), ("--zone", "operative", "--kind", "resolution")], ids=" ".join)
@pytest.mark.parametrize("by", ["session", "document", "zone"])
def test_the_query_of_a_row_finds_as_many_paragraphs_as_it_counts(zhuti: Zhuti, by: str, filters: tuple[str, ...]) -> None:
    rows = measured(zhuti, "--measure", "tfidf", "--by", by, "--theme", "dialogue", *filters)["rows"]
    for row in rows:
        hits = zhuti("search", row["query"], "--format", "jsonl", "--limit", "500").splitlines()
        places = {(hit["source"], hit["part"], hit["zone"], hit["number"]) for hit in map(json.loads, hits)}
        assert len(places) == row["paragraphs"], row["query"]
    assert sum(row["paragraphs"] for row in rows) > 5


def test_one_session_has_no_weight_and_it_is_said_why(zhuti: Zhuti) -> None:
    found = measured(zhuti, "--measure", "tfidf", "--session", "53")
    assert {row["tfidf"] for row in found["rows"]} == {None}
    assert sum(row["mean_tfidf"] for row in found["rows"]) > 1
    shown = zhuti("themes", "--measure", "tfidf", "--session", "53")
    assert "Groups with paragraphs: 1. TF-IDF compares groups, and of one alone it says nothing" in shown


def test_below_eight_resolutions_the_mean_weight_has_no_interval(zhuti: Zhuti) -> None:
    found = measured(zhuti, "--measure", "tfidf")["rows"]
    assert {(row["mean_low"], row["mean_high"], row["mean_interval"]) for row in found} == {(None, None, "none")}


def test_a_theme_too_rare_to_be_modelled_is_null_and_never_zero(zhuti: Zhuti) -> None:
    found = measured(zhuti, "--measure", "topic")
    for row in of_theme(found, "debt"):
        assert [row[name] for name in ("topic", "topic_paragraphs", "topic_share", "topic_weight")] == [None] * 4
        assert (row["topic_lacking"], row["topic_texts"]) == ("rare", 1)
    assert all(0 < row["topic_share"] <= 1 for row in of_theme(found, "international-cooperation"))
    assert "Too rare to be modelled (–, which is not 0)" in zhuti("themes", "--measure", "topic")


def test_a_rule_has_no_topic_and_it_is_said_why(zhuti: Zhuti) -> None:
    arguments = ("--measure", "topic", "--rule", "south=南南合作")
    rows = of_theme(measured(zhuti, *arguments), "rule:south")
    assert {(row["topic_share"], row["topic_lacking"]) for row in rows} == {(None, "rule")}
    assert "Rules have no terms to seed a topic with (–, which is not 0): south." in zhuti("themes", *arguments)


def test_the_shares_of_a_topic_have_their_numerators_and_denominators(zhuti: Zhuti) -> None:
    for row in measured(zhuti, "--measure", "topic")["rows"]:
        if row["topic"] is not None:
            assert row["topic_share"] == row["topic_paragraphs"] / row["of_paragraphs"]
            assert row["topic_low"] <= row["topic_share"] <= row["topic_high"]
            assert row["topic_interval"] == "wilson"


def test_all_measures_name_what_cannot_be_tested_and_what_only_one_of_them_finds(zhuti: Zhuti) -> None:
    shown = zhuti("themes", "--measure", "all")
    assert "In 5 of 5 groups no disagreement could be tested" in shown
    found = measured(zhuti, "--measure", "all")
    (one,) = (row for row in found["meta"]["agreement"] if row["theme"] == "international-cooperation")
    assert one["both"] > one["only_lexicon"] + one["only_topic"] > 0
    assert all("国际合作" not in paragraph["text"].replace(" ", "") for paragraph in one["only_topic_first"])
    assert {row["topic_verdict"] for row in of_theme(found, "international-cooperation")} == {"untested"}


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        pytest.param(
            "--measure topic --new-only", 2, "a topic model looks at all paragraphs, not at new ones alone", id="new only"
        ),
        pytest.param(
            "--measure all --rule a=合作", 2, "a rule has no terms to seed a topic with", id="a rule and all measures"
        ),
        pytest.param("--measure tfidf --name x", 2, "--name goes with topic models only", id="a model without a topic"),
        pytest.param("--measure topic --name nowhere", 1, "nowhere", id="a model that is not there"),
    ],
)
def test_what_does_not_go_together_is_refused(zhuti: Zhuti, arguments: str, status: int, said: str) -> None:
    assert said in zhuti("themes", *arguments.split(), status=status)


@pytest.mark.parametrize("measure", ["tfidf", "topic", "all"])
def test_no_document_that_passes_the_filters_gives_no_rows(zhuti: Zhuti, measure: str) -> None:
    assert measured(zhuti, "--measure", measure, "--body", "SC")["rows"] == []


@pytest.mark.parametrize("measure", ["topic", "all"])
def test_too_little_text_for_a_model_is_said(zhuti: Zhuti, measure: str, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("大会，\n\n重申债务问题，\n\n1. 敦促各国合作；\n", encoding="utf-8")
    db = str(tmp_path / "one.db")
    zhuti("add", str(tmp_path / "one.txt"), "--db", db)
    said = zhuti("themes", "--measure", measure, "--db", db, status=1)
    assert said.count("\n") == 1
    assert said.startswith("error: ")
