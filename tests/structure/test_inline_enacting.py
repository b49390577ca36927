"""The enacting clause of a page that lost its line breaks, where it does not stand in a line of its own."""

from itertools import pairwise

from parsing import parse

from nlp.structure import structure_document
from nlp.types import SourceText

TEXT = "52/208. 各国人民之间的相互学习 大会，回顾其各项决议，1. 重申各国人民有权发展自己的文化；2. 决定继续审议。"


def test_the_heading_of_a_part_ends_where_the_text_of_its_line_begins():
    spans = sorted(
        span for one in parse(f"大会决议\n52/208. 学习\nA. 各国人民 {TEXT[20:]}").paragraphs for span in one.source_spans
    )
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_a_clause_in_what_the_file_sets_apart_is_none():
    document = structure_document(SourceText("a.pdf", TEXT, "", furniture=((0, len(TEXT)),)))
    assert document.kind == "other"
