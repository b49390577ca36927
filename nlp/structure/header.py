"""The header of a document: body, session, agenda item, committee, sponsors, report, dates, number, title.

Facts that may be wrapped anywhere are read from the header with its blanks and line breaks squeezed out. A session or a
date counts only here: the text of a resolution speaks of other sessions. What is not printed stays None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from nlp.numerals import NUMERAL_CHARACTERS, parse_number
from nlp.structure.dates import DATE_PATTERN, ENGLISH_DATE_PATTERN, parse_date
from nlp.structure.enacting import Enacting
from nlp.structure.layout import Layout
from nlp.structure.lines import Line
from nlp.structure.names import split_names
from nlp.structure.titles import Title, find_title
from nlp.symbols import SYMBOL_PATTERN, body_of, find_symbol, parse_symbol
from nlp.text import squeeze
from nlp.types import Kind, Span

_NUMERAL = f"[{NUMERAL_CHARACTERS}\\d]"
_SESSION = re.compile(rf"第({_NUMERAL}{{1,8}})届(紧急特别|特别|常)?(?:会议|会|\()")
_YEAR_SESSION = re.compile(
    r"(\d(?<!\d\d)\d{3})年(?:第?[一二三四\d]?(?:届会|期会议)|(?:实质性|组织|常)(?:会议|届会|会)|届会议?)"
)
_ITEM = r"\d{1,3}?(?:(?=\D|$|(?:19|20)\d\d年))(?:\([a-z]{1,4}\))?"
_AGENDA_ITEM = re.compile(rf"议程项目({_ITEM}(?:[、和与及至]{_ITEM})*)")
_COMMITTEE = re.compile(r"(?<!根据)(?:第[一二三四五六]委员会|特别政治和非殖民化委员会|特别政治委员会)(?!的|\()")
_REPORT = re.compile(r"\[根据([^\[\]]{1,200}?)通过\]?")
# The date that stands nearest before the word: that of the session (2017年6月6日至23日) may stand before it.
_ADOPTED = re.compile(
    rf"{DATE_PATTERN}(?![至到-])(?:(?!{DATE_PATTERN})[^。；\[\]]){{0,30}}?(?:决议|决定|通过)".replace(r"\s*", "")
)
_DATED = re.compile(rf"{DATE_PATTERN}决议案".replace(r"\s*", ""))
_ADOPTED_FIELD = re.compile(rf"通过日期[:：]?{DATE_PATTERN}".replace(r"\s*", ""))
_DECLARED = re.compile(
    rf"(?:大会|理事会)(?:{DATE_PATTERN})?第(\d{{1,3}}/\d{{1,3}}|\d{{1,4}}[A-Z]?\((?:E?S-)?[IVXLC]+\))号"
    r"决议(?:[^\[\]。]{0,8})(?:通过|宣布|公布)(?!\])".replace(r"\s*", "")
)
_DISTRIBUTED = re.compile(
    r"(?:Distr\.?:?|分发:?)(?:General|Limited|Restricted|GENERAL|LIMITED|RESTRICTED|普遍|一般|有限)?"
    rf"(?:(?=.{{0,40}}?(?P<english>{ENGLISH_DATE_PATTERN}))|[A-Z][A-Za-z0-9./()-]{{0,40}}|)(?P<chinese>(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日)?)"
)
_MEETING = re.compile(r"(第\d{1,5}次(?:全体)?会议)[^。；]{0,20}通过")
_DRAFT = re.compile(r"[：:](?:订正|订正的|经口头订正的)?决议草案|决议草案|决定草案")
_SPONSORS_END = re.compile(r"[：:]\s*(?:订\s*正\s*的?\s*)?决\s*[议定]\s*草\s*案")
_DECIDED = re.compile(r"通过的决定|(?:大会|理事会|委员会)决定(?!草案)|年\d{1,2}月\d{1,2}日决定")
_STATEMENT = re.compile(r"主席的?声明")
_RESOLVED = re.compile(r"通过的决议|(?:大会|理事会|委员会)决议(?!草案)|决议案|通过\]|\d日决议")
_ENOUGH_TEXT = 2000
"""Characters behind the header in which some line is as long as lines can be."""

_UNITED_NATIONS = "联合国"
_MASTHEAD_LINES = 12
_LONGEST_CONNECTIVE = 4
"""因此， stands before the organ's name and says nothing of its own."""
_BESIDE = re.compile(
    rf"(?P<name>[^\x00-\x7f](?:\s{{0,4}}[^\x00-\x7f]){{1,11}})\s+(?:Distr\.?:?\s+[A-Za-z]{{5,12}}\s+)?"
    rf"(?P<symbol>{SYMBOL_PATTERN}(?:\s?\(\d{{4}}\)|\s\((?:E?S-)?[IVXLC]+\))?)(?!\S)"
)
_SYMBOL_REST = re.compile(r"[./\dA-Z-][A-Za-z0-9./()-]{0,20}")


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says; None and () where it says nothing.

    ``considerations`` are lines of the text that stand before the enacting clause (查…，因此，安全理事会，), as in the 1940s.
    """

    kind: Kind = "other"
    body: str | None = None
    committee: str | None = None
    session: str | None = None
    agenda_item: str | None = None
    symbol: str | None = None
    number: str | None = None
    sponsors: tuple[str, ...] = ()
    report: str | None = None
    adopted: str | None = None
    distributed: str | None = None
    meeting: str | None = None
    title: Title | None = None
    considerations: tuple[Span, ...] = ()


def read_header(lines: list[Line], enacting: Enacting | None, view: str, organs: Mapping[str, str], layout: Layout) -> Header:
    """What the header of a document says; ``lines`` are its lines before the first paragraph."""
    title = find_title(lines, enacting, view, organs) if enacting else None
    title, considerations = _without_considerations(title, view)
    head = _before_title(lines, title, view)
    squeezed = squeeze(" ".join(line.text for line in head))
    symbol = _printed_symbol(head) or _symbol_beside(head, organs)
    kind = _kind(squeezed, symbol, title, enacting)
    committee = _COMMITTEE.search(squeezed) if kind == "draft" else None
    item = _AGENDA_ITEM.search(squeezed)
    return Header(
        kind=kind,
        body=_body(enacting, symbol, head, organs),
        committee=committee[0] if committee else None,
        session=_session(squeezed),
        agenda_item=item[1] if item else None,
        symbol=symbol,
        number=(title.number if title else None) or _declared_number(squeezed),
        sponsors=_sponsors(lines, view, layout) if kind == "draft" else (),
        report=_report(squeezed),
        adopted=_adopted(squeezed) or _dated(lines, title),
        distributed=_distributed(squeezed),
        meeting=_meeting(squeezed),
        title=title,
        considerations=considerations,
    )


def _without_considerations(title: Title | None, view: str) -> tuple[Title | None, tuple[Span, ...]]:
    """The title, and the lines taken for one that are text: a title does not end with a comma."""
    if title is None or not title.spans or view[title.spans[-1][1] - 1] not in "，,":
        return title, ()
    lines = tuple(span for span in title.spans if span[1] - span[0] > _LONGEST_CONNECTIVE)
    return replace(title, spans=()), lines


def _before_title(lines: list[Line], title: Title | None, view: str) -> list[Line]:
    """The lines before the title; of a line that the title starts in, what is before it."""
    if title is None:
        return lines
    head = [line for line in lines if line.end <= title.head_end]
    cut = next((line for line in lines if line.start < title.head_end < line.end), None)
    if cut:
        text = view[cut.start : title.head_end].rstrip()
        head.append(Line(text, cut.start, cut.start + len(text), cut.indent, cut.follows_gap, cut.follows_page))
    return head


def _kind(squeezed: str, symbol: str | None, title: Title | None, enacting: Enacting | None) -> Kind:
    parsed = parse_symbol(symbol) if symbol else None
    if _STATEMENT.search(squeezed) or (symbol and "/PRST/" in symbol):
        return "other"
    if (parsed and parsed.is_decision) or (_DECIDED.search(squeezed) and not _RESOLVED.search(squeezed)):
        return "decision"
    resolved = _RESOLVED.search(squeezed) or (title and title.number) or (parsed and parsed.is_resolution)
    if enacting and not resolved and (_DRAFT.search(squeezed) or (parsed and parsed.is_draft)):
        return "draft"
    return "resolution" if enacting else "other"


def _body(enacting: Enacting | None, symbol: str | None, head: list[Line], organs: Mapping[str, str]) -> str | None:
    if enacting:
        return enacting.body
    if symbol:
        return body_of(symbol)
    return next((organs[name] for line in head if (name := squeeze(line.text)) in organs), None)


def _printed_symbol(head: list[Line]) -> str | None:
    """The symbol that stands on a line of its own; a long one may be wrapped."""
    for index, line in enumerate(head):
        if line.text[0] not in "AEST" or (index and head[index - 1].text[-1] in "([/，、和见"):
            continue
        joined = squeeze(line.text)
        for following in head[index + 1 : index + 4]:
            if not _SYMBOL_REST.fullmatch(following.text):
                joined = "" if following.text[0] in "),.，)]" else joined
                break
            joined += following.text
        parsed = parse_symbol(joined)
        if parsed and not (parsed.is_resolution and parsed.number is None):
            return parsed.text
    return None


def _symbol_beside(head: list[Line], organs: Mapping[str, str]) -> str | None:
    """The symbol on the line of 联合国 or of an organ's name, as heads of pages have it whose columns were joined."""
    for index, line in enumerate(head[:_MASTHEAD_LINES]):
        found = _BESIDE.match(line.text) if "/" in line.text else None
        if found and (name := squeeze(found["name"])) and (name == _UNITED_NATIONS or name in organs):
            wrapped = "".join(line.text for line in head[index + 1 : index + 2] if _SYMBOL_REST.fullmatch(line.text))
            read = [parse_symbol(text) for text in (found["symbol"], found["symbol"] + wrapped)]
            named = [symbol for symbol in read if symbol and (symbol.number or symbol.is_draft)]
            return next((symbol.text for symbol in named or read if symbol), None)
    return None


def _session(squeezed: str) -> str | None:
    printed = _SESSION.search(squeezed)
    if printed:
        number = parse_number(printed[1])
        prefix = {"紧急特别": "ES-", "特别": "S-"}.get(printed[2] or "", "")
        return f"{prefix}{number}" if number else None
    year = _YEAR_SESSION.search(squeezed)
    return year[1] if year else None


def _report(squeezed: str) -> str | None:
    bracket = _REPORT.search(squeezed)
    return find_symbol(bracket[1]) if bracket else None


def _adopted(squeezed: str) -> str | None:
    printed = _ADOPTED_FIELD.search(squeezed) or _ADOPTED.search(squeezed)
    return parse_date(printed[0]) if printed else None


def _dated(lines: list[Line], title: Title | None) -> str | None:
    """The date where the number stands: 四十四（一九四八）。一九四八年四月一日决议案."""
    if title is None or title.spans:
        return None
    behind = squeeze(" ".join(line.text for line in lines if line.end > title.head_end))
    dated = _DATED.search(behind)
    return parse_date(dated[0]) if dated else None


def _meeting(squeezed: str) -> str | None:
    """The meeting, where the header tells of it (安全理事会第8748次会议通过)."""
    printed = _MEETING.search(squeezed)
    return printed[1] if printed else None


def _declared_number(squeezed: str) -> str | None:
    """The number of the resolution that adopted a declaration (大会1984年11月12日第39/11号决议通过)."""
    declared = _DECLARED.search(squeezed)
    return declared[1] if declared else None


def _distributed(squeezed: str) -> str | None:
    printed = _DISTRIBUTED.search(squeezed)
    return parse_date(printed["english"] or printed["chinese"]) if printed else None


def _sponsors(lines: list[Line], view: str, layout: Layout) -> tuple[str, ...]:
    if not lines:
        return ()
    found = _SPONSORS_END.search(view, lines[0].start, lines[-1].end)
    if not found:
        return ()
    last = max(index for index, line in enumerate(lines) if line.start <= found.start())
    first = last
    widest = 0
    if layout.separator == "indent":
        widest = max(len(text.rstrip()) for text in view[lines[0].start : lines[-1].end + _ENOUGH_TEXT].split("\n"))
    while first and not _starts_block(lines, first, layout, widest):
        first -= 1
    return split_names(squeeze(view[lines[first].start : found.start()]))


def _starts_block(lines: list[Line], index: int, layout: Layout, widest: int) -> bool:
    """Whether a header line starts a block: header lines are often set apart by blank lines in a document with indents."""
    line, before = lines[index], lines[index - 1]
    if before.text[-1] in "、，和及与(" or line.text[0] in "、，和及与：)":
        return False
    if layout.separator == "indent" and line.indent > layout.margin:
        return True
    if layout.separator == "line" and not any(other.follows_gap for other in lines[1 : index + 1]):
        return True
    return line.follows_gap and (layout.separator != "indent" or before.indent + len(before.text) < widest - 2)
