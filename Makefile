# unionplan. `make help` tells what there is.

MODE ?= release
OUT := build/$(MODE)
VERSION := 0.1.0

PREFIX ?= /usr/local
DESTDIR ?=

CC ?= cc
PKG_CONFIG ?= pkg-config
PACKAGES := ncursesw sqlite3 yaml-0.1

# What is missing is installed by `make deps`, which must run before anything is looked up.
CONFIGURING := $(filter-out deps deps-% help clean,$(or $(MAKECMDGOALS),all))
ifneq ($(CONFIGURING),)
FOUND = $(shell $(PKG_CONFIG) --exists $(PACKAGES) 2>/dev/null && echo yes)
PKG_CFLAGS = $(shell $(PKG_CONFIG) --cflags $(PACKAGES))
PKG_LIBS = $(shell $(PKG_CONFIG) --libs $(PACKAGES))
TEST_CFLAGS = $(shell $(PKG_CONFIG) --cflags cmocka vterm)
TEST_LIBS = $(shell $(PKG_CONFIG) --libs cmocka vterm)
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

ALL_CPPFLAGS = -Iinclude -DUNIONPLAN_VERSION='"$(VERSION)"' $(PKG_CFLAGS) $(CPPFLAGS)
ALL_CFLAGS = -std=c11 $(WARNINGS) $($(MODE)_CFLAGS) $(CFLAGS)
ALL_LDFLAGS = $($(MODE)_LDFLAGS) $(LDFLAGS)
ifneq ($(shell uname -s),Darwin)
ALL_LDFLAGS += -Wl,--gc-sections
ALL_CFLAGS += -ffunction-sections -fdata-sections
endif

SOURCES := $(shell find src -name '*.c' | LC_ALL=C sort)
GENERATED := $(OUT)/gen/migrations.c $(OUT)/gen/templates.c $(OUT)/gen/data.c
OBJECTS := $(SOURCES:%.c=$(OUT)/%.o) $(GENERATED:.c=.o)
LIBRARY := $(OUT)/libunionplan.a
PROGRAM := $(OUT)/unionplan

UNIT := $(patsubst tests/unit/%.c,$(OUT)/tests/%,$(wildcard tests/unit/test_*.c))
FUZZERS := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))

.DELETE_ON_ERROR:
.PHONY: all help deps demo run check check-layers check-unit check-cases check-screens check-fuzz check-kill \
	valgrind fuzz fuzz-% cover bench bench-% install uninstall format clean

all: $(PROGRAM)

help:
	@sed -n 's/^#: //p' Makefile

#: make [MODE=release|debug|asan]   build build/MODE/unionplan
#: make deps                        install what is missing to build and to test
#: make demo                        open the program on a sample union (without a terminal: print its month)
#: make check [MODE=asan]           run all tests but the long ones
#: make valgrind, fuzz, cover       the long ones
#: make bench                       measure against floors taken in the same run
#: make install PREFIX= DESTDIR=    install the program
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

$(OUT)/gen/migrations.c: $(wildcard data/sql/*.sql) data/embed.sh
	@mkdir -p $(@D)
	sh data/embed.sh migrations $(sort $(wildcard data/sql/*.sql)) >$@

$(OUT)/gen/templates.c: $(wildcard data/templates/*.yaml) data/embed.sh
	@mkdir -p $(@D)
	sh data/embed.sh files embedded_templates $(sort $(wildcard data/templates/*.yaml)) >$@

$(OUT)/gen/data.c: data/occasions.yaml data/sample.yaml data/embed.sh
	@mkdir -p $(@D)
	sh data/embed.sh files embedded_data data/occasions.yaml data/sample.yaml >$@

$(OUT)/gen/migrations.o: ALL_CPPFLAGS += -Isrc/store
$(OUT)/gen/templates.o $(OUT)/gen/data.o: ALL_CPPFLAGS += -Isrc/app

$(OUT)/gen/%.o: $(OUT)/gen/%.c | $(OUT)/configured
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

$(OUT)/src/%.o: src/%.c Makefile | $(OUT)/configured
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

$(LIBRARY): $(filter-out $(OUT)/src/main.o,$(OBJECTS))
	@rm -f $@
	$(AR) rcs $@ $^

$(PROGRAM): $(OUT)/src/main.o $(LIBRARY)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) $^ -o $@ $(PKG_LIBS) $(LIBS)

# --- the two commands of the README ---------------------------------------------------------------------------------

deps:
	@sh tests/tools/deps.sh test

# The sample lives in its own database, so that nobody's own plans are touched; its today lies in mid-year.
demo: all
	@$(PROGRAM) --db $(OUT)/demo.db list --json 2>/dev/null | grep -q code || \
		$(PROGRAM) --db $(OUT)/demo.db import data/sample.yaml
	@UNIONPLAN_TODAY=2025-11-18 $(PROGRAM) --db $(OUT)/demo.db

check: all
	@MODE=$(MODE) MAKE="$(MAKE)" sh tests/tools/check-all

# --- tests ----------------------------------------------------------------------------------------------------------

$(OUT)/tests/%: tests/unit/%.c $(LIBRARY)
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(TEST_CFLAGS) $(ALL_CFLAGS) -MMD -MP $(ALL_LDFLAGS) $< $(LIBRARY) -o $@ $(PKG_LIBS) $(TEST_LIBS)

tests-built: $(UNIT) tools-built

#: make check-unit UNIT=…          the parts of make check, each alone: check-layers, -unit, -cases, -screens, -fuzz, -kill
check-layers:
	@tests/tools/check-layers

install: all
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/unionplan

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/unionplan

format:
	clang-format -i $(shell git ls-files 'src/*.[ch]' 'include/*.h' 'tests/*.[ch]')

clean:
	rm -rf build

-include $(OBJECTS:.o=.d) $(UNIT:=.d)
