"""Everything that a report shows, gathered from a workspace or from files: the same for making a page and for verifying one."""

from nlp.reporting.asked import Asked, Ground, Told
from nlp.reporting.gathering import report_of_files, report_of_workspace

__all__ = ["Asked", "Ground", "Told", "report_of_files", "report_of_workspace"]
