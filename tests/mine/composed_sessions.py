"""Documents composed for counting: so many paragraphs, some of them with a theme."""

from __future__ import annotations

from nlp.mine.model import CountedDocument, CountedParagraph, CountedTag


def paragraph(
    *themes: str, number: int = 1, zone: str = "operative", characters: int = 100, mentions: int = 1, cited: bool = False
) -> CountedParagraph:
    """A paragraph that carries the themes, each with the same mentions."""
    return CountedParagraph(None, zone, number, characters, tuple(CountedTag(theme, mentions, cited) for theme in themes))


def resolution(
    source: str,
    *,
    carrying: int,
    of: int,
    body: str | None = "HRC",
    session: str | None = "53",
    year: str | None = "2023",
    kind: str = "resolution",
    theme: str = "debt",
    zone: str = "operative",
) -> CountedDocument:
    """A resolution of so many paragraphs, the first of which carry the theme."""
    paragraphs = tuple(paragraph(*[theme] * (n < carrying), number=n + 1, zone=zone) for n in range(of))
    return CountedDocument(source, f"sha-{source}", f"SYMBOL/{source}", body, session, year, kind, paragraphs)


def session_of(shares: list[tuple[int, int]], session: str = "53", body: str = "HRC") -> list[CountedDocument]:
    """A session of resolutions, each given as (paragraphs that carry the theme, paragraphs)."""
    return [
        resolution(f"{body}-{session}-{number:02}.txt", carrying=carrying, of=of, session=session, body=body)
        for number, (carrying, of) in enumerate(shares)
    ]
