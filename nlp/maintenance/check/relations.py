"""What themes say of each other: broader and related ones, and those that took their places.

What cannot be loaded (a theme that is not there, a cycle) is among the faults that `nlp.lexicon.survey` finds. The names
are those of the SKOS Reference (S27: related and broader transitive are disjoint) and of qSKOS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from nlp.lexicon.files import DESCRIPTION
from nlp.lexicon.model import Lexicon, Theme
from nlp.lexicon.relations import ancestors
from nlp.maintenance.check.finding import Finding, place


def check_relations(lexicon: Lexicon) -> Iterator[Finding]:
    """Everything found wrong with the relations between themes."""
    themes = {theme.id: theme for theme in lexicon.themes}
    broader = {theme.id: theme.broader for theme in lexicon.themes}
    wider = {theme_id: ancestors(theme_id, broader) for theme_id in themes}
    named = {other for theme in lexicon.themes for other in (*theme.broader, *theme.related)}
    for theme in lexicon.themes:
        yield from _check_related(theme, themes, wider)
        yield from _check_broader(theme, themes, wider)
        yield from _check_deprecation(theme, themes)
        yield from _check_repeated(theme)
        if len(themes) > 1 and not theme.broader and not theme.related and theme.id not in named:
            yield Finding("info", f"{theme.path}:1", "check.orphan", theme=theme.id)
    yield from _check_retired(lexicon, themes)


def _check_related(theme: Theme, themes: Mapping[str, Theme], wider: Mapping[str, set[str]]) -> Iterator[Finding]:
    where = place(theme, "related")
    for other in dict.fromkeys(theme.related):
        if other == theme.id:
            yield Finding("error", where, "check.related_to_itself", theme=theme.id)
        elif other in wider[theme.id] or theme.id in wider.get(other, ()):
            yield Finding("error", where, "check.related_is_broader", {"other": other}, theme.id)
        elif other in themes and theme.id not in themes[other].related:
            values = {"other": other, "other_place": f"{themes[other].path}:{themes[other].lines.get('related', 1)}"}
            yield Finding("info", where, "check.one_way", values, theme.id)


def _check_broader(theme: Theme, themes: Mapping[str, Theme], wider: Mapping[str, set[str]]) -> Iterator[Finding]:
    where = place(theme, "broader")
    for other in dict.fromkeys(theme.broader):
        through = next((nearer for nearer in theme.broader if nearer != other and other in wider.get(nearer, ())), None)
        if through:
            yield Finding("warning", where, "check.redundant_broader", {"other": other, "through": through}, theme.id)
        if other in themes and themes[other].is_deprecated and not theme.is_deprecated:
            yield Finding("warning", where, "check.broader_deprecated", {"other": other}, theme.id)


def _check_deprecation(theme: Theme, themes: Mapping[str, Theme]) -> Iterator[Finding]:
    where = place(theme, "replaced_by")
    if theme.replaced_by and not theme.is_deprecated:
        yield Finding("warning", where, "check.replaced_but_current", {"others": theme.replaced_by}, theme.id)
    for other in theme.replaced_by:
        if other == theme.id or (other in themes and themes[other].is_deprecated):
            yield Finding("warning", where, "check.replaced_by_deprecated", {"other": other}, theme.id)
    if theme.is_deprecated:
        yield Finding("info", place(theme, "status"), "check.deprecated_theme", theme=theme.id)


def _check_repeated(theme: Theme) -> Iterator[Finding]:
    for key, named in (("broader", theme.broader), ("related", theme.related), ("replaced_by", theme.replaced_by)):
        for other in dict.fromkeys(one for one in named if named.count(one) > 1):
            yield Finding("warning", place(theme, key), "check.relation_twice", {"other": other, "relation": key}, theme.id)


def _check_retired(lexicon: Lexicon, themes: Mapping[str, Theme]) -> Iterator[Finding]:
    for retired, into in lexicon.retired.items():
        if into is not None and into not in themes and into not in lexicon.retired:
            where = f"{lexicon.path}/{DESCRIPTION}:{_line_of(retired, lexicon.files.get(DESCRIPTION, ''))}"
            yield Finding("warning", where, "check.retired_lost", {"retired": retired, "into": into})


def _line_of(key: str, text: str) -> int:
    """The line on which a key stands; the first where it is not found."""
    key_alone = re.compile(rf"(?<![\w-]){re.escape(key)}[\"']?\s*:")
    return next((number for number, line in enumerate(text.split("\n"), 1) if key_alone.search(line)), 1)
