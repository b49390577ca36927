"""Converts files with headless LibreOffice."""

import shutil
import subprocess
import tempfile
from pathlib import Path

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def convert(files, to):
    """The converted bytes of each file, by the name it was given under.

    Args:
        files: bytes by name with suffix, as ``{"a.docx": b"..."}``.
        to: the suffix of the format they are wanted in.
    """
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "given"), Path(folder, "made")
        given.mkdir()
        for name, data in files.items():
            (given / name).write_bytes(data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [SOFFICE, "--headless", profile, "--convert-to", to, "--outdir", str(made), *map(str, given.iterdir())]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return {name: (made / name).with_suffix(f".{to}").read_bytes() for name in files}
