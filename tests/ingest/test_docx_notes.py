"""Notes of Word files: marked as Word counts them, their texts at the end, each known to be a note."""

import pytest
from docx_parts import p, r, read, text_of


def note(kind, number, *paragraphs, more=""):
    return f'<w:{kind} w:id="{number}"{more}>{"".join(paragraphs)}</w:{kind}>'


def cited(number, kind="footnote"):
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


SEPARATOR = note("footnote", -1, p("分隔"), more=' w:type="separator"')


def test_notes_stand_behind_the_text_in_the_order_of_their_marks():
    notes = (
        SEPARATOR
        + note("footnote", 5, p("<w:r><w:footnoteRef/></w:r>", " A/76/249。"))
        + note("footnote", 2, p("第 70/1 号决议。"))
    )
    reading = read(p("《宣言》", cited(2), " 和报告", cited(5), "，"), footnotes=notes)
    assert reading.text == "《宣言》¹ 和报告²，\n\n¹ 第 70/1 号决议。\n² A/76/249。"
    assert [(one.mark, [reading.text[start:end] for start, end in one.spans]) for one in reading.notes] == [
        ("1", ["¹ 第 70/1 号决议。"]),
        ("2", ["² A/76/249。"]),
    ]


def test_a_note_of_several_paragraphs_is_one():
    reading = read(p("报告", cited(1)), footnotes=note("footnote", 1, p("见附件。"), p("同上。")))
    assert [len(one.spans) for one in reading.notes] == [2]


def test_a_note_with_a_mark_of_its_own_keeps_it():
    custom = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    reading = read(
        p("古巴", custom, " 和", cited(2)), footnotes=note("footnote", 1, p("* 代表。")) + note("footnote", 2, p("同上。"))
    )
    assert reading.text == "古巴* 和¹\n\n* 代表。\n¹ 同上。"
    assert [one.mark for one in reading.notes] == ["*", "1"]


def test_marks_that_meet_are_kept_apart():
    notes = note("footnote", 1, p("甲。")) + note("footnote", 2, p("乙。"))
    raised_comma = r("、", '<w:vertAlign w:val="superscript"/>')
    assert text_of(p("决议", cited(1), cited(2)), footnotes=notes).startswith("决议¹ ²\n")
    assert text_of(p("决议", cited(1), raised_comma, cited(2)), footnotes=notes).startswith("决议¹ ²\n")


@pytest.mark.parametrize(
    ("settings", "kind", "mark"),
    [
        ("", "footnote", "¹"),
        ('<w:footnotePr><w:numStart w:val="7"/></w:footnotePr>', "footnote", "⁷"),
        ('<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>', "footnote", "<sup>a</sup>"),
        ('<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>', "footnote", "*"),
        ("", "endnote", "<sup>i</sup>"),
        ('<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>', "endnote", "¹"),
    ],
    ids=["plain", "start", "letters", "signs", "endnotes", "endnotes in digits"],
)
def test_the_settings_say_how_notes_are_counted(settings, kind, mark):
    notes = {f"{kind}s": note(kind, 1, p("同上。"))}
    assert text_of(p("报告", cited(1, kind)), settings=settings, **notes) == f"报告{mark}\n\n{mark} 同上。"


def test_a_section_may_count_its_notes_anew():
    counting = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    notes = note("footnote", 1, p("甲。")) + note("footnote", 2, p("乙。"))
    body = p("决议", cited(1), properties=counting) + p("附件", cited(2)) + counting
    assert text_of(body, footnotes=notes) == "决议¹\n附件¹\n\n¹ 甲。\n¹ 乙。"


def test_a_reference_to_a_note_that_is_not_there_leaves_its_mark():
    assert text_of(p("报告", cited(9), "，")) == "报告¹，"


def test_notes_have_places_in_their_own_part():
    reading = read(p("报告", cited(1)), footnotes=SEPARATOR + note("footnote", 1, p("同上。")))
    assert reading.places[-1].location == {"part": "footnotes", "paragraph": 1}


def test_what_is_printed_on_every_page_stands_first_as_furniture():
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>'
    reading = read(p("大会，") + section, header1=p("A/RES/68/160"), footer1=p("13-44904 (C)"))
    assert reading.text == "A/RES/68/160\n13-44904 (C)\n大会，"
    assert [reading.text[start:end] for start, end in reading.furniture] == ["A/RES/68/160", "13-44904 (C)"]


def test_the_first_pages_own_header_is_a_masthead():
    section = '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:titlePg/></w:sectPr>'
    reading = read(p("大会，") + section, header1=p("联合国") + p("A/RES/68/160"))
    assert reading.text == "联合国\nA/RES/68/160\n大会，"
    assert reading.furniture == ()
    assert reading.places[0].location == {"part": "header", "paragraph": 1}
