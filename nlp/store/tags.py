"""The tags of a workspace as they are written: those of a document, of all paragraphs anew, or only of some."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from secrets import token_hex
from typing import Any

from nlp.store import queries, records
from nlp.store.database import damage_of
from nlp.store.model import Stamp, Tags

BATCH = 256
"""So many texts are tagged at a time."""

_MOST_STEPS = 20
_STAMP_NAMES = ("lexicon", "lexicon_version", "folding")


def read_stamp(values: Mapping[str, str]) -> Stamp | None:
    """The stamp among the values of ``meta``; None before the first document."""
    return Stamp(*(values[name] for name in _STAMP_NAMES)) if "lexicon" in values else None


def write_stamp(connection: sqlite3.Connection, stamp: Stamp, files: Mapping[str, str]) -> None:
    """Write what tags are made with, and the files of that lexicon, unless they are kept already."""
    connection.executemany(queries.WRITE_STAMP, [(name, getattr(stamp, name)) for name in _STAMP_NAMES])
    found = connection.execute(queries.LEXICON_KEPT).fetchone()
    kept = stamp.lexicon_version if files else ""
    if found is not None and found[0] in (stamp.lexicon_version, kept):
        return
    connection.execute(queries.FORGET_LEXICON)
    connection.executemany(queries.KEEP_FILE, [(name, records.packed(text)) for name, text in files.items()])
    connection.execute(queries.WRITE_STAMP, ("lexicon_kept", kept))


def stamp_text(connection: sqlite3.Connection) -> str:
    """What tells the tags as they are from all that there were and will be."""
    values = dict(connection.execute(queries.STAMP))
    return f"{read_stamp(values)} {values.get('tagged', '')}"


def note_step(connection: sqlite3.Connection, before: str, themes: Iterable[str]) -> None:
    """Note that since ``before`` (`stamp_text`) the tags of some themes alone were replaced."""
    step = [before, stamp_text(connection), sorted(themes)]
    written = json.dumps([*_steps(connection), step][-_MOST_STEPS:], ensure_ascii=False)
    connection.execute(queries.WRITE_STAMP, ("retagged", written))


def themes_since(connection: sqlite3.Connection, before: str) -> frozenset[str] | None:
    """The themes of which tags were replaced since a state (`stamp_text`); None where that is not known."""
    themes: set[str] = set()
    state, now = before, stamp_text(connection)
    for one, other, changed in _steps(connection):
        if state != now and one == state:
            state = other
            themes.update(changed)
    return frozenset(themes) if state == now else None


def _steps(connection: sqlite3.Connection) -> list[list[Any]]:
    found = connection.execute(queries.KEPT, ("retagged",)).fetchone()
    return list(json.loads(found[0])) if found else []


def insert_tags(connection: sqlite3.Connection, tagged: Iterable[tuple[int, Tags]]) -> None:
    """Write the tags of paragraphs, which have none, by the number of their rows."""
    tags, mentions = [], []
    for paragraph, found in tagged:
        for position, tag in enumerate(found):
            tags.append((paragraph, position, tag.theme, tag.cited, len(tag.mentions)))
            mentions += [(paragraph, position, one.start, one.end, one.term) for one in tag.mentions]
    connection.executemany(queries.INSERT_TAG, tags)
    connection.executemany(queries.INSERT_MENTION, mentions)


def tag_all(connection: sqlite3.Connection, path: Path, tag: Callable[[Sequence[str]], Sequence[Tags]]) -> Iterator[int]:
    """Tag all paragraphs anew, within a transaction; yields how many each batch had."""
    for query in queries.DELETE_ALL_TAGS:
        connection.execute(query)
    mark("tagged", connection)
    reading = connection.execute(queries.TEXTS)
    while batch := reading.fetchmany(BATCH):
        with damage_of(path):
            texts = [records.require_text(text) for _, text in batch]
        insert_tags(connection, [(key, found) for (key, _), found in zip(batch, tag(texts), strict=True)])
        yield len(batch)
    connection.execute(queries.COUNT_ALL_THEMES)


def replace_tags(connection: sqlite3.Connection, tagged: Sequence[tuple[int, Tags]]) -> None:
    """Give paragraphs other tags, by the number of their rows."""
    for query in queries.DELETE_TAGS:
        connection.executemany(query, [(paragraph,) for paragraph, _ in tagged])
    insert_tags(connection, tagged)


def count_again(connection: sqlite3.Connection, documents: Iterable[int]) -> None:
    """Sum up the tags of documents that were replaced."""
    changed = [(document,) for document in documents]
    for query in (queries.UNCOUNT_THEMES, queries.COUNT_THEMES):
        connection.executemany(query, changed)
    if changed:
        mark("tagged", connection)


def mark(name: str, connection: sqlite3.Connection) -> None:
    """Note that something changed (``tagged``, ``changed``), so that what was worked out from it is known to be old."""
    connection.execute(queries.WRITE_STAMP, (name, token_hex(8)))
