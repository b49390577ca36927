"""DOCX to text: what Word shows, notes and automatic numbers included, read from the file's XML."""

from nlp.ingest.readers.docx.document import read_docx as read_docx
