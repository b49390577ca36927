"""The pages of commands, in English and Chinese, made of the commands themselves and their help texts.

``python -m tools.docs.commands en`` prints one. Help texts are made when a command's module is imported, so each language
takes a process of its own.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, get_args

from tools.docs.command_notes import EXPLAINED, NOTES
from tools.docs.markdown import DOCS, title

PAGES = {"en": "commands.md", "zh": "zh/commands.md"}
"""The page of each language, in docs/."""

COMMON = 6
"""What so many commands take, with the same words, is said once."""

_WORDS = {
    "en": {
        "title": "Commands",
        "intro": """What every command has in common:

- Data goes to standard output, or to the file named with `--output`; messages go to standard error. `-` as a file is
  standard input.
- A fault is one line, `error: WHAT: WHERE; WHAT TO DO`; [all of them](messages.md). In a batch the rest goes on.
- Exit status: 0 done, 1 something could not be done, 2 wrong usage. `zhuti diff` gives 1 where there are differences
  and 2 for trouble.
- CSV written with `--output` starts with a byte order mark, so that Excel reads it as UTF-8. Cells that a spreadsheet
  would take for a formula begin with an apostrophe; `--raw-csv` leaves it out.
- `zhuti --version` shows the version, `--help` behind a command its options; help speaks the language of `--lang`.

This page is made of the help texts: `python -m pytest tests/test_reference.py --regenerate-golden`.""",
        "shared": "Options of many commands",
        "shared_intro": "Each command says which of them it takes. Where a name means something else, the command tells it.",
        "also": "Also: {names}; [what they mean](#options-of-many-commands).",
        "more": "Explained in {links}.",
        "repeatable": "repeatable",
        "required": "required",
        "default": "default: {}",
        "variable": "else `${}`",
        "colon": ": ", "comma": ", ", "brackets": " ({})",
    },
    "zh": {
        "title": "命令",
        "intro": """所有命令的共同之处：

- 数据写到标准输出，或写入 `--output` 指定的文件；消息写到标准错误。以 `-` 作文件名表示标准输入。
- 一个错误占一行：`error: 什么事：在哪里；怎么办`；[全部消息](../messages.md)。成批处理时，其余的照常进行。
- 退出状态：0 完成，1 有事没做成，2 用法不对。`zhuti diff` 有差别时为 1，出了问题为 2。
- 用 `--output` 写的 CSV 以字节顺序标记开头，Excel 因而按 UTF-8 读取。
- CSV 里电子表格会当作公式的单元格，前面加一个撇号；用 `--raw-csv` 则不加。
- `zhuti --version` 显示版本，命令后加 `--help` 显示它的选项；帮助的语言由 `--lang` 决定。

本页由帮助文字生成；链接指向的页面多为英文。""",
        "shared": "许多命令共有的选项",
        "shared_intro": "各命令写明接受其中哪些。同名而意思不同的，写在该命令下。",
        "also": "还有：{names}；[含义见此](#许多命令共有的选项)。",
        "more": "详见 {links}。",
        "repeatable": "可重复",
        "required": "必填",
        "default": "默认 {}",
        "variable": "否则取 `${}`",
        "colon": "：", "comma": "，", "brackets": "（{}）",
    },
}  # fmt: skip


def page_of(language: str) -> str:
    """The page of commands in a language, which must be the one in force when the commands are imported."""
    words = _WORDS[language]
    found = list(commands())
    shared = _shared([option for _, command in found for option in _options(command)], words)
    parts = [f"# {words['title']}", words["intro"], f"## {words['shared']}", words["shared_intro"]]
    parts.append("\n".join(sorted(shared, key=lambda line: line.lower())))
    parts += [_section(path, command, shared, language) for path, command in found]
    return "\n\n".join(parts) + "\n"


def commands() -> Iterator[tuple[str, Any]]:
    """Every command that can be run, by what stands behind ``zhuti``, in the order of the help page."""
    import typer

    from nlp.cli.main import build

    def below(command: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
        names = command.list_commands(None) if hasattr(command, "list_commands") else []
        for name in names:
            yield from below(command.get_command(None, name), (*path, name))
        if not names:
            yield " ".join(path), command

    yield from below(typer.main.get_command(build()), ())


def _shared(options: Sequence[Any], words: Mapping[str, str]) -> set[str]:
    """What is said once of options: not of a name that so many commands take to mean one thing and as many another."""
    counted = Counter((_name(option), _described(option, words)) for option in options)
    common = [pair for pair, times in counted.items() if times >= COMMON]
    meanings = Counter(name for name, _ in common)
    return {described for name, described in common if meanings[name] == 1}


def _section(path: str, command: Any, shared: set[str], language: str) -> str:
    words = _WORDS[language]
    arguments = [parameter for parameter in command.params if parameter.param_type_name == "argument"]
    described = {_name(option): _described(option, words) for option in _options(command)}
    own = [line for line in described.values() if line not in shared]
    also = [f"`{name}`" for name, line in described.items() if line in shared]
    usage = "".join(f" {_metavar(argument)}" for argument in arguments)
    lines = [_argument(argument, words) for argument in arguments if argument.help] + own
    parts = [f"## `zhuti {path}`{usage}", _help(command.help), _noted(path, language), "\n".join(lines)]
    parts.append(words["also"].format(names=", ".join(also)) if also else "")
    parts.append(_explained(path, language))
    return "\n\n".join(part for part in parts if part)


def _help(text: str | None) -> str:
    """The help of a command: what it says in lines of its own, such as examples, stays in lines."""
    paragraphs = re.split(r"\n\s*\n", (text or "").strip())
    return "\n\n".join(_paragraph(paragraph.replace("\b\n", "\b")) for paragraph in paragraphs)


def _paragraph(paragraph: str) -> str:
    if paragraph.startswith("\b") or re.search(r"\n {2,}", paragraph):
        return "```text\n" + paragraph.removeprefix("\b").strip("\n") + "\n```"
    return _escaped(" ".join(paragraph.split()))


def _noted(path: str, language: str) -> str:
    return NOTES[path][list(PAGES).index(language)] if path in NOTES else ""


def _options(command: Any) -> Sequence[Any]:
    return [option for option in command.params if option.param_type_name == "option" and not option.hidden]


def _name(option: Any) -> str:
    return str(max(option.opts, key=len))


def _described(option: Any, words: Mapping[str, str]) -> str:
    """An option in a line: its names, what it takes, its default, and what it is for."""
    names = ", ".join(f"`{name}`" for name in (*sorted(option.opts, key=len, reverse=True), *option.secondary_opts))
    takes = "" if option.is_flag else f" {_taken(option)}"
    notes = [note for note, told in _notes(option, words) if not re.search(told, option.help or "", re.IGNORECASE)]
    inside = words["brackets"].format(words["comma"].join(notes)) if notes else ""
    return f"- {names}{takes}{inside}{words['colon']}{_escaped(' '.join((option.help or '').split()))}"


def _notes(option: Any, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What else is to be said of an option, each with the expression by which its help says so already."""
    if option.multiple:
        yield words["repeatable"], "repeat|重复"
    if option.required:
        yield words["required"], "required|必填"
    if option.default is not None and not option.is_flag and option.show_default is not False and _shown(option.default):
        yield words["default"].format(f"`{_shown(option.default)}`"), "default|默认"
    if option.envvar:
        yield words["variable"].format(option.envvar), re.escape(option.envvar)


def _taken(option: Any) -> str:
    kinds = (option.type_descriptor.annotation, *get_args(option.type_descriptor.annotation))
    choices = next((list(kind) for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)), None)
    if choices:
        return ", ".join(str(choice.value) for choice in choices)
    return str(option.metavar or ("N" if int in kinds else "X" if float in kinds else "TEXT"))


def _shown(default: Any) -> str:
    if callable(default) or default in ((), []):
        return ""
    return str(getattr(default, "value", default))


def _argument(argument: Any, words: Mapping[str, str]) -> str:
    return f"- {_metavar(argument)}{words['colon']}{_escaped(' '.join(argument.help.split()))}"


def _metavar(argument: Any) -> str:
    name = (argument.metavar or argument.name.upper()).replace("...", "…")
    name = name if argument.nargs == 1 or name.endswith("…") else f"{name}…"
    return name if argument.required or name.startswith("[") else f"[{name}]"


def _escaped(text: str) -> str:
    """Text in which markdown sees no emphasis, link or element; what begins with dashes or a dollar is set as code."""
    text = re.sub(r"([*_<>\[\]|`])", r"\\\1", text)
    return re.sub(
        r"(?<![\w`\\-])(--[a-z][a-z-]*|\$[A-Z](?:[A-Z]|\\_)*)", lambda found: f"`{found[1].replace(chr(92), '')}`", text
    )


def _explained(path: str, language: str) -> str:
    pages = EXPLAINED.get(path) or EXPLAINED.get(path.partition(" ")[0], ())
    return _WORDS[language]["more"].format(links=_WORDS[language]["comma"].join(_link(page, language) for page in pages))


def _link(page: str, language: str) -> str:
    path, sign, heading = page.partition("#")
    source = (DOCS / path).read_text(encoding="utf-8")
    name = title(source) + (f" · {_heading(source, heading)}" if sign else "")
    return f"[{name}]({'../' if language == 'zh' else ''}{page})"


def _heading(source: str, anchor: str) -> str:
    headings = re.findall(r"^##+ (.+)$", source, re.MULTILINE)
    return str(next(each for each in headings if re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") == anchor))


if __name__ == "__main__":
    os.environ["ZHUTI_LANG"] = sys.argv[1]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is the console's own stream
    print(page_of(sys.argv[1]), end="")
