"""The parts that a report may have beside its frequencies: how one is made, shown, downloaded, and left out aloud.

A part is written in three places:

1. ``nlp/report/NAME_section.py`` holds a frozen dataclass of plain results with the method ``section`` of
   `nlp.report.data.Part`. It words and formats everything that its template shows, and asks `Behind` for the address of
   the paragraphs behind each figure: ``behind.link(title, [(source, position), …])``, or
   ``behind.of_theme(theme, session)`` where the list of a theme's evidence holds exactly those.
2. ``nlp/report/templates/NAME.html.jinja`` is ``<section id="NAME">`` with an ``<h2>``; its values are in ``section.shown``,
   wordings in ``say``. ``{% from "tables.html.jinja" import figure with context %}`` gives ``figure(text, address)``,
   which prints a figure as a link to its paragraphs, and without a link where the address is None. Rules of style for it
   stand in ``NAME.css``, named in ``Section.style``.
3. ``nlp/reporting/NAME.py`` works the results out of a workspace, and is listed in `nlp.reporting.gathering`.

Nothing in a part may depend on the clock, on paths, or on the order in which documents were added: ``zhuti verify`` makes
the page again and compares it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nlp import messages
from nlp.report.downloads import Download

NOT_WANTED = "report_parts.not_wanted"
"""The reason that a part is left out because it was said to be."""

TOO_MANY = "report_parts.too_many"
"""The reason that a part is left out because it would take long."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page.

    Attributes:
        id: of its element.
        name: what it is called, in the contents.
        template: the file that draws it.
        shown: the values that the template takes.
        downloads: the files that hold its figures, under their name in words.
        style: the file with its rules of style.
    """

    id: str
    name: str
    template: str
    shown: object
    downloads: tuple[tuple[str, tuple[Download, ...]], ...] = ()
    style: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part that a report does not have, and why.

    Attributes:
        part: its name, as in ``report_parts.name.NAME``.
        reason: the key of the wording, which takes the values.
    """

    part: str
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)

    def in_words(self, language: str | None = None) -> str:
        """What is left out and why, in a sentence."""
        name = messages.text(f"report_parts.name.{self.part}", language)
        return messages.text("report_parts.left_out", language, name=name, reason=self.why(language))

    def why(self, language: str | None = None) -> str:
        """The reason alone."""
        return messages.text(self.reason, language, **self.values)
