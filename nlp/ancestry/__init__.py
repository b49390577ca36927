"""The lineage of documents within a workspace: which may be earlier, which of them a lineage needs, and what comes of it."""

from nlp.ancestry.ancestry import Ancestry

__all__ = ["Ancestry"]
