"""The summary: sentences that the figures bear out."""

import report_samples as samples

from nlp.report.names import speaker
from nlp.report.summary import summary


def sentences(report, language="en"):
    return " ".join(summary(report, language, speaker(language)))


def test_it_says_over_what_was_counted():
    said = sentences(samples.everything())
    assert "Documents counted: 14 (resolution: 12, draft resolution: 1, other: 1), with 52 paragraphs in all" in said
    assert "Human Rights Council session 40" in said


def test_it_leads_with_the_themes_of_most_paragraphs_and_their_denominators():
    said = sentences(samples.everything())
    assert "South-South cooperation (27/52 paragraphs, 51.9%; 14/14 documents), universal periodic review" in said


def test_themes_of_no_paragraph_are_named_as_not_found_and_do_not_lead():
    said = sentences(samples.everything())
    assert "Themes not found: debt, debt relief" in said
    assert "(0/" not in said


def test_it_says_that_drafts_are_in_and_that_sessions_are_thin():
    said = sentences(samples.everything())
    assert "Drafts are counted together with adopted texts (1 of them)." in said
    assert "In 5 of 6 sessions fewer than 8 documents are counted" in said


def test_without_drafts_and_thin_sessions_it_says_nothing_of_them():
    council = [samples.resolution(f"{n}.txt", symbol=f"A/HRC/RES/40/{n}", body="HRC", session="40") for n in range(8)]
    said = sentences(samples.report_of(council))
    assert "Drafts" not in said
    assert "fewer than" not in said


def test_with_nothing_to_count_it_says_only_that():
    assert summary(samples.report_of([]), "zh", speaker("zh")) == ("按所给筛选，没有可以统计的段落。",)
