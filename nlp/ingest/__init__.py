"""Documents in: files found and hashed, bytes made into text."""

from nlp.ingest.sources import find_sources, read_source, read_sources

__all__ = ["find_sources", "read_source", "read_sources"]
