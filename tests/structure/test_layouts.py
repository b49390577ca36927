"""Documents of each era and kind since 1946, composed for these tests, parse to the outlines that stand beside them."""

import sys
from pathlib import Path

import pytest
import rewrap
from opencc import OpenCC
from outlines import outline, shape
from parsing import essence_of, parse, rebuilt, squeeze

FOLDER = Path(__file__).resolve().parent / "layouts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
# Pages and languages are told by the lines; these documents lose them when lines are cut.
UNWRAPPABLE = {
    *("2000-one-line", "2007-council-pages", "2012-assembly-notes-by-page", "2012-assembly-bare-notes-by-page"),
    *("1946-security-council-volume", "1982-library-page"),
    *("1997-one-line-notes-with-strokes", "2023-two-languages"),
}


def read(name: str) -> str:
    """A document as it stands in the folder, form feeds among it."""
    return (FOLDER / f"{name}.txt").read_bytes().decode("utf-8")


def calls_to_parse(text: str) -> int:
    """How many functions are called to parse a text: a measure of work that no clock disturbs."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        parse(text)
    finally:
        sys.setprofile(None)
    return calls


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


REWRAPPED = [name for name in NAMES if parse(read(name)).kind in ("resolution", "draft") and name not in UNWRAPPABLE]


@pytest.mark.parametrize("name", REWRAPPED)
def test_the_width_of_lines_makes_no_difference_to_any_era(name):
    blocks = [line.strip() for line in read(name).split("\n") if line.strip()]
    expected = essence_of("\n\n".join(blocks) + "\n")
    for layout in rewrap.LAYOUTS.values():
        for width in (33, 60):
            assert essence_of(layout(blocks, width)) == expected


@pytest.mark.parametrize(
    ("name", "times"),
    [("2000-assembly", 60), ("2000-one-line", 60), ("1995-assembly-parts", 40), ("2023-report-high-commissioner", 60)],
)
def test_twice_the_text_takes_no_more_than_about_twice_the_work(name, times):
    text = read(name)
    once, twice = (calls_to_parse(text * count) for count in (times, 2 * times))
    assert twice < 2.3 * once
