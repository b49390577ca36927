"""Enumerations as the guards on their members see them."""

from __future__ import annotations

import pytest

from nlp.themes.enumeration import other_members
from nlp.themes.windows import Context


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("遵循普遍、客观和透明的原则", ["遵循普遍", "透明的原则"]),
        ("客观、公正与独立", ["公正", "独立"]),
        ("独立、公正以及客观", ["独立", "公正"]),
        ("客观且公正", ["公正"]),
        ("客观审议问题", []),
        ("重申公正，客观审议问题", []),
        ("参与客观和平进程", []),
        ("客观对待各国人民为争取发展所作的长期努力和公正", []),
        ("消除饥饿、促进客观性和公正", ["消除饥饿", "公正"]),
    ],
)
def test_the_members_are_those_that_joiners_part(text: str, members: list[str]) -> None:
    start = text.index("客观")
    assert other_members(Context(text), start, start + 2) == members
