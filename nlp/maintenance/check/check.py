"""Everything that is found wrong with a lexicon that can be read."""

from __future__ import annotations

from nlp.lexicon.model import Lexicon
from nlp.maintenance.check.examples import check_examples
from nlp.maintenance.check.finding import Finding
from nlp.store import Workspace
from nlp.themes import Tagger


def check_lexicon(lexicon: Lexicon, workspace: Workspace | None = None) -> list[Finding]:
    """What is found, theme by theme.

    Args:
        workspace: the corpus for what only a corpus can tell: terms and guards that never fire, attestations.
    """
    tagger = Tagger(lexicon)
    return check_examples(lexicon, tagger.tag)
