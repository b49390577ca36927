"""Words weighted before they are factorised: by how few texts have them, and each text to unit length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nlp.topics.model import Floats


def inverse_frequencies(counts: Any) -> Floats:
    """ln((1 + n) / (1 + n of texts with the word)) + 1 for each word, as scikit-learn's ``TfidfTransformer`` has it."""
    import numpy as np
    from sklearn.feature_extraction.text import TfidfTransformer

    return np.asarray(TfidfTransformer().fit(counts).idf_, np.float64)


def weighted(counts: Any, idf: Floats) -> Any:
    """Counts weighted and each text brought to unit length; a text without words stays empty."""
    import numpy as np
    from scipy.sparse import csr_array, diags_array
    from sklearn.preprocessing import normalize

    scaled = csr_array(counts.astype(np.float64) @ diags_array(idf))
    return csr_array(normalize(scaled, copy=False)).astype(np.float32)
