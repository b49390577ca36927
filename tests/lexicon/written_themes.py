"""Themes as people write them: lists with and without brackets, quotes, comments, blank lines, any line ends."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

WORDS = [
    "南南合作",
    "债务",
    "外债",
    "发展权",
    "COVID-19",
    "种族主义",
    "自决权",
    "气候变化",
    "难民",
    "对话",
    "2030年议程",
    "人权, 环境",
    "它's",
]
NOTES = ["见于报告", "a, b: c", "x # y", "[方括号]"]
REMARKS = ["", "", "  # 待核实", " # see [1], {2}: ‘x’"]
GAPS = ["", "", "\n", "  # 以下是旧称\n", "\n# ---\n"]


@dataclass(frozen=True)
class Written:
    """A theme's file, as characters and in the form of bytes that it has on disk."""

    text: str
    mark: bytes
    end: str

    @property
    def content(self) -> bytes:
        return self.mark + self.text.replace("\n", self.end).encode()


def quoted(draw, word: str) -> str:
    must = any(sign in word for sign in ",:#'[{")
    kinds = ["'", '"'] if must else ["", "", "", "'", '"']
    quote = draw(st.sampled_from(kinds))
    return quote + (word.replace("'", "''") if quote == "'" else word) + quote


def entries(draw, word: str) -> list[str]:
    """What is said of a term, key by key."""
    said = [f"text: {quoted(draw, word)}"]
    if draw(st.booleans()):
        said.append(f"status: {draw(st.sampled_from(['admitted', 'superseded', 'unverified']))}")
    if draw(st.booleans()):
        said.append(f"since: {draw(st.integers(1946, 2025))}")
    if draw(st.booleans()):
        said.append(f"note: {quoted(draw, draw(st.sampled_from(NOTES)))}")
    if draw(st.booleans()):
        said.append("not_after: [的, 了]")
    return said


def member(draw, word: str, indent: str, *, may_be_block: bool) -> str:
    """A term, as it stands behind its dash or between commas."""
    kind = draw(st.sampled_from(["short", "short", "flow", "block"] if may_be_block else ["short", "short", "flow"]))
    if kind == "short":
        return quoted(draw, word)
    said = entries(draw, word)
    if kind == "block":
        return f"\n{indent}  ".join(said)
    return f"{{{', '.join(said)}}}"


def listed(draw, words: list[str], indent: str) -> str:
    """A list of terms, from behind its key's colon to the end of its last line."""
    kind = draw(st.sampled_from(["block", "block", "inline", "lines"]))
    if kind == "block":
        lines = []
        for word in words:
            gap = draw(st.sampled_from(GAPS))
            lines.append(f"{gap}{indent}- {member(draw, word, indent, may_be_block=True)}{draw(st.sampled_from(REMARKS))}")
        return "\n" + "\n".join(lines)
    members = [member(draw, word, "", may_be_block=False) for word in words]
    if kind == "inline":
        comma = draw(st.sampled_from([",", ""]))
        return f" [{', '.join(members)}{comma}]{draw(st.sampled_from(REMARKS))}"
    last = draw(st.sampled_from([",", ""]))
    lines = [f"    {one},{draw(st.sampled_from(REMARKS))}" for one in members[:-1]]
    return "\n".join((" [", *lines, f"    {members[-1]}{last}{draw(st.sampled_from(REMARKS))}", "  ]"))


@st.composite
def written_themes(draw, theme_id: str, words: list[str], *, more: str = "") -> Written:
    """A theme's file with some of the words as its terms.

    Args:
        more: lines that the file has too.
    """
    chosen = draw(st.lists(st.sampled_from(words), min_size=1, max_size=5, unique=True))
    indent = draw(st.sampled_from(["", "  ", "    "]))
    parts = [
        f"id: {theme_id}",
        draw(st.sampled_from(["label: {zh: 名, en: name}", "label:\n  zh: 名\n  en: 'name'"])),
        f"terms:{listed(draw, chosen, indent)}",
        *draw(st.sampled_from([[], ["scope: >-\n  两行的\n  说明"], ["note: 一句话"], ["patterns:\n- {text: 甲…乙}"]])),
        *draw(st.sampled_from([[], ["examples: {yes: [甲], no: [乙]}"], ["examples:\n  yes:\n    - 甲\n  no: [乙]"]])),
        *([more] if more else []),
    ]
    parts = draw(st.permutations(parts))
    text = draw(st.sampled_from(["", "# 头\n"])) + "\n".join(
        f"{draw(st.sampled_from(['', '', '# 注', '']))}\n{part}".lstrip("\n") for part in parts
    )
    text += draw(st.sampled_from(["\n", "\n", "", "\n\n# 尾\n"]))
    return Written(text, draw(st.sampled_from([b"", b"\xef\xbb\xbf"])), draw(st.sampled_from(["\n", "\r\n"])))
