"""How much of a session's text is that of the session before: what makes the shares of neighbouring sessions alike."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Runs: TypeAlias = NDArray[np.uint64]
    Owners: TypeAlias = NDArray[np.int64]

RUN = 8
"""Texts are compared by their runs of so many characters."""

_ONE_IN = 4
_FACTOR = 0x9E3779B97F4A7C15
_MIXER = 0xBF58476D1CE4E5B9


class _Session(NamedTuple):
    """Runs of the texts of a session: a sample by their own value, so that equal runs are in every sample or in none."""

    runs: Runs
    texts: Owners
    known: Runs


def repeated_share(sessions: Sequence[Sequence[str]]) -> float | None:
    """The share of the paragraphs of a session that stood in the session before, beyond those that stand in any session.

    A paragraph stood in another session if half of its runs of `RUN` characters did at least, wherever they stood there; so one
    that was reworded a little counts, and so does a formula of the trade. Formulas come back in all sessions alike and make
    no two neighbours more alike than others. So of the share a of paragraphs that stood in the session before, and the share b
    of those that stood in the one half a series earlier, the excess is given, (a - b) / (1 - b), if it is more than two
    standard errors of a - b, else 0.

    Args:
        sessions: the paragraphs of each session, in the order of time.

    Returns:
        None of fewer than three sessions with a text.

    >>> first, second = "重申地球上各国人民均享有和平的神圣权利，各国负有基本义务予以促进", "请秘书长向大会下届会议提交一份报告"
    >>> third, fourth = "敦促各国采取增进双边、区域和国际合作的必要措施，以应对危机", "欢迎北南、南南及三方合作对人权的贡献"
    >>> repeated_share([[first] * 9, [first, second] * 9, [second, third] * 9, [third, fourth] * 9])
    0.5
    """
    made = [_session(texts) for texts in sessions]
    some = [one for one in made if len(one.runs)]
    if len(some) < 3:
        return None
    (near, texts), (far, others) = _stood(some, 1), _stood(some, max(2, len(some) // 2))
    error = math.sqrt(near * (1 - near) / max(texts, 1) + far * (1 - far) / max(others, 1))
    return (near - far) / (1 - far) if near - far > 2 * error else 0.0


def _stood(sessions: Sequence[_Session], lag: int) -> tuple[float, int]:
    """The share of paragraphs, of all sessions that have one so far before them, that stood in that; and of how many."""
    import numpy as np

    stood = texts = 0
    for earlier, later in zip(sessions, sessions[lag:], strict=False):
        places = np.searchsorted(earlier.known, later.runs)
        found = earlier.known[np.minimum(places, len(earlier.known) - 1)] == later.runs
        runs, hits = np.bincount(later.texts), np.bincount(later.texts, found)
        has_runs = runs > 0
        stood += int((hits[has_runs] * 2 >= runs[has_runs]).sum())
        texts += int(has_runs.sum())
    return (stood / texts if texts else 0.0), texts


def _session(texts: Sequence[str]) -> _Session:
    import numpy as np

    plain = ["".join(text.split()) for text in texts]
    sizes = np.array([len(text) for text in plain], np.int64)
    characters = np.frombuffer("".join(plain).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    if len(characters) < RUN:
        return _Session(np.zeros(0, np.uint64), np.zeros(0, np.int64), np.zeros(0, np.uint64))
    runs = np.zeros(len(characters) - RUN + 1, np.uint64)
    for place in range(RUN):
        runs *= np.uint64(_FACTOR)
        runs += characters[place : len(characters) - RUN + 1 + place]
    runs = (runs ^ (runs >> np.uint64(31))) * np.uint64(_MIXER)
    owners = np.repeat(np.arange(len(plain)), sizes)
    within = owners[: len(runs)] == owners[RUN - 1 :]
    sampled = within & ((runs >> np.uint64(40)) % np.uint64(_ONE_IN) == 0)
    return _Session(runs[sampled], owners[: len(runs)][sampled], np.unique(runs[sampled]))
