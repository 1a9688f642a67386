# `make help` says what there is.

SHELL := bash
# Where everything that is built goes, but for the site itself.
SCRATCH ?= .build
# The day that the tests build the guide for: the one that it names, or today.
TEST_DAY := $(or $(shell sed -n 's/^day: *//p' content/data/checks.yaml 2>/dev/null),$(shell date +%F))
# The day that they build the example for.
EXAMPLE_DAY := 2026-11-29

# A build for tests that any warning fails. It has a folder of its own, since a build with other
# flags in the same folder would start from nothing each time.
TEST_FLAGS := --scratch-path $(SCRATCH)/tests -Xswiftc -warnings-as-errors
PYTHON := $(SCRATCH)/python/bin/python
WITH_PYTHON = HOOFBEAT_PYTHON="$$(cd "$(dir $(PYTHON))" && pwd)/python"
TEST_PROGRAM = "$$(swift build $(TEST_FLAGS) --show-bin-path)/hoofbeat"
TEST_BUILD = $(TEST_PROGRAM) build --root . --today $(TEST_DAY)
# With Swift's own libraries inside, where that is possible, calls into them are direct.
STATIC := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
# For the preview: a debug build, since one changed template must be compiled in seconds, but with the
# optimiser, since ten thousand pages must be drafted in seconds, too.
PREVIEW_BUILD := swift build --scratch-path $(SCRATCH)/preview -Xswiftc -O --product hoofbeat
# The same program from any folder: no paths of this computer, no digest of how it was compiled.
SAME := -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. \
	-Xswiftc -Xfrontend -Xswiftc -disable-incremental-llvm-codegen \
	-Xcc -ffile-prefix-map=$(CURDIR)=. -Xcc -ffile-prefix-map=$(abspath $(SCRATCH))=.build \
	$(if $(filter Linux,$(shell uname)),-Xlinker --build-id=none)
# Nothing that the system's libraries are called through can be written to once the program runs.
HARDENED := $(if $(filter Linux,$(shell uname)),-Xlinker -z -Xlinker now)
RELEASE_FLAGS := --scratch-path $(SCRATCH) -c release $(STATIC) $(SAME) $(HARDENED) --product hoofbeat
heading = @printf '\n==> %s\n'

.PHONY: help generator site serve dist test test-generator test-guide test-long bench clean

help:
	@echo 'make site    builds the site into public/; installs what is missing for that'
	@echo 'make serve   shows the site in a browser while you write it; Ctrl-C ends it'
	@echo 'make dist    makes a program that runs where there is no Swift, and a package'
	@echo 'make test    lints, builds, tests, and checks the site in a browser'
	@echo 'make test-long  looks for what shows only after many tries; takes an hour'
	@echo 'make bench   measures how fast the generator is'
	@echo 'make clean   removes all that was built'

generator:
	@Tests/trust.sh "$(SCRATCH)"
	@Tests/install.sh site
	@SCRATCH="$(SCRATCH)" Tests/Dist/versions.sh
	$(heading) 'Building the generator'
	@swift build $(RELEASE_FLAGS)

site: generator
	$(heading) 'Building the site'
	@"$$(swift build $(RELEASE_FLAGS) --show-bin-path)/hoofbeat" build --root . --output public

# SERVE may hold more options, such as SERVE="--port 9000".
serve:
	@Tests/trust.sh "$(SCRATCH)"
	@Tests/install.sh site
	$(heading) 'Building the generator'
	@$(PREVIEW_BUILD)
	$(heading) 'Serving'
	@exec "$$($(PREVIEW_BUILD) --show-bin-path)/hoofbeat" serve --root . \
		--rebuild '$(PREVIEW_BUILD)' $(SERVE)

test:
	@$(MAKE) --no-print-directory test-generator
	@$(MAKE) --no-print-directory test-guide

# What is the same whatever is in content/.
test-generator:
	@Tests/trust.sh "$(SCRATCH)"
	@Tests/install.sh test "$(SCRATCH)/python"
	@SCRATCH="$(SCRATCH)/tests" Tests/Dist/versions.sh
	$(heading) 'Format'
	@swift format lint --strict --parallel --recursive --configuration .swift-format \
		Package.swift Sources templates Tests
	$(heading) 'Build'
	@set -euo pipefail; mkdir -p "$(SCRATCH)"; \
		swift build --build-tests $(TEST_FLAGS) 2>&1 | tee "$(SCRATCH)/build.log"; \
		if grep -q '^warning: ' "$(SCRATCH)/build.log"; then \
			echo 'The build has warnings:'; grep '^warning: ' "$(SCRATCH)/build.log"; exit 1; \
		fi
	$(heading) 'Swift tests'
	@$(WITH_PYTHON) swift test --skip-build $(TEST_FLAGS)
	$(heading) 'The documentation'
	@rm -rf "$(SCRATCH)/documentation" && \
		SCRATCH="$(SCRATCH)/tests" Tests/Documentation/docc.sh "$(SCRATCH)/documentation"
	$(heading) 'Tests of the browser checks'
	@$(PYTHON) Tests/Browser/selftest.py
	@$(PYTHON) Tests/Content/selftest.py
	$(heading) 'A site from right to left, in a browser'
	@$(PYTHON) Tests/Browser/direction.py $(TEST_PROGRAM)
	$(heading) 'A guide about another illness, in German, in a browser'
	@$(TEST_PROGRAM) build --root Tests/Examples/Leuchtfieber --today $(EXAMPLE_DAY) --strict \
		--output "$(SCRATCH)/example"
	@$(PYTHON) Tests/Content/structured_data.py "$(SCRATCH)/example" \
		--root Tests/Examples/Leuchtfieber
	@$(PYTHON) Tests/Browser/run.py "$(SCRATCH)/example"
	$(heading) 'The site to learn from, in a browser'
	@rm -rf "$(SCRATCH)/teaching" && $(TEST_PROGRAM) new site --example "$(SCRATCH)/teaching"
	@$(TEST_PROGRAM) build --root "$(SCRATCH)/teaching" --today $(EXAMPLE_DAY) --strict
	@$(PYTHON) Tests/Content/structured_data.py "$(SCRATCH)/teaching/public" \
		--root "$(SCRATCH)/teaching"
	@$(PYTHON) Tests/Browser/run.py "$(SCRATCH)/teaching/public"
	@$(PYTHON) Tests/Browser/sheets.py "$(SCRATCH)/teaching/public"
	$(heading) 'A file for a reviewer, and the answer that comes back'
	@rm -f "$(SCRATCH)/review.html" "$(SCRATCH)/answer.txt"
	@$(TEST_PROGRAM) review request dark-test --signs --root "$(SCRATCH)/teaching" \
		--today $(EXAMPLE_DAY) --output "$(SCRATCH)/review.html"
	@$(PYTHON) Tests/Browser/pack.py --answer "$(SCRATCH)/answer.txt" "$(SCRATCH)/review.html"
	@$(TEST_PROGRAM) review record --root "$(SCRATCH)/teaching" --answers "$(SCRATCH)/answer.txt"
	$(heading) 'Guides in Welsh and Arabic'
	@set -e; for example in TwymynYLlusern HummaAlManara; do \
		$(TEST_PROGRAM) build --root "Tests/Examples/$$example" --today $(EXAMPLE_DAY) --strict \
			--output "$(SCRATCH)/examples/$$example"; \
		$(PYTHON) Tests/Browser/run.py --quick "$(SCRATCH)/examples/$$example"; \
	done
	$(heading) 'The preview, in a browser'
	@$(PYTHON) Tests/Browser/live.py $(TEST_PROGRAM)
	$(heading) 'The preview, treated badly'
	@$(PYTHON) Tests/Browser/attacks.py $(TEST_PROGRAM)

# What looks at the guide in content/, whichever it is. What it expects of this one lies beside it, in
# search-tests.yaml, coverage.yaml and checks.yaml.
test-guide: export HOOFBEAT_NOT_APPLIED := $(abspath $(SCRATCH))/not-applied.txt
test-guide:
	@mkdir -p "$(SCRATCH)" && rm -f "$$HOOFBEAT_NOT_APPLIED"
	$(heading) 'Facts of the guide'
	@$(PYTHON) Tests/Content/coverage.py --check
	$(heading) 'The site, built for the root of a host'
	@$(TEST_BUILD) --strict --output "$(SCRATCH)/site-at-root"
	@$(TEST_PROGRAM) check --root . --today $(TEST_DAY) --grades > "$(SCRATCH)/grades.txt"
	@$(PYTHON) Tests/Content/readability.py "$(SCRATCH)/site-at-root" "$(SCRATCH)/grades.txt" \
		> "$(SCRATCH)/readability.txt" \
		|| { cat "$(SCRATCH)/readability.txt"; exit 1; }
	@tail -n 1 "$(SCRATCH)/readability.txt"
	@$(PYTHON) Tests/Content/structured_data.py "$(SCRATCH)/site-at-root"
	@$(PYTHON) Tests/Browser/run.py --quick "$(SCRATCH)/site-at-root"
	$(heading) 'The site, built for a folder of a host, in a browser'
	@$(TEST_BUILD) --output "$(SCRATCH)/site-in-folder" --base-url https://guide.example/guide/
	@$(PYTHON) Tests/Content/structured_data.py "$(SCRATCH)/site-in-folder"
	@$(PYTHON) Tests/Browser/run.py "$(SCRATCH)/site-in-folder"
	$(heading) 'Its sheets on paper'
	@$(PYTHON) Tests/Browser/sheets.py "$(SCRATCH)/site-in-folder"
	$(heading) 'A copy of the site for the disk, opened without a server'
	@$(TEST_BUILD) --for-disk --output "$(SCRATCH)/site-for-disk"
	@$(PYTHON) Tests/Browser/disk.py "$(SCRATCH)/site-for-disk"
	$(heading) 'Its search, in a browser'
	@$(PYTHON) Tests/Browser/search.py "$(SCRATCH)/site-in-folder" --program $(TEST_PROGRAM) \
		--tests content/data/search-tests.yaml --source templates/assets/search.js
	$(heading) 'The workflows that publish'
	@$(PYTHON) Tests/Workflows/run.py $(TEST_PROGRAM)
	$(heading) 'What does not apply to this guide'
	@$(PYTHON) Tests/Content/applies.py "$$HOOFBEAT_NOT_APPLIED"

# How many seconds the random sites are given, and each parser.
FUZZ ?= 600
FUZZ_PARSER ?= 60
TRACE := $(abspath $(SCRATCH))/trace
OTHER := $(abspath $(SCRATCH))/other-guide

test-long:
	@Tests/trust.sh "$(SCRATCH)"
	@Tests/install.sh long "$(SCRATCH)/python"
	@SCRATCH="$(SCRATCH)/tests" Tests/Dist/versions.sh
	$(heading) 'Build'
	@swift build --build-tests $(TEST_FLAGS)
	$(heading) 'Kills, full disks, and builds at the same time'
	@HOOFBEAT_LONG=1 swift test --skip-build $(TEST_FLAGS) \
		--filter 'Writing(Interrupted|FullDisk|Pairs|Fault)Tests'
# Two suites start the program in ways of their own, with a library that makes calls fail and as
# another user; the next step traces them with all others.
	$(heading) 'The files that the program opens and changes'
	@$(PYTHON) Tests/Trace/selftest.py
	@rm -rf "$(TRACE)" && mkdir -p "$(TRACE)/program" "$(TRACE)/tmp"
	@$(WITH_PYTHON) HOOFBEAT_TRACE="$(TRACE)/program" \
		swift test --skip-build $(TEST_FLAGS) --filter 'CommandsTests|PipelineTests' \
			--skip 'WritingFaultTests|UnreadableFileTests'
	@$(PYTHON) Tests/Trace/check.py "$(TRACE)/program"
	$(heading) 'The files that the tests change, with all that runs inside of them'
	@TMPDIR="$(TRACE)/tmp" $(WITH_PYTHON) \
		strace --seccomp-bpf -f -y -qq -s 4096 -e trace=%file -e signal=none -o "$(TRACE)/tests" \
		"$$(swift build $(TEST_FLAGS) --show-bin-path)/hoofbeatPackageTests.xctest" \
			--testing-library swift-testing
# SwiftPM, which two tests ask for the manifest, keeps it and looks at the state of Git.
	@$(PYTHON) Tests/Trace/check.py "$(TRACE)/tests" --within "$(TRACE)/tmp" "$(SCRATCH)/tests" /dev \
		"$$HOME/.cache/org.swift.swiftpm" .git/index.lock
	$(heading) 'Reads of freed memory'
	@SCRATCH="$(SCRATCH)" TEST_DAY="$(TEST_DAY)" $(WITH_PYTHON) Tests/Memory/check.sh
	$(heading) 'Every page of the guide, in every look'
	@$(TEST_BUILD) --output "$(SCRATCH)/site-in-folder" --base-url https://guide.example/guide/
	@$(PYTHON) Tests/Browser/run.py --every "$(SCRATCH)/site-in-folder"
	$(heading) 'The preview, while templates are edited'
	@$(PYTHON) Tests/Browser/workshop.py "$(SCRATCH)/workshop"
	$(heading) 'Publications, killed at random moments'
	@$(PYTHON) Tests/Servers/publish.py $(TEST_PROGRAM)
	$(heading) 'nginx, Apache and the preview, question by question'
	@$(PYTHON) Tests/Servers/alike.py $(TEST_PROGRAM)
	$(heading) 'What is handed on, in a bare Debian'
	@$(MAKE) --no-print-directory dist
	@SCRATCH="$(SCRATCH)" Tests/Dist/bare_root.sh $(TEST_DAY)
	$(heading) 'A package with a look of its own, as README says'
	@Tests/Documentation/adopter.sh "$(SCRATCH)/adopter"
	$(heading) 'Random sites'
	@$(WITH_PYTHON) HOOFBEAT_FUZZ_SECONDS=$(FUZZ) \
		swift test --skip-build $(TEST_FLAGS) --filter FuzzTests
	$(heading) 'A copy of the repository with another guide'
	@rm -rf "$(OTHER)" && mkdir -p "$(OTHER)"
	@tar -cf - --exclude ./.git --exclude ./.build --exclude ./content --exclude ./public . \
		| tar -xf - -C "$(OTHER)"
	@cp -R Tests/Examples/Leuchtfieber/content "$(OTHER)/content"
	@$(MAKE) --no-print-directory -C "$(OTHER)" test-guide SCRATCH=.build \
		PYTHON="$(abspath $(PYTHON))" TEST_PROGRAM=$(TEST_PROGRAM)
	$(heading) 'Random bytes for the parsers'
	@SCRATCH="$(SCRATCH)" Tests/Fuzz/parsers.sh $(FUZZ_PARSER)

dist:
	@Tests/trust.sh "$(SCRATCH)"
	@Tests/install.sh dist
	@SCRATCH="$(SCRATCH)" Tests/Dist/versions.sh
	@SCRATCH="$(SCRATCH)" Tests/Dist/make.sh $(RELEASE_FLAGS)

bench: generator
	@Tests/install.sh test "$(SCRATCH)/python"
	$(heading) 'Benchmarks'
	@PYTHON="$(PYTHON)" WORKSHOP="$(SCRATCH)/workshop" HOOFBEAT="$$(swift build $(RELEASE_FLAGS) --show-bin-path)/hoofbeat" Tests/Benchmarks/run.sh

clean:
	rm -rf "$(SCRATCH)"
	find public -mindepth 1 ! -name .gitignore -delete
