"""The text of the Doc that a tokenizer made last.

A Doc puts its text together of its tokens whenever it is asked for, which takes nearly as long as finding the themes in it.
In a stream the Doc that a component is given is the one that the tokenizer has just made, and the tokenizer knows its text.
"""

from __future__ import annotations

from weakref import ReferenceType, ref

from spacy.tokens import Doc


class LastText:
    """A tokenizer's last Doc, which is not kept alive, and its text. Another process begins with none."""

    __slots__ = ("_doc", "_text")

    def __init__(self) -> None:
        self._doc: ReferenceType[Doc] | None = None
        self._text = ""

    def __reduce__(self) -> tuple[type[LastText], tuple[()]]:
        return LastText, ()

    def keep(self, doc: Doc, text: str) -> None:
        """Take a Doc for the last, with the text that it was made of."""
        self._doc, self._text = ref(doc), text

    def of(self, doc: Doc) -> str:
        """The text of any Doc."""
        return self._text if self._doc is not None and self._doc() is doc else doc.text
