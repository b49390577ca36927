"""Rules on the command line: themes made from queries for one command."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages

if TYPE_CHECKING:
    from nlp.ad_hoc import Rule
    from nlp.lexicon.model import Lexicon

RuleOption = Annotated[
    list[str] | None, typer.Option("--rule", metavar="NAME=QUERY", help=messages.text("themes.rule_option"), show_default=False)
]


def rules_of(written: Sequence[str] | None, lexicon: Lexicon) -> tuple[Rule, ...]:
    """The rules that were written; what reads them is loaded only where there are some.

    Raises:
        UsageError: one cannot be read, or has a name that is taken.
    """
    if not written:
        return ()
    from nlp.ad_hoc import read_rules

    return read_rules(written, lexicon)
