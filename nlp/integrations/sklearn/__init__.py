"""zhuti in scikit-learn: texts to theme counts, texts to words, topics that are seeded with themes."""
