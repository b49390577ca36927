"""A workspace under another lexicon: what would be different in which text, and tagging just these texts anew.

Only texts in which a piece of a wording that differs stands are looked at, and only for the themes that differ. They are
found in the search index as far as there is one, and by going through the texts else.
"""

from nlp.retagging.retag import Retagged, retag
from nlp.retagging.shifts import Shifts, find_shifts
from nlp.retagging.table import Shift, ShiftTable

__all__ = ["Retagged", "Shift", "ShiftTable", "Shifts", "find_shifts", "retag"]
