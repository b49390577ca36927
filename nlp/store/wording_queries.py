"""The SQL of wordings, near pairs and families; values are always bound, never written in."""

MADE_WITH = "SELECT value FROM meta WHERE name = 'wordings'"
WRITE_MADE_WITH = "INSERT OR REPLACE INTO meta (name, value) VALUES ('wordings', ?)"
FORGET_ALL = ("DELETE FROM near_pairs", "DELETE FROM paragraph_wordings", "DELETE FROM wordings")

# The same tables for one connection alone: a temporary table hides the one of its name in the file.
SCRATCH = (
    """CREATE TEMP TABLE wordings (
        id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, is_compared INTEGER NOT NULL DEFAULT 0, family INTEGER)""",
    "CREATE TEMP TABLE paragraph_wordings (paragraph INTEGER PRIMARY KEY, wording INTEGER NOT NULL)",
    "CREATE INDEX temp.paragraphs_of_wordings ON paragraph_wordings (wording)",
    """CREATE TEMP TABLE near_pairs (
        one INTEGER NOT NULL, other INTEGER NOT NULL, similarity REAL NOT NULL, containment REAL NOT NULL,
        PRIMARY KEY (one, other)) WITHOUT ROWID""",
    "CREATE INDEX temp.near_pairs_by_other ON near_pairs (other)",
)
COPY_TO_SCRATCH = tuple(
    f"INSERT INTO temp.{table} SELECT * FROM main.{table}"  # noqa: S608 -- the names stand here
    for table in ("wordings", "paragraph_wordings", "near_pairs")
)
HAS_SCRATCH = "SELECT 1 FROM temp.sqlite_schema WHERE name = 'wordings'"

UNWORDED = """
    SELECT paragraphs.id, text FROM paragraphs LEFT JOIN paragraph_wordings ON paragraph = paragraphs.id
    WHERE paragraphs.id > ? AND position > 0 AND paragraph IS NULL ORDER BY paragraphs.id LIMIT ?"""
COUNT_UNWORDED = """
    SELECT count(*) FROM paragraphs LEFT JOIN paragraph_wordings ON paragraph = paragraphs.id
    WHERE position > 0 AND paragraph IS NULL"""
INSERT_WORDING = "INSERT OR IGNORE INTO wordings (digest) VALUES (?)"
INSERT_PARAGRAPH = "INSERT INTO paragraph_wordings (paragraph, wording) SELECT ?, id FROM wordings WHERE digest = ?"

_STALE = "SELECT id FROM wordings WHERE NOT EXISTS (SELECT 1 FROM paragraph_wordings WHERE wording = wordings.id)"
# Of what has as many pairs as are kept some were perhaps not kept, which the place of a lost one belongs to: compare it again.
REOPEN_NEAR_STALE = f"""
    UPDATE wordings SET is_compared = 0 WHERE id IN (
        SELECT other FROM near_pairs WHERE one IN ({_STALE}) UNION SELECT one FROM near_pairs WHERE other IN ({_STALE}))
    AND (SELECT count(*) FROM near_pairs WHERE one = wordings.id)
        + (SELECT count(*) FROM near_pairs WHERE other = wordings.id) >= ?"""  # noqa: S608 -- no value is written into it
DELETE_STALE_PAIRS = (
    f"DELETE FROM near_pairs WHERE one IN ({_STALE})",  # noqa: S608 -- no value is written into it
    f"DELETE FROM near_pairs WHERE other IN ({_STALE})",  # noqa: S608 -- no value is written into it
)
DELETE_STALE = f"DELETE FROM wordings WHERE id IN ({_STALE})"  # noqa: S608 -- no value is written into it

WORDINGS = "SELECT id, digest, is_compared, family FROM wordings ORDER BY digest"
TEXTS = """
    SELECT wording, text, min(paragraph) FROM paragraph_wordings JOIN paragraphs ON paragraphs.id = paragraph
    GROUP BY wording"""
PLACES = """
    SELECT source, position, wording FROM documents JOIN paragraphs ON paragraphs.document = documents.id
    JOIN paragraph_wordings ON paragraph = paragraphs.id ORDER BY source, position"""
COUNT_UNFINISHED = """
    SELECT count(*) FROM wordings WHERE NOT is_compared OR family IS NULL
    OR NOT EXISTS (SELECT 1 FROM paragraph_wordings WHERE wording = wordings.id)"""

PAIRS = "SELECT one, other, similarity, containment FROM near_pairs ORDER BY one, other"
INSERT_PAIR = "INSERT OR REPLACE INTO near_pairs (one, other, similarity, containment) VALUES (?, ?, ?, ?)"
DELETE_PAIR = "DELETE FROM near_pairs WHERE one = ? AND other = ?"
CLOSE = "UPDATE wordings SET is_compared = 1 WHERE id = ?"
NO_FAMILIES = "UPDATE wordings SET family = NULL WHERE family IS NOT NULL"
WRITE_FAMILY = "UPDATE wordings SET family = ? WHERE id = ?"
