"""What the page shows of judgements: how many of the tags reviewers found right, and what was missed, theme by theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nlp import messages
from nlp.mine.judged import ThemeFigures
from nlp.mine.stratified import Estimate
from nlp.report import names
from nlp.report.data import Report, most_frequent_first
from nlp.report.names import EN_DASH


@dataclass(frozen=True, slots=True)
class JudgedTheme:
    """A row of the table: the theme's id and label, and what was judged of it, in figures as they are printed."""

    id: str
    label: str
    judged: int
    right: str
    precision: str
    missed: int
    recall: str
    remarks: str


@dataclass(frozen=True, slots=True)
class JudgedSection:
    """The section; ``unjudged`` is how many of the themes shown no one has judged."""

    word: names.Say
    rows: tuple[JudgedTheme, ...]
    unjudged: int


def judged_section(report: Report, language: str) -> JudgedSection | None:
    """The section on judgements, the most frequent themes first; None where none of the themes shown was judged."""
    word = _speaker(language)
    judged = {one.theme: one for one in report.judged}
    themes = most_frequent_first(report)
    rows = tuple(_row(judged[theme.id], names.label(theme, language), word) for theme in themes if theme.id in judged)
    return JudgedSection(word, rows, len(themes) - len(rows)) if rows else None


def section_name(language: str) -> str:
    """What the section is called."""
    return messages.text("judged_page.section", language)


def _row(one: ThemeFigures, label: str, word: names.Say) -> JudgedTheme:
    return JudgedTheme(
        one.theme,
        label,
        one.judged,
        names.ratio(one.right, one.found),
        _share(one.precision),
        one.missed,
        _share(one.recall) if one.recall or not one.lacking else word("too_few", lacking=_lacking(one.lacking, word)),
        word("semicolon").join(_remarks(one, word)),
    )


def _share(estimate: Estimate | None) -> str:
    """A share with its interval, or a dash."""
    if estimate is None:
        return EN_DASH
    return f"{names.percent(estimate.share)} ({names.interval(estimate.low, estimate.high)})"


def _lacking(lacking: Mapping[str, int], word: names.Say) -> str:
    return word("comma").join(word(f"lacking.{stratum}", count=count) for stratum, count in lacking.items())


def _remarks(one: ThemeFigures, word: names.Say) -> list[str]:
    counts = {
        "undecided": one.undecided,
        "stale": one.stale,
        "chosen": one.chosen,
        "frames": one.frames if one.frames > 1 else 0,
    }
    return [word(name, count=count) for name, count in counts.items() if count]


def _speaker(language: str) -> names.Say:
    def word(key: str, /, **values: object) -> str:
        return messages.text(f"judged_page.{key}", language, **values)

    return word
