"""What a change of the lexicon does to what was counted: `impact_of` a workspace, without touching it."""

from nlp.maintenance.impact.impact import impact_of
from nlp.maintenance.impact.model import Change, Impact, SeriesRow

__all__ = ["Change", "Impact", "SeriesRow", "impact_of"]
