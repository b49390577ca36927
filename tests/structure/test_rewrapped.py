"""The same document parses to the same result however it is wrapped, told apart and damaged in transport."""

import re
from pathlib import Path

import pytest
import rewrap
from hypothesis import given, settings
from hypothesis import strategies as st
from parsing import essence_of, parse, rebuilt, squeeze

CORPUS = Path(__file__).resolve().parent.parent.parent / "data" / "corpus"
NAMES = ["ga-75-third-committee-draft", "ga-res-68-160", "ga-res-76-164", "hrc-res-43-21", "hrc-res-53-11"]


@pytest.fixture(scope="module")
def texts(corpus):
    return {name: (corpus / f"{name}.txt").read_bytes().decode("utf-8") for name in NAMES}


@pytest.fixture(scope="module")
def expected(texts):
    return {name: essence_of(text) for name, text in texts.items()}


@pytest.mark.parametrize("layout", rewrap.LAYOUTS)
@pytest.mark.parametrize("name", NAMES)
def test_the_width_of_lines_makes_no_difference(name, layout, texts, expected):
    blocks = rewrap.blocks_of(texts[name])
    for width in rewrap.WIDTHS:
        assert essence_of(rewrap.LAYOUTS[layout](blocks, width)) == expected[name], width


@pytest.mark.parametrize("damage", rewrap.DAMAGES)
@pytest.mark.parametrize("name", NAMES)
def test_damage_in_transport_makes_no_difference(name, damage, texts, expected):
    blocks = rewrap.blocks_of(texts[name])
    for text in (texts[name], rewrap.by_blank_lines(blocks, 25), rewrap.by_indent(blocks, 33, between="\n\n")):
        damaged = rewrap.DAMAGES[damage](text)
        assert essence_of(damaged) == expected[name]
        for paragraph in parse(damaged).paragraphs:
            assert rebuilt(damaged, paragraph.source_spans) == squeeze(paragraph.text)


@pytest.mark.parametrize("layout", ["blank lines", "indent of one", "ideographic indent, blank line between lines"])
@pytest.mark.parametrize("name", NAMES)
def test_form_feeds_and_page_numbers_make_no_difference(name, layout, texts, expected):
    blocks = rewrap.blocks_of(texts[name])
    for width, furniture in ((33, ()), (40, ("第 {page} 页",)), (60, ("- {page} -",)), (100_000, ("GE.20-08874 {page}",))):
        assert (
            essence_of(rewrap.with_pages(rewrap.LAYOUTS[layout](blocks, width), furniture, seed=1, pages=2)) == expected[name]
        )


@pytest.mark.parametrize("name", ["ga-75-third-committee-draft", "ga-res-76-164", "hrc-res-53-11"])
@pytest.mark.parametrize("layout", ["blank lines", "indent of two"])
def test_raised_marks_that_became_plain_digits_make_no_difference(name, layout, texts, expected):
    plain = str.maketrans("¹²³⁴⁵", "12345")
    blocks = [re.sub(r"<sup>(\d)</sup>", r"\1", block).translate(plain) for block in rewrap.blocks_of(texts[name])]
    for width in (20, 33, 60, 100_000):
        assert essence_of(rewrap.LAYOUTS[layout](blocks, width)) == expected[name], width


@settings(max_examples=40, deadline=None)
@given(
    name=st.sampled_from(NAMES),
    layout=st.sampled_from(sorted(rewrap.LAYOUTS)),
    width=st.integers(12, 120),
    damages=st.lists(st.sampled_from([key for key in rewrap.DAMAGES if key != "CR"]), max_size=2, unique=True),
)
def test_any_width_layout_and_damage_give_the_same_parse(name, layout, width, damages):
    original = (CORPUS / f"{name}.txt").read_bytes().decode("utf-8")
    text = rewrap.LAYOUTS[layout](rewrap.blocks_of(original), width)
    for damage in sorted(damages, key=lambda damage: damage == "CRLF"):  # blanks between CR and LF would be lines
        text = rewrap.DAMAGES[damage](text)
    assert essence_of(text) == essence_of(original)
