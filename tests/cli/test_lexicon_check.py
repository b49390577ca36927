"""``zhuti lexicon check``: what it prints, in which forms, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nlp.cli.main import run

THEME = """\
id: debt
label: {zh: 债务, en: debt}
scope: 国家的债务
terms:
  - 债务
  - {text: 外债, status: unverified}
examples:
  yes: [减免债务, 债务危机, 重债穷国的债务]
  no: [责任, 债券]
"""
TEXT = "大会，\n\n回顾其以往各项决议，\n\n1. 决定减免发展中国家的外债和债务；\n\n2. 请秘书长提出报告。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A lexicon, and no workspace at hand."""
    (tmp_path / "lexicon" / "themes").mkdir(parents=True)
    (tmp_path / "lexicon" / "lexicon.yaml").write_text("name: test\nversion: 1.0.0\n", encoding="utf-8")
    (tmp_path / "lexicon" / "themes" / "debt.yaml").write_text(THEME, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ZHUTI_DB", raising=False)
    return tmp_path / "lexicon"


@pytest.fixture
def workspace(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A workspace beside the lexicon, tagged with it."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run(["add", "a.txt", "--db", "corpus.db", "--lexicon", str(folder)]) == 0
    capsys.readouterr()
    return tmp_path / "corpus.db"


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert run(["lexicon", "check", *arguments, "--lang", "en"]) == status
    return capsys.readouterr().out


def test_json_tells_all_of_each_finding(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "themes" / "debt.yaml"
    path.write_text(THEME.replace("减免债务", "减免"), encoding="utf-8")
    (row,) = json.loads(printed(capsys, str(folder), "--format", "json", status=1))
    assert row == {
        "severity": "error",
        "rule": "missed",
        "path": str(path),
        "line": 8,
        "theme": "debt",
        "term": None,
        "message": "debt is not found in this yes example: 减免",
        "remedy": "add the wording that is missing, loosen the guard that stops it, or correct the example",
        "values": {"text": "减免"},
    }


def test_json_of_a_lexicon_without_findings_is_an_empty_list(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(printed(capsys, str(folder), "--format", "json")) == []


def test_a_named_workspace_is_asked(folder: Path, workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lexicon", "check", str(folder), "--db", str(workspace), "--lang", "en"]) == 0
    out, err = capsys.readouterr()
    assert "the unverified “外债” of debt was read: 1 mentions in 1 documents" in out
    assert err == f"Tried in the workspace {workspace} (1 documents).\n"


def test_the_workspace_of_the_environment_is_asked(
    folder: Path, workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHUTI_DB", str(workspace))
    assert "[attested-undated]" in printed(capsys, str(folder))
    assert "[attested-undated]" not in printed(capsys, str(folder), "--no-corpus")


def test_the_workspace_of_the_folder_is_asked(folder: Path, workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workspace.rename(workspace.with_name("zhuti.db"))
    assert "[attested-undated]" in printed(capsys, str(folder))


def test_a_named_workspace_that_is_not_there_is_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lexicon", "check", str(folder), "--db", "nowhere.db", "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("error: ")


def test_a_workspace_at_hand_that_cannot_be_read_keeps_nothing_else_from_being_checked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("zhuti.db").write_bytes(b"no workspace" * 100)
    assert run(["lexicon", "check", str(folder), "--lang", "en"]) == 1
    out, err = capsys.readouterr()
    assert err.startswith("error: ")
    assert "0 errors" in out


def test_one_rule_is_shown_alone_and_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "themes" / "debt.yaml"
    path.write_text(THEME.replace("  - 债务\n", "  - 债务\n  - 债、款\n  - 税\n"), encoding="utf-8")
    lines = printed(capsys, str(folder), "--rule", "enumeration-inside").splitlines()
    assert [line.rpartition(" ")[2] for line in lines[:-1]] == ["[enumeration-inside]"]
    assert lines[0].startswith(f"{path}:6: info: ")


def test_only_what_is_as_serious_is_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "themes" / "debt.yaml"
    path.write_text(THEME.replace("  - 债务\n", "  - 债务\n  - 债、款\n  - 税\n"), encoding="utf-8")
    for severity, rules in (("error", []), ("warning", ["[single-character]"])):
        lines = printed(capsys, str(folder), "--severity", severity).splitlines()
        assert [line.rpartition(" ")[2] for line in lines[:-1]] == rules


def test_what_is_told_for_information_is_counted_unless_all_is_asked_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "themes" / "debt.yaml"
    path.write_text(THEME.replace("  - 债务\n", "  - 债务\n  - 债、款\n  - 外、债\n"), encoding="utf-8")
    assert "info: 2 terms with an enumeration comma (debt 2) [enumeration-inside]\n" in printed(capsys, str(folder))
    assert printed(capsys, str(folder), "--all").count(" [enumeration-inside]\n") == 2


def test_of_many_warnings_of_a_kind_the_first_are_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "themes" / "debt.yaml"
    single = "".join(f"  - {one}\n" for one in "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨")
    path.write_text(THEME.replace("  - 债务\n", f"  - 债务\n{single}"), encoding="utf-8")
    out = printed(capsys, str(folder))
    assert out.count(": warning: ") == 20
    assert "warning: 16 more; --rule single-character lists them all [single-character]\n" in out


def test_a_rule_that_there_is_not_is_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lexicon", "check", str(folder), "--rule", "nothing", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("error: there is no such rule: nothing; known: ")


def test_a_finding_s_line_obeys_no_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "themes" / "debt.yaml"
    path.write_text(THEME.replace("  - 债务\n", '  - 债务\n  - "债\\e[2J务"\n'), encoding="utf-8")
    out = printed(capsys, str(folder), status=1)
    assert "\x1b" not in out
    assert "[unprintable]" in out


def test_the_exit_status_is_that_of_all_findings_whatever_is_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "themes" / "debt.yaml"
    path.write_text(THEME.replace("减免债务", "减免"), encoding="utf-8")
    assert "[missed]" not in printed(capsys, str(folder), "--rule", "orphan", status=1)
