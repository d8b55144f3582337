#!/bin/sh
# Installs what is missing to build unionplan, and touches nothing where nothing is missing.
#
#   deps.sh [--dry-run] [test] [fuzz] [valgrind] [deb] [lint]
#
# The words add what the tests, the fuzzers, the memory checker, the package and the linters need.
# --dry-run only prints the commands.

# Packages and flags are lists of words, which are meant to fall apart where they are used.
# shellcheck disable=SC2046,SC2086

# One row per need: what asks for it, how to see that it is there, and its packages under each
# manager ("a+b" for two, "-" for none).
table() {
	cat <<-'END'
	need        for       found-by         apt              dnf                  pacman       apk           zypper           brew
	compiler    build     compiles         gcc+libc6-dev    gcc                  gcc          gcc+musl-dev  gcc              gcc
	make        build     has:make         make             make                 make         make          make             make
	pkg-config  build     has:pkg-config   pkg-config       pkgconf-pkg-config   pkgconf      pkgconf       pkg-config       pkgconf
	ncursesw    build     lib:ncursesw     libncurses-dev   ncurses-devel        ncurses      ncurses-dev   ncurses-devel    ncurses
	sqlite3     build     lib:sqlite3      libsqlite3-dev   sqlite-devel         sqlite       sqlite-dev    sqlite3-devel    sqlite
	session     build     session          libsqlite3-dev   sqlite-devel         sqlite       sqlite-dev    sqlite3-devel    sqlite
	libyaml     build     lib:yaml-0.1     libyaml-dev      libyaml-devel        libyaml      yaml-dev      libyaml-devel    libyaml
	libzip      build     lib:libzip       libzip-dev       libzip-devel         libzip       libzip-dev    libzip-devel     libzip
	expat       build     lib:expat        libexpat1-dev    expat-devel          expat        expat-dev     libexpat-devel   expat
	find        test      has:find         findutils        findutils            findutils    findutils     findutils        -
	awk         test      has:awk          mawk             gawk                 gawk         gawk          gawk             -
	cmocka      test      lib:cmocka       libcmocka-dev    libcmocka-devel      cmocka       cmocka-dev    libcmocka-devel  cmocka
	libvterm    test      lib:vterm        libvterm-dev     libvterm-devel       libvterm     libvterm-dev  libvterm-devel   libvterm
	icu         test      lib:icu-i18n     libicu-dev       libicu-devel         icu          icu-dev       libicu-devel     icu4c
	sqlite-sh   test      has:sqlite3      sqlite3          sqlite               sqlite       sqlite        sqlite3          sqlite
	zip         test      has:zip          zip              zip                  zip          zip           zip              zip
	clang       fuzz      has:clang        clang            clang                clang        clang         clang            llvm
	libfuzzer   fuzz      fuzzes           libclang-rt-dev  compiler-rt          compiler-rt  compiler-rt   clang            llvm
	valgrind    valgrind  has:valgrind     valgrind         valgrind             valgrind     valgrind      valgrind         valgrind
	dpkg-dev    deb       has:dpkg-shlibdeps dpkg-dev         -                    -            -             -                -
	cppcheck    lint      has:cppcheck     cppcheck         cppcheck             cppcheck     cppcheck      cppcheck         cppcheck
	clang-tidy  lint      has:clang-tidy   clang-tidy       clang-tools-extra    clang        clang-extra-tools clang-tools  llvm
	32-bit      lint      compiles_32      gcc-multilib     glibc-devel.i686+libgcc.i686 -            -             gcc-32bit+glibc-devel-32bit -
	END
}

managers='apt dnf pacman apk zypper brew'

say() { printf 'deps: %s\n' "$*"; }

# ---- what is there

has() { command -v "$1" >/dev/null 2>&1; }
lib() { has pkg-config && pkg-config --exists "$1" 2>/dev/null; }

# builds COMPILER FLAG...: whether it makes a program of the C text given.
builds() {
	scratch=$(mktemp -d) || exit 1
	cat >"$scratch/try.c"
	"$@" "$scratch/try.c" -o "$scratch/try" $libraries >/dev/null 2>&1
	built=$?
	rm -rf "$scratch"
	return "$built"
}

compiles() {
	libraries=''
	echo 'int main(void) { return 0; }' | builds ${CC:-cc}
}

# Only where the machine has a narrower sister, and the manager brings her as it stands (pacman keeps
# her in a repository that is off by default).
compiles_32() {
	compiles && [ "$(uname -m)" = x86_64 ] || return 0
	case $manager in pacman | apk | brew | '') return 0 ;; esac
	libraries=''
	builds ${CC:-cc} -m32 <<-'END'
	#include <stdio.h>
	int main(void) { return sizeof(long) == sizeof(int) ? puts("32") < 0 : 1; }
	END
}

# The need for sqlite3 or for a compiler is counted in its own row.
session() {
	lib sqlite3 && compiles || return 0
	libraries=$(pkg-config --libs sqlite3)
	builds ${CC:-cc} -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK \
		$(pkg-config --cflags sqlite3) <<-'END'
	#include <sqlite3.h>
	int main(void) { return sqlite3session_create(0, "main", 0) == 0; }
	END
}

# Some systems bring it with clang, others apart, so it is asked for once clang is there.
fuzzes() {
	has clang || return 0
	libraries=''
	builds clang -fsanitize=fuzzer <<-'END'
	#include <stddef.h>
	int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) { return !data && size; }
	END
}

is_there() {
	case $1 in
	*:*) "${1%%:*}" "${1#*:}" ;;
	*) "$1" ;;
	esac
}

# Fills `missing` with the needs that are not met, `packages` with what brings them.
look() {
	missing='' packages=''
	while read -r need purpose check apt dnf pacman apk zypper brew; do
		case " build $purposes " in *" $purpose "*) ;; *) continue ;; esac
		is_there "$check" </dev/null && continue
		missing="$missing $need"
		case $manager in
		apt) package=$apt ;;
		dnf) package=$dnf ;;
		pacman) package=$pacman ;;
		apk) package=$apk ;;
		zypper) package=$zypper ;;
		*) package=$brew ;;
		esac
		add_packages "$package"
	done <<-END
	$(table)
	END
}

add_packages() {
	rest=$1+
	while [ -n "$rest" ]; do
		case " $packages - " in
		*" ${rest%%+*} "*) ;;
		*) packages="$packages ${rest%%+*}" ;;
		esac
		rest=${rest#*+}
	done
}

# ---- installing it

find_manager() {
	for manager in $managers; do
		case $manager in
		apt) has apt-get && return ;;
		*) has "$manager" && return ;;
		esac
	done
	manager=''
}

# Homebrew's sqlite, ncurses, expat and icu4c stand apart, so that they don't get in the way of the system's.
find_kegs() {
	[ "$manager" = brew ] || return 0
	kegs=''
	for keg in sqlite ncurses expat icu4c; do
		folder=$(brew --prefix)/opt/$keg/lib/pkgconfig
		case ":$given_path:" in *":$folder:"*) continue ;; esac
		[ -d "$folder" ] && kegs="$kegs$folder:"
	done
	PKG_CONFIG_PATH=$kegs$given_path
	export PKG_CONFIG_PATH
}

run() {
	echo "+ $*"
	[ -n "$dry" ] || "$@"
}

# Once before the first package, where the lists of packages may be old or not there at all.
refresh() {
	case $manager in
	apt) run $root apt-get update ;;
	pacman) pacman -Si make >/dev/null 2>&1 || run $root pacman -Sy ;;
	esac
}

install() {
	case $manager in
	apt) run $root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -y --no-install-recommends $packages ;;
	dnf) run $root dnf install -y --setopt=install_weak_deps=False $packages ;;
	pacman) run $root pacman -S --needed --noconfirm $packages ;;
	apk) run $root apk add --no-cache $packages ;;
	zypper) run $root zypper --non-interactive install --no-recommends $packages ;;
	brew) run brew install $packages ;;
	esac
}

find_root() {
	root=''
	[ "$manager" = brew ] || [ "$(id -u)" = 0 ] && return
	if has sudo; then
		root=sudo
	else
		say "this needs root, and there is no sudo here. As root, install:$packages" >&2
		exit 1
	fi
}

explain() {
	say "still missing:$missing" >&2
	case "$missing " in
	*' session '*)
		say 'the SQLite found was built without its session extension, which keeps the history;' >&2
		say 'Debian, Ubuntu, Fedora (from 42) and Homebrew have it. Elsewhere build sqlite from' >&2
		say 'source with -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK, and point' >&2
		say 'PKG_CONFIG_PATH to it.' >&2
		;;
	esac
	exit 1
}

# ---- all of it

dry='' purposes='' kegs='' given_path=${PKG_CONFIG_PATH-}
for word; do
	case $word in
	--dry-run) dry=yes ;;
	test | fuzz | valgrind | deb | lint) purposes="$purposes $word" ;;
	*)
		echo 'usage: deps.sh [--dry-run] [test] [fuzz] [valgrind] [deb] [lint]' >&2
		exit 2
		;;
	esac
done

find_manager
find_kegs
look
if [ -z "$missing" ]; then
	say 'nothing is missing'
elif [ -z "$manager" ]; then
	say "missing:$missing. None of $managers is here: please install these by hand." >&2
	exit 1
else
	say "missing:$missing"
	find_root
	refresh || say 'going on with the old lists of packages'
	before=''
	while [ "$missing" != "$before" ] && [ -n "$packages" ]; do
		before=$missing
		install || break
		[ -z "$dry" ] || exit 0
		find_kegs
		look
	done
	[ -z "$missing" ] || explain
fi
if [ -n "$kegs" ]; then
	say "for make to find Homebrew's libraries: export PKG_CONFIG_PATH=$kegs\$PKG_CONFIG_PATH"
fi
