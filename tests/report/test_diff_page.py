"""The page of ``zhuti diff``."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from nlp import messages
from nlp.lexicon.load import load_lexicon
from nlp.lineage.differences.comparison import Comparison, compare
from nlp.lineage.edition import edition_of
from nlp.report.diff_page import diff_page
from nlp.report.told_changes import kind_name
from nlp.rewording import Reworder
from nlp.types import Document, Paragraph

ABOUT = {"command": "zhuti diff old.txt new.txt --format html", "lexicon": "un-human-rights", "lexicon_version": "1"}
LABELS = {"dialogue": "人权对话"}
NEVER_CLOSED = {"meta", "br", "input"}


class Reader(HTMLParser):
    """Reads a page: the text of each kind of element, and whether all are closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes += attributes
        if tag not in NEVER_CLOSED:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        for tag in set(self.open):
            self.texts[tag][-1] += data


def document(source: str, texts: list[str], title: str = "人权与国际合作") -> Document:
    paragraphs = tuple(Paragraph("operative", number, text, text[:2]) for number, text in enumerate(texts, 1))
    return Document(source, title=title, paragraphs=paragraphs)


def compared(old: list[str], new: list[str], **titles: str) -> Comparison:
    reworder = Reworder(load_lexicon())
    return compare(
        edition_of(document("old.txt", old)), edition_of(document("new.txt", new, **titles)), reworder.compare
    )  # fmt: skip


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    kept = "重申促进和保护人权是各国的责任；"
    old = [kept, "促请会员国继续开展建设性对话和协商；", "关切债务危机对发展中国家的影响；"]
    new = [kept, "吁请会员国继续开展建设性对话和磋商；", "请高级专员就不相关的事项另行编写一份研究报告；"]
    return compared(old, new)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_is_well_formed_and_fetches_nothing(comparison: Comparison, language: str) -> None:
    page = diff_page(comparison, ABOUT, LABELS, language)
    read = Reader(page)
    assert (read.open, "script" in read.tags, "link" in read.tags, "img" in read.tags) == ([], False, False, False)
    assert "default-src 'none'" in page
    assert [value for name, value in read.attributes if name in ("src", "href") and not (value or "").startswith("#")] == []


def test_what_went_and_what_came_are_elements_of_their_own(comparison: Comparison) -> None:
    read = Reader(diff_page(comparison, ABOUT, LABELS, "zh"))
    assert [text for text in read.texts["del"] if "促请" in text or "协商" in text] == ["（删：促请）", "（删：协商）"]
    assert [text for text in read.texts["ins"] if "吁请" in text or "磋商" in text] == ["（加：吁请）", "（加：磋商）"]


def test_signs_tell_the_two_apart_without_colour(comparison: Comparison) -> None:
    page = diff_page(comparison, ABOUT, LABELS, "zh")
    assert re.search(r'ins::before \{ content: "\[\+"', page)
    assert re.search(r'del::before \{ content: "\[-"', page)


def test_kinds_of_change_are_named_and_counted(comparison: Comparison) -> None:
    read = Reader(diff_page(comparison, ABOUT, LABELS, "zh"))
    rows = ["".join(row.split()) for row in read.texts["tr"]]
    assert rows[1:] == ["开头词语11", "用词11"]


@pytest.mark.parametrize(
    ("old", "new", "is_said"),
    [
        pytest.param("；", "。", True, id="a semicolon became a full stop"),
        pytest.param("；", "问题；", False, id="a word came"),
    ],
)
def test_a_paragraph_of_which_only_the_punctuation_changed_says_so(old: str, new: str, is_said: bool) -> None:
    clause = "决定在下届会议上继续审议增进人权领域的国际合作"
    page = diff_page(compared([clause + old], [clause + new]), ABOUT, LABELS, "zh")
    assert ("<span>仅标点改动</span>" in page) == is_said


def test_a_change_of_many_words_is_not_called_as_the_status_is() -> None:
    assert kind_name("reworded", "zh") != messages.text("diff.status.reworded", "zh")
    assert kind_name("reworded", "en") != messages.text("diff.status.reworded", "en")


def test_a_prohibition_that_went_is_warned_of() -> None:
    kept = "强调各国{}对发展中国家采取此种单方面胁迫性措施；"
    read = Reader(diff_page(compared([kept.format("不得")], [kept.format("")]), ABOUT, LABELS, "zh"))
    assert "否定词（意思可能相反） -不得" in read.texts["li"][-1]


def test_the_same_comparison_gives_the_same_page(comparison: Comparison) -> None:
    assert diff_page(comparison, ABOUT, LABELS, "zh") == diff_page(comparison, ABOUT, LABELS, "zh")


def test_paragraphs_that_are_the_same_are_folded_away(comparison: Comparison) -> None:
    read = Reader(diff_page(comparison, ABOUT, LABELS, "zh"))
    assert ["重申促进和保护人权" in text for text in read.texts["details"]] == [True]


def test_markup_in_a_document_stays_text() -> None:
    page = diff_page(compared(["<script>alert(1)</script>合作；"], ["<b>合作</b>；"]), ABOUT, LABELS, "zh")
    assert "<script>" not in page
    assert "<b>合作</b>" not in page


def test_documents_without_paragraphs_have_a_page() -> None:
    page = diff_page(compared([], []), ABOUT, LABELS, "en")
    assert "No difference." in Reader(page).texts["p"]


def test_a_changed_title_is_shown() -> None:
    page = diff_page(compared(["合作；"], ["合作；"], title="人权与国际团结"), ABOUT, LABELS, "en")
    assert "The title changed" in Reader(page).texts["h3"]
