# The commands behind the project. `make site` and `make test` need Python 3.11 or newer and make, nothing else:
# the environment in .venv is made from requirements.lock, whose hashes pip checks.

SHELL := /bin/sh
.DEFAULT_GOAL := help

# The first Python that is new enough and can make an environment.
FITS := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if command -v $$p >/dev/null 2>&1 && $$p -c '$(FITS)' >/dev/null 2>&1; then echo $$p; break; fi; done)

BIN := .venv/bin
READY := .venv/.ready

# What pip downloads must be in the lock, with its hash: what builds a package from source too, so that comes first.
# pip looks for no dependencies, since the lock has them all (`pip check` proves it): a release of tomorrow changes nothing.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input

.PHONY: help
help: ## what there is to make
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' Makefile

# ------------------------------------------------------------------ the environment, from the lock alone

$(READY): requirements.lock pyproject.toml
	@if [ -z "$(PYTHON)" ]; then \
		echo "make: no Python 3.11 or newer with venv found (on Debian: apt install python3-venv)." >&2; \
		echo "      Name one with: make PYTHON=/path/to/python3.11 …" >&2; exit 1; fi
	@echo "Environment: .venv, from requirements.lock (once; some minutes on a slow line)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@awk '/^setuptools==/ { on = 1 } on { print } on && !/\\$$/ { exit }' requirements.lock > .venv/setuptools.lock
	@$(INSTALL) --require-hashes -r .venv/setuptools.lock
	@$(INSTALL) --require-hashes --no-deps --no-build-isolation -r requirements.lock
	@PYTHONWARNINGS=ignore $(INSTALL) --no-deps --no-build-isolation --no-index -e .
	@$(BIN)/python -m pip check --quiet --disable-pip-version-check
	@touch $@

.PHONY: environment
environment: $(READY) ## the Python environment in .venv

.PHONY: chromium
chromium: $(READY)
	@$(BIN)/python tests/browser/chromium.py

# ------------------------------------------------------------------ the site

.PHONY: site
site: $(READY) ## the website, in site/
	@$(BIN)/kyoto build
	@echo
	@echo "Open it:   site/index.html in a browser (a double click does), or"
	@echo "           $(BIN)/python -m http.server --directory site 8000   and then   http://localhost:8000/"

.PHONY: serve
serve: $(READY) ## live preview that follows seeds, generator and hand-written pages
	@$(BIN)/python -m generator.preview

# ------------------------------------------------------------------ the checks

.PHONY: test
test: $(READY) chromium ## every check that needs Python and a Chromium
	@$(BIN)/python tests/run.py

.PHONY: lint
lint: $(READY) ## ruff, mypy and the import layers only
	@$(BIN)/python tests/run.py lint

.PHONY: format
format: $(READY) ## let ruff lay out the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

.PHONY: audit
audit: $(READY) chromium ## the checks that also need Node or Java: Lighthouse, Nu HTML checker
	@$(BIN)/python -m tests.audit.advisories
	@$(BIN)/python -m tests.audit.run

.PHONY: bench
bench: $(READY) ## the benchmark: prints ratios
	@$(BIN)/python -m tests.bench.run

.PHONY: fuzz
fuzz: $(READY) ## two minutes of mixed and hostile texts; FUZZ="--seconds 3600" for longer
	@$(BIN)/python -m tests.fuzz.run $(FUZZ)

# ------------------------------------------------------------------ what is committed and made by a command

.PHONY: golden
golden: $(READY) ## refresh golden files, then show the diff
	@$(BIN)/python -m pytest -q --golden tests -m "not browser and not site"
	@git --no-pager diff --stat -- tests/golden

.PHONY: pages
pages: $(READY) ## refresh the committed pages and data under site_src/
	@$(BIN)/kyoto convert

.PHONY: anchors
anchors: $(READY) ## take new anchors into the committed list; never drops one
	@$(BIN)/kyoto anchors

.PHONY: lock
lock: $(READY) ## resolve requirements.lock anew from pyproject.toml
	@$(BIN)/python tests/lock.py

.PHONY: clean
clean: ## remove the environment, the site and all caches
	rm -rf .venv site .cache .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
