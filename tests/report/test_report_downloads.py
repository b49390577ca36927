"""The files inside the page."""

import base64
import csv
import io
import json

import pytest
import report_samples as samples

from nlp.report import downloads
from nlp.report.downloads import csv_downloads, json_downloads, safe_json
from nlp.report.records import EVIDENCE_COLUMNS, evidence_downloads, frequency_downloads


def content(download) -> str:
    return base64.b64decode(download.address.partition(";base64,")[2]).decode("utf-8")


def test_csv_starts_with_a_byte_order_mark_and_reads_back():
    (file,) = csv_downloads("x", [{"a": "人权，“发展”", "b": 0.25}, {"a": "两\n行", "b": None}], ("a", "b"))
    text = content(file)
    assert text.startswith("\ufeff")
    assert list(csv.reader(io.StringIO(text[1:], newline=""))) == [["a", "b"], ["人权，“发展”", "0.25"], ["两\n行", ""]]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_what_a_spreadsheet_would_run_is_written_as_text(start):
    (file,) = csv_downloads("x", [{"a": f"{start}1"}], ("a",))
    assert list(csv.reader(io.StringIO(content(file), newline="")))[1] == [f"'{start}1"]


def test_numbers_below_zero_stay_numbers():
    (file,) = csv_downloads("x", [{"a": -1}], ("a",))
    assert content(file).endswith("\r\n-1\r\n")


def test_json_reads_back_and_holds_no_tag():
    (file,) = json_downloads("x", {"lexicon": "<a>"}, [{"text": "</script>人权"}])
    assert "<" not in content(file)
    assert json.loads(content(file)) == {"meta": {"lexicon": "<a>"}, "rows": [{"text": "</script>人权"}]}


def test_no_records_make_an_empty_file():
    assert json.loads(content(json_downloads("x", {}, [])[0])) == {"meta": {}, "rows": []}


def test_what_a_browser_would_refuse_comes_in_several_files(monkeypatch):
    monkeypatch.setattr(downloads, "LONGEST_FILE", 100)
    records = [{"a": "字" * 15, "n": number} for number in range(7)]
    files = json_downloads("x", {}, records)
    assert [file.name for file in files][:2] == ["x-1.json", "x-2.json"]
    assert [row for file in files for row in json.loads(content(file))["rows"]] == records
    assert sum(file.records for file in files) == len(records)
    tables = csv_downloads("x", records, ("n",))
    assert all(content(table).startswith("\ufeffn\r\n") for table in tables)


def test_the_address_says_what_it_holds():
    assert csv_downloads("x", [], ("a",))[0].address.startswith("data:text/csv;charset=utf-8;base64,")


def test_the_frequencies_in_the_download_are_those_of_the_rows():
    report = samples.everything()
    table, structured = frequency_downloads(report, "session")
    rows = json.loads(content(structured))["rows"]
    assert [(row["theme"], row["paragraphs"], row["share"], row["low"]) for row in rows] == [
        (row.theme, row.paragraphs, row.share, row.interval.low) for row in report.by_session
    ]
    assert len(list(csv.DictReader(io.StringIO(content(table)[1:])))) == len(report.by_session)


def test_all_evidence_is_in_the_download_with_its_offsets():
    report = samples.everything()
    table, structured = evidence_downloads(report)
    rows = json.loads(content(structured))["rows"]
    assert len(rows) == sum(row.paragraphs for row in report.by_session)
    for row in rows:
        assert all(row["text"][mention["start"] : mention["end"]] == mention["surface"] for mention in row["mentions"])
    lines = list(csv.DictReader(io.StringIO(content(table)[1:], newline="")))
    assert tuple(lines[0]) == EVIDENCE_COLUMNS
    assert [line["text"].removeprefix("'") for line in lines] == [row["text"] for row in rows]
    assert [int(line["mentions"]) for line in lines] == [len(row["mentions"]) for row in rows]


def test_the_meta_of_the_download_says_what_it_was_made_with():
    meta = json.loads(content(evidence_downloads(samples.everything())[1]))["meta"]
    assert meta["lexicon_version"] == "1.0+abc"
    assert len(meta["corpus_hash"]) == 64


def test_json_that_is_safe_in_a_page_is_still_json():
    assert json.loads(safe_json("a<b>\u2028")) == "a<b>\u2028"
