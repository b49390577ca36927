"""What changed from one wording of a clause to the next, word by word, and what kind of change it is."""
