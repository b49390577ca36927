"""Traps of real documents, numbered as in the project's list (28 to 55): what parsers of resolutions stumble over."""

import pytest
from parsing import paragraphs, parse

HEADER = "联合国\n大会\n第五十五届会议\n议程项目114(b)\n大会决议\n[根据第三委员会的报告(A/55/602/Add.2)通过]\n"


def enacted(*blocks: str, header: str = "55/90. 一项决议\n大会，\n", end: str = "2000年12月4日\n第81次全体会议\n") -> str:
    """A resolution of the Assembly around some paragraphs."""
    return "\n\n".join([HEADER + header, *blocks, end])


def indented(*blocks: str) -> str:
    """A resolution of the Assembly whose paragraphs are indented by one blank; lines are wrapped as they stand."""
    lines = [*HEADER.splitlines(), "55/90. 一项决议", "大会，", *blocks, "1. 决定结束。", "2000年12月4日", "第81次全体会议"]
    return "\n".join(f" {line}" for line in lines) + "\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("遵循其1993年6月25日第48", "号决议所载的各项原则，"),
        ("遵循其所载各项原则的宣言和第", "48/121号决议，"),
        ("遵循该宣言所载的各项原则，¹", "以及各项盟约所载的，"),
        ("遵循该宣言所载的各项原则，1", "以及各项盟约所载的，"),
    ],
    ids=["behind a digit", "before a digit", "behind a raised mark", "behind a plain mark"],
)
def test_a_blank_where_a_line_was_cut_is_no_indent(before, after):
    notes = ["¹ 第217A(III)号决议。"] if "¹" in before else ["1 第217A(III)号决议。"] if before.endswith("1") else []
    found = paragraphs(indented("回顾其以往\n各项决议，", f"{before}\n {after}", "又回顾其\n各项决定，", *notes), "preambular")
    joined = before.rstrip("¹1") + after
    assert found == ["回顾其以往各项决议，", joined, "又回顾其各项决定，"]


@pytest.mark.parametrize(
    "short", ["遵循该宣言，¹", "遵循该宣言和该宣言所载各项原则，"], ids=["behind a mark on a short line", "behind a comma"]
)
def test_an_indent_of_one_blank_still_starts_a_paragraph(short):
    text = indented(
        "回顾其以往\n各项决议，",
        short,
        "有鉴于这些国家在这一领域所承担的义务，",
        "又回顾其\n各项决定，",
        "¹ 第217A(III)号决议。",
    )
    assert len(paragraphs(text, "preambular")) == 4


def test_a_heading_that_ends_with_a_digit_does_not_go_on_in_an_indented_line():
    text = indented("回顾其以往\n各项决议，", "第 2 节", "有鉴于这些国家在这一领域所\n承担的义务，", "又回顾其\n各项决定，")
    assert "有鉴于这些国家在这一领域所承担的义务，" in paragraphs(text, "preambular")


def test_a_note_goes_on_behind_a_stop_within_a_symbol():
    text = indented(
        "回顾其以往\n各项决议，",
        "还回顾在维也纳通过的宣言¹",
        "¹ A/CONF.\n157/24，第三章。",
        "所载各项原则，",
        "又回顾其\n各项决定，",
    )
    assert [note.text for note in parse(text).footnotes] == ["A/CONF.157/24，第三章。"]


def test_28_the_title_is_apart_from_the_paragraphs():
    document = parse(enacted("1. 欢迎该报告。", header="55/107. 促进公正性和客观性\n大会，\n"))
    assert document.title == "促进公正性和客观性"
    assert all("公正性" not in paragraph.text for paragraph in document.paragraphs)


@pytest.mark.parametrize(
    "quoted",
    ["“大会，", "“回顾其宗旨，", "“1. 重申其承诺；"],
    ids=["clause", "preamble", "number"],
)
def test_29_a_paragraph_inside_a_quotation_is_not_a_new_one(quoted):
    text = enacted("回顾其决议，", "1. 通过下列宣言：", "“我们各国人民，", quoted, "决心合作。”", "2. 请秘书长散发该宣言。")
    assert len(paragraphs(text, "operative")) == 2
    assert paragraphs(text, "operative")[1] == "请秘书长散发该宣言。"


@pytest.mark.parametrize("other", ["第五十六届会议", "第七十六届会议", "第二十四届特别会议", "2024年届会"])
def test_30_a_session_in_the_text_is_not_the_documents(other):
    assert parse(enacted("回顾其决议，", f"1. 决定在{other}上审议此事。")).session == "55"


def test_30_the_same_ordinal_is_keyed_by_the_body():
    council = parse(
        "人权理事会\n第五十届会议\n人权理事会2022年7月7日通过的决议\n50/4. 题目\n人权理事会，\n\n1. 决定继续处理此事。\n"
    )
    assert (council.body, council.session, council.symbol) == ("HRC", "50", "A/HRC/RES/50/4")


@pytest.mark.parametrize(
    ("text", "expected", "mark"),
    [
        ("回顾第32/130号决议1及其后各项决议，", "回顾第32/130号决议及其后各项决议，", ("1", 12)),
        ("回顾该宣言，1其中各国作出承诺，", "回顾该宣言，其中各国作出承诺，", ("1", 6)),
        ("注意到该报告1内载的意见，", "注意到该报告内载的意见，", ("1", 6)),
        ("回顾《宪章》1和各项盟约，", "回顾《宪章》和各项盟约，", ("1", 6)),
    ],
    ids=["noun", "comma", "report", "title mark"],
)
def test_31_a_mark_glued_to_a_word_is_taken_out(text, expected, mark):
    paragraph = parse(enacted(text, "1. 决定结束。")).paragraphs[0]
    assert paragraph.text == expected
    assert [(note.mark, note.offset) for note in paragraph.notes] == [mark]


@pytest.mark.parametrize(
    "text",
    [
        "回顾第55/2号决议和第1993/51号决议，",
        "重申第1条和第2款的规定，",
        "回顾2000年8月18日的决定，",
        "注意到为期2天的会议和3个工作组，",
        "注意到议程项目1和附件1，",
        "欣见目标1、目标2和目标3的进展，",
    ],
)
def test_31_numbers_that_belong_to_words_stay(text):
    assert parse(enacted(text, "1. 决定结束。")).paragraphs[0].text == text


def test_32_a_mark_glued_to_a_year_is_split_off():
    text = enacted("回顾第1991/4号决议、11992年2月26日的决定、21993年3月1日的决定和第55/2号决议，", "1. 决定结束。")
    paragraph = parse(text).paragraphs[0]
    assert paragraph.text == "回顾第1991/4号决议、1992年2月26日的决定、1993年3月1日的决定和第55/2号决议，"
    assert [note.mark for note in paragraph.notes] == ["1", "2"]


def test_33_marks_with_a_stroke_are_no_symbols_and_symbols_no_marks():
    text = enacted(
        "回顾第三十六届、1/第三十七届2/和第三十八届会议的决议及第2/3号决定，",
        "1. 决定结束。",
        "1/ 《正式记录》。",
        "2/ A/37/3。",
        end="",
    )
    document = parse(text)
    assert document.paragraphs[0].text == "回顾第三十六届、第三十七届和第三十八届会议的决议及第2/3号决定，"
    assert [(note.mark, note.text) for note in document.footnotes] == [("1", "《正式记录》。"), ("2", "A/37/3。")]


def test_34_a_number_alone_on_its_line_is_the_mark_then_the_note_and_no_paragraph():
    text = HEADER + (
        "55/90. 一项决议 \n\n 大会， \n\n 回顾《纲领》\n1\n 所载的规定， \n\n 又回顾其宗旨， \n\n"
        "__________________ \n\n \n1\n A/CONF.157/24\n\n 1. 请各国遵守； \n\n 2. 决定结束。 \n\n2000年12月4日 \n"
        "\n第81次全体会议 \n"
    )
    document = parse(text)
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "回顾《纲领》所载的规定，",
        "又回顾其宗旨，",
        "请各国遵守；",
        "决定结束。",
    ]
    assert [(note.mark, note.text) for note in document.footnotes] == [("1", "A/CONF.157/24")]


def test_35_a_paragraph_cut_by_a_note_is_one_paragraph():
    document = parse(enacted("1. 注意到该报告；¹", "2. 请各国分享科学进步及其", "¹ A/55/80。", "惠益，并加强合作。"))
    assert [paragraph.text for paragraph in document.paragraphs][1] == "请各国分享科学进步及其惠益，并加强合作。"
    assert [(note.mark, note.text) for note in document.footnotes] == [("1", "A/55/80。")]


@pytest.mark.parametrize("mark", ["*", "**", "∗"])
def test_36_stars_mark_notes(mark):
    text = (
        f"第七十五届会议\n\n第三委员会\n\n议程项目 72(b)\n\n古巴{mark} 和越南：决议草案\n\n题目\n\n大会，\n\n"
        f"回顾其决议，\n\n{mark} 代表某集团各成员国。\n\n1. 决定结束。\n"
    )
    document = parse(text)
    assert document.sponsors == ("古巴", "越南")
    assert [note.text for note in document.footnotes] == ["代表某集团各成员国。"]
    assert document.footnotes[0].mark == mark.replace("∗", "*")
    assert [paragraph.text for paragraph in document.paragraphs] == ["回顾其决议，", "决定结束。"]


def test_37_a_number_glued_to_a_year_is_the_paragraphs():
    document = parse(enacted("回顾其决议，", "1.2016年11月的会议应予欢迎；", "2. 决定结束。"))
    operative = [paragraph for paragraph in document.paragraphs if paragraph.zone == "operative"]
    assert [(p.number, p.text) for p in operative] == [(1, "2016年11月的会议应予欢迎；"), (2, "决定结束。")]


def test_37_a_title_may_start_with_a_year():
    document = parse(enacted("1. 决定结束。", header="53/153. 1995-2004年人权教育十年\n大会，\n"))
    assert (document.title, document.symbol) == ("1995-2004年人权教育十年", "A/RES/53/153")


def test_37_a_declarations_paragraph_keeps_its_number():
    assert [(p.zone, p.number, p.text) for p in parse("119.我们鼓励各国参加审查。\n").paragraphs] == [
        ("body", 119, "我们鼓励各国参加审查。")
    ]


@pytest.mark.parametrize(
    "furniture",
    ["3/313-44904 (C)", "GE.20-08874 3", "GE.20-08874", "2/3 13-44904", "13-44904 (C) 3/3", "00-56789 (C)", "- 3 -", "第 3 页"],
)
@pytest.mark.parametrize("cut", [("1. 请各国加强", "国际合作；"), ("1. 请各国加强国际合作；", "")], ids=["inside", "between"])
def test_38_job_and_page_numbers_are_furniture(furniture, cut):
    first, second = cut
    text = enacted("回顾其决议，", first, furniture, *([second] if second else []), "2. 决定结束。")
    assert paragraphs(text, "operative") == ["请各国加强国际合作；", "决定结束。"]


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "blank lines"])
def test_40_a_blank_line_is_read_as_the_document_uses_it(between):
    lines = [
        " 回顾关于合",
        "作共赢的各项决",
        "议和宣言，",
        " 铭记宪章的宗",
        "旨，",
        " 1. 请各国进行真诚对",
        "话；",
        " 2. 决定结",
        "束。",
    ]
    text = HEADER + "55/90. 一项决议\n 大会，\n" + between.join(lines) + "\n"
    assert [paragraph.text for paragraph in parse(text).paragraphs] == [
        "回顾关于合作共赢的各项决议和宣言，",
        "铭记宪章的宗旨，",
        "请各国进行真诚对话；",
        "决定结束。",
    ]


def test_41_a_running_header_between_two_pages_is_dropped():
    text = enacted("回顾其决议，", "1. 请各国加强", "一项决议 A/RES/55/90", "国际合作；", "A/RES/55/90", "2. 决定结束。")
    document = parse(text)
    assert [p.text for p in document.paragraphs if p.zone == "operative"] == ["请各国加强国际合作；", "决定结束。"]
    assert (document.symbol, document.derived) == ("A/RES/55/90", ())


def test_42_blanks_inside_the_names_of_the_header_do_not_matter():
    text = (
        "联 合 国\nA/HRC/RES/44/11\n大 会\nDistr.: General\n23 July 2020\n人 权 理 事 会\n第 四 十 四 届 会 议\n"
        "44/11人权与企业\n"
        "人 权 理 事 会 ，\n\n1.重申其决议；\n\n2.决定结束。\n"
    )
    document = parse(text)
    assert (document.symbol, document.body, document.session) == ("A/HRC/RES/44/11", "HRC", "44")
    assert (document.title, document.distributed) == ("人权与企业", "2020-07-23")


def test_43_pinyin_glosses_are_warned_of_and_not_repaired():
    document = parse(enacted("1. 請聯(lián)合國(guó)秘書長提出報告。"))
    assert document.paragraphs[0].text == "請聯(lián)合國(guó)秘書長提出報告。"
    assert "structure.pinyin" in [warning.key for warning in document.warnings]


def test_44_without_numbers_paragraphs_are_typed_by_position():
    text = enacted("回顾其决议，", "注意到各国的努力；", "重申其承诺，", "敦促各国合作；", "重申其支持；", "决定结束。")
    document = parse(text)
    assert [(p.zone, p.number) for p in document.paragraphs] == [
        *(("preambular", number) for number in (1, 2, 3)),
        *(("operative", number) for number in (1, 2, 3)),
    ]
    assert [warning.key for warning in document.warnings] == ["structure.unnumbered"]


def test_44_a_preambular_paragraph_may_end_with_a_full_stop():
    text = enacted("回顾其决议，", "强调合作的重要性。", "铭记宪章，", "1. 请各国合作；", "2. 决定结束。")
    assert len(paragraphs(text, "preambular")) == 3


def test_45_a_semicolon_inside_an_operative_paragraph_does_not_split_it():
    text = enacted("回顾其决议，", "1. 重申合作的重要性；为此欢迎各项会议；", "2. 决定结束。")
    assert paragraphs(text, "operative") == ["重申合作的重要性；为此欢迎各项会议；", "决定结束。"]


def test_46_a_page_that_is_one_line_is_split_by_numbers_and_openings():
    text = (
        "[根据第三委员会的报告(A/55/602)通过]55/109. 加强合作　　大会，　　重申其决心，回顾第55/2号决议和第1. 号附件，"
        "认识到合作的重要性，　　1. 重申宗旨；为此欢迎合作；2. 认为合作有益；　　3. 决定继续审议。2000年12月4日第81次全体会议"
    )
    document = parse(text)
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "重申其决心，",
        "回顾第55/2号决议和第1. 号附件，",
        "认识到合作的重要性，",
        "重申宗旨；为此欢迎合作；",
        "认为合作有益；",
        "决定继续审议。",
    ]
    assert (document.title, document.meeting, document.adopted) == ("加强合作", "第81次全体会议", "2000-12-04")
    assert "structure.collapsed" in [warning.key for warning in document.warnings]


@pytest.mark.parametrize("labels", [("(a)", "(b)"), ("（a）", "（b）"), ("(甲)", "(乙)"), ("(一)", "(二)")])
def test_47_sub_paragraphs_belong_to_their_paragraph(labels):
    first, second = labels
    text = enacted(
        "铭记下列各项：",
        f"{first} 平等，",
        f"{second} 自决，",
        "1. 请各国：",
        f"{first} 合作；",
        f"{second} 对话；",
        "2. 决定结束。",
    )
    assert paragraphs(text, "preambular") == [f"铭记下列各项：{first} 平等，{second} 自决，"]
    assert paragraphs(text, "operative") == [f"请各国：{first} 合作；{second} 对话；", "决定结束。"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "人权理事会\n第五十三届会议\n人权理事会2023年7月12日通过的决议\n53/1. 题目\n人权理事会，\n\n1. 决定结束。\n",
            "resolution",
        ),
        (
            "人权理事会\n第五十三届会议\n人权理事会2023年7月12日通过的决定\n53/101. 题目\n人权理事会，\n\n决定推迟审议。\n",
            "decision",
        ),
        ("大会\n第七十五届会议\nA/C.3/75/L.39\n古巴：决议草案\n题目\n大会，\n\n回顾其决议，\n\n1. 决定结束。\n", "draft"),
        (
            "联合国\n大会\nA/75/258\n第七十五届会议\n议程项目72(b)\n促进和保护人权\n秘书长的报告\n\n"
            "1. 本报告述及合作。\n\n2. 各国提交了材料。\n",
            "report",
        ),
        ("联合国\n大会\nA/75/300\n2020年8月1日常驻代表给秘书长的信\n\n谨随函附上一份声明。\n\n请将本函分发。\n", "other"),
        ("今天天气很好。\n我们去公园散步。\n", "other"),
    ],
    ids=["resolution", "decision", "draft", "report", "letter", "no document"],
)
def test_48_only_the_adoption_line_makes_a_resolution(text, kind):
    assert parse(text).kind == kind


def test_48_a_draft_inside_a_resolution_has_an_enacting_clause_of_its_own():
    text = (
        "经济及社会理事会\n2023年届会\n2023年6月7日经济及社会理事会决议\n2023/15. 题目\n经济及社会理事会，\n\n回顾其决议，\n\n"
        "建议大会通过下列决议草案：\n\n大会，\n\n又回顾其决议，\n\n1. 请各国合作；\n\n2. 决定结束。\n"
    )
    document = parse(text)
    assert document.body == "ECOSOC"
    assert [p.text for p in document.paragraphs if p.part is None] == ["回顾其决议，", "建议大会通过下列决议草案："]
    assert [(p.zone, p.number) for p in document.paragraphs if p.part] == [
        ("preambular", 1),
        ("operative", 1),
        ("operative", 2),
    ]


def test_49_parts_number_their_paragraphs_each_for_itself():
    text = (
        "50/28. 援助\n\nA\n\n援助难民\n\n大会，\n\n回顾决议，\n\n1. 欢迎援助；\n\n2. 决定审议。\n\n"
        "1995年12月6日\n第82次全体会议\n\n"
        "B\n\n工作组\n\n大会，\n\n又回顾决议，\n\n1. 赞扬工作组；\n\n2. 请秘书长协助。\n\n1995年12月6日\n第82次全体会议\n"
    )
    document = parse(text)
    assert document.title == "援助"
    assert [(p.part, p.zone, p.number) for p in document.paragraphs] == [
        (part, zone, number)
        for part in "AB"
        for zone, number in (("heading", 1), ("preambular", 1), ("operative", 1), ("operative", 2))
    ]


def test_50_what_is_not_printed_is_null_and_what_is_inferred_is_named():
    document = parse("人权理事会通过的决议\n19/35\n题目\n人权理事会，\n\n回顾其决议，\n\n1. 决定结束。\n")
    assert (document.adopted, document.meeting, document.agenda_item) == (None, None, None)
    assert (document.symbol, document.session, document.derived) == ("A/HRC/RES/19/35", "19", ("symbol", "session"))


@pytest.mark.parametrize(
    "ending",
    [
        "2020年6月22日\n第45次会议",
        "第45次会议\n2020年6月22日",
        "2020 年 6 月 22 日  \n第 45 次会议",
        "第\n45 次会\n议\n2020 年 6\n月 22 日",
    ],
    ids=["date first", "meeting first", "blanks", "wrapped"],
)
def test_51_date_and_meeting_stand_in_either_order(ending):
    document = parse(enacted("1. 决定结束。", end=ending + "\n"))
    assert (document.adopted, document.meeting) == ("2020-06-22", "第45次会议")
    assert document.paragraphs[-1].text == "决定结束。"


def test_52_a_report_in_brackets_is_not_the_documents_symbol():
    document = parse(enacted("1. 决定结束。"))
    assert (document.report, document.symbol) == ("A/55/602/Add.2", "A/RES/55/90")


def test_53_traditional_characters_meet_the_same_rules_and_stay_in_the_text():
    text = (
        "大會\n第七十七屆會議\n議程項目68(b)\n大會決議\n[根據第三委員會的報告(A/77/463)通過]\n77/214. 人權\n"
        "大會，\n\n回顧其決議，\n\n1. 重申發展權；\n\n"
        "2. 決定結束。\n\n2022年12月15日\n第54次全體會議\n"
    )
    document = parse(text)
    assert (document.body, document.session, document.report, document.agenda_item) == ("GA", "77", "A/77/463", "68(b)")
    assert [(p.zone, p.text, p.opening) for p in document.paragraphs] == [
        ("preambular", "回顧其決議，", "回顧"),
        ("operative", "重申發展權；", "重申"),
        ("operative", "決定結束。", "決定"),
    ]


@pytest.mark.parametrize("number", ["１．", "１. ", "1．", "１、", "1. ", "1.　", "1 . "])
def test_54_numbers_of_any_width_are_read(number):
    text = enacted("回顾其决议，", f"{number}请各国合作；", "2. 决定结束。")
    assert paragraphs(text, "operative") == ["请各国合作；", "决定结束。"]


@pytest.mark.parametrize("mark", ["¹", "<sup>1</sup>", "<sup> 1 </sup>", "⁴"])
def test_54_raised_marks_are_taken_out_before_anything_is_folded(mark):
    text = enacted(f"回顾《宪章》{mark}和各项公约，", "1. 决定结束。")
    assert paragraphs(text, "preambular") == ["回顾《宪章》和各项公约，"]


def test_55_chinese_numerals_date_and_number_old_resolutions():
    text = (
        "二一五九（二十一）。国际公约\n大会，\n\n业经审议报告，\n\n一、 请各国签署；\n\n二、 决定结束。\n\n"
        "一九六六年十二月十六日，\n第一四九六次全体会议。\n"
    )
    document = parse(text)
    assert (document.symbol, document.session, document.adopted) == ("A/RES/2159(XXI)", "21", "1966-12-16")
    assert [(p.zone, p.number, p.text) for p in document.paragraphs] == [
        ("preambular", 1, "业经审议报告，"),
        ("operative", 1, "请各国签署；"),
        ("operative", 2, "决定结束。"),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "1. 请各国查阅网站https://www.un.org/zh/aaa，并执行本决议；",
            "请各国查阅网站https://www.un.org/zh/aaa，并执行本决议；",
        ),
        ("1. 欢迎网站上线(见http://undocs.org/ch/A/68/456)；", "欢迎网站上线(见http://undocs.org/ch/A/68/456)；"),
        (
            "1. 请各国查阅联合国网站\nhttps://www.un.org/zh/aaa\n，并执行本决议；",
            "请各国查阅联合国网站https://www.un.org/zh/aaa，并执行本决议；",
        ),
        (
            "1. 请各国查阅联合国网站\nhttps://www.un.org/zh/aaa\n并执行本决议；",
            "请各国查阅联合国网站https://www.un.org/zh/aaa并执行本决议；",
        ),
        (
            "1. 请各国查阅https://www.un.org/zh/confe\nrences/2020，并执行；",
            "请各国查阅https://www.un.org/zh/conferences/2020，并执行；",
        ),
        ('1. 请注意链接("http://x","y")的内容；', '请注意链接("http://x","y")的内容；'),
        ("1. 见[联合国网站](https://www.un.org/zh)的说明；", "见联合国网站的说明；"),
    ],
    ids=["amid a line", "in brackets", "on a line, before a mark", "on a line, amid a clause", "wrapped", "quoted", "a link's"],
)
def test_an_address_that_the_text_names_stays_in_the_text(lines, expected):
    assert paragraphs(enacted("回顾其决议，", lines, "2. 决定结束。"), "operative")[0] == expected


def test_a_note_behind_an_address_that_was_wrapped_stands_behind_it():
    text = enacted(
        "回顾其决议，",
        "1. 请各国查阅https://www.un.org/zh/confe\nrences/2020¹，并执行；",
        "2. 决定结束。",
        "¹ 第217A(III)号决议。",
    )
    (paragraph,) = [one for one in parse(text).paragraphs if one.number == 1 and one.zone == "operative"]
    assert [(note.mark, note.offset) for note in paragraph.notes] == [("1", paragraph.text.index("，"))]


@pytest.mark.parametrize("before", ["", "第 2 页\n", "GE.20-08874 3\n"], ids=["a gap", "a page's number", "a job number"])
def test_addresses_that_a_page_s_links_left_are_no_text(before):
    text = enacted(
        "回顾其决议，",
        f"重申其\n\n{before}http://undocs.org/ch/A/68/456\nhttp://undocs.org/ch/A/RES/67/1\n承诺，",
        "1. 决定结束。",
    )
    assert paragraphs(text, "preambular") == ["回顾其决议，", "重申其承诺，"]
