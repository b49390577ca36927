"""``zhuti set``: corrections of what was read of a document, and taking them back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption
from nlp.errors import UsageError, WorkspaceError

if TYPE_CHECKING:
    from nlp.store import DocumentSummary, Workspace

FULL_WIDTH_SIGN = "\uff1d"

DocumentArgument = Annotated[
    str, typer.Argument(metavar="SOURCE|SYMBOL", help=messages.text("workspace.set.document"), show_default=False)
]
ValuesArgument = Annotated[
    list[str] | None, typer.Argument(metavar="FIELD=VALUE", help=messages.text("workspace.set.values"), show_default=False)
]
ForgetOption = Annotated[
    list[str] | None,
    typer.Option("--forget", metavar="FIELD", help=messages.text("workspace.set.forget"), show_default=False),
]
UndoOption = Annotated[bool, typer.Option("--undo", help=messages.text("workspace.set.undo"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti set``."""
    app.command("set", help=messages.text("workspace.set.help"))(set_fields)


def set_fields(
    document: DocumentArgument,
    values: ValuesArgument = None,
    forget: ForgetOption = None,
    undo: UndoOption = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    lang: LanguageOption = None,
) -> None:
    """Correct fields of a document, or take corrections back."""
    from nlp.store import Workspace

    changes = dict(map(_read_change, values or ()))
    forgotten = [_read_field(name) for name in forget or ()]
    if sum((bool(changes), bool(forgotten), undo)) != 1:
        raise UsageError("workspace.set_nothing", where="zhuti set")
    with Workspace(db, mode="write") as workspace:
        before = _find(workspace, document)
        if changes:
            workspace.correct(before.source, changes)
        else:
            workspace.take_back(before.source, forgotten or workspace.corrections(before.source))
    _say_changes(before.source, changes, list(before.corrections) if undo else forgotten)


def _read_change(written: str) -> tuple[str, str | None]:
    """The field and the value of ``session=75``; nothing behind the sign means that it is not known."""
    from nlp.fields import read_value

    name, sign, value = written.replace(FULL_WIDTH_SIGN, "=", 1).partition("=")
    if not sign:
        raise UsageError("workspace.set_form", where=repr(written))
    field = _read_field(name)
    read = read_value(field, value)
    if (value.strip() or field == "kind") and read is None:
        raise UsageError("workspace.set_value", where=repr(written), field=field)
    return field, read


def _read_field(name: str) -> str:
    from nlp.fields import FIELDS, field_of

    field = field_of(name)
    if field is None:
        raise UsageError("workspace.set_field", where=repr(name), fields=", ".join(FIELDS))
    return field


def _find(workspace: Workspace, reference: str) -> DocumentSummary:
    from nlp.store.references import find_by_name

    found = find_by_name(reference, workspace.documents())
    if not found:
        raise WorkspaceError("workspace.not_stored", where=reference)
    if len(found) > 1:
        sources = ", ".join(summary.source for summary in found)
        raise UsageError("workspace.set_ambiguous", where=reference, sources=sources)
    return found[0]


def _say_changes(source: str, changes: Mapping[str, str | None], given_back: Sequence[str]) -> None:
    for field, value in changes.items():
        output.say("workspace.set.done", source=output.visible(source), field=field, value=output.visible(value or "-"))
    for field in given_back:
        output.say("workspace.set.given_back", source=output.visible(source), field=field)
