# Every way to build, run, test and measure Vis-à-vis. `make help` lists them.
#
# Files depend on files: nothing is built twice, nothing stays stale. What a
# target needs from outside (npm and Debian packages) it installs by itself, or
# says in words that it could not.

SHELL       := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

VERSION  := 0.1.0
CORPUS   ?= ../shared/corpus
TEXTS    ?= $(firstword $(wildcard $(CORPUS)/text core/testdata/readouts))
SCORER   ?= ../shared/eval/score.py
FUZZTIME ?= 5s
SAMPLE   ?= 300
RUNS     ?= 5
LONG     ?= 1
ARTICLES ?= 200000
LARGEST  := 2000000
GOVULNCHECK := v1.9.0
CLUSTER  ?= 20000
PASTES   ?= 100000

GO_BUILD     := go build -trimpath -ldflags='-s -w -X visavis/core/cmd.Version=$(VERSION)'

# What is built here has its lexicon built in; any other build parses it at start.
TABLES    := core/lexicon/tables.bin

# The page must stay small: its program is compiled without inlining, which saves
# an eighth of it, packed; the command line and the desktop keep their speed.
WASM_BUILD = go build -trimpath -tags tables -ldflags='-s -w -X main.version=$(VERSION) -X visavis/core/cmd.Version=$(VERSION)' -gcflags=all=-l
DESKTOP_TAGS := tables,desktop,production,webkit2_41
NPM          := npm --prefix frontend

# The sources of a folder: what git knows or would take up, so no build output.
sources = $(wildcard $(shell git ls-files -co --exclude-standard -- $(1) 2>/dev/null || find $(1) -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/generated/*'))
# Sources that go into a program: without its tests.
program = go.mod go.sum $(filter-out %_test.go,$(foreach f,$(call sources,$(1)),$(if $(findstring /testdata/,$(f)),,$(f))))

# The archive on a cluster is a module of its own: nothing else is made of it.
BEAM    := core/cmd/visavis-beam
CORE    := $(filter-out $(BEAM)/%,$(call program,core))
PAGE    := $(call sources,frontend) tygo.yaml go.mod go.sum $(filter-out $(BEAM)/% %_test.go,$(call sources,core))
DESKTOP := $(filter %.go go.mod go.sum,$(call program,desktop)) frontend/assets.go

##@ Build and run

.PHONY: run
run: all ## build everything and open the page with its example in a browser
	@scripts/open build/visavis.html

.PHONY: all
all: page cli $(if $(NO_DESKTOP),,desktop) ## build page, command line and desktop app

.PHONY: page
page: build/visavis.html ## one HTML file that works from disk: build/visavis.html

.PHONY: hosted
hosted: build/hosted/index.html ## the same page as a folder for a web server: build/hosted/

.PHONY: cli
cli: build/visavis ## the command line: build/visavis

.PHONY: desktop
desktop: ## the desktop app: build/visavis-desktop
	@scripts/need desktop || { echo "desktop: not built, the packages named above are missing"; exit 0; }; \
	$(MAKE) build/visavis-desktop

.PHONY: beam
beam: build/visavis-beam$(if $(GOOGLE),-google) ## an archive on a cluster, by Apache Beam: build/visavis-beam (GOOGLE=yes: Dataflow and gs:// too)

.PHONY: wasm
wasm: build/visavis.wasm ## the core as WebAssembly: build/visavis.wasm

.PHONY: types
types: build/record.schema.json frontend/src/generated/record.ts ## TypeScript types and JSON Schema of the record

.PHONY: package
package: desktop cli page ## .deb, .rpm, tar.gz, Windows .exe and checksums: build/packages/
	@VERSION=$(VERSION) desktop/packaging/package

##@ Check and measure

.PHONY: test
test: ## every check and test there is; says what was skipped and why
	@scripts/test

.PHONY: lint
lint: frontend/node_modules/.package-lock.json ## format, vet, staticcheck, types and lint of the page only
	@scripts/test lint

.PHONY: score
score: build/visavis ## read the corpus and print the scorer's table
	@CORPUS=$(CORPUS) SCORER=$(SCORER) scripts/score

.PHONY: size
size: build/visavis.wasm build/visavis.html ## sizes of the WebAssembly and of the page, which may have 2.0 MB
	@scripts/size $(LARGEST) build/visavis.wasm build/visavis.html

.PHONY: screens
screens: build/visavis.html ## pictures of the page with good and bad input, to look at: build/screens/
	@cd frontend && node scripts/screens.mjs

.PHONY: race
race: ## the Go tests under the race detector (minutes; needs a C compiler)
	@# One text is read by one goroutine: thousands of cut ones would only take an hour.
	CGO_ENABLED=1 go test -race -timeout 2h -skip EndOrStartAnywhere ./core/cmd/... ./core ./store/... ./desktop/...

.PHONY: govulncheck
govulncheck: ## known faults of the Go modules; says so where their database cannot be reached
	@GOVULNCHECK=$(GOVULNCHECK) scripts/govulncheck

.PHONY: mutants
mutants: ## what the tests of the reading hold fast: SAMPLE=300 mutants (0 for all)
	@go run ./scripts/mutants -sample $(SAMPLE) $(MUTANTS_FLAGS)

.PHONY: fuzz
fuzz: ## each fuzz target for FUZZTIME (5s)
	@FUZZTIME=$(FUZZTIME) scripts/fuzz

.PHONY: growth
growth: ## steps for inputs of every kind, and for twice their length: none may grow faster (GROWTH_FLAGS='-only ";" -where')
	@mkdir -p build
	@go build -cover -covermode=atomic -coverpkg=visavis/core/... -o build/growth ./core/internal/growth/steps
	@build/growth $(GROWTH_FLAGS)

.PHONY: archive
archive: ## ARTICLES=200000 generated articles read, killed twice and gone on with (minutes, 2 GB of disk)
	VISAVIS_TEST_ARTICLES=$(ARTICLES) go test -count=1 -timeout 1h -v -run 'TestAnArchiveSurvives' ./core/cmd

.PHONY: bench
bench: $(TABLES) ## the benchmarks
	go test -tags tables -run '^$$' -bench . -benchmem ./core/... ./desktop/...

.PHONY: profile
profile: $(TABLES) ## what share of time and of memory each stage has (TEXTS=FOLDER)
	@go run -tags tables ./scripts/profile $(TEXTS)

.PHONY: bench-peers
bench-peers: $(TABLES) build/visavis.wasm ## the record beside prose and a word split, wink-nlp and compromise (minutes; TEXTS=FOLDER LONG=5 RUNS=5)
	@TEXTS=$(TEXTS) LONG=$(LONG) RUNS=$(RUNS) scripts/bench-peers

.PHONY: beam-archive
beam-archive: $(TABLES) ## CLUSTER=20000 made articles on Beam, each held to the command line's record
	cd $(BEAM) && ARTICLES=$(CLUSTER) CGO_ENABLED=0 GOFLAGS="$$(go env GOFLAGS) -trimpath -tags=tables" go test -count=1 -timeout 60m -run '^TestArchive$$' -v .

.PHONY: bench-start
bench-start: build/visavis.html ## steps from the page opened to its first answer, in three engines (RUNS=5)
	@RUNS=$(RUNS) PAGES="$(PAGES)" $(NPM) run --silent bench:start

.PHONY: soak
soak: build/visavis.html ## PASTES=100000 pastes in one session of the page, in which nothing may grow (an hour)
	@cd frontend && PASTES=$(PASTES) npx vitest run --config vitest.browser.config.ts test/browser/soak.test.ts --disable-console-intercept

##@ Else

.PHONY: clean
clean: ## remove everything that was built
	rm -rf build $(TABLES) frontend/dist frontend/src/generated

.PHONY: help
help: ## this list
	@awk 'BEGIN { FS = ":.*## " } /^##@/ { printf "\n%s\n", substr($$0, 5) } /^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# What the targets above are made of.

# Not `npm ci`: that refuses the whole where a registry lacks an optional binary
# for some other system. This too installs what the lock file says, and leaves it be.
frontend/node_modules/.package-lock.json: frontend/package-lock.json frontend/package.json
	@scripts/need node
	$(NPM) install --no-save
	@touch $@

frontend/src/generated/record.ts: core/record/record.go core/record/ground.go core/compare/comparison.go core/compare/series.go tygo.yaml go.mod go.sum
	@mkdir -p $(@D)
	go tool tygo generate

build/record.schema.json: $(wildcard core/record/*.go) $(wildcard scripts/schema/*.go) go.mod go.sum
	@mkdir -p $(@D)
	go run ./scripts/schema > $@

$(TABLES): $(wildcard core/lexicon/data/*.tsv core/lexicon/*.go core/token/*.go scripts/lexicon/*.go) go.mod
	go run ./scripts/lexicon > $@

build/visavis.wasm: $(TABLES) $(CORE) $(call program,wasm) scripts/segments/main.go
	@mkdir -p $(@D)
	GOOS=js GOARCH=wasm $(WASM_BUILD) -o $@ ./wasm
	go run ./scripts/segments $@

build/visavis: $(TABLES) $(CORE)
	@mkdir -p $(@D)
	$(GO_BUILD) -tags tables -o $@ ./core/cmd/visavis

# Its workers may run in another system's container, so it needs none of this one's
# libraries. Google's cloud is most of what there is to fetch and to compile.
build/visavis-beam: BEAM_FLAGS := -tags tables
build/visavis-beam-google: BEAM_FLAGS := -tags tables,google -modfile=google.mod
build/visavis-beam build/visavis-beam-google: $(TABLES) $(CORE) $(filter-out %_test.go,$(call sources,$(BEAM)))
	@mkdir -p $(@D)
	cd $(BEAM) && go list $(BEAM_FLAGS) -deps . >/dev/null || { echo "beam: its modules could not be fetched (no network, or no Go proxy)"; exit 1; }
	cd $(BEAM) && CGO_ENABLED=0 $(GO_BUILD) $(BEAM_FLAGS) -o $(CURDIR)/$@ .

build/visavis.html: build/visavis.wasm $(PAGE) frontend/node_modules/.package-lock.json
	$(NPM) run build
	@touch $@

build/hosted/index.html: build/visavis.wasm $(PAGE) frontend/node_modules/.package-lock.json
	$(NPM) run build:hosted
	@touch $@

frontend/dist/index.html: $(PAGE) frontend/node_modules/.package-lock.json
	$(NPM) run build:desktop
	@touch $@

build/visavis-desktop: $(TABLES) $(CORE) $(DESKTOP) desktop/packaging/icon.png frontend/dist/index.html
	@mkdir -p $(@D)
	$(GO_BUILD) -tags $(DESKTOP_TAGS) -o $@ ./desktop
