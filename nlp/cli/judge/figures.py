"""``zhuti judge --figures`` and ``--agreement``: what the judgements say of themes, and of each other."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.cli.judge.words import EN_DASH, remarks, share_with_interval
from nlp.cli.search.table import start_of
from nlp.cli.table import align
from nlp.errors import LexiconError

if TYPE_CHECKING:
    from nlp.cli.judge.asked import Asked
    from nlp.maintenance.judgements import Judgement, Settled
    from nlp.maintenance.judgements.agreement import Agreement
    from nlp.mine.judged import ThemeFigures
    from nlp.mine.stratified import Estimate

FIGURES = (
    "theme", "label", "judged", "drawn", "found", "right", "missed", "precision", "precision_low", "precision_high",
    "precision_of", "recall", "recall_low", "recall_high", "chosen", "undecided", "stale", "frames",
    "lacking_tagged", "lacking_near", "lacking_random",
)  # fmt: skip
AGREEMENT = (
    "first", "second", "theme", "pairs", "agreed", "agreement", "kappa", "kappa_low", "kappa_high",
    "both_yes", "first_only", "second_only", "both_no",
)  # fmt: skip

_WIDEST_LABEL, _LEAST_LABEL = 26, 10
"""Some labels are lists of words; their beginning tells them apart. A narrow terminal has room for less of it."""

_FIGURES_BESIDE = 71
"""The columns that a row of figures takes beside the label."""


def show(asked: Asked, what: str, form: str, output_file: Path | None, *, guarded: bool) -> int:
    """Write the figures or the agreement; 1 where a line of the file of judgements is wrong."""
    from nlp.maintenance.judgements import read_judgements

    judgements, faults = read_judgements(asked.folder)
    for fault in faults:
        output.say_error(fault)
    strays = list(_strays(asked, judgements))
    for stray in strays:
        output.say_error(stray)
    judgements = [one for one in judgements if asked.lexicon.current_id(one.theme) in asked.themes]
    if not judgements and not faults:
        output.say("judge.no_judgements", path=str(asked.folder))
    shown = _show_figures if what == "--figures" else _show_agreement
    with output.destination(output_file) as stream:
        columns, rows, lines, more = shown(asked, judgements)
        match form:
            case "json":
                output.write_json({**more, "rows": rows}, stream)
            case "csv":
                output.write_csv(rows, columns, stream, guarded=guarded)
            case _:
                stream.writelines(f"{line}\n" for line in lines)
    return int(bool(faults or strays))


def _strays(asked: Asked, judgements: Sequence[Judgement]) -> Iterator[LexiconError]:
    """The themes that the lexicon has not and did not retire, each told of once."""
    known = {theme.id for theme in asked.lexicon.themes} | asked.lexicon.retired.keys()
    first = {one.theme: one.line for one in reversed(judgements) if one.theme not in known}
    for theme, line in sorted(first.items()):
        yield LexiconError("judgements.stray_theme", where=f"{asked.folder / 'judgements.tsv'}:{line}", theme=theme)


_Shown = tuple[Sequence[str], list[dict[str, object]], list[str], dict[str, object]]
"""Columns, rows, the lines of the table, and what goes with the rows in JSON."""


def _show_figures(asked: Asked, judgements: list[Judgement]) -> _Shown:
    from nlp.maintenance.judgements.figures import figures
    from nlp.themes import Tagger

    stale = _changed_texts(asked, judgements) if judgements else set()
    found = figures(asked.lexicon, judgements, Tagger(asked.lexicon).tag, stale=stale) if judgements else []
    meta: dict[str, object] = {"lexicon": asked.lexicon.name, "lexicon_version": asked.lexicon.version}
    labels = _labels(asked)
    rows = [_figures_row(one, labels) for one in found]
    return FIGURES, rows, list(_figures_lines(found, labels)), {"meta": meta}


def _changed_texts(asked: Asked, judgements: list[Judgement]) -> set[str]:
    """Texts that changed since they were judged, as far as a workspace tells."""
    from nlp.maintenance.judgements.figures import changed_texts
    from nlp.store import Workspace

    if not asked.db.exists():
        return set()
    with Workspace(asked.db) as workspace, workspace.snapshot():
        return changed_texts(judgements, workspace)


def _figures_row(one: ThemeFigures, labels: dict[str, str]) -> dict[str, object]:
    row: dict[str, object] = {name: getattr(one, name) for name in FIGURES if hasattr(one, name)}
    row["label"] = labels[one.theme]
    row |= _estimate("precision", one.precision) | {"precision_of": one.precision and round(one.precision.of, 1)}
    row |= _estimate("recall", one.recall)
    row |= {f"lacking_{stratum}": one.lacking.get(stratum, 0) for stratum in ("tagged", "near", "random")}
    return {name: row[name] for name in FIGURES}


def _estimate(name: str, estimate: Estimate | None) -> dict[str, object]:
    values = (estimate.share, estimate.low, estimate.high) if estimate else (None, None, None)
    return dict(zip((name, f"{name}_low", f"{name}_high"), values, strict=True))


def _figures_lines(found: Sequence[ThemeFigures], labels: dict[str, str]) -> Iterator[str]:
    if not found:
        return
    heading = [messages.text(f"judge.column.{name}") for name in ("theme", "judged", "found", "precision", "missed", "recall")]
    yield from align([heading, *(_cells(one, labels) for one in found)])
    notes = [(_short(labels, one.theme), remarks(one)) for one in found if remarks(one)]
    if notes:
        yield ""
    for label, said in notes:
        yield f"{label}: {messages.text('judge.semicolon').join(said)}"
    yield ""
    yield messages.text("judge.legend.precision")
    yield messages.text("judge.legend.recall")


def _cells(one: ThemeFigures, labels: dict[str, str]) -> list[str]:
    return [
        _short(labels, one.theme),
        str(one.judged),
        f"{one.right}/{one.found}",
        share_with_interval(one.precision),
        str(one.missed),
        share_with_interval(one.recall),
    ]


def _show_agreement(asked: Asked, judgements: list[Judgement]) -> _Shown:
    from nlp.maintenance.judgements import disagreements, settle
    from nlp.maintenance.judgements.agreement import agreements

    found = agreements(judgements)
    torn = disagreements(settle(judgements))
    labels = _labels(asked)
    rows = [_agreement_row(one) for one in found]
    disagreed = [_disagreement(one) for one in torn]
    return AGREEMENT, rows, list(_agreement_lines(found, torn, labels)), {"disagreements": disagreed}


def _agreement_row(one: Agreement) -> dict[str, object]:
    kappa = one.kappa
    values: dict[str, object] = {
        "pairs": kappa.pairs,
        "agreed": kappa.agreed,
        "agreement": kappa.agreed / kappa.pairs,
        "kappa": kappa.value,
        "kappa_low": kappa.low,
        "kappa_high": kappa.high,
    }
    return {name: values[name] if name in values else getattr(one, name) for name in AGREEMENT}


def _disagreement(one: Settled) -> dict[str, object]:
    place = one.drawn.place
    verdicts = {judgement.reviewer: "yes" if judgement.is_yes else "no" for judgement in one.judgements}
    return {"theme": one.theme, **place._asdict(), "text": one.text, "verdicts": verdicts}


def _agreement_lines(found: Sequence[Agreement], torn: Sequence[Settled], labels: dict[str, str]) -> Iterator[str]:
    if found:
        names = ("reviewers", "theme", "pairs", "agreement", "kappa")
        heading = [messages.text(f"judge.column.{name}") for name in names]
        yield from align([heading, *(_agreement_cells(one, labels) for one in found)], left=2)
        yield ""
        yield messages.text("judge.legend.kappa")
    else:
        yield messages.text("judge.no_pairs")
    if torn:
        yield ""
        yield messages.text("judge.torn", count=len(torn))
    for one in torn:
        place = one.drawn.place
        said = messages.text("judge.comma").join(
            f"{judgement.reviewer} {messages.text('judge.yes' if judgement.is_yes else 'judge.no')}"
            for judgement in one.judgements
        )
        where = " ".join(filter(None, (place.source, place.part, place.zone, str(place.number))))
        yield output.visible(f"{_short(labels, one.theme)}  {where}  {said}")


def _agreement_cells(one: Agreement, labels: dict[str, str]) -> list[str]:
    kappa = one.kappa
    interval = "" if kappa.low is None or kappa.high is None else f" ({kappa.low:.2f}{EN_DASH}{kappa.high:.2f})"
    return [
        f"{one.first} / {one.second}",
        messages.text("judge.all_themes") if one.theme is None else _short(labels, one.theme),
        str(kappa.pairs),
        f"{kappa.agreed}/{kappa.pairs} {kappa.agreed / kappa.pairs:.1%}",
        EN_DASH if kappa.value is None else f"{kappa.value:.2f}{interval}",
    ]


def _labels(asked: Asked) -> dict[str, str]:
    from nlp.lexicon.labels import labels

    return labels(asked.lexicon)


def _short(labels: dict[str, str], theme: str) -> str:
    """A theme's label as a table has room for it."""
    room = shutil.get_terminal_size().columns - _FIGURES_BESIDE if sys.stdout.isatty() else _WIDEST_LABEL
    return start_of(labels.get(theme, theme), max(_LEAST_LABEL, min(room, _WIDEST_LABEL)))
