"""``zhuti lexicon``."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.cli.main import run

THEME = """\
id: debt
label: {zh: 债务, en: debt}
scope: 国家的债务
terms: [债务, {text: 外债, status: unverified}]
examples:
  yes: [减免债务, 债务危机, 重债穷国的债务]
  no: [责任, 债券]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "themes").mkdir()
    (tmp_path / "lexicon.yaml").write_text("name: test\nversion: 1.0.0\n", encoding="utf-8")
    (tmp_path / "themes" / "debt.yaml").write_text(THEME, encoding="utf-8")
    return tmp_path


def test_a_sound_lexicon_is_summed_up_in_one_line(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert run(["lexicon", "check", str(folder), "--lang", "en"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("test 1.0.0+")
    assert line.endswith(": 1 themes, 2 terms (1 unverified), 0 rules, 5 examples; 0 errors, 0 warnings, 0 remarks")


def test_an_example_that_fails_is_an_error_with_its_line(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    path = folder / "themes" / "debt.yaml"
    path.write_text(THEME.replace("减免债务", "减免"), encoding="utf-8")
    assert run(["lexicon", "check", str(folder), "--lang", "en"]) == 1
    first, summary = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{path}:6: error: debt is not found in this yes example: 减免; add the wording")
    assert first.endswith(" [missed]")
    assert summary.endswith("1 errors, 0 warnings, 0 remarks")


def test_a_warning_is_no_failure(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    path = folder / "themes" / "debt.yaml"
    path.write_text(THEME.replace("债务危机,", "债务危机, 减免债务,"), encoding="utf-8")
    assert run(["lexicon", "check", str(folder), "--lang", "zh"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == f"{path}:6: 警告: 同一个例句已在第 6 行；删去一个 [example-twice]"


def test_a_file_that_cannot_be_read_is_a_finding_with_its_line(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    path = folder / "themes" / "debt.yaml"
    path.write_text(THEME + "colour: red\n", encoding="utf-8")
    assert run(["lexicon", "check", str(folder), "--lang", "en"]) == 1
    line, summary = capsys.readouterr().out.splitlines()
    assert summary == "1 errors, 0 warnings; no theme can be read, so nothing else was checked"
    assert line.startswith(f"{path}:8: error: unknown key colour (known: ")
    assert line.endswith("; correct the line; docs/lexicon-format.md describes the format [unknown-key]")


def test_the_shipped_lexicon_has_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lexicon", "check", "--no-corpus", "--lang", "en"]) == 0
    assert "; 0 errors, " in capsys.readouterr().out


def test_a_lexicon_becomes_a_user_dictionary_of_jieba(capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path) -> None:
    written = tmp_path / "words.txt"
    assert run(["lexicon", "export", "--to", "jieba", "--lexicon", str(folder), "--output", str(written)]) == 0
    assert [line.split(" ")[0] for line in written.read_text(encoding="utf-8").splitlines()] == ["债务", "外债"]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("arguments", [["lexicon"], ["lexicon", "export"], ["lexicon", "check", "a", "b"]])
def test_wrong_usage_is_one_error(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert run(arguments) == 2
    said = capsys.readouterr().err
    assert said.startswith("error: ")
    assert said.count("\n") == 1
