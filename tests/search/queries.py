"""Random queries of the language, as people write them, for what must hold for every query."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from nlp.text import fold, unify

WORDS = (
    "南南",
    "合作",
    "南南合作",
    "发展",
    "人权",
    "强调",
    "普遍",
    "各国",
    "的",
    "和",
    "联合国",
    "第",
    "性",
    "COVID-19",
    "2030",
    "〇",
)
FILTERS = (
    "body:HRC", "body:GA,HRC", "session:43..53", "session:75", "year:2013..2020", "symbol:A/HRC/RES/*", "zone:operative",
    "zone:preambular,title", "zone:footnote", "opening:重申", "kind:resolution", "source:*hrc*", "zone:标题",
)  # fmt: skip
THEMES = (
    "theme:south-south-cooperation", "theme:普遍定期审议", "theme:universality", "主题：非选择性", "term:南南合作",
)  # fmt: skip
WHOLE_WORDS = ("word:合作", "word:南南合作,人权", "词：的", "word:COVID-19")
EXPRESSIONS = ("/南.合/", "/人权(理事会|委员会)/", r"/\d+/", "/[一-龥]{2}性/", "/合作|发展/", "/^重申/", "/。$/")


def words(texts: Sequence[str] = ()) -> SearchStrategy[str]:
    """A word to find: one that is common in resolutions, or a stretch of one of the texts."""
    common = st.sampled_from(WORDS)
    return st.one_of(common, stretches(texts)) if texts else common


def stretches(texts: Sequence[str], most: int = 12) -> SearchStrategy[str]:
    """A stretch of one of the texts, 1 to 12 characters, in quotation marks, so that every sign in it is plain."""

    def cut(place: tuple[str, int, int]) -> str:
        text, start, length = place
        start %= max(1, len(text))
        return text[start : start + length]

    places = st.tuples(st.sampled_from([text for text in texts if text.strip()]), st.integers(0, 10_000), st.integers(1, most))
    return places.map(cut).filter(has_characters).map(quoted)


def quoted(text: str) -> str:
    """The text as a literal quotation."""
    plain = "".join(f"\\{character}" if unify(character) in '"“”\\' else character for character in text)
    return f'"{plain}"'


def has_characters(text: str) -> bool:
    """Whether anything is left of a text when it is folded, and it can be asked for."""
    return bool(fold(text).text) and not any("\ud800" <= character <= "\udfff" for character in text)


def queries(texts: Sequence[str] = ()) -> SearchStrategy[str]:
    """A query of the whole language that can be read, with the themes and metadata of the shipped lexicon and corpus."""
    word = words(texts)
    star = st.builds("{}*{}".format, st.sampled_from(WORDS[:9]), st.sampled_from(("", *WORDS[:9]))) | st.sampled_from(
        ("*性", "*合作*", "南*合*作", "*的*")
    )
    near_three = st.builds('"{0} {1} {0}"~{2}'.format, st.sampled_from(WORDS), st.sampled_from(WORDS), st.integers(0, 30))
    near = near_three | st.builds(
        '"{} {}"~{}'.format, st.sampled_from(WORDS), st.sampled_from((*WORDS, "合*")), st.integers(0, 12)
    )
    placed = st.one_of(
        word, word, star, near, st.sampled_from(EXPRESSIONS), st.sampled_from(THEMES), st.sampled_from(WHOLE_WORDS)
    )
    choice = placed | st.builds("{}|{}".format, placed, placed)
    chain = st.builds("{} >>{} {}".format, choice, st.sampled_from(("", "0", "5", "20")), choice)
    longer_chain = st.builds("{} >>3 {}".format, chain, choice)
    part = st.one_of(placed, placed, choice, chain, longer_chain, st.sampled_from(FILTERS), choice.map("-{}".format))
    whole = st.recursive(part, _larger, max_leaves=5)
    return st.builds("{}{}".format, whole, st.sampled_from(("", "", "", " cited:no", " cited:yes")))


def _larger(smaller: SearchStrategy[str]) -> SearchStrategy[str]:
    forms: tuple[Callable[..., str], ...] = ("{} {}".format, "({})|({})".format, "({}) ({})".format, "-({}) {}".format)
    return st.one_of([st.builds(form, smaller, smaller) for form in forms])
