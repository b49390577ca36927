"""What a header says is read however it is wrapped; what it does not say is null."""

import pytest
from parsing import parse


@pytest.mark.parametrize(
    ("header", "body", "session"),
    [
        ("大会\n第七十五届会议\n75/1. 题目\n大会，", "GA", "75"),
        ("大会\n第十届紧急特别会议\nES-10/20. 题目\n大会，", "GA", "ES-10"),
        ("大会\n第三十二届特别会议\nS-32/1. 题目\n大会，", "GA", "S-32"),
        ("人权理事会\n第三十二届特别会议\nS-32/1. 题目\n人权理事会，", "HRC", "S-32"),
        ("经济及社会理事会\n2023年届会\n2023/12. 题目\n经济及社会理事会，", "ECOSOC", "2023"),
        ("经济及社会理事会\n1996年实质性会议\n1996/31. 题目\n经济及社会理事会，", "ECOSOC", "1996"),
        ("人权委员会\n第五十六届会议\n2000/22. 题目\n人权委员会，", "CHR", "56"),
        ("安全理事会\n第2532(2020)号决议\n安全理事会，", "SC", None),
        ("大会\n第七十五\n届会议\n75/1. 题\n目\n大会，", "GA", "75"),
    ],
    ids=[
        "ordinary",
        "emergency",
        "special",
        "special council",
        "year",
        "substantive",
        "commission",
        "security council",
        "wrapped",
    ],
)
def test_the_session_is_keyed_by_its_body(header, body, session):
    document = parse(f"{header}\n\n回顾其决议，\n\n1. 决定结束。\n")
    assert (document.body, document.session) == (body, session)


@pytest.mark.parametrize(
    ("number", "organ", "symbol"),
    [
        ("76/164.", "大会", "A/RES/76/164"),
        ("53/11", "人权理事会", "A/HRC/RES/53/11"),
        ("2023/12.", "经济及社会理事会", "E/RES/2023/12"),
        ("2200 A (XXI).", "大会", "A/RES/2200A(XXI)"),
    ],
)
def test_the_symbol_is_derived_from_body_and_number(number, organ, symbol):
    document = parse(f"{number} 题目\n\n{organ}，\n\n回顾其决议，\n\n1. 决定结束。\n")
    assert (document.symbol, document.title) == (symbol, "题目")
    assert "symbol" in document.derived


@pytest.mark.parametrize(
    ("sponsors", "expected"),
    [
        ("古巴", ("古巴",)),
        ("中国、古巴* 和俄罗斯联邦", ("中国", "古巴", "俄罗斯联邦")),
        ("圣文森特和格林纳丁斯、波斯尼亚和黑塞哥维那及越南", ("圣文森特和格林纳丁斯", "波斯尼亚和黑塞哥维那", "越南")),
        ("安哥拉、大不列颠及北爱尔兰联合王国以及\n秘鲁", ("安哥拉", "大不列颠及北爱尔兰联合王国", "秘鲁")),
    ],
)
def test_sponsors_are_split_but_not_inside_a_name(sponsors, expected):
    text = (
        f"第七十五届会议\n\n第三委员会\n\n议程项目 72(b)\n\n促进和保护人权\n\n{sponsors}：决议草案\n\n题目\n\n"
        f"大会，\n\n回顾其决议，\n\n1. 决定结束。\n"
    )
    document = parse(text)
    assert document.sponsors == expected
    assert (document.kind, document.committee, document.title) == ("draft", "第三委员会", "题目")


@pytest.mark.parametrize(
    ("line", "item"),
    [("议程项目 3", "3"), ("议程项目110(b)", "110(b)"), ("议程项目 19 (e)", "19(e)"), ("议程项目72\n(b)", "72(b)")],
)
def test_the_agenda_item_is_read_without_blanks(line, item):
    assert parse(f"大会\n第七十五届会议\n{line}\n促进人权\n75/1. 题目\n大会，\n\n1. 决定结束。\n").agenda_item == item


def test_the_committee_whose_report_is_named_does_not_have_the_draft_before_it():
    document = parse("大会\n大会决议\n[根据第三委员会的报告(A/75/478)通过]\n75/1. 题目\n大会，\n\n1. 决定结束。\n")
    assert (document.committee, document.report) == (None, "A/75/478")


@pytest.mark.parametrize(
    ("numbers", "keys"),
    [
        ((1, 2, 3), []),
        ((1, 2, 4), ["structure.gap"]),
        ((1, 2, 2), ["structure.repeat"]),
        ((1, 3, 2), ["structure.gap", "structure.disorder"]),
    ],
    ids=["in order", "gap", "repeat", "disorder"],
)
def test_numbers_that_do_not_run_on_are_warned_of(numbers, keys):
    paragraphs = "".join(f"{number}. 请各国合作；\n\n" for number in numbers)
    document = parse(f"75/1. 题目\n\n大会，\n\n回顾其决议，\n\n{paragraphs}")
    assert [warning.key for warning in document.warnings] == keys


def test_an_annex_is_a_zone_of_its_own():
    document = parse(
        "75/1. 题目\n\n大会，\n\n回顾其决议，\n\n1. 通过宣言。\n\n2020年9月21日\n第1次全体会议\n\n附件\n宣言\n\n"
        "1. 我们重申承诺。\n\n2. 我们合作。\n"
    )
    assert [(paragraph.zone, paragraph.number) for paragraph in document.paragraphs][-2:] == [("annex", 1), ("annex", 2)]
    assert document.adopted == "2020-09-21"


@pytest.mark.parametrize(
    "agenda", ["议程项目3\n", "议程项目3\n促进和保护所有人权\n", ""], ids=["item", "item with title", "none"]
)
def test_the_dates_of_a_session_are_not_those_of_adoption(agenda):
    head = f"人权理事会\n第三十五届会议\n2017年6月6日至23日\n{agenda}人权理事会2017年6月22日通过的决议\n35/3. 人权与国际团结\n"
    document = parse(f"{head}\n人权理事会，\n\n回顾其决议，\n\n1. 决定结束。\n")
    assert document.adopted == "2017-06-22"
