"""What headless Chromium prints of the five documents parses as their text does, however the pages are set."""

from html import escape

import browser
import pytest
from comparing import NAMES, differences_of
from composing import CORPUS, compose, to_html, to_pages

pytestmark = [pytest.mark.tools, pytest.mark.skipif(browser.CHROMIUM is None, reason="no Chromium is installed")]

_SERIF = "body { font: 12pt/1.5 'Noto Serif CJK SC', serif } h1 { font-size: 120% } .note { font-size: 80% }"
_GAPS = f"{_SERIF} p {{ margin: 0 0 8pt }}"
_INDENTS = f"{_SERIF} p {{ margin: 0; text-indent: 2em }} .head {{ text-indent: 0 }}"
_JUSTIFIED = f"{_GAPS} body {{ font: 10pt/1.7 'Noto Sans CJK SC', sans-serif; text-align: justify }}"
_TWO_COLUMNS = "body { columns: 2 }"
_SMALL_PAGE = "@page { size: A5; margin: 15mm } body { font-size: 9pt } p { margin: 0 0 4pt }"
_CENTRED = f"{_INDENTS} .head, h1 {{ text-align: center }} .ending {{ text-align: right }} p {{ margin: 4pt 0 }}"

PAGES = {
    "gaps": lambda one: to_html(one, css=_GAPS),
    "indents": lambda one: to_html(one, css=_INDENTS),
    "the browser's own style": lambda one: to_html(one),
    "justified, notes behind the paragraph": lambda one: to_html(one, css=_JUSTIFIED, notes="near"),
    "two columns, gaps": lambda one: to_html(one, css=_GAPS + _TWO_COLUMNS),
    "two columns, indents": lambda one: to_html(one, css=_INDENTS + _TWO_COLUMNS, notes="near"),
    "two columns, small page": lambda one: to_html(one, css=_JUSTIFIED + _TWO_COLUMNS + _SMALL_PAGE),
    "centred, indents and gaps": lambda one: to_html(one, css=_CENTRED),
    "marks at the top of the line": lambda one: to_html(one, css=f"{_GAPS} sup {{ vertical-align: top; font-size: 55% }}"),
    "marks in brackets": lambda one: to_html(one, css=_GAPS, mark="<sup>[{}]</sup>"),
    "the lines of the text file": lambda one: _plain_page(one.name),
    "notes at the foot of the page": to_pages,
    "notes at the foot, indents": lambda one: to_pages(one, characters=500, css=f"{_INDENTS} .continued {{ text-indent: 0 }}"),
}


@pytest.mark.parametrize("setting", PAGES)
def test_a_printed_page_parses_as_its_text(setting):
    printed = browser.print_pages({name: PAGES[setting](compose(name)) for name in NAMES})
    assert _all_differences(printed) == {}


@pytest.mark.parametrize("columns", ["", _TWO_COLUMNS], ids=["one column", "two columns"])
def test_the_header_and_footer_of_the_browser_are_no_text(columns):
    pages = {name: to_html(compose(name), css=_INDENTS + columns) for name in NAMES}
    assert _all_differences(browser.print_pages(pages, header=True)) == {}


def _all_differences(printed):
    found = {name: differences_of(data, "pdf", name) for name, data in printed.items()}
    return {name: different for name, different in found.items() if different}


def _plain_page(name):
    text = (CORPUS / f"{name}.txt").read_text(encoding="utf-8")
    style = "pre { white-space: pre-wrap; font: 9pt/1.5 'Noto Sans Mono CJK SC', monospace }"
    return f'<!doctype html><meta charset="utf-8"><style>{style}</style><pre>{escape(text)}</pre>'
