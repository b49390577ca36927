"""What a table of frequencies was made with and over, so that it can be made again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from typing import Protocol

from nlp.mine.intervals import METHOD, RESAMPLES, SEED
from nlp.mine.selection import Selection
from nlp.text import FOLDING_VERSION


class Identified(Protocol):
    """What tells a counted document and the group it falls in; a document in full or in short has it."""

    @property
    def source(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def symbol(self) -> str | None: ...
    @property
    def body(self) -> str | None: ...
    @property
    def session(self) -> str | None: ...
    @property
    def year(self) -> str | None: ...
    @property
    def kind(self) -> str: ...


def counting_meta(
    *, lexicon: str, lexicon_version: str, selection: Selection, corpus: Iterable[Identified], seed: int = SEED,
    resamples: int = RESAMPLES,
) -> dict[str, object]:  # fmt: skip
    """The ``meta`` of a table: lexicon, folding and program versions, filters, the corpus, seed and resamples.

    Args:
        corpus: the documents counted.
    """
    documents = list(corpus)
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
        "interval_method": METHOD,
    }


def corpus_hash(documents: Iterable[Identified]) -> str:
    """One SHA-256 for a set of documents; their order does not matter.

    It goes over their contents, names and what decides how they are counted (symbol, body, session, year, kind), so that
    a correction changes it as another text would.
    """
    lines = sorted(
        json.dumps([one.sha256, one.source, one.symbol, one.body, one.session, one.year, one.kind]) + "\n" for one in documents
    )
    return sha256("".join(lines).encode("ascii")).hexdigest()


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
