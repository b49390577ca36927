"""``zhuti evaluate``: precision, recall and F1 of a lexicon against a gold standard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.maintenance.evaluation import Evaluation, Mistake
    from nlp.mine.gold_measures import Counts, Measures, Scores

COLUMNS = (
    "URI", "Label", "Support", "True_positives", "False_positives", "False_negatives", "Precision", "Recall", "F1_score",
    "Precision_low", "Precision_high", "Recall_low", "Recall_high",
)  # fmt: skip
"""Those of Annif's ``--results-file``, and the intervals."""

MISTAKES = ("kind", "theme", "term", "source", "part", "zone", "number", "where", "text")

GoldArgument = Annotated[Path, typer.Argument(metavar="GOLD", help=messages.text("evaluate.gold"), show_default=False)]
ResultsOption = Annotated[Path | None, typer.Option("--results-file", metavar="FILE", help=messages.text("evaluate.results"))]
MetricsOption = Annotated[Path | None, typer.Option("--metrics-file", metavar="FILE", help=messages.text("evaluate.metrics"))]
MistakesOption = Annotated[
    Path | None, typer.Option("--mistakes-file", metavar="FILE", help=messages.text("evaluate.mistakes"))
]
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("evaluate.format"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti evaluate``."""
    app.command("evaluate", help=messages.text("evaluate.help"))(evaluate)


def evaluate(
    gold: GoldArgument,
    results_file: ResultsOption = None,
    metrics_file: MetricsOption = None,
    mistakes_file: MistakesOption = None,
    form: FormatOption = TableFormat.TABLE,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> int:
    """Measure a lexicon against gold; 1 where some of gold could not be used."""
    from nlp.lexicon.load import load_lexicon

    loaded = load_lexicon(lexicon)
    found = _evaluate(gold, loaded, db)
    for fault in found.faults:
        output.say_error(fault)
    rows = list(_rows(found.measures, loaded))
    if results_file is not None:
        _write_tsv(rows, results_file)
    if metrics_file is not None:
        with output.destination(metrics_file) as stream:
            output.write_json(metrics(found.measures, loaded), stream)
    if mistakes_file is not None:
        with output.destination(mistakes_file) as stream:
            output.write_csv(map(_mistake_row, found.mistakes), MISTAKES, stream, guarded=not raw_csv)
    with output.destination(output_file) as stream:
        match form:
            case TableFormat.JSON:
                output.write_json({"metrics": metrics(found.measures, loaded), "rows": rows}, stream)
            case TableFormat.CSV:
                output.write_csv(rows, COLUMNS, stream, guarded=not raw_csv)
            case TableFormat.TABLE:
                stream.writelines(f"{line}\n" for line in _lines(found.measures, rows, loaded))
    return int(bool(found.faults))


def metrics(measures: Measures, lexicon: Lexicon) -> dict[str, object]:
    """The measures by the names that Annif writes into its ``--metrics-file``, and those that it has not."""
    averages = {
        "doc_avg": measures.by_document,
        "doc_avg_with_gold": measures.by_document_with_gold,
        "subj_avg": measures.by_theme,
        "weighted_subj_avg": measures.by_theme_weighted,
        "microavg": measures.micro,
    }
    scores: dict[str, object] = {
        f"{name}_{average}": value
        for average, some in averages.items()
        for name, value in (("Precision", some.precision), ("Recall", some.recall), ("F1_score", some.f1))
    }
    return scores | {
        "True_positives": measures.counts.true_positives,
        "False_positives": measures.counts.false_positives,
        "False_negatives": measures.counts.false_negatives,
        "Documents_evaluated": measures.documents,
        "Documents_without_gold": measures.without_gold,
        "Documents_without_gold_tagged": measures.false_alarms,
        "Subjects_evaluated": sum(bool(one.support or one.false_positives) for one in measures.themes.values()),
        "Lexicon": lexicon.name,
        "Lexicon_version": lexicon.version,
    }


def _evaluate(gold: Path, lexicon: Lexicon, db: Path) -> Evaluation:
    from nlp.maintenance.evaluation import evaluate as evaluate_gold
    from nlp.maintenance.evaluation import read_gold
    from nlp.store import Workspace
    from nlp.themes import Tagger

    tag = Tagger(lexicon).tag
    if not db.exists():
        return evaluate_gold(lexicon, read_gold(gold), tag)
    with Workspace(db) as workspace, workspace.snapshot():
        return evaluate_gold(lexicon, read_gold(gold), tag, workspace)


def _rows(measures: Measures, lexicon: Lexicon) -> Iterator[dict[str, object]]:
    from nlp.lexicon.labels import labels

    names = labels(lexicon)
    for theme, counts in measures.themes.items():
        yield _row(theme, names.get(theme, theme), counts)


def _row(theme: str, label: str, counts: Counts) -> dict[str, object]:
    scores, precision, recall = counts.scores, counts.precision_interval, counts.recall_interval
    values = (
        theme, label, counts.support, counts.true_positives, counts.false_positives, counts.false_negatives,
        scores.precision, scores.recall, scores.f1, precision.low, precision.high, recall.low, recall.high,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def _write_tsv(rows: Sequence[Mapping[str, object]], path: Path) -> None:
    """The table as Annif writes it: tab-separated, without a byte order mark."""
    with output.destination(path) as stream:
        stream.write("\t".join(COLUMNS) + "\n")
        for row in rows:
            cells = ("" if row[name] is None else str(row[name]) for name in COLUMNS)
            stream.write("\t".join(" ".join(cell.split()) for cell in cells) + "\n")


def _mistake_row(one: Mistake) -> dict[str, object]:
    place = one.paragraph.place
    row: dict[str, object] = {"kind": one.kind, "theme": one.theme, "term": one.term, "where": one.paragraph.where}
    row |= {name: getattr(place, name, None) for name in ("source", "part", "zone", "number")}
    return row | {"text": one.text}


def _lines(measures: Measures, rows: Sequence[Mapping[str, object]], lexicon: Lexicon) -> Iterator[str]:
    from nlp.cli.table import align

    averages = {
        "micro": measures.micro,
        "by_theme": measures.by_theme,
        "by_theme_weighted": measures.by_theme_weighted,
        "by_document_with_gold": measures.by_document_with_gold,
        "by_document": measures.by_document,
    }
    heading = ["", *(messages.text(f"evaluate.{name}") for name in ("precision", "recall", "f1"))]
    yield from align([heading, *([messages.text(f"evaluate.{name}"), *_cells(some)] for name, some in averages.items())])
    yield ""
    counts = measures.counts
    yield messages.text(
        "evaluate.counts",
        documents=measures.documents,
        right=counts.true_positives,
        wrong=counts.false_positives,
        missed=counts.false_negatives,
    )
    yield messages.text("evaluate.without_gold", documents=measures.without_gold, tagged=measures.false_alarms)
    yield from _theme_lines(rows)
    yield ""
    yield messages.text("evaluate.lexicon", name=lexicon.name, version=lexicon.version)


def _theme_lines(rows: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """The themes that occur, those with mistakes first."""
    from nlp.cli.search.table import start_of
    from nlp.cli.table import align

    occurring = [row for row in rows if row["Support"] or row["False_positives"]]
    if not occurring:
        return
    yield ""
    names = ("theme", "support", "right", "wrong", "missed", "precision", "recall", "f1")
    columns = COLUMNS[2:6]
    table = [[messages.text(f"evaluate.{name}") for name in names]]
    for row in sorted(occurring, key=_mistakes_first):
        scores = (row["Precision"], row["Recall"], row["F1_score"])
        table.append(
            [start_of(str(row["Label"]), 26), *(str(row[name]) for name in columns), *(f"{one:.3f}" for one in scores)]
        )
    yield from align(table)


def _mistakes_first(row: Mapping[str, object]) -> float:
    score = row["F1_score"]
    return score if isinstance(score, float) else 0.0


def _cells(scores: Scores) -> list[str]:
    return [f"{one:.3f}" for one in (scores.precision, scores.recall, scores.f1)]
