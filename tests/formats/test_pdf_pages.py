"""What is read of pages composed for one purpose each: lines, columns, marks, running heads, notes, what is refused."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_writer import HEIGHT, WIDTH, Text, paragraph, pdf_file, scan_file

from nlp.errors import SourceError
from nlp.ingest.limits import Limits
from nlp.ingest.readers.pdf import read_pdf

FIRST = "回顾大会关于增进人权领域国际合作的各项决议，并回顾人权理事会和人权委员会就这个问题通过的各项决议，"
SECOND = "强调需要通过国际合作等途径，在促进和鼓励尊重人权和基本自由方面取得进一步进展，使所有人都能享有人权，"
UNKNOWN = "".join(map(chr, range(0xE000, 0xE040)))
RULE = "0.5 w 72 120 m 200 120 l S"


def read(pages, **options):
    return read_pdf(pdf_file(pages, **options), Limits())


def furniture_of(reading):
    return [reading.text[start:end] for start, end in reading.furniture]


def notes_of(reading):
    return {note.mark: "".join(reading.text[start:end] for start, end in note.spans) for note in reading.notes}


def test_a_line_below_another_is_a_line_and_a_wider_gap_a_blank_line():
    reading = read([[*paragraph(72, 760, FIRST), *paragraph(72, 700, SECOND)]])
    assert reading.text.split("\n\n") == ["\n".join([FIRST[:30], FIRST[30:]]), "\n".join([SECOND[:30], SECOND[30:]]) + "\n"]


def test_an_indent_is_two_blanks_for_the_width_of_a_chinese_character():
    reading = read([[*paragraph(72, 760, FIRST, indent=2), *paragraph(72, 724, SECOND, indent=2)]])
    assert [len(line) - len(line.lstrip()) for line in reading.text.splitlines()] == [4, 0, 4, 0]


def test_where_neither_gap_nor_indent_tells_a_line_that_ends_early_ends_its_paragraph():
    texts = [FIRST, SECOND, FIRST, SECOND]
    page = [line for number, text in enumerate(texts) for line in paragraph(72, 760 - 36 * number, text)]
    assert ["".join(block.split()) for block in read([page]).text.split("\n\n")] == texts


def test_a_form_feed_stands_between_pages():
    assert read([paragraph(72, 760, FIRST), paragraph(72, 760, SECOND)]).text.count("\f") == 1


@pytest.mark.parametrize("by_rows", [False, True], ids=["drawn one behind the other", "drawn row by row"])
def test_two_columns_are_read_one_behind_the_other(by_rows):
    left, right = paragraph(60, 760, FIRST * 3, width=18), paragraph(320, 760, SECOND * 3, width=18)
    page = sorted([*left, *right], key=lambda text: -text.y) if by_rows else [*left, *right]
    assert "".join(read([page]).text.split()) == FIRST * 3 + SECOND * 3


def test_a_title_across_two_columns_is_read_before_what_is_below_it():
    page = [*paragraph(60, 700, FIRST * 3, width=18), *paragraph(320, 700, SECOND * 3, width=18)]
    title = Text(200, 760, "增进人权领域的国际合作问题", 14)
    assert "".join(read([[*page, title]]).text.split()) == title.text + FIRST * 3 + SECOND * 3


def test_the_two_sides_of_a_masthead_stay_on_their_lines():
    sides = [Text(72, 800 - 18 * number, one) for number, one in enumerate(("联合国", "大会", "第六十八届会议", "议程项目"))]
    sides += [
        Text(400, 800 - 18 * number, one, 10) for number, one in enumerate(("A/RES/68/160", "Distr.: General", "Chinese"))
    ]
    lines = read([[*sides, *paragraph(72, 700, FIRST)]]).text.splitlines()
    assert [line.split() for line in lines[:2]] == [["联合国", "A/RES/68/160"], ["大会", "Distr.:", "General"]]


RAISED = {
    "small and raised": (Text(168, 764, "1", 7), "¹"),
    "two digits": (Text(168, 764, "12", 7), "¹²"),
    "at the top of the line": (Text(168, 768, "1", 6), "¹"),
    "as large as the text": (Text(168, 764, "1", 12), "¹"),
    "a star": (Text(168, 764, "*", 7), "*"),
    "in brackets": (Text(168, 764, "[1]", 7), "¹"),
    "lowered": (Text(168, 757, "2", 7), "2"),
    "small on the line": (Text(168, 760, "2", 9), "2"),
}


@pytest.mark.parametrize("kind", RAISED)
@pytest.mark.parametrize("is_last", [False, True], ids=["drawn in its place", "drawn last"])
def test_a_digit_that_is_printed_raised_is_written_raised(kind, is_last):
    mark, written = RAISED[kind]
    before, behind = Text(72, 760, "维也纳宣言和行动"), Text(182, 760, "中关于真诚合作的规定")
    line = [before, behind, mark] if is_last else [before, mark, behind]
    text = read([[*line, *paragraph(72, 742, FIRST)]]).text
    assert "".join(text.splitlines()[0].split()) == before.text + written + behind.text


def test_quotation_marks_that_are_drawn_last_stand_in_the_gaps_left_for_them():
    """LibreOffice draws them so, where a Latin font has them and the text is set in a Chinese one."""
    words = " -600 ".join(f"<{word.encode('utf-16-be').hex()}>" for word in ("题为", "发展权利宣言", "的第"))
    drawn = f"BT /F 12 Tf 1 0 0 1 72 760 Tm [{words}] TJ ET"
    text = read([[Text(97.6, 760, "“"), Text(176.8, 760, "”"), *paragraph(72, 742, FIRST)]], drawn=drawn).text
    assert "".join(text.splitlines()[0].split()) == "题为“发展权利宣言”的第"


def test_a_hyphen_at_the_end_of_a_line_is_kept():
    assert "COVID-" in read([[Text(72, 760, "应对 COVID-"), Text(72, 742, "19 疫情")]]).text


def test_sizes_are_those_that_are_seen_however_they_are_set():
    page = [*noted_page("1 A/CONF.157/24。", "2 第 55/2 号决议。")]
    assert read([page], is_scaled=True) == read([page])


def test_radicals_are_left_as_they_are():
    assert "⽂化" in read([[Text(72, 760, "尊重⽂化多样性的文化")]]).text


@pytest.mark.parametrize(
    ("matrix", "options"),
    [("0 1 -1 0 595 0", ""), ("-1 0 0 -1 595 842", ""), ("0 -1 1 0 0 842", ""), ("1 0 0 1 0 0", "/Rotate 90")],
    ids=["to the left", "upside down", "to the right", "by the reader"],
)
def test_a_page_that_was_turned_is_read_upright(matrix, options):
    page = [*paragraph(72, 760, FIRST), *paragraph(72, 700, SECOND)]
    assert read([page], matrix=matrix, options=options).text == read([page]).text


def pages_with(head, foot):
    """Four pages of text; ``head`` and ``foot`` make the texts at the borders of a page from its number."""
    bodies = [[*paragraph(72, 740 - page, FIRST[page:]), *paragraph(72, 500, SECOND[3 * page :] * 3)] for page in range(4)]
    return [[*head(number), *body, *foot(number)] for number, body in enumerate(bodies, start=1)]


def test_what_stands_at_one_height_on_several_pages_is_furniture_but_stays_in_the_text():
    reading = read(pages_with(lambda page: [Text(72, 800, "A/RES/68/160")], lambda page: [Text(290, 40, f"{page}/4", 9)]))
    assert furniture_of(reading) == [text for page in range(1, 5) for text in ("A/RES/68/160", f"{page}/4")]


def test_left_and_right_pages_have_the_same_running_head_the_other_way_round():
    def head(page):
        words = ["A/RES/68/160", "增进人权领域的国际合作"]
        return [Text(72, 800, words[page % 2], 9), Text(380, 800, words[1 - page % 2], 9)]

    assert len(furniture_of(read(pages_with(head, lambda page: [])))) == 4


@pytest.mark.parametrize(
    "foot",
    ["13-44904 (C)", "GE.20-08874 (C)", "N2038245", "1/1", "3", "- 1 -", "第1页", "file:///tmp/a.html"],
)
def test_the_foot_of_a_single_page_is_furniture_where_it_can_be_nothing_else(foot):
    assert furniture_of(read([[*paragraph(72, 740, FIRST), Text(72, 40, foot, 9)]])) == [foot]


def test_a_symbol_and_the_title_above_the_second_page_are_furniture():
    first = [Text(72, 780, "68/160. 增进人权领域的国际合作"), *paragraph(72, 740, FIRST)]
    second = [Text(72, 800, "增进人权领域的国际合作"), Text(400, 800, "A/RES/68/160"), *paragraph(72, 760, SECOND)]
    assert [line.split() for line in furniture_of(read([first, second]))] == [["增进人权领域的国际合作", "A/RES/68/160"]]


NO_FURNITURE = {
    "a masthead": [Text(72, 800, "联合国 A/RES/68/160")],
    "a heading": [Text(72, 800, "附件")],
    "a line that ends a paragraph": [Text(72, 800, "并鼓励尊重人权和基本自由；")],
    "a heading of a part": [Text(72, 800, "一")],
}


@pytest.mark.parametrize("kind", NO_FURNITURE)
def test_what_may_be_text_is_no_furniture(kind):
    assert furniture_of(read([[*NO_FURNITURE[kind], *paragraph(72, 740, FIRST)], paragraph(72, 740, SECOND)])) == []


def test_a_sentence_that_two_pages_share_at_one_height_is_text():
    assert furniture_of(read(pages_with(lambda page: [Text(72, 800, "决定继续处理此事；")], lambda page: []))) == []


def noted_page(*notes, size=9, y=100):
    line = [Text(72, 760, "维也纳宣言"), Text(132, 764, "1", 7), Text(140, 760, "和千年宣言"), Text(200, 764, "2", 7)]
    return [*line, *paragraph(72, 742, FIRST), *(Text(72, y - 14 * number, note, size) for number, note in enumerate(notes))]


@pytest.mark.parametrize(
    ("size", "drawn"),
    [(9, ""), (12, RULE), (9, RULE)],
    ids=["in smaller type", "below a rule", "in smaller type, below a rule"],
)
@pytest.mark.parametrize("form", ["{} {}", "{}/ {}", "{}. {}"], ids=["bare", "with a stroke", "with a point"])
def test_notes_at_the_foot_of_a_page_are_notes(size, drawn, form):
    page = noted_page(form.format(1, "A/CONF.157/24，第三章。"), form.format(2, "第 55/2 号决议。"), size=size)
    assert notes_of(read([page], drawn=drawn)) == {"1": "¹ A/CONF.157/24，第三章。", "2": "² 第 55/2 号决议。"}


def test_a_note_goes_on_at_the_foot_of_the_next_page():
    first = noted_page("1 A/CONF.157/24。", "2 见《大会正式记录，第六十八届会议，")
    second = [*paragraph(72, 760, SECOND), Text(72, 100, "补编第 53 号》。", 9)]
    reading = read([first, second], drawn=RULE)
    assert notes_of(reading)["2"] == "² 见《大会正式记录，第六十八届会议，补编第 53 号》。"
    assert len(reading.notes[1].spans) == 2


def test_small_type_at_the_foot_that_no_mark_calls_is_text():
    page = [*paragraph(72, 760, FIRST), Text(72, 100, "53 个国家投了赞成票。", 9)]
    assert read([page]).notes == ()


def test_a_rule_above_the_last_paragraph_makes_no_note_of_it():
    page = [*paragraph(72, 760, FIRST), Text(72, 100, "2. 决定继续处理此事。")]
    assert read([page], drawn=RULE).notes == ()


def test_every_place_says_the_page_and_the_box_of_what_stands_there():
    reading = read([paragraph(72, 760, FIRST), paragraph(72, 760, SECOND)])
    texts = [reading.text[place.start : place.end] for place in reading.places]
    assert "".join(texts) == FIRST + SECOND
    assert [place.location["page"] for place in reading.places] == [1, 1, 2, 2]
    left, bottom, right, top = reading.places[0].location["box"]
    assert (left, right) == (72.0, 432.0)
    assert 750 < bottom < 760 < top < 775


REFUSED = {
    "a picture": (scan_file(), "source.no_text_layer"),
    "pictures with a stamp": (scan_file(3), "source.no_text_layer"),
    "a password": (pdf_file([paragraph(72, 760, FIRST)], locked=True), "source.encrypted"),
    "half a file": (b"%PDF-1.7\n1 0 obj\n<</Type", "source.damaged"),
    "no PDF": (b"hello", "source.damaged"),
    "more pages than the limit": (pdf_file([[Text(72, 760, "大会")]] * 4), "source.limit_pages"),
    "characters that no one can read": (pdf_file([paragraph(72, 760, UNKNOWN)], is_known=False), "source.no_text_layer"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_read_is_refused_with_the_reason(kind):
    data, key = REFUSED[kind]
    with pytest.raises(SourceError) as refused:
        read_pdf(data, Limits(pages=3))
    assert refused.value.key == key


def test_a_page_without_text_between_others_is_an_empty_page():
    assert re.sub(r"[^\f大会]", "", read([[Text(72, 760, "大会")], [], [Text(72, 760, "大会")]]).text) == "大会\f\f大会"


_PIECES = st.builds(
    Text,
    st.floats(0, WIDTH),
    st.floats(0, HEIGHT),
    st.text("大会决议人权，。；¹*1234AB()[] \u3000⽂\U00020bb7", min_size=1, max_size=12),
    st.sampled_from([6, 9, 10.5, 12, 24]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(_PIECES, max_size=12), min_size=1, max_size=3))
def test_whatever_stands_on_the_pages_the_spans_lie_within_the_text_in_order(pages):
    reading = read(pages)
    spans = sorted([*reading.furniture, *(span for note in reading.notes for span in note.spans)])
    assert all(0 <= start < end <= len(reading.text) for start, end in spans)
    assert all(before[1] <= behind[0] for before, behind in pairwise(spans))
    placed = [(place.start, place.end) for place in reading.places]
    assert placed == sorted(placed)
    outside = "".join(
        reading.text[end:start] for (_, end), (start, _) in zip([(0, 0), *placed], [*placed, (None, 0)], strict=True)
    )
    assert outside.split() == []
