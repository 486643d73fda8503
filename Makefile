# attribd. `make help` lists the targets. All but score and corpus need Go, bash
# and git alone; tools are built from their own modules under tools/.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

BUF := go tool -modfile=tools/buf/go.mod buf
LINT := go tool -modfile=tools/golangci/go.mod golangci-lint
TOOLS := $(patsubst %/go.mod,%,$(wildcard tools/*/go.mod))
FUZZTIME ?= 30s

# What measuring needs beside the project.
SHARED ?= ../shared
SETS ?= seeds dev check
WORST ?= 0
SHOW ?=
ROWS ?=

# The contract of the last release.
RELEASED := proto/released.binpb

# Pages whose commands are run, and the server that they call.
DOCS := docs/grpcurl.md docs/http.md
DOCS_SERVER := ATTRIBD_LISTEN=127.0.0.1:50051 ATTRIBD_HTTP_LISTEN=127.0.0.1:8080

# Of make release, image and push.
SYSTEMS ?=
MODIFIED ?=
TO ?=

# Languages of make clients.
ONLY ?=
SKIP ?=

.PHONY: help
help: ## List the targets
	@grep -hE '^[a-z-]+:.* ## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.* ## (.*)/\1|\2/' \
	  | while IFS='|' read -r target what; do printf '  %-16s %s\n' "$$target" "$$what"; done

.PHONY: build
build: ## Build bin/attribd, one static binary
	@CGO_ENABLED=0 go build -trimpath -o bin/attribd ./cmd/attribd

.PHONY: demo
demo: build ## Start the service, send it an article, print the quotations
	@scripts/with-server scripts/demo examples/barrage.txt

.PHONY: test
test: check-generate check-lexicon check-rules check-api breaking lint check-tidy unit check-costs check-systems check-chart check-release ## All that CI runs: checks, lint, tests

.PHONY: unit
unit: ## Vet and run the tests, with the race detector where there is a C compiler
	@go vet ./...
	@if [[ $$(go env CGO_ENABLED) == 1 ]] && command -v "$$(go env CC)" >/dev/null; then \
	  go test -race ./...; \
	else \
	  echo "no C compiler: the race detector is left out"; go test ./...; \
	fi

.PHONY: fuzz
fuzz: ## Fuzz the engine for FUZZTIME
	@go test ./internal/attrib -run '^$$' -fuzz FuzzAttribute -fuzztime $(FUZZTIME)

.PHONY: soak
soak: build ## Overload, attack, rotate, stop and fuzz the service for ten minutes: ROWS="goodput" chooses
	@go run ./internal/soak -server bin/attribd -rows "$(ROWS)"

.PHONY: operate
operate: build ## Balance, restart and kill replicas under load for ten minutes: ROWS="nginx weighted" chooses; wants haproxy and nginx
	@go run ./internal/operate -server bin/attribd -rows "$(ROWS)"

.PHONY: bench
bench: build ## Measure what attribution costs, on the corpus of SHARED or the examples: ROWS="calls" chooses
	@go run ./internal/bench -server bin/attribd -corpus $(SHARED)/corpus/news.jsonl.xz -rows "$(ROWS)"

.PHONY: performance
performance: ## Put the table of the last make bench into docs/performance.md
	@go run ./internal/bench -page docs/performance.md

.PHONY: check-costs
check-costs: ## Fail if the engine allocates more, or tries more rules, than .ci/costs.tsv allows
	@go run ./internal/costs -ceilings .ci/costs.tsv

.PHONY: set-costs
set-costs: ## Set the ceilings of .ci/costs.tsv to what is counted now
	@go run ./internal/costs -ceilings .ci/costs.tsv -write

.PHONY: lint
lint: ## Lint the code and the contract
	@$(BUF) lint
	@$(LINT) run ./cmd/... ./internal/... ./deploy/...

.PHONY: fmt
fmt: ## Format the code and the contract
	@$(BUF) format -w
	@$(LINT) fmt cmd internal

.PHONY: generate
generate: ## Generate gen/ from proto/
	@$(BUF) generate

.PHONY: check-generate
check-generate: ## Fail unless gen/ is what proto/ generates
	@$(BUF) generate -o build/_generate
	@diff -r build/_generate/gen gen || { echo "gen/ is not what proto/ generates: run make generate"; exit 1; }
	@$(BUF) format --diff --exit-code

.PHONY: api
api: ## Write docs/api.md from the comments of the contract
	@$(BUF) build -o - | go run ./internal/apidoc -doc docs/api.md

.PHONY: check-api
check-api: ## Fail unless docs/api.md is what the contract says
	@$(BUF) build -o - | go run ./internal/apidoc -doc docs/api.md -check

.PHONY: rules
rules: ## Print docs/rules.md from the rule table
	@go run ./internal/rulebook -doc docs/rules.md

.PHONY: check-rules
check-rules: ## Fail unless docs/rules.md is what the rule table says
	@go run ./internal/rulebook -doc docs/rules.md -check

.PHONY: configuration
configuration: ## Print docs/configuration.md from the configuration's keys
	@go run ./cmd/attribd config --format markdown > docs/configuration.md

.PHONY: breaking
breaking: ## Fail if the contract breaks clients of the last release's
	@if tag=$$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null); then \
	  echo "contract against $$tag"; $(BUF) breaking --against "$$(git rev-parse --git-common-dir)#tag=$$tag"; \
	else \
	  echo "contract: no tag yet to compare with"; \
	fi
	@if [[ -f $(RELEASED) ]]; then \
	  echo "contract against $(RELEASED)"; $(BUF) breaking --against $(RELEASED); \
	else \
	  echo "contract: no $(RELEASED) yet to compare with"; \
	fi

.PHONY: contract-image
contract-image: ## Keep the contract as that of a release, for make breaking
	@$(BUF) build --exclude-source-info -o $(RELEASED)

.PHONY: tidy
tidy: ## Tidy go.mod, those of the tools and of contrib
	@go mod tidy
	@for tool in $(TOOLS) contrib/beam; do (cd "$$tool" && go mod tidy); done

.PHONY: check-tidy
check-tidy: ## Fail unless go.mod is tidy
	@go mod tidy -diff
	@go mod verify >/dev/null

include internal/attrib/morph/lexicon.mk

bin/buf: tools/buf/go.mod
	@go build -modfile=tools/buf/go.mod -o $@ github.com/bufbuild/buf/cmd/buf

bin/grpcurl: tools/grpcurl/go.mod
	@go build -modfile=tools/grpcurl/go.mod -o $@ github.com/fullstorydev/grpcurl/cmd/grpcurl

.PHONY: score
score: build bin/grpcurl ## Score on the gold of SHARED: SETS="dev" chooses, WORST=20 lists errors
	@WORST=$(WORST) scripts/with-server scripts/score $(SHARED) $(SETS)

.PHONY: ratchet
ratchet: ## Fail if what make score left is below the floors of .ci/scores.tsv
	@scripts/ratchet .ci/scores.tsv build/score

.PHONY: raise-scores
raise-scores: ## Raise the floors of .ci/scores.tsv to what make score left
	@scripts/ratchet --raise .ci/scores.tsv build/score

.PHONY: check-eval
check-eval: build ## Fail unless attribd eval gives the figures of the reference scorer of SHARED
	@if [[ -f $(SHARED)/tools/score.py ]]; then scripts/check-eval $(SHARED) $(SETS); \
	else echo "no $(SHARED)/tools/score.py: attribd eval is not compared"; fi

.PHONY: stages
stages: ## Measure the stages under the rules on the data of SHARED: SHOW="subject" lists errors
	@go run ./internal/stages -shared $(SHARED) -show "$(SHOW)"

.PHONY: weights
weights: ## Fit the weights of decide and resolve, and confidence, on the gold of SHARED, leaving one article out at a time
	@go run ./internal/weights -gold $(SHARED)/gold/dev

.PHONY: check-weights
check-weights: ## Fail unless the weights are what make weights fits
	@go run ./internal/weights -gold $(SHARED)/gold/dev -check

.PHONY: reliability
reliability: ## Print how often the answers of each confidence are right about articles left out
	@go run ./internal/weights -gold $(SHARED)/gold/dev -check | sed -n '/^words  /,$$p'

.PHONY: corpus
corpus: build ## Send the corpus of SHARED through one stream: no error, none over a second
	@xz -dc $(SHARED)/corpus/news.jsonl.xz | scripts/with-server bash -c 'go run ./internal/corpus -server "$$ATTRIBD_ADDRESS"'

.PHONY: coverage
coverage: ## Count which rules fire in the corpus of SHARED
	@go run ./internal/rulebook -coverage $(SHARED)/corpus/news.jsonl.xz

.PHONY: check-verbs
check-verbs: ## Hold the checklist of reporting verbs of SHARED against verbs.tsv and left_out.tsv
	@ATTRIBD_VERB_CHECKLIST=$(abspath $(SHARED))/lexicon/reporting_verbs.tsv \
	  go test ./internal/attrib/lexicon -run '^TestVerbsOfChecklist' -count=1 -v

.PHONY: check-systems
check-systems: ## Vet the program for a system that is unlike this one
	@GOOS=windows CGO_ENABLED=0 go vet ./cmd/attribd

.PHONY: check-unit
check-unit: ## Read the units of systemd strictly, have systemd judge them, start the service by them
	@go test -count=1 -run '^TestUnit$$' ./deploy/systemd

.PHONY: check-chart
check-chart: ## Render the Helm chart, compare with its goldens and decode it as Kubernetes would
	@go -C tools/chart test -count=1 ./...

.PHONY: check-release
check-release: ## Build image and release for this machine twice, compare them, run the image
	@go -C tools/release test -short -count=1 ./...

.PHONY: release
release: ## Build dist/: archives, bills of materials, chart, image, checksums. MODIFIED=1: of an uncommitted tree; SYSTEMS="linux/amd64": for these alone
	@rm -rf dist
	@go -C tools/release run . -source $(CURDIR) -out $(CURDIR)/dist -systems "$(SYSTEMS)" $(if $(MODIFIED),-modified) release

.PHONY: image
image: ## Build the container image alone, into dist/image and dist/*_image.tar
	@go -C tools/release run . -source $(CURDIR) -out $(CURDIR)/dist -systems "$(SYSTEMS)" $(if $(MODIFIED),-modified) image

.PHONY: push
push: ## Send the image of dist/ to a registry: TO=registry.example/news/attribd
	@go -C tools/release run . -out $(CURDIR)/dist push "$(TO)"

.PHONY: check-beam
check-beam: ## Vet and test the pipelines of contrib/beam, a module of its own, by the prism runner of Apache Beam
	@cd contrib/beam && { go mod tidy -diff >/dev/null || { echo "contrib/beam/go.mod is not tidy: run make tidy"; exit 1; }; }
	@cd contrib/beam && go vet ./... && go test ./...

.PHONY: clients
clients: ## Build the clients of clients/ and run the conformance suite by each: SKIP="java rust" leaves some out
	@go run ./internal/conformance -only "$(ONLY)" -skip "$(SKIP)"

.PHONY: conformance-update
conformance-update: ## Write the expected answers of testdata/conformance anew
	@go run ./internal/conformance -update

.PHONY: check-docs
check-docs: build bin/grpcurl bin/buf ## Run the commands of docs/grpcurl.md and http.md as printed; wants jq and curl, and their ports free
	@PATH="$$PWD/bin:$$PATH" $(DOCS_SERVER) scripts/with-server go run ./internal/docrun $(DOCS)

.PHONY: check-page
check-page: build ## Try the page of --http-listen in a headless Chromium, and put a picture of it into build/page.png
	@ATTRIBD_HTTP_LISTEN=127.0.0.1:0 ATTRIBD_SCREENSHOT=$(CURDIR)/build/page.png scripts/with-server scripts/check-page
	@echo a-token-to-try-the-page-with >build/page.tokens
	@ATTRIBD_HTTP_LISTEN=127.0.0.1:0 ATTRIBD_AUTH_TOKENS=build/page.tokens ATTRIBD_PAGE_TOKEN=$$(cat build/page.tokens) \
	  scripts/with-server scripts/check-page

.PHONY: picture
picture: check-page ## Take the picture of docs/page.png anew
	@cp build/page.png docs/page.png

.PHONY: docs
docs: build bin/grpcurl bin/buf ## Write what those commands print anew
	@PATH="$$PWD/bin:$$PATH" $(DOCS_SERVER) scripts/with-server go run ./internal/docrun -update $(DOCS)

.PHONY: readme
readme: build bin/grpcurl ## Put the real outputs into README.md anew
	@scripts/with-server scripts/readme

.PHONY: clean
clean: ## Remove what was built
	@rm -rf bin build
