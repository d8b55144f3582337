# unionplan. `make help` tells what there is.

MODE ?= release
OUT := build/$(MODE)
VERSION := 0.1.0
RELEASED := 2026-11-22

PREFIX ?= /usr/local
DESTDIR ?=

CC ?= cc
PKG_CONFIG ?= pkg-config
PACKAGES := ncursesw sqlite3 yaml-0.1 libzip expat

# What is missing is installed by `make deps`, which must run before anything is looked up.
CONFIGURING := $(filter-out deps deps-% help clean,$(or $(MAKECMDGOALS),all))
ifneq ($(CONFIGURING),)
FOUND = $(shell $(PKG_CONFIG) --exists $(PACKAGES) 2>/dev/null && echo yes)
PKG_CFLAGS = $(shell $(PKG_CONFIG) --cflags $(PACKAGES))
PKG_LIBS = $(shell $(PKG_CONFIG) --libs $(PACKAGES))
TEST_CFLAGS = $(shell $(PKG_CONFIG) --cflags cmocka vterm)
TEST_LIBS = $(shell $(PKG_CONFIG) --libs cmocka vterm)
ICU = $(shell $(PKG_CONFIG) --exists icu-i18n icu-uc 2>/dev/null && echo $(OUT)/tests/against_icu)
endif

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Wvla \
	-Wcast-qual -Wwrite-strings
ifeq ($(CI),true)
WARNINGS += -Werror
endif

release_CFLAGS := -O2 -g -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
release_LDFLAGS := -pie -Wl,-z,relro,-z,now
asan_CFLAGS := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
asan_LDFLAGS := -fsanitize=address,undefined
debug_CFLAGS := -O0 -g
cover_CFLAGS := -O0 -g --coverage
cover_LDFLAGS := --coverage
fuzz_CFLAGS := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined,fuzzer-no-link
fuzz_LDFLAGS := -fsanitize=address,undefined

# V=1 shows the commands as they are.
Q := $(if $(V),,@)
SAY = $(if $(V),@:,@printf '  %-5s %s\n')

# Files and folders of network drives have numbers and sizes that 32 bits don't hold.
ALL_CPPFLAGS = -Iinclude -D_FILE_OFFSET_BITS=64 -DUNIONPLAN_VERSION='"$(VERSION)"' -DUNIONPLAN_RELEASED='"$(RELEASED)"' $(PKG_CFLAGS) $(CPPFLAGS)
ALL_CFLAGS = -std=c11 -pthread $(WARNINGS) $($(MODE)_CFLAGS) $(CFLAGS)
ALL_LDFLAGS = $($(MODE)_LDFLAGS) $(LDFLAGS)
ifneq ($(shell uname -s),Darwin)
ALL_LDFLAGS += -Wl,--gc-sections
ALL_CFLAGS += -ffunction-sections -fdata-sections
endif

# src/manual/ is a program of its own, which writes the manual out of the tables of the first.
SOURCES := $(shell find src -name '*.c' ! -path 'src/manual/*' | LC_ALL=C sort)
MANUAL_OBJECTS := $(patsubst %.c,$(OUT)/%.o,$(wildcard src/manual/*.c))
GENERATED := $(OUT)/gen/migrations.c $(OUT)/gen/templates.c $(OUT)/gen/themes.c $(OUT)/gen/days_off.c $(OUT)/gen/data.c $(OUT)/gen/word.c
OBJECTS := $(SOURCES:%.c=$(OUT)/%.o) $(GENERATED:.c=.o)
LIBRARY := $(OUT)/libunionplan.a
PROGRAM := $(OUT)/unionplan

.DELETE_ON_ERROR:
.PHONY: all help manual deps demo tests-built check check-layers check-circles check-unit check-cases check-screens check-calendar check-kill check-damage check-fault check-several check-walk valgrind \
	fuzz cover bench screenshots deb check-manual lint tidied check-types install uninstall format clean

all: $(PROGRAM)

help:
	@sed -n 's/^#: //p' Makefile

#: make [MODE=release|debug|asan]   build build/MODE/unionplan
#: make deps                        install what is missing to build and to test
#: make demo                        open the program on a sample union (without a terminal: print its month)
#: make check [MODE=asan]           run all tests but the long ones; check-unit, -cases, -screens, -calendar, -kill, -damage, -fault, -manual, -layers, -circles: a part
#: make check-several EDITS=500     many at once: so many edits by each of eight
#: make check-fault FAULTS=all      every fault of the disk, and of memory and files in every place of the program: an hour and a half; also with MODE=asan
#: make valgrind, fuzz, cover       the long ones
#: make check-walk [KEYS=] [SEED=]  a long walk through the screen by lot; best with MODE=asan
#: make bench                       measure against floors taken in the same run
#: make manual                      the manual pages and the completions of shells, in build/MODE/share
#: make install PREFIX= DESTDIR=    install the program with them; make uninstall takes away what was installed
#: make deb                         a package for Debian and Ubuntu
#: make screenshots                 draw the pictures of the README anew
#: make lint                        clang-tidy and cppcheck, with the settings of .clang-tidy and tests/tools/cppcheck.txt
#: make check-types                 whether all would compile where long and size_t have 32 bits
#: make format                      clang-format over all sources

# --- building -------------------------------------------------------------------------------------------------------

$(OUT)/configured:
	@test "$(FOUND)" = yes || { echo "unionplan: $(PACKAGES) not all found by $(PKG_CONFIG); try: make deps" >&2; exit 1; }
	@mkdir -p $(@D)
	@printf '%s\n' '#define SQLITE_ENABLE_SESSION' '#define SQLITE_ENABLE_PREUPDATE_HOOK' '#include <sqlite3.h>' \
		'int main(void) { return sqlite3session_create(0, "main", 0) == 0; }' >$@.c
	@$(CC) $(PKG_CFLAGS) $(CPPFLAGS) $(CFLAGS) $@.c -o $@.try $(LDFLAGS) $(PKG_LIBS) 2>$@.log || { \
		cat $@.log >&2; \
		echo "unionplan: this SQLite was built without the session extension, which keeps the history." >&2; \
		echo "unionplan: install one built with SQLITE_ENABLE_SESSION and SQLITE_ENABLE_PREUPDATE_HOOK" >&2; \
		echo "unionplan: (Debian, Ubuntu: libsqlite3-dev; Fedora: sqlite-devel; others: sqlite from source)." >&2; \
		exit 1; }
	@rm -f $@.try && touch $@

$(OUT)/gen/migrations.c: $(wildcard data/sql/*.sql) data/sql/newest.txt data/embed.sh
	@mkdir -p $(@D)
	$(SAY) EMBED $@
	$(Q)sh data/embed.sh migrations data/sql/newest.txt $(sort $(wildcard data/sql/*.sql)) >$@

$(OUT)/gen/templates.c: $(wildcard data/templates/*.yaml) data/embed.sh
	@mkdir -p $(@D)
	$(SAY) EMBED $@
	$(Q)sh data/embed.sh files embedded_templates $(sort $(wildcard data/templates/*.yaml)) >$@

$(OUT)/gen/themes.c: $(wildcard data/themes/*.yaml) data/embed.sh
	@mkdir -p $(@D)
	$(SAY) EMBED $@
	$(Q)sh data/embed.sh files embedded_themes $(sort $(wildcard data/themes/*.yaml)) >$@

$(OUT)/gen/days_off.c: $(wildcard data/days-off/*.yaml) data/embed.sh
	@mkdir -p $(@D)
	$(SAY) EMBED $@
	$(Q)sh data/embed.sh files embedded_days_off $(sort $(wildcard data/days-off/*.yaml)) >$@

$(OUT)/gen/data.c: data/occasions.yaml data/sample.yaml data/embed.sh
	@mkdir -p $(@D)
	$(SAY) EMBED $@
	$(Q)sh data/embed.sh files embedded_data data/occasions.yaml data/sample.yaml >$@

$(OUT)/gen/word.c: $(wildcard data/word/*.xml) data/embed.sh
	@mkdir -p $(@D)
	$(SAY) EMBED $@
	$(Q)sh data/embed.sh files embedded_word $(sort $(wildcard data/word/*.xml)) >$@

$(OUT)/gen/migrations.o: ALL_CPPFLAGS += -Isrc/store
$(OUT)/gen/templates.o $(OUT)/gen/themes.o $(OUT)/gen/days_off.o $(OUT)/gen/data.o: ALL_CPPFLAGS += -Isrc/app
$(OUT)/gen/word.o: ALL_CPPFLAGS += -Isrc/export

$(OUT)/gen/%.o: $(OUT)/gen/%.c | $(OUT)/configured
	$(SAY) CC $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

$(OUT)/src/%.o: src/%.c Makefile | $(OUT)/configured
	@mkdir -p $(@D)
	$(SAY) CC $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

$(LIBRARY): $(filter-out $(OUT)/src/main.o,$(OBJECTS))
	$(SAY) AR $@
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

# From the objects, not the archive: of two functions of one name an archive would silently take the first.
$(PROGRAM): $(OBJECTS)
	$(SAY) LINK $@
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) $^ -o $@ $(PKG_LIBS) $(LIBS)

# --- the manual and the completions of shells -------------------------------------------------------------------------

SHARE := $(OUT)/share
MANUAL := $(OUT)/manual
SCHEMAS := data/unionplan.schema.json data/config.schema.json data/theme.schema.json data/days-off.schema.json
# What unionplan(5) is made of, in the order of its parts; an example stands behind the schema that it follows.
FORMATS := data/unionplan.schema.json data/plan.example.yaml $(wordlist 2,9,$(SCHEMAS))
PAGES := $(SHARE)/man/man1/unionplan.1 $(SHARE)/man/man5/unionplan.5 \
	$(SHARE)/man/zh_CN/man1/unionplan.1 $(SHARE)/man/zh_CN/man5/unionplan.5 \
	$(SHARE)/bash-completion/completions/unionplan $(SHARE)/zsh/site-functions/_unionplan \
	$(SHARE)/fish/vendor_completions.d/unionplan.fish

$(MANUAL): $(MANUAL_OBJECTS) $(LIBRARY)
	$(SAY) LINK $@
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) $^ -o $@ $(PKG_LIBS) $(LIBS)

$(SHARE)/man/man1/unionplan.1: PAGE = man1 en
$(SHARE)/man/man5/unionplan.5: PAGE = man5 en $(FORMATS)
$(SHARE)/man/zh_CN/man1/unionplan.1: PAGE = man1 zh
$(SHARE)/man/zh_CN/man5/unionplan.5: PAGE = man5 zh $(FORMATS)
$(SHARE)/bash-completion/completions/unionplan: PAGE = bash zh
$(SHARE)/zsh/site-functions/_unionplan: PAGE = zsh zh
$(SHARE)/fish/vendor_completions.d/unionplan.fish: PAGE = fish zh

$(PAGES): $(MANUAL) $(FORMATS)
	@mkdir -p $(@D)
	$(SAY) MAN $@
	$(Q)$(MANUAL) $(PAGE) >$@

manual: $(PAGES)

# --- the two commands of the README ---------------------------------------------------------------------------------

deps:
	@sh tests/tools/deps.sh test

# The sample lives in a database of its own, so that nobody's plans are touched; its today lies in mid-year.
DEMO := UNIONPLAN_TODAY=2025-11-18 $(PROGRAM) --db $(OUT)/demo.db
demo: all
	@$(DEMO) list --json 2>/dev/null | grep -q '"code"' || $(DEMO) import data/sample.yaml
	@$(DEMO)

check: tests-built
	@tests/tools/check-all $(OUT) "$(abspath $(PROGRAM))" $(KILL_ROUNDS)

# --- tests ----------------------------------------------------------------------------------------------------------

KILL_ROUNDS ?= 200
UNIT := $(patsubst tests/unit/%.c,$(OUT)/tests/%,$(wildcard tests/unit/test_*.c))
TARGETS := $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
TOOLS := $(addprefix $(OUT)/tests/,run-cases screen-run kill damage several several_screen)
FAULT_TESTS := $(addprefix $(OUT)/tests/,fault fault_program fault_screen fault_shim.so)
TOOL_MAINS := tests/tools/cases.c tests/tools/screen.c
TOOL_OBJECTS := $(patsubst %.c,$(OUT)/%.o,$(filter-out $(TOOL_MAINS),$(wildcard tests/tools/*.c)))
BENCHES := $(patsubst tests/bench/%.c,$(OUT)/bench/%,$(filter-out %/measure.c %/program.c,$(wildcard tests/bench/*.c)))

tests-built: $(PROGRAM) $(FAULT_TESTS) $(PAGES) $(UNIT) $(TOOLS) $(OUT)/tests/walk $(TARGETS:%=$(OUT)/tests/replay_%) $(ICU)

check-layers:
	@tests/tools/check-layers

check-circles: $(OBJECTS) $(MANUAL_OBJECTS)
	@tests/tools/check-circles $(OUT)

check-unit: $(UNIT)
	@status=0; for test in $(UNIT); do $$test || status=1; done; exit $$status

check-cases: $(PROGRAM) $(OUT)/tests/run-cases
	$(OUT)/tests/run-cases -j 2 "$(abspath $(PROGRAM))" tests/cases/*.t

check-screens: $(PROGRAM) $(OUT)/tests/screen-run
	$(OUT)/tests/screen-run -j 2 "$(abspath $(PROGRAM))" tests/screen/*.t

# The Chinese calendar against its sources; ICU is wanted by this test alone.
check-calendar: $(ICU)
	@tests/calendar/check $(OUT)

# The manual against what the program says of itself, the completions in a shell, and what install puts where.
check-manual: $(PROGRAM) $(PAGES)
	@tests/manual/check $(OUT)

$(OUT)/tests/against_icu: tests/calendar/against_icu.c $(LIBRARY)
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(shell $(PKG_CONFIG) --cflags icu-i18n icu-uc) $(ALL_CFLAGS) -MMD -MP $(ALL_LDFLAGS) $< $(LIBRARY) \
		-o $@ $(shell $(PKG_CONFIG) --libs icu-i18n icu-uc)

# Copies of a database with random damage: make check-damage [MODE=asan] [COUNT=10000].
COUNT ?= 300
check-damage: $(PROGRAM) $(OUT)/tests/damage
	@$(OUT)/tests/damage "$(abspath $(PROGRAM))" "$(abspath data)" $(COUNT)

$(OUT)/tests/damage: tests/damage/damage.c
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) -D_GNU_SOURCE $(ALL_CFLAGS) $(ALL_LDFLAGS) $< -o $@

check-kill: $(OUT)/tests/kill
	$< $(KILL_ROUNDS)

# Eight who write, and readers, a backup and two screens beside them.
EDITS ?= 500
check-several: $(PROGRAM) $(OUT)/tests/several $(OUT)/tests/several_screen
	$(OUT)/tests/several "$(abspath $(PROGRAM))" $(EDITS)

# Faults of the disk, and of memory and files in each place of the program and under its screen: so many of each by lot, or all of them.
FAULTS ?= 120
check-fault: $(PROGRAM) $(FAULT_TESTS)
	@tests/fault/check $(OUT) "$(abspath $(PROGRAM))" $(FAULTS)

# A walk through the screen by lot: make check-walk [MODE=asan] [KEYS=20000] [SEED=N].
KEYS ?= 20000
check-walk: $(PROGRAM) $(OUT)/tests/walk
	@tests/walk/run $(OUT) $(KEYS) $(SEED)

$(OUT)/tests/walk: $(wildcard tests/walk/*.[ch]) $(TOOL_OBJECTS)
	$(SAY) LINK $@
	$(Q)$(CC) -D_GNU_SOURCE -Itests/tools $(TEST_CFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(filter-out %.h,$^) -o $@ \
		$(TEST_LIBS) -lutil

# The pictures of the README, from a real run.
screenshots: $(PROGRAM) $(OUT)/tests/screen-run
	@mkdir -p data/screenshots
	$(OUT)/tests/screen-run -j 2 "$(abspath $(PROGRAM))" tests/tools/shots/*.t

$(OUT)/tests/test_%: tests/unit/test_%.c $(LIBRARY)
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(TEST_CFLAGS) $(ALL_CFLAGS) -MMD -MP $(ALL_LDFLAGS) $< $(LIBRARY) -o $@ $(PKG_LIBS) $(TEST_LIBS) -lm

$(OUT)/tests/tools/%.o: tests/tools/%.c | $(OUT)/configured
	@mkdir -p $(@D)
	$(SAY) CC $@
	$(Q)$(CC) -D_GNU_SOURCE $(TEST_CFLAGS) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

$(OUT)/tests/run-cases: $(OUT)/tests/tools/cases.o $(TOOL_OBJECTS)
	$(SAY) LINK $@
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) $^ -o $@ $(TEST_LIBS) -lutil

$(OUT)/tests/screen-run: $(OUT)/tests/tools/screen.o $(TOOL_OBJECTS)
	$(SAY) LINK $@
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) $^ -o $@ $(TEST_LIBS) -lutil

$(OUT)/tests/kill: tests/kill/kill.c $(LIBRARY)
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP $(ALL_LDFLAGS) $< $(LIBRARY) -o $@ $(PKG_LIBS)

# A disk that fails on purpose: needs SQLite itself beside the library.
FAULT_SHARED := tests/fault/book.c tests/fault/files.c tests/fault/sound.c
$(OUT)/tests/fault: $(addprefix tests/fault/,fault.c trial.c steps.c subject.c vfs.c disk.c) $(FAULT_SHARED) $(wildcard tests/fault/*.h) $(LIBRARY)
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) -D_GNU_SOURCE $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(filter %.c,$^) $(LIBRARY) -o $@ $(PKG_LIBS)

# Many at once, and a disk without shared memory; who works on the screen there is a program of its own, with the emulator.
$(OUT)/tests/several: $(filter-out %/screen.c,$(wildcard tests/several/*.[ch])) tests/fault/vfs.c tests/fault/disk.c tests/fault/vfs.h tests/fault/disk.h $(LIBRARY)
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) -D_GNU_SOURCE $(ALL_CPPFLAGS) -Itests/fault $(ALL_CFLAGS) $(ALL_LDFLAGS) $(filter %.c,$^) $(LIBRARY) -o $@ $(PKG_LIBS)

$(OUT)/tests/several_screen: tests/several/screen.c $(TOOL_OBJECTS)
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) -D_GNU_SOURCE -Itests/tools $(TEST_CFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) $^ -o $@ $(TEST_LIBS) -lutil

# The program as it is, with a shim before its libraries.
$(OUT)/tests/fault_program: $(addprefix tests/fault/,program.c command.c judge.c) $(FAULT_SHARED) $(wildcard tests/fault/*.h) $(LIBRARY)
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) -D_GNU_SOURCE $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(filter %.c,$^) $(LIBRARY) -o $@ $(PKG_LIBS)

$(OUT)/tests/fault_screen: tests/fault/screen.c tests/fault/scene.c tests/fault/scene.h tests/fault/shim.h $(TOOL_OBJECTS)
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) -D_GNU_SOURCE -Itests/tools $(TEST_CFLAGS) $(PKG_CFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(filter-out %.h,$^) -o $@ \
		$(TEST_LIBS) $(PKG_LIBS) -lutil

$(OUT)/tests/fault_shim.so: tests/fault/shim.c tests/fault/callers.c src/base/hash.c tests/fault/shim.h tests/fault/callers.h
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) -std=c11 -D_GNU_SOURCE -Iinclude $(WARNINGS) -O2 -g -fPIC -shared $(filter %.c,$^) -o $@ -ldl

$(OUT)/tests/replay_%: tests/fuzz/fuzz_%.c tests/fuzz/replay.c tests/unit/document_kept.h $(LIBRARY)
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(filter %.c,$^) $(LIBRARY) -o $@ $(PKG_LIBS)

# --- the long ones --------------------------------------------------------------------------------------------------

# Every unit test, and a session of commands, under valgrind; a leak or a bad access fails.
VALGRIND := valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite
valgrind: tests-built
	@command -v valgrind >/dev/null || sh tests/tools/deps.sh valgrind
	@tests/tools/valgrind-all "$(VALGRIND)" $(OUT) "$(abspath $(PROGRAM))"

# make fuzz [SECONDS=600]: each target for so long, with clang's libFuzzer, under ASan and UBSan.
SECONDS ?= 60
fuzz:
	@command -v clang >/dev/null || sh tests/tools/deps.sh fuzz
	$(MAKE) MODE=fuzz CC=clang $(TARGETS:%=build/fuzz/fuzz_%)
	@for target in $(TARGETS); do \
		mkdir -p build/fuzz/found/$$target; \
		build/fuzz/fuzz_$$target -max_total_time=$(SECONDS) -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
			build/fuzz/found/$$target tests/fuzz/corpus/$$target || exit 1; \
	done

$(OUT)/fuzz_%: tests/fuzz/fuzz_%.c tests/unit/document_kept.h $(LIBRARY)
	$(SAY) LINK $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) -fsanitize=fuzzer $< $(LIBRARY) -o $@ $(PKG_LIBS)

cover:
	$(MAKE) MODE=cover check KILL_ROUNDS=5
	@cd build/cover && find src -name '*.gcda' | LC_ALL=C sort | xargs gcov -n 2>/dev/null | \
		sed -n "/^File '[^/]/{N;s/File '\(.*\)'\nLines executed:\(.*\)% of \(.*\)/\2% of \3 \1/p}" | sort -n

$(OUT)/bench/%: tests/bench/%.c tests/bench/measure.c tests/bench/program.c $(wildcard tests/bench/*.h) $(LIBRARY)
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) -D_GNU_SOURCE $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) $< \
		$(if $(filter bench peers,$*),tests/bench/measure.c) $(if $(filter keys views,$*),tests/bench/program.c) $(LIBRARY) -o $@ $(PKG_LIBS) -lutil

bench: $(PROGRAM) $(BENCHES)
	@work=$$(mktemp -d) && $(OUT)/bench/bench "$(abspath $(OUT))" "$(abspath data)" $$work $(if $(MARKDOWN),--markdown) && \
		$(OUT)/bench/keys "$(abspath $(OUT))" $$work $(if $(MARKDOWN),--markdown) && \
		$(OUT)/bench/views "$(abspath $(OUT))" $$work $(if $(MARKDOWN),--markdown) && \
		$(OUT)/bench/peers "$(abspath $(OUT))" $$work $(if $(MARKDOWN),--markdown); status=$$?; rm -rf $$work; exit $$status

# --- linters ---------------------------------------------------------------------------------------------------------

# A file is looked at again only when it, or a header of it, has changed since: clang-tidy takes seconds for each.
LINT := $(OUT)/lint
TIDIED := $(patsubst %.c,$(LINT)/%.tidy,$(SOURCES) $(wildcard src/manual/*.c tests/tools/*.c))

lint:
	@command -v clang-tidy >/dev/null && command -v cppcheck >/dev/null || sh tests/tools/deps.sh lint
	@$(MAKE) --no-print-directory -j2 tidied $(LINT)/cppcheck.found
	@tests/tools/lint $(LINT)

tidied: $(TIDIED)

$(LINT)/src/%.tidy: TIDY_CPPFLAGS = $(ALL_CPPFLAGS)
$(LINT)/tests/%.tidy: TIDY_CPPFLAGS = -D_GNU_SOURCE $(TEST_CFLAGS)

# Findings are an answer, and wait for the count; only a clang-tidy that gave none fails here.
$(LINT)/%.tidy: $(OUT)/%.o .clang-tidy
	@mkdir -p $(@D)
	$(SAY) TIDY $*.c
	$(Q)clang-tidy --quiet $*.c -- $(TIDY_CPPFLAGS) -std=c11 -pthread $(WARNINGS) >$@ 2>$@.log || \
		grep -q ' error: ' $@ || { cat $@.log >&2; exit 1; }

# It doesn't look into the headers of the system, so the version of SQLite that src/store/ asks for is told.
$(LINT)/cppcheck.found: $(OBJECTS) $(MANUAL_OBJECTS) tests/tools/cppcheck.txt
	@mkdir -p $(LINT)/cppcheck
	$(SAY) CHECK src
	$(Q)cppcheck -q -j2 --std=c11 --library=posix --enable=warning,portability,performance --inline-suppr \
		--suppressions-list=tests/tools/cppcheck.txt --cppcheck-build-dir=$(LINT)/cppcheck \
		--template='{file}:{line}:{column}: {severity}: {message} [{id}]' \
		$(ALL_CPPFLAGS) -DSQLITE_VERSION_NUMBER=3037000 src >$(LINT)/cppcheck.log 2>$@ || { cat $(LINT)/cppcheck.log >&2; exit 1; }

# All of src/ where long, size_t and pointers are narrow; clang also tells where a wide number is cut to a narrow one.
NARROW := -m32 -fsyntax-only -std=c11 $(filter-out -Werror,$(WARNINGS)) -Werror
HAS_NARROW = echo | $(1) -m32 -include stdio.h -fsyntax-only -x c - 2>/dev/null
check-types:
	@$(call HAS_NARROW,$(CC)) || sh tests/tools/deps.sh lint
	@$(call HAS_NARROW,$(CC)) || { echo 'types: not checked, $(CC) knows no 32 bits here'; exit 0; }; \
		find src -name '*.c' | xargs -P2 -n25 $(CC) $(ALL_CPPFLAGS) $(NARROW) && \
		if $(call HAS_NARROW,clang); then \
			find src -name '*.c' | xargs -P2 -n25 clang $(ALL_CPPFLAGS) $(NARROW) -Wshorten-64-to-32; \
		fi && echo 'types: ok'

# --- installing -----------------------------------------------------------------------------------------------------

# What is installed, as 'file under PREFIX' from 'file here'; uninstall takes just these away again.
DOC := share/doc/unionplan
# The READMEs with all that they show and name, each where their links look for it.
DOCS := README.md README.zh-CN.md LICENSE data/FORMATS.md data/plan.example.yaml data/config.example.yaml data/themes/light.yaml data/days-off/2026.yaml \
	data/unionplan.schema.json data/days-off.schema.json data/unionplan-export.schema.json \
	$(sort $(wildcard data/screenshots/*.svg)) src/README.md tests/tools/README.md
INSTALLED := bin/unionplan=$(PROGRAM) $(foreach page,$(PAGES),$(page:$(OUT)/%=%)=$(page)) \
	$(foreach file,$(DOCS),$(DOC)/$(file)=$(file)) \
	$(foreach file,$(SCHEMAS) data/unionplan-export.schema.json,share/unionplan/$(notdir $(file))=$(file))

install: all $(PAGES)
	@for file in $(INSTALLED); do \
		to="$(DESTDIR)$(PREFIX)/$${file%%=*}" from=$${file#*=} mode=644; \
		case $$file in bin/*) mode=755 ;; esac; \
		install -d "$${to%/*}" && install -m $$mode "$$from" "$$to" || exit 1; \
	done
	@echo "installed under $(DESTDIR)$(PREFIX)"

# Folders go with what was in them, but for those that hold something else.
uninstall:
	@for file in $(INSTALLED); do rm -f "$(DESTDIR)$(PREFIX)/$${file%%=*}"; done
	@cd "$(DESTDIR)$(PREFIX)" 2>/dev/null || exit 0; \
		for file in $(INSTALLED); do file=$${file%%=*}; rmdir -p "$${file%/*}" 2>/dev/null || true; done

# A package for Debian and Ubuntu: build/unionplan_VERSION_ARCHITECTURE.deb.
deb: all $(PAGES)
	@command -v dpkg-shlibdeps >/dev/null || sh tests/tools/deps.sh deb
	@sh data/package/deb.sh $(VERSION) $(RELEASED) $(OUT) build

format:
	@clang-format -i $(shell git ls-files 'src/*.[ch]' 'include/*.h' 'tests/*.[ch]')

clean:
	rm -rf build

-include $(OBJECTS:.o=.d) $(MANUAL_OBJECTS:.o=.d) $(UNIT:=.d) $(TOOL_OBJECTS:.o=.d) $(OUT)/tests/kill.d $(OUT)/tests/against_icu.d
