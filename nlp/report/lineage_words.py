"""How clauses, their places and their likeness are written on the pages that show lineage."""

from __future__ import annotations

from collections.abc import Iterable

from nlp import messages
from nlp.lineage.model import Ancestor, Clause, Edition, Likeness, Status
from nlp.report import names

AREA = "lineage_page"
NEARLY_ALL = "99.9%"

SHAPES: dict[Status, str] = {"identical": "=", "reworded": "~", "merged": ">", "split": "<", "new": "+", "dropped": "-"}
"""What stands before the word for a status, so that it is seen without reading and without colour."""


class Words:
    """Says the wordings of these pages in a language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.say = names.speaker(language)

    def __call__(self, key: str, /, **values: object) -> str:
        return messages.text(f"{AREA}.{key}", self.language, **values)

    def place(self, clause: Clause) -> str:
        """Where a clause stands in its document.

        >>> Words("zh").place(Clause(1, None, "operative", 3, None, "", ""))
        '执行部分第3段'
        """
        part = self("place.part", part=clause.part) if clause.part else ""
        return self(f"place.{clause.zone}", part=part, number=clause.number)

    def short_place(self, clause: Clause) -> str:
        """Where a clause stands, where there is little room: 执3."""
        number = f"{clause.part}.{clause.number}" if clause.part else clause.number
        return self(f"short.{clause.zone}", number=number)

    def places(self, ancestors: Iterable[Ancestor]) -> str:
        """Where clauses of one document stand."""
        return self.say("list").join(self.place(one.clause) for one in ancestors)

    def session(self, of: Ancestor | Edition) -> str:
        """The session of a document."""
        return names.body_and_session((of.body, of.session), self.say)

    def date(self, edition: Edition) -> str:
        """The date of a document, and whether it was inferred."""
        if edition.date is None:
            return self("date.none")
        return self("date.inferred" if edition.is_date_inferred else "date", date=edition.date)

    def heading(self, clause: Clause) -> str:
        """The part of a document that a clause stands in."""
        part = self("place.part", part=clause.part) if clause.part else ""
        return part + self.say(f"zone.{clause.zone}")


def name_of(document: Edition | Ancestor) -> str:
    """What a document goes by: its symbol, else its source."""
    return document.symbol or document.source


def percent_alike(likeness: float) -> str:
    """A likeness; only what is the same is alike by 100%.

    >>> percent_alike(0.9998), percent_alike(1.0), percent_alike(0.876)
    ('99.9%', '100%', '87.6%')
    """
    if likeness >= 1:
        return "100%"
    return min(names.percent(likeness), NEARLY_ALL, key=lambda shown: float(shown.rstrip("%")))


def is_contained(likeness: Likeness) -> bool:
    """Whether containment tells more than similarity: much was inserted, or moved."""
    return likeness.containment - likeness.similarity >= 0.1
