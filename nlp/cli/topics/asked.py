"""What a command on topic models is asked: which model, of which paragraphs of which workspace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import TableFormat
from nlp.errors import ModelError, UsageError

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.mine.selection import Selection
    from nlp.modelling import Applied
    from nlp.store import Workspace
    from nlp.topics import TopicModel
    from nlp.topics.saved import SavedModel

LATEST = "latest"
"""The name of what was fitted last without a name."""

NameOption = Annotated[str | None, typer.Option("--name", metavar="NAME", help=messages.text("modelling.name"))]
FormatOption = Annotated[TableFormat, typer.Option("--format", help=messages.text("modelling.format"))]


@dataclass(frozen=True, slots=True)
class Asked:
    """A model applied to paragraphs of a workspace, which is open in one state.

    Attributes:
        name: of a saved model, None for the default one.
        documents_hash: of the documents that are counted.
    """

    workspace: Workspace
    lexicon: Lexicon
    saved: SavedModel
    name: str | None
    applied: Applied
    selection: Selection
    documents_hash: str

    @property
    def is_of_these_documents(self) -> bool:
        """Whether the model was fitted to the documents that are in the workspace now."""
        from nlp.modelling.fitting import hash_of_workspace

        return self.saved.made.workspace_hash == hash_of_workspace(self.workspace)

    @property
    def meta(self) -> dict[str, object]:
        """What the figures were made with and over."""
        from importlib.metadata import version

        from nlp.mine.intervals import RESAMPLES, SEED
        from nlp.mine.meta import describe
        from nlp.text import FOLDING_VERSION

        return {
            **model_meta(self.saved, self.name),
            "model_is_of_these_documents": self.is_of_these_documents,
            "lexicon": self.lexicon.name,
            "lexicon_version": self.lexicon.version,
            "folding_version": FOLDING_VERSION,
            "program_version": version("zhuti"),
            "filters": describe(self.selection),
            "corpus_hash": self.documents_hash,
            "corpus_documents": len(self.applied.documents),
            "corpus_paragraphs": len(self.applied.document),
            "seed": SEED,
            "resamples": RESAMPLES,
            "carries": rule_of(self.saved.model, "en"),
        }


@contextmanager
def opened(db: Path, lexicon: Lexicon, name: str | None, selection: Selection) -> Iterator[Asked]:
    """A model applied to the paragraphs that a selection takes of a workspace.

    Raises:
        ModelError: there is no such model, or it does not go with the lexicon, or there are no paragraphs.
        WorkspaceError: there is no workspace, or it is tagged with another lexicon.
    """
    from nlp.cli.cutting import say_cutting
    from nlp.modelling import apply, model_texts, saved_model_for
    from nlp.modelling.fitting import hash_of_texts
    from nlp.store import Workspace
    from nlp.workspace import stamp_of

    with Workspace(db) as workspace, workspace.snapshot():
        workspace.require(stamp_of(lexicon))
        chosen = _latest(workspace, lexicon) if name is None else name
        saved = saved_model_for(workspace, lexicon, chosen, on_cutting=say_cutting)
        texts = model_texts(workspace, lexicon, selection, on_cutting=say_cutting)
        if not len(texts.rows):
            raise ModelError("modelling.no_paragraphs", where=str(db))
        documents = hash_of_texts(workspace, selection)
        yield Asked(workspace, lexicon, saved, chosen, apply(saved.model, texts), selection, documents)


def _latest(workspace: Workspace, lexicon: Lexicon) -> str | None:
    """The model that was fitted last without a name, if it is of this workspace and lexicon."""
    from nlp.modelling.fitting import hash_of_workspace
    from nlp.topics.saved import own_folder, put_back, read_model

    put_back(own_folder())
    folder = own_folder() / LATEST
    if not folder.is_dir():
        return None
    made = read_model(folder).made
    is_of_lexicon = (made.lexicon, made.lexicon_version) == (lexicon.name, lexicon.version)
    if is_of_lexicon and made.workspace_hash == hash_of_workspace(workspace):
        return LATEST
    output.say("modelling.not_latest")
    return None


def topic_of(model: TopicModel, lexicon: Lexicon, reference: str) -> int:
    """The place of the topic that a number, a name, or a theme names.

    Raises:
        UsageError: there is none.
    """
    wanted = reference.strip().casefold()
    if wanted.isdecimal() and 1 <= int(wanted) <= model.k:
        return int(wanted) - 1
    themes = {name.casefold(): theme.id for theme in lexicon.themes for name in (theme.id, *theme.label.values())}
    for at, (name, seed) in enumerate(zip(model.names, model.seeds, strict=True)):
        if wanted == name.casefold() or (seed is not None and seed == themes.get(wanted, wanted)):
            return at
    raise UsageError("modelling.no_topic", where=reference, k=model.k)


def model_meta(saved: SavedModel, name: str | None) -> dict[str, object]:
    """What is told of a model beside its figures."""
    model, made = saved.model, saved.made
    return {
        "model": name,
        "model_kind": model.kind,
        "k": model.k,
        "seeded": sum(seed is not None for seed in model.seeds),
        "model_seed": model.parameters.get("seed"),
        "rare": model.parameters.get("rare", {}),
        "choice": [dict(one) for one in made.choice],
        "choice_rule": choice_rule("en") if made.choice else None,
        "fitted_to": {
            "corpus_hash": made.corpus_hash,
            "documents": made.documents,
            "paragraphs": made.paragraphs,
            "representatives": made.fitted,
            "lexicon": made.lexicon,
            "lexicon_version": made.lexicon_version,
            "filters": dict(made.filters),
            "versions": dict(made.versions),
        },
    }


def choice_rule(language: str | None = None) -> str:
    """How the number of topics is chosen."""
    from nlp.topics.choose import STABLE

    return messages.text("modelling.choice_head", language, stable=f"{STABLE:.0%}")


def rule_of(model: TopicModel, language: str | None = None) -> str:
    """When a paragraph carries a topic."""
    from nlp.topics.weights import LEAST_ACTIVATION, LEAST_SHARE

    if model.kind == "nmf":
        return messages.text("modelling.rule.nmf", language, least=LEAST_ACTIVATION)
    return messages.text("modelling.rule.mixture", language, least=LEAST_SHARE)


def theme_labels(lexicon: Lexicon) -> Mapping[str, str]:
    """The labels of the lexicon's themes in the language in force, by id."""
    from nlp.lexicon.labels import labels

    return labels(lexicon)
