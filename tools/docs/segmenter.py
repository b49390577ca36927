"""Lets the index for searching the site be cut by jieba without a file in the folder that all users share.

Material cuts Chinese by jieba where it is installed, and jieba reads its dictionary from a cache in the common temporary
folder, whoever wrote it. The dictionary is small enough to be read anew.
"""

from __future__ import annotations

import logging
import warnings
from typing import Literal

from tools.docs.markdown import ROOT

CACHE = ROOT / "build" / "jieba"


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Give jieba a folder of the project's own. (Called by MkDocs.)"""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba

    CACHE.mkdir(parents=True, exist_ok=True)
    jieba.setLogLevel(logging.ERROR)
    jieba.dt.tmp_dir = str(CACHE)
