# make demo       the claims of the seed article
# make notebook   the fact-checker's notebook, in JupyterLab
# make test       the tests
# make lint       style and types
# make docs       the documentation as a site, in build/site
# make benchmark  words per second, memory, start-up, and time as an article grows
#
# Everything is installed into .venv once, and again only when pyproject.toml or constraints.txt change:
# a second run needs no network.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable

.PHONY: demo notebook test lint docs benchmark clean

demo: $(VENV)/.installed
	$(BIN)/quoteminer extract seeds --published 2017-09-28

notebook: $(VENV)/.installed-for-notebook
	$(BIN)/jupyter lab examples/fact_checking.ipynb

test: $(VENV)/.installed-for-test
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-for-lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# `.venv/bin/mkdocs serve` shows the same while you write. The variable keeps off an advertisement.
docs: $(VENV)/.installed-for-test
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict

benchmark: $(VENV)/.installed
	$(BIN)/python tests/benchmarks/performance.py

clean:
	rm -rf $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) .
	touch $@

$(VENV)/.installed-for-notebook: $(VENV)/.installed
	$(INSTALL) '.[notebook]'
	touch $@

# Ordered one after the other, so that `make -j` never runs two installations at once.
$(VENV)/.installed-for-test: $(VENV)/.installed
	$(INSTALL) '.[test]'
	touch $@

$(VENV)/.installed-for-lint: $(VENV)/.installed-for-test
	$(INSTALL) '.[test,lint]'
	touch $@
