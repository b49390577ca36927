"""A text of the Assembly as it might have been adopted year after year, by our own hand, for the tests of drift."""

from __future__ import annotations

from pathlib import Path

from nlp.lexicon import load_lexicon
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import add_sources

NUMERALS = {70: "七十", 71: "七十一", 72: "七十二", 73: "七十三", 74: "七十四"}

PRINCIPLES = {
    70: "重申各国审议人权状况应遵循普遍、非选择和客观的原则，不得采用双重标准；",
    71: "重申各国审议人权状况应遵循普遍、非选择和客观的原则，不得采用双重标准；",
    72: "重申各国审议人权状况应遵循普遍性、非选择性和客观性的原则，不得采用双重标准；",
    73: "重申各国审议人权状况应遵循普遍性、非选择性和客观性的原则，不得采用双重标准，以增进相互谅解；",
    74: "重申各国审议人权状况应遵循普遍性和客观性的原则，不得采用双重标准，以增进相互谅解；",
}
"""One clause from the seventieth session to the seventy-fourth; in the last it is without the theme non-selectivity."""

TRAINING = {
    70: "请秘书长为小岛屿国家的官员举办培训班，介绍条约机构报告程序，增进相互理解；",
    71: "请秘书长为小岛屿国家的官员举办培训班，介绍条约机构报告程序，增进相互谅解；",
    72: "请秘书长为小岛屿国家的官员举办培训班，介绍条约机构报告程序，增进相互谅解；",
    73: "请秘书长为小岛屿国家和内陆国家的官员举办培训班，介绍条约机构报告程序，增进相互谅解；",
    74: "请秘书长为小岛屿国家和内陆国家的官员举办培训班，介绍条约机构报告程序，加强相互理解；",
}

STOCK = "决定在第{next}届会议上继续审议这一问题。"


def resolution(session: int, *clauses: str, title: str = "公正审议人权状况") -> str:
    """A resolution of a session of the Assembly, adopted in December; its last paragraph is stock."""
    numeral, following = NUMERALS[session], NUMERALS.get(session + 1, "七十五")
    paragraphs = [*clauses, STOCK.format(next=following)]
    operative = "\n\n".join(f"{number}. {text}" for number, text in enumerate(paragraphs, 1))
    return (
        f"大会\n\n第{numeral}届会议\n\n{session}/150. {title}\n\n大会，\n\n回顾《联合国宪章》的宗旨和原则，\n\n"
        f"{operative}\n\n{1945 + session}年12月18日\n第60次全体会议\n"
    )


def write_series(folder: Path) -> Path:
    """The five resolutions as files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for session in NUMERALS:
        text = resolution(session, PRINCIPLES[session], TRAINING[session])
        (folder / f"r{session}.txt").write_text(text, encoding="utf-8")
    return folder


def make_workspace(path: Path, *sources: Path) -> Path:
    """A workspace of files or folders."""
    with Workspace(path, mode="create") as workspace:
        list(add_sources(workspace, sources, Tagger(load_lexicon())))
    return path
