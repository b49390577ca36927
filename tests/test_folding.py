"""Folding and the way back, for any text."""

from hypothesis import given
from hypothesis import strategies as st

from nlp.text import fold

TEXTS = st.text(st.sampled_from("南合作（\u3000 \n\u200b\ufeff¹２Ａé\U0002f800"), max_size=30)


@given(TEXTS, st.data())
def test_a_span_of_the_folded_text_leads_to_the_source_and_back(text, data):
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    origins = folded.origins()
    assert origins.folded(*origins.span(start, end)) == (start, end)


@given(TEXTS, st.data())
def test_a_stretch_of_the_source_folds_to_the_span_it_became(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    folded = fold(text)
    first, last = folded.origins().folded(start, end)
    assert folded.text[first:last] == fold(text[start:end]).text
