"""What ``zhuti lineage`` says beside its answer: that a text is not Chinese, and what the document was not compared with."""

from __future__ import annotations

import shutil
from collections.abc import Collection

from nlp import messages
from nlp.cli import output
from nlp.cli.wrap import wrap
from nlp.lineage.model import Edition
from nlp.store import Workspace
from nlp.types import Document
from nlp.visible import visible

_MOST_NAMED = 6


def say_notes(document: Document, edition: Edition, workspace: Workspace, *, is_stored: bool, all_versions: bool) -> None:
    """Say on stderr what a reader of the lineage should know.

    Args:
        is_stored: whether the document is one of the workspace, and not a file.
    """
    if any(warning.key.startswith("metadata.language.") for warning in document.warnings):
        _say("lineage.not_chinese", source=visible(document.source))
    copies = {source for source in edition.versions if workspace.sha256(source) == document.sha256}
    if copies:
        _say("lineage.copies" if is_stored else "lineage.itself", count=len(copies), sources=_named(copies))
    others = edition.versions - copies
    if others:
        _say("lineage.later" if all_versions else "lineage.versions", count=len(others), sources=_named(others))


def _named(sources: Collection[str]) -> str:
    """The first of some sources."""
    named = [visible(source) for source in sorted(sources)[:_MOST_NAMED]]
    return messages.text("lineage.list").join([*named, *["…"] * (len(sources) > _MOST_NAMED)])


def _say(key: str, **values: object) -> None:
    for line in wrap(messages.text(key, **values), shutil.get_terminal_size().columns):
        output.say_line(line)
