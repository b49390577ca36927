"""Answers as data frames of pandas, the rows and names of the commands; Arrow tables of them by `to_arrow`.

pandas and pyarrow are imported when a table is made, and not before.
"""

from nlp.frames.drift import drift_table
from nlp.frames.keywords import keywords_table
from nlp.frames.kinds import to_arrow
from nlp.frames.lineage import lineage_table
from nlp.frames.search import search_table
from nlp.frames.stored import documents_table, mentions_table, paragraphs_table, tokens_table
from nlp.frames.themes import themes_table
from nlp.frames.trends import trends_table

__all__ = [
    "documents_table",
    "drift_table",
    "keywords_table",
    "lineage_table",
    "mentions_table",
    "paragraphs_table",
    "search_table",
    "themes_table",
    "to_arrow",
    "tokens_table",
    "trends_table",
]
