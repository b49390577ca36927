"""Keyword search: the query language, what a query finds in one text, and the index that finds it in a whole workspace."""
