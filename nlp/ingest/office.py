"""Old and foreign word processors' files (.doc, .rtf, .odt, .wpd), made into DOCX by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from threading import Event

from nlp import messages
from nlp.archives import FAULTS, has_too_many_parts
from nlp.errors import SourceError
from nlp.ingest.limits import Limits

PROGRAM_VARIABLE = "ZHUTI_SOFFICE"
"""Names LibreOffice's program where it is not on the search path; empty: it is not to be used."""

_NAMES = ("soffice", "libreoffice")
_START_UP = 30
"""Seconds that LibreOffice may take to make its profile and start, above the limit for reading."""

_OWN_MEMORY = 4_000
"""Megabytes of address space that LibreOffice takes for a file of one line, generously."""

_TO_END = 10
"""Seconds that Windows has to end it with all that it started."""

_LOOK = 0.2
"""Seconds between two looks at whether the conversion was given up."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_FIRST_SECTOR, _WORD_MAGIC, _FLAGS_AT, _IS_ENCRYPTED = 512, b"\xec\xa5", 11, 0x01
_FORMATS = ((_OLE, ".doc"), (b"{\\rtf", ".rtf"), (b"PK\x03\x04", ".odt"), (b"\xffWPC", ".wpd"))
_KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")


def convert_to_docx(data: bytes, limits: Limits, given_up: Event | None = None) -> bytes:
    """The file as DOCX.

    Args:
        given_up: set by another thread to end the conversion at once.

    Raises:
        SourceError: it holds no document or is protected; LibreOffice is not installed, took too long or could not
            convert it. ``where`` is empty.
    """
    suffix = next((suffix for start, suffix in _FORMATS if data.startswith(start)), ".doc")
    if suffix == ".doc":
        _check_word_file(data)
    elif suffix == ".odt":
        _check_archive(data, limits)
    program = _program()
    if program is None:
        raise SourceError("source.needs_office", where="")
    with tempfile.TemporaryDirectory(prefix="zhuti-office-", ignore_cleanup_errors=True) as folder:
        original = Path(folder, f"document{suffix}")
        original.write_bytes(data)
        said = _run(program, original, limits, given_up or Event())
        try:
            return Path(folder, "converted", "document.docx").read_bytes()
        except OSError as error:
            raise SourceError("source.damaged", where="", format=suffix, reason=said or "LibreOffice") from error


def _check_word_file(data: bytes) -> None:
    """Tell what LibreOffice would not: that a file is protected, or is a sheet or a letter of another program."""
    if _ENCRYPTED_PACKAGE in data:
        raise SourceError("source.encrypted", where="")
    if data.startswith(_OLE) and _WORD_STREAM not in data:
        raise SourceError("source.not_word", where="")
    stream = data[_FIRST_SECTOR:]
    if stream.startswith(_WORD_MAGIC) and stream[_FLAGS_AT : _FLAGS_AT + 1] and stream[_FLAGS_AT] & _IS_ENCRYPTED:
        raise SourceError("source.encrypted", where="")


def _check_archive(data: bytes, limits: Limits) -> None:
    """Refuse what unpacks to more than the limit, by what it declares; LibreOffice itself is held to its memory besides."""
    if has_too_many_parts(data):
        raise SourceError("source.damaged", where="", format=".odt", reason=messages.text("source.too_many_parts"))
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except FAULTS as error:
        raise SourceError("source.damaged", where="", format=".odt", reason=str(error)) from error
    if unpacked > limits.unpacked * 1_000_000:
        raise SourceError("source.limit_unpacked", where="", limit=limits.unpacked)


def _program() -> str | None:
    named = os.environ.get(PROGRAM_VARIABLE)
    if named is not None:
        return shutil.which(named) if named else None
    return next((found for name in (*_NAMES, *_installed()) if (found := shutil.which(name))), None)


def _installed() -> tuple[str, ...]:
    """Where LibreOffice's own installers put it, outside the search path."""
    if sys.platform == "win32":
        folders = (os.environ.get(name, "C:\\Program Files") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"))
        return tuple(str(Path(folder, "LibreOffice", "program", "soffice.com")) for folder in folders)
    else:  # noqa: RET505  # so that types are checked for each system
        return ("/Applications/LibreOffice.app/Contents/MacOS/soffice",) if sys.platform == "darwin" else ()


def _run(program: str, original: Path, limits: Limits, given_up: Event) -> str:
    """Convert a file into the folder ``converted`` beside it; give what LibreOffice said of it.

    It gets a profile of its own, so that it neither meets a LibreOffice that is open nor takes its settings: a new
    profile runs no macros and follows no links.
    """
    folder = original.parent
    command = [
        program, f"-env:UserInstallation={folder.joinpath('profile').as_uri()}", "--headless", "--norestore", "--nologo",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "converted"), str(original),
    ]  # fmt: skip
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env={name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ} | {"HOME": str(folder)},
        start_new_session=True,
    )
    try:
        _restrict(process, limits)
        said = _heard(process, limits, given_up)
    finally:
        _end(process)
    lines = said.decode("utf-8", "replace").replace(str(folder), "").splitlines()
    return next((line.strip()[:200] for line in lines if "rror" in line), "")


def _restrict(process: subprocess.Popen[bytes], limits: Limits) -> None:
    """Let the system, where it can, hold LibreOffice to memory, time and room on the disk, also when zhuti was killed."""
    if sys.platform == "linux":  # no other system sets limits of another process
        from resource import RLIMIT_AS, RLIMIT_CPU, RLIMIT_FSIZE, prlimit

        most = {
            RLIMIT_AS: (_OWN_MEMORY + limits.memory) * 1_000_000,
            RLIMIT_CPU: limits.seconds + _START_UP,
            RLIMIT_FSIZE: limits.unpacked * 1_000_000,
        }
        for kind, value in most.items():
            with suppress(OSError, ValueError):
                prlimit(process.pid, kind, (value, value))


def _heard(process: subprocess.Popen[bytes], limits: Limits, given_up: Event) -> bytes:
    """What LibreOffice says until it ends."""
    deadline = time.monotonic() + limits.seconds + _START_UP
    while time.monotonic() < deadline and not given_up.is_set():
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=_LOOK)[0]
    raise SourceError("source.limit_seconds", where="", limit=limits.seconds)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with all that it started."""
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            # `kill` would end the program that was started and leave the one that it started.
            taskkill = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            with suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run(taskkill, check=False, capture_output=True, timeout=_TO_END)
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdout:
        process.stdout.close()
