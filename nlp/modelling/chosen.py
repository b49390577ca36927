"""The topic model that a workspace is looked at with: one saved under a name, or the one that is fitted by default."""

from __future__ import annotations

from collections.abc import Callable

from nlp.errors import ModelError
from nlp.lexicon.model import Lexicon
from nlp.modelling.kept import default_model
from nlp.store import Workspace
from nlp.topics import TopicModel
from nlp.topics.saved import SavedModel, find_model
from nlp.words.tokenize import tell_no_one


def model_for(workspace: Workspace, lexicon: Lexicon, name: str | None = None) -> TopicModel:
    """The topic model of a name, else the default one of a workspace: seeded with the lexicon's themes, fitted to all of it.

    Use it within ``workspace.snapshot()``. The default model is kept beside the workspace, so the second time is quick.

    Raises:
        ModelError: there is no such model, it cannot be read, or was made with another lexicon; or none can be fitted.
    """
    return saved_model_for(workspace, lexicon, name).model


def saved_model_for(
    workspace: Workspace,
    lexicon: Lexicon,
    name: str | None = None,
    *,
    on_cutting: Callable[[int], None] = tell_no_one,
) -> SavedModel:
    """The same model, with what is told of it.

    Args:
        on_cutting: is told of how many documents words are cut, where that has to be done to fit the model.
    """
    if name is None:
        return default_model(workspace, lexicon, on_cutting=on_cutting)
    return require_lexicon(find_model(name), lexicon)


def require_lexicon(saved: SavedModel, lexicon: Lexicon) -> SavedModel:
    """A model that was made with a lexicon.

    Raises:
        ModelError: it was made with another one: its words are not those that texts are cut into now.
    """
    asked = f"{lexicon.name} {lexicon.version}"
    if saved.made.made_with != asked:
        raise ModelError("models.other_lexicon", where=saved.name, made=saved.made.made_with, asked=asked)
    return saved
