"""Runs ``zhuti`` in a process that gets SIGKILL at the n-th statement of SQL; small documents for it to work on."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

KILLED = -9
SCRIPT = """
import os, signal, sqlite3, sys

left = int(sys.argv[1])
connect = sqlite3.connect

def count(statement):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

def connect_and_count(*arguments, **options):
    connection = connect(*arguments, **options)
    connection.set_trace_callback(count)
    return connection

sqlite3.connect = connect_and_count
from nlp.cli.main import run
status = run(sys.argv[2:])
print(-left)
sys.exit(status)
"""

DOCUMENT = """人权理事会

第五十届会议

50/{number}. 南南合作之{number}

人权理事会，

回顾其以往关于南南合作和发展权的各项决议，¹

1. 欢迎北南、南南及三方合作；

2. 决定在第 {number} 届会议上继续审议此事。

¹ A/HRC/50/{number}。
"""


def zhuti(*arguments: str | Path, statement: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command; at this statement of SQL it is killed (0: it is not). What it prints last is how many there were."""
    environment = {**os.environ, "ZHUTI_LANG": "en"}
    command = [sys.executable, "-W", "ignore", "-c", SCRIPT, str(statement), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def statements(*arguments: str | Path) -> int:
    """How many statements of SQL a command takes that runs to its end."""
    done = zhuti(*arguments)
    assert done.returncode == 0, done.stderr
    return int(done.stdout.splitlines()[-1])


def compose(folder: Path, number: int) -> Path:
    """A folder with so many short resolutions."""
    folder.mkdir()
    for one in range(1, number + 1):
        (folder / f"{one:03}.txt").write_text(DOCUMENT.format(number=one), encoding="utf-8")
    return folder


def is_sound(path: Path) -> bool:
    """Whether SQLite finds nothing wrong with a file, and no row points nowhere."""
    with closing(sqlite3.connect(path)) as connection:
        integrity = connection.execute("PRAGMA integrity_check").fetchall()
        return integrity == [("ok",)] and connection.execute("PRAGMA foreign_key_check").fetchall() == []
