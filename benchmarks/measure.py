"""Runs a command and tells what it cost: CPU seconds and peak memory, those of its own children included."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL

BIN = Path(sys.executable).parent
ZHUTI = str(BIN / "zhuti")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost: CPU seconds (user and system) and the largest resident memory, in megabytes."""

    cpu: float
    megabytes: float


def run(command: Sequence[str]) -> Cost:
    """Run a command, its output thrown away; leave with an error where it fails."""
    with subprocess.Popen(command, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"error: exit status {process.returncode}: {' '.join(command)}; run it by hand to see why")
    bytes_a_unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * bytes_a_unit / 1e6)
