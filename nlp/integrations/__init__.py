"""Parts of zhuti as parts of other libraries: components of spaCy, estimators of scikit-learn."""
