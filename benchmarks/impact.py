"""Measures `zhuti lexicon impact` over a large workspace, and holds what it says against tagging with both lexicons.

python benchmarks/impact.py build/search/zhuti.db --add debt=会员国 --remove south-south-cooperation=南南合作

Each edit is measured alone: in a process that has the workspace open, from the edited lexicon to the series (the goal is one
second for an edit whose term stands in up to 50 000 of a million paragraphs) and on to the last paragraph of the list; and the
whole command. What must come out is worked out with the whole lexicons, over every paragraph in which the term stands and some
in which it does not.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path
from statistics import median

from measure import ZHUTI, run

from nlp.lexicon.editing.overlay import Overlay
from nlp.lexicon.editing.terms import add_term, remove_term
from nlp.lexicon.model import Lexicon
from nlp.maintenance.impact import Counting, changes_of, series_of
from nlp.retagging import Shifts, find_shifts
from nlp.store import StoredPlace, Workspace
from nlp.text import fold, fold_all
from nlp.themes import Tagger
from nlp.workspace import lexicon_in

MOST_SECONDS = 1.0
OTHERS = 20_000


def edited(lexicon: Lexicon, kind: str, place: str) -> Lexicon:
    """The lexicon with a term put in or taken out."""
    overlay = Overlay(lexicon)
    (add_term if kind == "add" else remove_term)(overlay, *place.split("=", 1))
    return overlay.lexicon()


def measure(workspace: Workspace, before: Lexicon, after: Lexicon) -> tuple[Shifts, float, float, float]:
    """What was found, the seconds until the series was there, those of the processor, and those until the list was there."""
    with workspace.snapshot():
        start, start_of_work = time.perf_counter(), time.process_time()
        shifts = find_shifts(workspace, before, after)
        series_of(workspace, before, after, shifts, Counting(only_changed=True, with_intervals=False))
        until_series, work = time.perf_counter() - start, time.process_time() - start_of_work
        sum(1 for _ in changes_of(workspace, shifts))
        return shifts, until_series, work, time.perf_counter() - start


def wrong(workspace: Workspace, before: Lexicon, after: Lexicon, shifts: Shifts, term: str) -> int:
    """How many themes of paragraphs are gained or lost otherwise than tagging with the whole lexicons says."""
    told = {(shifts.entries[one.entry].key, one.position, one.theme) for one in shifts.shifts if not (one.before and one.after)}
    taggers, found = [Tagger(lexicon) for lexicon in (before, after)], set()
    places = concerned(workspace, fold(term).text)
    for start in range(0, len(places), 1000):
        some = places[start : start + 1000]
        tags = [tagger.tag([place.text for place in some]) for tagger in taggers]
        for place, had, has in zip(some, *tags, strict=True):
            themes = {tag.theme for tag in had} ^ {tag.theme for tag in has}
            found.update((place.key, place.position, theme) for theme in themes)
    return len(found ^ told)


def concerned(workspace: Workspace, piece: str) -> list[StoredPlace]:
    """The paragraphs in which a folded term stands, and some others."""
    there, others = [], []
    for batch in workspace.tagging().places():
        paragraphs = [place for place in batch if place.position]
        for place, folded in zip(paragraphs, fold_all([one.text for one in paragraphs]), strict=True):
            (there if piece in folded.text else others).append(place)
    return there + random.Random(1).sample(others, min(OTHERS, len(others)))


def main() -> None:
    """Print the figures of each edit; exit status 1 where one is wrong or takes too long."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("workspace", type=Path)
    parser.add_argument("--add", action="append", default=[], metavar="THEME=TERM")
    parser.add_argument("--remove", action="append", default=[], metavar="THEME=TERM")
    parser.add_argument("--repeat", type=int, default=3)
    asked = parser.parse_args()
    is_bad = False
    with Workspace(asked.workspace) as workspace:
        before = lexicon_in(workspace) or parser.error("the workspace has not kept its lexicon; run zhuti retag --all first")
        for kind, place in [*(("add", one) for one in asked.add), *(("remove", one) for one in asked.remove)]:
            after = edited(before, kind, place)
            found = [measure(workspace, before, after) for _ in range(asked.repeat)]
            shifts = found[0][0]
            series, work, listed = (median(one[column] for one in found) for column in (1, 2, 3))
            start = time.perf_counter()
            run([ZHUTI, "lexicon", "impact", f"--{kind}", place, "--db", str(asked.workspace)])
            command = time.perf_counter() - start
            faults = wrong(workspace, before, after, shifts, place.split("=", 1)[1])
            print(
                f"{kind} {place}: {shifts.looked_at} paragraphs looked at, {len(shifts.shifts)} with a change, {faults} wrong"
            )
            print(f"  series after {series:.2f} s ({work:.2f} s of the processor), list after {listed:.2f} s")
            print(f"  the whole command {command:.2f} s")
            is_bad |= bool(faults) or series > MOST_SECONDS
    sys.exit(is_bad)


if __name__ == "__main__":
    main()
