"""``zhuti topics``: models fitted, saved, shown, followed, audited; what is missing is said in a sentence."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nlp.cli.main import run
from nlp.lexicon.load import load_lexicon
from nlp.resources import resource

Asked = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def fitted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace of the sample corpus."""
    folder = tmp_path_factory.mktemp("topics")
    assert run(["add", str(resource("data", "corpus")), "--db", str(folder / "zhuti.db")]) == 0
    return folder


@pytest.fixture
def zhuti(fitted: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Asked:
    """Runs a command of ``zhuti topics`` in that folder: gives its status, what it prints and what it says."""
    monkeypatch.chdir(fitted)
    for name in ("ZHUTI_LEXICON", "ZHUTI_DB", "ZHUTI_MODELS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.setenv("COLUMNS", "100")

    def asked(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = run(["topics", *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return asked


@pytest.fixture
def five(zhuti: Asked) -> str:
    """The name of a saved model of five free topics."""
    if not Path("models/five").exists():
        assert zhuti("fit", "--k", "5", "--no-seeded", "--name", "five")[0] == 0
    return "five"


def answer(zhuti: Asked, *arguments: str) -> dict[str, Any]:
    status, printed, said = zhuti(*arguments, "--format", "json")
    assert (status, said) == (0, "")
    assert "NaN" not in printed
    return json.loads(printed)


def test_a_fit_saves_a_model_and_shows_its_topics(zhuti, five):
    assert sorted(path.name for path in Path("models/five").iterdir()) == ["arrays.npz", "card.md", "model.json"]
    shown = answer(zhuti, "show", "--name", five)
    assert [row["topic"] for row in shown["rows"]] == [1, 2, 3, 4, 5]
    assert len({row["name"] for row in shown["rows"]}) == 5
    assert shown["meta"]["lexicon_version"] == load_lexicon().version
    assert (shown["meta"]["k"], shown["meta"]["seeded"], shown["meta"]["model"]) == (5, 0, "five")
    assert shown["meta"]["fitted_to"]["corpus_hash"] == shown["meta"]["corpus_hash"]


def test_two_fits_with_one_seed_are_the_same_files(zhuti, monkeypatch):
    files = []
    for folder in ("once", "again"):
        monkeypatch.setenv("ZHUTI_MODELS", folder)
        assert zhuti("fit", "--k", "6", "--seed", "3", "--name", "same")[0] == 0
        files.append({path.name: path.read_bytes() for path in Path(folder, "same").iterdir()})
    assert files[0] == files[1]


def test_what_was_fitted_without_a_name_is_shown_without_a_name(zhuti):
    assert zhuti("fit", "--k", "4")[0] == 0
    assert zhuti("fit", "--k", "7")[0] == 0
    shown = answer(zhuti, "show")
    assert (shown["meta"]["model"], len(shown["rows"])) == ("latest", 7)


def test_a_name_is_replaced_only_with_force(zhuti, five):
    before = Path("models/five/model.json").read_bytes()
    status, printed, said = zhuti("fit", "--k", "4", "--name", five)
    assert (status, printed) == (1, "")
    assert said == (
        "error: there is a topic model of this name already: models/five; choose another name, or replace it with --force\n"
    )
    assert Path("models/five/model.json").read_bytes() == before


def test_an_interrupted_fit_leaves_no_half_model(zhuti, monkeypatch):
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("nlp.topics.saved.writing._put_in_place", interrupt)
    assert zhuti("fit", "--k", "4", "--name", "half")[0] == 130
    assert [path.name for path in Path("models").iterdir() if "half" in path.name] == []


@pytest.mark.parametrize("by", ["session", "year", "body", "zone", "document"])
def test_the_paragraphs_of_all_groups_are_those_of_the_topic(by, zhuti, five):
    rows = answer(zhuti, "over", "--name", five, "--by", by)["rows"]
    for topic in answer(zhuti, "show", "--name", five)["rows"]:
        own = [row for row in rows if row["topic"] == topic["topic"]]
        assert sum(row["paragraphs"] for row in own) == topic["paragraphs"]
        assert sum(row["of_paragraphs"] for row in own) == topic["of_paragraphs"]
        for row in own:
            assert row["share"] == row["paragraphs"] / row["of_paragraphs"]
            assert row["low"] <= row["share"] <= row["high"]
            assert row["interval"] == "wilson"


def test_every_figure_leads_to_its_paragraphs(zhuti, five):
    rows = answer(zhuti, "over", "--name", five)["rows"]
    for row in rows:
        filters = ("--body", row["body"], "--session", row["session"])
        found = answer(zhuti, "show", str(row["topic"]), "--name", five, *filters)["rows"]
        assert len(found) == row["paragraphs"]
        assert [one["number"] for one in found[:3]] == [one["number"] for one in row["examples"]]
        assert {(one["body"], one["session"]) for one in found} <= {(row["body"], row["session"])}
        assert [one["weight"] for one in found] == sorted((one["weight"] for one in found), reverse=True)


def test_a_topic_is_named_by_its_number_its_name_or_its_theme(zhuti):
    assert zhuti("fit", "--k", "7", "--name", "seeded", "--force")[0] in (0, 1)
    topics = answer(zhuti, "show", "--name", "seeded")["rows"]
    one = next(row for row in topics if row["seed"])
    for reference in (str(one["topic"]), one["name"], one["seed"]):
        assert answer(zhuti, "show", reference, "--name", "seeded")["topic"]["topic"] == one["topic"]


def test_csv_has_a_row_for_each_topic_and_group_with_the_version(zhuti, five):
    status, printed, _ = zhuti("over", "--name", five, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert (status, len(rows)) == (0, 25)
    assert {row["lexicon_version"] for row in rows} == {load_lexicon().version}
    assert all(row["examples"] for row in rows if row["paragraphs"] != "0")


def test_the_audit_compares_topics_with_the_lexicon_s_tags(zhuti, five):
    rows = answer(zhuti, "audit", "--name", five)["rows"]
    topics, themes = ([row for row in rows if row["row"] == kind] for kind in ("topic", "theme"))
    assert (len(topics), len(themes)) == (5, len(load_lexicon().themes))
    for row in rows:
        assert row["jaccard"] == pytest.approx(row["both"] / row["either"] if row["either"] else 0)
    assert {row["theme"]: row["verdict"] for row in themes}["debt"] in ("spread", "partly", "matched")


@pytest.mark.parametrize("filters", [[], ["--body", "HRC", "--session", "53", "--zone", "operative"]], ids=["all", "some"])
def test_a_theme_s_paragraphs_in_the_audit_are_those_that_the_search_finds(filters, zhuti, five, capsys):
    rows = answer(zhuti, "audit", "--name", five, *filters)["rows"]
    for theme in [row for row in rows if row["row"] == "theme"]:
        assert run(["search", theme["query"], "--format", "jsonl", "--limit", "1000"]) == 0
        hits = map(json.loads, capsys.readouterr().out.splitlines())
        found = {(row["source"], row["part"], row["zone"], row["number"]) for row in hits}
        assert len(found) == theme["of_theme"]


def test_the_table_says_what_the_figures_are(zhuti, five):
    status, printed, _ = zhuti("audit", "--name", five)
    assert status == 0
    assert "Jaccard = paragraphs of both topic and theme / paragraphs of either" in " ".join(printed.split())
    assert f"Lexicon un-human-rights {load_lexicon().version}" in printed


def test_the_list_names_the_models_and_what_is_wrong_with_one(zhuti, five):
    broken = Path("models/broken")
    broken.mkdir()
    (broken / "arrays.npz").write_bytes(b"")
    status, printed, said = zhuti("list", "--format", "json")
    (broken / "arrays.npz").unlink()
    broken.rmdir()
    assert status == 1
    rows = {row["name"]: row for row in json.loads(printed)["rows"]}
    assert rows["five"]["fits_lexicon"] is True
    assert said == (
        "error: the topic model is damaged (the file model.json is missing): models/broken/model.json; "
        "take it from a backup, or fit it again with zhuti topics fit\n"
    )


WRONG = {
    "no such model": (["show", "--name", "nothing"], 1, "there is no topic model of this name: nothing"),
    "a name elsewhere": (["fit", "--name", "../x"], 1, "a topic model cannot have this name: ../x"),
    "an empty name": (["fit", "--name", ""], 1, "a topic model cannot have this name: ''; "),
    "an empty name asked for": (["show", "--name", ""], 1, "a topic model cannot have this name: ''; "),
    "an empty name of one topic's": (["show", "1", "--name", ""], 1, "a topic model cannot have this name: ''; "),
    "no such topic": (["show", "99", "--name", "five"], 2, "the model has no such topic: 99"),
    "no number": (["fit", "--k", "many"], 2, "the number of topics is auto or a whole number from 1 to 1000: --k many"),
    "none": (["fit", "--k", "0"], 2, "the number of topics is auto or a whole number from 1 to 1000: --k 0"),
    "more than the data allow": (["fit", "--k", "900"], 1, "so many topics cannot be told apart in"),
    "seeds for lda": (["fit", "--model", "lda", "--seeded"], 2, "LDA takes no seeds: --seeded --model lda"),
    "an empty group": (["over", "--body", "SC"], 1, "there are no paragraphs to count: "),
    "nothing to fit": (
        ["fit", "--body", "SC"],
        1,
        "too little text for a topic model: 0 different paragraphs, and it takes 10",
    ),
    "no workspace": (["over", "--db", "none.db"], 1, "there is no workspace: none.db"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_missing_is_said_in_one_line(name, zhuti, five):
    arguments, status, said = WRONG[name]
    found = zhuti(*arguments)
    assert (found[0], found[1], len(found[2].splitlines())) == (status, "", 1)
    assert said in found[2]


def test_a_model_of_another_lexicon_is_shown_and_not_used(zhuti, five, tmp_path):
    other = tmp_path / "lexicon"
    assert run(["lexicon", "copy", str(other)]) == 0
    assert run(["lexicon", "add", "debt=发展中国家", "--lexicon", str(other), "--force"]) == 0
    assert run(["add", str(resource("data", "corpus")), "--db", str(tmp_path / "other.db"), "--lexicon", str(other)]) == 0
    of_other = ("--db", str(tmp_path / "other.db"), "--lexicon", str(other))
    status, printed, said = zhuti("over", "--name", five, *of_other)
    assert (status, printed) == (1, "")
    assert said.startswith("error: this topic model was fitted with another lexicon (un-human-rights ")
    status, printed, said = zhuti("show", "--name", five, *of_other, "--format", "json")
    assert status == 0
    assert json.loads(printed)["meta"]["lexicon_version"] == load_lexicon().version
    assert "the figures are those of the fit" in said


def test_latest_of_other_documents_gives_way_to_the_default_model(zhuti, tmp_path):
    assert zhuti("fit", "--k", "4")[0] == 0
    (tmp_path / "one.txt").write_text("大会，\n\n1. 促请各国加强国际合作；\n\n2. 决定继续审议。\n", encoding="utf-8")
    db = str(tmp_path / "one.db")
    assert run(["add", str(resource("data", "corpus")), str(tmp_path / "one.txt"), "--db", db]) == 0
    status, printed, said = zhuti("show", "--db", db, "--format", "json")
    assert status == 0
    assert json.loads(printed)["meta"]["model"] is None
    assert said.startswith("latest was fitted to other documents")


def test_one_document_of_a_few_paragraphs_is_too_little_and_that_is_said(zhuti, tmp_path):
    (tmp_path / "one.txt").write_text("大会，\n\n1. 促请各国加强国际合作。\n", encoding="utf-8")
    db = str(tmp_path / "one.db")
    assert run(["add", str(tmp_path / "one.txt"), "--db", db]) == 0
    for arguments in (["fit"], ["fit", "--k", "2", "--no-seeded"], ["over"]):
        status, printed, said = zhuti(*arguments, "--db", db)
        assert (status, printed) == (1, "")
        assert said.splitlines()[-1].startswith(
            "error: too little text for a topic model: 1 different paragraphs, and it takes 10: "
        )
