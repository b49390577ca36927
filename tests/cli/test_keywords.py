"""``zhuti keywords``: figures that lead to their paragraphs, groups, lists of words, formats, what is said where data lacks."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from nlp.cli.main import run
from nlp.lexicon import load_lexicon
from nlp.searching import Search
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import add_sources

CORPUS = Path(__file__).parents[2] / "data" / "corpus"
EVERY = ("--max-q", "1", "--min-count", "1", "--min-documents", "1")


class Written(NamedTuple):
    """What a command wrote."""

    out: str
    err: str


Zhuti = Callable[..., Written]


def made(path: Path, sources: list[Path]) -> Path:
    """A workspace of these sources."""
    with Workspace(path, mode="create") as workspace:
        list(add_sources(workspace, sources, Tagger(load_lexicon())))
    return path


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of the five documents."""
    return made(tmp_path_factory.mktemp("keywords") / "zhuti.db", [CORPUS])


@pytest.fixture
def zhuti(workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs ``zhuti keywords`` and gives what it writes."""
    monkeypatch.setenv("ZHUTI_DB", str(workspace))
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.delenv("ZHUTI_LEXICON", raising=False)

    def run_it(*arguments: str, status: int = 0) -> Written:
        assert run(["keywords", *arguments]) == status
        return Written(*capsys.readouterr())

    return run_it


def found(zhuti: Zhuti, *arguments: str) -> dict[str, Any]:
    """What the command gives as JSON; a figure that is no number would be refused."""
    out = zhuti(*arguments, "--format", "json").out
    value: dict[str, Any] = json.loads(out, parse_constant=lambda name: pytest.fail(f"{name} in JSON"))
    return value


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("--of", "session=53,body=HRC"), id="a session"),
        pytest.param(("--of", "session=43,session=53,body=HRC", "--against", "body=GA"), id="sessions against a body"),
        pytest.param(("--of", "zone=preambular", "--body", "GA"), id="a zone, of one body"),
        pytest.param(("--of", "theme=south-south-cooperation,theme=debt"), id="themes"),
        pytest.param(("--of", "document=A/HRC/RES/53/11", "--theme", "国际合作"), id="a document, of one theme"),
        pytest.param(("--of", "year=2013", "--kind", "resolution"), id="a year, of one kind"),
        pytest.param(("--of", "body=GA", "--stop-words", "/dev/null", "--numbers", "--openings"), id="all words"),
    ],
)
def test_a_keyword_s_query_finds_the_paragraphs_that_were_counted(zhuti: Zhuti, workspace: Path, arguments) -> None:
    rows = found(zhuti, *arguments, *EVERY)["rows"]
    asked = [row for row in rows if row["query"]]
    assert len(asked) > 0.9 * len(rows) > 0
    with Workspace(workspace) as opened, opened.snapshot():
        search = Search(opened, load_lexicon())
        for row in asked[:: 1 + len(asked) // 60]:
            total = search.total(search.read(row["query"]))
            assert (row["word"], total.units, total.documents) == (row["word"], row["paragraphs"], row["documents"])


def test_no_query_is_given_where_none_finds_what_was_counted(zhuti: Zhuti) -> None:
    rows = found(zhuti, "--of", "theme=debt", "--no-cited", *EVERY)["rows"]
    assert {row["query"] for row in rows} == {None}


def test_a_group_is_what_is_left_when_the_other_is_taken_away(zhuti: Zhuti) -> None:
    given = found(zhuti, "--of", "body=HRC", *EVERY)
    other = found(zhuti, "--of", "body=HRC", "--against", "body=GA", *EVERY)
    assert given["rows"] == other["rows"]
    assert [given["meta"]["against"][name] for name in ("written", "documents")] == ["rest", 3]
    assert other["meta"]["against"]["paragraphs"] == given["meta"]["against"]["paragraphs"]


def test_what_one_group_lacks_the_other_has_more_of(zhuti: Zhuti) -> None:
    lacking = found(zhuti, "--of", "body=HRC", "--against", "body=GA", "--lacking", *EVERY)["rows"]
    more = found(zhuti, "--of", "body=GA", "--against", "body=HRC", *EVERY)["rows"]
    assert [row["word"] for row in lacking] == [row["word"] for row in more]
    for one, other in zip(lacking, more, strict=True):
        assert (one["tokens"], one["reference_tokens"]) == (other["reference_tokens"], other["tokens"])
        assert one["g2"] == pytest.approx(-other["g2"])
        assert (one["low"], one["high"]) == pytest.approx((-other["high"], -other["low"]))


def test_paragraphs_of_both_groups_count_for_the_first(zhuti: Zhuti) -> None:
    meta = found(zhuti, "--of", "session=53,body=HRC", "--against", "body=HRC")["meta"]
    assert meta["shared"] == meta["of"]["paragraphs"] == 70
    assert meta["against"]["paragraphs"] == 31


def test_csv_and_json_have_the_same_figures(zhuti: Zhuti, tmp_path: Path) -> None:
    arguments = ("--of", "body=HRC", "--measure", "logodds", *EVERY)
    rows = found(zhuti, *arguments)["rows"]
    zhuti(*arguments, "--format", "csv", "--output", str(tmp_path / "keywords.csv"))
    text = (tmp_path / "keywords.csv").read_text(encoding="utf-8")
    assert text.startswith("\ufeffword,themes,within,tokens,of_tokens,per_10k,paragraphs,documents,of_documents,dp,")
    written = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["word"] for row in written] == [row["word"] for row in rows]
    for one, other in zip(written, rows, strict=True):
        assert one["themes"] == " ".join(other["themes"])
        assert one["diff"] == ("" if other["diff"] is None else str(other["diff"]))
        assert (float(one["log_odds"]), one["interval"]) == (other["log_odds"], "naive")


def test_the_header_names_the_measure_and_its_formula(zhuti: Zhuti) -> None:
    lines = zhuti("--of", "session=53,body=HRC", "--measure", "g2", *EVERY, "--limit", "3").out.splitlines()
    assert lines[0] == (
        "What session=53,body=HRC (1 doc., 70 par., 2,365 words) uses more than the rest (4 doc., 108 par., 3,160 words)"
    )
    assert lines[1] == (
        "Ordered by log-likelihood G² over four cells, how sure the difference is: 2 Σ O ln(O/E) over a, b, c-a, d-b;"
        " the word is a of c words of the first group and b of d of the other."
    )
    assert lines[3].split() == ["Word", "Count", "/10k", "Other", "/10k", "LogR", "95%", "interval", "G2", "q", "Doc.", "Theme"]
    assert lines[4].split()[:2] == ["疫情!", "9"]


def test_a_word_is_marked_by_the_themes_that_have_it(zhuti: Zhuti) -> None:
    rows = {row["word"]: row for row in found(zhuti, "--of", "session=53,body=HRC", *EVERY)["rows"]}
    assert (rows["covid-19"]["themes"], rows["covid-19"]["within"]) == (["covid-19"], [])
    assert rows["疫情"]["themes"] == []
    assert rows["疫情"]["within"] == ["covid-19"]
    assert (rows["高级专员"]["themes"], rows["高级专员"]["within"]) == ([], [])


def test_words_of_fewer_than_three_resolutions_are_marked(zhuti: Zhuti) -> None:
    rows = found(zhuti, "--of", "body=GA", *EVERY)["rows"]
    assert {row["is_few"] for row in rows} == {True, False}
    assert all(row["is_few"] == (row["documents"] < 3) for row in rows)


def test_neither_stop_words_nor_openings_nor_numbers_are_listed_unless_they_are_asked_for(zhuti: Zhuti, tmp_path: Path) -> None:
    def words(*arguments: str) -> set[str]:
        both = [found(zhuti, "--of", "body=HRC", *EVERY, *arguments, *more)["rows"] for more in ((), ("--lacking",))]
        return {row["word"] for rows in both for row in rows}

    left_out = zhuti("--list-stop-words").out.split("\n")
    usual = words()
    assert usual.isdisjoint(left_out)
    assert {"的", "重申"} <= set(left_out)
    assert {"的", "和"} <= words("--no-stop-words")
    assert "重申" in words("--openings")
    assert any(word.isdigit() for word in words("--numbers"))
    assert not any(word.isdigit() for word in usual)
    own = tmp_path / "own.txt"
    own.write_text("合作 # a remark\n", encoding="utf-8")
    assert "合作" in usual
    assert "合作" not in words("--stop-words", str(own))


def test_no_word_is_a_mark_or_blank(zhuti: Zhuti) -> None:
    rows = found(zhuti, "--of", "body=HRC", *EVERY, "--no-stop-words", "--openings")["rows"]
    assert all(any(character.isalnum() for character in row["word"]) for row in rows)


def test_paragraphs_that_repeat_each_other_count_once_where_that_is_asked_for(
    zhuti: Zhuti, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2):
        resolution = RESOLUTION.replace("NUMBER", f"75/{number}")
        (tmp_path / f"a-res-75-{number}.txt").write_text(resolution, encoding="utf-8")
    shutil.copy(next(CORPUS.glob("*53*")), tmp_path)
    monkeypatch.setenv("ZHUTI_DB", str(made(tmp_path / "repeats.db", [tmp_path])))
    twice = found(zhuti, "--of", "body=GA", *EVERY)["meta"]
    once = found(zhuti, "--of", "body=GA", "--once", *EVERY)["meta"]
    assert (twice["of"]["paragraphs"], twice["of"]["repeats"]) == (8, 0)
    assert (once["of"]["paragraphs"], once["of"]["repeats"]) == (4, 4)


RESOLUTION = """大会

第七十五届会议

NUMBER. 增进人权领域的国际合作

大会，

重申决心促进人权领域的国际合作，

回顾其以往关于这一问题的各项决议，

1. 欢迎会员国为促进国际合作所作的努力；

2. 请秘书长提交报告。
"""


def test_the_order_in_which_documents_came_makes_no_difference(
    zhuti: Zhuti, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = found(zhuti, "--of", "body=HRC", *EVERY)
    sources = sorted(CORPUS.glob("*.txt"), reverse=True)
    monkeypatch.setenv("ZHUTI_DB", str(made(tmp_path / "other.db", sources)))
    assert found(zhuti, "--of", "body=HRC", *EVERY) == given


def test_everything_that_the_table_was_made_with_is_told(zhuti: Zhuti) -> None:
    meta = found(zhuti, "--of", "body=HRC", "--unit", "documents", "--measure", "tfidf")["meta"]
    expected = {
        "measure": "tfidf", "unit": "documents", "min_count": 3, "max_q": 0.05, "min_documents": 2, "lacking": False,
        "once": False, "seed": None, "numbers": False, "corpus_documents": 5, "prior": 1.0,
    }  # fmt: skip
    assert {name: meta[name] for name in expected} == expected
    assert meta["formula"].startswith("tf (ln((1 + n) / (1 + df)) + 1)")
    assert meta["stop_words"]["words"] > 200
    assert set(meta["formulas"]) == {"logratio", "g2", "logodds", "diff", "tfidf"}


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        pytest.param((), "no group is given: zhuti keywords; write --of session=53,body=HRC", id="no group"),
        pytest.param(
            ("--of", "session=99"),
            "there is no paragraph in this group: --of session=99; zhuti themes --by session lists the sessions; other zones"
            " than preambular and operative take --zone",
            id="a session that is not there",
        ),
        pytest.param(
            ("--of", "colour=red"),
            "not a group: colour=red: --of colour=red; write KEY=VALUE, set apart by commas, such as session=53,body=HRC; the"
            " keys are body session year kind zone theme document",
            id="a key that is none",
        ),
        pytest.param(
            ("--of", "session=last"),
            "not a session: last: --of session=last; write 53, 43..53 or S-32",
            id="a session that is none",
        ),
        pytest.param(
            ("--of", "body=GA", "--against", "theme=nonsense"),
            "the lexicon has no such theme: nonsense: --against theme=nonsense; give its id or its label; zhuti lexicon show"
            " lists them",
            id="a theme that is none",
        ),
        pytest.param(
            ("--of", "session=1..99"),
            "this group has all paragraphs: there is no rest to compare it with: --of session=1..99; add documents of other"
            " sessions, or make the group smaller",
            id="everything",
        ),
        pytest.param(
            ("--of", "body=HRC", "--against", "session=53,body=HRC"),
            "all paragraphs of --against are in --of: --of body=HRC; choose two groups that differ",
            id="a group within the other",
        ),
        pytest.param(
            ("--of", "body=HRC", "--theme", "debt", "--session", "75"),
            "there is no paragraph to count: --of body=HRC; add documents with zhuti add, or filter less",
            id="nothing but what the filters leave out",
        ),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_line(zhuti: Zhuti, arguments, line) -> None:
    assert zhuti(*arguments, status=2).err == f"error: {line}\n"


def test_a_document_that_is_not_there_is_said_as_what_could_not_be_done(zhuti: Zhuti) -> None:
    assert zhuti("--of", "document=A/RES/1/1", status=1).err == (
        "error: there is no A/RES/1/1 among the documents counted: --of document=A/RES/1/1; see zhuti documents for symbols and"
        " names\n"
    )


def test_an_empty_workspace_is_said(zhuti: Zhuti, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHUTI_DB", str(made(tmp_path / "empty.db", [])))
    assert zhuti("--of", "body=GA", status=2).err == (
        "error: there is no paragraph to count: --of body=GA; add documents with zhuti add, or filter less\n"
    )


def test_one_document_is_compared_and_said_to_be_too_little(zhuti: Zhuti) -> None:
    out = zhuti("--of", "session=53,body=HRC").out
    assert "No word has a q below 0.05: there is too little text, or the groups use much the same words." in out
    assert "A group has fewer than 8 documents, too few to tell how documents differ" in out


def test_few_sure_words_are_followed_by_others_under_a_line_that_says_so(zhuti: Zhuti) -> None:
    lines = zhuti("--of", "session=43,body=HRC").out.splitlines()
    apart = lines.index("Not sure, q of 0.05 or more: they may be chance")
    assert [line.split()[0] for line in lines[4:apart]] == ["合作共赢!"]
    others = lines[apart + 1 : lines.index("", apart)]
    assert len(others) == 9
    assert all("? " in line for line in others)
    assert "Rows shown: 1 sure, 9 not sure." in lines
    assert "? behind q: 0.05 or more, not sure; the word may be chance." in lines


def test_csv_and_json_hold_the_rows_of_the_table_and_say_which_are_sure(zhuti: Zhuti) -> None:
    table = zhuti("--of", "session=43,body=HRC").out.splitlines()
    words = [line.split()[0].rstrip("!") for line in table[4 : table.index("", 4)] if not line.startswith("Not sure")]
    given = found(zhuti, "--of", "session=43,body=HRC")
    rows = list(csv.DictReader(io.StringIO(zhuti("--of", "session=43,body=HRC", "--format", "csv").out)))
    assert [row["word"] for row in given["rows"]] == [row["word"] for row in rows] == words
    assert [row["sure"] for row in given["rows"]] == [True, *[False] * 9]
    assert [row["sure"] for row in rows] == ["True", *["False"] * 9]
    assert (given["meta"]["listed"], given["meta"]["unsure"]) == (1, 9)


def test_a_q_that_is_given_lists_what_passes_alone(zhuti: Zhuti) -> None:
    assert [row["word"] for row in found(zhuti, "--of", "session=43,body=HRC", "--max-q", "0.05")["rows"]] == ["合作共赢"]
    nothing = zhuti("--of", "session=53,body=HRC", "--max-q", "0.05").out
    assert "No word has a q below 0.05" in nothing
    assert "Not sure" not in nothing
    every = found(zhuti, "--of", "session=43,body=HRC", *EVERY)["rows"]
    assert all(row["sure"] == (row["q"] < 0.05) for row in every)
    assert {row["sure"] for row in every} == {True, False}


def test_groups_may_be_written_in_chinese(zhuti: Zhuti) -> None:
    given = found(zhuti, "--of", "届会=第五十三届，机构\uff1d人权理事会", *EVERY)
    assert given["rows"] == found(zhuti, "--of", "session=53,body=HRC", *EVERY)["rows"]


@pytest.mark.parametrize("measure", ["logratio", "g2", "logodds", "diff", "tfidf"])
def test_the_table_fits_eighty_columns(workspace: Path, measure, monkeypatch: pytest.MonkeyPatch) -> None:
    from nlp.cli.keywords_table import table_lines
    from nlp.cli.table import width
    from nlp.keywords import keywords, read_group
    from nlp.mine.keyness import Asked

    monkeypatch.setenv("ZHUTI_LANG", "en")
    lexicon = load_lexicon()
    with Workspace(workspace) as opened, opened.snapshot():
        result = keywords(opened, lexicon, read_group("body=HRC", lexicon), asked=Asked(measure, most_q=1.0), limit=20)
    lines = list(table_lines(result, lexicon, 80))
    assert len(lines) > 25
    assert max(map(width, lines)) <= 80


def test_nothing_slow_is_imported_to_answer(workspace: Path) -> None:
    """scikit-learn, ruptures and scipy.stats take longer to be imported than the command may take."""
    script = "import sys; from nlp.cli.main import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    command = [sys.executable, "-c", script, "keywords", "--of", "body=HRC", "--db", str(workspace)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert {"nlp.keywords", "numpy"} <= set(done.stderr.split())
    assert {"sklearn", "ruptures", "scipy", "statsmodels", "pandas"}.isdisjoint(done.stderr.split())
