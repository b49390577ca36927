"""A corpus of which everything is known: six themes in resolutions of many sessions, four of them with a trend, two without.

Paragraphs of one resolution are correlated: each resolution draws its own share of a theme from a beta distribution whose mean
is the theme's share in that session, and each of its paragraphs has the theme with that probability. The correlation of two
paragraphs of a resolution (intra-class correlation) is then 1 / (a + b + 1) of the beta's parameters a, b.

Where asked, resolutions repeat what they said in the session before, word for word, as resolutions of the United Nations do.
The shares of neighbouring sessions then resemble each other, by about the share of resolutions that do.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nlp.mine.model import CountedDocument, CountedParagraph, CountedTag

THEMES = ("rising", "rising-late", "falling", "falling-early", "level", "level-common")
TRENDS = THEMES[:4]
WORDS_OF_A_THEME = 12
BACKGROUND_WORDS = 300
WORDS_OF_A_PARAGRAPH = 24


@dataclass(frozen=True, slots=True)
class Planted:
    """The corpus.

    Attributes:
        shares: sessions x themes: the share of paragraphs that a theme has in a session, before any drawing; of resolutions
            that repeat an earlier one it is the share of the session in which that was new.
        carries: for each session and resolution, paragraphs x themes: whether the paragraph has the theme.
        repeats: for each session and resolution, whether it is the resolution of the same number in the session before.
    """

    shares: np.ndarray
    carries: tuple[tuple[np.ndarray, ...], ...]
    repeats: tuple[tuple[bool, ...], ...]

    def documents(self, *, body: str = "GA", first_session: int = 1) -> list[CountedDocument]:
        """The resolutions as counting takes them, all paragraphs operative."""
        return [
            CountedDocument(
                source=f"{session:03}-{number:03}.txt", sha256=f"{session:032x}{number:032x}",
                symbol=f"A/RES/{session}/{number}", kind="resolution",
                body=body, session=str(session), year=str(1980 + session),
                paragraphs=tuple(_paragraph(at, row) for at, row in enumerate(carries, 1)),
            )
            for session, resolutions in enumerate(self.carries, first_session)
            for number, carries in enumerate(resolutions, 1)
        ]  # fmt: skip

    def texts(self, seed: int = 0) -> list[list[str]]:
        """The paragraphs as words: of each theme that a paragraph has six of the theme's own, the rest background."""
        generator = np.random.default_rng(seed)
        weights = 1 / np.arange(1, BACKGROUND_WORDS + 1)
        paragraphs: list[list[str]] = []
        before: list[list[list[str]]] = []
        for resolutions, repeats in zip(self.carries, self.repeats, strict=True):
            made = [[_words(row, generator, weights / weights.sum()) for row in carries] for carries in resolutions]
            before = [before[at] if is_copy else made[at] for at, is_copy in enumerate(repeats)]
            paragraphs += [words for resolution in before for words in resolution]
        return paragraphs


def words_of(theme: str) -> list[str]:
    """The words of a theme, in the order of their frequency."""
    return [f"{theme}-{number:02}" for number in range(WORDS_OF_A_THEME)]


def plant(
    *,
    sessions: int = 10,
    resolutions: int = 30,
    paragraphs: int = 25,
    correlation: float = 0.15,
    seed: int = 0,
    trend: float = 3.0,
    repeat: float = 0.0,
) -> Planted:
    """A planted corpus.

    Args:
        resolutions: in each session; paragraphs: in each resolution, on average: a third more or less.
        correlation: intra-class correlation of the paragraphs of a resolution.
        trend: how many times its first share a theme with a trend has at the end, or its last at the beginning.
        repeat: the share of the resolutions of a session that say what those of the same number said in the session before.
    """
    generator = np.random.default_rng(seed)
    shares = _shares(sessions, trend)
    drawn = [_session(row, resolutions, paragraphs, correlation, generator) for row in shares]
    repeats = np.random.default_rng([seed, 1]).random((sessions, resolutions)) < repeat
    repeats[0] = False
    return Planted(shares, _with_copies(drawn, repeats), tuple(map(tuple, repeats.tolist())))


def _with_copies(drawn: list[tuple[np.ndarray, ...]], repeats: np.ndarray) -> tuple[tuple[np.ndarray, ...], ...]:
    sessions = [drawn[0]]
    for fresh, copied in zip(drawn[1:], repeats[1:], strict=True):
        pairs = zip(sessions[-1], fresh, copied, strict=True)
        sessions.append(tuple(before if is_copy else new for before, new, is_copy in pairs))
    return tuple(sessions)


def _shares(sessions: int, trend: float) -> np.ndarray:
    along = np.linspace(0, 1, sessions)
    late = np.clip(2 * along - 1, 0, 1)
    powers = (along, late, 1 - along, 1 - np.clip(2 * along, 0, 1))
    moving = [0.06 * trend**power for power in powers]
    return np.column_stack([*moving, np.full(sessions, 0.1), np.full(sessions, 0.2)])


def _session(
    shares: np.ndarray, resolutions: int, paragraphs: int, correlation: float, generator: np.random.Generator
) -> tuple[np.ndarray, ...]:
    return tuple(_resolution(shares, paragraphs, correlation, generator) for _ in range(resolutions))


def _resolution(shares: np.ndarray, paragraphs: int, correlation: float, generator: np.random.Generator) -> np.ndarray:
    size = int(generator.integers(paragraphs * 2 // 3, paragraphs * 4 // 3 + 1))
    own = shares
    if correlation > 0:
        spread = 1 / correlation - 1
        own = generator.beta(shares * spread, (1 - shares) * spread)
    return generator.random((size, len(shares))) < own


def _paragraph(number: int, carries: np.ndarray) -> CountedParagraph:
    tags = tuple(CountedTag(theme, 1) for theme, has in zip(THEMES, carries, strict=True) if has)
    return CountedParagraph(None, "operative", number, 100, tags)


def _words(carries: np.ndarray, generator: np.random.Generator, weights: np.ndarray) -> list[str]:
    own = [
        str(word)
        for theme, has in zip(THEMES, carries, strict=True) if has
        for word in generator.choice(words_of(theme), 6, replace=False)
    ]  # fmt: skip
    rest = max(0, WORDS_OF_A_PARAGRAPH - len(own))
    return own + [f"word-{number:03}" for number in generator.choice(BACKGROUND_WORDS, rest, p=weights)]
