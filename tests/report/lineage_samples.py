"""Lineages and histories by hand, for the pages: every status, long chains, and texts that would harm a page."""

from __future__ import annotations

from dataclasses import replace

from nlp.lineage.differences.changes import Change, Rewording
from nlp.lineage.differences.wording import Edit
from nlp.lineage.drift.history import Chain, Ending, SessionHistory, SessionName, Step, ThemeHistory, Wording
from nlp.lineage.model import Ancestor, Clause, Descent, Edition, Likeness, Lineage, Relation
from nlp.text import fold
from nlp.types import Mention

HARM = "<script>alert(1)</script><b>&\"'\u202egpj"
META = {
    "command": "zhuti lineage A/HRC/RES/53/11 --output 沿革.html",
    "lexicon": "un-human-rights",
    "lexicon_version": "1.2",
    "program_version": "0.4",
    "folding_version": "1",
    "corpus_hash": "abc",
    "filters": {"body": ["HRC"], "cited": False, "year": []},
}


def clause(position: int, text: str, zone: str = "operative", number: int | None = None, part: str | None = None) -> Clause:
    return Clause(position, part, zone, number or position, None, text, fold(text).text)


def reword(old: str, new: str) -> Rewording:
    """By what the two begin and end with: enough to look at a page."""
    start = next((at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new)))
    least = min(len(old), len(new)) - start
    end = next((at for at in range(least) if old[-1 - at] != new[-1 - at]), least)
    middle = (start, len(old) - end), (start, len(new) - end)
    tail = (len(old) - end, len(old)), (len(new) - end, len(new))
    found = [Edit("equal", (0, start), (0, start)), Edit("replaced", *middle), Edit("equal", *tail)]
    words = old[slice(*middle[0])], new[slice(*middle[1])]
    changes = (Change("term", *middle, *words, themes=("dialogue",)),) if any(words) else ()
    return Rewording(old, new, tuple(edit for edit in found if edit.old != edit.new or edit.old[0] < edit.old[1]), changes)


EARLIER = Edition("gone.txt", "A/HRC/RES/43/21", "HRC", "43", "resolution", "增进人权领域的国际合作", "2020-06-22")
OLDER = Edition("older.txt", "A/RES/68/160", "GA", "68", "resolution", "增进人权领域的国际合作", "2013-12-18")
NOW = Edition("now.txt", "A/HRC/RES/53/11", "HRC", "53", "resolution", "加强人权领域的国际合作 " + HARM, "2023-07-12")

WELCOMES, URGES = "欢迎召开协商会议；", "敦促会员国增进相互理解；"
BOTH = "欢迎召开磋商会议，并敦促会员国增进相互理解；"
LONG, LONG_ONE, LONG_OTHER = "请秘书长提交报告，并请理事会审议该报告；", "请秘书长提交年度报告，", "又请理事会审议该报告；"


def ancestor(
    edition: Edition, one: Clause, similarity: float = 0.8, containment: float = 0.8, is_direct: bool = True
) -> Ancestor:
    about = (edition.source, edition.symbol, edition.body, edition.session, edition.date)
    return Ancestor(*about, one, Likeness(similarity, containment), is_direct)


def descent(one: Clause, status: str, *ancestors: Ancestor, **changes) -> Descent:
    against = ancestors[0].source if ancestors else None
    return Descent(NOW.source, NOW.symbol, one, status, against, ancestors=ancestors, **changes)


def everything() -> Lineage:
    """Every status, a clause that moved, a chain of five, a dropped clause, and texts that would harm a page."""
    same = "重申《联合国宪章》的宗旨和原则，" * 5
    chain = [
        ancestor(replace(EARLIER, source=f"s{session}.txt", symbol=f"A/RES/{session}/1", body="GA", session=str(session)),
                 clause(9, f"强调{'普遍' * (session % 2)}非选择原则；"), 0.9995 if session == 72 else 0.6, 0.95, session != 68)
        for session in (72, 71, 70, 69, 68)
    ]  # fmt: skip
    rows = (
        descent(clause(1, same, "preambular", 1), "identical", ancestor(EARLIER, clause(1, same, "preambular", 1), 1.0, 1.0)),
        descent(clause(2, "铭记" + HARM, "preambular", 2), "new"),
        descent(clause(3, BOTH, number=1), "merged", ancestor(EARLIER, clause(3, WELCOMES, number=1)),
                others=(ancestor(EARLIER, clause(4, URGES, number=2)),)),
        descent(clause(4, LONG_ONE, number=2), "split", ancestor(EARLIER, clause(6, LONG, number=4)), siblings=(5,)),
        descent(clause(5, LONG_OTHER, number=3), "split", ancestor(EARLIER, clause(6, LONG, number=4)), siblings=(4,)),
        descent(clause(6, "强调非选择性原则；", number=4), "reworded", *chain),
        descent(clause(7, "决定继续处理此事。", number=5), "reworded",
                ancestor(EARLIER, clause(2, "决定结束审议此事。", "preambular", 2)), is_renumbered=True, is_moved=True),
    )  # fmt: skip
    dropped = (
        Descent(EARLIER.source, EARLIER.symbol, clause(5, "赞赏地注意到" + HARM, number=3), "dropped"),
        Descent(EARLIER.source, EARLIER.symbol, clause(7, "感到遗憾；", number=5), "dropped"),
    )
    relation = Relation(False, True, True, 5, 0.8123, True)
    edition = replace(NOW, versions=frozenset(["draft.txt"]))
    return Lineage(edition, EARLIER, rows, dropped, compared=6, undated=1, relation=relation, related=(EARLIER, OLDER))


def session(body: str, name: str, date: str, *counts: int, wordings: tuple[tuple[str, int], ...] = ()) -> SessionHistory:
    outcomes = dict(zip(("identical", "reworded", "entered", "new"), counts, strict=True))
    return SessionHistory(SessionName(body, name), date, 1, 2, sum(counts), outcomes, wordings)


def step(edition: Edition, one: Clause, outcome: str, surface: str, before: Ancestor | None = None) -> Step:
    start = one.text.index(surface)
    mentions = (Mention(start, start + len(surface), surface, surface),)
    rewording = reword(before.clause.text, one.text) if before and before.clause.folded != one.folded else None
    return Step(edition, one, mentions, False, outcome, "reworded", before, True, rewording)


def history() -> ThemeHistory:
    """Three sessions: a chain of three whose wording changes, a branch of it, and a clause alone."""
    first, second = clause(1, "应遵循非选择原则；"), clause(2, "应遵循普遍、非选择原则；")
    third, branch = clause(3, "应遵循非选择性原则；"), clause(4, "又应遵循普遍、非选择原则；")
    alone = clause(5, "不得有选择性" + HARM)
    chain = Chain((
        step(OLDER, first, "new", "非选择"),
        step(EARLIER, second, "reworded", "非选择", ancestor(OLDER, first)),
        step(NOW, third, "reworded", "非选择性", ancestor(EARLIER, second)),
    ))  # fmt: skip
    sessions = (
        session("GA", "68", "2013-12-18", 0, 0, 0, 1, wordings=(("非选择", 1),)),
        session("HRC", "43", "2020-06-22", 0, 1, 0, 1, wordings=(("非选择", 1), ("选择性", 1))),
        session("HRC", "53", "2023-07-12", 0, 2, 0, 0, wordings=(("非选择", 1), ("非选择性", 1))),
    )
    names = [one.name for one in sessions]
    wordings = (Wording("非选择", 3, 3, names[0], names[2]), Wording("非选择性", 1, 1, names[2], names[2]))
    branched = Chain((step(NOW, branch, "reworded", "非选择", ancestor(EARLIER, second)),))
    without = clause(6, "不得有双重标准" + HARM)
    left = Ending("left", NOW, (EARLIER.source, 5), without, reword(alone.text, without.text))
    single = Chain((step(EARLIER, alone, "new", "选择性"),), (left,))
    return ThemeHistory("non-selectivity", "非选择性", sessions, wordings, (chain, single, branched))


def long_history(sessions: int, clauses: int) -> ThemeHistory:
    """So many sessions with so many clauses: in each session a third begins anew, and every fifth stands alone."""
    chains: list[list[Step]] = []
    for number in range(sessions):
        edition = replace(
            OLDER, source=f"{number}.txt", symbol=f"A/RES/{number}/1", session=str(number), date=f"{1950 + number}-12-01"
        )
        for at in range(clauses):
            one = clause(at + 1, f"重申第{at}条应遵循{'普遍、' * (number % 3)}非选择原则；")
            starts = number == 0 or (at + number) % 3 == 0 or at % 5 == 0
            if starts:
                chains.append([step(edition, one, "new", "非选择")])
                continue
            before = next(chain for chain in reversed(chains) if chain[-1].place == (f"{number - 1}.txt", at + 1))
            last = ancestor(before[-1].edition, before[-1].clause)
            before.append(step(edition, one, "identical" if last.clause.text == one.text else "reworded", "非选择", last))
    names = [session("GA", str(number), f"{1950 + number}-12-01", 0, 0, 0, clauses) for number in range(sessions)]
    made = tuple(Chain(tuple(chain)) for chain in chains)
    return ThemeHistory("non-selectivity", "非选择性", tuple(names), (), made)


def one_session_twice() -> ThemeHistory:
    """Two documents of one session, the later of which carries on the clause of the earlier."""
    one = clause(1, "应遵循非选择原则；")
    later = replace(OLDER, source="later.txt", symbol="A/RES/68/161", date="2013-12-19")
    steps = step(OLDER, one, "new", "非选择"), step(later, one, "identical", "非选择", ancestor(OLDER, one, 1.0, 1.0))
    sessions = (session("GA", "68", "2013-12-18", 1, 0, 0, 1, wordings=(("非选择", 2),)),)
    name = sessions[0].name
    return ThemeHistory("non-selectivity", "非选择性", sessions, (Wording("非选择", 2, 2, name, name),), (Chain(steps),))


def back_and_forth() -> ThemeHistory:
    """A clause of the Assembly that went to the Council and came back within the same session of the Assembly."""
    first, second, third = (clause(position, "应遵循非选择原则；") for position in (1, 2, 3))
    later = replace(OLDER, source="later.txt", symbol="A/RES/68/300", date="2014-06-30")
    council = replace(EARLIER, session="25", symbol="A/HRC/RES/25/1", date="2014-03-27")
    chain = Chain((
        step(OLDER, first, "new", "非选择"),
        step(council, second, "identical", "非选择", ancestor(OLDER, first, 1.0, 1.0)),
        step(later, third, "identical", "非选择", ancestor(council, second, 1.0, 1.0)),
    ))  # fmt: skip
    sessions = session("GA", "68", "2013-12-18", 1, 0, 0, 1), session("HRC", "25", "2014-03-27", 1, 0, 0, 0)
    return ThemeHistory("non-selectivity", "非选择性", sessions, (), (chain,))


def late_branch() -> ThemeHistory:
    """A clause that goes on, one that stands alone beside its second step, and a branch of its first in the third session."""
    first, beside = clause(1, "应遵循非选择原则；"), clause(2, "又应遵循非选择原则；")
    chain = Chain((
        step(OLDER, first, "new", "非选择"),
        step(EARLIER, first, "identical", "非选择", ancestor(OLDER, first, 1.0, 1.0)),
        step(NOW, first, "identical", "非选择", ancestor(EARLIER, first, 1.0, 1.0)),
    ))  # fmt: skip
    alone = Chain((step(EARLIER, clause(5, "不得有选择性；"), "new", "选择性"),))
    branch = Chain((step(NOW, beside, "reworded", "非选择", ancestor(OLDER, first)),))
    return ThemeHistory("non-selectivity", "非选择性", history().sessions, (), (chain, alone, branch))


def merger() -> ThemeHistory:
    """Two clauses that became one."""
    one, other, both = (
        clause(1, "应遵循非选择原则；"),
        clause(2, "不得有选择性；"),
        clause(1, "应遵循非选择原则，不得有选择性；"),
    )
    chain = Chain((step(EARLIER, one, "new", "非选择"), step(NOW, both, "reworded", "非选择", ancestor(EARLIER, one))))
    ending = Ending("merged", NOW, (EARLIER.source, 2), both, reword(other.text, both.text))
    merged = Chain((step(EARLIER, other, "new", "选择性"),), (ending,))
    return ThemeHistory("non-selectivity", "非选择性", history().sessions, (), (chain, merged))
