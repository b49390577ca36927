"""A lexicon's themes and terms as rows and objects: what ``list`` and ``show`` give out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from nlp import messages
from nlp.lexicon.model import Coordination, Guard, Lexicon, OneOf, Pattern, Term, Theme, Window

if TYPE_CHECKING:
    from nlp.mine.judged import ThemeFigures

THEME_COLUMNS = (
    "theme", "label", "terms", "unverified", "deprecated", "rules", "yes", "no", "status", "replaced_by", "broader", "related",
    "path",
)  # fmt: skip
TERM_COLUMNS = (
    "theme", "term", "status", "since", "until", "source", "note", "guards", "borders", "theme_status", "path", "line",
)  # fmt: skip


def label_of(theme: Theme) -> str:
    """The theme's label in the language in force."""
    return theme.label.get(messages.language()) or theme.label["zh"]


def theme_rows(lexicon: Lexicon) -> Iterator[dict[str, object]]:
    """A row a theme."""
    for theme in lexicon.themes:
        statuses = [term.provenance.status for term in theme.terms]
        yield {
            "theme": theme.id,
            "label": label_of(theme),
            "terms": len(theme.terms),
            "unverified": statuses.count("unverified"),
            "deprecated": statuses.count("deprecated"),
            "rules": len(theme.patterns) + len(theme.coordinations),
            "yes": len(theme.yes),
            "no": len(theme.no),
            "status": _status(theme),
            "replaced_by": list(theme.replaced_by),
            "broader": list(theme.broader),
            "related": list(theme.related),
            "path": theme.path,
        }


def term_rows(lexicon: Lexicon) -> Iterator[dict[str, object]]:
    """A row a term."""
    for theme in lexicon.themes:
        for term in theme.terms:
            yield {
                "theme": theme.id,
                "term": term.text,
                **asdict(term.provenance),
                "guards": [guard_line(guard) for guard in term.guards],
                "borders": _borders(term),
                "theme_status": _status(theme),
                "path": theme.path,
                "line": term.line,
            }


def theme_object(lexicon: Lexicon, theme: Theme, judged: ThemeFigures | None) -> dict[str, object]:
    """Everything about a theme."""
    return {
        "id": theme.id,
        "label": dict(theme.label),
        "status": _status(theme),
        "replaced_by": list(theme.replaced_by),
        "broader": list(theme.broader),
        "narrower": narrower(lexicon, theme),
        "related": related(lexicon, theme),
        "scope": theme.scope,
        "note": theme.note,
        "path": theme.path,
        "terms": [term_object(term) for term in theme.terms],
        "coordination": [_rule_object(rule) for rule in theme.coordinations],
        "patterns": [_rule_object(rule) for rule in theme.patterns],
        "guards": [guard_line(guard) for guard in theme.guards],
        "examples": {"yes": [asdict(one) for one in theme.yes], "no": [asdict(one) for one in theme.no]},
        "judged": asdict(judged) if judged else None,
    }


def term_object(term: Term) -> dict[str, object]:
    """Everything about a term."""
    known = asdict(term.provenance)
    guards = [guard_line(guard) for guard in term.guards]
    return {"text": term.text, **known, "borders": _borders(term), "guards": guards, "line": term.line}


def narrower(lexicon: Lexicon, theme: Theme) -> list[str]:
    """The themes that name this one as wider."""
    return [other.id for other in lexicon.themes if theme.id in other.broader]


def related(lexicon: Lexicon, theme: Theme) -> list[str]:
    """The themes that this one names as related, and those that name this one so."""
    naming = [other.id for other in lexicon.themes if theme.id in other.related]
    return list(dict.fromkeys((*theme.related, *naming)))


def guard_line(guard: Guard) -> str:
    """A guard on one line, by the names that the lexicon's files have for them.

    >>> from nlp.lexicon.model import WordGuard
    >>> guard_line(WordGuard("near", ("人权", "权利"), Window("clause", None, 6)))
    'near (clause, after 6): 人权、权利'
    """
    if isinstance(guard, OneOf):
        return "one_of: " + " | ".join("; ".join(map(guard_line, choice)) for choice in guard.choices)
    window = f" ({_window(guard.window)})" if guard.window else ""
    return f"{guard.kind}{window}: {'、'.join(guard.words)}"


def rule_line(rule: Pattern | Coordination) -> str:
    """A rule's wording: a pattern as it is written, a coordination's two parts."""
    if isinstance(rule, Pattern):
        return rule.text
    through = f"（{'、'.join(rule.through)}）" if rule.through else ""
    return f"{rule.modifier} … {rule.head}{through}"


def _window(window: Window) -> str:
    sides = [f"{name} {reach}" for name, reach in (("before", window.before), ("after", window.after)) if reach]
    return ", ".join((window.scope, *sides))


def _rule_object(rule: Pattern | Coordination) -> dict[str, object]:
    guards = [guard_line(guard) for guard in rule.guards]
    known = {name: value for name, value in asdict(rule).items() if name not in ("provenance", "guards", "is_bounded", "line")}
    return {**known, **asdict(rule.provenance), "borders": _borders(rule), "guards": guards, "line": rule.line}


def _borders(one: Term | Pattern | Coordination) -> str:
    return "words" if one.is_bounded else "free"


def _status(theme: Theme) -> str:
    return "deprecated" if theme.is_deprecated else "current"


def flat(row: dict[str, object]) -> dict[str, object]:
    """A row whose lists are texts, for CSV."""
    return {name: _joined(value) if isinstance(value, list) else value for name, value in row.items()}


def _joined(values: Sequence[object]) -> str:
    return "; ".join(map(str, values))
