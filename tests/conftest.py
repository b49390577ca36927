"""What the tests of this folder share: the flag that writes golden files anew, the five documents, what is compiled once."""

from pathlib import Path

import pytest
from compiling_once import share

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser):
    parser.addoption("--regenerate-golden", action="store_true", help="write the golden files anew; review them as a diff")


@pytest.fixture
def regenerate_golden(request):
    """Whether golden files are to be written anew."""
    return request.config.getoption("--regenerate-golden")


@pytest.fixture(scope="session")
def corpus():
    """The folder of the five documents."""
    return ROOT / "data" / "corpus"


@pytest.fixture(scope="session", autouse=True)
def _compiling_once():
    with pytest.MonkeyPatch.context() as patch:
        share(patch)
        yield
