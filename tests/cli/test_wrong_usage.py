"""What is said of wrong usage: in the language asked for, on one line, with what is likely meant."""

from __future__ import annotations

import pytest

from nlp.cli.main import run

SAID = {
    "like a command": (["theme"], "zh", "用法不对: 没有命令 theme（相近的有 themes）; 请看 zhuti --help"),
    "like a command, in English": (
        ["theme"],
        "en",
        "wrong usage: No such command 'theme' (similar: themes); see zhuti --help",
    ),
    "like two commands": (["words"], "zh", "用法不对: 没有命令 words（相近的有 wordlist、keywords）; 请看 zhuti --help"),
    "like a command of a group": (
        ["lexicon", "impot"],
        "en",
        "wrong usage: No such command 'impot' (similar: import, impact); see zhuti lexicon --help",
    ),
    "like no command": (["nonsense"], "en", "wrong usage: No such command 'nonsense'; see zhuti --help"),
    "no command": (["lexicon"], "en", "wrong usage: Missing command; see zhuti lexicon --help"),
    "no argument": (["add"], "en", "wrong usage: Missing argument 'PATH'; see zhuti add --help"),
    "no such value": (
        ["themes", "--by", "foo"],
        "zh",
        "用法不对: --by 的值不对：没有 foo 这个值，可选 session、year、document、zone、body; 请看 zhuti themes --help",
    ),
    "an option before the command": (
        ["--lang", "en", "themes"],
        "zh",
        "options are written behind the command: --lang; write zhuti COMMAND --lang, or see zhuti --help",
    ),
    "an option before the command of a group": (
        ["lexicon", "--db", "a.db", "list"],
        "zh",
        "选项要写在命令后面: --db; 请写成 zhuti lexicon 命令 --db，或看 zhuti lexicon --help",
    ),
    "an option like one that stands before commands": (
        ["--verison"],
        "zh",
        "用法不对: 没有选项 --verison（相近的有 --version）; 请看 zhuti --help",
    ),
    "a language that there is not": (
        ["themes", "--lang", "fr"],
        "en",
        "wrong usage: Invalid value for '--lang': fr is not one of zh, en; see zhuti themes --help",
    ),
    "the same with a sign": (
        ["themes", "--lang=fr"],
        "en",
        "wrong usage: Invalid value for '--lang': fr is not one of zh, en; see zhuti themes --help",
    ),
}


@pytest.mark.parametrize(("arguments", "language", "said"), SAID.values(), ids=SAID)
def test_wrong_usage_is_told_on_one_line_in_the_language_asked_for(
    arguments: list[str], language: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ZHUTI_LANG", language)
    assert run(arguments) == 2
    assert capsys.readouterr().err.splitlines() == [f"error: {said}"]
