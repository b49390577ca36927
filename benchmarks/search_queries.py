"""Queries drawn from the texts they are asked of, from the most frequent to what stands once, and some that stand nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from random import Random

from search_engine import KINDS, Asked, Text

RARE = 0.1
"""The share of a kind's queries that stand nowhere, and as many just once, where such are found."""

SAMPLE = 10_000
"""Frequencies are estimated from so many texts."""

TRIES = 60
WIDTHS = (1, 3, 10, 30)
"""How many sessions a filter takes in."""

_PLAIN = re.compile(r"[一-鿕0-9，、]+")
_MOST_FREQUENT = 300

Count = Callable[[Asked], int]


def drawn_queries(texts: Sequence[Text], count: Count, each: int, seed: int) -> list[Asked]:
    """So many queries of each kind; ``count`` says in how many texts a query stands."""
    random = Random(seed)
    folded = [text.text for text in texts]
    sample = random.sample(folded, min(SAMPLE, len(folded)))
    ranked = {length: _ranked(sample, length) for length in (2, 3, 4, 8)}
    queries = [
        query
        for kind, length in zip(KINDS[:3], (2, 4, 8), strict=True)
        for query in _literals(kind, ranked[length], folded, count, each, random)
    ]
    queries += islice(_triples(ranked, sample, random), each)
    return queries + [_filtered(texts, random) for _ in range(each)]


def _ranked(sample: Sequence[str], length: int) -> list[str]:
    """The runs of characters of a length, the most frequent first."""
    counts: Counter[str] = Counter()
    for text in sample:
        counts.update([text[at : at + length] for at in range(len(text) - length + 1)])
    return [term for term, _ in counts.most_common() if _PLAIN.fullmatch(term)]


def _literals(kind: str, ranked: list[str], folded: list[str], count: Count, each: int, random: Random) -> list[Asked]:
    """Terms from all ranks, then some that stand once, then some that stand nowhere."""
    length, some = len(ranked[0]), max(1, int(RARE * each))
    rare = [_plain(kind, term) for term in random.sample(ranked[len(ranked) // 2 :], min(TRIES, len(ranked) // 2))]
    once = list(islice((asked for asked in rare if count(asked) == 1), some))
    characters = sorted({character for text in random.sample(folded, 500) for character in text if _PLAIN.match(character)})
    mixed = (_plain(kind, "".join(random.choices(characters, k=length))) for _ in range(100 * TRIES))
    absent = list(islice((asked for asked in mixed if count(asked) == 0), some))
    spread = each - len(once) - len(absent)
    ranks = sorted({int(len(ranked) ** (place / spread)) - 1 for place in range(spread)})
    ranks += random.sample(range(len(ranks), len(ranked)), spread - len(ranks))
    return [*(_plain(kind, ranked[rank]) for rank in ranks), *once, *absent]


def _triples(ranked: dict[int, list[str]], sample: Sequence[str], random: Random) -> Iterator[Asked]:
    """By turns: frequent terms, terms of one text, a frequent one with two of one text."""
    while True:
        frequent = [random.choice(ranked[random.choice((2, 3, 4))][:_MOST_FREQUENT]) for _ in range(3)]
        own = _terms_of(random.choice(sample), random)
        for terms in (frequent, own, [frequent[0], *own[:2]]):
            if len(set(terms)) == 3:
                yield Asked(KINDS[3], " ".join(f'"{term}"' for term in terms), tuple(terms))


def _terms_of(text: str, random: Random) -> list[str]:
    lengths = [random.choice((2, 3, 4)) for _ in range(3)]
    starts = [random.randrange(max(1, len(text) - length)) for length in lengths]
    terms = (text[start : start + length] for start, length in zip(starts, lengths, strict=True))
    return [term for term in terms if len(term) > 1 and _PLAIN.fullmatch(term)]


def _filtered(texts: Sequence[Text], random: Random) -> Asked:
    """A theme as some text carries it, and sessions around that text's."""
    tagged = (text for text in iter(lambda: random.choice(texts), None) if text.themes and text.session >= 0)
    text = next(tagged)
    theme, width = random.choice(sorted(text.themes)), random.choice(WIDTHS)
    first = max(1, text.session - random.randrange(width))
    last = first + width - 1
    return Asked(KINDS[4], f"theme:{theme} session:{first}..{last}", theme=theme, sessions=(first, last))


def _plain(kind: str, term: str) -> Asked:
    return Asked(kind, f'"{term}"', (term,))
