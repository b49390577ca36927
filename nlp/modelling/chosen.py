"""The topic model that a workspace is looked at with: one saved under a name, or the one that is fitted by default."""

from __future__ import annotations

from nlp.lexicon.model import Lexicon
from nlp.modelling.texts import model_texts, seeds_of
from nlp.store import Workspace
from nlp.topics import TopicModel, fit

FREE_TOPICS = 4


def model_for(workspace: Workspace, lexicon: Lexicon, name: str | None = None) -> TopicModel:
    """The topic model of a name, else the default one of a workspace: seeded with the lexicon's themes, fitted to its paragraphs.

    Use it within ``workspace.snapshot()``.
    """
    texts, seeds = model_texts(workspace, lexicon), seeds_of(lexicon)
    return fit(texts.counts, texts.vocabulary, k=len(seeds) + FREE_TOPICS, seeds=seeds)
