"""The encoding of a page is told by what reads as Chinese; what the page names is one hint among others."""

import codecs

import pytest

from nlp.ingest.limits import Limits
from nlp.ingest.readers.html import read_html

SIMPLIFIED = "大会，重申《联合国宪章》的宗旨，请各会员国和有关国际组织予以合作；"
TRADITIONAL = "大會，重申《聯合國憲章》的宗旨，請各會員國和有關國際組織予以合作；"


def page(text, charset=""):
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">' if charset else ""
    return f"<html><head>{meta}<title>x</title></head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize(
    ("text", "encoding", "named", "found"),
    [
        (SIMPLIFIED, "utf-8", "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8", "gb2312", "utf-8"),
        (SIMPLIFIED, "gb2312", "gb2312", "gb18030"),
        (SIMPLIFIED, "gb18030", "", "gb18030"),
        (SIMPLIFIED, "gb18030", "iso-8859-1", "gb18030"),
        (SIMPLIFIED, "gb18030", "big5", "gb18030"),
        (SIMPLIFIED, "gb18030", "no-such-thing", "gb18030"),
        (SIMPLIFIED, "hz", "hz-gb-2312", "hz"),
        (TRADITIONAL, "big5", "big5", "big5hkscs"),
        (TRADITIONAL, "big5", "", "big5hkscs"),
        (TRADITIONAL, "big5", "gb2312", "big5hkscs"),
        (SIMPLIFIED, "utf-16-le", "", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16", "utf-16-be"),
    ],
)
def test_a_page_is_decoded_whatever_it_says_of_itself(text, encoding, named, found):
    reading = read_html(page(text, named).encode(encoding), Limits())
    assert (reading.text, reading.encoding) == (text, found)


@pytest.mark.parametrize(
    ("mark", "encoding"), [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")]
)
def test_a_byte_order_mark_decides(mark, encoding):
    assert read_html(mark + page(SIMPLIFIED, "gb2312").encode(encoding), Limits()).text == SIMPLIFIED


def test_a_damaged_character_does_not_change_the_encoding():
    data = page(SIMPLIFIED * 20, "gb2312").encode("gb18030")
    at = data.index("宪".encode("gb18030"))
    reading = read_html(data[:at] + b"\xff\xff" + data[at + 2 :], Limits())
    assert reading.encoding == "gb18030"
    assert reading.text.count("宪章") == 19
