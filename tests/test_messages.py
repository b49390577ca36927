"""The catalogue: both languages say the same of the same things, and nothing is said that is not in it."""

from __future__ import annotations

import ast
import errno
import os
import re
import string
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from nlp import messages

PACKAGE = Path(messages.__file__).parents[1]
HAN = re.compile("[\u4e00-\u9fff]+")
SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")
FULL_WIDTH = re.compile("[，。；：！？（）]")
HALF_WIDTH = re.compile("[\u4e00-\u9fff](?:[,;!?]|[:.](?:\\s|$))|[,;!?][\u4e00-\u9fff]")

PROGRAMMERS = ("Attribute", "ModuleNotFound", "NotImplemented", "Overflow", "Type", "Value")
"""Errors that programmers meet and the command line does not: what they say is English, as Python's own."""

SAYS = ("say_line", "echo", "secho", "print", "write", "write_styled", "prompt", "confirm", "fail")
"""Functions whose arguments a person reads; of the others, the options of these names."""
READ = ("help", "epilog", "short_help", "reason", "title", "alt")

QUOTES_SYNTAX = ("query.", "exchange.no_", "lexicon.not_mapping", "manifest.headings.do")
"""Wordings that quote a query, JSON, YAML or CSV, whose signs are half-width."""

AREAS = [module.name for module in iter_modules(messages.__path__)]
WORDINGS = {key: wording for area in AREAS for key, wording in import_module(f"nlp.messages.{area}").WORDINGS.items()}
CODE_ALONE = "\n".join(
    path.read_text(encoding="utf-8")
    for pattern in ("*.py", "*.jinja")
    for path in sorted(PACKAGE.rglob(pattern))
    if "messages" not in path.relative_to(PACKAGE).parts
)
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(messages.__file__).parents[1].rglob("*.py")))
TEMPLATES = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(messages.__file__).parents[1].rglob("*.jinja")))


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if "messages" not in path.relative_to(PACKAGE).parts:
            yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def calls() -> Iterator[tuple[str, ast.Call]]:
    return ((name, node) for name, tree in trees() for node in ast.walk(tree) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


def wordings_outside(call: ast.Call) -> list[str]:
    """What a person would read of a call that does not come from the catalogue."""
    read = [option.value for option in call.keywords if option.arg in READ]
    if called(call) in SAYS:
        read += call.args
    if called(call).endswith("Error") and not called(call).startswith(PROGRAMMERS):
        read += [*call.args, *(option.value for option in call.keywords)]
    texts = (node.value for one in read for node in ast.walk(one) if isinstance(node, ast.Constant))
    worded = (text for text in texts if isinstance(text, str) and not text.startswith("zhuti "))
    return [text for text in worded if HAN.search(text) or SENTENCE.search(text)]


def placeholders(wording: str) -> set[str]:
    return {name.partition("[")[0].partition(".")[0] for _, name, _, _ in string.Formatter().parse(wording) if name}


@pytest.mark.parametrize("key", WORDINGS)
def test_a_wording_is_there_in_both_languages_with_the_same_placeholders(key: str) -> None:
    chinese, english = WORDINGS[key]
    assert chinese
    assert english
    assert placeholders(chinese) == placeholders(english)


@pytest.mark.parametrize("area", AREAS)
def test_a_key_stands_in_the_area_it_names(area: str) -> None:
    assert {key.partition(".")[0] for key in import_module(f"nlp.messages.{area}").WORDINGS} == {area}


def test_what_is_raised_says_what_to_do() -> None:
    raised = {
        call.args[0].value
        for _, call in calls()
        if called(call).endswith("Error") and call.args and isinstance(call.args[0], ast.Constant)
    }
    keys = {key for key in raised if isinstance(key, str) and key.partition(".")[0] in AREAS}
    assert len(keys) > 200
    assert {key for key in keys if key not in WORDINGS or f"{key}.do" not in WORDINGS} == set()


def test_every_key_that_is_named_is_in_the_catalogue() -> None:
    named = set(re.findall(rf"\"((?:{'|'.join(AREAS)})\.[a-z_]+(?:\.[a-z_]+)*)\"", CODE + TEMPLATES))
    files = {key for key in named if key.endswith((".yaml", ".py", ".css", ".jinja", ".csv", ".tsv", ".json"))}
    assert {key for key in named - files if key not in WORDINGS} == set()


def test_every_wording_is_asked_for() -> None:
    quoted = set(re.findall(r"[\"']([a-z0-9_-]+(?:\.[a-z0-9_-]+)*)[\"']", CODE_ALONE))
    begun = tuple(re.findall(r"f[\"']([a-z0-9_]+(?:[._][a-z0-9_]+)*[._]?)\{", CODE_ALONE))
    begun += tuple(re.findall(r"\"([a-z_.]+\.)\" ~", TEMPLATES))
    areas_begun = tuple({area for area in AREAS if re.search(rf"[\"']{area}[.\"']", CODE_ALONE)})

    def is_asked_for(key: str) -> bool:
        plain = key.removesuffix(".do")
        area, _, within = plain.partition(".")
        is_within = area in areas_begun and (within in quoted or within.startswith(begun))
        return plain in quoted or plain.startswith(tuple(one for one in begun if "." in one)) or is_within

    assert [key for key in WORDINGS if not key.startswith("system.") and not is_asked_for(key)] == []


def test_no_wording_stands_outside_the_catalogue() -> None:
    assert [(name, call.lineno, found) for name, call in calls() if (found := wordings_outside(call))] == []


@pytest.mark.parametrize(
    "code",
    [
        "print('done with all files')",
        "typer.echo(f'{count} 份文件')",
        "raise ZhutiError('cli.refused', where='a', reason='it is not there')",
        "typer.Option('--db', help='the file of the workspace')",
        "stream.write('nothing was found here')",
    ],
)
def test_a_wording_outside_the_catalogue_would_be_found(code: str) -> None:
    assert any(wordings_outside(node) for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))


def test_no_template_has_wordings_of_its_own() -> None:
    markup = re.sub(r"\{[#%].*?[#%]\}|<style.*?</style>|<script.*?</script>", "", TEMPLATES, flags=re.DOTALL)
    plain = re.sub(r"\{\{.*?\}\}", "", markup, flags=re.DOTALL)
    shown = re.findall(r">([^<>]+)<", plain) + re.findall(r"\b(?:title|alt|aria-label|placeholder)=\"([^\"]+)\"", plain)
    assert {text.strip() for text in shown if re.search("[A-Za-z\u4e00-\u9fff]{2}", text)} == {"zhuti", "zhuti · 主题"}


@pytest.mark.parametrize("area", AREAS)
def test_the_chinese_is_chinese_and_the_english_is_english(area: str) -> None:
    for key, (chinese, english) in import_module(f"nlp.messages.{area}").WORDINGS.items():
        said = "".join(part for part, *_ in string.Formatter().parse(chinese))
        assert HAN.search(chinese) or not SENTENCE.search(said), key
        # What an English wording has of Chinese is quoted: it stands in the Chinese one as well.
        assert [run for run in (*HAN.findall(english), *FULL_WIDTH.findall(english)) if run not in chinese] == [], key


@pytest.mark.parametrize("area", AREAS)
def test_the_chinese_has_the_punctuation_of_chinese(area: str) -> None:
    wordings = import_module(f"nlp.messages.{area}").WORDINGS
    chinese = {key: words[0] for key, words in wordings.items() if not key.startswith(QUOTES_SYNTAX)}
    assert {key: found[0] for key, words in chinese.items() if (found := HALF_WIDTH.search(words))} == {}


@pytest.mark.skipif(os.name != "posix", reason="other systems have words of their own")
@pytest.mark.parametrize(
    "name",
    ["EACCES", "EEXIST", "EISDIR", "ENOENT", "ENOSPC", "ENOTDIR", "ENOTEMPTY", "EPERM", "EROFS", "ENAMETOOLONG", "EINVAL"],
)
def test_what_the_system_says_is_said_in_chinese(name: str) -> None:
    said = messages.text("cli.refused", "zh", reason=os.strerror(getattr(errno, name)))
    assert not re.search("[A-Za-z]", said)


WRONG = {
    "option": ["themes", "--bogus"],
    "like another option": ["themes", "--bogux"],
    "command": ["bogus"],
    "like a command": ["theme"],
    "like several commands": ["words"],
    "like a command of a group": ["lexicon", "lst"],
    "command with a quotation mark": ["the'me"],
    "no language": ["themes", "--lang", "fr"],
    "command of a group": ["lexicon", "bogus"],
    "no command of a group": ["lexicon"],
    "no argument": ["add"],
    "too many arguments": ["themes", "a", "b"],
    "choice": ["themes", "--by", "foo"],
    "no value": ["themes", "--by"],
    "value of a flag": ["themes", "--no-cited=3"],
    "no number": ["search", "合作", "--limit", "many"],
    "too small": ["topics", "fit", "--seed", "-5"],
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_wrong_usage_is_told_in_chinese(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    from nlp.cli.main import run

    assert run(arguments) == 2
    said = capsys.readouterr().err
    assert said.startswith("error: 用法不对: ")
    assert not re.search("[a-z]+ [a-z]+", re.sub(r"zhuti( [a-z]+)* --help|(?<=可选 ).*?;|(?<=参数 ).*?;", "", said))
