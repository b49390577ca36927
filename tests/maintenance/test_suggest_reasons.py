"""Members of lists, keyness, the nearest theme."""

from __future__ import annotations

import pytest
from suggesting import corpus, suggested

from nlp.maintenance.suggest.keyness import find_keys
from nlp.maintenance.suggest.listed import ALIKE, WHOLE, find_listed
from nlp.mine.association import Cells, log_likelihood

PRINCIPLES = {"objectivity": ["客观性"], "universality": ["普遍性"]}


def test_a_member_between_two_joints_is_whole():
    found = find_listed(corpus(PRINCIPLES, "应遵循客观性、公正性和透明度，"))
    assert [(one.theme, one.term, one.strength, one.times) for one in found["公正性"]] == [("objectivity", "客观性", WHOLE, 1)]


def test_the_last_member_is_taken_as_long_as_the_term_beside_it():
    found = find_listed(corpus({"aid": ["技术援助"]}, "请求提供技术援助和能力建设方面的支持，"))
    assert found["能力建设"][0].strength == ALIKE
    assert found["能力建设方面"][0].strength < ALIKE


def test_a_member_does_not_reach_over_a_mark():
    found = find_listed(corpus(PRINCIPLES, "应遵循客观性和公正，透明度也重要；"))
    assert [wording for wording in found if "，" in wording or "透明" in wording] == []


def test_the_g2_of_four_cells_is_that_of_quanteda():
    # textstat_keyness of quanteda.textstats, its test's texts "b*7 a*3" and "a*7 b*2", without correction.
    assert log_likelihood(Cells(3, 7, 7, 2)) == pytest.approx(-4.534939, abs=1e-6)


def test_what_stands_in_the_paragraphs_of_a_theme_alone_distinguishes_it():
    tagged = [f"第{number}段讲气候变化与海平面，" for number in "一二三四五六七八"]
    rest = [f"第{number}段讲别的事情，" for number in "一二三四五六七八九十"]
    small = corpus({"climate": ["气候变化"]}, *tagged, *rest)
    key = find_keys(small, small.places(["海平面", "段讲"]))["海平面"]
    assert (key.theme, key.inside, key.of_inside, key.outside, key.of_outside, key.documents) == ("climate", 8, 8, 0, 10, 8)
    assert key.value == pytest.approx(log_likelihood(Cells(8, 0, 0, 10)))
    assert find_keys(small, small.places(["段讲"])) == {}


def test_a_clause_that_is_copied_counts_once():
    copied = ["重申气候变化影响海平面，"] * 20
    rest = [f"第{number}段讲别的事情，" for number in "一二三四五六七八九十"]
    small = corpus({"climate": ["气候变化"]}, *copied, *rest)
    assert find_keys(small, small.places(["海平面"])) == {}


def test_places_in_mentions_of_the_theme_itself_distinguish_nothing():
    tagged = [f"第{number}段讲气候变化，" for number in "一二三四五六七八"]
    rest = [f"第{number}段讲别的事情，" for number in "一二三四五六七八九十"]
    small = corpus({"climate": ["气候变化"]}, *tagged, *rest)
    assert find_keys(small, small.places(["气候"])) == {}


def test_the_nearest_theme_is_told_with_its_reasons():
    texts = ["应对粮食危机、燃料危机和债务，", "燃料危机加剧粮食危机，", "审查债务，", "鼓励对话，", "请秘书长提出报告，"]
    one = suggested({"crises": ["粮食危机"], "debt": ["债务"]}, texts)["燃料危机"]
    assert one.theme == "crises"
    assert {"beside", "shares"} <= {reason.key for reason in one.theme_evidence}


def test_where_nothing_is_near_no_theme_is_named():
    one = suggested({"debt": ["债务"]}, ["宣布《巴库宣言》生效，", "审查债务，"])["巴库宣言"]
    assert (one.theme, one.theme_score) == (None, None)
