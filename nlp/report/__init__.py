"""The report: one self-contained page with charts, tables, evidence and downloads, that opens offline."""
