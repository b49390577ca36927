"""Queries are read: any text gives a query or an error on one line."""

from hypothesis import given, settings
from hypothesis import strategies as st
from queries import queries

from nlp.errors import UsageError
from nlp.lexicon.load import load_lexicon
from nlp.search.names import theme_names
from nlp.search.query import Query
from nlp.search.read import read_query

NAMES = theme_names(load_lexicon())


@given(queries())
def test_a_query_that_follows_the_rules_is_read(written):
    assert read_query(written, NAMES).written == written


@settings(max_examples=300)
@given(st.text(st.sampled_from('南合 a5"“”()|-*~>:\\/：（）＊\u3000\u200b[+?题theme,')) | st.text(max_size=40))
def test_any_text_is_a_query_or_an_error_on_one_line(written):
    try:
        outcome: object = read_query(written, NAMES)
    except UsageError as error:
        outcome = [error.line(language) for language in ("zh", "en")]
    assert isinstance(outcome, Query) or all(line.splitlines() == [line] for line in outcome)
