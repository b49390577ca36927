"""A lexicon written in a standard format, read back and merged into an empty one, is what it was as far as the format goes."""

import pytest
from random_lexicons import as_written

from nlp.lexicon import load_lexicon
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.exchange.applying import apply_merge
from nlp.lexicon.exchange.formats import format_named, read_lexicon_file, write_lexicon
from nlp.lexicon.exchange.merging import plan_merge

FORMATS = pytest.mark.parametrize("name", ["tbx", "tbx-dct", "skos", "skos-xml"])


@pytest.fixture
def draft(tmp_path):
    (tmp_path / "themes").mkdir()
    (tmp_path / "lexicon.yaml").write_text("name: empty\nversion: 1.0.0\nlanguage: zh\n", encoding="utf-8")
    return Draft(tmp_path)


def merge(draft, name):
    format_ = format_named(name)
    read = read_lexicon_file(write_lexicon(load_lexicon(), format_).content, "out", format_)
    return plan_merge(draft.before(), read)


@FORMATS
def test_the_shipped_lexicon_comes_back_into_an_empty_one(name, draft):
    plan = merge(draft, name)
    assert not plan.faults
    assert not plan.differences
    apply_merge(draft, plan)
    kept = {theme[0]: theme for theme in as_written(draft.save())}
    assert kept == {theme[0]: theme for theme in as_written(load_lexicon())}


@FORMATS
def test_a_second_time_it_brings_nothing(name, draft):
    apply_merge(draft, merge(draft, name))
    draft.save()
    plan = merge(draft, name)
    assert (plan.themes, plan.additions, plan.differences, plan.absent) == ((), (), (), ())


@pytest.mark.parametrize(
    ("name", "has"), [("tbx", True), ("skos", True), ("skos-xml", True), ("csv", False), ("lexicoder", False)]
)
def test_the_terms_of_xml_and_rdf_have_elements_of_their_own(name, has):
    format_ = format_named(name)
    assert read_lexicon_file(write_lexicon(load_lexicon(), format_).content, "out", format_).has_elements is has
