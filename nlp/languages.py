"""Which of the official languages a text is in, told by its script and, in Latin script, by its commonest words."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias, cast

Language: TypeAlias = Literal["zh", "en", "fr", "es", "ru", "ar"]

_SAMPLES = ((0, 400), (400, 2_000))
_LONGEST = 200_000
_LEAST_LETTERS = 40
_LEAST_CHINESE = 0.1
"""One Chinese character stands for about four letters of English: a text in both languages has a fifth or more of them,
an English one that gives names in Chinese has a hundredth."""

_HAN_RUN = re.compile("[\u4e00-\u9fff]+")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")

_WORDS = {
    "en": re.compile(r"\b(?:the|of|and|to|in|that|for|by|on|with|which|is|its|all)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:les?|des?|du|et|la|à|que|dans|pour|par|aux?|sur|une?|qui)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:los?|las?|del?|y|el|en|que|para|por|al|con|una?|su)\b", re.IGNORECASE),
}


def language_of(text: str) -> Language | None:
    """The language of a text, or None where too little of it is in a script that tells.

    A text that is in Chinese and another language is Chinese. Most texts are told by their beginning.

    >>> language_of("大会，回顾其各项决议，重申《联合国宪章》的宗旨和原则，")
    'zh'
    >>> language_of("The General Assembly, Recalling all its previous resolutions on the question of human rights,")
    'en'
    """
    for start, end in _SAMPLES:
        if sum(map(len, _HAN_RUN.findall(text[start:end]))) > (end - start) / 4:
            return "zh"
    letters = _letters(text[:_LONGEST])
    total = sum(letters.values())
    if letters["zh"] and letters["zh"] >= total * _LEAST_CHINESE:
        return "zh"
    if total < _LEAST_LETTERS:
        return None
    script = max(letters, key=lambda name: letters[name])
    return _by_words(text[:_LONGEST]) if script == "latin" else cast("Language", script)


def _letters(text: str) -> dict[str, int]:
    """How many letters of each script a text has."""
    scripts = {"zh": _HAN, "latin": _LATIN, "ru": _CYRILLIC, "ar": _ARABIC}
    return {name: len(script.findall(text)) for name, script in scripts.items()}


def _by_words(text: str) -> Language | None:
    counts = {language: len(words.findall(text)) for language, words in _WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    others = max(count for language, count in counts.items() if language != best)
    return cast("Language", best) if counts[best] >= 3 and counts[best] > others else None
