"""``zhuti lexicon suggest``: the list, and deciding on candidates."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from workspace_commands import Zhuti, copy_corpus, running

from nlp.lexicon.load import load_lexicon


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample corpus in a workspace."""
    from nlp.cli.main import run

    folder = tmp_path_factory.mktemp("sample")
    assert run(["add", str(copy_corpus(folder)), "--db", str(folder / "zhuti.db")]) == 0
    return folder


@pytest.fixture
def zhuti(sample, tmp_path, monkeypatch, capsys):
    """Runs commands in a folder with a copy of the workspace and of the lexicon; ``capsys`` is emptied of what made them."""
    (tmp_path / "zhuti.db").write_bytes((sample / "zhuti.db").read_bytes())
    monkeypatch.setenv("USER", "wang")
    with running(tmp_path, monkeypatch, capsys) as run:
        run("lexicon", "copy", "mine")
        yield run


def suggest(zhuti: Zhuti, *arguments: str):
    return zhuti("lexicon", "suggest", "--lexicon", "mine", "--no-pairs", *arguments)


def test_json_rows_have_all_that_is_known_of_a_candidate(zhuti):
    found = json.loads(suggest(zhuti, "--format", "json", "--contexts", "1").out)
    row = next(row for row in found["rows"] if row["term"] == "卫生危机")
    assert (row["id"], row["kind"], row["kinds"]) == ("45ab14e0", "listed", ["listed", "phrase"])
    assert [row[name] for name in ("count", "paragraphs", "documents", "of", "theme")] == [1, 1, 1, None, "global-crises"]
    assert row["sessions"] == [{"body": "HRC", "session": "53", "count": 1}]
    assert row["contexts"][0]["keyword"] == "卫生危机"
    assert 0.25 <= row["theme_score"] <= 1
    assert row["evidence"][0].startswith("Listed beside ")
    assert found["meta"]["lexicon_version"] == load_lexicon().version
    assert [row["score"] for row in found["rows"]] == sorted((row["score"] for row in found["rows"]), reverse=True)


def test_csv_has_a_row_a_candidate_and_kinds_and_themes_choose(zhuti):
    rows = list(csv.DictReader(suggest(zhuti, "--format", "csv", "--kind", "variant", "--theme", "migration").out.splitlines()))
    assert [(row["term"], row["kind"], row["theme"], row["of"]) for row in rows] == [
        ("境内流离失所", "variant", "migration", "境内流离失所者")
    ]


CELLS = (
    "id", "term", "kind", "score", "count", "paragraphs", "documents", "wordings", "sessions", "theme", "theme_label",
    "theme_score", "of", "evidence", "theme_evidence", "first_source", "first_symbol", "first_year", "contexts",
)  # fmt: skip
FIELDS = {
    "id", "term", "kind", "kinds", "score", "points", "count", "paragraphs", "documents", "wordings", "sessions", "contexts",
    "theme", "theme_label", "theme_score", "theme_evidence", "evidence", "of", "first",
}  # fmt: skip


def test_every_row_of_the_whole_list_has_a_kind_and_all_of_its_fields(zhuti):
    found = json.loads(zhuti("lexicon", "suggest", "--lexicon", "mine", "--format", "json").out)
    rows = found["rows"]
    assert len(rows) == found["meta"]["suggestions"] > 1000
    assert {frozenset(row) for row in rows} == {frozenset(FIELDS)}
    assert all(row["kind"] == row["kinds"][0] and row["evidence"] and row["count"] for row in rows)
    assert {row["kind"] for row in rows} == {"variant", "listed", "keyness", "phrase"}
    assert len({row["id"] for row in rows}) == len(rows)
    table = zhuti("lexicon", "suggest", "--lexicon", "mine", "--format", "csv").out.splitlines()
    cells = list(csv.DictReader(table))
    assert tuple(cells[0]) == CELLS
    assert [(row["id"], row["kind"], float(row["score"])) for row in cells] == [
        (row["id"], row["kind"], row["score"]) for row in rows
    ]
    assert all(None not in row and None not in row.values() for row in cells)


def test_a_candidate_that_a_no_example_has_says_so_in_every_form(zhuti):
    said = "A “no” example of “multilateralism” has it: as its term it needs a guard."
    rows = json.loads(suggest(zhuti, "--format", "json").out)["rows"]
    row = next(row for row in rows if row["term"] == "单边主义")
    assert row["evidence"][-1] == said
    assert row["points"]["denied"] < 0
    cells = csv.DictReader(suggest(zhuti, "--format", "csv").out.splitlines())
    assert next(row for row in cells if row["term"] == "单边主义")["evidence"].endswith(said)
    table = " ".join(" ".join(suggest(zhuti, "--theme", "multilateralism").out.split()).split())
    assert said in table


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("add", "--source TEXT|--note TEXT|--zh TEXT|--en TEXT|--scope TEXT|--since YEAR|--until YEAR|--yes TEXT|--no TEXT"),
        ("set", "--source TEXT|--since YEAR|--until YEAR"),
        ("suggest", "--source TEXT|--note TEXT|--why TEXT|--by NAME|--theme THEME|--contexts N"),
    ],
)
def test_the_help_shows_what_an_option_takes(command, shown, language, capsys):
    from nlp.cli.main import run

    assert run(["lexicon", command, "--help", "--lang", language]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert [one for one in shown.split("|") if not any(f"{line} ".startswith(f"{one} ") for line in lines)] == []


def test_filters_choose_the_documents(zhuti):
    rows = json.loads(suggest(zhuti, "--session", "43", "--format", "json").out)["rows"]
    assert {(session["body"], session["session"]) for row in rows for session in row["sessions"]} == {("HRC", "43")}


def test_what_is_accepted_is_a_term_with_its_first_source_and_is_remembered(zhuti):
    done = suggest(zhuti, "--accept", "卫生危机", "--theme", "global-crises")
    assert (done.status, done.out) == (0, "")
    assert done.err[-1] == "mine/suggestions.tsv: accepted 卫生危机"
    term = load_lexicon(Path("mine")).theme("global-crises").terms[-1]
    assert (term.text, term.provenance.source, term.provenance.since) == ("卫生危机", "A/HRC/RES/53/11", 2023)
    again = suggest(zhuti, "--accept", "45ab14e0", "--theme", "global-crises")
    assert again.status == 1
    assert again.err[0].startswith("error: wang accepted it on ")


def test_several_are_decided_without_tagging_anew_but_listing_asks_for_it(zhuti):
    assert suggest(zhuti, "--accept", "卫生危机", "--theme", "global-crises", "--status", "unverified").status == 0
    assert suggest(zhuti, "--accept", "全球团结应对疫情", "--theme", "covid-19").status == 1
    assert suggest(zhuti, "--reject", "单边主义", "--why", "the contrary").status == 0
    stale = suggest(zhuti)
    assert stale.status == 1
    assert "retag" in stale.err[-1]
    assert zhuti("retag", "--lexicon", "mine").status == 0
    terms = {row["term"] for row in json.loads(suggest(zhuti, "--format", "json").out)["rows"]}
    assert terms.isdisjoint({"卫生危机", "单边主义"})


def test_an_undone_acceptance_takes_the_term_out_again(zhuti):
    before = load_lexicon(Path("mine")).digest
    suggest(zhuti, "--accept", "卫生危机", "--theme", "global-crises")
    assert suggest(zhuti, "--undo", "45ab14e0").status == 0
    assert load_lexicon(Path("mine")).digest == before
    assert suggest(zhuti, "--decided").out == "Nothing was decided yet.\n"


def test_decisions_are_listed_with_who_when_and_why(zhuti):
    suggest(zhuti, "--reject", "1e7f4122", "--why", "the contrary", "--by", "Li")
    (row,) = json.loads(suggest(zhuti, "--decided", "--format", "json").out)["rows"]
    assert (row["term"], row["decision"], row["by"], row["why"], row["theme"]) == (
        "单边主义", "rejected", "Li", "the contrary", None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "status", "line"),
    [
        pytest.param("--accept 卫生危机", 2, "it was not said which theme it goes to: 卫生危机; ", id="no theme"),
        pytest.param("--accept 卫生危机 --theme no", 2, "the lexicon has no such theme: no; ", id="unknown theme"),
        pytest.param("--accept ffffffff --theme debt", 1, "there is no such candidate now: ffffffff; ", id="no candidate"),
        pytest.param("--accept 债务 --theme debt", 1, "it is in the lexicon already (debt, ", id="a term"),
        pytest.param("--reject 卫生危机", 2, "the reason is missing: --reject; ", id="no reason"),
        pytest.param("--undo 卫生危机", 1, "nothing was decided of it: 卫生危机; ", id="nothing to undo"),
        pytest.param("--undo 卫生危机 --decided", 2, "these cannot be asked for at once: --undo --decided; ", id="two at once"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(zhuti, arguments, status, line):
    done = suggest(zhuti, *arguments.split())
    assert (done.status, len(done.err)) == (status, 1)
    assert done.err[0].startswith(f"error: {line}")
    assert not Path("mine", "suggestions.tsv").exists()


def test_the_shipped_lexicon_takes_no_decision(zhuti):
    done = zhuti("lexicon", "suggest", "--reject", "单边主义", "--why", "no")
    assert done.status == 1
    assert done.err[0].startswith("error: the shipped lexicon is read-only: ")


def test_an_edit_that_breaks_an_example_is_refused_and_not_remembered(zhuti):
    done = suggest(zhuti, "--accept", "互利与合作", "--theme", "mutually-beneficial-cooperation")
    assert done.status == 1
    assert not Path("mine", "suggestions.tsv").exists()


def test_a_line_of_a_terminal_is_no_longer_than_that(zhuti):
    lines = suggest(zhuti, "--limit", "30").out.splitlines()
    from nlp.cli.table import width

    assert max(map(width, lines)) <= 100
