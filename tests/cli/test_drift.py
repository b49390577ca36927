"""``zhuti drift``: its table, rows and page, what it says where there is too little, and wrong usage."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path

import pytest

from nlp import messages
from nlp.cli.drift.rows import PAIR_COLUMNS, STEP_COLUMNS
from nlp.cli.drift.theme import session_name, table_lines
from nlp.cli.main import run
from nlp.cli.table import width
from nlp.drift import theme_histories
from nlp.lexicon import load_lexicon
from nlp.lineage.drift.history import SessionName
from nlp.mine.selection import Selection
from nlp.rows.drift import longest_chains
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import add_sources

CORPUS = Path(__file__).parents[2] / "data" / "corpus"
LEXICON = load_lexicon()


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of the five documents."""
    path = tmp_path_factory.mktemp("drift") / "zhuti.db"
    with Workspace(path, mode="create") as made:
        list(add_sources(made, [CORPUS], Tagger(LEXICON)))
    return path


@pytest.fixture
def zhuti(workspace, monkeypatch, capsys):
    """Runs ``zhuti drift`` over the five documents, in English, and gives what it writes."""
    monkeypatch.setenv("ZHUTI_DB", str(workspace))
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.delenv("ZHUTI_LEXICON", raising=False)

    def run_it(*arguments: str, status: int = 0) -> tuple[str, str]:
        assert run(["drift", *arguments]) == status
        return capsys.readouterr()

    return run_it


def test_the_table_tells_sessions_wordings_and_chains(zhuti):
    out, err = zhuti("--theme", "non-selectivity")
    lines = out.splitlines()
    assert lines[:2] == ["non-selectivity", "16 paragraphs carry the theme, in 10 chains over 5 sessions."]
    assert lines[3].split() == ["Session", "Par.", "Same", "Reworded", "Entered", "New", "Wordings", "(mentions)"]
    assert lines[4].split() == ["GA", "68", "1", "·", "·", "·", "1", "非选择", "1"]
    assert "  “非选择”: 2 times in 2 documents, GA 68 to GA 75" in lines
    assert "Chain 1: GA 68 to HRC 53, 3 steps" in lines
    assert "    …应遵循普遍、【非选择】、{+合作与真诚对话、+}客观和透明的原则，…" in lines
    assert err == ""


def test_chinese_is_the_language_unless_another_is_asked_for(zhuti, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "zh")
    out, _ = zhuti("--theme", "非选择性")
    assert out.splitlines()[:2] == ["非选择性（non-selectivity）", "16 段含有该主题，分成 10 条沿革，见于 5 届会议。"]


def test_one_of_a_thing_is_said_in_the_singular(zhuti):
    out, _ = zhuti("--theme", "non-selectivity", "--session", "68")
    lines = out.splitlines()
    assert lines[1] == "1 paragraph carries the theme, in 1 chain over 1 session."
    assert "  “非选择”: once in 1 document, GA 68 only" in lines
    assert zhuti("--pairs", "--session", "68")[1] == "No replacement to list. Compared: 0 rewordings in 1 document.\n"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["GA 69", "GA (session not known)", "session 69 (body not known)", "body and session not known"]),
        ("zh", ["GA 69", "GA（届次不详）", "第69届（机构不详）", "机构和届次不详"]),
    ],
)
def test_a_session_that_is_not_known_is_said_in_words(monkeypatch, language, names):
    monkeypatch.setenv("ZHUTI_LANG", language)
    sessions = [("GA", "69"), ("GA", None), (None, "69"), (None, None)]
    assert [session_name(SessionName(body, session)) for body, session in sessions] == names


def test_the_terminal_and_the_page_have_the_same_words(zhuti, monkeypatch, tmp_path):
    monkeypatch.setenv("ZHUTI_LANG", "zh")
    out, _ = zhuti("--theme", "non-selectivity")
    zhuti("--theme", "non-selectivity", "--output", str(tmp_path / "flow.html"))
    page = (tmp_path / "flow.html").read_text(encoding="utf-8")
    for word in ("10 条沿革", "措辞（次数）", "新入主题", "新增", "2020-09-01（推定）"):
        assert word in out
        assert word in page
    assert "约 2020-09 · 2 段" in page
    assert "<td>2020-09-01（推定）</td>" in page
    assert not any(word in page for word in ("条线", "说法", "处数", "加入旧段"))
    for name in ("identical", "reworded", "entered", "new"):
        assert messages.text(f"drift.outcome.{name}") == messages.text(f"flow_page.outcome.{name}")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("theme", ["non-selectivity", "dialogue", "international-cooperation"])
def test_lines_fit_a_narrow_terminal(workspace, monkeypatch, language, theme):
    monkeypatch.setenv("ZHUTI_LANG", language)
    with Workspace(workspace) as opened, opened.snapshot():
        histories = theme_histories(opened, LEXICON, {theme: theme}, Selection(themes=(theme,)))
    meta = {"corpus_hash": "0" * 64, "lexicon": "un-human-rights", "lexicon_version": "1.0.0"}
    lines = list(table_lines([(one, longest_chains(one, None)) for one in histories], meta, 80, {}))
    assert [line for line in lines if width(line) > 80] == []


def test_the_whole_paragraph_is_shown_where_it_is_asked_for(zhuti):
    out, _ = zhuti("--theme", "non-selectivity", "--context", "paragraph", "--session", "68")
    assert "\n    重申在促进、保护和充分实现所有人权和基本自由的过程中，应遵循普遍、【非选择】、客观和透明的原则，" in out


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_of_many_chains_those_of_the_most_steps_are_given_out(zhuti, form):
    out, _ = zhuti("--theme", "non-selectivity", "--limit", "2", "--format", form)
    if form == "table":
        assert [line for line in out.splitlines() if line.startswith("Chain")] == [
            "Chain 1: GA 68 to HRC 53, 3 steps",
            "Chain 4: HRC 43 to HRC 53, 3 steps",
        ]
        assert "2 of 10 chains shown." in out
    else:
        rows = json.loads(out)["rows"] if form == "json" else csv.DictReader(io.StringIO(out))
        assert [str(row["chain"]) for row in rows] == ["1", "1", "1", "4", "4", "4"]


def test_json_has_the_steps_as_rows_with_what_changed(zhuti):
    answer = json.loads(zhuti("--theme", "non-selectivity", "--format", "json")[0])
    (theme,) = answer["themes"]
    assert (theme["theme"], theme["paragraphs"], len(theme["chains"])) == ("non-selectivity", 16, 10)
    assert Counter(row["outcome"] for row in answer["rows"]) == {"new": 10, "reworded": 6}
    for row in answer["rows"]:
        assert all(row["text"][one["start"] : one["end"]] == one["surface"] for one in row["mentions"])
        assert all(row["text"][slice(*one["new"])].strip() for one in row["edits"] if one["operation"] == "inserted")
    third = next(row for row in answer["rows"] if (row["chain"], row["step"]) == (1, 3))
    assert third["before"]["source"] == "ga-75-third-committee-draft.txt"
    assert ["非选择", "非选择性"] in [[one["old_words"], one["new_words"]] for one in third["changes"]]
    assert answer["meta"]["filters"]["theme"] == ["non-selectivity"]


def test_csv_has_a_row_for_each_step(zhuti):
    rows = list(csv.DictReader(io.StringIO(zhuti("--theme", "non-selectivity", "--theme", "dialogue", "--format", "csv")[0])))
    assert tuple(rows[0]) == (*STEP_COLUMNS, "lexicon_version")
    assert Counter(row["theme"] for row in rows)["non-selectivity"] == 16
    assert {row["theme"] for row in rows} == {"non-selectivity", "dialogue"}
    assert "{+合作与真诚对话、+}" in rows[1]["marked"]


def test_a_file_that_ends_in_html_is_a_page(zhuti, tmp_path):
    zhuti("--theme", "non-selectivity", "--output", str(tmp_path / "flow.html"))
    page = (tmp_path / "flow.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "合作与真诚对话" in page
    assert "<script" not in page


def test_pairs_are_listed_with_an_example_and_where_it_stands(zhuti):
    lines = zhuti("--pairs")[0].splitlines()
    assert lines[0].split() == ["Old", "words", "New", "words", "Reworded", "Alone", "Doc.", "Back", "Alike"]
    at = next(number for number, line in enumerate(lines) if line.split()[:2] == ["相互理解", "相互谅解"])
    assert "[-相互理解-]{+相互谅解+}" in lines[at + 1]
    assert lines[at + 2].startswith("    GA 68 → GA 75 and 1 more; ga-75-third-committee-draft.txt operative 5")


def test_pairs_as_json_and_csv_have_the_same_figures(zhuti):
    answer = json.loads(zhuti("--pairs", "--format", "json")[0])
    rows = list(csv.DictReader(io.StringIO(zhuti("--pairs", "--format", "csv")[0])))
    assert tuple(rows[0]) == (*PAIR_COLUMNS, "lexicon_version")
    assert [(row["old"], row["new"], row["clauses"]) for row in rows] == [
        (row["old"], row["new"], str(row["clauses"])) for row in answer["rows"]
    ]
    assert answer["meta"]["pairs"] == len(rows)
    (row,) = (row for row in answer["rows"] if (row["old"], row["new"]) == ("非选择", "非选择性"))
    assert row["old_themes"] == row["new_themes"] == ["non-selectivity"]
    assert "非选择性" in row["example"]["text"]
    assert "非选择性" not in row["example"]["before"]["text"]


def test_pairs_of_a_theme_and_the_commonest_alone(zhuti):
    answer = json.loads(zhuti("--pairs", "--theme", "non-selectivity", "--format", "json", "--limit", "3")[0])
    assert len(answer["rows"]) == 3
    everything = json.loads(zhuti("--pairs", "--format", "json")[0])["rows"]
    assert 3 < answer["meta"]["pairs"] < len(everything)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        pytest.param([], "error: nothing was asked for: zhuti drift; write --theme THEME, such as", id="nothing asked"),
        pytest.param(["--theme", "x"], "error: the lexicon has no such theme: x; give the id or the label", id="no such theme"),
        pytest.param(
            ["--pairs", "--format", "html"], "error: there is no page of --pairs: --pairs --format html; use", id="html"
        ),
        pytest.param(["--theme", "dialogue", "--session", "x..y"], "error: not a range: ", id="no range"),
    ],
)
def test_wrong_usage_is_one_line(zhuti, arguments, line):
    out, err = zhuti(*arguments, status=2)
    assert out == ""
    assert err.startswith(line)
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        pytest.param(
            ["--session", "68"],
            "The theme “non-selectivity” stands in one session only, so there is no history yet: add documents of other"
            " sessions.",
            id="one session",
        ),
        pytest.param(
            ["--zone", "annex"],
            "No paragraph in the range chosen carries the theme “non-selectivity”: no history to tell.",
            id="no paragraph",
        ),
        pytest.param(["--session", "99"], "No document passes the filters.", id="no document"),
    ],
)
def test_too_little_is_said(zhuti, arguments, line):
    assert zhuti("--theme", "non-selectivity", *arguments)[1].splitlines() == [line]


def test_no_replacement_is_said(zhuti):
    out, err = zhuti("--pairs", "--session", "99")
    assert err == "No replacement to list. Compared: 0 rewordings in 0 documents.\n"
    assert out.splitlines()[0] == "0 of 0 rows shown."


def test_a_workspace_that_is_missing_is_said(zhuti, tmp_path):
    _, err = zhuti("--pairs", "--db", str(tmp_path / "none.db"), status=1)
    assert err.startswith("error: there is no workspace: ")


def test_an_empty_workspace_has_nothing_to_tell(zhuti, tmp_path):
    with Workspace(tmp_path / "empty.db", mode="create"):
        pass
    out, err = zhuti("--theme", "dialogue", "--db", str(tmp_path / "empty.db"))
    assert (out, err) == ("", "No document passes the filters.\n")


CLAUSE = "重申各国审议人权状况应遵循普遍性、非选择性和客观性的原则，不得采用双重标准"
SERIES = {
    70: f"{CLAUSE}；",
    71: "重申各國審議人權狀況應遵循普遍性、非選擇性和客觀性的原則，不得採用雙重標準，也不得干預；",
    72: CLAUSE.replace("普遍性", "普遍\x1b[31m") + "；",
    73: f"{CLAUSE}，并鼓励{'各国交流经验、' * 60}开展对话；",
}


@pytest.fixture
def odd_workspace(tmp_path: Path) -> Path:
    """A clause in another script, with a character that a terminal would obey, and in a paragraph of hundreds of characters."""
    numerals = {70: "七十", 71: "七十一", 72: "七十二", 73: "七十三"}
    for session, clause in SERIES.items():
        heading = f"大会\n\n第{numerals[session]}届会议\n\n{session}/150. 审议人权状况\n\n大会，\n\n"
        stock = "2. 请秘书长为小岛屿国家的官员举办培训班，介绍条约机构报告程序。"
        text = f"{heading}1. {clause}\n\n{stock}\n\n{1945 + session}年12月18日\n第60次全体会议\n"
        (tmp_path / f"{session}.txt").write_text(text, encoding="utf-8")
    with Workspace(tmp_path / "odd.db", mode="create") as made:
        list(add_sources(made, sorted(tmp_path.glob("*.txt")), Tagger(LEXICON)))
    return tmp_path / "odd.db"


def test_odd_texts_are_followed_and_shown_safely(zhuti, odd_workspace):
    out, _ = zhuti("--theme", "non-selectivity", "--db", str(odd_workspace))
    assert "\x1b" not in out
    assert "普遍\\u001b[31m" in out
    assert "Chain 1: GA 70 to GA 73, 4 steps" in out
    assert "採用雙重標準" in zhuti("--theme", "non-selectivity", "--context", "paragraph", "--db", str(odd_workspace))[0]
    assert "of the shorter one in the other" in out
