"""Several files of a lexicon written as one change: all or none, whatever ends the program, and no one else's change lost.

See `nlp.lexicon.journal` for how. Two who save at once take turns by a lock (where the drive knows any), and the
second finds that the files are no longer those that it read.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from nlp.errors import LexiconError
from nlp.lexicon.files import read_raw
from nlp.lexicon.journal import JOURNAL, journal_of, read_journal

LOCK = ".lock"
"""The file of a lexicon's folder that Windows locks, and that holds nothing."""


def save_change(folder: Path, read: Mapping[str, bytes], changes: Mapping[str, bytes | None]) -> None:
    """Write files of a lexicon, None for those that go.

    Args:
        read: the contents of all of its files as they were when the change was begun.

    Raises:
        LexiconError: they are others by now, or cannot be written; nothing was changed then.
    """
    try:
        with locked(folder):
            complete_change(folder)
            _refuse_changed(folder, read)
            write_whole(folder / JOURNAL, journal_of(changes).encode("utf-8"))
            _put_in_place(folder, read, changes)
    except OSError as error:
        where = str(error.filename or folder)
        raise LexiconError("lexicon.unwritable", where=where, reason=error.strerror or str(error)) from error


def complete_change(folder: Path) -> None:
    """Put the files of a change in place that something kept from being finished."""
    changes = read_journal(folder)
    for name, content in changes.items():
        if content is None:
            (folder / name).unlink(missing_ok=True)
        else:
            write_whole(folder / name, content)
    if changes:
        (folder / JOURNAL).unlink(missing_ok=True)


def _put_in_place(folder: Path, read: Mapping[str, bytes], changes: Mapping[str, bytes | None]) -> None:
    """Finish the change; where a file cannot be written, take it back by the contrary change."""
    try:
        complete_change(folder)
    except OSError:
        write_whole(folder / JOURNAL, journal_of({name: read.get(name) for name in changes}).encode("utf-8"))
        with suppress(OSError):
            complete_change(folder)
        raise


def _refuse_changed(folder: Path, read: Mapping[str, bytes]) -> None:
    now = read_raw(folder)
    for name in sorted(now.keys() | read.keys()):
        if now.get(name) != read.get(name):
            raise LexiconError("lexicon.changed_meanwhile", where=str(folder / name))


def write_whole(path: Path, content: bytes) -> None:
    """A file that is there whole or not at all; a link stays one, and the file keeps its permissions."""
    target = path.resolve()
    draft = target.with_name(f".{target.name}.new")
    target.parent.mkdir(exist_ok=True)
    try:
        with draft.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o7777)
        draft.replace(target)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One at a time; the system gives the lock back when the program ends, however it ends."""
    if sys.platform == "win32":  # folders cannot be opened there, so a file of the folder is locked
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT)
    else:
        handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network drives know no locks
            _wait_for_lock(handle)
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _wait_for_lock(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

else:

    def _wait_for_lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)
