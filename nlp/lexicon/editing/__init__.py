"""Changing a lexicon's files: a `Draft` holds them in memory, operations write into it, saving is all or nothing."""
