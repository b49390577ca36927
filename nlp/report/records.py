"""What the downloads hold: the rows of frequencies and every paragraph counted for a theme, as flat records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.mine.frequency import as_row, columns
from nlp.mine.model import By, ThemeFrequency
from nlp.report import names
from nlp.report.data import Evidence, Report, evidence
from nlp.report.downloads import Download, Record, csv_downloads, json_downloads
from nlp.types import Document, Paragraph

EVIDENCE_COLUMNS = (
    "theme", "label", "label_en", "source", "symbol", "body", "session", "kind", "part", "zone", "number", "opening",
    "cited", "mentions", "wordings", "text",
)  # fmt: skip
WORDING_SEPARATOR = "；"


def frequency_downloads(report: Report, by: By) -> tuple[Download, ...]:
    """The rows of a table, as CSV and as JSON."""
    records = list(_frequency_records(report, report.by_zone if by == "zone" else report.by_session))
    theme, label, *others = columns(by)
    name = f"zhuti-frequency-by-{by}"
    csv_files = csv_downloads(name, records, (theme, label, "label_en", *others))
    return csv_files + json_downloads(name, {**report.meta, "by": by}, records)


def evidence_downloads(report: Report) -> tuple[Download, ...]:
    """Every pair of theme and paragraph counted, as CSV and as JSON, where each mention has its offsets."""
    records = list(_evidence_records(report))
    flat = [_flat(record) for record in records]
    return csv_downloads("zhuti-evidence", flat, EVIDENCE_COLUMNS) + json_downloads("zhuti-evidence", report.meta, records)


def _frequency_records(report: Report, rows: Sequence[ThemeFrequency]) -> Iterator[Record]:
    english = {theme.id: names.label(theme, "en") for theme in report.themes}
    for row in rows:
        yield {**as_row(row), "label_en": english[row.theme]}


def _evidence_records(report: Report) -> Iterator[dict[str, object]]:
    found = evidence(report)
    for theme in report.themes:
        for piece in found[theme.id]:
            yield {
                "theme": theme.id,
                "label": names.label(theme, "zh"),
                "label_en": names.label(theme, "en"),
                **_evidence_record(piece),
            }


def place_record(document: Document, paragraph: Paragraph) -> Record:
    """Which paragraph of which document a record speaks of."""
    return {
        "source": document.source,
        "symbol": document.symbol,
        "body": document.body,
        "session": document.session,
        "kind": document.kind,
        "part": paragraph.part,
        "zone": paragraph.zone,
        "number": paragraph.number,
        "opening": paragraph.opening,
    }


def _evidence_record(piece: Evidence) -> Record:
    return {
        **place_record(piece.document, piece.paragraph),
        "cited": piece.tag.cited,
        "mentions": [mention._asdict() for mention in piece.tag.mentions],
        "text": piece.paragraph.text,
    }


def _flat(record: dict[str, object]) -> Record:
    """A record for CSV: the number of mentions, and what they say, in place of their offsets."""
    mentions = record["mentions"]
    assert isinstance(mentions, list)
    wordings = WORDING_SEPARATOR.join(str(mention["surface"]) for mention in mentions)
    return {**record, "mentions": len(mentions) or 1, "wordings": wordings}
