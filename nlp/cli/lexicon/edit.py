"""``zhuti lexicon edit``: a theme's file in the editor of one's choice, checked before it takes the old one's place."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.lexicon.finishing import Way, finish
from nlp.cli.lexicon.places import DryRunOption, ForceOption, draft_of, place_of
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption
from nlp.errors import LexiconError, UsageError, ZhutiError

if TYPE_CHECKING:
    from nlp.lexicon.editing.draft import Draft
    from nlp.lexicon.editing.said import Edited

ThemeArgument = Annotated[str, typer.Argument(metavar="THEME", help=messages.text("edit.theme"))]

_VARIABLES = ("VISUAL", "EDITOR")


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon edit``."""
    lexicon.command("edit", help=messages.text("edit.edit_help"))(edit)


def edit(
    theme: ThemeArgument,
    dry_run: DryRunOption = False,
    force: ForceOption = False,
    lexicon: LexiconOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lang: LanguageOption = None,
) -> None:
    """Open a theme's file in an editor, check what was written, and save it if it is sound."""
    from nlp.lexicon.editing.theme_text import require_theme
    from nlp.lexicon.files import theme_file

    draft = draft_of(lexicon)
    theme_id = place_of(theme).theme
    require_theme(draft, theme_id)
    name = theme_file(theme_id)
    with tempfile.TemporaryDirectory(prefix="zhuti-") as folder:
        copy = Path(folder) / f"{theme_id}.yaml"
        copy.write_text(draft.files[name], encoding="utf-8", newline="\n")
        _edit_until_sound(copy, name, draft.folder, Way(dry_run, force, db))


def _edit_until_sound(copy: Path, name: str, folder: Path, way: Way) -> None:
    """Open the editor, again and again if it is wished, until what it leaves can be saved."""
    from nlp.lexicon.editing.draft import Draft

    before = copy.read_text(encoding="utf-8")
    while True:
        _open_editor(copy)
        draft = Draft(folder)
        if draft.files.get(name) != before:
            output.say_error(LexiconError("lexicon.changed_meanwhile", where=str(folder / name)))
            _give_up(copy)
        try:
            if _write(draft, name, copy):
                finish(draft, [_edited(draft, name)], way)
            else:
                output.say("edit.unchanged", path=str(folder / name))
            return
        except ZhutiError as error:
            if not _asked_for_more(error):
                _give_up(copy)


def _write(draft: Draft, name: str, copy: Path) -> bool:
    """Take over what the editor left; whether it is anything else than what was there."""
    from nlp.lexicon.files import read_file

    try:
        text = read_file(copy)
    except LexiconError as error:
        where = error.where.replace(str(copy), str(draft.folder / name))
        raise LexiconError(error.key, where=where, **error.values) from error
    draft.write(name, text)
    return bool(draft.changed)


def _edited(draft: Draft, name: str) -> Edited:
    """Which line was changed first, and how many."""
    from nlp.lexicon.editing.said import Edited, Said

    lines = list(draft.diff())[2:]
    added, removed = (sum(line.startswith(sign) for line in lines) for sign in "+-")
    said = {"theme": Path(name).stem, "added": added, "removed": removed}
    return Edited(Said(f"{draft.folder / name}:{draft.first_change(name)}", "edit.edited", said))


def _asked_for_more(error: ZhutiError) -> bool:
    """Say what is wrong, and ask whether to go back to the editor; without anyone to ask, the answer is no."""
    output.say_error(error)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    try:
        answer = typer.prompt(messages.text("edit.again"), default="e", show_default=False, err=True)
    except typer.Abort:
        return False
    return str(answer).strip().lower() != messages.text("edit.quit")


def _give_up(copy: Path) -> NoReturn:
    """Leave the lexicon as it was, and keep what was written.

    Raises:
        LexiconError: always; it says where that is.
    """
    try:
        handle, kept = tempfile.mkstemp(prefix=f"{copy.stem}-", suffix=".yaml", dir=Path.cwd())
    except OSError:
        handle, kept = tempfile.mkstemp(prefix=f"{copy.stem}-", suffix=".yaml")
    with os.fdopen(handle, "wb") as stream:
        stream.write(copy.read_bytes())
    raise LexiconError("edit.given_up", where=kept)


def _open_editor(copy: Path) -> None:
    """Run the editor and wait for its end.

    Raises:
        UsageError: none is named, it cannot be run, or there is no one at a terminal.
    """
    import shlex
    import subprocess

    editor = next((os.environ[name] for name in _VARIABLES if os.environ.get(name, "").strip()), None)
    if editor is None:
        raise UsageError("edit.no_editor", where="$EDITOR")
    try:
        status = subprocess.run([*shlex.split(editor), str(copy)], check=False).returncode
    except (OSError, ValueError) as error:
        raise UsageError("edit.editor_fails", where=editor, reason=str(error)) from error
    if status:
        raise UsageError("edit.editor_fails", where=editor, reason=str(status))
