"""Short ways to parse a text and to compare what comes out, white space apart."""

from nlp.structure import document_to_json, structure_document
from nlp.types import Document, SourceText

METADATA = (
    *("symbol", "body", "committee", "session", "kind", "agenda_item", "report"),
    *("adopted", "distributed", "derived", "title", "meeting", "sponsors", "vote"),
)


def parse(text: str) -> Document:
    return structure_document(SourceText("text.txt", text, ""))


def squeeze(text: str | None) -> str | None:
    return None if text is None else "".join(text.split())


def paragraphs(text: str, zone: str) -> list[str]:
    return [paragraph.text for paragraph in parse(text).paragraphs if paragraph.zone == zone]


def essence(parsed: dict) -> dict:
    """What a parse says, without white space and without where it was read."""
    found = {key: parsed[key] for key in METADATA}
    found["paragraphs"] = [
        (p["part"], p["zone"], p["number"], squeeze(p["text"]), squeeze(p["opening"]), [mark for mark, _ in p["notes"]])
        for p in parsed["paragraphs"]
    ]
    found["footnotes"] = sorted((note["mark"], squeeze(note["text"])) for note in parsed["footnotes"])
    return found


def essence_of(text: str) -> dict:
    return essence(document_to_json(parse(text)))


def rebuilt(text: str, spans) -> str:
    """What the spans of a source hold, white space apart."""
    return squeeze("".join(text[start:end] for start, end in spans))
