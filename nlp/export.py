"""All of a workspace as JSON-ready values, and one hash over it: the same documents give the same, however they came in.

Neither holds anything of when, where or in what order documents were added, nor of the numbers that rows bear.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from nlp.store import Stamp, Workspace
from nlp.structure import document_to_json
from nlp.types import TaggedDocument, ThemeTag


def export_rows(workspace: Workspace) -> Iterator[dict[str, Any]]:
    """Every document of the workspace, by source: `tagged_to_json` and what its tags were made with."""
    tagged_with = _stamp(workspace.stamp)
    for tagged in workspace.tagged_documents():
        yield {**tagged_to_json(tagged), "tagged_with": tagged_with}


def tagged_to_json(tagged: TaggedDocument) -> dict[str, Any]:
    """A document as ``zhuti parse`` gives it, with ``title_themes`` and, in each paragraph, ``themes``."""
    document = document_to_json(tagged.document)
    for paragraph, tags in zip(document["paragraphs"], tagged.paragraph_tags, strict=True):
        paragraph["themes"] = themes_to_json(tags)
    document["title_themes"] = themes_to_json(tagged.title_tags)
    return document


def themes_to_json(tags: Sequence[ThemeTag]) -> list[dict[str, Any]]:
    """Themes with their evidence; labels are the lexicon's, and not repeated here."""
    return [{"id": tag.theme, "cited": tag.cited, "mentions": [mention._asdict() for mention in tag.mentions]} for tag in tags]


def content_hash(workspace: Workspace) -> str:
    """A SHA-256 over all that the workspace holds: documents, readers' texts, corrections, tags, and the lexicon.

    It goes over lines of JSON (keys sorted, no blanks): one for the stamp, then one for each document by source. Warnings
    are taken by key, so that the language in force plays no part.
    """
    digest = sha256()
    _update(digest, _stamp(workspace.stamp))
    for tagged in workspace.tagged_documents():
        text = workspace.source_text(tagged.document.source)
        row = tagged_to_json(tagged)
        row["title_spans"] = tagged.document.title_spans
        row["warnings"] = [[warning.key, warning.values] for warning in tagged.document.warnings]
        row["corrections"] = workspace.corrections(tagged.document.source)
        row["source_text"] = None if text is None else sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        _update(digest, row)
    return digest.hexdigest()


def _update(digest: Any, value: object) -> None:
    line = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest.update(line.encode("utf-8", "surrogatepass") + b"\n")


def _stamp(stamp: Stamp | None) -> dict[str, str] | None:
    if stamp is None:
        return None
    return {"lexicon": stamp.lexicon, "lexicon_version": stamp.lexicon_version, "folding": stamp.folding}
