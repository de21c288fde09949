# make demo     articles to a store, answers, a Turtle file and a picture, all below demo-out/
# make test     the tests that end within minutes
# make check    format, lint, types, layers, generated files
# make generate writes the generated files anew
# make dist     a wheel and a source archive below dist/
# Nothing is needed but Python 3.11 or newer: the first target that runs makes .venv.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
BIN := .venv/bin
READY := .venv/.ready
STORE := demo-out/store
GENERATORS := $(wildcard docs/generate_*.py ontology/generate_*.py)

.PHONY: demo test check generate dist clean
.DEFAULT_GOAL := demo

# reinstalled only when the dependencies may have changed
$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "make: Python 3.11 or newer is needed, and none was found" >&2; exit 1; }
	@test -x $(BIN)/python || "$(PYTHON)" -m venv .venv
	@echo "installing kg and what it needs into .venv (once, some minutes)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,all]'
	@touch $@

demo: $(READY)
	@rm -rf demo-out && mkdir demo-out
	$(BIN)/kg build data/samples --store $(STORE)
	@echo
	$(BIN)/kg query incumbents -p place="Bình Dương" --store $(STORE)
	@echo
	$(BIN)/kg query career -p name="Lâm Quốc Việt" --store $(STORE)
	@echo
	$(BIN)/kg explain "Mai Hùng Dũng" --store $(STORE)
	@echo
	$(BIN)/kg export -f turtle --store $(STORE) -o demo-out/officials.ttl
	$(BIN)/kg view --store $(STORE) -o demo-out/graph.html
	@echo "open demo-out/graph.html in a browser, and demo-out/officials.ttl in any RDF tool"

test: $(READY)
	$(BIN)/pytest -n 2 -rs -m "not slow"

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@set -e; for g in $(GENERATORS); do echo "$$g --check"; $(BIN)/python $$g --check; done

generate: $(READY)
	@set -e; for g in $(GENERATORS); do echo "$$g"; $(BIN)/python $$g; done

dist: $(READY)
	$(BIN)/python -m build

clean:
	rm -rf demo-out dist build .mypy_cache .ruff_cache .pytest_cache
