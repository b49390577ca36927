"""Hides a fifth of the lexicon's terms and counts how many come back as suggestions from the sample corpus.

    python benchmarks/suggest.py --seeds 20 --json build/suggest.json
    python benchmarks/suggest.py --seeds 0 --speed build/corpus

A term is attested where the corpus has it, folded, anywhere; of those, each seed hides another fifth. Then what is left of the
lexicon is used for everything: for tagging, as dictionary of the segmenter, as what is known. Three ways are asked for terms:

- queue: the list of ``zhuti lexicon suggest``;
- miner: the phrases of ``zhuti phrases --new --least 2``, by themselves;
- baseline: plain PMI and entropy, see `suggest_baseline`.

Counted are the hidden terms among the first 50 and the first 200, as shares of all that were hidden; and of those that can come
back at all (news): where other terms or rules find every place of a hidden term all the same, hiding it changed nothing,
and none of the three suggests it. The precision of the first 50 is the share of hidden terms among them (at most a fifth of the
attested terms, by 50), and, leniently, the share of all that the full lexicon would tag as a whole: terms, variants,
coordinations, patterns. The figures are means over the seeds with 95 % intervals (Student's t). What was tuned was tuned on
seeds from 1000 on.

``--speed`` times the miner over a folder of text files, and tells its peak memory.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from statistics import fmean, stdev

import suggest_baseline
from scipy.stats import t as student

from nlp.ancestry import Ancestry
from nlp.cutting import Tokens
from nlp.lexicon.load import load_lexicon
from nlp.lexicon.model import Lexicon
from nlp.lexicon.terms import term_themes
from nlp.maintenance.suggest import read_units, suggestions
from nlp.maintenance.suggest.replaced import Replacement, find_replacements
from nlp.mine.phrases import PhraseText, mine
from nlp.search.unit import Unit
from nlp.store import Workspace
from nlp.text import fold
from nlp.themes import Tagger
from nlp.vocabulary import phrase_edges, phrase_texts
from nlp.workspace import add_sources

CORPUS = Path(__file__).resolve().parent.parent / "data" / "corpus"
HIDDEN_SHARE = 0.2
FIRST, SECOND = 50, 200
LEAST = 2


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample corpus as a workspace that was tagged with a lexicon gives it."""

    lexicon: Lexicon
    units: Sequence[Unit]
    replacements: Sequence[Replacement]


Way = Callable[[Sample], list[str]]


@dataclass(slots=True)
class Measured:
    """What one way gave, a value a seed."""

    recall_50: list[float] = field(default_factory=list)
    recall_200: list[float] = field(default_factory=list)
    news_50: list[float] = field(default_factory=list)
    news_200: list[float] = field(default_factory=list)
    precision_50: list[float] = field(default_factory=list)
    lenient_50: list[float] = field(default_factory=list)


def queue(sample: Sample) -> list[str]:
    """The wordings of ``zhuti lexicon suggest``, best first."""
    found = suggestions(sample.units, sample.lexicon, replacements=sample.replacements, contexts=0)
    return [one.folded for one in found]


def miner(sample: Sample) -> list[str]:
    """The phrases of ``zhuti phrases --new --least 2``, best first."""
    lexicon = sample.lexicon
    found = mine(
        phrase_texts(sample.units, lexicon),
        least=LEAST,
        cut=Tokens(lexicon).tokens,
        edges=phrase_edges(lexicon),
        known=term_themes(lexicon),
        new=True,
    )
    return ["".join(one.text.split()) for one in found]


def baseline(sample: Sample) -> list[str]:
    """N-grams by PMI and entropy."""
    return suggest_baseline.ranked(phrase_texts(sample.units, sample.lexicon), frozenset(term_themes(sample.lexicon)))


WAYS: dict[str, Way] = {"queue": queue, "miner": miner, "baseline": baseline}


def main() -> None:
    """Measure, and print a table."""
    arguments = _arguments()
    if arguments.speed:
        print(_speed(arguments.speed))
    if not arguments.seeds:
        return
    lexicon = load_lexicon()
    attested = _attested(_sample(lexicon))
    measured = {name: Measured() for name in WAYS}
    for seed in range(arguments.first, arguments.first + arguments.seeds):
        hidden = sorted(Random(seed).sample(attested, round(HIDDEN_SHARE * len(attested))))
        _measure(lexicon, hidden, measured)
    print(f"{len(attested)} terms attested, {len(hidden)} hidden by each of {arguments.seeds} seeds")
    _print(measured)
    if arguments.json:
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        arguments.json.write_text(json.dumps({name: _figures(one) for name, one in measured.items()}, indent=1), "utf-8")


def without(lexicon: Lexicon, hidden: Iterable[str]) -> Lexicon:
    """The lexicon without some of its terms, in whichever theme."""
    gone = frozenset(hidden)
    return replace(
        lexicon,
        themes=tuple(
            replace(theme, terms=tuple(term for term in theme.terms if term.text not in gone)) for theme in lexicon.themes
        ),
    )


def _measure(lexicon: Lexicon, hidden: Sequence[str], measured: dict[str, Measured]) -> None:
    sample = _sample(without(lexicon, hidden))
    wanted = {fold(term).text for term in hidden}
    news = _news(sample, wanted)
    whole = _taken_whole(lexicon)
    for name, way in WAYS.items():
        found = way(sample)
        first, second = set(found[:FIRST]), set(found[:SECOND])
        one = measured[name]
        one.recall_50.append(len(wanted & first) / len(wanted))
        one.recall_200.append(len(wanted & second) / len(wanted))
        one.news_50.append(len(news & first) / len(news))
        one.news_200.append(len(news & second) / len(news))
        one.precision_50.append(len(wanted & first) / FIRST)
        one.lenient_50.append(sum(map(whole, first)) / FIRST)


def _news(sample: Sample, wordings: Iterable[str]) -> set[str]:
    """The wordings that stand in a place that the lexicon does not find."""
    texts = phrase_texts(sample.units, sample.lexicon)
    found = set()
    for text in texts:
        folded = fold(text.text)
        origins = folded.origins()
        for wording in wordings:
            at = folded.text.find(wording)
            while at >= 0:
                start, end = origins.span(at, at + len(wording))
                if not any(first <= start and end <= last for first, last in text.mentions):
                    found.add(wording)
                at = folded.text.find(wording, at + 1)
    return found


def _taken_whole(lexicon: Lexicon) -> Callable[[str], bool]:
    """Whether a wording is a term of the lexicon, or what it finds in the wording is the whole of it."""
    terms, tagger = term_themes(lexicon), Tagger(lexicon)

    def is_whole(wording: str) -> bool:
        spans = [(one.start, one.end) for tag in tagger.tag([wording])[0] for one in tag.mentions]
        return wording in terms or (0, len(wording)) in spans

    return is_whole


def _sample(lexicon: Lexicon) -> Sample:
    """The sample corpus in a workspace of its own, and the words that took the place of terms in it."""
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder) / "zhuti.db", mode="create") as workspace:
        list(add_sources(workspace, [CORPUS], Tagger(lexicon)))
        with workspace.snapshot():
            replaced = find_replacements(workspace, lexicon, ancestry=Ancestry(workspace, undated_last=True))
            return Sample(lexicon, list(read_units(workspace)), replaced)


def _attested(sample: Sample) -> list[str]:
    lexicon, units = sample.lexicon, sample.units
    texts = [fold(unit.text).text for unit in units]
    terms = sorted({term.text for theme in lexicon.themes for term in theme.terms})
    return [term for term in terms if any(fold(term).text in text for text in texts)]


def _figures(measured: Measured) -> dict[str, dict[str, float]]:
    """The mean of each figure over the seeds, and how far its interval goes to either side."""
    figures = {}
    for name in Measured.__dataclass_fields__:
        values = getattr(measured, name)
        reach = student.ppf(0.975, len(values) - 1) * stdev(values) / len(values) ** 0.5 if len(values) > 1 else 0.0
        figures[name] = {"mean": round(fmean(values), 4), "interval": round(float(reach), 4)}
    return figures


def _print(measured: dict[str, Measured]) -> None:
    names = list(Measured.__dataclass_fields__)
    print("| way | " + " | ".join(names) + " |")
    print("| --- |" + " --- |" * len(names))
    for way, one in measured.items():
        cells = (f"{100 * figure['mean']:.1f} ± {100 * figure['interval']:.1f} %" for figure in _figures(one).values())
        print(f"| {way} | " + " | ".join(cells) + " |")


def _speed(folder: Path) -> str:
    """What mining a folder of text files takes, a paragraph a line, as the command does it."""
    files = sorted(folder.rglob("*.txt"))
    texts = [PhraseText(line, str(path)) for path in files for line in path.read_text("utf-8").splitlines() if line.strip()]
    lexicon = load_lexicon()
    start = time.process_time()
    found = mine(texts, cut=Tokens(lexicon).tokens, edges=phrase_edges(lexicon), known=term_themes(lexicon), limit=SECOND)
    seconds = time.process_time() - start
    characters = sum(len(text.text) for text in texts)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{characters:,} characters, {len(found)} phrases shown: {seconds:.1f} CPU s, {megabytes:.0f} MB at the most"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="hide terms of the lexicon and count how many are suggested again")
    parser.add_argument("--seeds", type=int, default=20, help="how many samples of terms are hidden, one after another")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--json", type=Path, help="write the figures here")
    parser.add_argument("--speed", type=Path, help="time the miner over the text files of this folder")
    return parser.parse_args()


if __name__ == "__main__":
    main()
