"""Makes a corpus of any size out of the five sample documents; the same seed makes the same files.

    python benchmarks/make_corpus.py --megabytes 20 --seed 1 --output build/corpus

The layouts are those of the samples, the clauses are theirs too, but recombined, with other numbers and with a share of
words drawn from jieba's whole dictionary: a program that remembers sentences or words gains nothing here that it would
not gain on real documents. How much is repeated all the same is printed.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from clauses import SHARE_OF_DRAWN_WORDS, Writer, clauses_of
from layouts import LAYOUTS, Resolution

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "corpus"
PREAMBULAR_OPENINGS = ("重申", "又重申", "回顾", "又回顾", "还回顾", "认识到", "强调", "注意到", "欢迎", "铭记", "深信")
OPERATIVE_OPENINGS = ("重申", "促请", "敦促", "邀请", "请", "鼓励", "欢迎", "确认", "强调", "表示关切", "决定")
FIRST_SESSION, SESSIONS = 30, 60
MOST_REPEATED = 0.05

_SENTENCE = re.compile(r"[^，；。\n]*[一-鿿][^，；。\n]*")


def documents(seed: int) -> Iterator[tuple[str, str]]:
    """Names and texts of documents without end."""
    random = Random(seed)
    writer = Writer(clauses_of(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))), random)
    position = 0
    while True:
        layout = LAYOUTS[position % len(LAYOUTS)]
        session, number = FIRST_SESSION + position % SESSIONS, 1 + position // SESSIONS
        yield (
            f"{position // 500:04}/{layout.__name__}-{session}-{number}.txt",
            layout(_resolution(session, number, writer, random)),
        )
        position += 1


def write_corpus(folder: Path, size: int, seed: int) -> list[str]:
    """Write documents of at least ``size`` bytes together; the texts that were written."""
    texts, written = [], 0
    for name, text in documents(seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        written += path.write_bytes(text.encode())
        texts.append(text)
        if written >= size:
            return texts
    return texts


def repeated_share(texts: list[str]) -> float:
    """How many of the corpus's clauses (text between ， ； 。 and line ends) stood in it before."""
    seen: set[str] = set()
    clauses = repeated = 0
    for text in texts:
        for clause in _SENTENCE.findall(text):
            if len(clause) >= 8:
                clauses += 1
                repeated += clause in seen
                seen.add(clause)
    return repeated / max(clauses, 1)


def _resolution(session: int, number: int, writer: Writer, random: Random) -> Resolution:
    def paragraphs(openings: tuple[str, ...], least: int, most: int) -> tuple[str, ...]:
        return tuple(writer.paragraph(random.choice(openings)) for _ in range(random.randint(least, most)))

    preambular = paragraphs(PREAMBULAR_OPENINGS, 8, 16)
    return Resolution(
        session=session,
        number=number,
        year=1946 + session,
        title=writer.title(),
        preambular=preambular,
        operative=paragraphs(OPERATIVE_OPENINGS, 8, 18),
        notes=tuple(f"第 {random.randint(1, 99)}/{random.randint(1, 300)} 号决议。" for _ in range(len(preambular) // 3)),
    )


def main() -> None:
    """Write a corpus and say what is in it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path, required=True)
    given = parser.parse_args()
    texts = write_corpus(given.output, int(given.megabytes * 1_000_000), given.seed)
    repeated = repeated_share(texts)
    print(f"{len(texts)} documents, {sum(len(text.encode()) for text in texts) / 1e6:.1f} MB in {given.output}")
    print(f"{SHARE_OF_DRAWN_WORDS:.0%} of the words drawn from the dictionary, {repeated:.1%} of the clauses repeated")
    if repeated > MOST_REPEATED:
        raise SystemExit(f"error: more than {MOST_REPEATED:.0%} of the clauses are repeated: {given.output}; use another seed")


if __name__ == "__main__":
    main()
