"""Documents of each era and kind since 1946, composed for these tests, parse to the outlines that stand beside them."""

from pathlib import Path

import pytest
from opencc import OpenCC
from outlines import outline, shape
from parsing import parse, rebuilt, squeeze

FOLDER = Path(__file__).resolve().parent / "layouts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


def read(name: str) -> str:
    """A document as it stands in the folder, form feeds among it."""
    return (FOLDER / f"{name}.txt").read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_document_parses_to_its_outline(name, regenerate_golden):
    path = FOLDER / f"{name}.outline"
    found = outline(parse(read(name)))
    if regenerate_golden:
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_what_was_parsed_is_what_the_spans_hold(name):
    text = read(name)
    document = parse(text)
    assert rebuilt(text, document.title_spans) == (squeeze(document.title) or "")
    for piece in (*document.paragraphs, *document.footnotes):
        assert rebuilt(text, piece.source_spans) == squeeze(piece.text)


@pytest.mark.parametrize("name", NAMES)
def test_no_two_paragraphs_have_the_same_part_zone_and_number(name):
    keys = [(p.part, p.zone, p.number) for p in parse(read(name)).paragraphs]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", NAMES)
def test_traditional_characters_change_nothing_but_the_text(name):
    text = read(name)
    traditional = OpenCC("s2t").convert(text)
    assert len(traditional) == len(text)
    assert traditional != text
    assert shape(parse(traditional)) == shape(parse(text))


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_of_windows_change_nothing(name):
    assert outline(parse(read(name).replace("\n", "\r\n"))) == outline(parse(read(name)))
