"""What must not be concluded: only what applies is said."""

import pytest
import report_samples as samples

from nlp.mine.selection import Selection
from nlp.report.caveats import caveats
from nlp.report.names import speaker
from nlp.types import Paragraph


def said(report, language="en"):
    return {caveat.key: caveat.text for caveat in caveats(report, speaker(language))}


def council(session, number=1, **fields):
    return samples.resolution(
        f"{session}-{number}.txt", symbol=f"A/HRC/RES/{session}/{number}", body="HRC", session=session, **fields
    )


def test_what_always_applies_is_always_said():
    assert {"sample", "share", "zero"} <= set(said(samples.report_of([council("40")])))


def test_a_draft_among_adopted_texts_is_named():
    text = said(samples.everything())["drafts"]
    assert "1: ga-75-draft.txt" in text


def test_drafts_alone_are_said_to_be_no_adopted_text():
    keys = said(samples.report_of([council("40", kind="draft")]))
    assert "only_drafts" in keys
    assert "drafts" not in keys


def test_without_drafts_nothing_is_said_of_drafts():
    assert not {"drafts", "only_drafts"} & set(said(samples.report_of([council("40")])))


def test_sessions_of_few_documents_are_named_and_those_of_many_are_not():
    text = said(samples.everything())["few"]
    assert "Human Rights Council session 41" in text
    assert "session 40" not in text


def test_naive_intervals_are_called_naive_and_a_bootstrap_is_described():
    keys = said(samples.everything())
    assert "wilson" in keys
    assert "999 times" in keys["bootstrap"]


def test_where_all_groups_have_enough_resolutions_nothing_is_called_naive():
    keys = said(samples.report_of([council("40", number) for number in range(1, 10)]))
    assert "wilson" not in keys
    assert "few" not in keys
    assert "bootstrap" in keys


def test_cited_titles_are_counted_and_said():
    assert "is quoted: 1." in said(samples.everything())["cited"]


def test_cited_titles_left_out_are_said_to_be_left_out():
    keys = said(samples.report_of(samples.many(), selection=Selection(with_cited=False)))
    assert "uncited" in keys
    assert "cited" not in keys


def test_a_cited_title_in_a_zone_that_is_not_counted_is_not_spoken_of():
    keys = said(samples.report_of(samples.many(), selection=Selection(zones=("operative",))))
    assert not {"cited", "uncited"} & set(keys)


@pytest.mark.parametrize(
    ("sessions", "present", "absent"),
    [
        (["40"], {"single"}, {"short", "bodies"}),
        (["40", "41"], {"short"}, {"single", "bodies"}),
        (["40", "41", "42", "43", "44"], set(), {"short", "single"}),
    ],
    ids=["one session", "two sessions", "five sessions"],
)
def test_too_few_sessions_for_a_trend_are_said(sessions, present, absent):
    keys = set(said(samples.report_of([council(session) for session in sessions])))
    assert present <= keys
    assert not absent & keys


def test_sessions_of_two_bodies_make_no_common_trend():
    assert "General Assembly, Human Rights Council" in said(samples.everything())["bodies"]


def test_documents_without_a_session_are_named():
    assert "<script>" in said(samples.everything())["unplaced"]


def test_a_document_read_with_doubts_is_named():
    assert "warnings" in said(samples.everything())
    assert "warnings" not in said(samples.report_of([council("40")]))


def test_other_kinds_of_document_are_named():
    letter = samples.document("letter.txt", [Paragraph("operative", 1, "南南合作")], kind="report", body="GA", session="75")
    assert "letter.txt" in said(samples.report_of([letter]))["others"]


def test_an_empty_report_has_no_caveats():
    assert said(samples.report_of([])) == {}
