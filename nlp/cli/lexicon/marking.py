"""``zhuti lexicon set``, ``deprecate`` and ``note``: what is said of a term or a theme."""

from __future__ import annotations

from typing import Annotated

import typer

from nlp import messages
from nlp.cli.lexicon.adding import SinceOption, SourceOption, StatusOption, UntilOption, status_of
from nlp.cli.lexicon.finishing import Way, finish
from nlp.cli.lexicon.given import years_of
from nlp.cli.lexicon.places import DryRunOption, ForceOption, PlaceArgument, draft_of, place_of, term_place
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption
from nlp.errors import UsageError

UseOption = Annotated[list[str] | None, typer.Option("--use", metavar="TERM|THEME", help=messages.text("edit.use"))]
NoteArgument = Annotated[str, typer.Argument(metavar="TEXT", help=messages.text("edit.note_text"))]


def register(lexicon: typer.Typer) -> None:
    """Add the three commands."""
    lexicon.command("set", help=messages.text("edit.set_help"))(set_)
    lexicon.command("deprecate", help=messages.text("edit.deprecate_help"))(deprecate)
    lexicon.command("note", help=messages.text("edit.note_help"))(note)


def set_(
    place: PlaceArgument,
    status: StatusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    source: SourceOption = None,
    dry_run: DryRunOption = False,
    force: ForceOption = False,
    lexicon: LexiconOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lang: LanguageOption = None,
) -> None:
    """Say how a term stands, when and where it was read; an empty value takes back what was said."""
    from nlp.lexicon.editing.marks import set_term

    draft = draft_of(lexicon)
    theme, term = term_place(place)
    texts = {"since": since, "until": until, "source": source}
    drop = [name for name, text in texts.items() if text is not None and not text.strip()]
    if status is None and all(text is None for text in texts.values()):
        raise UsageError("edit.nothing_to_set", where=place)
    said = source if source and source.strip() else None
    first, last = years_of(since, until)
    edited = set_term(draft, theme, term, status=status_of(status), since=first, until=last, source=said, drop=drop)
    finish(draft, [edited], Way(dry_run, force, db))


def deprecate(
    place: PlaceArgument,
    use: UseOption = None,
    dry_run: DryRunOption = False,
    force: ForceOption = False,
    lexicon: LexiconOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lang: LanguageOption = None,
) -> None:
    """Say that a term or a theme is no longer to be used; it is still found and counted."""
    from nlp.lexicon.editing.marks import deprecate_term
    from nlp.lexicon.editing.themes import deprecate_theme

    draft = draft_of(lexicon)
    theme, term = place_of(place)
    if term is None:
        edited = deprecate_theme(draft, theme, replaced_by=use or [])
    elif use and len(use) > 1:
        raise UsageError("edit.use_one", where=" ".join(use))
    else:
        edited = deprecate_term(draft, theme, term, use=_term_of(use[0]) if use else None)
    finish(draft, [edited], Way(dry_run, force, db))


def note(
    place: PlaceArgument,
    text: NoteArgument,
    dry_run: DryRunOption = False,
    force: ForceOption = False,
    lexicon: LexiconOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lang: LanguageOption = None,
) -> None:
    """Write a note on a theme or a term; an empty text takes it out."""
    from nlp.lexicon.editing.themes import set_note

    draft = draft_of(lexicon)
    theme, term = place_of(place)
    finish(draft, [set_note(draft, theme, text, term)], Way(dry_run, force, db))


def _term_of(written: str) -> str:
    """A term, also where it was written with its theme."""
    place = place_of(written)
    return place.term if place.term is not None else written
