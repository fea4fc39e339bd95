# What can be done here; "make" alone lists it.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
COMMIT  ?= $(shell git rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
LDFLAGS := -X main.version=$(VERSION) -X main.commit=$(COMMIT)

# The linters have a module of their own, so that their needs are not ours.
TOOL    := go tool -modfile=tools/go.mod
SUMMARY := go run -C tools ./testsum $(if $(CI),-no-skips)
OURS     = $$(go list ./... | grep -v /gen/)
MODULES  = $$(git ls-files '*/go.mod' | xargs -n1 dirname)
SOURCES  = $$(git ls-files --cached --others --exclude-standard '*.go' | grep -v '^gen/')

help: ## Show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## Build, and open all doors on SQLite; ARGS="--flag value" adds flags
	@bin/dragoman serve $(ARGS)

build: ## Build bin/dragoman
	@go build -trimpath -ldflags "$(LDFLAGS)" -o bin/dragoman ./cmd/dragoman

test: ## Run all tests, and say what was skipped and why
	@go test -C tools ./...
	@go test -json ./... | $(SUMMARY)
	@$(MAKE) --no-print-directory test-clients

test-race: ## Run the Go tests with the race detector
	@go test -race -timeout 15m -json ./... | $(SUMMARY)

test-clients: ## Run the vendors' own clients against a server
	@go run ./clients/run

generate: ## Make gen/ from openapi/
	@go generate ./gen/...

verify: lint generated ## Check everything but the tests: lint, fresh generated code, who knows whom
	@go test -run 'TestWhoKnowsWhom' .

generated: generate
	@changed=$$(git status --porcelain gen openapi); if [ -n "$$changed" ]; then \
		printf 'gen/ or openapi/ is not what is committed; commit what "make generate" made:\n%s\n' "$$changed"; exit 1; fi

lint: ## Run go vet, staticcheck and gofumpt
	@go vet -tags growth,lucene ./...
	@for module in $(MODULES); do go vet -C $$module ./...; done
	@$(TOOL) staticcheck $(OURS)
	@ugly=$$($(TOOL) gofumpt -l $(SOURCES)); if [ -n "$$ugly" ]; then \
		printf 'not formatted, "make format" does it:\n%s\n' "$$ugly"; exit 1; fi

format: ## Format all Go files
	@$(TOOL) gofumpt -w $(SOURCES)

growth: ## Measure how searches grow with the users, on both engines; SIZES=1000,100000,1000000
	@go test -tags growth ./store -run TestGrowth -growth "$(or $(SIZES),1000,100000,1000000)" -v -timeout 120m

bench: ## Measure the doors beside a bare echo server; ARGS="-json" and others
	@go run ./cmd/bench $(ARGS)

clean: ## Remove what was built
	@rm -rf bin

.PHONY: help run build test test-race test-clients generate generated verify lint format bench growth clean
