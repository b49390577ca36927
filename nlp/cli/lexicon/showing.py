"""``zhuti lexicon show``: everything about a theme, or one of its terms, in the order in which one reads it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.lexicon.places import PlaceArgument, place_of
from nlp.cli.options import LanguageOption, LexiconOption, OutputOption
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.lexicon.model import Coordination, Example, Guard, Lexicon, Pattern, Provenance, Term, Theme
    from nlp.mine.judged import ThemeFigures

_BETWEEN_CHINESE = re.compile(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])")
_WIDEST = 100
_INDENT = "  "


class ShowFormat(StrEnum):
    """The forms in which a theme is given out."""

    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[ShowFormat, typer.Option("--format", help=messages.text("edit.show_format"))]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon show``."""
    lexicon.command("show", help=messages.text("edit.show_help"))(show)


def show(
    place: PlaceArgument,
    form: FormatOption = ShowFormat.TEXT,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    lang: LanguageOption = None,
) -> None:
    """Show a theme, or a term of it."""
    from nlp.cli.lexicon.described import term_object, theme_object
    from nlp.lexicon.finding import find_term, find_theme
    from nlp.lexicon.load import load_lexicon

    loaded = load_lexicon(lexicon)
    theme_id, text = place_of(place)
    theme = find_theme(loaded, theme_id)
    term = find_term(theme, text) if text is not None else None
    judged = None if term else _judged(loaded, theme)
    with output.destination(output_file) as stream:
        if form is ShowFormat.JSON:
            of_term = {"theme": theme.id, "path": theme.path, **term_object(term)} if term else None
            output.write_json(of_term or theme_object(loaded, theme, judged), stream)
        else:
            room = min(shutil.get_terminal_size().columns, _WIDEST)
            lines = _term_page(theme, term, room) if term else _theme_page(loaded, theme, judged, room)
            stream.writelines(f"{visible(line)}\n" for line in lines)


def _judged(lexicon: Lexicon, theme: Theme) -> ThemeFigures | None:
    """How good the theme is by what reviewers said; None where no one judged it."""
    from nlp.cli.unread_judgements import say_unread
    from nlp.maintenance.judgements import FILE, figures_of
    from nlp.themes import Tagger

    say_unread(Path(lexicon.path))
    if not (Path(lexicon.path) / FILE).exists():
        return None
    return next((one for one in figures_of(lexicon, Tagger(lexicon).tag) if one.theme == theme.id), None)


def _term_page(theme: Theme, term: Term, room: int) -> Iterator[str]:
    yield f"{theme.id}={term.text}"
    yield f"{theme.path}:{term.line}"
    yield from _term(term, room, with_wording=False)


def _theme_page(lexicon: Lexicon, theme: Theme, judged: ThemeFigures | None, room: int) -> Iterator[str]:
    from nlp.cli.lexicon.described import narrower, related, rule_line

    yield " · ".join((theme.id, *theme.label.values()))
    yield theme.path
    if theme.is_deprecated:
        yield messages.text("edit.is_deprecated", others="、".join(theme.replaced_by) or "—")
    for name, ids in (("broader", theme.broader), ("narrower", narrower(lexicon, theme)), ("related", related(lexicon, theme))):
        if ids:
            yield from _hung(f"edit.shown.{name}", "、".join(ids), room)
    for name, text in (("scope", theme.scope), ("note", theme.note)):
        if text:
            yield from _hung(f"edit.shown.{name}", _on_one_line(text), room)
    if judged:
        yield from _judgement(judged, room)
    yield from _section("terms", len(theme.terms), (line for term in theme.terms for line in _term(term, room)))
    for name, rules in (("coordination", theme.coordinations), ("patterns", theme.patterns)):
        lines = (line for rule in rules for line in _rule(rule_line(rule), rule, room))
        yield from _section(name, len(rules), lines)
    yield from _section("guards", len(theme.guards), _guards(theme.guards, room))
    yield from _section("yes", len(theme.yes), _examples(theme.yes, room))
    yield from _section("no", len(theme.no), _examples(theme.no, room))


def _section(name: str, count: int, lines: Iterable[str]) -> Iterator[str]:
    if count:
        yield ""
        yield messages.text(f"edit.section.{name}", count=count)
        yield from lines


def _term(term: Term, room: int, *, with_wording: bool = True) -> Iterator[str]:
    yield from _worded(term.text if with_wording else "", term.line, term.provenance, room)
    yield from _more(term, room)


def _rule(wording: str, rule: Pattern | Coordination, room: int) -> Iterator[str]:
    yield from _worded(wording, rule.line, rule.provenance, room)
    yield from _more(rule, room)


def _worded(wording: str, line: int, provenance: Provenance, room: int) -> Iterator[str]:
    """The line, the wording, and how it stands."""
    from nlp.cli.wrap import hang

    years = f"{provenance.since or ''}–{provenance.until or ''}" if provenance.since or provenance.until else ""
    status = messages.text(f"edit.is.{provenance.status}")
    known = "  ".join(one for one in (wording, status, years, provenance.source or "") if one)
    yield from hang(f"{_INDENT}{line:>4}  ", known, room)


def _more(one: Term | Pattern | Coordination, room: int) -> Iterator[str]:
    from nlp.cli.wrap import hang

    behind = _INDENT + " " * 8
    if one.provenance.note:
        yield from hang(behind, one.provenance.note, room)
    if not one.is_bounded:
        yield f"{behind}borders: free"
    yield from _guards(one.guards, room, behind)


def _guards(guards: Iterable[Guard], room: int, behind: str = _INDENT) -> Iterator[str]:
    from nlp.cli.lexicon.described import guard_line
    from nlp.cli.wrap import hang

    for guard in guards:
        yield from hang(behind, guard_line(guard), room)


def _examples(examples: Iterable[Example], room: int) -> Iterator[str]:
    from nlp.cli.wrap import hang

    for example in examples:
        yield from hang(f"{_INDENT}{example.line:>4}  ", example.text, room)


def _on_one_line(text: str) -> str:
    """A text without its line ends, which leave no blank inside Chinese."""
    return _BETWEEN_CHINESE.sub("", " ".join(text.split()))


def _hung(key: str, text: str, room: int) -> Iterator[str]:
    from nlp.cli.wrap import hang

    yield from hang(messages.text(key), text, room)


def _judgement(judged: ThemeFigures, room: int) -> Iterator[str]:
    """Precision and recall with their intervals, and what they rest on."""
    from nlp.cli.judge.words import figures_line

    yield from _hung("edit.shown.judged", figures_line(judged), room)
