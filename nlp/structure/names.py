"""Lists of states, split into names: sponsors and voters. Some names hold a conjunction themselves."""

from __future__ import annotations

import re

# States and former states whose Chinese names hold 和, 及 or 与, and all that are 共和国; source: UNTERM country names.
_COMPOUND_NAMES = (
    "圣文森特和格林纳丁斯|特立尼达和多巴哥|波斯尼亚和黑塞哥维那|安提瓜和巴布达|圣基茨和尼维斯|圣多美和普林西比"
    "|阿尔及利亚|埃及|[^、，,；;和及与]{0,12}共和国|大不列颠及北爱尔兰联合王国|塞尔维亚和黑山|捷克和斯洛伐克联邦共和国|特立尼达及多巴哥|圣克里斯托弗和尼维斯"
)
_NAME = re.compile(rf"(?:{_COMPOUND_NAMES}|[^、，,和及与；;])+")
_ASIDE = re.compile(r"\([^()]{0,200}\)")
_SEPARATOR = re.compile("[、，,；;]")


def split_names(squeezed: str) -> tuple[str, ...]:
    """The names of a list joined by 、 and a last 和, 及 or 与; what stands in brackets is no name.

    >>> split_names("古巴、大不列颠及北爱尔兰联合王国和俄罗斯联邦")
    ('古巴', '大不列颠及北爱尔兰联合王国', '俄罗斯联邦')
    """
    plain = _ASIDE.sub("", squeezed).replace("以及", "、")
    return tuple(_NAME.findall(plain))


def split_voters(squeezed: str) -> tuple[str, ...]:
    """The names of a list joined by 、 alone, as votes print them."""
    return tuple(name for name in _SEPARATOR.split(squeezed.rstrip("。.；;")) if name)
