"""The filters that all answers share."""

from __future__ import annotations

import pytest

from nlp.lexicon import load_lexicon
from nlp.mine.model import CountedDocument
from nlp.rows.filters import make_selection, scope_filters
from nlp.search.query import TextFilter


def document_of(body: str | None) -> CountedDocument:
    return CountedDocument("a.txt", "", None, body, "53", "2023", "resolution", ())


@pytest.mark.parametrize(
    ("named", "body"),
    [("HRC", "HRC"), ("hrc", "HRC"), ("人权理事会", "HRC"), ("SubCom", "SubCom"), ("subcom", "SubCom"), ("OAU", "OAU")],
)
def test_a_body_is_taken_by_its_code_in_any_letters_or_by_its_chinese_name(named, body):
    selection = make_selection(load_lexicon(), body=[named])
    assert selection.takes_document(document_of(body))
    assert not selection.takes_document(document_of("GA"))
    assert not selection.takes_document(document_of(None))


def test_a_search_takes_a_body_by_its_chinese_name_too():
    assert scope_filters(body=["大会", "hrc"]) == (TextFilter("body", ("GA", "HRC")),)
