"""One module a file format; each makes the text of a document from its bytes."""
