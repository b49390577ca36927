"""Tests of data frames; a package, so that its conftest may be collected together with others of that name."""
