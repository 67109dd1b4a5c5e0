PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
GOLD ?= ../shared/gold
INPUTS ?= 10000
FOLDERS ?= corpus $(wildcard ../shared/documents)

.PHONY: demo test check gold train fuzz clean

demo: $(READY)  ## review one report of the corpus, then the whole folder
	$(BIN)/reportlint check --exit-zero corpus/reports/$(shell ls corpus/reports | grep '^差_.*\.txt$$' | head -n 1)
	$(BIN)/reportlint check --exit-zero corpus/reports

test: $(READY)
	$(BIN)/pytest -n auto

check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest tests/test_dictionaries.py tests/test_docs.py

gold: $(READY)  ## compare reviews with labelled reports: make gold GOLD=folder
	$(BIN)/reportlint evaluate $(GOLD)

train: $(READY)
	$(BIN)/reportlint train

fuzz: $(READY)  ## review spoilt files: make fuzz INPUTS=200000
	PYTHONPATH=tests $(BIN)/python -m fuzzing --inputs $(INPUTS) $(FOLDERS)

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
