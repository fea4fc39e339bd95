# What can be done here; "make" alone lists it.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

VERSION ?= $(shell git describe --tags --always --abbrev=12 --dirty 2>/dev/null || echo unknown)
COMMIT  ?= $(shell git rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
LDFLAGS := -X main.version=$(VERSION) -X main.commit=$(COMMIT)

# Not empty where C cannot be compiled, or is not to be.
NOCOMPILER = $(shell [ "$$(go env CGO_ENABLED)" = 1 ] && command -v "$$(go env CC | cut -d' ' -f1)" >/dev/null || echo 1)

# The linters have a module of their own, so that their needs are not ours.
TOOL    := go tool -modfile=tools/go.mod
SUMMARY := go run -C tools ./testsum $(if $(CI),-no-skips)
OURS     = $$(go list ./... | grep -v /gen/)
MODULES  = $$(git ls-files '*/go.mod' | xargs -n1 dirname)
SOURCES  = $$(git ls-files --cached --others --exclude-standard '*.go' | grep -v '^gen/')

# As clients/run compiles them, so that it is done once.
HASTY    = '-gcflags=github.com/elastic/...=-N -l -dwarf=false'

help: ## Show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## Build, and open all doors on SQLite; ARGS="--flag value" adds flags
	@bin/dragoman serve $(ARGS)

build: ## Build bin/dragoman; without a C compiler on SQLite translated to Go
	@if [ -n "$(NOCOMPILER)" ]; then echo "there is no C compiler, so SQLite is taken as Go: it works, and is slower (docs/performance.md); on Debian \"apt-get install gcc libc6-dev\" brings one"; fi
	@[ -x bin/dragoman ] || echo "building bin/dragoman: SQLite, the doors and their libraries are compiled the first time, which takes minutes"
	@$(if $(NOCOMPILER),CGO_ENABLED=0) tools/waiting.sh "compiling bin/dragoman" go build -trimpath -ldflags "$(LDFLAGS)" -o bin/dragoman ./cmd/dragoman

compiler:
	@if [ -n "$(NOCOMPILER)" ]; then \
		echo "there is no C compiler (SQLite is C, and the tests are about that one): install one, on Debian with \"apt-get install gcc libc6-dev\", and unset CGO_ENABLED"; exit 1; fi

# What takes longest begins first.
LONGEST := ./store ./cmd/dragoman ./server

test: compiler ## Run all tests, and say what was skipped and why
	@echo "the first time everything is compiled, which takes minutes; a line every quarter of a minute tells how far it is"
	@tools/waiting.sh "compiling what tells of the tests" go build -C tools -o /dev/null ./testsum
	@echo "the tests of the tools, then those of the product, then the vendors' clients"
	@go test -C tools -json ./... | $(SUMMARY)
	@go test -json $(LONGEST) ./server/escalation ./... | $(SUMMARY)
	@$(MAKE) --no-print-directory test-clients

# The table of escalation is thousands of requests, one after the other, and so are random histories and the plans of many users:
# nothing races in them. "make lint" has vetted everything.
IN_TURN := ^(TestNoQueryScansUsers|TestNoQueryScansKeys|TestManyUsersAreFoundInOrder|TestCacheIsNeverBehind|TestAnswersAreNeverBehind)$$
test-race: compiler ## Run the Go tests with the race detector
	@{ go test -vet=off -race -timeout 15m -skip '$(IN_TURN)' -json $(LONGEST) \
			$$(go list ./... | grep -v -e /server/escalation $(LONGEST:.%=-e 'dragoman%$$')) && \
		go test -vet=off -timeout 15m -json ./server/escalation && \
		go test -vet=off -timeout 15m -run '$(IN_TURN)' -json ./store ./server; } | $(SUMMARY)

test-translated: ## Run what promises something about the database on SQLite translated to Go
	@CGO_ENABLED=0 go test -timeout 20m -json ./store/... ./dragomantest | $(SUMMARY)
.PHONY: test-translated

fuzz: ## Fuzz every decoder and language, each for FUZZTIME=20s, two at once
	@FUZZTIME="$(or $(FUZZTIME),20s)" tools/fuzz.sh
.PHONY: fuzz

torture: ## Kill the program ROUNDS=20 times on each engine while all doors write, and look for what was acknowledged
	@go test -tags torture ./cmd/dragoman -run TestTorture -v -timeout 10h -torture.rounds=$(or $(ROUNDS),20) $(ARGS)
.PHONY: torture

gosec: ## Look for what attackers look for in the code; exceptions stand in tools/gosec/exceptions.txt
	@go run -C tools ./gosec
.PHONY: gosec

errorlint: ## Look for errors that are compared or lost; exceptions stand in tools/errorlint/exceptions.txt
	@go run -C tools ./errorlint
.PHONY: errorlint

vuln: ## Look for known vulnerabilities in what is called; VULN_REQUIRED=1 fails where they cannot be looked up
	@tools/vuln.sh
.PHONY: vuln

test-clients: ## Run the vendors' own clients, and the packages of sdk/testing, against a server
	@go run ./clients/run

test-starters: ## Start with one seed file by the command, in Go, JavaScript, Python and Java, and compare what all doors say
	@go run ./clients/run -only starters
.PHONY: test-starters

test-deploy: ## Run deploy/ as written: haproxy, nginx, promtool, helm (Debian, as root)
	@go test -tags deploy -count=1 -json ./deploy | $(SUMMARY)
	@deploy/helm/check.sh

test-dist: ## Make a release, install and upgrade the deb on a clean Debian, run the image (as root)
	@packaging/test.sh

dist: ## Make binaries, packages, an image and checksums in dist/, the same from the same commit; ONLY=linux/amd64
	@go run -C tools/dist . -version "$(VERSION)" -only "$(ONLY)" -out ../../dist

dist-twice: ## Make a release twice, from two clones and with other caches, and compare every byte; TARGETS=linux/amd64
	@packaging/twice.sh

release: ## Check, tag and build VERSION=v1.2.3; CHANGELOG.md must have its section
	@tools/release.sh "$(VERSION)"

coverage: compiler ## Run the Go tests and write how much of each package they reach to bin/coverage.html
	@mkdir -p bin
	@go test -coverpkg=./... -coverprofile=bin/coverage.out -json $(OURS) | $(SUMMARY)
	@go tool cover -html=bin/coverage.out -o bin/coverage.html
	@go tool cover -func=bin/coverage.out | tail -1

hooks: ## Have git run the fast checks before each commit
	@git config core.hooksPath tools/hooks

generate: ## Make gen/ from openapi/
	@go generate ./gen/...

verify: lint generated ## Check everything but the tests: lint, fresh generated code, who knows whom
	@go test -run 'TestWhoKnowsWhom' .

generated: generate
	@changed=$$(git status --porcelain gen openapi sdk/go); if [ -n "$$changed" ]; then \
		printf 'gen/, openapi/ or sdk/go/ is not what is committed; commit what "make generate" made:\n%s\n' "$$changed"; exit 1; fi

lint: gosec errorlint ## Run go vet, staticcheck, gosec, errorlint, nilerr and gofumpt
	@go vet -tags growth,lucene,hashes,siege,torture,million,stopped,deploy,manpages,profile ./...
	@for module in $(MODULES); do go vet -C $$module $(HASTY) ./...; done
	@$(TOOL) staticcheck $(OURS)
	@ugly=$$($(TOOL) gofumpt -l $(SOURCES)); if [ -n "$$ugly" ]; then \
		printf 'not formatted, "make format" does it:\n%s\n' "$$ugly"; exit 1; fi

format: ## Format all Go files
	@$(TOOL) gofumpt -w $(SOURCES)

kuzzle-record: ## Start a real Kuzzle and write down anew what it answers (npm, Maven, redis-server; minutes)
	@clients/kuzzle-real/record.sh

prove: ## Hold the doors to the answers of RECORDING=file, which "dragoman prove --record" saved
	@go test ./prove -run TestRecording -count=1 -v -args $(if $(RECORDING),-recording="$(abspath $(RECORDING))")
.PHONY: prove

kuzzle-move: ## Move KUZZLE_USERS=1000 users of a real Kuzzle with their passwords (npm, Maven, redis-server; minutes)
	@clients/kuzzle-real/move.sh

site: ## Write the documentation as static files; FOLDER=site
	@go run ./portal/site "$(or $(FOLDER),site)"

sdk: generated ## Make the clients of all languages, and compile them
	@cd sdk/typescript && npm ci --no-audit --no-fund --loglevel=error && npm run --silent generate && npm run --silent build
	@sh sdk/python/generate.sh
	@mvn --quiet --batch-mode --file sdk/java/pom.xml clean package -DskipTests
	@sh sdk/rust/check.sh
	@sh sdk/csharp/check.sh

contract: ## Put the contracts before outside judges, and print what they found
	@tools/contract/judge.sh

# 8 queries a check at Kuzzle's door, on each engine and in memory.
queries: ## Hold 10,000 generated queries against plain evaluators, at both doors and on both engines
	@go test ./adapters/kuzzle -run 'SearchIsEvaluation' -rapid.checks=500 -rapid.nofailfile -timeout 30m
	@go test ./adapters/elasticsearch -run 'LookingFindsWhatQueriesSay|TestQueriesFindWhatTheySay' -rapid.checks=1500 -rapid.nofailfile -timeout 30m

# Every pair of a kind that is read and one that is written, over as many directories for each kind.
moves: ## Move 1000 generated directories between every pair of kinds; DIRECTORIES=20
	@go test ./connect/systems -run 'TestEveryPair|TestApplyThenPlanIsEmpty|TestTranslateSaysWhatIsLost' -count=1 -v \
		-rapid.checks=$(or $(DIRECTORIES),1000) -rapid.nofailfile -timeout 10h

kills: ## Kill import and apply KILLS=200 times each, resume them, and compare with what nobody killed
	@go test ./cmd/dragoman -run 'SurvivesKills' -count=1 -v -timeout 2h -args -kills=$(or $(KILLS),200)

growth: ## Measure how searches grow with the users, on both engines, into bin/growth.json; SIZES=1000,100000,1000000
	@mkdir -p bin
	@go test -tags growth ./store -run TestGrowth -growth "$(or $(SIZES),1000,100000,1000000)" -growth.out "$(CURDIR)/bin/growth.json" -v -timeout 120m

siege: ## Attack the program with little memory while an honest client logs in; ARGS="-siege.time=20s" and others
	@go test -tags siege ./cmd/dragoman -run TestSiege -v -timeout 20m $(ARGS)

million: ## List everybody at three doors, and search, of USERS=1000000 (SQLite), while single users are read
	@go test -tags million ./cmd/dragoman -run TestMillion -v -timeout 60m -args -million.users=$(or $(USERS),1000000) $(ARGS)

measure-moves: ## Measure plan, apply and import of USERS=50000 between two servers: time and memory; ARGS=-moved.plan plans only
	@go test -tags million ./cmd/dragoman -run TestMeasureMoving -count=1 -v -timeout 5h -args -moved.users=$(or $(USERS),50000) $(ARGS)

stopped: ## Stop a PostgreSQL for 80 s under 60 callers, and hold what they hear against their deadline
	@go test -tags stopped ./server -run TestPostgresIsStoppedForLong -v -timeout 10m

bin/bench: FORCE
	@go build -C bench -o "$(CURDIR)/bin/bench" .
.PHONY: FORCE

bench: bin/bench ## Measure the doors beside what the machine allows and beside PocketBase; ARGS="-short" and others
	@bin/bench $(ARGS)

bench-compare: bin/bench ## Measure the doors beside those of an earlier version; BASE=v1.0.0
	@tools/bench-compare.sh "$(BASE)" $(ARGS)

profile: bin/bench ## Say where the time and the memory of one line go, at each door, into bin/profile; LINE=get ARGS="-engine postgres"
	@bin/bench -profile "$(or $(LINE),get)" $(ARGS)

# The earlier figures are a copy of bin/allocations.txt.
allocations: ## Measure time and allocations of hot requests without the network, into bin/allocations.txt; BEFORE=file compares
	@mkdir -p bin
	@go test ./server -run '^$$' -bench Doors -benchmem -count $(or $(COUNT),6) >bin/allocations.txt
	@$(TOOL) benchstat $(BEFORE) bin/allocations.txt

# Each part writes its own, so that one that fails leaves the others.
performance: bin/bench ## Measure everything, and write docs/performance.md and its pictures (hours, on a quiet machine); ARGS="-users 10000"
	@for engine in sqlite postgres; do \
		bin/bench -engine $$engine -users 10000,1000000 -connections 1,16,64 $(ARGS) -write docs/performance.md -json >bin/bench-$$engine.json; done
	@$(MAKE) --no-print-directory growth allocations
	@bin/bench -growth bin/growth.json -allocations bin/allocations.txt -write docs/performance.md

clean: ## Remove what was built
	@rm -rf bin dist

.PHONY: kuzzle-record kuzzle-move site sdk help run build compiler test test-race test-clients generate generated verify lint format bench bench-compare profile allocations performance growth kills moves queries siege million measure-moves stopped contract clean dist dist-twice release coverage hooks test-deploy test-dist
