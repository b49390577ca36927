"""``zhuti topics fit``: a topic model fitted to the workspace and saved."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.filters import BodyFilter, KindFilter, SessionFilter, YearFilter, ZoneFilter, make_selection
from nlp.cli.options import (
    DEFAULT_DATABASE,
    DatabaseOption,
    LanguageOption,
    LexiconOption,
    OutputOption,
    RawCsvOption,
    TableFormat,
)
from nlp.cli.topics.asked import LATEST, Asked, FormatOption
from nlp.cli.topics.given import View
from nlp.errors import UsageError

if TYPE_CHECKING:
    from nlp.modelling import Wanted

MOST_TOPICS = 1000


class ModelName(StrEnum):
    """The kinds of models, as ``--model`` takes them."""

    NMF = "nmf"
    LDA = "lda"
    TOMOTOPY = "tomotopy"


KOption = Annotated[str, typer.Option("--k", metavar="auto|N", help=messages.text("modelling.k"))]
ModelOption = Annotated[ModelName, typer.Option("--model", help=messages.text("modelling.model"))]
SeededOption = Annotated[
    bool | None, typer.Option("--seeded/--no-seeded", help=messages.text("modelling.seeded"), show_default=False)
]
SeedOption = Annotated[int, typer.Option("--seed", metavar="N", help=messages.text("modelling.seed"), min=0, max=2**31 - 1)]
FitNameOption = Annotated[str | None, typer.Option("--name", metavar="NAME", help=messages.text("modelling.fit_name"))]
ForceOption = Annotated[bool, typer.Option("--force", help=messages.text("modelling.force"))]


def register(topics: typer.Typer) -> None:
    """Add ``zhuti topics fit``."""
    topics.command("fit", help=messages.text("modelling.fit_help"))(fit)


def fit(
    k: KOption = "auto",
    model: ModelOption = ModelName.NMF,
    seeded: SeededOption = None,
    name: FitNameOption = None,
    force: ForceOption = False,
    seed: SeedOption = 0,
    form: FormatOption = TableFormat.TABLE,
    body: BodyFilter = None,
    session: SessionFilter = None,
    year: YearFilter = None,
    kind: KindFilter = None,
    zone: ZoneFilter = None,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    output_file: OutputOption = None,
    raw_csv: RawCsvOption = False,
    lang: LanguageOption = None,
) -> None:
    """Fit a topic model and save it."""
    from nlp.cli.cutting import say_cutting
    from nlp.cli.topics.show import give_topics
    from nlp.cli.topics.watched import fits_watched
    from nlp.lexicon.load import load_lexicon
    from nlp.modelling import apply, fit_model, model_texts
    from nlp.modelling.fitting import hash_of_texts
    from nlp.store import Workspace
    from nlp.topics.saved import checked_name, own_folder, put_back, refuse_existing, save
    from nlp.workspace import stamp_of

    wanted, called = _wanted(k, model, seeded, seed), checked_name(LATEST if name is None else name)
    loaded = load_lexicon(lexicon)
    selection = make_selection(loaded, body=body, session=session, year=year, kind=kind, zone=zone)
    put_back(own_folder())
    # Asked before the work, so that it is not done in vain.
    refuse_existing(own_folder() / called, force=force or name is None)
    if wanted.k == "auto" and wanted.kind != "nmf":
        output.say("modelling.slow", kind=wanted.kind)
    with Workspace(db) as workspace, workspace.snapshot():
        workspace.require(stamp_of(loaded))
        with fits_watched() as tell:
            saved = fit_model(workspace, loaded, wanted, name=called, selection=selection, tell=tell, on_cutting=say_cutting)
        output.say("modelling.saved", path=str(save(saved, own_folder(), force=force or name is None)))
        applied = apply(saved.model, model_texts(workspace, loaded, selection))
        documents = hash_of_texts(workspace, selection)
        asked = Asked(workspace, loaded, saved, called, applied, selection, documents)
        give_topics(asked, View(form, output_file, not raw_csv))


def _wanted(k: str, model: ModelName, seeded: bool | None, seed: int) -> Wanted:
    from nlp.modelling import Wanted

    if model is ModelName.LDA and seeded:
        raise UsageError("modelling.seeded_lda", where="--seeded --model lda")
    return Wanted(model.value, _number_of_topics(k), model is not ModelName.LDA if seeded is None else seeded, seed)


def _number_of_topics(k: str) -> int | Literal["auto"]:
    given = k.strip().lower()
    if given == "auto":
        return "auto"
    if not (given.isascii() and given.isdecimal() and 1 <= int(given[:9]) <= MOST_TOPICS):
        raise UsageError("modelling.bad_k", where=f"--k {k}", most=MOST_TOPICS)
    return int(given)
