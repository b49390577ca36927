"""What a query finds in one text: each rule of the language on a sentence, and the rules that need care against naive scans."""

from itertools import pairwise, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.cutting import LateTokens
from nlp.lexicon.load import load_lexicon
from nlp.search.match import find_in
from nlp.search.names import theme_names
from nlp.search.places import chains, find_near, find_wild
from nlp.search.query import MOST_WILD, Words
from nlp.search.read import read_query
from nlp.search.unit import Origin, Unit
from nlp.text import fold, is_han
from nlp.themes import Tagger

ORIGIN = Origin("hrc-res-53-11.txt", "A/HRC/RES/53/11", "HRC", "53", "2023", "resolution")
LEXICON = load_lexicon()
TAGGER = Tagger(LEXICON)
NAMES = theme_names(LEXICON)
CUTTER = LateTokens(LEXICON)
TEXTS = st.text(st.sampled_from("南合作的，a"), max_size=14)


def unit_of(text, *, zone="operative", opening=None, number=1, part=None):
    (tags,) = TAGGER.tag([text])
    return Unit(ORIGIN, part, zone, number, 1, opening, text, tags)


def found(written, text, **known):
    """The stretches of the text that the query finds; None where it does not hold."""
    hit = find_in(read_query(written, NAMES, None, CUTTER.tokens), unit_of(text, **known))
    return None if hit is None else [text[start:end] for start, end in hit.spans]


FINDS = {
    "words stand in the text": ("南南合作", "加强南南合作，", ["南南合作"]),
    "a whole word stands by itself": ("word:合作", "合作与南南合作。", ["合作"]),
    "a whole word that stands within longer ones alone": ("word:合作", "加强南南合作，", None),
    "a whole word, blanks and forms apart": ("word:人权 word:upr", "ＵＰＲ的人 權", ["ＵＰＲ", "人 權"]),
    "a whole word before another": ("word:人权 >> word:对话", "对话、人权与对话", ["人权", "对话"]),
    "words that do not stand in it": ("南北合作", "加强南南合作，", None),
    "places that overlap count": ("南南", "南南南", ["南南", "南南"]),
    "blanks in the text do not matter": ("南南合作", "加强南南\u3000合 作，", ["南南\u3000合 作"]),
    "line ends and characters without room do not matter": ("普遍定期", "普遍\n定\u200b期", ["普遍\n定\u200b期"]),
    "Traditional finds Simplified": ("普遍定期審議", "普遍定期审议机制", ["普遍定期审议"]),
    "Simplified finds Traditional": ("普遍定期审议", "普遍定期審議機制", ["普遍定期審議"]),
    "upper and lower case are one": ("covid-19", "COVID-19大流行", ["COVID-19"]),
    "full-width letters are half-width ones": ("ＵＰＲ", "upr", ["upr"]),
    "a blank asks for both": ("人权 对话", "人权领域的对话", ["人权", "对话"]),
    "a blank asks for both, and one is missing": ("人权 对话", "人权领域", None),
    "a bar asks for one": ("人权|自由", "基本自由", ["自由"]),
    "a bar finds both where both stand": ("人权|自由", "人权和基本自由", ["人权", "自由"]),
    "a bar binds tighter than a blank": ("人权|自由 对话", "自由与对话", ["自由", "对话"]),
    "a minus asks for absence": ("合作 -北南", "南南合作", ["合作"]),
    "a minus drops texts": ("合作 -北南", "北南合作", None),
    "a minus takes all choices behind it": ("-北南|南北", "南北合作", None),
    "a minus alone holds without a span": ("-北南", "南南合作", []),
    "brackets come first": ("(人权 对话)|合作", "国际合作", ["合作"]),
    "a star is a run of Han characters": ("非*性", "非选择性、非政治化", ["非选择性"]),
    "a star may be nothing": ("南*南", "南南合作", ["南南"]),
    "a star does not pass over punctuation": ("非*性", "非政治、客观性", None),
    "a star does not pass over more than eight": ("甲*乙", "甲一二三四五六七八九乙", None),
    "a star passes over eight": ("甲*乙", "甲一二三四五六七八乙", ["甲一二三四五六七八乙"]),
    "a star takes the nearest": ("非*性", "非选择性和客观性", ["非选择性"]),
    "a star at the end takes what is there": ("南南*", "南南合作，", ["南南合作"]),
    "a star at both ends": ("*合*", "南南合作，", ["南南合作"]),
    "stars take letters only where they are written": ("COVID*", "COVID-19", ["COVID"]),
    "near in either order": ('"三方 南南"~5', "南南合作和三方合作", ["南南合作和三方"]),
    "near but too far": ('"三方 南南"~2', "南南合作和三方合作", None),
    "near counts all the characters between": ('"甲 乙 丙"~3', "甲一乙二三丙", ["甲一乙二三丙"]),
    "near counts all the characters between, one too many": ('"甲 乙 丙"~2', "甲一乙二三丙", None),
    "near takes the shortest stretch": ('"甲 乙"~9', "甲甲乙乙", ["甲乙"]),
    "near never counts a place twice": ('"南 南"~5', "南方合作", None),
    "near takes words that do not overlap": ('"南南合作 合作"~5', "南南合作", None),
    "near takes stars": ('"非*性 客观"~2', "客观、非选择性", ["客观、非选择性"]),
    "in order": ("重申 >> 对话", "重申必须开展对话", ["重申", "对话"]),
    "in the other order": ("对话 >> 重申", "重申必须开展对话", None),
    "in order and close": ("重申 >>4 对话", "重申必须开展对话", ["重申", "对话"]),
    "in order but not close": ("重申 >>3 对话", "重申必须开展对话", None),
    "in order all places of a chain count": ("甲 >> 乙", "乙甲甲乙", ["甲", "甲", "乙"]),
    "in order through choices": ("甲 >> 乙|丙 >>0 丁", "甲，乙，丙丁", ["甲", "丙", "丁"]),
    "an expression": ("/南.合作/", "南南合作和南北合作", ["南南合作", "南北合作"]),
    "an expression takes words as they are folded": ("/審議|ＵＰＲ/", "审议和upr", ["审议", "upr"]),
    "an expression looks past blanks": ("/南南 合作/", "南南合 作", ["南南合 作"]),
    "a theme": ("theme:普遍定期审议", "第四轮普遍定期审议的作用", ["普遍定期审议"]),
    "a theme that is not there": ("theme:普遍定期审议", "第四轮审议的作用", None),
    "a theme's mention where blanks stand": ("theme:south-south-cooperation", "加强南 南合作，", ["南 南合作"]),
    "a term": ("term:南南合作", "南南合作和三方合作", ["南南合作"]),
    "a field holds without a span": ("session:53", "南南合作", []),
    "a field beside a word": ("南南 body:hrc", "南南合作", ["南南"]),
    "a field that is another": ("南南 body:GA", "南南合作", None),
    "one of several values": ("南南 body:GA,HRC", "南南合作", ["南南"]),
    "a session in a range": ("南南 session:43..53", "南南合作", ["南南"]),
    "a year out of range": ("南南 year:2013..2021", "南南合作", None),
    "a symbol with a star": ("南南 symbol:A/HRC/RES/*", "南南合作", ["南南"]),
    "a symbol with a star within": ("南南 symbol:a/*/53/*", "南南合作", ["南南"]),
    "a symbol without a star is a whole one": ("南南 symbol:A/HRC", "南南合作", None),
    "a source with a star": ("南南 source:*53-11.txt", "南南合作", ["南南"]),
    "a kind": ("南南 kind:决议", "南南合作", ["南南"]),
    "a zone": ("南南 zone:执行,脚注", "南南合作", ["南南"]),
    "another zone": ("南南 zone:title", "南南合作", None),
    "a span within a longer one is part of it": ("非选择|非选择性", "非选择性", ["非选择性"]),
    "spans that overlap stay": ("南南合|合作", "南南合作", ["南南合", "合作"]),
    "cited, yes": ("发展权 cited:yes", "回顾题为“发展权”的第72/167号决议，发展权", ["发展权"]),
    "cited only": ("发展权 cited:no", "回顾题为“发展权”的第72/167号决议，", None),
    "cited asks nothing of a text without spans": ("session:53 cited:no", "回顾", []),
    "cited holds for no text without spans": ("session:53 cited:yes", "回顾", None),
    "nothing to find in an empty text": ("南南", "", None),
}  # fmt: skip


@pytest.mark.parametrize(("written", "text", "expected"), FINDS.values(), ids=FINDS)
def test_a_query_finds(written, text, expected):
    assert found(written, text) == expected


@pytest.mark.parametrize("opening", ["敦促", "又敦促", "强烈敦促"])
def test_an_opening_is_one_of_the_values_or_ends_with_one(opening):
    assert found("opening:敦促", "敦促各国", opening=opening) == []
    assert found("opening:又敦促", "敦促各国", opening=opening) == ([] if opening == "又敦促" else None)


def test_a_part_of_a_resolution_is_asked_for_by_its_letter():
    assert found("分部:a", "决定", part="A") == []
    assert found("part:A", "决定", part=None) is None


@pytest.mark.parametrize("zone", ["title", "footnote"])
def test_titles_and_footnotes_are_zones(zone):
    assert found(f"zone:{zone} 决议", "大会决议", zone=zone) == ["决议"]


def test_what_is_cited_and_what_is_not_are_told_apart():
    text = "回顾题为“发展权”的第72/167号决议，又重申发展权"
    (said,) = find_in(read_query("发展权 cited:no", NAMES), unit_of(text)).spans
    (cited,) = find_in(read_query("发展权 cited:yes", NAMES), unit_of(text)).spans
    assert (cited, said) == ((5, 8), (24, 27))


@given(TEXTS, st.text(st.sampled_from("南合a\u3000Ａ"), min_size=1, max_size=3))
def test_words_are_found_wherever_a_scan_finds_them(text, words):
    folded, wanted = fold(text).text, fold(words).text
    if not wanted:
        return
    hit = find_in(read_query(f'"{words}"', {}), Unit(ORIGIN, None, "body", 1, 1, None, text))
    naive = sum(folded[start : start + len(wanted)] == wanted for start in range(len(folded)))
    assert (len(hit.spans) if hit else 0) == naive


def naive_wild(pieces, text):
    """From every place of the first piece, the nearest of the next that lets all follow, by trying all of them."""

    def ends(at, rest):
        if not rest:
            return [at]
        for gap in range(MOST_WILD + 1):
            between = text[at : at + gap]
            if len(between) == gap and all(map(is_han, between)) and text.startswith(rest[0], at + gap):
                found_ends = ends(at + gap + len(rest[0]), rest[1:])
                if found_ends:
                    return found_ends
        return []

    solid = [piece for piece in pieces if piece]
    spans = set()
    for start in range(len(text)):
        for end in ends(start + len(solid[0]), solid[1:]) if text.startswith(solid[0], start) else []:
            first, last = start, end
            while not pieces[0] and start - first < MOST_WILD and first and is_han(text[first - 1]):
                first -= 1
            while not pieces[-1] and last - end < MOST_WILD and last < len(text) and is_han(text[last]):
                last += 1
            spans.add((first, last))
    return sorted(spans)


@given(
    st.text(st.sampled_from("南合作，"), max_size=24),
    st.lists(st.text(st.sampled_from("南合"), min_size=1, max_size=2), min_size=1, max_size=3),
    st.booleans(),
    st.booleans(),
)
def test_stars_are_found_wherever_trying_all_finds_them(text, pieces, begins, ends):
    wild = ["", *pieces] if begins else pieces
    wild = [*wild, ""] if ends else wild
    assert find_wild(wild, text) == naive_wild(wild, text)


def naive_near(parts, within, text):
    """The shortest spans of all products of places in all orders."""
    places = [[(at, at + len(part)) for at in range(len(text)) if text.startswith(part, at)] for part in parts]
    spans = set()
    for chosen in product(*places):
        for order in permutations(chosen):
            gaps = [after[0] - before[1] for before, after in pairwise(order)]
            if all(gap >= 0 for gap in gaps) and sum(gaps) <= within:
                spans.add((order[0][0], order[-1][1]))
    return sorted(
        span for span in spans if not any(other != span and span[0] <= other[0] and other[1] <= span[1] for other in spans)
    )


@given(TEXTS, st.lists(st.text(st.sampled_from("南合作"), min_size=1, max_size=2), min_size=2, max_size=3), st.integers(0, 8))
def test_nearness_is_found_wherever_trying_all_finds_it(text, parts, within):
    assert find_near([Words(part) for part in parts], within, text) == naive_near(parts, within, text)


SPANS = st.lists(
    st.integers(0, 20).flatmap(lambda start: st.tuples(st.just(start), st.integers(start + 1, start + 4))), max_size=5
)


@given(st.lists(SPANS, min_size=2, max_size=4), st.data())
def test_chains_are_those_that_trying_all_finds(steps, data):
    steps = [sorted(set(spans)) for spans in steps]
    within = data.draw(st.lists(st.none() | st.integers(0, 6), min_size=len(steps) - 1, max_size=len(steps) - 1))
    expected = {
        span
        for chain in product(*steps)
        if all(
            after[0] >= before[1] and (limit is None or after[0] - before[1] <= limit)
            for (before, after), limit in zip(pairwise(chain), within, strict=True)
        )
        for span in chain
    }
    assert chains(steps, within) == sorted(expected)
