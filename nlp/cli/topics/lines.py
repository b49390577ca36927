"""Lines that the tables of topic models share: topics with their words, and the legend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from nlp import messages
from nlp.cli.topics.asked import Asked, choice_rule, rule_of, theme_labels
from nlp.cli.wrap import hang, wrap
from nlp.lexicon.model import Lexicon
from nlp.topics import TopicModel
from nlp.topics.saved.card import FEW
from nlp.visible import visible

CHECKSUM = 12
_INDENT = "    "


def head_line(model: TopicModel, name: str | None) -> str:
    """What model it is."""
    seeded = sum(seed is not None for seed in model.seeds)
    kind = messages.text(f"model_card.kind.{model.kind}")
    called = name or messages.text("modelling.default_model")
    return messages.text("modelling.head", name=called, k=model.k, kind=kind, seeded=seeded)


def topic_lines(row: Mapping[str, object], labels: Mapping[str, str], room: int) -> Iterator[str]:
    """A topic: its name; below it how often it stands, whether it is background, its seed, its words."""
    seed = row["seed"]
    parts = [figures_said(row)]
    if row["background"] and isinstance(row["share"], float):
        parts.append(messages.text("modelling.background", share=f"{row['share']:.0%}"))
    if isinstance(seed, str):
        parts.append(messages.text("modelling.seed_of", theme=labels.get(seed, seed)))
    if isinstance(row["stability"], float):
        parts.append(messages.text("modelling.stability_of", stability=f"{row['stability']:.2f}"))
    yield from hang(f"{row['topic']:>3} ", visible(str(row["name"])), room)
    yield from hang(_INDENT, visible("  ".join(parts)), room)
    words = row["words"]
    yield from hang(_INDENT, visible("、".join(map(str, words)) if isinstance(words, list) else ""), room)
    if row["drift"]:
        yield from hang(_INDENT, messages.text("modelling.drifted", words="、".join(map(str, _listed(row["drift"])))), room)


def figures_said(row: Mapping[str, object]) -> str:
    """Numerator, denominator, share and interval."""
    share = row["share"]
    said = f"{share:.1%}" if isinstance(share, float) else "–"
    figures = messages.text("modelling.figures", paragraphs=row["paragraphs"], of=row["of_paragraphs"], share=said)
    return figures + interval_said(row)


def interval_said(row: Mapping[str, object], *, percent: bool = True) -> str:
    """The interval of a row, and whether it is naive; nothing where there is none."""
    low, high = row["low"], row["high"]
    if not isinstance(low, float) or not isinstance(high, float):
        return ""
    key = "modelling.naive" if row["interval"] == "wilson" else "modelling.interval"
    form = "{:.1%}" if percent else "{:.2f}"
    return messages.text(key, low=form.format(low), high=form.format(high))


def legend(asked: Asked, room: int, *, with_rare: bool = True) -> Iterator[str]:
    """What the figures are, and what they are of; ``with_rare`` also the themes that were too rare to seed a topic."""
    model, made = asked.saved.model, asked.saved.made
    yield from wrap(rule_of(model), room)
    yield from wrap(messages.text("modelling.share"), room)
    if with_rare:
        yield from rare_lines(model, asked.lexicon, room)
    if made.fitted < FEW:
        yield from wrap(messages.text("model_card.limit.small", fitted=made.fitted), room)
    if not asked.is_of_these_documents:
        said = messages.text("modelling.other_corpus", documents=made.documents, corpus=made.corpus_hash[:CHECKSUM])
        yield from wrap(said, room)
    line = messages.text(
        "modelling.lexicon",
        lexicon=asked.lexicon.name,
        version=asked.lexicon.version,
        corpus=asked.documents_hash[:CHECKSUM],
        documents=len(asked.applied.documents),
        paragraphs=len(asked.applied.document),
    )
    yield from wrap(line, room)


def rare_lines(model: TopicModel, lexicon: Lexicon, room: int) -> Iterator[str]:
    """The themes that were too rare to seed a topic, if there are any."""
    rare = model.parameters.get("rare")
    if isinstance(rare, Mapping) and rare:
        least = model.parameters.get("least_paragraphs", "")
        said = counted_themes({str(theme): count for theme, count in rare.items()}, theme_labels(lexicon))
        yield from wrap(messages.text("modelling.rare_themes", least=least, themes=said), room)


def counted_themes(counts: Mapping[str, object], labels: Mapping[str, str]) -> str:
    """Themes by their labels, each with a number; those with 0 only by how many they are."""
    comma, semicolon = ("、", "；") if messages.language() == "zh" else (", ", "; ")
    some = {one: count for one, count in counts.items() if count != 0}
    said = (messages.text("modelling.rare_theme", label=labels.get(one, one), count=count) for one, count in some.items())
    parts = [comma.join(said)] if some else []
    if len(some) < len(counts):
        parts.append(messages.text("modelling.and_none" if some else "modelling.only_none", count=len(counts) - len(some)))
    return semicolon.join(parts)


def choice_lines(choice: Sequence[Mapping[str, object]], k: int) -> Iterator[str]:
    """How the number of topics was chosen; nothing where it was given."""
    from nlp.cli.table import align

    if choice:
        names = ("k", "stability", "coherence", "diversity")
        heading = [*(messages.text(f"modelling.choice.{name}") for name in names), ""]
        chosen = messages.text("modelling.chosen")
        cells = [[*(_number(one.get(name)) for name in names), chosen if one.get("k") == k else ""] for one in choice]
        yield choice_rule()
        yield from align([heading, *cells], left=0)


def _number(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else "–" if value is None else str(value)


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()
