"""Kills ``zhuti add`` at random moments and looks at what is left: nothing stored is lost, and nothing is there in halves.

    python benchmarks/kill.py --kills 100 --documents 2000 --seed 1 --json build/kill.json

First the documents are added undisturbed. Then, for each kill, they are added to a new workspace and the process, with all
its children, gets SIGKILL at a moment drawn evenly from the time that adding takes, start-up included. What is left must

- open, pass SQLite's integrity check and have no row that points nowhere;
- hold of each document all that the undisturbed workspace holds, or nothing;
- after ``zhuti add`` of the same folder, with exit status 0, have the content hash of the undisturbed workspace.

While documents are added, a reader opens the workspace again and again and must find whole lists that never shrink. How
long it had to wait is reported.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random

from clauses import Writer, clauses_of
from make_corpus import SAMPLES, documents
from measure import ZHUTI

from nlp.export import content_hash, export_rows
from nlp.store import Workspace

SHORT = (2, 4)
PAUSE = 0.02


@dataclass(slots=True)
class Report:
    """What was found; ``faults`` must be empty.

    Attributes:
        stored: how many documents each killed run had stored.
        reads: how often the reader looked while documents were added.
        longest_read: the longest time that it took, in seconds.
    """

    documents: int
    seconds: float = 0.0
    kills: int = 0
    killed_in_time: int = 0
    stored: list[int] = field(default_factory=list)
    reads: int = 0
    longest_read: float = 0.0
    faults: list[str] = field(default_factory=list)


def run(scratch: Path, kills: int, number: int, seed: int) -> Report:
    """Kill so many times; everything is written below the folder ``scratch``."""
    random = Random(seed)
    folder = scratch / "documents"
    _compose(folder, number, seed)
    report = Report(number)
    undisturbed = scratch / "undisturbed.db"
    began = time.monotonic()
    _wait(_add(folder, undisturbed))
    report.seconds = time.monotonic() - began
    whole, expected = _rows(undisturbed), _hash(undisturbed)
    if len(whole) != number:
        report.faults.append(f"{len(whole)} of {number} documents were added undisturbed")
    for kill in range(kills):
        path = scratch / f"{kill}.db"
        _kill_once(folder, path, random.uniform(0, report.seconds), report)
        _examine(path, whole, report)
        if _wait(_add(folder, path)) or _hash(path) != expected:
            report.faults.append(f"kill {kill + 1}: running the command again did not finish the work")
        _progress(report)
        for left in scratch.glob(f"*{kill}.db*"):
            left.unlink()
    return report


def _compose(folder: Path, number: int, seed: int) -> None:
    """Write short documents, so that many transactions fit into a run."""
    random = Random(seed)
    writer = Writer(clauses_of(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))), random)
    for name, text in islice(documents(writer, random, preambular=SHORT, operative=SHORT), number):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _add(folder: Path, path: Path) -> subprocess.Popen[bytes]:
    command = [ZHUTI, "add", str(folder), "--db", str(path)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def _wait(process: subprocess.Popen[bytes]) -> int:
    with process:
        return process.wait()


def _kill_once(folder: Path, path: Path, after: float, report: Report) -> None:
    """Start adding and kill it so many seconds later, reading meanwhile."""
    process = _add(folder, path)
    end = time.monotonic() + after
    seen = 0
    while time.monotonic() < end and process.poll() is None:
        seen = _read(path, seen, report)
        time.sleep(max(0.0, min(PAUSE, end - time.monotonic())))
    report.kills += 1
    if process.poll() is None:
        report.killed_in_time += 1
        os.killpg(process.pid, signal.SIGKILL)
    _wait(process)


def _read(path: Path, seen: int, report: Report) -> int:
    """Look at the workspace as another program would; how many documents it lists."""
    if not path.exists():
        return seen
    began = time.monotonic()
    with Workspace(path) as workspace, workspace.snapshot():
        listed = workspace.documents()
        stamped = workspace.stamp is not None
    report.longest_read = max(report.longest_read, time.monotonic() - began)
    report.reads += 1
    if len(listed) < seen or (listed and not stamped):
        report.faults.append(f"kill {report.kills + 1}: a reader saw {len(listed)} documents after {seen}")
    return len(listed)


def _examine(path: Path, whole: dict[str, str], report: Report) -> None:
    """Look at what a killed process left."""
    if not path.exists():
        report.stored.append(0)
        return
    rows = _rows(path)
    report.stored.append(len(rows))
    halves = [source for source, row in rows.items() if whole[source] != row]
    with closing(sqlite3.connect(path)) as connection:
        integrity = connection.execute("PRAGMA integrity_check").fetchall()
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    if halves or integrity != [("ok",)] or orphans:
        report.faults.append(f"kill {report.kills}: {halves[:3]} {integrity[:3]} {orphans[:3]}")


def _rows(path: Path) -> dict[str, str]:
    """A hash of all that is stored of each document, by source."""
    with Workspace(path) as workspace:
        return dict(_digests(workspace))


def _digests(workspace: Workspace) -> Iterator[tuple[str, str]]:
    for row in export_rows(workspace):
        text = workspace.source_text(row["source"])
        yield row["source"], sha256(json.dumps([row, text]).encode()).hexdigest()


def _hash(path: Path) -> str:
    with Workspace(path) as workspace:
        return content_hash(workspace)


def _progress(report: Report) -> None:
    print(f"\r{report.kills} kills, {len(report.faults)} faults", end="", file=sys.stderr, flush=True)


def main() -> None:
    """Kill, print what was found, write JSON where asked; exit status 1 where something was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        report = run(Path(scratch), given.kills, given.documents, given.seed)
    print(file=sys.stderr)
    quarters = Counter(4 * stored // (report.documents + 1) for stored in report.stored)
    print(f"{report.documents} documents, added undisturbed in {report.seconds:.1f} s")
    print(
        f"{report.kills} kills, {report.killed_in_time} of them before the work was done; when killed, so many runs had stored"
    )
    print("  " + ", ".join(f"{quarters[quarter]} up to {25 * (quarter + 1)} %" for quarter in range(4)) + " of the documents")
    print(f"{report.reads} reads meanwhile, the longest {report.longest_read:.2f} s")
    print(*(report.faults or ["nothing lost"]), sep="\n")
    if given.json:
        given.json.write_text(json.dumps(asdict(report), indent=1) + "\n", encoding="utf-8")
    sys.exit(bool(report.faults))


if __name__ == "__main__":
    main()
