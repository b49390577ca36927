"""The page in a real browser, where there is one: nothing is wider than a telephone."""

from __future__ import annotations

import pytest
import report_samples as samples
from measured_page import BROWSER, measured

from nlp.report.page import render


@pytest.mark.skipif(BROWSER is None, reason="there is no chromium on this machine to look at the page with")
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_is_no_wider_than_the_screen(width, language, tmp_path):
    assert measured(render(samples.everything(), language), width, tmp_path) == f"{width} of {width}"
