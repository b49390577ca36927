"""A changed text in the form of the file it came from: its byte order mark, and the end that each of its lines had."""

from __future__ import annotations

from difflib import SequenceMatcher

_MARK = "\ufeff".encode()


def as_it_was(text: str, before: bytes) -> bytes:
    r"""A text with lines ended by ``\n``, as bytes in the form of a file.

    >>> as_it_was("a\nb\nc\n", b"a\r\nc\r\n")
    b'a\r\nb\r\nc\r\n'
    """
    mark = _MARK if before.startswith(_MARK) else b""
    ends_by_two, ends = before.count(b"\r\n"), before.count(b"\n")
    if not ends_by_two:
        return mark + text.encode()
    if ends_by_two == ends:
        return mark + text.replace("\n", "\r\n").encode()
    return mark + _mixed(text, before.decode("utf-8-sig")).encode()


def _mixed(text: str, before: str) -> str:
    """Lines that were there keep their ends; new ones end as the line before them."""
    old = before.split("\n")
    new = text.split("\n")
    plain = [line.removesuffix("\r") for line in old]
    last = len(old) - 1
    written: list[str] = []
    for kind, start, end, new_start, new_end in SequenceMatcher(None, plain, new, autojunk=False).get_opcodes():
        end_before = "\r" if old[max(start - 1, 0)].endswith("\r") else ""
        if kind == "equal":
            written += [old[place] if place < last else f"{plain[place]}{end_before}" for place in range(start, end)]
        elif kind in ("insert", "replace"):
            end_there = "\r" if start < last and old[start].endswith("\r") and kind == "replace" else end_before
            written += [f"{line}{end_there}" for line in new[new_start:new_end]]
    return "\n".join((*written[:-1], new[-1]))
