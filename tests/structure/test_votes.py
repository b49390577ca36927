"""Every way in which documents tell of a vote."""

import pytest
from parsing import parse

from nlp.structure.votes import check_vote, read_vote
from nlp.types import VoteCounts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("经记录表决，以33票赞成、13票反对、1票弃权获得通过。", (33, 13, 1)),
        ("经记录表决，以23票对16票、8票弃权获得通过。", (23, 16, 8)),
        ("以九票对零通过，弃权者二", (9, 0, 2)),
        ("第6553次会议以15票赞成，0票反对通过", (15, 0, None)),
        ("经书面投票以15票赞成，零票反对通过", (15, 0, None)),
        ("以28票赞成、14票反对和5票弃权获得通过", (28, 14, 5)),
        ("以一百二十票对无，三十五票弃权通过", (120, 0, 35)),
    ],
)
def test_the_figures_of_a_recorded_vote_are_read(sentence, counts):
    vote = read_vote(sentence, sentence)
    assert vote.method == "recorded"
    assert vote.counts == VoteCounts(*counts)


@pytest.mark.parametrize(
    ("sentence", "method"),
    [("[未经表决获得通过。]", "without vote"), ("一致通过", "unanimous"), ("决议草案一致获得通过。", "unanimous")],
)
def test_a_text_may_be_adopted_without_figures(sentence, method):
    document = parse(f"53/1. 题目\n\n人权理事会，\n\n回顾其决议，\n\n1. 决定结束。\n\n第3次会议\n2023年7月12日\n\n{sentence}\n")
    assert document.vote.method == method
    assert document.vote.counts == VoteCounts()


def test_names_are_read_across_lines_and_keep_their_conjunctions():
    text = (
        "53/1. 题目\n\n人权理事会，\n\n回顾其决议，\n\n1. 决定结束。\n\n第3次会议\n2023年7月12日\n\n"
        "[经记录表决，以2票赞成、1票反对、0票弃权获得通过。表决结果如下：\n\n赞成：\n\n古巴、\n越南\n\n反对：\n\n大不列颠及北\n爱尔兰联合王国\n\n弃权：\n\n无]\n"
    )
    vote = parse(text).vote
    assert (vote.favour, vote.against, vote.abstain) == (("古巴", "越南"), ("大不列颠及北爱尔兰联合王国",), ())


def test_a_list_that_is_not_as_long_as_its_figure_is_warned_of():
    sentence = "[经记录表决，以3票赞成、0票反对、0票弃权获得通过。赞成：古巴、越南]"
    assert [(warning.key, dict(warning.values)) for warning in check_vote(read_vote(sentence, sentence))] == [
        ("structure.vote_favour", {"count": 3, "names": 2})
    ]


def test_a_text_that_tells_of_no_vote_has_none():
    assert parse("53/1. 题目\n\n人权理事会，\n\n回顾其决议，\n\n1. 决定结束。\n").vote is None
