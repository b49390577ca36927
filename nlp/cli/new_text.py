"""New text for the report: worked out where that is quick or asked for, and what is said on stderr of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.progress import with_progress
from nlp.cli.search.said import say_building
from nlp.errors import ZhutiError

if TYPE_CHECKING:
    from nlp.lineage.novelty import Novelty
    from nlp.store import Workspace
    from nlp.types import TaggedDocument

MANY = 50
"""From so many documents on, comparing them with all others takes long."""

MOST = 200
"""More documents than these are compared only where it is asked for."""

NewTextOption = Annotated[bool | None, typer.Option("--new-text/--no-new-text", help=messages.text("new_text.option"))]


def watched(sources: Sequence[str]) -> Iterable[str]:
    """The sources of the documents to compare, with a bar; a line says what is done if there are many."""
    if len(sources) >= MANY:
        output.say("new_text.working", documents=len(sources))
    return with_progress(sources, lambda: len(sources), messages.text("new_text.progress"))


def new_text_of_workspace(workspace: Workspace, is_wanted: bool | None) -> dict[str, Novelty] | None:
    """How much of each document is new text, by a source that can be printed; None where it is left out."""
    if is_wanted is False:
        return None
    from nlp.novelty import NewText
    from nlp.report.names import printable

    new_text = NewText(workspace, on_building=say_building)
    if _is_too_much(len(new_text.untraced), is_wanted):
        return None
    return {printable(source): one for source, one in new_text.find(watched).items()}


def new_text_of_files(documents: Sequence[TaggedDocument], is_wanted: bool | None) -> dict[str, Novelty] | None:
    """The same of documents that were read from files, each with a source of its own."""
    if is_wanted is False or _is_too_much(len(documents), is_wanted):
        return None
    from nlp.novelty import novelty_of_documents

    try:
        return novelty_of_documents(documents, watched)
    except OSError as error:
        raise ZhutiError("new_text.no_room", where=error.filename or "$TMPDIR", reason=error.strerror or str(error)) from error


def _is_too_much(untraced: int, is_wanted: bool | None) -> bool:
    if is_wanted is None and untraced > MOST:
        output.say("new_text.left_out", documents=untraced)
        return True
    return False
