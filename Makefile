# `make report` shows what zhuti does, `make docs` builds the site of the documentation, `make test` runs every check. They make .venv first, from the locked versions.
# Needed: Python 3.11 or later with pip, and make. Another Python: make report PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATABASE := build/zhuti.db
LOCKS := requirements.lock requirements-build.lock
INSTALL = $(PIP) install -qq --disable-pip-version-check

# A Python without ensurepip (Debian's, without python3-venv) makes an environment without pip; its own pip then puts one in.
PIP = $$(test -x $(BIN)/pip && echo $(BIN)/python -m pip || echo $(PYTHON) -m pip --python $(BIN)/python)

MAKEFLAGS += --no-print-directory
.PHONY: help report docs test test-formats lint lock clean
.DELETE_ON_ERROR:

help:
	@sed -n '1,2s/^# //p' Makefile

report: $(VENV)/.installed
	@mkdir -p build && rm -f $(DATABASE) $(DATABASE)-wal $(DATABASE)-shm
	@$(BIN)/zhuti add data/corpus --db $(DATABASE) 2>build/add.log || { cat build/add.log >&2; exit 1; }
	@$(BIN)/zhuti themes --by session --format table --db $(DATABASE)
	@$(BIN)/zhuti report --db $(DATABASE) --output build/report.html

# Without network. What Material has to say about the next MkDocs is for its makers.
docs: $(VENV)/.installed
	@mkdir -p build
	@NO_MKDOCS_2_WARNING=1 PYTHONPATH=. $(BIN)/mkdocs build >build/docs.log 2>&1 || { cat build/docs.log; exit 1; }

test: $(VENV)/.installed lint
	@mkdir -p build
	@$(BIN)/python -m pytest -n auto -rs >build/pytest.log 2>&1 || { cat build/pytest.log; exit 1; }
	@grep '^SKIPPED' build/pytest.log; tail -n 1 build/pytest.log

# Files of the five documents, made by LibreOffice and Chromium where they are installed, against the golden parses.
test-formats: $(VENV)/.installed
	@mkdir -p build
	@$(BIN)/python -m pytest -rs -m tools tests/formats >build/formats.log 2>&1 || { cat build/formats.log; exit 1; }
	@grep '^SKIPPED' build/formats.log; tail -n 1 build/formats.log

lint: $(VENV)/.installed
	@mkdir -p build
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { $(BIN)/ruff format --check; exit 1; }
	@for system in linux win32 darwin; do $(BIN)/mypy --no-error-summary --platform $$system --cache-dir .mypy_cache/$$system || exit 1; done
	@$(BIN)/lint-imports >build/lint-imports.log 2>&1 || { cat build/lint-imports.log; exit 1; }

# jieba is published as source only, so what builds it comes first, and nothing is fetched that the locks do not name.
$(VENV)/.installed: $(LOCKS) pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("error: zhuti needs Python 3.11 or later: %s is %d.%d; name another: make PYTHON=python3.13" % ((sys.executable,) + sys.version_info[:2]))'
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || $(PYTHON) -m venv --clear --without-pip $(VENV)
	@$(INSTALL) --require-hashes -r requirements-build.lock
	@$(INSTALL) --require-hashes --no-build-isolation -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

# Takes the newest versions that pyproject.toml allows. Needs uv: make lock UV=path/to/uv
UV ?= uv
COMPILE = $(UV) pip compile -q --no-config --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header
lock:
	@$(COMPILE) --extra dev pyproject.toml -o requirements.lock
	@$(COMPILE) --constraint requirements.lock requirements-build.in -o requirements-build.lock

clean:
	@rm -rf build $(VENV)
