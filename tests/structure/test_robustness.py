"""Any text gives a document: no text is refused, none takes more than linear time, and spans always lead back."""

import contextlib
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parsing import parse, rebuilt, squeeze

from nlp.errors import SourceError
from nlp.ingest.readers.text import decode_text
from nlp.structure import document_to_json, structure_document
from nlp.types import SourceText

PIECES = [
    *("大会，", "人权理事会，", "1. ", "2. ", "重申", "回顾", "决定", "，", "；", "。", "、", "“", "”", "《宪章》"),
    *("\n", "\n\n", "\f", "\r\n", " ", "　", "\u200b", "\u00ad", "1", "¹", "²", "*", "**", "<sup>1</sup>", "[x](#)", "\\("),
    *(
        "附件",
        "A",
        "B. 标题",
        "第45次会议",
        "2020年6月22日",
        "[经记录表决，以",
        "33票赞成",
        "赞成：",
        "古巴",
        "http://undocs.org/A/1",
    ),
    *("A/RES/55/90", "55/90. 题目", "[根据第三委员会的报告(A/55/1)通过]", "：决议草案", "____", "GE.20-08874 3", "- 2 -"),
]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_a_document(text):
    document_to_json(parse(text))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_pieces_of_resolutions_in_any_order_give_a_document_whose_spans_rebuild_it(pieces):
    text = "".join(pieces)
    document = parse(text)
    last = 0
    for paragraph in document.paragraphs:
        assert rebuilt(text, paragraph.source_spans) == squeeze(paragraph.text)
        for start, end in paragraph.source_spans:
            assert last <= start < end
            last = end
        assert all(0 <= note.offset <= len(paragraph.text) for note in paragraph.notes)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_a_source_error(data):
    with contextlib.suppress(SourceError):
        text, encoding = decode_text(data, where="file.txt")
        assert structure_document(SourceText("file.txt", text, "", encoding)).source == "file.txt"


@pytest.mark.parametrize(
    "piece",
    [
        "一",
        "1",
        "1. ",
        "*",
        "**",
        "[",
        "](",
        "<sup>",
        "\\",
        "http://a",
        "，",
        "“",
        "大会，",
        "第",
        "次会议",
        "2020年",
        "\n1\n",
        "\n(a) x",
        "《",
        "_",
    ],
)
def test_a_long_run_of_one_piece_gives_a_document(piece):
    text = "大会，\n\n" + piece * 5000
    for paragraph in parse(text).paragraphs:
        assert rebuilt(text, paragraph.source_spans) == squeeze(paragraph.text)


def test_a_shuffled_resolution_still_gives_spans_that_rebuild_it(corpus):
    lines = (corpus / "hrc-res-53-11.txt").read_text(encoding="utf-8").split("\n")
    random.Random(7).shuffle(lines)
    text = "\n".join(lines)
    for paragraph in parse(text).paragraphs:
        assert rebuilt(text, paragraph.source_spans) == squeeze(paragraph.text)
