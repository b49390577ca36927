"""``zhuti topics audit``: what of the topics the lexicon's themes cover, and which themes no topic finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import typer

from nlp import messages
from nlp.cli.filters import BodyFilter, KindFilter, NoCitedFilter, SessionFilter, YearFilter, ZoneFilter, make_selection
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)
from nlp.cli.topics.asked import Asked, FormatOption, NameOption, opened, theme_labels
from nlp.cli.topics.given import View

if TYPE_CHECKING:
    from nlp.modelling import Audit, ThemeAudit, TopicAudit

COLUMNS = (
    "row", "verdict", "topic", "name", "seed", "theme", "label", "paragraphs", "of_paragraphs", "documents", "untagged",
    "of_theme", "both", "either", "jaccard", "low", "high", "interval", "different_texts", "terms", "examples", "query",
)  # fmt: skip

_INDENT = "      "


def register(topics: typer.Typer) -> None:
    """Add ``zhuti topics audit``."""
    topics.command("audit", help=messages.text("modelling.audit_help"))(audit)


def audit(
    name: NameOption = None,
    form: FormatOption = TableFormat.TABLE,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    kind: KindFilter = None,
    zone: ZoneFilter = None,
    no_cited: NoCitedFilter = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """Hold topics against themes."""
    from nlp.lexicon.load import load_lexicon
    from nlp.modelling.audit import audit as held_against

    loaded = load_lexicon(lexicon)
    selection = make_selection(loaded, body=body, session=session, year=year, kind=kind, zone=zone, no_cited=no_cited)
    with opened(db, loaded, name, selection) as asked:
        found = held_against(asked.workspace, loaded, asked.applied, with_cited=selection.with_cited)
        rows = [*_topic_rows(asked, found.topics), *(_theme_row(asked, one) for one in found.themes)]
        of_verdict = {"proposed": found.proposed, "background": found.background}
        told = {verdict: [one.topic + 1 for one in topics] for verdict, topics in of_verdict.items()}
        meta = {**asked.meta, "jaccard": _rule("en"), **told}
        View(form, output_file, not raw_csv).give(rows, COLUMNS, meta, lambda room: _lines(asked, found, room))


def _topic_rows(asked: Asked, topics: Sequence[TopicAudit]) -> list[dict[str, object]]:
    from nlp.cli.topics.rows import examples_of

    examples = examples_of(asked, [(one.topic, one.examples) for one in topics])
    return [_topic_row(asked, one) | {"examples": some} for one, some in zip(topics, examples, strict=True)]


def _topic_row(asked: Asked, one: TopicAudit) -> dict[str, object]:
    from nlp.cli.topics.rows import topic_values
    from nlp.mine.frequency import interval_values

    return dict.fromkeys(COLUMNS) | {
        "row": "topic",
        "verdict": one.verdict,
        **topic_values(asked.saved.model, one.topic),
        "theme": one.theme,
        "label": theme_labels(asked.lexicon).get(one.theme or ""),
        "paragraphs": one.paragraphs,
        "of_paragraphs": len(asked.applied.carries),
        "documents": one.documents,
        "untagged": one.untagged,
        "of_theme": one.of_theme,
        "both": one.both,
        "either": one.paragraphs + one.of_theme - one.both,
        "jaccard": one.jaccard,
        **interval_values(one.interval),
        "terms": list(one.terms),
    }


def _theme_row(asked: Asked, one: ThemeAudit) -> dict[str, object]:
    from nlp.cli.topics.rows import topic_values
    from nlp.mine.queries import theme_query

    told = topic_values(asked.saved.model, one.topic) if one.topic is not None else {}
    return dict.fromkeys(COLUMNS) | {
        "row": "theme",
        "verdict": one.verdict,
        **told,
        "theme": one.theme,
        "label": theme_labels(asked.lexicon)[one.theme],
        "of_theme": one.paragraphs,
        "both": one.both,
        "either": one.either,
        "jaccard": one.jaccard,
        "interval": "none",
        "different_texts": one.texts,
        "terms": [],
        "examples": [],
        "query": theme_query(one.theme, None, asked.selection),
    }


def _lines(asked: Asked, found: Audit, room: int) -> Iterator[str]:
    from nlp.cli.topics.lines import head_line, legend
    from nlp.cli.wrap import wrap

    labels = theme_labels(asked.lexicon)
    yield head_line(asked.saved.model, asked.name)
    yield ""
    yield from _proposed(asked, found.proposed, room)
    for verdict in ("matched", "partly"):
        some = [one for one in found.topics if one.verdict == verdict]
        yield messages.text(f"modelling.audit.{verdict}", count=len(some))
        for one in sorted(some, key=lambda one: (-one.jaccard, one.topic)):
            yield from _matched(asked, one, labels, room)
        yield ""
    yield from _background(asked, found.background, room)
    yield from _small(asked, [one for one in found.topics if one.verdict == "small"], room)
    yield from _themes(asked, found.themes, labels, room)
    yield ""
    yield from wrap(_rule(), room)
    yield from wrap(messages.text("modelling.audit.queue"), room)
    yield from legend(asked, room, with_rare=False)


def _proposed(asked: Asked, topics: Sequence[TopicAudit], room: int) -> Iterator[str]:
    from nlp.cli.topics.rows import place_said, place_values
    from nlp.cli.wrap import hang
    from nlp.modelling import paragraphs_at
    from nlp.visible import visible

    yield messages.text("modelling.audit.uncovered", count=len(topics))
    for one in topics:
        values = {"topic": one.topic + 1, "name": asked.saved.model.names[one.topic], "documents": one.documents}
        said = messages.text("modelling.audit.unlike", **values, paragraphs=one.paragraphs, untagged=one.untagged)
        yield from hang("  ", visible(said), room)
        yield from hang(_INDENT, visible(messages.text("modelling.audit.terms", terms="、".join(one.terms))), room)
        for example in paragraphs_at(asked.workspace, asked.applied, one.topic, one.examples[:2]):
            yield from hang(_INDENT, visible(f"{place_said(place_values(example))}  {example.text}"), room)
    yield ""


def _matched(asked: Asked, one: TopicAudit, labels: Mapping[str, str], room: int) -> Iterator[str]:
    from nlp.cli.topics.lines import interval_said
    from nlp.cli.wrap import hang
    from nlp.mine.frequency import interval_values
    from nlp.visible import visible

    said = messages.text(
        "modelling.audit.topic",
        topic=one.topic + 1,
        name=asked.saved.model.names[one.topic],
        theme=labels.get(one.theme or "", one.theme),
        both=one.both,
        either=one.paragraphs + one.of_theme - one.both,
        jaccard=f"{one.jaccard:.2f}",
        interval=interval_said(interval_values(one.interval), percent=False),
    )
    yield from hang("  ", visible(said), room)


def _rule(language: str | None = None) -> str:
    """How topics and themes are compared."""
    from nlp.mine.chance import SLIGHT
    from nlp.modelling.audit import LIFT, MATCHED

    values = {"matched": f"{MATCHED:.2f}", "slight": f"{SLIGHT:g}", "lift": f"{LIFT:g}"}
    return messages.text("modelling.audit.rule", language, **values)


def _background(asked: Asked, topics: Sequence[TopicAudit], room: int) -> Iterator[str]:
    from nlp.cli.wrap import hang
    from nlp.visible import visible

    of = len(asked.applied.carries)
    if topics:
        yield messages.text("modelling.audit.background", count=len(topics))
    for one in topics:
        values = {"topic": one.topic + 1, "name": asked.saved.model.names[one.topic], "paragraphs": one.paragraphs, "of": of}
        said = messages.text("modelling.audit.everywhere", **values, share=f"{one.paragraphs / of:.0%}")
        yield from hang("  ", visible(said), room)
    if topics:
        yield ""


def _small(asked: Asked, topics: Sequence[TopicAudit], room: int) -> Iterator[str]:
    from nlp.cli.wrap import hang
    from nlp.visible import visible

    if topics:
        yield messages.text("modelling.audit.small", count=len(topics))
    for one in topics:
        values = {"topic": one.topic + 1, "name": asked.saved.model.names[one.topic], "paragraphs": one.paragraphs}
        yield from hang("  ", visible(messages.text("modelling.audit.few", **values)), room)
    if topics:
        yield ""


def _themes(asked: Asked, themes: Sequence[ThemeAudit], labels: Mapping[str, str], room: int) -> Iterator[str]:
    """The themes that no topic finds: too rare, spread, or not there."""
    from nlp.cli.topics.lines import counted_themes
    from nlp.cli.wrap import hang

    yield messages.text("modelling.audit.themes")
    least = asked.saved.model.parameters.get("least_paragraphs", "")
    some = False
    for verdict in ("rare", "spread", "absent"):
        counts = {one.theme: one.texts if verdict == "rare" else one.paragraphs for one in themes if one.verdict == verdict}
        if counts:
            some = True
            said = counted_themes(counts, labels)
            values = {"themes": said, "count": len(counts), "least": least}
            yield from hang("  ", messages.text(f"modelling.audit.{verdict}", **values), room)
    if not some:
        yield f"  {messages.text('modelling.audit.none')}"
