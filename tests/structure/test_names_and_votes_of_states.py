"""States whose names hold 和, 及 or 与 stay whole, among sponsors and among voters."""

import pytest

from nlp.structure.names import split_names
from nlp.structure.votes import read_vote


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("阿尔及利亚、埃及和古巴", ("阿尔及利亚", "埃及", "古巴")),
        ("中非共和国、阿拉伯叙利亚共和国及越南", ("中非共和国", "阿拉伯叙利亚共和国", "越南")),
        ("坦桑尼亚联合共和国和委内瑞拉玻利瓦尔共和国", ("坦桑尼亚联合共和国", "委内瑞拉玻利瓦尔共和国")),
        ("大不列颠及北爱尔兰联合王国与法国", ("大不列颠及北爱尔兰联合王国", "法国")),
    ],
)
def test_a_conjunction_within_a_name_parts_no_names(listed, names):
    assert split_names(listed) == names


def test_the_last_two_voters_may_be_joined_by_a_conjunction_where_the_figure_says_so():
    sentence = "[经记录表决，以2票赞成、0票反对、3票弃权获得通过。赞成：古巴、越南弃权：阿根廷、斐济和墨西哥]"
    assert read_vote(sentence, sentence).abstain == ("阿根廷", "斐济", "墨西哥")


def test_voters_may_stand_in_brackets_behind_the_figure():
    sentence = "以九票对零通过,弃权者二(波兰、苏维埃社会主义共和国联盟)"
    vote = read_vote(sentence, sentence)
    assert (vote.counts.favour, vote.counts.against, vote.counts.abstain) == (9, 0, 2)
    assert vote.abstain == ("波兰", "苏维埃社会主义共和国联盟")
