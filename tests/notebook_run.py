"""Runs a notebook with a kernel of this very interpreter: ``python notebook_run.py NOTEBOOK FOLDER OUTPUT``.

It is a process of its own, so that the sockets and the event loop of Jupyter do not outlive it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
METADATA = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
_SECONDS = 120


class ThisEnvironment(KernelSpecManager):
    """Knows one kernel: the interpreter that it runs in, whatever else is installed for the user."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=argv, display_name=KERNEL["display_name"], language=KERNEL["language"])


def main(notebook_file: str, folder: str, output: str) -> None:
    """Run a notebook in a folder and write it with what it gave, and nothing that tells of the machine."""
    notebook: Any = nbformat.read(notebook_file, as_version=4)
    manager = AsyncKernelManager(kernel_name="python3", kernel_spec_manager=ThisEnvironment())
    where = {"metadata": {"path": folder}}
    NotebookClient(notebook, km=manager, timeout=_SECONDS, record_timing=False, resources=where).execute()
    notebook.metadata = nbformat.from_dict(METADATA)
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})
    Path(output).write_text(nbformat.writes(notebook) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
