# Rujukan Peksos. `make help` lists what can be made; each target sets up what it needs.
# Windows without make: README.md has the equivalent lines.

PYTHON ?= python3
LANGUAGE ?= id
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help site editions test test-editions serve check parity prose coverage bench bench-full bench-publish links links-external register changes release lint lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 20

site: .venv/site ## build dist/site/ and the offline bundle in dist/offline/
	@$(BIN)/python scripts/build.py

editions: .venv/editions ## build all formats too: one file for phones, EPUB, PDF, ZIM
	@$(BIN)/python scripts/build.py --all

test: .venv/test ## prove it: all tests, with a real browser
	@$(BIN)/python scripts/browser.py
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

test-editions: .venv/test-editions ## prove the formats with the programs that read them
	@$(BIN)/python scripts/browser.py
	@$(BIN)/python scripts/programs.py
	@$(BIN)/python -m pytest tests/editions

serve: .venv/site ## show one edition while you write: make serve LANGUAGE=en
	@$(BIN)/python scripts/serve.py $(LANGUAGE)

check: .venv/site ## check data and pages without a build, in seconds
	@$(BIN)/python scripts/check.py

parity: .venv/site ## what each page has in both languages, and where they differ
	@$(BIN)/python scripts/parity.py

prose: .venv/site ## spelling, long sentences, doubled words, passives in a row (needs Hunspell)
	@$(BIN)/python scripts/prose.py

coverage: .venv/site ## how many terms have definitions by others, by theme
	@$(BIN)/python scripts/coverage.py

bench: .venv/bench site ## measure in some minutes: builds, terms, search, links, pages, beside their peers
	@PYTHONPATH=scripts:tests $(BIN)/python benchmarks/run.py

bench-full: .venv/bench site ## measure everything, to 10,000 pages (an hour or more)
	@PYTHONPATH=scripts:tests $(BIN)/python benchmarks/run.py --full

bench-publish: .venv/bench site ## measure everything for the page “Speed”: make bench-publish DATE=2026-11-22
	@PYTHONPATH=scripts:tests $(BIN)/python benchmarks/run.py --full --publish "$(DATE)"

links: .venv/site ## check the links of dist/site/
	@$(BIN)/python scripts/links.py

links-external: .venv/site ## ask for every address outside (network, slow): results in links/
	@$(BIN)/python scripts/links_external.py $(if $(ONLY),--only "$(ONLY)") $(if $(LIMIT),--limit $(LIMIT))

register: .venv/site ## add the new addresses of dist/site/ to those that must last
	@$(BIN)/python scripts/register.py

changes: .venv/site ## what changed since the last edition
	@$(BIN)/python scripts/changes.py

release: .venv/site ## publish an edition: make release NUMBER=0.2 DATE=2026-11-22
	@$(BIN)/python scripts/release.py "$(NUMBER)" "$(DATE)"

lint: .venv/test ## look at the code's form
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

lock: ## renew the locked requirements after a change of requirements/*.in (needs uv)
	for set in site test bench editions test-editions; do uv pip compile --universal --python-version 3.11.5 --generate-hashes \
		--no-emit-index-url --no-annotate --quiet --custom-compile-command "make lock" \
		requirements/$$set.in -o requirements/$$set.txt || exit 1; done

clean: ## remove everything built and the environment
	rm -rf dist .cache .venv

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' \
		|| { echo "Python 3.11.5 or newer is needed; name it so: make PYTHON=python3.12 site"; exit 1; }
	@echo "setting up .venv …"
	@$(PYTHON) -m venv .venv || { echo "Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@touch $@

.venv/site: .venv/python requirements/site.txt
	@echo "installing what the site needs …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	@touch $@

.venv/test: .venv/site requirements/test.txt
	@echo "installing what the tests need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

.venv/bench: .venv/test requirements/bench.txt
	@echo "installing what the benchmarks need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

.venv/editions: .venv/site requirements/editions.txt
	@echo "installing what the formats need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/editions.txt
	@$(BIN)/python scripts/programs.py --libraries
	@touch $@

.venv/test-editions: .venv/editions .venv/test requirements/test-editions.txt
	@echo "installing what the tests of the formats need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test-editions.txt
	@touch $@
