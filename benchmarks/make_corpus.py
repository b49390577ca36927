"""Makes a corpus of any size out of the five sample documents; the same seed makes the same files.

    python benchmarks/make_corpus.py --megabytes 20 --seed 1 --output build/corpus

The layouts are those of the samples, the clauses are theirs too, but recombined, with other numbers and with a share of
words drawn from jieba's whole dictionary: a program that remembers sentences or words gains nothing here that it would
not gain on real documents. How much is repeated all the same is printed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

from clauses import SHARE_OF_DRAWN_WORDS, Writer, clauses_of
from layouts import LAYOUTS, Resolution

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "corpus"
PREAMBULAR_OPENINGS = ("重申", "又重申", "回顾", "又回顾", "还回顾", "认识到", "强调", "注意到", "欢迎", "铭记", "深信")
OPERATIVE_OPENINGS = ("重申", "促请", "敦促", "邀请", "请", "鼓励", "欢迎", "确认", "强调", "表示关切", "决定")
FIRST_SESSION, SESSIONS = 30, 60
MOST_REPEATED = 0.05


def documents(
    writer: Writer, random: Random, *, preambular: tuple[int, int] = (8, 16), operative: tuple[int, int] = (8, 18)
) -> Iterator[tuple[str, str]]:
    """Names and texts of documents without end, with at least and at most so many paragraphs."""
    for position in count():
        layout = LAYOUTS[position % len(LAYOUTS)]
        session, number = FIRST_SESSION + position % SESSIONS, 1 + position // SESSIONS
        name = f"{position // 500:04}/{layout.__name__}-{session}-{number}.txt"
        yield name, layout(_resolution(session, number, writer, random, preambular, operative))


def write_corpus(folder: Path, size: int, seed: int) -> tuple[int, int, float]:
    """Write documents of at least ``size`` bytes together; how many, their bytes, the share of clauses made before."""
    random = Random(seed)
    writer = Writer(clauses_of(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))), random)
    written = number = 0
    for number, (name, text) in enumerate(documents(writer, random), 1):  # noqa: B007 - the last number is returned
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        written += path.write_bytes(text.encode())
        if written >= size:
            break
    return number, written, writer.repeated / max(writer.made, 1)


def _resolution(
    session: int, number: int, writer: Writer, random: Random, preambular: tuple[int, int], operative: tuple[int, int]
) -> Resolution:
    def paragraphs(openings: tuple[str, ...], least: int, most: int) -> tuple[str, ...]:
        return tuple(writer.paragraph(random.choice(openings)) for _ in range(random.randint(least, most)))

    before = paragraphs(PREAMBULAR_OPENINGS, *preambular)
    return Resolution(
        session=session,
        number=number,
        year=1946 + session,
        title=writer.title(),
        preambular=before,
        operative=paragraphs(OPERATIVE_OPENINGS, *operative),
        notes=tuple(f"第 {random.randint(1, 99)}/{random.randint(1, 300)} 号决议。" for _ in range(len(before) // 3)),
    )


def main() -> None:
    """Write a corpus and say what is in it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path, required=True)
    given = parser.parse_args()
    number, written, repeated = write_corpus(given.output, int(given.megabytes * 1_000_000), given.seed)
    print(f"{number} documents, {written / 1e6:.1f} MB in {given.output}")
    print(f"{SHARE_OF_DRAWN_WORDS:.0%} of the words drawn from the dictionary, {repeated:.1%} of the clauses repeated")
    if repeated > MOST_REPEATED:
        sys.exit(f"error: more than {MOST_REPEATED:.0%} of the clauses are repeated: {given.output}; draw more words")


if __name__ == "__main__":
    main()
