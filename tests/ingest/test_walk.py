"""Folders may hold anything: what cannot be read is one error, and the walk ends and goes on."""

import os
import socket
import sys
from pathlib import Path

import pytest

from nlp.collection import collect
from nlp.errors import SourceError
from nlp.ingest import find_sources, read_sources
from nlp.ingest.walk import walk

TEXT = "大会，\n\n1. 决定；\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names and links as POSIX systems have them")


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "folder"
    found.mkdir()
    (found / "b.txt").write_text(TEXT, encoding="utf-8")
    return found


def keys(paths):
    """The name of each source that was read, the key of each error."""
    return [found.key if isinstance(found, SourceError) else found.source for found in read_sources(paths)]


def test_links_in_a_circle_end_and_links_to_folders_are_not_followed(folder):
    (folder / "loop").symlink_to(folder)
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "outside").symlink_to(folder.parent)
    assert keys([folder]) == ["b.txt", "source.unreadable"]


def test_links_to_files_are_followed_wherever_they_lead(folder):
    (folder.parent / "outside.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.txt").symlink_to("../outside.txt")
    assert keys([folder]) == ["a.txt", "b.txt"]


def test_a_link_that_leads_nowhere_is_said(folder):
    (folder / "gone.txt").symlink_to("nowhere.txt")
    assert keys([folder]) == ["b.txt", "source.missing"]


def test_pipes_sockets_and_links_to_devices_in_a_folder_are_passed_over(folder, monkeypatch):
    os.mkfifo(folder / "pipe.txt")
    (folder / "pipe-link.txt").symlink_to("pipe.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as found:
        found.bind("socket.txt")
        assert keys([folder]) == ["b.txt"]


def test_a_device_is_refused_and_a_pipe_that_is_named_is_read(folder):
    end, start = os.pipe()
    os.write(start, TEXT.encode())
    os.close(start)
    assert keys(["/dev/zero", f"/dev/fd/{end}"]) == ["source.special", str(end)]
    os.close(end)


def test_a_folder_that_cannot_be_opened_is_one_error_and_the_rest_is_read(folder, monkeypatch):
    (folder / "a").mkdir()
    open_folder = os.scandir

    def refuse(path):
        if os.fspath(path).endswith("/a"):
            raise PermissionError(13, "Permission denied")
        return open_folder(path)

    monkeypatch.setattr(os, "scandir", refuse)
    first, second = read_sources([folder])
    assert first.line("en") == (
        f"the folder cannot be opened (Permission denied): {folder / 'a'}; check the folder's permissions"
    )
    assert second.source == "b.txt"


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_one_error(folder):
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.txt").chmod(0)
    assert keys([folder]) == ["source.unreadable", "b.txt"]


def test_an_empty_folder_and_one_without_documents_are_said(tmp_path):
    (tmp_path / "picture.png").write_bytes(b"")
    (found,) = read_sources([tmp_path])
    assert found.line("en") == (f"there are no documents in the folder: {tmp_path}; put PDF, DOCX, HTML or text files into it")


def test_a_name_with_line_breaks_and_escapes_is_kept_and_shown_harmless(folder):
    name = "a\n\x1b[2J\u202e.txt"
    (folder / name).write_bytes(b"")
    (error, _), (first, second) = list(read_sources([folder])), list(find_sources([folder]))
    assert (first[0], second[0]) == (name, "b.txt")
    assert error.line("en") == (
        f"the file is empty: {folder}/a\\u000a\\u001b[2J\\u202e.txt; check that it was downloaded completely"
    )


def test_a_name_that_is_no_utf8_is_one_that_can_be_written_down(folder):
    (folder / os.fsdecode(b"a\xff.txt")).write_text(TEXT, encoding="utf-8")
    assert keys([folder]) == ["a\\udcff.txt", "b.txt"]


def test_a_name_that_leads_upwards_goes_by_its_last_part(folder):
    assert [source for source, _ in find_sources([folder / ".." / "folder" / "b.txt"])] == ["b.txt"]


@pytest.mark.parametrize("name", ["x" * 300 + ".txt", "x" * 5000, "a\0b.txt"], ids=["long", "longer", "zero"])
def test_a_name_that_no_file_can_have_is_one_error(folder, name):
    assert keys([name, folder]) == ["source.unreadable", "b.txt"]


def test_the_same_file_given_twice_is_read_once(folder):
    assert keys([folder, folder, folder / "b.txt", folder / "b.txt"]) == ["b.txt"]
    assert [path for _, path in walk([folder / "b.txt", folder / "b.txt"])] == [folder / "b.txt"]


@pytest.mark.parametrize("kind", [str, Path], ids=["text", "path"])
def test_a_path_that_is_given_alone_is_one_path_and_not_its_characters(folder, kind):
    assert [path for _, path in walk(kind(folder))] == [folder / "b.txt"]
    assert [source.source for source in collect(kind(folder))] == ["b.txt"]


def test_a_file_that_goes_away_between_listing_and_reading_is_one_error(folder):
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "c.txt").write_text(TEXT, encoding="utf-8")
    found = read_sources([folder])
    assert next(found).source == "a.txt"
    (folder / "b.txt").unlink()
    assert next(found).key == "source.missing"
    assert next(found).source == "c.txt"


def test_folders_deeper_than_a_path_may_be_long_are_one_error(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for _ in range(25):
        os.mkdir("d" * 200)  # noqa: PTH102  # Path would resolve a path that is too long
        os.chdir("d" * 200)
    found = keys([tmp_path])
    os.chdir(tmp_path)
    _remove_deep(tmp_path / ("d" * 200))
    assert found == ["a.txt", "source.folder"]


def test_a_folder_of_very_many_files_is_listed_in_order(tmp_path):
    for number in range(5_000):
        (tmp_path / f"{number:05}.txt").touch()
    found = [source for source, _ in find_sources([tmp_path])]
    assert len(found) == 5_000
    assert found == sorted(found)


def _remove_deep(top):
    """Remove folders nested so deeply that no path names the last."""
    depth = 0
    os.chdir(top)
    while list(Path().iterdir()):
        os.chdir("d" * 200)
        depth += 1
    for _ in range(depth + 1):
        os.chdir("..")
        os.rmdir("d" * 200)  # noqa: PTH106  # as above
