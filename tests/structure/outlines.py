"""What a parse says, as a page of text that a reader can hold against the document it was made from."""

from nlp.types import Document, Paragraph

FACTS = (
    *("kind", "symbol", "derived", "body", "committee", "session", "agenda_item", "sponsors"),
    *("report", "distributed", "adopted", "meeting", "title"),
)
LETTERS = {"preambular": "P", "operative": "O", "heading": "H", "annex": "X", "body": "B"}


def outline(document: Document) -> str:
    """One line for each fact that the document gives, paragraph, footnote, vote and warning."""
    lines = [f"{fact}: {_said(value)}" for fact in FACTS if (value := getattr(document, fact))]
    lines += [""] + [_paragraph_line(paragraph) for paragraph in document.paragraphs]
    lines += [""] + [f"note {note.mark} {note.text}" for note in document.footnotes]
    if document.vote:
        vote = document.vote
        lines.append(f"vote: {vote.method} {vote.counts.favour}-{vote.counts.against}-{vote.counts.abstain}")
        lines += [
            f"  {choice}: {_said(names)}" for choice in ("favour", "against", "abstain") if (names := getattr(vote, choice))
        ]
    lines += [f"warning: {warning.key} {dict(warning.values) or ''}".rstrip() for warning in document.warnings]
    return "\n".join(lines).strip() + "\n"


def shape(document: Document) -> list[object]:
    """What a parse says besides the characters of its texts."""
    facts = (document.kind, document.symbol, document.session, document.agenda_item, document.adopted, len(document.sponsors))
    paragraphs = [(p.part is None, p.zone, p.number, len(p.opening or ""), len(p.text), p.notes) for p in document.paragraphs]
    notes = [(note.mark, len(note.text)) for note in document.footnotes]
    warnings = [warning.key for warning in document.warnings]
    return [facts, len(document.title or ""), paragraphs, notes, document.vote and document.vote.counts, warnings]


def _paragraph_line(paragraph: Paragraph) -> str:
    part = f"{paragraph.part} " if paragraph.part else ""
    marks = "".join(f" {note.mark}@{note.offset}" for note in paragraph.notes)
    opening = f"[{paragraph.opening}] " if paragraph.opening else ""
    return f"{part}{LETTERS[paragraph.zone]}{paragraph.number}{marks} {opening}{paragraph.text}"


def _said(value: object) -> str:
    return "、".join(value) if isinstance(value, tuple) else str(value)
