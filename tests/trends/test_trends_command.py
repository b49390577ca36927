"""``zhuti trends``: what it gives in each format, where every figure leads, and what it says where there is too little."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from planted import plant
from planted_workspace import planted_workspace

from nlp.cli.main import run
from nlp.lexicon.load import load_lexicon
from nlp.resources import resource
from nlp.store import Workspace
from nlp.types import Document, Paragraph, TaggedDocument
from nlp.workspace import stamp_of

Zhuti = Callable[..., str]
SESSIONS = 7


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seven sessions of the Assembly, nine resolutions each, themes that grow sixfold; one session of the Council."""
    path = tmp_path_factory.mktemp("planted") / "zhuti.db"
    planted_workspace(path, plant(sessions=SESSIONS, resolutions=9, paragraphs=12, correlation=0, trend=6, seed=3))
    planted_workspace(path, plant(sessions=1, resolutions=1, paragraphs=12, seed=4), body="HRC")
    with Workspace(path, mode="write") as workspace:
        paragraphs = (Paragraph("operative", 1, "请秘书长提出报告；"),)
        for source, body, session in (("special.txt", "GA", "S-5"), ("undated.txt", "GA", None)):
            document = Document(source, source, body=body, session=session, kind="resolution", paragraphs=paragraphs)
            workspace.store(TaggedDocument(document, (), ((),)), stamp_of(load_lexicon()))
    return path


@pytest.fixture
def zhuti(planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs a command on the planted workspace, in an empty folder, and gives what it writes to stdout."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.setenv("ZHUTI_DB", str(planted))
    monkeypatch.delenv("ZHUTI_LEXICON", raising=False)

    def run_it(*arguments: str, status: int = 0) -> str:
        assert run(list(arguments)) == status
        return capsys.readouterr().out

    return run_it


def rows_of(zhuti: Zhuti, *arguments: str) -> dict[tuple[str, str | None], dict[str, Any]]:
    found = json.loads(zhuti("trends", "--no-new-text", "--format", "json", *arguments))
    return {(row["theme"], row["body"]): row for row in found["rows"]}


def test_every_body_with_sessions_is_a_series_and_a_planted_rise_is_told(zhuti):
    rows = rows_of(zhuti)
    debt = rows["debt", "GA"]
    assert (debt["conclusion"], debt["points"], debt["first"], debt["last"]) == ("rises", SESSIONS, "1", "7")
    assert debt["sentence"].startswith("Rises: by about ")
    assert debt["q"] <= 0.05
    assert debt["p_method"] == "exact"
    assert debt["slope_low"] <= debt["slope"] <= debt["slope_high"]
    assert rows["terrorism", "GA"]["conclusion"] in ("falls", "many", "serial")
    assert {row["conclusion"] for (_, body), row in rows.items() if body == "HRC"} == {"one-session", "absent"}


def test_the_rows_of_a_series_are_the_counts_of_zhuti_themes(zhuti):
    counted = json.loads(zhuti("themes", "--format", "json", "--theme", "debt", "--body", "GA"))["rows"]
    by_session = {row["session"]: row for row in counted}
    series = rows_of(zhuti)["debt", "GA"]["series"]
    assert [point["session"] for point in series] == [str(number) for number in range(1, SESSIONS + 1)]
    for point in series:
        names = ("paragraphs", "of_paragraphs", "share", "low", "high", "interval", "documents", "of_documents")
        assert {name: point[name] for name in names} == {name: by_session[point["session"]][name] for name in names}


def test_the_query_of_a_point_finds_the_paragraphs_behind_it(zhuti):
    for point in rows_of(zhuti, "--theme", "debt")["debt", "GA"]["series"]:
        found = zhuti("search", point["query"], "--format", "csv", "--limit", "1000").splitlines()
        places = {(row["source"], row["part"], row["zone"], row["number"]) for row in csv.DictReader(found)}
        assert len(places) == point["paragraphs"]


def test_what_is_said_of_a_theme_does_not_hang_on_which_themes_are_asked_for(zhuti):
    every, alone = rows_of(zhuti)["debt", "GA"], rows_of(zhuti, "--theme", "debt", "--body", "GA")["debt", "GA"]
    assert every == alone


def test_the_last_session_is_compared_with_the_first_or_two_periods(zhuti):
    debt = rows_of(zhuti)["debt", "GA"]
    assert (debt["later"], debt["earlier"], debt["ratio_interval"]) == ("7", "1", "bootstrap")
    shares = {point["session"]: point["share"] for point in debt["series"]}
    assert debt["ratio"] == pytest.approx(shares["7"] / shares["1"])
    assert debt["ratio_low"] < debt["ratio"] < debt["ratio_high"]
    assert debt["smallest_ratio_up"] > 1
    periods = rows_of(zhuti, "--from", "1..3", "--to", "5..7")["debt", "GA"]
    assert (periods["later"], periods["earlier"]) == ("5..7", "1..3")


def test_years_are_one_series_of_all_bodies(zhuti):
    debt = rows_of(zhuti, "--by", "year")["debt", None]
    assert (debt["by"], debt["first"], debt["last"]) == ("year", "1981", "1987")
    assert rows_of(zhuti, "--by", "year", "--body", "GA")["debt", "GA"]["of_paragraphs"] < debt["of_paragraphs"]


def test_a_theme_that_never_occurs_and_a_body_with_one_session_are_told_in_sentences(zhuti):
    rows = rows_of(zhuti)
    assert rows["covid-19", "GA"]["sentence"] == "Stands in no paragraph."
    assert rows["covid-19", "GA"]["ratio"] is None
    table = zhuti("trends", "--no-new-text")
    assert "HRC: only one point (HRC 1), so there is no trend to speak of; a conclusion needs five at least." in table
    assert "Themes that stand in no paragraph: 30." in table


def test_the_table_has_a_line_a_theme_and_a_legend_that_names_what_is_shown(zhuti):
    lines = zhuti("trends", "--no-new-text", "--body", "GA").splitlines()
    assert lines[0].startswith("GA: GA 1 to GA 7, 7 points, ")
    debt = next(line for line in lines if line.startswith("debt"))
    assert debt.endswith("↑ rises")
    assert "█" in debt
    legend = " ".join(lines)
    assert "after Theil and Sen" in legend
    assert "Benjamini and Hochberg; tested: 6" in legend
    assert "Special sessions are in no series (1)" in legend
    assert "Documents that do not say their body and session (or year) are in no series (1)." in legend


def test_csv_has_a_row_for_each_theme_or_for_each_point(zhuti):
    by_theme = list(csv.DictReader(io.StringIO(zhuti("trends", "--no-new-text", "--format", "csv", "--body", "GA"))))
    assert len(by_theme) == len(load_lexicon().themes)
    assert {row["lexicon_version"] for row in by_theme} == {load_lexicon().version}
    by_point = list(
        csv.DictReader(io.StringIO(zhuti("trends", "--no-new-text", "--format", "csv", "--body", "GA", "--series")))
    )
    assert len(by_point) == len(by_theme) * SESSIONS
    debt = next(row for row in by_theme if row["theme"] == "debt")
    assert sum(int(row["paragraphs"]) for row in by_point if row["theme"] == "debt") == int(debt["paragraphs"])


def test_nothing_in_json_is_no_number(zhuti):
    text = zhuti("trends", "--format", "json", "--no-new-text")
    assert "NaN" not in text
    assert "Infinity" not in text
    meta = json.loads(text)["meta"]
    assert meta["measures"]["tau"] == "Kendall's tau-b of the shares in the order of time"
    assert meta["special_sessions"] == ["GA S-5"]


def test_two_runs_give_the_same_bytes(zhuti):
    assert zhuti("trends", "--format", "json", "--no-new-text") == zhuti("trends", "--format", "json", "--no-new-text")


def test_new_text_alone_is_a_series_of_its_own(zhuti):
    found = json.loads(zhuti("trends", "--format", "json", "--new-text", "--body", "GA", "--theme", "debt"))
    assert found["meta"]["new_text"] is True
    (debt,) = found["rows"]
    first, *others = debt["series"]
    assert first["new_paragraphs"] is None
    assert [point["new_paragraphs"] for point in others] == [point["paragraphs"] for point in others]
    assert debt["new"]["points"] == SESSIONS - 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "1..2"], "error: one of the two periods is missing: --to; give both, as 43..47 and 48..53\n"),
        (
            ["--from", "1", "--to", "50"],
            "error: no series of the bodies chosen has documents in both periods (1, 50): --from, --to;"
            " zhuti documents lists the sessions that there are\n",
        ),
        (
            ["--from", "1..4", "--to", "4"],
            "error: the two periods overlap, and what is in both cannot differ: --from 1..4 --to 4;",
        ),
        (["--theme", "nothing"], "error: the lexicon has no such theme: nothing"),
    ],
    ids=["half a period", "no such period", "periods that overlap", "no such theme"],
)
def test_what_is_asked_wrongly_is_told_in_a_line(zhuti, capsys, arguments, said):
    assert run(["trends", "--no-new-text", *arguments]) == 2
    assert capsys.readouterr().err.startswith(said)


def test_an_empty_workspace_has_no_series_and_says_so(zhuti, capsys):
    with Workspace(Path("empty.db"), mode="create"):
        pass
    assert run(["trends", "--db", "empty.db"]) == 0
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith(
        "Nothing makes a series: no document passes the filters, or none that does says its body and session"
    )


def test_the_sample_corpus_is_too_short_for_any_conclusion(zhuti):
    assert run(["add", str(resource("data", "corpus")), "--db", "sample.db"]) == 0
    table = zhuti("trends", "--db", "sample.db", "--no-new-text")
    assert "from 3 points (themes: 24): even a rise all the way would have p = 0.333; five are needed at least." in " ".join(
        table.split()
    )
    assert not set(table) & set("↑↓→")


def test_the_ratio_is_recovered_from_the_intervals_that_stand_in_its_series(zhuti):
    rows = json.loads(zhuti("trends", "--format", "json", "--no-new-text", "--body", "GA"))["rows"]
    compared = [row for row in rows if row["difference_low"] is not None]
    assert compared
    for row in compared:
        first, last = row["series"][0], row["series"][-1]
        down = math.hypot(last["share"] - last["low"], first["high"] - first["share"])
        assert row["difference_low"] == pytest.approx(max(-1, row["difference"] - down), abs=1e-9)
