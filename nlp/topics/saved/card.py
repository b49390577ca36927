"""The card of a model, for people: the same facts as its description, in Chinese and in English."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from nlp import messages
from nlp.topics.saved.model import SavedModel

FEW = 1000
"""Below so many paragraphs a fit depends on which they are, and the card says so."""

_WORDS = 10
_LONGEST_LIST = 60
_APART = ("rare", "dropped")
"""The parameters that have sections of their own."""


def card(saved: SavedModel) -> str:
    """The card, as Markdown."""
    return "\n".join([*_part(saved, "zh"), "", "---", "", *_part(saved, "en")]) + "\n"


def _part(saved: SavedModel, language: str) -> Iterator[str]:
    def say(key: str, **values: object) -> str:
        return messages.text(f"model_card.{key}", language, **values)

    yield f"# {say('title', name=saved.name)}"
    yield from ("", say("made"))
    for heading, lines in (
        ("facts", _table([("", ""), *_facts(saved, language)])),
        ("sessions", [", ".join(_sessions(saved, say("no_session")))]),
        ("choice", _choice(saved, language)),
        ("list", _topics(saved, language)),
        ("rare", _rare(saved, language)),
        ("dropped", _dropped(saved)),
        ("limits", [f"- {line}" for line in _limits(saved, language)]),
    ):
        if lines:
            yield from ("", f"## {say(heading)}", "", *lines)


def _facts(saved: SavedModel, language: str) -> Iterator[tuple[str, str]]:
    def say(key: str, **values: object) -> str:
        return messages.text(f"model_card.{key}", language, **values)

    model, made = saved.model, saved.made
    seeded = sum(seed is not None for seed in model.seeds)
    yield say("kind"), say(f"kind.{model.kind}")
    yield say("topics"), say("topics.value", k=model.k, seeded=seeded)
    yield say("lexicon"), made.made_with
    yield say("corpus"), f"`{made.corpus_hash}`"
    yield say("documents"), str(made.documents)
    yield say("paragraphs"), say("paragraphs.value", paragraphs=made.paragraphs, fitted=made.fitted)
    yield say("words"), str(len(model.vocabulary))
    yield say("filters"), _json({name: value for name, value in made.filters.items() if value})
    yield say("parameters"), _json({name: value for name, value in model.parameters.items() if name not in _APART})
    yield say("versions"), ", ".join(f"{name} {version}" for name, version in sorted(made.versions.items()))


def _sessions(saved: SavedModel, unknown: str) -> Iterator[str]:
    for one in saved.made.sessions:
        name = " ".join(str(one[part]) for part in ("body", "session") if one.get(part))
        yield f"{name or unknown} ({one.get('documents')})"


def _choice(saved: SavedModel, language: str) -> list[str]:
    if not saved.made.choice:
        return [messages.text("model_card.choice.given", language)]
    chosen = messages.text("model_card.choice.chosen", language)
    names = ("k", "stability", "coherence", "diversity")
    heading = (*(messages.text(f"model_card.column.{name}", language) for name in names), "")
    rows = [
        (*(_number(one.get(name)) for name in names), chosen if one.get("k") == saved.model.k else "")
        for one in saved.made.choice
    ]
    return _table([heading, *rows])


def _topics(saved: SavedModel, language: str) -> list[str]:
    model = saved.model
    names = ("topic", "name", "seed", "paragraphs", "words")
    heading = tuple(messages.text(f"model_card.column.{name}", language) for name in names)
    # A description may tell of fewer topics than there are.
    counts = [*(str(one.get("paragraphs", "")) for one in saved.made.topics), *[""] * model.k]
    rows = [
        (str(at + 1), model.names[at], model.seeds[at] or "", counts[at], "、".join(model.top(at, _WORDS)))
        for at in range(model.k)
    ]
    return _table([heading, *rows])


def _rare(saved: SavedModel, language: str) -> list[str]:
    rare = saved.model.parameters.get("rare")
    if not isinstance(rare, Mapping) or not rare:
        return [messages.text("model_card.rare.none", language)]
    return [f"- {messages.text('model_card.rare.one', language, theme=theme, count=rare[theme])}" for theme in sorted(rare)]


def _dropped(saved: SavedModel) -> list[str]:
    dropped = saved.model.parameters.get("dropped")
    if not isinstance(dropped, Sequence) or isinstance(dropped, str) or not dropped:
        return []
    more = ["…"] if len(dropped) > _LONGEST_LIST else []
    return ["、".join([*map(str, dropped[:_LONGEST_LIST]), *more])]


def _limits(saved: SavedModel, language: str) -> Iterator[str]:
    for name in ("corpus", "lexicon", "topics", "rare"):
        yield messages.text(f"model_card.limit.{name}", language)
    if saved.made.fitted < FEW:
        yield messages.text("model_card.limit.small", language, fitted=saved.made.fitted)


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    heading, *rest = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    return [_row(heading), _row(["---"] * len(heading)), *map(_row, rest)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _number(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else "" if value is None else str(value)


def _json(value: object) -> str:
    return f"`{json.dumps(value, ensure_ascii=False, sort_keys=True)}`"
