"""The class Workspace: documents go in one transaction each, and come out as frozen values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, get_args

from nlp import messages
from nlp.errors import WorkspaceError
from nlp.store import corrections, queries, records, tags
from nlp.store.database import Mode, check, connect, damage_of, faults_of, transaction
from nlp.store.model import (
    DocumentSummary,
    Entry,
    Run,
    Stamp,
    StoredMentions,
    StoredText,
    TagRow,
    Tags,
)
from nlp.store.runs import rows_in_runs
from nlp.store.schema import create, prepare
from nlp.store.tagging import Tagging
from nlp.store.wordings import Wordings
from nlp.types import TaggedDocument

PATIENCE = 5.0
_NO_FILES: Mapping[str, str] = {}


class Workspace:
    """A workspace file, open for as long as the ``with`` block lasts.

    Args:
        path: of the SQLite file.
        mode: ``read`` it, ``write`` to one that exists, or ``create`` it where there is none.
        patience: how many seconds to wait for another process that writes to it.

    Raises:
        ValueError: there is no such mode.
        WorkspaceError: from any method: the file is missing, locked, damaged, another program's or of a newer version.
    """

    def __init__(self, path: Path | str, *, mode: Mode = "read", patience: float = PATIENCE) -> None:
        self.path = path = Path(path)
        if mode not in get_args(Mode):
            raise ValueError(messages.text("workspace.mode", mode=repr(mode), known=", ".join(get_args(Mode))))
        if mode != "create" and not path.exists():
            raise WorkspaceError("workspace.missing", where=str(path))
        with faults_of(path):
            if mode == "create" and not path.exists():
                create(path)
            self._connection = connect(path, mode=mode, patience=patience)
            try:
                prepare(self._connection, path, mode)
                self._connection.execute(f"PRAGMA query_only = {mode == 'read'}")
            except BaseException:
                self._connection.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self._connection.close()

    @property
    def stamp(self) -> Stamp | None:
        """What the tags were made with; None before the first document."""
        return tags.read_stamp(dict(self._rows(queries.STAMP)))

    def lexicon_files(self) -> dict[str, str]:
        """The files of the lexicon that the tags were made with (see `nlp.lexicon.files`); none where they were not kept."""
        files = self._rows(queries.LEXICON_FILES)
        with damage_of(self.path):
            return {records.require_text(name): records.unpacked(text) for name, text in files}

    @property
    def tagged(self) -> str:
        """What is another string whenever tags were made anew."""
        return self.kept("tagged")

    def kept(self, name: str) -> str:
        """What `keep` kept under a name; under ``changed`` another string whenever a document came, went or was corrected."""
        found = self._rows(queries.KEPT, name)
        with damage_of(self.path):
            return records.require_text(found[0][0]) if found else ""

    def keep(self, name: str, value: str) -> None:
        """Keep something that can be worked out again."""
        with self._transaction():
            self._connection.execute(queries.WRITE_STAMP, (name, value))

    def require(self, stamp: Stamp) -> None:
        """Make sure that the tags were made with this lexicon; an empty workspace takes any.

        Raises:
            WorkspaceError: they were made with another; it says which.
        """
        found = self.stamp
        if found is not None and found != stamp and self._rows(queries.HAS_DOCUMENTS):
            raise WorkspaceError("workspace.lexicon", where=str(self.path), found=found, asked=stamp)

    def sha256(self, source: str) -> str | None:
        """The hash of the content stored under a source, or None."""
        found = self._rows(queries.SHA256, source)
        return found[0][0] if found else None

    def holds(self, source: str, sha256: str, manifest: Mapping[str, str]) -> bool:
        """Whether a source is stored with this content, and with what the manifest says of it now."""
        found = self._rows(queries.CONTENT, source)
        with damage_of(self.path):
            return bool(found) and found[0][0] == sha256 and records.read_manifest(found[0][1]) == manifest

    def store(self, tagged: TaggedDocument, stamp: Stamp, files: Mapping[str, str] = _NO_FILES) -> Literal["added", "replaced"]:
        """Store a document with its tags, in one transaction; it replaces what its source held.

        Args:
            files: of the lexicon that the tags were made with; they are kept.
        """
        with self._changing():
            self.require(stamp)
            tags.write_stamp(self._connection, stamp, files)
            replaced = self._delete(tagged.document.source)
            self._insert(tagged)
        return "replaced" if replaced else "added"

    def remove(self, source: str) -> bool:
        """Take a document out, and what was corrected of it; False where there is none of that source."""
        with self._changing():
            self._connection.execute(queries.DELETE_CORRECTIONS, (source,))
            return self._delete(source)

    def corrections(self, source: str) -> dict[str, str | None]:
        """What was corrected of a source: the value of each field, None where it was said to be unknown."""
        return corrections.by_source(self._rows(queries.CORRECTIONS_OF, source)).get(source, {})

    def correct(self, source: str, values: Mapping[str, str | None]) -> None:
        """Correct fields of a source (see `nlp.fields`), in one transaction; it holds whatever is stored under that name."""
        with self._changing():
            rows = [(source, field, value) for field, value in values.items()]
            self._connection.executemany(queries.WRITE_CORRECTION, rows)

    def take_back(self, source: str, fields: Iterable[str]) -> None:
        """Take back corrections, so that what was read counts again, in one transaction."""
        with self._changing():
            self._connection.executemany(queries.DELETE_CORRECTION, [(source, field) for field in fields])

    def documents(self) -> tuple[DocumentSummary, ...]:
        """All documents in short, by source."""
        summaries = self._rows(queries.SUMMARIES)
        corrected = self._corrected()
        with damage_of(self.path):
            found = map(records.read_summary, summaries)
            return tuple(corrections.correct_summary(summary, corrected.get(summary.source, {})) for summary in found)

    def tag_rows(self) -> Iterator[TagRow]:
        """The themes of every paragraph, for counting: by source, position and theme; see `TagRow`."""
        with faults_of(self.path):
            corrected = self._corrected()
            for values in self._connection.execute(queries.TAG_ROWS):
                with damage_of(self.path):
                    row = records.read_tag_row(values)
                yield corrections.correct_row(row, corrected[row.source]) if row.source in corrected else row

    def tagged_documents(self) -> Iterator[TaggedDocument]:
        """All documents with their tags, by source, one at a time."""
        for (source,) in self._rows(queries.SOURCES):
            document = self.tagged_document(source)
            if document is not None:
                yield document

    def tagged_document(self, source: str) -> TaggedDocument | None:
        """The document of a source with its tags, or None."""
        found = self._rows(queries.DOCUMENT, source)
        if not found:
            return None
        key, digest, *row = found[0]
        paragraphs = self._rows(queries.PARAGRAPHS, key)
        footnotes = self._rows(queries.FOOTNOTES, key)
        with damage_of(self.path):
            if digest is not None and digest != records.digest(row, paragraphs, footnotes):
                raise WorkspaceError("workspace.altered", where=str(self.path), source=source)
            document = records.read_document(row, paragraphs, footnotes)
            tags = self._tags(key, {position: text for position, _, _, _, _, text, _, _ in paragraphs})
        numbers = range(1, len(document.paragraphs) + 1)
        tagged = TaggedDocument(document, tags.get(0, ()), tuple(tags.get(number, ()) for number in numbers))
        return corrections.correct_document(tagged, self.corrections(source))

    def entries(self) -> list[Entry]:
        """All documents as searching lists them, by source."""
        rows = self._rows(queries.ENTRIES)
        corrected = self._corrected()
        with damage_of(self.path):
            return [records.read_entry(row, corrected.get(row[2], {})) for row in rows]

    def distributed(self) -> dict[str, str | None]:
        """The date printed with Distr., as corrected, of each document whose date of adoption is not known, by source."""
        rows = self._rows(queries.DISTRIBUTED)
        corrected = self._corrected()
        with damage_of(self.path):
            found = {source: records.read_distributed(details) for source, details in rows}
        return {source: corrected.get(source, {}).get("distributed", date) for source, date in found.items()}

    def texts_in(self, runs: Sequence[Run]) -> dict[int, list[StoredText]]:
        """The titles and paragraphs of runs, as corrected, in their order, by the key of the document."""
        rows = self._in_runs(queries.TEXTS_IN_RUNS, runs)
        with damage_of(self.path):
            return records.read_texts(rows, runs)

    def notes_in(self, runs: Sequence[Run]) -> dict[int, list[StoredText]]:
        """The footnotes of runs, in their order, by the key of the document."""
        rows = self._in_runs(queries.NOTES_IN_RUNS, runs)
        with damage_of(self.path):
            return records.read_notes(rows)

    def tags_in(self, runs: Sequence[Run], texts: Mapping[int, Sequence[StoredText]]) -> dict[tuple[int, int], Tags]:
        """The themes of titles and paragraphs, by the key of the document and the position; ``texts`` are those of the runs."""
        tags, mentions = (self._in_runs(query, runs) for query in (queries.TAGS_IN_RUNS, queries.MENTIONS_IN_RUNS))
        retitled = {run.entry.key for run in runs if run.entry.is_retitled}
        found = {(key, text.position): text.text for key, some in texts.items() for text in some}
        surfaces = {place: text for place, text in found.items() if place[1] or place[0] not in retitled}
        with damage_of(self.path):
            by_place = ((((key, at), row) for key, at, *row in rows) for rows in (tags, mentions))
            return records.read_all_tags(surfaces, *by_place)

    def mentions_of(self, entry: Entry) -> StoredMentions:
        """Where themes are mentioned in a document; in a title that was corrected none is."""
        rows = self._rows(queries.THEME_MENTIONS, entry.key, int(entry.is_retitled))
        with damage_of(self.path):
            return records.read_mentions(rows)

    def texts(self, source: str) -> list[str]:
        """The paragraphs of a document, without its title and headings."""
        rows = self._rows(queries.PARAGRAPH_TEXTS, source)
        with damage_of(self.path):
            return [records.require_text(text) for (text,) in rows]

    def source_text(self, source: str) -> str | None:
        """The reader's text of a document, into which its source spans point, or None where none was kept."""
        found = self._rows(queries.SOURCE_TEXT, source)
        with damage_of(self.path):
            return records.unpacked(found[0][0]) if found else None

    def check(self) -> None:
        """Look through the whole file, as SQLite does, and for rows that point nowhere; see also `tagged_documents`.

        Raises:
            WorkspaceError: something is wrong with it.
        """
        check(self._connection, self.path)

    def wordings(self, *, is_scratch: bool = False) -> Wordings:
        """The distinct texts of its paragraphs and their likeness, as far as they are kept: see `nlp.wordings`.

        With ``is_scratch`` on a copy that goes with this connection, for a file that is not to be written to.
        """
        return Wordings(self._connection, self.path, is_scratch=is_scratch)

    def novelty(self) -> dict[str, tuple[str, str]]:
        """What is kept of how much of a document is new text (see `nlp.novelty`), by source: its stamp, and what it says."""
        rows = self._rows(queries.NOVELTY)
        with damage_of(self.path):
            return {source: (records.require_text(stamp), records.require_text(said)) for source, stamp, said in rows}

    def keep_novelty(self, found: Mapping[str, tuple[str, str]]) -> None:
        """Keep such stamps and what they say, by source, in one transaction."""
        with self._transaction():
            self._connection.executemany(queries.KEEP_NOVELTY, ((*kept, source) for source, kept in found.items()))

    def snapshot(self) -> AbstractContextManager[None]:
        """While it lasts, all reading sees one state of the file, whatever others write; within another that goes on."""
        with faults_of(self.path):
            is_within = self._connection.in_transaction
        return nullcontext() if is_within else self._transaction("DEFERRED")

    def tagging(self) -> Tagging:
        """Its texts beside their tags, what they add up to, and a way to give some of them others: see `nlp.retagging`."""
        return Tagging(self._connection, self.path)

    def retag_batches(self) -> int:
        """How many batches `retag` will go through."""
        texts: int = self._rows(queries.COUNT_TEXTS)[0][0]
        return -(-texts // tags.BATCH)

    def retag(
        self, stamp: Stamp, tag: Callable[[Sequence[str]], Sequence[Tags]], files: Mapping[str, str] = _NO_FILES
    ) -> Iterator[int]:
        """Tag all paragraphs anew, in one transaction: killed in the middle, the old tags stand.

        Args:
            files: of the lexicon; they are kept.

        Yields:
            How many paragraphs were tagged, batch by batch. The transaction ends with the iteration.
        """
        with self._transaction():
            tags.write_stamp(self._connection, stamp, files)
            yield from tags.tag_all(self._connection, self.path, tag)

    def _insert(self, tagged: TaggedDocument) -> None:
        execute, executemany = self._connection.execute, self._connection.executemany
        row, paragraphs = records.document_row(tagged.document), records.paragraph_rows(tagged.document)
        footnotes = records.footnote_rows(tagged.document)
        document = execute(queries.NEXT_DOCUMENT).fetchone()[0]
        execute(queries.INSERT_DOCUMENT, (document, *row, records.digest(row, paragraphs, footnotes)))
        if tagged.document.source_text:
            execute(queries.INSERT_SOURCE_TEXT, (document, records.packed(tagged.document.source_text)))
        # Ids are handed out here, so that the tags can name their paragraphs without a query for each.
        first = execute(queries.LAST_PARAGRAPH).fetchone()[0] + 1
        executemany(queries.INSERT_PARAGRAPH, [(first + row[0], document, *row) for row in paragraphs])
        executemany(queries.INSERT_FOOTNOTE, [(document, *row) for row in footnotes])
        tags.insert_tags(self._connection, [(first + position, tags) for position, tags in records.tags_by_position(tagged)])
        for query in (queries.COUNT_ZONES, queries.COUNT_THEMES):
            execute(query, (document,))

    def _corrected(self) -> dict[str, dict[str, str | None]]:
        """All corrections, by source."""
        return corrections.by_source(self._rows(queries.CORRECTIONS))

    def _delete(self, source: str) -> bool:
        self._connection.execute(queries.REMEMBER_LAST_DOCUMENT)
        return self._connection.execute(queries.DELETE_DOCUMENT, (source,)).rowcount > 0

    def _tags(self, document: int, texts: dict[int, str]) -> dict[int, Tags]:
        """The tags of a document's paragraphs, by the paragraph's position."""
        tags, mentions = (self._rows(query, document) for query in (queries.TAGS, queries.MENTIONS))
        return records.read_all_tags(texts, *(((at, row) for at, *row in rows) for rows in (tags, mentions)))

    def _in_runs(self, query: str, runs: Sequence[Run]) -> list[Any]:
        with faults_of(self.path):
            return rows_in_runs(self._connection, query, runs)

    def _rows(self, query: str, *values: object) -> list[Any]:
        with faults_of(self.path):
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with self._transaction():
            tags.mark("changed", self._connection)
            yield

    @contextmanager
    def _transaction(self, kind: str = "IMMEDIATE") -> Iterator[None]:
        with faults_of(self.path), transaction(self._connection, kind):
            yield
