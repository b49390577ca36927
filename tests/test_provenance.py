"""Where a paragraph is from: the pieces of the reader's text that it was made of, and what was left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.ingest import read_sources
from nlp.provenance import Piece, Tracer
from nlp.structure import structure_document
from nlp.types import Document, Footnote, NoteMark, Paragraph, SourceText

HEAD = "人权理事会\n\n第五十届会议\n\n50/1. 南南合作\n\n人权理事会，\n\n"


def pieces_of(text: str, zone: str = "operative", number: int = 1) -> tuple[Piece, ...]:
    """The pieces of a paragraph of a resolution that was parsed."""
    document = structure_document(SourceText("a.txt", text, "0" * 64))
    (paragraph,) = [one for one in document.paragraphs if (one.zone, one.number) == (zone, number)]
    return Tracer(document, text).pieces(paragraph)


def told(pieces: tuple[Piece, ...]) -> list[tuple[str, str, str | None]]:
    """Text, status and reason of each piece."""
    return [(piece.text, piece.status, piece.reason) for piece in pieces]


def test_what_stands_around_and_between_the_lines_of_a_paragraph_is_told():
    text = f"{HEAD}回顾以往各项决议，\n\n1. 注意到咨询委员会关于合作的\n\n报告；¹\n\n2. 决定继续审议。\n\n¹ A/HRC/50/1。\n"
    assert told(pieces_of(text)) == [
        ("1.", "dropped", "number"),
        ("注意到咨询委员会关于合作的", "kept", None),
        ("\n\n", "joined", None),
        ("报告；", "kept", None),
        ("¹", "dropped", "mark"),
    ]


def test_a_mark_and_markup_within_a_line_are_told_apart():
    text = f"{HEAD}回顾以往各项决议，\n\n1. **欢迎**《公约》<sup>1</sup> 和《宣言》；\n\n2. 决定。\n\n<sup>1</sup> 决议。\n"
    assert told(pieces_of(text)) == [
        ("1. **", "dropped", "number"),
        ("欢迎", "kept", None),
        ("**", "dropped", "layout"),
        ("《公约》", "kept", None),
        ("<sup>1</sup>", "dropped", "mark"),
        (" 和《宣言》；", "kept", None),
    ]


def test_a_footnote_in_the_middle_of_a_paragraph_is_told_as_one():
    text = "1. 欢迎合作\n4 A/HRC/52/80。\n和发展；\n"
    paragraph = Paragraph("operative", 1, "欢迎合作和发展；", source_spans=((3, 7), (23, 27)))
    document = Document("a.txt", paragraphs=(paragraph,), footnotes=(Footnote("4", "A/HRC/52/80。", ((10, 22),)),))
    assert told(Tracer(document, text).pieces(paragraph)) == [
        ("1.", "dropped", "number"),
        ("欢迎合作", "kept", None),
        ("\n", "joined", None),
        ("4 A/HRC/52/80。", "dropped", "footnote"),
        ("\n", "joined", None),
        ("和发展；", "kept", None),
    ]


def test_characters_that_take_no_room_and_blanks_put_in_are_told():
    text = "The\u200b Human\nRights Council"
    paragraph = Paragraph("body", 1, "The Human Rights Council", source_spans=((0, 10), (10, len(text))))
    assert told(Tracer(Document("a.txt", paragraphs=(paragraph,)), text).pieces(paragraph)) == [
        ("The", "kept", None),
        ("\u200b", "dropped", "invisible"),
        (" Human", "kept", None),
        ("\n", "joined", None),
        (" ", "inserted", None),
        ("Rights Council", "kept", None),
    ]


def test_places_go_with_the_characters_that_were_kept():
    page = {"page": 2, "box": [72, 100, 300, 120]}
    paragraph = Paragraph("body", 1, "合作", source_spans=((0, 1), (2, 3)), source_locations=(page, None))
    pieces = Tracer(Document("a.pdf", paragraphs=(paragraph,)), "合\n作").pieces(paragraph)
    assert [piece.location for piece in pieces] == [page, None, None]


def test_the_text_of_the_neighbours_on_the_same_line_is_not_left_out():
    text = "1. 欢迎；2. 决定；"
    first = Paragraph("operative", 1, "欢迎；", source_spans=((3, 6),))
    second = Paragraph("operative", 2, "决定；", source_spans=((9, 12),))
    tracer = Tracer(Document("a.txt", paragraphs=(first, second)), text)
    assert told(tracer.pieces(first)) == [("1.", "dropped", "number"), ("欢迎；", "kept", None)]
    assert told(tracer.pieces(second)) == [("决定；", "kept", None)]


def test_a_paragraph_that_knows_no_place_has_no_pieces():
    assert Tracer(Document("a.txt"), "").pieces(Paragraph("body", 1, "合作")) == ()


@pytest.mark.parametrize("name", sorted(path.name for path in (Path(__file__).parent.parent / "data" / "corpus").glob("*.txt")))
def test_what_was_kept_and_put_in_is_the_paragraph(corpus, name):
    (source,) = read_sources([corpus / name])
    document = structure_document(source)
    tracer = Tracer(document, source.text)
    for paragraph in document.paragraphs:
        pieces = tracer.pieces(paragraph)
        assert "".join(piece.text for piece in pieces if piece.status in ("kept", "inserted")) == paragraph.text
        assert all(source.text[piece.start : piece.end] == piece.text for piece in pieces if piece.status != "inserted")
        for piece in pieces:
            assert (piece.reason is not None) == (piece.status == "dropped")


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_whatever_was_dropped_the_pieces_cover_the_source_without_overlap(data):
    text = data.draw(st.text("合作 \n\u200b1.²abc", max_size=40))
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = [(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    joined = "".join(text[start:end] for start, end in spans)
    kept = joined.replace("\n", "").replace("\u200b", "").strip()
    paragraph = Paragraph("body", 1, kept, notes=(NoteMark("2", 0),), source_spans=tuple(spans))
    pieces = Tracer(Document("a.txt", paragraphs=(paragraph,)), text).pieces(paragraph)
    assert "".join(piece.text for piece in pieces if piece.status in ("kept", "inserted")) == kept
    ends = [0, *(piece.end for piece in pieces)]
    assert all(end <= piece.start for end, piece in zip(ends, pieces, strict=False))
