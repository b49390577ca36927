"""Cutting a paragraph at its mentions."""

from hypothesis import given
from hypothesis import strategies as st

from nlp.report.marks import cut_at_mentions
from nlp.types import Mention


@st.composite
def texts_with_mentions(draw):
    text = draw(st.text(max_size=30))
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=5))
    return text, [Mention(start, end, text[start:end], str(start)) for start, end in spans if start < end]


@given(texts_with_mentions())
def test_the_pieces_are_the_text_and_the_marked_ones_are_the_mentions(sample):
    text, mentions = sample
    pieces = cut_at_mentions(text, mentions)
    assert "".join(piece.text for piece in pieces) == text
    marked: set[int] = set()
    position = 0
    for piece in pieces:
        if piece.terms:
            marked.update(range(position, position + len(piece.text)))
        position += len(piece.text)
    assert marked == {offset for mention in mentions for offset in range(mention.start, mention.end)}


def test_mentions_side_by_side_are_two_marks():
    mentions = [Mention(0, 4, "南南合作", "a"), Mention(4, 8, "三方合作", "b")]
    assert [piece.terms for piece in cut_at_mentions("南南合作三方合作", mentions)] == [("a",), ("b",)]


def test_overlapping_mentions_are_one_mark_with_both_terms():
    mentions = [Mention(0, 3, "北南、", "a"), Mention(2, 6, "、南南及", "b")]
    first, *_ = cut_at_mentions("北南、南南及三方", mentions)
    assert (first.text, first.terms) == ("北南、南南及", ("a", "b"))
