"""A lexicon of another field, climate agreements, needs no code: themes, organs, series, search and a report with it."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

THEMES = {
    "climate-finance": """\
id: climate-finance
label: {zh: 气候资金, en: climate finance}
scope: 发达国家为气候行动提供和调动的资金；一般的发展融资不算。
terms:
  - 气候资金
  - {text: 气候融资, status: superseded}
  - {text: 绿色气候基金, borders: free}
examples:
  yes: [调动气候资金，, 气候融资的规模，, 欢迎绿色气候基金的报告，]
  no: [为发展筹资，, 资金不足，]
""",
    "adaptation": """\
id: adaptation
label: {zh: 适应, en: adaptation}
scope: 适应气候变化；适应时代要求一类的话不算。
related: [climate-finance]
terms:
  - {text: 适应行动, borders: free}
  - 国家适应计划
  - {text: 适应, listed_with: [减缓]}
coordination:
  - {modifier: 适应, head: 行动}
examples:
  yes: [加强适应行动，, 拟订国家适应计划，, 在适应和减缓之间保持平衡，]
  no: [适应时代的要求，, 逐步适应新的环境，]
""",
}
ORGANS = "zh\tcode\tsource\n缔约方会议\tCOP\tdecisions of the Conference of the Parties\n"
DECISION = """\
缔约方会议，

回顾《联合国气候变化框架公约》，

认识到发展中国家缔约方需要充足的气候资金，

1. 鼓励各缔约方加强适应行动，包括拟订国家适应计划；

2. 决定{balance}；

3. 邀请各缔约方逐步适应新的报告要求。
"""
BALANCE = {
    "24": "各缔约方应提交国家自主贡献",
    "25": "气候资金应在适应与减缓之间保持平衡",
    "26": "到2025年将适应和减缓所需的气候资金增加一倍",
}
YEARS = {"24": "2018-12-15", "25": "2019-12-15", "26": "2021-11-13"}


@pytest.fixture
def field(tmp_path: Path) -> Path:
    """A folder with the lexicon, made as its author would make it, and three decisions with a manifest."""
    lexicon, documents = tmp_path / "lexicon", tmp_path / "decisions"
    zhuti(tmp_path, "lexicon", "new", lexicon, "--name", "climate-agreements", "--empty")
    for theme, text in THEMES.items():
        (lexicon / "themes" / f"{theme}.yaml").write_text(text, encoding="utf-8")
    (lexicon / "organs.tsv").write_text(ORGANS, encoding="utf-8")
    documents.mkdir()
    rows = [["file", "body", "session", "adopted", "title"]]
    for session, balance in BALANCE.items():
        (documents / f"cop{session}.txt").write_text(DECISION.format(balance=balance), encoding="utf-8")
        rows.append([f"cop{session}.txt", "COP", session, YEARS[session], f"第1/CP.{session}号决定"])
    with (documents / "manifest.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    return tmp_path


def zhuti(folder: Path, *arguments: object, status: int = 0) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ZHUTI")}
    environment |= {"ZHUTI_LEXICON": str(folder / "lexicon"), "ZHUTI_LANG": "en"}
    command = [sys.executable, "-c", "from nlp.cli.main import main; main()", *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == status, done.stderr
    return done.stdout


def test_the_lexicon_passes_its_own_checks(field: Path) -> None:
    assert "0 errors" in zhuti(field, "lexicon", "check")


def test_its_themes_are_counted_by_its_own_sessions(field: Path) -> None:
    zhuti(field, "add", "decisions")
    found = json.loads(zhuti(field, "themes", "--format", "json"))
    counts = {(row["theme"], row["body"], row["session"]): (row["paragraphs"], row["of_paragraphs"]) for row in found["rows"]}
    assert counts == {
        ("adaptation", "COP", "24"): (1, 5),
        ("adaptation", "COP", "25"): (2, 5),
        ("adaptation", "COP", "26"): (2, 5),
        ("climate-finance", "COP", "24"): (1, 5),
        ("climate-finance", "COP", "25"): (2, 5),
        ("climate-finance", "COP", "26"): (2, 5),
    }
    assert found["meta"]["lexicon"] == "climate-agreements"


def test_its_organ_opens_a_document_and_its_paragraphs_are_told_apart(field: Path) -> None:
    (document,) = json.loads(zhuti(field, "parse", field / "decisions" / "cop25.txt"))
    assert [(one["zone"], one["number"]) for one in document["paragraphs"]] == [
        ("preambular", 1), ("preambular", 2), ("operative", 1), ("operative", 2), ("operative", 3),
    ]  # fmt: skip


def test_its_themes_can_be_searched_for(field: Path) -> None:
    zhuti(field, "add", "decisions")
    rows = list(csv.DictReader(zhuti(field, "search", "theme:adaptation session:25", "--format", "csv").splitlines()))
    assert [row["keyword"] for row in rows] == ["适应行动", "国家适应计划", "适应"]


def test_the_report_speaks_of_its_themes_alone(field: Path) -> None:
    zhuti(field, "add", "decisions")
    zhuti(field, "report", "--output", "report.html")
    page = (field / "report.html").read_text(encoding="utf-8")
    assert "climate-agreements" in page
    for label in ("climate finance", "adaptation"):
        assert label in page
    text = re.sub(r"<style.*?</style>|<script.*?</script>", "", page, flags=re.DOTALL)
    assert "南南合作" not in text
    assert "South-South" not in text
