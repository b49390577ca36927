"""A folder of files made to do harm: each is refused on one line or read, the others go on, at a bounded cost."""

import json
import subprocess
import sys
from pathlib import Path

import hostile_files
import pytest
from small_files import LINES, docx, html, pdf

ZHUTI = Path(sys.executable).with_name("zhuti")
MOST_MEMORY = 1_000_000_000

# What a process and those it has waited for took at most: measured by a process of its own, that has had no other children.
MEASURED = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL)
most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(most * (1 if sys.platform == "darwin" else 1024), file=sys.stderr)
sys.exit(done.returncode)
"""

FILES = {
    "docx": (hostile_files.word_files, docx()),
    "pdf": (hostile_files.pdf_files, pdf()),
    "html": (hostile_files.pages_of_html, html()),
}

REFUSED = {
    "docx": {
        "bomb": "larger than the limit of 300 MB",
        "bomb-beside": "larger than the limit of 300 MB",
        "lying-bomb": "damaged",
        "laughs": "damaged",
        "outside": "DOCTYPE",
        "deep": "nested too deeply",
        "deep-closed": "nested too deeply",
        "many-parts": "too many parts",
    },
    "pdf": {
        "many-pages": "more pages than the limit of 5000",
        "cycle-of-pages": "more pages than the limit of 5000",
        "deep-arrays": "damaged",
        "head-alone": "damaged",
    },
    "html": {"no-body": "empty", "nested": "nested too deeply", "attributes": "longer than the limit of 3 seconds"},
}


def parse(paths, *options):
    """The documents by source, the error lines, the exit status, and the most memory that a process took."""
    command = [sys.executable, "-c", MEASURED, ZHUTI, "parse", *paths, "--format", "jsonl", "--lang", "en", *options]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    documents = {row["source"]: row for row in map(json.loads, done.stdout.splitlines())}
    *errors, most = done.stderr.splitlines()
    return documents, errors, done.returncode, int(most)


@pytest.mark.parametrize("kind", FILES)
def test_each_hostile_file_is_one_error_or_a_document_and_the_rest_is_read(kind, tmp_path):
    make, good = FILES[kind]
    files = {**make(), "sound": good}
    for name, data in files.items():
        (tmp_path / f"{name}.{kind}").write_bytes(data)
    documents, errors, status, most = parse([tmp_path], "--limit", "seconds=3")
    assert status == 1
    assert all(error.startswith("error: ") for error in errors)
    told = {name: error for name in files for error in errors if f": {tmp_path / name}.{kind}; " in error}
    assert len(told) == len(errors)
    assert told.keys() | {source.removesuffix(f".{kind}") for source in documents} == files.keys()
    assert {name: why for name, why in REFUSED[kind].items() if why not in told.get(name, "")} == {}
    assert "root:" not in json.dumps(documents)
    assert documents[f"sound.{kind}"]["paragraphs"][0]["text"] == LINES[1]
    assert most < MOST_MEMORY


@pytest.mark.parametrize("kind", FILES)
def test_a_file_cut_off_anywhere_or_with_bits_flipped_is_an_error_or_a_document(kind, tmp_path):
    whole = FILES[kind][1]
    for number in range(50):
        (tmp_path / f"cut-{number:02}.{kind}").write_bytes(whole[: len(whole) * number // 50])
        flipped = bytearray(whole)
        flipped[len(whole) * number // 50] ^= 0x55
        (tmp_path / f"flipped-{number:02}.{kind}").write_bytes(flipped)
    documents, errors, status, most = parse([tmp_path])
    assert (len(documents) + len(errors), status) == (100, 1)
    assert all(error.startswith("error: ") for error in errors)
    assert most < MOST_MEMORY


def test_a_page_larger_than_the_limit_is_refused_and_read_where_the_limit_is_raised(tmp_path):
    path = tmp_path / "large.html"
    path.write_bytes(html(body="<p>" + "决定" * 500 + "\n" + "<!-- " + "x" * 120_000_000 + " -->"))
    _, errors, status, _ = parse([path])
    assert (status, errors) == (
        1,
        [f"error: the file is larger than the limit of 100 MB: {path}; allow more with --limit size=NUMBER"],
    )
    documents, errors, status, most = parse([path], "--limit", "size=150")
    assert (len(documents), errors, status) == (1, [], 0)
    assert most < MOST_MEMORY
