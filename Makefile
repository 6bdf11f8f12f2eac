# Two commands do everything on a fresh machine: `make run` and `make test`.
VENV := .venv
PYTHON := $(VENV)/bin/python
DONE := $(VENV)/.installed
AXE := node_modules/axe-core

.PHONY: setup run test check pictures

setup: $(DONE)

# torch comes first and pinned, so that pip takes a build for the processor alone where one is offered;
# asked for later by another package, pip would take the newest build with gigabytes of GPU libraries.
$(DONE): pyproject.toml constraints.txt
	test -x $(PYTHON) || python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -c constraints.txt pip torch
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -c constraints.txt --editable '.[dev]'
	touch $(DONE)

run: setup
	$(VENV)/bin/dateline ingest articles
	$(VENV)/bin/dateline serve

# Two tests at a time: what one waits for – a page, a parser in another process – is the other's.
test: setup $(AXE)
	$(PYTHON) -m pytest --numprocesses 2 --dist worksteal

# The page's accessibility is checked by axe-core, where npm can bring it; else that test says that it is skipped.
$(AXE):
	-command -v npm >/dev/null && npm install --silent --no-save --fetch-retries=1 --fetch-retry-mintimeout=1000 axe-core@4.14.1

pictures: setup
	$(PYTHON) docs/pictures.py

check: setup
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(PYTHON) -m pytest --numprocesses 2 --dist worksteal
