"""What only a corpus can tell of a lexicon: what is never found, which guards never fire, when a wording was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from shlex import quote

from nlp.lexicon.model import Guard, OneOf, Pattern, Provenance, Term, Theme
from nlp.maintenance.check.finding import Finding, Severity
from nlp.maintenance.check.firing import Attestation, Firing
from nlp.maintenance.check.written import written_guard

LEAST_CANDIDATES = 10
"""With fewer places where a term stands nothing is said of how they are divided."""

_MOSTLY = 0.5
_NEARLY_ALL = 0.9
_BORDERS = "borders"


def check_firings(firings: Sequence[Firing]) -> Iterator[Finding]:
    """Everything that a corpus says against a lexicon, or adds to it."""
    for firing in firings:
        yield from _silent(firing)
        yield from _mostly_refused(firing)
        yield from _one_choice(firing)
        yield from _attested(firing)
        yield from _years(firing)
    yield from _dead_guards(firings)


def _silent(firing: Firing) -> Iterator[Finding]:
    if not firing.stands:
        yield _finding("info", "check.dead_term", firing)
    elif not firing.outcomes["mention"]:
        outcomes = {outcome: firing.outcomes[outcome] for outcome in ("covered", "border", "guard", "latin")}
        yield _finding("info", "check.never_found", firing, stands=firing.stands, **outcomes)


def _mostly_refused(firing: Firing) -> Iterator[Finding]:
    """Where borders, or one guard by itself, refuse half of the places where a wording stands, or more."""
    places = firing.stands - firing.outcomes["covered"]
    if places < LEAST_CANDIDATES:
        return
    refused = {written_guard(guard.guard): guard.alone for guard in firing.guards.values()}
    refused[_BORDERS] = firing.outcomes["border"]
    for guard, count in refused.items():
        if count >= places * _MOSTLY:
            yield _finding("info", "check.mostly_refused", firing, guard=guard, refused=count, places=places)


def _one_choice(firing: Firing) -> Iterator[Finding]:
    """Where nearly all mentions pass through one alternative of a guard, and through that alone."""
    mentions = firing.outcomes["mention"]
    for guard in firing.guards.values():
        if isinstance(guard.guard, OneOf) and guard.only and mentions >= LEAST_CANDIDATES:
            choice, count = guard.only.most_common(1)[0]
            if count >= mentions * _NEARLY_ALL:
                written = written_guard(OneOf((guard.guard.choices[choice],)))
                yield _finding("info", "check.one_choice", firing, guard=written, through=count, mentions=mentions)


def _attested(firing: Firing) -> Iterator[Finding]:
    """An unverified wording that was read after all."""
    if firing.wording.provenance.status == "unverified" and firing.outcomes["mention"]:
        first = firing.first
        found = {"mentions": firing.outcomes["mention"], "documents": len(firing.documents)}
        if first is None:
            yield _finding("warning", "check.attested_undated", firing, **found)
        else:
            where = {"source": first.source, "symbol": first.symbol, "name": first.name, "year": first.year}
            paste = f"source: {first.name}, since: {first.year}"
            yield _finding("warning", "check.attested", firing, **where, **found, paste=paste, command=_command(firing, first))


def _command(firing: Firing, first: Attestation) -> str:
    """What writes it, in brackets; a term can be named on the command line, a rule cannot."""
    if not isinstance(firing.wording, Term):
        return ""
    named = quote(f"{firing.theme.id}={firing.name}")
    return f" (zhuti lexicon set {named} --status admitted --source {quote(first.name)} --since {first.year})"


def _years(firing: Firing) -> Iterator[Finding]:
    provenance = firing.wording.provenance
    if firing.first and provenance.since is not None and firing.first.year < provenance.since:
        yield _contradicted("check.before_since", firing, firing.first, provenance)
    if firing.last and provenance.until is not None and firing.last.year > provenance.until:
        yield _contradicted("check.after_until", firing, firing.last, provenance)


def _contradicted(key: str, firing: Firing, seen: Attestation, provenance: Provenance) -> Finding:
    values = {"source": seen.source, "symbol": seen.symbol, "name": seen.name, "year": seen.year}
    return _finding("warning", key, firing, **values, since=provenance.since, until=provenance.until)


def _dead_guards(firings: Iterable[Firing]) -> Iterator[Finding]:
    """Guards that candidates came to and that refused none; of a theme's guard all its wordings are counted."""
    totals: dict[int, tuple[Firing, Guard, int, int]] = {}
    for firing in firings:
        for number, one in firing.guards.items():
            owner, guard, asked, refused = totals.get(number, (firing, one.guard, 0, 0))
            totals[number] = (owner, guard, asked + one.asked, refused + one.refused)
    for owner, guard, asked, refused in totals.values():
        if asked and not refused:
            yield _dead_guard(owner, guard, asked)


def _dead_guard(firing: Firing, guard: Guard, asked: int) -> Finding:
    theme: Theme = firing.theme
    term = firing.name if guard in firing.wording.guards else None
    values = {"guard": written_guard(guard), "asked": asked, "kind": "one_of" if isinstance(guard, OneOf) else guard.kind}
    return Finding("info", f"{theme.path}:{guard.line}", "check.dead_guard", values, theme.id, term)


def _finding(severity: Severity, key: str, firing: Firing, **values: object) -> Finding:
    wording = firing.wording
    written = wording.text if isinstance(wording, Term | Pattern) else f"{wording.modifier}…{wording.head}"
    return Finding(
        severity, f"{firing.theme.path}:{wording.line}", key, {"written": written, **values}, firing.theme.id, firing.name
    )
