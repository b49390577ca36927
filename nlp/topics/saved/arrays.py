"""The arrays of a model as an ``.npz`` file: the same bytes for the same arrays, and read without trusting what is declared."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from math import prod
from typing import TYPE_CHECKING, TypeAlias

from nlp.archives import FAULTS, has_too_many_parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]

FLOATS = "<f8"
_BEGINNING_OF_TIME = (1980, 1, 1, 0, 0, 0)
_MADE_ON_UNIX = 3
_LONGEST_HEADER = 10_000
_ROUNDING = 1e-6
_MAGIC = b"\x93NUMPY\x01\x00"


class ArraysError(Exception):
    """The bytes are not those of the arrays expected; its text is the end of a key: ``models.why.…``."""


def packed(arrays: Mapping[str, Floats]) -> bytes:
    """Arrays as the bytes of an ``.npz`` file, which `numpy.load` reads too. (`numpy.savez` writes the time of day into it.)"""
    import numpy as np

    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, values in sorted(arrays.items()):
            entry = zipfile.ZipInfo(f"{name}.npy", _BEGINNING_OF_TIME)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, _MADE_ON_UNIX, 0o644 << 16
            stream = BytesIO()
            np.lib.format.write_array(stream, np.ascontiguousarray(values, FLOATS), (1, 0), allow_pickle=False)
            archive.writestr(entry, stream.getvalue())
    return written.getvalue()


def unpacked(data: bytes, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, Floats]:
    """The arrays of an ``.npz`` file, which must be exactly those of these names and shapes.

    Nothing is unpacked before what the archive declares is what these shapes need, so that its sizes bound the memory.

    Raises:
        ArraysError: they are not.
    """
    try:
        if has_too_many_parts(data):
            raise ArraysError("arrays")
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if sorted(archive.namelist()) != sorted(f"{name}.npy" for name in shapes):
                raise ArraysError("arrays")
            return {name: _read(archive, f"{name}.npy", shape) for name, shape in shapes.items()}
    except (*FAULTS, NotImplementedError) as fault:
        raise ArraysError("no_zip") from fault


def _read(archive: zipfile.ZipFile, name: str, shape: tuple[int, ...]) -> Floats:
    import numpy as np

    size = prod(shape) * np.dtype(FLOATS).itemsize
    if not size <= archive.getinfo(name).file_size <= size + _LONGEST_HEADER:
        raise ArraysError("arrays")
    data = archive.read(name)
    start = len(_MAGIC) + 2 + int.from_bytes(data[len(_MAGIC) : len(_MAGIC) + 2], "little")
    header = f"{{'descr': '{FLOATS}', 'fortran_order': False, 'shape': {shape}, }}"
    # Compared, not evaluated: numpy would take the header for Python.
    if data[: len(_MAGIC)] != _MAGIC or data[len(_MAGIC) + 2 : start].strip() != header.encode() or len(data) != start + size:
        raise ArraysError("arrays")
    values = np.frombuffer(data, FLOATS, offset=start).reshape(shape)
    if not (np.isfinite(values).all() and (values >= 0).all()):
        raise ArraysError("values")
    return values


def require_topics(components: Floats) -> None:
    """Ask that the weights of each topic sum to 1.

    Raises:
        ArraysError: they do not.
    """
    import numpy as np

    with np.errstate(over="ignore"):
        sums = components.sum(axis=1)
    if (abs(sums - 1) > _ROUNDING).any():
        raise ArraysError("no_topic")
