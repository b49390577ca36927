"""How long the commands take that need no model, the whole process, over 20 000 paragraphs.

python benchmarks/answers.py --work build/answers --paragraphs 20000 --repeat 7 --json build/answers.json
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from statistics import median

from measure import ZHUTI, run
from search_corpus import corpus_in
from startup import wall

from nlp.counting import counts_in
from nlp.mine.selection import Selection
from nlp.store import Workspace

MOST_SECONDS = 1.0


def commands_for(path: Path) -> dict[str, list[str]]:
    """What is run, by name; the session with most documents is the target of the keywords."""
    with Workspace(path) as workspace, workspace.snapshot():
        counted = counts_in(workspace, (), "session", Selection())
    largest = max(counted, key=lambda group: (len(counted[group]), repr(group)))
    of = f"session={largest.session},body={largest.body}"
    return {
        "themes": ["themes"],
        "themes by year": ["themes", "--by", "year"],
        "themes by document": ["themes", "--by", "document", "--format", "csv"],
        "themes, TF-IDF": ["themes", "--measure", "tfidf"],
        "keywords": ["keywords", "--of", of, "--against", "rest"],
        "keywords, TF-IDF": ["keywords", "--of", of, "--against", "rest", "--measure", "tfidf"],
        "trends": ["trends"],
    }


def main() -> None:
    """Print a table of medians; exit status 1 where one is a second or more."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--work", type=Path, default=Path("build/answers"))
    parser.add_argument("--db", type=Path, help="a workspace of your own instead of a made one")
    parser.add_argument("--paragraphs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    path = given.db or corpus_in(given.work, given.paragraphs, given.seed).workspace
    found = {}
    for name, words in commands_for(path).items():
        command = [ZHUTI, *words, "--db", str(path)]
        first = wall(command)
        seconds = [wall(command) for _ in range(given.repeat)]
        found[name] = {"first": first, "median": median(seconds), "cpu": run(command).cpu}
        print(f"{name:20} first {first:6.2f} s, then {median(seconds):5.2f} s, CPU {found[name]['cpu']:5.2f} s", flush=True)
    if given.json:
        given.json.write_text(json.dumps(found, indent=1), encoding="utf-8")
    sys.exit(any(one["median"] >= MOST_SECONDS for one in found.values()))


if __name__ == "__main__":
    main()
