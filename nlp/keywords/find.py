"""Finding the keywords of a group of paragraphs against another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal, NamedTuple, TypeAlias

from nlp.errors import SourceError, UsageError
from nlp.keywords.listing import Listing, listing_of
from nlp.keywords.meta import meta_of
from nlp.keywords.model import GroupSize, Keywords
from nlp.keywords.rows import rows_of
from nlp.keywords.specs import REST, GroupSpec
from nlp.keywords.texts import Texts
from nlp.lexicon.model import Lexicon
from nlp.mine.keyness import Asked, Group, compare, group_of, repeats
from nlp.mine.keyness.tables import Mask
from nlp.mine.selection import Selection
from nlp.store import Workspace
from nlp.words.tokenize import tell_no_one
from nlp.workspace import stamp_of

Reference: TypeAlias = GroupSpec | Literal["rest"]


class Compared(NamedTuple):
    """Two groups of texts.

    Attributes:
        of: the target as it was asked for; against: the reference as it was written, or ``rest``.
        target, reference: which of the texts belong to each.
        shared: how many both had; they count for the target.
    """

    of: GroupSpec
    against: str
    target: Mask
    reference: Mask
    shared: int = 0


class _Counted(NamedTuple):
    group: Group
    size: GroupSize


def keywords(
    workspace: Workspace,
    lexicon: Lexicon,
    of: GroupSpec,
    against: Reference = REST,
    *,
    selection: Selection | None = None,
    asked: Asked | None = None,
    listing: Listing | None = None,
    is_once: bool = False,
    limit: int | None = None,
    on_cutting: Callable[[int], None] = tell_no_one,
) -> Keywords:
    """The words that distinguish one group of paragraphs from another; use it within ``workspace.snapshot()``.

    Args:
        of: the target; against: the reference, or the rest of what the selection lets through. Paragraphs that both
            have count for the target.
        selection: the filters (default: preambular and operative paragraphs).
        asked: by which measure and unit, from how many on. No more resolutions are asked for than there are.
        listing: which words are left out (default: stop words, numbers and openings).
        is_once: count paragraphs of a group that read the same once.
        limit: how many rows to make (default: all).
        on_cutting: is told, before it is done, of how many documents words are cut.

    Raises:
        WorkspaceError: the workspace was tagged with another lexicon.
        UsageError: a group has no paragraph, or there is nothing to compare it with.
        SourceError: a document that makes a group is not there.
    """
    workspace.require(stamp_of(lexicon))
    selection, listing = selection or Selection(), listing or listing_of(lexicon)
    texts = Texts(workspace, lexicon, selection, on_cutting)
    compared = _compared(texts, of, against)
    found = keywords_between(
        compared, texts, lexicon, selection=selection, asked=asked, listing=listing, is_once=is_once, limit=limit
    )
    chosen = compared.target | compared.reference
    sources = {texts.tokenized.documents[at].source for at in set(texts.tokenized.document[chosen].tolist())}
    return replace(found, meta=meta_of(found, workspace, lexicon, selection, listing, sources, is_once=is_once))


def keywords_between(
    compared: Compared,
    texts: Texts,
    lexicon: Lexicon,
    *,
    selection: Selection,
    listing: Listing,
    asked: Asked | None = None,
    is_once: bool = False,
    limit: int | None = None,
) -> Keywords:
    """The same of texts that were read and chosen, for comparing many groups of them; without ``meta``.

    Args:
        selection: the filters that let the texts through.

    Raises:
        UsageError: a group has no words.
    """
    of, against = compared.of, compared.against
    first = _counted(texts, compared.target, of.written, listing, is_once=is_once)
    second = _counted(texts, compared.reference, against, listing, is_once=is_once)
    asked = _within_reach(asked or Asked(), first.group, second.group)
    # A query knows neither of openings that do not count nor of repeats that were left out.
    is_exact = group_of(texts.tokenized, compared.target).having == first.group.having
    comparison = compare(first.group, second.group, texts.tested(listing), asked)
    return Keywords(
        rows_of(comparison, (first.group, second.group), texts, lexicon, (of, selection), asked, limit, is_exact),
        listed=len(comparison.chosen.order),
        unsure=len(comparison.chosen.unsure),
        tested=len(comparison.words),
        fell_by_q=comparison.chosen.fell_by_q,
        fell_by_resolutions=comparison.chosen.fell_by_resolutions,
        fell_by_documents=comparison.chosen.fell_by_documents,
        least_q=comparison.chosen.least_q,
        shared=compared.shared,
        target=first.size,
        reference=second.size,
        asked=asked,
        interval=comparison.interval,
        meta={},
    )


def _compared(texts: Texts, of: GroupSpec, against: Reference) -> Compared:
    """The texts of both groups.

    Raises:
        UsageError: one has none.
    """
    target = _mask(texts, of)
    wanted = texts.taken if isinstance(against, str) else _mask(texts, against)
    reference = wanted & ~target
    if not reference.any():
        raise UsageError(
            "keywords.no_rest" if isinstance(against, str) else "keywords.inside", where=f"{of.named} {of.written}"
        )
    shared = 0 if isinstance(against, str) else int((wanted & target).sum())
    return Compared(of, against if isinstance(against, str) else against.written, target, reference, shared)


def _mask(texts: Texts, group: GroupSpec) -> Mask:
    where = f"{group.named} {group.written}"
    if not texts.taken.any():
        raise UsageError("keywords.nothing", where=where)
    if unknown := texts.unknown_document(group):
        raise SourceError("keywords.document", where=where, value=unknown)
    found = texts.of(group)
    if not found.any():
        raise UsageError("keywords.empty", where=where)
    return found


def _counted(texts: Texts, mask: Mask, written: str, listing: Listing, *, is_once: bool) -> _Counted:
    """A group and its size; with ``is_once`` the paragraphs that read as an earlier one are left out.

    Raises:
        UsageError: it has no words.
    """
    left_out = 0
    if is_once:
        twice = repeats(texts.tokenized, mask)
        mask, left_out = mask & ~twice, int(twice.sum())
    group = group_of(texts.tokenized, mask, with_openings=not listing.openings)
    if not group.spread.words:
        raise UsageError("keywords.no_words", where=written)
    return _Counted(group, GroupSize(written, group.documents, group.texts, group.spread.words, left_out))


def _within_reach(asked: Asked, target: Group, reference: Group) -> Asked:
    most = reference.documents if asked.is_lacking else target.documents
    return replace(asked, fewest_documents=min(asked.fewest_documents, most))
