"""Where each paragraph of a document comes from, and how its wording moved; it knows nothing of files or workspaces.

`align` finds the paragraphs of an earlier document that those of a later one were made from; `nlp.lineage.trace` puts the
alignments with many earlier documents together; `nlp.lineage.wording` tells what changed from one wording to the next.
"""
