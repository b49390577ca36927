"""The measures of themes as columns beside the count: what JSON and CSV show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from nlp.measures.terms import TermWeight
from nlp.mine.theme_weights import Weight

if TYPE_CHECKING:
    from nlp.measures.compare import Compared
    from nlp.measures.topics import TopicShare

TFIDF_COLUMNS = (
    "tfidf", "groups_with", "of_groups", "mean_tfidf", "mean_low", "mean_high", "mean_interval", "terms",
)  # fmt: skip
TOPIC_COLUMNS = (
    "topic", "topic_name", "topic_paragraphs", "topic_documents", "topic_share", "topic_low", "topic_high", "topic_interval",
    "topic_weight", "topic_lacking", "topic_texts",
)  # fmt: skip
COMPARED_COLUMNS = (
    "count_relative", "tfidf_relative", "topic_relative", "both", "only_lexicon", "only_topic", "topic_expected", "topic_q",
    "topic_verdict", "tfidf_total", "tfidf_expected", "tfidf_q", "tfidf_verdict", "disagreements",
)  # fmt: skip


def tfidf_row(weight: Weight, terms: Sequence[TermWeight] | None) -> dict[str, object]:
    """The columns of `TFIDF_COLUMNS`; None stands for terms that are not known."""
    values = (
        weight.weight,
        weight.groups_with,
        weight.of_groups,
        weight.mean,
        weight.interval.low,
        weight.interval.high,
        weight.interval.kind,
        None if terms is None else [{"term": one.term, "mentions": one.mentions, "tfidf": one.weight} for one in terms],
    )
    return dict(zip(TFIDF_COLUMNS, values, strict=True))


def topic_row(share: TopicShare | None) -> dict[str, object]:
    """The columns of `TOPIC_COLUMNS`, the topic counted from 1; None stands for a group without a paragraph."""
    if share is None:
        return dict.fromkeys(TOPIC_COLUMNS) | {"topic_interval": "none"}
    values = (
        None if share.topic is None else share.topic + 1,
        share.name,
        share.paragraphs,
        share.documents,
        share.share,
        share.interval.low,
        share.interval.high,
        share.interval.kind,
        share.mean_weight,
        share.lacking,
        share.texts,
    )
    return dict(zip(TOPIC_COLUMNS, values, strict=True))


def compared_row(one: Compared, disagreements: Sequence[Mapping[str, object]]) -> dict[str, object]:
    """The columns of `COMPARED_COLUMNS`."""
    topic, tfidf = one.topic_difference, one.tfidf_difference
    values = (
        one.count,
        one.tfidf,
        one.topic,
        one.both,
        one.only_lexicon,
        one.only_topic,
        topic.expected if topic is not None else None,
        topic.q if topic is not None else None,
        topic.verdict if topic is not None else None,
        tfidf.observed,
        tfidf.expected,
        tfidf.q,
        tfidf.verdict,
        list(disagreements),
    )
    return dict(zip(COMPARED_COLUMNS, values, strict=True))
