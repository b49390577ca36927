"""What ``zhuti trends`` gives out, whatever the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.mine.selection import Selection
    from nlp.mine.trends.series import ByTime, SeriesKey
    from nlp.trends import Trends


@dataclass(frozen=True, slots=True)
class View:
    """The trends found, with the filters and the ``meta`` of counting."""

    trends: Trends
    by: ByTime
    selection: Selection
    meta: Mapping[str, object]

    def body_of(self, key: SeriesKey) -> str | None:
        """The body of a series; of years that of the only one asked for, if one was."""
        if key.by == "session":
            return key.body
        return self.selection.bodies[0] if len(self.selection.bodies) == 1 else None
