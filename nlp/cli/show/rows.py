"""A document, or some paragraphs of it, as ``zhuti show --format json`` gives it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nlp.cli.show.lookup import Found, Passage, cited_notes
from nlp.export import tagged_to_json
from nlp.provenance import Piece, Tracer
from nlp.types import Footnote


def shown_to_json(
    found: Found, passages: Sequence[Passage], *, with_source: bool, notes: Sequence[Footnote] = ()
) -> dict[str, Any]:
    """The document as ``zhuti export`` gives it, of its paragraphs those shown, of its footnotes those asked for.

    The document has ``lexicon_version``, that of the lexicon which found its themes. Each paragraph has ``is_target``, the
    ``footnotes`` that it refers to, the labels of its themes, and with its source ``pieces``.
    """
    document = tagged_to_json(found.tagged)
    written = document["paragraphs"]
    tracer = Tracer(found.tagged.document, found.source_text or "")
    document["paragraphs"] = [
        _paragraph(found, passage, written[passage.position], tracer if with_source else None) for passage in passages
    ]
    if notes:
        document["footnotes"] = [
            written for written in document["footnotes"] if written["mark"] in {note.mark for note in notes}
        ]
    _add_labels(document["title_themes"], found.labels)
    return {**document, "lexicon_version": found.lexicon_version}


def _paragraph(found: Found, passage: Passage, written: dict[str, Any], tracer: Tracer | None) -> dict[str, Any]:
    _add_labels(written["themes"], found.labels)
    notes = cited_notes(found.tagged.document, passage.paragraph)
    written["footnotes"] = [{"mark": mark, "text": text} for mark, text in notes]
    written["is_target"] = passage.is_target
    if tracer:
        written["pieces"] = [_piece(piece) for piece in tracer.pieces(passage.paragraph)]
    return written


def _piece(piece: Piece) -> dict[str, Any]:
    return {
        "span": [piece.start, piece.end],
        "text": piece.text,
        "status": piece.status,
        "reason": piece.reason,
        "location": piece.location,
    }


def _add_labels(themes: list[dict[str, Any]], labels: dict[str, str]) -> None:
    for theme in themes:
        theme["label"] = labels.get(theme["id"], theme["id"])
