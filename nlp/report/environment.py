"""The template engine of the pages: everything that documents and lexicons say is escaped, and made visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.report import names
from nlp.visible import visible

if TYPE_CHECKING:
    from jinja2 import Template

HTML_LANGUAGES = {"zh": "zh-Hans", "en": "en"}


def load_template(name: str) -> Template:
    """A template of this package; a value that it misses is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("nlp.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"percent": names.percent, "rate": names.rate, "document_name": names.document_name}
    return environment.get_template(name)


def _shown(value: object) -> object:
    """A value as the page has it: without characters that turn the direction of writing, or that no page may hold."""
    return visible(value, keep="\n\t") if type(value) is str else value
