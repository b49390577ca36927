"""The keywords of each session: those that ``zhuti keywords`` gives, each figure leading to its paragraphs."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import page_reader
import pytest

from nlp.keywords import keywords, read_group
from nlp.lexicon.load import load_lexicon
from nlp.mine.keyness import Asked as Ordered
from nlp.mine.selection import Selection
from nlp.ranges import parse_range
from nlp.report.data import Report
from nlp.report.keywords_section import SHOWN, KeywordsPart
from nlp.report.page import render
from nlp.report.parts import LeftOut
from nlp.reporting import Asked, report_of_workspace
from nlp.reporting.gathering import PART_NAMES
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import add_sources

LEXICON = load_lexicon()
ONLY = {name: name == "keywords" for name in PART_NAMES}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Iterator[Workspace]:
    with Workspace(tmp_path_factory.mktemp("keywords") / "z.db", mode="create") as workspace:
        list(add_sources(workspace, [corpus], Tagger(LEXICON)))
        yield workspace


def report_of(workspace: Workspace, selection: Selection | None = None) -> Report:
    return report_of_workspace(workspace, LEXICON, Asked(selection or Selection(), parts=ONLY))


def part_of(report: Report) -> KeywordsPart:
    (part,) = report.parts
    assert isinstance(part, KeywordsPart)
    return part


@pytest.fixture(scope="module")
def report(workspace: Workspace) -> Report:
    return report_of(workspace)


@pytest.fixture(scope="module")
def root(report: Report) -> page_reader.Element:
    return page_reader.read(render(report, "en"))


def test_every_session_is_compared_with_the_others_of_its_body(report: Report) -> None:
    found = part_of(report)
    assert [one.session for one in found.sessions] == [("GA", "68"), ("GA", "75"), ("GA", "76"), ("HRC", "43"), ("HRC", "53")]
    assert {one.against for one in found.sessions} == {"sessions"}
    council = [one for one in found.sessions if one.session[0] == "HRC"]
    assert council[0].target == council[1].reference
    assert council[1].target == council[0].reference


def test_key_words_are_those_of_the_command(workspace: Workspace, report: Report) -> None:
    for one in part_of(report).sessions:
        body, session = one.session
        found = keywords(
            workspace, LEXICON, read_group(f"body={body},session={session}", LEXICON), read_group(f"body={body}", LEXICON),
            asked=Ordered(filled_to=SHOWN),
        )  # fmt: skip
        expected = [(row.word, row.tokens, row.paragraphs, row.log_ratio, row.low, row.q, row.sure) for row in found.rows]
        assert [
            (row.word, row.tokens, len(row.paragraphs), row.log_ratio, row.low, row.q, row.sure) for row in one.key
        ] == expected
        assert (one.listed, one.tested, one.interval) == (found.listed, found.tested, found.interval)


def test_words_of_most_weight_are_those_of_the_command(workspace: Workspace, report: Report) -> None:
    for one in part_of(report).sessions:
        body, session = one.session
        of, against = read_group(f"body={body},session={session}", LEXICON), read_group(f"body={body}", LEXICON)
        found = keywords(workspace, LEXICON, of, against, asked=Ordered(measure="tfidf", least=1, most_q=1, fewest_documents=1))
        weights = {row.word: row for row in found.rows}
        assert [row.tfidf for row in one.weighty] == pytest.approx([row.tfidf for row in found.rows[: len(one.weighty)]])
        for row in one.weighty:
            other = weights[row.word]
            assert (row.tokens, len(row.paragraphs), row.documents) == (other.tokens, other.paragraphs, other.documents)
            assert row.tfidf == pytest.approx(other.tfidf)
            assert row.reference_per_10k == pytest.approx(other.reference_per_10k)


def test_a_figure_leads_to_as_many_paragraphs_as_it_says_and_each_has_the_word(root: page_reader.Element) -> None:
    section = root.by_id("keywords")
    links = [link for link in section.all("a") if link.attributes.get("class") == "figure"]
    assert len(links) >= 5 * SHOWN
    for link in links:
        target = root.by_id(str(link.attributes["href"])[1:])
        word = re.match("“(.+?)”", target.all("summary")[0].text())
        assert word is not None
        places = [str(one.attributes["href"])[1:] for one in target.all("a")]
        assert len(set(places)) == int(link.text().replace(",", ""))
        assert all(word[1] in re.sub(r"\s", "", root.by_id(place).text()) for place in places)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_section_names_its_measures_with_their_formulas_and_what_is_naive(report: Report, language: str) -> None:
    text = page_reader.read(render(report, language)).by_id("keywords").text()
    for formula in ("log₂((a/c) / (b/d))", "2 Σ O ln(O/E)", "ln((1+n)/(1+df)) + 1", "Benjamini", "~"):
        assert formula in text
    assert ("偏窄" if language == "zh" else "too narrow") in text


def test_a_session_without_a_sure_word_says_so(report: Report, root: page_reader.Element) -> None:
    unsure = [one for one in part_of(report).sessions if not one.listed]
    assert 0 < len(unsure) < len(part_of(report).sessions)
    assert root.by_id("keywords").text().count("of none can it be said") == len(unsure)


def test_words_that_are_not_sure_stand_apart_and_are_marked(report: Report, root: page_reader.Element) -> None:
    apart = [one for one in root.by_id("keywords").all("tbody") if one.attributes.get("class") == "unsure"]
    expected = [[row.word for row in one.key if not row.sure] for one in part_of(report).sessions]
    assert [[row.all("th")[0].text().rstrip("*") for row in one.all("tr")[1:]] for one in apart] == expected
    for one in apart:
        assert one.all("tr")[0].text().strip() == "Not sure, q of 0.05 or more: they may be chance"
        assert all(row.all("td")[-1].text().endswith("?") for row in one.all("tr")[1:])
    in_all = root.by_id("keywords").text()
    assert in_all.count("?") == sum(map(len, expected))


def test_the_downloads_hold_every_figure(report: Report, root: page_reader.Element) -> None:
    (link,) = [link for link in root.all("a") if link.attributes.get("download") == "zhuti-keywords.json"]
    data = base64.b64decode(str(link.attributes["href"]).partition(",")[2])
    rows = json.loads(data.decode("utf-8-sig"))["rows"]
    part = part_of(report)
    assert len(rows) == sum(len(one.key) + len(one.weighty) for one in part.sessions)
    assert {row["body"] for row in rows} == {"GA", "HRC"}
    first = part.sessions[0].weighty[0]
    row = next(row for row in rows if row["list"] == "weighty")
    assert (row["word"], row["paragraphs"], row["q"], row["sure"]) == (first.word, len(first.paragraphs), None, None)
    assert [row["sure"] for row in rows if row["list"] == "key"] == [row.sure for one in part.sessions for row in one.key]


def test_where_a_body_has_one_session_it_is_compared_with_all_the_rest(workspace: Workspace) -> None:
    selection = Selection(sessions=(parse_range("43", "--session"), parse_range("68", "--session")))
    found = part_of(report_of(workspace, selection))
    assert [(one.session, one.against) for one in found.sessions] == [(("GA", "68"), "rest"), (("HRC", "43"), "rest")]
    assert found.sessions[0].target == found.sessions[1].reference


def test_one_session_alone_is_said_to_have_nothing_to_be_compared_with(workspace: Workspace) -> None:
    found = report_of(workspace, Selection(sessions=(parse_range("53", "--session"),)))
    reasons = {one.part: one for one in found.left_out}
    assert found.parts == ()
    assert isinstance(reasons["keywords"], LeftOut)
    assert reasons["keywords"].in_words("en") == (
        "Not in this report: Keywords of each session (there are no two sessions with words to compare)."
    )


def test_themes_that_are_chosen_change_no_words(workspace: Workspace, report: Report) -> None:
    assert part_of(report_of(workspace, Selection(themes=("debt",)))) == part_of(report)


def test_documents_without_a_session_take_no_part_and_are_counted(tmp_path: Path, corpus: Path, report: Report) -> None:
    with Workspace(tmp_path / "z.db", mode="create") as workspace:
        list(add_sources(workspace, [corpus], Tagger(LEXICON)))
        (source,) = [entry.source for entry in workspace.entries() if entry.session == "43"]
        workspace.correct(source, {"session": None})
        found = report_of(workspace)
    part = part_of(found)
    assert part.unplaced == 1
    assert [one.session for one in part.sessions if one.session[0] == "HRC"] == [("HRC", "53")]
    assert part.sessions[-1].against == "rest"
    assert part.sessions[:3] == part_of(report).sessions[:3]
    assert "take no part: 1" in page_reader.read(render(found, "en")).by_id("keywords").text()


def test_the_order_in_which_documents_came_changes_nothing(tmp_path: Path, corpus: Path, report: Report) -> None:
    with Workspace(tmp_path / "z.db", mode="create") as workspace:
        for path in sorted(corpus.glob("*.txt"), reverse=True):
            list(add_sources(workspace, [path], Tagger(LEXICON)))
        found = report_of(workspace)
    assert part_of(found) == part_of(report)
    assert replace(found, parts=()).by_session == report.by_session
