"""A page is read as a browser shows it: lines, blanks, lists, raised marks; nothing that is hidden."""

import pytest

from nlp.errors import SourceError
from nlp.ingest.limits import Limits
from nlp.ingest.readers.html import read_html


def read(body, head=""):
    return read_html(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), Limits())


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>大会，</p><p>重申</p>", "大会，\n\n重申"),
        ("<div>大会，</div><div>重申</div>", "大会，\n重申"),
        ("大会，<br>重申<br><br>欢迎", "大会，\n重申\n\n欢迎"),
        ("<P>大会，<P>重申<BR>人权", "大会，\n\n重申\n人权"),
        ("<h1>标题</h1>大会，", "标题\n\n大会，"),
        ("<p>促进\n    和保护 <b>人\n权</b></p>", "促进和保护 人权"),
        ("<p>于 1993\n年通过 the\nDeclaration</p>", "于 1993 年通过 the Declaration"),
        ("<p>　　重申&nbsp;人权</p>", "　　重申\u00a0人权"),
        ("<pre> 大会，\n\n 重申\n</pre>", " 大会，\n\n 重申"),
        ('<p style="white-space: pre-wrap">大会，\n重申</p>', "大会，\n重申"),
        ("<table><tr><td>联合国<td>A/RES/76/164</table>", "联合国\nA/RES/76/164"),
        ("<table><tr><td>1.</td><td><p>重申</p></td></tr><tr><td>2.</td><td>欢迎</td></tr></table>", "1.\t重申\n\n2.\t欢迎"),
        ("<ruby>人<rp>(</rp><rt>rén</rt><rp>)</rp></ruby>权", "人权"),
        ("<!-- 注 -->大会，<script>var a='大会';</script><style>p{}</style><noscript>无</noscript>", "大会，"),
        ("<nav>首页</nav><p hidden>甲</p><p style='display:none'>乙</p><p>大会，</p>", "大会，"),
        ("&#22823;&#20250;&#65292;&ldquo;人权&rdquo;&amp;", "大会，“人权”&"),
        ("<center><font size=2>大会，<p>重申</font></center>", "大会，\n\n重申"),
        ("<blockquote>大会，</blockquote><hr>重申", "大会，\n\n重申"),
    ],
    ids=[
        "paragraphs", "divisions", "breaks", "unclosed", "heading", "wrapped Chinese", "wrapped letters", "ideographic indent",
        "preformatted", "white space kept", "table", "numbers in cells", "ruby", "not text", "hidden", "entities", "old tags",
        "quotation",
    ],
)  # fmt: skip
def test_lines_are_those_that_a_browser_shows(body, text):
    assert read(body).text == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<ol><li>重申<li>欢迎</ol>", "1. 重申\n\n2. 欢迎"),
        ("<ol start=5><li>重申<li value=9><p>欢迎</p><li>请</ol>", "5. 重申\n\n9. 欢迎\n\n10. 请"),
        ("<ol><li>请：<ol type=a><li>协助<li>协调</ol><li>决定</ol>", "1. 请：\n\n(a) 协助\n\n(b) 协调\n\n2. 决定"),
        ("<ol reversed><li>甲<li>乙</ol>", "2. 甲\n\n1. 乙"),
        ('<ol style="list-style-type: lower-roman"><li>甲</ol>', "(i) 甲"),
        ('<ol style="list-style: none"><li>1. 甲</ol>', "1. 甲"),
        ("<ol><li>3. 重申</ol>", "3. 重申"),
        ("<ul><li>协助</ul>", "• 协助"),
        ("<li>重申", "重申"),
    ],
    ids=["plain", "start and value", "nested", "reversed", "roman", "none", "written numbers", "bullets", "no list"],
)
def test_lists_are_numbered_as_a_browser_shows_them(body, text):
    assert read(body).text == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("《宣言》<sup>1</sup> 中", "《宣言》¹ 中"),
        ("《宣言》<sup>[12]</sup>中", "《宣言》¹²中"),
        ("古巴<sup>*</sup>", "古巴*"),
        ('《宣言》<span style="vertical-align: super">1</span>', "《宣言》¹"),
        ('《宣言》<span class="x note">1</span>', "《宣言》¹"),
        ("《宣言》<sup><a href='http://x/'>1</a></sup>", "《宣言》¹"),
        ("决议<sup>1</sup><sup>2</sup>", "决议¹ ²"),
        ("第 1<sup>st</sup>", "第 1st"),
        ("H<sub>2</sub>O", "H2O"),
    ],
    ids=["digit", "brackets", "star", "by style", "by style sheet", "link elsewhere", "two", "letters", "lowered"],
)
def test_raised_marks_are_told_from_digits(body, text):
    assert read(body, head="<style>p, span.note {color: red; vertical-align: super}</style>").text == text


def test_places_count_the_blocks_of_the_body():
    reading = read("<p>大会，</p><p></p><div>重申<br>人权</div>")
    assert [(reading.text[one.start : one.end], one.location) for one in reading.places] == [
        ("大会，", {"part": "body", "paragraph": 1}),
        ("重申", {"part": "body", "paragraph": 2}),
        ("人权", {"part": "body", "paragraph": 2}),
    ]


def test_a_page_of_frames_holds_no_text():
    assert read_html(b"<html><frameset><frame src='a.htm'></frameset></html>", Limits()).text == ""


def test_a_page_that_is_nested_without_end_is_refused_at_once():
    with pytest.raises(SourceError) as caught:
        read("<div>" * 1_000_000 + "大会，")
    assert caught.value.key == "source.too_deep"


def test_a_page_that_is_nested_as_deep_as_is_allowed_is_read():
    assert read("<div>" * 2_000 + "大会，").text == "大会，"


def test_a_long_page_of_paragraphs_that_are_never_closed_is_read():
    assert read("<p>大会，" * 20_000).text.count("大会，") == 20_000
