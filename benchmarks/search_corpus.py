"""A workspace of any number of made paragraphs, for the search benchmark; the same seed makes the same.

    python benchmarks/search_corpus.py --paragraphs 1000000 --seed 1 --work build/search

Documents have a title, about fifty paragraphs and some footnotes; one in a hundred is in Traditional characters. They are
tagged with the lexicon and stored as `zhuti add` does it, but nothing is parsed. Beside the workspace stand the folded texts,
one a line in the order in which they are searched, with the fields that other engines need (``texts.txt``, ``fields.tsv``),
and what was measured of them (``corpus.json``). What is there already, made from the same parameters, is kept.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from opencc import OpenCC
from search_frequencies import compared, print_frequencies, repeated_sentences
from search_text import Made, Words, Writer, citation

from nlp.lexicon import Lexicon, load_lexicon
from nlp.pipeline import parse_sources, tag_documents
from nlp.searching import units_of
from nlp.store import Workspace
from nlp.text import fold
from nlp.themes import Tagger
from nlp.types import Document, Footnote, Paragraph
from nlp.workspace import stamp_of

GENERATION = 1
"""Raised whenever other text is made of the same seed, so that a corpus that lies there is made anew."""

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "corpus"
MEAN_SIZE, SPREAD_OF_SIZES, SMALLEST, LARGEST = 50, 0.45, 8, 300
DOCUMENTS_OF_SUBJECT = 20
ONE_TRADITIONAL_IN, ONE_ANNEX_IN, ONE_HEADING_IN, ONE_SPECIAL_IN = 100, 10, 40, 40
NOTES_SHARE = 0.06


@dataclass(frozen=True, slots=True)
class Corpus:
    """Where the corpus lies, and what is known of it (``corpus.json``)."""

    folder: Path
    facts: dict[str, Any]

    @property
    def workspace(self) -> Path:
        """The workspace."""
        return self.folder / "zhuti.db"

    @property
    def texts(self) -> Path:
        """The folded texts, one a line."""
        return self.folder / "texts.txt"

    @property
    def fields(self) -> Path:
        """For each text its document's number, zone, position, session and themes with their mentions, apart by tabs."""
        return self.folder / "fields.tsv"


def corpus_in(folder: Path, paragraphs: int, seed: int) -> Corpus:
    """The corpus in a folder, made where it is not there."""
    lexicon = load_lexicon()
    wanted = {"paragraphs": paragraphs, "seed": seed, "generation": GENERATION, "stamp": asdict(stamp_of(lexicon))}
    facts = folder / "corpus.json"
    if facts.exists():
        found = json.loads(facts.read_text(encoding="utf-8"))
        if found["made_of"] == wanted:
            return Corpus(folder, found)
        shutil.rmtree(folder)
    if folder.exists() and any(folder.iterdir()):
        sys.exit(f"error: this folder holds something else than a corpus: {folder}; name another")
    folder.mkdir(parents=True, exist_ok=True)
    # Where the making is broken off, this says that the folder may be taken away.
    facts.write_text('{"made_of": null}\n', encoding="utf-8")
    corpus = Corpus(folder, {"made_of": wanted})
    began = time.perf_counter()
    corpus.facts.update(_make(corpus, lexicon, paragraphs, seed), seconds=time.perf_counter() - began)
    corpus.facts.update(_measured(corpus))
    facts.write_text(json.dumps(corpus.facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return corpus


def sample_texts() -> list[str]:
    """The paragraphs of the sample documents."""
    found = parse_sources([SAMPLES])
    return [paragraph.text for document in found if isinstance(document, Document) for paragraph in document.paragraphs]


def made_documents(lexicon: Lexicon, paragraphs: int, seed: int) -> Iterator[Document]:
    """Documents that have so many paragraphs together; sorted by source they come in this order."""
    random = np.random.default_rng(seed)
    terms = dict.fromkeys(term.text for theme in lexicon.themes for term in theme.terms)
    sizes = _sizes(paragraphs, random)
    subjects = max(1, len(sizes) // DOCUMENTS_OF_SUBJECT)
    writer = Writer(Words(sample_texts(), list(terms), random), subjects, random)
    traditional = OpenCC("s2t")
    for number, size in enumerate(sizes):
        subject = int(random.integers(subjects))
        zones = _zones(size, number)
        document = _document(number, writer.title(subject), _numbered(zones, writer.paragraphs(subject, zones)), random)
        yield _in_traditional(document, traditional) if number % ONE_TRADITIONAL_IN == 0 else document


def _make(corpus: Corpus, lexicon: Lexicon, paragraphs: int, seed: int) -> dict[str, int]:
    counts = {"documents": 0, "texts": 0, "characters": 0}
    tagged = tag_documents(made_documents(lexicon, paragraphs, seed), Tagger(lexicon))
    with (
        Workspace(corpus.workspace, mode="create") as workspace,
        corpus.texts.open("w", encoding="utf-8", newline="\n") as texts,
        corpus.fields.open("w", encoding="utf-8", newline="\n") as fields,
    ):
        for one in tagged:
            workspace.store(one, stamp_of(lexicon))
            for unit in units_of(one):
                folded = fold(unit.text).text
                themes = " ".join(f"{tag.theme}:{len(tag.mentions)}" for tag in unit.tags)
                row = (counts["documents"], unit.zone, unit.position, unit.origin.session, themes)
                texts.write(folded + "\n")
                fields.write("\t".join(map(str, row)) + "\n")
                counts["texts"] += 1
                counts["characters"] += len(folded)
            counts["documents"] += 1
    return counts


def _sizes(paragraphs: int, random: np.random.Generator) -> list[int]:
    """How many paragraphs each document has; together as many as are wanted."""
    deviates = random.lognormal(np.log(MEAN_SIZE) - SPREAD_OF_SIZES**2 / 2, SPREAD_OF_SIZES, 1 + paragraphs // SMALLEST)
    sizes = np.clip(np.rint(deviates), SMALLEST, LARGEST).astype(int)
    ends = np.cumsum(sizes)
    kept = int(np.searchsorted(ends, paragraphs))
    return [*sizes[:kept].tolist(), paragraphs - int(ends[kept - 1] if kept else 0)]


def _zones(size: int, number: int) -> list[str]:
    """The zones of a document's paragraphs: recitals, then what is decided, in some an annex with headings."""
    annex = size // 3 if number % ONE_ANNEX_IN == 0 else 0
    preambular = (size - annex) * 9 // 20
    zones = ["preambular"] * preambular + ["operative"] * (size - annex - preambular)
    return zones + ["heading" if place % ONE_HEADING_IN == 0 else "annex" for place in range(annex)]


def _numbered(zones: list[str], made: Iterator[Made]) -> tuple[Paragraph, ...]:
    counts: Counter[str] = Counter()
    paragraphs = []
    for zone, paragraph in zip(zones, made, strict=True):
        counts[zone] += 1
        paragraphs.append(Paragraph(zone, counts[zone], paragraph.text, paragraph.opening))
    return tuple(paragraphs)


def _document(number: int, title: str, paragraphs: tuple[Paragraph, ...], random: np.random.Generator) -> Document:
    council = number % 3 == 0
    session = str(random.integers(1, 60)) if council else str(random.integers(30, 80))
    if number % ONE_SPECIAL_IN == 0:
        session = f"S-{random.integers(1, 36)}"
    symbol = f"A/HRC/RES/{session}/{number}" if council else f"A/RES/{session}/{number}"
    year = int(random.integers(1975, 2025))
    return Document(
        source=f"{number // 1000:04}/{number:07}-{symbol.replace('/', '-')}.txt",
        sha256=sha256(str(number).encode()).hexdigest(),
        symbol=symbol,
        body="HRC" if council else "GA",
        session=session,
        kind="resolution",
        title=title,
        adopted=f"{year}-12-16",
        paragraphs=paragraphs,
        footnotes=tuple(_notes(len(paragraphs), random)),
    )


def _notes(size: int, random: np.random.Generator) -> Iterator[Footnote]:
    for mark in range(1, 1 + int(random.binomial(size, NOTES_SHARE))):
        cited = citation(*random.integers(1, [80, 300, 28, 12, 78], endpoint=True).tolist())[mark % 2]
        yield Footnote(str(mark), f"见{cited}。" if mark % 3 else f"{cited}，附件。")


def _in_traditional(document: Document, traditional: OpenCC) -> Document:
    """The document in Traditional characters."""
    convert = traditional.convert
    return replace(
        document,
        title=convert(document.title),
        paragraphs=tuple(
            one._replace(text=convert(one.text), opening=convert(one.opening) if one.opening else None)
            for one in document.paragraphs
        ),
    )


def _measured(corpus: Corpus) -> dict[str, Any]:
    """How the made text compares with the sample documents."""
    texts = corpus.texts.read_text(encoding="utf-8").split("\n")[:-1]
    zones = [line.split("\t")[1] for line in corpus.fields.open(encoding="utf-8")]
    paragraphs = [text for text, zone in zip(texts, zones, strict=True) if zone not in ("title", "footnote")]
    real = [fold(text).text for text in sample_texts()]
    return {"repeated_sentences": repeated_sentences(paragraphs), "frequencies": compared(real, paragraphs)}


def main() -> None:
    """Make a corpus, unless it is there, and say what it is like."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--paragraphs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, required=True)
    given = parser.parse_args()
    print_facts(corpus_in(given.work, given.paragraphs, given.seed))


def print_facts(corpus: Corpus) -> None:
    """Say what the corpus is like, beside the sample documents."""
    facts = corpus.facts
    size = corpus.workspace.stat().st_size / 1e6
    paragraphs = facts["made_of"]["paragraphs"]
    print(f"{paragraphs} paragraphs in {facts['documents']} documents; made in {facts['seconds']:.0f} s, {size:.0f} MB")
    print(f"with titles and notes {facts['texts']} texts of {facts['characters'] / 1e6:.1f} million characters, folded")
    print(f"repeated sentences: {facts['repeated_sentences']:.1%}")
    print_frequencies(facts["frequencies"])


if __name__ == "__main__":
    main()
