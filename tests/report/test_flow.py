"""The flow laid out: a lane for each chain, and a line for each clause that was made from another."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import lineage_samples as samples
import pytest

from nlp.lineage.drift.history import ThemeHistory
from nlp.report.flow import MANY_CHAINS, Flow, flow_of, lone_chains, surfaces

SIZES = [(1, 1), (3, 4), (5, 12), (12, 20), (40, 60)]


@pytest.fixture(params=SIZES, ids=[f"{sessions} sessions of {clauses}" for sessions, clauses in SIZES])
def history(request: pytest.FixtureRequest) -> ThemeHistory:
    return samples.long_history(*request.param)


def drawn_and_counted(flow: Flow) -> int:
    return len(flow.boxes) + sum(len(column.undrawn) for column in flow.columns)


def test_a_chain_keeps_to_one_lane_and_goes_from_left_to_right(history: ThemeHistory) -> None:
    flow = flow_of(history)
    boxes = {box.step.place: box for box in flow.boxes}
    drawn = [[boxes[step.place] for step in chain.steps] for chain in history.chains if chain.steps[0].place in boxes]
    assert drawn
    for chain in drawn:
        assert len({box.lane for box in chain}) == 1
        assert all(one.slot < other.slot for one, other in pairwise(chain))


def test_no_two_boxes_stand_in_one_place_and_no_chain_stands_within_another(history: ThemeHistory) -> None:
    flow = flow_of(history)
    assert max(Counter((box.lane, box.slot) for box in flow.boxes).values()) == 1
    boxes = {box.step.place: box for box in flow.boxes}
    spans: dict[int, list[tuple[int, int]]] = {}
    for chain in history.chains:
        if chain.steps[0].place in boxes:
            first, last = boxes[chain.steps[0].place], boxes[chain.steps[-1].place]
            spans.setdefault(first.lane, []).append((first.slot, last.slot))
    assert all(one[1] < other[0] for lane in spans.values() for one, other in pairwise(sorted(lane)))


def test_every_clause_is_drawn_or_counted_under_its_session(history: ThemeHistory) -> None:
    assert drawn_and_counted(flow_of(history)) == sum(len(chain.steps) for chain in history.chains)


def test_each_clause_that_carries_on_another_is_joined_with_it(history: ThemeHistory) -> None:
    flow = flow_of(history)
    expected = {(step.place_before, step.place) for chain in history.chains for step in chain.steps if step.is_carried_on}
    assert {(line.start.step.place, line.end.step.place) for line in flow.lines} == expected


def test_of_many_chains_those_of_one_step_are_only_counted() -> None:
    history = samples.long_history(8, 30)
    assert len(history.chains) >= MANY_CHAINS
    flow = flow_of(history)
    alone = [chain for chain in history.chains if len(chain.steps) == 1]
    assert alone
    assert sorted(index for column in flow.columns for index in column.undrawn) == sorted(map(history.chains.index, alone))


def test_of_more_lanes_than_there_is_room_for_the_longest_chains_are_drawn() -> None:
    history = samples.long_history(10, 30)
    flow = flow_of(history, most_lanes=5)
    assert flow.lanes == 5
    assert flow.left_out == len([one for one in history.chains if len(one.steps) > 1]) - len(
        {box.name.rpartition("-")[0] for box in flow.boxes}
    )


def test_a_branch_leads_into_another_lane_and_is_never_left_out() -> None:
    flow = flow_of(samples.history())
    (branch,) = [line for line in flow.lines if line.is_branch]
    assert (branch.start.step.clause.number, branch.end.step.clause.number) == (2, 4)
    assert branch.start.lane != branch.end.lane


def test_the_wording_is_written_where_it_changes() -> None:
    written = {box.step.clause.number: box.wording for box in flow_of(samples.history()).boxes}
    assert written == {1: "非选择", 2: "", 3: "非选择性", 4: "非选择", 5: "选择性"}


def test_a_clause_ends_where_a_later_document_has_it_without_the_theme() -> None:
    ends = {box.step.clause.number: box.ends for box in flow_of(samples.history()).boxes}
    assert ends == {1: False, 2: False, 3: False, 4: False, 5: True}


def test_steps_of_one_session_stand_side_by_side() -> None:
    history = samples.one_session_twice()
    flow = flow_of(history)
    assert [column.slots for column in flow.columns] == [2]
    assert [(box.lane, box.slot) for box in flow.boxes] == [(0, 0), (0, 1)]


def test_the_wordings_of_a_step_are_those_of_its_mentions_each_once() -> None:
    (first, *_) = samples.history().chains[0].steps
    assert surfaces(first) == ("非选择",)


def test_a_chain_that_comes_back_to_a_session_keeps_its_lane() -> None:
    flow = flow_of(samples.back_and_forth())
    assert [(box.lane, box.slot) for box in flow.boxes] == [(0, 0), (0, 2), (0, 1)]
    assert [(line.start.slot, line.end.slot, line.is_over) for line in flow.lines] == [(0, 2, True), (2, 1, False)]


def test_no_box_stands_in_the_way_of_a_branch() -> None:
    flow = flow_of(samples.late_branch())
    (branch,) = [line for line in flow.lines if line.is_branch]
    between = range(branch.start.slot + 1, branch.end.slot)
    assert list(between) == [1]
    assert [box for box in flow.boxes if box.lane == branch.end.lane and box.slot in between] == []


def test_a_clause_that_was_merged_is_joined_with_what_it_went_into() -> None:
    flow = flow_of(samples.merger())
    ends = [(line.start.step.clause.number, line.end.step.clause.number, line.is_merger) for line in flow.lines]
    assert ends == [(1, 1, False), (2, 1, True)]
    assert not any(box.ends for box in flow.boxes)
    assert lone_chains(samples.merger().chains) == set()
