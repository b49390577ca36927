"""All paragraphs against all: how long it takes to find those that are near each other, and how many of them are found.

    python benchmarks/near_pairs.py --paragraphs 20000 --seed 1 --json build/near_pairs.json

The paragraphs are those of made-up resolutions that were taken up again and again: a share of them is composed of the clauses
of the samples, the others come from one of these by changing, adding, leaving out and moving words and clauses. ``--formulas``
of them are the sentence that closes most resolutions, each with another session. A workspace is given all of them and asked for
its near pairs and families, as `nlp.wordings` does it; then again after a few more paragraphs came.

Recall is held against brute force: so many paragraphs, drawn at random, are compared with all others, character by character,
and what the workspace keeps must hold the pairs found, as far as pairs of a paragraph are kept (the most alike first).
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import numpy as np
from clauses import Writer, clauses_of
from layouts import chinese
from make_corpus import OPERATIVE_OPENINGS, SAMPLES

from nlp.lineage.families import MOST_PAIRS
from nlp.near import near_to
from nlp.store import Stamp, Workspace
from nlp.text import fold
from nlp.types import Document, Paragraph, TaggedDocument
from nlp.wordings import families_of, keep_wordings

PARAGRAPHS_OF_A_DOCUMENT = 40
SHARE_COMPOSED = 0.3
STAMP = Stamp("none", "0", "1")


@dataclass(slots=True)
class Report:
    """What was measured; times in seconds, memory in MB.

    Attributes:
        processor: the time of the processor in ``seconds``, which a busy machine does not lengthen.
        again: the time after ``added`` paragraphs more came.
        sampled: how many paragraphs were compared with all others.
        expected: how many pairs that must be kept these have.
        found: how many of them are kept.
    """

    paragraphs: int
    formulas: int
    seconds: float = 0.0
    processor: float = 0.0
    pairs: int = 0
    families: int = 0
    added: int = 0
    again: float = 0.0
    memory: float = 0.0
    sampled: int = 0
    expected: int = 0
    found: int = 0

    @property
    def recall(self) -> float:
        """The share of the pairs that were found."""
        return self.found / self.expected if self.expected else 1.0


def compose(number: int, formulas: int, seed: int) -> list[str]:
    """So many different paragraphs."""
    random = Random(seed)
    writer = Writer(clauses_of(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))), random)
    texts = list(map(_formula, range(formulas)))
    seen = set(texts)
    while len(texts) < number:
        if len(texts) == formulas or random.random() < SHARE_COMPOSED:
            text = writer.paragraph(random.choice(OPERATIVE_OPENINGS)) + "；"
        else:
            text = _reworded(random.choice(texts[formulas:]), writer, random)
        if text not in seen:
            seen.add(text)
            texts.append(text)
    random.shuffle(texts)
    return texts


def _formula(number: int) -> str:
    """The sentence that closes a resolution, another one for each number below 99 times 99."""
    report, session = divmod(number, 99)
    return f"决定在第{chinese(session + 1)}届会议上根据秘书长的第{chinese(report + 1)}次报告继续审议此事。"


def _reworded(text: str, writer: Writer, random: Random) -> str:
    """A paragraph as a later resolution has it: clauses changed, added, left out, moved."""
    clauses = text.rstrip("；").split("，")
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(clauses))
        match random.randrange(4):
            case 0:
                clauses.insert(at, writer.clause())
            case 1 if len(clauses) > 2:
                del clauses[at]
            case 2 if len(clauses) > 2:
                clauses.append(clauses.pop(at))
            case _:
                clauses[at] = _changed(clauses[at], writer, random)
    return "，".join(clauses) + "；"


def _changed(clause: str, writer: Writer, random: Random) -> str:
    start = random.randrange(max(1, len(clause)))
    return clause[:start] + writer.clause()[: random.randint(1, 8)] + clause[start + random.randint(0, 6) :]


def run(scratch: Path, number: int, formulas: int, sample: int, seed: int) -> Report:
    """Compose, compare, and hold what was found against brute force."""
    report = Report(number, formulas, added=PARAGRAPHS_OF_A_DOCUMENT)
    texts = compose(number + report.added, formulas, seed)
    path = scratch / "near.db"
    with Workspace(path, mode="create") as workspace:
        for document in _documents(texts[:number]):
            workspace.store(document, STAMP)
    began = time.process_time()
    report.seconds = _time(path)
    report.processor = time.process_time() - began
    report.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with Workspace(path, mode="write") as workspace:
        for document in _documents(texts[number:], first=number):
            workspace.store(document, STAMP)
    report.again = _time(path)
    with Workspace(path) as workspace, workspace.snapshot():
        kept = workspace.wordings()
        own = {key: fold(text).text for key, text in kept.texts().items()}
        pairs = {frozenset((own[pair.one], own[pair.other])) for pair in kept.pairs()}
        report.pairs, report.families = len(pairs), len(families_of(workspace))
    drawn = Random(seed).sample(range(len(texts)), min(sample, len(texts)))
    _hold(report, [fold(text).text for text in texts], drawn, pairs)
    return report


def _documents(texts: Sequence[str], first: int = 0) -> Iterator[TaggedDocument]:
    for start in range(0, len(texts), PARAGRAPHS_OF_A_DOCUMENT):
        paragraphs = tuple(
            Paragraph("operative", number, text)
            for number, text in enumerate(texts[start : start + PARAGRAPHS_OF_A_DOCUMENT], 1)
        )
        document = Document(source=f"{first + start}.txt", sha256=str(first + start), paragraphs=paragraphs)
        yield TaggedDocument(document, (), tuple(() for _ in paragraphs))


def _time(path: Path) -> float:
    began = time.monotonic()
    if not keep_wordings(path, _tell):
        raise SystemExit(f"{path} cannot be written to")
    print(file=sys.stderr)
    return time.monotonic() - began


def _tell(done: int, total: int) -> None:
    print(f"\r{done} of {total} compared", end="", file=sys.stderr, flush=True)


def _hold(report: Report, texts: Sequence[str], drawn: Sequence[int], pairs: set[frozenset[str]]) -> None:
    """Compare the paragraphs drawn with all others, and look for what is near in what was found."""
    report.sampled = len(drawn)
    for index in drawn:
        near = near_to(texts[index], texts, np.ones(len(texts)))
        found = sorted(zip((-near.similarity).tolist(), near.indices.tolist(), strict=True))
        others = [(similarity, other) for similarity, other in found if other != index]
        # Of equally alike texts at the border any may be kept.
        border = others[MOST_PAIRS - 1][0] if len(others) > MOST_PAIRS else 0.0
        expected = [other for similarity, other in others if similarity < border]
        report.expected += len(expected)
        report.found += sum(frozenset((texts[index], texts[other])) in pairs for other in expected)


def main() -> None:
    """Measure, print, write JSON where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--paragraphs", type=int, default=20_000)
    parser.add_argument("--formulas", type=int, default=500)
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        report = run(Path(scratch), given.paragraphs, given.formulas, given.sample, given.seed)
    print(f"{report.paragraphs} paragraphs, {report.formulas} of them one formula: {report.seconds:.1f} s")
    print(f"{report.processor:.1f} s of the processor, {report.memory:.0f} MB")
    print(f"{report.pairs} near pairs kept, {report.families} families")
    print(f"{report.added} paragraphs more: {report.again:.1f} s")
    print(
        f"recall against brute force on {report.sampled} paragraphs: {report.recall:.4f} ({report.found} of {report.expected})"
    )
    if given.json:
        given.json.parent.mkdir(parents=True, exist_ok=True)
        given.json.write_text(json.dumps({**asdict(report), "recall": report.recall}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
