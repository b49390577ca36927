"""Members of lists carried from one theme's file to another, as they are written there, with the comment on their line."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.lexicon.editing.marked import Marked, Place, Splice, line_end, line_start, read_marked, spliced
from nlp.lexicon.editing.members import append, members_of, remark_behind
from nlp.lexicon.editing.theme_text import THEME_ORDER, drop_key, set_key, spelling
from nlp.lexicon.editing.written import reads_as


@dataclass(frozen=True, slots=True)
class Piece:
    """A member of a list.

    Attributes:
        stands: as it is written, its other lines indented by ``column``.
        in_brackets: as it is to be written in a list that stands in brackets.
        remark: the comment behind it, without its ``#``.
    """

    stands: str
    in_brackets: str
    column: int
    remark: str = ""


def piece_of(marked: Marked, node: Place, member: int, without: tuple[str, ...] = ()) -> Piece:
    """A member of a list.

    Args:
        without: keys to leave away.
    """
    whole = node.members[member]
    start, end = whole.start, whole.end
    splices = [splice for key in without for splice in drop_key(marked, key, whole)] if whole.kind == "mapping" else []
    within = [Splice(max(one.start, start), min(one.end, end), one.written) for one in splices]
    kept = spliced(marked.text, [Splice(0, start, ""), *within, Splice(end, len(marked.text), "")])
    remark = remark_behind(members_of(marked, node), member)
    return Piece(kept.rstrip(), flow_text(marked, whole, without), start - line_start(marked.text, start), remark)


def append_pieces(marked: Marked, node: Place, pieces: list[Piece]) -> str:
    """The file's text with pieces put in behind the members of a list."""
    members = members_of(marked, node)
    if not members.is_flow:
        column = len(members.indent) + len(members.dash)
        return spliced(marked.text, append(members, [_in_block(piece, column) for piece in pieces]))
    text = spliced(marked.text, append(members, [piece.in_brackets for piece in pieces]))
    return spliced(text, _remarks(read_marked(marked.path, text), node, pieces))


def new_list(marked: Marked, key: str, pieces: list[Piece], *, mapping: Place | None = None, indent: str = "  ") -> str:
    """The file's text with a list that it did not have."""
    if marked.root.is_flow or (mapping is not None and mapping.is_flow):
        written = f"[{', '.join(piece.in_brackets for piece in pieces)}]"
    else:
        written = "".join(f"\n{indent}- {_in_block(piece, len(indent) + 2)}" for piece in pieces)
    order = THEME_ORDER if mapping is None else ("yes", "no")
    return spliced(marked.text, set_key(marked, key, written, order=order, mapping=mapping))


def flow_text(marked: Marked, node: Place, without: tuple[str, ...] = ()) -> str:
    """A value on one line, in brackets where it is a list or a mapping, its texts as they were written."""
    if node.kind == "text":
        plain = marked.written(node)
        is_number = plain.isascii() and plain.isdigit()
        return plain if is_number else spelling(marked, node)
    if node.kind == "list":
        return f"[{', '.join(flow_text(marked, one) for one in node.members)}]"
    entries = [entry for entry in node.entries if entry.name not in without]
    return f"{{{', '.join(f'{entry.name}: {flow_text(marked, entry.value)}' for entry in entries)}}}"


def _in_block(piece: Piece, column: int) -> str:
    first, *rest = piece.stands.split("\n")
    shift = column - piece.column
    moved = [(" " * shift + line if shift > 0 else _outdented(line, -shift)) if line.strip() else line for line in rest]
    lines = "\n".join((first, *moved))
    if not rest and not first.startswith(("{", "[")) and not _reads_as_block(first):
        lines = piece.in_brackets
    return f"{lines}  # {piece.remark}" if piece.remark else lines


def _reads_as_block(line: str) -> bool:
    """Whether a line that stood in brackets can stand without: a plain ``- a`` or ``a: b`` could not."""
    return line.startswith(("'", '"')) or ": " in line or reads_as(line, line, in_flow=False)


def _outdented(line: str, most: int) -> str:
    blanks = len(line) - len(line.lstrip(" "))
    return line[min(blanks, most) :]


def _remarks(marked: Marked, node: Place, pieces: list[Piece]) -> list[Splice]:
    """Comments of members in brackets go to the ends of the lines on which these stand now."""
    members = next(entry.value for entry in marked.root.entries if entry.value.start == node.start).members[-len(pieces) :]
    ends = [(line_end(marked.text, member.end), piece.remark) for member, piece in zip(members, pieces, strict=True)]
    return [Splice(place, place, f"  # {remark}") for place, remark in ends if remark]
