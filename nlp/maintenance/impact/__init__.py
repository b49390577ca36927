"""What a change of the lexicon does to what was counted: `impact_of` a workspace, without touching it."""

from nlp.maintenance.impact.impact import changes_of, impact_of, totals_in, totals_of
from nlp.maintenance.impact.model import Change, Impact, SeriesRow, Totals
from nlp.maintenance.impact.series import series_of
from nlp.maintenance.impact.sums import Counting

__all__ = [
    "Change",
    "Counting",
    "Impact",
    "SeriesRow",
    "Totals",
    "changes_of",
    "impact_of",
    "series_of",
    "totals_in",
    "totals_of",
]
