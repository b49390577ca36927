"""A report gathered on the command line: from files or from a workspace, with what is said on stderr meanwhile."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.cli import output
from nlp.cli.cutting import say_cutting
from nlp.cli.left_aside import say_other_kinds, say_skipped
from nlp.cli.new_text import watched
from nlp.cli.search.said import say_building
from nlp.errors import ZhutiError

if TYPE_CHECKING:
    from nlp.ingest.limits import Limits
    from nlp.lexicon.model import Lexicon
    from nlp.report.data import Report
    from nlp.reporting import Asked
    from nlp.types import TaggedDocument


def report_from_files(paths: list[Path], limits: Limits, lexicon: Lexicon, asked: Asked) -> Report:
    """The report of files and folders; what is wrong with some of them is said at once."""
    from nlp.pipeline import parse_sources, tag_documents
    from nlp.reporting import Told, report_of_files
    from nlp.themes import Tagger

    documents: list[TaggedDocument] = []
    unread: list[ZhutiError] = []
    parsed = parse_sources(paths, limits=limits, keep_named=False, on_skipped=say_skipped)
    for tagged in tag_documents(parsed, Tagger(lexicon)):
        if isinstance(tagged, ZhutiError):
            output.say_error(tagged)
            unread.append(_without_folder(tagged, paths))
        else:
            documents.append(tagged)
    say_other_kinds(paths)
    return report_of_files(documents, unread, lexicon, asked, Told(say_building, watched, say_cutting))


def report_from_workspace(path: Path, lexicon: Lexicon, asked: Asked) -> Report:
    """The report of a workspace."""
    from nlp.cli.unknown_bodies import say_unknown_bodies
    from nlp.reporting import Told, report_of_workspace
    from nlp.store import Workspace

    with Workspace(path) as workspace, workspace.snapshot():
        say_unknown_bodies(workspace, asked.selection.bodies)
        return report_of_workspace(workspace, lexicon, asked, Told(say_building, watched, say_cutting))


def _without_folder(error: ZhutiError, paths: list[Path]) -> ZhutiError:
    """The error under the name that the file has in the page: within its folder, wherever that lies."""
    for path in paths:
        folder = str(path.parent if path.is_file() else path) + os.sep
        if error.where.startswith(folder):
            within = error.where.removeprefix(folder).replace(os.sep, "/")
            return type(error)(error.key, where=within, **error.values)
    return error


def say_left_out(report: Report) -> None:
    """Say which parts are left out though no one asked for that, and why."""
    from nlp.report.parts import NOT_WANTED, TOO_MANY

    for one in report.left_out:
        if one.reason == TOO_MANY:
            output.say("new_text.left_out", **one.values)
        elif one.reason != NOT_WANTED:
            output.say_line(one.in_words())
