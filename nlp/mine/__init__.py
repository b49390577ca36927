"""Counting: from tagged paragraphs to frequencies with their denominators and intervals. Pure functions, no files."""
