"""What a report is made from: sessions, versions, evidence."""

import report_samples as samples

from nlp.mine.selection import Selection
from nlp.report.data import evidence, few_documents, most_frequent_first, session_of, total_paragraphs
from nlp.types import Paragraph


def test_sessions_are_keyed_by_body_and_stand_in_the_order_of_their_numbers():
    keys = [session.key for session in samples.everything().sessions]
    assert keys == [("GA", "9"), ("GA", "74"), ("GA", "75"), ("HRC", "40"), ("HRC", "41"), (None, None)]


def test_a_session_tells_resolutions_drafts_and_others_apart():
    sessions = {session.key: session for session in samples.everything().sessions}
    assert (sessions["HRC", "40"].resolutions, sessions["HRC", "40"].drafts, sessions["HRC", "40"].others) == (9, 0, 0)
    assert (sessions["GA", "75"].resolutions, sessions["GA", "75"].drafts) == (0, 1)
    assert sessions[None, None].others == 1
    assert sessions["HRC", "40"].paragraphs == 8 * 4 + 2


def test_years_are_those_that_the_documents_print():
    sessions = {session.key: session for session in samples.everything().sessions}
    assert sessions["HRC", "40"].years == ("2019",)
    assert sessions["GA", "75"].years == ()


def test_there_is_evidence_for_each_paragraph_that_a_row_counts():
    report = samples.everything()
    found = evidence(report)
    for row in report.by_session:
        here = [piece for piece in found[row.theme] if piece.session == session_of(row)]
        assert len(here) == row.paragraphs
        assert sum(len(piece.tag.mentions) for piece in here) == row.mentions


def test_evidence_leaves_out_what_the_filters_leave_out():
    report = samples.report_of(samples.many(), selection=Selection(zones=("operative",), with_cited=False))
    assert {piece.paragraph.zone for piece in evidence(report)["south-south-cooperation"]} == {"operative"}
    assert not any(piece.tag.cited for pieces in evidence(report).values() for piece in pieces)


def test_of_two_versions_of_a_text_one_is_counted():
    draft = samples.resolution("draft.txt", symbol="A/HRC/RES/41/1", body="HRC", session="41", kind="draft")
    report = samples.report_of([draft, *samples.many()])
    assert report.not_counted["draft.txt"].instead == "hrc-41-1.txt"
    assert "draft.txt" not in [tagged.document.source for tagged in report.documents]


def test_files_of_one_name_from_two_folders_are_both_counted():
    first, second = (samples.resolution("a.txt", symbol=f"A/RES/74/{n}", body="GA", session="74") for n in (1, 2))
    report = samples.report_of([first, second])
    assert [tagged.document.source for tagged in report.documents] == ["a.txt", "a.txt (2)"]
    assert report.sessions[0].resolutions == 2


def test_the_most_frequent_theme_comes_first_and_ties_keep_the_order_of_the_lexicon():
    report = samples.everything()
    assert [theme.id for theme in most_frequent_first(report)][:2] == ["south-south-cooperation", "universal-periodic-review"]
    assert total_paragraphs(report)["debt"] == 0
    assert [theme.id for theme in most_frequent_first(report)][2:] == ["debt", "hostile"]


def test_nine_resolutions_are_enough_and_fewer_are_few():
    assert ("HRC", "40") not in few_documents(samples.everything())
    assert ("HRC", "41") in few_documents(samples.everything())


def test_a_document_without_counted_paragraphs_still_has_its_session():
    empty = samples.document("empty.txt", [Paragraph("body", 1, "南南合作")], body="GA", session="70")
    report = samples.report_of([empty])
    assert [session.paragraphs for session in report.sessions] == [0]
    assert all(row.share is None for row in report.by_session)
