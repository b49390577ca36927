"""``zhuti judge``: asking in a terminal, sheets, single judgements, figures and agreement."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from workspace_commands import Zhuti, copy_corpus, running

from nlp.lexicon import load_lexicon
from nlp.maintenance.judgements import require_judgements
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import add_sources

LEXICON = "name: test\nversion: 1.0.0\n"
THEMES = {
    "cooperation": "id: cooperation\nlabel: {zh: 国际合作, en: Cooperation}\nscope: 写出国际合作四字\nterms: [国际合作]\n",
    "debt": "id: debt\nlabel: {zh: 债务, en: Debt}\nterms: [债务]\n",
}

Answer = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lexicon, the sample corpus and a workspace of it, made once."""
    made = tmp_path_factory.mktemp("made")
    folder = made / "lexicon"
    (folder / "themes").mkdir(parents=True)
    (folder / "lexicon.yaml").write_text(LEXICON, encoding="utf-8")
    for name, text in THEMES.items():
        (folder / "themes" / f"{name}.yaml").write_text(text, encoding="utf-8")
    corpus = copy_corpus(made)
    with Workspace(made / "zhuti.db", mode="create") as workspace:
        list(add_sources(workspace, [corpus], Tagger(load_lexicon(folder))))
    return made


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "lexicon"


@pytest.fixture
def zhuti(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Zhuti]:
    with running(tmp_path, monkeypatch, capsys) as run:
        monkeypatch.setenv("ZHUTI_LEXICON", str(folder))
        monkeypatch.setenv("USER", "ana")
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        yield run


@pytest.fixture
def answer(zhuti: Zhuti, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Runs ``zhuti judge`` with lines for answers; gives its status and what it said."""

    def run(lines: str, *arguments: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
        written = zhuti("judge", "--theme", "cooperation", *arguments)
        return written.status, "\n".join(written.err)

    return run


def fill_in(path: Path, verdict: Callable[[dict[str, str]], str], *, encoding: str = "utf-8-sig", delimiter: str = ",") -> None:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys(), delimiter=delimiter)
        writer.writeheader()
        writer.writerows({**row, "verdict": verdict(row)} for row in rows)


def test_each_answer_is_kept_with_name_and_date(answer: Answer, folder: Path) -> None:
    status, said = answer("y\nn\nq\n")
    assert status == 0
    assert said.endswith("ana judged 2; 38 left.")
    kept = require_judgements(folder)
    assert sorted(one.is_yes for one in kept) == [False, True]
    assert {(one.reviewer, one.date, one.theme) for one in kept} == {("ana", "2023-11-14", "cooperation")}


def test_a_question_shows_theme_scope_place_and_the_mention_marked(answer: Answer) -> None:
    _, said = answer("q\n", "--stratum", "tagged")
    assert "[1/40] Cooperation (cooperation)" in said
    assert "Scope: 写出国际合作四字" in said
    assert "preambular 1" in said
    assert "【国际合作】" in said.replace("\n  ", "")


def test_work_goes_on_where_it_stopped(answer: Answer, folder: Path) -> None:
    answer("y\ny\nq\n")
    _, said = answer("n\nq\n")
    assert said.endswith("ana judged 1; 37 left.")
    assert len(require_judgements(folder)) == 3


def test_an_answer_can_be_taken_back_and_given_again(answer: Answer, folder: Path) -> None:
    _, said = answer("y\nu\nn\nq\n")
    assert said.endswith("ana judged 1; 39 left.")
    assert [one.is_yes for one in require_judgements(folder)] == [False]


def test_a_question_that_is_skipped_comes_again(answer: Answer, folder: Path) -> None:
    _, said = answer("?\nq\n")
    assert said.endswith("ana judged 0; 39 left.")
    assert require_judgements(folder) == []
    assert "[1/40]" in answer("q\n")[1]


def test_a_key_that_means_nothing_changes_nothing(answer: Answer, folder: Path) -> None:
    _, said = answer("x\ny\nq\n")
    assert said.endswith("ana judged 1; 39 left.")
    assert said.count("y yes · n no") == 3


def test_a_second_reviewer_gets_the_same_paragraphs_and_no_answers(answer: Answer, zhuti: Zhuti, folder: Path) -> None:
    answer("y\nn\ny\nq\n")
    _, said = answer("y\ny\ny\n", "--second", "Bo")
    assert "[3/3]" in said
    assert "ana" not in said
    kept = require_judgements(folder)
    assert {one.digest for one in kept if one.reviewer == "Bo"} == {one.digest for one in kept if one.reviewer == "ana"}
    rows = json.loads(zhuti("judge", "--agreement", "--format", "json").out)
    assert (rows["rows"][0]["pairs"], rows["rows"][0]["agreed"], len(rows["disagreements"])) == (3, 2, 1)


def test_disagreements_are_settled_with_both_answers_in_sight(answer: Answer, zhuti: Zhuti, folder: Path) -> None:
    answer("y\nq\n")
    answer("n\n", "--second", "Bo")
    _, said = answer("y\n", "--settle", "--by", "Cy")
    assert "Bo (2023-11-14): no" in said
    assert "ana (2023-11-14): yes" in said
    assert [one.is_final for one in require_judgements(folder) if one.reviewer == "Cy"] == [True]
    assert json.loads(zhuti("judge", "--agreement", "--format", "json").out)["disagreements"] == []


def test_without_a_terminal_and_answers_a_sheet_is_recommended(answer: Answer) -> None:
    status, said = answer("")
    assert status == 2
    assert said.splitlines()[-1].startswith(
        "error: there is no terminal to ask in, and nothing to read: zhuti judge; write a sheet"
    )


def test_a_sheet_is_written_filled_in_and_taken_back(zhuti: Zhuti, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    written = zhuti("judge", "--sample", "sheet.csv", "--theme", "cooperation", "--size", "60")
    assert written.err == ["60 paragraphs written to sheet.csv."]
    fill_in(sheet, lambda row: "yes" if "国际合作" in row["text"] else "no")
    assert zhuti("judge", "--take", "sheet.csv", "--by", "Ana").err == ["Took 60 judgements of Ana; 0 rows are wrong."]
    (row,) = json.loads(zhuti("judge", "--figures", "--format", "json").out)["rows"]
    assert (row["precision"], row["recall"], row["judged"]) == (1.0, 1.0, 60)
    assert row["precision_low"] < 1.0
    assert row["recall_low"] < 1.0


def test_a_sheet_of_a_chinese_spreadsheet_is_taken(zhuti: Zhuti, tmp_path: Path) -> None:
    zhuti("judge", "--sample", "sheet.csv", "--theme", "debt", "--size", "6")
    fill_in(tmp_path / "sheet.csv", lambda row: "是", encoding="gb18030", delimiter=";")
    assert zhuti("judge", "--take", "sheet.csv").err == ["Took 6 judgements of ana; 0 rows are wrong."]


def test_wrong_rows_of_a_sheet_are_named_and_the_others_taken(zhuti: Zhuti, tmp_path: Path) -> None:
    zhuti("judge", "--sample", "sheet.csv", "--theme", "debt", "--size", "6")
    verdicts = iter(["yes", "perhaps", "", "no", "no", "no"])
    fill_in(tmp_path / "sheet.csv", lambda row: next(verdicts))
    text = (tmp_path / "sheet.csv").read_text(encoding="utf-8-sig").splitlines()
    text[4] = text[4].replace("，", "；", 1)
    (tmp_path / "sheet.csv").write_text("\n".join(text), encoding="utf-8")
    written = zhuti("judge", "--take", "sheet.csv")
    assert written.status == 1
    assert [line.partition(";")[0] for line in written.err] == [
        "error: “perhaps” is neither yes nor no: sheet.csv:3",
        "error: digest and text do not go together: the text was altered, or saved in another encoding: sheet.csv:5",
        "Took 3 judgements of ana",
    ]


def test_a_file_that_is_no_sheet_is_one_error(zhuti: Zhuti, tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_text("verdict,text\nyes,债务\n", encoding="utf-8")
    written = zhuti("judge", "--take", "sheet.csv")
    assert (written.status, len(written.err)) == (1, 1)
    assert written.err[0].startswith("error: these columns are missing: digest, lexicon, number,")


def test_one_paragraph_can_be_judged_by_its_place(zhuti: Zhuti, folder: Path) -> None:
    written = zhuti("judge", "--add", "A/HRC/RES/53/11", "--number", "2", "--theme", "debt", "--verdict", "no", "--note", "n")
    assert written.status == 0
    assert written.err[0].startswith("Kept; the lexicon agrees (debt): ")
    (kept,) = require_judgements(folder)
    assert (kept.stratum, kept.is_yes, kept.was_tagged, kept.note, kept.place.number) == ("chosen", False, False, "n", 2)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--add", "A/HRC/RES/53/11", "--theme", "debt"), 2, "one paragraph, one theme and one verdict must be named"),
        (("--add", "nothing", "--number", "1", "--theme", "debt", "--verdict", "no"), 1, "neither a document of"),
        (("--add", "A/HRC/RES/53/11", "--number", "99", "--theme", "debt", "--verdict", "no"), 1, "no such paragraph"),
        (("--figures", "--settle"), 2, "these options do not go together: --settle --figures"),
        (("--theme", "money"), 2, "money"),
        (("--by", "a", "--second", "b"), 2, "these options do not go together: --by --second"),
        (("--size", "0"), 2, "wrong usage"),
    ],
    ids=["incomplete", "source", "number", "two things", "theme", "two names", "size"],
)
def test_what_cannot_be_done_is_one_error(zhuti: Zhuti, arguments: tuple[str, ...], status: int, said: str) -> None:
    written = zhuti("judge", *arguments)
    assert (written.status, len(written.err)) == (status, 1)
    assert said in written.err[0]


def test_whoever_has_no_name_must_give_one(answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("USER")
    monkeypatch.delenv("USERNAME", raising=False)
    assert answer("y\n") == (2, "error: it is not known who judges: --by; name the reviewer with --by")


def test_the_shipped_lexicon_is_not_judged(zhuti: Zhuti, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZHUTI_LEXICON")
    written = zhuti("judge")
    assert written.status == 1
    assert written.err[0].startswith("error: the shipped lexicon is read-only: ")


def test_a_workspace_of_another_lexicon_is_refused(zhuti: Zhuti, folder: Path) -> None:
    (folder / "lexicon.yaml").write_text("name: test\nversion: 1.0.1\n", encoding="utf-8")
    written = zhuti("judge", "--sample", "-")
    assert (written.status, written.out) == (1, "")
    assert "zhuti retag" in written.err[0]


def test_figures_follow_the_lexicon_and_say_what_changed_in_the_text(answer: Answer, zhuti: Zhuti, tmp_path: Path) -> None:
    answer("y\ny\ny\nq\n", "--stratum", "tagged")
    for path in (tmp_path / "corpus").glob("*.txt"):
        path.write_text(path.read_text(encoding="utf-8").replace("国际合作", "国际大合作"), encoding="utf-8")
    zhuti("add", "corpus")
    (row,) = json.loads(zhuti("judge", "--figures", "--format", "json").out)["rows"]
    assert (row["stale"], row["judged"], row["precision"]) == (3, 0, None)


def test_the_report_leaves_out_what_changed_since_it_was_judged(answer: Answer, zhuti: Zhuti, tmp_path: Path) -> None:
    answer("y\nq\n", "--stratum", "tagged")
    for path in (tmp_path / "corpus").glob("*.txt"):
        path.write_text(path.read_text(encoding="utf-8").replace("国际合作", "国际大合作"), encoding="utf-8")
    zhuti("add", "corpus")
    assert zhuti("report", "--no-new-text", "--output", "page.html").status == 0
    assert "1 changed since, not counted" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_without_judgements_there_are_no_figures(zhuti: Zhuti, folder: Path) -> None:
    written = zhuti("judge", "--figures")
    assert (written.status, written.out) == (0, "")
    assert written.err == [f"There are no judgements in {folder} yet; zhuti judge makes some."]


def test_a_wrong_line_of_the_file_is_said_and_the_rest_counted(answer: Answer, zhuti: Zhuti, folder: Path) -> None:
    answer("y\ny\nq\n")
    path = folder / "judgements.tsv"
    path.write_text(path.read_text(encoding="utf-8").replace("\tyes\tana", "\tperhaps\tana", 1), encoding="utf-8")
    written = zhuti("judge", "--figures", "--format", "csv")
    assert written.status == 1
    assert written.err[0].startswith("error: verdict “perhaps” is none of yes, no: ")
    assert len(written.out.splitlines()) == 2


def test_a_theme_that_the_lexicon_has_not_is_said_and_the_rest_counted(answer: Answer, zhuti: Zhuti, folder: Path) -> None:
    answer("y\ny\nq\n")
    path = folder / "judgements.tsv"
    path.write_text(path.read_text(encoding="utf-8").replace("\ncooperation\t", "\nmoney\t", 1), encoding="utf-8")
    written = zhuti("judge", "--figures", "--format", "json")
    assert written.status == 1
    assert written.err[0].startswith(f"error: the lexicon has no theme money: {path}:2; ")
    assert [row["judged"] for row in json.loads(written.out)["rows"]] == [1]


def test_a_theme_is_shown_and_reported_with_what_was_judged_of_it(answer: Answer, zhuti: Zhuti, tmp_path: Path) -> None:
    answer("y\ny\nn\nq\n", "--stratum", "tagged")
    shown = zhuti("lexicon", "show", "cooperation").out
    assert (
        "judged: 3 paragraphs; precision 66.7% (20.8–93.9); recall –; no recall before more are judged: 7 tagged"
        in " ".join(shown.split())
    )
    assert zhuti("report", "--no-new-text", "--output", "page.html").status == 0
    assert 'id="judged-table"' in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_in_a_terminal_a_key_is_an_answer(zhuti: Zhuti, folder: Path, tmp_path: Path) -> None:
    assert zhuti is not None
    master, slave = pty.openpty()
    script = "from nlp.cli.main import main; main(['judge', '--theme', 'debt', '--size', '4'])"
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdin=slave, stdout=slave, stderr=slave, cwd=tmp_path, env=dict(os.environ)
    )
    os.close(slave)
    seen = b""
    for key, awaited in ((b"y", b"[1/4]"), (b"u", b"[2/4]"), (b"n", b"[1/4]"), (b"q", b"[2/4]")):
        seen = _read_until(master, awaited)
        os.write(master, key)
    _read_until(master, b"judged 1; 3 left")
    assert process.wait(timeout=60) == 0
    os.close(master)
    assert [one.is_yes for one in require_judgements(folder)] == [False]
    assert seen


def _read_until(master: int, awaited: bytes) -> bytes:
    """What a terminal shows until the question awaited, and the line of keys under it, stands there."""
    seen, deadline = b"", time.monotonic() + 30
    while awaited not in seen or (awaited.startswith(b"[") and b"q quit" not in seen.partition(awaited)[2]):
        assert time.monotonic() < deadline, seen.decode("utf-8", "replace")
        if select.select([master], [], [], 1)[0]:
            seen += os.read(master, 4096)
    return seen
