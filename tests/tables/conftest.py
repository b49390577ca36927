"""What the tests of tables share: one workspace, which none of them changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from tabled import make_workspace


@pytest.fixture(scope="session")
def workspace_file(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Path:
    """A workspace of the sample documents, a copy of one of them under another name, and an odd one."""
    return make_workspace(tmp_path_factory.mktemp("tables") / "zhuti.db", corpus)
