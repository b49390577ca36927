"""Language tags as other programs write them (zh-Hans-CN, zho, ZH_cn, eng), and the short ones of a lexicon (zh, en)."""

from __future__ import annotations

import re

# ISO 639-2 and 639-3 codes of the official languages of the United Nations; BCP 47 wants the short ones, programs write both.
_SHORT = {
    "zho": "zh",
    "chi": "zh",
    "cmn": "zh",
    "eng": "en",
    "fra": "fr",
    "fre": "fr",
    "spa": "es",
    "rus": "ru",
    "ara": "ar",
}
_SEPARATOR = re.compile("[-_]")
_TRADITIONAL = frozenset(("hant", "tw", "hk", "mo"))
DEFAULT = "zh"


def short_language(tag: str | None) -> str:
    """The language of a tag, without script and region; Chinese where there is no tag.

    >>> short_language("zh-Hans-CN"), short_language("ZHO"), short_language("en_GB"), short_language(None)
    ('zh', 'zh', 'en', 'zh')
    """
    first = _SEPARATOR.split((tag or "").strip().lower())[0]
    return _SHORT.get(first, first) or DEFAULT


def is_traditional(tag: str | None) -> bool:
    """Whether a tag says that its text is in Traditional characters.

    >>> is_traditional("zh-Hant-HK"), is_traditional("zh-CN")
    (True, False)
    """
    return not _TRADITIONAL.isdisjoint(_SEPARATOR.split((tag or "").strip().lower())[1:])
