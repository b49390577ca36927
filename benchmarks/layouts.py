"""Resolutions written out in the five layouts of the sample documents, one function a layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
WRAPPED_AT = 35


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a layout sets: preambular and operative paragraphs have no punctuation at their ends and no numbers."""

    session: int
    number: int
    year: int
    title: str
    preambular: tuple[str, ...]
    operative: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def date(self) -> str:
        """The day of adoption."""
        return f"{self.year} 年 {1 + self.number % 12} 月 {1 + self.number % 28} 日"


def assembly_draft(resolution: Resolution) -> str:
    """A draft before the Third Committee: no symbol, sponsors, superscript marks, a paragraph a line."""
    head = [
        f"第{chinese(resolution.session)}届会议", "第三委员会", f"议程项目 {1 + resolution.number % 80}(b)",
        "促进和保护人权：人权问题，包括增进\n人权和基本自由切实享受的各种途径", "中国、古巴* 和俄罗斯联邦：决议草案",
        resolution.title, "大会，",
    ]  # fmt: skip
    notes = ["* 代表属于不结盟国家运动的联合国会员国。", *_superscript_notes(resolution)]
    body = [*_with_marks(resolution.preambular, superscript), "\n".join(notes), *_numbered(resolution)]
    return "\n\n\n\n" + "\n\n".join(head + body)


def assembly_markdown(resolution: Resolution) -> str:
    """A resolution of the Assembly converted to markdown: headings, bold openings, ``<sup>`` marks."""
    report = f"A/{resolution.session}/{400 + resolution.number}/Add.2"
    head = [
        "## 大 会", f"Distr.: General  \n7 January {resolution.year + 1}", f"## 第{chinese(resolution.session)}届会议",
        "议程项目 74 (b)", f"## {resolution.date}大会决议", f"[根据第三委员会的报告([{report}](#)，第 114 段)通过]",
        f"{resolution.session}/{resolution.number}. {resolution.title}", "大会，",
    ]  # fmt: skip
    notes = [f"<sup>{mark}</sup> {note}" for mark, note in enumerate(resolution.notes, 1)]
    body = [*_with_marks(resolution.preambular, lambda mark: f"<sup>{mark}</sup>"), *notes, *_numbered(resolution, "**")]
    return "\n\n\n\n" + "\n\n".join([*head, *body, f"{resolution.date}  \n第 53 次全体会议"])


def assembly_wrapped(resolution: Resolution) -> str:
    """A PDF of the Assembly as text: a blank line after each line, marks on lines of their own, notes at the foot."""
    paragraphs = [*_with_marks(resolution.preambular, lambda mark: f"\n{mark}\n "), *_numbered(resolution)]
    lines = [f" [根据第三委员会的报告(A/{resolution.session}/{400 + resolution.number})通过] "]
    lines += [f"{resolution.session}/{resolution.number}. {resolution.title} ", " 大会， ", *_wrapped(paragraphs)]
    lines += ["__________________ ", *(f" \n{mark}\n {note} " for mark, note in enumerate(resolution.notes, 1))]
    symbol = f"A/RES/{resolution.session}/{resolution.number}"
    lines.insert(len(lines) // 2, f"{resolution.title} {symbol}\n\n \n\n2/313-{10000 + resolution.number} (C) ")
    return "\n\n".join([*lines, " ", resolution.date, "第 70 次全体会议 ", " "])


def council_text(resolution: Resolution) -> str:
    """A resolution of the Human Rights Council as cleaned text: a paragraph a line, superscript marks, a vote."""
    body = [*_with_marks(resolution.preambular, superscript), *_superscript_notes(resolution), *_numbered(resolution)]
    title = f"{resolution.session}/{resolution.number}. {resolution.title}"
    end = [resolution.date, "第 34 次会议", *_vote()]
    return "\n\n\n\n" + "\n\n".join([*_council_head(resolution), title, "人权理事会，", *body, *end])


def council_wrapped(resolution: Resolution) -> str:
    """A PDF of the Human Rights Council as text: a blank line after each line, the meeting before the date, a vote."""
    head = [
        f" {line} " for line in [*_council_head(resolution), f"{resolution.session}/{resolution.number} {resolution.title}"]
    ]
    body = [" 人权理事会， ", *_wrapped([*_with_marks(resolution.preambular, lambda mark: f"{mark} "), *_numbered(resolution)])]
    notes = [f" {mark} {note} " for mark, note in enumerate(resolution.notes, 1)]
    return "\n\n".join([*head, *body, "第 45 次会议 ", f"{resolution.date} ", *_vote(), " ", *notes, ""])


LAYOUTS: tuple[Callable[[Resolution], str], ...] = (
    assembly_draft,
    assembly_markdown,
    assembly_wrapped,
    council_text,
    council_wrapped,
)


def chinese(number: int) -> str:
    """A number from 1 to 99 in Chinese.

    >>> [chinese(number) for number in (7, 10, 43, 75)]
    ['七', '十', '四十三', '七十五']
    """
    tens, ones = divmod(number, 10)
    digits = " 一二三四五六七八九"
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + digits[ones].strip()


def superscript(mark: int) -> str:
    """A footnote's mark as superscript digits."""
    return str(mark).translate(SUPERSCRIPTS)


def _council_head(resolution: Resolution) -> list[str]:
    return [
        "人权理事会", f"第{chinese(resolution.session)}届会议", f"{resolution.year}年6月19日至7月14日", "议程项目3",
        "促进和保护所有人权——公民权利、政治权利、\n经济、社会及文化权利，包括发展权",
        f"人权理事会 {resolution.date}通过的决议",
    ]  # fmt: skip


def _vote() -> list[str]:
    return [
        "[经记录表决，以 3 票赞成、2 票反对、1 票弃权获得通过。表决结果如下：",
        "赞成：", "阿尔及利亚、孟加拉国、古巴", "反对：", "比利时、捷克", "弃权：", "墨西哥]",
    ]  # fmt: skip


def _with_marks(paragraphs: tuple[str, ...], mark: Callable[[int], str]) -> Iterator[str]:
    """Preambular paragraphs with their closing comma, a footnote's mark after each third."""
    for position, paragraph in enumerate(paragraphs):
        yield f"{paragraph}，{mark(1 + position // 3)}" if position % 3 == 2 else f"{paragraph}，"


def _superscript_notes(resolution: Resolution) -> list[str]:
    return [f"{superscript(mark)} {note}" for mark, note in enumerate(resolution.notes, 1)]


def _numbered(resolution: Resolution, emphasis: str = "") -> Iterator[str]:
    last = len(resolution.operative)
    for number, paragraph in enumerate(resolution.operative, 1):
        end = "。" if number == last else "；"
        yield f"{number}. {emphasis}{paragraph[:2]}{emphasis}{paragraph[2:]}{end}"


def _wrapped(paragraphs: list[str]) -> Iterator[str]:
    """Lines of a width, a blank before a paragraph and one after it."""
    for paragraph in paragraphs:
        text = f" {paragraph} "
        yield from (text[start : start + WRAPPED_AT] for start in range(0, len(text), WRAPPED_AT))
