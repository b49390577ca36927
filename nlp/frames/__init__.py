"""Results as data frames, of pandas or Arrow."""
