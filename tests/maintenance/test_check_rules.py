"""The rules of the check: each has its wordings, its place in the documentation, and its severity there."""

from __future__ import annotations

import re
from pathlib import Path

from nlp.maintenance.check import SEVERITIES
from nlp.maintenance.check.finding import rule_of
from nlp.maintenance.check.rules import rules
from nlp.messages import check

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "lexicon-check.md").read_text(encoding="utf-8")
CODE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "nlp" / "maintenance" / "check").glob("*.py"))
FILES = PAGE.partition("## Files")[2].partition("## Labels")[0]
ROWS = dict(re.findall(r"^\| `([a-z0-9-]+)` \| ([a-z, ]+) \|", PAGE, re.MULTILINE))


def test_every_rule_is_in_the_documentation_and_no_other() -> None:
    listed = set(re.findall(r"`([a-z0-9-]+)`", FILES))
    assert listed | ROWS.keys() == set(rules())


def test_the_severities_of_the_documentation_are_those_of_the_code() -> None:
    for key in check.RULES:
        if not key.endswith(".do"):
            said = set(re.findall(rf'"(error|warning|info)",[^"]*"{key}"', re.sub(r"Finding\(\s+", "Finding(", CODE)))
            assert said <= set(ROWS[rule_of(key)].split(", ")), key


def test_every_severity_is_a_known_one() -> None:
    assert {one for severities in ROWS.values() for one in severities.split(", ")} <= set(SEVERITIES)


def test_what_may_be_told_for_information_has_a_title_to_be_counted_under() -> None:
    informing = {f"check.{rule.replace('-', '_')}.title" for rule, severities in ROWS.items() if "info" in severities}
    assert informing == {key for key in check.WORDINGS if key.endswith(".title")}
