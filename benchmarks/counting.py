"""Counts and weighs the words of many paragraphs: zhuti beside scikit-learn used plainly, in one run.

python benchmarks/counting.py --work build/counting --paragraphs 200000 --repeat 3 --json build/counting.json
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import jieba
import numpy as np
from search_corpus import Corpus, corpus_in
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from nlp.lexicon import Lexicon, load_lexicon
from nlp.mine.selection import Selection
from nlp.mine.tfidf import WordTable, tfidf, word_table
from nlp.mine.tokenized import Tokenized
from nlp.store import Run, Workspace
from nlp.words import tokenized
from nlp.words.kept import folder_of

LEAST_TIMES_FASTER = 1.0
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one job cost: CPU seconds of zhuti and of scikit-learn, medians, and how many times faster zhuti is."""

    job: str
    zhuti: float
    sklearn: float
    times: float


class Job:
    """A workspace with its texts as scikit-learn takes them.

    Attributes:
        folder: in which it lies.
        texts: as they stand; words: the same texts as lists of words, those of zhuti; sessions: the group of each.
    """

    def __init__(self, corpus: Corpus, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.folder, self._path = corpus.folder, corpus.workspace
        shutil.rmtree(folder_of(self._path), ignore_errors=True)
        with Workspace(self._path) as workspace, workspace.snapshot():
            self.tokenized = tokenized(workspace, lexicon)
            self.texts = [text for text in _texts(workspace) if text]
        self.words = words_of(self.tokenized)
        of_document = [(one.body, one.session) for one in self.tokenized.documents]
        number = {group: at for at, group in enumerate(dict.fromkeys(of_document))}
        self.sessions = np.array([number[group] for group in of_document])[self.tokenized.document]

    def anew(self) -> object:
        """From the texts to their weights, nothing being kept."""
        shutil.rmtree(folder_of(self._path), ignore_errors=True)
        return self.again()

    def again(self) -> object:
        """The same with the words that are kept."""
        with Workspace(self._path) as workspace, workspace.snapshot():
            return tfidf(word_table(tokenized(workspace, self._lexicon, Selection())))

    def plainly(self) -> object:
        """From the texts to their weights, as scikit-learn's users write it."""
        return TfidfVectorizer(analyzer=jieba.lcut).fit_transform(self.texts)

    def weighed(self) -> WordTable:
        """The weights of texts that were cut."""
        return tfidf(word_table(self.tokenized))

    def weighed_by_sklearn(self) -> Any:
        """The same."""
        return TfidfVectorizer(analyzer=_as_it_is).fit_transform(self.words)

    def summed(self) -> WordTable:
        """How often each word stands in each session."""
        return word_table(self.tokenized, self.sessions)

    def summed_by_sklearn(self) -> Any:
        """The same."""
        counts = CountVectorizer(analyzer=_as_it_is).fit_transform(self.words)
        members = np.arange(len(self.sessions))
        chosen = type(counts)((np.ones(len(members), np.int64), (self.sessions, members)))
        return chosen @ counts


def words_of(cut: Tokenized) -> list[list[str]]:
    """The words of each text."""
    words = np.array(cut.words, object)[cut.tokens].tolist()
    return [words[start:end] for start, end in pairwise(cut.starts.tolist())]


def compare(job: Job, repeat: int) -> list[Comparison]:
    """All jobs, zhuti and scikit-learn in turns; the slowest one, with jieba, once."""
    # Not in the shared temporary folder, where any program may have put another.
    jieba.dt.tmp_dir = str(job.folder)
    jieba.initialize()
    found = {"anew": _seconds(job.anew, 1), "again": _seconds(job.again, repeat), "plainly": _seconds(job.plainly, 1)}
    rows = [
        _row("texts to TF-IDF, the first time", found["anew"], found["plainly"]),
        _row("texts to TF-IDF, words kept", found["again"], found["plainly"]),
    ]
    pairs = {
        "words to TF-IDF": (job.weighed, job.weighed_by_sklearn),
        "words to counts by session": (job.summed, job.summed_by_sklearn),
    }
    for name, (ours, theirs) in pairs.items():
        turns = [(_seconds(ours, 1), _seconds(theirs, 1)) for _ in range(repeat)]
        rows.append(_row(name, *(median(side) for side in zip(*turns, strict=True))))
    return rows


def are_equal(job: Job) -> bool:
    """Whether both find the same weights and the same counts."""
    pairs = ((job.weighed(), job.weighed_by_sklearn()), (job.summed(), job.summed_by_sklearn()))
    return all(_is_same(ours, theirs) for ours, theirs in pairs)


def _is_same(ours: WordTable, theirs: Any) -> bool:
    cells = theirs.tocoo()
    order = np.lexsort((cells.col, cells.row))
    return (
        ours.shape == theirs.shape
        and np.array_equal(ours.rows, cells.row[order])
        and np.array_equal(ours.columns, cells.col[order])
        and np.allclose(ours.values, cells.data[order], rtol=1e-10)
    )


def _row(job: str, ours: float, theirs: float) -> Comparison:
    return Comparison(job, round(ours, 3), round(theirs, 3), round(theirs / ours, 1))


def _seconds(do: Callable[[], object], repeat: int) -> float:
    spent = []
    for _ in range(repeat):
        start = time.process_time()
        do()
        spent.append(time.process_time() - start)
    return median(spent)


def _as_it_is(words: Sequence[str]) -> Sequence[str]:
    return words


def _texts(workspace: Workspace) -> list[str]:
    entries = workspace.entries()
    found: list[str] = []
    for start in range(0, len(entries), _AT_ONCE):
        runs = [Run(entry) for entry in entries[start : start + _AT_ONCE]]
        for read in (workspace.texts_in(runs), workspace.notes_in(runs)):
            found += [text.text for of_document in read.values() for text in of_document]
    return found


def main() -> None:
    """Print a table; exit status 1 where the figures differ, or scikit-learn is faster."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--work", type=Path, default=Path("build/counting"))
    parser.add_argument("--paragraphs", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    job = Job(corpus_in(given.work, given.paragraphs, given.seed), load_lexicon())
    is_equal, rows = are_equal(job), compare(job, given.repeat)
    print(f"{len(job.words)} texts, {len(job.tokenized.tokens)} words, {len(job.tokenized.words)} distinct; CPU seconds")
    print(f"{'job':34}{'zhuti':>9}{'sklearn':>9}{'times':>8}")
    for row in rows:
        print(f"{row.job:34}{row.zhuti:9.3f}{row.sklearn:9.3f}{row.times:8.1f}")
    print("the same figures" if is_equal else "DIFFERENT figures")
    if given.json:
        given.json.write_text(json.dumps({"rows": list(map(asdict, rows)), "equal": is_equal}, indent=1), encoding="utf-8")
    sys.exit(not is_equal or any(row.times < LEAST_TIMES_FASTER for row in rows))


if __name__ == "__main__":
    main()
