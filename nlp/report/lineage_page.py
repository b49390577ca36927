"""The page of ``zhuti lineage``: a document paragraph by paragraph, and beside each where it comes from, with its rewordings.

It is of one family with the report: one HTML file, no script, nothing to fetch. The same lineage gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from nlp import messages
from nlp.lineage.model import Lineage
from nlp.report import lineage_words, names
from nlp.report.environment import HTML_LANGUAGES, load_template
from nlp.report.lineage_rows import Row, row_name, rows_of
from nlp.report.lineage_said import compared_in_words, evidence_in_words, whole_share
from nlp.report.lineage_summary import count_dropped, count_statuses
from nlp.report.lineage_words import Words
from nlp.report.marked import Reword
from nlp.report.told_changes import told_changes

TEMPLATE = "lineage.html.jinja"
STEPS_SHOWN = 3
"""Of a longer chain the older steps are folded away, if they are more than one."""

SHORT_TEXT = 60
"""An identical clause longer than this is folded to its beginning."""


def lineage_page(
    lineage: Lineage, reword: Reword, meta: Mapping[str, object], language: str, *, labels: Mapping[str, str] | None = None
) -> str:
    """The lineage of a document as an HTML page in a language (``zh`` or ``en``).

    Args:
        reword: tells of an old and a new wording how the one became the other; `nlp.rewording.Reworder.compare`.
        meta: ``command`` that gives this page, ``lexicon``, ``lexicon_version``, ``program_version``, ``folding_version``,
            ``corpus_hash``.
        labels: of the themes, by id.
    """
    return load_template(TEMPLATE).render(_context(lineage, reword, meta, language, labels or {}))


def _context(
    lineage: Lineage, reword: Reword, meta: Mapping[str, object], language: str, labels: Mapping[str, str]
) -> dict[str, Any]:
    word = Words(language)
    counts, dropped = count_statuses(lineage), count_dropped(lineage)
    return {
        "language": language,
        "html_language": HTML_LANGUAGES[language],
        "say": word.say,
        "word": word,
        "names": names,
        "words": lineage_words,
        "told_changes": lambda changes: told_changes(changes, labels, language),
        "shapes": lineage_words.SHAPES,
        "lineage": lineage,
        "evidence": list(evidence_in_words(lineage.relation, language)) if lineage.relation else [],
        "compared": compared_in_words(lineage, language),
        "counts": counts,
        "punctuation_only": messages.text("changes.punctuation_only", language),
        "share": lambda share: names.EN_DASH if share is None else whole_share(share),
        "dropped": dropped,
        "statuses": (*counts, dropped),
        "characters": sum(count.characters for count in counts),
        "groups": list(_groups(rows_of(lineage, reword), word)),
        "documents": _documents(lineage),
        "row_name": row_name,
        "steps_shown": STEPS_SHOWN,
        "short_text": SHORT_TEXT,
        "meta": meta,
    }


def _documents(lineage: Lineage) -> dict[str, str]:
    """What the documents that clauses come from go by."""
    ancestors = [one for row in lineage.rows for one in (*row.ancestors, *row.others)]
    found = {one.source: lineage_words.name_of(one) for one in ancestors}
    if lineage.predecessor:
        found[lineage.predecessor.source] = lineage_words.name_of(lineage.predecessor)
    return found


def _groups(rows: Sequence[Row], word: Words) -> Iterator[tuple[str, list[Row]]]:
    """The rows under headings, the parts of the document; small headings and dropped clauses stand where they are found."""
    headings: list[str] = []
    for row in rows:
        is_own = row.descent.status != "dropped" and (row.descent.clause.zone != "heading" or not headings)
        headings.append(word.heading(row.descent.clause) if is_own or not headings else headings[-1])
    for heading, group in groupby(zip(headings, rows, strict=True), key=lambda pair: pair[0]):
        yield heading, [row for _, row in group]
