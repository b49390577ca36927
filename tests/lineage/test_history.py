"""Steps put into chains: each in exactly one, the nearest going on, and what a clause is compared with."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.lineage.drift.history import Ending, SessionName, Step, chains_of, time_of
from nlp.lineage.drift.sessions import Session, session_histories, wordings_of
from nlp.lineage.drift.steps import earlier_clauses, endings_in, steps_in
from nlp.lineage.model import Ancestor, Clause, Descent, Edition, Likeness, Lineage
from nlp.types import Mention, ThemeTag

TAG = ThemeTag("non-selectivity", (Mention(2, 6, "非选择性", "非选择性"),))


def clause(position: int = 1, text: str = "遵循非选择性原则；") -> Clause:
    return Clause(position, None, "operative", position, None, text, text)


def edition(source: str, date: str | None = None, session: str = "70") -> Edition:
    return Edition(source, body="GA", session=session, date=date)


def ancestor(
    source: str, date: str | None, position: int = 1, *, similarity: float = 0.9, text: str = "遵循原则；"
) -> Ancestor:
    return Ancestor(source, None, "GA", None, date, clause(position, text), Likeness(similarity, 1.0))


def step(
    source: str, before: Ancestor | None = None, *, position: int = 1, year: int = 2015, of_predecessor: bool = False
) -> Step:
    outcome = "reworded" if before else "new"
    tag = TAG.mentions
    return Step(edition(source, f"{year}-12-18"), clause(position), tag, False, outcome, "reworded", before, of_predecessor)


def places(chains) -> list[list[str]]:
    return [[one.edition.source for one in chain.steps] for chain in chains]


def test_a_chain_goes_from_the_first_wording_to_the_last():
    first, second = step("a"), step("b", ancestor("a", "2015-12-18"), year=2016)
    third = step("c", ancestor("b", "2016-12-18"), year=2017)
    assert places(chains_of([third, first, second])) == [["a", "b", "c"]]


@pytest.mark.parametrize(
    ("first", "second", "goes_on"),
    [
        pytest.param((0.9, False), (0.7, False), "b", id="the more alike"),
        pytest.param((0.9, False), (0.7, True), "c", id="the one in a version of the text, though less alike"),
        pytest.param((0.8, False), (0.8, False), "b", id="the earlier of two as alike"),
    ],
)
def test_of_two_clauses_made_from_one_a_single_one_goes_on(first, second, goes_on):
    steps = [step("a")]
    for source, year, (similarity, of_predecessor) in (("b", 2016, first), ("c", 2017, second)):
        before = ancestor("a", "2015-12-18", similarity=similarity)
        steps.append(step(source, before, year=year, of_predecessor=of_predecessor))
    chains = chains_of(steps)
    (other,) = {"b", "c"} - {goes_on}
    assert places(chains) == [["a", goes_on], [other]]
    assert chains[0].origin is None
    assert chains[1].origin is not None
    assert chains[1].origin.source == "a"


def test_an_ending_belongs_to_the_chain_whose_last_clause_it_ends():
    steps = [step("a"), step("b", ancestor("a", "2015-12-18"), year=2016)]
    ended = Ending("dropped", edition("c", "2017-12-18"), ("b", 1))
    superseded = Ending("left", edition("d", "2017-12-18"), ("a", 1), clause(1, "遵循原则；"))
    (chain,) = chains_of(steps, [superseded, ended])
    assert chain.endings == (ended,)


@st.composite
def descents(draw: st.DrawFn) -> list[Step]:
    """Steps of up to eight documents, each made from one of an earlier document or from none."""
    steps: list[Step] = []
    for year in range(draw(st.integers(1, 8))):
        earlier = list(steps)
        for position in range(1, draw(st.integers(1, 4)) + 1):
            before = draw(st.sampled_from([None, *earlier]))
            similarity = draw(st.sampled_from([0.5, 0.7, 0.9]))
            made_from = before and ancestor(
                before.edition.source, before.edition.date, before.clause.position, similarity=similarity
            )
            of_predecessor = draw(st.booleans())
            steps.append(step(f"d{year}", made_from, position=position, year=2010 + year, of_predecessor=of_predecessor))
    return steps


@given(descents(), st.randoms(use_true_random=False))
def test_every_step_is_in_one_chain_and_made_from_the_step_before(steps, random):
    chains = chains_of(steps)
    assert Counter(one.place for chain in chains for one in chain.steps) == Counter(one.place for one in steps)
    for chain in chains:
        assert [one.place_before for one in chain.steps[1:]] == [one.place for one in chain.steps[:-1]]
    firsts = [
        (*time_of(chain.steps[0].edition.date, chain.steps[0].edition.source), chain.steps[0].place[1]) for chain in chains
    ]
    assert firsts == sorted(firsts)
    shuffled = list(steps)
    random.shuffle(shuffled)
    assert chains_of(shuffled) == chains


def test_documents_without_a_date_are_not_made_of_each_other():
    one, other = edition("a"), edition("b")
    of_one = Descent("a", None, clause(), "reworded", "b", ancestors=(ancestor("b", None),))
    of_other = Descent("b", None, clause(), "reworded", "a", ancestors=(ancestor("a", None),))
    assert earlier_clauses(of_one, one) == []
    assert [before.source for before in earlier_clauses(of_other, other)] == ["a"]


def test_what_a_merged_clause_was_made_from_comes_before_what_is_older():
    nearest, older = ancestor("b", "2016-12-18"), ancestor("a", "2015-12-18")
    other = ancestor("b", "2016-12-18", 2)
    descent = Descent("c", None, clause(), "merged", "b", ancestors=(nearest, older), others=(other,))
    assert earlier_clauses(descent, edition("c", "2017-12-18")) == [nearest, other, older]


def traced(*descents: Descent, dropped: tuple[Descent, ...] = ()) -> Lineage:
    now = edition("c", "2017-12-18")
    return Lineage(now, edition("b", "2016-12-18"), descents, dropped)


@pytest.mark.parametrize(
    ("carrying", "before", "outcome"),
    [
        pytest.param([], None, "new", id="nothing before"),
        pytest.param([("c", 1), ("b", 1)], "遵循非选择性原则；", "identical", id="the same text"),
        pytest.param([("c", 1), ("b", 1)], "根据非选择性原则；", "reworded", id="another text with the theme"),
        pytest.param([("c", 1)], "根据客观性原则；", "entered", id="a text without the theme"),
    ],
)
def test_the_outcome_tells_what_became_of_a_clause(carrying, before, outcome):
    ancestors = (ancestor("b", "2016-12-18", text=before),) if before else ()
    descent = Descent("c", None, clause(), "reworded", "b" if before else None, ancestors=ancestors)
    tags = dict.fromkeys([("c", 1), *carrying], TAG)
    (made,) = steps_in(traced(descent), tags, tags, lambda old, new: (old, new))
    compared = {"reworded": ("根据非选择性原则；", clause().text), "entered": ("根据客观性原则；", clause().text)}
    assert (made.outcome, made.rewording) == (outcome, compared.get(outcome))
    assert made.is_of_predecessor is (before is not None)


def test_an_older_clause_with_the_theme_is_compared_rather_than_a_nearer_one_without():
    ancestors = (ancestor("b", "2016-12-18"), ancestor("a", "2015-12-18", text="根据非选择性原则；"))
    descent = Descent("c", None, clause(), "reworded", "b", ancestors=ancestors)
    tags = {("c", 1): TAG, ("a", 1): TAG}
    (made,) = steps_in(traced(descent), tags, tags, lambda old, new: (old, new))
    assert (made.place_before, made.outcome) == (("a", 1), "reworded")


def test_a_clause_that_lost_the_theme_and_one_that_was_dropped_end_it():
    lost = Descent("c", None, clause(1, "遵循客观性原则；"), "reworded", "b", ancestors=(ancestor("b", "2016-12-18", 4),))
    gone = Descent("b", None, clause(5), "dropped")
    tags = {("b", 4): TAG, ("b", 5): TAG}
    found = endings_in(traced(lost, dropped=(gone,)), tags, tags, lambda old, new: (old, new))
    assert [(one.kind, one.place) for one in found] == [("left", ("b", 4)), ("dropped", ("b", 5))]


def test_of_clauses_merged_into_one_the_others_end_in_it():
    nearest, other = ancestor("b", "2016-12-18", 4), ancestor("b", "2016-12-18", 5)
    without = ancestor("b", "2016-12-18", 6)
    merged = Descent("c", None, clause(1), "merged", "b", ancestors=(nearest,), others=(other, without))
    tags = dict.fromkeys([("c", 1), ("b", 4), ("b", 5)], TAG)
    found = endings_in(traced(merged), tags, tags, lambda old, new: (old, new))
    assert [(one.kind, one.place, one.clause) for one in found] == [("merged", ("b", 5), merged.clause)]


def surfaced(source: str, session: str, *surfaces: str) -> Step:
    mentions = tuple(Mention(0, len(surface), surface, surface) for surface in surfaces)
    return Step(edition(source, f"{1945 + int(session)}-12-18", session), clause(), mentions, False, "new", "new")


SESSIONS = [Session(SessionName("GA", name), f"{1945 + int(name)}-12-18", 1) for name in ("71", "70", "72")]


def test_sessions_stand_in_the_order_of_their_dates_also_those_that_carry_nothing():
    told = session_histories([surfaced("a", "70", "非选择"), surfaced("b", "72", "非选择性")], SESSIONS)
    assert [(one.name.session, one.paragraphs, one.documents, one.wordings) for one in told] == [
        ("70", 1, 1, (("非选择", 1),)),
        ("71", 0, 0, ()),
        ("72", 1, 1, (("非选择性", 1),)),
    ]


def test_a_wording_is_the_same_in_another_script_or_with_blanks_in_it():
    steps = [surfaced("a", "70", "非选择性", "非 选择性"), surfaced("b", "72", "非選擇性", "非选择")]
    told = wordings_of(steps, SESSIONS)
    assert [(one.surface, one.mentions, one.documents, one.first.session, one.last.session) for one in told] == [
        ("非选择性", 3, 2, "70", "72"),
        ("非选择", 1, 1, "72", "72"),
    ]
