"""Clauses in their order, those dropped where they stood."""

from __future__ import annotations

import lineage_samples as samples
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lineage.model import Descent, Lineage
from nlp.report.lineage_rows import in_place, rows_of, sides_of
from nlp.report.marked import Piece

OLD = samples.EARLIER


def dropped(position: int) -> Descent:
    return Descent(OLD.source, OLD.symbol, samples.clause(position, f"第{position}段"), "dropped")


@st.composite
def lineages(draw: st.DrawFn) -> Lineage:
    """A document of up to eight clauses, and a predecessor of up to twelve, some of which went into them, in any order."""
    olds = draw(st.permutations(range(1, 13)))
    news = draw(st.integers(0, 8))
    kept = olds[: draw(st.integers(0, news))]
    rows = []
    for position in range(1, news + 1):
        one = samples.clause(position, f"新{position}段")
        made_of = [samples.ancestor(OLD, samples.clause(kept[position - 1], "旧段"))] if position <= len(kept) else []
        rows.append(samples.descent(one, "reworded" if made_of else "new", *made_of))
    gone = sorted(olds[len(kept) :])
    return Lineage(samples.NOW, OLD, tuple(rows), tuple(map(dropped, gone)), compared=1)


@given(lineages())
@settings(max_examples=60)
def test_every_clause_stands_once_and_in_its_order(lineage: Lineage) -> None:
    placed = list(in_place(lineage))
    assert [one for one in placed if one.status != "dropped"] == list(lineage.rows)
    assert sorted((one for one in placed if one.status == "dropped"), key=lambda one: one.clause.position) == list(
        lineage.dropped
    )


@given(lineages())
@settings(max_examples=60)
def test_a_dropped_clause_follows_what_became_of_the_nearest_clause_before_it(lineage: Lineage) -> None:
    placed = list(in_place(lineage))
    for index, one in enumerate(placed):
        if one.status == "dropped":
            before = [row for row in placed[:index] if row.status != "dropped"]
            positions = [side.clause.position for row in lineage.rows for side in sides_of(row)]
            nearest = max((at for at in positions if at < one.clause.position), default=None)
            shown = [side.clause.position for side in sides_of(before[-1])] if before else []
            assert shown == ([] if nearest is None else [nearest])


def test_the_sides_of_a_merger_stand_in_the_order_of_the_earlier_document() -> None:
    sides = [samples.ancestor(OLD, samples.clause(position, f"第{position}段；")) for position in (7, 2, 5)]
    one = samples.descent(samples.clause(1, "第2段；第5段；第7段；"), "merged", sides[0], others=tuple(sides[1:]))
    (row,) = rows_of(Lineage(samples.NOW, OLD, (one,), ()), samples.reword)
    assert [side.clause.position for side in row.sides] == [2, 5, 7]
    assert row.pieces == (Piece("第2段；第5段；第7段；"),)


def test_what_the_status_speaks_of_is_what_a_clause_is_marked_against_though_a_later_document_has_it_too() -> None:
    later = samples.ancestor(samples.OLDER, samples.clause(1, "欢迎对话；"))
    against = samples.ancestor(OLD, samples.clause(1, "欢迎磋商；"))
    one = Descent(samples.NOW.source, None, samples.clause(1, "欢迎协商；"), "reworded", OLD.source, ancestors=(later, against))
    (row,) = rows_of(Lineage(samples.NOW, OLD, (one,), ()), samples.reword)
    assert row.sides == (against,)
    assert [piece for piece in row.pieces if piece.mark] == [Piece("磋", "del"), Piece("协", "ins")]
