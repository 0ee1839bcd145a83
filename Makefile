# Every target does the set-up it needs; nothing is done twice.
export PATH := $(CURDIR)/.tools/node/bin:$(CURDIR)/node_modules/.bin:$(PATH)
.DEFAULT_GOAL := help
.PHONY: help setup demo test check format bench

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 10

setup: ## Node 24, npm packages, native boosters
	@tools/setup.sh

demo: setup ## synthetic portfolio, four models compared, three decisions, the page built
	@tools/setup.sh web
	@./octroi run --workspace .octroi/demo

test: setup ## every test; the last line counts them
	@tools/setup.sh web chromium schemathesis mlflow
	@node tools/run-tests.ts

check: setup ## format, lint, types, layers, unused code, column names
	prettier --check --log-level warn .
	eslint --max-warnings 0 .
	tsc
	tsc -p apps/web
	depcruise --config .dependency-cruiser.mjs packages apps tools
	knip
	node tools/check-column-names.ts

format: setup ## write the format
	prettier --write --log-level warn .
	eslint --fix .

bench: setup ## every figure of docs/benchmarks.md (about 15 minutes; needs a quiet machine)
	@tools/setup.sh web chromium schemathesis wrk
	node bench/run.ts
