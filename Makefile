# make run and make test are all that most people need; both do the set-up first, which is quick when nothing has changed.

VENV := .venv
READY := $(VENV)/.ready
# Further arguments for pytest: make test ARGS="tests/data -k csv"
ARGS ?=

# A Python to use in place of the first suitable one that is found: make setup PYTHON=python3.12
export PYTHON

.PHONY: help setup run test lint wheel translations screenshots

help:
	@echo "make run           set up and open the window on the sample project"
	@echo "make test          set up and run all tests, without a screen"
	@echo "make setup         make $(VENV) and install everything into it"
	@echo "make lint          rules, format, import rules, types"
	@echo "make wheel         build the wheel into dist/"
	@echo "make translations  bring the translation files up to date and compile them"
	@echo "make screenshots   drive the window through the main job and save a picture of every page"

setup: $(READY)

$(READY): pyproject.toml .ci/setup
	@bash .ci/setup
	@touch $@

run: $(READY)
	@if [ "$$(uname -s)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		echo "There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set."; \
		echo "Run this from a terminal on the desktop, or log in with ssh -X, or start a virtual screen (xvfb-run make run)."; \
		echo "make screenshots needs no screen and saves pictures of every page."; \
		exit 1; \
	fi
	$(VENV)/bin/tlgui --sample

# One thread per test process: with two processes on two cores, threads would only wait for each other.
test: $(READY)
	QT_QPA_PLATFORM=offscreen HF_HUB_OFFLINE=1 OMP_NUM_THREADS=1 $(VENV)/bin/pytest -n 2 --dist loadgroup --durations=10 $(ARGS)

lint: $(READY)
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/lint-imports --no-logo
	$(VENV)/bin/mypy

wheel: $(READY)
	rm -f dist/tlgui-*.whl
	$(VENV)/bin/python -m pip wheel --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .

translations: $(READY)
	$(VENV)/bin/python resources/translations/update.py

screenshots: $(READY)
	QT_QPA_PLATFORM=offscreen HF_HUB_OFFLINE=1 $(VENV)/bin/tlgui tour --screenshots screenshots
