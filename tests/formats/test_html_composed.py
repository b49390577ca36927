"""Pages of the five documents parse as their texts do, however their lines, notes and encodings were written."""

import re
from html import escape

import pytest
from comparing import NAMES, differences_of
from composing import CORPUS, compose, to_html

PAGES = {
    "notes at the end": to_html,
    "notes near": lambda one: to_html(one, notes="near"),
    "linked notes": lambda one: to_html(one, mark='<a href="#n{0}"><sup>{0}</sup></a>'),
    "marks raised by style": lambda one: to_html(one, mark='<span class="n">{}</span>', css=".n { vertical-align: super }"),
    "broken lines": lambda one: _with_breaks(one, "<br>"),
    "two breaks": lambda one: _with_breaks(one, "<br><br>"),
    "divisions": lambda one: to_html(one).replace("<p ", "<div ").replace("</p>", "</div>"),
    "cells of a table": lambda one: _in_cells(one),
    "the text, preformatted": lambda one: f"<html><body><pre>{escape(_text(one))}</pre></body></html>",
    "in capitals, never closed": lambda one: to_html(one).replace("</p>", "").replace("<p ", "<P "),
    "wrapped by an editor": lambda one: to_html(one).replace("，", "，\n      ").replace("人权", "人\n权"),
    "as Word writes it": lambda one: _as_word_writes(one),
    "a list": lambda one: _as_list(one),
}


@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES.keys())
@pytest.mark.parametrize("name", NAMES)
def test_a_page_parses_as_its_text(name, make):
    assert differences_of(make(compose(name)).encode(), "html", name) == []


@pytest.mark.parametrize("charset", ["gb2312", "utf-8", "big5", ""])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_in_gb18030_parses_whatever_it_says_of_itself(name, charset):
    page = to_html(compose(name)).replace('<meta charset="utf-8">', f'<meta charset="{charset}">' if charset else "")
    assert differences_of(page.encode("gb18030"), "html", name) == []


def _text(composition):
    return (CORPUS / f"{composition.name}.txt").read_text(encoding="utf-8")


def _with_breaks(composition, breaks):
    page = to_html(composition).replace("</p>", breaks).replace("</h1>", breaks).replace("<h1>", "")
    return page.replace("<p ", "<font ")


def _in_cells(composition):
    page = to_html(composition).replace("<h1>", '<tr><td class="title">').replace("</h1>", "</td></tr>")
    page = page.replace("<p ", "<tr><td ").replace("</p>", "</td></tr>")
    return page.replace("<body>", "<body><table>").replace("</body>", "</table></body>")


def _as_word_writes(composition):
    """Linked notes in boxes, numbers as ignored list labels, lines wrapped in the source."""
    mark = (
        '<a style="mso-footnote-id:ftn{0}" href="#_ftn{0}" name="_ftnref{0}"><span class=MsoFootnoteReference>[{0}]</span></a>'
    )
    page = to_html(composition, mark=mark)
    page = re.sub(
        r'<p class="note"><a style="[^"]*" href="#_ftn(.+?)" name="_ftnref.+?">(.+?)</a>(.*?)</p>',
        r'<div style="mso-element:footnote" id="ftn\1">'
        r'<p class=MsoFootnoteText><a href="#_ftnref\1" name="_ftn\1">\2</a>\3</p></div>',
        page,
    )
    label = r'<p class=MsoNormal><span style="mso-list:Ignore">\1.<span style="font:7pt">&nbsp;&nbsp; </span></span>'
    page = re.sub(r'<p class="text">(\d+)\. ', label, page)
    return page.replace("、", "、\n").replace("</p>", "<o:p></o:p></p>")


def _as_list(composition):
    """Operative paragraphs as entries of one list, their numbers the browser's."""
    lines = []
    for line in to_html(composition).split("\n"):
        number, dot, rest = line.removeprefix('<p class="text">').partition(". ")
        lines.append(f"<li>{rest.removesuffix('</p>')}</li>" if dot and number.isdecimal() and "</p>" in line else line)
    first = next(index for index, line in enumerate(lines) if line.startswith("<li>"))
    last = max(index for index, line in enumerate(lines) if line.startswith("<li>"))
    return "\n".join([*lines[:first], "<ol>", *lines[first : last + 1], "</ol>", *lines[last + 1 :]])
