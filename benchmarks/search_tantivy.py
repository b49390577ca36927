"""tantivy with characters as tokens: what stands together is a phrase."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from search_engine import PAGE, Asked, read_texts
from tantivy import Document, FieldType, Index, Occur, Order, Query, Schema, SchemaBuilder

WRITER_MEMORY = 500_000_000


class Tantivy:
    """An index in a folder."""

    name = "tantivy"

    def __init__(self, path: Path) -> None:
        self._index = Index.open(str(path))
        self._schema = _schema()
        self._searcher = self._index.searcher()

    def open(self) -> None:
        """Nothing is remembered."""

    def page(self, asked: Asked) -> list[int]:
        """The first by number, which is a fast field."""
        query = Query.const_score_query(self._query(asked), 1)
        hits = self._searcher.search(query, PAGE, count=False, order_by_field="number", order=Order.Asc).hits
        return [number for number, _ in hits]

    def count(self, asked: Asked) -> int:
        """All counted, none scored."""
        return int(self._searcher.search(Query.const_score_query(self._query(asked), 1), 1, count=True).count)

    def ranked(self, asked: Asked) -> list[int] | None:
        """By tantivy's own BM25."""
        if asked.theme:
            return None
        hits = self._searcher.search(self._query(asked), PAGE, count=False).hits
        return [self._searcher.doc(address)["number"][0] for _, address in hits]

    def _query(self, asked: Asked) -> Query:
        if asked.theme:
            first, last = asked.sessions
            parts = [
                Query.term_query(self._schema, "theme", asked.theme, "basic"),
                Query.range_query(self._schema, "session", FieldType.Integer, first, last),
            ]
        else:
            parts = [Query.phrase_query(self._schema, "characters", list(term)) for term in asked.terms]
        return parts[0] if len(parts) == 1 else Query.boolean_query([(Occur.Must, part) for part in parts])


def _schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field("characters", tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("theme", tokenizer_name="raw", index_option="basic")
    # With add_unsigned_field and a number of Python's, the writer's thread dies (tantivy 0.27.0).
    builder.add_integer_field("session", indexed=True, fast=True)
    builder.add_integer_field("number", stored=True, fast=True)
    return builder.build()


def build(path: Path, folder: Path) -> None:
    """Write an index of the texts of a corpus."""
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir()
    index = Index(_schema(), path=str(path))
    writer = index.writer(WRITER_MEMORY, 1)
    for number, one in enumerate(read_texts(folder)):
        document = Document()
        document.add_text("characters", " ".join(one.text))
        document.add_integer("number", number)
        document.add_integer("session", one.session)
        for theme in one.themes:
            document.add_text("theme", theme)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
