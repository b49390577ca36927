"""The texts of a workspace beside their tags: read some hundred at a time, summed up by zone, and given other tags."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from nlp.store import queries, records, tags
from nlp.store.database import damage_of, faults_of, transaction
from nlp.store.model import (
    ParagraphTags,
    Run,
    Stamp,
    StoredMentions,
    StoredPlace,
    StoredRow,
    Tags,
    ZoneSizes,
    ZoneTerms,
    ZoneThemes,
)
from nlp.store.runs import rows_in_runs


class Tagging:
    """What tagging anew needs of a workspace; get it from `Workspace.tagging`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def places(self) -> Iterator[list[StoredPlace]]:
        """All titles and paragraphs as they were read, some hundred at a time."""
        with faults_of(self._path):
            reading = self._connection.execute(queries.PLACES)
            while batch := reading.fetchmany(tags.BATCH):
                with damage_of(self._path):
                    yield list(map(records.read_place, batch))

    def places_in(self, runs: Sequence[Run]) -> list[StoredPlace]:
        """The titles and paragraphs of runs as they were read, not as corrected."""
        with faults_of(self._path), damage_of(self._path):
            return list(map(records.read_place, rows_in_runs(self._connection, queries.PLACES_IN_RUNS, runs)))

    def rows_in(self, runs: Sequence[Run]) -> list[StoredRow]:
        """The same, with their tags."""
        places = self.places_in(runs)
        with faults_of(self._path), damage_of(self._path):
            texts = {(place.key, place.position): place.text for place in places}
            rows = [rows_in_runs(self._connection, query, runs) for query in (queries.TAGS_IN_RUNS, queries.MENTIONS_IN_RUNS)]
            found = records.read_all_tags(texts, *((((key, at), row) for key, at, *row in some) for some in rows))
        return [StoredRow(place, found.get((place.key, place.position), ())) for place in places]

    def zone_sizes(self) -> ZoneSizes:
        """How many paragraphs and characters each document has in each zone."""
        with faults_of(self._path):
            rows = self._connection.execute(queries.ZONE_SIZES).fetchall()
        with damage_of(self._path):
            return ZoneSizes(*records.read_columns(rows, (int, str, int, int)))

    def zone_themes(self, theme: str) -> ZoneThemes:
        """In how many paragraphs of each zone of each document a theme stands, and how many mentions it has there."""
        with faults_of(self._path):
            rows = self._connection.execute(queries.ZONE_THEMES, (theme,)).fetchall()
        with damage_of(self._path):
            return ZoneThemes(*records.read_columns(rows, (int, str, int, int, int)))

    def paragraph_tags(self) -> ParagraphTags:
        """The tags of all paragraphs, titles apart, in no order."""
        with faults_of(self._path):
            rows = self._connection.execute(queries.PARAGRAPH_TAGS).fetchall()
        with damage_of(self._path):
            return ParagraphTags(*records.read_columns(rows, (int, int, str, str, int, int)))

    def zone_terms(self) -> ZoneTerms:
        """How often each term is the mention of a theme in each zone of each document."""
        with faults_of(self._path):
            rows = self._connection.execute(queries.ZONE_TERMS).fetchall()
        with damage_of(self._path):
            return ZoneTerms(*records.read_columns(rows, (int, str, str, int, str, int)))

    @property
    def state(self) -> str:
        """What is another string whenever tags were replaced, or made with another lexicon."""
        with faults_of(self._path), damage_of(self._path):
            return tags.stamp_text(self._connection)

    def themes_since(self, state: str) -> frozenset[str] | None:
        """The themes of which tags were replaced since a state; None where that is not known, or all were made anew."""
        with faults_of(self._path), damage_of(self._path):
            return tags.themes_since(self._connection, state)

    def mentions_of_themes(self, themes: Iterable[str]) -> dict[int, StoredMentions]:
        """Where themes are mentioned in titles and paragraphs as they were read, by the number of the document."""
        by_key: dict[int, list[Any]] = {}
        with faults_of(self._path), damage_of(self._path):
            for theme in themes:
                for key, *row in self._connection.execute(queries.MENTIONS_OF_THEME, (theme,)):
                    by_key.setdefault(key, []).append(row)
            return {key: records.read_mentions(sorted(rows)) for key, rows in by_key.items()}

    def replace(
        self,
        stamp: Stamp,
        files: Mapping[str, str],
        themes: Collection[str],
        batches: Iterable[Sequence[tuple[StoredPlace, Tags]]],
    ) -> Iterator[int]:
        """Give some titles and paragraphs other tags, in one transaction: killed in the middle, the old tags stand.

        Args:
            files: of the lexicon; they are kept.
            themes: those that may come, go or change; the others stay as they are.
            batches: the texts with all of their tags; asked for within the transaction, they may be read from this workspace.

        Yields:
            How many texts each batch had. The transaction ends with the iteration.
        """
        with faults_of(self._path), transaction(self._connection):
            before, documents = tags.stamp_text(self._connection), set[int]()
            for batch in batches:
                tags.replace_tags(self._connection, [(place.row, found) for place, found in batch])
                documents.update(place.key for place, _ in batch)
                yield len(batch)
            tags.count_again(self._connection, sorted(documents))
            tags.write_stamp(self._connection, stamp, files)
            tags.note_step(self._connection, before, themes)
