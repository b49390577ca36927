"""The page: whole, offline, safe, and saying what the rows say."""

import json
import re
from dataclasses import replace
from itertools import pairwise

import page_reader
import pytest
import report_samples as samples

from nlp import messages
from nlp.errors import SourceError
from nlp.messages.report import WORDINGS
from nlp.mine.selection import Selection
from nlp.report import names
from nlp.report.data import evidence, most_frequent_first, session_of
from nlp.report.page import render
from nlp.report.views import MOST_LISTED
from nlp.types import Paragraph


@pytest.fixture(scope="module")
def report():
    return samples.everything()


@pytest.fixture(scope="module", params=messages.LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def page(report, language):
    return render(report, language)


@pytest.fixture(scope="module")
def root(page):
    return page_reader.read(page)


def expected_row(row, place, say):
    return [
        place,
        names.ratio(row.paragraphs, row.of_paragraphs),
        names.percent(row.share),
        names.interval(row.interval.low, row.interval.high),
        say(f"interval.{row.interval.kind}"),
        str(row.mentions),
        names.rate(row.per_10k),
        names.ratio(row.documents, row.of_documents),
    ]


def test_every_figure_of_the_session_table_is_that_of_its_row(root, report, language):
    say = names.speaker(language)
    by_theme = {theme.id: [row for row in report.by_session if row.theme == theme.id] for theme in report.themes}
    expected = [
        [names.label(theme, language), *expected_row(row, names.body_and_session(session_of(row), say), say)]
        for theme in most_frequent_first(report)
        for row in by_theme[theme.id]
    ]
    assert page_reader.table_rows(root.by_id("heat-table")) == expected


def test_every_figure_of_the_zone_table_is_that_of_its_row(root, report, language):
    say = names.speaker(language)
    rows = {
        (names.label(theme, language), row.group.zone): row
        for theme in report.themes
        for row in report.by_zone
        if row.theme == theme.id
    }
    expected = {
        (label, say(f"zone.{zone}")): expected_row(row, say(f"zone.{zone}"), say) for (label, zone), row in rows.items()
    }
    shown = page_reader.table_rows(root.by_id("zones-table"))
    assert {(label, rest[0]): rest for label, *rest in shown} == expected


def test_the_table_under_the_lines_has_the_charted_themes_and_no_unknown_session(root, language):
    shown = page_reader.table_rows(root.by_id("lines-table"))
    unknown = names.body_and_session((None, None), names.speaker(language))
    assert len(shown) == 2 * 5
    assert unknown not in [row[1] for row in shown]


def test_the_marks_are_the_mentions(root, report):
    for theme, pieces in evidence(report).items():
        marks = [mark.text() for mark in root.by_id(f"theme-{theme}").all("mark")]
        assert marks == [mention.surface for piece in pieces for mention in piece.tag.mentions]


def test_evidence_is_given_word_for_word_with_its_place(root, report, language):
    section = root.by_id("theme-south-south-cooperation")
    quoted = [quote.text() for quote in section.all("blockquote")]
    pieces = evidence(report)["south-south-cooperation"]
    assert quoted == [piece.paragraph.text for piece in pieces]
    places = [place.text() for place in section.all("p") if place.attributes.get("class") == "place"]
    for piece, place in zip(pieces, places, strict=True):
        assert names.document_name(piece.document) in place
        assert messages.text(f"report.zone.{piece.paragraph.zone}", language) in place
        assert str(piece.paragraph.number) in place


def test_a_page_has_no_script_and_nothing_to_fetch(root):
    tags = {element.tag for element in root.every()}
    assert not tags & {"script", "iframe", "object", "embed", "link", "img", "form", "base", "image", "use", "foreignobject"}
    for element in root.every():
        for name, value in element.attributes.items():
            assert not name.startswith("on")
            if name in ("href", "src", "xlink:href", "action", "srcset", "poster"):
                assert str(value).startswith(("#", "data:text/csv;", "data:application/json;"))


def test_the_page_forbids_what_it_does_not_need(root):
    (policy,) = [meta for meta in root.all("meta") if meta.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert str(policy.attributes["content"]).startswith("default-src 'none';")
    assert "url(" not in root.all("style")[0].text()


def test_what_documents_and_lexicons_say_is_text_and_never_markup(page, root):
    assert samples.HOSTILE_TEXT in [quote.text() for quote in root.all("blockquote")]
    assert "<script" not in page
    assert "onerror=alert" not in re.sub(r"onerror=alert\(1\)&gt;", "", page)
    assert root.all("b") + root.all("i") == []


def test_links_within_the_page_lead_somewhere_and_ids_are_unique(root):
    ids = [str(element.attributes["id"]) for element in root.every() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    targets = [str(link.attributes["href"])[1:] for link in root.all("a") if str(link.attributes["href"]).startswith("#")]
    assert set(targets) <= set(ids)
    for element in root.every():
        assert set(str(element.attributes.get("aria-labelledby") or "").split()) <= set(ids)


def test_headings_go_down_one_level_at_a_time(root):
    levels = [int(element.tag[1]) for element in root.every() if re.fullmatch("h[1-6]", element.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_says_its_language_and_that_of_the_quotations(root, language):
    assert root.all("html")[0].attributes["lang"] == {"zh": "zh-Hans", "en": "en"}[language]
    assert {quote.attributes["lang"] for quote in root.all("blockquote")} == {"zh-Hans"}


def test_the_foot_names_every_file_with_its_hash_and_what_the_page_was_made_with(root, report):
    foot = root.by_id("sources")
    for tagged in report.documents:
        assert tagged.document.source in foot.text()
    hashes = [code.attributes["title"] for code in foot.all("code")]
    assert hashes == [tagged.document.sha256 for tagged in report.documents]
    for name in ("lexicon_version", "corpus_hash", "program_version"):
        assert str(report.meta[name]) in foot.text()


def test_the_downloads_hold_all_that_was_counted(root, report):
    files = page_reader.downloads(root)
    rows = json.loads(files["zhuti-evidence.json"])["rows"]
    assert len(rows) == sum(row.paragraphs for row in report.by_session)
    assert {row["text"] for row in rows} == {piece.paragraph.text for pieces in evidence(report).values() for piece in pieces}
    assert len(json.loads(files["zhuti-frequency-by-session.json"])["rows"]) == len(report.by_session)
    assert len(json.loads(files["zhuti-frequency-by-zone.json"])["rows"]) == len(report.by_zone)
    assert all(files[name].startswith("\ufeff") for name in files if name.endswith(".csv"))


def test_the_same_documents_give_the_same_page(report, page, language):
    assert render(samples.report_of([samples.hostile(), *reversed(samples.many())]), language) == page


def test_beyond_fifty_paragraphs_a_session_the_page_says_how_many_more_and_the_download_has_all():
    paragraphs = [Paragraph("operative", number, f"欢迎南南合作第{number}次会议；") for number in range(1, MOST_LISTED + 4)]
    long = samples.document("long.txt", paragraphs, body="HRC", session="50")
    root = page_reader.read(render(samples.report_of([long]), "en"))
    section = root.by_id("theme-south-south-cooperation")
    assert len(section.all("blockquote")) == MOST_LISTED
    assert "Not listed here: 3;" in section.text()
    assert len(json.loads(page_reader.downloads(root)["zhuti-evidence.json"])["rows"]) == MOST_LISTED + 3


def test_a_theme_that_was_not_found_says_so(root, language):
    assert messages.text("report.evidence.none", language) in root.by_id("theme-debt").text()


@pytest.mark.parametrize(
    "documents",
    [[], [samples.hostile()], [samples.resolution("a.txt")], samples.many()[:1]],
    ids=["none", "no session", "no body", "one"],
)
def test_little_to_report_on_still_makes_a_page(documents, language):
    root = page_reader.read(render(samples.report_of(documents), language))
    assert root.by_id("summary").text().strip()


def test_filters_are_said_in_words():
    selection = Selection(themes=("debt",), bodies=("HRC",), zones=("operative",), with_cited=False)
    root = page_reader.read(render(samples.report_of(samples.many(), selection=selection), "en"))
    scope = root.by_id("scope").text()
    assert "bodies: Human Rights Council" in scope
    assert "zones: operative" in scope
    assert "cited titles left out" in scope
    assert "themes: debt, debt relief" in scope


def test_files_that_could_not_be_read_and_versions_not_counted_are_named():
    draft = samples.resolution("draft.txt", symbol="A/HRC/RES/41/1", body="HRC", session="41", kind="draft")
    report = samples.report_of([draft, *samples.many()], unread=[SourceError("source.empty", where="leer.txt")])
    foot = page_reader.read(render(report, "en")).by_id("sources").text()
    assert "the file is empty: leer.txt" in foot
    assert "draft.txt (hrc-41-1.txt is counted: this is the draft)" in foot


def test_a_list_of_corrections_alone_and_fields_that_a_person_supplied_are_named():
    corrections = samples.resolution("corr.txt", symbol="A/HRC/RES/40/99/Corr.1", body="HRC", session="40", kind="other")
    first, *others = samples.many()
    supplied = replace(first, document=replace(first.document, supplied={"session": "manifest", "report": "set"}))
    foot = page_reader.read(render(samples.report_of([corrections, supplied, *others]), "en")).by_id("sources").text()
    assert "corr.txt (this is a list of corrections)" in foot
    assert "supplied by a person: session, report" in foot


def test_both_wordings_of_each_key_take_the_same_values():
    taken = {key: [set(re.findall(r"\{(\w+)", wording)) for wording in pair] for key, pair in WORDINGS.items()}
    assert {key: values for key, values in taken.items() if values[0] != values[1]} == {}


def test_the_chinese_page_has_no_english_sentence_and_the_english_none_in_chinese(language, root):
    own = [root.by_id(name).text() for name in ("summary", "caveats")]
    if language == "en":
        assert not [text for text in own if re.search("[一-鿿]", text.replace("很长的文件名", "").replace("<b>恶意</b>", ""))]
    else:
        assert not [text for text in own if re.search(r"\b(?:the|of|and)\b", text)]
