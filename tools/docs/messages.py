"""The page of messages: every error and warning that says what to do, in both languages, made of the catalogue."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from nlp import messages

PAGE = "messages.md"
_INTRO = """# Messages 消息

What zhuti says when something is wrong and what to do about it, in Chinese and English. On the screen a message is a line,
`error: WHAT: WHERE; WHAT TO DO`; parts in *slanted* letters stand for what it was about. Search this page for words of the
message that you saw. Behind each stands its name in the program.

出错时 zhuti 说什么、该怎么办，中英对照。屏幕上每条消息占一行：`error: 什么事：在哪里；怎么办`。

*斜体*部分随具体情况而变。在本页查找所见消息里的字词即可。

This page is made of the catalogue: `python -m pytest tests/test_reference.py --regenerate-golden`."""


def page() -> str:
    """The page of messages."""
    return "\n\n".join([_INTRO, *sections()]) + "\n"


def sections() -> Iterator[str]:
    """A section for each area of the catalogue that has a message with something to do about it."""
    for area in sorted(module.name for module in iter_modules(messages.__path__)):
        wordings: dict[str, tuple[str, str]] = import_module(f"nlp.messages.{area}").WORDINGS
        rows = [_row(key, wordings) for key in sorted(wordings) if f"{key}.do" in wordings]
        if rows:
            yield "\n".join([f"## {area}", "", "| 中文 | English |", "| --- | --- |", *rows])


def _row(key: str, wordings: dict[str, tuple[str, str]]) -> str:
    said = [f"{_shown(what)}<br>→ {_shown(do)}" for what, do in zip(wordings[key], wordings[f"{key}.do"], strict=True)]
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
