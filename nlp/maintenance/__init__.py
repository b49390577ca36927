"""What a terminologist does with a lexicon, over lexicon, workspace, mining and lineage: check, impact, suggest, judge."""
