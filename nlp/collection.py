"""The texts of files and folders, with what the manifests beside them say; those in other languages are left out.

The United Nations issues a document in six languages, and folders hold them side by side. A file that was asked for by
its own name may be kept whatever its language, with a warning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from nlp.errors import SourceError
from nlp.ingest.filenames import parse_file_name
from nlp.ingest.limits import Limits
from nlp.ingest.manifest import Manifests
from nlp.ingest.sources import read_sources
from nlp.ingest.walk import STANDARD_INPUT, expanded
from nlp.languages import language_of
from nlp.types import SourceText

_CHINESE = "zh"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A document in another language (en, fr, es, ru, ar)."""

    source: str
    language: str


def tell_no_one(skipped: Skipped) -> None:
    """Where no one wants to know what was skipped."""


def collect(
    paths: Iterable[Path | str],
    *,
    limits: Limits | None = None,
    keep_named: bool = True,
    on_skipped: Callable[[Skipped], None] = tell_no_one,
) -> Iterator[SourceText | SourceError]:
    """Each Chinese text, or the error its file or a manifest gave.

    Args:
        keep_named: keep files in other languages that are named themselves, rather than found in a folder.
        on_skipped: is told of each document that is left out, as it is met.
    """
    given = list(expanded(paths))
    named = {str(path) for path in given} if keep_named else set()
    manifests = Manifests()
    for source in read_sources(given, limits=limits):
        if isinstance(source, SourceError):
            yield source
            continue
        language = None if source.path in named else other_language(source)
        if language is not None:
            on_skipped(Skipped(source.source, language))
            continue
        said, faults = _said_of(source, manifests)
        yield from faults
        yield replace(source, manifest=said) if said else source


def other_language(source: SourceText) -> str | None:
    """The language of a text that is not Chinese, else None; the name of the file counts where the text does not tell."""
    language = language_of(source.text) or parse_file_name(source.source).language
    return None if language == _CHINESE else language


def _said_of(source: SourceText, manifests: Manifests) -> tuple[dict[str, str], list[SourceError]]:
    if source.path in ("", STANDARD_INPUT):
        return {}, []
    return manifests.of(Path(source.path), source.source)
