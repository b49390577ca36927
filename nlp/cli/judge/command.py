"""``zhuti judge``: the options, and which of the things that can be done with judgements is meant."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli.filters import ThemeFilter, ZoneName
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.cli.judge.asked import Asked


class StratumName(StrEnum):
    """What paragraphs are drawn from."""

    TAGGED = "tagged"
    NEAR = "near"
    RANDOM = "random"
    ALL = "all"


class Verdict(StrEnum):
    """What a reviewer says."""

    YES = "yes"
    NO = "no"


StratumOption = Annotated[StratumName, typer.Option("--stratum", help=messages.text("judge.stratum"))]
SizeOption = Annotated[int, typer.Option("--size", min=1, metavar="N", help=messages.text("judge.size"))]
SeedOption = Annotated[int, typer.Option("--seed", metavar="N", help=messages.text("judge.seed"))]
ByOption = Annotated[str | None, typer.Option("--by", metavar="NAME", help=messages.text("judge.by"))]
SecondOption = Annotated[str | None, typer.Option("--second", metavar="NAME", help=messages.text("judge.second"))]
SampleOption = Annotated[Path | None, typer.Option("--sample", metavar="FILE", help=messages.text("judge.sample"))]
TakeOption = Annotated[Path | None, typer.Option("--take", metavar="FILE", help=messages.text("judge.take"))]
AddOption = Annotated[str | None, typer.Option("--add", metavar="SOURCE", help=messages.text("judge.add"))]
NumberOption = Annotated[int | None, typer.Option("--number", metavar="N", help=messages.text("judge.number"))]
ZoneOption = Annotated[ZoneName, typer.Option("--zone", help=messages.text("judge.zone"))]
PartOption = Annotated[str | None, typer.Option("--part", metavar="PART", help=messages.text("judge.part"))]
VerdictOption = Annotated[Verdict | None, typer.Option("--verdict", help=messages.text("judge.verdict"))]
NoteOption = Annotated[str, typer.Option("--note", metavar="TEXT", help=messages.text("judge.note"), show_default=False)]
SettleOption = Annotated[bool, typer.Option("--settle", help=messages.text("judge.settle"))]
FiguresOption = Annotated[bool, typer.Option("--figures", help=messages.text("judge.figures"))]
AgreementOption = Annotated[bool, typer.Option("--agreement", help=messages.text("judge.agreement"))]
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("judge.format"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti judge``."""
    app.command("judge", help=messages.text("judge.help"))(judge)


def judge(
    theme: ThemeFilter = None,
    stratum: StratumOption = StratumName.ALL,
    size: SizeOption = 40,
    seed: SeedOption = 0,
    by: ByOption = None,
    second: SecondOption = None,
    sample: SampleOption = None,
    take: TakeOption = None,
    add: AddOption = None,
    number: NumberOption = None,
    zone: ZoneOption = ZoneName.OPERATIVE,
    part: PartOption = None,
    verdict: VerdictOption = None,
    note: NoteOption = "",
    settle: SettleOption = False,
    figures: FiguresOption = False,
    agreement: AgreementOption = False,
    form: FormatOption = TableFormat.TABLE,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> int:
    """Judge paragraphs, or show what was judged; 1 where something of it could not be taken."""
    meant = {"--sample": sample, "--take": take, "--add": add, "--settle": settle, "--figures": figures,
             "--agreement": agreement}  # fmt: skip
    chosen = [name for name, value in meant.items() if value]
    if len(chosen) > 1:
        raise UsageError("judge.one_of", where=" ".join(chosen))
    asked = _asked(theme, stratum, size, seed, by, second, db, lexicon)
    match chosen:
        case ["--sample"]:
            from nlp.cli.judge.sheet import write_sheet

            return write_sheet(asked, sample or Path(), guarded=not raw_csv)
        case ["--take"]:
            from nlp.cli.judge.sheet import take_sheet

            return take_sheet(asked, take or Path())
        case ["--add"]:
            from nlp.cli.judge.single import add_one

            return add_one(asked, add or "", number, zone.value, part, verdict and verdict.value, note)
        case ["--figures"] | ["--agreement"]:
            from nlp.cli.judge.figures import show

            return show(asked, chosen[0], form.value, output_file, guarded=not raw_csv)
        case _:
            from nlp.cli.judge.asking import ask

            return ask(asked, is_settling=settle)


def _asked(
    theme: list[str] | None,
    stratum: StratumName,
    size: int,
    seed: int,
    by: str | None,
    second: str | None,
    db: Path,
    lexicon: Path | None,
) -> Asked:
    from nlp.cli.filters import theme_ids
    from nlp.cli.judge.asked import Asked
    from nlp.lexicon.load import load_lexicon
    from nlp.maintenance.judgements.model import DRAWN

    if by and second:
        raise UsageError("judge.one_of", where="--by --second")
    loaded = load_lexicon(lexicon)
    themes = theme_ids(loaded, theme or ()) or tuple(one.id for one in loaded.themes)
    only = tuple(one for one in DRAWN if stratum.value in (one, "all"))
    return Asked(loaded, themes, only, size, seed, second or by, bool(second), db)
