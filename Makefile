# `make run` and `make test` do all the set-up themselves. `make help` lists what there is.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run serve test setup dev lint format types contract generated check-generated \
	pytest bench demo-data wheel lock upgrade clean
# Targets say what they do themselves; they share one .venv, so they run one after another.
MAKEFLAGS += --no-print-directory
.NOTPARALLEL:
unexport PYTHONPATH PYTHONHOME

BIN := .venv/bin
CHECKED := src tests tools $(wildcard benchmarks demo)

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

run: setup ## set up, judge the demo's cases and write their packets to out/
	@$(BIN)/darek demo demo/cases -o out --on 2026-11-20
	@echo
	@$(BIN)/darek demo demo/article -o out/article --on 2019-01-15

test: dev ## set up and check everything, and name all that is wrong
	@$(MAKE) --keep-going lint types contract check-generated pytest

setup: ## make .venv with what Darek runs on
	@tools/set-up.sh run
	@tools/debian-packages.sh run

dev: ## make .venv with what working on Darek needs
	@tools/set-up.sh dev
	@tools/debian-packages.sh test

lint: dev ## check format and style
	$(BIN)/ruff check --quiet $(CHECKED); style=$$?; \
	$(BIN)/ruff format --quiet --check $(CHECKED) && exit $$style

format: dev ## put format right, and what of style can be put right by itself
	$(BIN)/ruff check --fix --quiet $(CHECKED) || true
	$(BIN)/ruff format $(CHECKED)

types: dev ## check types
	$(BIN)/mypy

contract: dev ## check that rooms import only downwards
	$(BIN)/lint-imports --no-logo

generated: dev ## make the files again that are made from code and packs
	@tools/generate.sh

check-generated: dev ## check that made files are what their makers print
	@tools/generate.sh --check

pytest: dev ## run the tests
	$(BIN)/pytest -n 2 -q

bench: dev ## measure speed
	@$(BIN)/python tools/bench.py

demo-data: dev ## make demo/cases again from the seeded generator
	$(BIN)/python -m demo.generator

wheel: dev ## build dist/darek-*.whl
	$(BIN)/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/*.whl

lock: setup ## pin dependencies again where pyproject.toml changed
	@tools/lock.sh $(BIN)/python

upgrade: setup ## pin the newest releases of all dependencies
	@tools/lock.sh $(BIN)/python --upgrade

clean: ## remove all that make made
	rm -rf .venv out dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests tools $(wildcard benchmarks demo) -name __pycache__ -type d -exec rm -rf {} +
	find src -name '*.mo' -exec rm -f {} +
