"""Colours of the themes, for displaCy's ``style="span"``."""

from __future__ import annotations

from collections.abc import Iterable
from colorsys import hls_to_rgb

from nlp.lexicon.files import THEMES
from nlp.resources import DEFAULT_LEXICON, resource

LIGHTNESS, SATURATION = 0.78, 0.6
GOLDEN_ANGLE = 0.381966
"""The part of a circle that hues go on by: however many there are, neighbours in the list stand far apart."""


def theme_colors(themes: Iterable[str]) -> dict[str, str]:
    """A light colour for each theme's id, on which black text can be read.

    >>> theme_colors(["debt", "disability"])
    {'debt': '#e9a5a5', 'disability': '#a5e9b9'}
    """
    return {theme: _color(number * GOLDEN_ANGLE % 1) for number, theme in enumerate(themes)}


def displacy_colors() -> dict[str, str]:
    """The colours of the shipped lexicon's themes; displaCy takes them by itself."""
    return theme_colors(sorted(path.stem for path in resource("lexicons", DEFAULT_LEXICON, THEMES).glob("*.yaml")))


def _color(hue: float) -> str:
    red, green, blue = (round(part * 255) for part in hls_to_rgb(hue, LIGHTNESS, SATURATION))
    return f"#{red:02x}{green:02x}{blue:02x}"
