"""``zhuti topics over``: how often each topic stands in each session, year, body, zone or document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli.filters import BodyFilter, KindFilter, SessionFilter, YearFilter, ZoneFilter, make_selection
from nlp.cli.options import (
    DEFAULT_DATABASE,
    ByName,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)
from nlp.cli.topics.asked import Asked, FormatOption, NameOption, opened, topic_of
from nlp.cli.topics.given import View

if TYPE_CHECKING:
    from nlp.modelling import Prevalence

NAME_COLUMNS = 32

ByOption = Annotated[ByName, typer.Option("--by", help=messages.text("themes.by"))]
TopicOption = Annotated[
    str | None, typer.Option("--topic", metavar="TOPIC", help=messages.text("modelling.only_topic"), show_default=False)
]


def register(topics: typer.Typer) -> None:
    """Add ``zhuti topics over``."""
    topics.command("over", help=messages.text("modelling.over_help"))(over)


def over(
    by: ByOption = ByName.SESSION,
    topic: TopicOption = None,
    name: NameOption = None,
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
    """Follow topics over groups of documents."""
    from nlp.cli.topics.rows import over_columns, over_rows
    from nlp.lexicon.load import load_lexicon
    from nlp.modelling import prevalence

    loaded = load_lexicon(lexicon)
    selection = make_selection(loaded, body=body, session=session, year=year, kind=kind, zone=zone)
    with opened(db, loaded, name, selection) as asked:
        only = topic_of(asked.saved.model, loaded, topic) if topic is not None else None
        found = prevalence(asked.applied, by.value, only)
        view = View(form, output_file, not raw_csv)
        rows = over_rows(asked, found) if form is not TableFormat.TABLE else []
        view.give(rows, over_columns(by.value), {"by": by.value, **asked.meta}, lambda room: _lines(asked, found, room))


def _lines(asked: Asked, found: Sequence[Prevalence], room: int) -> Iterator[str]:
    """Topics down, groups across, cut into several tables where the terminal is too narrow."""
    from nlp.cli.table import align, blocks
    from nlp.cli.theme_table import group_name
    from nlp.cli.topics.lines import head_line, legend
    from nlp.cli.wrap import wrap
    from nlp.mine.intervals import FEWEST_RESOLUTIONS

    groups = list(dict.fromkeys(one.group for one in found))
    firsts = {one.group: one for one in reversed(found)}
    cells = {(one.topic, one.group): _cell(one) for one in found}
    names = {one.topic: _short(f"{one.topic + 1} {asked.saved.model.names[one.topic]}") for one in found}
    table = [
        [messages.text("modelling.column.name"), *map(group_name, groups)],
        ["", *(_denominators(firsts[group]) for group in groups)],
        *([name, *(cells[topic, group] for group in groups)] for topic, name in names.items()),
    ]
    yield head_line(asked.saved.model, asked.name)
    yield ""
    for block in blocks(table, room):
        yield from align(block)
        yield ""
    few = sum(one.interval.kind == "wilson" for one in firsts.values())
    yield from wrap(messages.text("modelling.over_cells"), room)
    yield from wrap(messages.text("modelling.over_intervals", few=few, fewest=FEWEST_RESOLUTIONS), room)
    yield from wrap(messages.text("modelling.behind"), room)
    yield from legend(asked, room, with_rare=False)


def _short(name: str) -> str:
    """A name cut so that several groups stand beside it; csv and json have it whole."""
    from nlp.cli.wrap import wrap

    lines = wrap(name, NAME_COLUMNS)
    first = next(lines)
    return f"{first}…" if next(lines, None) else first


def _cell(one: Prevalence) -> str:
    return f"{one.paragraphs} {one.share or 0:>6.1%}" if one.paragraphs else f"0 {'':6}"


def _denominators(one: Prevalence) -> str:
    return messages.text("modelling.denominators", paragraphs=one.of_paragraphs, documents=one.of_documents)
