"""A workspace as four tables that other programs read: documents, paragraphs, mentions, tokens."""
