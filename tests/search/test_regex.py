"""Expressions of RE2: folded as the text is, refused where they can match nothing, never more than they say."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.search.places import find_words
from nlp.search.regex import fault_of, find_regex, fold_pattern
from nlp.text import fold, unify

FOLDED = {
    "Traditional characters become Simplified": ("普遍定期審議", "普遍定期审议"),
    "letters become small": ("UPR", "upr"),
    "signs become half-width": ("（甲｜乙）＊", "(甲|乙)*"),
    "white space vanishes": ("甲 乙\u3000丙\n", "甲乙丙"),
    "white space vanishes behind a backslash too": ("甲\\ 乙", "甲乙"),
    "punctuation stays": ("甲，乙。", "甲，乙。"),
    "a class by a letter stays": (r"\D\d\W\b\S", r"\D\d\W\b\S"),
    "a class by its Unicode name stays": (r"\p{Han}\PL\p{Lu}", r"\p{Han}\PL\p{Lu}"),
    "a class by its POSIX name stays": ("[[:^alpha:]A]", "[[:^alpha:]a]"),
    "a flag stays": ("(?U)A+(?P<Name>B)", "(?U)a+(?P<Name>b)"),
    "a code becomes its character": (r"\x41\x{5BE9}\x{FF0A}", "a审\\*"),
    "a quoted stretch becomes plain": (r"\QA.審\E+", r"a\.审+"),
    "a sign made plain stays plain": (r"\（\.", r"\(\."),
    "a range of letters becomes small": ("[A-Zａ-ｚ]", "[a-za-z]"),
    "a range of ideographs stays": ("[一-龥]", "[一-龥]"),
    "a range with a full-width hyphen": ("[一－龥]", "[一-龥]"),
    "a dash in a class is plain": ("[—甲]", r"[\-甲]"),
    "a dash outside a class is plain": ("甲—乙", r"甲\-乙"),
    "a bracket that begins a class": ("[]甲]", "[]甲]"),
    "a hyphen that ends a class": ("[甲-]", "[甲-]"),
    "a class of blanks matches nothing": ("[ \u3000]", r"[^\x00-\x{10FFFF}]"),
    "all but blanks match anything": ("[^ ]", r"[\x00-\x{10FFFF}]"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "folded"), FOLDED.values(), ids=FOLDED)
def test_an_expression_is_folded(written, folded):
    assert fold_pattern(written) == folded


@pytest.mark.parametrize("written", ["甲*", "(甲|)", "^", "$", r"\b", "甲?乙?", "(?m)$", "甲{0,3}", "乙|甲*", r"\B", "(甲*)+"])
def test_an_expression_that_can_match_nothing_is_refused(written):
    assert fault_of(fold_pattern(written)).key == "query.regex_empty"


@pytest.mark.parametrize("written", ["甲+", "甲*乙", "^甲", "甲$", r"\b甲", ".", "[^甲]", "甲{1,3}", "(?i)a"])
def test_an_expression_that_takes_a_character_is_not(written):
    assert fault_of(fold_pattern(written)) is None


@given(
    st.text(st.sampled_from("南合A（)[]\\*.-^ 審\u200b"), min_size=1, max_size=5),
    st.text(st.sampled_from("南合a()[]\\*.-^审"), max_size=20),
)
def test_a_plain_expression_finds_what_words_find_where_none_overlap(words, text):
    folded = fold(words).text
    if not folded:
        return
    places = []
    for start, end in find_words(folded, text):
        if not places or start >= places[-1][1]:
            places.append((start, end))
    assert find_regex(fold_pattern(re.escape(unify(words))), text) == places


@given(st.text(st.sampled_from("南A審[]()^-|*+?.{}1,2\\pPxXdQEHanC:<>—＊"), max_size=14), st.text(max_size=20))
def test_any_expression_is_asked_or_refused(written, text):
    pattern = fold_pattern(written)
    if fault_of(pattern) is None:
        spans = find_regex(pattern, fold(text).text)
        assert all(start < end for start, end in spans)


def test_half_of_a_character_in_a_text_does_not_matter():
    assert find_regex("甲.", "\ud800甲\udc00甲乙") == [(1, 3), (3, 5)]


def test_offsets_count_characters_beyond_the_basic_plane_once():
    assert find_regex("甲+", "\U00020000甲甲\U00020000甲") == [(1, 3), (4, 5)]
