"""Pages of the United Nations since 1996, composed as they were written then, are read: layouts, encodings, notes."""

import pytest
from comparing import parsed_of

PAGE_OF_1997 = """<html><head><title>A/RES/52/113</title></head><body bgcolor="#FFFFFF"><center><h2>大会决议</h2></center>
<p>52/113.  普遍实现民族自决权利</p>
<p>　　大会，</p>
<p>　　重申普遍实现《联合国宪章》、1/《人权盟约》2/所载民族自决权利
的重要性，</p>
<p>　　欢迎各国人民行使自决权利，3/</p>
<p>　　1. 重申普遍实现所有民族的自决权利；</p>
<p>　　2.宣布坚决反对外国军事干预的行为；</p>
<p>　　3. 决定在大会第五十三届会议上审议这个问题。</p>
<p>　　　　　　1997年12月12日<br>　　　　　　第70次全体会议</p>
<p>1/ 第217 A(III)号决议。</p><p>2/ 第2200 A(XXI)号决议，附件。</p><p>3/ A/52/498。</p></body></html>"""

PAGE_OF_1999 = """<HTML><BODY><TABLE WIDTH=100%><TR><TD>联合国</TD><TD ALIGN=RIGHT>A/RES/53/148</TD></TR>
<TR><TD>大会</TD><TD>10 March 1999</TD></TR></TABLE>
第五十三届会议<BR>议程项目110(b)<P><CENTER>大会决议</CENTER><P>[根据第三委员会的报告(A/53/625/Add.2)通过]<P>
53/148. 增进人权领域的国际合作<P>大会，<P>重申其对《联合国宪章》宗旨的承诺，<A HREF="#1">(1)</A>
<P>又重申下列原则：<BR>(a) 尊重主权，
<BR>(b) 不干涉内政，<P>1. 欢迎为增进人权所作的努力；<P>2. 请秘书长向大会提出报告；<P>3. 决定继续审议这个问题。
<P><PRE>                                     1998年12月9日
                                     第85次全体会议
                             -----</PRE><P><A NAME="1">(1)</A> 第217 A(III)号决议。</BODY></HTML>"""

PAGE_OF_2000 = """<html><body><font size=3>联合国 A/RES/55/109 大会 第五十五届会议 议程项目114(b) 大会决议
[根据第三委员会的报告(A/55/602/Add.2)通过]55/109. 加强人权领域的国际合作 大会， 重申其承诺促进国际合作，
回顾其第53/154号决议1及其后的决议，1. 欢迎大会宣布2001年为不同文明对话年；2. 请各国继续合作；3. 决定在第五十六届会议上继续审议。
2000年12月4日 第81次全体会议</font></body></html>"""

PAGE_OF_2020 = """<html><body><div>联 合 国</div><div>A/HRC/RES/44/11</div><div>大 会</div><div>Distr.: General</div>
<div>23 July 2020</div><div>Chinese</div><div>Original: English</div><div>人权理事会</div><div>第四十四届会议</div>
<div>议程项目3</div><div>人权理事会2020年7月16日通过的决议</div><div>44/11人权与人权维护者</div><div>人权理事会，</div><div>遵循《联合国宪章》，</div>
<div>重申各国有义务保护人权，</div><div>1.重申各国的义务；</div><div>2.请各国：</div><div>(a)采取措施；</div><div>(b)提出报告；</div>
<div>3.决定继续处理此案。</div><div>2020年7月16日</div><div>第27次会议</div><div>[未经表决获得通过。]</div></body></html>"""


@pytest.mark.parametrize(
    ("page", "encoding", "symbol", "title", "adopted", "meeting", "paragraphs", "notes"),
    [
        (
            PAGE_OF_1997,
            "gb2312",
            "A/RES/52/113",
            "普遍实现民族自决权利",
            "1997-12-12",
            "第70次全体会议",
            (2, 3),
            ["1", "2", "3"],
        ),
        (PAGE_OF_1999, "gb2312", "A/RES/53/148", "增进人权领域的国际合作", "1998-12-09", "第85次全体会议", (2, 3), ["1"]),
        (PAGE_OF_2000, "gb2312", "A/RES/55/109", "加强人权领域的国际合作", "2000-12-04", "第81次全体会议", (2, 3), []),
        (PAGE_OF_2020, "utf-8", "A/HRC/RES/44/11", "人权与人权维护者", "2020-07-16", "第27次会议", (2, 3), []),
    ],
    ids=["1997", "1999", "2000", "2020"],
)
def test_a_page_of_its_time_is_read(page, encoding, symbol, title, adopted, meeting, paragraphs, notes):
    document = parsed_of(page.encode(encoding), "html")
    assert [document[key] for key in ("symbol", "title", "adopted", "meeting")] == [symbol, title, adopted, meeting]
    zones = [one["zone"] for one in document["paragraphs"]]
    assert (zones.count("preambular"), zones.count("operative")) == paragraphs
    assert [one["mark"] for one in document["footnotes"]] == notes


def test_marks_of_old_pages_are_no_part_of_the_text():
    texts = [one["text"] for one in parsed_of(PAGE_OF_1999.encode("gb2312"), "html")["paragraphs"]]
    assert texts[:2] == ["重申其对《联合国宪章》宗旨的承诺，", "又重申下列原则：(a) 尊重主权，(b) 不干涉内政，"]
    assert "决议及其后" in parsed_of(PAGE_OF_2000.encode("gb2312"), "html")["paragraphs"][1]["text"]
