"""What the components have in common: a lexicon, batches of one call to the tagger, saving and loading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

from spacy import util
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc
from spacy.training import Example

from nlp.integrations.spacy.faults import fault_line
from nlp.integrations.spacy.kept_lexicon import NAME, KeptLexicon
from nlp.integrations.spacy.languages import check_doc
from nlp.integrations.spacy.last_text import LastText
from nlp.integrations.spacy.paragraphs import paragraphs_of
from nlp.integrations.spacy.spans import FoundText
from nlp.lexicon import Lexicon
from nlp.themes import Tagger

BATCH = 32
"""How many Docs are tagged at once at most: with more of them, their tokens no longer fit into the processor's cache."""
LABEL_LANGUAGE = "zh"

Scorer: TypeAlias = Callable[..., dict[str, Any]]


class LexiconPipe(Pipe):
    """A component that looks for a lexicon's themes; what it says of a Doc its subclasses know.

    Args:
        name: of the component in its pipeline.
        lexicon: a folder, the lexicon itself, or None for the shipped one; it is read when it is first needed.
        themes: the ids of those to look for, None for all.
        texts: that of the pipeline's tokenizer, where it is zhuti's.
    """

    def __init__(
        self,
        name: str,
        *,
        lexicon: Lexicon | str | Path | None,
        themes: Iterable[str] | None,
        scorer: Scorer | None,
        texts: LastText | None,
    ) -> None:
        self.name = name
        self.scorer = scorer
        self._themes = None if themes is None else tuple(themes)
        self._kept = KeptLexicon(lexicon)
        self._texts = texts or LastText()
        self._tagger: Tagger | None = None
        self._labels: dict[str, str] = {}

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon with the themes that are looked for.

        Raises:
            ValueError: it cannot be read, or lacks one of the themes.
        """
        whole = self._kept.get()
        if self._themes is None:
            return whole
        unknown = set(self._themes) - {theme.id for theme in whole.themes}
        if unknown:
            raise ValueError(fault_line("spacy.theme", min(unknown)))
        return replace(whole, themes=tuple(theme for theme in whole.themes if theme.id in self._themes))

    @property
    def labels(self) -> tuple[str, ...]:
        """The ids of the themes that are looked for, in the lexicon's order."""
        return tuple(theme.id for theme in self.tagger.lexicon.themes)

    @property
    def hide_labels(self) -> bool:
        """True while the lexicon is not read: spaCy asks for labels before it loads what was saved with a pipeline."""
        return not self._kept.is_read

    @property
    def tagger(self) -> Tagger:
        """What finds the themes."""
        if self._tagger is None:
            self._tagger = Tagger(self.lexicon)
            self._labels = {theme.id: theme.label[LABEL_LANGUAGE] for theme in self._tagger.lexicon.themes}
        return self._tagger

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with what is said of it."""
        check_doc(doc, self.name)
        (found,) = self.find([paragraphs_of(doc, self._texts.of(doc))])
        self.set_annotations(doc, found)
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """The Docs in their order, tagged a batch at a time; those of another language go to the error handler."""
        reading = self._read(stream)
        while batch := list(islice(reading, min(batch_size, BATCH))):
            found = self.find([paragraphs for _, paragraphs in batch])
            for (doc, _), texts in zip(batch, found, strict=True):
                self.set_annotations(doc, texts)
                yield doc

    def find(self, texts: Sequence[Sequence[tuple[int, str]]]) -> list[list[FoundText]]:
        """The themes of the paragraphs of several Docs, which come with their offsets, found in one call."""
        tags = iter(self.tagger.tag([text for paragraphs in texts for _, text in paragraphs]))
        return [[(start, start + len(text), next(tags)) for start, text in paragraphs] for paragraphs in texts]

    def set_annotations(self, doc: Doc, found: Sequence[FoundText]) -> None:
        """Put what was found into a Doc."""
        raise NotImplementedError  # what, the subclasses know; spaCy's own class has no abstract methods

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        lexicon: str | None = None,
    ) -> None:
        """Read the lexicon: that of ``[initialize.components.NAME]`` where one is named there."""
        if lexicon is not None:
            self._kept, self._tagger = KeptLexicon(lexicon), None
        self._kept.get()

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The lexicon's files; the rest is in the pipeline's configuration."""
        return util.to_bytes({NAME: self._kept.to_bytes}, exclude)

    def from_bytes(self, content: bytes, *, exclude: Iterable[str] = ()) -> LexiconPipe:
        """Take the lexicon of what `to_bytes` gave."""
        util.from_bytes(content, {NAME: self._kept.from_bytes}, exclude)
        self._tagger = None
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the lexicon's files into a folder; the rest is in the pipeline's configuration."""
        util.to_disk(util.ensure_path(path), {NAME: self._kept.to_disk}, exclude)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> LexiconPipe:
        """Take the lexicon of what `to_disk` wrote."""
        util.from_disk(util.ensure_path(path), {NAME: self._kept.from_disk}, exclude)
        self._tagger = None
        return self

    def _read(self, stream: Iterable[Doc]) -> Iterator[tuple[Doc, list[tuple[int, str]]]]:
        """Docs with their texts, which are read while the tokens they are made of are still in the processor's cache."""
        for doc in stream:
            try:
                check_doc(doc, self.name)
            except ValueError as error:
                handle: Callable[..., object] = self.get_error_handler()
                handle(self.name, self, [doc], error)
            else:
                yield doc, paragraphs_of(doc, self._texts.of(doc))
