"""The charts: named, complete, drawn within their frames, and the same each time."""

import re
from itertools import cycle, islice
from xml.etree import ElementTree as ET

import altair as alt
import pytest
import report_samples as samples

from nlp.lineage.novelty import Fate, Novelty
from nlp.mine.selection import Selection
from nlp.report import drawings, names
from nlp.report.charts import style
from nlp.report.charts.lines import line_chart
from nlp.report.charts.zones import zone_chart
from nlp.report.new_text_page import new_text

SAY = {language: names.speaker(language) for language in ("zh", "en")}


def drawn_heat_map(language="zh"):
    report = samples.everything()
    ((_, drawn),) = drawings.heat_maps(report, language, SAY[language])
    return drawn


def drawn_zones(language="zh"):
    report = samples.everything()
    return zone_chart(report.by_zone, drawings.compared_themes(report), language=language, say=SAY[language])


def drawn_line(theme="south-south-cooperation", body="GA"):
    report = samples.everything()
    rows = [row for row in report.by_session if row.theme == theme and row.group.body == body]
    return line_chart(rows, report.sessions, name="line", title="t", highest=0.8, say=SAY["en"])


def drawn_new_text():
    fates = cycle((Fate("identical", "a.txt", 0.0), Fate("reworded", "a.txt", 0.25), Fate("new", None, 1.0)))
    paragraphs = {tagged.document.source: len(tagged.document.paragraphs) for tagged in samples.many()}
    novelty = {source: Novelty(source, 1, False, None, tuple(islice(fates, size))) for source, size in paragraphs.items()}
    return new_text(samples.report_of(samples.many(), novelty=novelty), "en", SAY["en"]).chart


CHARTS = {"heat map": drawn_heat_map, "zones": drawn_zones, "lines": drawn_line}


def texts(svg):
    return ["".join(element.itertext()) for element in ET.fromstring(svg).iter("text")]  # noqa: S314 -- drawn by the test


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS.keys())
def test_a_chart_is_an_image_with_a_title_and_a_description(draw):
    root = ET.fromstring(draw())  # noqa: S314 -- drawn by the test
    assert root.attrib["role"] == "img"
    ids = [root[0].attrib["id"], root[1].attrib["id"]]
    assert [root[0].tag, root[1].tag] == ["title", "desc"]
    assert root.attrib["aria-labelledby"].split() == ids
    assert root[0].text
    assert root[1].text


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS.keys())
def test_a_chart_names_no_font_and_nothing_outside_the_page(draw):
    svg = draw()
    assert "font-family" not in svg
    assert "http" not in svg
    assert "NaN" not in svg


@pytest.mark.parametrize("draw", [*CHARTS.values(), drawn_new_text], ids=[*CHARTS.keys(), "new text"])
def test_a_chart_is_what_the_schema_of_charts_allows(draw, monkeypatch):
    made = []
    to_dict = alt.LayerChart.to_dict

    def watched(chart, **_arguments):
        made.append(to_dict(chart, validate=True))
        return made[-1]

    monkeypatch.setattr(alt.LayerChart, "to_dict", watched)
    draw()
    assert [chart["layer"] for chart in made]


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS.keys())
def test_the_same_rows_give_the_same_drawing(draw):
    assert draw() == draw()


def test_the_cells_of_the_heat_map_print_share_and_count():
    written = texts(drawn_heat_map())
    assert "50.0%" in written
    assert "2/4" in written
    assert written.count("0") == sum(not row.paragraphs for row in samples.everything().by_session)


def test_many_sessions_make_a_map_for_each_body_that_prints_shares_alone():
    council = [samples.resolution(f"h{n}.txt", body="HRC", session=str(n), adopted="2019-01-01") for n in range(40, 46)]
    assembly = [samples.resolution(f"g{n}.txt", body="GA", session=str(n)) for n in range(60, 65)]
    drawn = drawings.heat_maps(samples.report_of([*council, *assembly]), "zh", SAY["zh"])
    assert [(body, texts(svg).count("50.0%")) for body, svg in drawn] == [("大会", 5), ("人权理事会", 6)]
    assert "2/4" not in texts(drawn[0][1])


def test_a_cell_says_its_figures_in_words():
    titles = [title.text for title in ET.fromstring(drawn_heat_map()).iter("title")]  # noqa: S314 -- drawn by the test
    assert any(title.startswith("南南合作 · 人权理事会第40届会议: 17/34") for title in titles if title)


def test_labels_stand_whole_in_the_room_beside_the_plot():
    for language in ("zh", "en"):
        root = ET.fromstring(drawn_heat_map(language))  # noqa: S314 -- drawn by the test
        left = float(re.search(r"translate\(([\d.]+),", root.find("g").attrib["transform"])[1])
        assert left >= 12 * style.FONT_SIZE


def test_a_label_from_a_lexicon_cannot_open_a_tag():
    assert "<script" not in drawn_heat_map("en")
    assert "&lt;b&gt;恶意" in drawn_heat_map("zh")


def test_a_single_session_is_a_point_without_a_line():
    report = samples.report_of([samples.resolution("a.txt", body="GA", session="75")])
    rows = [row for row in report.by_session if row.theme == "south-south-cooperation"]
    one = line_chart(rows, report.sessions, name="line", title="t", highest=0.8, say=SAY["en"])
    assert 'stroke-width="1.75"' not in one
    assert 'stroke-width="1.75"' in drawn_line()


def test_of_a_bootstrap_and_a_naive_interval_only_the_naive_one_is_a_broken_line():
    council = drawn_line(body="HRC")
    assert council.count('stroke-dasharray="3,2"') == 1


def test_every_session_is_labelled_with_its_year():
    written = "".join(texts(drawn_line()))
    assert "9" in written
    assert "1954" in written
    assert "2019" in written


def test_themes_are_compared_only_where_both_zones_have_paragraphs():
    report = samples.everything()
    assert [theme.id for theme in drawings.compared_themes(report)] == ["south-south-cooperation", "universal-periodic-review"]
    only = samples.report_of(samples.many(), selection=Selection(zones=("operative",)))
    assert drawings.compared_themes(only) == ()


@pytest.mark.parametrize(("share", "place"), [(0.0, -1), (None, -1), (0.049, 0), (0.05, 1), (0.4, 4), (1.0, 4)])
def test_a_shade_begins_at_its_border(share, place):
    assert style.shade(share) == place
