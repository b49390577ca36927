"""What a table of frequencies was made with and over, so that it can be made again."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version

from nlp.mine.intervals import RESAMPLES, SEED
from nlp.mine.selection import Selection
from nlp.text import FOLDING_VERSION


def counting_meta(
    *, lexicon: str, lexicon_version: str, selection: Selection, corpus: Iterable[tuple[str, str]], seed: int = SEED,
    resamples: int = RESAMPLES,
) -> dict[str, object]:  # fmt: skip
    """The ``meta`` of a table: lexicon, folding and program versions, filters, the corpus, seed and resamples.

    Args:
        corpus: (source, sha256) of the documents counted.
    """
    documents = sorted(corpus)
    return {
        "lexicon": lexicon,
        "lexicon_version": lexicon_version,
        "folding_version": FOLDING_VERSION,
        "program_version": version("zhuti"),
        "filters": describe(selection),
        "corpus_hash": corpus_hash(documents),
        "corpus_documents": len(documents),
        "seed": seed,
        "resamples": resamples,
    }


def corpus_hash(documents: Iterable[tuple[str, str]]) -> str:
    """One SHA-256 for a set of documents, from their (source, sha256); their order does not matter."""
    lines = sorted(f"{digest}  {source}\n" for source, digest in documents)
    return sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def describe(selection: Selection) -> dict[str, object]:
    """The filters as JSON values; an empty list restricts nothing."""
    return {
        "theme": list(selection.themes),
        "body": list(selection.bodies),
        "session": [str(one) for one in selection.sessions],
        "year": [str(one) for one in selection.years],
        "kind": list(selection.kinds),
        "zone": list(selection.zones),
        "cited": selection.with_cited,
    }
