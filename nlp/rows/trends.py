"""The trends of a workspace's themes as they are asked for; their rows are of `nlp.mine.trends.rows`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.errors import UsageError
from nlp.lexicon.labels import labels

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.mine.selection import Selection
    from nlp.mine.trends.found import Trends
    from nlp.mine.trends.periods import Compare
    from nlp.mine.trends.series import ByTime
    from nlp.novelty import Watch
    from nlp.store import Workspace


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for.

    Attributes:
        earlier, later: the two periods compared, as ranges; neither for the two ends of each series.
        new_text: whether new text is looked at by itself; None: where that is quick.
        named: what the two periods are called where they were given, for messages.
        watch, on_building: who is told how far looking for new text has come, and that an index is built for it.
    """

    by: ByTime
    selection: Selection
    earlier: str | None = None
    later: str | None = None
    new_text: bool | None = None
    named: tuple[str, str] = ("earlier", "later")
    watch: Watch | None = None
    on_building: Callable[[int], None] | None = None


def find_trends(workspace: Workspace, lexicon: Lexicon, wanted: Wanted) -> tuple[Trends, dict[str, object]]:
    """The trends, and what they were counted with and over; within ``workspace.snapshot()``.

    Raises:
        UsageError: a period is no range, has nothing in it, overlaps the other or lacks it.
        WorkspaceError: the workspace was tagged with another lexicon.
    """
    from nlp.counting import counted_entries
    from nlp.mine.meta import counting_meta
    from nlp.trends import fresh_counts, workspace_trends
    from nlp.workspace import stamp_of

    compare, by, selection = compare_of(wanted), wanted.by, wanted.selection
    workspace.require(stamp_of(lexicon))
    fresh = fresh_counts(
        workspace, by, selection, is_wanted=wanted.new_text, watch=wanted.watch, on_building=wanted.on_building
    )
    found = workspace_trends(workspace, labels(lexicon), by, selection, compare=compare, fresh=fresh)
    if wanted.earlier is not None and not any(trend.compared for trend in found.trends):
        values = {"earlier": wanted.earlier, "later": wanted.later}
        raise UsageError("trends.empty_period", where=", ".join(wanted.named), **values)
    chosen = {entry.source for entry in counted_entries(workspace, selection)}
    corpus = [document for document in workspace.documents() if document.source in chosen]
    meta = counting_meta(lexicon=lexicon.name, lexicon_version=lexicon.version, selection=selection, corpus=corpus)
    return found, meta


def compare_of(wanted: Wanted) -> Compare:
    """Which groups are compared: those of two periods, or the ends of each series.

    Raises:
        UsageError: a period is no range, overlaps the other or lacks it.
    """
    from nlp.mine.trends.periods import ends, periods
    from nlp.ranges import parse_range

    (earlier_name, later_name), earlier, later = wanted.named, wanted.earlier, wanted.later
    if earlier is None and later is None:
        return ends
    if earlier is None or later is None:
        raise UsageError("trends.half_period", where=earlier_name if earlier is None else later_name)
    both = (parse_range(earlier, earlier_name), parse_range(later, later_name))
    if both[0].overlaps(both[1]):
        raise UsageError("trends.overlap", where=f"{earlier_name} {both[0]} {later_name} {both[1]}")
    return periods(*both)
