"""Everything that a report shows, gathered from a workspace or from files: the same for making a page and for verifying one."""

from nlp.reporting.asked import Asked, Ground, Told
from nlp.reporting.gathering import PART_NAMES, report_of_files, report_of_workspace

__all__ = ["PART_NAMES", "Asked", "Ground", "Told", "report_of_files", "report_of_workspace"]
