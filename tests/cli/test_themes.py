"""``zhuti themes``: what it counts, in each format, with each filter, on workspaces of composed documents."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nlp.cli.main import run
from nlp.lexicon import Lexicon, load_lexicon
from nlp.store import Workspace
from nlp.types import Document, Mention, Paragraph, TaggedDocument, ThemeTag
from nlp.workspace import stamp_of

COLUMNS = (
    "paragraphs", "of_paragraphs", "share", "low", "high", "interval",
    "mentions", "characters", "per_10k", "documents", "of_documents",
)  # fmt: skip
Zhuti = Callable[..., str]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The shipped lexicon."""
    return load_lexicon()


@pytest.fixture
def zhuti(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs a command in an empty folder and gives what it writes to stdout."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for name in ("ZHUTI_DB", "ZHUTI_LEXICON"):
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: str, status: int = 0) -> str:
        assert run(list(arguments)) == status
        return capsys.readouterr().out

    return run_it


@pytest.fixture
def workspace(zhuti: Zhuti, lexicon: Lexicon) -> None:
    """Twelve resolutions of HRC 53, two of GA 68, one of S-32, a draft without a session, and a copy."""
    documents = [
        *(composed(f"hrc53-{n:02}.txt", f"A/HRC/RES/53/{n}", "HRC", "53", "2023", debt=n % 2, of=4) for n in range(12)),
        *(composed(f"ga68-{n}.txt", f"A/RES/68/{n}", "GA", "68", "2013", debt=n, of=5) for n in range(2)),
        composed("hrc-s32.txt", "A/HRC/RES/S-32/1", "HRC", "S-32", "2021", debt=0, of=3),
        composed("draft.txt", None, "GA", None, None, debt=1, of=2, kind="draft"),
        composed("copy-of-ga68-1.txt", "A/RES/68/1", "GA", "68", "2013", debt=5, of=5, kind="draft"),
    ]
    with Workspace(Path("zhuti.db"), mode="create") as made:
        for document in documents:
            made.store(document, stamp_of(lexicon))


def composed(
    source: str,
    symbol: str | None,
    body: str,
    session: str | None,
    year: str | None,
    *,
    debt: int,
    of: int,
    kind: str = "resolution",
) -> TaggedDocument:
    """A document of so many paragraphs, the first of them on debt; the first is a preambular one."""
    text = "对债务问题表示关切，"
    tag = ThemeTag("debt", (Mention(1, 3, "债务", "债务"),), cited=kind == "draft")
    paragraphs = tuple(Paragraph("operative" if n else "preambular", n or 1, text) for n in range(of))
    document = Document(
        source, f"sha256 of {source}", symbol, body, session=session, kind=kind, title="债务",
        adopted=year and f"{year}-07-12", paragraphs=paragraphs,
    )  # fmt: skip
    return TaggedDocument(document, (tag,), tuple((tag,) if n < debt else () for n in range(of)))


def table(written: str) -> list[dict[str, Any]]:
    """The rows of a theme, from JSON."""
    rows: list[dict[str, Any]] = json.loads(written)["rows"]
    return [row for row in rows if row["theme"] == "debt"]


@pytest.mark.usefixtures("workspace")
def test_json_gives_meta_and_a_row_for_each_theme_and_session(zhuti: Zhuti, lexicon: Lexicon) -> None:
    found = json.loads(zhuti("themes", "--by", "session", "--format", "json"))
    assert set(found) == {"meta", "rows"}
    assert found["meta"]["lexicon_version"] == lexicon.version
    assert len(found["rows"]) == len(lexicon.themes) * 4
    assert tuple(found["rows"][0]) == ("theme", "label", "body", "session", *COLUMNS)
    debt = [row for row in found["rows"] if row["theme"] == "debt"]
    assert [(row["body"], row["session"], row["paragraphs"], row["of_paragraphs"], row["interval"]) for row in debt] == [
        ("GA", "68", 1, 10, "wilson"),
        ("GA", None, 1, 2, "wilson"),
        ("HRC", "53", 6, 48, "bootstrap"),
        ("HRC", "S-32", 0, 3, "wilson"),
    ]


@pytest.mark.usefixtures("workspace")
def test_every_figure_of_a_session_can_be_worked_out_by_hand(zhuti: Zhuti) -> None:
    (row,) = table(zhuti("themes", "--session", "53", "--format", "json"))
    expected = {
        "theme": "debt", "label": "debt, debt relief", "body": "HRC", "session": "53",
        "paragraphs": 6, "of_paragraphs": 48, "share": 0.125, "low": 0.058145914, "high": 0.247004583, "interval": "bootstrap",
        "mentions": 6, "characters": 48 * 9, "per_10k": 6 / 432 * 10_000, "documents": 6, "of_documents": 12,
    }  # fmt: skip
    assert row == pytest.approx(expected)  # above the bound is Wilson's, below that of the resamples


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("arguments", "group", "expected"),
    [
        pytest.param("--by year", "year", [("2013", 1, 10), ("2021", 0, 3), ("2023", 6, 48), (None, 1, 2)], id="by year"),
        pytest.param("--by body", "body", [("GA", 2, 12), ("HRC", 6, 51)], id="by body"),
        pytest.param("--by zone", "zone", [("preambular", 8, 16), ("operative", 0, 47)], id="by zone"),
        pytest.param("--by zone --zone annex", "zone", [("annex", 0, 0)], id="a zone without paragraphs"),
        pytest.param("--by body --zone preambular", "body", [("GA", 2, 3), ("HRC", 6, 13)], id="zone"),
        pytest.param("--by session --session 43..53", "session", [("53", 6, 48)], id="range of sessions"),
        pytest.param("--by session --session S-32", "session", [("S-32", 0, 3)], id="special session"),
        pytest.param("--by year --year 2013..2021", "year", [("2013", 1, 10), ("2021", 0, 3)], id="range of years"),
        pytest.param("--by body --kind draft", "body", [("GA", 1, 2)], id="kind"),
        pytest.param("--by body --no-cited", "body", [("GA", 1, 12), ("HRC", 6, 51)], id="without cited titles"),
        pytest.param("--by body --body ga --theme 债务", "body", [("GA", 2, 12)], id="body and label of a theme"),
        pytest.param(
            "--by document --body GA",
            "source",
            [("ga68-0.txt", 0, 5), ("ga68-1.txt", 1, 5), ("draft.txt", 1, 2)],
            id="by document, the copy left out",
        ),
    ],
)
def test_groups_and_filters(zhuti: Zhuti, arguments: str, group: str, expected: list[tuple[str | None, int, int]]) -> None:
    rows = table(zhuti("themes", *arguments.split(), "--format", "json"))
    assert [(row[group], row["paragraphs"], row["of_paragraphs"]) for row in rows] == expected


@pytest.mark.usefixtures("workspace")
def test_csv_holds_the_same_rows_as_json(zhuti: Zhuti) -> None:
    table = json.loads(zhuti("themes", "--format", "json"))
    rows = [row | {"lexicon_version": table["meta"]["lexicon_version"]} for row in table["rows"]]
    written = list(csv.DictReader(io.StringIO(zhuti("themes", "--format", "csv"))))
    assert written == [{name: "" if value is None else str(value) for name, value in row.items()} for row in rows]


@pytest.mark.usefixtures("workspace")
def test_csv_in_a_file_starts_with_a_byte_order_mark(zhuti: Zhuti) -> None:
    assert zhuti("themes", "--format", "csv", "--output", "themes.csv") == ""
    assert Path("themes.csv").read_bytes().startswith(b"\xef\xbb\xbftheme,label,body,session,paragraphs")


@pytest.mark.usefixtures("workspace")
def test_the_table_says_what_it_counts_and_that_wilsons_interval_is_naive(zhuti: Zhuti, lexicon: Lexicon) -> None:
    heading, denominators, debt, blank, *legend = zhuti("themes", "--theme", "debt").splitlines()
    assert heading.split() == ["Theme", "GA", "68", "GA", "no", "session", "HRC", "53", "HRC", "S-32"]
    assert denominators.split() == [
        "10",
        "par./2",
        "doc.",
        "2",
        "par./1",
        "doc.",
        "48",
        "par./12",
        "doc.",
        "3",
        "par./1",
        "doc.",
    ]
    assert debt.split() == ["debt,", "debt", "relief", "1", "10.0%", "1", "50.0%", "6", "12.5%", "0"]
    assert blank == ""
    assert legend[1:5] == [
        "Counted: 16 doc.; preambular, operative",
        "The 95% intervals are in csv and json: a bootstrap over resolutions for 1 of 4 groups (999 resamples, seed 20231).",
        "Groups with fewer than 8 resolutions (3) get Wilson's interval, which is naive: it takes the paragraphs of one"
        " resolution for independent and is too narrow.",
        "Left out as other versions of those counted (see zhuti documents): 1 doc.",
    ]
    assert legend[5].startswith(f"Lexicon un-human-rights {lexicon.version}; checksum")


@pytest.mark.usefixtures("workspace")
def test_chinese_tables_are_aligned_by_columns_of_the_terminal(zhuti: Zhuti) -> None:
    from nlp.cli.table import width

    lines = zhuti("themes", "--lang", "zh", "--by", "zone").split("\n\n")[0].splitlines()
    assert lines[0].split() == ["主题", "序言部分", "执行部分"]
    ends = {width(line) for line in lines if line.endswith(("%", "件", "部分"))}
    assert len(ends) == 1


@pytest.mark.usefixtures("workspace")
def test_the_corpus_hash_is_of_the_documents_counted_whatever_else_is_there(zhuti: Zhuti) -> None:
    def corpus() -> tuple[str, int]:
        meta = json.loads(zhuti("themes", "--body", "GA", "--format", "json"))["meta"]
        return meta["corpus_hash"], meta["corpus_documents"]

    before = corpus()
    zhuti("remove", "hrc-s32.txt", "copy-of-ga68-1.txt")
    assert corpus() == before == (before[0], 3)
    zhuti("remove", "ga68-0.txt")
    assert corpus()[0] != before[0]


@pytest.mark.usefixtures("workspace")
def test_filters_that_nothing_passes_give_no_rows_and_say_so(zhuti: Zhuti, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["themes", "--body", "SC", "--format", "json"]) == 0
    written = capsys.readouterr()
    assert json.loads(written.out)["rows"] == []
    assert written.err.splitlines() == [
        "No document of the workspace is of the body SC (there are: GA, HRC).",
        "No document passes the filters.",
    ]


@pytest.mark.parametrize(
    ("arguments", "status", "line"),
    [
        pytest.param(
            ["--theme", "nonsense"],
            2,
            "error: the lexicon has no such theme: nonsense; "
            "give the id or the label of a theme, such as international-cooperation",
            id="theme",
        ),
        pytest.param(["--year", "20xx"], 2, "error: not a range of years: --year '20xx'; write 2020 or 2020..2023", id="range"),
        pytest.param(
            ["--db", "nowhere.db"],
            1,
            "error: there is no workspace: nowhere.db; add documents with zhuti add first, or name a workspace with --db",
            id="workspace",
        ),
    ],
)
def test_a_fault_is_one_line_and_no_workspace_is_made(
    zhuti: Zhuti, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, line: str
) -> None:
    assert run(["themes", *arguments]) == status
    assert capsys.readouterr().err == f"{line}\n"
    assert list(Path().iterdir()) == []


@pytest.mark.usefixtures("workspace")
def test_another_lexicon_than_the_one_tagged_with_is_refused(
    zhuti: Zhuti, lexicon: Lexicon, capsys: pytest.CaptureFixture[str]
) -> None:
    theme = Path("other/themes/debt.yaml")
    theme.parent.mkdir(parents=True)
    theme.write_text("id: debt\nlabel: {zh: 债务, en: debt}\nterms: [债务]\n", encoding="utf-8")
    Path("other/lexicon.yaml").write_text("name: other\nversion: 1.0.0\nlanguage: zh\n", encoding="utf-8")
    assert run(["themes", "--lexicon", "other"]) == 1
    assert capsys.readouterr().err.startswith(
        f"error: the workspace was tagged with another lexicon (un-human-rights {lexicon.version}, not other 1.0.0+"
    )
    zhuti("retag", "--lexicon", "other")
    rows = json.loads(zhuti("themes", "--lexicon", "other", "--by", "body", "--format", "json"))["rows"]
    assert [(row["theme"], row["paragraphs"], row["of_paragraphs"]) for row in rows] == [("debt", 12, 12), ("debt", 51, 51)]


def test_new_and_changed_paragraphs_are_counted_alone_with_all_figures_over_them(zhuti: Zhuti, lexicon: Lexicon) -> None:
    debt, dialogue = "对债务问题表示关切，并呼吁减免债务；", "重申会员国之间的真诚对话与合作是增进人权的途径；"
    documents = [
        composed_of("first.txt", "65", "2010", [debt, dialogue]),
        composed_of("second.txt", "67", "2012", [debt, dialogue.replace("对话与", "对话、协商与"), "欢迎减免债务的倡议；"]),
        composed_of("third.txt", "69", "2014", [debt]),
    ]
    with Workspace(Path("new.db"), mode="create") as made:
        for document in documents:
            made.store(document, stamp_of(lexicon))
    arguments = ("themes", "--db", "new.db", "--theme", "debt", "--new-only")
    found = json.loads(zhuti(*arguments, "--format", "json"))
    assert found["meta"]["new_only"] is True
    assert [
        tuple(row[name] for name in ("session", "paragraphs", "of_paragraphs", "mentions", "documents", "of_documents"))
        for row in found["rows"]
    ] == [("65", 1, 2, 2, 1, 1), ("67", 1, 2, 1, 1, 1), ("69", 0, 0, 0, 0, 0)]
    assert [(row["all_paragraphs"], row["no_earlier"]) for row in found["rows"]] == [(2, 1), (3, 0), (1, 0)]
    assert [row["share"] for row in found["rows"]] == [0.5, 0.5, None]
    (by_body,) = csv.DictReader(io.StringIO(zhuti(*arguments, "--format", "csv", "--by", "body")))
    assert (by_body["paragraphs"], by_body["of_paragraphs"], by_body["all_paragraphs"]) == ("2", "4", "6")
    assert (by_body["documents"], by_body["of_documents"], by_body["no_earlier"]) == ("2", "2", "1")
    only_two = json.loads(zhuti(*arguments, "--format", "json", "--session", "67"))
    assert [(row["session"], row["of_paragraphs"]) for row in only_two["rows"]] == [("67", 2)]


def test_the_table_of_new_paragraphs_says_so_and_marks_what_had_nothing_earlier(zhuti: Zhuti, lexicon: Lexicon) -> None:
    with Workspace(Path("zhuti.db"), mode="create") as made:
        for session, year in (("65", "2010"), ("67", "2012")):
            texts = ["对债务问题表示关切，并呼吁减免债务；", f"决定在第{session}届会议后继续审议债务问题。"]
            made.store(composed_of(f"{session}.txt", session, year, texts), stamp_of(lexicon))
    table = zhuti("themes", "--new-only", "--theme", "debt")
    heading, denominators, mark, *_ = table.splitlines()
    assert heading.split() == ["Theme", "GA", "65", "GA", "67"]
    assert denominators.split() == ["2/2", "par./1", "doc.", "1/2", "par./1", "doc."]
    assert mark.split() == ["nothing", "earlier"]
    assert "Only paragraphs that are new or changed are counted" in table
    assert "Groups marked “nothing earlier” (1)" in table
    assert "nothing earlier" not in zhuti("themes", "--theme", "debt")


def test_what_has_no_date_makes_nothing_old_that_has_one_and_the_table_and_meta_say_how_many_there_are(
    zhuti: Zhuti, lexicon: Lexicon
) -> None:
    texts = ["对债务问题表示关切，并呼吁减免债务；"]
    dated = composed_of("c.txt", "65", "2010", texts)
    with Workspace(Path("zhuti.db"), mode="create") as made:
        made.store(dated, stamp_of(lexicon))
        for name in ("a.txt", "b.txt"):
            without = {"source": name, "sha256": name, "symbol": None, "session": None, "adopted": None, "title": None}
            made.store(replace(dated, document=replace(dated.document, **without)), stamp_of(lexicon))
    arguments = ("themes", "--new-only", "--theme", "debt", "--by", "document")
    found = json.loads(zhuti(*arguments, "--format", "json"))
    assert found["meta"]["undated_documents"] == 2
    assert {row["source"]: row["of_paragraphs"] for row in found["rows"]} == {"a.txt": 0, "b.txt": 0, "c.txt": 1}
    table = zhuti(*arguments)
    assert "Documents without a date (2)" in table
    assert "Groups without a new or changed paragraph in the zones counted (2)" in table
    assert "Groups without a paragraph" not in table


def test_without_new_only_the_columns_are_what_they_were(zhuti: Zhuti, workspace: None) -> None:
    heading, *_ = zhuti("themes", "--format", "csv").splitlines()
    assert heading.split(",") == ["theme", "label", "body", "session", *COLUMNS, "lexicon_version"]


def composed_of(source: str, session: str, year: str, texts: list[str]) -> TaggedDocument:
    """A resolution of the Assembly of these paragraphs, tagged with debt wherever it stands."""
    paragraphs = tuple(Paragraph("operative", number, text) for number, text in enumerate(texts, 1))
    document = Document(
        source, f"sha256 of {source}", f"A/RES/{session}/1", "GA", session=session, kind="resolution", title="债务与人权",
        adopted=f"{year}-12-18", paragraphs=paragraphs,
    )  # fmt: skip
    tags = tuple(
        (
            ThemeTag(
                "debt", tuple(Mention(at, at + 2, "债务", "债务") for at in range(len(text)) if text.startswith("债务", at))
            ),
        )
        if "债务" in text
        else ()
        for text in texts
    )
    return TaggedDocument(document, (), tags)
