"""Everything that is found wrong with a lexicon."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from nlp.lexicon.model import Lexicon
from nlp.maintenance.check.corpus import check_firings
from nlp.maintenance.check.examples import check_examples, check_tags
from nlp.maintenance.check.finding import SEVERITIES, Finding
from nlp.maintenance.check.firing import Watch, firings, unwatched
from nlp.maintenance.check.idle_guards import check_idle_guards
from nlp.maintenance.check.judged import check_figures, check_judgements
from nlp.maintenance.check.labels import check_labels
from nlp.maintenance.check.nested import check_nested
from nlp.maintenance.check.relations import check_relations
from nlp.maintenance.check.tokens import check_tokens
from nlp.maintenance.check.traps import check_traps
from nlp.maintenance.check.wordings import check_wordings
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.themes.trace import Tracer


def check_lexicon(lexicon: Lexicon, workspace: Workspace | None = None, *, watch: Watch = unwatched) -> list[Finding]:
    """What is found, errors first, then theme by theme as the files have it.

    Args:
        workspace: the corpus for what only a corpus can tell: terms and guards that never fire, attestations. Use it
            within ``workspace.snapshot()``.
        watch: is given the batches of its texts, and may show how many there were.
    """
    tracer = Tracer(lexicon)
    found = [*_findings(lexicon, tracer), *check_figures(lexicon, tracer.tag, workspace)]
    if workspace is not None:
        found += check_firings(firings(tracer, workspace, watch))
    return in_order(found, lexicon)


def find_errors(lexicon: Lexicon, *, among: Collection[str] | None = None) -> list[Finding]:
    """Only the errors, without what takes long: for whoever asks after each edit.

    Args:
        among: the ids of the themes whose examples and judgements are tried, all by default; no theme changes another's tags.
    """
    themes = tuple(theme for theme in lexicon.themes if among is None or theme.id in among)
    written = (*check_labels(lexicon), *check_relations(lexicon), *check_wordings(lexicon))
    tried = _try(replace(lexicon, themes=themes)) if themes else []
    return in_order((finding for finding in (*written, *tried) if finding.severity == "error"), lexicon)


def _try(lexicon: Lexicon) -> list[Finding]:
    tag = Tagger(lexicon).tag
    return [*check_tags(lexicon, tag), *check_judgements(lexicon, tag)]


def in_order(findings: Iterable[Finding], lexicon: Lexicon) -> list[Finding]:
    """Findings by severity, then by file in the order of the themes, then by line."""
    places = {theme.path: place for place, theme in enumerate(lexicon.themes)}
    return sorted(findings, key=lambda one: (SEVERITIES.index(one.severity), places.get(one.path, -1), one.line, one.key))


def _findings(lexicon: Lexicon, tagger: Tagger) -> Iterator[Finding]:
    yield from check_labels(lexicon)
    yield from check_relations(lexicon)
    yield from check_wordings(lexicon)
    yield from check_examples(lexicon, tagger.tag)
    yield from check_judgements(lexicon, tagger.tag)
    yield from check_idle_guards(lexicon)
    yield from check_traps(lexicon, tagger.tag)
    yield from check_nested(lexicon, tagger.tag)
    yield from check_tokens(lexicon)
