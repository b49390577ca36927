"""``zhuti topics show``: the topics of a model, or one of them with the paragraphs that have most of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.filters import BodyFilter, KindFilter, SessionFilter, YearFilter, ZoneFilter, make_selection
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)
from nlp.cli.topics.asked import Asked, FormatOption, NameOption, model_meta, opened, theme_labels, topic_of
from nlp.cli.topics.given import View
from nlp.errors import WorkspaceError

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.modelling import TopicParagraph
    from nlp.topics.saved import SavedModel

MOST_IN_TABLE = 10

TopicArgument = Annotated[
    str | None, typer.Argument(metavar="TOPIC", help=messages.text("modelling.topic"), show_default=False)
]
LimitOption = Annotated[
    int | None,
    typer.Option("--limit", metavar="N", help=messages.text("modelling.limit", most=MOST_IN_TABLE), min=0, show_default=False),
]


def register(topics: typer.Typer) -> None:
    """Add ``zhuti topics show``."""
    topics.command("show", help=messages.text("modelling.show_help"))(show)


def show(
    topic: TopicArgument = None,
    name: NameOption = None,
    limit: LimitOption = None,
    form: FormatOption = TableFormat.TABLE,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    kind: KindFilter = None,
    zone: ZoneFilter = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """Show the topics of a model, or one of them."""
    from nlp.lexicon.load import load_lexicon

    loaded, view = load_lexicon(lexicon), View(form, output_file, not raw_csv)
    selection = make_selection(loaded, body=body, session=session, year=year, kind=kind, zone=zone)
    saved = _without_workspace(name, db, loaded) if name is not None and topic is None else None
    if saved is not None:
        _give_saved(saved, loaded, view)
        return
    with opened(db, loaded, name, selection) as asked:
        if topic is None:
            give_topics(asked, view)
        else:
            _give_topic(asked, topic_of(asked.saved.model, loaded, topic), view, limit)


def give_topics(asked: Asked, view: View) -> None:
    """All topics with their words and how often they stand."""
    from nlp.cli.topics.lines import choice_lines, head_line, legend, topic_lines
    from nlp.cli.topics.rows import OF_TOPIC, topic_rows
    from nlp.modelling.prevalence import overall

    model, labels = asked.saved.model, theme_labels(asked.lexicon)
    rows = topic_rows(asked, overall(asked.applied))

    def lines(room: int) -> Iterator[str]:
        yield head_line(model, asked.name)
        for row in rows:
            yield from topic_lines(row, labels, room)
        yield ""
        yield from choice_lines(asked.saved.made.choice, model.k)
        yield from legend(asked, room)

    view.give(rows, OF_TOPIC, asked.meta, lines)


def _give_topic(asked: Asked, topic: int, view: View, limit: int | None) -> None:
    from nlp.cli.topics.lines import head_line, legend, topic_lines
    from nlp.cli.topics.rows import OF_PARAGRAPH, place_values, topic_rows, topic_values
    from nlp.modelling import paragraphs_at, strongest
    from nlp.modelling.prevalence import overall

    model, (of_topic,) = asked.saved.model, topic_rows(asked, overall(asked.applied)[topic : topic + 1])
    places = strongest(asked.applied, topic)
    most = limit if limit is not None else MOST_IN_TABLE if view.form is TableFormat.TABLE else 0
    found = paragraphs_at(asked.workspace, asked.applied, topic, places[: most or None])
    told = topic_values(model, topic)
    rows = [{**told, **place_values(one), "weight": round(one.weight, 4), "text": one.text} for one in found]

    def lines(room: int) -> Iterator[str]:
        yield head_line(model, asked.name)
        yield from topic_lines(of_topic, theme_labels(asked.lexicon), room)
        yield ""
        yield from _paragraph_lines(found, len(places), room)
        yield from legend(asked, room, with_rare=False)

    weights = [{"word": word, "weight": round(weight, 6)} for word, weight in _weights(asked, topic)]
    view.give(rows, OF_PARAGRAPH, asked.meta, lines, topic=of_topic, words=weights)


def _weights(asked: Asked, topic: int, most: int = 30) -> Iterator[tuple[str, float]]:
    model = asked.saved.model
    places = {word: at for at, word in enumerate(model.vocabulary)}
    for word in model.top(topic, most):
        yield word, float(model.components[topic, places[word]])


def _paragraph_lines(found: Sequence[TopicParagraph], count: int, room: int) -> Iterator[str]:
    from nlp.cli.topics.rows import place_said, place_values
    from nlp.cli.wrap import hang
    from nlp.visible import visible

    if not found:
        yield messages.text("modelling.none_of")
    else:
        yield messages.text("modelling.paragraphs_of", shown=len(found), count=count)
    for one in found:
        yield visible(f"{one.weight:.2f}  {place_said(place_values(one))}")
        yield from hang("      ", visible(one.text), room)
    yield ""


def _without_workspace(name: str, db: Path, lexicon: Lexicon) -> SavedModel | None:
    """A saved model, where there is no workspace at hand that it goes with: then its topics are shown as they were fitted."""
    from nlp.store import Workspace
    from nlp.topics.saved import find_model
    from nlp.workspace import stamp_of

    saved = find_model(name)
    if (saved.made.lexicon, saved.made.lexicon_version) != (lexicon.name, lexicon.version) or not db.exists():
        return saved
    try:
        with Workspace(db) as workspace:
            workspace.require(stamp_of(lexicon))
    except WorkspaceError:
        return saved
    return None


def _give_saved(saved: SavedModel, lexicon: Lexicon, view: View) -> None:
    from nlp.cli.topics.lines import choice_lines, head_line, rare_lines, topic_lines
    from nlp.cli.topics.rows import OF_TOPIC, saved_rows

    made, model, labels = saved.made, saved.model, theme_labels(lexicon)
    rows = saved_rows(saved)
    meta: Mapping[str, object] = {
        **model_meta(saved, saved.name),
        "lexicon": made.lexicon,
        "lexicon_version": made.lexicon_version,
        "corpus_hash": made.corpus_hash,
        "corpus_documents": made.documents,
        "filters": dict(made.filters),
    }

    def lines(room: int) -> Iterator[str]:
        yield head_line(model, saved.name)
        for row in rows:
            yield from topic_lines(row, labels, room)
        yield ""
        yield from choice_lines(made.choice, model.k)
        yield from rare_lines(model, lexicon, room)

    output.say("modelling.only_saved")
    view.give(rows, OF_TOPIC, meta, lines)
