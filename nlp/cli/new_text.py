"""What is said on stderr while documents are compared to find what is new in them, and the option that asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.progress import with_progress

MANY = 50
"""From so many documents on, comparing them with all others takes long."""

NewTextOption = Annotated[bool | None, typer.Option("--new-text/--no-new-text", help=messages.text("new_text.option"))]


def watched(sources: Sequence[str]) -> Iterable[str]:
    """The sources of the documents to compare, with a bar; a line says what is done if there are many."""
    if len(sources) >= MANY:
        output.say("new_text.working", documents=len(sources))
    return with_progress(sources, lambda: len(sources), messages.text("new_text.progress"))
