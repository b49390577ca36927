"""Files of old word processors: what can be said of them without LibreOffice, and that it is held to its time."""

import os
import stat
import time
from pathlib import Path

import pytest

from nlp.errors import SourceError
from nlp.ingest.limits import Limits
from nlp.ingest.office import PROGRAM_VARIABLE, convert_to_docx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORD = "WordDocument".encode("utf-16-le")
DOC = OLE + b"\xec\xa5" + bytes(510) + WORD


def fault(data, limits=None):
    with pytest.raises(SourceError) as caught:
        convert_to_docx(data, limits or Limits())
    return caught.value


def program(path, script):
    """A program that stands in for LibreOffice."""
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "source.encrypted"),
        (OLE + b"\xec\xa5" + bytes(9) + b"\x01" + bytes(500) + WORD, "source.encrypted"),
        (OLE + "Workbook".encode("utf-16-le"), "source.not_word"),
    ],
    ids=["docx under a password", "doc under a password", "sheet"],
)
def test_what_cannot_be_converted_is_said_before_it_is_tried(monkeypatch, data, key):
    monkeypatch.setenv(PROGRAM_VARIABLE, "")
    assert fault(data).key == key


@pytest.mark.parametrize("data", [DOC, b"{\\rtf1 x}", b"\xffWPC"], ids=["doc", "rtf", "wpd"])
def test_without_libreoffice_the_remedy_is_named(monkeypatch, data):
    monkeypatch.setenv(PROGRAM_VARIABLE, "")
    error = fault(data)
    assert error.key == "source.needs_office"
    assert ".docx" in error.line("en")


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands in for LibreOffice")
def test_a_file_that_libreoffice_cannot_load_is_damaged(monkeypatch, tmp_path):
    monkeypatch.setenv(PROGRAM_VARIABLE, program(tmp_path / "soffice", "echo 'Error: source file could not be loaded'"))
    error = fault(b"{\\rtf1 x}")
    assert (error.key, error.values["format"], error.values["reason"]) == (
        "source.damaged", ".rtf", "Error: source file could not be loaded"
    )  # fmt: skip


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands in for LibreOffice")
def test_libreoffice_gets_a_folder_and_a_profile_of_its_own(monkeypatch, tmp_path):
    script = 'printf "%s\\n" "$@" "$HOME" "$SECRET" >"$0.log"; mkdir converted; cp "$PWD/document.rtf" converted/document.docx'
    path = tmp_path / "soffice"
    monkeypatch.setenv(PROGRAM_VARIABLE, program(path, script))
    monkeypatch.setenv("SECRET", "机密")
    assert convert_to_docx(b"{\\rtf1 x}", Limits()) == b"{\\rtf1 x}"
    said = (tmp_path / "soffice.log").read_text(encoding="utf-8")
    folder = said.splitlines()[-2]
    assert f"-env:UserInstallation={Path(folder, 'profile').as_uri()}" in said.splitlines()
    assert "机密" not in said
    assert not os.path.exists(folder)  # noqa: PTH110  # it is a name that was printed


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands in for LibreOffice")
def test_a_conversion_that_hangs_is_ended_with_all_that_it_started(monkeypatch, tmp_path):
    script = '(sleep 60; echo late >"$0.late") & echo $! >"$0.pid"; wait'
    monkeypatch.setenv(PROGRAM_VARIABLE, program(tmp_path / "soffice", script))
    monkeypatch.setattr("nlp.ingest.office._START_UP", 0)
    assert fault(b"{\\rtf1 x}", Limits(seconds=1)).key == "source.limit_seconds"
    child = int((tmp_path / "soffice.pid").read_text(encoding="utf-8"))
    deadline = time.monotonic() + 5
    while _runs(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _runs(child)


def _runs(process):
    """Whether a process is there and is no more than a name that nobody has asked for."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as file:  # noqa: PTH123  # a pseudo-file
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
