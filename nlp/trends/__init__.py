"""Trends of the themes of a workspace: how often each stands in session after session, and what may be concluded from it."""

from nlp.trends.find import workspace_trends
from nlp.trends.fresh import Fresh, fresh_counts, fresh_of

__all__ = ["Fresh", "fresh_counts", "fresh_of", "workspace_trends"]
