# attribd. `make help` lists the targets; all but score need Go, bash and git alone.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules

BUF := go tool -modfile=tools/buf/go.mod buf
SHARED ?= ../shared
WORST ?= 0
SETS ?= seeds dev check

.PHONY: help
help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | while IFS='|' read -r t d; do printf '  %-12s %s\n' "$$t" "$$d"; done

.PHONY: build
build: ## Build bin/attribd, one static binary
	@CGO_ENABLED=0 go build -trimpath -o bin/attribd ./cmd/attribd

.PHONY: demo
demo: build ## Start the service, send it an article, print the quotations
	@scripts/with-server scripts/demo examples/barrage.txt

.PHONY: generate
generate: ## Generate gen/ from proto/
	@$(BUF) generate

bin/grpcurl: tools/grpcurl/go.mod
	@go build -modfile=tools/grpcurl/go.mod -o $@ github.com/fullstorydev/grpcurl/cmd/grpcurl

.PHONY: score
score: build bin/grpcurl ## Score on the gold of SHARED (WORST=N lists errors, SETS="dev" chooses)
	@WORST=$(WORST) scripts/with-server scripts/score $(SHARED) $(SETS)
