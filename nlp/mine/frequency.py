"""Theme frequencies: of each theme in each group its paragraphs, share, interval, mentions and resolutions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from nlp.mine.counts import ResolutionCounts, count
from nlp.mine.intervals import FEWEST_RESOLUTIONS, RESAMPLES, SEED, bootstrap, wilson
from nlp.mine.model import By, CountedDocument, Group, Interval, ThemeFrequency
from nlp.mine.selection import Selection
from nlp.ranges import numbered

_ZONES = ("title", "preambular", "operative", "heading", "annex", "body", "footnote")
_GROUP_COLUMNS: dict[By, tuple[str, ...]] = {
    "session": ("body", "session"),
    "year": ("year",),
    "document": ("document", "source", "symbol", "body", "session"),
    "zone": ("zone",),
    "body": ("body",),
}
_FIGURES = (
    "paragraphs", "of_paragraphs", "share", "low", "high", "interval",
    "mentions", "characters", "per_10k", "documents", "of_documents",
)  # fmt: skip


def frequency(
    documents: Iterable[CountedDocument],
    themes: Mapping[str, str],
    *,
    by: By = "session",
    selection: Selection | None = None,
    seed: int = SEED,
    resamples: int = RESAMPLES,
) -> tuple[ThemeFrequency, ...]:
    """One row for each theme and group, rows with zero included; themes in the order given, groups in their own.

    Each resolution must be given once: where several documents are versions of one symbol, choose one first
    (`nlp.mine.versions`).

    Args:
        themes: the label of each theme by its id, in the lexicon's order.
        by: what makes a group; a session is one of a body.
        selection: what is counted; by default the preambular and operative paragraphs of everything.
    """
    selection = selection or Selection()
    chosen = {theme: label for theme, label in themes.items() if not selection.themes or theme in selection.themes}
    return frequencies(count(documents, by, selection), chosen, seed=seed, resamples=resamples)


def frequencies(
    counted: Mapping[Group, Sequence[ResolutionCounts]],
    themes: Mapping[str, str],
    *,
    seed: int = SEED,
    resamples: int = RESAMPLES,
) -> tuple[ThemeFrequency, ...]:
    """The same of counts: those of each resolution in each group, as `nlp.mine.counts.count` gives them."""
    rows: dict[tuple[str, Group], ThemeFrequency] = {}
    for group, resolutions in counted.items():
        intervals = intervals_of(group, resolutions, tuple(themes), seed, resamples)
        for (theme, label), interval in zip(themes.items(), intervals, strict=True):
            rows[theme, group] = _row(theme, label, group, resolutions, interval)
    return tuple(rows[theme, group] for theme in themes for group in sorted(counted, key=group_order))


def intervals_of(
    group: Group, resolutions: Sequence[ResolutionCounts], themes: Sequence[str], seed: int = SEED, resamples: int = RESAMPLES
) -> Sequence[Interval]:
    """The interval of each theme's share in a group: a bootstrap over its resolutions, Wilson's where they are too few."""
    counts = [(one.of_paragraphs, [one.paragraphs[theme] for theme in themes]) for one in resolutions]
    return intervals_of_counts(group, counts, len(themes), seed, resamples)


def intervals_of_counts(
    group: Group, counts: Sequence[tuple[int, Sequence[int]]], themes: int, seed: int = SEED, resamples: int = RESAMPLES
) -> Sequence[Interval]:
    """The same of bare numbers: for each resolution, by source, its paragraphs and for each theme those that carry it."""
    if len(counts) >= FEWEST_RESOLUTIONS:
        return bootstrap(counts, name=name_for_draws(group), seed=seed, resamples=resamples)
    of_paragraphs = sum(of for of, _ in counts)
    return [wilson(sum(carrying[theme] for _, carrying in counts), of_paragraphs) for theme in range(themes)]


def group_order(group: Group) -> tuple[object, ...]:
    """The key by which groups are put in order: 9 before 10, special sessions after ordinary ones, None last."""
    zone = -1 if group.zone is None else _ZONES.index(group.zone)
    return (
        group.body is None, group.body or "", _number_order(group.session), _number_order(group.year), zone,
        group.symbol is None, group.symbol or "", group.source or "",
    )  # fmt: skip


def group_columns(by: By) -> tuple[str, ...]:
    """The names of the columns that tell a group."""
    return _GROUP_COLUMNS[by]


def group_values(group: Group) -> dict[str, object]:
    """The values of the columns that tell a group."""
    return {name: getattr(group, "source" if name == "document" else name) for name in group_columns(group.by)}


def interval_values(interval: Interval) -> dict[str, object]:
    """An interval as the columns of a row."""
    return {"low": interval.low, "high": interval.high, "interval": interval.kind}


def columns(by: By) -> tuple[str, ...]:
    """The names of the columns of a row, in order."""
    return ("theme", "label", *group_columns(by), *_FIGURES)


def as_row(frequency: ThemeFrequency) -> dict[str, object]:
    """A frequency as a flat row, for JSON and CSV, its columns as `columns` gives them."""
    of_group, of_interval = group_values(frequency.group), interval_values(frequency.interval)
    figures = {name: of_interval[name] if name in of_interval else getattr(frequency, name) for name in _FIGURES}
    return {"theme": frequency.theme, "label": frequency.label, **of_group, **figures}


def _row(theme: str, label: str, group: Group, resolutions: Sequence[ResolutionCounts], interval: Interval) -> ThemeFrequency:
    return row_of(
        theme,
        label,
        group,
        interval,
        paragraphs=sum(one.paragraphs[theme] for one in resolutions),
        of_paragraphs=sum(one.of_paragraphs for one in resolutions),
        mentions=sum(one.mentions[theme] for one in resolutions),
        characters=sum(one.characters for one in resolutions),
        documents=sum(one.paragraphs[theme] > 0 for one in resolutions),
        of_documents=len(resolutions),
    )


def row_of(
    theme: str, label: str, group: Group, interval: Interval, *, paragraphs: int, of_paragraphs: int, mentions: int,
    characters: int, documents: int, of_documents: int,
) -> ThemeFrequency:  # fmt: skip
    """A row of these sums, with the shares that follow from them."""
    return ThemeFrequency(
        theme=theme,
        label=label,
        group=group,
        paragraphs=paragraphs,
        of_paragraphs=of_paragraphs,
        share=paragraphs / of_paragraphs if of_paragraphs else None,
        interval=interval,
        mentions=mentions,
        characters=characters,
        per_10k=mentions / characters * 10_000 if characters else None,
        documents=documents,
        of_documents=of_documents,
    )


def name_for_draws(group: Group) -> str:
    """What tells the group from all others, for seeding: its values, None told from an empty text."""
    return repr((group.by, group.body, group.session, group.year, group.source, group.zone))


def _number_order(value: str | None) -> tuple[bool, str, int, str]:
    if value is None:
        return True, "", 0, ""
    prefix, number = numbered(value) or ("~", 0)
    return False, prefix, number, value
