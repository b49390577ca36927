"""Files of other programs, opened without trust and read in whichever format they are in: `read_import`."""

from nlp.maintenance.importing.reading import read_import
from nlp.maintenance.importing.sniff import guess_format

__all__ = ["guess_format", "read_import"]
