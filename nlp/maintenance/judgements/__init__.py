"""What reviewers said of tags: kept beside the lexicon, held against it, and measured."""

from nlp.maintenance.judgements.broken import Broken, broken_judgements
from nlp.maintenance.judgements.figures import figures_of
from nlp.maintenance.judgements.file import FILE, keep_judgements, read_judgements, require_judgements
from nlp.maintenance.judgements.model import Frame, Judgement, Place, Settled, Stratum
from nlp.maintenance.judgements.settle import disagreements, settle

__all__ = [
    "FILE",
    "Broken",
    "Frame",
    "Judgement",
    "Place",
    "Settled",
    "Stratum",
    "broken_judgements",
    "disagreements",
    "figures_of",
    "keep_judgements",
    "read_judgements",
    "require_judgements",
    "settle",
]
