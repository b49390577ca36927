"""Counts how often an edited clause is traced to the one that it was made from, among many others.

    python benchmarks/lineage_edits.py --made 600 --json build/lineage_edits.json

The clauses are the paragraphs of the sample documents (of several wordings of one clause only one, or no answer would be
right) and made-up ones, thirty to a document. Each document is edited in every way that a reviser has: characters deleted,
replaced by others of the corpus and inserted; the clauses within a paragraph put in another order; the paragraphs put in
another order; every two of them made one; every one of them that is not very short made two. It is then aligned with the
document that it was made from, as versions of a text are, and with all clauses of all documents at once, as documents are of
which nothing is known. Everything hangs on the seed.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from clauses import Writer, clauses_of

from nlp.lineage.alignment.align import align
from nlp.lineage.alignment.similarity import likeness_of_all
from nlp.lineage.model import Alignment, Clause
from nlp.pipeline import parse_sources
from nlp.text import fold
from nlp.types import Document

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "corpus"
MADE = 600
DOCUMENT = 30
"""Clauses in a document."""
SHARES = (0.0, 0.1, 0.2, 0.3, 0.4)
WANTED, WANTED_UP_TO = 0.98, 0.3
"""The share that is to be found among versions of a text, up to that share of changed characters."""

LEAST_SPLIT = 24
"""Characters that a paragraph must have to be cut in two."""

OTHER_WORDING = 0.55
"""From this likeness on a sample clause is taken for another wording of one."""

_MARK = re.compile("[，；。、]")


@dataclass(frozen=True, slots=True)
class Edited:
    """A text made from others: of which clauses of the document it was made, by their indices."""

    text: str
    sources: tuple[int, ...]


Edit = Callable[[Sequence[str], Random], list[Edited]]


def kept(texts: Sequence[str], random: Random) -> list[Edited]:
    """The paragraphs as they stand."""
    return [Edited(text, (index,)) for index, text in enumerate(texts)]


def clauses_moved(texts: Sequence[str], random: Random) -> list[Edited]:
    """The paragraphs with the clauses within them in another order."""
    return [Edited(_rearranged(text, random), (index,)) for index, text in enumerate(texts)]


def paragraphs_moved(texts: Sequence[str], random: Random) -> list[Edited]:
    """The paragraphs in another order."""
    found = kept(texts, random)
    random.shuffle(found)
    return found


def merged(texts: Sequence[str], random: Random) -> list[Edited]:
    """Each two neighbours joined into one paragraph."""
    pairs = zip(range(0, len(texts), 2), range(1, len(texts), 2), strict=False)
    return [Edited(texts[one].rstrip("，；。") + "，" + texts[other], (one, other)) for one, other in pairs]


def split(texts: Sequence[str], random: Random) -> list[Edited]:
    """Each paragraph that is long enough cut in two, at the mark nearest its middle, or in its middle."""
    return [
        Edited(half, (index,))
        for index, text in enumerate(texts)
        for half in (_halves(text) if len(text) >= LEAST_SPLIT else (text,))
    ]


KINDS: tuple[Edit, ...] = (kept, clauses_moved, paragraphs_moved, merged, split)


def changed(text: str, share: float, characters: str, random: Random) -> str:
    """A text of which that share of the characters is deleted, replaced, or has another put before it."""
    found = list(text)
    for place in random.sample(range(len(text)), round(share * len(text))):
        kind = random.randrange(3)
        found[place] = ("", random.choice(characters), random.choice(characters) + text[place])[kind]
    return "".join(found)


def sample_texts() -> list[str]:
    """The folded paragraphs of the sample documents; of the wordings of one clause the first."""
    documents = [one for one in parse_sources(sorted(SAMPLES.glob("*.txt"))) if isinstance(one, Document)]
    texts = list(dict.fromkeys(fold(paragraph.text).text for document in documents for paragraph in document.paragraphs))
    similarity, containment = likeness_of_all(texts, texts)
    kept: list[int] = []
    for index in range(len(texts)):
        if all(similarity[index, one] < OTHER_WORDING and containment[index, one] < OTHER_WORDING for one in kept):
            kept.append(index)
    return [texts[index] for index in kept]


def made_texts(count: int, random: Random) -> list[str]:
    """Made-up paragraphs."""
    writer = Writer(clauses_of(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))), random)
    return [fold(writer.paragraph(random.choice(("重申", "强调", "促请", "欢迎"))) + "；").text for _ in range(count)]


def as_clauses(texts: Sequence[str]) -> tuple[Clause, ...]:
    """Texts as the operative paragraphs of a document."""
    return tuple(Clause(index, None, "operative", index, None, text, text) for index, text in enumerate(texts, 1))


def found_first(edited: Sequence[Edited], alignment: Alignment, first: int = 0) -> float:
    """The share of texts whose likeliest ancestor is a clause that they were made from, the document beginning at ``first``."""
    links = alignment.by_new()
    return _mean(index in links and links[index][0].old - first in one.sources for index, one in enumerate(edited))


def told_whole(edited: Sequence[Edited], alignment: Alignment) -> float:
    """The share of texts all of whose ancestors are found, and none besides."""
    links = alignment.by_new()
    return _mean({link.old for link in links.get(index, ())} == set(one.sources) for index, one in enumerate(edited))


@dataclass(frozen=True, slots=True)
class Row:
    """What came out of one kind of edit with one share of characters changed.

    Attributes:
        versions: the share of texts whose likeliest ancestor is right, aligned with the document they were made from.
        whole: the share of texts of which all ancestors are found there, and none besides.
        pool: the share of texts whose likeliest ancestor is right, aligned with all clauses at once as those of a stranger.
    """

    kind: str
    share: float
    versions: float
    whole: float
    pool: float


def measure(pool: Sequence[str], seed: int, shares: Sequence[float] = SHARES, size: int = DOCUMENT) -> Iterator[Row]:
    """One row for each kind of edit and share of characters, over all documents of the pool that are edited."""
    characters = "".join(pool)
    everything = as_clauses(pool)
    for kind in KINDS:
        for share in shares:
            random = Random(f"{seed} {kind.__name__} {share}")
            results = []
            for first in range(0, len(pool) - size + 1, size):
                texts = pool[first : first + size]
                edited = [Edited(changed(one.text, share, characters, random), one.sources) for one in kind(texts, random)]
                new = as_clauses([one.text for one in edited])
                within, among = align(as_clauses(texts), new), align(everything, new, is_related=False)
                results.append((found_first(edited, within), told_whole(edited, within), found_first(edited, among, first)))
            yield Row(kind.__name__, share, *(sum(column) / len(column) for column in zip(*results, strict=True)))


def _rearranged(text: str, random: Random) -> str:
    pieces = [piece for piece in _MARK.split(text) if piece]
    random.shuffle(pieces)
    return "，".join(pieces) + (text[-1] if _MARK.match(text[-1:]) else "")


def _halves(text: str) -> tuple[str, str]:
    marks = [found.end() for found in _MARK.finditer(text) if len(text) <= 3 * found.end() <= 2 * len(text)]
    middle = min(marks or [len(text) // 2], key=lambda mark: abs(2 * mark - len(text)))
    return text[:middle], text[middle:]


def _mean(claims: Iterator[bool]) -> float:
    found = list(claims)
    return sum(found) / len(found)


def main() -> None:
    """Print the table; exit 1 where fewer are found than wanted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--made", type=int, default=MADE, help="how many clauses are made up")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    samples, made = sample_texts(), made_texts(given.made, Random(given.seed))
    print(f"{len(samples)} clauses of the samples, {len(made)} made")
    rows = list(measure([*samples, *made], given.seed))
    print(f"{'edit':18}{'changed':>8}{'versions':>10}{'whole':>8}{'pool':>8}")
    for row in rows:
        print(f"{row.kind:18}{row.share:>8.0%}{row.versions:>10.1%}{row.whole:>8.1%}{row.pool:>8.1%}")
    if given.json:
        given.json.write_text(json.dumps([asdict(row) for row in rows], indent=1), encoding="utf-8")
    if any(row.versions < WANTED for row in rows if row.share <= WANTED_UP_TO):
        sys.exit(
            f"error: less than {WANTED:.0%} found with at most {WANTED_UP_TO:.0%} changed: versions; look at what is missed"
        )


if __name__ == "__main__":
    main()
