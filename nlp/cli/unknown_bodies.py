"""What is said where ``--body`` names a body that no document of the workspace has: most often it is a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli import output
from nlp.fields import read_value

if TYPE_CHECKING:
    from nlp.store import Workspace


def say_unknown_bodies(workspace: Workspace, bodies: Iterable[str]) -> None:
    """Say of each body that was asked for and is not there which ones are; bodies may go by their Chinese names."""
    codes = {one: read_value("body", one) or one.strip() for one in bodies}
    if not codes:
        return
    known = {document.body for document in workspace.documents() if document.body}
    found = {body.casefold() for body in known}
    comma = "、" if messages.language() == "zh" else ", "
    for given, code in codes.items():
        if code.casefold() not in found:
            output.say("themes.no_such_body", body=given, there=comma.join(sorted(known)) or "–")
