"""Texts as units: what is one, what ends a run, and where each stands in the text it is from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.cutting import Characters
from nlp.mine.phrases.units import characters, tokens
from nlp.text import fold

ALPHABET = "人权發展合作 的、，。aB-7/.\u200b¹\u3000\U00020000⽂"


def names(texts: list[str]) -> list[str]:
    units = characters(texts)
    return [units.names[code] for code in units.codes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("COVID-19疫情", ["", "covid-19", "疫", "情", ""]),
        ("第70/1号决议", ["", "第", "70/1", "号", "决", "议", ""]),
        ("南 南\u200b合\n作", ["", "南", "南", "合", "作", ""]),
        ("human rights", ["", "human", "rights", ""]),
        ("发展、和平", ["", "发", "展", "", "和", "平", ""]),
        ("※-人", ["", "人", ""]),
        ("權利¹", ["", "权", "利", ""]),
        ("", [""]),
    ],
    ids=[
        "a Latin word",
        "a symbol",
        "blanks in Chinese",
        "a blank between words",
        "a mark",
        "signs alone",
        "a note",
        "nothing",
    ],
)
def test_a_text_is_cut_into_ideographs_and_words_with_a_nought_for_marks(text, expected):
    assert names([text]) == expected


def test_no_run_goes_on_from_one_text_to_the_next():
    assert names(["人权", "理事会"]) == ["", "人", "权", "", "理", "事", "会", ""]


@settings(max_examples=150)
@given(st.lists(st.text(ALPHABET, max_size=20), max_size=4))
def test_every_unit_is_what_stands_in_its_place(texts):
    units = characters(texts)
    rows = units.codes.nonzero()[0]
    for row, place in zip(rows.tolist(), units.places_of(rows, 1), strict=True):
        assert fold(texts[place.text][place.start : place.end]).text == units.names[units.codes[row]]


@settings(max_examples=100)
@given(st.text(ALPHABET, max_size=20))
def test_tokens_stand_where_the_cutter_has_them(text):
    cut = Characters().tokens
    units = tokens([text], cut)
    found = [text[start:end] for _, start, end in units.places_of(units.codes.nonzero()[0], 1)]
    assert found == [one.text for one in cut(text) if fold(one.text).text and any(map(str.isalnum, one.text))]
