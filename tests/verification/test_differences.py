"""Two pages compared: whatever is changed is found and named; a page that a browser saved again is the same page."""

from __future__ import annotations

import base64
import random
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "report"))
import report_samples as samples

from nlp.errors import SourceError
from nlp.messages import LANGUAGES
from nlp.report.page import render
from nlp.verification import differences
from nlp.verification.cells import cells


@pytest.fixture(scope="module", params=LANGUAGES)
def page(request: pytest.FixtureRequest) -> str:
    return render(samples.everything(), request.param)


@pytest.fixture(scope="module")
def english() -> str:
    return render(samples.everything(), "en")


def changed(page: str, expected: str) -> list[tuple[str, ...]]:
    return [one.place for one in differences(page, expected, "page.html")]


def test_a_page_is_what_it_is(page: str) -> None:
    assert changed(page, page) == []
    assert len({cell.place for cell in cells(page, "page.html")}) == sum(1 for _ in cells(page, "page.html"))


def test_whichever_digit_of_the_page_is_changed_is_found(page: str) -> None:
    drawn = random.Random(7)
    digits = [found.start() for found in re.finditer(r"\d", page)]
    for at in drawn.sample(digits, 60):
        other = drawn.choice([digit for digit in "0123456789" if digit != page[at]])
        altered = page[:at] + other + page[at + 1 :]
        assert is_found(altered, page), page[at - 60 : at + 20]


def test_whichever_digit_that_a_reader_sees_is_changed_is_named_where_it_stands(english: str) -> None:
    drawn = random.Random(11)
    seen = [found.start() for found in re.finditer(r"(?<=>)[^<>]*?\d(?=[^<>]*</(?:td|th|p|li|text|title|dd|a)>)", english)]
    digits = [
        next(at for at in range(start, len(english)) if english[at].isascii() and english[at].isdigit()) for start in seen
    ]
    for at in drawn.sample(digits, 30):
        other = drawn.choice([digit for digit in "0123456789" if digit != english[at]])
        assert changed(english[:at] + other + english[at + 1 :], english)


def is_found(altered: str, page: str) -> bool:
    try:
        return bool(changed(altered, page))
    except SourceError:
        return True


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_is_cut_out_or_put_in_is_found(english: str, data: st.DataObject) -> None:
    body = english.index("<body>")
    at = data.draw(st.integers(body, len(english) - 40))
    piece = data.draw(st.sampled_from(["", "7", "<b>", "<p>9</p>", "<script>", "<!-- -->", "<style>td{display:none}</style>"]))
    altered = english[:at] + piece + english[at + len(english[at : at + 3 if not piece else at]) :]
    if " ".join(altered.split()) != " ".join(english.split()):
        assert is_found(altered, english)


def test_a_figure_is_named_by_section_table_row_and_column(english: str) -> None:
    row = re.search(
        r">South-South cooperation</a></th>\s*<th scope=\"row\">([^<]*)</th>\s*<td[^>]*>(?:<a[^>]*>)?(\d+/\d+)", english
    )
    assert row is not None
    altered = english[: row.start(2)] + "99/99" + english[row.end(2) :]
    (one,) = differences(altered, english, "page.html")
    assert one.place[0] == "Themes by session"
    assert one.place[2:] == ("South-South cooperation", row[1], "Paragraphs")
    assert (one.page, one.workspace) == ("99/99", row[2])


def test_a_figure_in_a_download_is_named_by_file_row_and_column(english: str) -> None:
    found = re.search(r'download="zhuti-frequency-by-zone.csv" href="([^"]*,)([^"]*)"', english)
    assert found is not None
    text = base64.b64decode(found[2]).decode()
    line = text.split("\r\n")[1].split(",")
    place = text.split("\r\n")[0].split(",").index("paragraphs")
    line[place] = "999"
    altered = "\r\n".join([text.split("\r\n")[0], ",".join(line), *text.split("\r\n")[2:]])
    page = english.replace(found[2], base64.b64encode(altered.encode()).decode())
    (one,) = differences(page, english, "page.html")
    assert one.place[-1] == "paragraphs"
    assert one.page == "999"


def test_a_row_that_was_taken_out_is_missing(english: str) -> None:
    row = re.search(r"<tr>\s*<th scope=\"row\">General Assembly session 9</th>.*?</tr>", english, re.DOTALL)
    assert row is not None
    places = changed(english.replace(row[0], "", 1), english)
    assert any("General Assembly session 9" in part for place in places for part in place)


def test_sections_in_another_order_are_not_the_page(english: str) -> None:
    heat = re.search(r'<section id="heat">.*?(?=<section id="lines">)', english, re.DOTALL)
    assert heat is not None
    assert changed(english.replace(heat[0], "").replace('<section id="zones">', heat[0] + '<section id="zones">'), english)


@pytest.mark.parametrize(
    "saved",
    [
        lambda page: page.replace("<td", "<TD").replace("</td>", "</TD >"),
        lambda page: page.replace("&#34;", "&quot;").replace("&#39;", "'"),
        lambda page: page.replace("<tr>", "<tr>\n   "),
        lambda page: page + "\n\n",
    ],
    ids=["names in capitals", "other entities", "more white space", "an end of lines"],
)
def test_a_page_that_was_saved_again_is_the_same_page(english: str, saved) -> None:
    assert saved(english) != english
    assert changed(saved(english), english) == []


@pytest.mark.parametrize(
    "hostile",
    [
        "<" * 200_000,
        "<a " * 100_000,
        '<a x="' * 100_000,
        "<!--" * 100_000,
        "</" * 100_000,
        "<a b" + " c" * 100_000,
        "&" * 200_000,
    ],
    ids=["less", "tags", "values", "comments", "ends", "attributes", "entities"],
)
def test_hostile_markup_takes_no_longer_than_its_length(english: str, hostile: str) -> None:
    assert is_found(english.replace("</main>", hostile + "</main>"), english)


@pytest.mark.parametrize(
    "hidden",
    ["<!--><p>9</p><!-- -->", "<![CDATA[<p>9</p>]]>", "<?x <p>9</p>?>", "<p title='>9'>", "<p/title=9>"],
)
def test_nothing_can_stand_on_a_page_that_is_passed_over(english: str, hidden: str) -> None:
    with pytest.raises(SourceError, match=r"line \d+|第\d+行"):
        changed(english.replace("</main>", hidden + "</main>"), english)
