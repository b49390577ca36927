"""Times a topic model of many paragraphs: ours, scikit-learn's NMF used plainly, tomotopy's LDA; the quality beside the time.

    python benchmarks/topics.py --paragraphs 200000 --topics 20

All are given the same counts of words, of paragraphs made as `make_corpus.py` makes them, and run one after another, each in
a process of its own, which may use as many threads as it likes. Times are of the fit alone: cutting into words and reading
the counts are apart. The last column compares CPU seconds, which other programs on the machine disturb less. The error is the
share of the weighted words that the topics leave unexplained, of all paragraphs and words; NPMI is of the ten first words of
each topic, by the paragraphs that have them.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

import numpy as np
from clauses import Writer, clauses_of
from make_corpus import OPERATIVE_OPENINGS, SAMPLES
from scipy.sparse import csr_array, load_npz, save_npz

SAMPLED = 100
"""How many rounds tomotopy draws: it is not yet settled then, so that its time flatters it."""

Fit = Callable[[Any, tuple[str, ...], int], np.ndarray]


def ours(counts: Any, vocabulary: tuple[str, ...], k: int) -> np.ndarray:
    """One paragraph for each near-identical group found, the words chosen, weighted, factorised, the topics named."""
    from nlp.topics import fit

    model = fit(counts, vocabulary, k=k)
    place = {word: at for at, word in enumerate(vocabulary)}
    components = np.zeros((k, len(vocabulary)))
    components[:, [place[word] for word in model.vocabulary]] = model.components
    return components


def scikit_learn(counts: Any, vocabulary: tuple[str, ...], k: int) -> np.ndarray:
    """Weighted and factorised, with nothing set but the start that its documentation recommends for dense results."""
    from sklearn.decomposition import NMF
    from sklearn.feature_extraction.text import TfidfTransformer

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it has not converged
        return NMF(k, init="nndsvda").fit(TfidfTransformer().fit_transform(counts)).components_


def tomotopy(counts: Any, vocabulary: tuple[str, ...], k: int) -> np.ndarray:
    """LDA, words in fewer than two paragraphs left out as ours leaves them out."""
    import tomotopy

    model = tomotopy.LDAModel(k=k, seed=0, min_df=2)
    for row in range(counts.shape[0]):
        at = slice(counts.indptr[row], counts.indptr[row + 1])
        model.add_doc([vocabulary[word] for word in np.repeat(counts.indices[at], counts.data[at]).tolist()])
    model.train(SAMPLED)
    place = {word: at for at, word in enumerate(vocabulary)}
    components = np.zeros((k, len(vocabulary)))
    used = [place[word] for word in model.used_vocabs]
    for topic in range(k):
        components[topic, used] = model.get_topic_word_dist(topic)
    return components


FITS: dict[str, Fit] = {"zhuti": ours, "scikit-learn": scikit_learn, "tomotopy": tomotopy}


def make(folder: Path, paragraphs: int, seed: int) -> None:
    """The counts of so many paragraphs, as a workspace gives them to a topic model."""
    from nlp.cutting import Tokens
    from nlp.lexicon.load import load_lexicon
    from nlp.lexicon.stop_words import read_stop_words, stop_words_file
    from nlp.mine.forms import Words
    from nlp.modelling.texts import says_something

    random, lexicon, words = Random(seed), load_lexicon(), Words()
    writer = Writer(clauses_of(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))), random)
    cutter, stop = Tokens(lexicon), read_stop_words(stop_words_file(lexicon.path))
    numbers: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    for row in range(paragraphs):
        for form in cutter.forms(writer.paragraph(random.choice(OPERATIVE_OPENINGS))):
            word = words[form]
            if word is not None and word not in stop and says_something(word):
                rows.append(row)
                columns.append(numbers.setdefault(word, len(numbers)))
    vocabulary = sorted(numbers)
    order = np.empty(len(vocabulary), np.int64)
    order[[numbers[word] for word in vocabulary]] = np.arange(len(vocabulary))
    shape = (paragraphs, len(vocabulary))
    counts = csr_array((np.ones(len(rows), np.int64), (np.array(rows), order[np.array(columns)])), shape=shape)
    counts.sum_duplicates()
    save_npz(folder / "counts.npz", counts, compressed=False)
    (folder / "words.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")


def measure(name: str, folder: Path, k: int) -> dict[str, float]:
    """One fit in this process: its time and its quality."""
    from nlp.topics.coherence import coherence, diversity
    from nlp.topics.stability import first_of
    from nlp.topics.weighting import inverse_frequencies, weighted

    counts, vocabulary = load_npz(folder / "counts.npz"), tuple(json.loads((folder / "words.json").read_text(encoding="utf-8")))
    wall, cpu = perf_counter(), process_time()
    components = FITS[name](counts, vocabulary, k)
    cost = {"wall": perf_counter() - wall, "cpu": process_time() - cpu}
    words = first_of(components)
    matrix = weighted(counts, inverse_frequencies(counts))
    shares = [value for value in coherence(counts, words) if value is not None]
    unit = components / np.maximum(np.linalg.norm(components, axis=1, keepdims=True), 1e-30)
    return cost | {"error": _error(matrix, unit), "npmi": float(np.mean(shares)), "diversity": diversity(words)}


def _error(matrix: Any, words: np.ndarray) -> float:
    """What topics leave unexplained of all paragraphs, each with the best shares of the topics it can have."""
    from nlp.topics.factorise import activate

    texts = activate(matrix, words, sweeps=50).astype(np.float64)
    words = words.astype(np.float64)
    norm = float(matrix.astype(np.float64).multiply(matrix).sum())
    wanted = np.asarray((matrix @ words.T).T, np.float64)
    return 1 + float(((texts @ texts.T) * (words @ words.T)).sum() - 2 * (wanted * texts).sum()) / norm


def main() -> None:
    """Make the counts, run each fit in a process of its own, print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--paragraphs", type=int, default=200_000)
    parser.add_argument("--topics", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=list(FITS), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help="keep the counts here, or take them from here")
    given = parser.parse_args()
    if given.only:
        print(json.dumps(measure(given.only, given.folder, given.topics)))
        return
    with TemporaryDirectory() as scratch:
        folder = given.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "words.json").exists():
            make(folder, given.paragraphs, given.seed)
        counts = load_npz(folder / "counts.npz")
        sizes = f"{counts.shape[0]} paragraphs, {counts.shape[1]} words, {counts.nnz} cells"
        print(f"{sizes}; k = {given.topics}; {os.cpu_count()} processors")
        print(f"{'':14}{'clock s':>9}{'CPU s':>9}{'error':>9}{'NPMI':>8}{'diversity':>11}{'times ours':>12}")
        first = 0.0
        for name in FITS:
            command = [sys.executable, __file__, "--only", name, "--folder", str(folder), "--topics", str(given.topics)]
            found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            first = first or found["cpu"]
            figures = f"{found['error']:9.4f}{found['npmi']:8.3f}{found['diversity']:11.2f}{found['cpu'] / first:12.1f}"
            print(f"{name:14}{found['wall']:9.1f}{found['cpu']:9.1f}{figures}")


if __name__ == "__main__":
    main()
