"""One attempt at opening an index: what fits the workspace is used, the rest is built."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import numpy as np

from nlp.kept.arrays import FAULTS, Array, Records, open_array, open_files
from nlp.kept.folders import drafted, new_folder
from nlp.search.index.bigrams import write_bigrams
from nlp.search.index.manifest import MentionsRecord, PartRecord
from nlp.search.index.mentions import renew_mentions, write_mentions
from nlp.search.index.part import Mentions, Part
from nlp.search.index.texts import Texts, write_texts
from nlp.store import Entry, Run, StoredMentions, Workspace

SMALL = 20_000
"""An index of fewer texts is built anew as a whole whenever something changed."""

_SHARE = 4
_READ_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class OpenPart:
    """A part with its mentions.

    Attributes:
        entries: which entry of the workspace each of its documents is, -1 where it is none any more.
    """

    record: PartRecord
    texts: Part
    mentions: Mentions
    entries: Array


class Opening:
    """What one attempt works with.

    Args:
        entries: the documents of the workspace, by source.
        folder: where the index is looked for.
        home: where what is missing is built; mostly the same.
        on_building: is told of how many documents a part is to be built.
    """

    def __init__(
        self, workspace: Workspace, entries: Sequence[Entry], folder: Path, home: Path, on_building: Callable[[int], None]
    ) -> None:
        self._workspace = workspace
        self._entries = entries
        self._folders = (folder, home)
        self._on_building = on_building
        self._keys = np.array([entry.texts_key for entry in entries], np.uint64)
        self._stamp = workspace.tagging().state

    def run(self, base: tuple[PartRecord, Part] | None, recent: PartRecord | None) -> list[OpenPart]:
        """The parts that hold the workspace: the base, and what is recent where there is some."""
        if base is None or self._is_outgrown(base[1]):
            base = self._built("base", np.arange(len(self._entries)))
        missing = self._missing(base[1])
        chosen = [base]
        if len(missing):
            found = self.texts(recent)
            fits = found is not None and np.isin(self._keys[missing], found[1].keys).all()
            chosen.append(found if found is not None and fits else self._built("recent", missing))
        return [self._with_mentions(record, part) for record, part in chosen]

    def texts(self, record: PartRecord | None) -> tuple[PartRecord, Part] | None:
        """The texts of a part that is there and whole."""
        try:
            return None if record is None else self._open_texts(record)
        except FAULTS:
            return None

    def _is_outgrown(self, base: Part) -> bool:
        """Whether so much changed that one part is better than two."""
        changed = len(self._missing(base)) + int((self.entries_of(base) < 0).sum())
        return changed > 0 and (base.size < SMALL or changed * _SHARE > len(base.keys))

    def _missing(self, part: Part) -> Array:
        """The entries that are not in a part."""
        return np.flatnonzero(~np.isin(self._keys, part.keys))

    def entries_of(self, part: Part) -> Array:
        """Which entry of the workspace each document of a part is, -1 where it is none any more."""
        order = np.argsort(self._keys)
        at = np.searchsorted(self._keys, part.keys, sorter=order)
        entries = np.append(order, -1)[at]
        return np.where(np.append(self._keys, np.uint64(0))[entries] == part.keys, entries, -1)

    def _mentions(self, record: PartRecord, part: Part) -> tuple[MentionsRecord, Mentions] | None:
        """The mentions of a part that are there, whole, and of the tags and documents that the workspace has."""
        if record.mentions is None or record.mentions.stamp != self._stamp:
            return None
        return self._whole_mentions(record.mentions, part)

    def _whole_mentions(self, record: MentionsRecord, part: Part) -> tuple[MentionsRecord, Mentions] | None:
        """Mentions that are whole, and of all documents that the workspace has."""
        try:
            opened = self._open_mentions(record)
        except FAULTS:
            return None
        is_live = self.entries_of(part) >= 0
        return opened if not is_live[~opened[1].is_there].any() else None

    def _renewed(self, record: PartRecord, part: Part) -> tuple[MentionsRecord, Mentions] | None:
        """The mentions of a part, only those of some themes made anew, where the tags of these alone were replaced since."""
        themes = None if record.mentions is None else self._workspace.tagging().themes_since(record.mentions.stamp)
        if record.mentions is None or themes is None:
            return None
        old = self._whole_mentions(record.mentions, part)
        if old is None or not themes:
            return None if old is None else (replace(old[0], stamp=self._stamp), old[1])
        name = new_folder("mentions")
        found = self._workspace.tagging().mentions_of_themes(themes)
        entries = [self._entries[index] if index >= 0 else None for index in self.entries_of(part).tolist()]
        fresh = [None if entry is None else _in_text(found.get(entry.key), entry) for entry in entries]
        with self._new_folder(name) as draft:
            written = renew_mentions(draft, part, old[1], themes, fresh)
        return self._open_mentions(
            MentionsRecord(name, self._stamp, tuple(written.themes), tuple(written.terms), written.files)
        )

    def _open_texts(self, record: PartRecord) -> tuple[PartRecord, Part]:
        files, arrays = self._opened(record.folder, record.files)
        part = Part(**arrays, zones=record.zones, parts=record.parts, openings=record.openings)
        if not part.is_consistent:
            raise ValueError(record.folder)
        return replace(record, files=files), part

    def _open_mentions(self, record: MentionsRecord) -> tuple[MentionsRecord, Mentions]:
        files, arrays = self._opened(record.folder, record.files)
        mentions = Mentions(record.themes, record.terms, **arrays)
        if not mentions.is_consistent:
            raise ValueError(record.folder)
        return replace(record, files=files), mentions

    def mentions(self, record: PartRecord, part: Part) -> Mentions | None:
        """The mentions of a part, where they are there, whole, and of the tags and documents that the workspace has."""
        found = self._mentions(record, part)
        return None if found is None else found[1]

    def _with_mentions(self, record: PartRecord, part: Part) -> OpenPart:
        opened = self._mentions(record, part) or self._renewed(record, part) or self._open_mentions(self._build_mentions(part))
        return OpenPart(replace(record, mentions=opened[0]), part, opened[1], self.entries_of(part))

    def _built(self, kind: Literal["base", "recent"], chosen: Array) -> tuple[PartRecord, Part]:
        self._on_building(len(chosen))
        name = new_folder(kind)
        with self._new_folder(name) as draft:
            written = write_texts(draft, self._documents(chosen))
            files = {**written.files, **_write_bigrams(draft, written.files)}
        zones = tuple(str(zone) for zone in written.zones)
        return self._open_texts(PartRecord(name, zones, tuple(written.parts), tuple(written.openings), files))

    def _build_mentions(self, part: Part) -> MentionsRecord:
        name = new_folder("mentions")
        with self._new_folder(name) as draft:
            written = write_mentions(draft, part, self._mentioned(part))
        return MentionsRecord(name, self._stamp, tuple(written.themes), tuple(written.terms), written.files)

    def _documents(self, chosen: Array) -> Iterator[Texts]:
        for start in range(0, len(chosen), _READ_AT_ONCE):
            runs = [Run(self._entries[index]) for index in chosen[start : start + _READ_AT_ONCE].tolist()]
            texts, notes = self._workspace.texts_in(runs), self._workspace.notes_in(runs)
            yield from ((run.entry, [*texts.get(run.entry.key, ()), *notes.get(run.entry.key, ())]) for run in runs)

    def _mentioned(self, part: Part) -> Iterator[StoredMentions | None]:
        for index in self.entries_of(part).tolist():
            yield self._workspace.mentions_of(self._entries[index]) if index >= 0 else None

    def _new_folder(self, name: str) -> AbstractContextManager[Path]:
        return drafted(self._folders[1], name)

    def _opened(self, name: str, files: Records) -> tuple[Records, dict[str, Array]]:
        folder = next((home / name for home in self._folders if (home / name).is_dir()), self._folders[0] / name)
        return open_files(folder, files)


def _in_text(mentions: StoredMentions | None, entry: Entry) -> StoredMentions | None:
    """The mentions of a document; in a title that was corrected there is none."""
    if mentions is None or not entry.is_retitled:
        return mentions
    rows = [row for row in zip(*mentions, strict=True) if row[0] > 0]
    return StoredMentions._make(zip(*rows, strict=True)) if rows else None


def _write_bigrams(folder: Path, files: Records) -> Records:
    # The texts are mapped here alone: a folder whose files are mapped cannot be renamed everywhere.
    text, starts = (open_array(folder / f"{name}.npy", files[name]) for name in ("text", "starts"))
    return write_bigrams(folder, text, starts)
