"""Which clauses of two documents belong together: `align`, and what it is worked out with."""
