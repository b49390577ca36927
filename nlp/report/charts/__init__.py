"""The report's charts, each from the rows it shows to one SVG.

The charts are laid out by hand (sizes, paddings and line breaks are worked out here, not measured by the drawing
library), so that the same rows give the same picture on a machine with other fonts.
"""
