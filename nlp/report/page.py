"""The page: one HTML file that holds all it needs, with no script and nothing to fetch.

Everything that comes from documents and lexicons is escaped by the template engine; the charts alone are passed as
markup, made by `nlp.report.svg`. No clock is read: the same report gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from nlp import messages
from nlp.report import drawings, linked, names, views
from nlp.report.behind import MOST_LISTED, Behind, evidence_id, quoted_name
from nlp.report.caveats import caveats
from nlp.report.charts import style
from nlp.report.charts.zones import zone_chart
from nlp.report.data import Report, session_of
from nlp.report.downloads import Download
from nlp.report.environment import HTML_LANGUAGES, load_template
from nlp.report.judged_section import judged_section
from nlp.report.judged_section import section_name as judged_name
from nlp.report.new_text_page import downloads_name, new_text, section_name
from nlp.report.novelty import novelty_downloads
from nlp.report.parameters import parameters_download
from nlp.report.parts import Section
from nlp.report.records import evidence_downloads, frequency_downloads
from nlp.report.summary import summary

TEMPLATE = "page.html.jinja"

_SECTIONS = ("summary", "scope", "heat", "lines", "zones", "caveats", "evidence", "downloads", "sources")


def render(report: Report, language: str) -> str:
    """The report as an HTML page in a language (``zh`` or ``en``)."""
    return load_template(TEMPLATE).render(_context(report, language))


def _context(report: Report, language: str) -> dict[str, Any]:
    say = names.speaker(language)
    behind = Behind(report.documents, report.session_keys, report.meta)
    new = new_text(report, language, say)
    judged = judged_section(report, language)
    parts = [section for part in report.parts if (section := part.section(report, language, behind)) is not None]
    return {
        "language": language,
        "sections": _sections(language, say, parts, has_new_text=new is not None, has_judged=judged is not None),
        "html_language": HTML_LANGUAGES[language],
        "say": say,
        "names": names,
        "report": report,
        "paragraphs": sum(session.paragraphs for session in report.sessions),
        "summary": summary(report, language, say),
        "caveats": caveats(report, say),
        "meta": views.meta_in_words(report, say),
        "rules": views.queries_of_rules(report),
        "fields_text": lambda fields: views.fields_in_words(fields, say),
        "warning_text": lambda warning: views.warning_in_words(warning, language, say),
        "unread": views.unread_in_words(report, language),
        "left_out": [one.in_words(language) for one in report.left_out],
        "filters": views.filters_in_words(report, language, say),
        "evidence": views.theme_evidence(report),
        "most_listed": views.MOST_LISTED,
        "session_of": session_of,
        "tables": linked.tables(report, language, behind),
        "session_links": linked.of_sessions(report, language, behind),
        "new_links": linked.of_new_text(report, language, behind),
        "new_text": new,
        "judged": judged,
        "parts": parts,
        "downloads": _downloads(report, language, say, parts, behind),
        **_charts(report, language, say),
        **_behind(report, language, say, behind),
    }


def _downloads(
    report: Report, language: str, say: names.Say, parts: Sequence[Section], behind: Behind
) -> list[tuple[str, tuple[Download, ...]]]:
    """The files in the page, under what they hold."""
    lists = behind.downloads()
    return [
        (say("downloads.session"), frequency_downloads(report, "session")),
        (say("downloads.zone"), frequency_downloads(report, "zone")),
        (say("downloads.evidence"), evidence_downloads(report)),
        *(named for section in parts for named in section.downloads),
        *([(downloads_name(language), novelty_downloads(report))] if report.novelty is not None else []),
        *([(messages.text("report_parts.behind.downloads", language), lists)] if lists else []),
        (messages.text("report_parts.parameters", language), parameters_download(report, language)),
    ]


def _behind(report: Report, language: str, say: names.Say, behind: Behind) -> dict[str, Any]:
    """What the template shows of the paragraphs behind figures, all sections having asked for theirs."""

    def word(key: str, /, **values: object) -> str:
        return messages.text(f"report_parts.behind{key}", language, **values)

    return {
        "behind": behind,
        "behind_word": word,
        "most_behind": MOST_LISTED,
        "quoted_name": lambda quoted: quoted_name(quoted, say),
        "evidence_id": lambda theme, session: evidence_id(report.session_keys, theme, session),
    }


def _sections(
    language: str, say: names.Say, parts: Sequence[Section], *, has_new_text: bool, has_judged: bool
) -> list[tuple[str, str]]:
    """The sections of the page with their names."""
    sections = [(name, say(name)) for name in _SECTIONS]
    more = [(part.id, part.name) for part in parts]
    if has_new_text:
        more.append(("new", section_name(language)))
    if has_judged:
        more.append(("judged", judged_name(language)))
    before = _SECTIONS.index("caveats")
    sections[before:before] = more
    sections.insert(
        [name for name, _ in sections].index("downloads"), ("behind", messages.text("report_parts.behind", language))
    )
    return sections


def _charts(report: Report, language: str, say: names.Say) -> dict[str, Any]:
    """The charts, and what their legends say; nothing where there is nothing to draw."""
    compared = drawings.compared_themes(report)
    return {
        "heat_maps": drawings.heat_maps(report, language, say),
        "heat_note": say("heat.note.narrow" if drawings.has_narrow_cells(report) else "heat.note"),
        "zone_chart": zone_chart(report.by_zone, compared, language=language, say=say) if compared else None,
        "panels": drawings.panels(report, language, say),
        "charted": drawings.charted_themes(report),
        "legend": _legend(say),
    }


def _legend(say: names.Say) -> list[tuple[str, str]]:
    """The shades of the heat map with what each stands for."""
    borders = [f"{border:.0%}" for border in style.SHARE_STEPS]
    ranges = [say("heat.between", from_=low, to=high) for low, high in pairwise(borders)]
    wordings = [say("heat.below", to=borders[0]), *ranges, say("heat.from", from_=borders[-1])]
    return list(zip(style.SHADES, wordings, strict=True))
