"""Text for searching, made of words: frequencies fall off as in real resolutions, and hardly a sentence comes twice.

A paragraph is an opening, then words or whole phrases with the small words and signs of the language between them. Words are
those of the sample documents, terms of the lexicon, words of jieba's dictionary, and citations. Phrases of two to five words
are made once and come back, as formulas do; each subject has words and phrases of its own, which come back in its documents.
What is said is nonsense; only frequencies, lengths and repetitions are meant to be real.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from clauses import dictionary
from rjieba import Jieba

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[Any]

SHARES = {"sample": 0.34, "terms": 0.1, "dictionary": 0.19, "citations": 0.015, "phrases": 0.355}
"""Of which kind the words are."""

OF_SUBJECT = 0.7
"""How much of a paragraph is in the words of its subject."""

WORDS_OF_SUBJECT = 250
PHRASES = 60_000
CITATIONS = 20_000
FORMULAS_SHARE = 0.03
"""How many paragraphs are formulas, word for word."""

MEAN_LENGTH, SPREAD = 88, 0.55
"""Of the paragraphs: characters, and the deviation of their logarithm (0.52 in the sample documents)."""

LINKS = {
    "": 30, "的": 17, "，": 15, "和": 14, "、": 9, "在": 5, "以": 2.2, "并": 2.2, "与": 2, "是": 1.8, "为": 1.6, "以及": 1.6,
    "应": 1.5, "及": 1.4, "到": 1.3, "不": 1.1, "对": 1, "等": 1, "所": 1, "其": 0.9, "“": 0.6, "”": 0.6, "《": 1.5, "》": 1.5,
    "（": 0.3, "）": 0.3,
}  # fmt: skip
"""What stands between two words, and how often."""

OPENINGS = {
    "preambular": {
        "重申": 31, "回顾": 15, "认识到": 14, "强调": 12, "着重指出": 7, "又回顾": 5, "又重申": 5, "认为": 5, "铭记": 4,
        "注意到": 4, "深信": 3, "欢迎": 3, "深为关切": 1,
    },
    "operative": {
        "请": 11, "敦促": 8, "决定": 6, "吁请": 5, "促请": 5, "邀请": 4, "鼓励": 4, "确认": 3, "欢迎": 3, "表示注意到": 2,
        "又请": 2, "赞赏地注意到": 1,
    },
}  # fmt: skip

FORMULAS = (
    ("决定", "决定继续处理此案"), ("决定", "决定在下届会议上继续审议这个问题"), ("重申", "重申《联合国宪章》的宗旨和原则"),
    ("回顾", "回顾《世界人权宣言》"), ("请", "请秘书长就本决议的执行情况提出报告"), ("邀请", "邀请各国政府提供自愿捐款"),
    ("回顾", "回顾以往关于这个问题的所有决议"), ("决定", "决定结束对这个分项目的审议"), ("请", "请高级专员提供一切必要的协助"),
    ("注意到", "注意到秘书长的报告"), ("遵循", "遵循《联合国宪章》"), ("欢迎", "欢迎特别报告员的工作"),
)  # fmt: skip
"""Paragraphs that come back word for word, with their openings; the first come most often."""

_ENDS = {"preambular": "，", "operative": "；", "annex": "。", "heading": ""}
_SIGNS = re.compile(r"[^一-鿕]+")
_FEWEST, _MOST = 2, 400


@dataclass(frozen=True, slots=True)
class Made:
    """A paragraph that was made: what it opens with, and its text."""

    opening: str | None
    text: str


class Words:
    """Words and phrases to draw from, each as often as its weight says; the same generator draws the same."""

    def __init__(self, samples: Iterable[str], terms: Sequence[str], random: np.random.Generator) -> None:
        kinds = {
            "sample": _sample_words(samples),
            "terms": _falling(terms, random),
            "dictionary": dict(zip(*dictionary(), strict=True)),
            "citations": dict.fromkeys(_citations(random), 1.0),
        }
        self._random = random
        self._links = np.array(list(LINKS), dtype=object)
        self._link_weights = _heap(list(LINKS.values()))
        self._set(kinds)
        kinds["phrases"] = _falling(self._phrases(), random)
        self._set(kinds)

    def draw(self, count: int) -> Numbers:
        """So many words, as numbers."""
        return np.searchsorted(self._weights, self._random.random(count))

    def joined(self, words: Numbers, lengths: Numbers) -> Iterator[str]:
        """The words as texts of so many words each, with links between them."""
        pieces = np.empty(2 * len(words), dtype=object)
        pieces[0::2] = self._words[words]
        pieces[1::2] = self._links[np.searchsorted(self._link_weights, self._random.random(len(words)))]
        flat, at = pieces.tolist(), 0
        for length in lengths.tolist():
            yield "".join(flat[at : at + 2 * length - 1])
            at += 2 * length

    def word(self, place: int) -> str:
        """The word of a number."""
        return str(self._words[place])

    @property
    def mean_length(self) -> float:
        """How many characters a word and its link have on average."""
        links = np.diff(self._link_weights, prepend=0) @ [len(link) for link in LINKS]
        words = np.diff(self._weights, prepend=0) @ [len(word) for word in self._words]
        return float(links + words)

    def _set(self, kinds: dict[str, dict[str, float]]) -> None:
        shares = {kind: SHARES[kind] / sum(weights.values()) for kind, weights in kinds.items()}
        self._words = np.array([word for weights in kinds.values() for word in weights], dtype=object)
        self._weights = _heap([shares[kind] * weight for kind, weights in kinds.items() for weight in weights.values()])

    def _phrases(self) -> list[str]:
        lengths = self._random.choice([2, 3, 4, 5], PHRASES, p=[0.3, 0.3, 0.2, 0.2])
        return list(dict.fromkeys(self.joined(self.draw(int(lengths.sum())), lengths)))


class Writer:
    """Writes paragraphs, each on a subject; the same generator writes the same."""

    def __init__(self, words: Words, subjects: int, random: np.random.Generator) -> None:
        self._words = words
        self._random = random
        self._subjects = words.draw(subjects * WORDS_OF_SUBJECT).reshape(subjects, WORDS_OF_SUBJECT)
        self._ranks = _heap([1 / (rank + 4) for rank in range(WORDS_OF_SUBJECT)])
        self._mean_words = np.log(MEAN_LENGTH / words.mean_length) - SPREAD**2 / 2

    def title(self, subject: int) -> str:
        """The title of a resolution on a subject, the same each time."""
        return "加强" + "".join(_SIGNS.sub("", self._words.word(place)) for place in self._subjects[subject, :3].tolist())[:24]

    def paragraphs(self, subject: int, zones: Sequence[str]) -> Iterator[Made]:
        """A paragraph for each zone."""
        lengths = np.clip(np.rint(self._random.lognormal(self._mean_words, SPREAD, len(zones))), _FEWEST, _MOST).astype(int)
        lengths[[zone == "heading" for zone in zones]] = _FEWEST
        drawn = self._words.draw(int(lengths.sum()))
        own = self._random.random(len(drawn)) < OF_SUBJECT
        drawn[own] = self._subjects[subject, np.searchsorted(self._ranks, self._random.random(int(own.sum())))]
        formulas = self._random.random(len(zones)) < FORMULAS_SHARE
        for zone, text, is_formula in zip(zones, self._words.joined(drawn, lengths), formulas.tolist(), strict=True):
            yield self._paragraph(zone, text, is_formula)

    def _paragraph(self, zone: str, text: str, is_formula: bool) -> Made:
        if zone not in OPENINGS:
            return Made(None, text + _ENDS[zone])
        if is_formula:
            opening, text = FORMULAS[int(self._random.zipf(1.5)) % len(FORMULAS)]
            return Made(opening, text + _ENDS[zone])
        openings = OPENINGS[zone]
        opening = list(openings)[int(np.searchsorted(_heap(list(openings.values())), self._random.random()))]
        return Made(opening, opening + text + _ENDS[zone])


def citation(session: int, number: int, day: int, month: int, year: int) -> tuple[str, str, str]:
    """A resolution as it is cited, with its date, and the year alone."""
    resolution, date = f"第 {session}/{number} 号决议", f"{1945 + year} 年 {month} 月 {day} 日"
    return resolution, date + resolution, f"{1945 + year} 年"


def _sample_words(texts: Iterable[str]) -> dict[str, float]:
    """The words of the sample documents that are Chinese and no links, with their frequencies."""
    jieba = Jieba()
    counts = Counter(word for text in texts for word in jieba.cut(re.sub(r"\s+", "", text), False))
    return {word: count for word, count in counts.items() if not _SIGNS.search(word) and word not in LINKS}


def _falling(words: Sequence[str], random: np.random.Generator) -> dict[str, float]:
    """The words in another order, with weights that fall off as Zipf's law has it."""
    return {words[place]: 1 / (rank + 3) for rank, place in enumerate(random.permutation(len(words)).tolist())}


def _citations(random: np.random.Generator) -> list[str]:
    numbers = random.integers(1, [80, 300, 28, 12, 78], (CITATIONS, 5), endpoint=True).tolist()
    return list(dict.fromkeys(citation(*drawn)[place % 3] for place, drawn in enumerate(numbers)))


def _heap(weights: Sequence[float]) -> Numbers:
    """The weights added up, for drawing by `numpy.searchsorted`."""
    heap = np.cumsum(weights)
    return heap / heap[-1]
