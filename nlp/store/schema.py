"""The schema of a workspace, as numbered steps: a step is never changed, a new one is put after it.

Text is stored as it stands in `nlp.types`; what has no column of its own lies in ``details``, as JSON. The title is the
paragraph at position 0, in the zone ``title``. A mention's surface is not stored: it is ``text[start:end]``. The reader's
text is kept compressed (zlib), so that a paragraph can be shown as its file has it. A document's digest is over its rows as
written, since SQLite itself does not notice a character that a failing disk changed. Corrections that a person made to
what was read go by the source, so that they outlive the document's rows.

Wordings, near pairs and what is new in a document are worked out from the rest when they are asked for (`nlp.store.wordings`):
they may be missing or behind, and nothing is lost with them.

The lexicon that the tags were made with is kept too, its files compressed (zlib), so that what a change of it does can be told
when its folder has changed. ``zone_sizes`` and ``zone_themes`` are sums over each document's paragraphs and tags, without the
title: written in the same transaction, so that a series can be counted without going through all paragraphs.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from secrets import token_hex

from nlp.errors import WorkspaceError
from nlp.store.database import Mode, back_up, connect, transaction, write_ahead

APPLICATION_ID = 0x7A687574
"""Marks an SQLite file as a workspace of zhuti (the bytes spell “zhut”)."""

STEPS: tuple[tuple[str, ...], ...] = (
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        """CREATE TABLE documents (
            id INTEGER PRIMARY KEY,
            source TEXT NOT NULL UNIQUE,
            sha256 TEXT NOT NULL,
            symbol TEXT, body TEXT, session TEXT, kind TEXT NOT NULL, title TEXT, adopted TEXT,
            details TEXT NOT NULL,
            warnings TEXT NOT NULL
        )""",
        """CREATE TABLE paragraphs (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            position INTEGER NOT NULL,
            part TEXT, zone TEXT NOT NULL, number INTEGER, opening TEXT,
            text TEXT NOT NULL,
            characters INTEGER NOT NULL,
            details TEXT,
            UNIQUE (document, position)
        )""",
        """CREATE TABLE footnotes (
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            position INTEGER NOT NULL,
            mark TEXT NOT NULL, text TEXT NOT NULL, details TEXT,
            PRIMARY KEY (document, position)
        ) WITHOUT ROWID""",
        """CREATE TABLE tags (
            paragraph INTEGER NOT NULL REFERENCES paragraphs ON DELETE CASCADE,
            position INTEGER NOT NULL,
            theme TEXT NOT NULL, cited INTEGER NOT NULL, mentions INTEGER NOT NULL,
            PRIMARY KEY (paragraph, position)
        ) WITHOUT ROWID""",
        """CREATE TABLE mentions (
            paragraph INTEGER NOT NULL REFERENCES paragraphs ON DELETE CASCADE,
            tag INTEGER NOT NULL,
            start INTEGER NOT NULL, end INTEGER NOT NULL, term TEXT NOT NULL,
            PRIMARY KEY (paragraph, tag, start)
        ) WITHOUT ROWID""",
    ),
    (
        "ALTER TABLE documents ADD COLUMN format TEXT NOT NULL DEFAULT 'text'",
        "ALTER TABLE documents ADD COLUMN digest TEXT",
        """CREATE TABLE source_texts (
            document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
            text BLOB NOT NULL
        )""",
        """CREATE TABLE corrections (
            source TEXT NOT NULL,
            field TEXT NOT NULL,
            value TEXT,
            PRIMARY KEY (source, field)
        ) WITHOUT ROWID""",
    ),
    (
        """CREATE TABLE wordings (
            id INTEGER PRIMARY KEY,
            digest TEXT NOT NULL UNIQUE,
            is_compared INTEGER NOT NULL DEFAULT 0,
            family INTEGER
        )""",
        "CREATE INDEX wordings_not_compared ON wordings (id) WHERE NOT is_compared",
        """CREATE TABLE paragraph_wordings (
            paragraph INTEGER PRIMARY KEY REFERENCES paragraphs ON DELETE CASCADE,
            wording INTEGER NOT NULL REFERENCES wordings
        )""",
        "CREATE INDEX paragraphs_of_wordings ON paragraph_wordings (wording)",
        """CREATE TABLE near_pairs (
            one INTEGER NOT NULL REFERENCES wordings ON DELETE CASCADE,
            other INTEGER NOT NULL REFERENCES wordings ON DELETE CASCADE,
            similarity REAL NOT NULL,
            containment REAL NOT NULL,
            PRIMARY KEY (one, other)
        ) WITHOUT ROWID""",
        "CREATE INDEX near_pairs_by_other ON near_pairs (other)",
        """CREATE TABLE novelty (
            document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
            stamp TEXT NOT NULL,
            statuses TEXT NOT NULL
        )""",
    ),
    (
        """CREATE TABLE lexicon_files (
            name TEXT PRIMARY KEY,
            text BLOB NOT NULL
        ) WITHOUT ROWID""",
        """CREATE TABLE zone_sizes (
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            zone TEXT NOT NULL,
            paragraphs INTEGER NOT NULL, characters INTEGER NOT NULL,
            PRIMARY KEY (document, zone)
        ) WITHOUT ROWID""",
        """CREATE TABLE zone_themes (
            theme TEXT NOT NULL,
            document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
            zone TEXT NOT NULL, cited INTEGER NOT NULL,
            paragraphs INTEGER NOT NULL, mentions INTEGER NOT NULL,
            PRIMARY KEY (theme, document, zone, cited)
        ) WITHOUT ROWID""",
        """INSERT INTO zone_sizes SELECT document, zone, count(*), sum(characters)
            FROM paragraphs WHERE position > 0 GROUP BY document, zone""",
        """INSERT INTO zone_themes SELECT theme, document, zone, cited, count(*), sum(mentions)
            FROM paragraphs JOIN tags ON tags.paragraph = paragraphs.id
            WHERE paragraphs.position > 0 GROUP BY theme, document, zone, cited""",
        "CREATE INDEX zone_themes_by_document ON zone_themes (document)",
    ),
)


def create(path: Path) -> None:
    """Make a workspace that appears as a whole, so that no one ever opens half of one; one that is there stays."""
    draft = path.with_name(f".{path.name}.{token_hex(4)}.new")
    try:
        with closing(connect(draft, mode="create", patience=0)) as connection:
            prepare(connection, draft, "create")
        with suppress(FileExistsError):
            _give_name(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _give_name(draft: Path, path: Path) -> None:
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        draft.rename(path)


def prepare(connection: sqlite3.Connection, path: Path, mode: Mode, steps: Sequence[Sequence[str]] = STEPS) -> None:
    """Make sure that a file is a workspace of the newest schema.

    An older one is brought up to date in one transaction, and copied beside itself before (``….v1.backup``); an empty file
    becomes a workspace where the mode is ``create``.

    Raises:
        WorkspaceError: the file is another program's, of a newer version of zhuti, or empty.
    """
    version = _version(connection, path)
    if version > len(steps):
        raise WorkspaceError("workspace.newer", where=str(path), found=version, known=len(steps))
    if version == 0 and mode != "create":
        raise WorkspaceError("workspace.empty", where=str(path))
    if mode != "read":
        write_ahead(connection)
    if version < len(steps):
        _migrate(connection, path, steps)


def _migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[Sequence[str]]) -> None:
    # The copy is made while no one else can write, so that it holds all that there is.
    with transaction(connection):
        version = _version(connection, path)
        if 0 < version < len(steps):
            back_up(path, path.with_name(f"{path.name}.v{version}.backup"))
        for step in steps[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {max(version, len(steps))}")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The number of steps that the file has seen; 0 for an empty file."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    owner: int = connection.execute("PRAGMA application_id").fetchone()[0]
    has_tables = connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is not None
    if owner != APPLICATION_ID and (owner or version or has_tables):
        raise WorkspaceError("workspace.foreign", where=str(path))
    return version
