"""Runs commands over a workspace in a folder of its own, for the tests of several commands."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from nlp.cli.main import run
from nlp.resources import resource


class Written(NamedTuple):
    """What a command wrote, and its exit status."""

    status: int
    out: str
    err: list[str]


Zhuti = Callable[..., Written]

RESOLUTION = """大会

第七十五届会议

{number}增进人权领域的国际合作

大会，

重申决心促进人权领域的国际合作，

回顾其以往关于这一问题的各项决议，

1. 欢迎会员国为促进国际合作所作的努力；

2. 请秘书长继续为此提供一切必要的协助；

3. 决定在第七十六届会议上继续审议这一问题。

2020年12月16日
第46次全体会议
"""

DRAFT = """第七十五届会议

第三委员会

中国和古巴：决议草案

增进人权领域的国际合作

大会，

重申决心促进人权领域的国际合作，

回顾其以往各项决议，

1. 欢迎会员国为促进国际合作所作的努力；

2. 决定在第七十六届会议上继续审议这一问题。
"""

ENGLISH = """The General Assembly,

Reaffirming its commitment to the promotion of international cooperation in the field of human rights,

1. Welcomes the efforts of Member States to that end;
"""


def resolution(number: str = "75/185. ") -> str:
    """A resolution of the Assembly's seventy-fifth session; without a number nothing names it."""
    return RESOLUTION.format(number=number)


@contextmanager
def running(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Zhuti]:
    """Gives what runs a command in the folder, in English."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for name in ("ZHUTI_DB", "ZHUTI_LEXICON", "ZHUTI_LIMITS"):
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: str) -> Written:
        status = run(list(arguments))
        written = capsys.readouterr()
        return Written(status, written.out, written.err.splitlines())

    yield run_it


def copy_corpus(folder: Path) -> Path:
    """A copy of the five documents in ``corpus``, without the table of where they are from."""
    return Path(shutil.copytree(resource("data", "corpus"), folder / "corpus", ignore=shutil.ignore_patterns("*.tsv")))


def listed(zhuti: Zhuti) -> dict[str, dict[str, Any]]:
    """The rows of ``zhuti documents``, by source."""
    rows: list[dict[str, Any]] = json.loads(zhuti("documents", "--format", "json").out)
    return {row["source"]: row for row in rows}
