"""The findings of ``zhuti lexicon check``, as lines and as rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli.wrap import hang, wrap
from nlp.errors import UsageError
from nlp.maintenance.check.finding import SEVERITIES, Finding, Severity
from nlp.visible import visible

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.maintenance.check import Checked

_MOST_THEMES = 6
_MOST_WARNINGS = 20
_INDENT = "    "


def selected(findings: Iterable[Finding], rules: Sequence[str], least: Severity | None) -> list[Finding]:
    """The findings of some rules, as serious as asked for or more.

    Raises:
        UsageError: there is no such rule.
    """
    from nlp.maintenance.check.rules import rules as known_rules

    known = known_rules() if rules else []
    for rule in rules:
        if rule not in known:
            raise UsageError("check.unknown_rule", where=rule, rules=", ".join(known))
    shown = SEVERITIES[: SEVERITIES.index(least) + 1] if least else SEVERITIES
    return [one for one in findings if one.severity in shown and (not rules or one.rule in rules)]


def rows(findings: Iterable[Finding]) -> Iterator[dict[str, object]]:
    """Findings as objects of JSON."""
    for finding in findings:
        yield {
            "severity": finding.severity,
            "rule": finding.rule,
            "path": finding.path,
            "line": finding.line,
            "theme": finding.theme,
            "term": finding.term,
            "message": finding.message(),
            "remedy": finding.remedy(),
            "values": dict(finding.values),
        }


def lines(checked: Checked, findings: Sequence[Finding], *, is_whole: bool, room: int | None = None) -> Iterator[str]:
    """Findings as lines and a summary.

    Args:
        is_whole: leave nothing out. Else of each kind of warning the first stand there, and what is only told for
            information is counted by rule.
        room: the width of a terminal, where what is found stands indented below its place; else a finding is one line.
    """
    for line in _lines(checked, findings, is_whole=is_whole, is_one_line=room is None):
        head, _, text = line.partition("\n")
        yield from wrap(head, room) if room and not text else (head,)
        yield from hang(_INDENT, text, room) if room and text else ()


def _lines(checked: Checked, findings: Sequence[Finding], *, is_whole: bool, is_one_line: bool) -> Iterator[str]:
    shown: Counter[str] = Counter()
    for finding in findings:
        shown[finding.rule] += 1
        if is_whole or finding.severity == "error" or (finding.severity == "warning" and shown[finding.rule] <= _MOST_WARNINGS):
            yield _line(finding) if is_one_line else _lines_of(finding)
    if not is_whole:
        yield from _more_warnings(findings)
        yield from _counts(finding for finding in findings if finding.severity == "info")
    yield _summary(checked.lexicon, checked.findings)
    if not is_whole and any(finding.severity == "info" for finding in findings):
        yield messages.text("check.how_to_list")


def _more_warnings(findings: Iterable[Finding]) -> Iterator[str]:
    counted = Counter(finding.rule for finding in findings if finding.severity == "warning")
    for rule, number in sorted(counted.items()):
        if number > _MOST_WARNINGS:
            yield messages.text("check.more_warnings", rule=rule, number=number - _MOST_WARNINGS)


def _line(finding: Finding) -> str:
    severity = messages.text(f"check.{finding.severity}")
    remark = messages.text("check.line", message=finding.message(), remedy=finding.remedy(), rule=finding.rule)
    return f"{visible(finding.where)}: {severity}: {remark}"


def _lines_of(finding: Finding) -> str:
    """A finding on two lines: its place, and below what is found."""
    severity = messages.text(f"check.{finding.severity}")
    remark = messages.text("check.remark", message=finding.message(), remedy=finding.remedy())
    return f"{visible(finding.where)}: {severity} [{finding.rule}]\n{remark}"


def _counts(findings: Iterable[Finding]) -> Iterator[str]:
    """A line a rule: how many findings it has, and in which themes most."""
    themes: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in findings:
        themes[finding.rule][finding.theme or ""] += 1
    for rule, counted in sorted(themes.items()):
        most = ", ".join(f"{theme} {count}" for theme, count in counted.most_common(_MOST_THEMES))
        more = len(counted) - _MOST_THEMES
        if more > 0:
            most += messages.text("check.more_themes", number=more)
        yield messages.text("check.counted", rule=rule, number=counted.total(), themes=most, title=messages.text(_title(rule)))


def _title(rule: str) -> str:
    return f"check.{rule.replace('-', '_')}.title"


def _summary(lexicon: Lexicon | None, findings: Sequence[Finding]) -> str:
    if lexicon is None:
        counts = Counter(finding.severity for finding in findings)
        return messages.text("check.unread", errors=counts["error"], warnings=counts["warning"])
    terms = [term for theme in lexicon.themes for term in theme.terms]
    counted = Counter(finding.severity for finding in findings)
    return messages.text(
        "lexicon.summary",
        name=lexicon.name,
        version=lexicon.version,
        themes=len(lexicon.themes),
        terms=len(terms),
        unverified=sum(term.provenance.status == "unverified" for term in terms),
        rules=sum(len(theme.patterns) + len(theme.coordinations) for theme in lexicon.themes),
        examples=sum(len(theme.yes) + len(theme.no) for theme in lexicon.themes),
        errors=counted["error"],
        warnings=counted["warning"],
        infos=counted["info"],
    )
