# Each target does its own set-up: a bare machine needs Python 3.11 or newer and make.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt
SETUP  := settings.ini setup.py constraints.txt MANIFEST.in

.PHONY: demo test train bench fuzz lab docs preview dist readme clean help
help:  ## this list
	@grep -hE '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.demo: $(SETUP) | $(BIN)/python
	@echo "installing what the demonstration needs (no torch) …"
	@$(PIP) -e ".[synth]"
	@touch $@

$(VENV)/.dev: $(SETUP) | $(BIN)/python
	@echo "installing everything, with torch and the notebooks' tools (some minutes) …"
	@$(PIP) torch
	@$(PIP) -e ".[all,dev]"
	@touch $@ $(VENV)/.demo

demo: $(VENV)/.demo  ## simulate a night, sort it, leave report and pictures in demo/
	@$(BIN)/ost-nb warmup
	@$(BIN)/ost-nb demo demo

test: $(VENV)/.dev   ## run every page from top to bottom
	MPLBACKEND=agg $(BIN)/nbdev_test --timing --n_workers 2

train: $(VENV)/.dev  ## the shipped bundle anew, from nothing; resumes where it was stopped
	$(BIN)/ost-nb build training-run --out ost_nb/bundles/default.ost

bench: $(VENV)/.dev  ## speed of reading against three yardsticks, in full
	@$(PIP) -e ".[bench]"
	$(BIN)/python .ci/bench.py

fuzz: $(VENV)/.dev   ## read 100 000 damaged files; some twenty minutes
	$(BIN)/python .ci/fuzz.py 100000

lab: $(VENV)/.dev    ## open JupyterLab on the tutorials
	$(BIN)/jupyter lab nbs/tutorials

docs: $(VENV)/.dev   ## the site, with Quarto
	@command -v quarto >/dev/null || { echo "Quarto is missing: install it from https://quarto.org, or use 'make preview' for pages without it"; exit 1; }
	$(BIN)/nbdev_docs

preview: $(VENV)/.dev ## every page as HTML in _docs/preview, without Quarto
	$(BIN)/python .ci/preview.py _docs/preview

dist: $(VENV)/.dev   ## sdist and wheel in dist/
	rm -rf dist && $(BIN)/python -m build --outdir dist .

readme: $(VENV)/.dev ## README.md from nbs/index.ipynb
	$(BIN)/python .ci/readme.py

clean:           ## what was built or made; the environment stays
	rm -rf build dist demo _docs _proc *.egg-info
