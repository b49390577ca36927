"""The structure of a document: who adopted what, when, and paragraph by paragraph what it says."""
