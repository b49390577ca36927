"""``zhuti verify``: a report held against its documents, every figure recomputed."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.gathered import report_from_files, report_from_workspace
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption, LimitOption, OutputOption
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.verification import Difference, Verdict

MOST = 20
_LONGEST = 80


class VerdictFormat(StrEnum):
    """The forms in which a verdict is given out."""

    TABLE = "table"
    JSON = "json"


PageArgument = Annotated[Path, typer.Argument(metavar="REPORT.html", help=messages.text("verify.page"), show_default=False)]
PathsArgument = Annotated[
    list[Path] | None, typer.Argument(metavar="PATH", help=messages.text("verify.paths"), show_default=False)
]
FormatOption = Annotated[VerdictFormat, typer.Option("--format", help=messages.text("verify.format"))]
MostOption = Annotated[int, typer.Option("--most", metavar="N", min=0, help=messages.text("verify.most"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti verify``."""
    app.command("verify", help=messages.text("verify.help"))(verify)


def verify(
    page: PageArgument,
    paths: PathsArgument = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    limit: LimitOption = None,
    form: FormatOption = VerdictFormat.TABLE,
    most: MostOption = MOST,
    output_file: OutputOption = None,
    lang: LanguageOption = None,
) -> int:
    """Recompute the figures of a report; 1 where one differs."""
    from nlp.ingest.limits import read_limits
    from nlp.lexicon.load import load_lexicon
    from nlp.verification import asked_again, read_page, unread_of
    from nlp.verification import verify as verify_page

    limits = read_limits(limit or ())
    found = read_page(page)
    loaded = load_lexicon(lexicon)
    asked = asked_again(found, loaded)
    if paths:
        report = report_from_files(paths, limits, loaded, asked)
        if report.unread and not report.documents:
            return 1  # each of them was told of already
    else:
        report = replace(report_from_workspace(db, loaded, asked), unread=tuple(unread_of(found)))
    if not report.documents:
        raise UsageError("verify.nothing", where=", ".join(map(str, paths)) if paths else str(db))
    verdict = verify_page(found, report)
    with output.destination(output_file) as stream:
        if form is VerdictFormat.JSON:
            output.write_json(_as_json(verdict), stream)
        else:
            _write(verdict, stream, most)
    return int(not verdict.holds)


def _as_json(verdict: Verdict) -> dict[str, object]:
    return {
        "meta": {
            "holds": verdict.holds,
            "compared": {
                "cells": verdict.compared.cells,
                "marks": verdict.compared.marks,
                "downloads": verdict.compared.downloads,
            },
            "lexicon": {"page": verdict.lexicon.page, "here": verdict.lexicon.here},
            "program": {"page": verdict.program.page, "here": verdict.program.here},
            "documents": {"added": verdict.added, "removed": verdict.removed, "changed": verdict.changed},
        },
        "rows": [{"place": one.place, "page": one.page, "workspace": one.workspace} for one in verdict.differences],
    }


def _write(verdict: Verdict, stream: TextIO, most: int) -> None:
    """The verdict in sentences, a line a difference."""

    def say(key: str, **values: object) -> None:
        stream.write(messages.text(f"verify.{key}", **values) + "\n")

    if verdict.program.differ:
        say("program", page=verdict.program.page, here=verdict.program.here)
    if verdict.lexicon.differ:
        say("lexicon", page=verdict.lexicon.page, here=verdict.lexicon.here)
    for kind, sources in (("added", verdict.added), ("removed", verdict.removed), ("changed", verdict.changed)):
        if sources:
            say(kind, sources=messages.text("report.list").join(sources[:most]) + ("…" if len(sources) > most else ""))
    if verdict.holds:
        compared = verdict.compared
        say("holds", **{name: f"{getattr(compared, name):,}" for name in ("cells", "marks", "downloads")})
        return
    for one in verdict.differences[:most]:
        stream.write(_in_words(one) + "\n")
    if len(verdict.differences) > most:
        say("more", count=f"{len(verdict.differences) - most:,}")
    if any("svg" in part or "path" in part for one in verdict.differences for part in one.place[-2:]):
        say("drawing")
    say("fails", count=f"{len(verdict.differences):,}")


def _in_words(one: Difference) -> str:
    key = "missing" if one.page is None else "extra" if one.workspace is None else "difference"
    place = messages.text("verify.between").join(one.place) or messages.text("verify.whole")
    page, workspace = (" ".join((value or "").split()) for value in (one.page, one.workspace))
    if page == workspace and one.page and one.workspace:  # they differ in blanks alone, which are seen only when written out
        page, workspace = ascii(one.page)[1:-1], ascii(one.workspace)[1:-1]
    first = next((at for at, (there, here) in enumerate(zip(page, workspace, strict=False)) if there != here), 0)
    return messages.text(f"verify.{key}", place=place, page=_short(page, first), workspace=_short(workspace, first))


def _short(words: str, first: int) -> str:
    """The words, of many those about the first that differs."""
    if len(words) <= _LONGEST:
        return words
    begin = max(0, min(first - _LONGEST // 4, len(words) - _LONGEST))
    return "…" * (begin > 0) + words[begin : begin + _LONGEST] + "…" * (begin + _LONGEST < len(words))
