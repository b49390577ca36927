"""Theme histories of a workspace: of the sample corpus, of a series of five sessions; their counts are those of the themes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import composed_series as series
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.drift import theme_histories
from nlp.lexicon import load_lexicon
from nlp.lineage.drift.history import ThemeHistory
from nlp.mine.frequency import frequency
from nlp.mine.selection import Selection
from nlp.ranges import parse_range
from nlp.store import Workspace
from nlp.workspace import counted_documents

CORPUS = Path(__file__).parents[2] / "data" / "corpus"
LEXICON = load_lexicon()
LABELS = {theme.id: theme.label["en"] for theme in LEXICON.themes}


@pytest.fixture(scope="module")
def corpus_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return series.make_workspace(tmp_path_factory.mktemp("corpus") / "zhuti.db", CORPUS)


@pytest.fixture(scope="module")
def series_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("series")
    return series.make_workspace(folder / "zhuti.db", series.write_series(folder / "documents"))


def histories(database: Path, selection: Selection) -> dict[str, ThemeHistory]:
    with Workspace(database) as workspace, workspace.snapshot():
        return {one.theme: one for one in theme_histories(workspace, LEXICON, LABELS, selection)}


def one_history(database: Path, theme: str, **selection: object) -> ThemeHistory:
    (history,) = histories(database, Selection(themes=(theme,), **selection)).values()
    return history


def test_non_selectivity_is_told_from_2013_to_2023(corpus_workspace):
    first = one_history(corpus_workspace, "non-selectivity").chains[0]
    told = [(step.edition.session, step.clause.number, step.outcome, step.mentions[0].surface) for step in first.steps]
    assert told == [
        ("68", 7, "new", "非选择"),
        ("75", 8, "reworded", "非选择"),
        ("53", 16, "reworded", "非选择性"),
    ]
    wordings = [
        "应遵循普遍、非选择、客观和透明的原则",
        "应遵循普遍、非选择、合作与真诚对话、客观和透明的原则",
        "应遵循普遍性、非选择性、客观及透明的原则，以加强国际合作为导向",
    ]
    for step, wording in zip(first.steps, wordings, strict=True):
        assert wording in step.clause.text
    changes = [(one.old_words, one.new_words) for one in first.steps[2].rewording.changes]
    assert ("非选择", "非选择性") in changes
    assert ("普遍", "普遍性") in changes


def test_the_wordings_of_a_theme_stand_with_their_first_and_last_sessions(corpus_workspace):
    history = one_history(corpus_workspace, "non-selectivity")
    assert [(one.surface, one.mentions, one.documents, one.first, one.last) for one in history.wordings] == [
        ("非选择", 2, 2, _session("GA", "68"), _session("GA", "75")),
        ("非选择性", 14, 4, _session("HRC", "43"), _session("HRC", "53")),
    ]


@pytest.mark.parametrize(
    "selection",
    [
        pytest.param(Selection(), id="all"),
        pytest.param(Selection(with_cited=False), id="no cited titles"),
        pytest.param(Selection(bodies=("HRC",)), id="a body"),
        pytest.param(Selection(sessions=(parse_range("68..75", "--session"),)), id="sessions"),
        pytest.param(Selection(zones=("preambular",)), id="a zone"),
        pytest.param(Selection(themes=("dialogue", "development"), kinds=("resolution",)), id="two themes of resolutions"),
    ],
)
def test_the_counts_are_those_of_the_themes(corpus_workspace, selection):
    told = {
        (theme, session.name.body, session.name.session): (session.paragraphs, session.documents, session.of_documents)
        for theme, history in histories(corpus_workspace, selection).items()
        for session in history.sessions
    }
    with Workspace(corpus_workspace) as workspace:
        rows = frequency(counted_documents(workspace), LABELS, by="session", selection=selection)
    counted = {
        (row.theme, row.group.body, row.group.session): (row.paragraphs, row.documents, row.of_documents) for row in rows
    }
    assert told == counted


def test_every_carrying_paragraph_is_in_one_chain_and_the_outcomes_add_up(corpus_workspace):
    for history in histories(corpus_workspace, Selection()).values():
        steps = [step for chain in history.chains for step in chain.steps]
        assert max(Counter(step.place for step in steps).values(), default=1) == 1
        assert len(steps) == sum(session.paragraphs for session in history.sessions)
        assert all(sum(session.outcomes.values()) == session.paragraphs for session in history.sessions)
        mentions = sum(len(step.mentions) for step in steps)
        assert mentions == sum(one.mentions for one in history.wordings)
        assert mentions == sum(count for session in history.sessions for _, count in session.wordings)


POOL = (
    "重申各国审议人权状况应遵循普遍、非选择和客观的原则，不得采用双重标准；",
    "重申各国审议人权状况应遵循普遍性、非选择性和客观性的原则，不得采用双重标准；",
    "重申各国审议人权状况应遵循普遍性和客观性的原则，不得采用双重标准；",
    "请各特别程序任务负责人以非选择方式收集资料，公布其来源，并听取有关国家的意见；",
    "请各特别程序任务负责人收集资料，公布其来源，并听取有关国家的意见；",
    "鼓励区域组织开展真诚对话，交流经验；",
)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.lists(st.sampled_from(POOL), min_size=1, max_size=4), min_size=1, max_size=4))
def test_whatever_is_taken_over_each_carrying_paragraph_is_in_one_chain(chosen):
    selection = Selection(themes=("non-selectivity", "dialogue"))
    with TemporaryDirectory() as name:
        folder = Path(name)
        for session, clauses in enumerate(chosen, 70):
            (folder / f"{session}.txt").write_text(series.resolution(session, *clauses), encoding="utf-8")
        database = series.make_workspace(folder / "zhuti.db", *sorted(folder.glob("*.txt")))
        told = histories(database, selection)
        with Workspace(database) as workspace:
            rows = frequency(counted_documents(workspace), LABELS, by="session", selection=selection)
    for history in told.values():
        places = [step.place for chain in history.chains for step in chain.steps]
        assert len(places) == len(set(places)) == sum(row.paragraphs for row in rows if row.theme == history.theme)
        for chain in history.chains:
            assert [step.place_before for step in chain.steps[1:]] == [step.place for step in chain.steps[:-1]]


def test_a_clause_is_followed_through_five_sessions(series_workspace):
    (chain,) = one_history(series_workspace, "non-selectivity").chains
    assert [(step.edition.session, step.outcome) for step in chain.steps] == [
        ("70", "new"),
        ("71", "identical"),
        ("72", "reworded"),
        ("73", "reworded"),
    ]
    assert [step.rewording is None for step in chain.steps] == [True, True, False, False]


def test_a_document_that_no_more_carries_the_theme_tells_where_it_left(series_workspace):
    (chain,) = one_history(series_workspace, "non-selectivity").chains
    (ending,) = chain.endings
    assert (ending.kind, ending.edition.session, ending.clause.number) == ("left", "74", 1)
    assert [(one.kind, one.old_words) for one in ending.rewording.changes] == [("item_removed", "非选择性")]


def test_a_session_that_carries_nothing_is_told_too(series_workspace):
    sessions = one_history(series_workspace, "non-selectivity").sessions
    assert [(one.name.session, one.paragraphs) for one in sessions] == [("70", 1), ("71", 1), ("72", 1), ("73", 1), ("74", 0)]


def test_a_filter_cuts_the_chain_but_not_what_its_first_step_is_compared_with(series_workspace):
    history = one_history(series_workspace, "non-selectivity", sessions=(parse_range("72..74", "--session"),))
    (chain,) = history.chains
    assert [(step.edition.session, step.outcome) for step in chain.steps] == [("72", "reworded"), ("73", "reworded")]
    assert chain.steps[0].before.session == "71"
    assert chain.origin is None


def write_resolutions(folder: Path, texts: dict[int, str]) -> Path:
    """A workspace of resolutions, by their sessions."""
    for session, text in texts.items():
        (folder / f"{session}.txt").write_text(text, encoding="utf-8")
    return series.make_workspace(folder / "zhuti.db", *(folder / f"{session}.txt" for session in texts))


def test_a_clause_that_went_to_another_zone_with_its_theme_neither_lost_it_nor_got_it_anew(tmp_path):
    clause, opening = series.PRINCIPLES[71], "回顾《联合国宪章》的宗旨和原则，"
    moved = series.resolution(72, series.TRAINING[71]).replace(opening, f"{opening}\n\n{clause[:-1]}，")
    texts = {
        71: series.resolution(71, series.TRAINING[71], clause),
        72: moved,
        73: series.resolution(73, series.TRAINING[71], clause),
    }
    database = write_resolutions(tmp_path, texts)
    told = {}
    for zone in ("preambular", "operative"):
        chains = one_history(database, "non-selectivity", zones=(zone,)).chains
        told[zone] = [
            ([(step.edition.session, step.outcome) for step in chain.steps], [one.kind for one in chain.endings])
            for chain in chains
        ]
    assert told == {
        "preambular": [([("72", "reworded")], [])],
        "operative": [([("71", "new"), ("73", "identical")], [])],
    }


def test_a_clause_made_from_one_that_was_not_selected_begins_a_chain_and_branches_off_none(tmp_path):
    clause = series.PRINCIPLES[70]
    texts = {
        70: series.resolution(70, clause),
        71: series.resolution(71, clause, title="保护难民"),
        72: series.resolution(72, clause, title="消除贫穷"),
    }
    history = one_history(write_resolutions(tmp_path, texts), "non-selectivity", sessions=(parse_range("71", "--session"),))
    (chain,) = history.chains
    assert (chain.steps[0].outcome, chain.steps[0].before.source, chain.origin) == ("identical", "70.txt", None)


def test_a_theme_in_a_quoted_title_counts_in_what_a_clause_comes_from_as_it_does_in_the_clause(corpus_workspace):
    for with_cited in (True, False):
        for history in histories(corpus_workspace, Selection(with_cited=with_cited)).values():
            steps = {step.place for chain in history.chains for step in chain.steps}
            first = [chain.steps[0] for chain in history.chains]
            assert all((step.outcome == "entered") is (step.place_before not in steps) for step in first if step.before)


@pytest.mark.parametrize(
    "selection",
    [
        pytest.param(Selection(kinds=("resolution",)), id="a kind"),
        pytest.param(Selection(sessions=(parse_range("70..78", "--session"),)), id="sessions"),
        pytest.param(Selection(bodies=("HRC",)), id="a body"),
        pytest.param(Selection(zones=("preambular",)), id="preambles"),
        pytest.param(Selection(zones=("operative",)), id="operative parts"),
    ],
)
def test_no_filter_makes_a_theme_enter_a_clause(corpus_workspace, selection):
    whole, filtered = histories(corpus_workspace, Selection()), histories(corpus_workspace, selection)
    for theme, history in filtered.items():
        outcomes = {step.place: step.outcome for chain in whole[theme].chains for step in chain.steps}
        steps = [step for chain in history.chains for step in chain.steps]
        assert all((step.outcome == "entered") is (outcomes[step.place] == "entered") for step in steps)
        assert all((step.outcome == "new") is (outcomes[step.place] == "new") for step in steps)


def test_the_status_of_a_step_never_contradicts_its_outcome(corpus_workspace, series_workspace):
    for database in (corpus_workspace, series_workspace):
        for history in histories(database, Selection()).values():
            for step in (step for chain in history.chains for step in chain.steps):
                assert (step.status == "new") is (step.outcome == "new") is (step.before is None)
                assert (step.status == "identical") is (step.outcome == "identical")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(("2015年12月18日", "2015年11月30日"), ("2015-11-30", False), id="the first adoption"),
        pytest.param((None, "2015年11月30日"), ("2015-11-30", False), id="an adoption rather than a date worked out"),
        pytest.param((None, None), ("2015-09-01", True), id="no date: the day on which the session began, inferred"),
    ],
)
def test_the_date_of_a_session_is_of_its_documents_also_where_none_carries_the_theme(tmp_path, days, expected):
    for name, day in zip("ab", days, strict=True):
        text = series.resolution(70, f"鼓励各国向{name}区难民提供住所；", title=f"保护{name}区难民")
        text = text.replace("70/150", "70/151" if name == "a" else "70/152")
        text = text.replace("2015年12月18日", day) if day else text.split("2015年12月18日")[0]
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    database = series.make_workspace(tmp_path / "zhuti.db", tmp_path / "a.txt", tmp_path / "b.txt")
    (session,) = one_history(database, "non-selectivity").sessions
    assert (session.date, session.is_date_inferred) == expected


def test_the_order_of_adding_makes_no_difference(series_workspace, tmp_path):
    documents = sorted(series.write_series(tmp_path / "documents").iterdir(), reverse=True)
    other = series.make_workspace(tmp_path / "zhuti.db", *documents)
    assert histories(other, Selection()) == histories(series_workspace, Selection())


def test_of_two_texts_that_took_a_clause_over_the_version_of_the_first_goes_on(tmp_path):
    clause = series.PRINCIPLES[70]
    texts = {
        "a": series.resolution(70, clause, series.TRAINING[70]),
        "b": series.resolution(71, "鼓励各国向难民提供住所、教育和医疗；", clause, title="保护难民").replace(
            "71/150", "71/151"
        ),
        "c": series.resolution(71, clause.replace("普遍", "普遍性"), series.TRAINING[70]),
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    database = series.make_workspace(tmp_path / "zhuti.db", *sorted(tmp_path.glob("*.txt")))
    chains = one_history(database, "non-selectivity").chains
    assert [[step.edition.source for step in chain.steps] for chain in chains] == [["a.txt", "c.txt"], ["b.txt"]]
    assert [chain.origin and chain.origin.source for chain in chains] == [None, "a.txt"]
    assert chains[1].steps[0].outcome == "identical"


def test_two_clauses_merged_into_one_are_one_chain_and_an_ending(tmp_path):
    first = "重申各国审议人权状况应遵循普遍、非选择和客观的原则，不得采用双重标准；"
    second = "促请各特别程序任务负责人在国别访问中以非选择方式收集资料，并公布其来源；"
    merged = first.replace("；", "，") + second
    for session, clauses in {70: (first, second), 71: (merged,)}.items():
        text = series.resolution(session, *clauses, series.TRAINING[70])
        (tmp_path / f"{session}.txt").write_text(text, encoding="utf-8")
    database = series.make_workspace(tmp_path / "zhuti.db", *sorted(tmp_path.glob("*.txt")))
    history = one_history(database, "non-selectivity")
    assert sorted(len(chain.steps) for chain in history.chains) == [1, 2]
    (ended,) = (chain for chain in history.chains if len(chain.steps) == 1)
    assert [(one.kind, one.edition.source) for one in ended.endings] == [("merged", "71.txt")]


def test_texts_without_a_date_do_not_descend_from_each_other(tmp_path):
    sources = []
    for name in ("one.txt", "two.txt"):
        clause = "重申各国审议人权状况应遵循普遍性和非选择性原则，不得采用双重标准；"
        text = f"大会，\n\n1. {clause}\n\n2. 请秘书长提交报告；\n\n3. 吁请各国保护{name[:3]}人权维护者。\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
        sources.append(tmp_path / name)
    (chain,) = one_history(series.make_workspace(tmp_path / "zhuti.db", *sources), "non-selectivity").chains
    assert [(step.edition.source, step.edition.date, step.outcome) for step in chain.steps] == [
        ("one.txt", None, "new"),
        ("two.txt", None, "identical"),
    ]
    assert [step.status for step in chain.steps] == ["new", "identical"]


def test_a_text_with_a_date_is_new_though_one_without_has_the_same_words(tmp_path):
    dated = series.resolution(70, series.PRINCIPLES[70])
    undated = dated.replace("第七十届会议\n\n70/150. ", "").split("2015年12月18日")[0]
    (tmp_path / "dated.txt").write_text(dated, encoding="utf-8")
    (tmp_path / "another.txt").write_text(undated, encoding="utf-8")
    database = series.make_workspace(tmp_path / "zhuti.db", tmp_path / "dated.txt", tmp_path / "another.txt")
    (chain,) = one_history(database, "non-selectivity").chains
    assert [(step.edition.source, step.outcome, step.status) for step in chain.steps] == [
        ("dated.txt", "new", "new"),
        ("another.txt", "identical", "identical"),
    ]


def _session(body: str, session: str):
    from nlp.lineage.drift.history import SessionName

    return SessionName(body, session)
