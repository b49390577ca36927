"""The page of a theme's history: the drawing, the tables and the list say the same."""

from __future__ import annotations

import lineage_samples as samples
import page_reader
import pytest
from lineage_samples import HARM
from measured_page import BROWSER, measured

from nlp import messages
from nlp.lineage.drift.history import ThemeHistory
from nlp.messages.flow_page import WORDINGS
from nlp.report import flow_page as module
from nlp.report.flow_page import flow_page

SHOWN_HARM = HARM.replace("\u202e", "\\u202e")


def page(*histories: ThemeHistory, language: str = "zh") -> str:
    return flow_page(histories, samples.META, language)


@pytest.fixture(scope="module", params=messages.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def root(language: str) -> page_reader.Element:
    return page_reader.read(page(samples.history(), samples.long_history(4, 12), language=language))


@pytest.fixture(scope="module")
def chinese() -> page_reader.Element:
    return page_reader.read(page(samples.history()))


def boxes(root: page_reader.Element) -> list[page_reader.Element]:
    return [a for svg in root.all("svg") for a in svg.all("a") if a.all("rect")]


def steps(root: page_reader.Element) -> list[page_reader.Element]:
    return [one for one in root.all("li") if one.attributes.get("id")]


def test_every_box_leads_to_its_clause_in_the_list(root: page_reader.Element) -> None:
    addresses = [str(box.attributes["href"])[1:] for box in boxes(root)]
    assert len(addresses) == len(set(addresses))
    assert set(addresses) <= {str(one.attributes["id"]) for one in steps(root)}


def test_every_step_of_the_histories_is_listed(root: page_reader.Element) -> None:
    histories = samples.history(), samples.long_history(4, 12)
    assert len(steps(root)) == sum(len(chain.steps) for history in histories for chain in history.chains)


def test_the_drawing_has_a_name_a_description_and_says_every_box(chinese: page_reader.Element) -> None:
    (drawing,) = [svg for svg in chinese.all("svg") if svg.attributes.get("role") == "group"]
    named = [chinese.by_id(one).text() for one in str(drawing.attributes["aria-labelledby"]).split()]
    assert named[0] == "非选择性：各段落逐届的流向"
    assert named[1].startswith("3 届会议，画出 5 个段落和 3 条连线")
    assert boxes(chinese)[2].attributes["aria-label"] == "A/HRC/RES/53/11 执行部分第3段，改写：非选择性"


def test_the_list_marks_what_changed_since_the_step_before(chinese: page_reader.Element) -> None:
    third = chinese.by_id("t1-c1-s3")
    assert [one.text() for one in third.all("ins")] == ["（加：非选择性）"]
    assert "措辞：非选择性" in third.text()


def test_a_chain_is_headed_by_where_it_begins_and_where_it_stands_last(chinese: page_reader.Element) -> None:
    headings = [one.text() for one in chinese.all("h4")]
    assert headings[0] == "A/RES/68/160 执行部分第1段 → A/HRC/RES/53/11 执行部分第3段 3 步"


def test_the_first_step_of_a_branch_says_what_it_comes_from(chinese: page_reader.Element) -> None:
    assert "来自 A/HRC/RES/43/21 执行部分第2段" in chinese.by_id("t1-c3-s1").text()


def test_where_a_clause_stops_to_carry_the_theme_its_last_words_are_marked(chinese: page_reader.Element) -> None:
    (ending,) = [one for one in chinese.all("li") if one.attributes.get("class") == "ending"]
    assert "改写后不再含有该主题" in ending.text()
    assert [one.text() for one in (*ending.all("del"), *ending.all("ins"))] == ["（删：选择性）", "（加：双重标准）"]


def test_an_identical_step_is_not_repeated() -> None:
    shown = page_reader.read(page(samples.one_session_twice()))
    assert "文字同上。" in shown.by_id("t1-c1-s2").text()
    assert "应遵循" not in shown.by_id("t1-c1-s2").text()


def test_the_tables_give_the_figures_of_the_history(chinese: page_reader.Element) -> None:
    sessions, wordings = (page_reader.table_rows(table) for table in chinese.all("table"))
    assert sessions[1] == ["人权理事会第43届会议", "2020-06-22", "1/2", "2", "0", "1", "0", "1", "非选择 1、选择性 1"]
    assert wordings[0] == ["非选择", "3", "3", "大会第68届会议", "人权理事会第53届会议"]


def test_one_session_is_no_history() -> None:
    assert "只有一届会议有这个主题" in page(samples.one_session_twice())
    assert "只有一届会议有这个主题" not in page(samples.history())


def test_a_theme_that_no_paragraph_carries_has_no_drawing() -> None:
    nothing = ThemeHistory("debt", "债务", samples.history().sessions, (), ())
    shown = page_reader.read(page(nothing))
    assert "没有带有这个主题的段落" in shown.text()
    assert shown.all("svg") == []


def test_a_branch_of_one_step_does_not_stand_alone(chinese: page_reader.Element) -> None:
    assert [one.attributes["id"] for one in steps(chinese.by_id("t1-flow-alone"))] == ["t1-c2-s1"]


@pytest.mark.parametrize("most", [4, 300])
def test_links_lead_somewhere_though_not_all_is_listed(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_STEPS", most)
    shown = page_reader.read(page(samples.long_history(12, 40)))
    ids = {one.attributes.get("id") for one in shown.every()}
    assert {str(a.attributes["href"])[1:] for a in shown.all("a")} <= ids


def test_of_a_history_too_long_for_the_page_what_is_not_listed_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_STEPS", 4)
    shown = page_reader.read(page(samples.history()))
    assert len(steps(shown)) == 4
    assert "没有列出" in shown.text()
    ids = {one.attributes.get("id") for one in shown.every()}
    assert {str(a.attributes["href"])[1:] for a in shown.all("a")} <= ids


def test_what_texts_say_is_text_and_never_markup(root: page_reader.Element) -> None:
    assert root.all("script") == root.all("b") == []
    assert "\u202e" not in root.text()
    assert SHOWN_HARM in root.by_id("t1-c2-s1").text()


def test_the_page_has_no_script_forbids_what_it_does_not_need_and_fetches_nothing(root: page_reader.Element) -> None:
    (policy,) = [one.attributes["content"] for one in root.all("meta") if "http-equiv" in one.attributes]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    addresses = [one.attributes[name] for one in root.every() for name in ("href", "src") if name in one.attributes]
    assert all(str(address).startswith("#") for address in addresses)
    assert not [one for one in root.every() if any(name.startswith("on") for name in one.attributes)]


def test_links_within_the_page_lead_somewhere_and_ids_are_unique(root: page_reader.Element) -> None:
    ids = [one.attributes["id"] for one in root.every() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    assert {str(a.attributes["href"])[1:] for a in root.all("a")} <= set(ids)


def test_links_lead_somewhere_where_there_are_too_many_chains_to_draw() -> None:
    shown = page_reader.read(page(samples.long_history(40, 60)))
    ids = {one.attributes.get("id") for one in shown.every()}
    assert {str(a.attributes["href"])[1:] for a in shown.all("a")} <= ids
    assert len(page(samples.long_history(40, 60)).encode()) < 3_000_000


def test_the_english_page_has_no_sentence_in_chinese() -> None:
    shown = page(samples.history(), samples.one_session_twice(), language="en")
    sentences = {one for one, english in WORDINGS.values() if one != english and len(one) > 5}
    assert [sentence for sentence in sentences if sentence in shown] == []


@pytest.mark.skipif(BROWSER is None, reason="there is no chromium on this machine to look at the page with")
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_is_no_wider_than_the_screen(width: int, language: str, tmp_path) -> None:
    shown = page(samples.history(), samples.long_history(12, 6), language=language)
    assert measured(shown, width, tmp_path) == f"{width} of {width}"
