"""The SQL of a workspace; values are always bound, never written into a query."""

STAMP = "SELECT name, value FROM meta"
KEPT = "SELECT value FROM meta WHERE name = ?"
WRITE_STAMP = "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)"

HAS_DOCUMENTS = "SELECT 1 FROM documents LIMIT 1"
SHA256 = "SELECT sha256 FROM documents WHERE source = ?"
# A document of the first schema, without the reader's text, is to be read again.
CONTENT = """
    SELECT sha256, details FROM documents
    WHERE source = ? AND EXISTS (SELECT 1 FROM source_texts WHERE document = documents.id)"""
SOURCES = "SELECT source FROM documents ORDER BY source"
DELETE_DOCUMENT = "DELETE FROM documents WHERE source = ?"
# The number of a document that is gone is not given to another: whoever remembers it would take the one for the other.
REMEMBER_LAST_DOCUMENT = """
    INSERT OR REPLACE INTO meta (name, value) SELECT 'last_document', CAST(max(id, coalesce(
        (SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'last_document'), 0)) AS TEXT)
    FROM (SELECT max(id) AS id FROM documents) WHERE id IS NOT NULL"""
NEXT_DOCUMENT = """
    SELECT 1 + max(coalesce((SELECT max(id) FROM documents), 0),
        coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'last_document'), 0))"""

SUMMARIES = """
    SELECT source, sha256, symbol, body, session, kind, title, adopted,
        (SELECT count(*) FROM paragraphs WHERE document = documents.id AND position > 0), warnings, format, details
    FROM documents ORDER BY source"""

DOCUMENT = """
    SELECT id, digest, source, sha256, symbol, body, session, kind, title, adopted, details, warnings, format
    FROM documents WHERE source = ?"""
INSERT_DOCUMENT = """
    INSERT INTO documents (id, source, sha256, symbol, body, session, kind, title, adopted, details, warnings, format, digest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
INSERT_SOURCE_TEXT = "INSERT INTO source_texts (document, text) VALUES (?, ?)"
SOURCE_TEXT = """
    SELECT source_texts.text FROM source_texts JOIN documents ON documents.id = source_texts.document
    WHERE documents.source = ?"""

CORRECTIONS = "SELECT source, field, value FROM corrections ORDER BY source, field"
CORRECTIONS_OF = "SELECT source, field, value FROM corrections WHERE source = ? ORDER BY field"
WRITE_CORRECTION = "INSERT OR REPLACE INTO corrections (source, field, value) VALUES (?, ?, ?)"
DELETE_CORRECTION = "DELETE FROM corrections WHERE source = ? AND field = ?"
DELETE_CORRECTIONS = "DELETE FROM corrections WHERE source = ?"

PARAGRAPH_TEXTS = """
    SELECT paragraphs.text FROM paragraphs JOIN documents ON documents.id = paragraphs.document
    WHERE source = ? AND position > 0 AND zone <> 'heading' ORDER BY position"""
PARAGRAPHS = """
    SELECT position, part, zone, number, opening, text, characters, details
    FROM paragraphs WHERE document = ? ORDER BY position"""
LAST_PARAGRAPH = "SELECT coalesce(max(id), 0) FROM paragraphs"
INSERT_PARAGRAPH = """
    INSERT INTO paragraphs (id, document, position, part, zone, number, opening, text, characters, details)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
COUNT_TEXTS = "SELECT count(*) FROM paragraphs"
TEXTS = "SELECT id, text FROM paragraphs ORDER BY id"
PLACES = "SELECT id, document, position, part, zone, number, text FROM paragraphs ORDER BY id"

FOOTNOTES = "SELECT position, mark, text, details FROM footnotes WHERE document = ? ORDER BY position"
INSERT_FOOTNOTE = "INSERT INTO footnotes (document, position, mark, text, details) VALUES (?, ?, ?, ?, ?)"

TAGS = """
    SELECT paragraphs.position, tags.position, theme, cited
    FROM paragraphs JOIN tags ON tags.paragraph = paragraphs.id
    WHERE document = ? ORDER BY 1, 2"""
MENTIONS = """
    SELECT paragraphs.position, tag, start, end, term
    FROM paragraphs JOIN mentions ON mentions.paragraph = paragraphs.id
    WHERE document = ? ORDER BY 1, 2, 3"""
INSERT_TAG = "INSERT INTO tags (paragraph, position, theme, cited, mentions) VALUES (?, ?, ?, ?, ?)"
INSERT_MENTION = "INSERT INTO mentions (paragraph, tag, start, end, term) VALUES (?, ?, ?, ?, ?)"
DELETE_ALL_TAGS = ("DELETE FROM mentions", "DELETE FROM tags", "DELETE FROM zone_themes")
DELETE_TAGS = ("DELETE FROM mentions WHERE paragraph = ?", "DELETE FROM tags WHERE paragraph = ?")

COUNT_ZONES = """
    INSERT INTO zone_sizes SELECT document, zone, count(*), sum(characters)
    FROM paragraphs WHERE document = ? AND position > 0 GROUP BY zone"""
UNCOUNT_THEMES = "DELETE FROM zone_themes WHERE document = ?"
COUNT_THEMES = """
    INSERT INTO zone_themes SELECT theme, document, zone, cited, count(*), sum(mentions)
    FROM paragraphs JOIN tags ON tags.paragraph = paragraphs.id
    WHERE document = ? AND paragraphs.position > 0 GROUP BY theme, zone, cited"""
COUNT_ALL_THEMES = """
    INSERT INTO zone_themes SELECT theme, document, zone, cited, count(*), sum(mentions)
    FROM paragraphs JOIN tags ON tags.paragraph = paragraphs.id
    WHERE paragraphs.position > 0 GROUP BY theme, document, zone, cited"""
ZONE_SIZES = "SELECT document, zone, paragraphs, characters FROM zone_sizes"
ZONE_THEMES = """
    SELECT document, zone, cited, paragraphs, mentions FROM zone_themes WHERE theme = ?"""

PARAGRAPH_TAGS = """
    SELECT document, paragraphs.position, zone, theme, cited, mentions
    FROM tags CROSS JOIN paragraphs ON paragraphs.id = tags.paragraph WHERE paragraphs.position > 0"""
ZONE_TERMS = """
    SELECT document, zone, theme, cited, term, count(*)
    FROM mentions CROSS JOIN tags ON tags.paragraph = mentions.paragraph AND tags.position = mentions.tag
    CROSS JOIN paragraphs ON paragraphs.id = tags.paragraph
    WHERE paragraphs.position > 0 GROUP BY 1, 2, 3, 4, 5"""

LEXICON_KEPT = "SELECT value FROM meta WHERE name = 'lexicon_kept'"
LEXICON_FILES = "SELECT name, text FROM lexicon_files ORDER BY name"
FORGET_LEXICON = "DELETE FROM lexicon_files"
KEEP_FILE = "INSERT INTO lexicon_files (name, text) VALUES (?, ?)"

MENTIONS_OF_THEME = """
    SELECT paragraphs.document, paragraphs.position, theme, start, end, term
    FROM tags JOIN paragraphs ON paragraphs.id = tags.paragraph
    JOIN mentions ON mentions.paragraph = tags.paragraph AND mentions.tag = tags.position
    WHERE theme = ?"""

ENTRIES = "SELECT id, coalesce(digest, sha256), source, symbol, body, session, adopted, kind FROM documents ORDER BY source"
DISTRIBUTED = """
    SELECT source, details FROM documents
    WHERE adopted IS NULL OR source IN (SELECT source FROM corrections WHERE field = 'adopted')"""
# For texts of many documents at once: the document and the first and last position of each run of them.
RUNS = "WITH run (document, first, last) AS (VALUES {}) "
PLACES_IN_RUNS = """
    SELECT id, run.document, position, part, zone, number, text
    FROM run CROSS JOIN paragraphs ON paragraphs.document = run.document AND position BETWEEN first AND last"""
TEXTS_IN_RUNS = """
    SELECT run.document, position, part, zone, number, opening, text
    FROM run CROSS JOIN paragraphs ON paragraphs.document = run.document AND position BETWEEN first AND last"""
NOTES_IN_RUNS = """
    SELECT run.document, position, mark, text
    FROM run CROSS JOIN footnotes ON footnotes.document = run.document AND position BETWEEN first AND last"""
TAGS_IN_RUNS = """
    SELECT run.document, paragraphs.position, tags.position, theme, cited
    FROM run CROSS JOIN paragraphs ON paragraphs.document = run.document AND paragraphs.position BETWEEN first AND last
    JOIN tags ON tags.paragraph = paragraphs.id ORDER BY 1, 2, 3"""
MENTIONS_IN_RUNS = """
    SELECT run.document, paragraphs.position, tag, start, end, term
    FROM run CROSS JOIN paragraphs ON paragraphs.document = run.document AND paragraphs.position BETWEEN first AND last
    JOIN mentions ON mentions.paragraph = paragraphs.id ORDER BY 1, 2, 3, 4"""
THEME_MENTIONS = """
    SELECT paragraphs.position, theme, start, end, term
    FROM paragraphs JOIN tags ON tags.paragraph = paragraphs.id
    JOIN mentions ON mentions.paragraph = tags.paragraph AND mentions.tag = tags.position
    WHERE document = ? AND paragraphs.position >= ?"""

TAG_ROWS = """
    SELECT source, sha256, symbol, body, session, adopted, kind,
        paragraphs.position, part, zone, number, characters, theme, mentions, cited
    FROM documents
    LEFT JOIN paragraphs ON paragraphs.document = documents.id AND paragraphs.position > 0
    LEFT JOIN tags ON tags.paragraph = paragraphs.id
    ORDER BY source, paragraphs.position, tags.position"""

NOVELTY = "SELECT source, stamp, statuses FROM novelty JOIN documents ON documents.id = novelty.document"
KEEP_NOVELTY = "INSERT OR REPLACE INTO novelty (document, stamp, statuses) SELECT id, ?, ? FROM documents WHERE source = ?"
