"""The barcode: a strip a document, a tick a hit, named for a screen reader, and safe with whatever names there are."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.report.charts.barcode import Strip, barcode, ticks

STRIPS = (
    Strip("A/RES/68/230", "联合国大会第68届会议", 1000, (0, 500, 999)),
    Strip("A/RES/68/1", "联合国大会第68届会议", 400, ()),
    Strip("A/HRC/RES/43/21", "人权理事会第43届会议", 200, (10, 10)),
)


def drawn(strips=STRIPS, language="zh"):
    return ET.fromstring(barcode(strips, language=language))  # noqa: S314 -- drawn by the test


def tick_paths(root):
    return [path.attrib["d"] for path in root.iter("path") if path.get("stroke-width") == "1.5"]


def texts(root):
    return ["".join(element.itertext()) for element in root.iter("text")]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_barcode_is_an_image_with_a_title_and_a_description(language):
    root = drawn(language=language)
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"].split() == [root[0].attrib["id"], root[1].attrib["id"]]
    assert (root[0].tag, root[1].tag) == ("title", "desc")
    assert "3" in root[1].text
    assert "5" in root[1].text


def test_each_document_has_its_name_its_figures_and_a_title_under_its_session():
    root = drawn()
    assert texts(root)[:8] == [
        "联合国大会第68届会议", "A/RES/68/230", "3 处 / 1,000 字", "A/RES/68/1", "0 处 / 400 字",
        "人权理事会第43届会议", "A/HRC/RES/43/21", "2 处 / 200 字",
    ]  # fmt: skip
    spoken = [group.find("title").text for group in root.iter("g")]
    assert spoken == ["A/RES/68/230：3 处，1,000 字", "A/RES/68/1：0 处，400 字", "A/HRC/RES/43/21：2 处，200 字"]


def test_ticks_stand_where_the_hits_do_and_a_document_without_any_has_none():
    assert tick_paths(drawn()) == ["M0.5,1v16M500.5,1v16M999.5,1v16", "M50.5,1v16"]


def test_the_axis_goes_from_the_beginning_to_the_end():
    assert texts(drawn(language="en"))[-5:] == ["0 % start", "25 %", "50 %", "75 %", "end 100 %"]


def test_names_are_escaped_and_made_visible():
    svg = barcode([Strip("<script>&\u202e", "“</svg>”", 10, (1,))], language="en")
    assert "<script" not in svg
    assert svg.count("</svg>") == 2
    assert "\\u202e" in svg


def test_the_picture_is_the_same_each_time_and_needs_nothing_from_elsewhere():
    assert barcode(STRIPS, language="zh") == barcode(STRIPS, language="zh")
    assert not re.search(r"href|url\(|@import|http", barcode(STRIPS, language="zh"))


def test_nothing_to_draw_is_an_axis_alone():
    assert tick_paths(drawn(())) == []


@given(st.integers(0, 5000), st.lists(st.integers(0, 4999), max_size=60), st.integers(1, 200))
@settings(max_examples=80)
def test_no_hit_is_lost_and_none_stands_outside_the_strip(characters, marks, steps):
    found = ticks(Strip("x", "", characters, tuple(sorted(marks))), steps)
    assert sum(found.values()) == len(marks)
    assert all(0 <= step < steps for step in found)
