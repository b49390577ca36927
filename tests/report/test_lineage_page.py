"""The page of a lineage: whole, offline, safe, and saying what became of every paragraph."""

from __future__ import annotations

from dataclasses import replace

import lineage_samples as samples
import page_reader
import pytest
from lineage_samples import HARM
from measured_page import BROWSER, measured

from nlp import messages
from nlp.lineage.model import Edition, Lineage
from nlp.messages.lineage_page import WORDINGS
from nlp.report.lineage_page import lineage_page
from nlp.report.lineage_rows import in_place
from nlp.report.lineage_said import evidence_in_words

SHOWN_HARM = HARM.replace("\u202e", "\\u202e")


def page(lineage: Lineage, language: str = "zh") -> str:
    return lineage_page(lineage, samples.reword, samples.META, language)


@pytest.fixture(scope="module", params=messages.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def root(language: str) -> page_reader.Element:
    return page_reader.read(page(samples.everything(), language))


@pytest.fixture(scope="module")
def chinese() -> page_reader.Element:
    return page_reader.read(page(samples.everything()))


def with_class(root: page_reader.Element, name: str) -> list[page_reader.Element]:
    return [one for one in root.every() if name in str(one.attributes.get("class", "")).split()]


def marks(element: page_reader.Element, tag: str) -> list[str]:
    return ["".join(words.text() for words in with_class(one, "words")) for one in element.all(tag)]


def statuses(root: page_reader.Element) -> dict[str, int]:
    (table,) = root.all("table")
    return {row[0]: int(row[1]) for row in page_reader.table_rows(table)}


def test_every_clause_has_its_row_with_its_status_and_the_dropped_stand_where_they_stood(root: page_reader.Element) -> None:
    rows = with_class(root, "clause")
    assert [row.attributes["id"] for row in rows] == ["p1", "p2", "p3", "d5", "p4", "p5", "d7", "p6", "p7"]
    shown = [str(row.attributes["class"]).split()[-1] for row in rows]
    assert shown == [row.status for row in in_place(samples.everything())]


def test_the_table_counts_what_the_rows_show(root: page_reader.Element) -> None:
    counts = list(statuses(root).values())
    assert counts == [
        len([row for row in with_class(root, "clause") if name in str(row.attributes["class"]).split()])
        for name in ("identical", "reworded", "merged", "split", "new", "dropped")
    ]


def test_the_status_is_a_word_and_a_sign(chinese: page_reader.Element) -> None:
    shown = [one.text() for one in with_class(chinese.all("table")[0], "status")]
    assert shown == ["=相同", "~改写", ">合并", "<拆分", "+新增", "-删去"]


def test_what_came_and_what_went_is_marked_and_can_be_heard(chinese: page_reader.Element) -> None:
    moved = chinese.by_id("p7")
    (now,) = with_class(moved, "now")
    assert (marks(now, "del"), marks(now, "ins")) == (["结束审议"], ["继续处理"])
    assert "（删：结束审议）（加：继续处理）" in now.text()


def test_the_changes_are_named_with_the_labels_of_their_themes() -> None:
    shown = page_reader.read(
        lineage_page(samples.everything(), samples.reword, samples.META, "zh", labels={"dialogue": "对话"})
    )
    (now,) = with_class(shown.by_id("p7"), "now")
    (changes,) = with_class(now, "changes")
    assert changes.text().strip() == "用词 结束审议 → 继续处理（主题：对话）"


def test_a_clause_of_which_only_the_punctuation_changed_says_so(chinese: page_reader.Element) -> None:
    whole = samples.everything()
    one = samples.descent(
        samples.clause(1, "决定继续处理此案。"),
        "reworded",
        samples.ancestor(samples.EARLIER, samples.clause(1, "决定继续处理此案；")),
    )
    shown = page_reader.read(lineage_page(replace(whole, rows=(one, *whole.rows[1:])), samples.reword, samples.META, "zh"))
    assert "仅标点改动" in with_class(shown.by_id("p1"), "place")[0].text()
    assert "仅标点改动" not in chinese.text()


def test_of_a_split_clause_each_part_names_the_changes_that_end_in_it(chinese: page_reader.Element) -> None:
    assert [len(with_class(chinese.by_id(name), "changes")) for name in ("p4", "p5")] == [0, 1]


def test_a_clause_that_was_renumbered_and_moved_says_so(chinese: page_reader.Element) -> None:
    (place,) = [one for one in with_class(chinese.by_id("p7"), "place") if "改写" in one.text()]
    assert "原为序言部分第2段" in place.text()
    assert "位置有移动" in place.text()


def test_a_merged_clause_names_all_sides_and_is_marked_against_them(chinese: page_reader.Element) -> None:
    merged = chinese.by_id("p3")
    assert "由执行部分第1段、执行部分第2段合并而成" in merged.text()
    (now,) = with_class(merged, "now")
    went, came = marks(now, "del"), marks(now, "ins")
    assert (went, came) == (["协商会议；"], ["磋商会议，并"])
    (sides,) = with_class(merged, "sides")
    assert [one.text() for one in with_class(sides, "wording")] == [samples.WELCOMES, samples.URGES]


def test_the_parts_of_a_split_clause_lead_to_each_other_and_share_what_changed(chinese: page_reader.Element) -> None:
    one, other = chinese.by_id("p4"), chinese.by_id("p5")
    assert "#p5" in [a.attributes["href"] for a in one.all("a")]
    assert "#p4" in [a.attributes["href"] for a in other.all("a")]
    shown = [with_class(part, "wording")[0] for part in (one, other)]
    assert [marks(part, "ins") for part in shown] == [["年度报告，"], ["又"]]
    assert "请理事会审议该报告；" in shown[1].text()


def test_a_dropped_clause_is_struck_whole_and_says_where_it_stood(chinese: page_reader.Element) -> None:
    dropped = chinese.by_id("d5")
    assert marks(dropped, "del") == ["赞赏地注意到" + SHOWN_HARM]
    assert "A/HRC/RES/43/21" in dropped.text()


def test_a_long_chain_is_folded_after_three(chinese: page_reader.Element) -> None:
    (more,) = with_class(chinese.by_id("p6"), "more")
    assert [cite.text() for cite in more.all("cite")] == ["A/RES/69/1", "A/RES/68/1"]
    assert more.all("summary")[0].text() == "另外2个较早的来源"


def test_each_step_of_a_chain_is_marked_against_the_next_older_one(chinese: page_reader.Element) -> None:
    (chain,) = with_class(chinese.by_id("p6"), "chain")
    shown = with_class(chain, "wording")
    assert [(marks(one, "del"), marks(one, "ins")) for one in shown] == [
        (["普遍"], []), ([], ["普遍"]), (["普遍"], []), ([], ["普遍"]), ([], []),
    ]  # fmt: skip


def test_only_what_is_the_same_is_alike_by_100_percent(chinese: page_reader.Element) -> None:
    shown = [one.text() for one in with_class(chinese, "likeness")]
    assert shown.count("相似度100%") == 1
    assert "相似度99.9%" in shown


def test_an_ancestor_that_was_not_compared_itself_says_so(chinese: page_reader.Element) -> None:
    assert chinese.by_id("p6").text().count("经更晚的来源追溯") == 1


def test_the_predecessor_is_named_with_the_evidence(root: page_reader.Element, language: str) -> None:
    shown = root.by_id("summary").text()
    assert "A/HRC/RES/43/21" in shown
    relation = samples.everything().relation
    assert relation is not None
    told = list(evidence_in_words(relation, language))
    assert [sentence for sentence in told if sentence not in shown] == []
    assert told[0] == {"zh": "标题相近", "en": "similar title"}[language]
    assert "81%" in told[2]


def test_earlier_versions_and_those_not_compared_are_named(chinese: page_reader.Element) -> None:
    shown = chinese.by_id("summary").text()
    assert "A/HRC/RES/43/21 (2020-06-22)、A/RES/68/160 (2013-12-18)" in shown
    assert "没有拿来比较：draft.txt" in shown


def test_what_was_compared_is_told_with_the_undated(chinese: page_reader.Element) -> None:
    assert "比较了 6 份较早的文件。其中 1 份没有日期" in chinese.by_id("summary").text()


@pytest.mark.parametrize(
    ("compared", "said"),
    [(0, "工作区里没有可比的较早文件"), (3, "没有找到同一案文的较早版本")],
    ids=["nothing to compare with", "no earlier version"],
)
def test_where_there_is_no_predecessor_the_page_says_why(compared: int, said: str) -> None:
    whole = samples.everything()
    rows = tuple(samples.descent(row.clause, "new") for row in whole.rows)
    shown = page_reader.read(page(replace(whole, predecessor=None, rows=rows, dropped=(), relation=None, compared=compared)))
    assert said in shown.by_id("summary").text()
    assert "删去" not in statuses(shown)


def test_a_document_without_paragraphs_says_so() -> None:
    shown = page_reader.read(page(Lineage(Edition("empty.txt"), None, (), ())))
    assert "这份文件里没有段落" in shown.text()
    assert with_class(shown, "clause") == []


def test_what_texts_say_is_text_and_never_markup(root: page_reader.Element) -> None:
    assert root.all("script") == []
    assert [one.text() for one in root.all("b") if "alert" in one.text() or "gpj" in one.text()] == []
    assert "\u202e" not in root.text()
    assert SHOWN_HARM in root.by_id("p2").text()


def test_the_page_has_no_script_forbids_what_it_does_not_need_and_fetches_nothing(root: page_reader.Element) -> None:
    (policy,) = [one.attributes["content"] for one in root.all("meta") if "http-equiv" in one.attributes]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    addresses = [one.attributes[name] for one in root.every() for name in ("href", "src") if name in one.attributes]
    assert all(str(address).startswith("#") for address in addresses)
    assert not [one for one in root.every() if any(name.startswith("on") for name in one.attributes)]


def test_links_within_the_page_lead_somewhere_and_ids_are_unique(root: page_reader.Element) -> None:
    ids = [one.attributes["id"] for one in root.every() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    assert {str(a.attributes["href"])[1:] for a in root.all("a")} <= set(ids)


def test_the_same_lineage_gives_the_same_page(language: str) -> None:
    assert page(samples.everything(), language) == page(samples.everything(), language)


def test_the_english_page_has_no_sentence_in_chinese() -> None:
    shown = page(samples.everything(), "en")
    sentences = {one for one, english in WORDINGS.values() if one != english and len(one) > 5}
    assert [sentence for sentence in sentences if sentence in shown] == []


@pytest.mark.skipif(BROWSER is None, reason="there is no chromium on this machine to look at the page with")
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_is_no_wider_than_the_screen(width: int, language: str, tmp_path) -> None:
    whole = samples.everything()
    edition = replace(whole.edition, symbol=None, source="ga-75-third-committee-draft-as-circulated-to-delegations.txt")
    for shown in (whole, replace(whole, edition=edition, predecessor=edition)):
        assert measured(page(shown, language), width, tmp_path) == f"{width} of {width}"
