"""Keywords: what distinguishes the texts of a workspace in one session, body, year or theme from others."""

from nlp.keywords.find import Compared, keywords, keywords_between
from nlp.keywords.listing import Listing, listing_of
from nlp.keywords.model import GroupSize, Keyword, Keywords
from nlp.keywords.specs import REST, GroupSpec, read_group
from nlp.keywords.texts import Texts

__all__ = [
    "REST",
    "Compared",
    "GroupSize",
    "GroupSpec",
    "Keyword",
    "Keywords",
    "Listing",
    "Texts",
    "keywords",
    "keywords_between",
    "listing_of",
    "read_group",
]
