# make demo     articles to a store, answers, a Turtle file and a picture, all below demo-out/
# make test     the tests that end within minutes
# make check    format, lint, types, layers, generated files
# make generate writes the generated files anew
# make pages    writes into README, tutorials and examples what their commands print now: look at the difference before you commit it
# make dist     a wheel and a source archive below dist/
# make speed    a wheel for this platform below build/speed/ whose extraction is compiled (some minutes, a C compiler), and its tests
# Nothing is needed but Python 3.11 or newer: the first target that runs makes .venv.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
BIN := .venv/bin
READY := .venv/.ready
export KG_STORE ?= demo-out/store
GENERATORS := ontology/generate.py ontology/document.py docs/generate_cli.py docs/generate_queries.py
PAGES := README.md README.vi.md docs/tutorial.md docs/tutorial.vi.md $(wildcard examples/*/README.md)
GENERATED := ontology/roles.ttl ontology/bodies.ttl docs/ontology.md docs/cli.md docs/queries.md

.PHONY: demo test check generate pages dist speed clean
.DEFAULT_GOAL := demo

# reinstalled only when the dependencies may have changed
$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "make: Python 3.11 or newer is needed, and none was found" >&2; exit 1; }
	@test -x $(BIN)/python || "$(PYTHON)" -m venv .venv
	@echo "installing kg and what it needs into .venv (once, some minutes)"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[dev,all]'
	@touch $@

demo: $(READY)
	@rm -rf demo-out && mkdir demo-out
	$(BIN)/kg build data/samples
	@echo
	$(BIN)/kg query leaders -p place="Quảng Ngãi"
	@echo
	$(BIN)/kg query career -p person="Lương Đình Khải"
	@echo
	$(BIN)/kg query event-participants -p event="hội nghị trực tuyến triển khai Chương trình hành động"
	@echo
	$(BIN)/kg explain "Mai Hùng Dũng"
	@echo
	$(BIN)/kg export -f turtle -o demo-out/officials.ttl
	$(BIN)/kg view -o demo-out/graph.html
	@echo "open demo-out/graph.html in a browser, and demo-out/officials.ttl in any RDF tool"

test: $(READY)
	$(BIN)/pytest -n 2 -rs -m "not slow"

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@before="$$(cat $(GENERATED) 2>/dev/null | cksum)"; $(MAKE) --silent generate; \
	test "$$before" = "$$(cat $(GENERATED) | cksum)" || { echo "make: generated files were not current; they are now" >&2; exit 1; }

generate: $(READY)
	@set -e; for g in $(GENERATORS); do PYTHONPATH=. $(BIN)/python $$g; done

pages: $(READY)
	PYTHONPATH=. $(BIN)/python docs/transcripts.py --update $(PAGES)

dist: $(READY)
	$(BIN)/python -m build

# built from the source archive, so that no compiled file comes to lie beside a .py that it would hide; installed aside for its tests
speed: $(READY)
	@rm -rf build/speed
	HATCH_BUILD_HOOKS_ENABLE=1 $(BIN)/python -m build --outdir build/speed
	$(BIN)/python -m pip install -qq --no-deps --disable-pip-version-check --target build/speed/installed build/speed/*.whl
	$(BIN)/pytest -o pythonpath="build/speed/installed ." tests/extract tests/text tests/test_quality_floor.py

clean:
	rm -rf demo-out dist build .mypy_cache .ruff_cache .pytest_cache
