"""``zhuti retag``: the themes of the workspace found anew, where another lexicon can change them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from nlp import messages
from nlp.cli import output
from nlp.cli.options import DEFAULT_DATABASE, DatabaseOption, LanguageOption, LexiconOption
from nlp.cli.progress import with_progress

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon
    from nlp.store import Workspace

AllOption = Annotated[bool, typer.Option("--all", help=messages.text("workspace.retag.all"))]


def register(app: typer.Typer) -> None:
    """Add ``zhuti retag``."""
    app.command("retag", help=messages.text("workspace.retag.help"))(retag)


def retag(
    everything: AllOption = False,
    db: DatabaseOption = DEFAULT_DATABASE,
    lexicon: LexiconOption = None,
    lang: LanguageOption = None,
) -> None:
    """Tag the paragraphs of the workspace anew, those alone in which something can change."""
    from nlp.lexicon.load import load_lexicon
    from nlp.store import Workspace
    from nlp.workspace import keep_left_out

    loaded = load_lexicon(lexicon)
    with Workspace(db, mode="write") as workspace:
        if everything or not _retag_some(workspace, loaded):
            _retag_all(workspace, loaded)
        keep_left_out(workspace)


def _retag_some(workspace: Workspace, lexicon: Lexicon) -> bool:
    """Tag what can change; whether that could be told."""
    from nlp.retagging import retag as retag_where_they_differ
    from nlp.workspace import stamp_of

    before, done = workspace.stamp, retag_where_they_differ(workspace, lexicon)
    if done is None:
        return False
    batches = list(done)
    looked_at, changed = (sum(getattr(one, name) for one in batches) for name in ("looked_at", "changed"))
    key = "workspace.retag.same" if before == stamp_of(lexicon) else "workspace.retag.some"
    output.say(key, lexicon=stamp_of(lexicon), looked_at=looked_at, changed=changed)
    return True


def _retag_all(workspace: Workspace, lexicon: Lexicon) -> None:
    from nlp.themes import Tagger
    from nlp.workspace import retag as retag_all
    from nlp.workspace import stamp_of

    batches = retag_all(workspace, Tagger(lexicon))
    texts = sum(with_progress(batches, workspace.retag_batches, messages.text("workspace.retag.progress")))
    output.say("workspace.retag.summary", lexicon=stamp_of(lexicon), paragraphs=texts)
