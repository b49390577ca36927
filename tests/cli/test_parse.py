"""``zhuti parse`` prints what the contract says, and goes on behind a file that it cannot read."""

import io
import json

import pytest

from nlp.cli.main import run
from nlp.cli.output import write_json_array
from nlp.ingest import read_source
from nlp.pipeline import parse_text
from nlp.structure import document_to_json

FIELDS = {
    *("source", "symbol", "derived", "body", "committee", "session", "kind", "agenda_item", "title", "sponsors", "report"),
    *("adopted", "distributed", "meeting", "paragraphs", "footnotes", "vote", "warnings"),
}


@pytest.fixture
def resolution(corpus):
    return corpus / "hrc-res-43-21.txt"


def test_json_is_an_array_of_what_the_library_gives(resolution, capsys):
    assert run(["parse", str(resolution), "--format", "json"]) == 0
    parsed = json.loads(capsys.readouterr().out)
    assert parsed == [document_to_json(parse_text(read_source(resolution)))]
    assert set(parsed[0]) >= FIELDS
    assert parsed[0]["meeting"] == "第45次会议"


def test_json_lines_are_one_document_a_line(corpus, capsys):
    assert run(["parse", str(corpus), "--format", "jsonl"]) == 0
    sources = [json.loads(line)["source"] for line in capsys.readouterr().out.splitlines()]
    assert sources == sorted(path.name for path in corpus.glob("*.txt"))


def test_each_span_has_a_location_or_null(resolution, capsys):
    run(["parse", str(resolution)])
    for paragraph in json.loads(capsys.readouterr().out)[0]["paragraphs"]:
        assert paragraph["source_locations"] == [None] * len(paragraph["source_spans"])


def test_a_file_that_cannot_be_read_is_one_line_and_the_rest_goes_on(resolution, capsys, tmp_path):
    missing = tmp_path / "missing.txt"
    assert run(["parse", str(missing), str(resolution), "--lang", "en"]) == 1
    printed = capsys.readouterr()
    assert printed.err == f"error: there is no such file: {missing}; check the name and the folder\n"
    assert [document["source"] for document in json.loads(printed.out)] == ["hrc-res-43-21.txt"]


def test_output_goes_to_a_file(resolution, tmp_path, capsys):
    output = tmp_path / "parsed.json"
    assert run(["parse", str(resolution), "--output", str(output)]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(output.read_text(encoding="utf-8"))[0]["symbol"] == "A/HRC/RES/43/21"


def test_warnings_are_worded(tmp_path, capsys):
    path = tmp_path / "gap.txt"
    path.write_text("大会，\n\n回顾其决议，\n\n1. 请各国合作；\n\n3. 决定结束。\n", encoding="utf-8")
    run(["parse", str(path), "--lang", "en"])
    assert json.loads(capsys.readouterr().out)[0]["warnings"] == ["operative paragraph 1 is followed by 3: numbers are missing"]


@pytest.mark.parametrize("values", [[], [{"a": "一\n二"}], [1, [2, {"b": []}], "三"]], ids=["none", "one", "several"])
def test_an_array_written_bit_by_bit_is_the_array_written_at_once(values: list[object]) -> None:
    stream = io.StringIO()
    write_json_array(iter(values), stream)
    assert stream.getvalue() == json.dumps(values, ensure_ascii=False, indent=1) + "\n"
