"""Judgements that a lexicon no longer keeps: a text judged to carry a theme is not tagged any more, or the other way round.

A judgement keeps its text, so this needs no workspace. What the lexicon got wrong when it was judged (a known miss, a known
false hit) is no promise, and no change breaks it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from nlp.lexicon.model import Lexicon
from nlp.maintenance.judgements.model import Judgement, Settled
from nlp.maintenance.judgements.settle import settle
from nlp.types import ThemeTag

Tag: TypeAlias = Callable[[Sequence[str]], Sequence[tuple[ThemeTag, ...]]]
"""Gives the themes of each text, as `nlp.themes.Tagger.tag` does."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A verdict that held and holds no longer.

    Attributes:
        theme: that the verdict is about now; another than was judged where that one was merged into it.
        term: by which a text judged to be without the theme has it now, else None.
    """

    theme: str
    settled: Settled
    term: str | None = None

    @property
    def values(self) -> dict[str, object]:
        """What a message about it needs."""
        judgement = self.settled.drawn
        return {
            "theme": self.theme,
            "text": judgement.text,
            "term": self.term or "",
            "reviewer": ", ".join(sorted({one.reviewer for one in self.settled.judgements})),
            "date": judgement.date,
        }

    @property
    def line(self) -> int:
        """The line of the file of judgements."""
        return self.settled.drawn.line


def broken_judgements(
    lexicon: Lexicon, judgements: Iterable[Judgement], tag: Tag, *, before: Tag | None = None
) -> list[Broken]:
    """The verdicts that held and hold no longer, by theme and place.

    Args:
        tag: tags with the lexicon.
        before: tags with the lexicon as it was. Without it a verdict is taken to have held where the file says that the lexicon
            agreed with it when it was given.
    """
    known = {theme.id for theme in lexicon.themes}
    settled = [one for one in settle(judgements) if one.is_yes is not None]
    pairs = [(theme, one) for one in settled if (theme := lexicon.current_id(one.theme)) in known]
    tags = _by_theme(tag, [one.text for _, one in pairs])
    held = _held(pairs, before)
    return [
        Broken(theme, one, found[theme].mentions[0].term if theme in found else None)
        for (theme, one), found, had in zip(pairs, tags, held, strict=True)
        if had and (theme in found) is not one.is_yes
    ]


def _held(pairs: Sequence[tuple[str, Settled]], before: Tag | None) -> list[bool]:
    """Whether each verdict held before; each comes with the theme that it is about now, which may be another."""
    if before is None:
        return [one.drawn.was_tagged is one.is_yes for _, one in pairs]
    tags = _by_theme(before, [one.text for _, one in pairs])
    return [(one.theme in found or theme in found) is one.is_yes for (theme, one), found in zip(pairs, tags, strict=True)]


def _by_theme(tag: Tag, texts: Sequence[str]) -> list[Mapping[str, ThemeTag]]:
    return [{found.theme: found for found in tags} for tags in tag(texts)]
