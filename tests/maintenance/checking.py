"""Small lexicons as files, and what a check finds in them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from nlp.maintenance.check import Finding, check_folder

SOUND = """\
id: debt
label: {zh: 债务, en: debt}
scope: 国家的债务
terms: [债务]
examples:
  yes: [减免债务, 债务危机, 重债穷国的债务]
  no: [责任, 债券]
"""
"""A theme in which nothing is found."""


def theme(theme_id: str, zh: str, *, terms: str = "", more: str = "", en: str = "") -> str:
    """The file of a theme: its id, its label, and its terms as YAML (the label where there are none)."""
    wordings = terms or f"terms: [{zh}]"
    return f"id: {theme_id}\nlabel: {{zh: {zh}, en: {en or theme_id}}}\nscope: 说明\n{wordings}\n{more}"


def written(folder: Path, themes: Mapping[str, str], description: str = "") -> Path:
    """The folder of a lexicon with these themes' files, by their ids."""
    (folder / "themes").mkdir(parents=True, exist_ok=True)
    (folder / "lexicon.yaml").write_text(f"name: test\nversion: 1.0.0\n{description}", encoding="utf-8")
    for theme_id, text in themes.items():
        (folder / "themes" / f"{theme_id}.yaml").write_text(text, encoding="utf-8")
    return folder


def found(folder: Path, *rules: str) -> list[Finding]:
    """What a check finds in a folder; of some rules only, where they are named."""
    findings = check_folder(folder).findings
    return [finding for finding in findings if not rules or finding.rule in rules]


def told(findings: list[Finding]) -> list[tuple[str, str, int, str | None]]:
    """The rule, the file, the line and the term of each finding."""
    return [(one.rule, Path(one.path).stem, one.line, one.term) for one in findings]
