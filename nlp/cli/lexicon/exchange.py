"""``zhuti lexicon export`` and ``import``: lexicons in the formats of other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import LanguageOption, LexiconOption, OutputOption
from nlp.errors import UsageError
from nlp.lexicon.exchange.formats import FORMATS, format_named, write_lexicon

if TYPE_CHECKING:
    from nlp.lexicon.exchange.formats import Format
    from nlp.lexicon.exchange.model import Remark, Written

WRITTEN = ", ".join(one.name for one in FORMATS if one.write)

ToOption = Annotated[str, typer.Option("--to", help=messages.text("exchange.to", names=WRITTEN), metavar="FORMAT")]
TokensOption = Annotated[bool, typer.Option("--tokens", help=messages.text("exchange.tokens"))]


def register(lexicon: typer.Typer) -> None:
    """Add ``zhuti lexicon export``."""
    lexicon.command("export", help=messages.text("exchange.export_help"))(export)


def export(
    to: ToOption,
    tokens: TokensOption = False,
    lexicon: LexiconOption = None,
    destination: OutputOption = None,
    lang: LanguageOption = None,
) -> None:
    """Write a lexicon in another format."""
    from nlp.lexicon.load import load_lexicon

    format_ = format_named(to)
    if format_.is_binary and destination is None:
        raise UsageError("exchange.needs_file", where="--output", format=format_.name)
    if tokens and format_.name != "quanteda":
        raise UsageError("exchange.not_option", where="--tokens", format=format_.name)
    loaded = load_lexicon(lexicon)
    written = write_lexicon(loaded, format_, **({"tokens": True} if tokens else {}))
    _write(written, format_, destination)
    if written.remarks:
        output.say("exchange.lost", format=format_.name, folder=loaded.path)
    for remark in written.remarks:
        output.say_line(f"  {_lost(remark)}")


def _write(written: Written, format_: Format, destination: Path | None) -> None:
    with output.destination(destination) as stream:
        if format_.is_binary:
            stream.buffer.write(written.content)
        else:
            mark = output.BYTE_ORDER_MARK if format_.has_mark and destination else ""
            stream.write(mark + written.content.decode("utf-8"))


def _lost(remark: Remark) -> str:
    what = messages.text(remark.key, **remark.values)
    return f"{what}: {remark.values.get('places', remark.where)}"
