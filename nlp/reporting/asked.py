"""What is asked of a report, what its parts are worked out from, and who is told how far the work is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from nlp.ad_hoc import Rule
from nlp.lexicon.model import Lexicon
from nlp.mine.selection import Selection
from nlp.novelty import unwatched
from nlp.report.data import Report
from nlp.report.parts import NOT_WANTED, LeftOut
from nlp.search.index import tell_no_one
from nlp.store import Workspace


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is to show.

    Attributes:
        selection: the filters.
        rules: themes made for this report.
        parts: which parts are wanted, by name; one that is not named is left to what it costs. One that was left out of
            a page that is made again is left out for the same reason.
    """

    selection: Selection = field(default_factory=Selection)
    rules: tuple[Rule, ...] = ()
    parts: Mapping[str, bool | LeftOut | None] = field(default_factory=dict)

    def wants(self, part: str) -> bool | LeftOut | None:
        """Whether a part is wanted, or why it is left out; None where that is left to what it costs."""
        wanted = self.parts.get(part)
        return LeftOut(part, NOT_WANTED) if wanted is False else wanted


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told of work that takes long: before an index is built, document by document while they are compared, and
    before words are cut."""

    on_building: Callable[[int], None] = tell_no_one
    watch: Callable[[Sequence[str]], Iterable[str]] = unwatched
    on_cutting: Callable[[int], None] = tell_no_one


@dataclass(frozen=True, slots=True)
class Ground:
    """What a part is worked out from.

    Attributes:
        workspace: open, within a snapshot, tagged with the lexicon; files have been put into one for the time of the report.
        report: what has been gathered before: the documents counted, their rows, new text.
        is_wanted: whether the part was asked for (True), or comes unless it takes too long (None).
    """

    workspace: Workspace
    lexicon: Lexicon
    asked: Asked
    report: Report
    told: Told
    is_wanted: bool | None = None
