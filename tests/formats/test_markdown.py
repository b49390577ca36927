"""What converters write as markdown parses as the text does, whatever signs they put for notes, headings and emphasis."""

import re

import pytest
from comparing import NAMES, differences, golden
from composing import compose

from nlp.structure.document import structure_document
from nlp.structure.to_json import document_to_json
from nlp.types import SourceText

MARKS = {
    "tags": "<sup>{}</sup>",
    "footnotes": "[^{}]",
    "carets": "^{}^",
    "links": "[{0}](#fn{0})",
    "brackets": "[{}]",
    "escaped": "\\[{}\\]",
}


def _line(text):
    return text


def _escaped(text):
    return re.sub(r"^(\d+)\.", r"\1\\.", text).replace("[", "\\[").replace("]", "\\]")


def _strong(text):
    return re.sub(r"^(\d+\. )?(\w\w)", r"\1**\2**", text)


def _emphatic(text):
    return re.sub(r"^(\d+\. )?(\w\w)", r"\1*\2*", text)


def _quoted(text):
    return f"> {text}"


def to_markdown(composition, *, mark="<sup>{}</sup>", paragraph=_line, heading="## ", picture=""):
    """The document as a converter writes it."""

    def marked(text):
        return re.sub(r"\{(.+?)\}", lambda one: "\\*" if one[1] == "*" else mark.format(one[1]), text)

    def note(one, text):
        if mark.startswith("[^") and one != "*":
            return f"[^{one}]: {text}"
        return f"\\* {text}" if one == "*" else f"{mark.format(one)} {text}"

    lines = [picture, *(heading + marked(line) for line in composition.head), f"# {composition.title}", composition.enacting]
    lines += [paragraph(marked(one)) for one in composition.paragraphs]
    lines += [*composition.ending, *composition.vote, *(note(*one) for one in composition.notes)]
    return "\n\n".join(lines) + "\n"


def found_in(text, name):
    document = document_to_json(structure_document(SourceText(name, text, "")))
    return differences(document, golden(name), source_text=text)


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS.keys())
@pytest.mark.parametrize("name", NAMES)
def test_notes_are_told_by_each_sign(name, mark):
    assert found_in(to_markdown(compose(name), mark=mark), name) == []


@pytest.mark.parametrize("paragraph", [_escaped, _strong, _emphatic, _quoted])
@pytest.mark.parametrize("name", NAMES)
def test_escapes_and_emphasis_are_no_part_of_the_text(name, paragraph):
    assert found_in(to_markdown(compose(name), paragraph=paragraph), name) == []


@pytest.mark.parametrize("name", NAMES)
def test_pictures_and_plain_headers_do_no_harm(name):
    assert found_in(to_markdown(compose(name), heading="", picture="![](images/logo.png)"), name) == []


@pytest.mark.parametrize("name", [name for name in NAMES if "draft" not in name])
def test_a_masthead_in_a_table_is_read(name):
    """Sponsors are told by their own block, which a table's row is not."""
    composition = compose(name)
    rows = "\n".join(["| | |", "|---|---|", *(f"| {line} | |" for line in composition.head)])
    composition.head = []
    assert found_in(f"{rows}\n\n{to_markdown(composition)}", name) == []
