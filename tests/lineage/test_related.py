"""Which documents are versions of one text through the years, and what tells it."""

from __future__ import annotations

import pytest
from editions import CHARTER, FRAMEWORK, FUNDING, PURPOSE, REPORT, SEIZED, TITLE, WARNING, WHOLE, WOMEN, edition

from nlp.lineage.compare import compare
from nlp.lineage.model import Relation
from nlp.lineage.related import relation

OTHER_TITLE = "沿海旅游业的可持续发展"
LIKE_TITLE = "增进沿海城市防灾减灾领域的国际合作"
OWN = (
    "欢迎各国旅游部长会议关于沿海旅游业应对气候变化的宣言及其后续行动，",
    "注意到沿海旅游业创造的就业机会对小岛屿发展中国家的经济具有决定性意义，",
    "鼓励会员国制定可持续的沿海旅游政策，保护红树林、珊瑚礁和其他脆弱的生态系统；",
    "请世界旅游组织就沿海旅游业的统计方法向会员国提供咨询意见和培训机会；",
)


def related(old, new) -> Relation:
    return relation(old, new, compare(old, new))


def test_the_same_title_and_some_text_in_common_make_versions():
    old = edition("old", PURPOSE, *OWN)
    new = edition("new", PURPOSE, FRAMEWORK, WARNING, FUNDING, WOMEN)
    found = related(old, new)
    assert found == Relation(True, True, False, 1, found.share, found.coverage, True)
    assert 0.1 <= found.share < 0.3


def test_a_like_title_or_a_citation_asks_for_more_and_neither_for_most():
    texts = (FRAMEWORK, *OWN)
    new = edition("new", *WHOLE, cites=("A/RES/70/1",))
    shares = {related(edition("old", *texts, title=title), new).share for title in (LIKE_TITLE, OTHER_TITLE)}
    (share,) = shares
    assert 1 / 5 <= share < 1 / 3
    assert related(edition("old", *texts, title=LIKE_TITLE), new).is_related
    assert related(edition("old", *texts, title=OTHER_TITLE, symbol="A/RES/70/1"), new).is_related
    assert not related(edition("old", *texts, title=OTHER_TITLE), new).is_related


def test_much_text_in_common_is_enough_without_a_title():
    found = related(edition("old", *WHOLE, title=None), edition("new", *WHOLE, *OWN, title=OTHER_TITLE))
    assert (found.is_title_alike, found.is_cited, found.share, found.is_related) == (False, False, 1.0, True)
    assert found.linked == len(WHOLE) - 1


@pytest.mark.parametrize(
    "title",
    [pytest.param(TITLE, id="with the same title"), pytest.param(OTHER_TITLE, id="with another title")],
)
def test_stock_phrases_make_no_versions(title):
    old = edition("old", CHARTER, WARNING, FUNDING, SEIZED, title=TITLE)
    new = edition("new", CHARTER, *OWN, SEIZED, title=title, cites=("A/RES/70/1",))
    found = related(old, new)
    assert (found.linked, found.share, found.is_related) == (0, 0.0, False)


SHORT = ("重申其各项决议，", "欢迎秘书长的报告；", "吁请各国提供捐助；", "决定继续处理此事。")


def test_a_text_of_short_clauses_alone_is_a_version_of_one_of_the_same_title():
    old, new = edition("old", *SHORT), edition("new", *SHORT[:3], "决定结束审议。")
    found = related(old, new)
    assert (found.is_related, found.linked, found.counts_short) == (True, 3, True)
    assert related(edition("old", *SHORT, WARNING), edition("new", *SHORT)).is_related
    assert not related(edition("old", *SHORT, title=LIKE_TITLE), new).is_related


@pytest.mark.parametrize(
    ("title", "is_related"),
    [
        pytest.param(None, True, id="without a title"),
        pytest.param(TITLE, True, id="with the same title"),
        pytest.param(OTHER_TITLE, False, id="with another title"),
    ],
)
def test_a_document_all_of_whose_paragraphs_are_the_same_is_a_version(title, is_related):
    old, new = edition("old", *SHORT, WARNING), edition("new", *SHORT, WARNING, title=title)
    assert related(old, new).is_related == is_related


def test_the_last_clause_of_all_resolutions_makes_no_version_of_a_short_text():
    old = edition("old", "重申其各项决议，", "欢迎秘书长的报告；", SEIZED)
    new = edition("new", "赞赏专家组的工作，", "核准所附预算；", "授权主席签署；", SEIZED)
    found = related(old, new)
    assert (found.linked, found.is_related) == (1, False)


def test_a_citation_alone_is_no_proof():
    new = edition("new", *OWN, title=OTHER_TITLE, cites=("A/RES/70/1",))
    found = related(edition("old", *WHOLE, symbol="A/RES/70/1"), new)
    assert (found.is_cited, found.is_related) == (True, False)


def test_two_borrowed_clauses_make_no_version_of_a_short_document():
    found = related(edition("old", *WHOLE), edition("new", FUNDING, REPORT, WARNING, title=OTHER_TITLE))
    assert found.share > 1 / 3
    assert (found.linked, found.is_related) == (2, False)


def test_a_short_text_that_grew_is_still_the_same():
    found = related(edition("old", *WHOLE), edition("new", *WHOLE, *(text * 3 for text in OWN)))
    assert (found.share, found.is_related) == (1.0, True)


def test_an_empty_document_is_related_to_nothing():
    assert not related(edition("old"), edition("new", *WHOLE)).is_related
    assert not related(edition("old", *WHOLE), edition("new")).is_related
