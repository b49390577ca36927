"""``zhuti judge --add``: one judgement on a paragraph that is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.cli import output
from nlp.cli.reference import source_in
from nlp.errors import SourceError, UsageError

if TYPE_CHECKING:
    from nlp.cli.judge.asked import Asked
    from nlp.types import Paragraph


def add_one(
    asked: Asked, reference: str, number: int | None, zone: str, part: str | None, verdict: str | None, note: str
) -> int:
    """Keep a judgement on a paragraph of the workspace, which counts for no share as no chance drew it."""
    from nlp.maintenance.judgements import Frame, Place, keep_judgements
    from nlp.maintenance.judgements.file import text_digest
    from nlp.maintenance.judgements.sampling import Drawn
    from nlp.maintenance.judgements.verdicts import judged, today
    from nlp.themes import Tagger

    if number is None or verdict is None or len(asked.themes) != 1:
        raise UsageError("judge.incomplete", where=f"--add {reference}")
    folder, reviewer = asked.writable_folder(), asked.reviewer()
    source, paragraph = _paragraph(asked, reference, number, zone, part)
    (theme,) = asked.themes
    (tags,) = Tagger(asked.lexicon).tag([paragraph.text])
    frame = Frame(f"{asked.lexicon.name} {asked.lexicon.version}")
    place = Place(source, paragraph.part, paragraph.zone, paragraph.number)
    is_tagged = any(tag.theme == theme for tag in tags)
    drawn = Drawn(theme, "chosen", frame, is_tagged, place, paragraph.text, text_digest(paragraph.text))
    keep_judgements(folder, [judged(drawn, verdict == "yes", reviewer, date=today(), note=note)])
    output.say("judge.added" if is_tagged is (verdict == "yes") else "judge.added_against", theme=theme, text=paragraph.text)
    return 0


def _paragraph(asked: Asked, reference: str, number: int, zone: str, part: str | None) -> tuple[str, Paragraph]:
    from nlp.store import Workspace

    with Workspace(asked.db) as workspace, workspace.snapshot():
        source = source_in(workspace, reference)
        tagged = workspace.tagged_document(source) if source is not None else None
    if source is None or tagged is None:
        raise SourceError("show.unknown", where=reference)
    for paragraph in tagged.document.paragraphs:
        if (paragraph.zone, paragraph.number) == (zone, number) and part in (None, paragraph.part):
            return source, paragraph
    raise SourceError("judge.no_paragraph", where=f"{reference} {part or ''} {zone} {number}".replace("  ", " "))
