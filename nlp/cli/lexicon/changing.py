"""``zhuti lexicon remove``, ``move``, ``rename`` and ``merge``: what is taken away, or stands elsewhere or otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli.lexicon.adding import BroaderOption, ChineseOption, EnglishOption, RelatedOption
from nlp.cli.lexicon.finishing import Way, finish
from nlp.cli.lexicon.places import (
    DryRunOption,
    ForceOption,
    PlaceArgument,
    PlacesArgument,
    draft_of,
    folder_of,
    place_of,
    term_place,
)
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.lexicon.editing.draft import Draft
    from nlp.lexicon.editing.said import Edited

MovedArgument = Annotated[list[str], typer.Argument(metavar="PLACE... THEME", help=messages.text("edit.move_places"))]
NewWordingArgument = Annotated[str | None, typer.Argument(metavar="TERM", help=messages.text("edit.new"), show_default=False)]
FromArgument = Annotated[str, typer.Argument(metavar="FROM", help=messages.text("edit.merge_from"))]
IntoArgument = Annotated[str, typer.Argument(metavar="INTO", help=messages.text("edit.merge_into"))]


def register(lexicon: typer.Typer) -> None:
    """Add the four commands."""
    lexicon.command("remove", help=messages.text("edit.remove_help"))(remove)
    lexicon.command("move", help=messages.text("edit.move_help"))(move)
    lexicon.command("rename", help=messages.text("edit.rename_help"))(rename)
    lexicon.command("merge", help=messages.text("edit.merge_help"))(merge)


def remove(
    places: PlacesArgument,
    broader: BroaderOption = None,
    related: RelatedOption = None,
    dry_run: DryRunOption = False,
    force: ForceOption = False,
    lexicon: LexiconOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lang: LanguageOption = None,
) -> None:
    """Take terms or themes out, or relations of a theme."""
    draft = draft_of(lexicon)
    if broader or related:
        edits = [_unrelate(draft, place, broader or [], related or []) for place in places]
        finish(draft, [one for several in edits for one in several], Way(dry_run, force, db))
    else:
        finish(draft, [_remove(draft, place) for place in places], Way(dry_run, force, db))


def move(
    places: MovedArgument,
    dry_run: DryRunOption = False,
    force: ForceOption = False,
    lexicon: LexiconOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lang: LanguageOption = None,
) -> None:
    """Move terms from their themes to another one."""
    from nlp.lexicon.editing.terms import move_term

    draft = draft_of(lexicon)
    *terms, to = places
    target = place_of(to)
    if not terms or target.term is not None:
        raise UsageError("edit.no_target", where=" ".join(places))
    edits = [move_term(draft, *term_place(term), target.theme) for term in terms]
    finish(draft, edits, Way(dry_run, force, db))


def rename(
    place: PlaceArgument,
    new: NewWordingArgument = None,
    zh: ChineseOption = None,
    en: EnglishOption = None,
    dry_run: DryRunOption = False,
    force: ForceOption = False,
    lexicon: LexiconOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lang: LanguageOption = None,
) -> None:
    """Give a term another wording, or a theme another label."""
    from nlp.lexicon.editing.terms import rename_term
    from nlp.lexicon.editing.themes import rename_theme

    draft = draft_of(lexicon)
    theme, term = place_of(place)
    label = {language: text for language, text in (("zh", zh), ("en", en)) if text is not None}
    if term is None and label and new is None:
        edited = rename_theme(draft, theme, label)
    elif term is not None and new is not None and not label:
        edited = rename_term(draft, theme, term, new)
    else:
        raise UsageError("edit.rename_what", where=place)
    finish(draft, [edited], Way(dry_run, force, db))


def merge(
    source: FromArgument,
    target: IntoArgument,
    dry_run: DryRunOption = False,
    force: ForceOption = False,
    lexicon: LexiconOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lang: LanguageOption = None,
) -> None:
    """Put everything of a theme into another one, and retire its id."""
    from nlp.maintenance.edits import merged

    draft, edited = merged(folder_of(lexicon), source, target)
    finish(draft, [edited], Way(dry_run, force, db))


def _remove(draft: Draft, written: str) -> Edited:
    from nlp.lexicon.editing.terms import remove_term
    from nlp.lexicon.editing.themes import remove_theme

    place = place_of(written)
    if place.term is None:
        return remove_theme(draft, place.theme)
    return remove_term(draft, place.theme, place.term)


def _unrelate(draft: Draft, written: str, broader: list[str], related: list[str]) -> list[Edited]:
    from nlp.lexicon.editing.relations import unrelate

    place = place_of(written)
    if place.term is not None:
        raise UsageError("edit.relation_of_term", where=written)
    wider = [unrelate(draft, place.theme, "broader", other) for other in broader]
    return wider + [unrelate(draft, place.theme, "related", other) for other in related]
