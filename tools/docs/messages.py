"""The page of messages: what is said of faults and on standard error, in both languages, made of the catalogue."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from nlp import messages
from tools.docs.markdown import ROOT
from tools.docs.message_areas import AREAS, REMARKS

PAGE = "messages.md"
SAYING = ("say", "_say", "say_line", "Warning", "Remark")
"""Calls that name the key of what a reader will see on standard error, or beside a document or an import."""

_INTRO = """# Messages 消息

What zhuti says when something is wrong and what to do about it, and what else it says beside its results, in Chinese and
English. On the screen a fault is a line, `error: WHAT: WHERE; WHAT TO DO`. Search this page for a phrase of the line that
you saw, without what stands here in *slanted* letters: that is filled in, with what the message is about. Behind `→` stands
what to do, and last the name of the message in the program.

出错时 zhuti 说什么、该怎么办，以及结果之外的提示，中英对照。在屏幕上，一个错误占一行：`error: 什么事：在哪里；怎么办`。

在本页查找所见那一行里的字词即可；*斜体*部分随具体情况而变，查找时不要带上。`→` 后面是怎么办，最后是消息在程序里的名称。

This page is made of the catalogue: `python -m pytest tests/test_reference.py --regenerate-golden`."""


def page() -> str:
    """The page of messages."""
    return "\n\n".join([_INTRO, *sections()]) + "\n"


def sections() -> Iterator[str]:
    """A section for each area of the catalogue that has a message for the page."""
    alone = said_alone()
    found = {module.name: _rows(module.name, alone) for module in iter_modules(messages.__path__)}
    for area in sorted((area for area, rows in found.items() if rows), key=list(AREAS).index):
        chinese, english = AREAS[area]
        yield "\n".join([f"## {english} {chinese}", "", "| 中文 | English |", "| --- | --- |", *found[area]])


def said_alone() -> set[str]:
    """The keys that the program says with nothing to do about them, as they stand in its code.

    A key that is put together in the code, as ``f"metadata.language.{language}"``, begins as one of `REMARKS`.
    """
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "nlp").rglob("*.py")))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)
    saying = (call for call in calls if ast.unparse(call.func).rpartition(".")[2] in SAYING)
    return {str(node.value) for call in saying for node in ast.walk(call) if isinstance(node, ast.Constant)}


def _rows(area: str, alone: set[str]) -> list[str]:
    wordings: dict[str, tuple[str, str]] = import_module(f"nlp.messages.{area}").WORDINGS
    plain = (key for key in sorted(wordings) if not key.endswith(".do"))
    return [_row(key, wordings) for key in plain if f"{key}.do" in wordings or key in alone or key.startswith(REMARKS)]


def _row(key: str, wordings: dict[str, tuple[str, str]]) -> str:
    remedies = wordings.get(f"{key}.do", ("", ""))
    said = [_shown(what) + (f"<br>→ {_shown(do)}" if do else "") for what, do in zip(wordings[key], remedies, strict=True)]
    return f"| {said[0]} | {said[1]}<br>`{key}` |"


def _shown(wording: str) -> str:
    """A wording as a cell: what is filled in stands in slanted letters, and nothing in it is markup."""
    pieces = re.split(r"(?<!\{)\{(\w+)[^{}]*\}(?!\})", " ".join(wording.split()))
    return "".join(f"<em>{piece}</em>" if at % 2 else _escaped(piece) for at, piece in enumerate(pieces))


def _escaped(text: str) -> str:
    plain = text.replace("{{", "{").replace("}}", "}").replace("&", "&amp;").replace("<", "&lt;")
    return re.sub(r"([*_\[\]|`\\])", r"\\\1", plain)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is the console's own stream
    print(page(), end="")
