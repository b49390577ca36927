"""New text for the report: worked out where that is quick or asked for."""

from __future__ import annotations

from collections.abc import Mapping

from nlp.lineage.novelty import Novelty
from nlp.novelty import NewText
from nlp.report.names import printable
from nlp.report.parts import TOO_MANY, LeftOut
from nlp.reporting.asked import Told
from nlp.store import Workspace

MOST = 200
"""More documents than these are compared only where it is asked for."""


def new_text(workspace: Workspace, told: Told, *, is_wanted: bool | None) -> Mapping[str, Novelty] | LeftOut:
    """How much of each document is new text, by a source that can be printed; or why that is left out."""
    found = NewText(workspace, on_building=told.on_building)
    if is_wanted is None and len(found.untraced) > MOST:
        return LeftOut("new_text", TOO_MANY, {"documents": len(found.untraced)})
    return {printable(source): one for source, one in found.find(told.watch).items()}
