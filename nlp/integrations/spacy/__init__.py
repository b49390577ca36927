"""zhuti in spaCy: a tokenizer, terms as spans, themes as categories; whole documents as `Doc`."""
