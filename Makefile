# Every target does its own set-up: on a bare Debian 12 `make run` and `make test` are enough.
.DEFAULT_GOAL := help
.PHONY: help run test lint bench package clean
MAKEFLAGS += --no-print-directory

SETUP := packaging/setup.sh
BIN := .venv/bin
SCRIPTS := packaging/*.sh .ci/run

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## practise with the program: a window, or pictures in out/ where there is no display
	@$(SETUP) run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" != Linux ]; then \
	    exec $(BIN)/petition-desk --practice; \
	else \
	    exec $(BIN)/petition-desk tour --out out/; \
	fi

test: ## run every test
	@$(SETUP) test
	@packaging/test.sh

lint: ## check style, types and shell scripts
	@$(SETUP) test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	@if command -v shellcheck >/dev/null; then shellcheck $(SCRIPTS); fi

bench: ## measure, one JSON line each
	@$(SETUP) test
	@$(BIN)/python -m bench

package: ## make dist/petition-desk/ and a Debian package beside it
	@$(SETUP) package
	@packaging/package.sh

clean: ## remove what can be made again, but keep .venv/
	rm -rf build dist out *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -path ./.venv -prune -o -name __pycache__ -type d -exec rm -rf {} +
