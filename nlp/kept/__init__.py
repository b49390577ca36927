"""What is kept in a folder beside a workspace, so that it need not be worked out again: arrays, and what they should be.

Nothing that is kept so holds anything that is not in the workspace: what is missing, stale or damaged is made anew.
"""
