"""A number that stands on a line of its own is the number of the paragraph behind it."""

import pytest

from nlp.structure.document import structure_document
from nlp.types import SourceText

HEAD = ["大会决议", "53/10. 人权", "大会，", "重申《宪章》的宗旨，"]
TEXT = ["1.", "重申人权；", "2．", "请秘书长提出报告；", "3、", "决定继续审议。"]
LINES = [*HEAD, *TEXT, "1998年12月3日", "第50次全体会议"]


@pytest.mark.parametrize("separator", ["\n", "\n\n"], ids=["lines", "blank lines"])
def test_a_number_alone_numbers_what_follows(separator):
    document = structure_document(SourceText("a.txt", separator.join(LINES), ""))
    operative = [(one.number, one.text) for one in document.paragraphs if one.zone == "operative"]
    assert operative == [(1, "重申人权；"), (2, "请秘书长提出报告；"), (3, "决定继续审议。")]
    assert [one.text for one in document.paragraphs if one.zone == "preambular"] == ["重申《宪章》的宗旨，"]
    assert document.warnings == ()
