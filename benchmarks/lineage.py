"""Times the lineage of one new resolution within a large workspace, and counts how many of its ancestors are found.

    python benchmarks/lineage.py --work build/search --paragraphs 1000000 --json build/lineage.json

The workspace is that of `search_corpus`, made where it is not there. Each new resolution has fifty paragraphs made from those
of a stored one: some kept, some with 10, 20 or 30 % of their characters changed, some merged, split or moved, and some new.
Every second one has another title than the one that it was made from. Its lineage is timed from the opening of the workspace
on, and again with all open. Then a sample of its paragraphs is compared with every paragraph of the workspace.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random

import numpy as np
from measure import ZHUTI
from measure import run as run_command
from search_corpus import corpus_in

from nlp.ancestry import Ancestry
from nlp.ancestry.alike import AlikeParagraphs
from nlp.lineage.model import Clause, Edition, Lineage
from nlp.near import near_to
from nlp.store import Workspace

SIZE = 50
DATE = "2030-01-01"
TITLE = "关于完全不同的另一个问题的决议"
GOAL_SECONDS, GOAL_RECALL = 2.0, 0.99
CHUNK = 20_000


@dataclass(frozen=True, slots=True)
class Made:
    """A paragraph that was made: how, and the positions of those that it was made from."""

    way: str
    text: str
    origins: tuple[int, ...]


@dataclass(slots=True)
class Report:
    """What was measured: seconds, megabytes, and counts.

    Attributes:
        whole: from the opening of the workspace to the lineage, for each resolution; ``again`` with all open.
        first, listed: of the paragraphs made in each way, of how many the most alike ancestor is one that they were made from,
            and of how many any is.
        near: of the sampled paragraphs how many pairs with paragraphs of the workspace are near; ``found`` how many were found.
        command: what the command takes from start to end, for a document of the workspace.
    """

    whole: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    made: dict[str, int] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)
    listed: dict[str, int] = field(default_factory=dict)
    sampled: int = 0
    near: int = 0
    found: int = 0
    memory: float = 0.0
    command: dict[str, float] = field(default_factory=dict)

    @property
    def recall(self) -> float:
        """The share of near paragraphs that were found."""
        return self.found / self.near if self.near else 1.0


def edited(clauses: Sequence[Clause], random: Random) -> Iterator[Made]:
    """Paragraphs made from those of a document, as a later resolution has them."""
    characters = "".join(clause.folded for clause in clauses)
    ways = ["kept", "10 %", "20 %", "30 %", "merged", "split", "moved", "new"]
    at = 0
    while at < len(clauses):
        clause, way = clauses[at], random.choice(ways)
        at += 1
        if way in ("kept", "moved"):
            text = _moved(clause.folded) if way == "moved" else clause.folded
            yield Made(way, text, (clause.position,))
        elif way == "merged" and at < len(clauses):
            yield Made(way, clause.folded + clauses[at].folded, (clause.position, clauses[at].position))
            at += 1
        elif way == "split":
            middle = len(clause.folded) // 2
            yield Made(way, clause.folded[:middle], (clause.position,))
            yield Made(way, clause.folded[middle:], (clause.position,))
        elif way == "new":
            yield Made(way, "".join(random.choices(characters, k=80)), ())
        elif way.endswith("%"):
            yield Made(way, _changed(clause.folded, int(way.split()[0]) / 100, characters, random), (clause.position,))


@dataclass(frozen=True, slots=True)
class Resolution:
    """A new resolution, the source of the one that it was made from, and how each paragraph was made."""

    edition: Edition
    base: str
    made: tuple[Made, ...]


def resolution(base: Edition, number: int, random: Random) -> Resolution:
    """A new resolution made from a stored one."""
    made = [one for one in edited(base.clauses, random) if one.text][:SIZE]
    zones = [base.clauses[one.origins[0] - 1].zone if one.origins else "operative" for one in made]
    clauses = tuple(
        Clause(at, None, zone, at, None, one.text, one.text) for at, (one, zone) in enumerate(zip(made, zones, strict=True), 1)
    )
    title = base.title if number % 2 else TITLE
    edition = Edition(f"new {number}", None, base.body, None, "draft", title, DATE, False, (), clauses)
    return Resolution(edition, base.source, tuple(made))


def _changed(text: str, share: float, characters: str, random: Random) -> str:
    """The text with a share of its characters left out, replaced, or followed by another."""
    changed = []
    for character in text:
        drawn = random.random() / share
        other = random.choice(characters)
        changed.append("" if drawn < 1 / 3 else other if drawn < 2 / 3 else character + other if drawn < 1 else character)
    return "".join(changed)


def _moved(text: str) -> str:
    at = text.find("，", len(text) // 3) + 1 or len(text) // 2
    return text[at:] + text[:at]


def run(path: Path, texts: Path, fields: Path, count: int, sample: int, seed: int) -> Report:
    """Make resolutions, time their lineages, and hold what is found against what they were made from and brute force."""
    random, report = Random(seed), Report()
    resolutions = _resolutions(path, count, random)
    for one in resolutions:
        began = time.perf_counter()
        with Workspace(path) as workspace, workspace.snapshot():
            Ancestry(workspace).lineage(one.edition)
        report.whole.append(time.perf_counter() - began)
    with Workspace(path) as workspace, workspace.snapshot():
        ancestry = Ancestry(workspace)
        for one in resolutions:
            began = time.perf_counter()
            lineage = ancestry.lineage(one.edition)
            report.again.append(time.perf_counter() - began)
            _count(report, lineage, one)
    report.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    report.command = _command(path, random)
    clauses = [clause for one in resolutions for clause in one.edition.clauses]
    _hold(report, path, texts, fields, random.sample(clauses, min(sample, len(clauses))))
    return report


def _resolutions(path: Path, count: int, random: Random) -> list[Resolution]:
    with Workspace(path) as workspace, workspace.snapshot():
        ancestry = Ancestry(workspace)
        sources = [entry.source for entry in workspace.entries()]
        found: list[Resolution] = []
        while len(found) < count:
            base = ancestry.edition(random.choice(sources))
            if base is not None and len(base.clauses) >= SIZE:
                found.append(resolution(base, len(found), random))
    return found


def _count(report: Report, lineage: Lineage, new: Resolution) -> None:
    """Count the paragraphs whose ancestors are those that they were made from."""
    for row, one in zip(lineage.rows, new.made, strict=True):
        if not one.origins:
            continue
        report.made[one.way] = report.made.get(one.way, 0) + 1
        places = [(ancestor.source, ancestor.clause.position) for ancestor in (*row.ancestors, *row.others)]
        right = {(new.base, position) for position in one.origins}
        nearest = max(row.ancestors, key=lambda ancestor: ancestor.likeness, default=None)
        is_first = nearest is not None and (nearest.source, nearest.clause.position) in right
        report.first[one.way] = report.first.get(one.way, 0) + is_first
        report.listed[one.way] = report.listed.get(one.way, 0) + bool(right.intersection(places))


def _hold(report: Report, path: Path, texts: Path, fields: Path, clauses: Sequence[Clause]) -> None:
    """Compare paragraphs with all of the workspace, and look for what is near in what the index finds."""
    report.sampled = len(clauses)
    with Workspace(path) as workspace, workspace.snapshot():
        entries = workspace.entries()
        found = AlikeParagraphs(workspace, entries).near([one.folded for one in clauses], np.ones(len(entries), bool))
    known = [set(zip(one.entries.tolist(), one.positions.tolist(), strict=True)) for one in found]
    for number, (places, some) in enumerate(_paragraphs(texts, fields)):
        print(f"\r{number * CHUNK} paragraphs compared", end="", file=sys.stderr, flush=True)
        for clause, mine in zip(clauses, known, strict=True):
            near = near_to(clause.folded, some, np.ones(len(some)))
            report.near += len(near.indices)
            report.found += sum(places[at] in mine for at in near.indices.tolist())
    print(file=sys.stderr)


def _paragraphs(texts: Path, fields: Path) -> Iterator[tuple[list[tuple[int, int]], list[str]]]:
    """The folded paragraphs of the workspace with their documents' numbers and their positions, some at a time."""
    places: list[tuple[int, int]] = []
    some: list[str] = []
    with texts.open(encoding="utf-8", newline="\n") as of_texts, fields.open(encoding="utf-8", newline="\n") as of_fields:
        for text, line in zip(of_texts, of_fields, strict=True):
            document, zone, position, *_ = line.split("\t")
            if zone in ("title", "footnote"):
                continue
            places.append((int(document), int(position)))
            some.append(text.rstrip("\n"))
            if len(some) == CHUNK:
                yield places, some
                places, some = [], []
    if some:
        yield places, some


def _command(path: Path, random: Random) -> dict[str, float]:
    """What ``zhuti lineage`` takes from start to end for a document of the workspace: seconds, megabytes."""
    with Workspace(path) as workspace:
        source = random.choice([entry for entry in workspace.entries() if (entry.adopted or "") >= "2020"]).source
    began = time.perf_counter()
    cost = run_command([ZHUTI, "lineage", source, "--db", str(path), "--format", "json"])
    return {"seconds": time.perf_counter() - began, "cpu": cost.cpu, "memory": cost.megabytes}


def print_report(report: Report) -> None:
    """Say what was measured."""
    whole, again = (np.array(taken) for taken in (report.whole, report.again))
    print(f"lineage of {SIZE} paragraphs, workspace opened for it: median {np.median(whole):.2f} s, worst {whole.max():.2f} s")
    print(f"with the workspace open: median {np.median(again):.2f} s, worst {again.max():.2f} s; {report.memory:.0f} MB")
    print("the command: {seconds:.2f} s, {cpu:.2f} s of CPU, {memory:.0f} MB".format(**report.command))
    print(f"{'paragraphs':12} {'made':>5} {'recall@1':>9} {'@all':>7}")
    for way, made in report.made.items():
        print(f"{way:12} {made:5} {report.first[way] / made:9.3f} {report.listed[way] / made:7.3f}")
    told = f"{report.recall:.4f} ({report.found} of {report.near})"
    print(f"near paragraphs found of those that {report.sampled} have by brute force: {told}")


def main() -> None:
    """Measure, print, write JSON where asked; exit status 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--work", type=Path, required=True, help="folder of the corpus")
    parser.add_argument("--paragraphs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resolutions", type=int, default=12)
    parser.add_argument("--sample", type=int, default=20, help="paragraphs that are compared with all")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    # Another process makes the corpus, so that its memory is not counted here.
    script = Path(__file__).with_name("search_corpus.py")
    of_corpus = ["--work", str(given.work), "--paragraphs", str(given.paragraphs), "--seed", str(given.seed)]
    subprocess.run([sys.executable, str(script), *of_corpus], check=True, stdout=subprocess.DEVNULL)
    corpus = corpus_in(given.work, given.paragraphs, given.seed)
    report = run(corpus.workspace, corpus.texts, corpus.fields, given.resolutions, given.sample, given.seed)
    print_report(report)
    if given.json:
        given.json.write_text(json.dumps(asdict(report), indent=1) + "\n", encoding="utf-8")
    sys.exit(float(np.median(report.whole)) > GOAL_SECONDS or report.recall < GOAL_RECALL)


if __name__ == "__main__":
    main()
