"""How many keywords are found between groups that do not differ: resolutions of a workspace, divided at random.

    python benchmarks/keyness.py build/answers/zhuti.db --repeat 20 --seed 0

Every word listed is false. Printed are means over the divisions: words of q < 0.05 by G² alone, and those listed, which have
q < 0.05 by resolutions too; and in how many of the divisions any word is listed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from nlp.keywords import listing_of
from nlp.lexicon.load import load_lexicon
from nlp.mine.keyness import Asked, compare, group_of
from nlp.mine.model import COUNTED_ZONES
from nlp.store import Workspace
from nlp.words import tokenized

SHARES = (0.03, 0.1, 0.4)


def main() -> None:
    """Print a line for each share of resolutions that the target is given."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("db", type=Path)
    parser.add_argument("--repeat", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    lexicon = load_lexicon()
    with Workspace(given.db) as workspace, workspace.snapshot():
        cut = tokenized(workspace, lexicon)
    takes, counted = listing_of(lexicon).takes(cut.words), cut.in_zones(COUNTED_ZONES)
    random = np.random.default_rng(given.seed)
    print("target  resolutions  tested  by G² alone  listed  divisions with any")
    for share in SHARES:
        rows = []
        for _ in range(given.repeat):
            target = counted & (random.random(len(cut.documents)) < share)[cut.document]
            groups = [group_of(cut, texts, with_openings=False) for texts in (target, counted & ~target)]
            found = compare(groups[0], groups[1], takes, Asked())
            chosen = found.chosen
            alone = chosen.fell_by_resolutions + chosen.fell_by_documents + len(chosen.order)
            rows.append((groups[0].documents, len(found.words), alone, len(chosen.order), len(chosen.order) > 0))
        documents, tested, alone, listed, any_listed = np.mean(rows, axis=0)
        print(f"{share:6.0%}  {documents:11.1f}  {tested:6.0f}  {alone:11.1f}  {listed:6.2f}  {any_listed:18.0%}")


if __name__ == "__main__":
    main()
