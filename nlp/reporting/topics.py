"""Topics beside themes for the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nlp.errors import ModelError
from nlp.modelling import Applied, Prevalence, TopicAudit, apply, audit, model_for, model_texts, prevalence
from nlp.report.behind import ParagraphKey
from nlp.report.names import SessionKey, printable
from nlp.report.parts import LeftOut
from nlp.report.topics_section import ReportedTopic, TopicSession, TopicsPart
from nlp.reporting.asked import Ground
from nlp.reporting.measures import MOST

_WORDS = 10


def topics_part(ground: Ground) -> TopicsPart | LeftOut:
    """The topics of the default model by session, each beside the theme that is most like it."""
    paragraphs = sum(session.paragraphs for session in ground.report.sessions)
    if ground.is_wanted is None and paragraphs > MOST:
        return LeftOut("topics", "measures_page.too_many", {"paragraphs": paragraphs})
    selection = ground.asked.selection
    try:
        model = model_for(ground.workspace, ground.lexicon)
        applied = apply(model, model_texts(ground.workspace, ground.lexicon, selection))
    except ModelError as error:
        return LeftOut("topics", error.key, dict(error.values))
    found = audit(ground.workspace, ground.lexicon, applied, with_cited=selection.with_cited)
    rows: dict[int, list[Prevalence]] = {topic: [] for topic in range(model.k)}
    for row in prevalence(applied, "session"):
        rows[row.topic].append(row)
    rare = model.parameters.get("rare")
    return TopicsPart(
        tuple(_topic(applied, one, rows[one.topic]) for one in found.topics),
        model.kind,
        tuple((theme, int(texts)) for theme, texts in rare.items()) if isinstance(rare, Mapping) else (),
    )


def _topic(applied: Applied, one: TopicAudit, rows: Sequence[Prevalence]) -> ReportedTopic:
    paragraphs = _by_session(applied, one.topic)
    return ReportedTopic(
        number=one.topic + 1,
        name=applied.model.names[one.topic],
        words=applied.model.top(one.topic, _WORDS),
        verdict=one.verdict,
        theme=one.theme,
        both=one.both,
        jaccard=one.jaccard,
        interval=one.interval,
        untagged=one.untagged,
        terms=one.terms,
        examples=tuple((_key(applied, row), float(applied.weights[row, one.topic])) for row in one.examples),
        sessions=tuple(_session(row, paragraphs) for row in rows),
    )


def _session(row: Prevalence, paragraphs: Mapping[SessionKey, Sequence[ParagraphKey]]) -> TopicSession:
    key = row.group.body, row.group.session
    weight = row.mean_weight or 0.0
    return TopicSession(
        key, tuple(paragraphs.get(key, ())), row.of_paragraphs, row.interval, weight, row.documents, row.of_documents
    )


def _by_session(applied: Applied, topic: int) -> dict[SessionKey, list[ParagraphKey]]:
    """The paragraphs of a topic in each session."""
    found: dict[SessionKey, list[ParagraphKey]] = {}
    rows = applied.carries[:, topic].nonzero()[0]
    # The columns are cut out of those of all texts each time that they are asked for.
    places, positions = applied.document[rows].tolist(), applied.position[rows].tolist()
    for place, position in zip(places, positions, strict=True):
        document = applied.documents[place]
        found.setdefault((document.body, document.session), []).append((printable(document.source), position))
    return found


def _key(applied: Applied, row: int) -> ParagraphKey:
    return printable(applied.documents[int(applied.document[row])].source), int(applied.position[row])
