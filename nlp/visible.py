"""Characters that a terminal would obey instead of showing: control characters, escapes, marks that turn the direction.

Names of files, titles and texts were written by others; shown to a person, they must not move the cursor, rewrite what stands
above, hide an ending, or begin a line that looks like one of the program's.
"""

from __future__ import annotations

import re

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a cell begins with that a spreadsheet takes for a formula, in the forms of East Asian keyboards too."""

# Cc without exception; U+2028 and U+2029, which end a line in some programs; the marks of Unicode's bidirectional algorithm
# that change the order of what follows (U+061C, U+200E and U+200F change only what stands beside them); halves of surrogates.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str, *, keep: str = "") -> str:
    r"""The text with characters that a terminal would obey written as ``\u001b`` and the like.

    What comes out of a JSON string, quotes apart, is the same JSON string.

    Args:
        keep: characters that stay, for texts of several lines.

    >>> visible("A/RES/1\x1b[2J\n")
    'A/RES/1\\u001b[2J\\u000a'
    """
    return _OBEYED.sub(lambda found: found[0] if found[0] in keep else f"\\u{ord(found[0]):04x}", text)
