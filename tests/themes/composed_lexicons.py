"""Small lexicons, composed for a test."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.lexicon.model import Coordination, Guard, Lexicon, Pattern, Term, Theme


def theme(
    theme_id: str,
    *terms: Term | str,
    patterns: Sequence[Pattern] = (),
    coordinations: Sequence[Coordination] = (),
    guards: Sequence[Guard] = (),
) -> Theme:
    """A theme with these terms."""
    return Theme(
        theme_id,
        {"zh": theme_id, "en": theme_id},
        tuple(term if isinstance(term, Term) else Term(term) for term in terms),
        tuple(patterns),
        tuple(coordinations),
        tuple(guards),
    )


def lexicon(*themes: Theme) -> Lexicon:
    """A lexicon of these themes."""
    return Lexicon("test", "1.0.0", "0" * 12, tuple(sorted(themes, key=lambda one: one.id)))
