"""Notes that a page's links tell are known as notes, whichever program wrote the page."""

import pytest

from nlp.ingest.limits import Limits
from nlp.ingest.readers.html import read_html

PAGES = {
    "LibreOffice": (
        '<p>报告<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>，</p>'
        '<div id="sdfootnote1"><p class="sdfootnote">'
        '<a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>'
        " A/76/249。</p></div>"
    ),
    "Word": (
        '<p>报告<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>，</p>'
        "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>"
        '<a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> A/76/249。</p></div></div>'
    ),
    "pandoc": (
        '<p>报告<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>，</p>'
        '<section class="footnotes"><hr><ol><li id="fn1">'
        '<p>A/76/249。<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>'
    ),
    "a wiki": (
        '<p>报告<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup>，</p>'
        '<ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">↑</a> <span>A/76/249。</span></li></ol>'
    ),
    "an e-book": (
        '<p>报告<a epub:type="noteref" href="#n1">1</a>，</p><aside epub:type="footnote" id="n1"><p>1 A/76/249。</p></aside>'
    ),
    "an old page": '<p>报告<a href="#one">1/</a>，</p><p><a name="one">1/</a> A/76/249。</p>',
    "stars": '<p>报告<sup><a href="#n">*</a></sup>，</p><p id="n">* A/76/249。</p>',
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_a_linked_note_is_known(page):
    reading = read_html(f"<html><head><meta charset=utf-8></head><body>{page}</body></html>".encode(), Limits())
    mark = "*" if '<a href="#n">' in page else "¹"
    assert [line for line in reading.text.split("\n") if line] == [f"报告{mark}，", f"{mark} A/76/249。"]
    assert [(one.mark, [reading.text[start:end] for start, end in one.spans]) for one in reading.notes] == [
        ("*" if mark == "*" else "1", [f"{mark} A/76/249。"])
    ]


@pytest.mark.parametrize(
    "page",
    [
        '<p>见第 <a href="#p5">5</a> 段，</p><p id="p5">5. 重申人权；</p>',
        '<p id="top">大会，</p><p><a href="#top">1</a> 返回</p>',
        '<p>报告<sup><a href="#missing">1</a></sup>，</p><p>大会，</p>',
    ],
    ids=["a paragraph's number", "a link back", "no target"],
)
def test_other_links_make_no_notes(page):
    assert read_html(f"<html><body>{page}</body></html>".encode(), Limits()).notes == ()


def test_a_note_of_several_lines_is_one():
    page = (
        '<p>报告<sup><a href="#fn1">1</a></sup></p><ol><li id="fn1"><p>A/76/249。</p><p>又见 A/76/250。</p></li></ol><p>完</p>'
    )
    reading = read_html(f"<html><body>{page}</body></html>".encode(), Limits())
    assert reading.text == "报告¹\n\n¹ A/76/249。\n又见 A/76/250。\n\n完"
    assert [len(one.spans) for one in reading.notes] == [2]
