"""``zhuti lexicon add``: terms, examples and relations of a theme, or a theme of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli.lexicon.finishing import Way, finish
from nlp.cli.lexicon.given import refuse_empty, years_of
from nlp.cli.lexicon.places import DryRunOption, ForceOption, PlacesArgument, by_theme, draft_of, place_of
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.lexicon.editing.draft import Draft
    from nlp.lexicon.editing.said import Edited
    from nlp.lexicon.editing.terms import NewTerm
    from nlp.lexicon.model import Status


class TermStatus(StrEnum):
    """How a term stands."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    SUPERSEDED = "superseded"
    DEPRECATED = "deprecated"
    UNVERIFIED = "unverified"


StatusOption = Annotated[TermStatus | None, typer.Option("--status", help=messages.text("edit.status"))]
SinceOption = Annotated[str | None, typer.Option("--since", metavar="YEAR", help=messages.text("edit.since"))]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="YEAR", help=messages.text("edit.until"))]
SourceOption = Annotated[str | None, typer.Option("--source", metavar="TEXT", help=messages.text("edit.source"))]
NoteOption = Annotated[str | None, typer.Option("--note", metavar="TEXT", help=messages.text("edit.note"))]
ChineseOption = Annotated[str | None, typer.Option("--zh", metavar="TEXT", help=messages.text("edit.zh"))]
EnglishOption = Annotated[str | None, typer.Option("--en", metavar="TEXT", help=messages.text("edit.en"))]
ScopeOption = Annotated[str | None, typer.Option("--scope", metavar="TEXT", help=messages.text("edit.scope"))]
BroaderOption = Annotated[list[str] | None, typer.Option("--broader", metavar="THEME", help=messages.text("edit.broader"))]
RelatedOption = Annotated[list[str] | None, typer.Option("--related", metavar="THEME", help=messages.text("edit.related_to"))]
YesOption = Annotated[list[str] | None, typer.Option("--yes", metavar="TEXT", help=messages.text("edit.yes"))]
NoOption = Annotated[list[str] | None, typer.Option("--no", metavar="TEXT", help=messages.text("edit.no"))]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon add``."""
    lexicon.command("add", help=messages.text("edit.add_help"))(add)


def add(
    places: PlacesArgument,
    status: StatusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    source: SourceOption = None,
    note: NoteOption = None,
    zh: ChineseOption = None,
    en: EnglishOption = None,
    scope: ScopeOption = None,
    broader: BroaderOption = None,
    related: RelatedOption = None,
    yes: YesOption = None,
    no: NoOption = None,
    dry_run: DryRunOption = False,
    force: ForceOption = False,
    lexicon: LexiconOption = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lang: LanguageOption = None,
) -> None:
    """Add terms to themes, or a theme."""
    from nlp.lexicon.editing.terms import NewTerm

    refuse_empty(since=since, until=until, source=source, note=note, zh=zh, en=en, scope=scope)
    refuse_empty(broader=broader, related=related, yes=yes, no=no)
    first, last = years_of(since, until)
    draft = draft_of(lexicon)
    written = [place_of(place) for place in places]
    terms = by_theme([(place.theme, place.term) for place in written if place.term is not None])
    themes = list(dict.fromkeys(place.theme for place in written))
    said = status_of(status)
    new = {theme: [NewTerm(term, said, first, last, source, note) for term in terms.get(theme, ())] for theme in themes}
    relations = {"broader": broader or [], "related": related or []}
    sentences = {"yes": yes or [], "no": no or []}
    if zh or en:
        edits = [_add_theme(draft, new, {"zh": zh or "", "en": en or ""}, scope, relations, sentences)]
    else:
        edits = [edited for theme in themes for edited in _add_to(draft, theme, new[theme], relations, sentences)]
    finish(draft, edits, Way(dry_run, force, db))


def status_of(status: TermStatus | None) -> Status | None:
    """A status as the lexicon has it."""
    return status.value if status else None


def _add_theme(
    draft: Draft,
    new: Mapping[str, Sequence[NewTerm]],
    label: Mapping[str, str],
    scope: str | None,
    relations: Mapping[str, Sequence[str]],
    sentences: Mapping[str, Sequence[str]],
) -> Edited:
    """A theme with its terms; its Chinese label is the only one where none was named."""
    from nlp.lexicon.editing.terms import NewTerm
    from nlp.lexicon.editing.themes import add_theme

    if len(new) > 1:
        raise UsageError("edit.several_themes", where=" ".join(new))
    ((theme, terms),) = new.items()
    terms = terms or ([NewTerm(label["zh"])] if label["zh"] else [])
    return add_theme(
        draft,
        theme,
        label=label,
        terms=terms,
        broader=relations["broader"],
        related=relations["related"],
        scope=scope,
        yes=sentences["yes"],
        no=sentences["no"],
    )


def _add_to(
    draft: Draft,
    theme: str,
    terms: Sequence[NewTerm],
    relations: Mapping[str, Sequence[str]],
    sentences: Mapping[str, Sequence[str]],
) -> Iterator[Edited]:
    from nlp.lexicon.editing.relations import relate
    from nlp.lexicon.editing.terms import add_terms
    from nlp.lexicon.editing.themes import add_examples

    if not terms and not any(relations.values()) and not any(sentences.values()):
        raise UsageError("edit.nothing_to_add", where=theme)
    if terms:
        yield add_terms(draft, theme, terms)
    if any(sentences.values()):
        yield add_examples(draft, theme, **sentences)
    for relation in ("broader", "related"):
        if relations[relation]:
            yield relate(draft, theme, relation, relations[relation])
