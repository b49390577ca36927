"""Old and foreign word processors' files (.doc, .rtf, .odt, .wpd), made into DOCX by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from nlp.errors import SourceError
from nlp.ingest.limits import Limits

PROGRAM_VARIABLE = "ZHUTI_SOFFICE"
"""Names LibreOffice's program where it is not on the search path; empty: it is not to be used."""

_NAMES = ("soffice", "libreoffice", "soffice.exe")
_START_UP = 30
"""Seconds that LibreOffice may take to make its profile and start, above the limit for reading."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_FIRST_SECTOR, _WORD_MAGIC, _FLAGS_AT, _IS_ENCRYPTED = 512, b"\xec\xa5", 11, 0x01
_FORMATS = ((_OLE, ".doc"), (b"{\\rtf", ".rtf"), (b"PK\x03\x04", ".odt"), (b"\xffWPC", ".wpd"))
_KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")


def convert_to_docx(data: bytes, limits: Limits) -> bytes:
    """The file as DOCX.

    Raises:
        SourceError: it holds no document or is protected; LibreOffice is not installed, took too long or could not
            convert it. ``where`` is empty.
    """
    suffix = next((suffix for start, suffix in _FORMATS if data.startswith(start)), ".doc")
    if suffix == ".doc":
        _check_word_file(data)
    program = _program()
    if program is None:
        raise SourceError("source.needs_office", where="")
    with tempfile.TemporaryDirectory(prefix="zhuti-office-", ignore_cleanup_errors=True) as folder:
        original = Path(folder, f"document{suffix}")
        original.write_bytes(data)
        said = _run(program, original, limits)
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


def _program() -> str | None:
    named = os.environ.get(PROGRAM_VARIABLE)
    if named is not None:
        return shutil.which(named) if named else None
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def _run(program: str, original: Path, limits: Limits) -> str:
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
        said, _ = process.communicate(timeout=limits.seconds + _START_UP)
    except subprocess.TimeoutExpired as error:
        raise SourceError("source.limit_seconds", where="", limit=limits.seconds) from error
    finally:
        _end(process)
    lines = said.decode("utf-8", "replace").replace(str(folder), "").splitlines()
    return next((line.strip()[:200] for line in lines if "rror" in line), "")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with all that it started."""
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
    if process.stdout:
        process.stdout.close()
