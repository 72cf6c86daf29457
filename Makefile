# One command for everything one does here. `make` alone lists them.

PORT ?= 8000
# As many files at a time as there are cores; of a browser more than four are no faster.
PYTEST_ARGS ?= --numprocesses=auto --maxprocesses=4 --dist=loadfile
UPGRADE ?=

BIN := .venv/bin
PY := $(BIN)/python
# Node comes with the Python environment; nothing of a Node on the machine is used.
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm --silent
UV_COMPILE := $(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
	--no-emit-index-url --no-emit-find-links --no-header $(UPGRADE)

# Other people's banners would push the line with the address off the screen.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# $(call step,name,command): says what runs, and names it again when it fails.
step = @echo "== $(1)"; $(2) || { echo "Handrail: stopped at '$(1)'." >&2; exit 1; }

.DEFAULT_GOAL := help
.PHONY: help serve site test format lint unit e2e assets wheel lock clean env env-dev env-node browser

help: ## list the commands
	@sed -n 's/^\([a-z0-9]*\):.*## \(.*\)/  make \1	\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

serve: env ## show the site on this machine while you write (PORT=8001 for another port)
	@$(PY) tests/setup/serve.py "$(PORT)"

site: env ## build the site to site/, strictly
	@$(PY) -m mkdocs build --strict --clean --quiet --site-dir site
	@echo "The site is in site/."

format: env-dev env-node ## put every file into its form
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format --quiet .
	@$(NPM) run format

lint: env-dev env-node ## check form, likely bugs, types and the freshness of the assets
	$(call step,ruff format --check,$(BIN)/ruff format --check --quiet --output-format concise .)
	$(call step,ruff check,$(BIN)/ruff check --quiet --output-format concise .)
	$(call step,mypy --strict,$(BIN)/mypy --no-error-summary)
	$(call step,codespell,$(BIN)/codespell)
	$(call step,npm run format:check,$(NPM) run format:check)
	$(call step,npm run typecheck,$(NPM) run typecheck)
	$(call step,assets are fresh,$(NPM) run build -- --check)

test: lint browser ## check and test everything
	$(call step,npm test,$(NPM) test)
	@echo "== pytest"
	@$(PY) -m pytest $(PYTEST_ARGS)

unit: env-dev env-node ## run the tests that need no browser
	$(call step,npm test,$(NPM) test)
	@$(PY) -m pytest -m "not e2e" $(PYTEST_ARGS)

e2e: env-dev browser ## run the tests in a real browser
	@$(PY) -m pytest -m e2e $(PYTEST_ARGS)

assets: env-dev env-node ## compile the browser code into plugins/handrail/assets/
	@$(NPM) run build

wheel: env-dev ## build the wheel and the source distribution to dist/
	@$(PY) -m build --no-isolation --outdir dist . >/dev/null
	@ls dist

lock: env-dev ## pin what is installed (UPGRADE=--upgrade for newer versions)
	@$(UV_COMPILE) pyproject.toml requirements/site.in --output-file requirements/site.lock
	@$(UV_COMPILE) pyproject.toml requirements/site.in requirements/dev.in \
		--constraints requirements/site.lock --output-file requirements/dev.lock
	@$(NPM) install --package-lock-only --ignore-scripts

clean: ## remove everything that can be made again
	@rm -rf .venv node_modules site dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .cache
	@find plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Set-up, silent when there is nothing to do.
env:
	@sh tests/setup/venv.sh site

env-dev:
	@sh tests/setup/venv.sh dev

env-node: env-dev
	@sh tests/setup/node.sh

browser: env-dev
	@$(PY) tests/setup/browser.py --install chromium firefox >/dev/null
	@$(PY) tests/setup/server.py --install >/dev/null
