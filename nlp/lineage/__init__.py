"""Where each paragraph of a document comes from, and how its wording moved; it knows nothing of files or workspaces.

`alignment` finds the paragraphs of an earlier document that those of a later one were made from, `trace` puts the alignments
with many earlier documents together, `differences` tells what changed from one wording to the next, `drift` follows a theme.
"""
