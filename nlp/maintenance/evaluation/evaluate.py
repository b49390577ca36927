"""What a lexicon finds in the paragraphs of a gold standard, held against what gold says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from nlp.errors import SourceError, UsageError, ZhutiError
from nlp.lexicon.model import Lexicon
from nlp.maintenance.evaluation.gold import GoldParagraph, GoldPlace, ThemeNames
from nlp.mine.gold_measures import Measures, Outcome, measure
from nlp.store import Workspace
from nlp.types import ThemeTag

Tag: TypeAlias = Callable[[Sequence[str]], Sequence[tuple[ThemeTag, ...]]]
Texts: TypeAlias = Mapping[tuple[str, str | None, str, int | None], str]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A theme that was missed in a paragraph, or wrongly found, then by the term."""

    kind: Literal["missed", "wrong"]
    theme: str
    paragraph: GoldParagraph
    text: str
    term: str | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured, the mistakes behind it, and what of gold could not be used."""

    measures: Measures
    mistakes: tuple[Mistake, ...]
    faults: tuple[ZhutiError, ...]


def evaluate(
    lexicon: Lexicon, gold: Iterable[GoldParagraph | SourceError], tag: Tag, workspace: Workspace | None = None
) -> Evaluation:
    """Hold what the lexicon finds against gold.

    A theme that the lexicon does not know is said once and left out; so is a paragraph that cannot be found.

    Args:
        tag: tags with the lexicon.
        workspace: where paragraphs are looked up that gold gives no text of; use it within ``workspace.snapshot()``.
    """
    names, faults = ThemeNames(lexicon), _Faults()
    texts = _Texts(workspace)
    found: list[tuple[GoldParagraph, str]] = []
    for one in gold:
        if isinstance(one, SourceError):
            faults.add(one)
            continue
        try:
            found.append((one, texts.of(one)))
        except ZhutiError as fault:
            faults.add(fault)
    outcomes: list[Outcome] = []
    mistakes: list[Mistake] = []
    for (one, text), tags in zip(found, tag([text for _, text in found]), strict=True):
        tagged = {tag.theme: tag.mentions[0].term for tag in tags}
        gold_themes, optional = (faults.known(names, some, one.where) for some in (one.themes, one.optional))
        outcome = Outcome(gold_themes, frozenset(tagged), optional)
        outcomes.append(outcome)
        mistakes += [Mistake("missed", theme, one, text, None) for theme in sorted(outcome.gold - outcome.answered)]
        mistakes += [Mistake("wrong", theme, one, text, tagged[theme]) for theme in sorted(outcome.answered - outcome.gold)]
    return Evaluation(measure(outcomes, [theme.id for theme in lexicon.themes]), tuple(mistakes), tuple(faults.all))


class _Faults:
    """What of gold could not be used; an unknown theme is told of once."""

    def __init__(self) -> None:
        self.all: list[ZhutiError] = []
        self._unknown: set[str] = set()

    def add(self, fault: ZhutiError) -> None:
        self.all.append(fault)

    def known(self, names: ThemeNames, themes: Sequence[str], where: str) -> frozenset[str]:
        """The ids of the themes that the lexicon knows."""
        ids = {name: names.id_of(name) for name in themes}
        for name, theme in ids.items():
            if theme is None and name not in self._unknown:
                self._unknown.add(name)
                self.add(SourceError("evaluate.unknown_theme", where=where, theme=name))
        return frozenset(theme for theme in ids.values() if theme is not None)


class _Texts:
    """The texts of gold's paragraphs: as gold has them, else those of the workspace."""

    def __init__(self, workspace: Workspace | None) -> None:
        self._workspace = workspace
        self._of_source: dict[str, list[tuple[GoldPlace, str]]] = {}

    def of(self, paragraph: GoldParagraph) -> str:
        """The text of a paragraph.

        Raises:
            ZhutiError: it cannot be found.
        """
        place = paragraph.place
        if paragraph.text is not None or place is None:
            return paragraph.text or ""
        if self._workspace is None:
            raise UsageError("evaluate.no_workspace", where=paragraph.where)
        if place.source not in self._of_source:
            self._of_source[place.source] = _stored(self._workspace, place.source)
        for stored, text in self._of_source[place.source]:
            same_part = not place.has_part or stored.part == place.part
            if (stored.zone, stored.number) == (place.zone, place.number) and same_part:
                return text
        name = " ".join(filter(None, (place.source, place.part, place.zone, str(place.number or ""))))
        raise SourceError("evaluate.no_paragraph", where=paragraph.where, paragraph=name)


def _stored(workspace: Workspace, source: str) -> list[tuple[GoldPlace, str]]:
    tagged = workspace.tagged_document(source)
    if tagged is None:
        return []
    title = [(GoldPlace(source, None, "title", None, True), tagged.document.title or "")]
    paragraphs = tagged.document.paragraphs
    return title + [(GoldPlace(source, one.part, one.zone, one.number, True), one.text) for one in paragraphs]
